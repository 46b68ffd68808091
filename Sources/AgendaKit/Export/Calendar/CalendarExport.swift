/// The timetable of a document as a calendar (iCalendar, RFC 5545).
///
/// Times are those of the place of the meeting, with the rules of its time zone; where that is not
/// known they are local times without a zone, and a note says so. The same document gives the same
/// bytes.
///
/// A later version of a document gives its events the same names, so that they move: the name of a slot
/// says group, year, the item that the slot opens with, and that it is the n-th slot that this item
/// leads; that of an entry, the n-th entry of its item. What else is taken up in a slot does not count.
public struct CalendarExport: Sendable, Hashable {
  /// What becomes an event.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// A slot, with all that is taken up in it.
    case slot
    /// An entry: an item in a slot, at the time of the slot.
    case item
  }

  /// What becomes an event.
  public var unit: Unit
  /// The group whose slots are written, by id or name; nil for all.
  public var group: String?
  /// The number of the revision; nil takes it from the document: n of `Rev.n`, one more for a
  /// reissue. A calendar replaces an event by one with a higher number.
  public var sequence: Int?

  /// Creates an export.
  public init(unit: Unit = .slot, group: String? = nil, sequence: Int? = nil) {
    self.unit = unit
    self.group = group
    self.sequence = sequence
  }

  /// A document's timetable as a calendar; without a timetable, one without events.
  /// - Throws: `UnknownGroupError` if the document has no such group.
  public func write(_ document: MeetingDocument) throws(UnknownGroupError) -> ExportedText {
    let selection = try GroupSelection(group, of: document)
    var events = CalendarEvents(document, selection: selection, unit: unit)
    events.collect()
    let stamp = events.stamp
    let sequence = sequence ?? Self.sequence(of: document.masthead)
    var calendar = CalendarWriter()
    calendar.component("VCALENDAR") { calendar in
      calendar.value("VERSION", "2.0")
      calendar.value("PRODID", "-//AgendaKit//agenda-cli//EN")
      calendar.value("METHOD", "PUBLISH")
      // RFC 7986, section 5.1, and the older name for it.
      calendar.text("NAME", events.name)
      calendar.text("X-WR-CALNAME", events.name)
      for zone in events.zones {
        CalendarTimeZone(zone.rules, years: zone.years).write(to: &calendar)
      }
      for event in events.events {
        event.write(stamp: stamp, sequence: sequence, status: Self.status(document), to: &calendar)
      }
    }
    return ExportedText(bytes: calendar.bytes, notes: events.notes)
  }

  /// The number of the revision that a masthead states.
  static func sequence(of masthead: Masthead) -> Int {
    var revision = 0
    for part in masthead.symbol?.parts ?? [] {
      for case (.revision, .some(.stated(let number))) in part.modifiers {
        revision = max(revision, Int(number) ?? 0)
      }
    }
    return revision + (masthead.reissued ? 1 : 0)
  }

  /// Provisional timetables are tentative. An agenda without a title counts as provisional, as all
  /// agendas are until they are adopted.
  private static func status(_ document: MeetingDocument) -> String {
    if document.masthead.status != nil { return "TENTATIVE" }
    guard let title = document.masthead.title?.lowercased() else { return "TENTATIVE" }
    let words = ["provisional", "proposed", "draft", "tentative"]
    return words.contains { title.contains($0) } ? "TENTATIVE" : "CONFIRMED"
  }
}
