/// Finds the title, which says what a document is.
enum TitleFinder {
  /// What a title says.
  enum Kind {
    case annotatedAgenda, agenda, organizationOfWork, draftReport, report
  }

  /// A title.
  struct Title {
    var block: Int
    var kind: Kind
  }

  /// How many blocks a masthead may have.
  private static let headLimit = 60

  static func find(_ reading: Reading) -> Title? {
    for (i, block) in reading.blocks.prefix(headLimit).enumerated() {
      guard block.kind == .text else { return nil }
      if let kind = kind(of: block, reading) { return Title(block: i, kind: kind) }
      if reading.label(block) != nil, block.text.count > 20 { return nil }
    }
    return nil
  }

  private static func kind(of block: Block, _ reading: Reading) -> Kind? {
    switch reading.formula(block) {
    case .annotatedAgenda: return .annotatedAgenda
    case .agenda: return .agenda
    case .organizationOfWork: return .organizationOfWork
    case .annotations: return .annotatedAgenda
    default: break
    }
    guard block.text.count <= 400 else { return nil }
    let text = reading.text.bytes.span
    let lower = block.text.lowerBound
    let upper = block.text.upperBound
    guard ASCII.isUpper(text[lower]) else { return nil }
    for (phrase, kind) in heads where phrase.wordEnd(in: text, at: lower, upper) != nil {
      return kind
    }
    return nil
  }

  private static let heads: [(Phrase, Kind)] = [
    ("Draft report", .draftReport), ("Draft joint report", .draftReport),
    ("Report on the meeting", .report), ("Joint report on the", .report),
    ("Joint report of the", .report),
    ("Report of the Working Group", .report), ("Report on the work of", .report),
    ("Report of the meeting", .report), ("Report of the open-ended", .report),
    ("Report of the Open-ended", .report), ("Report on the session", .report),
    ("Report of the Conference", .report), ("Report of the Implementation Review Group", .report),
    ("Report of the Commission", .report), ("Report of the intergovernmental", .report),
    ("Report on the", .report), ("Final report", .report), ("Report of the", .report),
    ("Annotated provisional agenda", .annotatedAgenda), ("Annotated agenda", .annotatedAgenda),
    ("Provisional agenda and annotations", .annotatedAgenda),
    ("Provisional agenda for", .agenda), ("Provisional agenda of", .agenda),
    ("Provisional annotated agenda", .annotatedAgenda),
  ]
}

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
