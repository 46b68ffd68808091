/// Weekdays fit their dates.
enum WeekdayMismatchRule: Rule {
  static let description = RuleDescription(
    "weekday-mismatch",
    .dates,
    .error,
    summary: "The weekday fits the date, wherever both stand",
    reason: "Somebody books a flight by the weekday, somebody else by the date.",
    source: .logic("The Gregorian calendar."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "will be opened on Tuesday, 14 October 2031",
        breaks: "will be opened on Monday, 14 October 2031"
      ),
      RuleExample(
        in: .agenda,
        keeps: "Wednesday, 15 October",
        breaks: "Thursday, 15 October"
      ),
    ],
    fix: RuleFix(
      unsafe:
        "Writes the weekday of the date, or the day of the weekday, whichever is confirmed elsewhere"
    )
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let confirmed = ConfirmedDates(context)
    let years = statedYears(context.document)
    let shifted = shiftedWeekdays(context, &findings)
    for mention in context.document.mentions {
      if case .days(let days, _) = mention.value {
        checkDays(days, mention.range, context, &findings)
      }
      guard case .date(let date, let weekday, let isYearStated) = mention.value, date.isValid else {
        continue
      }
      guard let weekday else {
        checkBrackets(after: mention, date, context, &findings)
        continue
      }
      guard date.weekday != weekday, !shifted.contains(mention.range),
        !context.isOfStaleYear(date, weekday)
      else { continue }
      let nearest = nearest(weekday, to: date)
      let text = isYearStated ? PlainEnglish.date(date) : PlainEnglish.dayAndMonth(date)
      let printed = weekday.name
      let right = date.weekday.name
      var message = "\(text) is a \(right); \(printed) is \(PlainEnglish.dayAndMonth(nearest))"
      var notes: [Diagnostic.Note] = []
      var fix: Diagnostic.Fix?
      switch confirmed.reading(of: mention, date: date, orElse: nearest) {
      case .date(let place):
        message = "\(printed), \(text) is a \(right)"
        notes = [Diagnostic.Note(message: "The date is confirmed here", range: place)]
        fix = replace(printed, with: right, in: mention.range, context)
      case .weekday(let place):
        message =
          "\(printed), \(text) is a \(right); \(printed) is \(PlainEnglish.dayAndMonth(nearest))"
        notes = [Diagnostic.Note(message: "The weekday is confirmed here", range: place)]
        if nearest.month == date.month {
          fix = replace("\(date.day)", with: "\(nearest.day)", in: mention.range, context)
        }
      case nil:
        if let (meant, place) = context.ownDay(like: date, weekday) {
          message =
            "\(text) is a \(right); \(printed), \(PlainEnglish.dayAndMonth(meant)) is a day of the "
            + context.noun(of: nil)
          notes = [Diagnostic.Note(message: "The days", range: place)]
        }
      }
      // A year that is only inferred may be what is wrong.
      if !isYearStated, years[date.month, default: [date.year]] != [date.year] { fix = nil }
      findings.report(
        message,
        at: mention.range,
        notes: notes,
        fix: fix,
        // The days of the timetable are spoilt by its own rows only.
        marks: [.place(mention.range), .day(nearest), .day(date)]
          + (confirmed.isRow(mention) ? [.timetableDays] : [])
      )
    }
  }

  /// Reports the weekdays that are off by the same number of days as one fault; where they stand.
  private static func shiftedWeekdays(
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) -> Set<SourceRange> {
    var fitting: Set<CalendarDate> = []
    var mismatches: [ShiftedWeekdays.Mismatch] = []
    for mention in context.document.mentions {
      guard case .date(let date, let weekday?, _) = mention.value, date.isValid else { continue }
      if date.weekday == weekday {
        fitting.insert(date)
      } else {
        mismatches.append(
          ShiftedWeekdays.Mismatch(mention: mention.range, date: date, printed: weekday)
        )
      }
    }
    guard let shifted = ShiftedWeekdays(mismatches, fitting: fitting),
      let first = shifted.mismatches.first
    else { return [] }
    findings.report(
      shifted.message,
      at: first.mention,
      notes: shifted.mismatches.dropFirst().map { mismatch in
        Diagnostic.Note(
          message: "\(PlainEnglish.date(mismatch.date)) is a \(mismatch.date.weekday.name)",
          range: mismatch.mention
        )
      },
      marks: [.timetableDays]
        + shifted.mismatches.flatMap { mismatch -> [Fact] in
          let nearest = nearest(mismatch.printed, to: mismatch.date)
          return [.place(mismatch.mention), .day(nearest), .day(mismatch.date)]
        }
    )
    return Set(shifted.mismatches.map { $0.mention })
  }

  /// "Tuesday and Wednesday, 14 and 15 October 2031".
  private static func checkDays(
    _ days: DayRange,
    _ range: SourceRange,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let bytes = context.text.bytes
    guard days.firstDay.isValid, days.lastDay.isValid,
      ASCII.isLetter(bytes[Int(range.lower)]) || bytes[Int(range.upper) - 1] == ASCII.closeRound
    else { return }
    let words = context.plainText(range).split { !$0.isLetter }
    let printed = words.compactMap { Weekday(rawValue: $0.lowercased()) }
    guard printed.count == 2 else { return }
    for (weekday, date) in zip(printed, [days.firstDay, days.lastDay])
    where date.weekday != weekday {
      findings.report(
        "\(PlainEnglish.date(date)) is a \(date.weekday.name); "
          + "\(weekday.name) is \(PlainEnglish.dayAndMonth(nearest(weekday, to: date)))",
        at: range,
        marks: [.place(range), .timetableDays]
      )
      return
    }
  }

  /// "14 October 2031 (Monday)".
  private static func checkBrackets(
    after mention: Mention,
    _ date: CalendarDate,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let bytes = context.text.bytes
    var start = Int(mention.range.upper)
    while start < bytes.count, bytes[start] == ASCII.space { start += 1 }
    guard start < bytes.count, bytes[start] == ASCII.openRound else { return }
    let end = bytes[(start + 1)...].prefix(12).firstIndex(of: ASCII.closeRound)
    guard let end,
      let weekday = Weekday(
        rawValue: String(decoding: bytes[(start + 1)..<end], as: UTF8.self).lowercased()
      ), weekday != date.weekday
    else { return }
    let range = SourceRange(Int(mention.range.lower), end + 1)
    let nearest = nearest(weekday, to: date)
    findings.report(
      "\(PlainEnglish.date(date)) is a \(date.weekday.name); "
        + "\(weekday.name) is \(PlainEnglish.dayAndMonth(nearest))",
      at: range,
      marks: [.place(mention.range), .timetableDays, .day(nearest), .day(date)]
    )
  }

  /// The years that the text gives to days with a weekday, by month.
  private static func statedYears(_ document: MeetingDocument) -> [Int: Set<Int>] {
    var years: [Int: Set<Int>] = [:]
    for mention in document.mentions {
      guard case .date(let date, .some, true) = mention.value else { continue }
      years[date.month, default: []].insert(date.year)
    }
    return years
  }

  /// The day of a weekday that is nearest to a date, the earlier of two.
  private static func nearest(_ weekday: Weekday, to date: CalendarDate) -> CalendarDate {
    for offset in [-1, 1, -2, 2, -3, 3] {
      let day = date.adding(days: offset)
      if day.weekday == weekday { return day }
    }
    return date
  }

  /// Replaces a word of a mention where it stands there once.
  private static func replace(
    _ word: String,
    with replacement: String,
    in range: SourceRange,
    _ context: ValidationContext
  ) -> Diagnostic.Fix? {
    guard let place = context.find(name: word, in: range) else { return nil }
    return Diagnostic.Fix(
      message: "Write \(replacement) instead of \(word)",
      safety: .unsafe,
      edits: [Diagnostic.Edit(range: place, replacement: replacement)]
    )
  }
}

extension ValidationContext {
  /// The day of a meeting with the number and the weekday of a date that is in another month.
  fileprivate func ownDay(
    like date: CalendarDate,
    _ weekday: Weekday
  ) -> (CalendarDate, SourceRange)? {
    for meeting in meetings {
      guard let days = meeting.dayRanges.first, let place = meeting.daysPlace else { continue }
      for month in [days.firstDay.month, days.lastDay.month] where month != date.month {
        let moved = CalendarDate(year: date.year, month: month, day: date.day)
        if moved.isValid, moved.weekday == weekday, meeting.includes(moved) {
          return (moved, place)
        }
      }
    }
    return nil
  }

  /// Whether a day and its weekday fit together in this meeting's year and on its days: then the year
  /// is what is wrong, which the rule on the days of the meeting tells.
  fileprivate func isOfStaleYear(_ date: CalendarDate, _ weekday: Weekday) -> Bool {
    meetings.contains { meeting in
      guard let first = meeting.dayRanges.first?.firstDay, first.year != date.year else {
        return false
      }
      let moved = CalendarDate(year: first.year, month: date.month, day: date.day)
      return moved.isValid && moved.weekday == weekday && meeting.includes(moved)
    }
  }
}

/// The days that other statements of the document confirm.
private struct ConfirmedDates {
  /// Which half of "Tuesday, 8 July" another statement confirms, and where.
  enum Reading {
    case date(SourceRange)
    case weekday(SourceRange)
  }

  private let context: ValidationContext
  /// The rows of days in the timetable, by where they stand.
  private var rows: [(range: SourceRange, date: CalendarDate)] = []
  private var rowByPlace: [SourceRange: Int] = [:]

  init(_ context: ValidationContext) {
    self.context = context
    for slot in context.document.organizationOfWork {
      guard let row = slot.dateRange, let date = slot.date, rows.last?.range != row else {
        continue
      }
      rowByPlace[context.datePlace(of: slot)] = rows.count
      rows.append((row, date))
    }
  }

  /// Whether a day is that of a row of the timetable.
  func isRow(_ mention: Mention) -> Bool { rowByPlace[mention.range] != nil }

  /// What confirms one half of a wrong date; nil if nothing does, or both halves are confirmed.
  func reading(of mention: Mention, date: CalendarDate, orElse other: CalendarDate) -> Reading? {
    if let row = rowByPlace[mention.range] { return readingOfRow(row, date, other) }
    for meeting in context.meetings {
      guard let sentence = meeting.meeting.places.opening, sentence.contains(mention.range),
        let first = meeting.dayRanges.first?.firstDay, let place = meeting.daysPlace
      else { continue }
      if first == date { return .date(place) }
      if first == other { return .weekday(place) }
    }
    return nil
  }

  /// A row of the timetable stands between its neighbours: where only one reading fits there and
  /// within the meeting, it is confirmed.
  private func readingOfRow(
    _ row: Int,
    _ date: CalendarDate,
    _ other: CalendarDate
  ) -> Reading? {
    func fits(_ day: CalendarDate) -> Bool {
      guard context.meetings.contains(where: { $0.includes(day) }) else { return false }
      if row > 0, rows[row - 1].date >= day { return false }
      if row + 1 < rows.count, rows[row + 1].date <= day { return false }
      return true
    }
    let place = context.meetings.lazy.compactMap { $0.daysPlace }.first
    guard let place, fits(date) != fits(other) else { return nil }
    return fits(date) ? .date(place) : .weekday(place)
  }
}
