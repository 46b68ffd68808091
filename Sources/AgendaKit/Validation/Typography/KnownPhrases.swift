/// Phrases of the family in which one word is nearly the one that belongs there, and may be a word of
/// its own: "Untied Nations", "Date and tiem".
enum KnownPhrases {
  private static let phrases: [[String]] = [
    "united nations", "states parties", "conference of the parties",
    "transnational organized crime",
    "organized crime", "working group", "other matters", "date and time", "agenda item",
    "title or description", "opening of the meeting", "opening of the session",
    "adoption of the report", "adoption of the agenda", "organization of work",
    "provisional agenda", "extended bureau", "technical assistance", "international cooperation",
    "trafficking in persons", "smuggling of migrants", "government experts", "asset recovery",
    "background paper prepared by the secretariat", "note by the secretariat",
    "organizational matters", "summary of deliberations", "organization of the meeting",
    "list of participants", "vienna international centre", "conference room paper",
    "draft report", "proposed organization", "distr general", "original english",
    "joint item", "terms of reference", "list of speakers",
  ].map { $0.split(separator: " ").map { String($0) } }

  private static let byWord: [String: [(phrase: Int, word: Int)]] = {
    var table: [String: [(phrase: Int, word: Int)]] = [:]
    for (p, phrase) in phrases.enumerated() {
      for (w, word) in phrase.enumerated() { table[word, default: []].append((p, w)) }
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
    let text = context.text
    var folded: [String] = []
    folded.reserveCapacity(words.count)
    for word in words {
      folded.append(word.count <= 16 ? text.string(under: word.range).lowercased() : "")
    }
    var found: [Fault] = []
    for (i, word) in folded.enumerated() {
      for (phrase, position) in byWord[word] ?? [] {
        let start = i - position
        let expected = phrases[phrase]
        // Each phrase is judged once: at its first word, or at the second where that is the odd one.
        guard start >= 0, start + expected.count <= words.count,
          position == 0 || (position == 1 && folded[start] != expected[0]),
          let odd = odd(folded, start, expected), isJoined(words, start, expected.count)
        else { continue }
        let range = words[start + odd].range
        if !found.contains(where: { $0.range == range }) {
          found.append(Fault(range: range, meant: expected[odd]))
        }
      }
    }
    return found
  }

  /// The one word that is not the expected one but near to it; nil if none is, or more are not.
  private static func odd(_ words: [String], _ start: Int, _ expected: [String]) -> Int? {
    var odd: Int?
    for (w, word) in expected.enumerated() where words[start + w] != word {
      guard odd == nil else { return nil }
      odd = w
    }
    guard let odd, expected[odd].utf8.count >= 3 else { return nil }
    let (a, b) = (Array(words[start + odd].utf8), Array(expected[odd].utf8))
    // "United Nation", "Trafficking in Person" are never right.
    if expected[0] == "united" || expected[0] == "trafficking", b.dropLast().elementsEqual(a) {
      return odd
    }
    guard a.count >= 3, a[0] == b[0], a.allSatisfy({ ASCII.isLetter($0) }),
      // Another form of the word, "organised", "meetings", is another rule's.
      a.starts(with: b) == false, b.dropLast().elementsEqual(a) == false,
      !isOtherForm(a, b),
      KnownWords.faults(a, b, atMost: 1) != nil
    else { return nil }
    return odd
  }

  /// "organised" for "organized", "state" for "states", "Centre" for "centre".
  private static func isOtherForm(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let differing = a.count == b.count ? a.indices.filter { a[$0] != b[$0] } : []
    if differing.count == 1, let i = differing.first {
      let pair: Set<UInt8> = [a[i], b[i]]
      if pair == [0x73, 0x7A] { return true }
    }
    return a.last == UInt8(ascii: "s") && a.dropLast().elementsEqual(b)
      || b.last == UInt8(ascii: "s") && b.dropLast().elementsEqual(a)
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
