import Foundation
import Testing

@testable import AgendaKit

/// What is parsed from whole documents is exported by the contract: the fixtures, and the real
/// documents where they are.
@Suite("The export of whole documents") struct ExportOfDocumentsTests {
  private static let extensions: Set<String> = ["txt", "text", "md"]

  /// The paths of the documents.
  static let documents: [URL] = {
    let real = ["seeds", "variants"].map { Repository.shared.appending(path: $0) }
    let folders = [Repository.fixtures] + (Repository.hasShared ? real : [])
    return folders.flatMap { Repository.files(in: $0, extensions: extensions) }
  }()

  /// A document as parsed, with its text.
  private func parsed(_ url: URL) throws -> (document: MeetingDocument, source: SourceText) {
    let contents = ContiguousArray(try Data(contentsOf: url))
    let source = SourceText(name: url.lastPathComponent, contents: contents)
    return (MeetingDocument(parsing: source), source)
  }

  @Test("follows the schema, with and without positions", arguments: documents)
  func schema(url: URL) throws {
    let (document, source) = try parsed(url)
    let checker = try JSONSchemaChecker(parsing: ExportSchema.json())
    for positions in [false, true] {
      let json = JSONExport(positions: positions).write(document, source: source)
      #expect(checker.problems(of: try JSONValue(parsing: json)) == [])
    }
  }

  @Test("with positions is read back as an equal document", arguments: documents)
  func roundTrip(url: URL) throws {
    let (document, source) = try parsed(url)
    let json = JSONExport(positions: true).write(document, source: source)
    #expect(try JSONDecoder().decode(MeetingDocument.self, from: Data(json)) == document)
  }

  @Test("says the same in one line and in many", arguments: documents)
  func pretty(url: URL) throws {
    let (document, source) = try parsed(url)
    let compact = JSONExport(positions: true).write(document, source: source)
    let pretty = JSONExport(pretty: true, positions: true).write(document, source: source)
    #expect(try JSONValue(parsing: compact) == JSONValue(parsing: pretty))
    #expect(compact.count { $0 == 0x0A } == 1)
  }
}
