import Foundation
import Testing

@testable import AgendaKit

@Suite("Settings of validate", .enabled(if: BuiltProgram.path != nil))
struct ValidateSettingsTests {
  private let styled = Samples.agenda.replacing("3–6 p.m.\t2", with: "3-6 p.m.\t2")

  private func run(
    _ line: String,
    _ folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> Shell.Result {
    try BuiltProgram.run(
      line.split(separator: " ").map(String.init),
      in: folder,
      environment: environment
    )
  }

  @Test("a configuration builds upon another, and has others for some paths") func extends() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "team/drafts/a.txt")
    try folder.write(styled, to: "team/reports/a.txt")
    try folder.write(
      "{\"severity\": {\"range-dash\": \"off\"}, \"exclude\": [\"*.old.txt\"]}",
      to: "house/base.json"
    )
    try folder.write(styled, to: "team/a.old.txt")
    try folder.write(
      """
      {"$schema": "x", "extends": "../house/base.json",
       "overrides": [{"files": ["reports/"], "severity": {"range-dash": "error"}}]}
      """,
      to: "team/agenda-cli.json"
    )
    #expect(try run("validate team/drafts", folder).output == "No findings in 1 document\n")
    #expect(try run("validate team/reports", folder).status == 1)
    #expect(try run("validate team/a.old.txt", folder).errors.contains("excluded by"))
    // What is given here comes first.
    let asked = try run("validate --severity range-dash=note team/drafts", folder)
    #expect(asked.status == 0 && asked.output.contains("[range-dash]"))
    #expect(try run("validate --severity range-dash=off team/reports", folder).status == 0)
  }

  @Test(
    "a configuration that cannot build upon another is told with the line",
    arguments: [
      (
        "../agenda-cli.json",
        "a/agenda-cli.json:2: extends '../agenda-cli.json', which extends this"
      ),
      ("agenda-cli.json", "agenda-cli.json:2: extends 'agenda-cli.json', which extends this file"),
      ("none.json", "agenda-cli.json:2: extends 'none.json', which is not there"),
    ]
  )
  func circle(_ base: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "a/x.txt")
    try folder.write("{\n\"extends\": \"\(base)\"}", to: "a/agenda-cli.json")
    try folder.write("{\"extends\":\n\"a/agenda-cli.json\"}", to: "agenda-cli.json")
    let result = try run("validate a/x.txt", folder)
    #expect(result.status == 2 && result.output.isEmpty)
    let said = result.errors.replacing("agenda-cli: ", with: "")
    #expect(said.contains(message) || said.contains("which extends this file in turn"), "\(said)")
  }

  @Test("--quiet leaves results and errors") func quiet() throws {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "a.txt")
    try folder.write("Dear colleagues,\n", to: "letter.txt")
    let loud = try run("validate .", folder)
    #expect(loud.output.hasSuffix("\n1 note in 1 document; --fix mends 1\n"))
    #expect(loud.errors.contains("letter.txt: no meeting document, skipped"))
    let quiet = try run("validate -q . none.txt", folder)
    #expect(quiet.output.contains("[range-dash]") && !quiet.output.contains("document"))
    #expect(quiet.errors == "agenda-cli: none.txt: no such file\n")
    #expect(try run("validate -q --disable range-dash .", folder).output.isEmpty)
  }

  @Test("a baseline says what it records") func baseline() throws {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "d/a.txt")
    try folder.write(Samples.agenda, to: "d/b.txt")
    let result = try run("validate --write-baseline known.json d", folder)
    #expect(result.errors == "agenda-cli: known.json: records 1 finding in 1 document as known\n")
    #expect(try run("validate -q --write-baseline known.json d", folder).errors.isEmpty)
  }

  @Test("findings are counted, and only where there is a text for people") func statistics() throws
  {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] { try folder.write(styled, to: name) }
    let result = try run("validate --statistics .", folder)
    #expect(
      result.output
        == "  2  note     range-dash  --fix mends 2\n\n2 notes in 2 documents; --fix mends 2\n"
    )
    #expect(try run("validate --statistics --format json .", folder).status == 64)
    #expect(try run("validate --rules-address here .", folder).status == 64)
  }

  @Test(
    "files are named as the repository knows them",
    arguments: [
      (FindingsFormat.github, "file=docs/drafts/a.txt,"),
      (.gitlab, "\"path\": \"docs/drafts/a.txt\""), (.sarif, "\"uri\": \"docs/drafts/a.txt\""),
      (.rdjson, "\"path\": \"./a.txt\""), (.checkstyle, "<file name=\"./a.txt\">"),
    ]
  )
  func paths(_ format: FindingsFormat, _ words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".git/HEAD")
    try folder.write(styled, to: "docs/drafts/a.txt")
    let program = try #require(BuiltProgram.path)
    let drafts = folder.url.appending(path: "docs/drafts")
    let line = ["validate", "--format", format.rawValue, "./a.txt"]
    let result = try Shell.run(program, line, in: drafts)
    #expect(result.output.contains(words), "\(result.output)")
  }

  @Test("without a repository they are named below the folder of the run") func workspace() throws {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "work/drafts/a.txt")
    let root = folder.url.appending(path: "work").path
    let program = try #require(BuiltProgram.path)
    let result = try Shell.run(
      program,
      ["validate", "--format", "github", "a.txt"],
      in: folder.url.appending(path: "work/drafts"),
      environment: ["GITHUB_WORKSPACE": root]
    )
    // The folder for temporary files may be a link, or in a repository.
    #expect(result.output.contains("drafts/a.txt,"), "\(result.output)")
  }

  @Test("a report that cannot be written is told, and the others are") func broken() throws {
    let folder = try TemporaryFolder()
    try folder.write(styled, to: "a.txt")
    let result = try run(
      "validate a.txt --report sarif=no/f.sarif --report gitlab=f.json --report junit=f.xml",
      folder
    )
    #expect(result.status == 2)
    #expect(result.errors.contains("no/f.sarif: there is no directory 'no'; make it first"))
    #expect(try JSONValue(parsing: folder.text(of: "f.json")).array?.count == 1)
    try StrictXML.check(try folder.text(of: "f.xml"))
    #expect(try folder.names() == ["a.txt", "f.json", "f.xml"])
  }
}
