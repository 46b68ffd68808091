/// Says changes in plain words, for every output that people read.
struct ComparisonWords {
  /// A part of what is said.
  enum Piece: Hashable {
    /// Our words.
    case plain(String)
    /// What both documents say, or the one that has it.
    case quote(String)
    /// What only the first document says.
    case old(String)
    /// What only the second document says.
    case new(String)
    /// A text with its changes.
    case words([WordRun])
  }

  /// Whether to name the group of a change.
  let namesGroups: Bool
  /// The groups of the first document.
  private let groups: [Group]
  /// Whether a change stands for no others.
  private let tellsAll: Bool

  init(_ comparison: DocumentComparison) {
    tellsAll = comparison.tellsAll
    groups = comparison.from.groups
    namesGroups = max(comparison.from.groups.count, comparison.to.groups.count) > 1
  }

  // MARK: - The whole

  /// What is to be known before the changes, as a sentence.
  static func sentence(_ notice: DocumentComparison.Notice) -> String {
    switch notice {
    case .kindsDiffer(let a, let b):
      "\(capitalized(phrase(a))) and \(phrase(b)): compared as far as both go."
    case .groupsDiffer(let a, let b):
      "Documents of different groups: \(PlainEnglish.list(a)), and \(PlainEnglish.list(b))."
    case .meetingsDiffer(let a, let b):
      "These are two different meetings: \(phrase(a)), and \(phrase(b))."
    case .notCompared(let part, let side):
      "Not compared: the \(name(part)), which the "
        + "\(side == .from ? "first" : "second") document does not have."
    case .notStated(let fields, let side):
      "Not compared: \(PlainEnglish.list(fields.map(FactWords.noun))), which the "
        + "\(side == .from ? "first" : "second") document does not state."
    case .orderLost(let part, let side):
      "Not compared: how the words of the \(name(part)) are arranged, which the "
        + "\(side == .from ? "first" : "second") document does not tell."
    case .readDifferently(let keys):
      "The same words were read otherwise, because of what stands around them: "
        + "\(PlainEnglish.list(keys.map(factName)))."
    case .changesWithoutWords(let insertions, let deletions, let formatting, let place):
      "Tracked without a change of words: "
        + TrackedChanges.counted(insertions, deletions, formatting)
        + (place.map {
          insertions + deletions + formatting == 1 ? ", \($0.shown)." : ", as \($0.shown)."
        }
          ?? ".")
    }
  }

  /// `the 21st meeting of the Working Group on Firearms, Tuesday 10 June 2031`.
  private static func phrase(_ gathering: DocumentComparison.Gathering) -> String {
    let meeting =
      gathering.ordinal.map {
        "the \(PlainEnglish.gathering($0, gathering.gathers))"
      } ?? "a meeting"
    let group = gathering.group.isEmpty ? "" : " of the \(gathering.group)"
    guard let first = gathering.firstDay else { return meeting + group }
    return meeting + group + ", " + DateWords.days(first, gathering.lastDay ?? first)
  }

  /// What two different meetings share, in a sentence; nil where they are one.
  static func sharing(_ comparison: DocumentComparison) -> String? {
    guard
      comparison.notices.contains(where: { $0.isOfMeetings })
    else { return nil }
    // No slot of another meeting is the same.
    let tallies = comparison.compared.filter { $0.from > 0 && $0.to > 0 && $0.subject != .slot }
    let shares = tallies.map { tally in
      "\(tally.kept) of \(counted(max(tally.from, tally.to), tally.subject))"
    }
    return shares.isEmpty ? nil : "They share \(PlainEnglish.list(shares))."
  }

  /// What a key of a report, or of a document, holds.
  private static func factName(_ key: String) -> String {
    switch key {
    case "meetingsHeld": "number of meetings held"
    case "timeZone": "time zone"
    case "hours": "hours of meetings"
    case "considerations": "consideration of items"
    case "group": "group that meets"
    case "organizationOfWork": "groups of the timetable"
    default: key
    }
  }

  /// `a draft report`.
  static func phrase(_ kind: DocumentKind) -> String {
    switch kind {
    case .agenda: "an agenda"
    case .annotatedAgenda: "an annotated agenda"
    case .organizationOfWork: "an organization of work"
    case .draftReport: "a draft report"
    case .paper: "a paper"
    case .report: "a report"
    case .unknown: "a document of no known kind"
    }
  }

  private static func name(_ part: DocumentComparison.Part) -> String {
    switch part {
    case .masthead: "masthead"
    case .agenda: "agenda"
    case .annotations: "annotations"
    case .documents: "list of documents"
    case .timetable: "timetable"
    case .report: "chapters of the report"
    }
  }

  /// What is the same, a sentence each. A timetable with other breaks is not.
  static func sameness(_ comparison: DocumentComparison) -> [String] {
    comparison.compared.filter { !$0.hasOtherBreaks }.compactMap(sameness)
  }

  /// What is the same, in a sentence: `The agenda is the same: 7 items.`; nil if nothing of the
  /// subject was compared.
  private static func sameness(_ tally: DocumentComparison.Tally) -> String? {
    guard tally.from > 0, tally.from == tally.to, tally.same == tally.to else { return nil }
    switch tally.subject {
    case .item: return "The agenda is the same: \(counted(tally.to, .item))."
    case .document: return "The documents are the same: \(counted(tally.to, .document))."
    case .slot: return "The timetable is the same: \(counted(tally.to, .slot))."
    case .paragraph: return "The text is the same: \(counted(tally.to, .paragraph))."
    default: return nil
    }
  }

  /// How much changed, in two or three words.
  static func headline(_ comparison: DocumentComparison) -> String {
    if comparison.changes.isEmpty {
      return comparison.isEmpty ? "No changes" : "No change of words"
    }
    return DateWords.count(comparison.changes.count, "change", "changes")
  }

  /// How much changed: `3 changes: agenda 1, timetable 2; 5 that follow.`
  static func summary(_ comparison: DocumentComparison) -> String {
    if comparison.changes.isEmpty {
      return headline(comparison) + (comparison.hidden > 0 ? " of these." : ".")
    }
    var counts: [(heading: String, count: Int)] = []
    for change in comparison.changes {
      let heading = uncapitalized(heading(change.subject))
      if let place = counts.firstIndex(where: { $0.heading == heading }) {
        counts[place].count += 1
      } else {
        counts.append((heading, 1))
      }
    }
    let parts = counts.map { "\($0.heading) \($0.count)" }.joined(separator: ", ")
    let following = comparison.changes.reduce(0) { $0 + $1.consequences.count }
    let changes = headline(comparison)
    let follow = following == 1 ? "that follows" : "that follow"
    return "\(changes): \(parts)" + (following > 0 ? "; \(following) \(follow)." : ".")
  }

  /// Which subjects are shown, where not all are.
  static func limits(_ comparison: DocumentComparison) -> String? {
    guard let only = comparison.only else { return nil }
    let names = Change.Subject.allCases.filter(only.contains).map(plural)
    let others = comparison.changes.isEmpty ? "changes are" : "other changes are"
    let other = comparison.changes.isEmpty ? "change is" : "other change is"
    return "Only changes of \(PlainEnglish.list(names)) are shown"
      + (comparison.hidden == 0
        ? "." : "; \(DateWords.count(comparison.hidden, other, others)) not.")
  }

  /// The things that a subject is, as a person calls them.
  private static func plural(_ subject: Change.Subject) -> String {
    switch subject {
    case .masthead: "the masthead"
    case .slot: "slots"
    case .attendance: "attendance"
    case .section: "chapters"
    case .text: "other words"
    default: subject.rawValue + "s"
    }
  }

  /// The heading over the changes of a subject.
  static func heading(_ subject: Change.Subject) -> String {
    switch subject {
    case .masthead: "Masthead"
    case .meeting: "Meeting"
    case .item: "Agenda"
    case .document: "Documents"
    case .slot: "Timetable"
    case .attendance: "Attendance"
    case .annotation, .paragraph, .section, .placeholder: "Text"
    case .footnote: "Footnotes"
    case .text: "Other words"
    }
  }

  /// `3 items`, `1 paragraph`.
  static func counted(_ count: Int, _ subject: Change.Subject) -> String {
    let (one, many) =
      switch subject {
      case .masthead: ("fact", "facts")
      case .meeting: ("meeting", "meetings")
      case .item: ("item", "items")
      case .document: ("document", "documents")
      case .slot: ("entry", "entries")
      case .attendance: ("name", "names")
      case .annotation: ("annotation", "annotations")
      case .paragraph: ("paragraph", "paragraphs")
      case .section: ("chapter", "chapters")
      case .placeholder: ("placeholder", "placeholders")
      case .footnote: ("footnote", "footnotes")
      case .text: ("piece of text", "pieces of text")
      }
    return DateWords.count(count, one, many)
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  static func uncapitalized(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: - One change

  /// What a change says.
  /// - Parameter cause: the change that it is told under, whose group need not be named again.
  func pieces(_ change: Change, under cause: Change? = nil) -> [Piece] {
    var pieces = Self.factPieces(change)
    if namesGroups, let group = group(of: change),
      cause?.group != group || cause?.isMoveToGroup == true
    {
      pieces.insert(.plain(group + ": "), at: 0)
    }
    return pieces
  }

  /// The group that a change is told of: of what moved to another group's agenda, the one that had it.
  func group(of change: Change) -> String? {
    guard change.kind == .moved, change.isMoveToGroup || change.subject != .item,
      let steps = change.from?.path.steps, steps.count > 1, steps[0] == "meetings",
      case .index(let meeting) = steps[1], groups.indices.contains(meeting)
    else { return change.group }
    return groups[meeting].reference
  }

  /// What followed from a change, a line each: open points that came or went together are one.
  /// - Parameter all: whether also those that the change stands for are told.
  func consequences(of change: Change, all: Bool = false) -> [[Piece]] {
    var lines: [[Change]] = []
    for consequence in change.consequences {
      // Those that it stands for are told with it.
      if !all, !tellsAll, change.stands(for: consequence) { continue }
      if !all, !tellsAll, lines.contains(where: { $0[0].standsAsSlots(for: consequence) }) {
        continue
      }
      if consequence.subject == .placeholder, let last = lines.last?.last,
        last.subject == .placeholder, last.kind == consequence.kind
      {
        lines[lines.count - 1].append(consequence)
      } else {
        lines.append([consequence])
      }
    }
    return lines.map { line in
      if line[0].subject == .placeholder { return TextWords.placeholders(line, under: change) }
      return TextWords.merged(line[0], into: change) ?? pieces(line[0], under: change)
    }
  }

  /// The same without the name of the group.
  static func factPieces(_ change: Change) -> [Piece] {
    switch change.subject {
    case .masthead: FactWords.masthead(change)
    case .meeting: FactWords.meeting(change)
    case .item, .section: OutlineWords.pieces(change)
    case .document: PaperWords.pieces(change)
    case .slot: SlotWords.pieces(change)
    case .annotation, .paragraph, .footnote, .placeholder, .text: TextWords.pieces(change)
    case .attendance: AttendanceWords.pieces(change)
    }
  }

  /// Where something stands: `item 2`, `chapter III.A`.
  static func name(_ owner: ChangedNode.Owner?) -> String? {
    switch owner {
    case .item(let number?, _): "item \(number)"
    case .item(nil, let title): "“\(title)”"
    case .section(let number?, _): "chapter \(number)"
    case .section(nil, let title): "“\(title)”"
    case .annotation(let heading): "“\(heading)”"
    case .documentsBeforeTheGroup: "the documents before the group"
    case .part(let name): name
    case nil: nil
    }
  }
}

extension Change {
  /// Whether a consequence is one of those that the change tells with itself.
  fileprivate func stands(for consequence: Change) -> Bool {
    guard consequence.subject == subject else { return false }
    if let node = to ?? from, node.isListItem {
      // The words of the paragraph that the list stands in.
      let own = to == nil ? consequence.from : consequence.to
      if own?.path == NodePath(Array(node.path.steps.dropLast(2))) { return true }
    }
    if count > 1 { return consequence.kind == kind }
    return subject == .slot && (kind == .split || kind == .merged)
      && [.rescheduled, kind == .split ? .added : .removed].contains(consequence.kind)
  }
}

extension Change {
  /// Whether it stands for several slots that moved by as much, this one among them.
  fileprivate func standsAsSlots(for other: Change) -> Bool {
    count > 1 && subject == .slot && kind == .rescheduled && other.subject == .slot
      && other.kind == .rescheduled && other.count == 1
      && SlotGroupWords.shift(self) == SlotGroupWords.shift(other)
  }
}

extension Change {
  /// Whether an item moved from the agenda of one group to that of another.
  var isMoveToGroup: Bool { subject == .item && kind == .moved && fields.contains("group") }
}
