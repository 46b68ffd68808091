import Foundation
import Testing

@testable import AgendaKit
@testable import agenda_cli

@Suite("validate and rules", .enabled(if: BuiltProgram.path != nil)) struct ValidateCommandTests {
  private let faulty = Samples.agenda
    .replacing("on Tuesday, 14 October 2031, at", with: "on Monday, 14 October 2031, at")
    .replacing("3–6 p.m.\t2", with: "3-6 p.m.\t2")
  private let styled = Samples.agenda.replacing("3–6 p.m.\t2", with: "3-6 p.m.\t2")

  private func run(_ line: String, _ folder: TemporaryFolder) throws -> Shell.Result {
    try BuiltProgram.run(line.split(separator: " ").map(String.init), in: folder)
  }

  @Test(
    "the status says whether there is a failure",
    arguments: [
      ("validate good.txt", 0), ("validate bad.txt", 1), ("validate styled.txt", 0),
      ("validate --fail-on note styled.txt", 1), ("validate --disable weekday-mismatch bad.txt", 0),
      ("validate --only range-dash bad.txt", 0),
      ("validate --severity range-dash=error styled.txt", 1),
      ("validate good.txt missing.txt bad.txt", 2), ("validate --only no-such-rule good.txt", 64),
      ("validate --dry-run good.txt", 64), ("validate empty.txt", 1),
    ]
  )
  func status(_ line: String, _ status: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Samples.agenda, to: "good.txt")
    try folder.write(faulty, to: "bad.txt")
    try folder.write(styled, to: "styled.txt")
    try folder.write("", to: "empty.txt")
    let result = try run(line, folder)
    #expect(Int(result.status) == status, "\(result.output)\(result.errors)")
  }

  @Test("an unknown rule is refused with the one that was meant") func suggestion() throws {
    let folder = try TemporaryFolder()
    let result = try run("validate --only weekday-missmatch a.txt", folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("Did you mean 'weekday-mismatch'?"))
    #expect(try run("rules weekday-missmatch", folder).errors.contains("weekday-mismatch"))
  }

  @Test("several reports at once, each in its format") func reports() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    let line =
      "validate --format github --report json=f.json --report sarif=f.sarif "
      + "--report junit=f.xml --report text=f.txt a.txt"
    let result = try run(line, folder)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::error "))
    let checker = try JSONSchemaChecker(parsing: FindingsSchema.json())
    #expect(checker.problems(of: try JSONValue(parsing: folder.text(of: "f.json"))) == [])
    #expect(try JSONValue(parsing: folder.text(of: "f.sarif"))["version"]?.string == "2.1.0")
    try StrictXML.check(try folder.text(of: "f.xml"))
    #expect(try folder.text(of: "f.txt").contains("[weekday-mismatch]"))
  }

  @Test("the nearest configuration above a document counts") func configuration() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a/b/x.txt")
    try folder.write(faulty, to: "a/c/x.txt")
    try folder.write(faulty, to: "a/skip/x.txt")
    try folder.write(
      "{\"disable\": [\"weekday-mismatch\"], \"exclude\": [\"skip\"]}",
      to: "a/agenda-cli.json"
    )
    try folder.write("{}", to: "a/c/agenda-cli.json")
    #expect(try run("validate a/b/x.txt", folder).status == 0)
    #expect(try run("validate a/c/x.txt", folder).status == 1)
    #expect(try !run("validate a", folder).output.contains("skip"))
    // A commit hook names the files; those excluded are not judged either, and a line says so.
    let named = try run("validate a/skip/x.txt", folder)
    #expect(named.status == 0 && named.output.isEmpty)
    #expect(named.errors == "agenda-cli: a/skip/x.txt: excluded by agenda-cli.json\n")
    try folder.write("{\n\"disabel\": []}", to: "a/agenda-cli.json")
    let broken = try run("validate a/b/x.txt", folder)
    #expect(broken.status == 2 && broken.output.isEmpty)
    #expect(
      broken.errors.contains("agenda-cli.json:2: unknown key 'disabel'; did you mean 'disable'?")
    )
    try folder.write("{\"only\": [\"range-dash\"]}", to: "own.json")
    #expect(try run("validate --config own.json a/b/x.txt", folder).status == 0)
  }

  @Test("what cannot be read has no findings, not none") func missing() throws {
    let result = try run("validate none.txt", try TemporaryFolder())
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors == "agenda-cli: none.txt: no such file\n")
  }

  @Test("a read-only file is not mended, whoever asks") func readOnly() throws {
    let folder = try TemporaryFolder()
    let text = faulty.replacing("3–6 p.m.", with: "3-6 p.m.")
    try folder.write(text, to: "x.txt")
    let file = folder.url.appending(path: "x.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let result = try run("validate --fix x.txt", folder)
    #expect(result.status == 2)
    #expect(
      result.errors == "agenda-cli: x.txt: the file is read-only; nothing in it was mended\n"
    )
    #expect(try folder.text(of: "x.txt") == text)
  }

  @Test("a baseline hides what is known, and only that") func baseline() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "d/a.txt")
    #expect(try run("validate --write-baseline known.json d", folder).status == 0)
    #expect(try folder.text(of: "known.json").contains("\"file\": \"d/a.txt\""))
    let quiet = try run(
      "validate --fail-on note --disable year-inferred --baseline known.json d",
      folder
    )
    #expect(quiet.status == 0 && quiet.output == "No findings in 1 document\n", "\(quiet.output)")
    try folder.write(
      faulty.replacing("(a) Opening of the meeting;", with: "(a) Opening of the meeting."),
      to: "d/a.txt"
    )
    let new = try run("validate --baseline known.json d", folder)
    #expect(new.output.contains("[agenda-punctuation]") && !new.output.contains("[range-dash]"))
    try folder.write("{]", to: "known.json")
    #expect(try run("validate --baseline known.json d", folder).status == 2)
  }

  @Test(
    "nothing that is read is written over, nor a report over another",
    arguments: [
      "validate a.txt --write-baseline a.txt", "validate a.txt --write-baseline ./a.txt",
      "validate a.txt --report json=a.txt", "validate a.txt --against b.txt --report json=b.txt",
      "validate a.txt --against b.txt --write-baseline b.txt",
      "validate a.txt --config own.json --report json=own.json",
      "validate a.txt --baseline known.json --write-baseline known.json",
      "validate skip.txt --write-baseline skip.txt",
      "validate a.txt --report json=x --report sarif=x",
      "validate a.txt --report json=x --report sarif=./x",
      "validate a.txt --report json=x --write-baseline x",
    ]
  )
  func outputs(_ line: String) throws {
    let folder = try TemporaryFolder()
    let texts = [
      "a.txt": faulty, "b.txt": Samples.agenda, "skip.txt": faulty, "own.json": "{}",
      "known.json": "{\"schemaVersion\": 1, \"findings\": []}",
      "agenda-cli.json": "{\"exclude\": [\"skip.txt\"]}",
    ]
    for (name, text) in texts { try folder.write(text, to: name) }
    let result = try run(line, folder)
    #expect(result.status == 64, "\(result.output)")
    #expect(result.errors.contains("another name"), "\(result.errors)")
    for (name, text) in texts { #expect(try folder.text(of: name) == text) }
    #expect(try folder.names().count == texts.count)
  }

  @Test("--fix mends the file, --dry-run only shows it") func fix() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    let shown = try run("validate --fix --dry-run a.txt", folder)
    #expect(shown.status == 1)
    #expect(shown.output.hasPrefix("--- a.txt\n+++ a.txt\n@@ "))
    #expect(try folder.text(of: "a.txt") == faulty)
    let safe = try run("validate --fix a.txt", folder)
    #expect(safe.status == 1)
    #expect(safe.errors.contains("a.txt: mended 1 finding\n"))
    #expect(safe.errors.contains(": mended: Write an en dash [range-dash]\n"))
    #expect(safe.output.hasSuffix("; --fix --unsafe-fixes mends 1\n"))
    let mended = try run("validate --fix --unsafe-fixes a.txt", folder)
    #expect(mended.status == 0, "\(mended.output)")
    #expect(
      mended.errors.contains(": mended: Write Tuesday instead of Monday [weekday-mismatch]\n")
    )
    #expect(try folder.text(of: "a.txt") == Samples.agenda)
    #expect(try folder.names() == ["a.txt"])
    let again = try run("validate --fix a.txt", folder)
    #expect(again.status == 0 && again.errors.isEmpty)
  }

  @Test("--against quotes the other document") func against() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Samples.report.replacing("a total of four", with: "a total of five"),
      to: "r.txt"
    )
    try folder.write(Samples.agenda, to: "a.txt")
    let result = try run("validate --against a.txt r.txt", folder)
    #expect(result.output.contains("note: Five meetings were held, four were planned"))
    #expect(result.output.contains("  a.txt:"))
    #expect(try run("validate --against none.txt r.txt", folder).status == 2)
  }

  @Test("rules lists all, and explains one") func rules() throws {
    let folder = try TemporaryFolder()
    let list = try run("rules", folder)
    for rule in RuleSet.all { #expect(list.output.contains(rule.name)) }
    #expect(try run("rules weekday-mismatch", folder).output.hasPrefix("weekday-mismatch ("))
    for name in ["findings", "config"] {
      #expect(try JSONValue(parsing: run("schema \(name)", folder).output)["title"] != nil)
    }
  }
}
