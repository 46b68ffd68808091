/// Splits a list of names: "Iran (Islamic Republic of), Iraq, Italy and Japan [...]".
struct NameList {
  /// The names, in order.
  var names: [String] = []
  /// Where each stands, in `Reading.text`.
  var texts: [Range<Int>] = []
  /// Whether a placeholder stands in the list.
  var isOpen = false

  /// Reads the list in a stretch; commas in brackets divide nothing.
  init(_ reading: Reading, _ range: Range<Int>) {
    let bytes = reading.text.bytes
    let text = bytes.span
    var start = range.lowerBound
    var depth = 0
    var i = range.lowerBound
    while i <= range.upperBound {
      if i == range.upperBound {
        add(start..<i, reading, isLast: true)
        break
      }
      switch text[i] {
      case ASCII.openRound: depth += 1
      case ASCII.closeRound: depth = max(0, depth - 1)
      case ASCII.openSquare where depth == 0:
        // A placeholder ends a name; it is none.
        add(start..<i, reading, isLast: false)
        var close = i
        while close < range.upperBound, text[close] != ASCII.closeSquare { close += 1 }
        isOpen = true
        i = min(close + 1, range.upperBound)
        start = i
        continue
      case ASCII.comma where depth == 0, ASCII.semicolon where depth == 0:
        add(start..<i, reading, isLast: false)
        start = i + 1
      default: break
      }
      i += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ reading: Reading, isLast: Bool) {
    let bytes = reading.text.bytes
    var name = reading.withoutFinalPunctuation(reading.trimmed(range))
    if let and = ("and " as Phrase).end(in: bytes.span, at: name.lowerBound, name.upperBound) {
      name = and..<name.upperBound
    }
    // "Peru and [...]" names one.
    if !isLast, name.count > 4,
      (" and" as Phrase).end(in: bytes.span, at: name.upperBound - 4, name.upperBound) != nil
    {
      name = name.lowerBound..<name.upperBound - 4
    }
    guard !name.isEmpty else { return }
    // The last two names have "and" between them, unless it is part of a name.
    if let split = andSplit(bytes.span, name) {
      append(name.lowerBound..<split.lowerBound, reading)
      append(split.upperBound..<name.upperBound, reading)
    } else {
      append(name, reading)
    }
  }

  private mutating func append(_ range: Range<Int>, _ reading: Reading) {
    var name = reading.trimmed(range)
    if let article = ("the " as Phrase).end(
      in: reading.text.bytes.span,
      at: name.lowerBound,
      name.upperBound
    ) {
      name = article..<name.upperBound
    }
    guard !name.isEmpty else { return }
    names.append(reading.string(name))
    texts.append(name)
  }

  /// Names of States that have "and" in them.
  private static let withAnd: Phrases = [
    "Antigua and Barbuda", "Bosnia and Herzegovina", "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines", "Sao Tome and Principe", "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
  ]

  private static let organizationWords: Phrases = [
    "Organization", "Office", "Agency", "Programme", "Committee", "Council",
    "Association", "Commission", "Institute", "Centre", "Initiative", "Network", "Group",
    "Organisation", "Union for", "African Union", "League", "Academy", "Bank", "Fund", "Community",
    "Court", "Alliance",
    "Conference", "Center", "University", "College", "Directorate", "Secretariat", "Foundation",
    "Federation", "Forum", "Society", "Eurojust", "EUROJUST", "Europol", "EUROPOL", "Frontex",
    "INTERPOL", "Interpol", "ASEAN", "ECOWAS", "CARICOM", "AMERIPOL", "AFRIPOL", "SELEC",
  ]

  /// The "and" between two names, if there is one outside the names themselves.
  private func andSplit(_ text: Span<UInt8>, _ name: Range<Int>) -> Range<Int>? {
    let candidates = ands(text, name)
    guard let last = candidates.last else { return nil }
    // "the European Union and the League of Arab States" are two.
    if isUnion(text, name.lowerBound, last.lowerBound) { return last }
    if isOrganization(text, name) {
      // The name of one may have "and" in it: "Organization for Security and Cooperation in Europe".
      let between = candidates.filter {
        isOrganization(text, name.lowerBound..<$0.lowerBound)
          && isOrganization(text, $0.upperBound..<name.upperBound)
      }
      return between.last {
        Self.beginnings.end(in: text, at: $0.upperBound, name.upperBound) != nil
      }
        ?? between.last
    }
    // Two names of States are short.
    let first = last.lowerBound - name.lowerBound
    let second = name.upperBound - last.upperBound
    return first <= 60 && second <= 60 ? last : nil
  }

  /// What comes as one, and whose name has none of the words of organizations.
  private static let unions: Phrases = [
    "European Union", "State of Palestine", "Holy See", "Sovereign Order of Malta",
  ]

  private func isUnion(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    Self.unions.isWhole(text, afterArticle(text, lower, upper), upper)
  }

  private func afterArticle(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    ("the " as Phrase).end(in: text, at: lower, upper) ?? lower
  }

  /// How many times "and" stands in a part of a list at most.
  private static let andLimit = 8

  /// Where "and" stands outside of brackets and of the names of States that have it.
  private func ands(_ text: Span<UInt8>, _ name: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var depth = 0
    var i = name.lowerBound
    while i < name.upperBound, found.count < Self.andLimit {
      if i == name.lowerBound || text[i - 1] == ASCII.space,
        let end = Self.withAnd.wordEnd(in: text, at: i, name.upperBound)
      {
        i = end
        continue
      }
      if text[i] == ASCII.openRound { depth += 1 }
      if text[i] == ASCII.closeRound { depth -= 1 }
      if depth == 0, let end = (" and " as Phrase).end(in: text, at: i, name.upperBound) {
        found.append(i..<end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  /// What names of organizations begin with, and what goes on with one does not.
  private static let beginnings: Phrases = [
    "United Nations", "International", "World", "European", "African", "Asian", "Inter-",
    "Organization", "Organisation", "League", "Council", "Commonwealth", "Office", "Caribbean",
    "South", "North", "East", "West", "Central", "Regional", "Global", "Gulf", "Eurasian", "Latin",
    "Pacific", "Arab", "the ", "Committee", "Commission", "Union", "Institute", "Association",
  ]

  /// Whether a word before any bracket says that an organization is named.
  private func isOrganization(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let end = name.first { text[$0] == ASCII.openRound } ?? name.upperBound
    return Self.organizationWords.first(in: text, name.lowerBound, end) != nil
  }
}
