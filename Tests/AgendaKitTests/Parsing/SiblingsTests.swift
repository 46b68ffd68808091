import AgendaKit
import Testing

/// Documents of bodies beside the working groups of the Conference.
@Suite("Siblings") struct SiblingsTests {
  private func parse(_ masthead: String) -> MeetingDocument {
    let text = """
      \(masthead)

      Provisional agenda

      1. Opening.
      2. Adoption of the report.
      """
    return MeetingDocument(parsing: SourceText(name: "-", text: text))
  }

  @Test("a commission stands over its expert group") func commission() throws {
    let document = parse(
      """
      UNODC/CCPCJ/EG.4/2031/1
      Commission on Crime Prevention and Criminal Justice

      Distr.: General
      3 March 2031

      Expert Group on Digital Evidence
      Vienna, 6–8 May 2031
      """
    )
    #expect(document.masthead.organ == "Commission on Crime Prevention and Criminal Justice")
    #expect(document.meetings.map(\.group.name) == ["Expert Group on Digital Evidence"])
    #expect(document.meetings.first?.group.id == "EG.4")
  }

  @Test("a resumed session is no part of the name of who meets") func resumed() throws {
    let document = parse(
      """
      Conference of the States Parties to the United Nations Convention against Corruption
      Implementation Review Group
      First resumed seventh session
      Vienna, 14–16 November 2031
      Agenda item 1 (b)
      """
    )
    let meeting = try #require(document.meetings.first)
    #expect(meeting.group == Group(id: "IRG", name: "Implementation Review Group"))
    #expect(meeting.ordinal == 7)
    #expect(document.masthead.underItem == ItemNumber("1 (b)"))
  }

  @Test("a treaty's committee has the series of its symbols for id") func treaty() {
    let document = parse(
      """
      CMW/C/33/1
      Convention on Migrant Workers
      Committee on Migrant Workers
      Thirty-third session
      Geneva, 6–10 October 2031
      """
    )
    #expect(document.meetings.first?.group.id == "CMW")
  }

  @Test("a number that a symbol does not have yet") func openNumber() {
    let document = parse(
      """
      CTOC/COP/WG.7/2031/[3]
      Working Group on the Smuggling of Migrants
      Vienna, 6–8 May 2031
      """
    )
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.7/2031/[3]")
  }

  @Test("a remark in the brackets of a symbol is a note") func remark() throws {
    let text = """
      Working Group on Firearms
      Vienna, 6–8 May 2031

      Annotated provisional agenda

      1. Tracing.
      2. Adoption of the report.

      Annotations

      1. Tracing

      Documentation
      Replies of States (CTOC/COP/WG.6/2031/CRP.1, in English only)
      Earlier findings (CTOC/COP/WG.6/2030/4, paras. 8–12)
      """
    let document = MeetingDocument(parsing: SourceText(name: "-", text: text))
    let papers = try #require(document.meetings.first?.agenda.first?.annotation?.documentation)
    #expect(papers.map(\.title) == ["Replies of States", "Earlier findings"])
    #expect(
      papers.flatMap(\.symbols).map(\.description) == [
        "CTOC/COP/WG.6/2031/CRP.1", "CTOC/COP/WG.6/2030/4",
      ]
    )
    #expect(papers.map(\.note) == ["in English only", nil])
  }

  private static let report = """
    Working Group on Firearms
    Vienna, 6 and 7 May 2031

    Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2031

    I. Summary of deliberations

    1. At its 1st meeting, on 6 May 2031, the Working Group considered agenda item 2. The discussion
    was facilitated by the panellists Ana Lima (Brazil), Jan Malek (Czechia) and Somchai Prasert
    (Thailand).

    2. The Working Group continued its consideration of agenda item 2 at its 2nd and 3rd meetings, on
    7 May 2031, in accordance with resolution 5/4.1 A statement was made.

    II. Attendance

    3. The following parties to the Convention were represented: Angola and Chad.

    4. The European Union, a regional organization that is a party to the Convention, was represented.

    5. Observers were welcome. Palau, a State signatory, was represented by observers.

    1 See CTOC/COP/2010/17.
    """

  @Test("a report: panellists by country, meetings after the item, one party by itself")
  func reportFacts() throws {
    let document = MeetingDocument(parsing: SourceText(name: "-", text: Self.report))
    let report = try #require(document.report)
    #expect(
      report.considerations.first?.panellists.map { "\($0.name), \($0.description ?? "-")" } == [
        "Ana Lima, Brazil", "Jan Malek, Czechia", "Somchai Prasert, Thailand",
      ]
    )
    #expect(report.considerations.map(\.meetings) == [[1], [2, 3]])
    #expect(report.considerations.last?.dates == [CalendarDate(year: 2031, month: 5, day: 7)])
    #expect(report.attendance.parties.names == ["Angola", "Chad", "European Union"])
    #expect(report.attendance.signatories.names == ["Palau"])
    #expect(document.footnotes.map(\.mark) == ["1"])
    #expect(report.sections.first?.paragraphs.last?.footnotes == ["1"])
  }
}
