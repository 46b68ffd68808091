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
    /// Where it stands in the clean text.
    var range: SourceRange
    var role: Role
    /// Whether it is a line of a name, or words around one, of which several may stand in a block.
    var isName = false
  }

  /// The parts in the order of the text, none inside another.
  private var parts: [Part] = []
  private var tableHeads: [SourceRange] = []

  init(_ document: MeetingDocument, _ reading: Reading) {
    let text = document.text ?? DocumentText(reading)
    var document = document
    document.mapRanges { text.range(of: $0) }
    add(document.masthead.places.title, .heading(1))
    for range in document.masthead.places.organ { add(range, .heading(2), isName: true) }
    for meeting in document.meetings { add(meeting) }
    add(document.masthead.places.nature, .text)
    add(document.chapters)
    for entry in document.report?.documentation ?? [] { add(entry.range, .listEntry) }
    for furniture in document.furniture {
      switch furniture.kind {
      case .heading: add(furniture.range, .heading(2), isName: true)
      case .tableHead: tableHeads.append(furniture.range)
      case .page, .markup: break
      }
    }
    parts.sort { $0.range < $1.range }
    tableHeads.sort()
  }

  /// What a block is: the part that begins in it, if that is all of it.
  func role(of block: Range<Int>) -> Role {
    var index = parts.sortedIndex { $0.range.lower >= block.lowerBound }
    guard index < parts.count, parts[index].range.lower < block.upperBound else { return .text }
    let part = parts[index]
    index += 1
    // Several parts in one block: the document has them in one line.
    while index < parts.count, parts[index].range.lower < block.upperBound {
      let isSame = parts[index].isName && part.isName
      guard isSame || parts[index].range.lower == part.range.lower else { return .text }
      index += 1
    }
    return part.role
  }

  /// Whether a row is the head of its table.
  func isTableHead(_ row: Range<Int>) -> Bool {
    let low = tableHeads.sortedIndex { $0.upper > row.lowerBound }
    return low < tableHeads.count && tableHeads[low].lower < row.upperBound
  }

  private mutating func add(_ range: SourceRange?, _ role: Role, isName: Bool = false) {
    if let range, !range.isEmpty {
      parts.append(Part(range: range, role: role, isName: isName))
    }
  }

  private mutating func add(_ meeting: Meeting) {
    for range in meeting.places.group { add(range, .heading(2), isName: true) }
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
