extension SourceText {
  /// Reads the bytes of a file: a Word or OpenDocument file by its structure, anything else as text.
  ///
  /// The bytes decide, never the name.
  /// - Parameters:
  ///   - name: what to call the document in messages.
  ///   - file: the file's bytes; at most `byteLimit`.
  ///   - changes: which view of tracked changes to read.
  /// - Throws: what is wrong with a container that cannot be read.
  /// - Complexity: O(n) in the bytes, packed and unpacked.
  public init(
    name: String,
    file: ContiguousArray<UInt8>,
    changes: TrackedChanges = .accepted
  ) throws(SourceError) {
    guard let archive = try Self.archive(file) else {
      self.init(name: name, contents: file)
      return
    }
    self.init(name: name, document: try Self.story(archive, changes), file: file)
  }

  /// Writes what was read from a file.
  init(name: String, document: StoryDocument, file: ContiguousArray<UInt8>) {
    let written = StoryWriter.write(document)
    self.init(
      name: name,
      text: written.bytes,
      structure: written.structure,
      file: file
    )
  }

  /// The story of a file of either format.
  private static func story(
    _ archive: ZipArchive,
    _ changes: TrackedChanges
  ) throws(SourceError) -> StoryDocument {
    if let word = try WordDocument.read(archive, changes: changes) { return word }
    if let open = try OpenDocument.read(archive, changes: changes) { return open }
    throw SourceError("is a ZIP archive without a document in it; unpack it and give what it holds")
  }

  /// The archive that a file is, with bytes of another program before it or not; nil for a text.
  private static func archive(_ file: ContiguousArray<UInt8>) throws(SourceError) -> ZipArchive? {
    if OldWordFile.isOne(file) { throw OldWordFile.error(file) }
    return ZipArchive.isOne(file) || ZipArchive.endsAsOne(file) ? try ZipArchive(file) : nil
  }
}

/// Files of Word before 2007, and new ones that a password protects: both are the same container.
private enum OldWordFile {
  static func isOne(_ file: ContiguousArray<UInt8>) -> Bool {
    file.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  static func error(_ file: ContiguousArray<UInt8>) -> SourceError {
    // The names in the container are in UTF-16.
    var name = ContiguousArray<UInt8>()
    for letter in "EncryptedPackage".utf8 { name += [letter, 0] }
    let bytes = file.span
    var i = 0
    while i + name.count <= bytes.count {
      if bytes[i] == name[0], (0..<name.count).allSatisfy({ file[i + $0] == name[$0] }) {
        return .protected
      }
      i += 1
    }
    return SourceError("is an old Word file (doc); save it as docx with Word and give that")
  }
}
