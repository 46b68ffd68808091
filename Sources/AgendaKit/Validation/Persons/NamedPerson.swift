/// A person whom the text names: "Mr. Pavel Horák (Czechia)", "Ms. Solheim".
struct NamedPerson {
  /// "Mr" or "Ms"; nil without one, or with another title.
  let title: String?
  /// The name as it stands.
  let name: String
  /// Its words in small letters without accents.
  let folded: [String]
  /// The State in brackets behind the name.
  let country: StateName?
  /// The name and what is said of it.
  let range: SourceRange

  /// Whether the surname stands alone.
  var isSurnameOnly: Bool { folded.count == 1 }

  /// The persons whom a document names, in the order of its words.
  /// - Complexity: O(n) in the words.
  static func all(in context: ValidationContext) -> [NamedPerson] {
    var found: [NamedPerson] = []
    let words = context.words.all
    var i = 0
    while i < words.count {
      if let (person, next) = read(at: i, words, context) {
        found.append(person)
        i = next
      } else {
        i += 1
      }
    }
    return found
  }

  /// Words that stand in names in small letters.
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "al", "el",
    "bin", "bint", "ibn", "la", "le", "y", "ben", "ter", "zu", "abu",
  ]

  /// The person whose title, or first name before a State in brackets, is the word at a place.
  private static func read(
    at index: Int,
    _ words: ContiguousArray<DocumentWords.Word>,
    _ context: ValidationContext
  ) -> (NamedPerson, next: Int)? {
    let text = context.text
    let s = text.bytes.span
    let hasTitle = PersonTitles.isTitle(s, words[index].range)
    guard ASCII.isUpper(s[Int(words[index].lower)]) || s[Int(words[index].lower)] >= 0xC3 else {
      return nil
    }
    var i = hasTitle ? index + 1 : index
    let first = i
    while i < words.count, i - first < 6 {
      let word = words[i]
      if i > first || hasTitle {
        guard isJoined(s, Int(words[i - 1].upper), Int(word.lower), isAfterTitle: i == first) else {
          break
        }
      }
      let text = text.string(under: word.range)
      guard isCapital(s[Int(word.lower)]) || (i > first && particles.contains(text)) else { break }
      i += 1
    }
    while i > first, !isCapital(s[Int(words[i - 1].lower)]) { i -= 1 }
    guard i > first else { return nil }
    let place = SourceRange(Int(words[first].lower), Int(words[i - 1].upper))
    let country =
      country(after: Int(place.upper), context)
      ?? (hasTitle ? self.country(before: Int(words[index].lower), context) : nil)
      .map { ($0, Int(place.upper)) }
    // Without a title, only what stands before a State in brackets or before what somebody is, is a
    // name.
    guard
      hasTitle
        || (i - first >= 2 && i - first <= 4
          && (country != nil || isSomebody(words, after: i, context)))
    else { return nil }
    let name = text.string(under: place)
    // "Mr./Ms." says neither.
    let start = Int(words[index].lower)
    let isChosen = start == 0 || s[start - 1] != ASCII.slash
    let title = hasTitle && isChosen ? self.title(text.string(under: words[index].range)) : nil
    let folded = words[first..<i].map { StateNames.fold(text.string(under: $0.range)) }
      .filter { !particles.contains($0) && !$0.isEmpty }
    guard !folded.isEmpty else { return nil }
    let person = NamedPerson(
      title: title,
      name: name,
      folded: folded,
      country: country?.name,
      range: SourceRange(
        Int(words[hasTitle ? index : first].lower),
        country.map { Int($0.upper) } ?? Int(place.upper)
      )
    )
    return (person, i)
  }

  private static let roles: Set<String> = [
    "expert", "researcher", "professor", "prosecutor", "judge", "consultant", "panellist", "lawyer",
    "director", "head", "magistrate", "attorney", "adviser", "investigator", "representative",
    "officer", "delegate", "lecturer", "criminologist", "analyst", "journalist",
  ]

  /// Whether what follows a name says what a person is: ", an expert from Bulgaria".
  private static func isSomebody(
    _ words: ContiguousArray<DocumentWords.Word>,
    after next: Int,
    _ context: ValidationContext
  ) -> Bool {
    let s = context.text.bytes.span
    guard next > 0, next + 1 < words.count, words[next].block == words[next - 1].block,
      s[Int(words[next - 1].upper)] == ASCII.comma
    else { return false }
    func word(_ i: Int) -> String {
      i < words.count ? context.text.string(under: words[i].range).lowercased() : ""
    }
    let start = ["a", "an", "the"].contains(word(next)) ? next + 1 : next
    return (start..<start + 3).contains { roles.contains(word($0)) }
  }

  private static func title(_ text: String) -> String? {
    switch text.lowercased() {
    case "mr": "Mr."
    case "ms", "mrs", "miss": "Ms."
    default: nil
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { ASCII.isUpper(byte) || byte >= 0xC3 }

  /// Whether two words belong to one name: a blank between them, a hyphen, an apostrophe, or a point
  /// after a title or an initial.
  private static func isJoined(
    _ s: Span<UInt8>,
    _ lower: Int,
    _ upper: Int,
    isAfterTitle: Bool
  ) -> Bool {
    guard upper > lower, upper - lower <= 3 else { return false }
    let isInitial = lower > 1 && ASCII.isUpper(s[lower - 1]) && !ASCII.isWord(s[lower - 2])
    for i in lower..<upper {
      switch s[i] {
      case ASCII.space, ASCII.hyphen, ASCII.apostrophe, 0xE2, 0x80, 0x99, 0xC2, 0xA0: continue
      case ASCII.lineFeed where upper - lower == 1: continue
      case ASCII.point where isAfterTitle || isInitial: continue
      default: return false
      }
    }
    return true
  }

  /// "A panellist from Brazil, Ms. …": the State before a name.
  private static func country(before lower: Int, _ context: ValidationContext) -> StateName? {
    let s = context.text.bytes.span
    guard lower > 8, s[lower - 1] == ASCII.space, s[lower - 2] == ASCII.comma else { return nil }
    let near = SourceRange(max(0, lower - 48), lower - 2)
    guard let from = context.find("from", in: near) else { return nil }
    let name = StateName(context.plainText(SourceRange(Int(from.upper), lower - 2)))
    return name.isKnown || name.isRunning ? name : nil
  }

  /// The State in brackets behind a name.
  private static func country(
    after upper: Int,
    _ context: ValidationContext
  ) -> (name: StateName, upper: Int)? {
    let text = context.text
    let s = text.bytes.span
    var i = upper
    while i < s.count, i - upper <= 1, ASCII.isBlank(s[i]) { i += 1 }
    guard i < s.count, s[i] == ASCII.openRound else { return nil }
    let lower = i + 1
    var depth = 1
    i = lower
    while i < s.count, i - lower < 64 {
      if s[i] == ASCII.openRound { depth += 1 }
      if s[i] == ASCII.closeRound {
        depth -= 1
        if depth == 0 { break }
      }
      i += 1
    }
    guard i < s.count, depth == 0, i > lower else { return nil }
    let name = StateName(context.plainText(SourceRange(lower, i)))
    return name.isKnown || name.isRunning ? (name, i + 1) : nil
  }
}
