/// Phrases of the family in which one word is nearly the one that belongs there, and may be a word of
/// its own: "Untied Nations", "Date and tiem".
enum KnownPhrases {
  /// Those that every document has: what is nearly one of them is never meant.
  private static let always = ["united nations", "states parties"]

  /// The phrases that are labels, and in prose may be other words: "data and time".
  private static let labels = [
    "date and time", "title or description", "agenda item", "distr general", "original english",
  ]

  private static let others = [
    "conference of the parties", "transnational organized crime", "organized crime",
    "working group", "other matters", "opening of the meeting", "opening of the session",
    "adoption of the report", "adoption of the agenda", "organization of work",
    "provisional agenda", "extended bureau", "technical assistance", "international cooperation",
    "trafficking in persons", "smuggling of migrants", "government experts", "asset recovery",
    "background paper prepared by the secretariat", "note by the secretariat",
    "organizational matters", "summary of deliberations", "organization of the meeting",
    "list of participants", "vienna international centre", "conference room paper",
    "draft report", "proposed organization", "joint item", "terms of reference",
    "list of speakers",
  ]

  private static let phrases = (always + labels + others).map {
    $0.split(separator: " ").map { String($0) }
  }

  private static func isLabel(_ phrase: Int) -> Bool {
    (always.count..<always.count + labels.count).contains(phrase)
  }

  /// Words of their own that are near to one of a phrase.
  private static let neighbours: Set<String> = ["exports", "organizes", "organises", "data"]

  private static func isProse(_ word: DocumentWords.Word, _ context: ValidationContext) -> Bool {
    word.block.map { context.blocks[$0].isProse } ?? false
  }

  private static let hashes = phrases.map { $0.map { KnownWords.hash(Array($0.utf8).span) } }

  /// Where words stand in phrases, by their hashes.
  private static let byHash: [UInt64: [(phrase: Int, word: Int)]] = {
    var table: [UInt64: [(phrase: Int, word: Int)]] = [:]
    for (p, phrase) in hashes.enumerated() {
      for (w, hash) in phrase.enumerated() { table[hash, default: []].append((p, w)) }
    }
    return table
  }()

  /// A word that is nearly the one that its phrase has there, and that one.
  struct Fault {
    let range: SourceRange
    let meant: String
  }

  /// Every one in a document.
  /// - Complexity: O(n) in the words; each is looked up, and the phrases it is in are compared.
  static func faults(in context: ValidationContext) -> [Fault] {
    let words = context.words.all
    let bytes = context.text.bytes.span
    var folded = ContiguousArray<UInt64>()
    folded.reserveCapacity(words.count)
    for word in words { folded.append(KnownWords.hash(letters(of: word, bytes).span)) }
    var found: [(fault: Fault, phrase: Int)] = []
    var told: Set<SourceRange> = []
    // Of two words both may be meant, unless the document has the phrase elsewhere.
    var isThere = Set(always.indices)
    for (i, word) in folded.enumerated() {
      for (phrase, position) in byHash[word] ?? [] {
        let start = i - position
        let expected = hashes[phrase]
        // Each phrase is judged once: at its first word, or at the second where that is the odd one.
        guard start >= 0, start + expected.count <= words.count,
          position == 0 || (position == 1 && folded[start] != expected[0])
        else { continue }
        if position == 0, folded[start..<start + expected.count].elementsEqual(expected) {
          isThere.insert(phrase)
        }
        guard let odd = odd(folded, start, expected),
          !isLabel(phrase) || !isProse(words[start], context),
          isSlip(letters(of: words[start + odd], bytes), in: phrases[phrase], at: odd),
          isJoined(words, start, expected.count), told.insert(words[start + odd].range).inserted
        else { continue }
        let fault = Fault(range: words[start + odd].range, meant: phrases[phrase][odd])
        found.append((fault, phrase))
      }
    }
    return found.filter { phrases[$0.phrase].count > 2 || isThere.contains($0.phrase) }
      .map { $0.fault }
  }

  /// A word in small letters; nothing for one that is longer than those of all phrases.
  private static func letters(of word: DocumentWords.Word, _ bytes: Span<UInt8>) -> [UInt8] {
    guard word.count <= 16 else { return [] }
    return word.range.offsets.map { ASCII.lowercased(bytes[$0]) }
  }

  /// The one word that is not the expected one; nil if there is none, or more are not.
  private static func odd(
    _ words: ContiguousArray<UInt64>,
    _ start: Int,
    _ expected: [UInt64]
  ) -> Int? {
    var odd: Int?
    for (w, word) in expected.enumerated() where words[start + w] != word {
      guard odd == nil else { return nil }
      odd = w
    }
    return odd
  }

  /// Whether a word is nearly the one of a phrase, and no other form of it.
  private static func isSlip(_ letters: [UInt8], in phrase: [String], at word: Int) -> Bool {
    let expected = Array(phrase[word].utf8)
    guard expected.count >= 3 else { return false }
    let isShort = expected.dropLast().elementsEqual(letters)
    // "United Nation", "Trafficking in Person" are never right.
    if isShort, phrase[0] == "united" || phrase[0] == "trafficking" { return true }
    return letters.count >= 3 && letters[0] == expected[0]
      && !neighbours.contains(String(decoding: letters, as: UTF8.self))
      && letters.allSatisfy { ASCII.isLetter($0) }
      // Another form of the word, "organised", "meetings", is another rule's.
      && !isShort && !letters.starts(with: expected) && !isBritish(letters, expected)
      && KnownWords.faults(letters, expected, atMost: 1) != nil
  }

  /// "organised" for "organized".
  private static func isBritish(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0 == 0x73 && $1 == 0x7A }
  }

  private static func isJoined(
    _ words: ContiguousArray<DocumentWords.Word>,
    _ start: Int,
    _ count: Int
  ) -> Bool {
    for i in start + 1..<max(start + 1, start + count) {
      guard words[i].block == words[start].block else { return false }
      // "Distr.: General"
      guard words[i].gap == .blank || (words[i].gap == .other && count == 2) else { return false }
    }
    return true
  }
}
