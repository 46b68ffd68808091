import Foundation
import Testing

@testable import AgendaKit

@Suite("The JSON export") struct JSONExportTests {
  private func exported(
    _ document: MeetingDocument,
    pretty: Bool = false,
    positions: Bool = false
  ) -> ContiguousArray<UInt8> {
    JSONExport(pretty: pretty, positions: positions).write(document, source: SampleDocument.source)
  }

  @Test("is as recorded, with and without positions", arguments: [false, true])
  func golden(positions: Bool) throws {
    let name = positions ? "every-value.positions.json" : "every-value.json"
    try Golden.check(
      exported(try SampleDocument.full(), pretty: true, positions: positions),
      at: Repository.fixtures.appending(path: "Export/\(name)")
    )
  }

  @Test("of a document that says nothing has every key") func nothing() {
    let expected = """
      {"schemaVersion":"1","tool":{"name":"agenda-cli","version":"0.1.0"},"source":{"name":"-","byteCount":0,"encoding":"utf-16be",\
      "format":"text","sha256":"\(SampleDocument.source.sha256)"},\
      "kind":"unknown","masthead":{"organ":null,"symbol":null,"addresses":[],"reissued":false,\
      "distribution":null,"date":null,"originalLanguage":null,\
      "originalLanguageCode":null,"title":null,"nature":null,"notes":[],\
      "status":null,"languagesOnly":[],"underItem":null,"jobNumber":null},"meetings":[],\
      "organizationOfWork":[],"report":null,"paper":null,"footnotes":[],\
      "references":{"symbols":[],"addresses":[],"resolutions":[],"decisions":[],"articles":[]},"unplaced":[],\
      "diagnostics":[]}

      """
    #expect(String(decoding: exported(SampleDocument.empty), as: UTF8.self) == expected)
  }

  @Test("says the same in one line and in many", arguments: [false, true])
  func pretty(positions: Bool) throws {
    let document = try SampleDocument.full()
    let compact = exported(document, positions: positions)
    let pretty = exported(document, pretty: true, positions: positions)
    #expect(try JSONValue(parsing: compact) == JSONValue(parsing: pretty))
    #expect(compact.count { $0 == 0x0A } == 1)
    #expect(compact.last == 0x0A)
    #expect(pretty.last == 0x0A)
  }

  @Test("with positions says all that it says without, and more") func positionsOnlyAdd() throws {
    let document = try SampleDocument.full()
    let bare = try JSONValue(parsing: exported(document))
    let placed = try JSONValue(parsing: exported(document, positions: true))
    #expect(withoutPlaces(placed) == bare)
    #expect(placed != bare)
  }

  /// The value without the keys that say where things stand.
  private func withoutPlaces(_ value: JSONValue) -> JSONValue {
    let places: Set<String> = [
      "range", "headRange", "headingRange", "dateRange", "timeRange", "titleRange",
      "speakerRanges", "nameRanges", "meetingsHeldRange", "places", "mentions", "furniture", "fix",
    ]
    switch value {
    case .array(let elements): return .array(elements.map(withoutPlaces))
    case .object(var members):
      // A diagnostic's notes are places, a masthead's are text.
      if members["severity"] != nil { members["notes"] = nil }
      return .object(members.filter { !places.contains($0.key) }.mapValues(withoutPlaces))
    default: return value
    }
  }

  @Test("names lines and columns in bytes, one past the last at the end") func lines() throws {
    let json = try JSONValue(parsing: exported(try SampleDocument.full()))
    func numbers(_ value: JSONValue?, _ keys: [String]) -> [Int?] { keys.map { value?[$0]?.int } }
    let place = ["line", "column"]
    #expect(numbers(json["unplaced"]?[0], place) == [2, 1])
    #expect(numbers(json["unplaced"]?[1], place) == [2, 12])
    let stretch = ["line", "column", "endLine", "endColumn"]
    #expect(numbers(json["diagnostics"]?[0], stretch) == [1, 1, 1, 11])
    #expect(numbers(json["diagnostics"]?[1], stretch) == [2, 8, 3, 2])
    #expect(numbers(json["diagnostics"]?[2], stretch) == [3, 1, 3, 1])
  }

  @Test("prints the own symbol without star, an en dash between joint ones") func symbol() throws {
    let json = try JSONValue(parsing: exported(try SampleDocument.full(), positions: true))
    #expect(
      json["masthead"]?["symbol"]?.string
        == "CTOC/COP/WG.2/2022/3–CTOC/COP/WG.3/2022/L.1/Add.[..]"
    )
    #expect(
      json["masthead"]?["places"]?["symbolValue"]?.string
        == "CTOC/COP/WG.2/2022/3* - CTOC/COP/WG.3/2022/L.1/Add.[..]"
    )
  }

  @Test("of several documents is a line each, in order") func streaming() throws {
    let export = JSONExport()
    var bytes = ContiguousArray<UInt8>()
    export.append(SampleDocument.empty, source: SampleDocument.source, to: &bytes)
    JSONExport.appendUnreadable(name: "a.txt", error: "no such file", to: &bytes)
    export.append(try SampleDocument.full(), source: SampleDocument.source, to: &bytes)
    let lines = bytes.split(separator: 0x0A)
    #expect(lines.count == 3)
    #expect(lines.first.map(Array.init) == exported(SampleDocument.empty).dropLast())
    #expect(lines.last.map(Array.init) == exported(try SampleDocument.full()).dropLast())
    #expect(
      String(decoding: lines[1], as: UTF8.self)
        == #"{"schemaVersion":"1","source":{"name":"a.txt"},"error":"no such file"}"#
    )
  }

  @Test(
    "of a file that could not be read bears any name",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3], "\u{FFFD}"), ([0x22, 0x0A], "\"\n"), ([], ""),
    ] as [([UInt8], String)]
  ) func unreadable(name: [UInt8], expected: String) throws {
    var bytes = ContiguousArray<UInt8>()
    JSONExport.appendUnreadable(name: name, error: "line\nbreak", to: &bytes)
    #expect(bytes.count { $0 == 0x0A } == 1)
    let json = try JSONValue(parsing: bytes)
    #expect(json["source"] == .object(["name": .string(expected)]))
    #expect(json["error"]?.string == "line\nbreak")
  }
}
