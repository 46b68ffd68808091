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
        FlatTree(items: b.agenda, at: ["meetings", .index(pair.to), "agenda"])
      )
      let fates = areCompared ? compareTrees(match, .item, group: pair.group) : TreeFates(match)
      meetings[index].topics = AgendaTopics(fates)
      if areCompared { compareJoint(fates, pair.group) }
    }
  }

  /// Compares with whom items are joint. Their numbers in the other agendas follow from these.
  private mutating func compareJoint(_ fates: TreeFates, _ group: String) {
    let match = fates.match
    for (j, i) in match.fromOf.enumerated() {
      guard let i, let old = match.from.nodes[i].item, let new = match.to.nodes[j].item else {
        continue
      }
      let before = old.joint.map { Set($0.with.map(groupInTo)) }
      let after = new.joint.map { Set($0.with) }
      if before != after {
        let change = Change(
          .edited,
          .item,
          group: group,
          from: match.from.nodes[i].changed(in: match.from),
          to: match.to.nodes[j].changed(in: match.to),
          fields: ["joint"]
        )
        log.add(change)
      }
    }
  }

  /// How the second document calls a group of the first.
  func groupInTo(_ group: String) -> String {
    meetings.first { from.meetings[$0.from].group.reference == group }?.group ?? group
  }
}
