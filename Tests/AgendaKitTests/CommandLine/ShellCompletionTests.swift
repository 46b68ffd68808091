import Foundation
import Testing

@testable import agenda_cli

@Suite("Completions") struct ShellCompletionTests {
  static let shells = CompletionShell.allCases.filter { Shell.path(of: $0.rawValue) != nil }

  @Test("are scripts that the shell accepts", arguments: shells)
  func syntax(_ shell: CompletionShell) throws {
    for root in [SampleCommands.root, Agenda.spec] {
      let file = try TemporaryFolder()
      let script = try file.write(shell.script(for: root), to: "script")
      let run = try Shell.run(shell.rawValue, ["-n", script.path])
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
    }
  }

  @Test("name every command and option", arguments: CompletionShell.allCases)
  func complete(_ shell: CompletionShell) {
    let script = shell.script(for: SampleCommands.root)
    for command in SampleCommands.root.subcommands {
      #expect(script.contains(command.name))
      for option in command.visibleOptions { #expect(script.contains(option.name)) }
    }
    #expect(!script.contains("hidden"))
  }

  @Test(
    "complete in bash",
    .enabled(if: Shell.path(of: "bash") != nil),
    arguments: [
      (["tide", ""], "table quiet"), (["tide", "ta"], "table"),
      (["tide", "table", "--fo"], "--format"), (["tide", "table", "--format", ""], "text json"),
      (["tide", "table", "--format", "=", "j"], "json"), (["tide", "table", "-f", "t"], "text"),
      (["tide", "table", "--only", "high,l"], "high,low"),
      (["tide", "table", "--level", "e"], "ebb="),
      (["tide", "table", "--level", "ebb", "=", "n"], "note"),
      (["tide", "table", "--level", "ebb", "="], "note error"),
      (["tide", "table", "d"], "day.txt"), (["tide", "table", "-o", "d"], "day.png day.txt"),
      (["tide", "--v"], "--version"),
    ]
  ) func bash(_ words: [String], _ expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "day.txt")
    try folder.write("", to: "day.png")
    try folder.write(CompletionShell.bash.script(for: SampleCommands.root), to: "script")
    let list = words.map(ShellQuoting.quoted).joined(separator: " ")
    let program = """
      cd \(ShellQuoting.quoted(folder.url.path)) && . ./script
      COMP_WORDS=(\(list)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _tide
      printf '%s\\n' "${COMPREPLY[@]}" | LC_ALL=C sort
      """
    let run = try Shell.run("bash", ["-c", program])
    let replies = run.output.split(separator: "\n").map(String.init)
    #expect(replies == expected.split(separator: " ").map(String.init).sorted())
  }
}
