/// The items that a sentence is about.
struct ScheduleSubject: Sendable {
  var meeting: Int
  var items: [ItemNumber]

  init(meeting: Int, items: [ItemNumber]) {
    self.meeting = meeting
    self.items = items
  }

  /// The items named in the words before a verb: by number, by title in quotation marks, or by a
  /// title as the subject itself.
  init?(
    in range: SourceRange,
    home: Int,
    _ context: ValidationContext
  ) {
    meeting = home
    items = []
    for mention in context.document.mentions(in: range) {
      guard case .item(let number, let group) = mention.value else { continue }
      if let group {
        guard let other = context.meeting(ofGroup: group) else { return nil }
        meeting = other
      }
      items.append(number)
    }
    if items.isEmpty {
      let meeting = context.meetings[home]
      // No title is longer.
      let start = SourceRange(Int(range.lower), min(Int(range.upper), Int(range.lower) + 600))
      let words = context.plainText(start)
      if let item = meeting.item(quotedIn: range, context) ?? meeting.item(named: words)
        ?? meeting.item(begunBy: words) ?? Self.sharedItem(words, in: meeting)
      {
        items = [item]
      }
    }
    if items.isEmpty { return nil }
  }

  /// "The joint discussion will be held on", where one item of substance is shared.
  private static func sharedItem(_ words: String, in meeting: MeetingIndex) -> ItemNumber? {
    let folded = ComparedTitle.fold(words)
    guard ScheduleStatement.jointDiscussions.contains(where: { folded.hasPrefix("the " + $0) })
    else { return nil }
    let agenda = meeting.meeting.agenda
    let shared = agenda.dropFirst().filter { item in
      let title = ComparedTitle.fold(item.title)
      return item.joint != nil && !title.hasPrefix("other ") && !title.hasPrefix("adoption ")
    }
    return shared.count == 1 ? shared.first?.number : nil
  }
}
