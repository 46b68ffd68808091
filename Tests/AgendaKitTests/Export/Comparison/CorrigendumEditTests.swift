import Foundation
import Testing

@testable import AgendaKit

/// An edit of a draft, and what an editor prints for it: words that stand in the text or are to
/// stand there, each once.
@Suite("A corrigendum of one edit") struct CorrigendumEditTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var lines: [String]
    var testDescription: String { new }
  }

  static let edits: [Edit] = [
    Edit(
      old: "2\tJoint investigative teams at short notice (continued)",
      new: "4\tOther matters",
      lines: [
        "1. Organization of work, Tuesday, 10 June 2031, 3–6 p.m., item 2",
        "   *for* 2 Joint investigative teams at short notice (continued) *read* 4 Other matters",
      ]
    ),
    Edit(
      old: "4\tOther matters\n\t5\tAdoption of the report",
      new: "4 and 5\tOther matters; adoption of the report",
      lines: [
        "1. Organization of work, Wednesday, 11 June 2031, 3–6 p.m.",
        "   *for* 3–6 p.m. 4 Other matters; 3–6 p.m. 5 Adoption of the report *read* 3–6 p.m. "
          + "4 and 5 Other matters; adoption of the report",
      ]
    ),
    Edit(
      old: "at short notice (continued)",
      new: "at short notice",
      lines: [
        "1. Organization of work, Tuesday, 10 June 2031, 3–6 p.m., item 2",
        "   *delete* (continued)",
      ]
    ),
    // That no papers are foreseen is said in a paragraph, which is the entry.
    Edit(
      old: "secretariat, and no documentation is currently foreseen.",
      new: "secretariat.",
      lines: [
        "1. Annotations, item 4, paragraph 1",
        "   *for* secretariat, and no documentation is currently foreseen *read* secretariat",
      ]
    ),
    Edit(
      old: "3. Video links for the hearing of witnesses abroad.\n",
      new: "3. Video links for the hearing of witnesses abroad (joint item).\n",
      lines: ["1. Agenda, item 3", "   *insert* (joint item)"]
    ),
    Edit(
      old: "Wednesday, 11 June\t",
      new: "Thursday, 11 June\t",
      lines: ["1. Organization of work, 11 June 2031", "   *for* Wednesday *read* Thursday"]
    ),
    Edit(
      old: "2. Joint investigative teams at short notice.\n",
      new: "2. Joint investigative teams at short notice:\n (a) Legal basis.\n",
      lines: ["1. Agenda, item 2", "   *insert* (a) Legal basis"]
    ),
    Edit(
      old: "Distr.: General",
      new: "Distr.: Limited",
      lines: [
        "1. Masthead, distribution", "   *for* Distr.: General *read* Distr.: Limited",
      ]
    ),
    Edit(
      old: "Original: English",
      new: "English only",
      lines: [
        "1. Masthead, original language", "   *delete* Original: English",
        "2. Masthead, languages", "   *insert* English only",
      ]
    ),
    // The annotations under these numbers stayed as they were.
    Edit(
      old: "2. Joint investigative teams at short notice.\n"
        + "3. Video links for the hearing of witnesses abroad.\n",
      new: "2. Video links for the hearing of witnesses abroad.\n"
        + "3. Joint investigative teams at short notice.\n",
      lines: [
        "1. Agenda, items 2 and 3",
        "   *for* 2. Joint investigative teams at short notice; 3. Video links for the hearing of "
          + "witnesses abroad *read* 2. Video links for the hearing of witnesses abroad; "
          + "3. Joint investigative teams at short notice",
      ]
    ),
    // Words that no part of the document holds are printed as well.
    Edit(
      old: "Original: English\n",
      new: "Original: English\n\nFor participants only\n",
      lines: ["1. Text", "   *insert* For participants only"]
    ),
  ]

  @Test("prints what the text reads", arguments: edits) func edit(_ edit: Edit) throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Comparison/draft.txt"),
      encoding: .utf8
    )
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "draft.txt", text: text))
    }
    func corrigendum(_ from: String, _ to: String) -> [String] {
      let comparison = DocumentComparison(from: document(from), to: document(to))
      return String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let edited = text.replacing(edit.old, with: edit.new)
    #expect(edited != text)
    let entries = corrigendum(text, edited).drop { $0 != "Corrigendum" }.dropFirst()
    #expect(Array(entries) == edit.lines)
  }

  @Test(
    "corrects the entries of a list each by its letter",
    arguments: [
      (
        "(d) Laboratories", "(d) Courts should train judges;\n\n(e) Laboratories",
        [
          "*after* (c) *insert* (d) Courts should train judges;",
          "*reletter the subparagraphs that follow*",
        ]
      ),
      (
        "\n\n(d) Laboratories should exchange their pictures of worn marks.", "",
        ["*delete* (d) beginning “Laboratories should exchange their pictures of worn …”"]
      ),
      ("mark each part of", "stamp each part of", ["(a): *for* mark *read* stamp"]),
      (
        "(d) Laboratories",
        "(d) Courts should train judges;\n\n(e) Police should keep records;\n\n(f) Laboratories",
        [
          "*after* (c) *insert* (d) Courts should train judges;",
          "*after the new* (d) *insert* (e) Police should keep records;",
          "*reletter the subparagraphs that follow*",
        ]
      ),
    ]
  ) func list(_ old: String, _ new: String, _ expected: [String]) throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Comparison/recommendations.txt"),
      encoding: .utf8
    )
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "report.txt", text: text))
    }
    let comparison = DocumentComparison(
      from: document(text),
      to: document(text.replacing(old, with: new))
    )
    let lines = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    let entries = lines.drop { $0 != "Corrigendum" }.dropFirst()
    #expect(entries.first == "1. Paragraph 2")
    #expect(entries.dropFirst().map { $0.drop { $0 == " " } } == expected.map { $0[...] })
  }

  @Test("corrects the same words in each heading") func headings() throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Documents/joint-agendas.md"),
      encoding: .utf8
    )
    let (old, new) = (
      "eleventh meeting of the Working Group on the Smuggling",
      "twelfth meeting of the Working Group on the Smuggling"
    )
    let comparison = DocumentComparison(
      from: MeetingDocument(parsing: SourceText(name: "a.md", text: text)),
      to: MeetingDocument(parsing: SourceText(name: "a.md", text: text.replacing(old, with: new)))
    )
    let lines = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
      .split(separator: "\n")
    #expect(text.ranges(of: old).count == 3)
    #expect(lines.count { $0.hasSuffix("*for* eleventh *read* twelfth") } == 3)
  }

  /// What an editor says around the words of the text.
  private static let own: Set<String> = [
    "the", "paragraph", "paragraphs", "beginning", "footnote", "note", "mark", "marks",
    "annotation",
    "chapter", "number", "item", "items", "and", "on", "its", "new", "place", "joint",
  ]

  @Test("prints only words of the texts", arguments: EditCases.files)
  func printed(_ file: String) throws {
    func words(_ text: some StringProtocol) -> Set<String> {
      Set(text.lowercased().matches(of: /[\p{L}\p{N}]+/).map { String($0.output) })
    }
    let edits = try EditCases(file)
    let text = try edits.text()
    let old = MeetingDocument(parsing: SourceText(name: edits.document, text: text))
    for edit in edits.cases {
      guard let edited = edit.applied(to: text) else { continue }
      let new = MeetingDocument(parsing: SourceText(name: edits.document, text: edited))
      let comparison = DocumentComparison(from: old, to: new)
      let corrigendum = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
      let sides = (words(text).union(Self.own), words(edited).union(Self.own))
      for line in corrigendum.split(separator: "\n") {
        if let found = line.firstMatch(of: /\*for\* (.*) \*read\* (.*)/) {
          #expect(words(found.1).subtracting(sides.0) == [], "\(edit): \(line)")
          #expect(words(found.2).subtracting(sides.1) == [], "\(edit): \(line)")
        } else if let found = line.firstMatch(of: /\*(insert|delete)\* (.*)/) {
          let known = found.1 == "insert" ? sides.1 : sides.0
          #expect(words(found.2).subtracting(known) == [], "\(edit): \(line)")
        }
      }
    }
  }

  @Test("names the agenda that an item left, and the one that it came to") func groups() throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Documents/joint-agendas.md"),
      encoding: .utf8
    )
    let line = "2. Marking of imported firearms.\n"
    let heading = try #require(text.ranges(of: "2. Routes shared").first)
    let moved =
      text[..<heading.lowerBound].replacing(line, with: "") + line + text[heading.lowerBound...]
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "joint.md", text: text))
    }
    let comparison = DocumentComparison(from: document(text), to: document(String(moved)))
    let told = String(
      decoding: ComparisonText(color: false, width: 200).write(comparison),
      as: UTF8.self
    )
    #expect(told.contains("WG.6: Item 2 moved to the agenda of WG.7 as item 2: Marking"))
    let printed = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
    #expect(printed.contains("1. WG.6, Agenda, item 2\n"))
    #expect(printed.contains("*to* item 2 of the agenda of WG.7\n"))
  }

  @Test("takes no item of another meeting for one of quite another title") func otherMeeting()
    throws
  {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Comparison/draft.txt"),
      encoding: .utf8
    )
    let next = text.replacing("2031", with: "2032")
      .replacing("10 and 11 June", with: "8 and 9 June")
      .replacing("10 June", with: "8 June").replacing("11 June", with: "9 June")
      .replacing("Joint investigative teams at short notice", with: "Cooperation at sea")
    let comparison = DocumentComparison(
      from: MeetingDocument(parsing: SourceText(name: "a.txt", text: text)),
      to: MeetingDocument(parsing: SourceText(name: "b.txt", text: next))
    )
    let items = comparison.changes.filter { $0.subject == .item }.map { $0.kind }
    #expect(items == [.removed, .added])
  }

  @Test("of a paper with several symbols prints the entries") func symbols() throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Comparison/draft.txt"),
      encoding: .utf8
    )
    func document(_ symbol: String) -> MeetingDocument {
      let edited = text.replacing("(CTOC/COP/WG.3/2031/2)", with: symbol)
      return MeetingDocument(parsing: SourceText(name: "draft.txt", text: edited))
    }
    let comparison = DocumentComparison(
      from: document("(CTOC/COP/WG.3/2031/2 and Corr.1) (English only)"),
      to: document("(CTOC/COP/WG.3/2031/2 and Corr.1 and 2)")
    )
    let lines = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
    #expect(lines.contains("/2031/2 and Corr.1) (English only) *read* "))
    #expect(lines.contains("/2031/2 and Corr.1 and 2)"))
  }

  @Test("prints a paragraph that became an entry of a list in both places") func moved() throws {
    let text = try String(
      contentsOf: Repository.fixtures.appending(path: "Comparison/recommendations.txt"),
      encoding: .utf8
    )
    let edited = text.replacing(
      "worn marks.\n\n3. The Working Group also recommended that courts accept",
      with: "worn marks;\n\n(e) Courts should accept"
    )
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "report.txt", text: text))
    }
    let comparison = DocumentComparison(from: document(text), to: document(edited))
    let lines = String(decoding: ComparisonCorrigendum().write(comparison), as: UTF8.self)
    #expect(lines.contains("(e) Courts should accept records on paper and on screen alike"))
    #expect(!lines.contains("*move*"))
    #expect(lines.contains("*delete* the paragraph beginning “The Working Group also"))
  }

  @Test("is refused between an agenda and a report, and says where their meetings differ")
  func kinds() throws {
    func document(_ name: String, _ edits: [(String, String)] = []) throws -> MeetingDocument {
      let text = try String(
        contentsOf: Repository.fixtures.appending(path: name),
        encoding: .utf8
      )
      return MeetingDocument(
        parsing: SourceText(
          name: name,
          text: edits.reduce(text) { $0.replacing($1.0, with: $1.1) }
        )
      )
    }
    let agenda = try document("Comparison/draft.txt")
    let report = "Documents/wg3-draft-report.txt"
    let other = DocumentComparison(from: agenda, to: try document(report))
    #expect(
      ComparisonCorrigendum.refusal(other)?.hasPrefix(
        "no corrigendum: these are two different meetings"
      ) == true
    )
    let own = DocumentComparison(
      from: agenda,
      to: try document(
        report,
        [
          ("25 and 26 March 2021", "10 and 11 June 2031"), ("26 March 2021", "12 June 2031"),
          ("WG.3/2021", "WG.3/2031"),
        ]
      )
    )
    #expect(
      ComparisonCorrigendum.refusal(own)
        == "no corrigendum: the documents are of different kinds, an annotated agenda and a draft report."
    )
  }

  @Test("deletes a bracket at the end of a sentence without its point") func bracket() {
    let runs = WordDifference.runs(from: "It met [...].", to: "It met.", exact: false)
    #expect(Replacements(runs).lines == ["*delete* [...]"])
  }

  @Test("names chapters in full") func chapters() {
    let section = Section(number: "B", title: "Considerations", range: .none)
    let owner = ChangedNode.Owner.section(number: "III", title: "Recommendations")
    #expect(OutlineWords.number(section, under: owner) == "III.B")
    #expect(OutlineWords.number(section, under: nil) == "B")
  }
}
