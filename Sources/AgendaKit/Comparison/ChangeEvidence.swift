/// Where the two texts say what a change tells, in the text that was read.
struct ChangeEvidence {
  /// In the first text and in the second.
  var places: (from: [SourceRange], to: [SourceRange]) = ([], [])
  /// All that went or came with it.
  var whole: (from: [SourceRange], to: [SourceRange]) = ([], [])

  private let timed: Bool
  private let fields: [String]
  /// Whether of a paper the title alone is told, or what stands behind it.
  private let paper: PartOfPaper?

  /// A part of a paper's entry.
  private enum PartOfPaper {
    case title
    case symbols
  }

  init(_ change: Change, _ texts: TextEdits) {
    fields = change.fields
    paper =
      change.subject != .document
      ? nil : change.kind == .retitled ? .title : change.kind == .edited ? .symbols : nil
    // Only where a slot is at another time does the day over it tell of it.
    timed =
      change.kind != .retitled && change.fields != ["continued"]
      && change.fields != ["weekday"]
    for (from, to) in [(change.from, change.to), (change.with?.from, change.with?.to)] {
      let isWhole = change.kind == .added || change.kind == .removed
      if let from { add(from, .from, isWhole, texts) }
      if let to { add(to, .to, isWhole, texts) }
    }
    for part in change.parts {
      add(part, change.kind == .split ? .to : .from, true, texts)
    }
  }

  private mutating func add(
    _ node: ChangedNode,
    _ version: DocumentComparison.Version,
    _ isWhole: Bool,
    _ texts: TextEdits
  ) {
    let own =
      fields == ["weekday"]
      ? [node.range] : Self.named(in: node, fields, texts, version) ?? Self.ranges(node)
    let places = (isWhole ? [node.range] : []) + own + (timed ? Self.times(node) : [])
    var found = places.compactMap { texts.place(of: $0, in: version) }
    if let paper, case .document(let entry) = node.content {
      found = found.map { Self.part(paper, of: entry, at: $0, texts, version) }
    }
    let whole = isWhole ? Self.whole(node).compactMap { texts.place(of: $0, in: version) } : []
    switch version {
    case .from:
      self.places.from += found
      self.whole.from += whole
    case .to:
      self.places.to += found
      self.whole.to += whole
    }
  }

  /// Where a part of a paper's entry stands: its title, or its symbols and what follows them.
  private static func part(
    _ part: PartOfPaper,
    of entry: DocumentationEntry,
    at range: SourceRange,
    _ texts: TextEdits,
    _ version: DocumentComparison.Version
  ) -> SourceRange {
    let text = texts.string(range.offsets, in: version)
    let starts = entry.symbols.compactMap { text.firstRange(of: $0.description)?.lowerBound }
    guard let start = starts.min(), start > text.startIndex else { return range }
    let place = Int(range.lower) + text.utf8.distance(from: text.startIndex, to: start)
    return part == .title
      ? SourceRange(Int(range.lower), place) : SourceRange(place, Int(range.upper))
  }

  /// Where a line or sentence names a fact of a meeting: its place, its days, the day and hour of
  /// opening, its number; nil where it is another fact that is told, or nothing is named.
  private static func named(
    in node: ChangedNode,
    _ fields: [String],
    _ texts: TextEdits,
    _ version: DocumentComparison.Version
  ) -> [SourceRange]? {
    guard case .meeting(let meeting) = node.content, node.range != meeting.range else { return nil }
    let mentions = texts.mentions(in: node.range, of: version)
    func places(_ isNamed: (Mention.Value) -> Bool) -> [SourceRange]? {
      let places = mentions.filter { isNamed($0.value) }.map { $0.range }
      return places.isEmpty ? nil : places
    }
    func isDay(_ value: Mention.Value) -> Bool {
      switch value {
      case .date, .days: true
      default: false
      }
    }
    switch fields.first {
    case "firstDay", "lastDay", "days": return places(isDay)
    case "ordinal": return places { if case .ordinal = $0 { true } else { false } }
    case "opening":
      return places { value in
        switch value {
        case .date, .time, .hours: true
        default: false
        }
      }
    case "place":
      // The place stands before the days.
      guard let days = places(isDay)?.first, days.lower > node.range.lower else { return nil }
      return [SourceRange(Int(node.range.lower), Int(days.lower))]
    default: return nil
    }
  }

  /// Where the thing itself is said. A slot is said by its row, and by the day and hours over it.
  private static func ranges(_ node: ChangedNode) -> [SourceRange] {
    switch node.content {
    case .masthead(let masthead):
      return node.range == masthead.range ? [] : [node.range]
    case .meeting(let meeting):
      return node.range == meeting.range ? [] : [node.range]
    case .slot(let slot):
      return [node.range] + slot.entries.map { $0.range }
    // That a list is complete, or where the participants are listed, is told by no name of it.
    case .attendance: return []
    default: return [node.range]
    }
  }

  /// Where the day and the hours of a slot are said.
  private static func times(_ node: ChangedNode) -> [SourceRange] {
    guard case .slot(let slot) = node.content else { return [] }
    return [slot.dateRange, slot.timeRange].compactMap { $0 }
  }

  /// All that stands in it.
  private static func whole(_ node: ChangedNode) -> [SourceRange] {
    switch node.content {
    case .meeting(let meeting): return [meeting.range]
    case .item(let item):
      return FlatTree(items: [item]).nodes.flatMap { tree -> [SourceRange] in
        guard let item = tree.item else { return [] }
        return [item.range, item.headRange] + (item.annotation.map { [$0.range] } ?? [])
      }
    case .annotation(let annotation): return [annotation.range]
    case .section(let section): return [section.range]
    case .slot(let slot): return [slot.range]
    default: return [node.range]
    }
  }
}

/// The places where two texts differ, to be asked which of them stand in a stretch.
struct EditIndex {
  let edits: [TextEdits.Edit]
  private let byFrom: [Int]
  private let byTo: [Int]

  init(_ edits: [TextEdits.Edit]) {
    self.edits = edits
    byFrom = edits.indices.filter { !edits[$0].from.isEmpty }
      .sorted { edits[$0].from.lowerBound < edits[$1].from.lowerBound }
    byTo = edits.indices.filter { !edits[$0].to.isEmpty }
      .sorted { edits[$0].to.lowerBound < edits[$1].to.lowerBound }
  }

  /// The edits that touch one of some stretches of a text.
  func edits(in ranges: [SourceRange], of version: DocumentComparison.Version) -> Set<Int> {
    let order = version == .from ? byFrom : byTo
    func place(_ index: Int) -> Range<Int> {
      version == .from ? edits[index].from : edits[index].to
    }
    var found: Set<Int> = []
    for range in ranges {
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if place(order[middle]).upperBound <= Int(range.lower) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < order.count, place(order[low]).lowerBound < Int(range.upper) {
        found.insert(order[low])
        low += 1
      }
    }
    return found
  }

  /// The edits that a change tells of, each with the number of sides on which it does.
  func told(by evidence: ChangeEvidence) -> [Int: Int] {
    var sides: [Int: Int] = [:]
    for index in edits(in: evidence.places.from, of: .from) { sides[index, default: 0] += 1 }
    for index in edits(in: evidence.places.to, of: .to) { sides[index, default: 0] += 1 }
    return sides
  }

  /// All edits that are in what a change tells, and in what came and went with it.
  func covered(by evidence: ChangeEvidence) -> Set<Int> {
    edits(in: evidence.places.from + evidence.whole.from, of: .from)
      .union(edits(in: evidence.places.to + evidence.whole.to, of: .to))
  }
}
