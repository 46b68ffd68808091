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
    "Conference", "Secretariat", "Foundation", "Federation", "Forum", "Society",
  ]

  private func andSplit(_ text: Span<UInt8>, _ name: Range<Int>) -> Range<Int>? {
    guard let and = (" and " as Phrase).last(in: text, name) else { return nil }
    var i = name.lowerBound
    while i < and.lowerBound {
      if let end = Self.withAnd.wordEnd(in: text, at: i, name.upperBound), end > and.lowerBound {
        return nil
      }
      i += 1
    }
    if isOrganization(text, name) { return betweenOrganizations(text, name, last: and) }
    // Two names of States are short.
    let first = and.lowerBound - name.lowerBound
    let second = name.upperBound - and.upperBound
    return first <= 60 && second <= 60 ? and : nil
  }

  private func isOrganization(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
    Self.organizationWords.first(in: text, name.lowerBound, name.upperBound) != nil
  }

  /// The last "and" with the name of an organization on either side: the name of one may have "and"
  /// in it, as "Organization for Security and Cooperation in Europe".
  private func betweenOrganizations(
    _ text: Span<UInt8>,
    _ name: Range<Int>,
    last: Range<Int>
  ) -> Range<Int>? {
    var and = last
    // No name has more than a few; each step reads the names anew.
    for _ in 0..<4 {
      if isOrganization(text, name.lowerBound..<and.lowerBound),
        isOrganization(text, and.upperBound..<name.upperBound)
      {
        return and
      }
      guard let earlier = (" and " as Phrase).last(in: text, name.lowerBound..<and.lowerBound)
      else {
        return nil
      }
      and = earlier
    }
    return nil
  }
}

extension Phrase {
  /// Where the phrase last stands in a stretch outside of brackets.
  fileprivate func last(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var depth = 0
    var i = range.upperBound - 1
    while i >= range.lowerBound {
      if text[i] == ASCII.closeRound { depth += 1 }
      if text[i] == ASCII.openRound { depth -= 1 }
      if depth == 0, let end = end(in: text, at: i, range.upperBound) { return i..<end }
      i -= 1
    }
    return nil
  }
}
