extension Comparer {
  /// Looks at the texts themselves: what differs in one place is one change, and what differs in no
  /// place that a change tells of is told as words.
  mutating func compareTexts() {
    guard let texts = TextEdits(from, to, options) else { return }
    let index = EditIndex(texts.edits)
    if from.kind == to.kind || options.tellsAll {
      tellRest(index, texts)
      followSlots()
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
    /// The edits that it, or what follows from it, tells of by name: those of facts and titles.
    var named: Set<Int> = []
    /// The edits of the texts that follow from it, and of its own where it is one.
    var inTexts: Set<Int> = []

    /// Whether no edit is known that it tells of, though it could be a fact that words state.
    var isUnseen: Bool {
      // The marks of notes are no words.
      named.isEmpty && inTexts.isEmpty && change.kind != .split && change.kind != .merged
        && change.fields != ["footnotes"]
    }
  }

  /// Sets the changes that tell of one small edit under the one that tells it best. A change that
  /// tells of no edit follows from what was edited, where that is a single place.
  private mutating func joinChanges(_ index: EditIndex, _ texts: TextEdits) {
    freeTexts(index, texts)
    var told = log.roots.map { Told(id: $0.id, change: $0.change, own: [:]) }
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
      let edits = index.told(by: ChangeEvidence(change, texts)).keys
      if change.isOfText {
        told[place].inTexts.formUnion(edits)
      } else {
        told[place].named.formUnion(edits)
      }
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
    let named = told.reduce(into: Set<Int>()) { $0.formUnion($1.named) }
    var clusters = Clusters(told.count)
    var first: [Int: Int] = [:]
    var stating: [(root: Int, edits: Set<Int>)] = []
    for (root, one) in told.enumerated() where isSingle || one.change.mayShareWords {
      // What a text holds beside the facts that it states is told by no other.
      let rest = one.inTexts.subtracting(named)
      if one.named.isEmpty, rest.isEmpty {
        stating.append((root, one.inTexts))
        continue
      }
      for edit in one.named.union(rest).sorted() where index.edits[edit].isSmall {
        guard let other = first[edit] else {
          first[edit] = root
          continue
        }
        // Two facts of a meeting in one line are two.
        if !one.change.isKeptFact || !told[other].change.isKeptFact { clusters.join(root, other) }
      }
    }
    // A text that only states facts follows from the first of them.
    for (root, edits) in stating {
      let facts = edits.sorted().filter { index.edits[$0].isSmall }.compactMap { first[$0] }
      if let fact = facts.min() { clusters.join(root, fact) }
    }
    if isSingle, index.edits[0].isSmall, let any = first[0] {
      for root in told.indices where told[root].isUnseen { clusters.join(root, any) }
    }
    for members in clusters.all where members.count > 1 {
      guard let best = members.min(by: { Self.tellsBetter(told[$0], told[$1], $0 < $1) }) else {
        continue
      }
      for member in members where member != best {
        log.setCause(of: told[member].id, to: told[best].id)
      }
      nameReplacement(members.map { (told[$0].id, told[$0].change) }, under: told[best].id)
    }
  }

  /// Makes a change of its own of a sentence that states a fact that changed, or days that moved,
  /// where it says other things otherwise as well.
  private mutating func freeTexts(_ index: EditIndex, _ texts: TextEdits) {
    let facts = Set(factChanges.map { $0.id } + meetings.compactMap { $0.datesChange })
    if facts.isEmpty { return }
    let stated = log.consequences.filter {
      facts.contains($0.cause) && $0.change.kind == .edited && $0.change.subject == .paragraph
    }
    if stated.isEmpty { return }
    let named = log.all.filter { !$0.isOfText && $0.mayShareWords }
      .reduce(into: Set<Int>()) { $0.formUnion(index.told(by: ChangeEvidence($1, texts)).keys) }
    func words(_ edit: Int) -> [String] {
      let edit = index.edits[edit]
      return texts.words(edit.from, in: .from) + ["→"] + texts.words(edit.to, in: .to)
    }
    let namedWords = Set(named.map(words))
    for text in stated {
      let own = Set(index.told(by: ChangeEvidence(text.change, texts)).keys).subtracting(named)
      let isOfFacts = own.subtracting(followed(by: text.change, index, texts)).allSatisfy {
        texts.isLabel(index.edits[$0], marked: false) || namedWords.contains(words($0))
      }
      if !isOfFacts { log.free(text.id) }
    }
  }

  /// The edits in the dates of a text, with the preposition before them, and in the numbers of items
  /// that have other numbers now.
  private func followed(by change: Change, _ index: EditIndex, _ texts: TextEdits) -> Set<Int> {
    let numbers = ItemNumberChanges(self)
    func places(_ node: ChangedNode?, _ version: DocumentComparison.Version) -> [SourceRange] {
      guard let node else { return [] }
      return texts.mentions(in: node.range, of: version).compactMap { mention in
        let place = texts.place(of: mention.range, in: version)
        switch mention.value {
        case .date, .days:
          return place.map { SourceRange(max(0, Int($0.lower) - Self.preposition), Int($0.upper)) }
        case .item(let number, let group):
          let isRenumbered =
            numbers.target(number, of: group.map(groupInTo) ?? change.group) != nil
          return version == .from && isRenumbered ? place : nil
        default: return nil
        }
      }
    }
    return index.edits(in: places(change.from, .from), of: .from)
      .union(index.edits(in: places(change.to, .to), of: .to))
  }

  /// "on 11 May" is "from 11 to 12 May" now.
  private static let preposition = 5

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
    var rest = TextRest(texts, from, to, areOfTwoForms: areOfTwoForms)
    for edit in index.edits.indices where !covered.contains(edit) {
      if options.tellsAll || !index.edits[edit].isMove {
        rest.add(index.edits[edit], all: options.tellsAll)
      }
    }
    let found = rest.found(all: options.tellsAll)
    typographyOnly += found.inForm
    let headings = found.places.isEmpty ? nil : HeadingCauses(log)
    let headsOfPage = Set(from.headOfPage + to.headOfPage)
    var run = TextRuns()
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
      let cause = mayFollow ? headings?.cause(of: change) : nil
      run.add(log.add(change, cause: cause), change, cause == nil ? texts : nil)
    }
    for (members, first) in run.all {
      log.replace(members[0], with: first)
      for member in members.dropFirst() { log.setCause(of: member, to: members[0]) }
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

  /// Whether it is about words of a text, which may state several facts.
  fileprivate var isOfText: Bool {
    switch subject {
    case .paragraph, .annotation, .footnote, .text, .placeholder: true
    case .masthead: fields == ["title"] || fields == ["notes"]
    default: false
    }
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

  /// Whether it tells another value of a fact that a meeting had and has.
  fileprivate var isKeptFact: Bool { subject == .meeting && kind == .edited && !isLostFact }

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
