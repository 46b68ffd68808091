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
    throw OtherFile.error(archive)
  }

  /// The archive that a file is, with bytes of another program before it or not; nil for a text.
  private static func archive(_ file: ContiguousArray<UInt8>) throws(SourceError) -> ZipArchive? {
    if OldOfficeFile.isOne(file) { throw OldOfficeFile.error(file) }
    return ZipArchive.isOne(file) || ZipArchive.endsAsOne(file) ? try ZipArchive(file) : nil
  }
}
