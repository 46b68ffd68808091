import Foundation
import Testing

@testable import AgendaKit

/// What must hold of every document: the fixtures, and the real ones where they are.
@Suite("Promises hold for") struct PromisesTests {
  static let all = DocumentFile.fixtures + DocumentFile.seeds + DocumentFile.variants

  @Test("whole documents", arguments: all) func whole(file: DocumentFile) throws {
    let source = file.source
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    #expect(MeetingDocument(parsing: source) == document, "a second reading differs")
  }

  @Test("the JSON of whole documents", arguments: all) func decoded(file: DocumentFile) throws {
    let source = file.source
    let document = MeetingDocument(parsing: source)
    let json = JSONExport(positions: true).write(document, source: source)
    #expect(try JSONDecoder().decode(MeetingDocument.self, from: Data(json)) == document)
  }

  @Test("prefixes", arguments: DocumentFile.fixtures + DocumentFile.seeds)
  func prefixes(file: DocumentFile) {
    for length in stride(from: 0, to: file.contents.count, by: 97) {
      let source = SourceText(name: "prefix", contents: ContiguousArray(file.contents[..<length]))
      let broken = Promises.broken(by: MeetingDocument(parsing: source), of: source)
      #expect(broken == [], "the first \(length) bytes")
    }
  }

  @Test(
    "the five real documents, of which nothing is unplaced",
    .enabled(if: Repository.hasShared),
    arguments: DocumentFile.seeds
  ) func nothingUnplaced(file: DocumentFile) {
    #expect(MeetingDocument(parsing: file.source).unplaced == [])
  }
}
