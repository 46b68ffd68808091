/// How the documents of a meeting changed what those before them said.
struct MeetingHistory {
  /// The steps that changed something, in order.
  private(set) var steps: [MeetingRecord.Step] = []

  init(_ cluster: MeetingCluster) {
    let members = cluster.inOneLanguage
    // A corrigendum takes nothing away that it does not speak of.
    let agendas = members.filter {
      ($0.document.kind == .agenda || $0.document.kind == .annotatedAgenda)
        && !$0.identity.isAddition
    }
    let timetables = members.filter { $0.document.kind == .organizationOfWork }
    let reports = members.filter { $0.isReport }
    add(agendas, [.meeting, .item, .document, .slot])
    add(timetables, [.meeting, .slot])
    if let proposed = agendas.last,
      let adopted = reports.first(where: { !$0.meeting.agenda.isEmpty })
    {
      add([proposed, adopted], [.item])
    }
    add(reports, [.meeting, .item])
  }

  private mutating func add(
    _ members: [MeetingCluster.Member],
    _ subjects: Set<Change.Subject>
  ) {
    for (old, new) in zip(members, members.dropFirst()) {
      let changes = Self.changes(from: old, to: new, subjects)
      if !changes.isEmpty { steps.append(.init(from: old.name, to: new.name, changes: changes)) }
    }
  }

  /// What differs between two documents in what is about the meeting's group.
  static func changes(
    from old: MeetingCluster.Member,
    to new: MeetingCluster.Member,
    _ subjects: Set<Change.Subject>
  ) -> [MeetingRecord.Change] {
    let comparison = DocumentComparison(
      from: old.document,
      to: new.document,
      options: .init(only: subjects)
    )
    let groups = [old.meeting.group.reference, new.meeting.group.reference]
    return comparison.changes.compactMap { change in
      if let group = change.group, !groups.contains(group) { return nil }
      var places: [MeetingRecord.Place] = []
      if let from = change.from { places.append(old.place(from.range)) }
      if let to = change.to { places.append(new.place(to.range)) }
      return MeetingRecord.Change(
        subject: change.subject,
        kind: change.kind,
        pieces: ComparisonWords.factPieces(change),
        places: places
      )
    }
  }
}
