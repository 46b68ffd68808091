/// What a report states in its sentences, by the place of these: who chaired, when an item was
/// considered, who spoke, when meetings were held, what is still open.
struct StatedFacts {
  /// What a sentence states, without its place, and without the number of its paragraph where that
  /// is compared with the paragraph.
  private enum Fact: Hashable {
    case consideration(Consideration)
    case statements(Statements)
    case officer(Officer)
    case hours(MeetingHours)
    case meetingsHeld(Int)
    case placeholder(Placeholder)

    /// The key of the report that holds it.
    var key: String {
      switch self {
      case .consideration: "considerations"
      case .statements: "statements"
      case .officer: "officers"
      case .hours: "hours"
      case .meetingsHeld: "meetingsHeld"
      case .placeholder: "placeholders"
      }
    }

    /// The fact for those who compare; placeholders are changes of their own.
    var value: StatedChange.Value? {
      switch self {
      case .consideration(let consideration): .consideration(consideration)
      case .statements(let statements): .statements(statements)
      case .officer(let officer): .officer(officer)
      case .hours(let hours): .hours(hours)
      case .meetingsHeld(let count): .meetingsHeld(count)
      case .placeholder: nil
      }
    }
  }

  private var facts: [(place: UInt32, fact: Fact)] = []

  /// - Parameter withNumbers: whether the numbers of paragraphs count.
  init(_ report: Report?, withNumbers: Bool = false) {
    guard let report else { return }
    for consideration in report.considerations {
      var content = consideration.content
      if !withNumbers { content.paragraph = nil }
      facts.append((consideration.range.lower, .consideration(content)))
    }
    for statements in report.statements {
      var content = statements.content
      if !withNumbers { content.paragraph = nil }
      facts.append((statements.range.lower, .statements(content)))
    }
    for officer in report.officers {
      facts.append((officer.range.lower, .officer(officer.content)))
    }
    for hours in report.hours { facts.append((hours.range.lower, .hours(hours.content))) }
    if let count = report.meetingsHeld {
      facts.append((report.meetingsHeldRange?.lower ?? 0, .meetingsHeld(count)))
    }
    for placeholder in report.placeholders {
      var content = placeholder.content
      if !withNumbers { content.paragraph = nil }
      facts.append((placeholder.range.lower, .placeholder(content)))
    }
    facts.sort { $0.place < $1.place }
  }

  /// The keys of what is stated otherwise within a place of the other document.
  /// - Complexity: O(log n) in the facts, and those in the two places.
  func differences(in range: SourceRange, from other: StatedFacts, in otherRange: SourceRange)
    -> [String]
  {
    var counts: [Fact: Int] = [:]
    for fact in self.facts(in: range) { counts[fact, default: 0] += 1 }
    for fact in other.facts(in: otherRange) { counts[fact, default: 0] -= 1 }
    return Set(counts.filter { $0.value != 0 }.map { $0.key.key }).sorted()
  }

  /// What is stated otherwise within a place of the other document, each old fact with the new one
  /// that stands for it: of the same item, office or meeting of the day, else the next of its kind.
  func changes(
    in range: SourceRange,
    from other: StatedFacts,
    in otherRange: SourceRange
  ) -> [StatedChange] {
    let all = (facts(in: range), other.facts(in: otherRange))
    var kept: [Fact: Int] = [:]
    for fact in all.1 { kept[fact, default: 0] += 1 }
    var old: [StatedChange.Value] = []
    for fact in all.0 {
      if let count = kept[fact], count > 0 {
        kept[fact] = count - 1
      } else if let value = fact.value {
        old.append(value)
      }
    }
    var new: [StatedChange.Value] = []
    for fact in all.1 {
      guard let count = kept[fact], count > 0, let value = fact.value else { continue }
      kept[fact] = count - 1
      new.append(value)
    }
    var changes: [StatedChange] = []
    for value in old {
      let place =
        new.firstIndex { $0.key == value.key && $0.subject == value.subject }
        ?? new.firstIndex { $0.key == value.key }
      changes.append(StatedChange(from: value, to: place.map { new.remove(at: $0) }))
    }
    return changes + new.map { StatedChange(from: nil, to: $0) }
  }

  private func facts(in range: SourceRange) -> [Fact] {
    var low = 0
    var high = facts.count
    while low < high {
      let middle = (low + high) / 2
      if facts[middle].place < range.lower { low = middle + 1 } else { high = middle }
    }
    return facts[low...].prefix { $0.place < range.upper }.map { $0.fact }
  }

  /// The keys of what is stated otherwise anywhere.
  static func differences(_ a: MeetingDocument, _ b: MeetingDocument) -> [String] {
    let whole = SourceRange(0, Int(clamping: UInt32.max))
    var keys = StatedFacts(a.report, withNumbers: true).differences(
      in: whole,
      from: StatedFacts(b.report, withNumbers: true),
      in: whole
    )
    if a.references.content != b.references.content { keys.append("references") }
    if a.meetings.map({ $0.timeZone }) != b.meetings.map({ $0.timeZone }) {
      keys.append("timeZone")
    }
    if a.meetings.map({ $0.group.id }) != b.meetings.map({ $0.group.id }) { keys.append("group") }
    func groups(_ document: MeetingDocument) -> [[String?]] {
      document.organizationOfWork.map { $0.entries.map { $0.group } }
    }
    if groups(a) != groups(b) { keys.append("organizationOfWork") }
    return keys.sorted()
  }
}

extension Comparer {
  /// Notes what two equal texts state otherwise: they were read otherwise, because of what stands
  /// around them.
  mutating func noteReadings() {
    if log.isEmpty, from.kind == to.kind {
      readDifferently.formUnion(StatedFacts.differences(from, to))
    }
    // What was not compared was not read either.
    if notices.contains(where: { if case .orderLost = $0 { true } else { false } }) {
      readDifferently.remove("organizationOfWork")
    }
    if !readDifferently.isEmpty { notices.append(.readDifferently(readDifferently.sorted())) }
  }
}

extension StatedChange.Value {
  /// What the fact is about.
  fileprivate var subject: String {
    switch self {
    case .consideration(let consideration): consideration.item.description
    case .statements(let statements): statements.item.description
    case .officer(let officer): officer.role
    case .hours(let hours): String(hours.meetingOfDay)
    case .meetingsHeld: ""
    }
  }
}
