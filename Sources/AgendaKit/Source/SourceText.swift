/// The text of one document, decoded once, with what was needed to decode it.
///
/// Any bytes are accepted: what is not valid in the encoding is replaced and remembered in
/// `repairs`. Whether bytes are text at all is for the caller to ask (`ForeignFormat`).
public struct SourceText: Sendable {
  /// The path as given, or `-` for standard input.
  public let name: String
  /// The text as valid UTF-8, without a byte order mark; line ends are as in the file.
  public let bytes: ContiguousArray<UInt8>
  /// How the file's bytes were read.
  public let encoding: SourceEncoding
  /// Whether the file began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// The number of bytes of the file as read.
  public let byteCount: Int
  /// The bytes that were not valid in the encoding, and what stands for them.
  public let repairs: [SourceRepair]
  /// Whether it was read from a text: plain, Markdown or HTML.
  public var isText: Bool { structure == nil }
  /// What kind of file it was read from; of texts, what the name says, else the first lines.
  /// - Complexity: O(1) in the bytes.
  public var format: SourceFormat { structure?.format ?? TextFormat.of(bytes, named: name) }
  /// The SHA-256 digest of the file's bytes in hexadecimal digits; computed anew at each call.
  /// - Complexity: O(n) in the bytes of the file.
  public var sha256: String { SHA256.hexadecimal(of: file) }
  /// The bytes of the file. Those of a text in UTF-8 are `bytes`, and take no memory of their own.
  private let file: ContiguousArray<UInt8>
  /// What the lines are, where the file's format says so; nil for a text.
  let structure: SourceStructure?

  /// The most bytes that a text may have, in the file and decoded: places are counted in 32 bits.
  public static let byteLimit = Int(clamping: UInt32.max)

  /// Decodes the bytes of a file.
  /// - Parameters:
  ///   - name: what to call the document in messages.
  ///   - contents: the file's bytes; at most `byteLimit`, of Windows-1252 a third of that.
  /// - Complexity: O(n) in the bytes.
  public init(name: String, contents: ContiguousArray<UInt8>) {
    Self.requireRoom(for: contents.count)
    let decoded = SourceDecoder.decode(contents)
    Self.requireRoom(for: decoded.bytes.count)
    self.name = name
    self.bytes = decoded.bytes
    self.encoding = decoded.encoding
    self.hasByteOrderMark = decoded.hasByteOrderMark
    self.byteCount = contents.count
    self.repairs = decoded.repairs
    file = contents
    structure = nil
  }

  /// Takes the text that was written for a file of a format without lines.
  init(
    name: String,
    text: ContiguousArray<UInt8>,
    structure: SourceStructure,
    file: ContiguousArray<UInt8>
  ) {
    Self.requireRoom(for: text.count)
    self.name = name
    bytes = text
    encoding = .utf8
    hasByteOrderMark = false
    byteCount = file.count
    self.file = file
    repairs = []
    self.structure = structure
  }

  /// Stops the program where a text is too large for places to be counted: callers look at the size
  /// before, as the command does.
  static func requireRoom(for count: Int) {
    precondition(count <= byteLimit, "a document has less than 4 GiB")
  }

  /// Takes a string as the text of a document.
  public init(name: String, text: String) {
    self.init(name: name, contents: ContiguousArray(text.utf8))
  }

  /// The text under a range.
  public func text(in range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// Whether the file has tracked changes that are neither accepted nor rejected.
  public var hasTrackedChanges: Bool { !(structure?.changes.isEmpty ?? true) }

  /// Where an offset stands in a file of a format without lines; nil for a text.
  public func position(of offset: Int) -> StructuredPosition? { structure?.position(of: offset) }

  /// The lines of the text; scanned anew at each call, so keep it where many places are asked for.
  public func lineTable() -> LineTable { LineTable(bytes) }
}

/// How the bytes of a file stand for characters.
public enum SourceEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, in which Word used to save text.
  case windows1252 = "windows-1252"
}

/// A place whose bytes were not valid in the file's encoding.
public struct SourceRepair: Sendable, Hashable {
  /// Where the replacement stands in the decoded text.
  public var range: SourceRange
  /// The bytes of the file that it stands for.
  public var original: [UInt8]
}
