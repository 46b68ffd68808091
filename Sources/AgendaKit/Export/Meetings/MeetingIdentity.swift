/// What tells one meeting of a group from its others, as far as a document says it.
struct MeetingIdentity {
  /// The group, by id, else by name.
  let group: String
  /// The name of the group, folded.
  private let name: String
  /// The parent body, folded; nil if it is not stated.
  private let organ: String?
  /// Which of its meetings it is.
  let ordinal: Int?
  /// The first and the last day.
  let days: ClosedRange<CalendarDate>?
  /// The document's own symbols, without revisions, corrections and stars.
  private let stems: [String]
  /// By symbol, what makes another text of it: `Add.1`, `Corr.1`; a revision is the text anew.
  private let additions: [[String]]
  /// The series and years of these symbols, as `CTOC/COP/WG.3/2020`.
  let families: [String]

  /// The identity of a document's meeting.
  init(_ meeting: Meeting, of document: MeetingDocument) {
    group = meeting.group.reference
    name = FoldedText.normalized(meeting.group.name)
    organ = document.masthead.organ.map(FoldedText.normalized)
    ordinal = meeting.ordinal
    if let first = meeting.firstDay, first.isValid {
      let last = meeting.lastDay ?? first
      days = first...max(first, last)
    } else {
      days = nil
    }
    let parts = document.masthead.symbol?.parts ?? []
    stems = parts.map { Self.stem($0) }
    additions = parts.map { part in
      part.modifiers.filter { $0.modifier != .revision }.map {
        $0.modifier.rawValue + ($0.number?.text ?? "")
      }
    }
    families = parts.compactMap { Self.family($0) }
  }

  /// Whether two documents speak of one meeting.
  enum Verdict {
    case same
    case different
    /// Neither document says enough.
    case open
  }

  /// Compares what two documents say: the days decide first, as a group meets once at a time, then
  /// the ordinals, then the documents' own numbers.
  func compared(to other: MeetingIdentity) -> Verdict {
    guard isSameGroup(as: other) else { return .different }
    if let days, let others = other.days, days.overlaps(others) { return .same }
    if let ordinal, let other = other.ordinal { return ordinal == other ? .same : .different }
    if sharesNumber(with: other) { return .same }
    let sayDays = days != nil && other.days != nil
    return sayDays && !stems.isEmpty && !other.stems.isEmpty ? .different : .open
  }

  /// Whether two documents that say no more may be taken to speak of one meeting: their symbols have
  /// series and year in common, and not both state days.
  func isOfOneYear(as other: MeetingIdentity) -> Bool {
    (days == nil || other.days == nil) && families.contains(where: other.families.contains)
  }

  /// Whether the group is the same: by id, or by name where one document knows no id.
  func isSameGroup(as other: MeetingIdentity) -> Bool {
    // In another language body and group have other names, and the document the same number.
    if group == other.group, sharesNumber(with: other) { return true }
    if let organ, let other = other.organ, organ != other { return false }
    return group == other.group || name == other.name
  }

  /// Whether the documents have a number in common, as a revision has with what it revises.
  func sharesNumber(with other: MeetingIdentity) -> Bool {
    stems.contains(where: other.stems.contains)
  }

  /// The meetings of a document.
  static func all(of document: MeetingDocument) -> [MeetingIdentity] {
    document.meetings.map { MeetingIdentity($0, of: document) }
  }

  /// Whether the document adds to another, or corrects it, and does not stand in its place.
  var isAddition: Bool { additions.contains { !$0.isEmpty } }

  /// Whether the documents are one text, at most revised: an addendum has the number of what it adds to.
  func isOfOneText(as other: MeetingIdentity) -> Bool {
    sharesNumber(with: other) && additions == other.additions
  }

  /// The meeting within its group, for lasting names: `21`, else `20310610`, else nothing.
  var label: String? {
    ordinal.map { String($0) } ?? days.map { CalendarWriter.date($0.lowerBound) }
  }

  /// A symbol without its revisions and corrections.
  static func stem(_ symbol: DocumentSymbol) -> String {
    let components = symbol.components.filter {
      if case .modifier = $0 { false } else { true }
    }
    return DocumentSymbol(series: symbol.series, components: components).description
  }

  /// The symbol up to its year or session; nil if it has none.
  static func family(_ symbol: DocumentSymbol) -> String? {
    var components: [DocumentSymbol.Component] = []
    for component in symbol.components {
      components.append(component)
      switch component {
      case .year, .session:
        return DocumentSymbol(series: symbol.series, components: components).description
      default: continue
      }
    }
    return nil
  }
}
