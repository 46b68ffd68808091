/// What is wrong with numbers that should run 1, 2, 3…, with as few faults as explain it.
enum NumberSequence {
  /// A fault at a position of the sequence.
  enum Fault: Hashable, Sendable {
    /// Before this position, numbers are missing.
    case gap(at: Int, missing: ClosedRange<Int>)
    /// The number stands earlier already; `instead` is the number that belongs here, nil where
    /// the position is one too many.
    case repeated(at: Int, first: Int, instead: Int?)
    /// The number stands before or after its place.
    case outOfOrder(at: Int, expected: Int)
    /// There is no number where this one belongs.
    case none(at: Int, expected: Int)
  }

  /// The faults of a sequence, in order. A nil stands for an element without a number.
  /// - Complexity: O(n).
  static func faults(_ numbers: [Int?], from start: Int = 1) -> [Fault] {
    var faults: [Fault] = []
    var seen: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    for (i, number) in numbers.enumerated() { if let number { last[number] = i } }
    var expected = start
    func advance() {
      repeat { expected += 1 } while seen[expected] != nil
    }
    for (i, number) in numbers.enumerated() {
      let next = i + 1 < numbers.count ? numbers[i + 1] : nil
      guard let number else {
        faults.append(.none(at: i, expected: expected))
        if next != expected { advance() }
        continue
      }
      if number == expected {
        advance()
      } else if let first = seen[number] {
        let stands = next == expected + 1 || (next == nil && number == expected - 1)
        // At the end of a list a number that repeats the one before stands for the next.
        faults.append(.repeated(at: i, first: first, instead: stands ? expected : nil))
        if stands { advance() }
      } else if number < expected {
        faults.append(.outOfOrder(at: i, expected: expected))
      } else if next == number, number == expected + 1 {
        // 1, 2, 4, 4, 5: the first 4 stands where 3 belongs.
        faults.append(.repeated(at: i, first: i + 1, instead: expected))
        seen[expected] = i
        advance()
        continue
      } else if next == expected + 1, number > expected + 1 {
        // 1, 2, 5, 4: only one number is wrong, and 5 may come again in its place.
        if let again = last[number], again > i {
          faults.append(.repeated(at: i, first: again, instead: expected))
        } else {
          faults.append(.outOfOrder(at: i, expected: expected))
        }
        advance()
        continue
      } else if next == expected {
        // 1, 3, 2: one fault, not a gap and a step back.
        faults.append(.outOfOrder(at: i, expected: expected))
        seen[number] = i
        continue
      } else {
        faults.append(.gap(at: i, missing: expected...(number - 1)))
        expected = number + 1
      }
      if seen[number] == nil { seen[number] = i }
    }
    return faults
  }

  /// The positions that must move so that the rest ascends: as few as can be.
  /// - Complexity: O(n log n).
  static func outOfOrder<Value: Comparable>(_ values: [Value]) -> [Int] {
    if zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) { return [] }
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: values.count)
    for i in values.indices {
      let low = tails.sortedIndex { values[$0] > values[i] }
      previous[i] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(i) } else { tails[low] = i }
    }
    var kept = [Bool](repeating: false, count: values.count)
    var i = tails.last ?? -1
    while i >= 0 {
      kept[i] = true
      i = previous[i]
    }
    return values.indices.filter { !kept[$0] }
  }
}
