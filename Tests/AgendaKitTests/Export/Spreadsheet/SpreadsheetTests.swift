import Foundation
import Testing

@testable import AgendaKit

@Suite("The workbook") struct SpreadsheetTests {
  /// What Python's `openpyxl` reads: for each sheet its facts and its cells.
  private struct Sheet: Decodable {
    var title: String
    var frozen: String?
    var filter: String?
    var rows: [[String]]
  }

  static let hasReader = (try? Shell.run("python3", ["-c", "import openpyxl"]))?.status == 0

  private static let script = """
    import sys, io, json, openpyxl
    book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
    def text(cell):
        return type(cell.value).__name__ + " " + str(cell.value)
    print(json.dumps([{
        "title": s.title, "frozen": s.freeze_panes, "filter": s.auto_filter.ref,
        "rows": [[text(c) for c in row] for row in s.rows],
    } for s in book]))
    """

  private func sheets(_ bytes: ContiguousArray<UInt8>) throws -> [Sheet] {
    let run = try Shell.run("python3", ["-c", Self.script], input: Data(bytes))
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([Sheet].self, from: Data(run.output.utf8))
  }

  private let source = SourceText(name: "agenda.txt", text: "x")

  @Test("has a sheet for each table, with days, times and truth as such", .enabled(if: hasReader))
  func types() throws {
    let document = CalendarSamples.agenda()
    let written = try SpreadsheetExport().write(document, source: source)
    let sheets = try sheets(written.bytes)
    #expect(
      sheets.map(\.title) == [
        "Meetings", "Items", "Slots", "Documents", "Attendance", "Placeholders",
      ]
    )
    #expect(sheets.allSatisfy { $0.frozen == "A2" })
    let slots = try #require(sheets.first { $0.title == "Slots" })
    #expect(slots.filter == "A1:K6")
    #expect(slots.rows[0].first == "str date")
    #expect(
      slots.rows[4] == [
        "datetime 2031-05-06 00:00:00", "str tuesday", "time 10:00:00", "time 13:00:00",
        "NoneType None", "str WG.3", "str 2",
        "str Central authorities, their staff; and what they do", "bool True", "str Vienna",
        "str Europe/Vienna",
      ]
    )
  }

  @Test(
    "has every text as it is, and no formula",
    .enabled(if: hasReader),
    arguments: [
      "=1+1", "'x", "a\tb\nc", "<a> & \"b\"", "_x0041_", "__x0041__", "é 中文 😀", " a ", "x\u{FFFF}y",
    ]
  ) func texts(_ text: String) throws {
    var document = CalendarSamples.agenda()
    document.meetings[0].agenda[1].title = text
    let sheets = try sheets(SpreadsheetExport().write(document, source: source).bytes)
    let cells = sheets[1].rows.flatMap(\.self)
    let expected = text.replacing("\u{FFFF}", with: "")
    #expect(cells.contains("str " + expected))
  }

  @Test("tells the documents apart", .enabled(if: hasReader)) func several() throws {
    let export = SpreadsheetExport(tables: [.items])
    let one = try export.tables(of: CalendarSamples.agenda(), source: source)
    let sheets = try sheets(export.write([one, one]).bytes)
    #expect(sheets.count == 1)
    #expect(sheets[0].rows.count == 11)
    #expect(
      sheets[0].rows[1].prefix(4) == [
        "str agenda.txt", "NoneType None", "str WG.3, 2031-05-05", "str WG.3",
      ]
    )
  }

  @Test("cuts what no cell takes, and says so") func longText() throws {
    var document = CalendarSamples.agenda()
    document.meetings[0].agenda[1].title = String(repeating: "a", count: 40_000)
    let written = try SpreadsheetExport(tables: [.items]).write(document, source: source)
    #expect(written.notes == ["1 text is longer than a cell takes, and cut"])
  }

  @Test("keeps what is no day of a spreadsheet as text, and 24:00 as a whole day") func numbers() {
    func number(_ cell: TableCell) -> String? {
      if case .number(let number, _) = CellStyle.kind(of: cell) { number } else { nil }
    }
    #expect(number(.date(CalendarDate(year: 1970, month: 1, day: 1))) == "25569")
    #expect(number(.date(CalendarDate(year: 1899, month: 1, day: 1))) == nil)
    #expect(number(.date(CalendarDate(year: 2031, month: 2, day: 30))) == nil)
    #expect(number(TableCell(ClockTime("12:00"))) == "0.50000000000000")
    #expect(number(TableCell(ClockTime("24:00"))) == "1")
    #expect(number(TableCell(ClockTime("00:01"))) == "0.00069444444444")
    #expect((0..<60).map(SheetPart.column).suffix(2) == ["BG", "BH"])
  }
}
