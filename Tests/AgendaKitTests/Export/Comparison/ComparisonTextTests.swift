import Testing

@testable import AgendaKit

@Suite("A comparison as text") struct ComparisonTextTests {
  private func text(_ sample: ComparisonSample, color: Bool = false) -> String {
    String(decoding: ComparisonText(color: color).write(sample.comparison), as: UTF8.self)
  }

  @Test("tells one line a change, and what follows under it") func agenda() {
    let lines = text(.agenda).split(separator: "\n").map(String.init)
    #expect(lines.contains("  Date: [-3 March 2031-] → {+23 March 2031+}"))
    #expect(lines.contains { $0.hasPrefix("  Items 2 and 3 changed places: “Joint investigative") })
    #expect(lines.contains("  Added: item 4, {+Spontaneous transmission of information+}"))
    #expect(lines.contains("      Item 4 is now 5: Other matters"))
    #expect(lines.contains { $0.hasPrefix("Compared by words alone: 1 piece of text") })
  }

  @Test("tells open points of a paragraph in one line, under its words") func openPoints() {
    let lines = text(.report).split(separator: "\n").map(String.init)
    #expect(lines.contains("      Open point, settled: [-[second and third]-]"))
  }

  @Test("says that there are no changes, and what is the same") func same() {
    let text = text(.same)
    #expect(text.contains("\nThe agenda is the same: 7 items.\n"))
    #expect(text.hasSuffix("\nNo changes.\n"))
  }

  @Test("says first that the kinds differ") func kinds() {
    let lines = text(.kinds).split(separator: "\n")
    #expect(lines[1] == "An annotated agenda and a draft report: compared as far as both go.")
  }

  @Test("says which subjects are shown, and that groups differ") func other() {
    let text = text(.other)
    #expect(text.contains("Only changes of meetings and items are shown"))
    #expect(text.contains("Documents of different groups: WG.3, and WG.2."))
  }

  @Test("lets nothing act on the terminal", arguments: ComparisonSample.all)
  func safe(_ sample: ComparisonSample) {
    for scalar in text(sample).unicodeScalars where scalar != "\n" {
      #expect(!TerminalText.isUnsafe(scalar), "\(scalar.value)")
    }
    let corrigendum = ComparisonCorrigendum().write(sample.comparison)
    for scalar in String(decoding: corrigendum, as: UTF8.self).unicodeScalars where scalar != "\n" {
      #expect(!TerminalText.isUnsafe(scalar), "\(scalar.value)")
    }
  }

  @Test("marks by colour where there is any") func color() {
    let text = text(.agenda, color: true)
    #expect(text.contains("\u{1B}[31;9m[-3 March 2031-]\u{1B}[0m"))
  }

  @Test("breaks lines at the width, whole marks or words at a time", arguments: [40, 60, 100])
  func width(_ width: Int) {
    let comparison = ComparisonSample.agenda.comparison
    let wrapped = String(decoding: ComparisonText(width: width).write(comparison), as: UTF8.self)
    for line in wrapped.split(separator: "\n") where line.contains(" ") {
      #expect(TerminalText.columns(of: line) <= width || !line.drop { $0 == " " }.contains(" "))
    }
    func words(_ text: String) -> [Substring] {
      text.split { $0 == " " || $0 == "\n" }
    }
    #expect(words(wrapped) == words(text(.agenda)))
  }

  @Test("ends with how much changed") func summary() {
    let lines = text(.agenda).split(separator: "\n")
    #expect(lines.last?.contains(" changes: masthead 1, ") == true)
  }
}

@Suite("A comparison as Markdown") struct ComparisonMarkdownTests {
  @Test("strikes out what went and sets what came in bold") func marks() {
    let text = String(
      decoding: ComparisonMarkdown().write(ComparisonSample.agenda.comparison),
      as: UTF8.self
    )
    #expect(text.contains("## Masthead\n\n- Date: ~~3 March 2031~~ → **23 March 2031**\n"))
    #expect(text.hasPrefix("# What changed\n"))
  }

  @Test(
    "lets no text be a mark",
    arguments: [
      ("*x*", "\\*x\\*"), ("<b>", "\\<b\\>"), ("[a](b)", "\\[a\\](b)"), ("1. a", "1\\. a"),
      ("a\nb", "a b"), ("- a", "\\- a"), ("a.b", "a.b"),
    ]
  ) func escapes(_ text: String, _ expected: String) {
    #expect(ComparisonMarkdown.escaped(text) == expected)
  }
}

@Suite("A corrigendum") struct CorrigendumTests {
  private func lines(_ sample: ComparisonSample) -> [String] {
    String(decoding: ComparisonCorrigendum().write(sample.comparison), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test("tells where, and what to read for what") func agenda() {
    let lines = lines(.agenda)
    #expect(lines.contains("Corrigendum"))
    #expect(lines.contains("1. Masthead, date"))
    #expect(lines.contains("   *for* 3 March 2031 *read* 23 March 2031"))
    #expect(lines.contains("   *insert* 4. Spontaneous transmission of information"))
    // What follows is printed too, where the document has it, in the words of its timetable.
    #expect(
      lines.contains { $0.hasSuffix("Organization of work, Tuesday, 10 June 2031, 10 a.m.–1 p.m.") }
    )
    #expect(lines.contains("   The item is new."))
    let parts = lines.compactMap { line in
      ["Masthead", "Agenda", "Annotations", "Organization", "Footnotes"].firstIndex { part in
        line.contains(". " + part)
      }
    }
    #expect(parts == parts.sorted())
    #expect(Set(parts).count == 5)
  }

  @Test("keeps the words of those who came") func report() {
    let lines = lines(.report)
    #expect(lines.contains { $0.contains("Chad, Denmark") })
    #expect(!lines.contains { $0.contains("Attendance") })
  }

  @Test(
    "prints times as the United Nations does",
    arguments: [
      (10, 0, "10 a.m."), (15, 30, "3.30 p.m."), (12, 0, "12 noon"), (0, 30, "12.30 a.m."),
      (24, 0, "12 midnight"), (12, 15, "12.15 p.m."),
    ]
  ) func clock(_ hour: Int, _ minute: Int, _ expected: String) throws {
    let time = try #require(ClockTime(hour: hour, minute: minute))
    #expect(PlainEnglish.time(time) == expected)
  }

  @Test("says that there is nothing to correct") func same() {
    #expect(lines(.same).last == "Nothing to correct.")
  }

  @Test(
    "gives as many words as make the place the only one",
    arguments: [
      ("a fine day", "a bad day", ["*for* fine *read* bad"]),
      (
        "one day and one night", "one day and two night",
        ["*for* one night *read* two night"]
      ),
      ("the group met", "the whole group met", ["*for* group *read* whole group"]),
      ("it was so", "it was", ["*delete* so"]),
      ("under item 3, now", "under item 2, now", ["*for* item 3 *read* item 2"]),
      (
        "Chad heard witnesses.", "Chad heard witnesses and victims.",
        ["*for* witnesses *read* witnesses and victims"]
      ),
      (
        "There were Chad, Italy and Malta.", "There were Chad, Italy, Malta and Peru.",
        ["*for* Italy and Malta *read* Italy, Malta and Peru"]
      ),
    ]
  ) func replacements(_ old: String, _ new: String, _ expected: [String]) {
    let runs = WordDifference.runs(from: old, to: new, exact: false)
    #expect(Replacements(runs).lines == expected)
  }
}
