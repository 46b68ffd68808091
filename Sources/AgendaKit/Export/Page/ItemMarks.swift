/// How the items of a document are marked on a page: the anchor of each, and the colour that it
/// shares with its subitems and with the same item of another group.
///
/// Items get their colours in the order of the agendas; those that only the timetable has, as in one
/// issued alone, in the order in which they first appear there.
///
/// A colour never stands alone: the number of the item is always beside it.
struct ItemMarks {
  private struct Key: Hashable {
    var group: String
    var number: ItemNumber
  }

  /// How many colours there are; then they come again.
  static let colours = 8

  /// The anchors, with where the item stands: of two with one number, the first.
  private var anchors: [Key: (name: String, head: SourceRange)] = [:]
  private var colours: [Key: Int] = [:]
  private var onlyGroup: String?

  init(_ document: MeetingDocument) {
    if document.meetings.count == 1 { onlyGroup = document.meetings.first?.group.reference }
    var next = 0
    for (index, meeting) in document.meetings.enumerated() {
      let group = meeting.group.reference
      for (place, item) in FlatItems.of(meeting.agenda).enumerated() {
        guard let number = item.number else { continue }
        let key = Key(group: group, number: number)
        if anchors[key] == nil {
          anchors[key] = ("i\(index + 1)-\(place + 1)", item.headRange)
        }
        guard number.level == 1, colours[key] == nil else { continue }
        colours[key] = next % Self.colours
        next += 1
        for counterpart in item.joint?.counterparts ?? [] {
          let other = Key(group: counterpart.group ?? "", number: counterpart.item)
          if colours[other] == nil { colours[other] = colours[key] }
        }
      }
    }
    for entry in document.organizationOfWork.lazy.flatMap({ $0.entries }) {
      guard let number = entry.item else { continue }
      let key = colourKey(number, entry.group)
      guard colours[key] == nil else { continue }
      colours[key] = next % Self.colours
      next += 1
    }
  }

  /// By what an item's colour is found: its first number, in its group or in none.
  private func colourKey(_ number: ItemNumber, _ group: String?) -> Key {
    Key(group: group ?? onlyGroup ?? "", number: ItemNumber(number.number))
  }

  /// The anchor of an item; nil if it is in no agenda.
  func anchor(of number: ItemNumber?, group: String?) -> String? {
    guard let number, let group = group ?? onlyGroup else { return nil }
    return anchors[Key(group: group, number: number)]?.name
  }

  /// What marks the place of an item itself, which nothing else on the page has.
  func mark(of item: AgendaItem, group: String) -> String {
    let anchor = item.number.flatMap { anchors[Key(group: group, number: $0)] }
    if let anchor, anchor.head == item.headRange { return anchor.name }
    return "at\(item.headRange.lower)"
  }

  /// The class of an item's colour; that of no colour if it is in no agenda and no timetable.
  func colourClass(of number: ItemNumber?, group: String?) -> String {
    guard let number, let colour = colours[colourKey(number, group)] else { return "c-none" }
    return "c\(colour)"
  }
}
