/// Whether a calendar that was sent is of the meeting that a document speaks of, by one sign after the
/// other, the surest first.
struct CalendarKinship {
  /// What two calendars may have in common.
  enum Sign {
    /// The document's number, without its revisions: in whatever language, and however the masthead
    /// names the bodies.
    case number
    /// The group and the days, else the ordinal.
    case meeting
    /// The names of events.
    case events
    /// The days and nearly all titles, where the names differ: other groups that meet on the same days
    /// share but those of opening and closing.
    case agenda
    /// The group alone, where nothing else is said.
    case group

    /// Those that hold for no other meeting.
    static let sure = [number, meeting, events]
    static let unsure = [agenda, group]
  }

  private let document: MeetingDocument
  private let identities: [MeetingIdentity]
  private let bodies: Set<String>
  private let export: CalendarExport
  /// The names that its events have by themselves, where they were asked for.
  private lazy var names = madeNames
  private lazy var titles = Self.titles(of: document)

  init(_ document: MeetingDocument, export: CalendarExport) {
    self.document = document
    identities = MeetingIdentity.all(of: document)
    bodies = Set(CalendarIdentifier.bodies(of: document.masthead))
    self.export = export
  }

  private var madeNames: Set<String> {
    guard let all = try? GroupSelection(nil, of: document) else { return [] }
    var made = CalendarIdentifier()
    let drafts = CalendarEvents(document, selection: all, export: export).drafts
    return Set(drafts.map { made.name(of: $0.subject) })
  }

  /// Whether a calendar has a sign of being of the document's meeting.
  mutating func has(_ sign: Sign, _ state: CalendarState) -> Bool {
    switch sign {
    case .number:
      let isRevision = CalendarExport.sequence(of: document.masthead) > 0
      return pairs(state) { $0.sharesNumber(with: $1) && (isRevision || !Self.areApart($0, $1)) }
    case .meeting: return isOfBody(state) && pairs(state) { $0.compared(to: $1) == .same }
    case .events:
      let names = names
      return state.events.contains { names.contains($0.identifier) }
    case .agenda:
      // The days first: they are told apart at once.
      guard mayShareDays(state) else { return false }
      let others = Self.titles(of: state.document)
      let shared = titles.intersection(others).count
      let (fewer, more) = (min(titles.count, others.count), max(titles.count, others.count))
      return shared > 2 && shared >= fewer - fewer / 8 && 2 * fewer >= more
    case .group: return isOfBody(state) && pairs(state) { $0.compared(to: $1) == .open }
    }
  }

  /// Whether meetings are on the same days; two numbers are of two documents.
  private func mayShareDays(_ state: CalendarState) -> Bool {
    pairs(state) { own, other in
      guard let days = own.days, let others = other.days else { return false }
      let isNumbered = !own.families.isEmpty && !other.families.isEmpty
      return days.overlaps(others) && !(isNumbered && !own.sharesNumber(with: other))
    }
  }

  private func isOfBody(_ state: CalendarState) -> Bool {
    state.bodies.isEmpty || !bodies.isDisjoint(with: state.bodies)
  }

  private func pairs(
    _ state: CalendarState,
    _ isPair: (MeetingIdentity, MeetingIdentity) -> Bool
  ) -> Bool {
    state.identities.contains { other in identities.contains { isPair($0, other) } }
  }

  /// Whether two meetings of a group have another ordinal and are months apart: a number that was left in
  /// a copy makes no one meeting of them.
  private static func areApart(_ a: MeetingIdentity, _ b: MeetingIdentity) -> Bool {
    guard let ordinal = a.ordinal, let other = b.ordinal, ordinal != other, let days = a.days,
      let others = b.days
    else { return false }
    return abs(days.lowerBound.dayNumber - others.lowerBound.dayNumber) > 60
  }

  private static func titles(of document: MeetingDocument) -> Set<String> {
    var titles: Set<String> = []
    for meeting in document.meetings {
      for item in FlatItems.of(meeting.agenda) { titles.insert(FoldedText.normalized(item.title)) }
    }
    for slot in document.organizationOfWork {
      for entry in slot.entries { titles.insert(FoldedText.normalized(entry.title)) }
    }
    return titles
  }
}
