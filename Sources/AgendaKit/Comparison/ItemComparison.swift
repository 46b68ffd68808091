extension Comparer {
  /// Matches the items of the meetings that both documents have, and compares them where both
  /// documents have an agenda.
  mutating func compareAgendas() {
    let areCompared = compares(.agenda)
    for index in meetings.indices {
      let pair = meetings[index]
      let (a, b) = (from.meetings[pair.from], to.meetings[pair.to])
      let match = TreeMatching(
        FlatTree(items: a.agenda, at: ["meetings", .index(pair.from), "agenda"]),
        FlatTree(items: b.agenda, at: ["meetings", .index(pair.to), "agenda"]),
        byContent: !areOfDifferentMeetings
      )
      let fates = areCompared ? compareTrees(match, .item, group: pair.group) : TreeFates(match)
      meetings[index].topics = AgendaTopics(fates)
    }
    if areCompared { compareJoint() }
  }

  /// Compares with whom items are joint, and what the items are called there. Their numbers in the
  /// other agendas follow from these.
  private mutating func compareJoint() {
    var told: [JointEdit] = []
    for pair in meetings {
      guard let match = pair.topics?.fates.match else { continue }
      for (j, i) in match.fromOf.enumerated() {
        guard let i, let old = match.from.nodes[i].item, let new = match.to.nodes[j].item,
          old.joint != nil || new.joint != nil
        else { continue }
        var fields: [String] = []
        if old.joint.map({ Set($0.with.map(groupInTo)) }) != new.joint.map({ Set($0.with) }) {
          fields.append("joint")
        } else if counterparts(old, .from) != counterparts(new, .to) {
          fields.append("counterparts")
        }
        if fields.isEmpty { continue }
        let change = Change(
          .edited,
          .item,
          group: pair.group,
          from: match.from.nodes[i].changed(in: match.from),
          to: match.to.nodes[j].changed(in: match.to),
          fields: fields
        )
        var cause =
          fields == ["joint"] ? causeOfJoint(old, new) : causeOfCounterparts(old, new)
        var edit: JointEdit?
        if fields == ["joint"] {
          let before = Set((old.joint?.with ?? []).map(groupInTo))
          let groups = before.symmetricDifference(new.joint?.with ?? [])
          let own = JointEdit(group: pair.group, groups: groups, title: new.title, id: log.newID())
          cause = cause ?? told.first { $0.isSame(as: own) }?.id
          edit = own
        }
        if let edit {
          told.append(edit)
          log.add(change, id: edit.id, cause: cause)
        } else {
          log.add(change, cause: cause)
        }
      }
    }
  }

  /// That an item of one group is joint with others, or no longer.
  private struct JointEdit {
    var group: String
    /// The groups that it is joint with now, or that it was.
    var groups: Set<String>
    var title: String
    var id: ChangeLog.ID

    /// Whether the agenda of another group says the same of its own item.
    func isSame(as other: JointEdit) -> Bool {
      groups.contains(other.group) && other.groups.contains(group)
        && FoldedText.normalized(title) == FoldedText.normalized(other.title)
    }
  }

  /// The meeting that came or went, where an item is joint with one group more or less for it.
  private func causeOfJoint(_ old: AgendaItem, _ new: AgendaItem) -> ChangeLog.ID? {
    // In their order: of several, the first is the cause each time.
    let before = (old.joint?.with ?? []).map(groupInTo)
    let after = new.joint?.with ?? []
    let came = after.filter { !before.contains($0) }.map { group in
      to.meetings.firstIndex { $0.group.reference == group }.flatMap { meetingsCame[$0] }
    }
    let left = before.filter { !after.contains($0) }.map { group in
      from.meetings.firstIndex { $0.group.reference == group }.flatMap { meetingsLeft[$0] }
    }
    let causes = (came + left).compactMap { $0 }
    return causes.count == came.count + left.count ? causes.first : nil
  }

  /// The change that brought or took away an item of another agenda.
  private func causeOfCounterparts(_ old: AgendaItem, _ new: AgendaItem) -> ChangeLog.ID? {
    let (a, b) = (counterparts(old, .from), counterparts(new, .to))
    let ids = a.symmetricDifference(b).map { other -> ChangeLog.ID? in
      let topics = meetings.first { $0.group == other.group }?.topics
      guard let topics, let topic = other.topic else { return nil }
      return topics.departure(topic) ?? topics.arrival(topic)
    }
    return ids.allSatisfy { $0 != nil } ? ids.compactMap { $0 }.min() : nil
  }

  /// An item of another agenda, named alike in both documents.
  private struct Counterpart: Hashable {
    var group: String?
    var topic: AgendaTopic?
    var number: ItemNumber?
  }

  private func counterparts(
    _ item: AgendaItem,
    _ version: DocumentComparison.Version
  ) -> Set<Counterpart> {
    let counterparts = (item.joint?.counterparts ?? []).map { other in
      let group = version == .from ? other.group.map(groupInTo) : other.group
      let topics = meetings.first { $0.group == group }?.topics
      let topic = topics?.topic(number: other.item, title: "", in: version)
      return Counterpart(group: group, topic: topic, number: topic == nil ? other.item : nil)
    }
    return Set(counterparts)
  }

  /// How the second document calls a group of the first.
  func groupInTo(_ group: String) -> String {
    meetings.first { from.meetings[$0.from].group.reference == group }?.group ?? group
  }
}
