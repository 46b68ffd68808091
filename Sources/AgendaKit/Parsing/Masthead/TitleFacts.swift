/// Reads from a title what the masthead did not say: who met, where and when.
struct TitleFacts {
  private let reading: Reading
  private static let held: Phrase = "held in "

  init(_ reading: Reading) { self.reading = reading }

  /// "… on the meeting of the Working Group on … held in Vienna on 7 and 8 July 2020": the group and
  /// the days, where the masthead has none.
  func complete(_ title: Range<Int>, into builder: inout DocumentBuilder) {
    if builder.document.meetings.isEmpty { addMeeting(title, into: &builder) }
    for m in builder.document.meetings.indices where builder.document.meetings[m].firstDay == nil {
      addDays(title, to: &builder.document.meetings[m])
    }
  }

  private func addMeeting(_ title: Range<Int>, into builder: inout DocumentBuilder) {
    let text = reading.text.bytes.span
    var name: Range<Int>?
    var i = title.lowerBound
    while i < title.upperBound {
      if i == title.lowerBound || text[i - 1] == ASCII.space,
        KnownOrgans.groupHeads.end(in: text, at: i, title.upperBound) != nil,
        ASCII.isUpper(text[i])
      {
        name = BodyName.name(text, i, title.upperBound)
        break
      }
      i += 1
    }
    guard let name else { return }
    for group in groups(in: name) { addMeeting(of: group, into: &builder) }
  }

  private static let joiners: Phrases = [" and the ", " and ", ", the "]

  /// The groups of a name: "Working Group on … and the Working Group on …" are two.
  private func groups(in name: Range<Int>) -> [Range<Int>] {
    let text = reading.text.bytes.span
    var groups: [Range<Int>] = []
    var start = name.lowerBound
    var i = start + 1
    while i < name.upperBound {
      if let next = Self.joiners.end(in: text, at: i, name.upperBound), ASCII.isUpper(text[next]),
        KnownOrgans.groupHeads.end(in: text, at: next, name.upperBound) != nil
      {
        groups.append(start..<i)
        start = next
        i = next
      }
      i += 1
    }
    return groups + [start..<name.upperBound]
  }

  private func addMeeting(of name: Range<Int>, into builder: inout DocumentBuilder) {
    let printed = reading.string(name)
    let masthead = builder.document.masthead
    var meeting = Meeting(
      group: Group(
        id: KnownGroups.id(of: printed, organ: masthead.organ, symbol: masthead.symbol),
        name: printed
      )
    )
    meeting.places.group = [reading.place(name)]
    meeting.range = reading.place(name)
    builder.document.meetings.append(meeting)
  }

  private static let dayHeads: Phrases = [" on", " from", ", from", ", on"]

  private func addDays(_ title: Range<Int>, to meeting: inout Meeting) {
    let text = reading.text.bytes.span
    guard let held = Self.held.first(in: text, title.lowerBound, title.upperBound) else { return }
    let range = held.upperBound..<title.upperBound
    guard let day = range.first(where: { ASCII.isDigit(text[$0]) }),
      let phrase = DatePhrase.read(text, day, range.upperBound)
    else { return }
    var place = reading.trimmed(range.lowerBound..<day)
    for word in Self.dayHeads.all {
      if place.count > word.count,
        word.isWhole(text, place.upperBound - word.count, place.upperBound)
      {
        place = place.lowerBound..<place.upperBound - word.count
      }
    }
    place = reading.withoutFinalPunctuation(place)
    if !place.isEmpty {
      meeting.place = reading.string(place)
      meeting.timeZone = meeting.place.flatMap(MeetingPlaces.timeZone)
    }
    meeting.set(days: DatePhrase.ranges([phrase]))
    meeting.places.days = reading.place(range.lowerBound..<phrase.end)
  }
}
