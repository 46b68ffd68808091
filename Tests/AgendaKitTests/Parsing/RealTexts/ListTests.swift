import Foundation
import Testing

@testable import AgendaKit

/// Lists of items as pages and converters leave them.
@Suite("Lists of items in real texts") struct ListTests {
  static let strange = [
    "![](_page_0_Picture_12.jpeg)", "[Page 2]", "Page 2 of 7", "3300123", "<figure>",
    "1 See CTOC/COP/WG.7/2032/4.", "{2}-----", "English", "V.33-00123 (E)", "CTOC/COP/WG.7/2033/1",
    "2/7", "\u{C}", "- 2 -", "https://www.example.org/x",
    "The Bureau has agreed to the order of items.",
    "(2)", "<!-- page 2 -->", "<br>", "\\newpage",
  ]

  static let items = [
    "1. Opening matters:", "(a) Opening of the meeting;",
    "(b) Adoption of the agenda and organization of work.", "2. Rescue at sea.",
    "3. Forged seals of ships.", "4. Other matters.",
  ]

  @Test("go on after a strange line, wherever it stands", arguments: strange)
  func interrupted(line: String) {
    let clean = PlainTexts.content(PlainTexts.agenda)
    for item in Self.items {
      let text = PlainTexts.agenda.replacing(item + "\n", item + "\n\n\(line)\n")
      #expect(PlainTexts.content(text, citing: clean) == clean, "after \(item)")
    }
  }

  @Test("go on within a report, too", arguments: strange) func report(line: String) {
    let clean = PlainTexts.content(PlainTexts.report)
    let parts = PlainTexts.report.components(separatedBy: PlainTexts.adoption)
    for item in Self.items.prefix(4) {
      let list = parts[1].replacing(item + "\n", item + "\n\n\(line)\n")
      #expect(
        PlainTexts.content(parts[0] + PlainTexts.adoption + list, citing: clean) == clean,
        "after \(item)"
      )
    }
  }

  @Test("end at the annotations, which may begin without a heading") func end() {
    let text = PlainTexts.agenda.replacing("Annotations\n\n", "")
    #expect(PlainTexts.content(text).meetings == PlainTexts.content(PlainTexts.agenda).meetings)
  }

  /// How numbers are printed, by what stands in their place: number, then letter.
  @Test(
    "have numbers in many forms",
    arguments: [
      ("%) ", "(%) "), ("% ", "(%) "), ("Item %: ", "(%) "), ("Agenda item %: ", "(%) "),
      ("Item %. ", "(%) "), ("%.", "(%) "), ("%. ", "%) "), ("%. ", "1.% "), ("%. ", "1.%. "),
      ("%. ", "1 (%). "), ("%  ", "(%) "), ("%. ", "– (%) "),
    ]
  ) func numbers(number: String, letter: String) {
    var list = PlainTexts.list
    for n in 1...5 {
      list = list.replacing(
        "\(n). ",
        number.replacingOccurrences(of: "%", with: "\(n)")
      )
    }
    for (n, label) in ["a", "b"].enumerated() {
      let own = letter.hasPrefix("1.") ? "\(n + 1)" : label
      list = list.replacing("(\(label)) ", letter.replacingOccurrences(of: "%", with: own))
    }
    let text = PlainTexts.agenda.replacing(PlainTexts.list, list)
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.agenda))
  }

  @Test("have subitems on the line of the item") func inline() {
    let text = PlainTexts.agenda.replacing("matters:\n\n(a) Opening", "matters: (a) Opening")
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.agenda))
    #expect(PlainTexts.document(text).unplaced.isEmpty)
    let all = text.replacing("meeting;\n\n(b) Adoption", "meeting; (b) Adoption")
    #expect(PlainTexts.content(all) == PlainTexts.content(PlainTexts.agenda))
  }

  @Test(
    "have titles that a break cut",
    arguments: ["3. Forged seals of<br>ships.", "3. Forged seals of\n\u{C}\nships."]
  ) func cut(title: String) {
    let text = PlainTexts.agenda.replacing("3. Forged seals of ships.", title)
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.agenda))
  }

  @Test("have remarks on joint items on lines of their own") func joint() throws {
    let text = PlainTexts.agenda.replacing(
      "2. Rescue at sea.\n",
      "2. Rescue at sea.\n\n(joint item)\n"
    )
    let agenda = try #require(PlainTexts.document(text).meetings.first).agenda
    #expect(agenda.map { $0.joint != nil } == [false, true, false, false, false])
    #expect(
      agenda.map { $0.title }
        == PlainTexts.document(PlainTexts.agenda).meetings[0].agenda.map { $0.title }
    )
  }

  @Test("annotate their items in the list itself") func annotated() throws {
    let text =
      PlainTexts.head + PlainTexts.agendaTitle
        + """


        1. Opening of the meeting

        The meeting will be opened by the Chair at noon.

        2. Rescue at sea

        The Working Group will consider what crews have done.

        3. Other matters

        """
    let agenda = try #require(PlainTexts.document(text).meetings.first).agenda
    #expect(
      agenda.map { $0.title } == ["Opening of the meeting", "Rescue at sea", "Other matters"]
    )
    #expect(
      agenda.map { $0.annotation?.paragraphs.map { $0.text } ?? [] } == [
        ["The meeting will be opened by the Chair at noon."],
        ["The Working Group will consider what crews have done."], [],
      ]
    )
  }

  @Test("without items are a finding") func empty() {
    let text = PlainTexts.head + PlainTexts.agendaTitle + "\n\nProvisional agenda\n"
    #expect(Judging.rules(text).contains("agenda-empty"))
    #expect(!Judging.rules(PlainTexts.agenda).contains("agenda-empty"))
  }
}

/// Lists whose numbers stand in markup, or have been lost.
@Suite("Lists without printed numbers") struct UnprintedNumberTests {
  private func agenda(_ list: String) -> [AgendaItem] {
    let head = """
      <h1>Conference of the Parties to the United Nations Convention against Transnational \
      Organized Crime</h1><p>Working Group on Firearms</p><p>Vienna, 13 and 14 June 2033</p>
      <h2>Provisional agenda</h2>
      """
    return PlainTexts.document("<html><body>\(head)\(list)</body></html>").meetings[0].agenda
  }

  private func numbers(_ items: [AgendaItem]) -> [String] {
    items.flatMap { [$0.number?.description ?? "–"] + numbers($0.subitems) }
  }

  @Test(
    "have those of HTML",
    arguments: [
      "<ol><li>Opening:<ol type=\"a\"><li>Words;</li><li>Agenda.</li></ol></li><li>Ships.</li></ol>",
      "<ol><li><p>Opening:</p><ol><li><p>Words;</p></li><li><p>Agenda.</p></li></ol></li><li>Ships.</li></ol>",
      "<OL><LI>Opening:<OL STYLE=\"list-style-type: lower-alpha\"><LI>Words;<LI>Agenda.</OL><LI>Ships.</OL>",
    ]
  ) func nested(list: String) {
    #expect(numbers(agenda(list)) == ["1", "1 (a)", "1 (b)", "2"])
    #expect(agenda(list).map { $0.title } == ["Opening", "Ships"])
  }

  @Test("begin where they say") func start() {
    #expect(numbers(agenda("<ol start=\"2\"><li>Ships.</li><li>Seals.</li></ol>")) == ["2", "3"])
    #expect(
      numbers(agenda("<ol><li>Ships.</li><li value=3>Seals.</li><li>Crews.</li></ol>")) == [
        "1", "3", "4",
      ]
    )
  }

  @Test("go down to numerals") func numerals() {
    let list = """
      <ol><li>Opening:<ol type="a"><li>Words:<ol type="i"><li>First;</li><li>Second.</li></ol>\
      </li></ol></li><li>Ships.</li></ol>
      """
    #expect(
      numbers(agenda(list)) == ["1", "1 (a)", "1 (a) (i)", "1 (a) (ii)", "2"]
    )
  }

  @Test("are not numbered twice") func printed() {
    #expect(numbers(agenda("<ol><li>1. Ships.</li><li>2. Seals.</li></ol>")) == ["1", "2"])
    #expect(
      agenda("<ol><li>1. Ships.</li><li>2. Seals.</li></ol>").map { $0.title } == [
        "Ships", "Seals",
      ]
    )
  }

  @Test("are items without numbers where a converter dropped them") func dropped() {
    let text =
      PlainTexts.head
        + """
        Provisional agenda

        Opening matters:

        Opening of the meeting;

        Adoption of the agenda.

        Rescue at sea.

        Adoption of the report.

        """
    let agenda = PlainTexts.document(text).meetings[0].agenda
    #expect(
      agenda.map { $0.title } == ["Opening matters", "Rescue at sea", "Adoption of the report"]
    )
    #expect(
      agenda[0].subitems.map { $0.title } == ["Opening of the meeting", "Adoption of the agenda"]
    )
    #expect(numbers(agenda) == ["–", "–", "–", "–", "–"])
    #expect(Judging.rules(text).contains("item-number-missing"))
  }
}

/// Printed pages: margins, gaps, tabs.
@Suite("Pages of real texts") struct PageFormTests {
  @Test("have their list far from the edge", arguments: Array(stride(from: 0, through: 30, by: 2)))
  func margin(margin: Int) {
    let clean = PlainTexts.content(PlainTexts.agenda)
    for gap in 1...8 {
      let list = PlainTexts.list.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        let indent = line.hasPrefix("(") ? margin + 2 + gap : margin
        return String(repeating: " ", count: indent) + parts[0] + String(repeating: " ", count: gap)
          + parts[1]
      }.joined(separator: "\n")
      let text = PlainTexts.agenda.replacing(PlainTexts.list, list + "\n\n")
      #expect(PlainTexts.content(text) == clean, "a gap of \(gap)")
    }
  }

  @Test("stand in from the edge as a whole", arguments: [3, 8, 14, 19, 24, 30])
  func whole(margin: Int) {
    let blanks = String(repeating: " ", count: margin)
    let text = PlainTexts.report.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : blanks + $0 }.joined(separator: "\n")
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.report))
  }

  @Test(
    "have tabs after labels and within sentences",
    arguments: [
      "1. The", "States", "The meeting was chaired", "At its 1st meeting,", "V.", "A.", "2.", "(b)",
      "The Working Group had before it",
    ]
  ) func tab(words: String) {
    let text = PlainTexts.report.replacing(words + " ", words + "\t")
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.report))
  }
}
