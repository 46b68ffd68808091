import Foundation
import Testing

@testable import AgendaKit

@Suite("Findings for programs") struct FindingsProgramsTests {
  private static let documents = FindingsSamples.all + [FindingsSamples.unread]
  private static let faulty = FindingsSamples.all[0]

  @Test("as SARIF have where their rules are explained, and what stays when lines move")
  func sarif() throws {
    let log = try JSONValue(
      parsing: FindingsSamples.write(.sarif, Self.documents) { $0.rulesAddress = "https://a.b/R" }
    )
    let run = try #require(log["runs"]?[0])
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    for rule in rules {
      let name = try #require(rule["id"]?.string)
      #expect(rule["helpUri"]?.string == "https://a.b/R#\(name)")
      #expect(rule["help"]?["markdown"]?.string?.contains("Fix: ") == true)
    }
    #expect(run["invocations"]?[0]?["executionSuccessful"] == .bool(false))
    let notice = run["invocations"]?[0]?["toolExecutionNotifications"]?[0]
    #expect(notice?["message"]?["text"]?.string == "no such file")
    func fingerprints(_ text: String) throws -> [String] {
      let log = try JSONValue(
        parsing: FindingsSamples.write(.sarif, [FindingsSamples.judged(text)])
      )
      return (log["runs"]?[0]?["results"]?.array ?? []).compactMap {
        $0["partialFingerprints"]?["agendaFinding/v1"]?.string
      }
    }
    let before = try fingerprints(FindingsSamples.faulty)
    #expect(before.count == Self.faulty.findings.count && Set(before).count == before.count)
    #expect(try fingerprints("\n\n" + FindingsSamples.faulty) == before)
    let other = FindingsSamples.faulty.replacing("10:00 a.m.", with: "10:00 am")
    #expect(try Set(fingerprints(other)).symmetricDifference(before).count == 2)
  }

  @Test("of SARIF lead to the source of a rule where no page of the rules is named")
  func source() throws {
    let log = try JSONValue(parsing: FindingsSamples.write(.sarif))
    let rules = log["runs"]?[0]?["tool"]?["driver"]?["rules"]?.array ?? []
    let byName = Dictionary(uniqueKeysWithValues: rules.map { ($0["id"]?.string ?? "", $0) })
    #expect(
      byName["time-format"]?["helpUri"]?.string?.hasPrefix("https://www.un.org/dgacm/") == true
    )
    #expect(byName["weekday-mismatch"] != nil && byName["weekday-mismatch"]?["helpUri"] == nil)
  }

  @Test("as a list for GitLab have each a fingerprint of its own") func gitlab() throws {
    let twice = Self.documents + [JudgedDocument.renamed(Self.faulty, "b.txt")]
    let list = try #require(
      try JSONValue(parsing: FindingsSamples.write(.gitlab, twice)).array
    )
    #expect(list.count == 2 * Self.faulty.findings.count + 1)
    let prints = list.compactMap { $0["fingerprint"]?.string }
    #expect(Set(prints).count == list.count)
    for entry in list {
      #expect(entry["description"]?.string?.isEmpty == false)
      #expect(entry["check_name"]?.string?.isEmpty == false)
      let levels = ["info", "minor", "major", "critical", "blocker"]
      #expect(levels.contains(entry["severity"]?.string ?? ""))
      #expect(entry["location"]?["path"]?.string?.hasPrefix("./") == false)
      #expect(entry["location"]?["lines"]?["begin"]?.int ?? 0 > 0)
    }
    #expect(FindingsSamples.write(.gitlab, []) == "[]\n")
  }

  @Test("for reviewdog count columns in bytes and offer what mends") func reviewdog() throws {
    let report = try JSONValue(parsing: FindingsSamples.write(.rdjson, Self.documents))
    #expect(report["source"]?["name"]?.string == "agenda-cli")
    let all = try #require(report["diagnostics"]?.array)
    #expect(all.count == Self.faulty.findings.count + 1)
    for (entry, finding) in zip(all, Self.faulty.findings) {
      #expect(["ERROR", "WARNING", "INFO"].contains(entry["severity"]?.string ?? ""))
      let start = entry["location"]?["range"]?["start"]
      #expect(start?["line"]?.int == finding.place.start.line)
      #expect(start?["column"]?.int == finding.place.start.column)
      #expect(entry["code"]?["value"]?.string == finding.rule)
      #expect((entry["suggestions"] != nil) == (finding.fix?.edits.count == 1))
    }
  }

  @Test("in Checkstyle's form are well-formed, an element for each file") func checkstyle() throws {
    let xml = FindingsSamples.write(.checkstyle, Self.documents)
    try StrictXML.check(xml)
    #expect(xml.components(separatedBy: "<file ").count - 1 == 3)
    #expect(xml.components(separatedBy: "<error ").count - 1 == Self.faulty.findings.count + 1)
    #expect(xml.contains("source=\"agenda-cli.weekday-mismatch\""))
    #expect(xml.contains("(line ") && xml.contains("  <file name=\"clean.txt\"/>\n"))
  }

  @Test("in one line each stand in the order of the document") func concise() throws {
    let lines = FindingsSamples.write(.concise, Self.documents).split(separator: "\n")
    #expect(lines.count == Self.faulty.findings.count)
    let pattern = /(.+):(\d+):(\d+): (error|warning|note) \[([a-z-]+)\] (.+)/
    for (line, finding) in zip(lines, Self.faulty.findings) {
      let match = try #require(try pattern.wholeMatch(in: line))
      #expect(match.2 == "\(finding.place.start.line)")
      #expect(match.3 == "\(finding.place.startCodePoint)")
      #expect(match.5 == finding.rule)
    }
    #expect(FindingsSamples.write(.concise, [FindingsSamples.all[1]]).isEmpty)
  }

  @Test("are counted by rules, the worst first") func statistics() {
    let table = FindingsSamples.write(.text) { $0.isStatistics = true }
    let lines = table.split(separator: "\n")
    #expect(lines[0].contains("1  error    weekday-mismatch"))
    #expect(lines[0].hasSuffix("  --unsafe-fixes 1"))
    #expect(lines.count == Set(Self.faulty.findings.map(\.rule)).count + 1)
    #expect(table.contains("\n\n1 error") && !table.contains("^"))
  }

  @Test("name places by the same columns in every format but reviewdog's") func columns() throws {
    let text = Samples.agenda
      .replacing("entitled “Records for all”,", with: "entitled “Café”, or “Records,")
    let judged = FindingsSamples.judged(text, name: "a.txt")
    let finding = try #require(judged.findings.first { $0.rule == "quote-unbalanced" })
    let (line, column) = (finding.place.start.line, finding.place.startCodePoint)
    #expect(finding.place.start.column > column)
    for (format, words) in [
      (FindingsFormat.text, "a.txt:\(line):\(column): "), (.concise, "a.txt:\(line):\(column): "),
      (.json, "\"line\": \(line),\n          \"column\": \(column),"),
      (.sarif, "\"startLine\": \(line),\n                  \"startColumn\": \(column),"),
      (.github, "line=\(line),endLine=\(line),col=\(column),"),
      (.junit, "quote-unbalanced at \(line):\(column)\""),
      (.checkstyle, "line=\"\(line)\" column=\"\(column)\""),
    ] {
      let report = FindingsSamples.write(format, [judged])
      #expect(report.contains(words), "\(report)")
    }
  }
}

extension JudgedDocument {
  fileprivate static func renamed(_ document: JudgedDocument, _ name: String) -> JudgedDocument {
    var document = document
    document.name = name
    return document
  }
}

/// Reports are read by programs that nobody here wrote.
@Suite("Reports read back") struct FindingsReadBackTests {
  private static let documents = FindingsSamples.all + [FindingsSamples.unread]
  private static let environment = ProcessInfo.processInfo.environment
  static let sarifSchema = environment["SARIF_SCHEMA"]
  static let reviewdogSchema = environment["RDJSON_SCHEMA"]
  static let hasXMLLint = Shell.path(of: "xmllint") != nil
  static let hasJUnitParser =
    (try? Shell.run("python3", ["-c", "import junitparser"]))?.status == 0

  private static func problems(_ report: String, _ schema: String) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      judge = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
      for problem in judge.iter_errors(json.load(sys.stdin)):
          print(list(problem.absolute_path), problem.message[:300])
      """
    let run = try Shell.run("python3", ["-c", script, schema], input: Data(report.utf8))
    return run.output + run.errors
  }

  @Test(
    "SARIF by its published schema",
    .enabled(
      if: sarifSchema != nil && PythonSchemaChecker.isInstalled,
      "SARIF_SCHEMA names no file, or python3 with jsonschema is not installed"
    )
  )
  func sarif() throws {
    let schema = try #require(Self.sarifSchema)
    let word = try FindingsSamples.word()
    for documents in [Self.documents, [], [word]] {
      for address in [nil, "https://example.org/Rules.md"] {
        let report = FindingsSamples.write(.sarif, documents) { $0.rulesAddress = address }
        #expect(try Self.problems(report, schema) == "")
      }
    }
    let broken = FindingsSamples.write(.sarif).replacing(
      "\"level\": \"error\"",
      with: "\"level\": 1"
    )
    #expect(try Self.problems(broken, schema) != "")
  }

  @Test(
    "rdjson by reviewdog's schema",
    .enabled(
      if: reviewdogSchema != nil && PythonSchemaChecker.isInstalled,
      "RDJSON_SCHEMA names no file, or python3 with jsonschema is not installed"
    )
  )
  func reviewdog() throws {
    let schema = try #require(Self.reviewdogSchema)
    let word = try FindingsSamples.word()
    for documents in [Self.documents, [], [word]] {
      #expect(try Self.problems(FindingsSamples.write(.rdjson, documents), schema) == "")
    }
    let broken = FindingsSamples.write(.rdjson).replacing("\"ERROR\"", with: "\"FATAL\"")
    #expect(try Self.problems(broken, schema) != "")
  }

  @Test(
    "XML by xmllint",
    .enabled(if: hasXMLLint, "xmllint is not installed"),
    arguments: [FindingsFormat.junit, .checkstyle]
  )
  func xml(_ format: FindingsFormat) throws {
    let report = FindingsSamples.write(format, Self.documents)
    let run = try Shell.run("xmllint", ["--noout", "-"], input: Data(report.utf8))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test(
    "JUnit by junitparser",
    .enabled(if: hasJUnitParser, "python3 with junitparser is not installed")
  )
  func junit() throws {
    let folder = try TemporaryFolder()
    try folder.write(FindingsSamples.write(.junit, Self.documents), to: "report.xml")
    let script = """
      import junitparser
      report = junitparser.JUnitXml.fromfile("report.xml")
      suites = list(report)
      cases = [case for suite in suites for case in suite]
      failed = [r for case in cases for r in case.result if isinstance(r, junitparser.Failure)]
      print(len(suites), len(cases), len(failed), sum(s.errors for s in suites), suites[0].name)
      """
    let run = try Shell.run("python3", ["-c", script], in: folder.url)
    let cases = Self.documents[0].findings.count + 2
    #expect(run.output == "3 \(cases) 1 1 \(FindingsSamples.name)\n", "\(run.errors)")
  }
}

extension FindingsSamples {
  /// A Word file with findings.
  static func word() throws -> JudgedDocument {
    let source = try SourceText(name: "a.docx", file: WordMaker(text: faulty).file())
    let findings = Validator().validate(MeetingDocument(parsing: source))
    #expect(!findings.isEmpty)
    return JudgedDocument(name: "a.docx", findings: findings, source: source)
  }
}
