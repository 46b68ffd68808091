import Foundation
import Testing

@testable import agenda_cli

/// A document that is one of this family by all accounts.
private let agenda = """
  Working Group on International Cooperation

  Vienna, 5 and 6 May 2031

  Provisional agenda

  1. Organizational matters.
  2. Other matters.

  """

/// What file systems do to those who read and write in them. Each case says what is wrong, where, and
/// what to do, and gives the status that scripts look for.
@Suite(
  "Hostile file systems",
  .enabled(if: BuiltProgram.path != nil, "it was not built"),
  .timeLimit(.minutes(5))
)
struct HostileFilesTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(agenda, to: "a.txt")
    return folder
  }

  @Test(
    "inputs that are none",
    arguments: [
      ("none.txt", "none.txt: no such file"),
      ("loop.txt", "loop.txt: the link leads to itself"),
      ("a.txt/b.txt", "a.txt/b.txt: a part of the path is not a directory"),
      (
        "empty",
        "empty: no documents in this directory (.docx, .docm, .dotx, .dotm, .odt, .ott, .txt, .text, "
          + ".md, .markdown, .html, .htm)"
      ),
      ("/dev/zero", "/dev/zero: is binary data, not text"),
      (
        String(repeating: "n", count: 300),
        String(repeating: "n", count: 300)
          + ": the name is too long"
      ),
      ("--files-from none.list", "none.list: no such file"),
      ("--files-from loop.txt", "loop.txt: the link leads to itself"),
      ("--files-from empty", "empty: is a directory"),
    ]
  ) func inputs(_ words: String, _ message: String) throws {
    let folder = try folder()
    let line = #"mkdir empty; ln -s loop.txt loop.txt; "$0" export a.txt \#(words)"#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.errors == "agenda-cli: \(message)\n")
    #expect(run.status == 2)
    // A list that cannot be read is no document with an error.
    let errors = run.output.split(separator: "\n").filter { $0.contains("\"error\":") }
    #expect(errors.count == (words.hasPrefix("--files-from") ? 0 : 1))
  }

  @Test("a folder gives its documents, and no pipes, devices and links that go round")
  func folders() throws {
    let folder = try folder()
    let line = """
      mkdir -p in/deep && cp a.txt in/deep/ && mkfifo in/pipe.txt && ln -s .. in/deep/round &&
      ln -s round.txt in/round.txt && mkdir in/named.txt && "$0" export in
      """
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "agenda-cli: in/round.txt: is a link that leads to no file, skipped\n")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test("a file that goes away, shrinks or grows while it is read") func vanishing() throws {
    let folder = try folder()
    // The list is longer than what is read ahead; the file goes while the first ones are done.
    let line = """
      mkdir in; for i in $(seq 400); do cp a.txt in/$i.txt; done
      (rm -f in/9*.txt) & "$0" export -j 2 in > out; status=$?; wait
      echo $status; grep -vc '"error":"no such file"' out
      yes '1. Item of the agenda.' | head -n 200000 > long.txt
      (for i in $(seq 50); do : > long.txt; cat a.txt >> long.txt; done) &
      "$0" export long.txt > /dev/null; echo $?; wait
      """
    let run = try BuiltProgram.shell(line, in: folder)
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 3, "\(run.errors)")
    #expect(["0", "2"].contains(lines[0]))
    // All but those that went were read.
    #expect((Int(lines[1]) ?? 0) >= 400 - 112 && (Int(lines[1]) ?? 0) <= 400)
    #expect(lines[2] == "0")
    for line in run.errors.split(separator: "\n") {
      #expect(line.hasPrefix("agenda-cli: in/9") && line.hasSuffix(".txt: no such file"))
    }
  }

  @Test(
    "outputs that cannot be",
    arguments: [
      ("-o nodir/x.json", "nodir/x.json: there is no directory 'nodir'; make it first", 2),
      ("-o a.txt/x.json", "a.txt/x.json: 'a.txt' is no directory", 2),
      ("-o a.txt/", "a.txt/a.json: 'a.txt' is no directory", 2),
      ("-o ./a.txt", "./a.txt: is also an input; give another name to '-o'", 64),
      ("-o /dev/full", "/dev/full: no space left on the device", 2),
    ]
  ) func outputs(_ words: String, _ message: String, _ status: Int32) throws {
    let folder = try folder()
    let run = try BuiltProgram.shell(#""$0" export a.txt \#(words)"#, in: folder)
    #expect(run.errors == "agenda-cli: \(message)\n")
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(try folder.names() == ["a.txt"])
    #expect(try folder.text(of: "a.txt") == agenda)
  }

  @Test(
    "every command that writes a file says which directory is missing",
    arguments: [
      "diff a.txt a.txt -o no/x", "validate a.txt --report json=no/x",
      "validate a.txt --write-baseline no/x", "export a.txt --format html -o no/x",
    ]
  )
  func missingFolder(_ words: String) throws {
    let folder = try folder()
    let run = try BuiltProgram.run(words.split(separator: " ").map(String.init), in: folder)
    #expect(run.errors.contains("agenda-cli: no/x: there is no directory 'no'; make it first\n"))
    #expect(run.status == 2)
    #expect(try folder.names() == ["a.txt"])
  }

  @Test(
    "a directory that takes no file is named",
    .enabled(if: geteuid() != 0, "root may write everywhere")
  ) func closedFolder() throws {
    let folder = try folder()
    let line =
      #"mkdir in; chmod 500 in; "$0" export a.txt -o in/x.json; s=$?; chmod 700 in; exit $s"#
    let run = try BuiltProgram.shell(line, in: folder)
    let reason = "the directory 'in' takes no file: permission denied"
    #expect(run.errors == "agenda-cli: in/x.json: \(reason)\n")
    #expect(run.status == 2)
  }

  @Test("a file that would become too large leaves the old one, and nothing else") func limit()
    throws
  {
    let folder = try folder()
    try folder.write("old", to: "out.json")
    let line = #"""
      for i in $(seq 500); do cat a.txt; done > long.txt
      ulimit -f 8; "$0" export long.txt -o out.json
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.errors == "agenda-cli: out.json: the file would become too large\n")
    #expect(run.status == 2)
    #expect(try folder.text(of: "out.json") == "old")
    #expect(try folder.names() == ["a.txt", "long.txt", "out.json"])
  }

  @Test("too little memory is told in one sentence, and leaves nothing behind") func memory() throws
  {
    let folder = try folder()
    try folder.write("old", to: "out.json")
    let line = #"""
      yes "1. Adoption." | head -c 200000000 > long.txt; ulimit -v 300000
      "$0" export long.txt -o out.json
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.errors == "agenda-cli: not enough memory\n")
    #expect(run.status == 2)
    #expect(try folder.text(of: "out.json") == "old")
    #expect(try folder.names() == ["a.txt", "long.txt", "out.json"])
  }

  @Test("a full disk leaves the old file, and nothing else") func fullDisk() throws {
    let folder = try folder()
    // A file system of 64 kB, where one may be made.
    let line = #"""
      for i in $(seq 2000); do cat a.txt; done > long.txt; mkdir disk
      unshare -rm bash -c 'mount -t tmpfs -o size=64k none disk || exit 99
        echo old > disk/out.json; "$0" export long.txt -o disk/out.json; echo $?
        cat disk/out.json; ls -A disk' "$0" || echo unshare
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    guard !run.output.contains("unshare") else { return }
    #expect(run.errors == "agenda-cli: disk/out.json: no space left on the device\n")
    #expect(run.output == "2\nold\nout.json\n")
  }

  @Test("a reader of messages who has gone leaves no temporary file") func closedMessages() throws {
    let folder = try folder()
    let line = #"""
      (trap '' PIPE; "$0" export none.txt a.txt -o out.json; echo $? > status) 2>&1 >/dev/null | true
      cat status
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(["141\n", "2\n"].contains(run.output))
    #expect(try folder.names().allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test("a signal while many threads write into a folder leaves whole files only")
  func signalAmongThreads() throws {
    let folder = try folder()
    let line = """
      set -m; mkdir in; for i in $(seq 600); do cp a.txt in/$i.txt; done
      "$0" export -j 8 in -o out/ & child=$!
      for i in $(seq 200); do ls out 2>/dev/null | grep -q json && break; sleep 0.01; done
      kill -TERM $child; wait $child; echo $?; ls -A out | grep -vc '^[0-9]*.json$'
      for f in out/*.json; do tail -c 2 "$f" | grep -q '}' || echo "cut: $f"; done
      """
    let run = try BuiltProgram.shell(line, in: folder)
    let lines = run.output.split(separator: "\n")
    // It may have been done before.
    #expect(["143", "0"].contains(lines.first ?? ""))
    #expect(lines.dropFirst() == ["0"])
  }

  @Test("a name without end in a list takes no memory, and is refused as too long") func names()
    throws
  {
    let folder = try folder()
    let line = """
      (head -c 50000000 /dev/zero | tr '\\0' n; printf '\\na.txt\\n') > list
      "$0" export --files-from - < list; echo $?
      """
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(run.errors.hasSuffix("n: the name is too long\n"))
    #expect(run.errors.utf8.count < 2 * NameSplitter.limit)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropFirst().first?.contains("\"name\":\"a.txt\"") == true)
    #expect(lines.last == "2")
  }

  @Test("names that no text can hold are shown byte for byte, and their files read") func bytes()
    throws
  {
    let folder = try folder()
    let line = #"""
      name=$(printf 'caf\351\033[31m\n.txt'); cp a.txt "$name"; "$0" parse "$name" none.txt a.txt
      "$0" validate --format github "$name"; "$0" parse "x$name"
      """#
    let run = try BuiltProgram.shell(line, in: folder)
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    #expect(run.output.contains("caf\\xE9\\u{1B}[31m\\u{A}.txt"))
    #expect(run.errors.hasSuffix("agenda-cli: xcaf\\xE9\\u{1B}[31m\\u{A}.txt: no such file\n"))
  }
}
