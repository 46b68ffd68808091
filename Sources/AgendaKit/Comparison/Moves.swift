/// Tells, of things that two lists share, which stayed in their order and which moved.
struct Moves {
  /// For each pair, whether it stayed: the longest run in the same order.
  private(set) var stays: [Bool]
  /// Pairs that changed places with each other.
  private(set) var swaps: [(Int, Int)] = []
  /// Pairs that moved and changed places with none, ascending.
  private(set) var moved: [Int] = []

  /// Judges pairs of indices, ascending in `from`.
  /// - Parameter exchanged: whether to look from the second list, so that both directions agree.
  /// - Complexity: O(n log n).
  init(_ pairs: [(from: Int, to: Int)], exchanged: Bool) {
    stays = [Bool](repeating: true, count: pairs.count)
    let ranks = Self.ranks(pairs.map { $0.to })
    if ranks == Array(pairs.indices) { return }
    if exchanged {
      // Looked at from the other list, the n-th pair is the one that stands n-th there.
      let order = Self.inverse(ranks)
      judge(order)
      stays = ranks.map { stays[$0] }
      swaps = swaps.map { (order[$0.0], order[$0.1]) }.map { ($0.0 < $0.1) ? $0 : ($0.1, $0.0) }
      moved = moved.map { order[$0] }.sorted()
    } else {
      judge(ranks)
    }
    swaps.sort { $0.0 < $1.0 }
  }

  /// The rank of each of some distinct numbers.
  private static func ranks(_ numbers: [Int]) -> [Int] {
    inverse(numbers.indices.sorted { numbers[$0] < numbers[$1] })
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: order.count)
    for (rank, index) in order.enumerated() { result[index] = rank }
    return result
  }

  private mutating func judge(_ ranks: [Int]) {
    let run = IncreasingRun.longest(ranks)
    let moves = ranks.count - run.count
    let cycles = Self.twoCycles(ranks)
    if let cycles, cycles.count < moves || moves == 1 {
      swaps = cycles
      for (p, q) in cycles {
        stays[p] = false
        stays[q] = false
      }
      return
    }
    stays = [Bool](repeating: false, count: ranks.count)
    for index in run { stays[index] = true }
    findSwaps(ranks, run)
  }

  /// The exchanges that alone make up the order; nil if others are needed.
  private static func twoCycles(_ ranks: [Int]) -> [(Int, Int)]? {
    var cycles: [(Int, Int)] = []
    for (index, rank) in ranks.enumerated() where rank != index {
      guard ranks[rank] == index else { return nil }
      if index < rank { cycles.append((index, rank)) }
    }
    return cycles
  }

  /// A gap between what stayed, before and after.
  private struct Gaps: Hashable {
    var before: Int
    var after: Int
  }

  /// Among what moved, finds what changed places: two that went each to the other's gap, or one
  /// that passed a single neighbour.
  private mutating func findSwaps(_ ranks: [Int], _ run: [Int]) {
    var gaps: [Int: Gaps] = [:]
    var stayed = 0
    for index in ranks.indices {
      if stays[index] { stayed += 1 } else { gaps[index] = Gaps(before: stayed, after: 0) }
    }
    stayed = 0
    for index in Self.inverse(ranks) {
      if stays[index] { stayed += 1 } else { gaps[index]?.after = stayed }
    }
    var waiting: [Gaps: [Int]] = [:]
    var isTaken = [Bool](repeating: false, count: ranks.count)
    for index in ranks.indices where !stays[index] {
      guard let gap = gaps[index] else { continue }
      let partner = waiting[Gaps(before: gap.after, after: gap.before)]?.popLast()
      if gap.before != gap.after, let partner {
        swaps.append((partner, index))
        isTaken[partner] = true
        isTaken[index] = true
      } else {
        waiting[gap, default: []].append(index)
      }
    }
    for index in ranks.indices where !stays[index] && !isTaken[index] {
      if let gap = gaps[index], abs(gap.before - gap.after) == 1 {
        let neighbour = run[min(gap.before, gap.after)]
        if !isTaken[neighbour] {
          isTaken[neighbour] = true
          isTaken[index] = true
          swaps.append((min(index, neighbour), max(index, neighbour)))
          continue
        }
      }
      moved.append(index)
    }
    for (p, q) in swaps {
      stays[p] = false
      stays[q] = false
    }
  }
}
