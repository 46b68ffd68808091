import AgendaKit
import Testing

/// An organization of work in several tables, each with its heading.
@Suite("Several tables") struct SeveralTablesTests {
  private static let head = "Date and time\tAgenda item\tTitle or description"

  private static let expected = [
    "6 10:00 WG.6 1 Opening of the meeting | WG.6 2 Marking of parts and components",
    "7 15:00 WG.7 1 Opening of the meeting | WG.7 2 Rescue at sea",
  ]

  private static let tabs = """
    Annex

    Proposed organization of work

    Working Group on Firearms

    \(head)
    Tuesday, 6 May
    10 a.m.–1 p.m.\t1\tOpening of the meeting
    \t2\tMarking of parts and components

    Working Group on the Smuggling of Migrants

    \(head)
    Wednesday, 7 May
    3–6 p.m.\t1\tOpening of the meeting
    \t2\tRescue at sea

    """

  private static let cells =
    "Annex\nProposed organization of work\n"
    + tabs.split(separator: "\n").dropFirst(2).joined(separator: "\n").split(
      separator: "\t",
      omittingEmptySubsequences: false
    ).joined(separator: "\n")

  private static let raw =
    "Annex\nProposed organization of work\n"
    + tabs.split(separator: "\n").dropFirst(2)
    .map { $0.split(separator: "\t").joined(separator: " ") }.joined(separator: "\n")

  @Test(
    "under the names of their groups are the tables of these",
    arguments: ["tabs": tabs, "one cell a line": cells, "rows without columns": raw]
  ) func groups(_ name: String, _ text: String) {
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + text)
    #expect(ConvertedDocument.slots(document) == Self.expected, "\(name)")
    #expect(document.unplaced == [], "\(name)")
  }

  @Test("of HTML are told apart as well") func html() {
    func table(_ rows: [[String]]) -> String {
      let body = rows.map { "<tr>\($0.map { "<td>\($0)</td>" }.joined())</tr>" }.joined()
      return "<table><colgroup>\n<col /></colgroup>\(body)</table>\n"
    }
    let head = ["Date and time", "Agenda item", "Title"]
    let text =
      "## Proposed organization of work\n\n### Working Group on Firearms\n\n"
      + table([
        head, ["Tuesday, 6 May", "", ""], ["10 a.m.–1 p.m.", "1", "Opening of the meeting"],
        ["", "2", "Marking of parts and components"],
      ]) + "\n### Working Group on the Smuggling of Migrants\n\n"
      + table([
        head, ["Wednesday, 7 May", "", ""], ["3–6 p.m.", "1", "Opening of the meeting"],
        ["", "2", "Rescue at sea"],
      ])
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + text)
    #expect(ConvertedDocument.slots(document) == Self.expected)
    #expect(document.unplaced == [])
  }

  @Test("one for each part of the meeting, no heading in a title") func parts() {
    let text = """
      Proposed organization of work

      A. First part

      Date and time
      Agenda item
      Title
      Tuesday, 6 May
      10 a.m.–1 p.m.
      1
      Organizational matters
      B. Second part
      Date and time
      Agenda item
      Title
      Wednesday, 7 May
      3–6 p.m.
      3
      Adoption of the report
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + text)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters", "7 15:00 WG.6 3 Adoption of the report",
      ]
    )
    #expect(document.unplaced == [])
  }

  @Test("a long heading goes on before the table") func longHeading() {
    let text = """
      Proposed organization of work for the resumed second meeting of the
      Working Group on Firearms
      Date Time Item Title or description
      Tuesday, 6 May
      10 a.m.–1 p.m. 1 Organizational matters
      2 Marking of parts and components
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + text)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters | WG.6 2 Marking of parts and components"
      ]
    )
    #expect(document.unplaced == [])
  }

  @Test("a sentence after the last row is no title") func sentenceAfter() {
    let text = """
      Proposed organization of work

      Date and time
      Agenda item
      Title
      Tuesday, 6 May
      10 a.m.–1 p.m.
      3
      Adoption of the report

      All times are those of the host city.
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + text)
    #expect(ConvertedDocument.slots(document) == ["6 10:00 WG.6 3 Adoption of the report"])
    #expect(document.unplaced.map(\.text) == ["All times are those of the host city."])
  }

  @Test("names over columns that they span stand in their order") func spans() {
    let text = """
      ## Proposed organization of work

      <table>
      <tr><td>Date and time</td><td colspan="2">Working Group on Firearms</td>
      <td colspan="2">Working Group on the Smuggling of Migrants</td></tr>
      <tr><td></td><td>Item</td><td>Title</td><td>Item</td><td>Title</td></tr>
      <tr><td>Tuesday, 6 May</td><td></td><td></td><td></td><td></td></tr>
      <tr><td>10 a.m.–1 p.m.</td><td>1</td><td>Opening of the meeting</td>
      <td>1</td><td>Opening of the meeting</td></tr>
      </table>
      """
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + text)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Opening of the meeting | WG.7 1 Opening of the meeting"
      ]
    )
  }

  @Test("numbers before the titles of a plenary, and what is held beside it") func parallel() {
    let rows = """
      Proposed organization of work
      Date and time Plenary Committee of the Whole
      Tuesday, 6 May
      10 a.m.–1 p.m. 1 Organizational matters
      2 Marking of parts and components (continued) Draft
      resolutions
      3–6 p.m. 3 Something else Draft resolutions
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + rows)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters | WG.6 2 Marking of parts and components (continued)"
          + " | Committee of the Whole - Draft resolutions",
        "6 15:00 WG.6 3 Something else Draft resolutions",
      ]
    )
    // Where the title is another, it cannot be told, and is said.
    #expect(document.diagnostics.count { $0.rule == "row-ambiguous" } == 1)
  }

  @Test("aligned titles with numbers are rows, and the rest of a day stands beside one")
  func aligned() {
    let rows = """
      Proposed organization of work

      Date              Time              Plenary                      Informal
      Tuesday,          10 a.m.–1 p.m.    1 Organizational matters     Consultations
      6 May                               2 Marking of parts and
                                          components
                        3–6 p.m.          3 Adoption of the report
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + rows)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Organizational matters | - - Consultations"
          + " | WG.6 2 Marking of parts and components",
        "6 15:00 WG.6 3 Adoption of the report",
      ]
    )
  }
}
