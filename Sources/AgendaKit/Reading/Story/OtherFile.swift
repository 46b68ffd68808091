/// Containers that hold something else than a text.
enum OtherFile {
  private static let kinds: [(FixedText, String)] = [
    ("spreadsheetml.sheet.main", spreadsheet), ("spreadsheetml.template.main", spreadsheet),
    ("ms-excel.", spreadsheet), ("presentationml.presentation.main", presentation),
    ("presentationml.slideshow.main", presentation), ("presentationml.template.main", presentation),
    ("ms-powerpoint.", presentation), ("opendocument.spreadsheet", spreadsheet),
    ("opendocument.presentation", presentation),
    ("opendocument.", "is an OpenDocument file, but no text"),
    ("epub+zip", "is an e-book (EPUB); convert it with 'pandoc -t plain'"),
  ]
  /// No part that tells the type of a file is larger.
  private static let typesLimit = 1 << 18
  /// What a text cannot be told by without.
  private static let needs = [
    ("word/document.xml", ["[Content_Types].xml", "_rels/.rels"]), ("content.xml", ["mimetype"]),
  ]
  private static let spreadsheet = "is a spreadsheet; save it as plain text in UTF-8"
  private static let presentation = "is a presentation; save it as plain text in UTF-8"

  /// What an archive is that holds no text.
  static func error(_ archive: ZipArchive) -> SourceError {
    var archive = archive
    for part in ["mimetype", "[Content_Types].xml"] {
      guard let entry = archive.entry(named: part), entry.count <= typesLimit,
        let types = try? archive.part(named: part)
      else { continue }
      let text = types.span
      for (type, message) in kinds {
        if (0..<text.count).contains(where: { type.end(in: text, at: $0, text.count) != nil }) {
          return SourceError(message)
        }
      }
    }
    for (text, needed) in needs where archive.entry(named: text) != nil {
      if let part = needed.first(where: { archive.entry(named: $0) == nil }) {
        return .missing(part)
      }
    }
    return SourceError(
      "is a ZIP archive without a document in it; unpack it and give what it holds"
    )
  }
}

/// Files of Office before 2007, and new ones that a password protects: all are the same container
/// (MS-CFB), told apart by the names in its directory.
enum OldOfficeFile {
  private static let kinds: [(name: String, error: SourceError)] = [
    (
      "__properties_version1.0",
      SourceError("is a message of Outlook (msg); save what is attached to it and give that")
    ),
    ("EncryptedPackage", .protected),
    (
      "WordDocument",
      SourceError("is an old Word file (doc); save it as docx with Word and give that")
    ),
    ("Workbook", SourceError("is an old spreadsheet (xls); save it as plain text in UTF-8")),
    ("Book", SourceError("is an old spreadsheet (xls); save it as plain text in UTF-8")),
    (
      "PowerPoint Document",
      SourceError("is an old presentation (ppt); save it as plain text in UTF-8")
    ),
  ]

  static func isOne(_ file: ContiguousArray<UInt8>) -> Bool {
    file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// What the file is. What it holds besides, such as a table in a text, has a directory of its own
  /// further down; only a message is one whatever it holds.
  static func error(_ file: ContiguousArray<UInt8>) -> SourceError {
    // The entries of a directory have 128 bytes; they begin with their names, in UTF-16.
    let names = kinds.map { kind in
      var name: [UInt8] = []
      for letter in kind.name.utf8 { name += [letter, 0] }
      return name + [0, 0]
    }
    var first: SourceError?
    var entry = 128
    while entry + 128 <= file.count {
      defer { entry += 128 }
      guard file[entry] != 0, file[entry + 1] == 0,
        let kind = names.firstIndex(where: { file[entry...].starts(with: $0) })
      else { continue }
      if kind == 0 { return kinds[kind].error }
      if first == nil { first = kinds[kind].error }
    }
    return first
      ?? SourceError("is an old Office file, not a Word document (docx); save it as docx with Word")
  }
}
