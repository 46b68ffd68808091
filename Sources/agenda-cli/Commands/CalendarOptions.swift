import AgendaKit

/// What was sent before, or why it cannot be followed.
enum EarlierOutcome: Sendable {
  case earlier(CalendarExport.Earlier)
  case failure(SourceError)

  /// Takes a calendar or a document.
  init(_ document: MeetingDocument, _ source: SourceText) {
    let wanted =
      "'--previous' takes the calendar that was sent (ics), or the document it was made from"
    guard SentCalendar.isOne(source.bytes) else {
      let isEmpty = source.bytes.allSatisfy { $0 <= 0x20 }
      self =
        document.kind == .unknown
        ? .failure(
          SourceError("is \(isEmpty ? "empty" : "no calendar and no meeting document"); \(wanted)")
        ) : .earlier(.document(document))
      return
    }
    do throws(SourceError) {
      let calendar = try SentCalendar(source.bytes)
      self =
        calendar.isEmpty
        ? .failure(SourceError("is a calendar without events; \(wanted)"))
        : .earlier(.calendar(calendar))
    } catch {
      self = .failure(error)
    }
  }
}

/// The options of `export` that are for calendars alone.
enum CalendarOptions {
  static let sequence = OptionSpec(
    name: "sequence",
    valueName: "n",
    help: "The number of the revision (ics).",
    kind: .number(0...2_147_483_647),
    standard: "from Rev.n and reissues"
  )
  static let previous = OptionSpec(
    name: "previous",
    valueName: "file",
    help: """
      The calendar that was sent before (ics), or the document that it was made from: events keep \
      their identity, what moved gets a higher sequence, what went is cancelled. Several from the \
      oldest on (ics).
      """,
    kind: .document,
    isRepeating: true
  )
  static let timeZone = OptionSpec(
    name: "time-zone",
    valueName: "zone",
    help: """
      The time zone of meetings whose place tells none, such as one online: Europe/Vienna, Geneva, \
      UTC+2, +05:30 (ics).
      """
  )
  static let alarm = OptionSpec(
    name: "alarm",
    valueName: "time",
    help: """
      Remind so long before each event: 15 (minutes), 30m, 2h, 1d, '2 hours'; may be given again (ics).
      """,
    isRepeating: true
  )

  static let all = [sequence, previous, timeZone, alarm]

  /// The time zone that was given.
  static func timeZone(_ arguments: ParsedArguments) throws(CommandLineError) -> String? {
    guard let name = arguments.value(timeZone)?.text else { return nil }
    if let zone = CalendarExport.timeZone(named: name) { return zone }
    let start = "unknown time zone '\(TerminalText.escaped(name))' for '--\(timeZone.name)'"
    if let near = Nearness.nearest(to: name, among: CalendarExport.timeZones) {
      throw .conflict("\(start). Did you mean '\(near)'?")
    }
    throw .conflict(
      "\(start). Write Europe/Vienna, America/New_York, Asia/Bangkok, a town that meetings are held in, "
        + "UTC+2 or +05:30"
    )
  }

  /// The minutes before each event at which there is a reminder.
  static func alarms(_ arguments: ParsedArguments) throws(CommandLineError) -> [Int] {
    var alarms: [Int] = []
    for word in arguments.values(alarm) {
      guard let minutes = minutes(word.text) else {
        throw .conflict(
          "'\(TerminalText.escaped(word.text))' is no time for '--alarm'; write 15, '30 minutes', 30m, 2h or 1d, at most "
            + "four weeks"
        )
      }
      alarms.append(minutes)
    }
    return alarms
  }

  /// The minutes of `15`, `30m`, `2h`, `1d`, `2 weeks`, at most four weeks.
  private static func minutes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.utf8.count), let number = Int(digits) else { return nil }
    let unit: Int
    switch text.dropFirst(digits.count).drop(while: { $0 == " " }).lowercased() {
    case "", "m", "min", "mins", "minute", "minutes": unit = 1
    case "h", "hour", "hours": unit = 60
    case "d", "day", "days": unit = 24 * 60
    case "w", "week", "weeks": unit = 7 * 24 * 60
    default: return nil
    }
    let minutes = number * unit
    return minutes <= 28 * 24 * 60 ? minutes : nil
  }
}
