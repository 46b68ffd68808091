import Foundation
import Testing

@testable import AgendaKit

/// A fault of a report against the agenda of its meeting.
struct FaultAgainst: Sendable, CustomTestStringConvertible {
  /// Words of the report and what stands in their place.
  let changes: [(words: String, fault: String)]
  /// The rules that speak, each for each finding.
  let rules: [String]

  init(_ changes: (String, String)..., finds rules: String...) {
    self.changes = changes.map { (words: $0.0, fault: $0.1) }
    self.rules = rules.sorted()
  }

  var testDescription: String { "\(rules.joined(separator: ", ")): \(changes[0].fault)" }

  /// The report with the fault; nil if some words do not stand in it once.
  var text: String? {
    var text = Samples.report
    for (words, fault) in changes {
      let parts = text.components(separatedBy: words)
      guard parts.count == 2 else { return nil }
      text = parts.joined(separator: fault)
    }
    return text
  }

  private static let lastItems = "4. Other matters.\n5. Adoption of the report."
  private static let secondPaper =
    "(b) Background paper prepared by the Secretariat on the digitization of meeting records "
    + "(CTOC/COP/WG.6/2031/2);\n"

  static let all: [FaultAgainst] = [
    .init(
      ("Vienna, 14 and 15 October 2031\n\nDraft", "Geneva, 14 and 15 October 2031\n\nDraft"),
      finds: "meeting-differs"
    ),
    .init(
      ("Vienna, 14 and 15 October 2031\n\nDraft", "Vienna, 14–16 October 2031\n\nDraft"),
      finds: "meeting-differs"
    ),
    .init(
      ("Working Group on Firearms\nVienna", "Working Group on Trafficking in Persons\nVienna"),
      finds: "meeting-differs"
    ),
    // An item is called otherwise, is gone, or is one more: what moves with it is no fault of its own.
    .init(
      ("2. Digitization of meeting records.\n3.", "2. Digitization of all records.\n3."),
      finds: "adopted-agenda-differs"
    ),
    .init((lastItems, "4. Adoption of the report."), finds: "adopted-agenda-differs"),
    .init(
      (lastItems, "4. Other matters.\n5. Election of officers.\n6. Adoption of the report."),
      finds: "adopted-agenda-differs"
    ),
    .init(
      (
        "3. Custody and transfer of archives:\n   (a) Return of recovered records;\n"
          + "   (b) Handover to national archives.\n", "3. Custody and transfer of archives.\n"
      ),
      finds: "adopted-agenda-differs"
    ),
    // A paper under another symbol, a paper that is gone, another paper.
    .init(
      ("archives (CTOC/COP/WG.6/2031/3).\n", "archives (CTOC/COP/WG.6/2031/7).\n"),
      finds: "documents-before-differ"
    ),
    .init((secondPaper, ""), finds: "documents-before-differ"),
    .init((secondPaper, ""), ("(c) Note", "(b) Note"), finds: "documents-before-differ"),
    .init(
      (
        "(a) Annotated provisional agenda (CTOC/COP/WG.6/2031/1);",
        "(a) Letter of a permanent mission (CTOC/COP/WG.6/2031/9);"
      ),
      finds: "documents-before-differ",
      "documents-before-differ"
    ),
    // More meetings than two a day are more than there can be; that they are more than were planned
    // only follows.
    .init(
      ("a total of four meetings", "a total of five meetings"),
      finds: "consideration-out-of-meeting"
    ),
    .init(
      (
        "holding a total of four meetings.",
        "holding a total of four meetings. The first meeting on "
          + "each day was held from 9 a.m. to 12 noon."
      ),
      finds: "schedule-differs"
    ),
  ]
}

@Suite("Faults between two documents") struct AgainstFaultTests {
  @Test("a report without one has none") func clean() {
    #expect(Judging.rules(Samples.report, against: Samples.agenda) == [])
  }

  @Test("are found, each once", arguments: FaultAgainst.all)
  func against(_ fault: FaultAgainst) throws {
    let text = try #require(fault.text, "the words stand once in the report")
    let findings = Judging.findings(text, against: Samples.agenda)
    #expect(findings.map(\.rule).sorted() == fault.rules, "\(Judging.shown(findings))")
    let subject = RuleSubject.against
    for finding in findings where RuleSet.rule(named: finding.rule)?.subject == subject {
      let isQuoted = finding.notes.isEmpty || finding.notes.contains { $0.source == "other.txt" }
      #expect(isQuoted, "the place in the other document is shown")
    }
  }
}
