import Foundation
import Testing

@testable import AgendaKit

/// What fixes must never do.
@Suite("Fixes do no harm") struct FixHarmTests {
  private static func fix(_ contents: [UInt8], unsafe: Bool = false) -> Fixer.Outcome {
    Fixer(validator: Validator(), appliesUnsafe: unsafe)
      .fix(ContiguousArray(contents), name: "a.txt")
  }

  private static func fix(_ text: String, unsafe: Bool = false) -> Fixer.Outcome {
    fix(Array(text.utf8), unsafe: unsafe)
  }

  /// Markup that has a hyphen in it where a date or hours stand; nothing is wrong with the text.
  private static let marked: [(words: String, marked: String)] = [
    ("on 14 and 15 October", #"on 14 <span lang="EN-GB">to</span> 15 October"#),
    ("3–6 p.m.\t2", #"3<span lang="en-gb">–</span>6 p.m."# + "\t2"),
    ("on 14 and 15 October", "on [14 to 15 October](https://undocs.org/14-15)"),
    ("10 a.m.–1 p.m.\t3", "10 **a.m.**–1 p.m.\t3"),
  ]

  @Test("find no dash in a tag or an address, and change nothing there", arguments: marked)
  func markup(_ words: String, _ marked: String) {
    let text = Samples.agenda.replacing(words, with: marked)
    #expect(text != Samples.agenda)
    let outcome = Self.fix(text)
    #expect(String(decoding: outcome.contents, as: UTF8.self) == text)
    let dashes = outcome.findings.filter { $0.rule == "range-dash" || $0.rule == "time-format" }
    #expect(dashes.isEmpty, "\(Judging.shown(dashes))")
  }

  @Test("reach no byte that is not text") func editable() throws {
    let text =
      #"1. See [the <b>x&nbsp;y</b> page](https://undocs.org/a-b) of 14–15 "# + "May\n2. z\n"
    let source = SourceText(name: "a", text: text)
    let editable = EditableText(source)
    func allows(_ words: String, _ replacement: String = "") throws -> Bool {
      let range = try #require(text.range(of: words))
      let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let place = SourceRange(lower, lower + words.utf8.count)
      return editable.allows(Diagnostic.Edit(range: place, replacement: replacement))
    }
    for words in ["See", "page", "–", "x&nbsp;y", "&nbsp;", "1. See"] {
      #expect(try allows(words, "q"), "\(words)")
    }
    for words in [
      "<b>", "b>x", "a-b", "undocs", "](", "the <b>x", "nbsp", "&nb", "May\n2", "x&nbsp;y</b>",
    ] {
      #expect(try !allows(words, "q"), "\(words)")
    }
    #expect(try !allows("See", "S\nee"))
  }

  @Test(
    "write no sign of which tags are made",
    arguments: ["&amp;lt;b&amp;gt;at its", "&amp;gt; at its"]
  )
  func tags(_ words: String) {
    let text = Samples.agenda.replacing("At its", with: words)
    #expect(text != Samples.agenda)
    let outcome = Self.fix(text)
    #expect(String(decoding: outcome.contents, as: UTF8.self) == text)
    #expect(outcome.findings.contains { $0.rule == "character-damaged" })
  }

  @Test(
    "write the sign for its name where nothing else can be meant",
    arguments: [
      ("leaflet entitled", "leaflet &amp; card entitled", "leaflet & card entitled"),
      ("14 October 2031, at", "14&nbsp;October 2031, at", "14 October 2031, at"),
      // A text that shows a name may tell of the name; a word has no blank in it.
      ("leaflet entitled", "leaflet &amp;amp; card entitled", nil),
      ("leaflet entitled", "leaf&nbsp;let entitled", nil),
      ("leaflet entitled", "leaflet &nbsp;entitled", nil),
    ] as [(String, String, String?)]
  ) func names(_ words: String, _ fault: String, _ mended: String?) {
    let clean = Samples.agenda.replacing("<i>", with: "").replacing("</i>", with: "")
      .replacing("<sup>1</sup>", with: "¹")
    let text = clean.replacing(words, with: fault)
    #expect(text != clean)
    let found = Validator().validate(
      MeetingDocument(parsing: SourceText(name: "a", text: text))
    )
    let safety = found.first { $0.rule == "character-damaged" }?.fix?.safety
    #expect(safety == (mended == nil ? .unsafe : .safe))
    let expected = mended.map { clean.replacing(words, with: $0) } ?? text
    #expect(String(decoding: Self.fix(text).contents, as: UTF8.self) == expected)
  }

  @Test(
    "leave what may be no fault",
    arguments: [
      // A time that a title of the timetable names is not read as one.
      ("\t3\tCustody", "\t3\tRecords of UTC+2–5:15, custody"),
      // A word of another language.
      ("leaflet entitled", "journal de l’organisation entitled"),
    ]
  ) func strange(_ words: String, _ other: String) {
    let text = Samples.agenda.replacing(words, with: other)
    #expect(text != Samples.agenda)
    #expect(String(decoding: Self.fix(text).contents, as: UTF8.self) == text)
  }

  /// The timetable of the sample laid out in blanks.
  private static func aligned(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 1 else { return String(line) }
      return zip(cells, [20, 12, 0]).map { cell, width in
        cell + String(repeating: " ", count: max(width - cell.unicodeScalars.count, 0))
      }.joined()
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "keep the columns of a table laid out in blanks",
    arguments: [
      "15:00–18:00", "3:00–6:00 p.m.", "3 p.m.–6 p.m.", "3-6 p.m.", "3 – 6 p.m.", "3 - 6 PM",
    ]
  )
  func columns(_ hours: String) {
    let clean = Self.aligned(Samples.agenda)
    let faulty = Self.aligned(Samples.agenda.replacing("3–6 p.m.", with: hours))
    #expect(Self.fix(clean).fixed == 0)
    let outcome = Self.fix(faulty)
    #expect(outcome.fixed > 0)
    #expect(String(decoding: outcome.contents, as: UTF8.self) == clean)
  }

  @Test("choose neither of two facts, unless that is asked for") func facts() {
    let faults: [(words: String, fault: String)] = [
      ("opened on Tuesday, 14", "opened on Monday, 14"),
      ("meeting records (<i>continued</i>)", "meeting records"),
      (
        "\t2\tDigitization of meeting records\n",
        "\t2\tDigitization of meeting records (continued)\n"
      ),
      ("2. Digitization of meeting records.\n3", "2. Digitization of meeting records:\n3"),
    ]
    for (words, fault) in faults {
      let text = Samples.agenda.replacing(words, with: fault)
      #expect(text != Samples.agenda)
      let outcome = Self.fix(text)
      #expect(String(decoding: outcome.contents, as: UTF8.self) == text, "\(fault)")
      #expect(outcome.findings.contains { $0.fix?.safety == .unsafe }, "\(fault)")
      #expect(Self.fix(text, unsafe: true).fixed == 1, "\(fault)")
    }
  }

  @Test("write a date anew only among many in the form of the house that can all be") func dates() {
    let slip = ("held on 30 June 2031", "held on June 30, 2031")
    let style = [
      ("\n7 July 2031", "\nJuly 7, 2031"), ("opened on Tuesday, 14", "opened on Tuesday 14"),
      ("morning of Tuesday, 14", "morning of Tuesday 14"),
    ]
    let cases: [(changes: [(String, String)], isSafe: Bool)] = [
      ([slip], true), ([slip] + style, false),
      ([slip, ("opened on Tuesday, 14", "opened on Monday, 14")], false),
      ([slip, ("\n7 July", "\n31 June")], false),
    ]
    for (changes, isSafe) in cases {
      let text = changes.reduce(Samples.agenda) { $0.replacing($1.0, with: $1.1) }
      let written = String(decoding: Self.fix(text).contents, as: UTF8.self)
      #expect(written == (isSafe ? Samples.agenda : text), "\(changes)")
    }
  }

  @Test("leave the figures of titles as they are") func titles() {
    let text = Samples.agenda.replacing(
      "\t2\tDigitization of meeting records\n",
      with: "\t2\tDigitization of meeting records, 19:30 UTC+2\n"
    )
    #expect(text != Samples.agenda)
    #expect(String(decoding: Self.fix(text).contents, as: UTF8.self) == text)
  }

  @Test("leave noon and midnight that may be read either way") func noon() {
    for (hours, other) in [("10 a.m.–12 p.m.", "12 a.m.–1 p.m."), ("12–1 p.m.", "11 p.m.–12 a.m.")]
    {
      for hours in [hours, other] {
        let text = Samples.agenda.replacing("10 a.m.–1 p.m.\t3", with: "\(hours)\t3")
        let before = MeetingDocument(parsing: SourceText(name: "a", text: text))
        let after = Self.fix(text).document
        #expect(after.organizationOfWork.map(\.start) == before.organizationOfWork.map(\.start))
        #expect(after.organizationOfWork.map(\.end) == before.organizationOfWork.map(\.end))
      }
    }
  }

  @Test("write into Windows-1252 after a mark of UTF-8 where they should") func mark() throws {
    func file(_ text: String) -> [UInt8] {
      [0xEF, 0xBB, 0xBF] + text.unicodeScalars.map { Windows1252.byte($0.value) ?? 0x3F }
    }
    let text = Samples.agenda.replacing("“", with: "é").replacing("”", with: "é")
    let faulty = text.replacing("3–6 p.m.", with: "15:00–18:00")
    #expect(SourceText(name: "a", contents: ContiguousArray(file(faulty))).encoding == .windows1252)
    let outcome = Self.fix(file(faulty))
    #expect(outcome.fixed > 0)
    #expect(Array(outcome.contents) == file(text))
  }

  @Test("drop what would be found again, or change more, and say so") func dropped() {
    // The point stands before a word without a letter of ASCII, so that it is never seen.
    let text = "\u{FEFF}1.matters:\n  Openingmeeting;\n  (b)ag\u{FFFD}\u{FFFD}enda"
    let outcome = Self.fix(text)
    #expect(Self.fix(Array(outcome.contents)).contents == outcome.contents)
    for one in outcome.dropped {
      #expect(!outcome.findings.contains { $0.fix != nil && $0.rule == one.finding.rule })
    }
  }

  @Test(
    "change nothing but what the edits name, and come to rest",
    arguments: DocumentFile.fixtures
  )
  func rest(_ file: DocumentFile) {
    for (words, fault) in [("3–6 p.m.", "15:00–18:00"), (" (continued)", ""), ("–", "-")] {
      let text = file.text.replacing(words, with: fault)
      guard text != file.text else { continue }
      let once = Self.fix(text, unsafe: true)
      let twice = Self.fix(Array(once.contents), unsafe: true)
      #expect(twice.contents == once.contents, "\(fault)")
      let before = MeetingDocument(parsing: SourceText(name: "a", text: text))
      let after = Self.fix(text).document
      #expect(after.organizationOfWork.map(\.start) == before.organizationOfWork.map(\.start))
      #expect(
        after.organizationOfWork.flatMap { $0.entries.map(\.item) }
          == before.organizationOfWork.flatMap { $0.entries.map(\.item) }
      )
    }
  }
}

@Suite("Weekdays off by the same day") struct ShiftedWeekdaysTests {
  @Test("are one finding that says which days they fit") func one() {
    let text = Samples.agenda
      .replacing("Wednesday, 15 October\t", with: "Thursday, 15 October\t")
      .replacing("Tuesday, 14 October", with: "Wednesday, 14 October")
    let findings = Judging.findings(text).filter { $0.rule == "weekday-mismatch" }
    #expect(findings.count == 1, "\(Judging.shown(findings))")
    #expect(
      findings.first?.message
        == "The weekdays of 14 and 15 October 2031 are those of 15 and 16 October 2031, "
        + "and of the same days of 2026"
    )
    #expect(findings.first?.notes.count == 3)
    #expect(findings.first?.fix == nil)
  }
}
