import Testing

@testable import AgendaKit

/// A long heading that differs from the title in the agenda by a few words is that of the same item,
/// so that what is under it is not taken for text of the item before.
@Suite("Headings near a title") struct NearTitlesTests {
  private static let title =
    "Experience gained under article 27 of the Organized Crime Convention since "
    + "its entry into force and in the light of the work under way so far"

  private static func document(_ heading: String) -> MeetingDocument {
    let text = """
      Working Group on International Cooperation

      Vienna, 9 and 10 June 2031

      Annotated provisional agenda

      Provisional agenda

      1. Opening of the meeting.
      2. Joint teams.
      3. \(title).
      4. Other matters.

      Annotations

      1. Opening of the meeting

      The meeting will be opened on Monday, 9 June 2031.

      2. Joint teams

      Teams need a legal basis.

      3. \(heading)

      Reviews have begun in many States.

      4. Other matters

      No issues have come up.

      """
    return MeetingDocument(parsing: SourceText(name: "agenda.txt", text: text))
  }

  @Test(
    "are those of its item",
    arguments: [
      title, title.replacing("Experience gained", with: "Lessons learned"),
      title.replacing("Organized", with: "Organised"),
      title.replacing("so far", with: "to date and their outcome"),
      title.replacing("and in the light", with: "in the light"),
    ]
  ) func near(_ heading: String) throws {
    let agenda = try #require(Self.document(heading).meetings.first).agenda
    #expect(agenda.map { $0.annotation?.paragraphs.count } == [1, 1, 1, 1])
    #expect(agenda[2].annotation?.heading == heading)
  }

  @Test("are none where most words are others") func far() {
    let words = TitleText.normalized(Self.title)
    let other = "Under article 27 of the Organized Crime Convention States cooperate closely"
    #expect(!TitleText.areNearlyOne(words, TitleText.normalized(other)))
    #expect(!TitleText.areNearlyOne("joint teams", "joint groups"))
  }
}
