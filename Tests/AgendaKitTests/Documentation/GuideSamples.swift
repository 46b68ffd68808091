import AgendaKit
import Foundation

/// The code that the guides in `AgendaKit.docc` show, between lines that name the guide, in the order
/// of the guides. `GuideTests` holds the guides to this text and to what it prints.
struct GuideSamples {
  /// What the samples have printed.
  private(set) var output = ""

  /// One sample: the guide that shows it, and what runs it.
  struct Sample {
    var guide: String
    var run: @Sendable (inout GuideSamples) throws -> Void
  }

  static let all = [
    Sample(guide: "AgendaKit") { $0.overview(try text("wg4-annotated-agenda.txt")) },
    Sample(guide: "ReadingADocument") { try $0.bytes(fixture("../Word/draft.docx")) },
    Sample(guide: "ReadingADocument") { $0.joint(try document("joint-agendas.md")) },
    Sample(guide: "ReadingADocument") { $0.papers(try document("wg4-annotated-agenda.txt")) },
    Sample(guide: "ReadingADocument") { $0.timetable(try document("wg4-annotated-agenda.txt")) },
    Sample(guide: "ReadingADocument") { $0.report(try document("wg3-draft-report.txt")) },
    Sample(guide: "HowReadingWorks") { $0.content(try text("wg4-annotated-agenda.txt")) },
    Sample(guide: "HowReadingWorks") { $0.coverage(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "Positions") { $0.ranges(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "Positions") { $0.lines(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "Positions") { $0.placements(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "Positions") { $0.mentions(try document("wg4-annotated-agenda.txt")) },
    Sample(guide: "CheckingADocument") { $0.findings(try source("../Faults/wrong-weekday.txt")) },
    Sample(guide: "CheckingADocument") { $0.settings(try source("../Faults/wrong-weekday.txt")) },
    Sample(guide: "CheckingADocument") { $0.rule() },
    Sample(guide: "CheckingADocument") { $0.reporting(try source("../Faults/wrong-weekday.txt")) },
    Sample(guide: "ComparingDocuments") {
      $0.changes(
        try document("../Comparison/draft.txt"),
        try document("../Comparison/revision.txt")
      )
    },
    Sample(guide: "ComparingDocuments") { $0.tallies(try comparison()) },
    Sample(guide: "ComparingDocuments") { $0.changeText(try comparison()) },
    Sample(guide: "ExportingADocument") { $0.json(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "ExportingADocument") { $0.jsonLines(try source("wg4-annotated-agenda.txt")) },
    Sample(guide: "ExportingADocument") { try $0.thereAndBack(source("wg4-annotated-agenda.txt")) },
    Sample(guide: "ExportingADocument") { try $0.tables(source("wg4-annotated-agenda.txt")) },
    Sample(guide: "ExportingADocument") { $0.markdown(try source("wg4-annotated-agenda.txt")) },
  ]

  /// Stands for Swift's own in the samples, and keeps what it is given.
  private mutating func print(_ items: Any...) {
    output += items.map { "\($0)" }.joined(separator: " ") + "\n"
  }

  mutating func overview(_ text: String) {
    // Guide: AgendaKit
    let source = SourceText(name: "agenda.txt", text: text)
    let document = MeetingDocument(parsing: source)
    for meeting in document.meetings {
      print(meeting.group.name, meeting.firstDay?.description ?? "no day stated")
      for item in meeting.agenda { print(item.number?.description ?? "–", item.title) }
    }
    // End
  }

  mutating func bytes(_ file: URL) throws {
    // Guide: ReadingADocument
    let contents = ContiguousArray(try Data(contentsOf: file))
    let source = try SourceText(name: file.lastPathComponent, file: contents)
    print(source.format.rawValue, source.byteCount, source.hasTrackedChanges)
    let document = MeetingDocument(parsing: source)
    print(document.kind, document.masthead.symbol?.description ?? "no symbol")
    // End
  }

  mutating func joint(_ document: MeetingDocument) {
    // Guide: ReadingADocument
    for meeting in document.meetings {
      print(meeting.group.reference, meeting.place ?? "–", meeting.opening?.description ?? "–")
      for item in meeting.agenda {
        let number = item.number?.description ?? "–"
        for other in item.joint?.counterparts ?? [] {
          print(number, "is", other.item, "of", other.group ?? "–")
        }
        for subitem in item.subitems { print(subitem.number?.description ?? "–", subitem.title) }
      }
    }
    // End
  }

  mutating func papers(_ document: MeetingDocument) {
    for meeting in document.meetings {
      // Guide: ReadingADocument
      for item in meeting.agenda {
        for paper in item.annotation?.documentation ?? [] {
          print(item.number?.description ?? "–", paper.symbols.map(\.description), paper.title)
        }
      }
      // End
    }
  }

  mutating func timetable(_ document: MeetingDocument) {
    // Guide: ReadingADocument
    for slot in document.organizationOfWork {
      let items = slot.entries.compactMap { $0.item?.description }
      let date = slot.date.map { "\($0.weekday) \($0)" } ?? "no day"
      print(date, slot.start?.description ?? "–", items.joined(separator: ", "))
    }
    // End
  }

  mutating func report(_ document: MeetingDocument) {
    // Guide: ReadingADocument
    if let report = document.report {
      print("sections:", report.sections.map(\.title).joined(separator: "; "))
      for placeholder in report.placeholders { print("open:", placeholder.text) }
      print("parties:", report.attendance.parties.names.count)
    }
    // End
  }

  mutating func content(_ text: String) {
    // Guide: HowReadingWorks
    let typed = MeetingDocument(parsing: SourceText(name: "typed", text: text))
    let edited = text.replacing("–", with: "-").replacing("\n", with: "\r\n")
    let converted = MeetingDocument(parsing: SourceText(name: "converted", text: edited))
    print(typed == converted, typed.content == converted.content)
    // End
  }

  mutating func coverage(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: HowReadingWorks
    let coverage = TextCoverage(document, source: source)
    print(coverage.total, coverage.left, document.unplaced.count)
    // End
  }

  mutating func ranges(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: Positions
    let item = document.meetings[0].agenda[1]
    print(source.text(in: item.range))
    print(item.range.lower, item.range.upper)
    // End
  }

  mutating func lines(_ source: SourceText) {
    let item = MeetingDocument(parsing: source).meetings[0].agenda[1]
    // Guide: Positions
    let lines = source.lineTable()
    let place = lines.location(of: Int(item.range.lower))
    print("\(source.name):\(place.line):\(place.column)")
    // End
  }

  mutating func placements(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: Positions
    for placement in document.placements().prefix(4) {
      print(placement.part, "|", source.text(in: placement.range))
    }
    // End
  }

  mutating func mentions(_ document: MeetingDocument) {
    // Guide: Positions
    if let annotation = document.meetings[0].agenda[1].annotation {
      for mention in document.mentions(in: annotation.range) {
        guard case .article(let article) = mention.value else { continue }
        print("article", article.article, "paragraph", article.paragraph ?? "–")
      }
    }
    // End
  }

  mutating func findings(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: CheckingADocument
    let findings = Validator().validate(document)
    let lines = source.lineTable()
    for finding in findings where finding.severity == .error {
      let place = lines.location(of: Int(finding.range.lower))
      print("\(place.line):\(place.column): \(finding.message) [\(finding.rule)]")
      for note in finding.notes { print("  \(note.message)") }
    }
    // End
  }

  mutating func settings(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: CheckingADocument
    var settings = ValidationSettings()
    settings.only = ["weekday-mismatch", "range-dash"]
    settings.severities["range-dash"] = .warning
    settings.failOn = .warning
    let validator = Validator(settings: settings)
    let findings = validator.validate(document)
    print(findings.map { "\($0.severity) \($0.rule)" }, validator.fails(findings))
    // End
  }

  mutating func rule() {
    // Guide: CheckingADocument
    if let rule = RuleSet.rule(named: "weekday-mismatch") {
      print(rule.subject.rawValue, rule.severity(issued: false))
      print(rule.summary)
    }
    // End
  }

  mutating func reporting(_ source: SourceText) {
    let findings = Validator().validate(MeetingDocument(parsing: source))
    // Guide: CheckingADocument
    let judged = JudgedDocument(name: source.name, findings: findings, source: source)
    let report = FindingsExport(format: .github).write([judged])
    print(String(decoding: report, as: UTF8.self))
    // End
  }

  mutating func changes(_ old: MeetingDocument, _ new: MeetingDocument) {
    // Guide: ComparingDocuments
    let comparison = DocumentComparison(from: old, to: new)
    for change in comparison.changes {
      print(change.kind, change.subject, change.fields, change.consequences.count)
    }
    // End
  }

  mutating func tallies(_ comparison: DocumentComparison) {
    // Guide: ComparingDocuments
    for tally in comparison.compared where tally.subject == .item {
      print(tally.subject, tally.from, tally.to, tally.same)
    }
    // End
  }

  mutating func changeText(_ comparison: DocumentComparison) {
    // Guide: ComparingDocuments
    let text = ComparisonText().write(comparison)
    print(String(decoding: text, as: UTF8.self))
    // End
  }

  mutating func json(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: ExportingADocument
    let json = JSONExport(pretty: true).write(document, source: source)
    print(String(decoding: json, as: UTF8.self))
    // End
  }

  mutating func jsonLines(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: ExportingADocument
    var lines = ContiguousArray<UInt8>()
    JSONExport().append(document, source: source, to: &lines)
    JSONExport.appendUnreadable(name: "missing.txt", error: "no such file", to: &lines)
    print(lines.count { $0 == UInt8(ascii: "\n") })
    // End
  }

  mutating func thereAndBack(_ source: SourceText) throws {
    let document = MeetingDocument(parsing: source)
    // Guide: ExportingADocument
    let export = JSONExport(positions: true).write(document, source: source)
    let again = try JSONDecoder().decode(MeetingDocument.self, from: Data(export))
    print(again == document)
    // End
  }

  mutating func tables(_ source: SourceText) throws {
    let document = MeetingDocument(parsing: source)
    // Guide: ExportingADocument
    let calendar = try CalendarExport(unit: .item, group: "WG.4").write(document)
    print(calendar.notes)
    let table = try TableExport(table: .documents, syntax: .tsv).write(document, source: source)
    print(String(decoding: table.bytes, as: UTF8.self))
    // End
  }

  mutating func markdown(_ source: SourceText) {
    let document = MeetingDocument(parsing: source)
    // Guide: ExportingADocument
    let markdown = MarkdownExport().write(document, source: source)
    let text = SourceText(name: "agenda.md", contents: markdown.bytes)
    print(MeetingDocument(parsing: text).content == document.content)
    // End
  }

  private static func fixture(_ name: String) -> URL {
    Repository.fixtures.appending(path: "Documents").appending(path: name)
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: fixture(name), encoding: .utf8)
  }

  private static func source(_ name: String) throws -> SourceText {
    SourceText(name: "agenda.txt", text: try text(name))
  }

  private static func document(_ name: String) throws -> MeetingDocument {
    MeetingDocument(parsing: try source(name))
  }

  private static func comparison() throws -> DocumentComparison {
    DocumentComparison(
      from: try document("../Comparison/draft.txt"),
      to: try document("../Comparison/revision.txt")
    )
  }
}
