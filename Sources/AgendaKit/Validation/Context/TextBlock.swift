/// A piece of text of a document: a paragraph, a title, a cell.
struct TextBlock: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    case title, item, heading, paragraph, documentation, footnote, cell
  }

  let kind: Kind
  let range: SourceRange
  /// The meeting in whose agenda or annotations it stands, by position.
  let meeting: Int?
  /// The item under which it stands.
  let item: ItemNumber?

  /// Whether the piece is running text, a heading or a note, and no cell of a table.
  var isProse: Bool { kind != .cell && kind != .title }

  /// Every piece of a document, in the order of the source.
  static func all(in document: MeetingDocument) -> [TextBlock] {
    var collector = Collector()
    collector.collect(document)
    collector.blocks.sort { $0.range < $1.range }
    // A sentence that opens the meeting may stand before the agenda, in no annotation.
    var before: [TextBlock] = []
    for (m, meeting) in document.meetings.enumerated() {
      guard let opening = meeting.places.opening,
        let first = collector.blocks.first(where: {
          $0.kind == .item || $0.kind == .heading
        }), opening.upper <= first.range.lower
      else { continue }
      before.append(TextBlock(kind: .paragraph, range: opening, meeting: m, item: nil))
    }
    return before.isEmpty
      ? collector.blocks : (collector.blocks + before).sorted { $0.range < $1.range }
  }

  private struct Collector {
    var blocks: [TextBlock] = []

    mutating func add(
      _ kind: Kind,
      _ range: SourceRange,
      meeting: Int? = nil,
      item: ItemNumber? = nil
    ) {
      guard !range.isEmpty else { return }
      blocks.append(TextBlock(kind: kind, range: range, meeting: meeting, item: item))
    }

    mutating func collect(_ document: MeetingDocument) {
      if let title = document.masthead.places.title { add(.title, title) }
      for (m, meeting) in document.meetings.enumerated() {
        add(meeting.agenda, meeting: m)
        for annotation in meeting.otherAnnotations {
          add(annotation, meeting: m, item: annotation.number)
        }
      }
      for slot in document.organizationOfWork {
        for entry in slot.entries { add(.cell, entry.titleRange) }
      }
      for note in document.footnotes { add(.footnote, note.range) }
      for section in document.chapters { add(section) }
      for entry in document.report?.documentation ?? [] { add(.documentation, entry.range) }
    }

    mutating func add(_ items: [AgendaItem], meeting: Int) {
      for item in items {
        add(.item, item.headRange, meeting: meeting, item: item.number)
        if let annotation = item.annotation {
          add(annotation, meeting: meeting, item: item.number)
        }
        add(item.subitems, meeting: meeting)
      }
    }

    mutating func add(_ annotation: Annotation, meeting: Int, item: ItemNumber?) {
      add(.heading, annotation.headingRange, meeting: meeting, item: item)
      for paragraph in annotation.paragraphs {
        add(
          paragraph.role == .body ? .paragraph : .heading,
          paragraph.range,
          meeting: meeting,
          item: item
        )
      }
      for entry in annotation.documentation {
        add(.documentation, entry.range, meeting: meeting, item: item)
      }
    }

    mutating func add(_ section: Section) {
      add(.heading, section.headingRange)
      for paragraph in section.paragraphs {
        add(paragraph.role == .body ? .paragraph : .heading, paragraph.range)
      }
      for part in section.sections { add(part) }
    }
  }
}
