import Foundation
import Testing

/// The pages that show commands.
private enum Pages {
  /// A block of console on a page.
  struct Block: CustomTestStringConvertible {
    var page: String
    var block: FencedBlock
    var testDescription: String {
      let reason = block.reasonNotRun.map { ", not run: \($0)" } ?? ""
      return "\(page):\(block.line)\(reason)"
    }
  }

  static let blocks: [Block] = {
    let pages =
      ["README.md", "CONTRIBUTING.md"].map { Repository.root.appending(path: $0) }
      + Repository.files(in: Repository.root.appending(path: "Examples"), extensions: ["md"])
    return pages.flatMap { page in
      let text = try? String(contentsOf: page, encoding: .utf8)
      let name = page.path.dropFirst(Repository.root.path.count).drop { $0 == "/" }
      return FencedBlock.all(in: text ?? "").filter { $0.language == "console" }
        .map { Block(page: String(name), block: $0) }
    }
  }()

  static let run = blocks.filter { $0.block.reasonNotRun == nil }
  static let notRun = blocks.filter { $0.block.reasonNotRun != nil }
}

@Suite("Commands on the pages") struct ReadmeTests {
  @Test("print what is shown", arguments: Pages.run)
  fileprivate func output(_ shown: Pages.Block) throws {
    let session = ConsoleSession(shown.block)
    #expect(session.strayLines.isEmpty, "lines before the first command")
    #expect(!session.steps.isEmpty)
    let program = try #require(BuiltProgram.path)
    let folder = URL(filePath: program).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for step in session.steps {
      // Others are not run unasked: a build would wait for the one that these tests are part of.
      guard step.command.contains("agenda-cli"), !step.command.contains("swift ") else {
        Issue.record("'\(step.command)' is not ours: write <!-- not run: why --> above the block")
        continue
      }
      let result = try Shell.run(
        "bash",
        ["-c", "exec 2>&1\n" + step.command],
        in: Repository.root,
        environment: ["PATH": "\(folder):\(path)", "COLUMNS": "80", "LC_ALL": "C.UTF-8"]
      )
      // A terminal does not show that calendars and csv end their lines with CRLF.
      let printed = result.output.replacing("\r\n", with: "\n")
      let difference = step.output.difference(from: printed)
      #expect(difference == nil, "\(shown.testDescription): \(step.command)\n\(difference ?? "")")
    }
  }

  @Test("that are not run say why", arguments: Pages.notRun)
  fileprivate func reasons(_ shown: Pages.Block) {
    #expect((shown.block.reasonNotRun ?? "").count > 5)
    #expect(!ConsoleSession(shown.block).steps.isEmpty)
  }

  @Test("are found on the first page") func found() {
    #expect(Pages.run.contains { $0.page == "README.md" })
  }

  @Test(
    "are compared line by line",
    arguments: [
      (["a", "b"], "a\nb\n", true), (["a"], "a\nb\n", false), (["a", "b"], "a\n", false),
      (["a", "…"], "a\nb\nc\n", true), (["…", "c"], "a\nb\nc\n", true),
      (["a", "…", "c"], "a\nc\n", true), (["a", "…", "a"], "a\n", false),
      (["a", "…", "b", "…", "d"], "a\nx\nb\ny\nd\n", true),
      (["a", "…", "z", "…", "d"], "a\nx\nb\ny\nd\n", false), ([], "", true), ([], "a\n", false),
    ]
  )
  func comparison(shown: [String], printed: String, isEqual: Bool) {
    #expect((ExpectedOutput(lines: shown).difference(from: printed) == nil) == isEqual)
  }
}
