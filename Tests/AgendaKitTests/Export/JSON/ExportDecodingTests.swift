import Foundation
import Testing

@testable import AgendaKit

@Suite("Reading an export back") struct ExportDecodingTests {
  private static let samples = ["full", "empty"]

  private func sample(_ name: String) throws -> MeetingDocument {
    name == "full" ? try SampleDocument.full() : SampleDocument.empty
  }

  private func exported(_ document: MeetingDocument, positions: Bool = true) -> Data {
    Data(JSONExport(positions: positions).write(document, source: SampleDocument.source))
  }

  /// What a decoding error says; nil if decoding works.
  private func refusal(of json: Data) throws -> String? {
    do {
      _ = try JSONDecoder().decode(MeetingDocument.self, from: json)
      return nil
    } catch DecodingError.dataCorrupted(let context) {
      return context.debugDescription
    }
  }

  @Test("gives an equal document if it has positions", arguments: samples)
  func roundTrip(_ name: String) throws {
    let document = try sample(name)
    let decoded = try JSONDecoder().decode(MeetingDocument.self, from: exported(document))
    #expect(decoded == document)
  }

  @Test("as encoded by Swift gives an equal document", arguments: samples)
  func encoded(_ name: String) throws {
    let document = try sample(name)
    let json = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(MeetingDocument.self, from: json) == document)
  }

  @Test("without positions fails and says what to do", arguments: samples)
  func withoutPositions(_ name: String) throws {
    let refusal = try refusal(of: exported(try sample(name), positions: false))
    #expect(refusal?.contains("--positions") == true)
  }

  @Test("of another schema version fails and names it") func otherVersion() throws {
    let text = String(decoding: exported(SampleDocument.empty), as: UTF8.self)
    let other = text.replacing(#""schemaVersion":"1""#, with: #""schemaVersion":"2""#)
    #expect(other != text)
    #expect(try refusal(of: Data(other.utf8))?.contains("'2'") == true)
  }

  @Test("of a file that could not be read fails and says why") func unreadable() throws {
    var bytes = ContiguousArray<UInt8>()
    JSONExport.appendUnreadable(name: "a.txt", error: "no such file", to: &bytes)
    #expect(try refusal(of: Data(bytes))?.contains("no such file") == true)
  }

  @Test("takes an edited symbol for what it is now") func editedSymbol() throws {
    let text = String(decoding: exported(try SampleDocument.full()), as: UTF8.self)
    let edited = text.replacing(#""symbol":"CTOC/COP/WG.2/2022/3–"#, with: #""symbol":"A/65/3–"#)
    #expect(edited != text)
    let document = try JSONDecoder().decode(MeetingDocument.self, from: Data(edited.utf8))
    #expect(document.masthead.symbol?.description == "A/65/3–CTOC/COP/WG.3/2022/L.1/Add.[..]")
  }

  @Test(
    "of what is no export fails",
    arguments: ["{}", "[]", #"{"schemaVersion":"1"}"#, #"{"schemaVersion":1}"#]
  ) func noExport(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(MeetingDocument.self, from: Data(text.utf8))
    }
  }
}
