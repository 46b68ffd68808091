import Testing

@testable import AgendaKit
@testable import agenda_cli

/// Text that tries to be more than text, in every part of a document that holds words: no reader of
/// any output may obey it.
@Suite("No output obeys a document") struct SinkTests {
  static let attacks = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{202E}cod.exe\u{2066}", "\u{2028}next",
    "</span><script>alert(1)</script>", "\" onclick=\"x", "]]><!--", "=cmd|' /C calc'!A0",
    "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "::error file=x::owned", "%0A::set-env name=x::y",
    "\u{7F}\u{FFFE}\u{E0041}", "\u{FFF9}note\u{FFFB}", "\\u0000\u{8}", "END:VEVENT",
    "`x` [a](javascript:b) <b>", "\u{85}line", "\u{0}zero",
  ]

  /// An agenda, its annotations, a timetable and a report that all say one thing.
  static func text(_ attack: String) -> String {
    """
    Conference of the Parties \(attack)

    CTOC/COP/WG.3/2031/1
    Distr.: General
    Original: English

    Working Group on International Cooperation

    Vienna, 5 and 6 May 2031

    Annotated provisional agenda

    Provisional agenda

    1. \(attack)
    2. Opening \(attack) of the meeting.
    (a) \(attack)
    3. Adoption of the report\(attack).

    Annotations

    1. \(attack)

    The \(attack) Tuesday, 5 May 2031 \(attack)¹ of Chairman [\(attack)...] and 70% of states parties.

    Documentation

    Note by the Secretariat on \(attack) (CTOC/COP/WG.3/2031/2)

    ¹ See \(attack).

    Annex

    Proposed organization of work

    Date and time\tAgenda item\tTitle or description
    Monday, 5 May
    10 a.m.–1 p.m.\t1\t\(attack)
    \t2\tOpening \(attack) of the meeting

    """
  }

  static func report(_ attack: String) -> String {
    """
    Report on the meeting of the Working Group on Firearms held in Vienna on 5 and 6 May 2031

    I. Introduction \(attack)

    1. The Chair, \(attack) (Chile), spoke of \(attack) and [\(attack)].

    II. Attendance

    2. The following parties were represented: Chile, \(attack), France.

    3. Under agenda item 2, statements were made by representatives of: \(attack), Chile.

    """
  }

  private static func read(_ text: String, _ name: String) -> (MeetingDocument, SourceText) {
    let source = SourceText(name: name, text: text)
    return (MeetingDocument(parsing: source), source)
  }

  @Test("written about one document", arguments: attacks) func document(attack: String) {
    for text in [Self.text(attack), Self.report(attack)] {
      let (document, source) = Self.read(text, "\(attack).txt")
      #expect(document.kind != .unknown)
      for output in Output.all(of: document, source) { #expect(output.problems == []) }
    }
  }

  @Test("written about two", arguments: attacks) func comparison(attack: String) {
    for (old, new) in [
      (Self.text("a"), Self.text(attack)), (Self.text(attack), Self.text("a")),
      (Self.report("a"), Self.report(attack)), (Self.text(attack), Self.report(attack)),
    ] {
      let from = Self.read(old, "\(attack).txt")
      let to = Self.read(new, "new\(attack).txt")
      let comparison = DocumentComparison(from: from.0, to: to.0)
      for output in Output.all(of: comparison, from: from, to: to) {
        #expect(output.problems == [])
      }
      let findings = Validator().validate(from.0, against: to.0)
      let judged = JudgedDocument(name: "a", findings: findings, source: from.1, other: to.1)
      for format in FindingsFormat.allCases {
        let bytes = FindingsExport(format: format).write([judged])
        guard [.text, .concise, .github].contains(format) else { continue }
        let sink: Sink = format == .github ? .annotations : .terminal
        #expect(sink.problems(with: bytes) == [])
      }
    }
  }

  /// That the checks above can fail.
  @Test("and the checks know what would be obeyed")
  func checks() {
    func fails(_ sink: Sink, _ text: String) -> Bool {
      !sink.problems(with: ContiguousArray(text.utf8)).isEmpty
    }
    #expect(fails(.terminal, "a\u{1B}[31m"))
    #expect(fails(.terminal, "a\u{202E}b"))
    #expect(fails(.json, "{\"a\":\"\u{9B}\"}"))
    #expect(fails(.json, "{\"a\":}"))
    #expect(fails(.calendar, "BEGIN:VCALENDAR\r\nSUMMARY:a\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(fails(.calendar, "BEGIN:VCALENDAR\r\n"))
    #expect(fails(.spreadsheet, "a,=1\r\n"))
    #expect(fails(.spreadsheet, "a,\"=1\"\r\n"))
    #expect(fails(.table(.tsv), "a\tb\nc\n"))
    #expect(fails(.page, "<!DOCTYPE html>\n<p><script>a</script></p>"))
    #expect(fails(.markdown, "a\u{1B}"))
    #expect(fails(.annotations, "::error file=a::b\nplain\n"))
    #expect(fails(.testReport, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\u{1}</a>\n"))
    #expect(!fails(.spreadsheet, "a,'=1\r\n"))
    #expect(!fails(.annotations, "::error file=a::b%0Ac\n"))
  }

  @Test("a reference says the same as what it stands for: JSON and Markdown lose nothing")
  func exact() throws {
    for attack in Self.attacks where !attack.contains("\u{0}") {
      let (document, source) = Self.read(Self.text(attack), "a.txt")
      let json = JSONExport().write(document, source: source)
      let value = try JSONValue(parsing: json)
      #expect(value["masthead"]?["title"]?.string == document.masthead.title)
      let title = value["meetings"]?[0]?["agenda"]?[0]?["title"]?.string
      #expect(title == document.meetings.first?.agenda.first?.title)
      let markdown = MarkdownExport().write(document, source: source).bytes
      let again = MeetingDocument(parsing: SourceText(name: "a.md", contents: markdown))
      #expect(
        again.meetings.first?.agenda.map(\.title) == document.meetings.first?.agenda.map(\.title)
      )
    }
  }

  @Test("data on a terminal is made fit for it, and is exact elsewhere") func data() throws {
    for isTerminal in [true, false] {
      let output = ByteWriter()
      let console = Console(
        output: output,
        errors: ByteWriter(),
        surroundings: Surroundings(outputIsTerminal: isTerminal)
      )
      try console.writeData(ContiguousArray("a\u{1B}[2J\tb\r\n\r\u{202E}c\n".utf8))
      let expected =
        isTerminal ? "a\\u{1B}[2J\tb\r\n\\u{D}\\u{202E}c\n" : "a\u{1B}[2J\tb\r\n\r\u{202E}c\n"
      // The bytes, because CR and LF are one character of a string.
      #expect(Array(output.written) == Array(expected.utf8))
    }
  }
}
