/// What the parts of a document are in Markdown: headings of a level, entries of a list, text.
struct MarkdownOutline {
  /// What a block is.
  enum Role: Equatable {
    /// A heading of a level, 1 to 6.
    case heading(Int)
    /// An item of an agenda, 1 for an item, 2 for a subitem.
    case item(Int)
    /// A paper of a list.
    case listEntry
    /// Running text.
    case text
  }

  private struct Part {
    var range: SourceRange
    var role: Role
  }

  /// The parts in the order of the text, none inside another.
  private var parts: [Part] = []
  private var tableHeads: [SourceRange] = []

  init(_ document: MeetingDocument) {
    add(document.masthead.places.title, .heading(1))
    for range in document.masthead.places.organ { add(range, .heading(2)) }
    for meeting in document.meetings { add(meeting) }
    add(document.masthead.places.nature, .text)
    add(document.chapters)
    for entry in document.report?.documentation ?? [] { add(entry.range, .listEntry) }
    for furniture in document.furniture {
      switch furniture.kind {
      case .heading: add(furniture.range, .heading(2))
      case .tableHead: tableHeads.append(furniture.range)
      case .page, .markup: break
      }
    }
    parts.sort { $0.range < $1.range }
    tableHeads.sort()
  }

  /// What a block is: the part that begins in it, if that is all of it.
  func role(of block: SourceRange) -> Role {
    var index = first(parts, from: block.lower)
    guard index < parts.count, parts[index].range.lower < block.upper else { return .text }
    let part = parts[index]
    index += 1
    // Several parts in one block: the document has them in one line.
    while index < parts.count, parts[index].range.lower < block.upper {
      guard parts[index].range.lower == part.range.lower else { return .text }
      index += 1
    }
    return part.role
  }

  /// Whether a row is the head of its table.
  func isTableHead(_ row: SourceRange) -> Bool {
    let low = tableHeads.sortedIndex { $0.upper > row.lower }
    return low < tableHeads.count && tableHeads[low].lower < row.upper
  }

  private func first(_ parts: [Part], from offset: UInt32) -> Int {
    let low = parts.sortedIndex { $0.range.lower >= offset }
    return low
  }

  private mutating func add(_ range: SourceRange?, _ role: Role) {
    if let range, !range.isEmpty { parts.append(Part(range: range, role: role)) }
  }

  private mutating func add(_ meeting: Meeting) {
    for range in meeting.places.group { add(range, .heading(2)) }
    for item in FlatItems.of(meeting.agenda) {
      let level = item.number?.level ?? 1
      add(item.headRange, .item(level))
      if let annotation = item.annotation { add(annotation, level: level + 2) }
    }
    for annotation in meeting.otherAnnotations {
      add(annotation, level: (annotation.number?.level ?? 1) + 2)
    }
  }

  private mutating func add(_ annotation: Annotation, level: Int) {
    add(annotation.headingRange, .heading(level))
    for paragraph in annotation.paragraphs where paragraph.role == .heading {
      add(paragraph.range, .heading(level + 1))
    }
    for entry in annotation.documentation { add(entry.range, .listEntry) }
  }

  private mutating func add(_ chapters: [Section]) {
    var waiting = chapters.map { (section: $0, level: 2) }
    while let (section, level) = waiting.popLast() {
      add(section.headingRange, .heading(min(level, 6)))
      for paragraph in section.paragraphs where paragraph.role == .heading {
        add(paragraph.range, .heading(min(level + 1, 6)))
      }
      waiting += section.sections.map { ($0, level + 1) }
    }
  }
}
