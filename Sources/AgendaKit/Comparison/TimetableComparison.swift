extension Comparer {
  /// Compares the timetables: entries by group, item and appearance, then by day and time.
  ///
  /// Where the first day of a meeting moved, days count from it: an entry that kept its distance
  /// follows the meeting.
  mutating func compareTimetables() {
    let old = entries(.from)
    let new = entries(.to)
    var pairing = EntryPairing(old, new)
    pairing.run()
    let replaced = pairing.pairReplaced { entry, isNew in
      (isNew ? arrival(of: entry) : departure(of: entry)) != nil
    }
    work += old.count + new.count
    var told = ToldEntries()
    let times = (Set(old.map { $0.time }), Set(new.map { $0.time }))
    let freed = (
      left: Self.times(old) { i, entry in
        let isLeft = pairing.toOf[i].map { new[$0].time != entry.time } ?? true
        return isLeft ? departure(of: entry) : nil
      },
      came: Self.times(new) { j, entry in
        let isNew = pairing.fromOf[j].map { old[$0].time != entry.time } ?? true
        return isNew ? arrival(of: entry) : nil
      }
    )
    // What follows the meeting to other days takes the place of what was there.
    let displaced = (
      left: Self.times(old) { i, entry in pairing.toOf[i].flatMap { followed(entry, new[$0]) } },
      came: Self.times(new) { j, entry in pairing.fromOf[j].flatMap { followed(old[$0], entry) } }
    )
    for step in MergeStep.walk(
      fromOf: pairing.fromOf,
      toOf: pairing.toOf,
      stays: { j in
        pairing.fromOf[j].map { old[$0].time == new[j].time } ?? false
      }
    ) {
      switch step {
      case .removed(let i):
        let cause = departure(of: old[i]) ?? displaced.came[old[i].time]
        told.add(.init(.removed, from: i, to: nil, cause: cause), old, new)
      case .added(let j):
        let cause = arrival(of: new[j]) ?? displaced.left[new[j].time]
        told.add(.init(.added, from: nil, to: j, cause: cause), old, new)
      case .kept(let i, let j):
        if replaced.contains(j) { told.add(.init(.edited, from: i, to: j, cause: nil), old, new) }
        guard old[i].rawTime != new[j].rawTime else { continue }
        let isShift = old[i].time == new[j].time
        let cause =
          isShift
          ? old[i].meeting.flatMap { meetings[$0].daysChange }
          : move(of: new[j]) ?? takeover(old[i], new[j], times) ?? followed(old[i], new[j])
            ?? freed.left[new[j].time] ?? freed.came[old[i].time]
        told.add(.init(.rescheduled, from: i, to: j, cause: cause), old, new)
      }
    }
    let changed = tell(told, old, new)
    compareEmptySlots()
    let days = compareWeekdays()
    let order = orderChanges(old, new, pairing)
    var same = 0
    var numbered = ToldEntries()
    let rows = compareSharedRows(old, new, pairing)
    for (j, i) in pairing.fromOf.enumerated() {
      guard let i, !replaced.contains(j) else { continue }
      let isSame = compareFacts(
        old[i],
        new[j],
        cause: rows[j]
          ?? [changed[new[j].identity], changed[old[i].identity]].compactMap { $0 }.min(),
        isRow: rows[j] != nil
      )
      if let a = old[i].entry.item, let b = new[j].entry.item, a != b {
        let cause = numberCause(old[i], new[j])
        // What was rescheduled with another number of the list tells both at once.
        if cause == nil || old[i].rawTime == new[j].rawTime {
          numbered.add(.init(.renumbered, from: i, to: j, cause: cause), old, new)
        }
        continue
      }
      let isSameDay = new[j].slot.dateRange.map { !days.contains($0) } ?? true
      if isSame, isSameDay, old[i].rawTime == new[j].rawTime, !order.contains(j) { same += 1 }
    }
    _ = tell(numbered, old, new)
    tally(.slot, from: old.count, to: new.count, same: same)
  }

  // MARK: Collecting

  func entries(_ version: DocumentComparison.Version) -> [TimetableEntry] {
    let document = version == .from ? from : to
    let index = EntryIndex(self, version)
    var entries: [TimetableEntry] = []
    for (s, slot) in document.organizationOfWork.enumerated() {
      for (e, entry) in slot.entries.enumerated() {
        let meeting = index.meeting(of: entry.group)
        let shift = version == .from ? meeting.flatMap { meetings[$0].shift } ?? 0 : 0
        let found = index.topic(of: entry, meeting)
        entries.append(
          TimetableEntry(
            slot: slot,
            entry: entry,
            slotIndex: s,
            entryIndex: e,
            meeting: meeting,
            group: entry.group.map { version == .from ? groupInTo($0) : $0 }
              ?? meeting.map { meetings[$0].group },
            topic: found.topic,
            identity: found.identity,
            rawTime: SlotTime(slot, shift: 0),
            time: SlotTime(slot, shift: shift)
          )
        )
      }
    }
    return entries
  }

  private func topics(of entry: TimetableEntry) -> (AgendaTopics, AgendaTopic)? {
    guard let topic = entry.topic, let topics = entry.meeting.flatMap({ meetings[$0].topics })
    else { return nil }
    return (topics, topic)
  }

  private func arrival(of entry: TimetableEntry) -> ChangeLog.ID? {
    if let (topics, topic) = topics(of: entry) {
      return topics.arrival(topic) ?? topics.swap(topic) ?? causeInDays(of: entry, .to)
    }
    let index = to.meetings.firstIndex { $0.group.reference == entry.entry.group }
    return index.flatMap { meetingsCame[$0] } ?? causeInDays(of: entry, .to)
  }

  private func departure(of entry: TimetableEntry) -> ChangeLog.ID? {
    if let (topics, topic) = topics(of: entry) {
      return topics.departure(topic) ?? topics.swap(topic) ?? causeInDays(of: entry, .from)
    }
    let index = from.meetings.firstIndex { $0.group.reference == entry.entry.group }
    return index.flatMap { meetingsLeft[$0] } ?? causeInDays(of: entry, .from)
  }

  /// The times at which all entries have a cause, as those that went or came with an item, each with
  /// the first of these.
  private static func times(
    _ entries: [TimetableEntry],
    _ cause: (Int, TimetableEntry) -> ChangeLog.ID?
  ) -> [SlotTime: ChangeLog.ID] {
    var causes: [SlotTime: ChangeLog.ID] = [:]
    var others: Set<SlotTime> = []
    for (index, entry) in entries.enumerated() where entry.topic != nil {
      if let cause = cause(index, entry) {
        causes[entry.time] = causes[entry.time] ?? cause
      } else {
        others.insert(entry.time)
      }
    }
    return causes.filter { !others.contains($0.key) }
  }

  /// The change of a meeting's days, for an entry that went to a day that the meeting gained, or from
  /// one that it lost.
  private func followed(_ old: TimetableEntry, _ new: TimetableEntry) -> ChangeLog.ID? {
    guard let meeting = new.meeting.map({ meetings[$0] }), let a = old.rawTime.day,
      let b = new.rawTime.day, a != b, hasMoved(from: a, to: b, with: meeting),
      meeting.shift ?? 0 == 0
        || (old.rawTime.start == new.rawTime.start && old.rawTime.end == new.rawTime.end)
    else { return nil }
    return meeting.datesChange
  }

  /// The change of a meeting's days, for an entry on a day that it gained or lost.
  private func causeInDays(
    of entry: TimetableEntry,
    _ version: DocumentComparison.Version
  ) -> ChangeLog.ID? {
    guard let day = entry.rawTime.day, let meeting = entry.meeting.map({ meetings[$0] }),
      version == .to ? isNew(day, with: meeting) : isGone(day, with: meeting)
    else { return nil }
    // Of a meeting that was put off, a day is the one that it was before.
    let other =
      version == .to ? days(of: from.meetings[meeting.from]) : days(of: to.meetings[meeting.to])
    if let shift = meeting.shift, shift != 0,
      other?.contains(version == .to ? day - shift : day + shift) == true
    {
      return nil
    }
    return meeting.datesChange
  }

  private func move(of entry: TimetableEntry) -> ChangeLog.ID? {
    topics(of: entry).flatMap { topics, topic in topics.move(topic) }
  }

  /// The change of the list that gave an entry another number; nil if the list gave none, or
  /// another one.
  private func numberCause(_ old: TimetableEntry, _ new: TimetableEntry) -> ChangeLog.ID? {
    guard let a = old.entry.item, let b = new.entry.item, a != b else { return nil }
    return topics(of: new).flatMap { topics, topic in topics.cause(of: topic, from: a, to: b) }
  }

  /// The change that gave an item another number, where the item took over another slot with it:
  /// both times are those of slots before and after.
  private func takeover(
    _ old: TimetableEntry,
    _ new: TimetableEntry,
    _ times: (from: Set<SlotTime>, to: Set<SlotTime>)
  ) -> ChangeLog.ID? {
    guard times.from.contains(new.time), times.to.contains(old.time) else { return nil }
    return topics(of: new).flatMap { topics, topic in topics.numbered(topic) }
  }

  // MARK: Telling

  /// Tells entries; those that make up a slot and share a fate as one change. Gives, for each
  /// identity, a change of one of its appearances.
  private mutating func tell(
    _ told: ToldEntries,
    _ old: [TimetableEntry],
    _ new: [TimetableEntry]
  ) -> [String: ChangeLog.ID] {
    var changed: [String: ToldChange] = [:]
    for group in told.groups {
      let first = group.first
      let left = group.fates.compactMap { $0.from.map { old[$0] } }
      let came = group.fates.compactMap { $0.to.map { new[$0] } }
      let isWhole = TimetableEntry.areWhole(left) && TimetableEntry.areWhole(came)
      let a = TimetableEntry.node(left, whole: isWhole)
      let b = TimetableEntry.node(came, whole: isWhole)
      let entry = first.to.map { new[$0] } ?? first.from.map { old[$0] }
      var fields = first.kind == .rescheduled ? SlotTime.differences(a, b) : []
      let isNumbered = group.fates.contains { fate in
        fate.from.flatMap { i in fate.to.flatMap { numberCause(old[i], new[$0]) } } != nil
      }
      if first.kind == .edited { fields = ["item", "title"] }
      if first.kind == .renumbered || isNumbered { fields.append("item") }
      let isOfOne = (left + came).allSatisfy { $0.group == entry?.group }
      let own = isOfOne ? entry?.group : nil
      let change = Change(first.kind, .slot, group: own, from: a, to: b, fields: fields)
      let id = log.add(change, cause: first.cause)
      let isShift = first.cause.map { id in meetings.contains { $0.daysChange == id } } ?? false
      // A slot with other hours in the same place of the timetable changes nothing in the others.
      if first.kind == .rescheduled, left.map({ $0.slotIndex }) == came.map({ $0.slotIndex }) {
        continue
      }
      for fate in group.fates {
        let places = [fate.from, fate.to].compactMap { $0 }.sorted()
        let told = ToldChange(isShift: isShift, places: places, id: id)
        for identity in [fate.from.map { old[$0].identity }, fate.to.map { new[$0].identity }] {
          if let identity, changed[identity].map({ told < $0 }) ?? true {
            changed[identity] = told
          }
        }
      }
    }
    return changed.mapValues { $0.id }
  }

  /// Slots without entries: by time.
  private mutating func compareEmptySlots() {
    func empty(_ document: MeetingDocument) -> [(Int, Slot)] {
      document.organizationOfWork.enumerated().filter { $0.element.entries.isEmpty }
        .map { ($0.offset, $0.element) }
    }
    let (a, b) = (empty(from), empty(to))
    let shift = meetings.count == 1 ? meetings[0].shift ?? 0 : 0
    func entry(_ slot: Slot, _ shift: Int) -> ListMatching.Entry {
      .init(key: "\(SlotTime(slot, shift: shift))", text: "")
    }
    let matching = ListMatching(
      a.map { entry($0.1, shift) },
      b.map { entry($0.1, 0) },
      similar: .exact
    )
    func node(_ slot: (Int, Slot)) -> ChangedNode {
      ChangedNode(
        .slot(slot.1),
        path: ["organizationOfWork", .index(slot.0)],
        range: slot.1.range
      )
    }
    for (i, slot) in a.enumerated() where matching.toOf[i] == nil {
      log.add(Change(.removed, .slot, from: node(slot)))
    }
    for (j, slot) in b.enumerated() {
      guard let i = matching.fromOf[j] else {
        log.add(Change(.added, .slot, to: node(slot)))
        continue
      }
      if a[i].1.date != slot.1.date {
        let change = Change(
          .rescheduled,
          .slot,
          from: node(a[i]),
          to: node(slot),
          fields: ["date"]
        )
        log.add(change, cause: meetings.first?.daysChange)
      }
    }
  }

  /// Entries whose order within a slot changed, also where the whole slot is at another time.
  private mutating func orderChanges(
    _ old: [TimetableEntry],
    _ new: [TimetableEntry],
    _ pairing: EntryPairing
  ) -> Set<Int> {
    var changed: Set<Int> = []
    var start = 0
    while start < new.count {
      let end = new[start...].firstIndex { $0.slotIndex != new[start].slotIndex } ?? new.count
      var bySlot: [Int: [(from: Int, to: Int)]] = [:]
      for j in start..<end {
        if let i = pairing.fromOf[j] { bySlot[old[i].slotIndex, default: []].append((i, j)) }
      }
      for (_, unsorted) in bySlot.sorted(by: { $0.key < $1.key }) {
        let pairs = unsorted.sorted { $0.from < $1.from }
        let exchanged = SequenceAlignment.isExchanged(
          pairs.map { new[$0.to].identity },
          pairs.map { $0.to }.sorted().map { new[$0].identity }
        )
        let moves = Moves(pairs, exchanged: exchanged)
        let moved = moves.moved.map { ($0, Int?.none) } + moves.swaps.map { ($0.0, $0.1) }
        for (p, q) in moved {
          tellOrder(pairs[p], q.map { pairs[$0] }, old, new)
          changed.insert(pairs[p].to)
          if let q { changed.insert(pairs[q].to) }
        }
      }
      start = end
    }
    return changed
  }

  private mutating func tellOrder(
    _ pair: (from: Int, to: Int),
    _ partner: (from: Int, to: Int)?,
    _ old: [TimetableEntry],
    _ new: [TimetableEntry]
  ) {
    var (first, second) = (pair, partner)
    if let partner, new[partner.to].identity < new[pair.to].identity {
      (first, second) = (partner, pair)
    }
    var change = Change(
      .moved,
      .slot,
      group: new[first.to].group,
      from: old[first.from].node,
      to: new[first.to].node
    )
    if let second {
      change.with = SwapPartner(
        from: old[second.from].node,
        to: new[second.to].node
      )
    }
    log.add(change, cause: move(of: new[first.to]) ?? second.flatMap { move(of: new[$0.to]) })
  }

  /// Compares the words of an entry; whether they are the same.
  private mutating func compareFacts(
    _ old: TimetableEntry,
    _ new: TimetableEntry,
    cause: ChangeLog.ID?,
    isRow: Bool
  ) -> Bool {
    var isSame = !isRow
    let (a, b) = (old.entry, new.entry)
    if !isRow, differ(a.title, b.title) {
      isSame = false
      var change = Change(.retitled, .slot, group: new.group)
      change.from = old.node
      change.to = new.node
      change.fields = ["title"]
      change.words = words(a.title, b.title)
      log.add(change, cause: topics(of: new).flatMap { topics, topic in topics.retitled(topic) })
    }
    var fields: [String] = []
    if a.continued != b.continued { fields.append("continued") }
    if (a.item == nil) != (b.item == nil) { fields.append("item") }
    if !fields.isEmpty {
      isSame = false
      var change = Change(.edited, .slot, group: new.group, fields: fields)
      change.from = old.node
      change.to = new.node
      log.add(change, cause: fields == ["continued"] ? cause : nil)
    }
    return isSame
  }
}
