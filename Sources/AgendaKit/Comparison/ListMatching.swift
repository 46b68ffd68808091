/// Finds, for the elements of two lists, which are the same.
///
/// What is equal in the same order matches first, then what is equal elsewhere, then what is
/// similar: all with all where few are left, else each with those next to it between the same
/// equal neighbours.
struct ListMatching {
  /// An element as matching sees it.
  struct Entry {
    /// Equal keys are the same thing; an empty one equals none.
    var key: String
    /// What similarity is judged by.
    var text: String
    /// A number or label; elements with equal ones match with less similarity.
    var label: String?
  }

  /// How alike two elements must be to be the same, 0 to 1.
  struct Threshold {
    /// Between the same neighbours.
    var near: Double
    /// Between the same neighbours and under the same label.
    var labelled: Double
    /// Elsewhere; above 1 for never.
    var far: Double

    static let titles = Threshold(near: 0.5, labelled: 0.4, far: 0.6)
    static let paragraphs = Threshold(near: 0.5, labelled: 0.5, far: 0.75)
    static let papers = Threshold(near: 0.85, labelled: 0.85, far: 0.9)
    static let names = Threshold(near: 0.5, labelled: 0.5, far: 2)
    static let exact = Threshold(near: 2, labelled: 2, far: 2)
  }

  /// For each element of the first list, its index in the second.
  private(set) var toOf: [Int?]
  /// For each element of the second list, its index in the first.
  private(set) var fromOf: [Int?]
  /// Whether both directions agree when the second list is looked at first.
  let exchanged: Bool
  /// The comparisons made.
  private(set) var work = 0

  /// So many elements left on either side are compared each with each.
  private static let allPairs = 2500
  /// Beyond that, each is compared with so many on either side of its place.
  private static let window = 8

  /// Matches two lists.
  init(_ from: [Entry], _ to: [Entry], similar: Threshold) {
    toOf = Array(repeating: nil, count: from.count)
    fromOf = Array(repeating: nil, count: to.count)
    let fromKeys = from.indices.map { from[$0].key.isEmpty ? "\u{0}<\($0)" : from[$0].key }
    let toKeys = to.indices.map { to[$0].key.isEmpty ? "\u{0}>\($0)" : to[$0].key }
    exchanged = SequenceAlignment.isExchanged(from.map { $0.key }, to.map { $0.key })
    let alignment = SequenceAlignment(fromKeys, toKeys)
    work = alignment.work
    for pair in alignment.pairs { join(pair.from, pair.to) }
    let gaps = Gaps(alignment.pairs, from.count, to.count)
    matchElsewhere(fromKeys, toKeys)
    if similar.near <= 1 { matchSimilar(from, to, gaps, similar) }
  }

  /// The matched pairs, ascending in `from`.
  var pairs: [(from: Int, to: Int)] {
    toOf.indices.compactMap { i in toOf[i].map { (i, $0) } }
  }

  private mutating func join(_ i: Int, _ j: Int) {
    toOf[i] = j
    fromOf[j] = i
  }

  /// The number of aligned pairs before each element: equal for elements between the same ones.
  private struct Gaps {
    var from: [Int]
    var to: [Int]

    init(_ pairs: [(from: Int, to: Int)], _ fromCount: Int, _ toCount: Int) {
      from = Array(repeating: 0, count: fromCount)
      to = Array(repeating: 0, count: toCount)
      var (i, j) = (0, 0)
      for (rank, pair) in (pairs + [(fromCount, toCount)]).enumerated() {
        while i < min(pair.from + 1, fromCount) {
          from[i] = rank
          i += 1
        }
        while j < min(pair.to + 1, toCount) {
          to[j] = rank
          j += 1
        }
      }
    }
  }

  /// Pairs equal elements that are left, the n-th with the n-th.
  private mutating func matchElsewhere(_ fromKeys: [String], _ toKeys: [String]) {
    var places: [String: [Int]] = [:]
    for j in toKeys.indices.reversed() where fromOf[j] == nil {
      places[toKeys[j], default: []].append(j)
    }
    if places.isEmpty { return }
    for i in fromKeys.indices where toOf[i] == nil {
      if let j = places[fromKeys[i]]?.popLast() { join(i, j) }
    }
  }

  private struct Candidate {
    var score: Double
    var distance: Int
    var from: Int
    var to: Int
  }

  private mutating func matchSimilar(
    _ from: [Entry],
    _ to: [Entry],
    _ gaps: Gaps,
    _ threshold: Threshold
  ) {
    let leftFrom = from.indices.filter { toOf[$0] == nil }
    let leftTo = to.indices.filter { fromOf[$0] == nil }
    if leftFrom.isEmpty || leftTo.isEmpty { return }
    let bags = (from.map { WordBag($0.text) }, to.map { WordBag($0.text) })
    let common = CommonWords(bags.0 + bags.1)
    let alone = Self.alone(leftFrom.map { gaps.from[$0] }, leftTo.map { gaps.to[$0] })
    var candidates: [Candidate] = []
    func consider(_ p: Int, _ q: Int) {
      work += 1
      let (i, j) = (leftFrom[p], leftTo[q])
      let isNear = gaps.from[i] == gaps.to[j]
      let isLabelled = from[i].label != nil && from[i].label == to[j].label
      let score = bags.0[i].similarity(to: bags.1[j], common: common)
      var least = isNear ? (isLabelled ? threshold.labelled : threshold.near) : threshold.far
      if isNear, alone.contains(gaps.from[i]) { least *= Self.ofAlone }
      guard score >= least else { return }
      let bonus = (isNear ? 0.1 : 0) + (isLabelled ? 0.1 : 0)
      candidates.append(Candidate(score: score + bonus, distance: abs(p - q), from: i, to: j))
    }
    if leftFrom.count * leftTo.count <= Self.allPairs {
      for p in leftFrom.indices {
        for q in leftTo.indices { consider(p, q) }
      }
    } else {
      Self.inWindows(leftFrom.map { gaps.from[$0] }, leftTo.map { gaps.to[$0] }, consider)
    }
    let exchanged = exchanged
    candidates.sort { x, y in
      if x.score != y.score { return x.score > y.score }
      if x.distance != y.distance { return x.distance < y.distance }
      return exchanged ? (x.to, x.from) < (y.to, y.from) : (x.from, x.to) < (y.from, y.to)
    }
    for candidate in candidates where toOf[candidate.from] == nil && fromOf[candidate.to] == nil {
      join(candidate.from, candidate.to)
    }
  }

  /// Pairs each element that is left between two neighbours with the one that is left between the
  /// same ones, however unlike: it was replaced.
  /// - Parameter isLeft: whether an element of either list is left, beside having no match here.
  mutating func pairReplaced(_ isLeft: (_ from: Int, _ to: Int) -> Bool) -> [(from: Int, to: Int)] {
    var replaced: [(from: Int, to: Int)] = []
    for i in toOf.indices where toOf[i] == nil {
      let j = i == 0 ? 0 : toOf[i - 1].map { $0 + 1 } ?? fromOf.count
      guard j < fromOf.count, fromOf[j] == nil else { continue }
      let isAlone =
        i + 1 < toOf.count ? toOf[i + 1] == j + 1 : j + 1 == fromOf.count
      if isAlone, isLeft(i, j) { replaced.append((i, j)) }
    }
    for pair in replaced { join(pair.from, pair.to) }
    return replaced
  }

  /// Of two that stand alone between the same neighbours so much of the likeness is enough.
  private static let ofAlone = 0.7

  /// The gaps in which one element is left on either side.
  private static func alone(_ from: [Int], _ to: [Int]) -> Set<Int> {
    func single(_ gaps: [Int]) -> Set<Int> {
      var counts: [Int: Int] = [:]
      for gap in gaps { counts[gap, default: 0] += 1 }
      return Set(counts.filter { $0.value == 1 }.map { $0.key })
    }
    return single(from).intersection(single(to))
  }

  /// Considers the pairs that stand in one gap at about the same place.
  private static func inWindows(_ from: [Int], _ to: [Int], _ consider: (Int, Int) -> Void) {
    var p = 0
    var q = 0
    while p < from.count, q < to.count {
      if from[p] < to[q] {
        p += 1
      } else if to[q] < from[p] {
        q += 1
      } else {
        let gap = from[p]
        let pEnd = from[p...].firstIndex { $0 != gap } ?? from.count
        let qEnd = to[q...].firstIndex { $0 != gap } ?? to.count
        for i in p..<pEnd {
          // Of two stretches of unlike length, the last of the longer one have no place beside them.
          let place = q + (i - p)
          var j = max(q, place - window)
          while j < min(qEnd, place + window + 1) {
            consider(i, j)
            j += 1
          }
        }
        (p, q) = (pEnd, qEnd)
      }
    }
  }
}

/// A step through two lists at once, what went before what came in its place.
enum MergeStep: Equatable {
  /// An element of the first list that has no place in the second.
  case removed(Int)
  /// An element of the second list that has none in the first.
  case added(Int)
  /// An element of both.
  case kept(from: Int, to: Int)

  /// All elements, in the order of the second list; what went stands after the elements it stood
  /// after.
  /// - Parameter stays: for each index of the second list, whether the element kept its order.
  static func walk(fromOf: [Int?], toOf: [Int?], stays: (Int) -> Bool) -> [MergeStep] {
    var steps: [MergeStep] = []
    var next = 0
    func flush(before end: Int) {
      while next < end {
        if toOf[next] == nil { steps.append(.removed(next)) }
        next += 1
      }
    }
    // The first of what stayed, from each place on: what came in a gap stands after what went there.
    var anchors = [Int](repeating: toOf.count, count: fromOf.count + 1)
    for j in fromOf.indices.reversed() {
      anchors[j] = anchors[j + 1]
      if let i = fromOf[j], stays(j) { anchors[j] = i }
    }
    for (j, i) in fromOf.enumerated() {
      flush(before: anchors[j])
      steps.append(i.map { .kept(from: $0, to: j) } ?? .added(j))
    }
    flush(before: toOf.count)
    return steps
  }
}
