import Foundation
import Testing

@testable import AgendaKit

/// The real documents, where they are: against themselves, their conversions, and each other.
@Suite("Real documents are compared", .enabled(if: Repository.hasShared, "no real documents here"))
struct RealDocumentTests {
  private static func files(_ folder: String) -> [String] {
    let folder = Repository.shared.appending(path: folder)
    return Repository.files(in: folder, extensions: ["txt", "md"]).map(\.path)
  }

  private func document(_ path: String) throws -> MeetingDocument {
    let contents = try Data(contentsOf: URL(filePath: path))
    return MeetingDocument(
      parsing: SourceText(name: path, contents: ContiguousArray(contents))
    )
  }

  private func seed(_ number: String) throws -> MeetingDocument {
    let path = Self.files("seeds").first { URL(filePath: $0).lastPathComponent.hasPrefix(number) }
    return try document(try #require(path))
  }

  @Test("against themselves", arguments: files("seeds")) func identity(_ path: String) throws {
    let document = try document(path)
    let comparison = DocumentComparison(from: document, to: document, options: .init(exact: true))
    #expect(comparison.changes.isEmpty)
    #expect(comparison.compared.allSatisfy { $0.from == $0.same })
  }

  /// Conversions that lost something, by what is expected of them, differ in that.
  @Test("against their conversions", arguments: files("variants"))
  func conversions(_ path: String) throws {
    let url = URL(filePath: path)
    let facts = url.deletingPathExtension().appendingPathExtension("expected.json")
    let expected = try JSONValue(parsing: Data(contentsOf: facts))
    let isWhole = ["footnotes", "unplaced", "organizationOfWork"].allSatisfy { expected[$0] != nil }
    guard isWhole else { return }
    let (a, b) = (try seed(String(url.lastPathComponent.prefix(3))), try document(path))
    let comparison = DocumentComparison(from: a, to: b)
    #expect(comparison.changes.map { "\($0.kind) \($0.subject) \($0.fields)" } == [])
    expectSymmetry(a, b)
  }

  @Test("both ways", arguments: files("seeds"), files("seeds"))
  func symmetry(_ a: String, _ b: String) throws {
    expectSymmetry(try document(a), try document(b))
  }

  @Test("the agenda and the report of one meeting have the same agenda") func agendaAndReport()
    throws
  {
    let comparison = DocumentComparison(from: try seed("000"), to: try seed("003"))
    // That they are of different kinds is the one change.
    #expect(comparison.changes.map { "\($0.kind) \($0.subject)" } == ["edited masthead"])
    #expect(comparison.notices.first == .kindsDiffer(from: .annotatedAgenda, to: .draftReport))
    let text = String(decoding: ComparisonText().write(comparison), as: UTF8.self)
    #expect(text.contains("The agenda is the same: 7 items."))
    #expect(text.contains("The documents are the same: 2 documents."))
  }

  @Test("two years of one group read as a person would tell it") func twoYears() throws {
    let comparison = DocumentComparison(from: try seed("000"), to: try seed("001"))
    let told = comparison.changes.map { "\($0.kind) \($0.subject) \($0.fields)" }
    #expect(
      // Two different meetings: their days follow the number.
      told.prefix(6) == [
        "edited masthead [\"date\"]", "edited meeting [\"ordinal\"]", "removed item []",
        "removed item []", "added item []", "added item []",
      ]
    )
    // The slots that both have follow the meeting; the others their items.
    #expect(!comparison.changes.contains { $0.subject == .slot || $0.subject == .document })
  }
}
