import AgendaKit
import Testing

/// Text that was read from print by columns: numbers apart from what they number.
@Suite("Print read by columns") struct PrintedColumnsTests {
  @Test("numbers before the titles of a list go to them in their order") func numbersApart() throws
  {
    let text = """
      \(ConvertedDocument.masthead)

      Provisional agenda
      1.

      2.

      Organizational matters:
      (a)

      Opening of the meeting;

      (b)

      Adoption of the agenda.
      Marking of parts and components.

      3.

      Adoption of the report.
      """
    let document = ConvertedDocument.parse(text)
    let agenda = try #require(document.meetings.first?.agenda)
    #expect(
      agenda.map { "\($0.number?.description ?? "-") \($0.title)" } == [
        "1 Organizational matters", "2 Marking of parts and components", "3 Adoption of the report",
      ]
    )
    #expect(
      agenda.first?.subitems.map { "\($0.number?.description ?? "-") \($0.title)" } == [
        "1 (a) Opening of the meeting", "1 (b) Adoption of the agenda",
      ]
    )
    #expect(document.diagnostics.contains { $0.rule == "column-order-lost" })
    #expect(document.unplaced == [])
  }

  @Test("a number whose title is lost stays without one") func numberAlone() throws {
    let text = """
      \(ConvertedDocument.masthead)

      Provisional agenda

      1. Opening of the meeting.

      2.

      3. Adoption of the report.
      """
    let agenda = try #require(ConvertedDocument.parse(text).meetings.first?.agenda)
    #expect(agenda.map(\.title) == ["Opening of the meeting", "", "Adoption of the report"])
  }

  private static let report = """
    United Nations CTOC/COP/WG.6/2031/4
    \(ConvertedDocument.masthead)

    Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2031

    I. Introduction
    1.
    The Conference established the Working Group in its resolution 5/4 and has since then renewed
    its mandate at each of the sessions that it has held, most recently at its tenth session.
    2.
    Chair.

    The meeting was chaired by Ana Lima (Brazil), Chair, and by Jan Malek (Czechia), acting as Vice-

    3.
    It was attended by a large number of experts from all regions of the world, who spoke of their
    National experience.

    """

  @Test("the second line of a paragraph that stands before the first") func tail() throws {
    let document = ConvertedDocument.parse(Self.report)
    let paragraphs = try #require(document.report?.sections.first?.paragraphs)
    #expect(
      paragraphs.last(where: { $0.number == 2 })?.text
        == "The meeting was chaired by Ana Lima (Brazil), Chair, and by Jan Malek (Czechia), acting"
        + " as Vice-Chair."
    )
    #expect(paragraphs.compactMap(\.number) == [1, 2, 3])
    #expect(document.diagnostics.contains { $0.rule == "column-order-lost" })
    #expect(document.unplaced == [])
  }

  @Test("the first line after a number alone begins further right") func firstLine() throws {
    let document = ConvertedDocument.parse(Self.report)
    let paragraphs = try #require(document.report?.sections.first?.paragraphs)
    #expect(paragraphs.count == 3)
    #expect(paragraphs.last?.text.hasSuffix("who spoke of their National experience.") == true)
  }

  @Test("a label that a citation has at the start of a line begins no entry") func citation() throws
  {
    let text =
      ConvertedDocument.head + """
        Annotations

        2. Marking of parts and components

        The term has the meaning that is given to it in article 2, subparagraph
        (i), of the Convention.
        """
    let agenda = try #require(ConvertedDocument.parse(text).meetings.first?.agenda)
    #expect(
      agenda[1].annotation?.paragraphs.map(\.text) == [
        "The term has the meaning that is given to it in article 2, subparagraph (i), of the"
          + " Convention."
      ]
    )
  }

  @Test("the heading over a group's agenda goes on over lines") func headings() throws {
    let text = """
      \(ConvertedDocument.masthead)

      Working Group of Government Experts on Technical Assistance
      Vienna, 6 and 7 May 2031

      Annotated provisional agendas

      Provisional agenda for the ninth meeting of the Working Group on Firearms
      1. Opening of the meeting.
      2. Marking of parts and components.
      Provisional agenda for the tenth meeting of the Working Group of Government Experts on
      Technical Assistance
      1. Opening of the meeting.
      2. Training of judges.
      """
    let document = ConvertedDocument.parse(text)
    #expect(
      document.meetings.map { $0.agenda.map(\.title) } == [
        ["Opening of the meeting", "Marking of parts and components"],
        ["Opening of the meeting", "Training of judges"],
      ]
    )
    #expect(document.unplaced == [])
  }
}
