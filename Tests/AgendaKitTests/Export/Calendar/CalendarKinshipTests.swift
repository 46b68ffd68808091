import Foundation
import Testing

@testable import AgendaKit

/// Which calendar that was sent a document's calendar follows, and which events it leaves alone.
@Suite("A calendar that follows") struct CalendarKinshipTests {
  private static let base = CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n")
  private static let unnumbered = CalendarSamples.text()

  private static func document(_ text: String, name: String = "agenda.txt") -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: name, text: text))
  }

  private static func sent(_ text: String, without property: String? = nil) throws -> SentCalendar {
    let bytes = try CalendarExport().write(document(text)).bytes
    var lines = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .components(by: "\r\n")
    if let property { lines.removeAll { $0.hasPrefix(property + ":") } }
    return try SentCalendar(ContiguousArray(lines.joined(separator: "\r\n").utf8))
  }

  /// What a later document may say otherwise and still be of the same meeting.
  static let others: [(old: String, new: String)] = [
    (
      base,
      base.replacing(
        "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
        with: "UN Convention"
      )
    ),
    (
      base.replacing("The meeting will", with: "The ninth meeting of the Working Group will"),
      base.replacing("The meeting will", with: "The tenth meeting of the Working Group will")
    ),
    (base, base.replacing("2031/1\n", with: "2031/1/Rev.1\n")),
    (base, base.replacing("2031/1\n", with: "2031/1/Corr.1\n")),
    (
      unnumbered,
      unnumbered.replacing(
        "Working Group on International Cooperation",
        with: "Working Group on Mutual Legal Assistance"
      )
    ),
  ]

  @Test("knows its meeting by number, days and titles", arguments: others.indices)
  func same(_ index: Int) throws {
    let (old, new) = Self.others[index]
    for earlier in [
      CalendarExport.Earlier.document(Self.document(old)), .calendar(try Self.sent(old)),
      .calendar(try Self.sent(old, without: "CATEGORIES")),
      .calendar(try Self.sent(old, without: "URL")),
    ] {
      let calendar = try CalendarExport().write([Self.document(new)], following: [earlier])
      let sent = try CalendarExport().write(Self.document(old)).events
      #expect(calendar.fault == nil)
      #expect(calendar.events.map(\.uid) == sent.map(\.uid))
      #expect(calendar.events.allSatisfy { $0.status != "CANCELLED" })
    }
  }

  @Test("does not name events after how the organ is printed") func names() throws {
    let printed = Self.base.replacing("Conference of the Parties to the", with: "Conference,")
    let uids = try CalendarExport().write(Self.document(Self.base)).events.map(\.uid)
    #expect(try CalendarExport().write(Self.document(printed)).events.map(\.uid) == uids)
    #expect(uids.allSatisfy { $0.hasSuffix("@ctoc-cop.agendakit") })
  }

  /// Groups that meet on the same days share the titles of opening and closing.
  @Test("is not taken for that of another group on the same days") func otherGroup() throws {
    let other = Self.unnumbered.replacing(
      "Working Group on International Cooperation",
      with: "Working Group on Firearms"
    ).replacing("Central authorities, their staff; and what they do", with: "Tracing of firearms")
    let calendar = try CalendarExport().write(
      [Self.document(other)],
      after: [Self.document(Self.unnumbered)]
    )
    #expect(calendar.fault != nil)
    #expect(calendar.events.allSatisfy { $0.status != "CANCELLED" })
  }

  @Test("keeps the slots where the revision has no timetable") func noTimetable() throws {
    let sent = try Self.sent(Self.base)
    let annex = try #require(Self.base.range(of: "Annex\n"))
    let bare = String(Self.base[..<annex.lowerBound])
    let calendar = try CalendarExport().write(
      [Self.document(bare)],
      following: [.calendar(sent)]
    )
    #expect(calendar.events == (try CalendarExport().write(Self.document(Self.base)).events))
    #expect(
      calendar.notes.contains { $0.contains("there is no timetable: the events before stay") }
    )
    // The next one, with a timetable again, goes on from there.
    let next = try CalendarExport().write(
      [Self.document(Self.base)],
      after: [Self.document(Self.base), Self.document(bare)]
    )
    #expect(next.events == calendar.events)
    // On other days the slots do not stand any more.
    let moved = bare.replacing("5 and 6 May", with: "12 and 13 May").replacing(
      "5 May",
      with: "12 May"
    )
    let later = try CalendarExport().write([Self.document(moved)], following: [.calendar(sent)])
    #expect(later.events.filter { $0.status == "CANCELLED" }.count == 4)
    #expect(later.events.contains { $0.start == "20310512" })
  }

  /// Calendars that were sent beside each other: what only one of them has is not left behind.
  @Test("follows every calendar that was sent of a meeting") func several() throws {
    let short = Self.base.replacing(
      "3–6 p.m.\t2\tCentral authorities, their staff; and what they do\n",
      with: ""
    )
    let first = try CalendarExport().write(Self.document(Self.base)).events
    let items = try CalendarExport(unit: .item).write(Self.document(Self.base))
    for (earlier, text) in [
      ([try Self.sent(Self.base), try Self.sent(short)], short),
      ([try Self.sent(Self.base), try Self.sent(short)], Self.base),
      ([try SentCalendar(items.bytes), try Self.sent(Self.base)], short),
    ] {
      let calendar = try CalendarExport().write(
        [Self.document(text)],
        following: earlier.map { .calendar($0) }
      )
      let told = Set(calendar.events.map(\.uid))
      #expect(told.count == calendar.events.count)
      #expect(earlier.allSatisfy { $0.events.allSatisfy { told.contains($0.identifier) } })
      let live = calendar.events.filter { $0.status != "CANCELLED" }
      #expect(
        live.map(\.start) == (try CalendarExport().write(Self.document(text)).events).map(\.start)
      )
      // They keep the names that they have in the last one.
      #expect(Set(live.map(\.uid)).isSubset(of: first.map(\.uid)))
    }
  }

  private static let foreign = [
    ("fr", true), ("es", true), ("ru", true), ("ar", false), ("zh", false),
  ]

  @Test("is tentative, and links to its own language", arguments: foreign)
  func languages(_ code: String, _ hasDays: Bool) throws {
    let file = try #require(
      DocumentFile.documents.first { $0.name.hasSuffix("\(code)-agenda.txt") }
    )
    let document = MeetingDocument(parsing: file.source)
    let calendar = try CalendarExport().write(document)
    #expect(calendar.events.isEmpty == !hasDays)
    let text = String(decoding: calendar.bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(calendar.events.allSatisfy { $0.status == "TENTATIVE" })
    #expect(!hasDays || text.contains("https://docs.un.org/\(code)/CAC/COSP/IRG/2015/1"))
    #expect(CalendarExport.status(document) == .tentative)
    // One meeting has one name, whatever the language that its document is read in.
    #expect(calendar.events.allSatisfy { $0.uid == "days-irg-6@cac-cosp-irg.agendakit" })
  }

  @Test("takes English of one text in several languages, and says so", arguments: [false, true])
  func translations(_ isReversed: Bool) throws {
    let names = ["fr-agenda.txt", "cosp-review-group.txt", "es-agenda.txt"]
    let files = DocumentFile.documents.filter { file in names.contains { file.name.hasSuffix($0) } }
    let documents = files.map { MeetingDocument(parsing: $0.source) }
    let calendar = try CalendarExport().write(isReversed ? documents.reversed() : documents)
    #expect(calendar.events.count == 1)
    #expect(calendar.events.first?.summary.contains("Implementation Review Group") == true)
    #expect(
      calendar.notes.filter { $0.contains("tells of the same meeting, and is taken") }.count == 2
    )
  }

  @Test("moves with the meeting to another town, and asks where it has no day") func moved() throws
  {
    let annex = try #require(Self.base.range(of: "Annex\n"))
    let bare = String(Self.base[..<annex.lowerBound])
    let sent = try Self.sent(Self.base)
    let town = Self.document(bare.replacing("Vienna", with: "New York"))
    let moved = try CalendarExport().write([town], following: [.calendar(sent)])
    #expect(moved.events.filter { $0.status == "CANCELLED" }.count == 4)
    #expect(moved.events.filter { $0.status != "CANCELLED" }.map(\.start) == ["20310505"])
    let open = bare.replacing("Vienna, 5 and 6 May 2031", with: "Vienna, dates to be determined")
      .replacing("on Monday, 5 May 2031, at 10 a.m.", with: "on a day to be determined.")
    let asked = try CalendarExport().write([Self.document(open)], following: [.calendar(sent)])
    #expect(asked.notes.contains { $0.contains("states no day of the meeting") })
  }

  @Test("doubts no day of the meeting for the date of its document") func dateOfDocument() {
    for (text, count) in [
      (Self.base.replacing("3 March 2031", with: "31 February 2031"), 0),
      (Self.base.replacing("Tuesday, 6 May 2031", with: "Friday, 6 May 2031"), 1),
    ] {
      #expect(text != Self.base)
      let source = SourceText(name: "agenda.txt", text: text)
      let doubts = DateDoubts(MeetingDocument(parsing: source), in: source)
      #expect(doubts.findings.count == count, "\(doubts.findings.map(\.message))")
    }
  }

  /// As other programs write times.
  @Test("moves nothing whose moment is the same in UTC") func moments() throws {
    let bytes = try CalendarExport().write(Self.document(Self.base)).bytes
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("DTSTART;TZID=Europe/Vienna:20310505T100000", with: "DTSTART:20310505T080000Z")
      .replacing("DTEND;TZID=Europe/Vienna:20310505T130000", with: "DTEND:20310505T110000Z")
    let sent = try SentCalendar(ContiguousArray(text.utf8))
    let calendar = try CalendarExport().write(
      [Self.document(Self.base)],
      following: [.calendar(sent)]
    )
    #expect(Set(calendar.values("SEQUENCE")) == ["0"])
  }

  @Test("names an item once that goes on in its slot") func twice() throws {
    let text = Self.base.replacing(
      "3–6 p.m.\t3\tOther matters",
      with: "3–6 p.m.\t3\tOther matters\n\t3\tOther matters (continued)"
    )
    let event = try CalendarExport().write(Self.document(text)).events.last
    #expect(event?.summary == "WG.3: Other matters")
  }

  @Test("says where reminders would be lost") func reminders() throws {
    let bytes = try CalendarExport(alarms: [30]).write(Self.document(Self.base)).bytes
    for (alarms, count) in [([], 1), ([15], 0)] {
      let calendar = try CalendarExport(alarms: alarms).write(
        [Self.document(Self.base)],
        following: [.calendar(try SentCalendar(bytes))]
      )
      #expect(calendar.notes.filter { $0.contains("reminders") }.count == count)
    }
  }

  @Test("says that a timetable in Arabic or Chinese is not read") func unread() throws {
    let text = Self.base.replacing("Annotated provisional agenda", with: "临时议程说明")
    let annex = try #require(text.range(of: "Annex\n"))
    let bare = Self.document(String(text[..<annex.lowerBound]))
    let calendar = try CalendarExport().write(
      [bare],
      following: [.calendar(try Self.sent(Self.base))]
    )
    #expect(
      calendar.notes.contains { $0.hasPrefix("timetables in Chinese are not read: the events") }
    )
    #expect(
      try CalendarExport().write(bare).notes.contains {
        $0.hasPrefix("timetables in Chinese are not read: the days")
      }
    )
  }

  @Test("says where two documents that are equally late contradict each other") func contradiction()
    throws
  {
    let a = Self.document(Self.base, name: "a.txt")
    let b = Self.document(Self.base.replacing("3–6 p.m.\t3", with: "4–6 p.m.\t3"), name: "b.txt")
    let calendar = try CalendarExport().write([a, b])
    #expect(calendar.events.count == 4)
    #expect(
      calendar.notes.contains {
        $0.hasPrefix("a.txt: ") && $0.contains("for that of b.txt") && $0.contains("6 May 2031")
      }
    )
    let same = try CalendarExport().write([a, a])
    #expect(!same.notes.contains { $0.contains("contradict") })
  }

  @Test("is none where a document says no day") func empty() throws {
    let bare = Self.document("Provisional agenda\n\n1. Opening.\n2. Other matters.\n")
    #expect(try CalendarExport().write(bare).fault != nil)
    #expect(try CalendarExport().write(Self.document(Self.base)).fault == nil)
  }

  @Test("leaves other groups alone, and joint slots joint") func groups() throws {
    let joint = TextSample.jointAgenda().document
    let all = try CalendarExport().write(joint)
    let sent = try SentCalendar(all.bytes)
    let groups = joint.meetings.map(\.group.reference)
    let own = try CalendarExport(group: groups[1]).write([joint], following: [.calendar(sent)])
    let before = Dictionary(uniqueKeysWithValues: all.events.map { ($0.uid, $0) })
    #expect(!own.events.isEmpty)
    for event in own.events {
      #expect(event.status != "CANCELLED")
      #expect(before[event.uid] == event)
    }
    // The calendar of one group alone keeps its own words.
    let alone = try CalendarExport(group: groups[1]).write(joint)
    let next = try CalendarExport(group: groups[1]).write(
      [joint],
      following: [.calendar(try SentCalendar(alone.bytes))]
    )
    #expect(next.events == alone.events)
  }
}

extension String {
  fileprivate func components(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
