import Testing

@testable import AgendaKit

/// Columns of a timetable that hold rooms, names, remarks.
@Suite("A column that stands beside the agenda") struct BesideAgendaTests {
  private static let rows = [
    ["Date and time", "Agenda item", "Title or description", "Room"],
    ["Tuesday, 10 June", "", "", ""],
    ["10 a.m.–1 p.m.", "1", "Opening of the meeting", "Boardroom D"],
    ["", "2", "Joint investigative teams", "M-Plenary"],
    ["3–6 p.m.", "3", "Adoption of the report", ""],
  ]

  private static func rows(_ head: String, at place: Int) -> [[String]] {
    rows.map { row in
      var cells = Array(row[..<3])
      cells.insert(row[3] == "Room" ? head : row[3], at: place)
      return cells
    }
  }

  private static let agenda = [
    "Working Group on International Cooperation", "Vienna, 10 and 11 June 2031",
    "Provisional agenda", "1. Opening of the meeting.", "2. Joint investigative teams.",
    "3. Adoption of the report.", "Annex", "Proposed organization of work",
  ]

  private static func check(_ document: MeetingDocument) {
    let entries = document.organizationOfWork.flatMap { $0.entries }
    #expect(entries.map { $0.item?.description } == ["1", "2", "3"])
    #expect(entries.map(\.title).last == "Adoption of the report")
    #expect(document.unplaced.count == 2)
    let remarks = document.diagnostics.filter { $0.rule != "year-inferred" }
    #expect(remarks.map(\.rule) == ["row-ambiguous"], "\(remarks.map(\.message))")
  }

  @Test(
    "has no entries, and is said once",
    arguments: ["Room", "Venue", "Chair", "Remarks"],
    [1, 2, 3]
  ) func word(_ head: String, _ place: Int) throws {
    let table = WordMaker.table(
      Self.rows(head, at: place).map { row in row.map { ("", WordMaker.paragraph($0)) } }
    )
    let body = Self.agenda.map { WordMaker.paragraph($0) }.joined() + table
    let source = try SourceText(name: "a.docx", file: WordMaker(body).file())
    let document = MeetingDocument(parsing: source)
    Self.check(document)
    #expect(document.unplaced.map(\.text) == ["Boardroom D", "M-Plenary"])
  }

  @Test("has none in an OpenDocument text") func openDocument() throws {
    let table = OpenDocumentMaker.table(
      Self.rows.map { row in row.map { ("", OpenDocumentMaker.paragraph($0)) } }
    )
    let body = Self.agenda.map { OpenDocumentMaker.paragraph($0) }.joined() + table
    let source = try SourceText(name: "a.odt", file: OpenDocumentMaker(body).file())
    Self.check(MeetingDocument(parsing: source))
  }

  @Test("has none in the text of a file") func text() {
    let rows = Self.rows.map { $0.joined(separator: " | ") }
    let text = (Self.agenda + rows).joined(separator: "\n") + "\n"
    Self.check(MeetingDocument(parsing: SourceText(name: "a", text: text)))
  }

  @Test("is the agenda's where the table has no other") func alone() throws {
    let rows = [["Date and time", "Remarks"], ["Tuesday, 10 June", ""], ["10 a.m.", "Opening"]]
    let table = WordMaker.table(rows.map { row in row.map { ("", WordMaker.paragraph($0)) } })
    let body = Self.agenda.map { WordMaker.paragraph($0) }.joined() + table
    let source = try SourceText(name: "a.docx", file: WordMaker(body).file())
    let document = MeetingDocument(parsing: source)
    #expect(document.organizationOfWork.flatMap { $0.entries }.map(\.title) == ["Opening"])
  }
}
