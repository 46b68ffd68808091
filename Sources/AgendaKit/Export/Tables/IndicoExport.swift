/// The timetable as contributions for Indico (getindico.io), in the seven columns of its import:
/// start, minutes, title, and the first name, last name, affiliation and email of a speaker, which
/// stay empty. The file has no head.
///
/// Source: Indico's import of contributions (github.com/indico/indico, pull request 3144): exactly
/// seven columns, a start in ISO 8601, whole minutes, a title in each row, no line break in a cell.
/// Times are those of the place of the meeting; Indico takes them in the time zone of its event, and
/// refuses one that names its own (issue 5717).
public struct IndicoExport: Sendable, Hashable {
  /// What becomes a contribution.
  public var unit: CalendarExport.Unit
  /// The group whose slots are written, by id or name; nil for all.
  public var group: String?

  /// Creates an export.
  public init(unit: CalendarExport.Unit = .slot, group: String? = nil) {
    self.unit = unit
    self.group = group
  }

  /// A document's timetable as contributions.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(_ document: MeetingDocument) throws(UnknownGroupError) -> ExportedText {
    let selection = try GroupSelection(group, of: document)
    let slots = selection.slots(of: document)
    let words = EventWords(document, directory: ItemDirectory(document))
    // The file goes into a program; an apostrophe before a title would stay there.
    var table = TableWriter(syntax: .csv, guardsFormulas: false)
    var unscheduled = 0
    for slot in slots {
      let start = Self.start(of: slot)
      let parts = unit == .slot ? [slot.entries] : slot.entries.map { [$0] }
      for entries in parts {
        if start == nil { unscheduled += 1 }
        // Indico refuses the whole file for a row without a title.
        let titles = words.titles(entries)
        let title = titles.isEmpty ? "Meeting" : titles
        table.row([start, Self.minutes(of: slot).map(String.init), title, "", "", "", ""])
      }
    }
    var notes: [String] = []
    if slots.isEmpty { notes.append("there is no timetable: there are no contributions") }
    if unscheduled > 0 {
      let count = DateWords.count(unscheduled, "contribution has", "contributions have")
      notes.append("\(count) no start, as the timetable gives no day or no time")
    }
    return ExportedText(bytes: table.bytes, notes: notes)
  }

  private static func start(of slot: Slot) -> String? {
    guard let date = slot.date, date.isValid, let start = slot.start, start.hour < 24
    else { return nil }
    return "\(date)T\(start):00"
  }

  private static func minutes(of slot: Slot) -> Int? {
    guard let start = slot.start, let end = slot.end, start < end else { return nil }
    return end.minutes - start.minutes
  }
}
