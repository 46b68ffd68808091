/// Rows of the timetable bear the items' titles.
enum SlotTitleMismatchRule: Rule {
  static let description = RuleDescription(
    "slot-title-mismatch",
    .organizationOfWork,
    .warning,
    summary: "A row of the timetable bears its item's title; it may go on with the titles of "
      + "subitems; a known short form of a name is a note",
    reason: "Either the number or the title is wrong, and delegates cannot tell which.",
    source: .practice("all timetables of the family"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\t4\tOther matters",
        breaks: "\t4\tOther business"
      )
    ]
  )

  /// Where the timetable stands alone, without an agenda: a title with the number under which another
  /// title stands too, and which has a number of its own elsewhere.
  private static func judgeAlone(
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    var numbers: [String: Set<ItemNumber>] = [:]
    var titles: [ItemNumber: Set<String>] = [:]
    for row in meeting.rows {
      guard let number = row.entry.item, !row.entry.title.isEmpty else { continue }
      let title = ComparedTitle.key(row.entry.title)
      numbers[title, default: []].insert(number)
      titles[number, default: []].insert(title)
    }
    // Of very many rows, the first tell enough.
    for row in meeting.rows.prefix(500) {
      let title = ComparedTitle.key(row.entry.title)
      guard let number = row.entry.item, titles[number]?.count == 2, numbers[title]?.count == 2,
        let meant = numbers[title]?.first(where: { $0 != number }), titles[meant]?.count == 1,
        let other = meeting.rows.first(where: { $0.entry.item == meant })
      else { continue }
      findings.report(
        "Item \(number) stands here with the title of item \(meant), "
          + PlainEnglish.quote(row.entry.title),
        at: row.entry.range,
        notes: [Diagnostic.Note(message: "Item \(meant)", range: other.entry.range)],
        marks: [
          .schedule(meeting.index, number), .schedule(meeting.index, meant),
          .place(row.entry.range),
        ],
        reliesOn: [.place(row.entry.range)]
      )
    }
  }

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for meeting in context.meetings where meeting.items.isEmpty {
      judgeAlone(meeting, context, &findings)
    }
    for meeting in context.meetings {
      var shared: [SourceRange: Int] = [:]
      for row in meeting.rows { shared[row.entry.titleRange, default: 0] += 1 }
      for row in meeting.rows {
        guard let number = row.entry.item, let position = meeting.position(number),
          !row.entry.title.isEmpty, !meeting.items[position].item.title.isEmpty
        else { continue }
        let entry = meeting.items[position]
        let parent = entry.parent.map { meeting.items[$0].item }
        let likeness = SlotTitle.compare(row.entry.title, with: entry.item, parent: parent)
        guard likeness > .normalised else { continue }
        // "2 and 3" share one cell, which bears both titles, the second in small letters; "2 (a) and
        // (b)" share one that may bear the title of item 2.
        if shared[row.entry.titleRange, default: 0] > 1,
          [entry.item, parent].contains(where: { bears(row.entry.title, $0?.title) })
        {
          continue
        }
        let meant = meeting.item(titled: row.entry.title)?.number
        if meant == nil, let other = context.otherMeeting(than: meeting, titled: row.entry.title) {
          reportColumn(row.entry, number, meeting, other, &findings)
          continue
        }
        report(row.entry, entry.item, likeness, meant: meant, meeting, context, &findings)
      }
    }
  }

  /// Whether a cell has a title in it, whatever its case.
  private static func bears(_ cell: String, _ title: String?) -> Bool {
    guard let title, !title.isEmpty else { return false }
    return ComparedTitle.key(cell).contains(ComparedTitle.key(title))
  }

  /// Whether a row that goes on bears only the beginning of a title.
  private static func isShortened(_ entry: SlotEntry, _ item: AgendaItem) -> Bool {
    let short = ComparedTitle(entry.title).normalised
    return entry.continued && short.utf8.contains(ASCII.space)
      && ComparedTitle(item.title).normalised.hasPrefix(short)
  }

  /// The row stands in the column of another group than the one whose item it is.
  private static func reportColumn(
    _ entry: SlotEntry,
    _ number: ItemNumber,
    _ meeting: MeetingIndex,
    _ other: (meeting: MeetingIndex, item: ItemNumber),
    _ findings: inout FindingList
  ) {
    findings.report(
      "\(PlainEnglish.quote(entry.title)) is item \(other.item) of the "
        + "\(other.meeting.meeting.group.name), but stands in the column of the "
        + meeting.meeting.group.name,
      at: entry.titleRange,
      notes: other.meeting.item(other.item).map {
        [Diagnostic.Note(message: "The title in the agenda", range: $0.headRange)]
      } ?? [],
      marks: [
        .schedule(other.meeting.index, other.item), .schedule(meeting.index, number),
        .place(entry.range),
      ],
      reliesOn: [
        .title(meeting.index, number), .item(meeting.index, number), .place(entry.range),
      ]
    )
  }

  private static func report(
    _ entry: SlotEntry,
    _ item: AgendaItem,
    _ likeness: ComparedTitle.Likeness,
    meant: ItemNumber?,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let number = item.number else { return }
    let message: String
    var place = entry.titleRange
    var marks: [Fact] = []
    if likeness == .expanded {
      message =
        "The title of item \(number) is written with a name in another form than in the "
        + "agenda"
    } else if let meant, meant != number {
      message =
        "Item \(number) stands here with the title of item \(meant), "
        + PlainEnglish.quote(entry.title)
      marks = [
        .schedule(meeting.index, number), .schedule(meeting.index, meant), .place(entry.range),
      ]
    } else if isShortened(entry, item) {
      message = "The title of item \(number) is shortened to \(PlainEnglish.quote(entry.title))"
    } else {
      let titles = TwoTitles(entry.title, item.title)
      place = titles.place(in: place, of: context.text)
      message = "Item \(number) is called \(titles.first) here, \(titles.second) in the agenda"
    }
    findings.report(
      message,
      at: place,
      severity: likeness == .expanded || isShortened(entry, item) ? .note : nil,
      notes: [Diagnostic.Note(message: "The title in the agenda", range: item.headRange)],
      marks: marks,
      reliesOn: [.title(meeting.index, number), .item(meeting.index, number), .place(entry.range)]
        + item.subitems.compactMap { $0.number.map { .item(meeting.index, $0) } }
    )
  }
}

extension ValidationContext {
  /// Another group of a joint meeting that has an item of a title.
  fileprivate func otherMeeting(
    than own: MeetingIndex,
    titled title: String
  ) -> (meeting: MeetingIndex, item: ItemNumber)? {
    guard meetings.count > 1 else { return nil }
    for found in itemsByTitle[ComparedTitle.key(title)] ?? []
    where found.meeting != own.index {
      if let number = found.item.number { return (meetings[found.meeting], number) }
    }
    return nil
  }
}
