import Testing

@testable import AgendaKit

/// No pair of documents stops the comparison: sides of any two lengths, alike, shuffled and with
/// nothing in common. The mirror of each comparison is the comparison of the mirror.
@Suite("Sides of unequal length") struct UnequalSidesTests {
  /// How the two sides are made of one another.
  enum Shape: CaseIterable {
    case alike, disjoint, shuffled, halfNew

    func lists(_ a: Int, _ b: Int, _ text: (Int, Int) -> String, seed: UInt64) -> (
      old: [String], new: [String]
    ) {
      var random = SeededGenerator(seed: seed)
      let old = (0..<a).map { text($0, 0) }
      let other = (0..<b).map { text($0, 1) }
      let same = (0..<b).map { text($0, 0) }
      switch self {
      case .alike: return (old, same)
      case .disjoint: return (old, other)
      case .shuffled: return (old, same.shuffled(using: &random))
      case .halfNew: return (old, zip(same, other).map { random.below(2) == 0 ? $0 : $1 })
      }
    }
  }

  private static let subjects = [
    "customs", "ports", "vessels", "judges", "archives", "seals", "wildlife", "timber", "gold",
  ]

  private static func paragraph(_ index: Int, _ side: Int) -> String {
    let subject = subjects[index % subjects.count]
    return side == 0
      ? "Speaker \(index) told the meeting how \(subject) are watched in region \(index * 7 % 101)."
      : "On \(subject) it was asked what measure \(index * 13 % 97) had cost, and whom \(index)."
  }

  private func report(_ paragraphs: [String]) -> MeetingDocument {
    var draft = DocumentDraft.report
    draft.chapters = [.init(title: "Deliberations", paragraphs: paragraphs)]
    return draft.document
  }

  @Test(
    "a report of so many paragraphs becomes one of so many others",
    arguments: [(60, 45), (45, 60), (53, 51), (9, 400), (400, 9), (0, 80), (2600, 1900)],
    Shape.allCases
  ) func paragraphs(_ counts: (Int, Int), _ shape: Shape) {
    let (old, new) = shape.lists(counts.0, counts.1, Self.paragraph, seed: 3)
    expectSymmetry(report(old), report(new))
  }

  @Test("lists of any two lengths match soundly, and the same both ways", arguments: 0..<120)
  func lists(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let counts = (random.below(140), random.below(140))
    let shape = Shape.allCases[random.below(Shape.allCases.count)]
    let (old, new) = shape.lists(counts.0, counts.1, Self.paragraph, seed: seed)
    func entries(_ texts: [String]) -> [ListMatching.Entry] {
      texts.map { .init(key: $0, text: $0, label: nil) }
    }
    for threshold in [ListMatching.Threshold.paragraphs, .titles, .papers, .names, .exact] {
      let there = ListMatching(entries(old), entries(new), similar: threshold)
      let back = ListMatching(entries(new), entries(old), similar: threshold)
      #expect(there.toOf == back.fromOf && there.fromOf == back.toOf)
      for (i, j) in there.toOf.enumerated() {
        if let j { #expect(there.fromOf[j] == i) }
      }
    }
  }

  @Test("a text that ends in a number and a colon", arguments: ["at 10:", "10:", "a 1:b 2:"])
  func colon(_ text: String) {
    let runs = WordDifference.runs(from: text, to: "at 10:30", exact: false)
    #expect(runs.filter { $0.operation != .insert }.map(\.text).joined() == text)
  }

  @Test("numbers as large as there are") func numbers() {
    func report(_ number: Int, _ count: Int) -> MeetingDocument {
      var document = DocumentDraft.report.document
      let paragraphs = (0..<count).map { index in
        Paragraph(
          number: number &- index,
          text: "Paragraph \(index) on \(index * 7).",
          range: .none
        )
      }
      var section = Section(number: "I", title: "All", range: .none)
      section.paragraphs = paragraphs
      document.report?.sections = [section]
      document.footnotes = (0..<count).map {
        Footnote(mark: String(number &- $0), text: "See \($0).", range: .none)
      }
      return document
    }
    let comparison = DocumentComparison(from: report(.max, 4), to: report(.min &+ 9, 5))
    #expect(!comparison.isEmpty)
    #expect(!ComparisonText().write(comparison).isEmpty)
    #expect(!ComparisonCorrigendum().write(comparison).isEmpty)
  }

  @Test("two groups with one name for both differ in nothing from themselves") func groups() {
    let meetings = ["Working Group on Quarries", "Panel on Seals"].map { name in
      var meeting = Meeting(group: Group(id: "WG.14", name: name))
      meeting.agenda = [
        AgendaItem(number: ItemNumber(1), title: "Opening of \(name)", range: .none)
      ]
      return meeting
    }
    var document = DocumentDraft.sample.document
    document.meetings = meetings
    document.organizationOfWork = []
    #expect(DocumentComparison(from: document, to: document).isEmpty)
    var other = document
    other.meetings.swapAt(0, 1)
    expectSymmetry(document, other)
  }
}
