import Foundation
import Testing

@testable import agenda_cli

/// Runs the program in this process, on writers that keep what they get.
struct ProgramRun {
  var status: RunStatus
  var output: String
  var errors: String

  init(_ words: [ArgumentWord], surroundings: Surroundings = Surroundings()) {
    let console = Console(output: ByteWriter(), errors: ByteWriter(), surroundings: surroundings)
    status = Agenda.run(words, console: console)
    output = String(decoding: console.output.written, as: UTF8.self)
    errors = String(decoding: console.errors.written, as: UTF8.self)
  }

  init(_ line: String) {
    self.init(line.split(separator: " ").map { ArgumentWord(String($0)) })
  }
}

@Suite("The program") struct AgendaTests {
  @Test("prints its version") func version() {
    let run = ProgramRun("--version")
    #expect(run.output == Agenda.version + "\n")
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
  }

  @Test(
    "prints help on standard output",
    arguments: ["", "--help", "-h", "help", "parse --help", "help export", "export --frmat -h"]
  ) func help(_ line: String) {
    let run = ProgramRun(line)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
  }

  @Test(
    "prints the same help in both ways",
    arguments: Agenda.spec.subcommands.map(\.name)
  ) func sameHelp(_ command: String) {
    #expect(ProgramRun("help \(command)").output == ProgramRun("\(command) --help").output)
  }

  @Test(
    "refuses a wrong command line with status 64, and says where help is",
    arguments: [
      ("lint x", "unknown command 'lint'. Did you mean 'validate'?", ""),
      ("compare a b", "unknown command 'compare'. Did you mean 'diff'?", ""),
      ("version", "unknown command 'version'. Did you mean '--version'?", ""),
      ("calendar a", "unknown command 'calendar'. Did you mean 'export --format ics'?", ""),
      ("list x", "unknown command 'list'. Did you mean 'validate --list-files'?", ""),
      (
        "--changes original a",
        "unknown option '--changes'. Did you mean 'agenda-cli parse --changes'?",
        ""
      ),
      ("help lint", "unknown command 'lint'. Did you mean 'validate'?", " help"),
      (
        "parse --format json a",
        "unknown option '--format'. Did you mean 'agenda-cli export --format'?", " parse"
      ),
      (
        "export --format excel a", "unknown format 'excel' for '--format'. Did you mean 'xlsx'?",
        " export"
      ),
      (
        "export --format ics --time-zone Mars a",
        "unknown time zone 'Mars' for '--time-zone'. Write Europe/Vienna, America/New_York, "
          + "Asia/Bangkok, a town that meetings are held in, UTC+2 or +05:30", " export"
      ),
      ("-v", "unknown option '-v'. Did you mean '--version'?", ""),
      ("--json a", "unknown option '--json'. Did you mean 'agenda-cli export'?", ""),
      ("parse --json a", "unknown option '--json'. Did you mean 'agenda-cli export'?", " parse"),
      (
        "parse --strict a",
        "unknown option '--strict'. Did you mean 'agenda-cli validate --fail-on warning'?", " parse"
      ),
      ("validate -o x a", "unknown option '-o'. Did you mean '--report'?", " validate"),
      ("validate --json a", "unknown option '--json'. Did you mean '--format json'?", " validate"),
      (
        "validate --strict a", "unknown option '--strict'. Did you mean '--fail-on warning'?",
        " validate"
      ),
      (
        "diff --sarif a b",
        "unknown option '--sarif'. Did you mean 'agenda-cli validate --format sarif'?", " diff"
      ),
      ("exprot x", "unknown command 'exprot'. Did you mean 'export'?", ""),
      ("help exprot", "unknown command 'exprot'. Did you mean 'export'?", " help"),
      ("export --frmat x", "unknown option '--frmat'. Did you mean '--format'?", " export"),
      (
        "export --format jsn x", "unknown format 'jsn' for '--format'. Did you mean 'json'?",
        " export"
      ),
      ("export", "missing argument '<file>'", " export"),
      ("parse", "missing argument '<file>'", " parse"),
      ("parse --width 3 x", "'3' for '--width' is no whole number from 40 to 1000", " parse"),
      ("parse - -", "'-' is given more than once; standard input is read once", " parse"),
      ("export --stdin-name a x", "'--stdin-name' needs '-' among the files", " export"),
      (
        "export --pretty a b",
        "'--pretty' is for a single document; several print NDJSON, one a line", " export"
      ),
      (
        "export --pretty --format ndjson a",
        "'--pretty' is for a single document; several print NDJSON, one a line", " export"
      ),
      ("completions csh", "unknown shell 'csh' for '<shell>'. Did you mean 'zsh'?", " completions"),
      ("completions", "missing argument '<shell>'", " completions"),
      (
        "schema exprot", "unknown schema 'exprot' for '<schema>'. Did you mean 'export'?", " schema"
      ),
    ]
  ) func usage(_ line: String, _ message: String, _ page: String) {
    let run = ProgramRun(line)
    let help = "See 'agenda-cli\(page) --help' for more information."
    #expect(run.errors == "agenda-cli: \(message)\n\(help)\n")
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
  }

  @Test("reads a document that is named first") func documentFirst() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(CalendarSamples.text(), to: "draft.txt")
    let run = ProgramRun([ArgumentWord(file.path), ArgumentWord("--trace")])
    #expect(run.status == .done)
    #expect(run.output == ProgramRun("parse --trace \(file.path)").output)
    #expect(ProgramRun("none.txt").errors == "agenda-cli: none.txt: no such file\n")
  }

  @Test("has examples that are right") func examples() throws {
    for command in [Agenda.spec] + Agenda.spec.subcommands {
      #expect(!command.examples.isEmpty, "\(command.name)")
      for example in command.examples {
        // What stands before a pipe or after one is another program's, and so is a redirection.
        let parts = example.label.split { "|>".contains($0) }
        let part = try #require(parts.first { $0.contains("agenda-cli") })
        let words = part.split(separator: " ").dropFirst().map { ArgumentWord(String($0)) }
        var parser = ArgumentParser(Agenda.expanded(words), root: Agenda.spec)
        #expect(throws: Never.self, "\(example.label)") { _ = try parser.parse() }
      }
    }
  }

  @Test("colours when asked, or on a terminal that wants it") func colour() {
    func usesColour(_ choice: ColourChoice, terminal: Bool, allowed: Bool) -> Bool {
      let surroundings = Surroundings(outputIsTerminal: terminal, allowsColour: allowed)
      return Console(output: ByteWriter(), errors: ByteWriter(), surroundings: surroundings)
        .usesColour(choice)
    }
    #expect(usesColour(.auto, terminal: true, allowed: true))
    #expect(!usesColour(.auto, terminal: true, allowed: false))
    #expect(!usesColour(.auto, terminal: false, allowed: true))
    #expect(usesColour(.always, terminal: false, allowed: false))
    #expect(!usesColour(.never, terminal: true, allowed: true))
  }
}
