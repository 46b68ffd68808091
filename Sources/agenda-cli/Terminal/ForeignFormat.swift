import AgendaKit

/// A kind of file that is no plain text, known by its first bytes.
enum ForeignFormat: String, Sendable, Hashable, CaseIterable {
  case pdf, postScript, docx, openDocument, spreadsheet, presentation, epub, zip, rtf, flatXML,
    oldOffice
  case image, compressed, utf32, binary

  /// What the file is and how to make text of it.
  var message: String {
    switch self {
    case .pdf: "is a PDF; convert it with 'pdftotext -layout'"
    case .postScript: "is PostScript; convert it with 'ps2ascii'"
    case .docx: "is a Word document (docx)"
    case .openDocument: "is an OpenDocument file (odt)"
    case .spreadsheet: "is a spreadsheet; save it as plain text in UTF-8"
    case .presentation: "is a presentation; save it as plain text in UTF-8"
    case .epub: "is an e-book (EPUB); convert it with 'pandoc -t plain'"
    case .zip: "is a ZIP archive; unpack it and give the documents in it"
    case .rtf: "is rich text (RTF); save it as docx with Word"
    case .flatXML: "is a Word or OpenDocument file as one XML file; save it as docx or odt"
    case .oldOffice: "is an old Word file (doc); save it as docx with Word"
    case .image: "is an image; its text must be recognised first (OCR)"
    case .compressed: "is compressed; unpack it first"
    case .utf32: "is UTF-32 text; save it in UTF-8"
    case .binary: "is binary data, not text"
    }
  }

  /// Whether the library reads such files, or says itself what is wrong with them: it looks at the
  /// whole file, where the first bytes may not be enough.
  var isRead: Bool {
    switch self {
    case .docx, .openDocument, .zip, .oldOffice: true
    default: false
    }
  }

  /// The number of bytes at the start of a file that are looked at.
  static let prefixCount = 65_536

  /// What the file that starts so is; nil for text, and for an empty file.
  init?(prefix: ContiguousArray<UInt8>) {
    let bytes = prefix[...]
    func begins(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) { self = .utf32; return }
    // A byte order mark or blanks before the mark of a PDF do not make it text.
    let start = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0x20 || $0 &- 9 < 5 }
    if start.starts(with: "%PDF-".utf8) { self = .pdf; return }
    if start.starts(with: "%!PS".utf8) { self = .postScript; return }
    if start.starts(with: #"{\rtf"#.utf8) { self = .rtf; return }
    if start.starts(with: "<?xml".utf8), Self.isFlatXML(start) { self = .flatXML; return }
    if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) || begins([0x50, 0x4B, 7, 8]) {
      self = Self.kind(ofZip: bytes)
      return
    }
    if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { self = .oldOffice; return }
    if Self.images.contains(where: begins) { self = .image; return }
    if Self.compressions.contains(where: begins) { self = .compressed; return }
    // Many bytes are compared at once so; a search would look at them one by one.
    guard prefix.reduce(UInt8.max, min) == 0 else { return nil }
    // UTF-16 is full of zeros; the library knows it.
    let source = SourceText(name: "", contents: prefix)
    let isUTF16 = source.encoding == .utf16LittleEndian || source.encoding == .utf16BigEndian
    if isUTF16, !source.bytes.contains(0) { return nil }
    // Some programs put bytes of their own before the container.
    if !Self.memberNames(bytes).isEmpty {
      self = .zip
      return
    }
    self = .binary
  }

  private static let images: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],  // PNG
    [0xFF, 0xD8, 0xFF],  // JPEG
    Array("GIF87a".utf8), Array("GIF89a".utf8),
    [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],  // TIFF
  ]

  private static let compressions: [[UInt8]] = [
    [0x1F, 0x8B],  // gzip
    Array("BZh".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],  // bzip2
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0],  // xz
    [0x28, 0xB5, 0x2F, 0xFD],  // Zstandard
    [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],  // 7z
    Array("Rar!".utf8) + [0x1A, 7],
  ]

  /// Whether XML begins with the element of a Word or OpenDocument file that is not packed.
  private static func isFlatXML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return ["<office:document ", "<pkg:package ", "<w:wordDocument "].contains { head.contains($0) }
  }

  /// What a ZIP archive holds, by the names of its first members.
  private static func kind(ofZip bytes: ArraySlice<UInt8>) -> ForeignFormat {
    // The first member of OpenDocument and EPUB is the bare name of the type.
    let head = String(decoding: bytes.prefix(160), as: UTF8.self)
    if head.contains("mimetypeapplication/epub+zip") { return .epub }
    if head.contains("oasis.opendocument.spreadsheet") { return .spreadsheet }
    if head.contains("oasis.opendocument.presentation") { return .presentation }
    if head.contains("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
    for name in memberNames(bytes) {
      if name.hasPrefix("word/") { return .docx }
      if name.hasPrefix("xl/") { return .spreadsheet }
      if name.hasPrefix("ppt/") { return .presentation }
    }
    return .zip
  }

  /// The names in the local headers that stand in the bytes (PKWARE APPNOTE 4.3.7).
  private static func memberNames(_ bytes: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var index = bytes.startIndex
    while index + 30 < bytes.endIndex {
      let isHeader =
        bytes[index] == 0x50 && bytes[index + 1] == 0x4B && bytes[index + 2] == 3
        && bytes[index + 3] == 4
      guard isHeader else {
        index += 1
        continue
      }
      let length = Int(bytes[index + 26]) | Int(bytes[index + 27]) << 8
      let end = min(index + 30 + length, bytes.endIndex)
      names.append(String(decoding: bytes[(index + 30)..<end], as: UTF8.self))
      index = end
    }
    return names
  }
}
