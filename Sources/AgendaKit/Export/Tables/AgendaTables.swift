/// Makes the tables of one document.
struct TableMaker {
  let document: MeetingDocument
  let source: SourceText
  let selection: GroupSelection
  private let papers: RowPapers
  private let language: DocumentLanguage

  init(_ document: MeetingDocument, _ source: SourceText, _ selection: GroupSelection) {
    self.document = document
    self.source = source
    self.selection = selection
    papers = RowPapers(document, selection)
    language = DocumentLanguage(of: document)
  }

  /// The rows of a table.
  func rows(of table: TableExport.Table) -> TableRows {
    switch table {
    case .meetings: meetings()
    case .items: items()
    case .slots: slots()
    case .documents: documents()
    case .attendance: attendance()
    case .placeholders: placeholders()
    }
  }

  private var meetingsTaken: [Meeting] { document.meetings.filter { selection.takes($0) } }

  /// Who meets, when and where.
  private func meetings() -> TableRows {
    var table = TableRows(head: [
      "group", "name", "ordinal", "place", "timeZone", "firstDay", "lastDay", "openingDate",
      "openingTime",
    ])
    for meeting in meetingsTaken {
      table.add(
        [
          TableCell(meeting.group.id), .text(meeting.group.name), TableCell(meeting.ordinal),
          TableCell(meeting.place), TableCell(meeting.timeZone), TableCell(meeting.firstDay),
          TableCell(meeting.lastDay), TableCell(meeting.opening?.date),
          TableCell(meeting.opening?.time),
        ],
        group: meeting.group.reference
      )
    }
    return table
  }

  /// The items of the agendas.
  private func items() -> TableRows {
    var table = TableRows(head: [
      "group", "item", "title", "jointWith", "counterparts", "symbols", "documentationNotForeseen",
      "seeAlso",
    ])
    for meeting in meetingsTaken {
      for item in FlatItems.of(meeting.agenda) {
        let annotation = item.annotation
        let symbols = papers.of(item).flatMap { $0.symbols }
        table.add(
          [
            .text(meeting.group.reference), TableCell(item.number?.description), .text(item.title),
            TableCell(item.joint.map { CellText.list($0.with) }),
            TableCell(item.joint.map { CellText.items($0.counterparts) }),
            .text(CellText.symbols(symbols)),
            .flag(annotation?.documentationNotForeseen ?? false),
            TableCell(annotation.map { CellText.items($0.seeAlso) }),
          ],
          group: meeting.group.reference
        )
      }
    }
    return table
  }

  /// The entries of the timetable.
  private func slots() -> TableRows {
    var table = TableRows(head: [
      "date", "weekday", "start", "end", "part", "group", "item", "title", "continued", "place",
      "timeZone",
    ])
    let directory = ItemDirectory(document)
    for slot in selection.slots(of: document) {
      let time: [TableCell] = [
        TableCell(slot.date),
        TableCell(slot.date.flatMap { $0.isValid ? $0.weekday.rawValue : nil }),
        TableCell(slot.start), TableCell(slot.end), TableCell(slot.part?.rawValue),
      ]
      if slot.entries.isEmpty {
        table.add(time + Array(repeating: .empty, count: 6), group: nil)
      }
      for entry in slot.entries {
        let meeting = directory.meeting(of: entry.group)
        table.add(
          time + [
            TableCell(entry.group), TableCell(entry.item?.description), .text(entry.title),
            .flag(entry.continued), TableCell(meeting?.place), TableCell(meeting?.timeZone),
          ],
          group: entry.group
        )
      }
    }
    return table
  }

  /// The papers: for each item, and those that were before the group.
  private func documents() -> TableRows {
    var table = TableRows(head: [
      "group", "item", "label", "title", "symbols", "note", "address",
    ])
    for meeting in meetingsTaken {
      let group = meeting.group.reference
      for item in FlatItems.of(meeting.agenda) {
        for entry in papers.of(item) {
          add(entry, group: group, item: item.number, to: &table)
        }
      }
      for annotation in meeting.otherAnnotations {
        for entry in annotation.documentation {
          add(entry, group: group, item: annotation.number, to: &table)
        }
      }
    }
    for entry in document.report?.documentation ?? [] {
      add(entry, group: nil, item: nil, to: &table)
    }
    return table
  }

  private func add(
    _ entry: DocumentationEntry,
    group: String?,
    item: ItemNumber?,
    to table: inout TableRows
  ) {
    var addresses: [String] = []
    for symbol in entry.symbols {
      if let address = SymbolAddress.of(symbol, in: language) { addresses.append(address) }
    }
    table.add(
      [
        TableCell(group), TableCell(item?.description), TableCell(entry.label), .text(entry.title),
        .text(CellText.symbols(entry.symbols)), TableCell(entry.note),
        .text(CellText.list(addresses)),
      ],
      group: group
    )
  }
}

/// The papers in the row of an item. A table of all groups has each paper once; in that of one group
/// a joint item has also those that only the other group's agenda lists.
private struct RowPapers {
  /// Where the papers of other groups are found; nil where all groups are in the table.
  private let directory: ItemDirectory?

  init(_ document: MeetingDocument, _ selection: GroupSelection) {
    directory = selection.takesAll ? nil : ItemDirectory(document)
  }

  func of(_ item: AgendaItem) -> [DocumentationEntry] {
    directory?.rowPapers(of: item) ?? item.annotation?.documentation ?? []
  }
}

/// How lists stand in a cell.
enum CellText {
  /// What stands between the parts of a list.
  static let separator = "; "

  static func list(_ parts: [String]) -> String { parts.joined(separator: separator) }

  static func symbols(_ symbols: [DocumentSymbol]) -> String {
    list(symbols.map { $0.description })
  }

  static func items(_ items: [ItemOfGroup]) -> String {
    list(items.map { ($0.group.map { "\($0) " } ?? "") + $0.item.description })
  }
}
