extension Comparer {
  /// Joins the texts in which the same words became the same others: what states a fact that
  /// changed follows from the fact, and of the rest the first stands for all.
  mutating func joinEqualEdits() {
    let told = EditedTexts(log, factWords)
    for index in told.order {
      guard let cause = told.cause(of: index) else { continue }
      log.setCause(of: told.texts[index].id, to: told.texts[cause].id)
    }
    joinDates()
  }

  /// Titles and headings in which only days moved with the meeting.
  private mutating func joinDates() {
    for root in log.roots where !root.change.words.isEmpty && EditedTexts.isText(root.change) {
      if root.change.subject == .paragraph { continue }
      guard let old = root.change.from?.range, let new = root.change.to?.range,
        let cause = causeInDays(WordEdit.all(in: root.change.words), from: old, to: new)
      else { continue }
      log.setCause(of: root.id, to: cause)
    }
  }
}

/// The changes that follow from none, with the words that became others in each.
private struct EditedTexts {
  /// One change.
  struct Text {
    var id: ChangeLog.ID
    var change: Change
    /// What became of the words; nil where that says too little.
    var own: EditSet?
    /// The same of what follows from it.
    var edits: Set<EditSet.Edit>
    /// All of its words, old and new; nil where no words became others.
    var whole: EditSet.Edit?
  }

  private(set) var texts: [Text] = []
  /// Facts come before the text that states them.
  private(set) var order: [Int] = []
  private var ranks: [Int] = []
  /// The first change of each edit.
  private var firsts: [EditSet.Edit: Int] = [:]
  /// The first change of each text that is repeated.
  private var wholes: [EditSet.Edit: Int] = [:]

  init(_ log: ChangeLog, _ factWords: [ChangeLog.ID: [WordEdit]]) {
    var places: [ChangeLog.ID: Int] = [:]
    for root in log.roots {
      places[root.id] = texts.count
      texts.append(
        Text(
          id: root.id,
          change: root.change,
          own: EditSet(root.change),
          edits: [],
          whole: EditSet.whole(root.change.words)
        )
      )
    }
    guard texts.count > 1 else { return }
    for (root, change) in log.rooted {
      guard let place = places[root], let set = EditSet(change) else { continue }
      texts[place].edits.formUnion(set.edits)
    }
    for (id, edits) in factWords {
      if let place = places[id], let set = EditSet(edits) {
        texts[place].edits.formUnion(set.edits)
      }
    }
    order = texts.indices.sorted { a, b in
      let (x, y) = (Self.isFact(texts[a].change), Self.isFact(texts[b].change))
      return x != y ? x : a < b
    }
    ranks = [Int](repeating: 0, count: texts.count)
    for (rank, index) in order.enumerated() {
      ranks[index] = rank
      for edit in texts[index].edits where firsts[edit] == nil { firsts[edit] = index }
      if let whole = texts[index].whole, wholes[whole] == nil { wholes[whole] = index }
    }
  }

  /// The change that one follows from: a fact that all of its words are about, or an earlier text in
  /// which the same words changed.
  func cause(of index: Int) -> Int? {
    if let whole = texts[index].whole, let first = wholes[whole], first != index,
      Self.isText(texts[index].change), Self.isText(texts[first].change)
    {
      return first
    }
    guard let own = texts[index].own, Self.isText(texts[index].change) else { return nil }
    let causes = own.edits.map { firsts[$0] ?? index }
    guard let first = causes.min(by: { ranks[$0] < ranks[$1] }), ranks[first] < ranks[index],
      causes.allSatisfy({ ranks[$0] < ranks[index] }),
      Self.isFact(texts[first].change) || texts[first].own == own
    else { return nil }
    // A fact follows from another one that is told in the same words, not from a text that has them.
    if texts[index].change.subject == .meeting,
      texts[first].own?.edits.isSuperset(of: own.edits) != true
    {
      return nil
    }
    return first
  }

  /// Whether a change is about a text that may state what others do.
  static func isText(_ change: Change) -> Bool {
    guard [.edited, .retitled].contains(change.kind) else { return false }
    switch change.subject {
    case .paragraph, .annotation, .footnote, .slot, .section, .text, .document, .item: return true
    case .masthead: return change.fields == ["title"] || change.fields == ["notes"]
    case .meeting: return true
    case .attendance, .placeholder: return false
    }
  }

  private static func isFact(_ change: Change) -> Bool {
    switch change.subject {
    case .meeting, .item, .document, .attendance: true
    case .masthead: change.fields != ["title"] && change.fields != ["notes"]
    default: false
    }
  }
}

/// What became of words in a text, wherever it stands there.
private struct EditSet: Equatable {
  /// Words that became others.
  struct Edit: Hashable {
    var deleted: String
    var inserted: String
  }

  let edits: Set<Edit>

  private init(edits: Set<Edit>) { self.edits = edits }

  /// The edits of a change; nil where there are none, or one of them says too little to be known
  /// again: a small number.
  init?(_ change: Change) {
    if let fact = Self.fact(change) {
      self.init(edits: [fact])
      return
    }
    self.init(WordEdit.all(in: Self.runs(of: change)))
  }

  init?(_ edits: [WordEdit]) {
    let all = edits.map { edit in
      let (old, new) = (Self.words(edit.deleted), Self.words(edit.inserted))
      let (a, b) = (old.lowercased(), new.lowercased())
      // A title may have in capitals what a sentence has not, unless that is the edit.
      return a == b ? Edit(deleted: old, inserted: new) : Edit(deleted: a, inserted: b)
    }
    .map { edit in
      // Of words that only came, or only went, the first may be counted as the last.
      edit.deleted.isEmpty || edit.inserted.isEmpty
        ? Edit(deleted: Self.sorted(edit.deleted), inserted: Self.sorted(edit.inserted)) : edit
    }
    .filter { !Self.isOfList($0) }
    guard !all.isEmpty, all.count <= 8, all.allSatisfy({ Self.isTelling($0) }) else { return nil }
    self.edits = Set(all)
  }

  /// A fact without words that two groups may share.
  private static func fact(_ change: Change) -> Edit? {
    guard case .meeting(let a)? = change.from?.content, case .meeting(let b)? = change.to?.content
    else { return nil }
    if change.fields == ["ordinal"], let old = a.ordinal, let new = b.ordinal {
      return Edit(deleted: "ordinal \(old)", inserted: "ordinal \(new)")
    }
    let isOfDays = !Set(["firstDay", "lastDay", "days"]).isDisjoint(with: change.fields)
    guard isOfDays, let old = days(a), let new = days(b) else { return nil }
    return Edit(deleted: old, inserted: new)
  }

  private static func days(_ meeting: Meeting) -> String? {
    guard let first = meeting.firstDay, let last = meeting.lastDay else { return nil }
    let ranges = meeting.days.map { ", \($0.firstDay) to \($0.lastDay)" }.joined()
    return "days \(first) to \(last)" + ranges
  }

  /// The words that a change says became others: those of a text, or the old and new value of a fact.
  private static func runs(of change: Change) -> [WordRun] {
    if !change.words.isEmpty { return change.words }
    func value(_ old: String?, _ new: String?) -> [WordRun] {
      guard let old, let new else { return [] }
      return WordDifference.runs(from: old, to: new, exact: false)
    }
    switch (change.from?.content, change.to?.content) {
    case (.document(let a)?, .document(let b)?)
    where change.fields == ["symbols"] && a.symbols.count == b.symbols.count:
      let pairs = zip(a.symbols, b.symbols).filter { $0 != $1 }
      guard pairs.count == 1, let (old, new) = pairs.first else { return [] }
      return value(old.description, new.description)
    case (.attendance(let a)?, .attendance(let b)?) where change.fields == ["listOfParticipants"]:
      return value(a.listOfParticipants?.description, b.listOfParticipants?.description)
    default: return []
    }
  }

  /// All words of a text before and after.
  static func whole(_ runs: [WordRun]) -> Edit? {
    if runs.isEmpty { return nil }
    return Edit(
      deleted: FoldedText.normalized(runs.text(.delete)),
      inserted: FoldedText.normalized(runs.text(.insert))
    )
  }

  private static func words(_ text: String) -> String {
    var words = FoldedText.of(text)
    while let last = words.utf8.last,
      last == ASCII.point || last == ASCII.comma || last == ASCII.semicolon || last == ASCII.colon
        || last == ASCII.space
    {
      words.removeLast()
    }
    return words
  }

  private static func sorted(_ text: String) -> String {
    FoldedText.normalized(text).split(separator: " ").filter { $0 != "and" }.sorted()
      .joined(separator: " ")
  }

  /// Whether only the "and" of a list stands elsewhere now.
  private static func isOfList(_ edit: Edit) -> Bool {
    let words = FoldedText.normalized(edit.deleted + " " + edit.inserted)
    return words == "and" || words.isEmpty
  }

  private static func isTelling(_ edit: Edit) -> Bool {
    if edit.deleted == edit.inserted { return false }
    let bytes = Array((edit.deleted + edit.inserted).utf8)
    return bytes.contains { ASCII.isLetter($0) || $0 >= 0x80 } ? bytes.count > 3 : bytes.count >= 8
  }
}
