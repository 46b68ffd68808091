/// The words of a text without their order, to tell how alike two texts are.
struct WordBag {
  /// Hashes of the words, ascending. Two words of one hash only make two texts seem a little more
  /// alike.
  fileprivate let words: [UInt32]

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

  /// How alike the texts are: twice the shared words by all words (Dice), 0 to 1. Words that the
  /// whole document repeats weigh nothing, unless a text has no others.
  /// - Complexity: O(n) in the words.
  func similarity(to other: WordBag, common: CommonWords) -> Double {
    let (own, theirs) = (rare(common), other.rare(common))
    return own.words.isEmpty || theirs.words.isEmpty
      ? similarity(to: other) : own.similarity(to: theirs)
  }

  private func rare(_ common: CommonWords) -> WordBag {
    if common.words.isEmpty { return self }
    return WordBag(words: words.filter { !common.words.contains($0) })
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

/// The words that most texts of two lists have.
struct CommonWords {
  fileprivate private(set) var words: Set<UInt32> = []

  /// In lists of fewer texts no word counts as repeated.
  private static let leastTexts = 24

  /// Finds the words that more than a third of the texts have.
  init(_ bags: [WordBag]) {
    guard bags.count >= Self.leastTexts else { return }
    var counts: [UInt32: Int] = [:]
    for bag in bags {
      var last: UInt32?
      for word in bag.words where word != last {
        counts[word, default: 0] += 1
        last = word
      }
    }
    words = Set(counts.filter { $0.value * 3 > bags.count }.map { $0.key })
  }
}
