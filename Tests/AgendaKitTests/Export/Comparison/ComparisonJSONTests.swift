import Foundation
import Testing

@testable import AgendaKit

@Suite("A comparison as JSON") struct ComparisonJSONTests {
  private func written(_ sample: ComparisonSample, pretty: Bool = false) throws -> JSONValue {
    let source = ComparisonSample.source
    let json = ComparisonJSON(pretty: pretty)
    return try JSONValue(parsing: json.write(sample.comparison, from: source, to: source))
  }

  @Test("has the schema that is documented") func golden() throws {
    try Golden.check(
      ComparisonSchema.json(),
      at: Repository.root.appending(path: "Documentation/diff.schema.json")
    )
  }

  @Test("follows its schema", arguments: ComparisonSample.all)
  func follows(_ sample: ComparisonSample) throws {
    let checker = try JSONSchemaChecker(parsing: ComparisonSchema.json())
    #expect(checker.problems(of: try written(sample)) == [])
    #expect(try written(sample) == written(sample, pretty: true))
  }

  @Test("follows its schema where the files differ") func files() throws {
    let checker = try JSONSchemaChecker(parsing: ComparisonSchema.json())
    let file = Repository.fixtures.appending(path: "Comparison/expected.json")
    #expect(checker.problems(of: try JSONValue(parsing: Data(contentsOf: file))) == [])
  }

  @Test("the schema refuses what is wrong") func violations() throws {
    let checker = try JSONSchemaChecker(parsing: ComparisonSchema.json())
    let full = try written(.agenda)
    // What a patch puts in a place may be any value.
    let head = (["changes", "patch", "undo"] as [JSONValue.Step]).reduce(full) { json, key in
      json.replacing([key], with: .array([]))
    }
    for violation in Violation.all(of: head) {
      #expect(!checker.problems(of: violation.value).isEmpty, "\(violation.name)")
    }
    for path in [["changes", 0, "change"], ["changes", 0, "subject"]] as [[JSONValue.Step]] {
      #expect(checker.problems(of: full.replacing(path, with: .string("eaten"))) != [])
    }
  }

  @Test("carries each node whole, as in the export, with its line") func nodes() throws {
    let json = try written(.agenda)
    let changes = try #require(json["changes"]?.array)
    let added = try #require(changes.first { $0["change"]?.string == "added" })
    #expect(added["subject"]?.string == "item")
    #expect(added["from"] == .null)
    #expect(added["to"]?["annotation"]?["paragraphs"]?[0]?["text"]?.string == "The item is new.")
    #expect(added["to"]?["line"]?.int ?? 0 > 1)
    #expect(added["toPath"]?.string == "/meetings/0/agenda/3")
    let swap = try #require(changes.first { $0["with"] != .null })
    #expect(swap["with"]?["from"]?["title"]?.string?.isEmpty == false)
    // The export of the new document has the same node at the path.
    let export = JSONExport().write(ComparisonSample.agenda.to, source: ComparisonSample.source)
    let document = try JSONValue(parsing: export)
    let title = document["meetings"]?[0]?["agenda"]?[3]?["title"]
    #expect(title == added["to"]?["title"])
  }

  @Test("says what was not compared") func notCompared() throws {
    let json = try written(.agenda)
    #expect(json["notCompared"]?["to"]?[0]?["text"]?.string == "left over")
    let kinds = try written(.kinds)
    #expect(kinds["notices"]?[0]?["notice"]?.string == "kindsDiffer")
  }
}
