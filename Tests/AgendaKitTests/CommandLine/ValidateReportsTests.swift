import Foundation
import Testing

@testable import AgendaKit

@Suite("Reports of a run", .enabled(if: BuiltProgram.path != nil)) struct ValidateReportsTests {
  private let faulty = Samples.agenda.replacing("3–6 p.m.\t2", with: "3-6 p.m.\t2")

  private func run(_ line: String, _ folder: TemporaryFolder) throws -> Shell.Result {
    try BuiltProgram.run(line.split(separator: " ").map(String.init), in: folder)
  }

  @Test("a baseline keeps what it knows of a file that cannot be read") func unreadable() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] { try folder.write(faulty, to: name) }
    _ = try run("validate a.txt b.txt --write-baseline known.json", folder)
    let before = try folder.text(of: "known.json")
    #expect(before.contains("\"b.txt\""))
    try FileManager.default.removeItem(at: folder.url.appending(path: "b.txt"))
    _ = try run("validate a.txt b.txt --write-baseline known.json", folder)
    #expect(try folder.text(of: "known.json") == before)
  }

  @Test("a baseline that is written knows all, whatever another one knows") func both() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    _ = try run("validate a.txt --write-baseline old.json", folder)
    _ = try run("validate a.txt --baseline old.json --write-baseline new.json", folder)
    #expect(try folder.text(of: "new.json") == folder.text(of: "old.json"))
  }

  @Test(
    "a file that cannot be read is told in every report",
    arguments: [
      ("json", "\"error\": \"no such file"), ("sarif", "\"executionSuccessful\": false"),
      ("github", "::error file=none.txt,title=unreadable::no such file"),
      ("junit", "<error message=\"no such file"),
    ]
  )
  func failures(_ format: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    let result = try run("validate a.txt none.txt --format \(format)", folder)
    #expect(result.status == 2)
    #expect(result.output.contains(words), "\(result.output)")
  }

  @Test("a report may not overwrite the configuration in force") func configuration() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    try folder.write("{}\n", to: "agenda-cli.json")
    let result = try run("validate a.txt --report json=agenda-cli.json", folder)
    #expect(result.status == 64)
    #expect(try folder.text(of: "agenda-cli.json") == "{}\n")
  }

  @Test("a link that leads to no file yet is followed, and stays") func dangling() throws {
    let folder = try TemporaryFolder()
    try folder.write(Samples.agenda, to: "a.txt")
    let link = folder.url.appending(path: "out.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.json")
    #expect(try run("export a.txt -o out.json", folder).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.json")
    #expect(try folder.text(of: "real.json").hasPrefix("{"))
  }

  @Test("other names of a mended file are told") func hardLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write(faulty, to: "a.txt")
    let path = folder.url.appending(path: "a.txt").path
    try FileManager.default.linkItem(
      atPath: path,
      toPath: folder.url.appending(path: "b.txt").path
    )
    let result = try run("validate --fix a.txt", folder)
    #expect(result.errors.contains("has other names (hard links)"), "\(result.errors)")
    #expect(try folder.text(of: "b.txt") == faulty)
  }

  @Test("names in a diff are quoted as patch reads them") func names() {
    #expect(UnifiedDiff.quoted("a.txt") == "a.txt")
    #expect(UnifiedDiff.quoted("a b.txt") == "a b.txt\t")
    #expect(UnifiedDiff.quoted("a\n+b\"\\\u{1}") == #""a\n+b\"\\\001""#)
  }
}
