import Testing

@testable import AgendaKit

@Suite("Text set in from the margin") struct SetInTextTests {
  private static let text = """
                     Conference of the Parties to the                      Distr.: General
                     United Nations Convention against                     10 May 2021
                     Transnational Organized Crime
                                                                           Original: English


    Working Group on Trafficking in Persons
    Vienna, 14 and 15 July 2021

                     Annotated provisional agenda

                     Provisional agenda
                1.   Organizational matters:
                     (a)    Opening of the meeting;
                     (b)    Adoption of the agenda and organization of work.
                2.   Safe houses for witnesses and those who look after
                     them.
                3.   Other matters.
                4.   Adoption of the report.


                     Annotations

                1.   Organizational matters
               (a)   Opening of the meeting
                     The eleventh meeting of the Working Group on Trafficking in Persons will be
                     opened on Wednesday, 14 July 2021, at 10 a.m.

    """

  @Test("has no columns because its numbers stand before it") func agenda() {
    let document = MeetingDocument(parsing: SourceText(name: "set-in.txt", text: Self.text))
    #expect(
      document.meetings.first?.agenda.map(\.title) == [
        "Organizational matters", "Safe houses for witnesses and those who look after them",
        "Other matters", "Adoption of the report",
      ]
    )
    #expect(document.meetings.first?.agenda.first?.subitems.count == 2)
  }
}
