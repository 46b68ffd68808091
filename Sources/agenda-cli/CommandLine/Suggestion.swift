/// Finds the known word that somebody who mistyped it probably meant.
enum Suggestion {
  /// The nearest of the known words, the first by alphabet where two are equally near; nil if none
  /// is near enough. Capital letters count for nothing, and the only word that begins as typed is
  /// taken too.
  static func nearest(to typed: String, among known: [String]) -> String? {
    let word = Array(typed.lowercased().utf8)
    let limit = min(3, word.count / 3 + 1)
    var best: (distance: Int, word: String)?
    for candidate in known.sorted() {
      let letters = Array(candidate.lowercased().utf8)
      guard abs(letters.count - word.count) <= limit else { continue }
      let distance = editDistance(word, letters)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    if let best { return best.word }
    let begun = word.count > 1 ? known.filter { $0.lowercased().utf8.starts(with: word) } : []
    return begun.count == 1 ? begun.first : nil
  }

  /// The number of letters to insert, delete or replace (Levenshtein), in two rows.
  static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      for j in b.indices {
        current[j + 1] = min(
          previous[j] + (a[i] == b[j] ? 0 : 1),
          previous[j + 1] + 1,
          current[j] + 1
        )
      }
      swap(&previous, &current)
    }
    return previous[b.count]
  }
}
