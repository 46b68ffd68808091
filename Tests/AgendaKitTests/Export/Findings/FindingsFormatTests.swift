import Foundation
import Testing

@testable import AgendaKit

/// Two documents with findings of every kind, and one without.
enum FindingsSamples {
  /// What every format has to cope with stands in the name and in the text.
  static let name = "drafts/a, b: 100% <\"é\">&.txt"

  static let faulty = Samples.agenda
    .replacing("on Tuesday, 14 October 2031, at", with: "on Monday, 14 October 2031, at")
    .replacing("at 10 a.m.\n\n(b)", with: "at 10:00 a.m.\n\n(b)")
    .replacing("entitled “Records for all”", with: "\u{202E}entitled \u{1B}“Records & <all>")

  static func judged(
    _ text: String,
    name: String = name,
    settings: ValidationSettings = ValidationSettings()
  ) -> JudgedDocument {
    let source = SourceText(name: name, text: text)
    let document = MeetingDocument(parsing: source)
    return JudgedDocument(
      name: name,
      findings: Validator(settings: settings).validate(document),
      source: source,
      settings: settings
    )
  }

  /// A file that could not be read.
  static let unread = JudgedDocument(name: "gone.txt", failure: "no such file")

  static var all: [JudgedDocument] {
    [judged(faulty), judged(Samples.agenda, name: "clean.txt")]
  }

  static func write(
    _ format: FindingsFormat,
    _ documents: [JudgedDocument] = all,
    change: (inout FindingsExport) -> Void = { _ in }
  ) -> String {
    var export = FindingsExport(format: format)
    change(&export)
    return String(decoding: export.write(documents), as: UTF8.self)
  }
}

@Suite("Findings") struct FindingsFormatTests {
  @Test("as text show the line, a caret under the words, and the other place") func text() throws {
    let text = FindingsSamples.write(.text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = try #require(lines.firstIndex { $0.contains("[weekday-mismatch]") })
    #expect(lines[head].contains(": error: Monday, 14 October 2031 is a Tuesday"))
    // The worst comes first.
    #expect(head == 0)
    let words = try #require(lines[head + 1].range(of: "Monday, 14 October 2031"))
    let caret = try #require(lines[head + 2].firstIndex(of: "^"))
    #expect(
      lines[head + 1].distance(from: lines[head + 1].startIndex, to: words.lowerBound)
        == lines[head + 2].distance(from: lines[head + 2].startIndex, to: caret)
    )
    #expect(lines[head + 2].filter { $0 == "^" || $0 == "~" }.count == 23)
    #expect(lines[head + 3].contains("note: The date is confirmed here"))
    #expect(text.hasSuffix("in 2 documents; --fix mends 1, --unsafe-fixes 1 more\n"))
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.contains("\\u{202E}"))
  }

  @Test("without a finding say so") func nothing() {
    let export = FindingsExport(format: .text)
    let text = String(
      decoding: export.write([FindingsSamples.judged(Samples.report)]),
      as: UTF8.self
    )
    #expect(text == "No findings in 1 document\n")
  }

  @Test("in colour have nothing else to say") func colour() {
    let plain = String(
      decoding: FindingsExport(format: .text).write(FindingsSamples.all),
      as: UTF8.self
    )
    let export = FindingsExport(format: .text, color: true)
    let coloured = String(decoding: export.write(FindingsSamples.all), as: UTF8.self)
    #expect(coloured.contains("\u{1B}[1;31m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("as JSON follow the schema, whose places are code points") func json() throws {
    let json = try JSONValue(parsing: FindingsSamples.write(.json))
    let checker = try JSONSchemaChecker(parsing: FindingsSchema.json())
    #expect(checker.problems(of: json) == [])
    #expect(json["documents"]?[0]?["source"]?["name"]?.string == FindingsSamples.name)
    #expect(json["documents"]?[1]?["findings"] == .array([]))
    let findings = try #require(json["documents"]?[0]?["findings"]?.array)
    let weekday = try #require(findings.first { $0["rule"]?.string == "weekday-mismatch" })
    let line = try #require(weekday["line"]?.int)
    let column = try #require(weekday["column"]?.int)
    let end = try #require(weekday["endColumn"]?.int)
    let text = FindingsSamples.faulty.split(separator: "\n", omittingEmptySubsequences: false)
    let characters = String(
      text[line - 1].unicodeScalars.dropFirst(column - 1).prefix(end - column)
    )
    #expect(characters == "Monday, 14 October 2031")
    #expect(weekday["fix"]?["edits"]?[0]?["replacement"]?.string == "Tuesday")
    #expect(weekday["notes"]?[0]?["source"] == .null)
  }

  @Test("as JSON are refused by the schema where they are wrong") func schema() throws {
    let json = try JSONValue(parsing: FindingsSamples.write(.json))
    let checker = try JSONSchemaChecker(parsing: FindingsSchema.json())
    let finding: [JSONValue.Step] = ["documents", 0, "findings", 0]
    for key in ["rule", "severity", "message", "line", "endColumn", "notes", "fix"] {
      let broken = json.replacing(finding + [.key(key)], with: nil)
      #expect(!checker.problems(of: broken).isEmpty, "\(key)")
    }
    let wrong = json.replacing(finding + ["severity"], with: .string("fatal"))
    #expect(!checker.problems(of: wrong).isEmpty)
  }

  @Test("as SARIF have the members that 2.1.0 requires") func sarif() throws {
    let log = try JSONValue(parsing: FindingsSamples.write(.sarif))
    #expect(log["version"]?.string == "2.1.0")
    let run = try #require(log["runs"]?[0])
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.string == "agenda-cli")
    #expect(driver["version"]?.string == Tool.version)
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    let rules = try #require(driver["rules"]?.array)
    let results = try #require(run["results"]?.array)
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"]?.int)
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(["error", "warning", "note"].contains(result["level"]?.string))
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
      let place = try #require(result["locations"]?[0]?["physicalLocation"])
      let uri = try #require(place["artifactLocation"]?["uri"]?.string)
      #expect(uri == "drafts/a%2C%20b%3A%20100%25%20%3C%22%C3%A9%22%3E%26.txt")
      #expect(place["region"]?["startLine"]?.int ?? 0 > 0)
      for fix in result["fixes"]?.array ?? [] {
        let change = try #require(fix["artifactChanges"]?[0])
        #expect(change["artifactLocation"]?["uri"]?.string == uri)
        #expect(change["replacements"]?[0]?["deletedRegion"]?["startLine"]?.int ?? 0 > 0)
        #expect(change["replacements"]?[0]?["insertedContent"]?["text"]?.string != nil)
      }
    }
  }

  @Test("count code points where bytes would mislead") func codePoints() throws {
    let text = Samples.agenda.replacing("entitled “Records for all”,", with: "entitled “Records,")
    let judged = FindingsSamples.judged(text)
    let quote = try #require(judged.findings.first { $0.rule == "quote-unbalanced" })
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[
      quote.place.start.line - 1
    ]
    let column = line.unicodeScalars.prefix { $0 != "“" }.count + 1
    #expect(quote.place.startCodePoint == column)
    #expect(quote.place.endCodePoint == column + 1)
    #expect(quote.place.end.column - quote.place.start.column == 3)
  }

  @Test("as commands of GitHub take one line each, escaped") func github() {
    let lines = FindingsSamples.write(.github).split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(
        line.hasPrefix("::error ") || line.hasPrefix("::warning ") || line.hasPrefix("::notice ")
      )
      #expect(line.contains("file=drafts/a%2C b%3A 100%25 <\"é\">&.txt,line="))
    }
    #expect(
      lines.contains {
        $0.contains("title=weekday-mismatch::Monday, 14 October 2031 is a Tuesday%0ALine ")
      }
    )
  }

  @Test("as JUnit are well-formed XML with as many cases as they say") func junit() throws {
    let xml = FindingsSamples.write(.junit)
    try StrictXML.check(xml)
    #expect(
      xml.components(separatedBy: "<testcase ").count - 1 == FindingsSamples.all[0].findings.count
        + 1
    )
    #expect(xml.components(separatedBy: "<failure ").count - 1 == 1)
    #expect(xml.contains("failures=\"1\" errors=\"0\""))
    #expect(!xml.contains("\u{1B}"))
    var settings = ValidationSettings()
    settings.failOn = .note
    let judged = FindingsSamples.judged(FindingsSamples.faulty, settings: settings)
    #expect(!FindingsSamples.write(.junit, [judged]).contains("<system-out>"))
  }
}
