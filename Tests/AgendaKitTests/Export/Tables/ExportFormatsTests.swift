import Foundation
import Testing

@testable import agenda_cli

@Suite("The formats of export") struct ExportFormatsTests {
  private func run(_ line: String, in folder: TemporaryFolder) throws -> ProgramRun {
    ProgramRun(line.replacing("@", with: folder.url.path + "/"))
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(CalendarSamples.text(), to: "a.txt")
    try folder.write(CalendarSamples.text(place: "Kathmandu"), to: "b.txt")
    return folder
  }

  @Test(
    "begin as they should",
    arguments: [
      ("ics", "BEGIN:VCALENDAR\r\n"), ("csv", "group,item,title,"), ("tsv", "group\titem\ttitle\t"),
      ("csv --table slots", "date,weekday,"), ("tsv --table documents", "group\titem\tlabel\t"),
      ("indico", "2031-05-05T10:00:00,180,WG.3: "),
      ("indico --per item", "2031-05-05T10:00:00,180,"),
      ("markdown", "## Conference of the Parties"), ("html", "<!DOCTYPE html>\n"),
      ("html --with-findings", "<!DOCTYPE html>\n"),
    ]
  ) func formats(_ options: String, _ start: String) throws {
    let run = try run("export --format \(options) @a.txt", in: folder())
    #expect(run.output.hasPrefix(start))
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
  }

  @Test("show findings on a page only if asked") func findings() throws {
    let folder = try folder()
    #expect(try !run("export --format html @a.txt", in: folder).output.contains("id=\"findings\""))
    let page = try run("export --format html --with-findings @a.txt", in: folder).output
    #expect(page.contains("id=\"findings\""))
  }

  @Test(
    "refuse options that mean nothing for them",
    arguments: [
      ("--format csv --per item", "'--per' is for ics, indico, not for 'csv'"),
      ("--group WG.3", "'--group' is for ics, csv, tsv, xlsx, indico, html, not for 'json'"),
      ("--format html --pretty", "'--pretty' is for JSON, not for 'html'"),
      ("--format ics --table slots", "'--table' is for csv, tsv, xlsx, not for 'ics'"),
      ("--format ics --with-findings", "'--with-findings' is for html, not for 'ics'"),
      ("--format markdown --sequence 1", "'--sequence' is for ics, not for 'markdown'"),
      ("--format ics --per slt", "unknown unit 'slt' for '--per'. Did you mean 'slot'?"),
      ("--format csv --alarm 15", "'--alarm' is for ics, not for 'csv'"),
      (
        "--format ics --alarm soon",
        "'soon' is no time for '--alarm'; write 15, '30 minutes', 30m, 2h"
      ),
      ("--format ics --alarm 99999d", "'99999d' is no time for '--alarm'"),
      (
        "--format ics --time-zone Europe/Viena",
        "unknown time zone 'Europe/Viena' for '--time-zone'. Did you mean 'Europe/Vienna'?"
      ),
      (
        "--format ics --previous @b.txt --sequence 2",
        "'--sequence' is for a calendar without '--previous'"
      ),
      ("--format csv --table item", "unknown table 'item' for '--table'. Did you mean 'items'?"),
    ]
  ) func usage(_ options: String, _ message: String) throws {
    let run = try run("export \(options) @a.txt", in: folder())
    #expect(run.status == .usage)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test("say what they leave open, unless they are to be quiet") func notes() throws {
    let folder = try folder()
    let told = try run("export --format ics @b.txt", in: folder)
    #expect(told.status == .done)
    #expect(told.errors.contains("b.txt: the time zone of Kathmandu is not known"))
    let quiet = try run("export -q --format ics @b.txt", in: folder)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == told.output)
  }

  @Test("write an empty result over the old file, and keep that where nothing was read")
  func emptyResult() throws {
    let folder = try folder()
    try folder.write("No timetable.", to: "none.txt")
    for place in ["old.csv", "folder/none.csv"] {
      try folder.write("old", to: place)
      let target = place == "old.csv" ? "@old.csv" : "@folder/"
      let failed = try run("export --format indico -o \(target) @missing.txt", in: folder)
      #expect(failed.status == .failure)
      #expect(try folder.text(of: place) == "old")
      let written = try run("export --format indico -o \(target) @none.txt", in: folder)
      #expect(written.status == .done)
      #expect(written.errors.contains("there is no timetable: there are no contributions"))
      #expect(try folder.text(of: place).isEmpty)
    }
    try folder.write("old", to: "old.csv")
    let refused = try run("export --format indico --group WG.9 -o @old.csv @a.txt", in: folder)
    #expect(refused.status == .failure)
    #expect(try folder.text(of: "old.csv") == "old")
  }

  @Test("name the groups where one is not known") func group() throws {
    let folder = try folder()
    let run = try run("export --format ics --group WG.9 @a.txt", in: folder)
    #expect(run.status == .failure)
    #expect(run.errors.contains("a.txt: no group 'WG.9'; there is 'WG.3'"))
    #expect(run.output.isEmpty)
    let written = try self.run(
      "export --format csv --group WG.9 -o @out/ @a.txt @b.txt",
      in: folder
    )
    #expect(written.status == .failure)
    #expect(try !folder.names().contains("out"))
  }

  @Test("write a file for each document") func files() throws {
    let folder = try folder()
    for (format, ending) in [
      ("ics", "ics"), ("csv", "csv"), ("indico", "csv"), ("markdown", "md"), ("html", "html"),
    ] {
      let run = try run("export --format \(format) -o @\(format)/ @a.txt @b.txt", in: folder)
      #expect(run.status == .done)
      #expect(
        try folder.names(in: format) == ["a.\(ending)", "b.\(ending)"]
          + (format == "html" ? ["index.html"] : [])
      )
      let alone = try self.run("export --format \(format) @a.txt", in: folder)
      #expect(try folder.text(of: "\(format)/a.\(ending)") == alone.output)
    }
    #expect(try run("export --format indico @a.txt @b.txt", in: folder).status == .usage)
  }

  @Test("make one calendar and one table of several documents") func several() throws {
    let folder = try folder()
    let calendar = try run("export --format ics @a.txt @b.txt", in: folder)
    #expect(calendar.status == .done)
    #expect(calendar.errors.contains("b.txt: the time zone of Kathmandu is not known"))
    #expect(calendar.output.components(separatedBy: "BEGIN:VCALENDAR").count == 2)
    let table = try run("export --format csv @a.txt @b.txt", in: folder)
    #expect(table.output.hasPrefix("document,symbol,meeting,group,item,"))
    #expect(table.output.contains("a.txt,"))
    let one = try run("export --format csv @a.txt", in: folder)
    let lines = table.output.split(separator: "\r\n").count
    #expect(lines - 1 == 2 * (one.output.split(separator: "\r\n").count - 1))
    let part = try run("export --format csv --group WG.9 @a.txt @b.txt", in: folder)
    #expect(part.status == .failure)
    #expect(part.output.isEmpty)
    let missing = try run("export --format csv @a.txt @none.txt", in: folder)
    #expect(missing.status == .failure)
    #expect(missing.output.contains("a.txt,"))
  }

  @Test("follow the calendar of a document before") func previous() throws {
    let folder = try folder()
    let text = try folder.text(of: "a.txt")
    try folder.write(text.replacing("3–6 p.m.", with: "4–6 p.m."), to: "new.txt")
    let run = try run("export --format ics --previous @a.txt --alarm 2h @new.txt", in: folder)
    #expect(run.status == .done)
    #expect(run.output.contains("SEQUENCE:1"))
    #expect(run.output.contains("TRIGGER:-PT120M"))
    let missing = try self.run("export --format ics --previous @no.txt @new.txt", in: folder)
    #expect(missing.status == .failure)
    #expect(missing.output.isEmpty)
  }
}
