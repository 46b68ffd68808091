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

  /// Programs that read calendars, by the names of their Python packages.
  enum Program: String, CaseIterable {
    case icalendar
    case vobject
    case khal

    /// Whether it is installed.
    var isInstalled: Bool {
      (try? Shell.run("python3", ["-c", "import \(rawValue)"]))?.status == 0
    }
  }

  /// What a program shows that took in calendars one after the other: `20310505T1000 Title`, sorted.
  static func shown(by program: Program, _ calendars: [Data]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (index, calendar) in calendars.enumerated() {
      try folder.write(calendar, to: "\(index).ics")
    }
    try folder.write(khalSettings(folder.url.path), to: "khal.conf")
    let run = try Shell.run(
      "python3",
      ["-c", storeScript, program.rawValue, String(calendars.count)],
      in: folder.url
    )
    guard run.status == 0 else { throw Failure(errors: run.errors) }
    return run.output.split(separator: "\n").map(String.init).sorted()
  }

  private static func khalSettings(_ folder: String) -> String {
    """
    [calendars]
    [[one]]
    path = \(folder)/store
    [sqlite]
    path = \(folder)/khal.db
    [locale]
    local_timezone = Europe/Vienna
    default_timezone = Europe/Vienna
    timeformat = %H%M
    dateformat = %Y%m%d
    longdateformat = %Y%m%d
    datetimeformat = %Y%m%dT%H%M
    longdatetimeformat = %Y%m%dT%H%M

    """
  }

  /// `khal` replaces what has the name of an event, as the other two do here by hand.
  private static let storeScript = """
    import sys, os, subprocess
    program, count = sys.argv[1], int(sys.argv[2])
    texts = [open("%d.ics" % i, newline="").read() for i in range(count)]
    if program == "khal":
        os.mkdir("store")
        def khal(*words):
            run = [sys.executable, "-m", "khal", "-c", "khal.conf", *words]
            return subprocess.run(run, check=True, capture_output=True, text=True).stdout
        for i in range(count):
            khal("import", "--batch", "-a", "one", "%d.ics" % i)
        form = "{start-long}\t{status}\t{title}"
        for line in khal("list", "--once", "--format", form, "20310501", "400d").splitlines():
            parts = line.split("\t")
            if len(parts) == 3 and "CANCELLED" not in parts[1]:
                print(parts[0], parts[2])
        sys.exit()
    store = {}
    for text in texts:
        if program == "icalendar":
            import icalendar
            for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
                assert not event.errors, event.errors
                store[str(event["UID"])] = (event["DTSTART"].dt, event["STATUS"], event["SUMMARY"])
        else:
            import vobject
            for event in vobject.readOne(text).vevent_list:
                store[event.uid.value] = (
                    event.dtstart.value, event.status.value, event.summary.value)
    for start, status, summary in store.values():
        if status != "CANCELLED":
            print(start.strftime("%Y%m%dT%H%M"), summary)
    """

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
