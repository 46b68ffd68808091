import Testing

@testable import AgendaKit

/// The entries of a lettered list in a paragraph are its items; what is cited by letters is no list.
@Suite("Entries of a list in a paragraph") struct ListItemTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var items: [String]
    var testDescription: String { text }
  }

  static let samples: [Sample] = [
    Sample(
      text: "It was agreed: (a) to meet in May; (b) to invite observers; and (c) to adjourn.",
      items: ["(a)|to meet in May;", "(b)|to invite observers; and", "(c)|to adjourn."]
    ),
    Sample(text: "(a) Seals; (b) Marks.", items: ["(a)|Seals;", "(b)|Marks."]),
    Sample(
      text: "Il est décidé : a) de siéger; b) de lever.",
      items: ["a)|de siéger;", "b)|de lever."]
    ),
    Sample(
      text: "In 2031: (a) under paragraph 2 (b) of the rules; (b) under none.",
      items: ["(a)|under paragraph 2 (b) of the rules;", "(b)|under none."]
    ),
    Sample(text: "Article 9, paragraph 1 (a) and (b) of the Protocol applies.", items: []),
    Sample(text: "See subparagraphs (a) and (b) of that text.", items: []),
    Sample(text: "Options (a) and (b) were weighed.", items: []),
    Sample(text: "Only (a) one entry stands here.", items: []),
    Sample(text: "", items: []),
  ]

  @Test("are found", arguments: samples) func items(_ sample: Sample) {
    let paragraph = Paragraph(text: sample.text, range: .none)
    #expect(paragraph.items.map { "\($0.label)|\($0.text)" } == sample.items)
  }
}
