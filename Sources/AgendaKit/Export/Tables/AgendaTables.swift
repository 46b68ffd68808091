/// The items of the agendas.
struct ItemTable {
  private let document: MeetingDocument
  private let selection: GroupSelection

  init(_ document: MeetingDocument, _ selection: GroupSelection) {
    self.document = document
    self.selection = selection
  }

  func write(to table: inout TableWriter) {
    table.row([
      "group", "item", "title", "jointWith", "counterparts", "symbols", "documentationNotForeseen",
      "seeAlso",
    ])
    let papers = RowPapers(document, selection)
    for meeting in document.meetings where selection.takes(meeting) {
      for item in FlatItems.of(meeting.agenda) {
        let annotation = item.annotation
        let symbols = papers.of(item).flatMap { $0.symbols }
        table.row([
          meeting.group.reference, item.number?.description, item.title,
          item.joint.map { CellText.list($0.with) },
          item.joint.map { CellText.items($0.counterparts) },
          CellText.symbols(symbols),
          CellText.flag(annotation?.documentationNotForeseen ?? false),
          annotation.map { CellText.items($0.seeAlso) },
        ])
      }
    }
  }
}

/// The entries of the timetable.
struct SlotTable {
  private let document: MeetingDocument
  private let selection: GroupSelection

  init(_ document: MeetingDocument, _ selection: GroupSelection) {
    self.document = document
    self.selection = selection
  }

  func write(to table: inout TableWriter) {
    table.row([
      "date", "weekday", "start", "end", "part", "group", "item", "title", "continued", "place",
      "timeZone",
    ])
    let directory = ItemDirectory(document)
    for slot in selection.slots(of: document) {
      let date = slot.date
      let time = [
        date?.description, date.flatMap { $0.isValid ? $0.weekday.rawValue : nil },
        slot.start?.description, slot.end?.description, slot.part?.rawValue,
      ]
      if slot.entries.isEmpty { table.row(time + Array(repeating: nil, count: 6)) }
      for entry in slot.entries {
        let meeting = directory.meeting(of: entry.group)
        table.row(
          time + [
            entry.group, entry.item?.description, entry.title, CellText.flag(entry.continued),
            meeting?.place, meeting?.timeZone,
          ]
        )
      }
    }
  }
}

/// The papers: for each item, and those that were before the group.
struct DocumentTable {
  private let document: MeetingDocument
  private let selection: GroupSelection

  init(_ document: MeetingDocument, _ selection: GroupSelection) {
    self.document = document
    self.selection = selection
  }

  func write(to table: inout TableWriter) {
    table.row(["group", "item", "label", "title", "symbols", "note", "address"])
    let papers = RowPapers(document, selection)
    for meeting in document.meetings where selection.takes(meeting) {
      let group = meeting.group.reference
      for item in FlatItems.of(meeting.agenda) {
        for entry in papers.of(item) {
          write(entry, group: group, item: item.number, to: &table)
        }
      }
      for annotation in meeting.otherAnnotations {
        for entry in annotation.documentation {
          write(entry, group: group, item: annotation.number, to: &table)
        }
      }
    }
    for entry in document.report?.documentation ?? [] {
      write(entry, group: nil, item: nil, to: &table)
    }
  }

  private func write(
    _ entry: DocumentationEntry,
    group: String?,
    item: ItemNumber?,
    to table: inout TableWriter
  ) {
    table.row([
      group, item?.description, entry.label, entry.title, CellText.symbols(entry.symbols),
      entry.note, CellText.list(entry.symbols.compactMap(SymbolAddress.of)),
    ])
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
