/// Finds what two sequences share in the same order.
///
/// Few differences are found exactly (Myers, "An O(ND) difference algorithm", 1986) with a bound on
/// D. Where the bound is passed, the elements that each side has once are anchors (Cohen's
/// "patience" diff) and the stretches between them are done in the same way. What has no anchors
/// is paired by occurrence. So the cost stays linear in the elements, times a constant.
struct SequenceAlignment {
  /// The pairs of indices, ascending in both.
  private(set) var pairs: [(from: Int, to: Int)] = []
  /// The comparisons of elements made.
  private(set) var work = 0

  private let a: [Int]
  private let b: [Int]

  /// Aligns two sequences of texts. The same pairs come out whichever is first.
  init(_ from: [String], _ to: [String]) {
    var ids: [String: Int] = [:]
    func intern(_ text: String) -> Int {
      if let id = ids[text] { return id }
      ids[text] = ids.count
      return ids.count - 1
    }
    let fromIDs = from.map(intern)
    let toIDs = to.map(intern)
    work = from.count + to.count
    let exchanged = Self.isExchanged(from, to)
    (a, b) = exchanged ? (toIDs, fromIDs) : (fromIDs, toIDs)
    run()
    if exchanged { pairs = pairs.map { ($0.to, $0.from) } }
  }

  /// Whether the second sequence comes first in the canonical order, so that a search that prefers
  /// one side prefers the same one in both directions.
  static func isExchanged(_ from: [String], _ to: [String]) -> Bool {
    for (x, y) in zip(from, to) where x != y { return y < x }
    return to.count < from.count
  }

  private struct Region {
    var a: Range<Int>
    var b: Range<Int>
    var depth: Int
  }

  private mutating func run() {
    // Elements that the other side lacks match nothing: they need not be searched.
    let inA = Set(a)
    let inB = Set(b)
    // What both begin and end with stays so, whatever else of it stands between.
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
    let keptA = a.indices.dropLast(end).filter { inB.contains(a[$0]) }
    let keptB = b.indices.dropLast(end).filter { inA.contains(b[$0]) }
    var search = Search(keptA.map { a[$0] }, keptB.map { b[$0] })
    search.run()
    work += search.work
    pairs =
      search.pairs.map { (keptA[$0.0], keptB[$0.1]) }.sorted { $0.from < $1.from }
      + (0..<end).reversed().map { (a.count - 1 - $0, b.count - 1 - $0) }
  }

  /// The search over the elements that both sides have.
  private struct Search {
    let a: [Int]
    let b: [Int]
    var pairs: [(Int, Int)] = []
    var work = 0

    init(_ a: [Int], _ b: [Int]) {
      self.a = a
      self.b = b
    }

    private static let maxDepth = 8

    mutating func run() {
      var stack = [Region(a: a.indices, b: b.indices, depth: 0)]
      while var region = stack.popLast() {
        trim(&region)
        if region.a.isEmpty || region.b.isEmpty { continue }
        if exact(region, bound: region.depth == 0 ? 256 : 48) { continue }
        let anchors = region.depth < Self.maxDepth ? uniqueAnchors(region) : []
        if anchors.isEmpty {
          pairs += occurrencePairs(region)
          continue
        }
        pairs += anchors
        var lowA = region.a.lowerBound
        var lowB = region.b.lowerBound
        for (i, j) in anchors + [(region.a.upperBound, region.b.upperBound)] {
          stack.append(Region(a: lowA..<i, b: lowB..<j, depth: region.depth + 1))
          lowA = i + 1
          lowB = j + 1
        }
      }
    }

    private mutating func trim(_ region: inout Region) {
      while let i = region.a.first, let j = region.b.first, a[i] == b[j] {
        pairs.append((i, j))
        region.a.removeFirst()
        region.b.removeFirst()
        work += 1
      }
      while let i = region.a.last, let j = region.b.last, a[i] == b[j] {
        pairs.append((i, j))
        region.a.removeLast()
        region.b.removeLast()
        work += 1
      }
    }

    /// The longest common subsequence, if at most `bound` elements are not in it.
    private mutating func exact(_ region: Region, bound: Int) -> Bool {
      let m = region.a.count
      let n = region.b.count
      guard abs(m - n) <= bound else { return false }
      let (baseA, baseB) = (region.a.lowerBound, region.b.lowerBound)
      let limit = min(bound, m + n)
      var furthest = [Int](repeating: 0, count: 2 * limit + 3)
      let origin = limit + 1
      var trace: [[Int]] = []
      for d in 0...limit {
        trace.append(Array(furthest[(origin - d)...(origin + d)]))
        for k in stride(from: -d, through: d, by: 2) {
          let down = k == -d || (k != d && furthest[origin + k - 1] < furthest[origin + k + 1])
          var x = down ? furthest[origin + k + 1] : furthest[origin + k - 1] + 1
          var y = x - k
          work += 1
          while x < m, y < n, a[baseA + x] == b[baseB + y] {
            x += 1
            y += 1
            work += 1
          }
          furthest[origin + k] = x
          if x >= m, y >= n {
            walkBack(trace, from: (m, n), base: (baseA, baseB))
            return true
          }
        }
      }
      return false
    }

    private mutating func walkBack(_ trace: [[Int]], from end: (Int, Int), base: (Int, Int)) {
      var (x, y) = end
      for d in stride(from: trace.count - 1, through: 0, by: -1) {
        let furthest = trace[d]
        func at(_ k: Int) -> Int { furthest[k + d] }
        let k = x - y
        var previousX = 0
        var previousY = 0
        if d > 0 {
          // The trace of step d holds the diagonals -d...d as step d - 1 left them.
          let down = k == -d || (k != d && at(k - 1) < at(k + 1))
          let previousK = down ? k + 1 : k - 1
          previousX = at(previousK)
          previousY = previousX - previousK
        }
        while x > previousX, y > previousY, a[base.0 + x - 1] == b[base.1 + y - 1] {
          x -= 1
          y -= 1
          pairs.append((base.0 + x, base.1 + y))
        }
        x = previousX
        y = previousY
      }
    }

    /// The elements that each side of the region has once, as many as keep their order.
    private mutating func uniqueAnchors(_ region: Region) -> [(Int, Int)] {
      work += region.a.count + region.b.count
      let inA = Self.single(a, region.a)
      let inB = Self.single(b, region.b)
      let candidates = region.a.compactMap { i -> (Int, Int)? in
        guard inA[a[i]] == .some(.some(i)), case .some(.some(let j)) = inB[a[i]] else { return nil }
        return (i, j)
      }
      return IncreasingRun.longest(candidates.map { $0.1 }).map { candidates[$0] }
    }

    /// The place of each element, nil where it has several.
    private static func single(_ list: [Int], _ range: Range<Int>) -> [Int: Int?] {
      var places: [Int: Int?] = [:]
      for i in range { places[list[i]] = .some(places[list[i]] == nil ? i : nil) }
      return places
    }

    /// Pairs the n-th appearance of an element with its n-th on the other side, as many pairs as
    /// keep their order.
    private mutating func occurrencePairs(_ region: Region) -> [(Int, Int)] {
      work += region.a.count + region.b.count
      var places: [Int: [Int]] = [:]
      for j in region.b.reversed() { places[b[j], default: []].append(j) }
      var candidates: [(Int, Int)] = []
      for i in region.a {
        if let j = places[a[i]]?.popLast() { candidates.append((i, j)) }
      }
      return IncreasingRun.longest(candidates.map { $0.1 }).map { candidates[$0] }
    }
  }
}

/// The longest increasing subsequence.
enum IncreasingRun {
  /// The indices, ascending, of a longest increasing subsequence of distinct numbers.
  /// - Complexity: O(n log n).
  static func longest(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for i in numbers.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < numbers[i] { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[i] = tails[low - 1] }
      if low == tails.count { tails.append(i) } else { tails[low] = i }
    }
    var run: [Int] = []
    var i = tails.last ?? -1
    while i >= 0 {
      run.append(i)
      i = before[i]
    }
    return run.reversed()
  }
}
