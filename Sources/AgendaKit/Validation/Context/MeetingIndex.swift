/// A meeting with its items by number, its annotations and its rows of the timetable.
struct MeetingIndex: Sendable {
  /// The position of the meeting in the document.
  let index: Int
  let meeting: Meeting
  /// Every item and subitem, each before what stands under it.
  let items: [Entry]
  /// Positions in `items` of each number; more than one where a number is repeated.
  let byNumber: [ItemNumber: [Int]]
  /// The position in `items` of each title, in small letters and plain typography.
  private let byTitle: [String: Int]
  /// The name of the group in small letters.
  let foldedName: String
  /// The rows of the timetable that are this group's, in the order of the table.
  let rows: [Row]
  /// The annotations that belong to no item.
  let strayAnnotations: [Annotation]
  /// Positions in `rows` of each item.
  let rowsByItem: [ItemNumber: [Int]]

  /// What the document says of the days, where it says it more than once.
  var statedDays: MeetingDays?

  /// An item in its place.
  struct Entry: Sendable {
    let item: AgendaItem
    /// The position of the item above it in `items`.
    let parent: Int?
    /// The title in small letters and plain typography.
    let folded: String
    /// The annotation, or the heading that stands alone over those of subitems or over nothing.
    var annotation: Annotation?
  }

  /// A row of the timetable.
  struct Row: Sendable {
    /// The position of the slot in the organization of work.
    let slot: Int
    let entry: SlotEntry
  }

  init(_ meeting: Meeting, index: Int, rows: [Row]) {
    self.index = index
    self.meeting = meeting
    var items: [Entry] = []
    func add(_ list: [AgendaItem], parent: Int?) {
      for item in list {
        items.append(
          Entry(
            item: item,
            parent: parent,
            folded: ComparedTitle.fold(item.title),
            annotation: item.annotation
          )
        )
        add(item.subitems, parent: items.count - 1)
      }
    }
    add(meeting.agenda, parent: nil)
    var byNumber: [ItemNumber: [Int]] = [:]
    for (i, entry) in items.enumerated() {
      if let number = entry.item.number { byNumber[number, default: []].append(i) }
    }
    self.byNumber = byNumber
    // Of items that share a title the last, one with a number before one without.
    var byTitle: [String: Int] = [:]
    for (i, entry) in items.enumerated()
    where entry.item.number != nil || byTitle[entry.folded] == nil {
      byTitle[entry.folded] = i
    }
    self.byTitle = byTitle
    foldedName = ComparedTitle.fold(meeting.group.name)
    var stray: [Annotation] = []
    for annotation in meeting.otherAnnotations {
      if annotation.isEmpty, let number = annotation.number,
        let i = byNumber[number]?.first(where: { items[$0].annotation == nil })
      {
        items[i].annotation = annotation.without(remarkOn: items[i].item)
      } else {
        stray.append(annotation)
      }
    }
    strayAnnotations = stray
    self.items = items

    self.rows = rows
    var rowsByItem: [ItemNumber: [Int]] = [:]
    for (i, row) in rows.enumerated() {
      if let item = row.entry.item { rowsByItem[item, default: []].append(i) }
    }
    self.rowsByItem = rowsByItem
  }

  /// The meetings of a document, each with the rows of the timetable that are its group's.
  static func all(in document: MeetingDocument, groups: [String: Int]) -> [MeetingIndex] {
    var rows = [[Row]](repeating: [], count: document.meetings.count)
    let isAlone = document.meetings.count == 1
    for (s, slot) in document.organizationOfWork.enumerated() {
      for entry in slot.entries {
        if isAlone {
          rows[0].append(Row(slot: s, entry: entry))
        } else if let group = entry.group,
          let meeting = groups[group] ?? groups[ComparedTitle.fold(group)]
        {
          rows[meeting].append(Row(slot: s, entry: entry))
        }
      }
    }
    return document.meetings.enumerated().map {
      MeetingIndex($0.element, index: $0.offset, rows: rows[$0.offset])
    }
  }

  /// Whether the group is called so.
  func isNamed(_ name: String) -> Bool {
    meeting.group.id == name || meeting.group.name == name
      || foldedName == ComparedTitle.fold(name)
  }

  /// The item of a number; the first where the number is repeated.
  func item(_ number: ItemNumber) -> AgendaItem? {
    byNumber[number]?.first.map { items[$0].item }
  }

  /// The item of a title, but for case and typography.
  func item(titled title: String) -> AgendaItem? { item(folded: ComparedTitle.fold(title)) }

  /// The item of a title that is folded already.
  func item(folded title: String) -> AgendaItem? { byTitle[title].map { items[$0].item } }

  /// The position of an item of a number in the agenda.
  func position(_ number: ItemNumber) -> Int? { byNumber[number]?.first }

  /// Whether an item is the one under which the whole agenda is spoken of.
  func isOfOrganization(_ number: ItemNumber) -> Bool {
    if number.number == meeting.agenda.first?.number?.number { return true }
    guard let title = position(number).map({ items[$0].folded }) else { return true }
    return title.contains("organization") || title.contains("adoption of the agenda")
  }

  /// Whether the agenda has annotations at all.
  var isAnnotated: Bool {
    items.contains { $0.item.annotation != nil } || !meeting.otherAnnotations.isEmpty
  }

  /// The rows of an item and of everything under and above it.
  func rows(family number: ItemNumber) -> [Int] {
    var found = rowsByItem[number] ?? []
    if let parent = number.parent { found += rows(above: parent) }
    if let position = position(number) { found += rows(under: items[position].item) }
    return found.sorted()
  }

  private func rows(above number: ItemNumber) -> [Int] {
    (rowsByItem[number] ?? []) + (number.parent.map { rows(above: $0) } ?? [])
  }

  private func rows(under item: AgendaItem) -> [Int] {
    item.subitems.flatMap { sub in
      (sub.number.flatMap { rowsByItem[$0] } ?? []) + rows(under: sub)
    }
  }

  /// The days of the meeting, as ranges: those that most statements agree on.
  var dayRanges: [DayRange] {
    if let right = statedDays?.right, meeting.days.count < 2 { return [right.days] }
    if !meeting.days.isEmpty { return meeting.days }
    guard let first = meeting.firstDay else { return [] }
    return [DayRange(firstDay: first, lastDay: meeting.lastDay ?? first)]
  }

  /// Where the days stand.
  var daysPlace: SourceRange? { statedDays?.right?.range ?? meeting.places.days }

  /// Whether a day is one of the meeting.
  func includes(_ date: CalendarDate) -> Bool {
    dayRanges.contains { $0.firstDay <= date && date <= $0.lastDay }
  }

  /// What messages call the group: its name where several meet, else "the agenda".
  func suffix(in context: ValidationContext) -> String {
    context.meetings.count > 1 ? " of the \(meeting.group.name)" : ""
  }
}

extension Annotation {
  /// Whether a heading is all there is.
  var isEmpty: Bool {
    documentation.isEmpty && seeAlso.isEmpty && !documentationNotForeseen
      && !paragraphs.contains { $0.role == .body }
  }
}

extension Annotation {
  /// The annotation of a joint item, without the remark on it in the heading.
  fileprivate func without(remarkOn item: AgendaItem) -> Annotation {
    guard item.joint != nil, heading.hasPrefix(item.title),
      heading.dropFirst(item.title.count).drop(while: { $0 == " " }).first == "("
    else { return self }
    var annotation = self
    annotation.heading = item.title
    return annotation
  }
}
