/// Phrases that mean the same.
///
/// They are tried by their first three bytes: most text begins none of them.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  let all: [Phrase]
  fileprivate let heads: PhraseHeads
  /// For each first byte, in small letters and by its lower seven bits, the first phrase that has
  /// it; -1 for none.
  private let first: [Int16]
  /// For each phrase the next with the same first byte; -1 for none.
  private let next: [Int16]
  /// For each phrase its second and third byte, folded; nil where any may stand there.
  private let following: [UInt8?]

  init(arrayLiteral elements: Phrase...) { self.init(elements) }

  init(_ phrases: [Phrase]) {
    all = phrases
    heads = PhraseHeads(phrases)
    following = phrases.map { $0.following.map { UInt8($0) } }
    var first = [Int16](repeating: -1, count: 128)
    var next = [Int16](repeating: -1, count: phrases.count)
    for index in phrases.indices.reversed() {
      let head = Int(phrases[index].head & 0x7F)
      next[index] = first[head]
      first[head] = Int16(index)
    }
    self.first = first
    self.next = next
  }

  /// The first phrase that may stand at `start`; -1 for none.
  @inline(__always) private func candidate(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    guard heads.mayBegin(text, start, upper) else { return -1 }
    return Int(first[Int(ASCII.lowercased(text[start]) & 0x7F)])
  }

  /// One past the longest of them that stands at `start`, whatever follows.
  @inline(__always)
  func end(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    beginning(in: text, at: start, upper)?.end
  }

  /// The longest of them that stands at `start`, whatever follows: its place in the list, and one
  /// past it.
  @inline(__always)
  func beginning(in text: Span<UInt8>, at start: Int, _ upper: Int) -> (index: Int, end: Int)? {
    let index = candidate(text, start, upper)
    return index < 0 ? nil : longest(from: index, text, start, upper, asWords: false)
  }

  /// One past the longest of them that stands at `start` as whole words.
  @inline(__always)
  func wordEnd(in text: Span<UInt8>, at start: Int, _ upper: Int) -> Int? {
    word(in: text, at: start, upper)?.end
  }

  /// The longest of them that stands at `start` as whole words: its place in the list, and one past
  /// it.
  @inline(__always)
  func word(in text: Span<UInt8>, at start: Int, _ upper: Int) -> (index: Int, end: Int)? {
    let index = candidate(text, start, upper)
    return index < 0 ? nil : longest(from: index, text, start, upper, asWords: true)
  }

  @inline(never)
  private func longest(
    from candidate: Int,
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int,
    asWords: Bool
  ) -> (index: Int, end: Int)? {
    var longest: (index: Int, end: Int)?
    var index = candidate
    let after = start + 2 < upper ? UInt8(PhraseHeads.fold(text[start + 1], text[start + 2])) : nil
    while index >= 0 {
      // Most of those with the same first letter go on otherwise.
      let mayStand = following[index].map { $0 == after } ?? true
      if mayStand, let end = all[index].end(in: text, at: start, upper), end > longest?.end ?? -1,
        !asWords || !Phrase.wordGoesOn(text, end, upper)
      {
        longest = (index, end)
      }
      index = Int(next[index])
    }
    return longest
  }

  /// Whether a stretch of text is one of them and nothing else.
  func isWhole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    whole(text, lower, upper) != nil
  }

  /// The place in the list of the first of them that a stretch of text is.
  func whole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var index = candidate(text, lower, upper)
    while index >= 0 {
      if all[index].isWhole(text, lower, upper) { return index }
      index = Int(next[index])
    }
    return nil
  }

  /// Where one of them first stands, beginning with a word.
  /// - Complexity: O(n) in the stretch: only where one may begin are they tried.
  func first(in text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Range<Int>? {
    var i = lower
    while i < upper {
      if let head = heads.onlyFirst {
        i = ByteScan.firstLetter(head, text, i, upper)
        guard i < upper else { return nil }
      }
      if heads.mayBegin(text, i, upper),
        i == lower || !(ASCII.isWord(text[i - 1]) && ASCII.isWord(text[i])),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      i += 1
    }
    return nil
  }
}

extension Phrases {
  /// The same where words begin in the text is known; all phrases begin with a letter or a digit.
  func first(
    in text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    _ words: WordIndex
  ) -> Range<Int>? {
    var place = lower < upper ? lower : nil
    while let i = place {
      if heads.mayBegin(text, i, upper), i == lower || !ASCII.isWord(text[i - 1]),
        let end = end(in: text, at: i, upper)
      {
        return i..<end
      }
      place = words.next(from: i + 1, upper)
    }
    return nil
  }
}

/// Which three bytes phrases begin with: for the lower five bits of the first, in which large and
/// small letters agree, a set of those of the next two, folded to five. It may take a phrase for
/// possible that is not, never the other way round.
struct PhraseHeads: Sendable {
  private let following: [UInt32]
  /// The first byte of all of them, in small letters; nil if they begin differently.
  let onlyFirst: UInt8?

  init(_ phrases: [Phrase]) {
    let head = phrases.first?.head
    onlyFirst = phrases.allSatisfy { $0.head == head } ? head : nil
    var following = [UInt32](repeating: 0, count: 32)
    for phrase in phrases {
      following[Int(phrase.head & 0x1F)] |= phrase.following.map { 1 << $0 } ?? .max
    }
    self.following = following
  }

  /// The second and third byte folded to five bits.
  @inline(__always)
  static func fold(_ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32((second &+ third &* 3) & 0x1F)
  }

  /// Whether one of the phrases may stand at `i`.
  @inline(__always)
  func mayBegin(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
    guard i < upper else { return false }
    let set = following[Int(text[i] & 0x1F)]
    // Short phrases, which may be all that is left of a text, are in the set with all that follows.
    return i + 2 < upper
      ? set >> Self.fold(text[i + 1], text[i + 2]) & 1 != 0 : set != 0
  }
}

extension Phrase {
  /// The second and third byte as the heads of phrases know them; nil where any may stand there: the
  /// phrase is shorter, or one of them has two spellings.
  fileprivate var following: UInt32? {
    guard count > 2, self[1] != ASCII.apostrophe, self[2] != ASCII.apostrophe else { return nil }
    return PhraseHeads.fold(self[1], self[2])
  }
}
