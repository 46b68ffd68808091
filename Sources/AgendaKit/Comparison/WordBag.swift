/// The words of a text without their order, to tell how alike two texts are.
struct WordBag {
  /// Hashes of the words, ascending. Two words of one hash only make two texts seem a little more
  /// alike.
  private let words: [UInt32]

  /// Collects the words of four letters and more, and numbers; all words where these are few.
  init(_ text: String) {
    var long: [UInt32] = []
    var all: [UInt32] = []
    var hash: UInt32 = 2_166_136_261
    var length = 0
    var digits = false
    func close() {
      guard length > 0 else { return }
      all.append(hash)
      if length >= 4 || digits { long.append(hash) }
      hash = 2_166_136_261
      length = 0
      digits = false
    }
    for byte in FoldedText.of(text).utf8 {
      if ASCII.isWord(byte) {
        hash = (hash ^ UInt32(ASCII.lowercased(byte))) &* 16_777_619
        length += 1
        if ASCII.isDigit(byte) { digits = true }
      } else {
        close()
      }
    }
    close()
    words = (long.count >= 3 ? long : all).sorted()
  }

  private init(words: [UInt32]) { self.words = words }

  /// The words of a title by their first six letters, so that "annotated" and "annotations" are
  /// one.
  static func stems(_ text: String) -> WordBag {
    let words = FoldedText.normalized(text).split(separator: " ").filter { $0.utf8.count >= 4 }
    return WordBag(
      words: words.map { word in
        word.utf8.prefix(6).reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
      }.sorted()
    )
  }

  /// How alike the texts are: twice the shared words by all words (Dice), 0 to 1.
  /// - Complexity: O(n) in the words.
  func similarity(to other: WordBag) -> Double {
    if words.isEmpty || other.words.isEmpty { return words.isEmpty && other.words.isEmpty ? 1 : 0 }
    var shared = 0
    var i = 0
    var j = 0
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        shared += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(shared) / Double(words.count + other.words.count)
  }
}
