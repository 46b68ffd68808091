import Testing

@testable import agenda_cli

@Suite("Help") struct HelpTextTests {
  @Test("of a program") func program() {
    let page = HelpText(path: [SampleCommands.root], width: 60).page
    #expect(
      page == """
        OVERVIEW: Tell the tides of harbours.

        Reads tables.

        STATUS:
          0  done

        USAGE: tide <command>

        OPTIONS:
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          table                   Print a table of tides for one or
                                  for several harbours, in the order
                                  in which they are named.
          quiet                   Say nothing.

          See 'tide help <command>' for detailed help.

        """
    )
  }

  @Test("of a command") func command() {
    let page = HelpText(path: [SampleCommands.root, SampleCommands.table], width: 80).page
    #expect(
      page == """
        OVERVIEW: Print a table of tides for one or for several harbours, in the order
                  in which they are named.

        USAGE: tide table [--format <format>] [--rows <n>] [--only <subject,…>] ...
                          [--level <rule=level>] ... [--output <file>] [--all] [--brief]
                          <harbour> ...

        ARGUMENTS:
          <harbour>               A harbour.

        OPTIONS:
          -f, --format <format>   The format. (values: text, json; default: text)
          -r, --rows <n>          So many rows.
          --only <subject,…>      Only these. (values: high, low)
          --level <rule=level>    Set the level of a rule. (values: ebb, flood)
          -o, --output <file>     Where to write it's [all].
          -a, --all               Everything.
          -b, --brief             Less.
          -h, --help              Show help information.

        """
    )
  }

  @Test("shows many options as one in the usage") func manyOptions() {
    var spec = SampleCommands.table
    spec.options = (1...13).map { OptionSpec(name: "option\($0)", help: "Help.") }
    let usage = HelpText(path: [SampleCommands.root, spec], width: 80).usage(indent: 7)
    #expect(usage == "tide table [<options>] <harbour> ...\n")
  }

  @Test("of every real command fits in 80 columns, also in 40", arguments: [80, 40])
  func realCommands(_ width: Int) {
    for command in Agenda.spec.subcommands {
      let page = HelpText(path: [Agenda.spec, command], width: width).page
      #expect(page.contains("USAGE: agenda-cli \(command.name)"))
      for line in page.split(separator: "\n") where line.first != " " || width == 80 {
        #expect(line.count <= max(width, 46) || line.contains(" > "), "\(line)")
      }
    }
  }

  @Test("tells every option in a sentence") func sentences() {
    for command in Agenda.spec.subcommands {
      #expect(command.abstract.hasSuffix("."))
      for option in command.allOptions {
        #expect(option.help.first?.isUppercase == true, "\(option.name)")
        #expect(option.help.hasSuffix("."), "\(option.name)")
      }
    }
  }

  @Test("gives no letter and no name twice") func unique() {
    for command in Agenda.spec.subcommands {
      let labels = command.allOptions.flatMap(\.labels)
      #expect(Set(labels).count == labels.count, "\(command.name)")
    }
  }

  @Test("becomes a manual page") func manual() {
    let page = ManualPage(root: SampleCommands.root, version: "1.2").text
    #expect(page.hasPrefix(".TH \"TIDE\" \"1\" \"\" \"tide 1.2\" \"User Commands\"\n"))
    #expect(page.contains(".SS \"tide table\"\n"))
    #expect(page.contains(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIfile\\fR\n"))
    #expect(!page.contains("hidden"))
  }

  @Test("has examples, files and environment") func sections() {
    let help = HelpText(path: [Agenda.spec], width: 80).page
    let manual = ManualPage(root: Agenda.spec, version: Agenda.version).text
    for title in ["EXAMPLES", "FILES", "ENVIRONMENT"] {
      #expect(help.contains("\n\(title):\n"))
      #expect(manual.contains(".SH \(title)\n"))
    }
    #expect(help.contains("NO_COLOR"))
    #expect(manual.contains("agenda\\-cli validate \\-\\-against agenda.docx report.docx"))
  }

  @Test("leads to the manual page") func findsManual() {
    let help = HelpText(path: [Agenda.spec, HelpCommand.spec], width: 80).page
    #expect(help.contains("--manual"))
    #expect(HelpText(path: [Agenda.spec], width: 80).page.contains("'--manual'"))
    let manual = ManualPage(root: Agenda.spec, version: Agenda.version).text
    #expect(manual.contains("\\-\\-manual"))
    #expect(ProgramRun("help --man").errors.contains("Did you mean '--manual'?"))
  }
}
