import AgendaKit
import Testing

/// Timetables as converters print them.
@Suite struct ConvertedTablesTests {
  private static let expected = [
    "6 10:00 WG.6 1 Organizational matters | WG.6 2 Marking of parts and components",
    "6 15:00 WG.6 2 Marking of parts and components (continued)",
    "7 10:00 WG.6 3 Adoption of the report",
  ]

  /// The same timetable in several shapes.
  private static let shapes: [(name: String, text: String)] = [
    (
      "blanks, a blank line after each row, the head repeated on a page with other columns",
      """
      Annex
      Proposed organization of work
      Date and time           Agenda     Title or description
                              item

      Tuesday, 6 May

      10 a.m.–1 p.m.          1          Organizational matters

                              2          Marking of parts and

      V.31-00123                                         4/9
      \u{0C}CTOC/COP/WG.6/2031/1

      Date and time      Agenda   Title or description
                         item
                                  components

      3–6 p.m.           2        Marking of parts and components (continued)

      Wednesday, 7 May

      10 a.m.–1 p.m.     3        Adoption of the report

      V.31-00123                                  5/9
      """
    ),
    (
      "a row a line, the head repeated after a page",
      """
      Annex
      Proposed organization of work
      Date and time Agenda
      item
      Title or description
      Tuesday, 6 May
      10 a.m.–1 p.m. 1 Organizational matters
      2 Marking of parts and
      components
      V.31-00123 4/9
      \u{0C}CTOC/COP/WG.6/2031/1
      Date and time Agenda
      item
      Title or description
      3–6 p.m. 2 Marking of parts and components
      (continued)
      Wednesday, 7
      May
      10 a.m.–1
      p.m.
      3 Adoption of the report
      V.31-00123 5/9
      """
    ),
    (
      "HTML among Markdown, each tag on a line, days over all columns",
      """
      ## Proposed organization of work

      <table>
      <thead>
      <tr>
      <th>Date and time</th>
      <th>Agenda item</th>
      <th>Title or description</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td colspan="3">Tuesday, 6 May</td>
      </tr>
      <tr>
      <td>10 a.m.–1 p.m.</td>
      <td>1</td>
      <td>Organizational matters</td>
      </tr>
      <tr>
      <td></td>
      <td>2</td>
      <td>Marking of parts and components</td>
      </tr>
      <tr>
      <td>3–6 p.m.</td>
      <td>2</td>
      <td>Marking of parts and components (<em>continued</em>)</td>
      </tr>
      <tr>
      <td colspan="3">Wednesday, 7 May</td>
      </tr>
      <tr>
      <td>10 a.m.–1 p.m.</td>
      <td>3</td>
      <td>Adoption of the report</td>
      </tr>
      </tbody>
      </table>
      """
    ),
  ]

  @Test(arguments: shapes.indices)
  func oneGroup(_ shape: Int) {
    let document = ConvertedDocument.parse(ConvertedDocument.head + Self.shapes[shape].text)
    #expect(ConvertedDocument.slots(document) == Self.expected, "\(Self.shapes[shape].name)")
    #expect(document.unplaced.isEmpty, "\(Self.shapes[shape].name)")
  }

  private static let jointRows = """
    Annex
    Proposed organization of work
    Date and time Item Working Group on Firearms Item Working Group on the
    Smuggling of Migrants
    Tuesday, 6 May
    10 a.m.–1 p.m. 1 Opening of the meeting 1 Opening of the meeting
    2 Marking of parts and
    components
    2 Rescue at sea
    3–6 p.m. 3 Carriers by air
    3 Other matters 4 Other matters
    """

  @Test func twoGroupsSideBySideAreToldByTheirAgendas() {
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + Self.jointRows)
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Opening of the meeting | WG.7 1 Opening of the meeting"
          + " | WG.6 2 Marking of parts and components | WG.7 2 Rescue at sea",
        "6 15:00 WG.7 3 Carriers by air | WG.6 3 Other matters | WG.7 4 Other matters",
      ]
    )
  }

  @Test func theNameOfOneGroupInAHeadOnOneLineIsNotThatOfAll() {
    let rows = Self.jointRows.replacing(
      "Firearms Item Working Group on the\n",
      with: "Firearms\nItem Working Group on the\n"
    )
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + rows)
    #expect(
      ConvertedDocument.slots(document).first
        == "6 10:00 WG.6 1 Opening of the meeting | WG.7 1 Opening of the meeting"
        + " | WG.6 2 Marking of parts and components | WG.7 2 Rescue at sea"
    )
    #expect(document.unplaced.isEmpty)
  }

  @Test func namesOverTwoColumnsEachWithOneCellALine() {
    let cells = [
      "Annex", "Proposed organization of work", "Date and time", "Working Group on Firearms",
      "Working Group on the Smuggling of Migrants", "", "Agenda item", "Title or description",
      "Agenda item", "Title or description", "Tuesday, 6 May", "10 a.m.–1 p.m.", "1",
      "Opening of the meeting", "1", "Opening of the meeting", "3–6 p.m.", "", "", "3",
      "Carriers by air",
    ]
    let document = ConvertedDocument.parse(
      ConvertedDocument.jointHead + cells.joined(separator: "\n")
    )
    #expect(
      ConvertedDocument.slots(document) == [
        "6 10:00 WG.6 1 Opening of the meeting | WG.7 1 Opening of the meeting",
        "6 15:00 WG.7 3 Carriers by air",
      ]
    )
    #expect(document.unplaced.isEmpty)
  }

  @Test func twoGroupsWhoseColumnsCameApartStayUnread() {
    let apart = Self.jointRows.split(separator: "\n").joined(separator: "\n\n")
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + apart)
    #expect(document.organizationOfWork.isEmpty)
    #expect(document.diagnostics.contains { $0.rule == "column-order-lost" })
  }

  @Test func anItemOfNoAgendaHasNoGroup() {
    let rows = Self.jointRows.replacing("3 Carriers by air", with: "3 Routes by land")
    let document = ConvertedDocument.parse(ConvertedDocument.jointHead + rows)
    #expect(ConvertedDocument.slots(document).last?.contains("- 3 Routes by land") == true)
    #expect(document.diagnostics.contains { $0.rule == "row-ambiguous" })
  }

  @Test func aTimeThatAPageBrokeLeavesTheTableUnread() {
    let rows = """
      Annex
      Proposed organization of work
      Date and time Agenda item Title or description
      Tuesday, 6 May
      10 a.m.–1 2 Marking of parts and
      V.31-00123 4/9
      \u{0C}CTOC/COP/WG.6/2031/1
      p.m. components
      """
    let document = ConvertedDocument.parse(ConvertedDocument.head + rows)
    #expect(document.organizationOfWork.isEmpty)
    #expect(document.diagnostics.contains { $0.rule == "column-order-lost" })
  }
}
