import AgendaKit

/// Why an input gave no document.
enum InputError: Error, Sendable, Hashable {
  /// The system refused to open or read it.
  case system(SystemError)
  /// It has no bytes.
  case empty
  /// It is larger than the command reads.
  case tooLarge
  /// It is no text but a file of a known kind.
  case foreign(ForeignFormat)
  /// It is a file of a known kind that cannot be read.
  case unreadable(SourceError)
  /// What Word keeps beside a file that is open.
  case ownerFile
  /// A directory in which no document was found.
  case noDocuments
  /// A list of names that names no file.
  case emptyList
  /// What an editor sends has no headers.
  case noMessage

  /// What is wrong and what to do, without the name of the input.
  var message: String {
    switch self {
    case .system(let error): error.message
    case .empty: "is empty; get it again from where it comes"
    case .tooLarge: "is larger than 1 GiB; give its documents one by one"
    case .foreign(let format): format.message
    case .unreadable(let error): error.message
    case .ownerFile: "is no document; Word keeps it beside one that is open"
    case .noDocuments: "no documents in this directory (\(Self.extensions))"
    case .emptyList: "names no file"
    case .noMessage: "is no message of an editor; 'server' is started by one"
    }
  }

  private static let extensions = SourceFormat.fileExtensions.map { "." + $0 }
    .joined(separator: ", ")
}
