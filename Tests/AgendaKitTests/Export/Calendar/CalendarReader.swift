import Foundation

/// Reads calendars with Python's `icalendar`, which knows nothing of this project.
enum CalendarReader {
  /// Whether Python and `icalendar` (PyPI) are installed.
  static let isInstalled: Bool = {
    let run = try? Shell.run("python3", ["-c", "import icalendar, zoneinfo"])
    return run?.status == 0
  }()

  /// An event as that reader sees it.
  struct Event: Decodable, Equatable {
    var uid: String
    /// Seconds since 1970.
    var start: Int
    /// Seconds since 1970.
    var end: Int
    var summary: String
  }

  /// The events of a calendar, their instants by the rules that the calendar itself gives.
  static func events(_ calendar: Data) throws -> [Event] {
    let run = try Shell.run("python3", ["-c", script], input: calendar)
    guard run.status == 0 else { throw Failure(errors: run.errors) }
    return try JSONDecoder().decode([Event].self, from: Data(run.output.utf8))
  }

  /// The first day of each year on which the rules of a zone, as a calendar gives them, differ at noon
  /// from the machine's own time zones. Input: lines of JSON with year, name and calendar.
  static func differences(_ zones: Data) throws -> String {
    let run = try Shell.run("python3", ["-c", zoneScript], input: zones)
    guard run.status == 0 else { throw Failure(errors: run.errors) }
    return run.output
  }

  struct Failure: Error { var errors: String }

  /// A zone of an unknown name is read by the rules of the calendar, not by those of the machine.
  private static let script = """
    import sys, json, icalendar
    text = sys.stdin.buffer.read().decode("utf-8").replace("TZID=", "TZID=Test-")
    text = text.replace("TZID:", "TZID:Test-")
    calendar = icalendar.Calendar.from_ical(text)
    events = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        events.append({
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]),
            "start": int(event["DTSTART"].dt.timestamp()), "end": int(event["DTEND"].dt.timestamp()),
        })
    print(json.dumps(events))
    """

  private static let zoneScript = """
    import sys, json, datetime, zoneinfo, icalendar
    for line in sys.stdin:
        year, name, text = json.loads(line)
        # A name of its own for each year: the reader keeps the zones that it has seen.
        text = text.replace("TZID:", "TZID:Test-%d-" % year)
        zone = icalendar.Calendar.from_ical(text).walk("VTIMEZONE")[0].to_tz()
        day = datetime.datetime(year, 1, 1, 12)
        real = zoneinfo.ZoneInfo(name)
        while day.year == year:
            mine, theirs = zone.utcoffset(day), day.replace(tzinfo=real).utcoffset()
            if mine != theirs:
                print(name, day, mine, theirs)
                break
            day += datetime.timedelta(days=1)
    """
}
