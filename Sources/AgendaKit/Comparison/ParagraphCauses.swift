/// A paragraph that both documents have.
struct ParagraphPair {
  var from: ChangedNode
  var to: ChangedNode
  var old: Paragraph
  var new: Paragraph
  var group: String?
  /// Whether it says something else in the place of the other.
  var isReplaced = false
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
      ?? causeInDays(edits, from: pair.old.range, to: pair.new.range)
      ?? causeInAttendance(edits, pair)
  }

  /// "agenda item 2 (b)" is "agenda item 3 (b)" now, and so is the item.
  private func causeInItems(
    _ edits: [WordEdit],
    _ pair: ParagraphPair,
    _ itemNumbers: ItemNumberChanges
  ) -> ChangeLog.ID? {
    var targets: [(old: ItemNumber, target: ItemNumberChanges.Target)] = []
    for mention in from.mentions(in: pair.old.range) {
      guard case .item(let number, let group) = mention.value else { continue }
      if let target = itemNumbers.target(number, of: group.map(groupInTo) ?? pair.group) {
        targets.append((number, target))
      }
    }
    if targets.isEmpty { return nil }
    var cause: ChangeLog.ID?
    for edit in edits {
      // Words between the number and its letter do not change: "2" and "1 (a)" are plain.
      guard
        let found = targets.first(where: { edit.makes($0.target.number, of: $0.old) })
      else { return nil }
      cause = cause ?? found.target.cause
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

  /// Dates that moved with the days of a meeting, and nothing else: as the first day did, or from a
  /// day that is none of the meeting now to one that is.
  func causeInDays(
    _ edits: [WordEdit],
    from oldRange: SourceRange,
    to newRange: SourceRange
  ) -> ChangeLog.ID? {
    guard meetings.contains(where: { $0.datesChange != nil }) else { return nil }
    func days(_ document: MeetingDocument, _ range: SourceRange) -> [[Int]] {
      document.mentions(in: range).compactMap { mention in
        switch mention.value {
        case .date(let date, _, _): [date.dayNumber]
        case .days(let days, _): [days.firstDay.dayNumber, days.lastDay.dayNumber]
        default: nil
        }
      }
    }
    let (old, new) = (days(from, oldRange), days(to, newRange))
    guard old.count == new.count else { return nil }
    let shifted = zip(old, new).filter { $0 != $1 }
    // Each of them may change a weekday, a day and a month, in words of their own.
    guard !shifted.isEmpty, edits.count <= 3 * shifted.count, edits.allSatisfy({ $0.size <= 5 })
    else { return nil }
    return meetings.first { meeting in
      meeting.datesChange != nil
        && shifted.allSatisfy { a, b in
          a.count == b.count && zip(a, b).allSatisfy { hasMoved(from: $0, to: $1, with: meeting) }
        }
    }?.datesChange
  }

  /// Whether a day became another one because the days of a meeting did.
  func hasMoved(from a: Int, to b: Int, with meeting: MeetingPair) -> Bool {
    if a == b { return true }
    if let shift = meeting.shift, a + shift == b { return true }
    let (before, after) = (days(of: from.meetings[meeting.from]), days(of: to.meetings[meeting.to]))
    return (isGone(a, with: meeting) && after?.contains(b) == true)
      || (before?.contains(a) == true && isNew(b, with: meeting))
  }

  /// Whether a day was one of the meeting and is none now.
  func isGone(_ day: Int, with meeting: MeetingPair) -> Bool {
    days(of: from.meetings[meeting.from])?.contains(day) == true
      && days(of: to.meetings[meeting.to])?.contains(day) == false
  }

  /// Whether a day is one of the meeting now and was none.
  func isNew(_ day: Int, with meeting: MeetingPair) -> Bool {
    days(of: to.meetings[meeting.to])?.contains(day) == true
      && days(of: from.meetings[meeting.from])?.contains(day) == false
  }

  /// The days of a meeting, from the first to the last.
  func days(of meeting: Meeting) -> ClosedRange<Int>? {
    guard let first = meeting.firstDay?.dayNumber, let last = meeting.lastDay?.dayNumber,
      first <= last
    else { return nil }
    return first...last
  }

  /// "State was represented by an observer" becomes "States were represented by observers".
  private static let wordsOfNumber = 8

  /// The change of who came, for a paragraph that lists them and that one document has alone.
  func causeInAttendance(
    of range: SourceRange,
    in version: DocumentComparison.Version
  ) -> ChangeLog.ID? {
    let isOld = version == .from
    let list = attendanceChanges.first { change in
      let (own, other) = isOld ? (change.from, change.to) : (change.to, change.from)
      return !own.isEmpty && other.isEmpty && range.contains(own)
    }
    if let list { return list.id }
    guard let change = participantsChange else { return nil }
    let document = isOld ? from : to
    let symbol = document.report?.attendance.listOfParticipants
    let isNamed = document.mentions(in: range).contains { mention in
      if case .symbol(let named) = mention.value { named == symbol } else { false }
    }
    return isNamed ? change : nil
  }

  /// The paragraph that lists those who came.
  private func causeInAttendance(_ edits: [WordEdit], _ pair: ParagraphPair) -> ChangeLog.ID? {
    // Of a list that lost its last name, or gained its first, the paragraph stands in one document.
    let changes = attendanceChanges.filter { change in
      (change.from.isEmpty || pair.old.range.contains(change.from))
        && (change.to.isEmpty || pair.new.range.contains(change.to))
        && !(change.from.isEmpty && change.to.isEmpty)
    }
    guard let first = changes.first else { return nil }
    // What says that nobody came has other words.
    if let whole = changes.first(where: { $0.from.isEmpty != $0.to.isEmpty }) { return whole.id }
    let names = changes.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    // A word that went in one place and came in another only stands elsewhere.
    var counts: [Substring: Int] = [:]
    // Only before the first name do words agree with the number of names.
    var isBefore = true
    var ofNumber: Set<Substring> = []
    for edit in edits {
      let (old, new) = (FoldedText.normalized(edit.deleted), FoldedText.normalized(edit.inserted))
      for word in old.split(separator: " ") { counts[word, default: 0] -= 1 }
      for word in new.split(separator: " ") { counts[word, default: 0] += 1 }
      let words = (old + " " + new).split(separator: " ")
      if isBefore { ofNumber.formUnion(words) }
      if words.contains(where: { names.contains(String($0)) }) { isBefore = false }
    }
    let unexplained = counts.filter { word, count in
      count != 0 && !names.contains(String(word)) && word != "and"
    }
    if unexplained.isEmpty { return first.id }
    let isOfNumber =
      changes.contains { $0.isOtherNumber } && unexplained.count <= Self.wordsOfNumber
      && unexplained.keys.allSatisfy { ofNumber.contains($0) }
    return isOfNumber ? first.id : nil
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

  /// Whether the words make one item of another: all of its number, or the part that differs.
  func makes(_ new: ItemNumber, of old: ItemNumber) -> Bool {
    if ItemNumber(deleted) == old, ItemNumber(inserted) == new { return true }
    func words(_ text: String) -> [Substring] {
      FoldedText.normalized(text).split(separator: " ")
    }
    let (before, after) = (words(old.description), words(new.description))
    guard before.count == after.count else { return false }
    let differing = zip(before, after).filter { $0 != $1 }
    return words(deleted) == differing.map { $0.0 } && words(inserted) == differing.map { $0.1 }
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
