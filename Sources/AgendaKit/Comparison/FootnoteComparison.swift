/// The numbered notes that both documents have.
struct NotePairs {
  /// The mark in the second document of each mark of the first.
  var toMark: [String: String] = [:]
  /// The change that brought a note, by its mark in the second document.
  var came: [String: ChangeLog.ID] = [:]
  /// The change that removed a note, by its mark in the first.
  var left: [String: ChangeLog.ID] = [:]
}

extension Comparer {
  /// Compares the numbered notes: by their words, then by similarity.
  mutating func compareFootnotes() {
    func entry(_ note: Footnote) -> ListMatching.Entry {
      .init(key: FoldedText.of(note.text), text: note.text, label: note.mark)
    }
    let (a, b) = (from.footnotes, to.footnotes)
    let matching = ListMatching(a.map(entry), b.map(entry), similar: .paragraphs)
    work += matching.work
    let pairs = matching.pairs
    let moves = Moves(pairs, exchanged: matching.exchanged)
    var came = [ChangeLog.ID?](repeating: nil, count: b.count)
    var left = [ChangeLog.ID?](repeating: nil, count: a.count)
    for j in b.indices where matching.fromOf[j] == nil { came[j] = log.newID() }
    for i in a.indices where matching.toOf[i] == nil { left[i] = log.newID() }
    var causes = RenumberingCauses(
      from: left.indices.compactMap { i in left[i].map { .init(place: i, key: -1 - i, id: $0) } },
      to: came.indices.compactMap { j in came[j].map { .init(place: j, key: j, id: $0) } }
    )
    var stays = [Bool](repeating: false, count: b.count)
    for (index, pair) in pairs.enumerated() { stays[pair.to] = moves.stays[index] }
    var runs = RenumberingRuns()
    var same = 0
    for step in MergeStep.walk(
      fromOf: matching.fromOf,
      toOf: matching.toOf,
      stays: { stays[$0] }
    ) {
      switch step {
      case .removed(let i):
        guard let id = left[i] else { continue }
        log.add(Change(.removed, .footnote, from: node(a[i], i)), id: id)
        notes.left[a[i].mark] = id
      case .added(let j):
        guard let id = came[j] else { continue }
        log.add(Change(.added, .footnote, to: node(b[j], j)), id: id)
        notes.came[b[j].mark] = id
      case .kept(let i, let j):
        let cause = causes.cause(from: i, to: j)
        notes.toMark[a[i].mark] = b[j].mark
        var isSame = true
        if a[i].mark != b[j].mark {
          isSame = false
          let change = Change(
            .renumbered,
            .footnote,
            from: node(a[i], i),
            to: node(b[j], j),
            fields: ["mark"]
          )
          let isPlain =
            Int(a[i].mark).flatMap { x in Int(b[j].mark).map { $0 &- x == j - i } } ?? false
          let shown = isPlain ? (Int(a[i].mark) ?? 0, Int(b[j].mark) ?? 0) : nil
          runs.add(change, numbers: shown, cause: isPlain && i != j ? cause : nil)
        }
        if differ(a[i].text, b[j].text) {
          isSame = false
          var change = Change(.edited, .footnote, from: node(a[i], i), to: node(b[j], j))
          change.fields = ["text"]
          change.words = words(a[i].text, b[j].text)
          log.add(change)
        }
        if isSame { same += 1 }
      }
    }
    for run in runs.runs { log.add(run.change, cause: run.cause) }
    tally(.footnote, from: a.count, to: b.count, same: same)
  }

  /// Notes whose text a conversion dropped: one document has none at all, and where a mark stood in
  /// the other one the bare number is left in its text. Who removes a note removes its mark.
  mutating func noteLostNotes() {
    let isLostInTo = to.footnotes.isEmpty
    guard from.kind == to.kind, from.footnotes.isEmpty != isLostInTo else { return }
    let notes = log.roots.filter { $0.change.subject == .footnote }
    guard notes.count == 1, let note = notes.first else { return }
    let all = (isLostInTo ? from.footnotes : to.footnotes).map { $0.mark }
    let members = log.consequences.filter { $0.cause == note.id }
    let marks = members.filter { $0.change.subject == .paragraph }
      .flatMap { WordEdit.all(in: $0.change.words) }
      .map { edit in
        let marks = edit.marks(of: Set(all))
        return (isLostInTo ? marks?.went : marks?.came) == [] ? marks : nil
      }
    guard note.change.kind == (isLostInTo ? .removed : .added), note.change.count == all.count,
      members.allSatisfy({ [.footnote, .paragraph].contains($0.change.subject) }),
      marks.allSatisfy({ $0 != nil }),
      marks.flatMap({ ($0?.went ?? []) + ($0?.came ?? []) }).sorted() == all.sorted()
    else { return }
    for member in members { log.drop(member.id) }
    log.drop(note.id)
    notices.append(.notStated(["footnotes"], missingIn: isLostInTo ? .to : .from))
  }

  private func node(_ note: Footnote, _ index: Int) -> ChangedNode {
    ChangedNode(.footnote(note), path: ["footnotes", .index(index)], range: note.range)
  }

  /// What became of the marks in a paragraph: whether they differ beyond the renumbering of notes,
  /// and the note that came or went with them.
  func compareMarks(_ a: [String], _ b: [String]) -> (differ: Bool, cause: ChangeLog.ID?) {
    let mapped = a.map { notes.toMark[$0] ?? $0 }
    if mapped == b { return (false, nil) }
    let cause =
      b.lazy.compactMap { notes.came[$0] }.first ?? a.lazy.compactMap { notes.left[$0] }.first
    return (true, cause)
  }

  /// The words of a paragraph with the marks of its notes, where these stand behind other words now;
  /// nil where they do not. A page of a website has its marks where it likes.
  func movedMarks(_ pair: ParagraphPair) -> [WordRun]? {
    guard !pair.old.footnotes.isEmpty, !areOfTwoForms, let old = from.text?.marked(pair.old),
      let new = to.text?.marked(pair.new), old.places != new.places
    else { return nil }
    return WordDifference.runs(from: old.text, to: new.text, exact: options.exact)
  }
}

extension DocumentText {
  /// The text of a paragraph with the marks of its notes, and how many words stand behind each.
  fileprivate func marked(_ paragraph: Paragraph) -> (text: String, places: [Int]) {
    let whole = range(of: paragraph.range).offsets
    let isNumbered = string(under: SourceRange(whole.lowerBound, whole.upperBound))
      .hasSuffix(paragraph.text)
    var start = isNumbered ? whole.upperBound - paragraph.text.utf8.count : whole.lowerBound
    var text = ""
    var places: [Int] = []
    for mark in reading.marks(in: whole) {
      let end = min(max(start, mark.offset), whole.upperBound)
      text += string(under: SourceRange(start, end)) + mark.raised
      let rest = string(under: SourceRange(end, whole.upperBound))
      places.append(FoldedText.normalized(rest).split(separator: " ").count)
      start = end
    }
    return (text + string(under: SourceRange(start, whole.upperBound)), places)
  }
}

extension WordEdit {
  /// The marks of notes that went and came among the words, or behind them, where nothing else did:
  /// `annexed.` became `annexed.1`; nil where other words did too.
  func marks(of known: Set<String>) -> (went: [String], came: [String])? {
    func words(_ text: String) -> [String] {
      FoldedText.normalized(text).split(separator: " ").map { String($0) }
    }
    let (old, new) = (words(deleted), words(inserted))
    if let came = Self.marks(of: known, behind: old, in: new) { return ([], came) }
    if let went = Self.marks(of: known, behind: new, in: old) { return (went, []) }
    return (old + new).allSatisfy(known.contains) ? (old, new) : nil
  }

  /// The marks that some words have more than others, which they are otherwise.
  private static func marks(
    of known: Set<String>,
    behind plain: [String],
    in marked: [String]
  ) -> [String]? {
    var rest = plain[...]
    var marks: [String] = []
    for word in marked {
      if word == rest.first {
        rest.removeFirst()
      } else if known.contains(word) {
        marks.append(word)
      } else if let next = rest.popFirst(), word.hasPrefix(next) {
        marks.append(String(word.dropFirst(next.count)))
      } else {
        return nil
      }
    }
    return rest.isEmpty && marks.allSatisfy(known.contains) ? marks : nil
  }
}

/// Joins renumberings of neighbours by the same amount into one change each.
struct RenumberingRuns {
  private(set) var runs: [(change: Change, cause: ChangeLog.ID?)] = []
  private var last: (old: Int, new: Int)?

  /// Adds a renumbering; without numbers, or with another cause, it starts a run of its own.
  mutating func add(_ change: Change, numbers: (old: Int, new: Int)?, cause: ChangeLog.ID?) {
    if let last, let numbers, let index = runs.indices.last, runs[index].cause == cause,
      numbers.old == last.old &+ 1, numbers.new == last.new &+ 1
    {
      runs[index].change.count += 1
    } else {
      runs.append((change, cause))
    }
    last = numbers
  }
}
