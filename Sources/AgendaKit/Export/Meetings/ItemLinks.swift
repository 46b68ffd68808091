/// Which item of a record's agenda a document means by the number of an item: a revision may count
/// otherwise, and a joint report tells of the items of several groups.
struct ItemLinks {
  /// The document's numbers that mean another item than theirs, or none.
  private var moved: [ItemNumber: ItemNumber?] = [:]
  private let member: MeetingCluster.Member
  /// Where the report begins to tell of an item, in order.
  private let starts: [UInt32]

  /// So many bytes may stand between the items of several groups: a name.
  private static let nearness = 120

  /// Links the items of a document to those of an agenda: by title, and what has no title in common with
  /// any by number.
  /// - Complexity: O(n) in the items and the entries of the timetable.
  init(_ member: MeetingCluster.Member, to agenda: [AgendaItem]) {
    self.member = member
    let report = member.document.report
    starts =
      ((report?.considerations.map { $0.range.lower } ?? [])
      + (report?.statements.map { $0.range.lower } ?? [])).sorted()
    var byTitle: [String: [ItemNumber]] = [:]
    var titles: [ItemNumber: String] = [:]
    for case (let number?, let title) in agenda.map({
      ($0.number, ComparedTitle($0.title).expanded)
    }) {
      byTitle[title, default: []].append(number)
      titles[number] = titles[number] ?? title
    }
    var claimed: Set<ItemNumber> = []
    var open: [ItemNumber] = []
    for (number, title) in Self.items(of: member) where moved[number] == nil {
      let title = ComparedTitle(title).expanded
      let there = byTitle[title] ?? []
      if titles[number] == title || there.count == 1 {
        let target = titles[number] == title ? number : there[0]
        moved[number] = target
        claimed.insert(target)
      } else {
        open.append(number)
        moved[number] = .some(nil)
      }
    }
    for number in open where titles[number] != nil && !claimed.contains(number) {
      moved[number] = number
    }
  }

  /// The items with their titles, as the document's agenda has them, else its timetable.
  private static func items(of member: MeetingCluster.Member) -> [(ItemNumber, String)] {
    let items = FlatItems.of(member.meeting.agenda).compactMap { item in
      item.number.map { ($0, item.title) }
    }
    guard items.isEmpty else { return items }
    if member.isReport { return member.quotedTitles.map { ($0.item, $0.title) } }
    return member.slots.flatMap { $0.entries }.compactMap { entry in
      guard let number = entry.item, !entry.title.isEmpty else { return nil }
      return (number, entry.title)
    }
  }

  /// The item of the agenda that a number of the document means; nil if it is none of them.
  func item(_ number: ItemNumber) -> ItemNumber? {
    if let known = moved[number] { return known }
    return number
  }

  /// The item of the meeting's group that a sentence of a report tells of. Where it names groups, it is
  /// the one that stands with this group; in a report of several groups one must be named.
  func item(_ number: ItemNumber, in range: SourceRange) -> ItemNumber? {
    var named: [(number: ItemNumber, group: String)] = []
    var upper = Int(range.upper)
    var end = upper + Self.nearness * 4
    // What the report tells next names items of its own.
    let next = starts.sortedIndex { $0 >= range.upper }
    if next < starts.count { end = min(end, Int(starts[next])) }
    let near = SourceRange(Int(range.lower), end)
    for mention in member.document.mentions(in: near) {
      guard case .item(let number, let group?) = mention.value else { continue }
      // "and agenda item 2 of the Working Group on …" goes on.
      guard Int(mention.range.lower) <= upper + Self.nearness else { break }
      upper = max(upper, Int(mention.range.upper))
      named.append((number, group))
    }
    let own = member.meeting.group.reference
    if let mention = named.first(where: { $0.group == own }) { return item(mention.number) }
    guard named.isEmpty, member.document.meetings.count == 1 else { return nil }
    return item(number)
  }
}

extension MeetingCluster.Member {
  /// The titles in quotation marks that a report of one group gives the items that it tells of.
  var quotedTitles: [(item: ItemNumber, title: String, range: SourceRange)] {
    guard let report = document.report, document.meetings.count == 1, let text = document.text
    else { return [] }
    let context = ValidationContext.of(document, in: text, other: nil, issued: false)
    let placed = context.document.report?.considerations ?? []
    return zip(report.considerations, placed).compactMap { told, placed in
      context.titleQuoted(with: placed.item, in: placed.range).map {
        (told.item, $0.title, told.range)
      }
    }
  }
}
