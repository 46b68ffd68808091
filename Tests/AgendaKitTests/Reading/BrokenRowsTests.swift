import AgendaKit
import Testing

/// Days, times and titles of a timetable, as short as staff write them and as print breaks them.
@Suite("Rows with short days") struct BrokenRowsTests {
  private static let expected = [
    "6 10:00 WG.6 1 Organizational matters: (a) Opening; (b) Election of officers",
    "6 15:00 WG.6 2 Marking of parts and components",
    "7 10:00 WG.6 2 Marking of parts and components (continued)",
    "7 15:00 WG.6 3 Adoption of the report",
  ]

  private static let inLines = """
    Tentative organization of work
    Date Time Item Subject
    Tues., 6 May 10:00–13:00 1 Organizational matters: (a) Opening; (b)
    Election of officers
    15:00–18:00 2 Marking of parts and components
    Wed., 7 May 10:00–13:00 2 Marking of parts and components
    (cont’d)
    13:00–15:00 Lunch break
    15:00–18:00 3 Adoption of the report
    Notes: Coffee is served outside. The doors open at nine.
    """

  private static let inColumns = """
    Tentative organization of work

    Date           Time          Item      Subject
    Tues., 6 May   10:00–13:00   1         Organizational matters: (a) Opening; (b)
                                           Election of officers
                   15:00–18:00   2         Marking of parts and components
    Wed., 7 May    10:00–13:00   2         Marking of parts and components
                                           (cont’d)
                   13:00–15:00             Lunch break
                   15:00–18:00   3         Adoption of the report
    """

  @Test("are read with their days and times", arguments: [inLines, inColumns])
  func read(timetable: String) {
    let document = ConvertedDocument.parse("\(ConvertedDocument.masthead)\n\n\(timetable)\n")
    #expect(document.kind == .organizationOfWork)
    #expect(ConvertedDocument.slots(document) == Self.expected)
  }

  @Test("whose item it is tells the day and how far a group has come") func whoseItem() {
    let text = ConvertedDocument.jointHead.replacing(
      "Working Group on the Smuggling of Migrants\nVienna, 6 and 7 May 2031",
      with: "Working Group on the Smuggling of Migrants\nVienna, 7 May 2031"
    )
    let document = ConvertedDocument.parse(
      """
      \(text)
      Proposed organization of work
      Date and time Item Working Group on Firearms Item Working Group on the Smuggling of Migrants
      Tuesday, 6 May
      10 a.m.–1 p.m. 1 Opening of the meeting
      3–6 p.m. 2 Marking of parts and components
      3 Other matters
      Wednesday, 7 May
      10 a.m.–1 p.m. 1 Opening of the meeting
      2 Rescue at sea
      """
    )
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Opening of the meeting",
        "6 15:00 WG.6 2 Marking of parts and components | WG.6 3 Other matters",
        "7 10:00 WG.7 1 Opening of the meeting | WG.7 2 Rescue at sea",
      ]
    )
  }
}
