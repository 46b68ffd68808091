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
    for meeting in document.meetings where selection.takes(meeting) {
      for item in FlatItems.of(meeting.agenda) {
        let annotation = item.annotation
        table.row([
          meeting.group.reference, item.number?.description, item.title,
          item.joint.map { CellText.list($0.with) },
          item.joint.map { CellText.items($0.counterparts) },
          annotation.map { CellText.symbols($0.documentation.flatMap(\.symbols)) },
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
    for meeting in document.meetings where selection.takes(meeting) {
      let group = meeting.group.reference
      for item in FlatItems.of(meeting.agenda) {
        for entry in item.annotation?.documentation ?? [] {
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
