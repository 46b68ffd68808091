/// A paragraph that both documents have.
struct ParagraphPair {
  var from: ChangedNode
  var to: ChangedNode
  var old: Paragraph
  var new: Paragraph
  var group: String?
}

/// The new numbers of items, and the changes that gave them.
struct ItemNumberChanges {
  /// A new number.
  struct Target {
    var number: ItemNumber
    var cause: ChangeLog.ID
  }

  private var targets: [String: [ItemNumber: Target]] = [:]

  init(_ comparer: Comparer) {
    for pair in comparer.meetings {
      guard let fates = pair.topics?.fates else { continue }
      for (j, i) in fates.match.fromOf.enumerated() {
        if let i, let old = fates.match.from.nodes[i].item?.number,
          let new = fates.match.to.nodes[j].item?.number, old != new, let cause = fates.numbered[j]
        {
          targets[pair.group, default: [:]][old] = Target(number: new, cause: cause)
        }
      }
    }
  }

  /// What an item of a group is now.
  func target(_ number: ItemNumber, of group: String?) -> Target? {
    if let group { return targets[group]?[number] }
    return targets.count == 1 ? targets.values.first?[number] : nil
  }
}

extension Comparer {
  /// The change that a paragraph's other words follow from, if all of them do: of an item's number,
  /// of a fact that the paragraph states, of the meeting's days, of who came.
  func cause(
    of words: [WordRun],
    _ pair: ParagraphPair,
    _ itemNumbers: ItemNumberChanges
  ) -> ChangeLog.ID? {
    let edits = WordEdit.all(in: words)
    return causeInItems(edits, pair, itemNumbers) ?? causeInFacts(edits, pair)
      ?? causeInDays(edits, pair) ?? causeInAttendance(edits, pair)
  }

  /// "agenda item 2" is "agenda item 3" now, and so is the item.
  private func causeInItems(
    _ edits: [WordEdit],
    _ pair: ParagraphPair,
    _ itemNumbers: ItemNumberChanges
  ) -> ChangeLog.ID? {
    var old = Set<ItemNumber>()
    for mention in from.mentions(in: pair.old.range) {
      if case .item(let number, _) = mention.value { old.insert(number) }
    }
    if old.isEmpty { return nil }
    var cause: ChangeLog.ID?
    for edit in edits {
      // Words between the number and its letter do not change: "2" and "1 (a)" are plain.
      guard let number = ItemNumber(edit.deleted), old.contains(number),
        let target = itemNumbers.target(number, of: pair.group),
        ItemNumber(edit.inserted) == target.number
      else { return nil }
      cause = cause ?? target.cause
    }
    return cause
  }

  /// The sentence that states a fact that changed.
  private func causeInFacts(_ edits: [WordEdit], _ pair: ParagraphPair) -> ChangeLog.ID? {
    guard edits.count <= 6, edits.allSatisfy({ $0.size <= 8 }) else { return nil }
    return factChanges.first { fact in
      pair.old.range.contains(fact.from) && pair.new.range.contains(fact.to)
        && !fact.from.isEmpty && !fact.to.isEmpty
    }?.id
  }

  /// Dates that moved with the first day of the meeting, and nothing else.
  private func causeInDays(_ edits: [WordEdit], _ pair: ParagraphPair) -> ChangeLog.ID? {
    let moved = meetings.filter { $0.daysChange != nil && $0.shift != nil }
    guard !moved.isEmpty else { return nil }
    func days(_ document: MeetingDocument, _ range: SourceRange) -> [[Int]] {
      document.mentions(in: range).compactMap { mention in
        switch mention.value {
        case .date(let date, _, _): [date.dayNumber]
        case .days(let days, _): [days.firstDay.dayNumber, days.lastDay.dayNumber]
        default: nil
        }
      }
    }
    let (old, new) = (days(from, pair.old.range), days(to, pair.new.range))
    guard old.count == new.count else { return nil }
    for meeting in moved {
      guard let shift = meeting.shift else { continue }
      let shifted = zip(old, new).filter { $0 != $1 }
      guard !shifted.isEmpty, shifted.allSatisfy({ a, b in a.map { $0 + shift } == b }) else {
        continue
      }
      // Each of them may change a weekday, a day and a month, in words of their own.
      if edits.count <= 3 * shifted.count, edits.allSatisfy({ $0.size <= 5 }) {
        return meeting.daysChange
      }
    }
    return nil
  }

  /// The paragraph that lists those who came.
  private func causeInAttendance(_ edits: [WordEdit], _ pair: ParagraphPair) -> ChangeLog.ID? {
    let changes = attendanceChanges.filter {
      pair.old.range.contains($0.from) && pair.new.range.contains($0.to)
    }
    guard let first = changes.first else { return nil }
    let names = changes.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    let isExplained = edits.allSatisfy { edit in
      [edit.deleted, edit.inserted].allSatisfy { text in
        FoldedText.normalized(text).split(separator: " ")
          .allSatisfy { names.contains(String($0)) || $0 == "and" }
      }
    }
    return isExplained ? first.id : nil
  }
}

/// Words in one place that went and came.
struct WordEdit {
  var deleted = ""
  var inserted = ""

  /// The larger number of words.
  var size: Int {
    max(deleted.split(separator: " ").count, inserted.split(separator: " ").count)
  }

  /// The edits of a text.
  static func all(in runs: [WordRun]) -> [WordEdit] {
    var edits: [WordEdit] = []
    var isOpen = false
    for run in runs {
      switch run.operation {
      case .equal:
        isOpen = false
        continue
      case .delete:
        if !isOpen { edits.append(WordEdit()) }
        edits[edits.count - 1].deleted += run.text
      case .insert:
        if !isOpen { edits.append(WordEdit()) }
        edits[edits.count - 1].inserted += run.text
      }
      isOpen = true
    }
    return edits
  }
}
