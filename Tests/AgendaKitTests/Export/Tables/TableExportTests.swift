import Foundation
import Testing

@testable import AgendaKit

@Suite("Tables") struct TableExportTests {
  /// An agenda in which every cell that may be a formula, a quote or a line end is one.
  private func hostile(_ text: String) -> MeetingDocument {
    var document = CalendarSamples.agenda()
    document.meetings[0].place = text
    document.meetings[0].agenda[1].title = text
    document.organizationOfWork[0].entries[0].title = text
    document.meetings[0].agenda[1].annotation?.documentation[0].title = text
    document.report = Report()
    document.report?.attendance.parties.names = [text]
    document.report?.placeholders = [Placeholder(text: text, range: .none)]
    return document
  }

  private let source = SourceText(name: "-", text: "x")

  private func table(
    _ table: TableExport.Table,
    _ syntax: TableExport.Syntax = .tsv,
    of document: MeetingDocument = CalendarSamples.agenda(),
    group: String? = nil
  ) throws -> String {
    let export = TableExport(table: table, syntax: syntax, group: group)
    return try export.write(document, source: source).text
  }

  @Test("of items have subitems after their items, with papers") func items() throws {
    #expect(
      try table(.items, .csv)
        == [
          "group,item,title,jointWith,counterparts,symbols,documentationNotForeseen,seeAlso",
          "WG.3,1,Organizational matters,,,,false,", "WG.3,1 (a),Opening of the meeting,,,,false,",
          "WG.3,1 (b),Adoption of the agenda,,,,false,",
          "WG.3,2,\"Central authorities, their staff; and what they do\",,,CTOC/COP/WG.3/2031/2,false,",
          "WG.3,3,Other matters,,,,true,", "",
        ].joined(separator: "\r\n")
    )
  }

  @Test("of slots have a row for each entry") func slots() throws {
    let lines = try table(.slots).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.count == 11 })
    #expect(
      lines[4] == [
        "2031-05-06", "tuesday", "10:00", "13:00", "", "WG.3", "2",
        "Central authorities, their staff; and what they do", "true", "Vienna", "Europe/Vienna",
      ]
    )
  }

  @Test("of documents say where a paper is") func documents() throws {
    #expect(
      try table(.documents) == """
        group\titem\tlabel\ttitle\tsymbols\tnote\taddress
        WG.3\t2\t\tNote by the Secretariat on central authorities\tCTOC/COP/WG.3/2031/2\t\t\
        https://docs.un.org/en/CTOC/COP/WG.3/2031/2

        """
    )
  }

  /// Two groups with a joint item whose papers only the first group's agenda lists.
  private func joint() -> MeetingDocument {
    var document = TextSample.jointAgenda().document
    let groups = document.meetings.map(\.group.reference)
    for (here, there) in [(0, 1), (1, 0)] {
      document.meetings[here].agenda[1].joint = JointItem(
        with: [groups[there]],
        counterparts: [ItemOfGroup(group: groups[there], item: ItemNumber(2))]
      )
      document.meetings[here].agenda[1].annotation = nil
    }
    var annotation = Annotation(number: ItemNumber(2), heading: "Lights", range: .none)
    annotation.documentation = [
      DocumentationEntry(title: "Paper on lights", symbols: [], range: .none)
    ]
    annotation.documentation[0].symbols = DocumentSymbol("HAR/COP/WG.1/2031/2").map { [$0] } ?? []
    document.meetings[0].agenda[1].annotation = annotation
    return document
  }

  @Test("of one group have the papers that the other group lists for a joint item")
  func jointPapers() throws {
    let document = joint()
    let symbol = "HAR/COP/WG.1/2031/2"
    for group in document.meetings.map(\.group.reference) {
      for name in [TableExport.Table.items, .documents] {
        let rows = try table(name, of: document, group: group).split(separator: "\n")
        let row = try #require(rows.first { $0.contains(symbol) }, "\(group) \(name)")
        #expect(row.hasPrefix("\(group)\t2\t"))
      }
    }
    // A table of all groups has a paper once, where it is listed.
    let rows = try table(.documents, of: document).split(separator: "\n")
    #expect(rows.filter { $0.contains(symbol) }.count == 1)
  }

  @Test("of reports list who came and what is open") func report() throws {
    var document = CalendarSamples.agenda()
    var report = Report()
    report.attendance.parties.names = ["Austria", "Bolivia (Plurinational State of)"]
    report.attendance.signatories.open = true
    report.placeholders = [
      Placeholder(text: "[...]", paragraph: 4, range: SourceRange(2, 3)),
      Placeholder(text: "[a]", range: SourceRange(0, 1)),
    ]
    document.report = report
    #expect(
      try table(.attendance, .csv, of: document)
        == "list,name,listOpen\r\nparties,Austria,false\r\n"
        + "parties,Bolivia (Plurinational State of),false\r\nsignatories,,true\r\n"
    )
    let source = SourceText(name: "-", text: "a\nbc")
    let export = TableExport(table: .placeholders, syntax: .tsv)
    #expect(
      try export.write(document, source: source).text
        == "text\tparagraph\tline\tcolumn\n[...]\t4\t2\t1\n[a]\t\t1\t1\n"
    )
  }

  @Test("without rows have a head", arguments: TableExport.Table.allCases)
  func empty(_ name: TableExport.Table) throws {
    let document = MeetingDocument(parsing: source)
    let lines = try table(name, .csv, of: document).split(separator: "\r\n")
    #expect(lines.count == 1)
  }

  @Test(
    "keep spreadsheets from formulas in csv only",
    arguments: ["=1+1", "+1", "-1", "@x", "=HYPERLINK(\"http://x\",\"y\")"],
    TableExport.Table.allCases
  ) func formulas(_ text: String, _ name: TableExport.Table) throws {
    let document = hostile(text)
    let quoted = text.replacing("\"", with: "\"\"")
    let guarded = text == quoted ? "'" + text : "\"'" + quoted + "\""
    let csv = try table(name, .csv, of: document)
    #expect(csv.contains(guarded))
    let cells = Self.rows(csv).flatMap(\.self)
    #expect(cells.contains("'" + text))
    #expect(!cells.contains(text))
    let tsv = try table(name, .tsv, of: document).split { $0 == "\t" || $0 == "\n" }
    #expect(tsv.contains(text[...]))
  }

  @Test(
    "keep every cell in its place",
    arguments: ["a,b", "a\"b", "\"", "a\r\nb", "a\nb", "a\tb", "é–“", ""],
    TableExport.Table.allCases
  ) func cells(_ text: String, _ name: TableExport.Table) throws {
    let document = hostile(text)
    let rows = Self.rows(try table(name, .csv, of: document))
    #expect(rows.contains { $0.contains(text) })
    #expect(Set(rows.map(\.count)).count == 1)
    let lines = try table(name, .tsv, of: document).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.count == rows.count)
    #expect(Set(lines.map(\.count)).count == 1)
    // A tab and a line end are a blank each.
    let exact = String(
      text.unicodeScalars.map { "\t\r\n".unicodeScalars.contains($0) ? " " : Character($0) }
    )
    #expect(lines.contains { $0.contains(exact) })
  }

  @Test("take one group's rows") func group() throws {
    let document = TextSample.jointAgenda().document
    let groups = document.meetings.map(\.group.reference)
    #expect(groups.count == 2)
    for group in groups {
      let rows = try table(.items, of: document, group: group).split(separator: "\n").dropFirst()
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0.hasPrefix(group + "\t") })
    }
  }

  /// The cells of a comma-separated file, read by the letter of RFC 4180.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if i + 1 < bytes.count, bytes[i + 1] == byte {
            cell.append(byte); i += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else if byte == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A {
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        (row, cell) = ([], [])
        i += 1
      } else {
        cell.append(byte)
      }
      i += 1
    }
    #expect(row.isEmpty && cell.isEmpty && !isQuoted, "a file ends with a line end")
    return rows
  }
}

@Suite("Contributions for Indico") struct IndicoExportTests {
  @Test("have seven columns and no head") func slots() throws {
    let rows = TableExportTests.rows(try IndicoExport().write(CalendarSamples.agenda()).text)
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count == 7 && $0[3...].allSatisfy(\.isEmpty) })
    #expect(
      rows[0].prefix(3) == [
        "2031-05-05T10:00:00", "180",
        "WG.3: 1 (a) Opening of the meeting; 1 (b) Adoption of the agenda",
      ]
    )
  }

  @Test("may be one for each item") func items() throws {
    let rows = TableExportTests.rows(
      try IndicoExport(unit: .item).write(CalendarSamples.agenda()).text
    )
    #expect(rows.count == 5)
    #expect(
      rows[1].prefix(3) == ["2031-05-05T10:00:00", "180", "WG.3: 1 (b) Adoption of the agenda"]
    )
  }

  @Test("are exact, and not scheduled where no time is stated") func exact() throws {
    var document = CalendarSamples.agenda()
    document.organizationOfWork[0].entries = [
      SlotEntry(
        group: nil,
        item: nil,
        title: "=1+1",
        continued: false,
        range: .none,
        titleRange: .none
      )
    ]
    document.meetings[0].group = Group(id: nil, name: "")
    document.organizationOfWork[0].start = nil
    document.organizationOfWork[1].end = nil
    let export = try IndicoExport().write(document)
    let rows = TableExportTests.rows(export.text)
    #expect(rows[0][0].isEmpty && rows[0][1].isEmpty)
    #expect(rows[0][2].hasSuffix("=1+1"))
    #expect(rows[1][1].isEmpty)
    #expect(
      export.notes == ["1 contribution has no start, as the timetable gives no day or no time"]
    )
  }
}
