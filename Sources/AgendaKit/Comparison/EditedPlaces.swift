extension Comparer {
  /// Looks at the texts themselves: what differs in one place is one change, and what differs in no
  /// place that a change tells of is told as words.
  mutating func compareTexts() {
    guard let texts = TextEdits(from, to, options) else { return }
    let index = EditIndex(texts.edits)
    if from.kind == to.kind || options.tellsAll {
      tellRest(index, texts)
      joinChanges(index, texts)
    } else if texts.edits.count == 1 {
      joinChanges(index, texts)
    }
  }

  // MARK: - What differs in one place

  /// A change that follows from none, with the places that it tells of.
  private struct Told {
    var id: ChangeLog.ID
    var change: Change
    /// The edits that it tells of, each with the number of sides on which it does.
    var own: [Int: Int]
    /// The same with what follows from it.
    var all: Set<Int>
  }

  /// Sets the changes that tell of one small edit under the one that tells it best. A change that
  /// tells of no edit follows from what was edited, where that is a single place.
  private mutating func joinChanges(_ index: EditIndex, _ texts: TextEdits) {
    var told = log.roots.map { Told(id: $0.id, change: $0.change, own: [:], all: []) }
    guard told.count > 1 else { return }
    var places: [ChangeLog.ID: Int] = [:]
    for (place, root) in told.enumerated() { places[root.id] = place }
    let isSingle = index.edits.count == 1
    for (root, change) in log.rooted where isSingle || change.mayShareWords {
      guard let place = places[root] else { continue }
      // The words of the paragraph are those of all entries of its list.
      if let node = told[place].change.to ?? told[place].change.from, node.isListItem,
        (change.to ?? change.from)?.isListItem == false
      {
        continue
      }
      told[place].all.formUnion(index.told(by: ChangeEvidence(change, texts)).keys)
    }
    for place in told.indices {
      told[place].own = index.told(by: ChangeEvidence(told[place].change, texts))
    }
    for one in told where one.change.subject == .meeting && one.change.words.isEmpty {
      factWords[one.id] = one.own.keys.sorted().map { index.edits[$0] }.map { edit in
        WordEdit(
          deleted: texts.string(edit.from, in: .from),
          inserted: texts.string(edit.to, in: .to)
        )
      }
    }
    var clusters = Clusters(told.count)
    var first: [Int: Int] = [:]
    for (root, one) in told.enumerated() where isSingle || one.change.mayShareWords {
      for edit in one.all.sorted() where index.edits[edit].isSmall {
        if let other = first[edit] { clusters.join(root, other) } else { first[edit] = root }
      }
    }
    if isSingle, index.edits[0].isSmall, let any = first[0] {
      for root in told.indices where told[root].all.isEmpty { clusters.join(root, any) }
    }
    for members in clusters.all where members.count > 1 {
      guard let best = members.min(by: { Self.tellsBetter(told[$0], told[$1], $0 < $1) }) else {
        continue
      }
      for member in members where member != best {
        log.setCause(of: told[member].id, to: told[best].id)
      }
    }
  }

  /// A fact with its old and new value tells more than a sentence, and that more than a fact that was
  /// lost with its words.
  private static func tellsBetter(_ a: Told, _ b: Told, _ isFirst: Bool) -> Bool {
    func rank(_ told: Told) -> [Int] {
      // No place is known of the list of participants.
      let isSeen = !told.own.isEmpty || told.change.fields == ["listOfParticipants"]
      let isHalf = told.change.isLostFact
      return [isSeen ? 0 : 1, isHalf ? 1 : 0, told.change.subject.rank]
        + [-(told.own.values.max() ?? 0)]
    }
    let (x, y) = (rank(a), rank(b))
    if x != y { return x.lexicographicallyPrecedes(y) }
    let (p, q) = (a.change.mirroredKey, b.change.mirroredKey)
    return p != q ? p < q : isFirst
  }

  // MARK: - What no change tells

  /// Tells the words that differ where no part of the model holds them: a structural heading, a
  /// remark behind a title, text that was not understood.
  private mutating func tellRest(_ index: EditIndex, _ texts: TextEdits) {
    var covered: Set<Int> = []
    for change in log.all { covered.formUnion(index.covered(by: ChangeEvidence(change, texts))) }
    if !options.tellsAll {
      let unstated = unstatedPlaces(texts)
      covered.formUnion(index.edits(in: unstated.from, of: .from))
      covered.formUnion(index.edits(in: unstated.to, of: .to))
    }
    var rest = TextRest(texts, from, to)
    for edit in index.edits.indices where !covered.contains(edit) {
      if options.tellsAll || !index.edits[edit].isMove {
        rest.add(index.edits[edit], all: options.tellsAll)
      }
    }
    let found = rest.found(all: options.tellsAll)
    typographyOnly += found.inForm
    let headings = found.places.isEmpty ? nil : HeadingCauses(log)
    let headsOfPage = Set(from.headOfPage + to.headOfPage)
    for place in found.places {
      let (old, new) = (place.old.isEmpty ? nil : place.old, place.new.isEmpty ? nil : place.new)
      let runs = words(place.old, place.new)
      if runs.allSatisfy({ $0.operation == .equal }) { continue }
      var change = Change(old == nil ? .added : new == nil ? .removed : .edited, .text)
      func node(_ text: String, _ range: SourceRange) -> ChangedNode {
        ChangedNode(
          .text(UnplacedText(text: text, range: range)),
          path: ["unplaced"],
          owner: place.part.map { .part($0) },
          range: range
        )
      }
      if let old { change.from = node(old, place.from) }
      if let new { change.to = node(new, place.to) }
      if old != nil, new != nil {
        change.fields = ["text"]
        change.words = runs
      }
      if place.isBreak { tallies[.slot]?.hasOtherBreaks = true }
      let isHeadOfPage = headsOfPage.contains(place.from) || headsOfPage.contains(place.to)
      let mayFollow = place.isHeading && !isHeadOfPage || change.kind == .edited
      log.add(change, cause: mayFollow ? headings?.cause(of: change) : nil)
    }
  }

  /// What one of the documents does not state because it lacks the page that it stands on.
  private func unstatedPlaces(_ texts: TextEdits) -> (from: [SourceRange], to: [SourceRange]) {
    var places: (from: [SourceRange], to: [SourceRange]) = ([], [])
    for notice in notices {
      guard case .notStated(_, let missing) = notice else { continue }
      let version: DocumentComparison.Version = missing == .from ? .to : .from
      let document = version == .from ? from : to
      let own = [document.masthead.places.symbol, document.masthead.places.jobNumber]
      let ranges = own.compactMap { $0 } + document.headOfPage
      let found = ranges.compactMap { texts.place(of: $0, in: version) }
      if version == .from { places.from += found } else { places.to += found }
    }
    return places
  }
}

/// Finds what came or went with a structural heading: the first thing after it that did.
private struct HeadingCauses {
  private var came: [(place: UInt32, root: ChangeLog.ID)] = []
  private var left: [(place: UInt32, root: ChangeLog.ID)] = []
  /// The changes of what has a title, by that; nil where there are several.
  private var titled: [String: ChangeLog.ID?] = [:]

  init(_ log: ChangeLog) {
    for (root, change) in log.rooted where change.subject != .text {
      for node in [change.from, change.to, change.with?.from, change.with?.to] {
        guard let title = node.flatMap(Self.title).map({ FoldedText.normalized($0) }) else {
          continue
        }
        let isOther = titled[title].map { $0 != root } ?? false
        titled[title] = .some(isOther ? nil : root)
      }
      if change.kind == .added || change.kind == .moved, let node = change.to, !node.range.isEmpty {
        came.append((node.range.lower, root))
      }
      if change.kind == .removed || change.kind == .moved, let node = change.from,
        !node.range.isEmpty
      {
        left.append((node.range.lower, root))
      }
    }
    came.sort { $0.place < $1.place }
    left.sort { $0.place < $1.place }
  }

  func cause(of heading: Change) -> ChangeLog.ID? {
    if heading.kind == .edited {
      let causes = [heading.from, heading.to].compactMap { node -> ChangeLog.ID? in
        guard case .text(let text)? = node?.content else { return nil }
        return titled[FoldedText.normalized(Self.withoutNumber(text.text))] ?? nil
      }
      return causes.count == 2 && causes[0] == causes[1] ? causes[0] : nil
    }
    guard let place = (heading.to ?? heading.from)?.range.lower else { return nil }
    let places = heading.kind == .added ? came : left
    let next = places.sortedIndex { $0.place > place }
    return next < places.count ? places[next].root : nil
  }

  private static func title(_ node: ChangedNode) -> String? {
    switch node.content {
    case .item(let item): item.title
    case .annotation(let annotation): annotation.heading
    case .section(let section): section.title
    default: nil
    }
  }

  /// A heading without the `2.` or `(a)` before it.
  private static func withoutNumber(_ heading: String) -> String {
    let words = heading.split(separator: " ")
    guard let first = words.first, words.count > 1, first.utf8.count <= 5,
      first.utf8.last == ASCII.point || first.utf8.last == ASCII.closeRound
    else { return heading }
    return words.dropFirst().joined(separator: " ")
  }
}

extension Change {
  /// Whether the words that it tells of may be those of another change as well: a fact and the
  /// sentence that states it. What came, went or moved did so for itself.
  fileprivate var mayShareWords: Bool {
    if !Set(["continued", "item", "joint", "counterparts"]).isDisjoint(with: fields) {
      return false
    }
    return kind == .edited || kind == .retitled || subject == .text
  }

  /// What tells changes of one rank apart, the same in both directions.
  fileprivate var mirroredKey: String {
    let title =
      if case .slot(let slot)? = to?.content { slot.entries.first?.title ?? "" } else { "" }
    return [from?.path.description ?? "", to?.path.description ?? ""].sorted().joined(
      separator: " "
    )
      + " " + FoldedText.normalized(title)
  }

  /// Whether it tells that a fact was lost or gained, which may be for the words around it.
  fileprivate var isLostFact: Bool {
    guard subject == .meeting, kind == .edited else { return false }
    guard case .meeting(let a)? = from?.content, case .meeting(let b)? = to?.content else {
      return false
    }
    switch fields.first {
    case "opening": return a.opening == nil || b.opening == nil
    case "ordinal": return a.ordinal == nil || b.ordinal == nil
    case "place": return a.place == nil || b.place == nil
    default: return a.firstDay == nil || b.firstDay == nil
    }
  }
}

extension MeetingDocument {
  /// The words "United Nations" that head the printed page.
  var headOfPage: [SourceRange] {
    let first =
      [masthead.places.organ.first, masthead.places.date, meetings.first?.range]
      .compactMap { $0 }.filter { !$0.isEmpty }.map { $0.lower }.min() ?? 0
    return furniture.filter { $0.kind == .heading && $0.range.lower < first }.map { $0.range }
  }
}

/// Sets of numbers that are joined step by step.
struct Clusters {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  private mutating func top(_ member: Int) -> Int {
    var top = member
    while parents[top] != top { top = parents[top] }
    var next = member
    while parents[next] != top { (parents[next], next) = (top, parents[next]) }
    return top
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (top(a), top(b))
    if x != y { parents[max(x, y)] = min(x, y) }
  }

  /// The sets, by their least member, each ascending.
  var all: [[Int]] {
    var copy = self
    var members: [[Int]] = parents.map { _ in [] }
    for index in parents.indices { members[copy.top(index)].append(index) }
    return members.filter { !$0.isEmpty }
  }
}
