/// Why a file cannot be read as a document: one sentence that says what is wrong with it, and what
/// can be done.
public struct SourceError: Error, Sendable, Hashable {
  /// The sentence, without the file's name and a final point.
  public var message: String

  /// Creates an error from its sentence.
  public init(_ message: String) { self.message = message }

  /// A container that ends before it should, or whose directory cannot be found.
  static let truncated = SourceError(
    "is cut off or damaged: the directory at its end cannot be read; get it again from its sender"
  )

  /// A file that only opens with a password.
  static let protected = SourceError(
    "is protected by a password; save it without one and give that"
  )

  /// A part whose bytes are not what they were when the file was saved.
  static func damaged(_ part: String) -> SourceError {
    SourceError("is damaged: its part '\(part)' cannot be unpacked; get it again from its sender")
  }

  /// A part that others lead to and that is not there.
  static func missing(_ part: String) -> SourceError {
    SourceError("is damaged: its part '\(part)' is missing; get it again from its sender")
  }

  /// A part that is larger than any document's.
  static func oversized(_ part: String) -> SourceError {
    SourceError("is not read: its part '\(part)' unpacks to more than a document can hold")
  }
}
