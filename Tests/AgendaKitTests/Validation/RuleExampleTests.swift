import Foundation
import Testing

@testable import AgendaKit

/// A rule's example, with what names it in the output of tests.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  let rule: RuleDescription
  let example: RuleExample
  var testDescription: String { "\(rule.name): \(example.breaks)" }

  static let all = RuleSet.all.flatMap { rule in
    rule.examples.map { ExampleCase(rule: rule, example: $0) }
  }
}

@Suite("Rules") struct RuleExampleTests {
  @Test("the sample documents are without fault", arguments: RuleExample.Sample.allCases)
  func clean(_ sample: RuleExample.Sample) {
    for issued in [false, true] {
      let findings = Judging.findings(sample.text, issued: issued)
      #expect(findings.isEmpty, "\(Judging.shown(findings))")
    }
  }

  @Test("each example breaks its rule and no other", arguments: ExampleCase.all)
  func example(_ test: ExampleCase) {
    let text = test.example.sample.text
    let parts = text.components(separatedBy: test.example.keeps)
    #expect(parts.count == 2, "the fragment stands once in the sample")
    let broken = parts.joined(separator: test.example.breaks)
    let findings = Judging.findings(broken)
    let expected = Set([test.rule.name] + test.example.alsoBreaks).sorted()
    #expect(Set(findings.map(\.rule)).sorted() == expected, "\(Judging.shown(findings))")
  }

  @Test(
    "a fix does what its rule's page says",
    arguments: RuleSet.all.filter { !$0.examples.isEmpty }
  )
  func fixes(_ rule: RuleDescription) {
    var seen: Set<Diagnostic.Fix.Safety> = []
    for example in rule.examples {
      let broken = example.sample.text.replacing(example.keeps, with: example.breaks)
      for finding in Judging.findings(broken) where finding.rule == rule.name {
        if let fix = finding.fix { seen.insert(fix.safety) }
      }
    }
    if seen.contains(.safe) { #expect(rule.fix?.safe != nil, "\(rule.name) has a safe fix") }
    if seen.contains(.unsafe) { #expect(rule.fix?.unsafe != nil, "\(rule.name) has an unsafe fix") }
    // Words inside markup are left to a person.
    let isPlain = rule.examples.allSatisfy { !$0.breaks.contains("<") }
    if rule.fix != nil, isPlain { #expect(!seen.isEmpty, "no example of \(rule.name) is mended") }
  }

  @Test("every rule file's rules are in the set, and every rule is described")
  func registry() throws {
    let folder = Repository.root.appending(path: "Sources/AgendaKit/Validation")
    var declared: Set<String> = []
    var registered: Set<String> = []
    for file in Repository.files(in: folder, extensions: ["swift"]) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        if words.count > 2, words[0] == "enum", words[1].hasSuffix("Rule:") {
          declared.insert(String(words[1].dropLast()))
        }
        if words.count == 1, words[0].hasPrefix(".init("), words[0].hasSuffix("Rule.self),") {
          registered.insert(String(words[0].dropFirst(6).dropLast(7)))
        }
      }
    }
    #expect(declared == registered)
    #expect(Set(RuleSet.all.map(\.name)).count == RuleSet.rules.count)
    for rule in RuleSet.all {
      #expect(!rule.summary.hasSuffix(".") && rule.reason.hasSuffix("."), "\(rule.name)")
    }
  }
}
