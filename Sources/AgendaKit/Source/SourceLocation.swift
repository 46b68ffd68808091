/// A place in a document's decoded text as people and editors name it.
public struct SourceLocation: Sendable, Hashable {
  /// The line, 1-based.
  public var line: Int
  /// The column, 1-based, in UTF-8 bytes of the decoded text.
  public var column: Int

  /// Creates a location from a 1-based line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The line starts of a text, to turn byte offsets into lines and columns.
///
/// A line ends with LF, CRLF or CR.
public struct LineTable: Sendable {
  /// The offset of each line's first byte, ascending; the first is 0.
  public let starts: ContiguousArray<UInt32>
  private let end: UInt32

  /// Scans `bytes` once.
  /// - Complexity: O(n) in the bytes.
  public init(_ bytes: ContiguousArray<UInt8>) {
    var starts: ContiguousArray<UInt32> = [0]
    let span = bytes.span
    var i = 0
    while true {
      i = ByteScan.firstLineEnd(span, i, span.count)
      guard i < span.count else { break }
      let byte = span[i]
      i += 1
      if byte == ASCII.lineFeed {
        starts.append(UInt32(i))
      } else if byte == ASCII.carriageReturn {
        if i < span.count, span[i] == ASCII.lineFeed { i += 1 }
        starts.append(UInt32(i))
      }
    }
    self.starts = starts
    end = UInt32(span.count)
  }

  /// The line and column of a byte offset.
  /// - Complexity: O(log n) in the lines.
  public func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= UInt32(offset) { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: offset - Int(starts[low]) + 1)
  }

  /// The offsets of a line (1-based), with its line end.
  public func range(ofLine line: Int) -> SourceRange {
    let lower = starts[line - 1]
    let upper = line < starts.count ? starts[line] : end
    return SourceRange(Int(lower), Int(upper))
  }
}
