import Testing

@testable import AgendaKit

@Suite("The calendar") struct CalendarExportTests {
  @Test("has an event for each slot, in the zone of the place") func slots() throws {
    let calendar = try CalendarExport().write(CalendarSamples.agenda())
    #expect(calendar.notes.isEmpty)
    #expect(
      calendar.unfoldedLines.filter { $0.hasPrefix("DTSTART;") || $0.hasPrefix("DTEND;") } == [
        "DTSTART;TZID=Europe/Vienna:20310505T100000", "DTEND;TZID=Europe/Vienna:20310505T130000",
        "DTSTART;TZID=Europe/Vienna:20310505T150000", "DTEND;TZID=Europe/Vienna:20310505T180000",
        "DTSTART;TZID=Europe/Vienna:20310506T100000", "DTEND;TZID=Europe/Vienna:20310506T130000",
        "DTSTART;TZID=Europe/Vienna:20310506T150000", "DTEND;TZID=Europe/Vienna:20310506T180000",
      ]
    )
    #expect(
      calendar.values("SUMMARY") == [
        "WG.3: Opening of the meeting\\; Adoption of the agenda",
        "WG.3: Central authorities\\, their staff\\; and what they do",
        "WG.3: Central authorities\\, their staff\\; and what they do (continued)",
        "WG.3: Other matters",
      ]
    )
    let description = try #require(calendar.values("DESCRIPTION").dropFirst().first)
    #expect(description.contains("Note by the Secretariat on central authorities"))
    #expect(description.contains("https://docs.un.org/en/CTOC/COP/WG.3/2031/2"))
    #expect(calendar.values("DTSTAMP") == Array(repeating: "20310303T000000Z", count: 4))
    #expect(calendar.values("LOCATION") == Array(repeating: "Vienna", count: 4))
    #expect(calendar.values("TZID") == ["Europe/Vienna"])
    #expect(!calendar.text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
  }

  @Test("has an event for each entry") func items() throws {
    let calendar = try CalendarExport(unit: .item).write(CalendarSamples.agenda())
    #expect(
      calendar.values("SUMMARY").prefix(2) == [
        "WG.3: Opening of the meeting", "WG.3: Adoption of the agenda",
      ]
    )
    let names = calendar.values("UID")
    #expect(names.count == 5)
    #expect(Set(names).count == 5)
    let slots = try CalendarExport().write(CalendarSamples.agenda()).values("UID")
    #expect(Set(names).isDisjoint(with: slots))
  }

  @Test(
    "keeps the names of events in a revision that moves them",
    arguments: [
      CalendarExport.Unit.slot, .item,
    ]
  ) func revision(_ unit: CalendarExport.Unit) throws {
    let first = CalendarSamples.agenda(symbol: "CTOC/COP/WG.3/2031/1\n")
    let second = CalendarSamples.agenda(
      symbol: "CTOC/COP/WG.3/2031/1/Rev.2\n",
      rows: CalendarSamples.revisedRows
    )
    let export = CalendarExport(unit: unit)
    let old = try export.write(first)
    let new = try export.write(second)
    #expect(Set(new.values("UID")).isSuperset(of: old.values("UID")))
    #expect(Set(new.values("UID")).count == new.values("UID").count)
    #expect(new.values("UID").count == old.values("UID").count + 1)
    #expect(Set(old.values("SEQUENCE")) == ["0"])
    #expect(Set(new.values("SEQUENCE")) == ["2"])
    #expect(Set(try CalendarExport(sequence: 7).write(second).values("SEQUENCE")) == ["7"])
    #expect(Set(new.values("URL")) == ["https://docs.un.org/en/CTOC/COP/WG.3/2031/1/Rev.2"])
  }

  /// The meeting and the half of a day name a slot; what is in slots counts for nothing.
  @Test("keeps the names of slots when entries or other slots come or go")
  func followers() throws {
    let document = CalendarSamples.agenda()
    let names = try CalendarExport().write(document).values("UID")
    var fewer = document
    fewer.organizationOfWork[0].entries.removeLast()
    #expect(try CalendarExport().write(fewer).values("UID") == names)
    var more = document
    more.organizationOfWork[0].entries += document.organizationOfWork[1].entries
    #expect(try CalendarExport().write(more).values("UID") == names)
    for index in document.organizationOfWork.indices {
      var less = document
      less.organizationOfWork.remove(at: index)
      var rest = names
      rest.remove(at: index)
      #expect(try CalendarExport().write(less).values("UID") == rest)
    }
  }

  @Test("names the meeting: those of another of the year are other events") func otherMeeting()
    throws
  {
    let june = CalendarSamples.agenda()
    var october = june
    october.meetings[0].firstDay = CalendarDate(year: 2031, month: 10, day: 6)
    october.meetings[0].lastDay = CalendarDate(year: 2031, month: 10, day: 7)
    for index in october.organizationOfWork.indices {
      october.organizationOfWork[index].date = october.organizationOfWork[index].date?.adding(
        days: 154
      )
    }
    for unit in CalendarExport.Unit.allCases {
      let export = CalendarExport(unit: unit)
      let names = Set(try export.write(june).values("UID"))
      #expect(names.isDisjoint(with: try export.write(october).values("UID")))
      #expect(try export.write([june, october]).values("UID").count == 2 * names.count)
    }
  }

  @Test("counts a reissue as a revision") func reissue() throws {
    let document = CalendarSamples.agenda(
      note: "* Reissued for technical reasons on 4 April 2031.\n"
    )
    #expect(document.masthead.reissued)
    #expect(Set(try CalendarExport().write(document).values("SEQUENCE")) == ["1"])
  }

  @Test(
    "says what is not certain yet",
    arguments: [
      ("Annotated provisional agenda", "TENTATIVE"), ("Provisional agenda", "TENTATIVE"),
      ("Annotated agenda", "CONFIRMED"),
    ]
  ) func status(_ title: String, _ expected: String) throws {
    let document = CalendarSamples.agenda(title: title)
    #expect(document.masthead.title == title)
    #expect(Set(try CalendarExport().write(document).values("STATUS")) == [expected])
  }

  @Test("leaves times without a zone where the place is not known") func floating() throws {
    let calendar = try CalendarExport().write(CalendarSamples.agenda(place: "Kathmandu"))
    #expect(calendar.unfoldedLines.contains("DTSTART:20310505T100000"))
    #expect(!calendar.text.contains("VTIMEZONE"))
    #expect(
      calendar.notes == [
        "the time zone of Kathmandu is not known: times are local, without a zone"
      ]
    )
  }

  @Test(
    "has its times by the clock of other places",
    arguments: [
      ("New York", "America/New_York"), ("Bangkok", "Asia/Bangkok"),
      ("Marrakech", "Africa/Casablanca"),
    ]
  ) func places(_ place: String, _ zone: String) throws {
    let calendar = try CalendarExport().write(CalendarSamples.agenda(place: place))
    #expect(calendar.unfoldedLines.contains("DTSTART;TZID=\(zone):20310505T100000"))
    #expect(calendar.values("TZID") == [zone])
  }

  @Test("holds a component even without a timetable") func noTimetable() throws {
    let document = MeetingDocument(parsing: SourceText(name: "x", text: "Nothing"))
    let calendar = try CalendarExport().write(document)
    #expect(calendar.values("BEGIN") == ["VCALENDAR", "VTIMEZONE", "STANDARD"])
    #expect(calendar.notes.isEmpty)
    #expect(calendar.fault == "says no day of a meeting: there is nothing for a calendar")
  }

  @Test("has the days of the meeting where there is no timetable") func days() throws {
    var document = CalendarSamples.agenda()
    document.organizationOfWork = []
    let calendar = try CalendarExport(alarms: [60, 1440]).write(document)
    #expect(
      calendar.unfoldedLines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
        "DTSTART;VALUE=DATE:20310505", "DTEND;VALUE=DATE:20310507",
      ]
    )
    #expect(calendar.values("SUMMARY") == ["WG.3: Working Group on International Cooperation"])
    #expect(calendar.values("TRIGGER") == ["-PT60M", "-PT1440M"])
    #expect(
      calendar.notes == [
        "there is no timetable: the days of the meeting are events of whole days"
      ]
    )
  }

  @Test(
    "takes the time zone of a meeting whose place tells none",
    arguments: [
      ("Kathmandu", "UTC+5:45", "UTC+0545"), ("Kathmandu", "+05:45", "UTC+0545"),
      ("online", "Europe/Vienna", "Europe/Vienna"),
      ("Bangkok", "Europe/Vienna", "Asia/Bangkok"), ("online", "UTC-3", "UTC-3"),
    ]
  ) func givenZone(_ place: String, _ given: String, _ expected: String) throws {
    var document = CalendarSamples.agenda(place: "Kathmandu")
    document.meetings[0].place = place
    document.meetings[0].timeZone = place == "Bangkok" ? "Asia/Bangkok" : nil
    let calendar = try CalendarExport(timeZone: given).write(document)
    #expect(calendar.unfoldedLines.contains("DTSTART;TZID=\(expected):20310505T100000"))
    #expect(calendar.values("TZID") == [expected])
    #expect(calendar.notes.isEmpty == (place != "Bangkok"))
  }

  @Test(
    "knows no time zone that is none",
    arguments: ["", "UTC+", "UTC+15", "UTC+5:60", "UTC5", "Mars", "UTC+5:", "UTC+-5", "UTC+5:4:5"]
  ) func noZone(_ name: String) { #expect(CalendarExport.timeZone(named: name) == nil) }

  @Test(
    "knows a time zone however it is written",
    arguments: [
      ("europe/vienna", "Europe/Vienna"), ("+02:00", "UTC+2"), ("-0330", "UTC-0330"), ("Z", "UTC"),
      ("GMT+2", "UTC+2"), ("utc", "UTC"), ("UTC+02", "UTC+2"), ("UTC-00:30", "UTC-0030"),
      ("UTC+0530", "UTC+0530"), ("CET", "Europe/Brussels"), ("Vienna", "Europe/Vienna"),
      ("New_York", "America/New_York"), ("Genève", "Europe/Zurich"), ("Lima", "America/Lima"),
      ("Etc/UTC", "Etc/UTC"),
    ]
  ) func written(_ text: String, _ name: String) {
    #expect(CalendarExport.timeZone(named: text) == name)
    #expect(TimeZoneTable.rules(of: name)?.name == name)
    #expect(!name.contains(":"))
  }

  @Test(
    "knows the seats of the United Nations in its languages",
    arguments: [
      ("Vienne", "Europe/Vienna"), ("Viena", "Europe/Vienna"), ("Вена", "Europe/Vienna"),
      ("维也纳", "Europe/Vienna"), ("فيينا", "Europe/Vienna"), ("Ginebra", "Europe/Zurich"),
      ("Genève", "Europe/Zurich"), ("Нью-Йорк", "America/New_York"),
      ("Hammamet, Tunisia", "Africa/Tunis"), ("Siem Reap", "Asia/Phnom_Penh"),
      ("Brasilia", "America/Sao_Paulo"), ("维也纳，奥地利", "Europe/Vienna"),
    ]
  ) func seats(_ place: String, _ zone: String) {
    #expect(MeetingPlaces.timeZone(of: place) == zone)
    #expect(TimeZoneTable.rules(of: zone) != nil)
  }

  @Test("says of each slot that is not whole what is done with it") func broken() throws {
    var document = CalendarSamples.agenda()
    document.masthead.date = nil
    document.organizationOfWork[0].date = nil
    document.organizationOfWork[1].date = CalendarDate(year: 2031, month: 6, day: 31)
    document.organizationOfWork[2].start = nil
    document.organizationOfWork[2].end = nil
    document.organizationOfWork[2].part = .morning
    document.organizationOfWork[3].end = ClockTime(hour: 3, minute: 0)
    let calendar = try CalendarExport().write(document)
    #expect(
      calendar.notes == [
        "a slot without a day is left out",
        "there is no day 2031-06-31: its slots are left out",
        "slots without a clock time are events of a whole day",
        "the slot of 2031-05-06 at 15:00 ends at 03:00: its end is left out",
        "the document bears no date: the events are stamped 2031-05-05, the first day",
      ]
    )
    #expect(
      calendar.unfoldedLines.filter { $0.hasPrefix("DTSTART;") || $0.hasPrefix("DTEND;") } == [
        "DTSTART;VALUE=DATE:20310506", "DTEND;VALUE=DATE:20310507",
        "DTSTART;TZID=Europe/Vienna:20310506T150000",
      ]
    )
    #expect(try #require(calendar.values("SUMMARY").first).hasSuffix("(morning)"))
    #expect(
      calendar.values("UID").map { $0.prefix { $0 != "@" } } == [
        "slot-wg.3-20310505-d2-am", "slot-wg.3-20310505-d2-pm",
      ]
    )
  }

  @Test("takes one group's part, by id or name") func group() throws {
    let document = TextSample.jointAgenda().document
    let names = document.meetings.map(\.group)
    let all = try CalendarExport().write(document)
    for group in names {
      let calendar = try CalendarExport(group: group.reference.lowercased()).write(document)
      #expect(try CalendarExport(group: group.name).write(document) == calendar)
      #expect(Set(calendar.values("CATEGORIES")) == [group.reference])
      #expect(calendar.values("UID").count <= all.values("UID").count)
    }
    #expect(throws: UnknownGroupError(name: "WG.99", known: names.map(\.reference))) {
      _ = try CalendarExport(group: "WG.99").write(document)
    }
  }

  @Test("keeps what a document says inside its texts") func injection() throws {
    var document = CalendarSamples.agenda()
    let attack = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nACTION:DISPLAY"
    document.organizationOfWork[0].entries[0].title = attack
    document.organizationOfWork[1].entries[0].group = attack
    document.meetings[0].place = attack
    document.meetings[0].group.name = attack
    document.masthead.title = attack
    let calendar = try CalendarExport(unit: .item).write(document)
    #expect(!calendar.text.contains("\r\nACTION"))
    #expect(calendar.values("BEGIN").filter { $0 == "VEVENT" }.count == 5)
    #expect(!calendar.values("BEGIN").contains("VALARM"))
    #expect(calendar.values("UID").allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
  }
}
