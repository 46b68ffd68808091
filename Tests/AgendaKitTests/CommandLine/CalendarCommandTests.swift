import Foundation
import Testing

@testable import AgendaKit

@Suite("export --format ics", .enabled(if: BuiltProgram.path != nil, "not built"))
struct CalendarCommandTests {
  private static let agenda = CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n")
  private static let wrong = agenda.replacing("Monday, 5 May 2031\n", with: "Tuesday, 5 May 2031\n")

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.agenda, to: "a.txt")
    try folder.write(Self.wrong, to: "wrong.txt")
    try folder.write(
      Self.agenda.replacing("5 and 6 May 2031", with: "5 and 6 May 2013")
        .replacing("Monday, 5 May 2031\n", with: "Monday, 5 May\n")
        .replacing("Tuesday, 6 May 2031\n", with: "Tuesday, 6 May\n"),
      to: "year.txt"
    )
    try folder.write("Provisional agenda\n\n1. Opening.\n2. Other matters.\n", to: "bare.txt")
    try folder.write("", to: "empty.ics")
    try folder.write("milk, bread", to: "junk.txt")
    try folder.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", to: "none.ics")
    try folder.write(
      Self.agenda.replacing("WG.3/2031/1", with: "WG.2/2030/7").replacing("2031", with: "2030")
        .replacing("International Cooperation", with: "Firearms"),
      to: "other.txt"
    )
    return folder
  }

  @Test(
    "tells of dates that contradict each other",
    arguments: ["ics", "csv", "tsv", "xlsx", "indico", "html"]
  ) func doubts(_ format: String) throws {
    let folder = try folder()
    let export = ["export", "--format", format, "-o", "out"]
    let run = try BuiltProgram.run(export + ["wrong.txt"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.errors.contains("agenda-cli: wrong.txt: the dates contradict each other: line "),
      Comment(rawValue: run.errors)
    )
    #expect(try BuiltProgram.run(export + ["a.txt"], in: folder).errors.isEmpty)
    let each = ["export", "--format", format, "-o", "each/", "wrong.txt", "a.txt"]
    #expect(
      try BuiltProgram.run(each, in: folder).errors.contains(
        "wrong.txt: the dates contradict each other: line "
      )
    )
    if format == "ics" {
      let out = try String(contentsOf: folder.url.appending(path: "out"), encoding: .utf8)
      #expect(!out.contains("Check the date"))
      let both = try BuiltProgram.run(
        ["export", "--format", format, "wrong.txt", "other.txt"],
        in: folder
      )
      #expect(both.errors.contains("contradict each other"))
    }
  }

  @Test("says in the events what is to be checked") func description() throws {
    let folder = try folder()
    let run = try BuiltProgram.run(["export", "--format", "ics", "wrong.txt"], in: folder)
    let text = run.output.replacing("\r\n ", with: "")
    let marked = text.split(separator: "BEGIN:VEVENT").filter { $0.contains("Check the date") }
    #expect(!marked.isEmpty)
    #expect(marked.allSatisfy { $0.contains("DTSTART;TZID=Europe/Vienna:20310505") })
    let parsed = try BuiltProgram.run(["parse", "wrong.txt"], in: folder)
    #expect(parsed.output.contains("Tuesday, 5 May 2031 is a Monday"))
  }

  @Test("takes the year that the weekdays fit, and says that the masthead has another")
  func year() throws {
    let folder = try folder()
    let run = try BuiltProgram.run(["export", "--format", "ics", "year.txt"], in: folder)
    #expect(run.output.contains("DTSTART;TZID=Europe/Vienna:20310505T"))
    #expect(!run.output.contains("VALUE=DATE:2013") && !run.output.contains("Vienna:2013"))
    #expect(run.errors.contains("2013") && run.errors.contains("contradict"))
    #expect(run.output.contains("-d1-am@"))
  }

  @Test(
    "writes nothing where there is nothing to follow or to say",
    arguments: [
      (["bare.txt"], "bare.txt: says no day of a meeting: there is nothing for a calendar"),
      (["a.txt", "--previous", "empty.ics"], "empty.ics: is empty; '--previous' takes"),
      (["a.txt", "--previous", "junk.txt"], "junk.txt: is no calendar and no meeting document;"),
      (["a.txt", "--previous", "none.ics"], "none.ics: is a calendar without events;"),
      (["a.txt", "--previous", "other.txt"], "a.txt: no calendar before is of this meeting."),
    ]
  ) func nothing(_ words: [String], _ message: String) throws {
    let folder = try folder()
    try folder.write("as it was", to: "out.ics")
    let run = try BuiltProgram.run(
      ["export", "--format", "ics", "-o", "out.ics"] + words,
      in: folder
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("agenda-cli: " + message), Comment(rawValue: run.errors))
    let out = try String(contentsOf: folder.url.appending(path: "out.ics"), encoding: .utf8)
    #expect(out == "as it was")
  }

  @Test(
    "reminds as long before as is asked",
    arguments: ["15 minutes", "15", "15min", "15 Minutes"]
  )
  func alarm(_ time: String) throws {
    let folder = try folder()
    let run = try BuiltProgram.run(
      ["export", "--format", "ics", "--alarm", time, "a.txt"],
      in: folder
    )
    #expect(run.status == 0 && run.output.contains("TRIGGER:-PT15M"))
  }
}
