/// A meeting that both documents have.
struct MeetingPair {
  var from: Int
  var to: Int
  /// How the second document calls the group.
  var group: String
  /// By how many days the first day moved; nil if it did not, or is not known.
  var shift: Int?
  /// The change of the days, where the first day moved.
  var daysChange: ChangeLog.ID?
  /// The change of the days, whatever it is.
  var datesChange: ChangeLog.ID?
  /// The change of the meeting's number.
  var ordinalChange: ChangeLog.ID?
  /// The items, with what became of them, and what is about them.
  var topics: AgendaTopics?
}

extension Comparer {
  /// Pairs the meetings by group; where no group is in both, those in the same place.
  mutating func pairMeetings() {
    func key(_ meeting: Meeting) -> String {
      meeting.group.id ?? FoldedText.normalized(meeting.group.name)
    }
    let a = from.meetings.map(key)
    let b = to.meetings.map(key)
    let matching = ListMatching(
      a.map { .init(key: $0, text: $0) },
      b.map { .init(key: $0, text: $0) },
      similar: .exact
    )
    var pairs = matching.pairs
    for i in a.indices where matching.toOf[i] == nil {
      // A group without an id may be the one that the other document knows by its id.
      let name = FoldedText.normalized(from.meetings[i].group.name)
      let taken = Set(pairs.map { $0.to })
      if let j = b.indices.first(where: {
        !taken.contains($0) && FoldedText.normalized(to.meetings[$0].group.name) == name
          && (from.meetings[i].group.id == nil || to.meetings[$0].group.id == nil)
      }) {
        pairs.append((i, j))
      }
    }
    pairs += renamed(pairs)
    if pairs.isEmpty, !a.isEmpty, !b.isEmpty {
      notices.append(
        .groupsDiffer(
          from: from.meetings.map { $0.group.reference },
          to: to.meetings.map { $0.group.reference }
        )
      )
      pairs = zip(a.indices, b.indices).map { ($0, $1) }
    }
    meetings = pairs.sorted { $0.to < $1.to }
      .map { .init(from: $0.from, to: $0.to, group: to.meetings[$0.to].group.reference) }
  }

  /// Meetings left on both sides whose groups have much the same name, or that have much the same
  /// agenda: the group was renamed. Where no group is in both, the documents are of other groups.
  private func renamed(_ pairs: [(from: Int, to: Int)]) -> [(from: Int, to: Int)] {
    // No document has so many groups, and each is looked at with each.
    if pairs.isEmpty || max(from.meetings.count, to.meetings.count) > 40 { return [] }
    var found: [(from: Int, to: Int)] = []
    let (kept, came) = (Set(pairs.map { $0.from }), Set(pairs.map { $0.to }))
    for i in from.meetings.indices where !kept.contains(i) {
      let old = from.meetings[i]
      let j = to.meetings.indices.first { j in
        let new = to.meetings[j]
        if came.contains(j) || found.contains(where: { $0.to == j }) { return false }
        let (a, b) = (old.agenda.map { $0.title }, new.agenda.map { $0.title })
        let shared = Set(a).intersection(b).count
        let areKnown = old.group.id != nil && new.group.id != nil
        return !areKnown && WordBag(old.group.name).similarity(to: WordBag(new.group.name)) >= 0.6
          || (shared > 2 && 2 * shared >= max(a.count, b.count))
      }
      if let j { found.append((i, j)) }
    }
    return found
  }

  /// Compares the facts of the meetings.
  mutating func compareMeetings() {
    let kept = Set(meetings.map { $0.from })
    for (i, meeting) in from.meetings.enumerated() where !kept.contains(i) {
      let group = meeting.group.reference
      meetingsLeft[i] = log.add(
        Change(.removed, .meeting, group: group, from: node(meeting, i))
      )
    }
    for index in meetings.indices { compareFacts(index) }
    let came = Set(meetings.map { $0.to })
    for (j, meeting) in to.meetings.enumerated() where !came.contains(j) {
      let group = meeting.group.reference
      meetingsCame[j] = log.add(Change(.added, .meeting, group: group, to: node(meeting, j)))
    }
  }

  func node(_ meeting: Meeting, _ index: Int, _ range: SourceRange? = nil) -> ChangedNode {
    ChangedNode(
      .meeting(meeting),
      path: ["meetings", .index(index)],
      range: range ?? meeting.range
    )
  }

  private mutating func compareFacts(_ index: Int) {
    let pair = meetings[index]
    let (a, b) = (from.meetings[pair.from], to.meetings[pair.to])
    func differs<T: Equatable>(_ x: T?, _ y: T?) -> Bool {
      // What a document of another kind does not state is no change.
      x != y && (from.kind == to.kind || (x != nil && y != nil))
    }
    if differ(a.group.name, b.group.name)
      || (a.group.id != b.group.id && a.group.id != nil && b.group.id != nil)
    {
      let runs = words(a.group.name, b.group.name)
      fact(pair, ["group"], runs, (a.places.group.first, b.places.group.first))
    }
    if differs(a.ordinal, b.ordinal) {
      let id = fact(pair, ["ordinal"], [], (a.places.ordinal, b.places.ordinal))
      remember(id, a.places.ordinal, b.places.ordinal)
      meetings[index].ordinalChange = id
    }
    if let x = a.place, let y = b.place {
      if differ(x, y) { fact(pair, ["place"], words(x, y), (a.places.days, b.places.days)) }
    } else if differs(a.place, b.place) {
      fact(pair, ["place"], [], (a.places.days, b.places.days))
    }
    let days = (a.firstDay, a.lastDay, a.days) != (b.firstDay, b.lastDay, b.days)
    var shift: Int?
    if let x = a.firstDay, let y = b.firstDay { shift = y.dayNumber - x.dayNumber }
    var daysChange: ChangeLog.ID?
    if days, from.kind == to.kind || (a.firstDay != nil && b.firstDay != nil) {
      var fields: [String] = []
      if a.firstDay != b.firstDay { fields.append("firstDay") }
      if a.lastDay != b.lastDay { fields.append("lastDay") }
      if a.days != b.days { fields.append("days") }
      let id = fact(pair, fields, [], (a.places.days, b.places.days))
      daysChange = id
      meetings[index].datesChange = id
      if let shift, shift != 0 {
        meetings[index].shift = shift
        meetings[index].daysChange = id
      }
    }
    if differs(a.opening, b.opening) {
      let isShift = a.opening.flatMap { x in
        b.opening.map { y in
          x.time == y.time && y.date.dayNumber - x.date.dayNumber == shift
        }
      }
      let id = fact(
        pair,
        ["opening"],
        [],
        (a.places.opening, b.places.opening),
        cause: isShift == true ? daysChange : nil
      )
      remember(id, a.places.opening, b.places.opening)
    }
  }

  private mutating func remember(_ id: ChangeLog.ID, _ a: SourceRange?, _ b: SourceRange?) {
    if let a, let b { factChanges.append(FactChange(id: id, from: a, to: b)) }
  }

  @discardableResult
  private mutating func fact(
    _ pair: MeetingPair,
    _ fields: [String],
    _ words: [WordRun],
    _ places: (SourceRange?, SourceRange?),
    cause: ChangeLog.ID? = nil
  ) -> ChangeLog.ID {
    let change = Change(
      .edited,
      .meeting,
      group: pair.group,
      from: node(from.meetings[pair.from], pair.from, places.0),
      to: node(to.meetings[pair.to], pair.to, places.1),
      fields: fields,
      words: words
    )
    return log.add(change, cause: cause)
  }
}
