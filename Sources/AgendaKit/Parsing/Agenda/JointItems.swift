/// Pairs the joint items of groups that meet together.
enum JointItems {
  /// Of more items of one title in an agenda, the first few are counterparts: which of them is meant
  /// cannot be told.
  private static let counterpartLimit = 4

  /// Names the groups of a bare "(joint item)", and finds each joint item's counterparts: the items
  /// of equal title in the other groups' agendas.
  /// - Complexity: O(n) in the items, times the groups that meet together.
  static func resolve(_ meetings: inout [Meeting]) {
    guard meetings.contains(where: { $0.agenda.contains { $0.joint != nil } }) else { return }
    let numbers = meetings.map { meeting in
      var numbers: [String: [ItemNumber]] = [:]
      for item in meeting.agenda {
        guard let number = item.number else { continue }
        let title = TitleText.normalized(item.title)
        guard numbers[title, default: []].count < counterpartLimit else { continue }
        numbers[title, default: []].append(number)
      }
      return numbers
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
          for number in numbers[n][title] ?? [] {
            joint.counterparts.append(ItemOfGroup(group: group, item: number))
          }
        }
        meetings[m].agenda[i].joint = joint
      }
    }
  }
}
