/// Pairs the joint items of groups that meet together.
enum JointItems {
  /// Names the groups of a bare "(joint item)", and finds each joint item's counterparts: the items
  /// of equal title in the other groups' agendas.
  static func resolve(_ meetings: inout [Meeting]) {
    guard meetings.contains(where: { $0.agenda.contains { $0.joint != nil } }) else { return }
    let titles = meetings.map { meeting in
      meeting.agenda.compactMap { item in
        item.number.map { (title: TitleText.normalized(item.title), number: $0) }
      }
    }
    let groups = meetings.map { $0.group.reference }
    for m in meetings.indices {
      for i in meetings[m].agenda.indices {
        guard var joint = meetings[m].agenda[i].joint else { continue }
        if joint.with.isEmpty {
          joint.with = groups.enumerated().filter { $0.offset != m }.map { $0.element }
        }
        let title = TitleText.normalized(meetings[m].agenda[i].title)
        joint.counterparts = []
        for (n, group) in groups.enumerated() where n != m && joint.with.contains(group) {
          for other in titles[n] where other.title == title {
            joint.counterparts.append(ItemOfGroup(group: group, item: other.number))
          }
        }
        meetings[m].agenda[i].joint = joint
      }
    }
  }
}
