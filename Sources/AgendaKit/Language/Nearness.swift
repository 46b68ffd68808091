/// How near words are to each other, to name the one that was meant.
package enum Nearness {
  /// The nearest of the known words, the first by alphabet where two are equally near; nil if none
  /// is near enough. Capital letters count for nothing, and the only word that begins as typed is
  /// taken too.
  package static func nearest(to typed: String, among known: [String]) -> String? {
    let word = Array(typed.lowercased().utf8)
    guard word.count <= 100 else { return nil }
    let limit = min(3, word.count / 3 + 1)
    var best: (distance: Int, word: String)?
    for candidate in known.sorted() {
      let letters = Array(candidate.lowercased().utf8)
      guard abs(letters.count - word.count) <= limit else { continue }
      let distance = distance(word, letters)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    if let best { return best.word }
    let begun = word.count > 1 ? known.filter { $0.lowercased().utf8.starts(with: word) } : []
    return begun.count == 1 ? begun.first : nil
  }

  /// The number of letters to insert, delete or replace (Levenshtein).
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
