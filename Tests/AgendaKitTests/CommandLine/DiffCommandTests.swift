import Foundation
import Testing

@testable import AgendaKit
@testable import agenda_cli

/// A draft and its revision, from texts to what the program prints.
@Suite("diff") struct DiffCommandTests {
  private static let samples = Repository.fixtures.appending(path: "Comparison")

  private func run(_ arguments: String..., input: Data = Data()) throws -> Shell.Result {
    let program = try #require(BuiltProgram.path)
    return try Shell.run(program, ["diff"] + arguments, input: input, in: Self.samples)
  }

  @Test(
    "prints what changed, in every format",
    .enabled(if: BuiltProgram.path != nil, "it was not built"),
    arguments: ["text", "markdown", "corrigendum", "html", "json"]
  ) func formats(_ format: String) throws {
    let run = try run("draft.txt", "revision.txt", "--format", format)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    try Golden.check(run.output.utf8, at: Self.samples.appending(path: "expected.\(format)"))
  }

  @Test(
    "exits with 0 for no changes, 2 for trouble, 64 for wrong usage",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func statuses() throws {
    let same = try run("draft.txt", "draft.txt")
    #expect(same.status == 0)
    #expect(same.output.contains("No changes."))
    let limited = try run("draft.txt", "revision.txt", "--only", "attendance,footnotes")
    #expect(limited.status == 0)
    #expect(limited.output.contains("Only changes of footnotes and attendance are shown; "))
    #expect(limited.output.contains("No changes of these."))
    let missing = try run("draft.txt", "none.txt")
    #expect(missing.status == 2)
    #expect(missing.errors == "agenda-cli: none.txt: no such file\n")
    #expect(missing.output.isEmpty)
    let nothing = try run("draft.txt", "-", input: Data("A letter.\n".utf8))
    #expect(nothing.status == 2)
    #expect(nothing.errors == "agenda-cli: standard input: is no meeting document\n")
    #expect(try run("draft.txt", ".").status == 2)
    for wrong in [["--only", "slides"], ["--pretty"], ["x", "y"], ["--format", "pdf"]] {
      let program = try #require(BuiltProgram.path)
      let run = try Shell.run(
        program,
        ["diff", "draft.txt", "revision.txt"] + wrong,
        in: Self.samples
      )
      #expect(run.status == 64, "\(wrong)")
    }
  }

  @Test(
    "names the subjects, in the help and where one is unknown",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func subjects() throws {
    let help = try run("--help")
    let unknown = try run("draft.txt", "revision.txt", "--only", "zebra")
    for subject in Change.Subject.allCases {
      #expect(help.output.contains(subject.rawValue))
      #expect(unknown.errors.contains("'\(subject.rawValue)'"))
    }
  }

  @Test(
    "reads standard input and writes files whole",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func streams() throws {
    let folder = try TemporaryFolder()
    let page = folder.url.appending(path: "page.html").path
    let input = try Data(contentsOf: Self.samples.appending(path: "draft.txt"))
    let run = try run("-", "revision.txt", "--format", "html", "-o", page, input: input)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(StrictMarkup(try Data(contentsOf: URL(filePath: page))).problems == [])
    #expect(try folder.names() == ["page.html"])
  }

  @Test(
    "compares directories by name, then by symbol",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func directories() throws {
    let folder = try TemporaryFolder()
    let program = try #require(BuiltProgram.path)
    let text = try String(contentsOf: Self.samples.appending(path: "draft.txt"), encoding: .utf8)
    let other = text.replacing("WG.3/2031/1\n", with: "WG.3/2031/9\n")
    for (name, text) in [
      ("old/a.txt", text), ("new/a.txt", text.replacing("3 March", with: "4 March")),
      ("old/b.txt", other), ("new/c.txt", other.replacing("2031/9\n", with: "2031/9/Rev.1\n")),
      ("new/d.txt", text.replacing("WG.3/2031/1\n", with: "WG.3/2031/77\n")),
    ] {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    let run = try Shell.run(program, ["diff", "old", "new"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.contains("Date: [-3 March 2031-] → {+4 March 2031+}"))
    #expect(run.output.contains("Symbol: [-CTOC/COP/WG.3/2031/9-]"))
    #expect(run.output.contains("Only in the second: new/d.txt"))
    #expect(run.output.hasSuffix("2 changed; 0 only in the first, 1 only in the second.\n"))
    let lines = try Shell.run(program, ["diff", "--format", "json", "old", "new"], in: folder.url)
    #expect(lines.output.split(separator: "\n").count == 3)
    #expect(try Shell.run(program, ["diff", "old", "old"], in: folder.url).status == 0)
    let page = try Shell.run(program, ["diff", "--format", "html", "old", "new"], in: folder.url)
    #expect(page.status == 64)
  }

  @Test(
    "writes no corrigendum between two meetings",
    .enabled(if: BuiltProgram.path != nil, "it was not built")
  ) func meetings() throws {
    let text = try String(contentsOf: Self.samples.appending(path: "draft.txt"), encoding: .utf8)
    let other = text.replacing("twenty-first", with: "twenty-second")
      .replacing("June", with: "November").replacing("2031/1\n", with: "2031/8\n")
    let run = try run("draft.txt", "-", "--format", "corrigendum", input: Data(other.utf8))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no corrigendum: these are two different meetings"))
    let changes = try self.run("draft.txt", "-", input: Data(other.utf8))
    #expect(changes.output.contains("These are two different meetings"))
    #expect(changes.output.contains("They share"))
  }

  // MARK: - Edits of the text

  /// An edit of the draft, and the changes expected of it.
  struct Edit: Sendable {
    var old: String
    var new: String
    /// Further edits that belong to it.
    var more: [String: String] = [:]
    var told: [String]
    var follows: [String] = []
  }

  static let edits = [
    Edit(
      old: "4. Other matters.\n5. Adoption",
      new: "4. Asset tracing.\n5. Other matters.\n6. Adoption",
      more: [
        "\n4. Other matters\n": "\n5. Other matters\n",
        "\n5. Adoption of the report\n": "\n6. Adoption of the report\n",
        "\t4\tOther": "\t5\tOther", "\t5\tAdoption": "\t6\tAdoption",
      ],
      told: ["added item"],
      follows: ["renumbered item", "renumbered item", "renumbered slot"]
    ),
    Edit(
      old: "Distr.: General\n3 March",
      new: "Distr.: General\n4 March",
      told: ["edited masthead"]
    ),
    Edit(
      old: "by way of a silence procedure",
      new: "without a vote",
      told: ["edited paragraph"]
    ),
    Edit(
      old: "(CTOC/COP/WG.3/2031/2)\n",
      new: "(CTOC/COP/WG.3/2031/2)\n\nA second paper (CTOC/COP/WG.3/2031/4)\n",
      told: ["added document"]
    ),
    Edit(
      old: "3–6 p.m.\t4\tOther",
      new: "2–6 p.m.\t4\tOther",
      told: ["rescheduled slot"]
    ),
    Edit(
      old: "10 June 2031, at 10 a.m.",
      new: "10 June 2031, at 11 a.m.",
      told: ["edited meeting"],
      follows: ["edited paragraph"]
    ),
    // The list alone: what stands in annotations and timetable is as it was.
    Edit(
      old: "2. Joint investigative teams at short notice.\n3. Video links for the hearing of "
        + "witnesses abroad.",
      new: "2. Video links for the hearing of witnesses abroad.\n3. Joint investigative teams at "
        + "short notice.",
      told: ["moved item"]
    ),
    Edit(
      old: "5. Adoption of the report.",
      new: "5. Date of the next meeting.\n6. Adoption of the report.",
      told: ["added item"],
      follows: ["renumbered item"]
    ),
    // The timetable alone.
    Edit(old: "Wednesday, 11 June\t", new: "Thursday, 11 June\t", told: ["edited slot"]),
    Edit(
      old: "\t4\tOther matters",
      new: "\t3\tOther matters",
      told: ["renumbered slot"]
    ),
    Edit(
      old: "both sides know. Under",
      new: "both sides know.\n\nUnder",
      told: ["split paragraph"],
      follows: ["added paragraph"]
    ),
    Edit(old: "\n", new: "\r\n", told: []),
    Edit(old: "Annotated provisional agenda", new: "**Annotated provisional agenda**", told: []),
  ]

  @Test("tells an edit of the text as one change", arguments: Self.edits)
  func oneEdit(_ edit: Edit) throws {
    let text = String(
      decoding: try Data(contentsOf: Self.samples.appending(path: "draft.txt")),
      as: UTF8.self
    )
    func document(_ text: String) -> MeetingDocument {
      MeetingDocument(parsing: SourceText(name: "draft.txt", text: text))
    }
    let edited = edit.more.reduce(text.replacing(edit.old, with: edit.new)) { text, more in
      text.replacing(more.key, with: more.value)
    }
    #expect(edited != text)
    let comparison = DocumentComparison(from: document(text), to: document(edited))
    #expect(comparison.changes.map { "\($0.kind) \($0.subject)" } == edit.told)
    let follows = comparison.changes.flatMap(\.consequences)
    #expect(follows.map { "\($0.kind) \($0.subject)" } == edit.follows)
    expectSymmetry(document(text), document(edited))
  }
}
