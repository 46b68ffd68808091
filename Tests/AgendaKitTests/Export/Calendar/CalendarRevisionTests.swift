import Foundation
import Testing

@testable import AgendaKit

@Suite("The calendar of a revision") struct CalendarRevisionTests {
  /// A change of a document, and how many of its slots become new events or are cancelled.
  struct Revision: Sendable, CustomTestStringConvertible {
    var name: String
    var new = 0
    var cancelled = 0
    /// How many of the slots that stay are told as changed.
    var changed = 0
    var edit: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let base = CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n")

  static let revisions = [
    Revision(name: "nothing") { $0 },
    Revision(name: "reissued") {
      $0.replacing("WG.3/2031/1\n", with: "WG.3/2031/1*\n")
        .replacing("\n\nAnnotations", with: "\n\n* Reissued on 4 April 2031.\n\nAnnotations")
    },
    Revision(name: "a slot inserted", new: 1) {
      $0 + "\n6–7 p.m.\t2\tCentral authorities, their staff; and what they do (continued)"
    },
    Revision(name: "a slot dropped", cancelled: 1) {
      $0.replacing("\n10 a.m.–1 p.m.\t2\tCentral", with: "\n\t2\tCentral")
    },
    Revision(name: "other hours", changed: 4) {
      $0.replacing("10 a.m.–1 p.m.\t", with: "11 a.m.–1 p.m.\t").replacing(
        "3–6 p.m.",
        with: "4–6 p.m."
      )
    },
    Revision(name: "two items exchanged", changed: 2) {
      $0.replacing("3–6 p.m.\t3\tOther matters", with: "3–6 p.m.\t2\tX")
        .replacing(
          "10 a.m.–1 p.m.\t2\tCentral authorities, their staff; and what they do (continued)",
          with: "10 a.m.–1 p.m.\t3\tOther matters"
        )
        .replacing(
          "2\tX",
          with: "2\tCentral authorities, their staff; and what they do (continued)"
        )
    },
    Revision(name: "postponed by a week", changed: 4) {
      $0.replacing("5 and 6 May", with: "12 and 13 May").replacing("5 May", with: "12 May")
        .replacing("6 May", with: "13 May")
    },
    Revision(name: "a title", changed: 1) {
      $0.replacing("Other matters", with: "Any other business")
    },
    Revision(name: "an item inserted", changed: 1) {
      $0.replacing("3. Other matters", with: "3. Urgent requests.\n4. Other matters")
        .replacing("6 p.m.\t3\tOther", with: "6 p.m.\t3\tUrgent requests\n\t4\tOther")
    },
  ]

  private func document(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "agenda.txt", text: text))
  }

  @Test("keeps what stays, tells what moved and cancels what went", arguments: revisions)
  func slots(_ revision: Revision) throws {
    let (old, new) = (document(Self.base), document(revision.edit(Self.base)))
    let sent = try CalendarExport().write(old).events
    let events = try CalendarExport().write([new], after: [old]).events
    #expect(Set(events.map(\.uid)).count == events.count)
    let held = events.filter { $0.status != "CANCELLED" }
    #expect(held.count == new.organizationOfWork.count)
    #expect(events.count - held.count == revision.cancelled)
    let before = Dictionary(uniqueKeysWithValues: sent.map { ($0.uid, $0) })
    #expect(held.filter { before[$0.uid] == nil }.count == revision.new)
    #expect(Set(before.keys).isSubset(of: events.map(\.uid)))
    for event in events {
      guard let earlier = before[event.uid] else { continue }
      let isSame = event.start == earlier.start && event.summary == earlier.summary
      let counts = event.status == "CANCELLED" || !isSame
      #expect(event.sequence == earlier.sequence + (counts ? 1 : 0))
    }
    #expect(held.filter { $0.sequence > (before[$0.uid]?.sequence ?? 9) }.count == revision.changed)
  }

  @Test("has each item once, as the revision has it", arguments: revisions)
  func items(_ revision: Revision) throws {
    let (old, new) = (document(Self.base), document(revision.edit(Self.base)))
    let export = CalendarExport(unit: .item)
    let events = try export.write([new], after: [old]).events
    #expect(Set(events.map(\.uid)).count == events.count)
    let held = events.filter { $0.status != "CANCELLED" }
    #expect(held.map(\.summary) == (try export.write(new).events.map(\.summary)))
    #expect(Set(try export.write(old).events.map(\.uid)).isSubset(of: events.map(\.uid)))
  }

  @Test("follows a chain of revisions") func chain() throws {
    let texts = Self.revisions.map { $0.edit(Self.base) }
    for first in texts {
      for second in texts {
        let sent = try CalendarExport().write([document(first)], after: [document(Self.base)])
        let next = try CalendarExport().write(
          [document(second)],
          after: [document(Self.base), document(first)]
        )
        var store = CalendarStore()
        for calendar in [try CalendarExport().write(document(Self.base)), sent, next] {
          store.take(calendar.events)
        }
        #expect(store.problems.isEmpty)
        let expected = try CalendarExport().write(document(second)).events
        #expect(store.shown == Set(expected.map { $0.start + " " + $0.summary }))
      }
    }
  }

  @Test(
    "is followed by programs that others wrote",
    arguments: CalendarReader.Program.allCases.filter(\.isInstalled),
    revisions.filter {
      ["a slot inserted", "a slot dropped", "postponed by a week"].contains($0.name)
    }
  ) func programs(_ program: CalendarReader.Program, _ revision: Revision) throws {
    let old = document(Self.base)
    let new = document(revision.edit(Self.base))
    let sent = try CalendarExport().write(old)
    let next = try CalendarExport().write([new], after: [old])
    let shown = try CalendarReader.shown(by: program, [Data(sent.bytes), Data(next.bytes)])
    let expected = try CalendarReader.shown(
      by: program,
      [Data(try CalendarExport().write(new).bytes)]
    )
    #expect(shown == expected)
    #expect(shown.count == new.organizationOfWork.count)
  }

  @Test(
    "follows the calendar that was sent as it follows its document",
    arguments: revisions,
    CalendarExport.Unit.allCases
  ) func sentCalendar(_ revision: Revision, _ unit: CalendarExport.Unit) throws {
    let (old, new) = (document(Self.base), document(revision.edit(Self.base)))
    let export = CalendarExport(unit: unit)
    let sent = try SentCalendar(try export.write(old).bytes)
    let calendar = try export.write([new], following: [.calendar(sent)])
    #expect(calendar == (try export.write([new], after: [old])))
    // And the calendar that follows it.
    let next = try SentCalendar(calendar.bytes)
    let third = document(Self.base.replacing("3–6 p.m.", with: "4–6 p.m."))
    let events = try export.write([third], following: [.calendar(next)]).events
    #expect(Set(events.map(\.uid)).isSuperset(of: calendar.events.map(\.uid)))
    #expect(
      events.filter { $0.status != "CANCELLED" }.map(\.summary).sorted()
        == (try export.write(third).events.map(\.summary).sorted())
    )
  }

  @Test("follows its own meeting in a calendar of several") func calendarOfSeveral() throws {
    let spring = document(Self.base)
    let autumn = document(
      Self.base.replacing("2031/1\n", with: "2031/4\n").replacing(
        "5 and 6 May",
        with: "6 and 7 October"
      )
      .replacing("Monday, 5 May", with: "Monday, 6 October")
      .replacing("Tuesday, 6 May", with: "Tuesday, 7 October")
    )
    let both = try CalendarExport().write([spring, autumn])
    #expect(both.events.count == 8)
    let sent = try SentCalendar(both.bytes)
    let later = document(
      Self.base.replacing("2031/1\n", with: "2031/1/Rev.1\n").replacing(
        "3–6 p.m.",
        with: "4–6 p.m."
      )
    )
    let next = try CalendarExport().write([later], following: [.calendar(sent)])
    #expect(next.events.map(\.uid) == Array(both.events.map(\.uid).prefix(4)))
    #expect(next.events.map(\.sequence) == [0, 1, 0, 1])
    #expect(next.notes.isEmpty)
    // A calendar of another parent body's group of the same number is not followed.
    let other = document(
      Self.base.replacing("against Transnational Organized Crime", with: "against Corruption")
        .replacing("CTOC/COP", with: "CAC/COSP")
    )
    let apart = try CalendarExport().write([other], following: [.calendar(sent)])
    #expect(apart.notes == ["no calendar before is of this meeting: all events are new"])
    #expect(apart.events.allSatisfy { $0.status != "CANCELLED" })
    #expect(apart.fault?.contains("leave out '--previous'") == true)
  }

  @Test(
    "follows a calendar that another program wrote again",
    .enabled(if: CalendarReader.isInstalled, "Python's icalendar is not installed")
  ) func rewritten() throws {
    let old = document(Self.base)
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      sys.stdout.buffer.write(calendar.to_ical())
      """
    let sent = try CalendarExport(alarms: [15]).write(old)
    let run = try Shell.run("python3", ["-c", script], input: Data(sent.bytes))
    #expect(run.status == 0)
    let again = try SentCalendar(ContiguousArray(run.output.utf8))
    for revision in Self.revisions {
      let new = document(revision.edit(Self.base))
      #expect(
        try CalendarExport().write([new], following: [.calendar(again)]).events
          == CalendarExport().write([new], after: [old]).events
      )
    }
  }

  /// The name of a zone ends at a colon, for those who read it.
  @Test(
    "is read with its distance from UTC",
    .enabled(if: CalendarReader.Program.vobject.isInstalled && CalendarReader.isInstalled),
    arguments: [("UTC+5:30", "5:30:00"), ("+02:00", "2:00:00"), ("Z", "0:00:00")]
  ) func distance(_ zone: String, _ expected: String) throws {
    let script = """
      import sys, icalendar, vobject
      data = sys.stdin.buffer.read()
      event = icalendar.Calendar.from_ical(data).walk('VEVENT')[0]
      print(event['DTSTART'].dt.utcoffset())
      print(vobject.readOne(data.decode()).vevent.dtstart.value.utcoffset())
      """
    let document = CalendarSamples.agenda(place: "Online")
    let calendar = try CalendarExport(timeZone: zone).write(document)
    let run = try Shell.run("python3", ["-c", script], input: Data(calendar.bytes))
    #expect(run.output == "\(expected)\n\(expected)\n", Comment(rawValue: run.errors))
  }

  @Test(
    "is refused where the calendar is damaged",
    arguments: [
      ("", "is no calendar (ics)"), ("Provisional agenda", "is no calendar (ics)"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "is a calendar that is cut off"),
      ("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", "is a damaged calendar"),
    ]
  ) func damaged(_ text: String, _ message: String) {
    let error = #expect(throws: SourceError.self) {
      try SentCalendar(ContiguousArray(text.utf8))
    }
    #expect(error?.message.hasPrefix(message) ?? false)
  }

  @Test("passes over events that say nothing of a meeting") func strange() throws {
    let text = """
      begin:vcalendar
      BEGIN:VEVENT
      DTSTART:20310505T100000Z
      SUMMARY:without a name
      END:VEVENT
      BEGIN:VEVENT
      UID:x@y
      DTSTART;TZID="Europe/Vienna":20319905T100000
      END:VEVENT
      BEGIN:VEVENT
      UID:lunch@example.org
      DTSTART;VALUE=DATE:20310505
      SEQUENCE:99999999999999999999
      SUMMARY:Lunch\\, then
        coffee
      BEGIN:VALARM
      SUMMARY:not this
      END:VALARM
      END:VEVENT
      END:VCALENDAR
      """
    let sent = try SentCalendar(ContiguousArray(text.utf8))
    #expect(sent.events.map(\.identifier) == ["lunch@example.org"])
    #expect(sent.events.map(\.summary) == ["Lunch, then coffee"])
    let calendar = try CalendarExport().write([document(Self.base)], following: [.calendar(sent)])
    #expect(calendar.events == (try CalendarExport().write(document(Self.base)).events))
  }

  @Test("leaves another meeting of the group alone") func otherMeeting() throws {
    let june = document(
      Self.base.replacing("The meeting will", with: "The ninth meeting of the Working Group will")
    )
    let october = document(
      Self.base.replacing("The meeting will", with: "The tenth meeting of the Working Group will")
        .replacing("5 and 6 May", with: "6 and 7 October").replacing("5 May", with: "6 October")
        .replacing("6 May", with: "7 October")
    )
    #expect(june.meetings[0].ordinal == 9)
    let calendar = try CalendarExport().write([october], after: [june])
    #expect(calendar.events.allSatisfy { $0.status != "CANCELLED" && $0.sequence == 0 })
    #expect(calendar.notes == ["no calendar before is of this meeting: all events are new"])
    #expect(
      Set(calendar.events.map(\.uid)).isDisjoint(
        with: try CalendarExport().write(june).events.map(\.uid)
      )
    )
  }

  @Test("has a meeting of several documents once") func several() throws {
    let old = document(Self.base)
    let new = document(
      Self.base.replacing("2031/1\n", with: "2031/1/Rev.1\n").replacing("3–6", with: "4–6")
    )
    for documents in [[old, new], [new, old]] {
      let calendar = try CalendarExport().write(documents)
      #expect(calendar.events == (try CalendarExport().write(new).events))
      #expect(calendar.notes.count == 1)
    }
  }
}

/// What a program keeps that takes calendars in, one after the other.
struct CalendarStore {
  private var events: [String: CalendarText.Event] = [:]
  private(set) var problems: [String] = []

  mutating func take(_ calendar: [CalendarText.Event]) {
    for event in calendar {
      if let known = events[event.uid], known.sequence > event.sequence {
        problems.append("\(event.uid) goes back")
      }
      events[event.uid] = event
    }
  }

  /// The events that hold.
  var shown: Set<String> {
    Set(events.values.filter { $0.status != "CANCELLED" }.map { $0.start + " " + $0.summary })
  }
}

/// Reads the events of a calendar, plainly.
enum CalendarText {
  struct Event: Equatable {
    var uid = ""
    var start = ""
    var summary = ""
    var status = ""
    var sequence = 0
  }
}

extension ExportedText {
  /// The events of a calendar, in order.
  var events: [CalendarText.Event] {
    var events: [CalendarText.Event] = []
    for line in unfoldedLines {
      let value = String(line.drop { $0 != ":" }.dropFirst())
      if line == "BEGIN:VEVENT" { events.append(.init()) }
      guard !events.isEmpty else { continue }
      let last = events.count - 1
      switch line.prefix(while: { $0 != ":" && $0 != ";" }) {
      case "UID": events[last].uid = value
      case "DTSTART": events[last].start = value
      case "SUMMARY": events[last].summary = value
      case "STATUS": events[last].status = value
      case "SEQUENCE": events[last].sequence = Int(value) ?? -1
      default: break
      }
    }
    return events
  }
}
