import Foundation
import Testing

@testable import AgendaKit

/// A document of the fixtures, or a real one where those are.
struct DocumentFile: Sendable, CustomTestStringConvertible {
  /// Where the file is.
  var url: URL
  /// The name of the folder and of the file: the same on every machine.
  var name: String
  /// The bytes of the file.
  var contents: ContiguousArray<UInt8>

  var testDescription: String { name }

  /// The document's source.
  var source: SourceText { SourceText(name: name, contents: contents) }

  /// The bytes as text; for files in UTF-8.
  var text: String { String(decoding: contents, as: UTF8.self) }

  /// Whole small documents.
  static let documents = files(in: Repository.fixtures.appending(path: "Documents"))
  /// Small files of one phenomenon each.
  static let shapes = files(in: Repository.fixtures.appending(path: "Shapes"))
  /// Everything that this repository brings.
  static let fixtures = documents + shapes
  /// Real documents, as they were published; none on most machines.
  static let seeds = files(in: Repository.shared.appending(path: "seeds"))
  /// Real documents as converters give them back; none on most machines.
  static let variants = files(in: Repository.shared.appending(path: "variants"))

  /// The documents in a folder.
  static func files(in folder: URL) -> [DocumentFile] {
    Repository.files(in: folder, extensions: ["txt", "md", "html"]).compactMap { url in
      guard let data = try? Data(contentsOf: url) else { return nil }
      return DocumentFile(
        url: url,
        name: "\(folder.lastPathComponent)/\(url.lastPathComponent)",
        contents: ContiguousArray(data)
      )
    }
  }

  /// The document of a name, without its folder.
  static func named(_ name: String) throws -> DocumentFile {
    try #require(fixtures.first { $0.url.lastPathComponent == name }, "no fixture \(name)")
  }
}
