import Foundation
import Testing

@testable import AgendaKit
@testable import agenda_cli

/// What `Documentation/Bounds.md` states.
@Suite("Bounds") struct BoundsTests {
  private static func agenda(_ text: String) -> String {
    """
    Working Group on Firearms

    Vienna, 5 and 6 May 2031

    Annotated provisional agenda

    Provisional agenda

    1. Opening of the meeting.
    2. Other matters.

    Annotations

    1. Opening of the meeting

    \(text)

    """
  }

  private static func timetable(_ rows: String) -> String {
    agenda("Text of it.") + """

      Annex

      Proposed organization of work

      Date and time\tAgenda item\tTitle
      Monday, 5 May
      \(rows)
      """
  }

  private static func report(_ text: String) -> String {
    """
    Report on the meeting of the Working Group on Firearms held in Vienna on 5 and 6 May 2031

    I. Introduction

    1. Text of it.

    II. Consideration of item 2

    2. \(text)

    """
  }

  // MARK: - Inferred numbers

  /// Short texts that ask for many things.
  static let ranges: [(name: String, text: String)] = [
    ("items", agenda(String(repeating: "See items 1–99 of it. ", count: 4_000))),
    ("items in one list", agenda("items " + String(repeating: "1–99, ", count: 12_000))),
    ("huge items", agenda("See items 1 to 999999999999999999999999 and 1 to 99999.")),
    ("letters", agenda(String(repeating: "See items 2 (a)–(z). ", count: 4_000))),
    ("articles", agenda("articles " + String(repeating: "1–99, ", count: 12_000))),
    ("huge articles", agenda("See articles 1 to 99999999999999999999, 1–99999.")),
    ("meetings", report("At its 1st to 999999999th meetings, it considered agenda item 2.")),
    (
      "many meetings",
      report(String(repeating: "At its 1st to 999th meetings, on 5 May, it met. ", count: 2_000))
    ),
    (
      "days",
      report(
        "At its 1st meeting, on " + String(repeating: "1–31 May 2031, ", count: 4_000)
          + "the Working Group considered agenda item 2."
      )
    ),
    ("slots", timetable(String(repeating: "10 a.m.\t1–99\tA\n", count: 4_000))),
    (
      "slots of labels",
      timetable("10 a.m.\t1\tA\n" + String(repeating: "\t(a)–(z)\tA\n", count: 4_000))
    ),
    (
      "years",
      agenda(String(repeating: "On 7 July. ", count: 6_000))
        .replacing("5 and 6 May 2031", with: "1 January 1901 to 31 December 2199")
    ),
  ]

  @Test(
    "a range of numbers says no more than its text could name one by one",
    .timeLimit(.minutes(2)),
    arguments: ranges
  ) func inferred(_ range: (name: String, text: String)) {
    let source = SourceText(name: range.name, text: range.text)
    let document = MeetingDocument(parsing: source)
    #expect(document.kind != .unknown)
    let json = JSONExport().write(document, source: source)
    // A thing that is named takes its words in the text, and its keys in the JSON.
    #expect(json.count < 500_000 + 40 * range.text.utf8.count)
    let count =
      document.mentions.count + document.organizationOfWork.reduce(0) { $0 + $1.entries.count }
      + (document.report?.considerations.reduce(0) { $0 + $1.meetings.count } ?? 0)
    #expect(count < 2_500 + range.text.utf8.count / 3)
  }

  @Test("and the ranges of real documents are whole") func wholeRanges() {
    let text = "See articles 15 to 62 and 1–71 of the Convention, and agenda items 2 to 12."
    let document = MeetingDocument(parsing: SourceText(name: "a", text: Self.agenda(text)))
    let articles = document.mentions.compactMap { mention in
      if case .article(let article) = mention.value { Int(article.article) } else { nil }
    }
    #expect(articles == Array(15...62) + Array(1...71))
    let items = document.mentions.compactMap { mention in
      if case .item(let item, _) = mention.value { item.number } else { nil }
    }
    #expect(items == Array(2...12))
  }

  // MARK: - Size

  @Test("an input larger than the limit is refused, whether its size is known or not")
  func size() throws {
    let folder = try TemporaryFolder()
    let limit = 200_000
    for (count, isRead) in [(limit, true), (limit + 1, false), (limit * 2, false)] {
      let name = "\(count).txt"
      let file = try folder.write(String(repeating: "a", count: count), to: name)
      let pipe = folder.url.appending(path: "pipe")
      mkfifo(pipe.path, 0o600)
      // Who writes is left alone when the reader has seen enough.
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.arguments = ["-c", "cat '\(file.path)' > '\(pipe.path)' 2> /dev/null"]
      try writer.run()
      for path in [Path(file), Path(pipe)] {
        if isRead {
          #expect(try FileReader.document(at: path, limit: limit).count == count)
        } else {
          #expect(throws: InputError.tooLarge) {
            try FileReader.document(at: path, limit: limit)
          }
        }
      }
      writer.waitUntilExit()
      try FileManager.default.removeItem(at: pipe)
    }
  }

  @Test(
    "the command says so of a file that is larger, without reading it",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func largeFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.agenda("Text."), to: "a.txt")
    // A hole behind some text takes no room on the disk.
    let line = #"""
      yes text | head -c 70000 > large.txt; truncate -s 1073741825 large.txt || exit 0
      "$0" export large.txt a.txt
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    let message = "is larger than 1 GiB; give its documents one by one"
    #expect(run.errors == "agenda-cli: large.txt: \(message)\n")
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").count == 2)
  }

  @Test("a text whose places cannot be counted stops the program") func places() async {
    #expect(SourceText.byteLimit == 4_294_967_295)
    SourceText.requireRoom(for: SourceText.byteLimit)
    await #expect(processExitsWith: .failure) {
      SourceText.requireRoom(for: SourceText.byteLimit + 1)
    }
  }

  // MARK: - Depth

  @Test("settings stand in each other at most 64 deep") func settingsDepth() {
    func problem(_ depth: Int) -> String? {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      do throws(SettingsFileError) {
        _ = try ValidationConfiguration(parsing: ContiguousArray(text.utf8), name: "a.json")
        return nil
      } catch {
        return error.message
      }
    }
    #expect(problem(64)?.contains("too deep") == false)
    #expect(problem(65) == "a.json:1: values stand too deep in each other")
    #expect(problem(1_000_000) == "a.json:1: values stand too deep in each other")
  }

  @Test("a document as JSON that is too deep does not decode", arguments: [600, 1_000_000])
  func jsonDepth(depth: Int) {
    let deep = String(repeating: "{\"subitems\":[", count: depth)
    let text = "{\"meetings\":[{\"agenda\":[" + deep
    #expect(throws: (any Error).self) {
      try JSONDecoder().decode(MeetingDocument.self, from: Data(text.utf8))
    }
  }

  @Test("the count of a baseline stops at what can be counted") func baseline() throws {
    let entry =
      #"{"file":"a","rule":"wording","text":"b","count":9223372036854775807}"#
    let text = "{\"schemaVersion\":\"1\",\"findings\":[\(entry),\(entry)]}"
    let baseline = try FindingsBaseline(parsing: ContiguousArray(text.utf8), name: "a.json")
    #expect(String(decoding: baseline.write(), as: UTF8.self).contains("9223372036854775807"))
  }

  @Test("text stands at most as deep in a page as its markup is read", .timeLimit(.minutes(5)))
  func markupDepth() {
    let text =
      String(repeating: "<b>**[_", count: 20_000) + "text"
      + String(
        repeating: "_](a)**</b>",
        count: 20_000
      )
    let source = SourceText(name: "a.md", text: Self.agenda(text))
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
  }
}
