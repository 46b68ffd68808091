/// Where documents of a meeting that are all in force contradict each other.
struct MeetingContradictions {
  /// What was found.
  private(set) var found: [MeetingRecord.Contradiction] = []
  private let members: [MeetingCluster.Member]

  init(_ cluster: MeetingCluster) {
    members = cluster.inForce
    guard members.count > 1 else { return }
    compareFacts()
    compareTimetables()
    compareReports()
  }

  // MARK: Facts

  /// A value that a document states, with its place.
  private struct Stated {
    var value: String
    var range: SourceRange?
    var member: MeetingCluster.Member
  }

  private mutating func compareFacts() {
    add(.ordinal, "ordinal", { "\($0)" }) { meeting in
      meeting.ordinal.map {
        (PlainEnglish.gathering($0, of: meeting.group), meeting.places.ordinal)
      }
    }
    add(.place, "place", FoldedText.normalized) { meeting in
      meeting.place.map { ($0, meeting.places.days) }
    }
    add(.days, "days", { $0 }) { meeting in
      guard let first = meeting.firstDay else { return nil }
      return (DateWords.days(first, meeting.lastDay ?? first), meeting.places.days)
    }
    add(.opening, "opening", { $0 }) { meeting in
      meeting.opening.map { opening in
        ("\(DateWords.day(opening.date)), \(opening.time)", meeting.places.opening)
      }
    }
  }

  private mutating func add(
    _ fact: MeetingRecord.Fact,
    _ noun: String,
    _ compared: (String) -> String,
    _ value: (Meeting) -> (String, SourceRange?)?
  ) {
    var stated: [Stated] = []
    for member in members {
      guard let (text, range) = value(member.meeting) else { continue }
      stated.append(Stated(value: text, range: range, member: member))
    }
    guard let first = stated.first,
      stated.contains(where: { compared($0.value) != compared(first.value) })
    else { return }
    let said = stated.map { "\($0.value) in \($0.member.name)" }
    found.append(
      .init(
        fact: fact,
        message: "The \(noun) of the meeting differs: \(PlainEnglish.list(said))",
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
            message: "The timetables of \(old.name) and \(new.name) differ: \(change.text)",
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

  // MARK: The report

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
