import Foundation
import Testing

@testable import AgendaKit

@Suite("Configuration") struct ConfigurationTests {
  private func read(_ text: String) throws(SettingsFileError) -> ValidationConfiguration {
    try ValidationConfiguration(parsing: ContiguousArray(text.utf8), name: "agenda-cli.json")
  }

  @Test("sets what it names") func values() throws {
    let configuration = try read(
      """
      {
        "failOn": "warning", "issued": true,
        "disable": ["wording", "word-limit"], "only": [],
        "severity": {"range-dash": "error"},
        "exclude": ["old/**", "*.tmp.txt"]
      }
      """
    )
    let settings = configuration.applied(to: ValidationSettings())
    #expect(settings.failOn == .warning && settings.issued)
    #expect(settings.disabled == ["wording", "word-limit"] && settings.only.isEmpty)
    #expect(settings.severities == ["range-dash": .error])
    #expect(configuration.exclude == ["old/**", "*.tmp.txt"])
  }

  @Test(
    "that is wrong is refused with the line and what is expected",
    arguments: [
      ("{\n  \"failon\": \"error\"\n}", 2, "did you mean 'failOn'?"),
      ("{\"colour\": 1}", 1, "expected is one of failOn, issued, disable, only, severity, exclude"),
      ("{\n\n \"failOn\": \"fatal\"}", 3, "'failOn' is error, warning or note"),
      ("{\"issued\": 1}", 1, "'issued' is true or false, not a number"),
      ("{\"disable\": \"wording\"}", 1, "'disable' is a list, not a string"),
      (
        "{\"disable\":\n [\"wordings\"]}", 2, "there is no rule 'wordings'; did you mean 'wording'?"
      ),
      ("{\"severity\": {\"no-rule-at-all\": \"note\"}}", 1, "there is no rule 'no-rule-at-all'"),
      ("{\"severity\": {\"wording\":\n\"bad\"}}", 2, "'wording' is error, warning or note"),
      ("[]", 1, "the configuration is a list; an object is expected"),
      ("{\"issued\": true,}", 1, "a key in quotation marks is expected"),
      ("{\"issued\": true", 1, "a comma or } is expected"),
      ("", 1, "the file ends where a value is expected"),
      ("{} {}", 1, "there is text after the value"),
      ("{\"issued\": true, \"issued\": false}", 1, "the key 'issued' stands twice"),
      ("{\"exclude\": [\"a\n\"]}", 1, "the string does not end on its line"),
      ("{\"exclude\": [\"\\ud800\"]}", 1, "half a surrogate pair stands alone"),
      (String(repeating: "[", count: 100_000), 1, "values stand too deep in each other"),
    ]
  )
  func refused(_ text: String, _ line: Int, _ reason: String) {
    #expect {
      _ = try read(text)
    } throws: { error in
      guard let error = error as? SettingsFileError else { return false }
      return error.line == line && error.message.hasPrefix("agenda-cli.json:\(line): ")
        && error.reason.contains(reason)
    }
  }

  @Test(
    "excludes by patterns of paths",
    arguments: [
      ("old/**", "old/a.txt", true), ("old/**", "new/old.txt", false), ("old", "old/b/c.txt", true),
      ("*.tmp.txt", "deep/down/a.tmp.txt", true), ("a?.txt", "ab.txt", true),
      ("a?.txt", "a/b.txt", false), ("x/*.txt", "x/y/z.txt", false),
      ("x/**/z.txt", "x/z.txt", true),
      ("x/**/z.txt", "x/y/w/z.txt", true), ("**/drafts/*.md", "a/b/drafts/c.md", true),
      ("./old/", "old/a.txt", true), ("a*b*c", "aXbXbXc", true), ("a*b*c", "aXbXbX", false),
    ]
  )
  func patterns(_ pattern: String, _ path: String, _ isExcluded: Bool) {
    var configuration = ValidationConfiguration()
    configuration.exclude = [pattern]
    #expect(configuration.excludes(path) == isExcluded)
  }

  @Test("is described by a schema that takes it and refuses others") func schema() throws {
    let checker = try JSONSchemaChecker(parsing: ConfigurationSchema.json())
    func problems(_ text: String) throws -> [String] {
      checker.problems(of: try JSONValue(parsing: text))
    }
    #expect(try problems("{}").isEmpty)
    #expect(
      try problems(
        "{\"failOn\":\"note\",\"issued\":false,\"disable\":[\"wording\"],\"only\":[],"
          + "\"severity\":{\"wording\":\"error\"},\"exclude\":[\"a\"]}"
      ).isEmpty
    )
    #expect(try !problems("{\"failon\":\"note\"}").isEmpty)
    #expect(try !problems("{\"disable\":[\"nothing\"]}").isEmpty)
  }
}

@Suite("Settings of validation") struct ValidationSettingsTests {
  private let faulty = Samples.agenda.replacing("–6 p.m.\t2", with: "-6 p.m.\t2")
    .replacing("2. Digitization of meeting records.", with: "2. Digitization of records.")

  @Test("rules are left out, asked alone, and made worse") func control() {
    func rules(_ change: (inout ValidationSettings) -> Void) -> [String] {
      var settings = ValidationSettings()
      change(&settings)
      return Judging.findings(faulty, settings: settings).map { "\($0.rule) \($0.severity)" }
        .sorted()
    }
    #expect(rules { _ in } == ["annotation-title-mismatch warning", "range-dash note"])
    #expect(rules { $0.disabled = ["range-dash"] } == ["annotation-title-mismatch warning"])
    #expect(rules { $0.only = ["range-dash"] } == ["range-dash note"])
    #expect(rules { $0.only = ["slot-title-mismatch"] }.count == 2)
    #expect(rules { $0.severities = ["range-dash": .error] }.contains("range-dash error"))
  }

  @Test("remarks of the parser are shown on request") func remarks() {
    var settings = ValidationSettings()
    func rules() -> Set<String> { Set(Judging.findings(faulty, settings: settings).map(\.rule)) }
    #expect(!rules().contains("year-inferred"))
    settings.failOn = .note
    #expect(rules().contains("year-inferred"))
    settings = ValidationSettings()
    settings.only = ["year-inferred"]
    #expect(rules() == ["year-inferred"])
  }

  @Test(
    "a text of another kind has one finding",
    arguments: ["", "Dear colleagues,\n\nall is well.\n"]
  )
  func unknown(_ text: String) {
    #expect(Judging.findings(text).map(\.rule) == ["document-unknown"])
    #expect(Judging.findings(text).map(\.severity) == [.error])
  }
}

@Suite("Baseline") struct BaselineTests {
  private let faulty = FindingsSamples.judged(FindingsSamples.faulty)

  @Test("knows its findings again, wherever they have moved") func known() throws {
    var baseline = FindingsBaseline()
    baseline.add(faulty.findings, file: "a.txt")
    let read = try FindingsBaseline(parsing: baseline.write(), name: "baseline.json")
    #expect(read == baseline)
    let moved = FindingsSamples.judged("\n\n\n" + FindingsSamples.faulty)
    #expect(read.new(in: moved.findings, file: "a.txt").isEmpty)
    #expect(read.new(in: moved.findings, file: "b.txt").count == moved.findings.count)
  }

  @Test("reports a finding more often than it is known") func count() throws {
    let one = Array(faulty.findings.prefix(1))
    var baseline = FindingsBaseline()
    baseline.add(one, file: "a.txt")
    #expect(baseline.new(in: one + one, file: "a.txt").count == 1)
  }

  @Test("is sorted and pretty") func sorted() throws {
    var baseline = FindingsBaseline()
    baseline.add(faulty.findings, file: "b.txt")
    baseline.add(faulty.findings, file: "a.txt")
    let json = try JSONValue(parsing: baseline.write())
    let files = json["findings"]?.array?.compactMap { $0["file"]?.string } ?? []
    #expect(files == files.sorted() && Set(files) == ["a.txt", "b.txt"])
    #expect(String(decoding: baseline.write(), as: UTF8.self).contains("\n    {\n"))
  }

  @Test(
    "that is broken is refused with its line",
    arguments: [
      ("{\"findings\": []}", 1, "'schemaVersion' is expected"),
      ("{\"schemaVersion\": \"1\",\n\"findings\": [{}]}", 2, "a finding without 'file'"),
      (
        "{\"schemaVersion\": \"1\", \"findings\": [{\"file\": \"a\", \"rule\": \"b\", \"text\": \"\","
          + "\n \"count\": 0}]}", 1, "'count' is a number from 1 on"
      ),
      ("{\"schemaVersion\": \"1\", \"finding\": []}", 1, "did you mean 'findings'?"),
      ("{\"schemaVersion\": \"1\", \"findings\": 3}", 1, "'findings' is a list, not a number"),
    ]
  )
  func broken(_ text: String, _ line: Int, _ reason: String) {
    #expect {
      _ = try FindingsBaseline(parsing: ContiguousArray(text.utf8), name: "baseline.json")
    } throws: { error in
      guard let error = error as? SettingsFileError else { return false }
      return error.line == line && error.reason.contains(reason)
    }
  }
}

@Suite("The rule reference") struct RuleReferenceTests {
  @Test("is written down as it is") func markdown() throws {
    let file = Repository.root.appending(path: "Documentation/Rules.md")
    try Golden.check(RuleReference.markdown().utf8, at: file)
  }

  @Test(
    "and so are the schemas",
    arguments: [
      ("findings.schema.json", FindingsSchema.json()),
      ("config.schema.json", ConfigurationSchema.json()),
    ]
  )
  func schemas(_ name: String, _ bytes: ContiguousArray<UInt8>) throws {
    try Golden.check(bytes, at: Repository.root.appending(path: "Documentation/\(name)"))
  }

  @Test("has a page for each rule that says what, why and whence", arguments: RuleSet.all)
  func page(_ rule: RuleDescription) {
    let page = RuleReference.page(rule, width: 80)
    #expect(page.hasPrefix(rule.name) && page.hasSuffix("\n"))
    for title in ["Holds when", "Why", "Source"] { #expect(page.contains("\n\(title)\n")) }
    #expect(
      page.split(separator: "\n").allSatisfy {
        $0.count <= 80 || $0.hasPrefix("  | ") || $0.contains("http")
      }
    )
    #expect(RuleReference.list().contains(rule.name))
  }

  @Test(
    "finds the rule that was meant",
    arguments: [
      ("weekday-missmatch", "weekday-mismatch"), ("range-dashes", "range-dash"),
      ("placeholder", "placeholder-left"), ("mismatch-weekday", "weekday-mismatch"),
    ]
  )
  func nearest(_ typed: String, _ rule: String) {
    #expect(RuleSet.nearest(to: typed) == rule)
    #expect(RuleSet.nearest(to: "xyzzy") == nil)
  }
}
