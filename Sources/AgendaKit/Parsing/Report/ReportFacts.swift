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
    for (i, paragraph) in paragraphs.enumerated() {
      let consideration = ConsiderationReader(reading, document)
      if let found = consideration.read(paragraph) {
        report.considerations.append(found)
        considered = i
      } else if considered == i - 1 {
        readPanellists(paragraph, into: &report)
      }
      report.statements += StatementsReader(reading).read(paragraph)
      readOfficers(paragraph, into: &report)
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

  // MARK: - Officers

  /// What stands before officers; nil where it gives them no role, though one may follow the name.
  private static let roles: [(head: Phrase, role: String?)] = [
    ("chaired by", "Chair"), ("Chair:", "Chair"), ("Chairperson:", "Chair"), ("Chairman:", "Chair"),
    ("Vice-Chair:", "Vice-Chair"), ("Vice-Chairs:", "Vice-Chair"), ("Rapporteur:", "Rapporteur"),
    ("Co-Chair:", "Co-Chair"), ("Vice-Chairperson:", "Vice-Chair"), ("opened by", nil),
  ]

  private static let roleHeads = Phrases(roles.map { $0.head })

  private func readOfficers(_ paragraph: ReportParagraph, into report: inout Report) {
    let bytes = reading.text.bytes
    let upper = paragraph.text.upperBound
    var start = paragraph.text.lowerBound
    while let place = reading.first(of: Self.roleHeads, in: start..<upper),
      let head = Self.roleHeads.beginning(in: bytes.span, at: place.lowerBound, upper)
    {
      start = place.upperBound
      // "Acting-Chair:" is not "Chair:".
      if place.lowerBound > paragraph.text.lowerBound,
        bytes[place.lowerBound - 1] == ASCII.hyphen
      {
        continue
      }
      let role = Self.roles[head.index].role
      for officer in officers(role, from: place.upperBound, upper)
      where !report.officers.contains(where: { $0.name == officer.name && $0.role == officer.role })
      {
        report.officers.append(officer)
      }
    }
  }

  /// `Mr. Thomas Burrows (United States of America)`, several with "and" or commas between.
  private func officers(_ role: String?, from start: Int, _ upper: Int) -> [Officer] {
    let bytes = reading.text.bytes
    var officers: [Officer] = []
    var i = start
    while i < upper {
      while i < upper, bytes[i] == ASCII.space || bytes[i] == ASCII.comma { i += 1 }
      if let and = ("and " as Phrase).end(in: bytes.span, at: i, upper) { i = and }
      let lower = PersonName.afterTitle(bytes.span, i, upper)
      var end = lower
      while end < upper,
        ASCII.isWord(bytes[end])
          || [ASCII.space, ASCII.hyphen, ASCII.apostrophe]
            .contains(bytes[end])
          || bytes[end] == ASCII.point && isInitial(end)
      { end += 1 }
      let name = reading.trimmed(lower..<end)
      guard !name.isEmpty, ASCII.isUpper(bytes[name.lowerBound]) || bytes[name.lowerBound] >= 0x80
      else { break }
      var country: String?
      if end < upper, bytes[end] == ASCII.openRound, let close = closing(end, upper) {
        country = reading.string(end + 1..<close)
        end = close + 1
      } else if name.count > 60 {
        break
      }
      let printed = country == nil ? nil : roleAfter(end, upper)
      if let role = printed?.role ?? role {
        officers.append(
          Officer(
            role: role,
            name: reading.string(name),
            country: country,
            range: reading.place(lower..<end)
          )
        )
      }
      end = printed?.end ?? end
      guard country != nil, end < upper, bytes[end] == ASCII.comma || bytes[end] == ASCII.space
      else {
        break
      }
      i = end
    }
    return officers.filter { $0.country != nil || officers.count == 1 }
  }

  private static let rolesAfter: [(head: Phrase, role: String)] = [
    (", Chair", "Chair"), (", Vice-Chair", "Vice-Chair"), (", Co-Chair", "Co-Chair"),
    (", Rapporteur", "Rapporteur"), (", Chairperson", "Chair"), (", the Chair", "Chair"),
    (", in her capacity as Chair", "Chair"), (", in his capacity as Chair", "Chair"),
    (", Vice-Chairperson", "Vice-Chair"), (", Chairman", "Chair"), (", Chairwoman", "Chair"),
    (", served as Rapporteur", "Rapporteur"),
  ]

  /// The role that stands after a name, `A (Italy), Chair, and B (Egypt), Vice-Chair`.
  private func roleAfter(_ start: Int, _ upper: Int) -> (role: String, end: Int)? {
    let bytes = reading.text.bytes
    for (head, role) in Self.rolesAfter {
      if let end = head.wordEnd(in: bytes.span, at: start, upper) { return (role, end) }
    }
    return nil
  }

  private func isInitial(_ point: Int) -> Bool {
    let bytes = reading.text.bytes
    return point >= 2 && ASCII.isUpper(bytes[point - 1]) && !ASCII.isWord(bytes[point - 2])
  }

  private func closing(_ open: Int, _ upper: Int) -> Int? {
    let bytes = reading.text.bytes
    var depth = 0
    var i = open
    while i < upper {
      if bytes[i] == ASCII.openRound { depth += 1 }
      if bytes[i] == ASCII.closeRound {
        depth -= 1
        if depth == 0 { return i }
      }
      i += 1
    }
    return nil
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
    for brackets in Brackets.outermost(bytes.span, paragraph.text) {
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

/// Square brackets: text that is not settled yet.
enum Brackets {
  /// The outermost pairs of square brackets in a stretch.
  static func outermost(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var depth = 0
    var open = 0
    for i in range {
      if text[i] == ASCII.openSquare {
        if depth == 0 { open = i }
        depth += 1
      } else if text[i] == ASCII.closeSquare, depth > 0 {
        depth -= 1
        if depth == 0 { found.append(open..<i + 1) }
      }
    }
    return found
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
