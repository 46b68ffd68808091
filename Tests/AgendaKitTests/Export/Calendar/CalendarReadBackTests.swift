import Foundation
import Testing

@testable import AgendaKit

@Suite(
  "Calendars in an independent reader",
  .enabled(if: CalendarReader.isInstalled, "Python's icalendar is not installed")
)
struct CalendarReadBackTests {
  /// The instant of a local time, by the machine's own time zones.
  private func instant(_ date: CalendarDate, _ time: ClockTime, _ zone: String) throws -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone))
    let components = DateComponents(
      year: date.year,
      month: date.month,
      day: date.day,
      hour: time.hour,
      minute: time.minute
    )
    return Int(try #require(calendar.date(from: components)).timeIntervalSince1970)
  }

  private func check(_ document: MeetingDocument) throws {
    let calendar = try CalendarExport().write(document)
    let events = try CalendarReader.events(Data(calendar.bytes))
    #expect(events.count == document.organizationOfWork.count)
    #expect(Set(events.map(\.uid)).count == events.count)
    let zone = try #require(document.meetings.first?.timeZone)
    for (event, slot) in zip(events, document.organizationOfWork) {
      let date = try #require(slot.date)
      #expect(event.start == (try instant(date, try #require(slot.start), zone)))
      #expect(event.end == (try instant(date, try #require(slot.end), zone)))
      let title = try #require(slot.entries.first?.title)
      #expect(event.summary.contains(title))
    }
  }

  @Test(
    "have every slot at its instant",
    arguments: ["Vienna", "Geneva", "New York", "Nairobi", "Bangkok", "Doha", "Panama City"]
  ) func places(_ place: String) throws { try check(CalendarSamples.agenda(place: place)) }

  @Test(
    "have every slot of real agendas at its instant",
    .enabled(if: Repository.hasShared, "the real documents are not here"),
    arguments: ["000", "001", "002", "004"]
  ) func seeds(_ number: String) throws {
    let folder = Repository.shared.appending(path: "seeds")
    let files = Repository.files(in: folder, extensions: ["txt"])
    let file = try #require(files.first { $0.lastPathComponent.hasPrefix(number) })
    let source = SourceText(name: "-", contents: ContiguousArray(try Data(contentsOf: file)))
    let document = MeetingDocument(parsing: source)
    #expect(!document.organizationOfWork.isEmpty)
    try check(document)
  }

  @Test(
    "explain every zone as the time zone database does",
    arguments: TimeZoneTable.zones.map(\.name)
  ) func zones(_ name: String) throws {
    let rules = try #require(TimeZoneTable.rules(of: name))
    var lines = Data()
    for year in stride(from: 2001, through: 2036, by: 1) {
      var calendar = CalendarWriter()
      calendar.component("VCALENDAR") {
        CalendarTimeZone(rules, years: year...year).write(to: &$0)
      }
      let text = String(decoding: calendar.bytes, as: UTF8.self)
      lines += try JSONSerialization.data(withJSONObject: [year, name, text] as [Any])
      lines.append(0x0A)
    }
    let differences = try CalendarReader.differences(lines)
    // Years to come are set by governments; only the past is certain.
    let past = differences.split(separator: "\n").filter { line in
      line.split(separator: " ").dropFirst().first.map { $0 < "2025" } ?? false
    }
    #expect(past.first == nil)
  }

  @Test(
    "know the zone of every place that is known",
    arguments: [
      "Vienna", "Geneva", "New York", "Nairobi", "Bangkok", "The Hague", "Addis Ababa", "Santiago",
      "Beirut", "Rome", "Palermo", "Paris", "Bonn", "London", "St. Petersburg", "Moscow", "Doha",
      "Abu Dhabi", "Dubai", "Sharm el-Sheikh", "Cairo", "Atlanta", "Marrakech", "Panama City",
      "Jakarta", "Bali", "Amman", "Kyoto", "Salvador", "Montevideo", "Tashkent", "Beijing",
      "Riyadh", "Merida", "Washington", "Montreal",
    ]
  ) func knownPlaces(_ place: String) throws {
    let zone = try #require(MeetingPlaces.timeZone(of: place))
    #expect(TimeZoneTable.rules(of: zone) != nil)
  }
}
