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
    let settings = configuration.applied(to: ValidationSettings(), for: "a.txt")
    #expect(settings.failOn == .warning && settings.issued)
    #expect(settings.disabled == ["wording", "word-limit"] && settings.only.isEmpty)
    #expect(settings.severities == ["range-dash": .error])
    #expect(configuration.exclude == ["old/**", "*.tmp.txt"])
  }

  @Test(
    "that is wrong is refused with the line and what is expected",
    arguments: [
      ("{\n  \"failon\": \"error\"\n}", 2, "did you mean 'failOn'?"),
      (
        "{\"colour\": 1}", 1,
        "expected is one of $schema, extends, failOn, minLevel, issued, hints,"
      ),
      ("{\n\n \"failOn\": \"fatal\"}", 3, "'failOn' is error, warning or note"),
      ("{\"issued\": 1}", 1, "'issued' is true or false, not a number"),
      ("{\"disable\": \"wording\"}", 1, "'disable' is a list, not a string"),
      (
        "{\"disable\":\n [\"wordings\"]}", 2, "there is no rule 'wordings'; did you mean 'wording'?"
      ),
      ("{\"severity\": {\"no-rule-at-all\": \"note\"}}", 1, "there is no rule 'no-rule-at-all'"),
      ("{\"severity\": {\"wording\":\n\"bad\"}}", 2, "'wording' is error, warning, note or off"),
      ("{\"$schema\": 1}", 1, "'$schema' is a string, not a number"),
      ("{\"extends\": []}", 1, "'extends' is a string, not a list"),
      ("{\"files\": []}", 1, "unknown key 'files'"),
      ("{\"overrides\": [{\n\"file\": []}]}", 2, "did you mean 'files'?"),
      ("{\"overrides\": [{\"issued\": true}]}", 1, "an element of overrides names no 'files'"),
      ("{\"overrides\":\n[{\"files\": [], \"exclude\": []}]}", 2, "unknown key 'exclude'"),
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

  @Test("switches rules off, and on again for some documents") func overrides() throws {
    let configuration = try read(
      """
      {
        "$schema": "config.schema.json", "minLevel": "warning", "hints": true,
        "severity": {"wording": "off", "range-dash": "warning"}, "disable": ["word-limit"],
        "overrides": [
          {"files": ["reports/**"], "severity": {"wording": "error"}, "minLevel": "note"},
          {"files": ["*.final.txt", "issued/"], "issued": true, "only": ["word-limit"]}
        ]
      }
      """
    )
    func settings(_ path: String) -> ValidationSettings {
      configuration.applied(to: ValidationSettings(), for: path)
    }
    let plain = settings("drafts/a.txt")
    #expect(plain.minLevel == .warning && plain.hints && !plain.issued)
    #expect(plain.disabled == ["wording", "word-limit"])
    #expect(plain.severities == ["range-dash": .warning])
    let report = settings("reports/2031/a.txt")
    #expect(report.disabled == ["word-limit"] && report.severities["wording"] == .error)
    #expect(report.minLevel == .note && !report.issued)
    for path in ["issued/a.txt", "reports/a.final.txt"] {
      #expect(settings(path).issued && settings(path).only == ["word-limit"])
      #expect(!settings(path).disabled.contains("word-limit"))
    }
  }

  @Test("is shown in the documentation as it is") func documented() throws {
    let page = Repository.root.appending(path: "Documentation/Reports.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let block = try #require(FencedBlock.all(in: text).first { $0.language == "json" })
    let json = block.lines.joined(separator: "\n")
    #expect(try read(json).layers.count == 3)
    let checker = try JSONSchemaChecker(parsing: ConfigurationSchema.json())
    #expect(try checker.problems(of: JSONValue(parsing: json)) == [])
    for format in FindingsFormat.allCases { #expect(text.contains("\n| `\(format.rawValue)` |")) }
  }

  @Test("comes over the one that it builds upon") func base() throws {
    let house = try read(
      """
      {
        "failOn": "note", "disable": ["wording"], "exclude": ["old"],
        "overrides": [{"files": ["*.txt"], "severity": {"range-dash": "off"}}]
      }
      """
    )
    let own = try read(
      """
      {"extends": "house.json",
       "failOn": "warning", "severity": {"range-dash": "error"}, "exclude": ["new"]}
      """
    )
    #expect(own.base == ValidationConfiguration.Base(path: "house.json", line: 1))
    let whole = own.over(house)
    let settings = whole.applied(to: ValidationSettings(), for: "a.txt")
    #expect(settings.failOn == .warning && settings.disabled == ["wording"])
    #expect(settings.severities == ["range-dash": .error])
    #expect(whole.excludes("old/a.txt") && whole.excludes("new/a.txt"))
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
          + "\"severity\":{\"wording\":\"off\"},\"exclude\":[\"a\"],\"$schema\":\"a\","
          + "\"extends\":\"b\",\"overrides\":[{\"files\":[\"*\"],\"hints\":true}]}"
      ).isEmpty
    )
    #expect(try !problems("{\"failon\":\"note\"}").isEmpty)
    #expect(try !problems("{\"disable\":[\"nothing\"]}").isEmpty)
    #expect(try !problems("{\"overrides\":[{\"issued\":true}]}").isEmpty)
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

  @Test("hints of the parser are told on request, and count for nothing") func hints() {
    func findings(_ change: (inout ValidationSettings) -> Void) -> (Set<String>, fails: Bool) {
      var settings = ValidationSettings()
      settings.failOn = .note
      settings.only = []
      change(&settings)
      let clean = Judging.findings(Samples.agenda, settings: settings)
      return (Set(clean.map(\.rule)), Validator(settings: settings).fails(clean))
    }
    #expect(findings { _ in } == ([], false))
    #expect(findings { $0.hints = true } == (["year-inferred"], false))
    #expect(findings { $0.only = ["year-inferred"] } == (["year-inferred"], false))
    #expect(findings { $0.severities = ["year-inferred": .note] } == (["year-inferred"], false))
    #expect(findings { $0.severities = ["year-inferred": .warning] } == (["year-inferred"], true))
  }

  @Test("what is less than asked for is not told") func least() {
    func rules(_ level: Severity) -> [String] {
      var settings = ValidationSettings()
      settings.minLevel = level
      return Judging.findings(faulty, settings: settings).map(\.rule).sorted()
    }
    #expect(rules(.note) == ["annotation-title-mismatch", "range-dash"])
    #expect(rules(.warning) == ["annotation-title-mismatch"])
    #expect(rules(.error).isEmpty)
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
    for title in ["Holds when", "Why", "Source", "Fix"] { #expect(page.contains("\n\(title)\n")) }
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
