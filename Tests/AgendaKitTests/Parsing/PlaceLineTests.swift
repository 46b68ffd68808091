import AgendaKit
import Testing

@Suite("The line of place and days") struct PlaceLineTests {
  @Test(
    "is read whatever words the name of the place has",
    arguments: [
      ("Vienna", "Europe/Vienna"), ("Sharm el-Sheikh", "Africa/Cairo"),
      ("Saint Petersburg", "Europe/Moscow"), ("Panama", "America/Panama"),
      ("St. Petersburg, Russian Federation", "Europe/Moscow"), ("Rio de Janeiro", nil),
      ("Port of Spain", nil), ("Frankfurt am Main", nil),
    ] as [(String, String?)]
  ) func place(_ name: String, _ zone: String?) throws {
    let text = """
      Working Group on Firearms

      \(name), 11 and 12 September 2023

      Provisional agenda

      1. Opening of the meeting.
      """
    let document = MeetingDocument(parsing: SourceText(name: "-", text: text))
    let meeting = try #require(document.meetings.first)
    #expect(meeting.place == name)
    #expect(meeting.timeZone == zone)
    #expect(meeting.firstDay == CalendarDate(year: 2023, month: 9, day: 11))
    #expect(meeting.group.name == "Working Group on Firearms")
  }
}
