import Testing

@testable import AgendaKit

@Suite("Alignment") struct AlignmentTests {
  @Test(
    "finds a longest common subsequence where few elements differ",
    arguments: [
      ("abcabba", "cbabac", 4), ("", "abc", 0), ("abc", "abc", 3), ("abc", "xyz", 0),
      ("abcdef", "bdf", 3), ("aaaa", "aa", 2), ("xaxbxc", "abc", 3),
    ]
  ) func longest(_ a: String, _ b: String, _ count: Int) {
    let alignment = SequenceAlignment(a.map(String.init), b.map(String.init))
    #expect(alignment.pairs.count == count)
    expectSound(alignment, a.map(String.init), b.map(String.init))
  }

  private func expectSound(_ alignment: SequenceAlignment, _ a: [String], _ b: [String]) {
    for (x, y) in zip(alignment.pairs, alignment.pairs.dropFirst()) {
      #expect(x.from < y.from && x.to < y.to)
    }
    #expect(alignment.pairs.allSatisfy { a[$0.from] == b[$0.to] })
  }

  @Test("is as long as the table of all pairs says, and the same both ways", arguments: 0..<60)
  func random(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let a = (0..<random.below(60)).map { _ in String(random.below(6)) }
    let b = (0..<random.below(60)).map { _ in String(random.below(6)) }
    let alignment = SequenceAlignment(a, b)
    expectSound(alignment, a, b)
    #expect(alignment.pairs.count == lengthOfCommonSubsequence(a, b))
    let back = SequenceAlignment(b, a)
    #expect(back.pairs.map { [$0.to, $0.from] } == alignment.pairs.map { [$0.from, $0.to] })
  }

  private func lengthOfCommonSubsequence(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// Twice the input may cost twice the work, with some slack, whatever is in it.
  @Test(
    "work grows as the input",
    arguments: ["equal", "different", "shuffled", "reversed", "two kinds", "blocks"]
  ) func linear(_ shape: String) {
    func lists(_ n: Int) -> ([String], [String]) {
      var random = SeededGenerator(seed: 7)
      let a = (0..<n).map { String($0) }
      switch shape {
      case "equal": return (a.map { _ in "x" }, (0..<n / 2).map { _ in "x" })
      case "different": return (a, a.map { "y" + $0 })
      case "shuffled": return (a, a.shuffled(using: &random))
      case "reversed": return (a, a.reversed())
      case "blocks": return (a, Array(a[(n / 2)...] + a[..<(n / 2)]))
      default:
        return (a.map { _ in String(random.below(2)) }, a.map { _ in String(random.below(2)) })
      }
    }
    let (a, b) = lists(4000)
    let (c, d) = lists(16000)
    let small = SequenceAlignment(a, b).work
    let large = SequenceAlignment(c, d).work
    #expect(large <= 6 * small + 200_000)
    #expect(large <= 600 * 16000)
  }
}

@Suite("Moves") struct MovesTests {
  private func judge(_ order: [Int]) -> Moves {
    // order[k] names the element that stands k-th in the second list.
    let pairs = order.enumerated().map { (from: $0.element, to: $0.offset) }
      .sorted { $0.from < $1.from }
    return Moves(pairs, exchanged: false)
  }

  @Test("nothing moved") func none() {
    let moves = judge([0, 1, 2, 3])
    #expect(moves.moved.isEmpty && moves.swaps.isEmpty && moves.stays == [true, true, true, true])
  }

  @Test(
    "an exchange is one",
    arguments: [
      ([1, 0], [[0, 1]]), ([0, 2, 1, 3], [[1, 2]]), ([3, 1, 2, 0], [[0, 3]]),
      ([1, 0, 3, 2], [[0, 1], [2, 3]]), ([0, 4, 2, 3, 1, 5], [[1, 4]]),
    ]
  ) func swaps(_ order: [Int], _ expected: [[Int]]) {
    let moves = judge(order)
    #expect(moves.swaps.map { [$0.0, $0.1] } == expected)
    #expect(moves.moved.isEmpty)
  }

  @Test(
    "one that moved is one",
    arguments: [
      ([1, 2, 0], [0]), ([2, 0, 1], [2]), ([0, 2, 3, 4, 1], [1]), ([4, 0, 1, 2, 3], [4]),
    ]
  ) func moved(_ order: [Int], _ expected: [Int]) {
    let moves = judge(order)
    #expect(moves.moved == expected)
    #expect(moves.swaps.isEmpty)
  }

  @Test("an exchange and a move beside it") func both() {
    // 0 and 1 change places; 5 goes to the front of 3.
    let moves = judge([1, 0, 2, 5, 3, 4])
    #expect(moves.swaps.map { [$0.0, $0.1] } == [[0, 1]])
    #expect(moves.moved == [5])
  }

  @Test("what stays keeps its order, and both directions agree", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let order = Array(0..<(2 + random.below(9))).shuffled(using: &random)
    let pairs = order.enumerated().map { (from: $0.element, to: $0.offset) }
      .sorted { $0.from < $1.from }
    let there = Moves(pairs, exchanged: false)
    let kept = pairs.indices.filter { there.stays[$0] }.map { pairs[$0].to }
    #expect(kept == kept.sorted())
    #expect(
      there.stays.count { !$0 } == there.moved.count + 2 * there.swaps.count
    )
    // The other direction sees the lists exchanged.
    let exchanged = pairs.map { (from: $0.to, to: $0.from) }.sorted { $0.from < $1.from }
    let back = Moves(exchanged, exchanged: true)
    func names(_ pairs: [(from: Int, to: Int)], _ indices: [Int], _ from: Bool) -> [Int] {
      indices.map { from ? pairs[$0].from : pairs[$0].to }.sorted()
    }
    #expect(names(pairs, there.moved, true) == names(exchanged, back.moved, false))
    let swaps = there.swaps.map { Set([pairs[$0.0].from, pairs[$0.1].from]) }
    let other = back.swaps.map { Set([exchanged[$0.0].to, exchanged[$0.1].to]) }
    #expect(Set(swaps) == Set(other))
  }
}

@Suite("Words") struct WordDifferenceTests {
  private func marked(_ a: String, _ b: String, exact: Bool = false) -> String {
    WordDifference.runs(from: a, to: b, exact: exact).map { run in
      switch run.operation {
      case .equal: run.text
      case .delete: "[-\(run.text)-]"
      case .insert: "{+\(run.text)+}"
      }
    }.joined()
  }

  @Test(
    "are marked as a person would",
    arguments: [
      ("one two three", "one 2 three", "one [-two-]{+2+} three"),
      ("7 and 8 July 2020", "14 and 15 July 2020", "[-7-]{+14+} and [-8-]{+15+} July 2020"),
      ("the meeting", "the first meeting", "the {+first +}meeting"),
      ("see A/55/25.", "see A/56/25.", "see [-A/55/25-]{+A/56/25+}."),
      ("a, b and c", "a and c", "a[-, b-] and c"),
      ("", "new", "{+new+}"), ("same", "same", "same"),
      ("the “old” way", "the \"old\" way", "the \"old\" way"),
      ("its [3rd] meeting", "its 3rd meeting", "its [-[3rd]-]{+3rd+} meeting"),
      ("Chad [...].", "Chad.", "Chad[- [...]-]."),
      ("from 10:00 to 12:00", "from 10:00 to 13:00", "from 10:00 to [-12:00-]{+13:00+}"),
      ("It opens at 3 p.m.", "It opens at 10 a.m.", "It opens at [-3 p.m.-]{+10 a.m.+}"),
      (
        "by Mr. Sand of Liège; and Ms. Holt.", "by Ms. Holt; and Mr. Sand of Liège.",
        "by {+Ms. Holt; and +}Mr. Sand of Liège[-; and Ms. Holt-]."
      ),
    ]
  ) func marks(_ a: String, _ b: String, _ expected: String) {
    #expect(marked(a, b) == expected)
  }

  @Test("typography counts when asked") func exact() {
    #expect(marked("10–12", "10-12", exact: true) == "[-10–12-]{+10-12+}")
  }

  @Test("both texts can be read back", arguments: 0..<80) func readBack(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "the", "group", "of", "2/3", "item", "agenda,", "–", "(a)", "Côte", "d’Ivoire", ".",
      "[2", "]", "[",
    ]
    func text() -> String {
      (0..<random.below(40)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
    let (a, b) = (text(), text())
    let runs = WordDifference.runs(from: a, to: b, exact: true)
    #expect(runs.filter { $0.operation != .insert }.map(\.text).joined() == a)
    #expect(runs.filter { $0.operation != .delete }.map(\.text).joined() == b)
  }
}

extension SeededGenerator {
  /// A number from 0 up to, not including, `bound`; 0 if the bound is 0.
  mutating func below(_ bound: Int) -> Int { bound == 0 ? 0 : Int(next() % UInt64(bound)) }
}
