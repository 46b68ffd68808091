import Foundation
import Testing

@testable import AgendaKit

@Suite("Parts of the page") struct PagePartsTests {
  private func page(_ document: MeetingDocument, findings: [Diagnostic]? = nil) throws -> String {
    let source = SourceText(name: "a.txt", text: "x\ny\nz and more")
    return try PageExport(findings: findings, hasEvents: true).write(document, source: source).text
  }

  // MARK: Words

  @Test("have words in six languages", arguments: PageLabel.allCases)
  func words(_ label: PageLabel) {
    #expect(label.words.count == 6)
    #expect(label.words.allSatisfy { !$0.isEmpty })
    // Words of another script are in that script.
    for (index, script) in [(3, "а"..."я"), (4, "ا"..."ي"), (5, "一"..."鿿")] {
      let letters = label.words[index].lowercased().unicodeScalars
      #expect(letters.contains { script.contains(String($0)) }, "\(label.words[index])")
    }
  }

  @Test(
    "tell days in the language of the document",
    arguments: [
      (.english, "Tuesday 6 May 2031", "1st meeting"), (.french, "mardi 6 mai 2031", "1re réunion"),
      (.spanish, "martes 6 de mayo de 2031", "1ª reunión"),
      (.russian, "вторник, 6 мая 2031 года", "1-е совещание"),
      (.arabic, "الثلاثاء 6 أيار/مايو 2031", "الاجتماع 1"),
      (.chinese, "2031年5月6日星期二", "第1次会议"),
    ] as [(DocumentLanguage, String, String)]
  ) func days(_ language: DocumentLanguage, _ day: String, _ meeting: String) {
    let words = PageWords(language: language)
    let date = CalendarDate(year: 2031, month: 5, day: 6)
    #expect(words.day(date) == day)
    #expect(words.days(date, date) == day)
    #expect(words.meeting(1) == meeting)
    #expect(words.days(date, date.adding(days: 1)).contains("6"))
    // A day that no calendar has stays as it stands in the document.
    #expect(words.day(CalendarDate(year: 2031, month: 13, day: 40)).contains("2031"))
  }

  // MARK: Events

  private struct Events: Decodable {
    struct Event: Decodable {
      struct Place: Decodable {
        var type: String
        var name: String
        var address: String?
        enum CodingKeys: String, CodingKey {
          case type = "@type"
          case name, address
        }
      }
      var type: String
      var name: String
      var startDate: String
      var endDate: String?
      var location: Place?
      var eventAttendanceMode: String?
      var subjectOf: [String]?
      var subEvent: [Event]?
      enum CodingKeys: String, CodingKey {
        case type = "@type"
        case name, startDate, endDate, location, eventAttendanceMode, subjectOf, subEvent
      }
    }
    var context: String
    var graph: [Event]
    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case graph = "@graph"
    }
  }

  private func events(_ page: String) throws -> Events {
    let data = StrictMarkup(page.utf8).data
    #expect(data.count == 1)
    return try JSONDecoder().decode(Events.self, from: Data((data.first ?? "").utf8))
  }

  @Test("tell programs of the meeting and its slots") func meeting() throws {
    let document = CalendarSamples.agenda(symbol: "CTOC/COP/WG.3/2031/1\n")
    let events = try events(page(document))
    #expect(events.context == "https://schema.org")
    let event = try #require(events.graph.first)
    #expect(events.graph.count == 1 && event.type == "Event")
    #expect(event.startDate == "2031-05-05T10:00:00+02:00" && event.endDate == "2031-05-06")
    #expect(event.location?.name == "Vienna")
    #expect(event.subjectOf == ["https://docs.un.org/en/CTOC/COP/WG.3/2031/1"])
    #expect(
      event.subEvent?.map(\.startDate) == [
        "2031-05-05T10:00:00+02:00", "2031-05-05T15:00:00+02:00", "2031-05-06T10:00:00+02:00",
        "2031-05-06T15:00:00+02:00",
      ]
    )
    #expect(event.subEvent?.last?.name == "Other matters")
    #expect(event.subEvent?.last?.endDate == "2031-05-06T18:00:00+02:00")
  }

  @Test("tell times without a zone where none is known") func noZone() throws {
    let event = try #require(
      try events(page(CalendarSamples.agenda(place: "Atlantis"))).graph.first
    )
    #expect(event.startDate == "2031-05-05T10:00:00")
  }

  @Test(
    "tell whether one travels to the meeting",
    arguments: [
      ("Vienna", "Place", "Offline"), ("Online", "VirtualLocation", "Online"),
      ("online, Vienna", "VirtualLocation", "Online"), ("Vienna and online", "Place", "Mixed"),
    ]
  ) func location(_ place: String, _ type: String, _ mode: String) throws {
    var document = CalendarSamples.agenda()
    document.meetings[0].place = place
    let event = try #require(try events(page(document)).graph.first)
    #expect(event.eventAttendanceMode == "https://schema.org/\(mode)EventAttendanceMode")
    let location = try #require(event.location)
    #expect(location.type == type && location.name == place)
    #expect((location.address == nil) == (type == "VirtualLocation"))
  }

  @Test("tell of no event where no day is stated") func noDay() throws {
    var document = CalendarSamples.agenda()
    document.meetings[0].firstDay = nil
    #expect(StrictMarkup(try page(document).utf8).data.isEmpty)
    document.meetings[0].firstDay = CalendarDate(year: 2031, month: 6, day: 31)
    #expect(StrictMarkup(try page(document).utf8).data.isEmpty)
  }

  @Test("hold no title that ends the data", arguments: ["</script><b>", "<!--<script>", "a\\\"&"])
  func hostile(_ title: String) throws {
    var document = CalendarSamples.agenda()
    document.organizationOfWork[0].entries[0].title = title
    document.meetings[0].group.name = title
    let page = try page(document)
    #expect(StrictMarkup(page.utf8).problems.filter { !$0.hasPrefix("a link leads out") } == [])
    #expect(try events(page).graph.first?.name == title)
  }

  // MARK: Findings

  @Test("tell how a finding is mended, and the other places it speaks of") func fix() throws {
    let finding = Diagnostic(
      rule: "weekday-mismatch",
      severity: .error,
      message: "a <slip>",
      range: SourceRange(0, 1),
      notes: [Diagnostic.Note(message: "confirmed here", range: SourceRange(4, 5))],
      fix: Diagnostic.Fix(message: "Write Monday", safety: .unsafe, edits: [])
    )
    let page = try page(CalendarSamples.agenda(), findings: [finding, finding])
    #expect(
      page.ranges(of: "<strong>Fix</strong>: <span dir=\"auto\">Write Monday</span>").count >= 2
    )
    #expect(page.contains("(it decides between two facts)"))
    #expect(page.contains("confirmed here</span>: <span class=\"rule\">line 3</span>"))
    // One heading for both.
    #expect(page.ranges(of: "<div class=\"rule-group error\">").count == 1)
    #expect(page.ranges(of: "<li class=\"error\">").count == 2)
  }

  @Test("give what is said of a slot the width of the timetable") func slotFinding() throws {
    let document = CalendarSamples.agenda()
    let range = document.organizationOfWork[1].range
    let finding = Diagnostic(rule: "x", severity: .warning, message: "late", range: range)
    let page = try page(document, findings: [finding])
    let row = try #require(
      page.firstMatch(of: /(?s)<tr role="row" class="remarks">.*?<\/tr>/)?.output
    )
    #expect(row.contains("colspan=\"2\"") && row.contains("late"))
  }
}
