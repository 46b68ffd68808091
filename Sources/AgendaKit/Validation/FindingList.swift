/// A fact of a document that findings are about; one fault may show at several facts.
///
/// A finding *marks* the facts that its fault spoils. Another finding that *relies on* a marked
/// fact only follows from the first one and becomes its note.
enum Fact: Hashable {
  /// What stands at a place: a mention, a row, a heading.
  case place(SourceRange)
  /// That the agenda of a meeting (by index) has an item.
  case item(Int, ItemNumber)
  /// The title of an item in the agenda of a meeting.
  case title(Int, ItemNumber)
  /// Where the annotation of an item begins and ends.
  case annotation(Int, ItemNumber)
  /// When an item of a meeting is taken up.
  case schedule(Int, ItemNumber)
  /// The numbers of a meeting's agenda as a whole.
  case agenda(Int)
  /// That the agenda of a meeting lists all its items.
  case completeness(Int)
  /// Which group a meeting is of.
  case group(Int)
  /// The days of a meeting.
  case meetingDays(Int)
  /// That the dates of the masthead and of the timetable can be read.
  case readableDates
  /// The days of the timetable as a whole.
  case timetableDays
  /// A day of the timetable.
  case day(CalendarDate)
  /// The mark of a footnote.
  case footnote(String)
  /// A symbol in the documentation.
  case symbol(DocumentSymbol)
  /// That headings and labels can be read: what a rule misses may stand under one that cannot.
  case structure
  /// Which meeting of its group a meeting is.
  case ordinal(Int)
  /// That the agenda, its annotations and the groups can be told apart.
  case outline
  /// That the text is whole to its end.
  case ending
}

/// The places that findings claim, to be asked for by place.
private struct ClaimedPlaces {
  /// By their lower ends; `reach` is the highest upper end so far.
  private var places: [(range: SourceRange, reach: UInt32, position: Int)] = []

  init(_ claims: [(range: SourceRange, position: Int)]) {
    var reach: UInt32 = 0
    for claim in claims.sorted(by: { $0.range < $1.range }) {
      reach = max(reach, claim.range.upper)
      places.append((claim.range, reach, claim.position))
    }
  }

  /// The claim that a place meets, the one that begins last.
  /// - Complexity: O(log n) in the claims, and those that begin inside the place.
  func first(over range: SourceRange) -> Int? {
    guard !places.isEmpty, !range.isEmpty || range.lower > 0 else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lower < max(range.upper, range.lower + 1) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, places[low - 1].reach > range.lower else { return nil }
    for i in (max(0, low - 8)..<low).reversed() where places[i].range.upper > range.lower {
      return places[i].position
    }
    return nil
  }
}

/// Collects what the rules find, and turns consequences into notes.
struct FindingList {
  private struct Finding {
    var diagnostic: Diagnostic
    var rank: Int
    var marks: [Fact]
    var reliesOn: [Fact]
    /// Where other findings follow from this one.
    var claim: SourceRange?
  }

  /// The text that the places of findings are in, until they are reported.
  let text: DocumentText
  private var findings: [Finding] = []
  private var name = ""
  private var severity = Severity.note
  private var isOverridden = false
  /// Whether the rule judges the items, which are found by the headings over them.
  private var needsOutline = false
  private var rank = 0

  init(in text: DocumentText) { self.text = text }

  /// Says whose findings come next: rules are asked in order, and a cause is asked before what
  /// follows from it.
  mutating func begin(_ rule: RuleDescription, severity: Severity, isOverridden: Bool) {
    name = rule.name
    self.severity = severity
    self.isOverridden = isOverridden
    needsOutline =
      rule.subject == .agenda || rule.subject == .annotations || rule.subject == .reports
    rank += 1
  }

  /// Says that what the current rule finds from here on follows from what it has found.
  mutating func goOn() { rank += 1 }

  /// Adds a finding of the current rule.
  ///
  /// Places are those of the text; the finding has them in the source, and its fix only where it
  /// changes nothing there but text.
  /// - Parameters:
  ///   - severity: where one breach of the rule is less than another; what the user sets wins.
  ///   - marks: the facts that the fault spoils.
  ///   - reliesOn: the facts that must be right for this to be a fault of its own.
  ///   - claim: where whatever other rules find follows from this.
  mutating func report(
    _ message: String,
    at range: SourceRange,
    severity: Severity? = nil,
    notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil,
    marks: [Fact] = [],
    reliesOn: [Fact] = [],
    claim: SourceRange? = nil
  ) {
    var fix = fix
    if let edits = fix?.edits {
      let mapped = edits.compactMap { text.edit($0) }
      if mapped.count == edits.count { fix?.edits = mapped } else { fix = nil }
    }
    report(
      message,
      inSource: text.source(of: range),
      severity: severity,
      notes: notes.map { note in
        Diagnostic.Note(
          message: note.message,
          range: note.source == nil ? text.source(of: note.range) : note.range,
          source: note.source
        )
      },
      fix: fix,
      marks: marks,
      reliesOn: reliesOn,
      claim: claim.map { text.source(of: $0) }
    )
  }

  /// Adds a finding whose places are those of the source: of the marks of footnotes, which are not
  /// in the text.
  mutating func report(
    _ message: String,
    inSource range: SourceRange,
    severity: Severity? = nil,
    notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil,
    marks: [Fact] = [],
    reliesOn: [Fact] = [],
    claim: SourceRange? = nil
  ) {
    let diagnostic = Diagnostic(
      rule: name,
      severity: isOverridden ? self.severity : severity ?? self.severity,
      message: message,
      range: range,
      notes: notes,
      // What was written for a Word file is no text that could be mended.
      fix: text.source.structure == nil ? fix : nil
    )
    findings.append(
      Finding(
        diagnostic: diagnostic,
        rank: rank,
        marks: marks,
        reliesOn: needsOutline ? reliesOn + [.outline] : reliesOn,
        claim: claim
      )
    )
  }

  /// Adds a remark of the parser, after the findings of all rules.
  mutating func add(_ remark: Diagnostic, reliesOn: [Fact] = []) {
    findings.append(Finding(diagnostic: remark, rank: rank + 1, marks: [], reliesOn: reliesOn))
  }

  /// The findings by place, each with its consequences as notes.
  consuming func diagnostics() -> [Diagnostic] {
    let order = findings.indices.sorted { Self.isCauseFirst(findings[$0], findings[$1]) }
    var causes: [Fact: Int] = [:]
    var kept: [Int] = []
    let ownNotes = findings.map { $0.diagnostic.notes.count }
    let claims = ClaimedPlaces(
      order.enumerated().compactMap { position, i in findings[i].claim.map { ($0, position) } }
    )
    for (position, i) in order.enumerated() where findings[i].claim != nil {
      for fact in findings[i].marks where causes[fact] == nil { causes[fact] = position }
    }
    for (position, i) in order.enumerated() {
      var cause = causes.isEmpty ? nil : findings[i].reliesOn.lazy.compactMap { causes[$0] }.min()
      if findings[i].claim != nil {
        cause = nil
      } else if let claimed = claims.first(over: findings[i].diagnostic.range) {
        cause = claimed
      }
      if let cause {
        let note = findings[i].diagnostic
        // Of its own notes, what another document says is told nowhere else.
        findings[order[cause]].diagnostic.notes +=
          [Diagnostic.Note(message: note.message, range: note.range)]
          + note.notes.filter { $0.source != nil }
      } else {
        kept.append(i)
      }
      for fact in findings[i].marks where causes[fact] == nil { causes[fact] = cause ?? position }
    }
    kept.sort { a, b in
      let (x, y) = (findings[a].diagnostic, findings[b].diagnostic)
      return x.range != y.range ? x.range < y.range : x.rule < y.rule
    }
    return kept.map { i in
      var diagnostic = findings[i].diagnostic
      diagnostic.notes = Self.shortened(diagnostic.notes, own: ownNotes[i])
      return diagnostic
    }
  }

  /// How many consequences of a cause are told one by one.
  private static let toldConsequences = 5

  /// The notes of a finding: its own, and of its consequences a few and how many there are more.
  private static func shortened(_ notes: [Diagnostic.Note], own: Int) -> [Diagnostic.Note] {
    let told = own + toldConsequences
    guard notes.count > told + 1 else { return notes }
    let rest = notes[told...].filter { $0.source == nil }
    guard let first = rest.first, rest.count > 1 else { return notes }
    let more = Diagnostic.Note(
      message: "\(rest.count) more places that follow from it",
      range: first.range
    )
    return notes[..<told] + [more] + notes[told...].filter { $0.source != nil }
  }

  /// A cause is at least as bad as what follows from it; of two that are equal, the rule asked
  /// first, then the place that comes first.
  private static func isCauseFirst(_ a: Finding, _ b: Finding) -> Bool {
    if a.diagnostic.severity != b.diagnostic.severity {
      return a.diagnostic.severity > b.diagnostic.severity
    }
    return a.rank != b.rank ? a.rank < b.rank : a.diagnostic.range < b.diagnostic.range
  }
}
