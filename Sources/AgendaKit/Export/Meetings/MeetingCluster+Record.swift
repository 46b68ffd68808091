extension MeetingCluster {
  /// What the documents say together: a fact is that of the latest document in force that states it.
  func record() -> MeetingRecord {
    let current = Array(inForce.reversed())
    func fact<Value>(_ value: (Member) -> Value?) -> Value? {
      current.lazy.compactMap(value).first
    }
    let last = members[members.count - 1]
    let days = fact { $0.meeting.firstDay == nil ? nil : $0.meeting }
    let timetable = fact { $0.slots.isEmpty ? nil : $0 }
    let report = fact { $0.document.report }
    return MeetingRecord(
      group: last.meeting.group,
      organ: fact { $0.document.masthead.organ },
      ordinal: fact { $0.meeting.ordinal },
      place: fact { $0.meeting.place },
      timeZone: fact { $0.meeting.timeZone },
      firstDay: days?.firstDay,
      lastDay: days?.lastDay,
      opening: fact { $0.meeting.opening },
      status: status,
      documents: listedMembers,
      agenda: items(report, timetable?.slots ?? []),
      history: MeetingHistory(self).steps,
      slots: timetable?.slots ?? [],
      timetableOf: timetable?.name,
      papers: listedPapers,
      contradictions: MeetingContradictions(self).found
    )
  }

  private var status: MeetingRecord.Status {
    let kinds = members.map { $0.document.kind }
    return kinds.contains(.report)
      ? .reported : kinds.contains(.draftReport) ? .reportDrafted : .announced
  }

  private var listedMembers: [MeetingRecord.Paper] {
    var listed = members.indices.map { index in
      paper(members[index].document, Self.role(members[index].document), isSuperseded(index))
    }
    // Papers come between the call and the reports.
    let place = members.firstIndex { $0.isReport } ?? members.count
    listed.insert(contentsOf: papers.map { paper($0.document, .paper, false) }, at: place)
    return listed
  }

  private func paper(
    _ document: MeetingDocument,
    _ role: MeetingRecord.Role,
    _ isSuperseded: Bool
  ) -> MeetingRecord.Paper {
    MeetingRecord.Paper(
      name: document.source.name,
      role: role,
      symbol: document.masthead.symbol,
      title: document.masthead.title,
      date: document.masthead.date,
      isSuperseded: isSuperseded
    )
  }

  /// The items of the latest agenda, with what timetable and report say of them.
  private func items(_ report: Report?, _ slots: [Slot]) -> [MeetingRecord.Item] {
    let agenda = inForce.reversed().first { !$0.meeting.agenda.isEmpty }?.meeting.agenda ?? []
    return FlatItems.of(agenda).map { item in
      MeetingRecord.Item(
        number: item.number,
        title: item.title,
        considerations: report?.considerations.filter { $0.item == item.number } ?? [],
        statements: report?.statements.filter { $0.item == item.number } ?? [],
        slots: item.number == nil
          ? []
          : slots.filter { slot in
            slot.entries.contains { $0.item == item.number }
          }
      )
    }
  }

  /// The papers that documents in force list, each once: by its symbols, else by its title.
  private var listedPapers: [MeetingRecord.ListedPaper] {
    var listed: [MeetingRecord.ListedPaper] = []
    var places: [String: Int] = [:]
    for member in inForce {
      for (item, entry) in member.papers {
        let symbols = entry.symbols.map { $0.withoutStar.description }
        let keys = symbols.isEmpty ? [FoldedText.normalized(entry.title)] : symbols
        if let place = keys.lazy.compactMap({ places[$0] }).first {
          if !listed[place].listedIn.contains(member.name) {
            listed[place].listedIn.append(member.name)
          }
          listed[place].item = listed[place].item ?? item
          listed[place].entry = entry
        } else {
          for key in keys { places[key] = listed.count }
          let file = file(of: entry)
          listed.append(.init(item: item, entry: entry, listedIn: [member.name], file: file))
        }
      }
    }
    return listed
  }

  /// The document among those read that bears a symbol of an entry.
  private func file(of entry: DocumentationEntry) -> String? {
    let symbols = Set(entry.symbols.map { $0.withoutStar })
    for document in papers.map({ $0.document }) + members.map({ $0.document }) {
      let own = document.masthead.symbol?.parts ?? []
      if own.contains(where: { symbols.contains($0.withoutStar) }) { return document.source.name }
    }
    return nil
  }
}
