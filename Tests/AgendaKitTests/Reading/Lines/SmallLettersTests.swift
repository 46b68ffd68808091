import Testing

@testable import AgendaKit

/// Lists of an agenda as Word numbers them where nobody chose how.
@Suite("Subitems in other forms") struct SmallLettersTests {
  private static func text(_ label: (Int, Int) -> String) -> String {
    """
    Working Group on Firearms
    Vienna, 10 and 11 June 2031
    Annotated provisional agenda
    Provisional agenda
    \(label(1, 0))\tOrganizational matters:
    \(label(1, 1))\tOpening of the meeting;
    \(label(1, 2))\tAdoption of the agenda.
    \(label(2, 0))\tOther matters.
    Annotations
    \(label(1, 0))\tOrganizational matters
    \(label(1, 1))\tOpening of the meeting
    The meeting will be opened on Tuesday.
    \(label(1, 2))\tAdoption of the agenda
    The agenda will be adopted.
    \(label(2, 0))\tOther matters
    There are none.
    """
  }

  private static let letters = ["", "a", "b"]

  @Test(
    "are subitems in the text of a file",
    arguments: [
      text { $1 == 0 ? "\($0)." : "\(letters[$1])." },
      text { $1 == 0 ? "\($0))" : "\(letters[$1]))" },
      text { $1 == 0 ? "\($0)." : "\($0).\($1)." },
    ]
  ) func subitems(_ text: String) {
    let document = MeetingDocument(parsing: SourceText(name: "a", text: text + "\n"))
    let agenda = document.meetings.first?.agenda ?? []
    #expect(agenda.map { $0.number?.description } == ["1", "2"])
    #expect(agenda.first?.subitems.map { $0.number?.description } == ["1 (a)", "1 (b)"])
    #expect(
      agenda.first?.subitems.map(\.title) == ["Opening of the meeting", "Adoption of the agenda"]
    )
    #expect(document.unplaced.isEmpty)
  }

  @Test("are none in the middle of a sentence") func sentence() {
    let text = "1. The Court decided in the case of State\nv. Example that costs are paid.\n"
    let source = SourceText(name: "a", text: text)
    #expect(Reading.read(source).blocks.count == 1)
  }
}
