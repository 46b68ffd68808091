/// How many numbers may be inferred between the ends of ranges ("articles 16 to 18"), so that a short
/// text cannot ask for any amount of memory. Beyond that a range gives its two ends.
enum InferredNumbers {
  /// The widest range whose numbers are inferred: more than any convention has articles and any
  /// agenda items.
  static let rangeLimit = 100

  /// How many may be inferred at an offset of the text where there are so many already: as many as
  /// text that names each could hold, which takes so many bytes for one.
  static func room(at offset: Int, found: Int, bytesForEach: Int = 4) -> Int {
    max(0, 1_000 + offset / bytesForEach - found)
  }

  /// The numbers between two, if there is room for them.
  static func between(_ first: Int, _ last: Int, room: Int) -> Range<Int> {
    guard first < last, last - first <= min(rangeLimit, room) else { return last..<last }
    return first + 1..<last
  }
}
