import AgendaKit

/// Reads the files that documents stand in, whatever their format.
enum DocumentFile {
  /// The text of a document.
  /// - Parameters:
  ///   - path: the file, or standard input.
  ///   - name: what the document is called.
  ///   - changes: which view of tracked changes is read.
  static func text(
    at path: Path,
    name: String,
    changes: TrackedChanges
  ) throws(InputError) -> SourceText {
    let contents = try FileReader.document(at: path)
    if contents.isEmpty, isContainer(name) { throw .empty }
    do throws(SourceError) {
      return try SourceText(name: name, file: contents, changes: changes)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Whether a file of this name is no text, which may be empty, but a container, which never is.
  private static func isContainer(_ name: String) -> Bool {
    [".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott"].contains {
      name.lowercased().hasSuffix($0)
    }
  }
}
