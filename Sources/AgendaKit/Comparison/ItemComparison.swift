extension Comparer {
  /// Compares the agendas of the meetings that both documents have.
  mutating func compareAgendas() {
    for index in meetings.indices {
      let pair = meetings[index]
      let (a, b) = (from.meetings[pair.from], to.meetings[pair.to])
      let match = TreeMatching(
        FlatTree(items: a.agenda, at: ["meetings", .index(pair.from), "agenda"]),
        FlatTree(items: b.agenda, at: ["meetings", .index(pair.to), "agenda"])
      )
      let fates = compareTrees(match, .item, group: pair.group)
      meetings[index].items = fates
      compareJoint(fates, pair.group)
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
