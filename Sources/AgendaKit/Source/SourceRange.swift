/// A stretch of a document's decoded text: half-open, in UTF-8 bytes from its start.
///
/// Offsets are 0-based and do not count a byte order mark. `SourceText` turns them into lines and
/// columns. Encoded as a list of two numbers, `[lower, upper]`.
public struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var lower: UInt32
  /// The offset one past the last byte; never below `lower`.
  public var upper: UInt32

  /// Creates a range from two byte offsets; `upper` must not be below `lower`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a range ends where it starts or later")
    self.lower = UInt32(lower)
    self.upper = UInt32(upper)
  }

  /// The empty range at the start of a text, which stands for "no place".
  public static let none = SourceRange(0, 0)

  /// Whether the range holds no byte.
  public var isEmpty: Bool { lower == upper }

  /// The number of bytes.
  public var count: Int { Int(upper - lower) }

  /// The range as a Swift range of `Int` offsets.
  public var offsets: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether every byte of `other` is in this range.
  public func contains(_ other: SourceRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// The smallest range that holds both; an empty one counts for nothing.
  public func union(_ other: SourceRange) -> SourceRange {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return SourceRange(Int(min(lower, other.lower)), Int(max(upper, other.upper)))
  }
}

extension SourceRange: Comparable {
  /// Orders by start, and where two start together the longer first, so that a hull comes before
  /// what stands in it.
  public static func < (a: SourceRange, b: SourceRange) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
  }
}
