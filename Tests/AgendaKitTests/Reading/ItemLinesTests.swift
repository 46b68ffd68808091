import AgendaKit
import Testing

/// An organization of work that is no table, but lines: the day, the time, and a line for each item.
@Suite("Lines of items") struct ItemLinesTests {
  @Test("are entries, whatever stands after the number", arguments: [":", ".", ""])
  func lines(mark: String) {
    let text = """
      Working Group on Firearms

      Vienna, 6 and 7 May 2019

      Provisional agenda

      1. Organizational matters:
      (a) Opening of the meeting;
      (b) Adoption of the agenda.
      2. Marking of firearms.
      3. Adoption of the report.

      Annex

      Proposed organization of work

      Monday, 6 May 2019
      10 a.m.–1 p.m.
      Item 1 (a)\(mark) Opening of the meeting
      Item 1 (b)\(mark) Adoption of the agenda
      3–6 p.m.
      Item 2\(mark) Marking of firearms

      Tuesday, 7 May 2019
      10 a.m.–1 p.m.
      Item 2\(mark) Marking of firearms (continued)
      Item 3\(mark) Adoption of the report
      """
    let document = MeetingDocument(parsing: SourceText(name: "agenda", text: text))
    let entries = document.organizationOfWork.map { slot in
      slot.entries.map { "\($0.item?.description ?? "-") \($0.title)" }
    }
    #expect(
      entries == [
        ["1 (a) Opening of the meeting", "1 (b) Adoption of the agenda"], ["2 Marking of firearms"],
        ["2 Marking of firearms", "3 Adoption of the report"],
      ]
    )
    #expect(document.organizationOfWork.last?.entries.map(\.continued) == [true, false])
  }
}
