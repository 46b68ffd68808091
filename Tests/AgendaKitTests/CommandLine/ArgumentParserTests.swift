import Testing

@testable import AgendaKit
@testable import agenda_cli

@Suite("Arguments") struct ArgumentParserTests {
  @Test("are taken apart by form") func tokens() {
    let words: [ArgumentWord] = ["a", "--b", "--c=d=e", "-fg", "-", "--", "--x", "-y", "--"]
    let expected: [ArgumentToken] = [
      .value("a"), .long("b", value: nil), .long("c", value: "d=e"), .short("fg"), .value("-"),
      .value("--x"), .value("-y"), .value("--"),
    ]
    #expect(ArgumentToken.tokens(of: words) == expected)
  }

  @Test(
    "reach their options in every form",
    arguments: [
      "table --format json -a -b -o out x", "table --format=json -abo out x",
      "table -fjson -ab -oout x", "table x -ab --output=out -f=json",
      "table --format text x --all --brief --output out --format json",
    ]
  ) func forms(_ line: String) throws {
    let arguments = try #require(try SampleCommands.arguments(line))
    #expect(arguments.value(SampleCommands.format) == "json")
    #expect(arguments.value(SampleCommands.output) == "out")
    #expect(arguments.has(SampleCommands.all))
    #expect(arguments.has(SampleCommands.brief))
    #expect(!arguments.has(SampleCommands.rows))
    #expect(arguments.positionals == ["x"])
  }

  @Test("repeat, and split at commas") func lists() throws {
    let line = "table --only high --only low,high --level ebb=note --level flood=error x"
    let arguments = try #require(try SampleCommands.arguments(line))
    #expect(arguments.list(SampleCommands.subjects) == ["high", "low", "high"])
    #expect(arguments.values(SampleCommands.levels) == ["ebb=note", "flood=error"])
  }

  @Test("after two dashes are values, and a lone dash is one") func values() throws {
    let arguments = try #require(try SampleCommands.arguments("table - -- --all -b"))
    #expect(arguments.positionals == ["-", "--all", "-b"])
    #expect(!arguments.has(SampleCommands.all))
  }

  @Test("may be a dash as the value of an option") func dash() throws {
    let arguments = try #require(try SampleCommands.arguments("table -o - x"))
    #expect(arguments.value(SampleCommands.output) == "-")
  }

  @Test("keep bytes that are not UTF-8") func bytes() throws {
    let word = ArgumentWord(bytes: [0x61, 0xE9, 0x2E, 0x74])
    var parser = ArgumentParser(["table", word], root: SampleCommands.root)
    guard case .run(_, let arguments) = try parser.parse() else {
      Issue.record("no command")
      return
    }
    #expect(arguments.positionals == [word])
  }

  @Test(
    "ask for help wherever they stand, whatever else is wrong",
    arguments: [
      "table --help", "table --frmat x -h", "table -ah", "table --rows many --help",
      "table -o --help", "table --all=yes -h", "table --help --",
    ]
  ) func help(_ line: String) throws {
    guard case .help(let path) = try SampleCommands.parse(line) else {
      Issue.record("no help: \(line)")
      return
    }
    #expect(path.map(\.name) == ["tide", "table"])
  }

  @Test("after two dashes ask for nothing") func noHelp() throws {
    #expect(try SampleCommands.arguments("table -- --help")?.positionals == ["--help"])
  }

  @Test("ask for the program's help and version") func program() throws {
    guard case .help(let path) = try SampleCommands.parse("--help") else {
      Issue.record("no help")
      return
    }
    #expect(path.count == 1)
    guard case .version = try SampleCommands.parse("--version") else {
      Issue.record("no version")
      return
    }
  }

  @Test(
    "are refused in plain words",
    arguments: [
      ("", "missing command"),
      ("tabel", "unknown command 'tabel'. Did you mean 'table'?"),
      ("boats x", "unknown command 'boats'"),
      ("table --frmat x", "unknown option '--frmat'. Did you mean '--format'?"),
      ("table --xylophone x", "unknown option '--xylophone'"),
      ("table -axb x", "unknown option '-xb'"),
      ("table --hiden x", "unknown option '--hiden'"),
      ("table --format", "missing value for '--format <format>'"),
      ("table x --rows --all", "missing value for '--rows <n>'"),
      ("table --all=yes x", "option '--all' takes no value"),
      ("table --format jsn x", "unknown format 'jsn' for '--format'. Did you mean 'json'?"),
      ("table --format yaml x", "unknown format 'yaml' for '--format'. Use 'text' or 'json'"),
      ("table --rows -1 x", "'-1' for '--rows' is no whole number from 1 to 99"),
      ("table -r -1 x", "'-1' for '--rows' is no whole number from 1 to 99"),
      ("table --rows -a x", "missing value for '--rows <n>'"),
      ("table --rows 0 x", "'0' for '--rows' is no whole number from 1 to 99"),
      ("table --rows ten x", "'ten' for '--rows' is no whole number from 1 to 99"),
      ("table --only high,lwo x", "unknown subject 'lwo' for '--only'. Did you mean 'low'?"),
      ("table --only high, x", "unknown subject '' for '--only'. Use 'high' or 'low'"),
      ("table --level ebb x", "'ebb' for '--level' is not of the form rule=value"),
      ("table --level flod=note x", "unknown rule 'flod' for '--level'. Did you mean 'flood'?"),
      ("table --level ebb=eror x", "unknown value 'eror' for '--level'. Did you mean 'error'?"),
      ("table", "missing argument '<harbour>'"),
      ("quiet", "missing argument '<first>'"),
      ("quiet a b c", "unexpected argument 'c'"),
      ("quiet a b c d e f", "4 unexpected arguments: 'c', 'd', 'e', …"),
      ("table --output= x", "the name for '--output' is empty"),
    ]
  ) func errors(_ line: String, _ message: String) {
    #expect(SampleCommands.message(line) == message)
  }

  @Test("never reach a terminal unescaped") func escaped() {
    let message = SampleCommands.message("table --\u{1B}[31m\u{202E}")
    #expect(message == "unknown option '--\\u{1B}[31m\\u{202E}'")
  }
}

@Suite("Suggestions") struct SuggestionTests {
  @Test(
    "count inserted, deleted and replaced letters",
    arguments: [("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("form", "from", 2)]
  ) func distance(_ a: String, _ b: String, _ distance: Int) {
    #expect(Nearness.distance(Array(a.utf8), Array(b.utf8)) == distance)
    #expect(Nearness.distance(Array(b.utf8), Array(a.utf8)) == distance)
  }

  @Test(
    "are near, the nearest, and the first by alphabet",
    arguments: [
      ("exprot", ["parse", "export"], "export"),
      ("EXPORT", ["parse", "export"], "export"),
      ("cat", ["hat", "bat"], "bat"),
      ("xy", ["ab"], nil),
      ("att", ["--x", "attendance"], "attendance"),
      ("re", ["restart", "reload"], nil),
      ("a", ["attendance"], nil),
    ]
  ) func nearest(_ typed: String, _ known: [String], _ expected: String?) {
    #expect(Nearness.nearest(to: typed, among: known) == expected)
  }

  @Test("stop at three letters, and at a third of a short word") func limits() {
    #expect(Nearness.nearest(to: "abcdefghijkl", among: ["abcdefghi"]) == "abcdefghi")
    #expect(Nearness.nearest(to: "abcdefghijkl", among: ["abcdefgh"]) == nil)
    #expect(Nearness.nearest(to: "ab", among: ["cb"]) == "cb")
    #expect(Nearness.nearest(to: "ab", among: ["cd"]) == nil)
  }
}
