/// Reads what the paragraphs of a report say: which items were considered when, who spoke, who was
/// in the chair, who came.
struct ReportFacts {
  private let reading: Reading
  private let document: MeetingDocument

  init(_ reading: Reading, _ document: MeetingDocument) {
    self.reading = reading
    self.document = document
  }

  /// Reads the paragraphs in order.
  func read(_ paragraphs: [ReportParagraph], into report: inout Report) {
    var considered: Int?
    let officers = OfficerReader(reading, document)
    for (i, paragraph) in paragraphs.enumerated() {
      let consideration = ConsiderationReader(reading, document)
      let found = consideration.read(paragraph)
      if !found.isEmpty {
        report.considerations += found
        considered = i
      } else if considered == i - 1 {
        readPanellists(paragraph, into: &report)
      }
      report.statements += StatementsReader(reading).read(paragraph)
      for officer in officers.read(paragraph.text)
      where !report.officers.contains(where: { $0.name == officer.name && $0.role == officer.role })
      {
        report.officers.append(officer)
      }
      readMeetings(paragraph, into: &report)
      AttendanceReader(reading).read(paragraph, into: &report.attendance)
      readPlaceholders(paragraph, into: &report)
    }
  }

  /// The panellists whom the paragraph after the consideration names.
  private func readPanellists(_ paragraph: ReportParagraph, into report: inout Report) {
    let last = report.considerations.count - 1
    guard last >= 0, report.considerations[last].panellists.isEmpty else { return }
    let panellists = PanellistReader(reading)
      .read(paragraph.text.lowerBound, paragraph.text.upperBound)
    report.considerations[last].panellists = panellists
    report.considerations[last].range = panellists.reduce(report.considerations[last].range) {
      $0.union($1.range)
    }
  }

  // MARK: - Meetings held, hours

  private static let meetingsHeldHeads: Phrases = [
    "a total of", "held", "holding", "consisted of", "comprised", "consisting of",
  ]

  private static let meetingNouns: Phrases = [" meetings", " meeting", " plenary meetings"]

  private func readMeetings(_ paragraph: ReportParagraph, into report: inout Report) {
    let bytes = reading.text.bytes
    let upper = paragraph.text.upperBound
    if report.meetingsHeld == nil {
      var start = paragraph.text.lowerBound
      while let place = reading.first(of: Self.meetingsHeldHeads, in: start..<upper) {
        start = place.upperBound
        guard place.upperBound < upper, bytes[place.upperBound] == ASCII.space,
          let number = CalendarWords.cardinal(bytes.span, place.upperBound + 1, upper),
          let end = Self.meetingNouns.wordEnd(in: bytes.span, at: number.end, upper),
          !isOfEarlier(place, end: end, in: paragraph.text)
        else { continue }
        report.meetingsHeld = number.value
        report.meetingsHeldRange = reading.place(place.lowerBound..<end)
        break
      }
    }
    if report.meetingsHeld == nil, let held = reading.first(of: Self.wereHeld, in: paragraph.text) {
      readMeetingsBefore(held, paragraph, into: &report)
    }
    readHours(paragraph, into: &report)
  }

  private static let earlierTimes: Phrases = [
    " before", " since", " prior to", " so far", " previously", " to date", " between",
  ]

  private static let auxiliaries: Phrases = ["had", "has"]

  /// "The Working Group had held five meetings before": not those of this meeting.
  private func isOfEarlier(_ verb: Range<Int>, end: Int, in paragraph: Range<Int>) -> Bool {
    let bytes = reading.text.bytes.span
    if Self.earlierTimes.wordEnd(in: bytes, at: end, paragraph.upperBound) != nil { return true }
    let before = max(paragraph.lowerBound, verb.lowerBound - 16)..<verb.lowerBound
    return reading.first(of: Self.auxiliaries, in: before).map {
      verb.lowerBound - $0.upperBound <= 9
    } ?? false
  }

  private static let wereHeld: Phrases = [
    "meetings were held", "plenary meetings were held", "meetings were convened",
  ]

  private static let sums: Phrases = ["In all, ", "In total, ", "Altogether, "]

  /// "Four meetings were held", "In all, four meetings were held": the number begins the sentence.
  private func readMeetingsBefore(
    _ held: Range<Int>,
    _ paragraph: ReportParagraph,
    into report: inout Report
  ) {
    let text = reading.text.bytes.span
    let end = held.lowerBound - 1
    guard end > paragraph.text.lowerBound, text[end] == ASCII.space else { return }
    var start = end
    while start > paragraph.text.lowerBound, ASCII.isWord(text[start - 1]) { start -= 1 }
    let head = reading.first(of: Self.sums, in: max(paragraph.text.lowerBound, start - 12)..<start)
    let opening = head?.upperBound == start ? head?.lowerBound ?? start : start
    guard opening == paragraph.text.lowerBound || text.beginsSentence(at: opening),
      let number = CalendarWords.cardinal(text, start, end), number.end == end
    else { return }
    report.meetingsHeld = number.value
    report.meetingsHeldRange = reading.place(start..<held.upperBound)
  }

  private static let dailyWords: Phrases = ["on each day", "each day", "of each day", "every day"]

  /// The first and the second meeting of a day.
  private static let partMeetings: Phrases = ["morning meetings", "afternoon meetings"]

  /// "The first meeting on each day was held from 12:00 to 14:00 hrs. and the second meeting from…"
  private func readHours(_ paragraph: ReportParagraph, into report: inout Report) {
    let bytes = reading.text.bytes
    let upper = paragraph.text.upperBound
    guard
      let daily = reading.first(of: Self.dailyWords, in: paragraph.text)
        ?? reading.first(of: Self.partMeetings, in: paragraph.text)
    else { return }
    var i = max(paragraph.text.lowerBound, daily.lowerBound - 40)
    var ordinal: (value: Int, lower: Int)?
    while i < upper {
      guard !ASCII.isWord(bytes[i]) || i == 0 || !ASCII.isWord(bytes[i - 1]) else {
        i += 1
        continue
      }
      if let found = CalendarWords.ordinal(bytes.span, i, upper),
        (" meeting" as Phrase).wordEnd(in: bytes.span, at: found.end, upper) != nil
      {
        ordinal = (found.value, i)
        i = found.end
      } else if let part = Self.partMeetings.beginning(in: bytes.span, at: i, upper) {
        ordinal = (part.index % 2 + 1, i)
        i = part.end
      } else if let clock = ClockPhrase.read(bytes.span, i, upper), let end = clock.end {
        if let ordinal,
          let start = ClockTime(hour: clock.start / 60, minute: clock.start % 60),
          let end = ClockTime(hour: end / 60, minute: end % 60)
        {
          report.hours.append(
            MeetingHours(
              meetingOfDay: ordinal.value,
              start: start,
              end: end,
              range: reading.place(ordinal.lower..<clock.upper)
            )
          )
        }
        ordinal = nil
        i = clock.upper
      } else {
        i += 1
      }
    }
  }

  // MARK: - Placeholders

  private func readPlaceholders(_ paragraph: ReportParagraph, into report: inout Report) {
    let bytes = reading.text.bytes
    for brackets in Brackets.open(bytes.span, paragraph.text) {
      report.placeholders.append(
        Placeholder(
          text: reading.string(brackets),
          paragraph: paragraph.number,
          range: reading.place(brackets)
        )
      )
    }
  }
}

/// Names of people, with what stands before them.
enum PersonName {
  private static let titles: Phrases = [
    "Mr. ", "Ms. ", "Mrs. ", "Mr ", "Ms ", "Mrs ", "Dr. ", "Dr ", "H.E. ", "Prof. ", "Professor ",
    "Ambassador ", "Judge ",
  ]

  /// Where the name begins after "Mr.", "Ms." and the like.
  static func afterTitle(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while let end = titles.end(in: text, at: i, upper) { i = end }
    return i
  }
}
