import Testing

@testable import AgendaKit

/// Work is counted, not time: it grows as the documents do, whatever is in them.
@Suite("Comparing stays linear") struct ComparisonWorkTests {
  private func report(_ paragraphs: [String]) -> MeetingDocument {
    var draft = DocumentDraft.report
    draft.chapters = stride(from: 0, to: paragraphs.count, by: 2500).map { start in
      .init(
        title: "Chapter \(start)",
        paragraphs: Array(paragraphs[start..<min(start + 2500, paragraphs.count)])
      )
    }
    return draft.document
  }

  private func work(_ a: [String], _ b: [String]) -> (work: Int, changes: Int) {
    var comparer = Comparer(report(a), report(b), .init())
    let comparison = comparer.run()
    return (comparer.work, comparison.changes.count)
  }

  private func paragraph(_ index: Int) -> String {
    "Paragraph \(index) speaks of matter \(index * 7 % 1013) and of measure \(index * 31 % 4999)."
  }

  @Test("one in a hundred changed") func few() {
    func measure(_ n: Int) -> Int {
      let old = (0..<n).map(paragraph)
      var new = old
      for index in stride(from: 50, to: n, by: 100) { new[index] += " It was agreed in \(index)." }
      let (work, changes) = work(old, new)
      #expect(changes == n / 100)
      return work
    }
    let (small, large) = (measure(2500), measure(10000))
    #expect(large <= 6 * small)
    #expect(large <= 100 * 10000)
  }

  @Test("hostile texts", arguments: ["equal", "different", "reversed", "doubled"])
  func hostile(_ shape: String) {
    func measure(_ n: Int) -> Int {
      let old = (0..<n).map { shape == "equal" ? "The same words." : paragraph($0) }
      let new: [String] =
        switch shape {
        case "equal": Array(old.dropLast(n / 3))
        case "different": (0..<n).map { "Quite other \($0 * 13) words \($0 * 17) here \($0)." }
        case "reversed": old.reversed()
        default: old + old
        }
      return work(old, new).work
    }
    let (small, large) = (measure(1250), measure(5000))
    #expect(large <= 6 * small + 100_000)
    #expect(large <= 800 * 5000)
  }
}
