/// What a paper is, by the words for it.
enum PaperKind: String {
  case background = "a background paper"
  case note = "a note"
  case conferenceRoom = "a conference room paper"
  case working = "a working paper"
  case discussion = "a discussion paper"
  case issue = "an issue paper"
  case report = "a report"
  case thematicReport = "a thematic report"
  case regionalSupplement = "a regional supplement"

  /// The words, those of more before those of fewer.
  private static let words: [(words: String, kind: PaperKind)] = [
    ("background paper", .background), ("background note", .background),
    ("background document", .background), ("conference room paper", .conferenceRoom),
    ("working paper", .working), ("discussion paper", .discussion),
    ("discussion guide", .discussion), ("issue paper", .issue), ("issues paper", .issue),
    ("thematic report", .thematicReport), ("regional supplement", .regionalSupplement),
    ("note by the secretariat", .note), ("note by the", .note), ("note prepared by", .note),
    ("note on ", .note), ("report of the secretariat", .report), ("report by the", .report),
  ]

  /// The kind that a title begins with.
  init?(title: String) {
    var folded = ComparedTitle.fold(title)
    for article in ["a ", "an ", "the "] where folded.hasPrefix(article) {
      folded.removeFirst(article.count)
    }
    guard let found = Self.words.first(where: { folded.hasPrefix($0.words) }) else { return nil }
    self = found.kind
  }

  /// The kind that is named last in words before a symbol, and where in the words.
  static func last(in words: String) -> (kind: PaperKind, start: String.Index)? {
    let folded = Array(words.lowercased().utf8)
    var best: (kind: PaperKind, start: Int)?
    for entry in Self.words {
      let phrase = Array(entry.words.utf8)
      guard folded.count >= phrase.count else { continue }
      var i = folded.count - phrase.count
      while i >= (best?.start ?? -1) + 1 {
        if folded[i...].starts(with: phrase), i == 0 || !ASCII.isWord(folded[i - 1]) {
          best = (entry.kind, i)
          break
        }
        i -= 1
      }
    }
    guard let best else { return nil }
    let index = words.utf8.index(words.utf8.startIndex, offsetBy: best.start)
    return (best.kind, index)
  }
}

/// A paper as the running text names it: "the background paper on supply chains (SYMBOL)".
struct PaperMention {
  let symbol: DocumentSymbol
  /// The symbol.
  let range: SourceRange
  /// What the text calls it.
  let kind: PaperKind?
  /// The words between its kind and its symbol.
  let words: String

  /// What the words say that the paper is on: "on supply chains"; empty where they go on otherwise.
  var topic: String {
    let heads = [" on ", " entitled ", " concerning ", " regarding "]
    let start = heads.compactMap { head -> Int? in
      let sought = Array(head.utf8)
      let all = Array(words.utf8)
      return (0..<max(0, min(60, all.count - sought.count))).first {
        all[$0...].starts(with: sought)
      }
    }.min()
    guard let start, words.utf8.count - start <= 160, !words.contains(",") else { return "" }
    return String(decoding: Array(words.utf8)[start...], as: UTF8.self)
  }

  /// The papers that paragraphs name with the symbol in brackets behind them.
  /// - Complexity: O(n) in the mentions; the words before each are few.
  static func all(in context: ValidationContext) -> [PaperMention] {
    var found: [PaperMention] = []
    for sentence in context.sentences {
      var start = Int(sentence.range.lower)
      for mention in context.document.mentions(in: sentence.range) {
        guard case .symbol(let symbol) = mention.value else { continue }
        defer { start = Int(mention.range.upper) }
        let lower = max(start, Int(mention.range.lower) - 320)
        guard lower < Int(mention.range.lower),
          let before = words(SourceRange(lower, Int(mention.range.lower)), context)
        else { continue }
        let kind = PaperKind.last(in: before)
        found.append(
          PaperMention(
            symbol: symbol.withoutStar,
            range: mention.range,
            kind: kind?.kind,
            words: kind.map { String(before[$0.start...]) } ?? ""
          )
        )
      }
    }
    return found
  }

  /// The words of a range that ends with an opening bracket; nil if it does not.
  private static func words(_ range: SourceRange, _ context: ValidationContext) -> String? {
    var text = context.plainText(range)
    guard text.hasSuffix("(") else { return nil }
    text.removeLast()
    return text
  }
}

/// The words of a title that tell what it is about.
enum TopicWords {
  private static let empty: Set<String> = [
    "background", "paper", "prepared", "secretariat", "note", "report", "conference", "room",
    "working", "group", "their", "which", "these", "those", "under", "between", "about", "that",
    "from", "with", "document", "documents", "issues", "united", "nations", "implementation",
  ]

  /// The words, in small letters, without their endings.
  static func of(_ text: String) -> Set<String> {
    var words: Set<String> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
      guard !empty.contains(String(word)) else { continue }
      words.insert(String(word.prefix(6)))
    }
    return words
  }
}
