import Foundation
import Testing

@testable import AgendaKit

@Suite("The schema of the export") struct ExportSchemaTests {
  private func checker() throws -> JSONSchemaChecker {
    try JSONSchemaChecker(parsing: ExportSchema.json())
  }

  private func exported(_ document: MeetingDocument, positions: Bool) throws -> JSONValue {
    let export = JSONExport(positions: positions)
    return try JSONValue(parsing: export.write(document, source: SampleDocument.source))
  }

  @Test("is as documented") func golden() throws {
    try Golden.check(
      ExportSchema.json(),
      at: Repository.root.appending(path: "Documentation/export.schema.json")
    )
  }

  @Test("allows what is exported", arguments: [false, true])
  func valid(positions: Bool) throws {
    let checker = try checker()
    for document in [SampleDocument.empty, try SampleDocument.full()] {
      #expect(checker.problems(of: try exported(document, positions: positions)) == [])
    }
  }

  @Test("allows the line of a file that could not be read, but not as a document")
  func unreadable() throws {
    var bytes = ContiguousArray<UInt8>()
    JSONExport.appendUnreadable(name: "a.txt", error: "no such file", to: &bytes)
    let line = try JSONValue(parsing: bytes)
    #expect(try checker().problems(of: line, definition: "unreadableFile") == [])
    #expect(try checker().problems(of: line) != [])
  }

  @Test("has every definition used, and describes every key") func complete() throws {
    let schema = try JSONValue(parsing: ExportSchema.json())
    let definitions = try #require(schema["$defs"]?.object)
    var used: Set<String> = ["unreadableFile"]
    func visit(_ value: JSONValue, path: String) {
      if let reference = value["$ref"]?.string { used.insert(String(reference.dropFirst(8))) }
      for (key, property) in value["properties"]?.object ?? [:] {
        #expect(property["description"]?.string?.isEmpty == false, "\(path)/\(key)")
        visit(property, path: "\(path)/\(key)")
      }
      if let items = value["items"] { visit(items, path: path) }
      for choice in value["anyOf"]?.array ?? [] { visit(choice, path: path) }
    }
    visit(schema, path: "")
    for (name, definition) in definitions { visit(definition, path: name) }
    #expect(used == Set(definitions.keys))
  }

  @Test("catches every key that is missing, strange or of the wrong kind") func violations() throws
  {
    let checker = try checker()
    let full = try exported(try SampleDocument.full(), positions: true)
    for violation in Violation.all(of: full) {
      #expect(!checker.problems(of: violation.value).isEmpty, "\(violation.name)")
    }
  }

  @Test(
    "catches values that are no values of the field",
    arguments: [
      (["schemaVersion"], "2"), (["kind"], "Agenda"), (["source", "encoding"], "utf8"),
      (["masthead", "date"], "2022-2-28"), (["masthead", "date"], "2022-13-01"),
      (["masthead", "symbol"], "CTOC/COP/WG.3/2020/2*"), (["masthead", "symbol"], "no symbol"),
      (["masthead", "underItem"], "2(a)"), (["masthead", "distribution"], "General"),
      (["meetings", 0, "opening"], "2020-07-07T25:00"), (["meetings", 0, "timeZone"], "not known"),
      (["organizationOfWork", 0, "start"], "9:00"), (["organizationOfWork", 0, "part"], "noon"),
      (["report", "attendance", "listOfParticipants"], "list"),
      (["references", "symbols", 0], "A/65/32–A/65/33"),
      (["diagnostics", 0, "rule"], "Not A Rule"),
      (["diagnostics", 0, "severity"], "fatal"), (["mentions", 0, "kind"], "days"),
    ] as [([JSONValue.Step], String)]
  ) func wrongValue(path: [JSONValue.Step], text: String) throws {
    let full = try exported(try SampleDocument.full(), positions: true)
    let wrong = full.replacing(path, with: .string(text))
    #expect(wrong != full)
    #expect(try checker().problems(of: wrong) != [])
  }

  @Test("catches places that are none and lists that name a thing twice") func wrongLists() throws {
    let full = try exported(try SampleDocument.full(), positions: true)
    let symbol = JSONValue.string("A/65/32")
    for (path, value) in [
      (["masthead", "range"], .array([.int(1)])),
      (["masthead", "range"], .array([.int(-1), .int(2)])),
      (["masthead", "range"], .array([.int(1), .int(2), .int(3)])),
      (["references", "symbols"], .array([symbol, symbol])),
      (["source", "byteCount"], .double(0.5)),
    ] as [([JSONValue.Step], JSONValue)] {
      let wrong = full.replacing(path, with: value)
      #expect(try checker().problems(of: wrong) != [], "\(path) \(value)")
    }
  }

  @Test(
    "means the same to Python's jsonschema",
    .enabled(if: PythonSchemaChecker.isInstalled, "python3 with jsonschema is not installed")
  ) func python() throws {
    let full = try exported(try SampleDocument.full(), positions: true)
    let bare = try exported(SampleDocument.empty, positions: false)
    let violations = Violation.all(of: full).map(\.value)
    let values = [full, bare, bare.replacing(["kind"], with: .null)] + violations
    let checker = try checker()
    let judged = try PythonSchemaChecker.judge(values, by: ExportSchema.json())
    #expect(judged == values.map { checker.problems(of: $0).isEmpty })
    #expect(judged.first == true)
  }
}
