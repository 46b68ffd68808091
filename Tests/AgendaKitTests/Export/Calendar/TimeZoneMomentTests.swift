import Foundation
import Testing

@testable import AgendaKit

@Suite("Moments in UTC") struct TimeZoneMomentTests {
  @Test(
    "follow the summer time of the place",
    arguments: [
      ("Europe/Vienna", "2031-03-29T10:00", "2031-03-29T09:00"),
      ("Europe/Vienna", "2031-03-30T01:59", "2031-03-30T00:59"),
      ("Europe/Vienna", "2031-03-30T02:30", nil),
      ("Europe/Vienna", "2031-03-30T03:00", "2031-03-30T01:00"),
      ("Europe/Vienna", "2031-10-26T02:30", "2031-10-26T00:30"),
      ("Europe/Vienna", "2031-10-26T03:00", "2031-10-26T02:00"),
      ("Europe/Vienna", "2031-06-30T24:00", "2031-06-30T22:00"),
      ("America/New_York", "2024-12-31T20:00", "2025-01-01T01:00"),
      ("Asia/Bangkok", "2024-03-01T03:00", "2024-02-29T20:00"),
      ("Asia/Amman", "2023-01-10T10:00", "2023-01-10T07:00"),
      ("Africa/Casablanca", "2026-03-01T10:00", "2026-03-01T10:00"),
      ("America/Santiago", "2030-01-10T10:00", "2030-01-10T13:00"),
      ("UTC+5:45", "2031-06-10T10:00", "2031-06-10T04:15"),
      ("UTC-3", "2031-06-10T23:00", "2031-06-11T02:00"),
      ("Europe/Vienna", "2031-06-31T10:00", nil), ("Europe/Vienna", "1931-06-30T10:00", nil),
      ("Africa/Casablanca", "2050-06-30T10:00", nil), ("Mars/Olympus", "2031-06-30T10:00", nil),
    ] as [(String, String, String?)]
  ) func moment(_ zone: String, _ local: String, _ utc: String?) throws {
    let local = try #require(LocalDateTime(local))
    let clock = UTCClock(zone: zone)
    #expect(clock.moment(local.date, local.time)?.description == utc)
    #expect(clock.moment(nil, local.time) == nil && clock.moment(local.date, nil) == nil)
    #expect(UTCClock(zone: nil).moment(local.date, local.time) == nil)
  }

  /// Every zone, a time of each week and of each day near a change, against the machine's own rules.
  @Test(
    "are those of the database of time zones",
    .enabled(if: CalendarReader.isInstalled, "Python's icalendar is not installed")
  ) func database() throws {
    var lines = ""
    for rules in TimeZoneTable.zones.map(\.rules) {
      for number in 0..<Int(36.9 * 52) {
        let day = CalendarDate(year: 2000, month: 1, day: 5).adding(days: 7 * number + number % 7)
        guard let time = ClockTime(hour: number % 24, minute: number % 4 * 15) else { continue }
        let moment = rules.moment(of: LocalDateTime(date: day, time: time))
        lines += "\(rules.name) \(day)T\(time) \(moment?.description ?? "none")\n"
      }
    }
    let script = """
      import sys, datetime, zoneinfo
      for line in sys.stdin:
          name, local, utc = line.split()
          zone = zoneinfo.ZoneInfo(name)
          here = datetime.datetime.fromisoformat(local)
          there = here.replace(tzinfo=zone).astimezone(datetime.timezone.utc)
          back = there.astimezone(zone).replace(tzinfo=None)
          known = there.strftime("%Y-%m-%dT%H:%M") if back == here else "none"
          # Rules of coming years change with the release of the database.
          if known != utc and here.year < 2025: print(line.strip(), known)
      """
    let run = try Shell.run("python3", ["-c", script], input: Data(lines.utf8))
    #expect(run.output == "" && run.errors == "" && run.status == 0)
    #expect(lines.count { $0 == "\n" } > 50_000)
  }

  @Test("stand in the export of slots") func export() throws {
    let document = CalendarSamples.agenda()
    let source = SourceText(name: "a.txt", text: "")
    let json = String(decoding: JSONExport().write(document, source: source), as: UTF8.self)
    #expect(
      json.contains(
        #""date":"2031-05-05","start":"10:00","end":"13:00","part":null,"timeZone":"Europe/Vienna","#
          + #""startUTC":"2031-05-05T08:00:00Z","endUTC":"2031-05-05T11:00:00Z""#
      )
    )
    #expect(json.contains(#""opening":"2031-05-05T10:00","openingUTC":"2031-05-05T08:00:00Z""#))
    let far = CalendarSamples.agenda(place: "Atlantis")
    let unknown = String(decoding: JSONExport().write(far, source: source), as: UTF8.self)
    #expect(unknown.contains(#""timeZone":null,"startUTC":null,"endUTC":null"#))
    #expect(!unknown.contains("00Z"))
  }

  @Test("are those of the meeting that a slot belongs to") func twoPlaces() {
    var document = CalendarSamples.agenda()
    var other = document.meetings[0]
    other.group = Group(id: "WG.9", name: "Another")
    other.timeZone = "Asia/Bangkok"
    document.meetings.append(other)
    let zones = SlotZones(document)
    var slot = document.organizationOfWork[0]
    #expect(zones.zone(of: slot) == "Europe/Vienna")
    slot.entries[0].group = "WG.9"
    #expect(zones.zone(of: slot) == "Asia/Bangkok")
    for index in slot.entries.indices { slot.entries[index].group = nil }
    #expect(zones.zone(of: slot) == nil)
  }
}
