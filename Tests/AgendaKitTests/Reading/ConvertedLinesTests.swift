import Testing

@testable import AgendaKit

/// Lines of running text as converters break them.
@Suite struct ConvertedLinesTests {
  private static let prose = """
    The Working Group may wish to exchange views on the marking of firearms at the
    time of their manufacture, on the keeping of their records and, inter alia, on:
    (a) the tracing of parts; (b) the exchange of data; and (c) the training of
    officers. The discussion will be led by Mr.
    A. Name of the Office of Legal Affairs, who has worked on it for many years
    and will report on the practice of States.

    Delegations may wish to come prepared to share examples of their own laws and
    policies in that area.


    """

  private static func paragraphs(_ text: String) -> [String] {
    let document = ConvertedDocument.parse(text)
    return document.meetings.first?.agenda.first { $0.number?.description == "2" }?.annotation?
      .paragraphs.map(\.text) ?? []
  }

  private static let text =
    ConvertedDocument.head + "Annotations\n\n2. Marking of parts and components\n\n" + prose

  private static let expected = [
    "The Working Group may wish to exchange views on the marking of firearms at the time of their "
      + "manufacture, on the keeping of their records and, inter alia, on: (a) the tracing of parts; (b) "
      + "the exchange of data; and (c) the training of officers. The discussion will be led by Mr. "
      + "A. Name of the Office of Legal Affairs, who has worked on it for many years and will "
      + "report on the practice of States.",
    "Delegations may wish to come prepared to share examples of their own laws and policies in "
      + "that area.",
  ]

  @Test func listsAndNamesWithinASentence() {
    #expect(Self.paragraphs(Self.text) == Self.expected)
  }

  @Test func doubleSpacing() {
    let spaced = Self.text.replacing("\n", with: "\n\n")
    #expect(Self.paragraphs(spaced) == Self.expected)
  }

  @Test(arguments: ["1.\tOpening", "•\t1.\tOpening", "·\u{A0}1. Opening", "\u{F0B7}\t1. Opening"])
  func labelsAfterDotsAndBeforeTabs(_ line: String) {
    let document = ConvertedDocument.parse(
      ConvertedDocument.head.replacing("1. Organizational matters.", with: line + " of work.")
    )
    #expect(document.meetings.first?.agenda.map(\.title).first == "Opening of work")
    #expect(document.meetings.first?.agenda.count == 3)
  }

  @Test(
    arguments: [
      "CTOC/COP\n/WG.6/2031/1–CTOC/COP/WG.7/2031/1", "CTOC/CO\nP/WG.6/2031/1–CTOC/COP/WG.7/2031/1",
      "CTOC/COP/WG.6/2031/1–CTOC/COP/\nWG.7/2031/1",
    ]
  )
  func symbolsCutInTwo(_ symbol: String) {
    let whole = "CTOC/COP/WG.6/2031/1–CTOC/COP/WG.7/2031/1"
    let document = ConvertedDocument.parse(
      ConvertedDocument.jointHead.replacing("United Nations " + whole, with: symbol)
    )
    #expect(document.masthead.symbol?.description == whole)
  }

  @Test func titlesOfChaptersGoOnUpToTheirFirstParagraph() {
    let document = ConvertedDocument.parse(
      """
      \(ConvertedDocument.masthead)

      Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2031

      III. Summary of deliberations
      A. Keeping of records under article 7 of the Firearms
      Protocol
      1. At its 1st meeting, on 6 May 2031, the Working Group considered agenda item 2.
      """
    )
    let section = document.report?.sections.first?.sections.first
    #expect(section?.title == "Keeping of records under article 7 of the Firearms Protocol")
    #expect(section?.paragraphs.count == 1)
  }

  @Test func theWidthsOfFacesAreThoseOfTheirLetters() {
    let text = ContiguousArray("iiii mmmm".utf8)
    for face in PrintFace.all {
      let narrow = face.width(text.span, 0, 4)
      let wide = face.width(text.span, 5, 9)
      #expect(narrow * 2 < wide)
      #expect(face.width(text.span, 0, 9) == narrow + face.space + wide)
    }
  }
}

/// A document that stands on one line.
@Suite struct ConvertedFlatTextTests {
  private static let text =
    ConvertedDocument.head.split(whereSeparator: \.isNewline).joined(separator: " ") + """
       Annotations 1. Organizational matters The meeting will be opened in May. \
      2. Marking of parts and components The item is new. It follows from article 8 (a) of the \
      Protocol and from paragraph 3. In that paragraph, 2. was left out. Documentation Background \
      paper prepared by the Secretariat on marking (CTOC/COP/WG.6/2031/2) 3. Adoption of the report \
      The Working Group will adopt a report. Annex Proposed organization of work Date and time \
      Agenda item Title or description Tuesday, 6 May 10 a.m.–1 p.m. 1 Organizational matters \
      2 Marking of parts and components 3–6 p.m. 2 Marking of parts and components (continued) \
      Wednesday, 7 May 10 a.m.–1 p.m. 3 Adoption of the report
      """

  @Test func isCutWhereSomethingSurelyBegins() {
    let document = ConvertedDocument.parse(Self.text)
    #expect(document.kind == .annotatedAgenda)
    let agenda = document.meetings.first?.agenda ?? []
    #expect(
      agenda.map(\.title) == [
        "Organizational matters", "Marking of parts and components", "Adoption of the report",
      ]
    )
    #expect(agenda.map { $0.annotation?.paragraphs.count } == [1, 1, 1])
    #expect(agenda.dropFirst().first?.annotation?.documentation.count == 1)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters | WG.6 2 Marking of parts and components",
        "6 15:00 WG.6 2 Marking of parts and components (continued)",
        "7 10:00 WG.6 3 Adoption of the report",
      ]
    )
  }

  @Test func aLongParagraphAmongLinesIsNotCut() {
    let lines = ConvertedDocument.head + "Annotations\n\n2. Marking of parts and components\n\n"
    let long = String(repeating: "The parts are marked as in annex I. ", count: 40)
    let document = ConvertedDocument.parse(lines + long + "Documentation Background paper.\n")
    let item = document.meetings.first?.agenda.dropFirst().first
    #expect(item?.annotation?.paragraphs.count == 1)
  }

  @Test func twoGroupsOnOneLine() {
    let agendas = ConvertedDocument.jointHead.split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let table = """
       Annex Proposed organization of work Date and time Item Working Group on Firearms Item Working \
      Group on the Smuggling of Migrants Tuesday, 6 May 10 a.m.–1 p.m. 1 Opening of the meeting \
      1 Opening of the meeting 2 Marking of parts and components 2 Rescue at sea 3–6 p.m. \
      3 Carriers by air
      """
    #expect(
      ConvertedDocument.slots(ConvertedDocument.parse(agendas + table)) == [
        "6 10:00 WG.6 1 Opening of the meeting | WG.7 1 Opening of the meeting"
          + " | WG.6 2 Marking of parts and components | WG.7 2 Rescue at sea",
        "6 15:00 WG.7 3 Carriers by air",
      ]
    )
    let tables = """
       Annex Proposed organization of work Working Group on Firearms Date and time Item Title Tuesday, \
      6 May 10 a.m.–1 p.m. Item 2 Marking of parts and components Working Group on the Smuggling of \
      Migrants Date and time Item Title Wednesday, 7 May 3–6 p.m. Item 2 Rescue at sea --- <sup>1</sup> \
      See the annex.
      """
    #expect(
      ConvertedDocument.slots(ConvertedDocument.parse(agendas + tables)) == [
        "6 10:00 WG.6 2 Marking of parts and components", "7 15:00 WG.7 2 Rescue at sea",
      ]
    )
  }

  @Test func anAddendumOfAReportWithHeadingsOfAllDepths() throws {
    let text =
      ConvertedDocument.masthead.split(whereSeparator: \.isNewline).joined(separator: " ") + """
         Draft report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May \
        2031 III. Summary of deliberations C. Marking 1. The Working Group met. 1. General remarks \
        2. It spoke. 2. Remarks on tracing 3. The Working Group took note. IV. Attendance 4. No list \
        was drawn up. \(String(repeating: "All spoke. ", count: 60))
        """
    let sections = try #require(ConvertedDocument.parse(text).report?.sections)
    #expect(sections.map(\.number) == ["III", "IV"])
    let part = try #require(sections.first?.sections.first)
    #expect(part.number == "C")
    #expect(part.sections.map(\.title) == ["General remarks", "Remarks on tracing"])
    #expect(part.sections.map { $0.paragraphs.map(\.number) } == [[2], [3]])
  }
}
