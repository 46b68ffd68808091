/// One entry of a corrigendum.
struct CorrigendumEntry {
  /// Where: `Provisional agenda, item 2`.
  var place: String
  /// What to do there.
  var lines: [String]
  var group: String?
  /// Where in the first document.
  var offset: Int?
  /// What comes before what: the part of the document, then the place in it.
  var order: [Int]

  /// The entries for a change; none for what an editor does not print.
  static func all(_ change: Change, under cause: Change?) -> [CorrigendumEntry] {
    // Who came and open points are words of paragraphs, which have entries of their own.
    if change.subject == .placeholder || change.subject == .attendance { return [] }
    if change.isOfNewIssue { return [] }
    // An item of a list in a paragraph is told with the paragraph.
    if (change.to ?? change.from)?.isListItem == true { return [] }
    // When a meeting opens, and which it is, is said in a sentence that has an entry of its own.
    if change.subject == .meeting, ["opening", "ordinal"].contains(change.fields.first),
      cause != nil || change.consequences.contains(where: { $0.subject == .paragraph })
    {
      return []
    }
    guard let node = change.from ?? change.to else { return [] }
    var entry = CorrigendumEntry(
      place: place(change, node, under: cause),
      lines: lines(change, node, under: cause),
      group: change.group,
      offset: change.from.flatMap { $0.range.isEmpty ? nil : Int($0.range.lower) },
      order: order(change, node)
    )
    entry.lines.removeAll { line in
      line.isEmpty || ["*delete* ", "*insert* "].contains { line.hasSuffix($0) }
    }
    return entry.lines.isEmpty ? [] : [entry]
  }

  // MARK: - Order

  /// Masthead, meeting, agenda, annotations by item with their papers, report, timetable, notes.
  /// What came to a report has no place in the old one, and only the part is given.
  private static func order(_ change: Change, _ node: ChangedNode) -> [Int] {
    switch (change.subject, node.content) {
    case (.masthead, _): return [0]
    case (.meeting, _): return [1]
    case (.item, _): return [2]
    case (.slot, .slot(let slot)):
      return [5, slot.date?.dayNumber ?? 0, slot.start?.minutes ?? 0]
    case (.slot, _): return [5]
    case (.footnote, _): return [6]
    default:
      if case .item(let number?, _)? = node.owner {
        let last = change.subject == .document ? 1 : 0
        return [3, number.number, number.letter ?? 0, number.roman ?? 0, last]
      }
      return change.from == nil ? [report] : [report, Int(node.range.lower)]
    }
  }

  /// The part of a report's chapters in the order.
  static let report = 4

  // MARK: - Where

  private static func place(
    _ change: Change,
    _ node: ChangedNode,
    under cause: Change?
  ) -> String {
    let owner = ComparisonWords.name(node.owner)
    switch node.content {
    case .masthead: return "Masthead, " + (change.fields.first.map(FactWords.noun) ?? "")
    case .meeting(let meeting): return meetingPlace(node, meeting)
    case .item(let item): return itemPlace(change, item, owner)
    case .document: return "Annotations" + (owner.map { ", \($0)" } ?? "") + ", documentation"
    case .slot(let slot): return slotPlace(change, slot, under: cause)
    case .annotation: return "Annotations" + (owner.map { ", \($0)" } ?? "")
    case .paragraph(let paragraph): return paragraphPlace(change, node, paragraph, owner)
    case .section(let section):
      return "Chapter " + (OutlineWords.number(section, under: node.owner) ?? "“\(section.title)”")
    case .footnote(let note): return change.kind == .added ? "Footnotes" : "Footnote \(note.mark)"
    case .attendance, .attendee: return "Attendance"
    case .placeholder, .text, .listItem: return "Text"
    }
  }

  /// What is said of a meeting stands in the heading, or in the annotation that tells it.
  private static func meetingPlace(_ node: ChangedNode, _ meeting: Meeting) -> String {
    guard !node.range.isEmpty else { return "Heading, meeting" }
    func holds(_ annotation: Annotation) -> Bool {
      annotation.paragraphs.contains {
        $0.range.lower <= node.range.lower && node.range.upper <= $0.range.upper
      }
    }
    for tree in FlatTree(items: meeting.agenda).nodes {
      guard let item = tree.item, let annotation = item.annotation, holds(annotation) else {
        continue
      }
      let name = ComparisonWords.name(.item(annotation.number ?? item.number, title: item.title))
      return "Annotations" + (name.map { ", \($0)" } ?? "")
    }
    if let annotation = meeting.otherAnnotations.first(where: holds) {
      return "Annotations, “\(annotation.heading)”"
    }
    return "Heading, meeting"
  }

  private static func itemPlace(
    _ change: Change,
    _ item: AgendaItem,
    _ owner: String?
  ) -> String {
    if change.kind == .added { return "Agenda" + (owner.map { ", \($0)" } ?? "") }
    // Where the number over the annotation follows that of the list, both are to be corrected. A list
    // that was edited alone has the annotations of other items under its numbers.
    var start = "Agenda"
    if case .item(let new)? = change.to?.content, let a = item.annotation, let b = new.annotation,
      let x = a.number, let y = b.number, x != y,
      [a.heading, new.title].contains(where: { FoldedText.of($0) == FoldedText.of(b.heading) })
    {
      start = "Agenda and annotations"
    }
    if case .item(let other)? = change.with?.from.content {
      let numbers = [item, other].compactMap { $0.number }.sorted().map { $0.description }
      return start + ", items " + PlainEnglish.list(numbers)
    }
    return start + (item.number.map { ", item \($0)" } ?? ", “\(item.title)”")
  }

  private static func slotPlace(
    _ change: Change,
    _ slot: Slot,
    under cause: Change?
  ) -> String {
    var parts = ["Organization of work"]
    if change.fields == ["weekday"] {
      return (parts + [slot.date.map(DateWords.date)].compactMap { $0 }).joined(separator: ", ")
    }
    if let date = slot.date { parts.append(CorrigendumWords.day(date)) }
    // With the meeting the days of all slots move: their headings are read otherwise.
    if isShift(change, cause) { return parts.joined(separator: ", ") }
    let isOtherTime = change.kind == .rescheduled && !change.fields.contains("date")
    if !isOtherTime, let hours = CorrigendumWords.hours(slot) { parts.append(hours) }
    if isOtherTime || [.retitled, .edited, .moved].contains(change.kind) {
      parts.append(CorrigendumWords.items(slot))
    }
    return parts.joined(separator: ", ")
  }

  private static func isShift(_ change: Change, _ cause: Change?) -> Bool {
    change.kind == .rescheduled && cause?.subject == .meeting && change.fields == ["date"]
  }

  private static func paragraphPlace(
    _ change: Change,
    _ node: ChangedNode,
    _ paragraph: Paragraph,
    _ owner: String?
  ) -> String {
    if let number = paragraph.number, change.kind != .added {
      return change.count > 1
        ? "Paragraphs \(number)–\(number &+ change.count &- 1)" : "Paragraph \(number)"
    }
    if paragraph.number != nil { return ComparisonWords.capitalized(owner ?? "text") }
    let index = node.path.index.map { ", paragraph \($0 + 1)" } ?? ""
    let isInReport = if case .section? = node.owner { true } else { false }
    let start = isInReport ? ComparisonWords.capitalized(owner ?? "text") : "Annotations"
    let item = isInReport ? "" : owner.map { ", \($0)" } ?? ""
    return start + item + (change.kind == .added ? "" : index)
  }

  // MARK: - What

  private static func lines(
    _ change: Change,
    _ node: ChangedNode,
    under cause: Change?
  ) -> [String] {
    if let whole = CorrigendumFacts.wholeTitle(change) { return [whole] }
    if !change.words.isEmpty {
      // The marks of notes are not among the words.
      let marks = change.subject == .paragraph ? CorrigendumFacts.lines(change) : []
      return Replacements(change.words).lines + marks
    }
    switch change.kind {
    case .added:
      if case .annotation(let annotation)? = change.to?.content {
        return ["*insert* " + annotationHead(annotation)] + annotation.paragraphs.map { $0.text }
      }
      if case .section(let section)? = change.to?.content {
        return ["*insert* " + content(change.to)] + CorrigendumFacts.text(of: section)
      }
      return [after(change) + "*insert* " + content(change.to)]
    case .removed: return ["*delete* " + deleted(change.from)]
    case .moved: return moved(change)
    case .split, .merged: return divided(change)
    case .renumbered: return renumbered(change)
    case .rescheduled: return rescheduled(change, under: cause)
    case .retitled, .edited: return CorrigendumFacts.lines(change)
    }
  }

  /// A thing in full, as it is to be inserted.
  private static func content(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .item(let item):
      ([CorrigendumWords.item(item)] + item.subitems.map(CorrigendumWords.item))
        .joined(separator: "; ")
    case .section(let section): CorrigendumWords.titled(section.number, section.title)
    case .document(let entry): paper(entry)
    case .paragraph(let paragraph):
      CorrigendumWords.titled(paragraph.number.map(String.init), paragraph.text)
    case .footnote(let note): note.mark + " " + note.text
    case .annotation(let annotation): annotationHead(annotation)
    case .slot(let slot): CorrigendumWords.rows(slot)
    case .meeting(let meeting): meeting.group.name
    case .text(let text): text.text
    default: ""
    }
  }

  private static func annotationHead(_ annotation: Annotation) -> String {
    CorrigendumWords.item(
      AgendaItem(number: annotation.number, title: annotation.heading, range: .none)
    )
  }

  private static func paper(_ entry: DocumentationEntry) -> String {
    let symbols = entry.symbols.map { $0.description }.joined(separator: "–")
    return entry.title + (symbols.isEmpty ? "" : " (\(symbols))")
  }

  /// A thing by as much as tells which it is.
  private static func deleted(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .paragraph(let paragraph):
      "the paragraph " + CorrigendumWords.beginning(paragraph.text)
    case .annotation(let annotation):
      "the annotation " + CorrigendumWords.beginning(annotation.heading)
    case .section(let section):
      "the chapter “\(CorrigendumWords.titled(section.number, section.title))”"
    case .footnote(let note): "the note " + CorrigendumWords.beginning(note.text)
    default: content(node)
    }
  }

  /// After what something is inserted: `*after* paragraph 2 `.
  private static func after(_ change: Change) -> String {
    let index = change.to?.path.index
    switch change.to?.content {
    case .paragraph(let paragraph)?:
      if let number = paragraph.number {
        return number > 1 ? "*after* paragraph \(number - 1) " : ""
      }
      return index.map { $0 == 0 ? "*as the first paragraph* " : "*after paragraph* \($0) " } ?? ""
    case .item(let item)?:
      return item.number.flatMap(CorrigendumWords.before).map { "*after* item \($0) " } ?? ""
    default: return ""
    }
  }

  private static func moved(_ change: Change) -> [String] {
    guard let with = change.with else {
      let agenda = change.isMoveToGroup ? change.group.map { " of the agenda of \($0)" } : nil
      return ["*move* \(content(change.from)) *to* \(destination(change.to))\(agenda ?? "")"]
    }
    if case .item(let a)? = change.from?.content, case .item(let b) = with.from.content,
      case .item(let c)? = change.to?.content, case .item(let d) = with.to.content
    {
      func titles(_ items: [AgendaItem]) -> String {
        items.sorted { ($0.number ?? ItemNumber(0)) < ($1.number ?? ItemNumber(0)) }
          .map(CorrigendumWords.item)
          .joined(separator: "; ")
      }
      return [CorrigendumWords.replace(titles([a, b]), titles([c, d]))]
    }
    let what = change.fields.contains("number") ? "*exchange the numbers over*" : "*exchange*"
    return ["\(what) \(deleted(change.from)) *and* \(deleted(with.from))"]
  }

  private static func divided(_ change: Change) -> [String] {
    let isSplit = change.kind == .split
    let parts: [ChangedNode?] = change.parts.map { $0 }
    let old = [change.from] + (isSplit ? [] : parts)
    let new = [change.to] + (isSplit ? parts : [])
    func text(_ nodes: [ChangedNode?]) -> String {
      nodes.map { node in
        guard case .slot(let slot)? = node?.content else { return content(node) }
        return [CorrigendumWords.hours(slot), CorrigendumWords.rows(slot)].compactMap { $0 }
          .joined(separator: " ")
      }.joined(separator: "; ")
    }
    return [CorrigendumWords.replace(text(old), text(new))]
  }

  private static func destination(_ node: ChangedNode?) -> String {
    let owner = ComparisonWords.name(node?.owner)
    switch node?.content {
    case .item(let item): return item.number.map { "item \($0)" } ?? "its new place"
    case .paragraph(let paragraph):
      if let number = paragraph.number { return "paragraph \(number)" }
      return (owner.map { $0 + ", " } ?? "") + "paragraph \((node?.path.index ?? 0) + 1)"
    case .annotation: return "its new place"
    default: return owner ?? "its new place"
    }
  }

  private static func renumbered(_ change: Change) -> [String] {
    switch (change.from?.content, change.to?.content) {
    case (.item, .item(let item)): return ["*renumber as* item \(item.number?.description ?? "–")"]
    case (.slot(let a), .slot(let b)):
      return [CorrigendumWords.replace(CorrigendumWords.items(a), CorrigendumWords.items(b))]
    case (.paragraph, .paragraph(let paragraph)):
      let first = paragraph.number ?? 0
      return [
        change.count == 1
          ? "*renumber as* paragraph \(first)"
          : "*renumber as* paragraphs \(first)–\(first &+ change.count &- 1)"
      ]
    case (.section, .section(let section)):
      return ["*renumber as* chapter \(section.number ?? "–")"]
    case (.footnote, .footnote(let note)):
      let last = Int(note.mark).map { "–\($0 &+ change.count &- 1)" } ?? ""
      return [
        change.count == 1
          ? "*renumber as* \(note.mark)"
          : "*renumber* this and those after it *as* \(note.mark)" + last
      ]
    default: return CorrigendumFacts.values(change)
    }
  }

  private static func rescheduled(_ change: Change, under cause: Change?) -> [String] {
    guard case .slot(let a)? = change.from?.content, case .slot(let b)? = change.to?.content else {
      return []
    }
    func day(_ slot: Slot) -> String { slot.date.map(CorrigendumWords.day) ?? "" }
    if isShift(change, cause) { return [CorrigendumWords.replace(day(a), day(b))] }
    let hours = (CorrigendumWords.hours(a) ?? "", CorrigendumWords.hours(b) ?? "")
    let numbered = change.fields.contains("item") ? " *as* \(CorrigendumWords.items(b))" : ""
    if a.date == b.date {
      return [CorrigendumWords.replace(hours.0, hours.1)]
        + (numbered.isEmpty
          ? [] : [CorrigendumWords.replace(CorrigendumWords.items(a), CorrigendumWords.items(b))])
    }
    let time = [day(b), hours.1].filter { !$0.isEmpty }.joined(separator: ", ")
    return ["*move* \(CorrigendumWords.items(a)) *to* \(time)\(numbered)"]
  }
}
