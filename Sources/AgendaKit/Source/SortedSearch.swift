extension RandomAccessCollection where Index == Int {
  /// The first position whose element meets a condition that every element after it meets too;
  /// `endIndex` if none does.
  /// - Complexity: O(log n).
  @inline(__always)
  func sortedIndex(where isPast: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
