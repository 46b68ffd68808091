import Foundation
import Testing

@Suite("The guides of the library") struct GuideTests {
  static let catalogue = Repository.root.appending(path: "Sources/AgendaKit/AgendaKit.docc")
  static let guides = Repository.files(in: catalogue, extensions: ["md"])
    .map { $0.deletingPathExtension().lastPathComponent }

  @Test("show code that is compiled here, line by line", arguments: guides)
  func code(guide: String) throws {
    let shown = try blocks(of: guide).filter { $0.language == "swift" }.map(\.lines)
    let compiled = try samples().filter { $0.guide == guide }.map(\.lines)
    #expect(shown == compiled)
  }

  @Test("show what their code prints", arguments: guides)
  func output(guide: String) throws {
    var last = ""
    var samples = GuideSamples.all.filter { $0.guide == guide }[...]
    for block in try blocks(of: guide) {
      switch block.language {
      case "swift":
        var printed = GuideSamples()
        let sample = samples.popFirst()
        try #require(sample).run(&printed)
        #expect(printed.output.contains { !$0.isWhitespace }, "line \(block.line)")
        last = printed.output
      case "text":
        let difference = ExpectedOutput(lines: block.lines).difference(from: last)
        #expect(difference == nil, "line \(block.line)")
      default: Issue.record("a block in '\(block.language)' is neither run nor compared")
      }
    }
    #expect(samples.isEmpty)
  }

  private func blocks(of guide: String) throws -> [FencedBlock] {
    let file = Self.catalogue.appending(path: "\(guide).md")
    return FencedBlock.all(in: try String(contentsOf: file, encoding: .utf8))
  }

  /// The lines between `// Guide: NAME` and `// End`, as far to the left as they go.
  private func samples() throws -> [(guide: String, lines: [String])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "GuideSamples.swift")
    var samples: [(guide: String, lines: [String])] = []
    var isOpen = false
    var indentation = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("// Guide: ") {
        samples.append((String(words.dropFirst(10)), []))
        isOpen = true
        indentation = line.count - words.count
      } else if words == "// End" {
        isOpen = false
      } else if isOpen {
        samples[samples.count - 1].lines.append(String(line.dropFirst(indentation)))
      }
    }
    return samples
  }
}
