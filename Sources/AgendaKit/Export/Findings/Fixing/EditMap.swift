/// Where what stood in a text stands after edits.
struct EditMap {
  /// The edits, ascending, with how far each moves what comes after it.
  private var edits: [(old: SourceRange, newLower: Int, newUpper: Int)] = []

  /// - Parameter edits: ascending, none overlapping another.
  init(_ edits: [Diagnostic.Edit]) {
    var shift = 0
    for edit in edits {
      let lower = Int(edit.range.lower) + shift
      let upper = lower + edit.replacement.utf8.count
      self.edits.append((edit.range, lower, upper))
      shift = upper - Int(edit.range.upper)
    }
  }

  /// Whether an offset of the edited text may be where an offset of the old one went: for one within
  /// an edit or at its ends, any offset of what came in its place.
  func maps(_ old: Int, to new: Int) -> Bool {
    let places = places(of: old)
    return places.contains(new)
  }

  /// The offsets of the edited text that an offset of the old one may have become.
  func places(of old: Int) -> ClosedRange<Int> {
    let first = edits.sortedIndex { Int($0.old.upper) >= old }
    var last = first
    while last < edits.count, Int(edits[last].old.lower) <= old { last += 1 }
    if first < last {
      let lower = edits[first].newLower
      return lower...max(lower, edits[last - 1].newUpper)
    }
    guard first > 0 else { return old...old }
    let before = edits[first - 1]
    let new = old + before.newUpper - Int(before.old.upper)
    return new...new
  }
}
