/// Shows a thing as one of the documents has it, in full, with the words that went or came marked.
struct PageNode {
  private let node: ChangedNode
  private let change: Change
  private let version: DocumentComparison.Version

  init(_ node: ChangedNode, _ change: Change, _ version: DocumentComparison.Version) {
    self.node = node
    self.change = change
    self.version = version
  }

  func write(to html: inout HTMLWriter) {
    switch node.content {
    case .masthead(let masthead): write(masthead, to: &html)
    case .meeting(let meeting): write(meeting, to: &html)
    case .item(let item): write(item, to: &html)
    case .document(let entry): write(entry, to: &html)
    case .slot(let slot): write(slot, to: &html)
    case .annotation(let annotation): write(annotation, to: &html)
    case .paragraph(let paragraph): write(paragraph, to: &html)
    case .listItem(let item):
      writeParagraph(label: item.label, item.text, marks: "text", to: &html)
    case .section(let section): write(section, to: &html)
    case .footnote(let note):
      writeParagraph(label: note.mark, note.text, marks: "text", to: &html)
    case .attendance(let attendance): write(attendance, to: &html)
    case .attendee(let attendee):
      writeParagraph(label: nil, attendee.name, marks: "name", to: &html)
    case .placeholder(let placeholder):
      writeParagraph(label: nil, placeholder.text, marks: "text", to: &html)
    case .text(let text): writeParagraph(label: nil, text.text, marks: "text", to: &html)
    }
  }

  // MARK: - Words

  /// Writes a text; if it is the one that the words of the change are about, with its side of them,
  /// and marked as a whole where the thing came or went.
  private func writeText(_ text: String, marks field: String, to html: inout HTMLWriter) {
    if change.kind == .added || change.kind == .removed {
      PageParts.mark(change.kind == .added ? .insert : .delete, text, to: &html)
      return
    }
    guard !change.words.isEmpty, change.fields.contains(field) else {
      html.text(text)
      return
    }
    for run in change.words {
      switch (run.operation, version) {
      case (.equal, _): html.text(run.text)
      case (.delete, .from), (.insert, .to): PageParts.mark(run.operation, run.text, to: &html)
      default: break
      }
    }
  }

  private func writeParagraph(
    label: String?,
    _ text: String,
    marks field: String,
    to html: inout HTMLWriter
  ) {
    html.element("p", ["dir": "auto"]) { html in
      if let label { html.element("span", ["class": "label"], text: label + " ") }
      writeText(text, marks: field, to: &html)
    }
  }

  /// A value; marked where it is what changed.
  private func writeValue(
    _ label: String,
    _ text: String?,
    _ field: String,
    to html: inout HTMLWriter
  ) {
    guard let text, !text.isEmpty else { return }
    html.element("p") { html in
      if !label.isEmpty { html.element("span", ["class": "label"], text: label + " ") }
      if change.fields.contains(field), change.words.isEmpty {
        PageParts.mark(version == .from ? .delete : .insert, text, to: &html)
      } else {
        writeText(text, marks: field, to: &html)
      }
    }
  }

  // MARK: - Things

  private func write(_ masthead: Masthead, to html: inout HTMLWriter) {
    for field in change.fields {
      let text = FactWords.text(of: field, in: masthead)
      writeValue("", text ?? "none", field, to: &html)
    }
  }

  private func write(_ meeting: Meeting, to html: inout HTMLWriter) {
    if change.kind == .added || change.kind == .removed {
      writeParagraph(label: nil, meeting.group.name, marks: "group", to: &html)
      for item in meeting.agenda {
        writeParagraph(label: item.number?.description, item.title, marks: "title", to: &html)
      }
      return
    }
    switch change.fields.first {
    case "group": writeValue("", meeting.group.name, "group", to: &html)
    case "ordinal":
      let text = meeting.ordinal.map { PlainEnglish.gathering($0, of: meeting.group) }
      writeValue("", text ?? "not stated", "ordinal", to: &html)
    case "place": writeValue("", meeting.place ?? "not stated", "place", to: &html)
    case "opening":
      writeValue("", meeting.opening.map(FactWords.moment) ?? "not stated", "opening", to: &html)
    default:
      let field = change.fields.first ?? ""
      writeValue("", FactWords.days(meeting) ?? "not stated", field, to: &html)
    }
  }

  private func write(_ item: AgendaItem, to html: inout HTMLWriter) {
    writeParagraph(label: item.number?.description, item.title, marks: "title", to: &html)
    if change.fields.contains("joint") {
      let text = item.joint.map { "joint with " + PlainEnglish.list($0.with) } ?? "not joint"
      writeValue("", text, "joint", to: &html)
    }
    if change.fields.contains("counterparts") {
      let text = OutlineWords.counterparts(item) ?? "in no other agenda"
      writeValue("", text, "counterparts", to: &html)
    }
    guard change.kind == .added || change.kind == .removed else { return }
    for sub in item.subitems {
      writeParagraph(label: sub.number?.label, sub.title, marks: "title", to: &html)
    }
    if let annotation = item.annotation { write(annotation, to: &html) }
  }

  private func write(_ annotation: Annotation, to html: inout HTMLWriter) {
    if change.subject == .annotation, change.kind == .edited {
      writeParagraph(
        label: annotation.number?.description,
        annotation.heading,
        marks: "heading",
        to: &html
      )
      return
    }
    for paragraph in annotation.paragraphs { write(paragraph, to: &html) }
    for entry in annotation.documentation { write(entry, to: &html) }
  }

  private func write(_ paragraph: Paragraph, to html: inout HTMLWriter) {
    let number = paragraph.number.map { "\($0)." }
    writeParagraph(label: number, paragraph.text, marks: "text", to: &html)
    if change.fields.contains("footnotes") {
      let marks = paragraph.footnotes.joined(separator: ", ")
      writeValue("footnotes", marks.isEmpty ? "none" : marks, "marks", to: &html)
    }
  }

  private func write(_ entry: DocumentationEntry, to html: inout HTMLWriter) {
    writeParagraph(label: entry.label.map { "(\($0))" }, entry.title, marks: "title", to: &html)
    let symbols = entry.symbols.map { $0.description }.joined(separator: " – ")
    writeValue("", symbols, "symbols", to: &html)
    writeValue("", entry.note, "note", to: &html)
    if let place = ComparisonWords.name(node.owner), change.subject == .document {
      html.element("p", ["class": "place"], text: place)
    }
  }

  private func write(_ slot: Slot, to html: inout HTMLWriter) {
    html.element("p") { html in
      let isMarked = change.kind == .rescheduled
      func write(_ text: String, _ fields: [String], _ html: inout HTMLWriter) {
        if isMarked, !change.fields.filter(fields.contains).isEmpty {
          PageParts.mark(version == .from ? .delete : .insert, text, to: &html)
        } else {
          html.text(text)
        }
      }
      if let date = slot.date {
        write(DateWords.day(date), ["date"], &html)
        html.text(", ")
      }
      write(DateWords.time(slot), ["start", "end", "part"], &html)
    }
    for entry in slot.entries {
      let continued = entry.continued ? " (continued)" : ""
      html.element("p", ["dir": "auto"]) { html in
        if let item = entry.item {
          html.element("span", ["class": "label"], text: item.description + " ")
        }
        writeText(entry.title, marks: "title", to: &html)
        html.text(continued)
      }
    }
  }

  private func write(_ section: Section, to html: inout HTMLWriter) {
    writeParagraph(label: section.number.map { $0 + "." }, section.title, marks: "title", to: &html)
    guard change.kind == .added || change.kind == .removed else { return }
    for paragraph in section.paragraphs { write(paragraph, to: &html) }
    for part in section.sections {
      writeParagraph(label: part.number.map { $0 + "." }, part.title, marks: "title", to: &html)
    }
  }

  private func write(_ attendance: Attendance, to html: inout HTMLWriter) {
    for field in change.fields {
      if let list = Attendee.List(rawValue: field) {
        let text = attendance[list].open ? "open" : "complete"
        writeValue(AttendanceWords.name(list), text, field, to: &html)
      } else {
        let symbol = attendance.listOfParticipants?.description
        writeValue("list of participants", symbol ?? "none", field, to: &html)
      }
    }
  }
}
