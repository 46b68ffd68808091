extension MeetingCluster {
  /// What the documents say together: a fact is that of the latest document in force that states it.
  func record() -> MeetingRecord {
    let current = Array(inForce.reversed())
    func fact<Value>(_ value: (Member) -> Value?) -> Value? {
      current.lazy.compactMap(value).first
    }
    let days = fact { $0.meeting.firstDay == nil ? nil : $0.meeting }
    let timetable = fact { $0.slots.isEmpty ? nil : $0 }
    return MeetingRecord(
      language: language,
      group: current[0].meeting.group,
      organ: fact { $0.document.masthead.organ },
      ordinal: fact { $0.meeting.ordinal },
      place: fact { $0.meeting.place },
      timeZone: fact { $0.meeting.timeZone },
      firstDay: days?.firstDay,
      lastDay: days?.lastDay,
      opening: fact { $0.meeting.opening },
      status: status,
      documents: listedMembers,
      agenda: items(timetable),
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
      let member = members[index]
      return paper(
        member.document,
        Self.role(member.document),
        member.language,
        isSuperseded: isSuperseded(index)
      )
    }
    // Papers come between the call and the reports.
    let place = members.firstIndex { $0.isReport } ?? members.count
    let others = papers.map { sourced in
      let language = PageLanguage(sourced.document, source: sourced.source).language
      return paper(sourced.document, .paper, language, isSuperseded: false)
    }
    listed.insert(contentsOf: others, at: place)
    return listed
  }

  private func paper(
    _ document: MeetingDocument,
    _ role: MeetingRecord.Role,
    _ language: DocumentLanguage,
    isSuperseded: Bool
  ) -> MeetingRecord.Paper {
    MeetingRecord.Paper(
      name: document.source.name,
      role: role,
      language: language.rawValue,
      symbol: document.masthead.symbol,
      title: document.masthead.title,
      date: document.masthead.date,
      isSuperseded: isSuperseded
    )
  }

  /// The items of the latest agenda.
  var agenda: [AgendaItem] {
    FlatItems.of(
      inForce.reversed().first { !$0.meeting.agenda.isEmpty }?.meeting.agenda ?? []
    )
  }

  /// The items of the latest agenda, with what timetable and report say of them.
  private func items(_ timetable: Member?) -> [MeetingRecord.Item] {
    let agenda = agenda
    var items = agenda.map { item in
      MeetingRecord.Item(
        number: item.number,
        title: item.title,
        considerations: [],
        statements: [],
        slots: []
      )
    }
    var places: [ItemNumber: Int] = [:]
    for case (let place, let number?) in agenda.map({ $0.number }).enumerated() {
      places[number] = places[number] ?? place
    }
    if let timetable {
      let links = ItemLinks(timetable, to: agenda)
      for slot in timetable.slots {
        let numbers = slot.entries.compactMap { $0.item.flatMap(links.item) }
        for place in Set(numbers.compactMap { places[$0] }) { items[place].slots.append(slot) }
      }
    }
    if let report = inForce.last(where: { $0.document.report != nil }) {
      let links = ItemLinks(report, to: agenda)
      for told in report.document.report?.considerations ?? [] {
        guard let place = links.item(told.item, in: told.range).flatMap({ places[$0] }) else {
          continue
        }
        items[place].considerations.append(told)
      }
      for told in report.document.report?.statements ?? [] {
        guard let place = links.item(told.item, in: told.range).flatMap({ places[$0] }) else {
          continue
        }
        items[place].statements.append(told)
      }
    }
    return items
  }

  /// The papers that documents in force list, each once: by its symbols, else by its title.
  private var listedPapers: [MeetingRecord.ListedPaper] {
    var listed: [MeetingRecord.ListedPaper] = []
    var places: [String: Int] = [:]
    let agenda = agenda
    for member in inForce {
      let links = ItemLinks(member, to: agenda)
      for (own, entry) in member.papers {
        let item = own.flatMap(links.item)
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
