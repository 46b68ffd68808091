/// What a document says of a meeting's days, and which of its statements are right.
struct MeetingDays: Sendable {
  /// One statement of the days.
  struct Statement: Sendable {
    /// Who says so.
    enum Kind: Sendable {
      case masthead, title, opening, timetable, sentence
    }

    let kind: Kind
    var firstDay: CalendarDate
    /// Nil where only the opening is stated.
    var lastDay: CalendarDate?
    let range: SourceRange
    /// Whether the year is printed; otherwise the weekdays must bear it out.
    var isYearStated = true

    /// What says so, at the start of a sentence.
    var subject: String {
      switch kind {
      case .masthead: "The masthead"
      case .title: "The title"
      case .opening: "The opening sentence"
      case .timetable: "The timetable"
      case .sentence: "This sentence"
      }
    }

    var object: String { subject.prefix(1).lowercased() + subject.dropFirst() }

    var days: DayRange { DayRange(firstDay: firstDay, lastDay: lastDay ?? firstDay) }

    var text: String { PlainEnglish.days(days) }
  }

  /// Every statement: the masthead first.
  private(set) var statements: [Statement] = []
  /// The statement that the others bear out; nil if there is none of all days.
  private(set) var right: Statement?
  /// The statements that contradict it.
  var wrong: [Statement] {
    guard let right else { return [] }
    return statements.filter { $0.kind != .timetable && !agrees(right, with: $0) }
  }

  /// The statements that bear it out, itself first.
  var bearingOut: [Statement] {
    guard let right else { return [] }
    return [right] + statements.filter { $0.range != right.range && agrees(right, with: $0) }
  }

  private let timetable: Timetable
  /// The days of the other groups that meet at the same time, which bear out one reading.
  private var siblings: [DayRange] = []
  /// The days on which a report says that something was done.
  private var considered: [CalendarDate] = []
  /// The year of the document's own symbol.
  private var symbolYear: Int?

  /// - Complexity: O(n) in the mentions of the document; of the readings, a few are tried.
  init(_ meeting: MeetingIndex, _ context: ValidationContext) {
    timetable = Timetable(meeting, context)
    let document = context.document
    var places: Set<SourceRange> = []
    func add(_ kind: Statement.Kind, _ days: DayRange, _ range: SourceRange) {
      guard days.firstDay.isValid, days.lastDay.isValid, places.insert(range).inserted else {
        return
      }
      statements.append(
        Statement(kind: kind, firstDay: days.firstDay, lastDay: days.lastDay, range: range)
      )
    }
    if let place = meeting.meeting.places.days, meeting.meeting.days.count < 2,
      let first = meeting.meeting.firstDay
    {
      let days = DayRange(firstDay: first, lastDay: meeting.meeting.lastDay ?? first)
      let mention = document.mentions(in: place).first { $0.value.days != nil }
      let isTitle = document.masthead.places.title?.contains(place) ?? false
      add(isTitle ? .title : .masthead, days, mention?.range ?? place)
    }
    // The title of a joint document says the days of all its groups, where they are the same; days
    // of one that are not among them contradict it.
    let all = Set(context.meetings.map { [$0.meeting.firstDay, $0.meeting.lastDay] })
    if let title = document.masthead.places.title {
      let told = document.mentions(in: title).compactMap { mention in
        mention.value.days.map { (days: $0, range: mention.range) }
      }
      let isOutside =
        told.count == 1
        && told.allSatisfy { days, _ in
          meeting.meeting.firstDay.map { $0 < days.firstDay } == true
            || meeting.meeting.lastDay.map { $0 > days.lastDay } == true
        }
      if all.count == 1 || isOutside {
        for (days, range) in told { add(.title, days, range) }
      }
    }
    if let opening = meeting.meeting.opening, let sentence = meeting.meeting.places.opening {
      let mention = document.mentions(in: sentence).first { $0.value.isDate }
      let range = mention?.range ?? sentence
      statements.append(
        Statement(kind: .opening, firstDay: opening.date, lastDay: nil, range: range)
      )
    }
    if let days = timetable.days, let range = timetable.range {
      statements.append(
        Statement(
          kind: .timetable,
          firstDay: days.firstDay,
          lastDay: days.lastDay,
          range: range,
          isYearStated: timetable.isYearStated
        )
      )
    }
    for (days, range) in context.sentences(about: meeting) { add(.sentence, days, range) }
    siblings = context.meetings.filter { $0.index != meeting.index }.compactMap { other in
      guard let place = other.meeting.places.days, place != meeting.meeting.places.days,
        let first = other.meeting.firstDay
      else { return nil }
      return DayRange(firstDay: first, lastDay: other.meeting.lastDay ?? first)
    }
    symbolYear = document.masthead.symbol?.parts.lazy.compactMap { $0.year }.first
    considered = document.report?.considerations.flatMap { $0.dates }.filter { $0.isValid } ?? []
    choose()
  }

  /// The reading that most statements agree with; of two, that of the masthead, unless a timetable
  /// without a fault speaks against it.
  private mutating func choose() {
    var candidates: [Statement] = []
    let years = Set(statements.filter { $0.isYearStated }.map { $0.firstDay.year })
      .union(siblings.map { $0.firstDay.year })
    for statement in statements where statement.lastDay != nil {
      let readings =
        statement.isYearStated ? [statement] : years.sorted().map { statement.inYear($0) }
      for reading in readings where !candidates.contains(where: { $0.days == reading.days }) {
        candidates.append(reading)
      }
      // More readings than these do not make the first ones better.
      if candidates.count >= 8 { break }
    }
    // Masthead and opening may differ in the year alone.
    for opening in statements where opening.kind == .opening {
      guard
        let whole = candidates.first(where: {
          $0.firstDay.day == opening.firstDay.day && $0.firstDay.month == opening.firstDay.month
            && $0.firstDay.year != opening.firstDay.year
        })
      else { continue }
      var reading = MeetingDays.Statement(
        kind: .opening,
        firstDay: opening.firstDay,
        lastDay: whole.lastDay,
        range: opening.range
      )
      reading.lastDay?.year += opening.firstDay.year - whole.firstDay.year
      candidates.append(reading)
    }
    var most = 0
    for candidate in candidates {
      let votes = votes(for: candidate)
      let isBetter =
        votes > most || (votes == most && candidate.kind == .timetable && timetable.isIntact)
      if isBetter { (right, most) = (candidate, votes) }
    }
  }

  private func votes(for candidate: Statement) -> Int {
    var votes = statements.reduce(0) { $0 + (agrees(candidate, with: $1) ? 1 : 0) }
    if siblings.contains(candidate.days) { votes += 1 }
    if candidate.firstDay.year == symbolYear { votes += 1 }
    let (first, last) = (candidate.firstDay, candidate.lastDay ?? candidate.firstDay)
    if !considered.isEmpty, considered.allSatisfy({ first <= $0 && $0 <= last }) { votes += 1 }
    return votes
  }

  /// Whether a statement bears out a reading of the days.
  private func agrees(_ reading: Statement, with other: Statement) -> Bool {
    if other.kind == .timetable { return timetable.agrees(with: reading.days) }
    guard reading.firstDay == other.firstDay else { return false }
    return other.lastDay == nil || reading.lastDay == other.lastDay
  }
}

extension MeetingDays.Statement {
  /// The same days in another year.
  fileprivate func inYear(_ year: Int) -> MeetingDays.Statement {
    var copy = self
    copy.firstDay.year = year
    copy.lastDay?.year = year
    copy.isYearStated = true
    return copy
  }
}

extension MeetingDays {
  /// The days of the timetable, as far as they tell of one group.
  private struct Timetable: Sendable {
    /// From the first to the last day of the table; nil without days.
    var days: DayRange?
    /// The days on which the group has rows.
    var own: DayRange?
    /// The first row of a day.
    var range: SourceRange?
    var isYearStated = false
    /// Whether nothing else in the table is wrong: its days follow each other, and every item of
    /// the group has its row.
    var isIntact = false
    /// The printed weekdays.
    private var weekdays: [(date: CalendarDate, weekday: Weekday)] = []

    init(_ meeting: MeetingIndex, _ context: ValidationContext) {
      let slots = context.document.organizationOfWork
      var dates: [CalendarDate] = []
      var isInOrder = true
      for slot in slots {
        guard let date = slot.date, date.isValid, dates.last != date else { continue }
        if let last = dates.last, date < last { isInOrder = false }
        dates.append(date)
        let place = context.datePlace(of: slot)
        if range == nil { range = place }
        for mention in context.document.mentions(in: place) {
          guard case .date(let date, let weekday, let isStated) = mention.value else { continue }
          if isStated { isYearStated = true }
          if let weekday { weekdays.append((date, weekday)) }
        }
      }
      guard let first = dates.min(), let last = dates.max() else { return }
      days = DayRange(firstDay: first, lastDay: last)
      let owned = meeting.rows.compactMap { slots[$0.slot].date }.filter { $0.isValid }
      if context.meetings.count > 1, let first = owned.min(), let last = owned.max() {
        own = DayRange(firstDay: first, lastDay: last)
      } else {
        own = days
      }
      isIntact =
        isInOrder && Self.isWithoutGap(dates) && !slots.contains { $0.date == nil }
        && context.dayRestarts.isEmpty && Self.hasAllItems(meeting)
    }

    private static func hasAllItems(_ meeting: MeetingIndex) -> Bool {
      let scheduled = ScheduledItems(meeting)
      return meeting.meeting.agenda.allSatisfy(scheduled.haveAny)
    }

    /// Whether only days of the weekend lie between days that follow each other.
    private static func isWithoutGap(_ dates: [CalendarDate]) -> Bool {
      for (a, b) in zip(dates, dates.dropFirst()) {
        let count = b.dayNumber - a.dayNumber
        guard count > 1 else { continue }
        guard count <= 3 else { return false }
        for offset in 1..<count {
          let day = a.adding(days: offset).weekday
          if day != .saturday, day != .sunday { return false }
        }
      }
      return true
    }

    /// Whether the table fits a meeting on these days. A group of a joint meeting need not meet on
    /// every day.
    func agrees(with meeting: DayRange) -> Bool {
      guard var days, var own else { return false }
      if !isYearStated {
        let shift = meeting.firstDay.year - days.firstDay.year
        for (date, weekday) in weekdays {
          var date = date
          date.year += shift
          guard date.isValid, date.weekday == weekday else { return false }
        }
        days = days.shifted(years: shift)
        own = own.shifted(years: shift)
      }
      return days.firstDay <= meeting.firstDay && meeting.lastDay <= days.lastDay
        && meeting.firstDay <= own.firstDay && own.lastDay <= meeting.lastDay
    }
  }
}

extension DayRange {
  fileprivate func shifted(years: Int) -> DayRange {
    var copy = self
    copy.firstDay.year += years
    copy.lastDay.year += years
    return copy
  }
}

extension Mention.Value {
  /// The days named; nil for a single date and anything else.
  var days: DayRange? { if case .days(let days, _) = self { days } else { nil } }
}
