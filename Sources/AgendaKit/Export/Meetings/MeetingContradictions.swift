/// Where documents of a meeting that are all in force contradict each other.
struct MeetingContradictions {
  /// What was found.
  private(set) var found: [MeetingRecord.Contradiction] = []
  /// The documents in force, and those of them in the language of the record: names and titles are
  /// compared in one language only.
  private let all: [MeetingCluster.Member]
  private let members: [MeetingCluster.Member]
  /// The numbers under which a report tells of an item that the agenda does not have.
  private var misquoted: Set<ItemNumber> = []

  init(_ cluster: MeetingCluster) {
    all = cluster.inForce
    members = all.filter { $0.language == cluster.language }
    compareHeadings(of: cluster.papers + members.map { $0.sourced })
    for member in members { tellDoubts(of: member) }
    guard all.count > 1 else { return }
    compareFacts()
    compareTimetables()
    compareReports()
    compareQuotedTitles()
    compareConsiderations(cluster)
  }

  // MARK: One document

  /// Where a document states days or hours that cannot all be right.
  private mutating func tellDoubts(of member: MeetingCluster.Member) {
    for finding in DateDoubts(member.document, in: member.sourced.source).findings {
      found.append(
        .init(
          fact: .timetable,
          message: "\(member.name) contradicts itself: \(finding.message)",
          places: [member.place(finding.range)] + finding.notes.map { member.place($0.range) }
        )
      )
    }
  }

  // MARK: Facts

  /// A value that a document states, with its place.
  private struct Stated {
    /// What it is compared by.
    var key: String
    var value: String
    var range: SourceRange?
    var member: MeetingCluster.Member
  }

  private mutating func compareFacts() {
    // In another language the group may have another noun.
    add(.ordinal, "ordinal") { meeting in
      meeting.ordinal.map {
        ("\($0)", PlainEnglish.gathering($0, of: meeting.group), meeting.places.ordinal)
      }
    }
    add(.place, "place") { meeting in
      meeting.place.map { (FoldedText.normalized($0), $0, meeting.places.days) }
    }
    add(.days, "days") { meeting in
      guard let first = meeting.firstDay else { return nil }
      let days = DateWords.days(first, meeting.lastDay ?? first)
      return (days, days, meeting.places.days)
    }
    add(.opening, "opening") { meeting in
      meeting.opening.map { opening in
        let time = "\(DateWords.day(opening.date)), \(opening.time)"
        return (time, time, meeting.places.opening)
      }
    }
  }

  private mutating func add(
    _ fact: MeetingRecord.Fact,
    _ noun: String,
    _ value: (Meeting) -> (key: String, shown: String, range: SourceRange?)?
  ) {
    var stated: [Stated] = []
    for member in fact == .place ? members : all {
      guard let (key, text, range) = value(member.meeting) else { continue }
      stated.append(Stated(key: key, value: text, range: range, member: member))
    }
    guard let first = stated.first, stated.contains(where: { $0.key != first.key }) else { return }
    let said = stated.map { "\($0.value) in \($0.member.name)" }
    found.append(
      .init(
        fact: fact,
        message: "The \(noun) of the meeting \(fact == .days ? "differ" : "differs"): "
          + PlainEnglish.list(said),
        places: stated.map { $0.member.place($0.range, $0.value) }
      )
    )
  }

  // MARK: The timetable

  private mutating func compareTimetables() {
    let timetables = members.filter { !$0.isReport && !$0.slots.isEmpty }
    for (old, new) in zip(timetables, timetables.dropFirst()) {
      for change in MeetingHistory.changes(from: old, to: new, [.slot]) {
        // Of a slot that one document has alone, the other shows where its timetable begins.
        var places = change.places
        if !places.contains(where: { $0.document == old.name }) {
          places.insert(old.place(old.slots.first?.range), at: 0)
        }
        if !places.contains(where: { $0.document == new.name }) {
          places.append(new.place(new.slots.first?.range))
        }
        found.append(
          .init(
            fact: .timetable,
            message: "The timetables of \(old.name) and \(new.name) differ: "
              + ComparisonText.message(change.pieces, marked: false),
            places: places
          )
        )
      }
    }
    let agenda = members.last { !$0.isReport && !$0.meeting.agenda.isEmpty }
    guard let agenda, let timetable = timetables.last, timetable.name != agenda.name else { return }
    compareItems(agenda, timetable)
  }

  /// The items of a timetable that was issued alone are those of the agenda.
  private mutating func compareItems(
    _ agenda: MeetingCluster.Member,
    _ timetable: MeetingCluster.Member
  ) {
    var items: [ItemNumber: AgendaItem] = [:]
    for item in FlatItems.of(agenda.meeting.agenda) {
      if let number = item.number, items[number] == nil { items[number] = item }
    }
    var told: Set<ItemNumber> = []
    for slot in timetable.slots {
      for entry in slot.entries {
        guard let number = entry.item, told.insert(number).inserted else { continue }
        let place = timetable.place(entry.range, entry.title)
        guard let item = items[number] else {
          found.append(
            .init(
              fact: .agenda,
              message:
                "\(timetable.name) takes up item \(number), which \(agenda.name) does not have",
              places: [place, agenda.place(nil)]
            )
          )
          continue
        }
        guard !entry.title.isEmpty,
          ComparedTitle.compare(item.title, entry.title) == .different
        else { continue }
        found.append(
          .init(
            fact: .agenda,
            message: "Item \(number) is \(PlainEnglish.quote(item.title)) in \(agenda.name), "
              + "\(PlainEnglish.quote(entry.title)) in \(timetable.name)",
            places: [agenda.place(item.headRange, item.title), place]
          )
        )
      }
    }
  }

  // MARK: Papers

  /// A paper is headed with the item under which the agenda lists it.
  private mutating func compareHeadings(of papers: [SourcedDocument]) {
    guard let agenda = members.last(where: { !$0.isReport && !$0.meeting.agenda.isEmpty }) else {
      return
    }
    var listed: [DocumentSymbol: (items: [ItemNumber], range: SourceRange)] = [:]
    for (item, entry) in agenda.papers {
      guard let item else { continue }
      for symbol in entry.symbols {
        listed[symbol.withoutStar, default: ([], entry.range)].items.append(item)
      }
    }
    for paper in papers where paper.document.kind == .paper {
      let masthead = paper.document.masthead
      let stated = Self.headings(of: paper.document)
      guard !stated.isEmpty,
        let own = masthead.symbol?.parts.lazy.compactMap({ listed[$0.withoutStar] }).first,
        !own.items.contains(where: { item in
          stated.contains {
            item.number == $0.number
              && (item.letter == nil || $0.letter == nil || item.letter == $0.letter)
          }
        })
      else { continue }
      let name = paper.document.source.name
      let items = PlainEnglish.list(own.items.map { $0.description })
      let headings = PlainEnglish.list(stated.map { $0.description })
      let noun = stated.count == 1 ? "Item" : "Items"
      let heading = masthead.places.underItem ?? masthead.range
      found.append(
        .init(
          fact: .documents,
          message:
            "\(name) is headed “\(noun) \(headings)”, \(agenda.name) lists it under item \(items)",
          places: [
            paper.place(heading, in: paper.source.lineTable()), agenda.place(own.range),
          ]
        )
      )
    }
  }

  /// The items of "Items 2 and 3 of the provisional agenda", each once.
  private static func headings(of paper: MeetingDocument) -> [ItemNumber] {
    var items = [paper.masthead.underItem].compactMap { $0 }
    guard let heading = paper.masthead.places.underItem else { return items }
    for mention in paper.mentions(in: heading) {
      guard case .item(let item, _) = mention.value, !items.contains(item) else { continue }
      items.append(item)
    }
    return items
  }

  // MARK: The report

  /// The days on which the report says that items were considered are those of the timetable.
  private mutating func compareConsiderations(_ cluster: MeetingCluster) {
    guard let report = members.last(where: { $0.isReport }),
      let timetable = members.last(where: { !$0.isReport && !$0.slots.isEmpty })
    else { return }
    let agenda = cluster.agenda
    let links = ItemLinks(timetable, to: agenda)
    var slots: [ItemNumber: [Slot]] = [:]
    for slot in timetable.slots {
      for item in Set(slot.entries.compactMap { $0.item.flatMap(links.item) }) {
        slots[item, default: []].append(slot)
      }
    }
    let told = ItemLinks(report, to: agenda)
    for consideration in report.document.report?.considerations ?? [] {
      guard let item = told.item(consideration.item, in: consideration.range),
        !misquoted.contains(consideration.item), let planned = slots[item],
        planned.allSatisfy({ $0.date != nil })
      else { continue }
      let days = Set(planned.compactMap { $0.date })
      let others = consideration.dates.filter { $0.isValid && !days.contains($0) }
      guard !others.isEmpty else { continue }
      let foreseen = DateWords.dates(days.sorted())
      found.append(
        .init(
          fact: .timetable,
          message: "Item \(item) was considered on \(DateWords.dates(others)) in \(report.name), "
            + "and is on the timetable of \(timetable.name) on \(foreseen)",
          places: [
            report.place(consideration.range), timetable.place(planned.first?.range),
          ]
        )
      )
    }
  }

  /// The titles that a report quotes are those of the agenda, where it has none of its own.
  private mutating func compareQuotedTitles() {
    guard let report = members.last(where: { $0.isReport }), report.meeting.agenda.isEmpty,
      let agenda = members.last(where: { !$0.isReport && !$0.meeting.agenda.isEmpty })
    else { return }
    let items = FlatItems.of(agenda.meeting.agenda)
    let links = ItemLinks(report, to: items)
    for quoted in report.quotedTitles {
      let item = links.item(quoted.item).flatMap { number in items.first { $0.number == number } }
      if let item, ComparedTitle.compare(item.title, quoted.title) != .different { continue }
      misquoted.insert(quoted.item)
      let title = PlainEnglish.quote(quoted.title)
      let own = "Item \(quoted.item) is \(title) in \(report.name), "
      let other =
        item.map { "\(PlainEnglish.quote($0.title)) in \(agenda.name)" }
        ?? "which \(agenda.name) does not have"
      found.append(
        .init(
          fact: .agenda,
          message: own + other,
          places: [
            report.place(quoted.range, quoted.title), agenda.place(item?.headRange, item?.title),
          ]
        )
      )
    }
  }

  private static let rules: [(name: String, fact: MeetingRecord.Fact)] = [
    ("adopted-agenda-differs", .agenda), ("documents-before-differ", .documents),
    ("schedule-differs", .timetable),
  ]

  /// What the report says of agenda, papers and hours, against the agenda in force.
  private mutating func compareReports() {
    guard let report = members.last(where: { $0.isReport }),
      let agenda = members.last(where: { !$0.isReport && !$0.meeting.agenda.isEmpty })
    else { return }
    var settings = ValidationSettings()
    settings.only = Set(Self.rules.map { $0.name })
    let findings = Validator(settings: settings).validate(
      report.document,
      against: agenda.document
    )
    for finding in findings {
      guard let rule = Self.rules.first(where: { $0.name == finding.rule }) else { continue }
      var places = [report.place(finding.range)]
      for note in finding.notes {
        let member = note.source == nil ? report : agenda
        places.append(member.place(note.range, note.message))
      }
      if places.count == 1 { places.append(agenda.place(nil)) }
      found.append(.init(fact: rule.fact, message: finding.message, places: places))
    }
  }
}
