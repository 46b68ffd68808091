import Foundation
import Testing

@testable import agenda_cli

/// The built program, beside the tests.
enum BuiltProgram {
  static let path: String? = {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument)
      while folder.path.count > 1 {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: "agenda-cli").path
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: program, isDirectory: &isFolder)
        if exists, !isFolder.boolValue { return program }
        if folder.lastPathComponent == ".build" { break }
      }
    }
    return nil
  }()

  static func run(
    _ arguments: [String],
    input: Data = Data(),
    in folder: TemporaryFolder? = nil,
    environment: [String: String] = [:]
  ) throws -> Shell.Result {
    try Shell.run(
      try #require(path),
      arguments,
      input: input,
      in: folder?.url,
      environment: environment
    )
  }

  /// Runs a line of shell in which `$0` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Shell.Result {
    try Shell.run("bash", ["-c", line, try #require(path)], in: folder.url)
  }
}

/// A document that is one of this family by all accounts.
private let agenda = """
  Conference of the Parties to the United Nations Convention against Transnational Organized Crime

  Distr.: General
  3 March 2031

  Original: English

  Working Group on International Cooperation

  Vienna, 5 and 6 May 2031

  Provisional agenda

  1. Organizational matters.
  2. Other matters.
  3. Adoption of the report.

  """

@Suite("The built program", .enabled(if: BuiltProgram.path != nil, "it was not built"))
struct ProcessTests {
  @Test("keeps its streams apart, and names what it could not read") func inputs() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "agenda.txt")
    try folder.write("", to: "empty.txt")
    try folder.write("%PDF-1.7", to: "agenda.pdf")
    try folder.write("x\0y", to: "core")
    try folder.write("x", to: "folder/note.png")
    let run = try BuiltProgram.run(
      ["export", "none.txt", "agenda.txt", "agenda.pdf", "core", "folder", "empty.txt", "a/b"],
      in: folder
    )
    #expect(run.status == 2)
    #expect(
      run.errors == """
        agenda-cli: none.txt: no such file
        agenda-cli: agenda.pdf: is a PDF; convert it with 'pdftotext -layout'
        agenda-cli: core: is binary data, not text
        agenda-cli: folder: no documents in this directory (.docx, .docm, .dotx, .dotm, .odt, .ott, \
        .txt, .text, .md, .markdown, .html, .htm)
        agenda-cli: a/b: no such file

        """
    )
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 7)
    for (index, name) in [
      "none.txt", "agenda.txt", "agenda.pdf", "core", "folder", "empty.txt", "a/b",
    ].enumerated() where lines.count == 7 {
      #expect(lines[index].contains("\"name\":\"\(name)\""))
      #expect(lines[index].contains("\"error\":") == ![1, 5].contains(index))
    }
  }

  /// The order of what has none, such as a set, is another in each process.
  @Test("says the same each time") func determinism() throws {
    let planted = Repository.root.appending(path: "Fixtures/Planted")
    let files = ["session.txt", "three-groups.txt"].map { planted.appending(path: $0).path }
    let first = try BuiltProgram.run(["diff", "--format", "json"] + files)
    #expect(first.status == 1)
    for _ in 0..<6 {
      #expect(try BuiltProgram.run(["diff", "--format", "json"] + files).output == first.output)
    }
  }

  @Test("refuses a Word file without a byte, by name, in a directory and from a command")
  func emptyFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "drafts/draft.docx")
    for arguments in [["drafts/draft.docx"], ["drafts"], ["--stdin-name", "a.docx", "-"]] {
      let run = try BuiltProgram.run(["export"] + arguments, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("is empty; get it again"), "\(run.errors)")
    }
  }

  @Test("reads standard input, and any bytes") func standardInput() throws {
    for input in [Data(), Data([0xE9, 0xFF, 0x41]), Data(agenda.utf8)] {
      let run = try BuiltProgram.run(["parse", "-"], input: input)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("placed"))
    }
    let named = try BuiltProgram.run(["export", "--stdin-name", "my.txt", "-"])
    #expect(named.output.contains("\"name\":\"my.txt\""))
    let refused = try BuiltProgram.run(["parse", "-"], input: Data("PK\u{3}\u{4}".utf8))
    #expect(refused.status == 2)
    #expect(refused.errors.contains("standard input: is cut off or damaged"))
  }

  @Test("reads pipes and files whose names are not UTF-8") func unusual() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "agenda.txt")
    let line = #"""
      name=$(printf 'caf\351.txt'); cp agenda.txt "$name" && "$0" export "$name" &&
      mkfifo pipe && (cat agenda.txt > pipe & "$0" export pipe) && cat agenda.txt | "$0" export /dev/stdin
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 3)
  }

  @Test("says when it may not read", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(agenda, to: "secret.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let run = try BuiltProgram.run(["parse", "secret.txt"], in: folder)
    #expect(run.errors == "agenda-cli: secret.txt: permission denied\n")
    #expect(run.status == 2)
  }

  @Test("gives the same output with one and with many at once, in order") func parallel() throws {
    let folder = try TemporaryFolder()
    for number in 100..<160 { try folder.write(agenda, to: "all/\(number).txt") }
    let one = try BuiltProgram.run(["export", "-j1", "all"], in: folder)
    let many = try BuiltProgram.run(["export", "-j", "8", "all"], in: folder)
    #expect(one.status == 0)
    #expect(one.output.split(separator: "\n").count == 60)
    #expect(one.output == many.output)
  }

  @Test("skips in folders what is no document, and says so") func skipped() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "all/agenda.txt")
    try folder.write("milk, bread", to: "all/shopping.txt")
    try folder.write("milk, bread", to: "none/shopping.txt")
    try folder.write(agenda, to: "mixed/agenda.txt")
    try folder.write("\n", to: "mixed/blank.txt")
    try folder.write("%PDF-1.7", to: "mixed/b.pdf")
    try folder.write("x", to: "mixed/c.doc")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/mixed/lost.txt",
      withDestinationPath: "nowhere.txt"
    )
    let mixed = try BuiltProgram.run(["export", "mixed"], in: folder)
    #expect(mixed.status == 0)
    #expect(
      mixed.errors == """
        agenda-cli: mixed/blank.txt: the file is empty, skipped
        agenda-cli: mixed/lost.txt: is a link that leads to no file, skipped
        agenda-cli: not read: 1 .pdf, 1 .doc files; get the text of a PDF with 'pdftotext -layout', save \
        old Word files and rich text as .docx

        """
    )
    let run = try BuiltProgram.run(["export", "all"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "agenda-cli: all/shopping.txt: no meeting document, skipped\n")
    #expect(try BuiltProgram.run(["export", "-q", "all"], in: folder).errors.isEmpty)
    #expect(try BuiltProgram.run(["export", "all/shopping.txt"], in: folder).errors.isEmpty)
    let none = try BuiltProgram.run(["parse", "-q", "none"], in: folder)
    #expect(none.status == 2)
    #expect(none.errors == "agenda-cli: none: no meeting documents in this directory\n")
  }

  @Test("reads lists of names") func filesFrom() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    try folder.write(agenda, to: "b c.txt")
    try folder.write("a.txt\r\n\nb c.txt\n", to: "list")
    try folder.write("a.txt\0b c.txt\0", to: "nuls")
    try folder.write("\n\n", to: "empty")
    for list in ["list", "nuls"] {
      let run = try BuiltProgram.run(["export", "--files-from", list], in: folder)
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n").count == 2)
    }
    let empty = try BuiltProgram.run(["export", "--files-from", "empty"], in: folder)
    #expect(empty.errors == "agenda-cli: empty: names no file\n")
    #expect(empty.status == 2)
  }

  @Test("writes files whole or not at all") func output() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    try folder.write("old", to: "out.json")
    let failed = try BuiltProgram.run(["export", "none.txt", "-o", "out.json"], in: folder)
    #expect(failed.status == 2)
    #expect(try folder.text(of: "out.json") == "old")
    let done = try BuiltProgram.run(["export", "a.txt", "-o", "out.json"], in: folder)
    #expect(done.status == 0)
    #expect(done.output.isEmpty)
    #expect(try folder.text(of: "out.json").contains("\"name\":\"a.txt\""))
    let itself = try BuiltProgram.run(["export", "a.txt", "-o", "./a.txt"], in: folder)
    #expect(itself.status == 64)
    #expect(itself.errors == "agenda-cli: ./a.txt: is also an input; give another name to '-o'\n")
    #expect(try folder.text(of: "a.txt") == agenda)
    #expect(try folder.names() == ["a.txt", "out.json"])
  }

  @Test("writes one file for each document into a folder") func outputFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "in/a.txt")
    try folder.write(agenda, to: "in/deep/er/b.md")
    try folder.write(agenda, to: "c.txt")
    let arguments = ["export", "--pretty", "in", "c.txt", "none.txt", "-o", "out/"]
    let run = try BuiltProgram.run(arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.errors == "agenda-cli: none.txt: no such file\n")
    #expect(try folder.names(in: "out") == ["a.json", "c.json", "deep"])
    #expect(try folder.text(of: "out/deep/er/b.md.json").contains("in/deep/er/b.md"))
    let clash = try BuiltProgram.run(["export", "c.txt", "./c.txt", "-o", "out/"], in: folder)
    #expect(clash.status == 64)
  }

  @Test("leaves no temporary file when a signal ends it", arguments: ["TERM", "INT", "HUP"])
  func signal(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.json")
    // The pipe gives nothing: the program waits with its output file open.
    let line = """
      set -m; mkfifo pipe; exec 3<>pipe
      "$0" export pipe -o out.json & child=$!
      for i in $(seq 200); do ls -A | grep -q agenda-cli- && break; sleep 0.02; done
      ls -A | grep -c agenda-cli-
      kill -\(name) $child; wait $child; echo $?
      """
    let run = try BuiltProgram.shell(line, in: folder)
    let number = ["TERM": 15, "INT": 2, "HUP": 1][name] ?? 0
    #expect(run.output == "1\n\(128 + number)\n")
    #expect(try folder.names() == ["out.json", "pipe"])
    #expect(try folder.text(of: "out.json") == "old")
  }

  @Test("dies quietly when its reader has gone") func closedPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    let line = """
      files=$(for i in $(seq 5000); do echo a.txt; done)
      (trap '' PIPE; "$0" export $files; echo $? >&2) | head -c 1 > /dev/null
      """
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.errors == "141\n")
  }

  @Test(
    "says when its output is full",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full")
  ) func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    for line in [#""$0" export a.txt > /dev/full"#, #""$0" --help > /dev/full"#] {
      let run = try BuiltProgram.shell(line, in: folder)
      #expect(run.errors == "agenda-cli: standard output: no space left on the device\n")
      #expect(run.status == 2)
    }
    let file = try BuiltProgram.run(["export", "a.txt", "-o", "/dev/full"], in: folder)
    #expect(file.errors == "agenda-cli: /dev/full: no space left on the device\n")
    #expect(file.status == 2)
  }

  @Test("survives closed streams") func closedStreams() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    let output = try BuiltProgram.shell(#""$0" export a.txt >&-"#, in: folder)
    #expect(output.status == 2)
    #expect(output.errors == "agenda-cli: standard output: is not open\n")
    #expect(try BuiltProgram.shell(#""$0" export a.txt 2>&-"#, in: folder).status == 0)
    #expect(try BuiltProgram.shell(#""$0" export a.txt <&-"#, in: folder).status == 0)
    #expect(try BuiltProgram.shell(#""$0" export - <&-"#, in: folder).status == 2)
    #expect(try folder.text(of: "a.txt") == agenda)
  }

  @Test("colours only where it may") func colour() throws {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    #expect(!(try BuiltProgram.run(["parse", "a.txt"], in: folder).output.contains("\u{1B}")))
    let always = ["parse", "--color", "always", "a.txt"]
    #expect(try BuiltProgram.run(always, in: folder).output.contains("\u{1B}[1m"))
  }

  @Test("prints help as wide as COLUMNS says") func columns() throws {
    let narrow = try BuiltProgram.run(["--help"], environment: ["COLUMNS": "60"])
    let wide = try BuiltProgram.run(["--help"], environment: ["COLUMNS": "110"])
    let paragraphs = narrow.output.split(separator: "\n").filter { $0.first != " " }
    #expect(paragraphs.allSatisfy { $0.count <= 60 })
    #expect(wide.output.split(separator: "\n").contains { $0.count > 80 })
  }
}
