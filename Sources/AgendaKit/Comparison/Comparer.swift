/// The work of one comparison: what was matched, and what was found so far.
///
/// The parts run in an order in which a cause is known before what follows from it: masthead,
/// meetings, items, documents, timetable, notes, attendance, text.
struct Comparer {
  let from: MeetingDocument
  let to: MeetingDocument
  let options: DocumentComparison.Options
  var log = ChangeLog()
  var notices: [DocumentComparison.Notice] = []
  var typographyOnly = 0
  var tallies: [Change.Subject: DocumentComparison.Tally] = [:]
  /// Comparisons of elements made; a test watches that it stays linear.
  var work = 0

  /// The meetings that are the same, with their items.
  var meetings: [MeetingPair] = []
  /// The changes that removed a meeting, by its index.
  var meetingsLeft: [Int: ChangeLog.ID] = [:]
  /// The changes that added a meeting, by its index.
  var meetingsCame: [Int: ChangeLog.ID] = [:]
  /// The annotations of these meetings.
  var annotations: [MatchedAnnotation] = []
  /// The notes that are the same.
  var notes = NotePairs()
  /// Attendance lists whose names changed, for the paragraphs that list them.
  var attendanceChanges: [AttendanceChange] = []
  /// The change of the document that lists the participants.
  var participantsChange: ChangeLog.ID?
  /// Changes of facts that a sentence states, for the paragraph that holds it.
  var factChanges: [FactChange] = []

  /// The words of facts of meetings that became others.
  var factWords: [ChangeLog.ID: [WordEdit]] = [:]

  /// What the sentences of the two reports state.
  let facts: (from: StatedFacts, to: StatedFacts)
  /// The keys of what the same words state otherwise.
  var readDifferently: Set<String> = []

  /// A fact of a meeting that changed, and the sentences that state it.
  struct FactChange {
    var id: ChangeLog.ID
    var from: SourceRange
    var to: SourceRange
  }

  init(_ from: MeetingDocument, _ to: MeetingDocument, _ options: DocumentComparison.Options) {
    self.from = from
    self.to = to
    self.options = options
    facts = (StatedFacts(from.report), StatedFacts(to.report))
  }

  mutating func run() -> DocumentComparison {
    compareKinds()
    pairMeetings()
    compareMasthead()
    compareMeetings()
    noteDifferentMeetings()
    compareAgendas()
    pairAnnotations()
    compareDocumentation()
    if compares(.timetable) { compareTimetables() }
    let text = TextComparison(self)
    if text.isAny { compareText(text) }
    joinCauses()
    noteReadings()
    var comparison = DocumentComparison(from: .init(from), to: .init(to))
    comparison.notices = notices
    comparison.changes = log.changes()
    if let only = options.only {
      comparison.only = only
      comparison.hidden = comparison.changes.count { $0.limited(to: only).isEmpty }
      comparison.changes = comparison.changes.flatMap { $0.limited(to: only) }
    }
    comparison.typographyOnly = typographyOnly
    comparison.compared = Change.Subject.allCases
      .filter { options.only?.contains($0) ?? true }.compactMap { tallies[$0] }
    return comparison
  }

  /// Once all is told: what is one change is made one.
  private mutating func joinCauses() {
    nameRestructurings()
    joinRewordedMoves()
    collapseRuns()
    setFactCauses()
    compareTexts()
    joinEqualEdits()
    followMovesToGroups()
    noteLostOrder()
    noteLostNotes()
  }

  // MARK: Texts

  /// Whether two texts of one thing differ; counts them if only their typography does.
  mutating func differ(_ a: String, _ b: String) -> Bool {
    if FoldedText.isIdentical(a, b) { return false }
    if options.exact { return true }
    let (x, y) = (FoldedText.of(a), FoldedText.of(b))
    if x != y,
      FoldedText.withoutHyphensBeforeCapitals(x) != FoldedText.withoutHyphensBeforeCapitals(y)
    {
      return true
    }
    typographyOnly += 1
    return false
  }

  /// The same for texts that may be missing.
  mutating func differ(_ a: String?, _ b: String?) -> Bool {
    if let a, let b { return differ(a, b) }
    return (a == nil) != (b == nil)
  }

  func words(_ a: String?, _ b: String?) -> [WordRun] {
    WordDifference.runs(from: a ?? "", to: b ?? "", exact: options.exact)
  }

  // MARK: What is compared

  /// Whether both documents are reports, or papers, or neither.
  var isSameFamily: Bool {
    from.kind.isReport == to.kind.isReport && (from.kind == .paper) == (to.kind == .paper)
  }

  /// Whether a part is compared: between documents of different kinds, only what both have.
  func compares(_ part: DocumentComparison.Part) -> Bool {
    if from.kind == to.kind { return true }
    if part == .masthead { return isSameFamily }
    return from.has(part) && to.has(part)
  }

  private mutating func compareKinds() {
    guard from.kind != to.kind else { return }
    notices.append(.kindsDiffer(from: from.kind, to: to.kind))
    for part in DocumentComparison.Part.allCases where part != .masthead {
      if from.has(part) != to.has(part) {
        notices.append(.notCompared(part, missingIn: from.has(part) ? .to : .from))
      }
    }
  }

  // MARK: Counting

  mutating func tally(
    _ subject: Change.Subject,
    from: Int,
    to: Int,
    same: Int,
    kept: Int? = nil
  ) {
    var tally = tallies[subject] ?? .init(subject)
    tally.from += from
    tally.to += to
    tally.same += same
    tally.kept += kept ?? same
    tallies[subject] = tally
  }
}

extension DocumentKind {
  /// Whether it tells what a meeting did.
  var isReport: Bool { self == .report || self == .draftReport }
}

extension MeetingDocument {
  /// Whether the document has anything of a part.
  func has(_ part: DocumentComparison.Part) -> Bool {
    switch part {
    case .masthead: true
    case .agenda: meetings.contains { !$0.agenda.isEmpty }
    case .annotations:
      meetings.contains { !$0.otherAnnotations.isEmpty || $0.agenda.hasAnnotation }
    case .documents:
      report?.documentation.isEmpty == false || meetings.contains(where: { $0.hasPapers })
    case .timetable: !organizationOfWork.isEmpty
    case .report: !chapters.isEmpty
    }
  }
}

extension [AgendaItem] {
  /// Whether an item or what stands under it is annotated.
  fileprivate var hasAnnotation: Bool {
    FlatTree(items: self).nodes.contains { $0.item?.annotation != nil }
  }
}

extension Meeting {
  /// Whether an item lists papers.
  fileprivate var hasPapers: Bool {
    otherAnnotations.contains { !$0.documentation.isEmpty }
      || FlatTree(items: agenda).nodes.contains {
        $0.item?.annotation?.documentation.isEmpty == false
      }
  }
}

extension Change {
  /// The change, if it is about one of the subjects; else those of its consequences that are.
  fileprivate func limited(to subjects: Set<Subject>) -> [Change] {
    if subjects.contains(subject) { return [self] }
    return consequences.filter { subjects.contains($0.subject) }
  }
}
