/// One person has one name.
enum PersonNameMismatchRule: Rule {
  static let description = RuleDescription(
    "person-name-mismatch",
    .text,
    .warning,
    summary: "A person’s name is spelt in one way, and he or she is addressed in one way",
    reason: "A name that is misspelt is an affront, and is found by no search.",
    source: .logic("Two names that differ in a letter are one person’s."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "4. One speaker described a scanning programme.",
        breaks: "4. The Chair, Ms. Ada Borg (Norway), described a scanning programme."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for pair in context.persons.pairs {
      let message: String
      let (odd, other) = (pair.odd, pair.other)
      switch pair.difference {
      case .country: continue
      case .title:
        message = "\(odd.name) is “\(odd.title ?? "")” here, “\(other.title ?? "")” elsewhere"
      case .spelling:
        message = "“\(odd.name)” is spelt “\(other.name)” elsewhere"
      }
      findings.report(
        message,
        at: odd.range,
        notes: [Diagnostic.Note(message: "The other place", range: other.range)]
      )
    }
  }
}

/// A person is of one State.
enum PersonCountryMismatchRule: Rule {
  static let description = RuleDescription(
    "person-country-mismatch",
    .text,
    .warning,
    summary: "A person is of the same State wherever he or she is named",
    reason: "The State was taken over from another name of a list.",
    source: .logic("Nobody represents two States at one meeting."),
    examples: [
      RuleExample(
        in: .report,
        keeps: "4. One speaker described a scanning programme.",
        breaks: "4. The Chair, Ms. Ada Berg (Kenya), described a scanning programme."
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for pair in context.persons.pairs where pair.difference == .country {
      guard let here = pair.odd.country, let there = pair.other.country else { continue }
      findings.report(
        "\(pair.odd.name) is of \(here.text) here, of \(there.text) elsewhere",
        at: pair.odd.range,
        notes: [Diagnostic.Note(message: "The other place", range: pair.other.range)]
      )
    }
  }
}

/// The persons of a document, and where what is said of one differs.
struct Persons {
  /// How two places differ.
  enum Difference {
    case spelling, title, country
  }

  /// A place that differs from what is said elsewhere.
  struct Pair {
    let odd: NamedPerson
    let other: NamedPerson
    let difference: Difference
  }

  private(set) var pairs: [Pair] = []

  /// A name as it is written, and where.
  private struct Variant {
    var persons: [NamedPerson]
    var first: NamedPerson { persons[0] }
  }

  /// - Complexity: O(n) in the names; each is compared with a few that share a word with it.
  init(_ context: ValidationContext) {
    let persons = NamedPerson.all(in: context)
    guard persons.count > 1 else { return }
    var variants: [Variant] = []
    var byName: [String: Int] = [:]
    for person in persons {
      let key = (person.isSurnameOnly ? "- " : "") + person.name
      if let known = byName[key] {
        variants[known].persons.append(person)
      } else {
        byName[key] = variants.count
        variants.append(Variant(persons: [person]))
      }
    }
    // The places where a person is named by surname alone; where several have the surname, they are
    // nobody's.
    var whole: [String: Set<String>] = [:]
    var alone: [String: [NamedPerson]] = [:]
    for variant in variants {
      guard let surname = variant.first.folded.last else { continue }
      if !variant.first.isSurnameOnly {
        whole[surname, default: []].insert(variant.first.name)
      } else if variant.first.folded.count == 1 {
        alone[surname, default: []] += variant.persons
      }
    }
    for variant in variants where !variant.first.isSurnameOnly {
      let surname = variant.first.folded.last ?? ""
      let isOnly = whole[surname]?.count == 1
      judgeOne(variant.persons + (isOnly ? alone[surname] ?? [] : []))
    }
    judgeNames(variants)
  }

  /// One name in several places: the same State and the same title.
  private mutating func judgeOne(_ persons: [NamedPerson]) {
    judge(persons.filter { $0.country != nil }, .country) { $0.country?.key }
    judge(persons.filter { $0.title != nil }, .title) { $0.title }
  }

  private mutating func judge(
    _ persons: [NamedPerson],
    _ difference: Difference,
    _ value: (NamedPerson) -> String?
  ) {
    guard persons.count > 1 else { return }
    var counts: [String: Int] = [:]
    for person in persons { counts[value(person) ?? "", default: 0] += 1 }
    guard counts.count > 1 else { return }
    // Of two that are said equally often, the one with the whole name is right, else the first.
    let most = counts.values.max() ?? 0
    let often = persons.filter { counts[value($0) ?? ""] == most }
    guard
      let right = often.first(where: { $0.country != nil && !$0.isSurnameOnly })
        ?? often.first(where: { !$0.isSurnameOnly }) ?? often.first
    else { return }
    for person in persons where value(person) != value(right) {
      pairs.append(Pair(odd: person, other: right, difference: difference))
    }
  }

  /// Names that are nearly the same.
  private mutating func judgeNames(_ variants: [Variant]) {
    var byWord: [String: [Int]] = [:]
    var alone: [Int] = []
    var told: Set<Int> = []
    for (i, variant) in variants.enumerated() {
      let words = Set(variant.first.folded)
      var candidates: [Int] = []
      for word in words { candidates += byWord[word, default: []].suffix(16) }
      if variant.first.isSurnameOnly || words.count == 1 {
        candidates += Array(0..<min(i, 64))
        alone.append(i)
      } else {
        candidates += alone.prefix(64)
      }
      for j in Set(candidates).sorted() where j != i && !told.contains(i) && !told.contains(j) {
        guard Self.isSamePerson(variant.first, variants[j].first) else { continue }
        // A conversion loses accents; it does not make them.
        let (own, near) = (variant.first, variants[j].first)
        let isPlain = own.folded == near.folded && !StateNames.hasAccents(own.name)
        let isOtherPlain = own.folded == near.folded && !StateNames.hasAccents(near.name)
        let isOdd =
          isPlain != isOtherPlain
          ? isPlain : isLikelier(variants[j], than: variant)
        let (odd, other) = isOdd ? (i, j) : (j, i)
        told.insert(odd)
        pairs.append(
          Pair(odd: variants[odd].first, other: variants[other].first, difference: .spelling)
        )
      }
      for word in words { byWord[word, default: []].append(i) }
    }
  }

  /// Whether of two spellings the first is right: it stands more often, or with the State; else the one
  /// that comes first.
  private func isLikelier(_ a: Variant, than b: Variant) -> Bool {
    if a.persons.count != b.persons.count { return a.persons.count > b.persons.count }
    func hasState(_ variant: Variant) -> Bool { variant.persons.contains { $0.country != nil } }
    if a.first.isSurnameOnly != b.first.isSurnameOnly { return b.first.isSurnameOnly }
    if hasState(a) != hasState(b) { return hasState(a) }
    return a.first.range < b.first.range
  }

  /// Whether two names that are not written alike are one person's: all words but one are equal, and
  /// that one differs in a letter or two.
  private static func isSamePerson(_ a: NamedPerson, _ b: NamedPerson) -> Bool {
    if let x = a.title, let y = b.title, x != y { return false }
    if a.folded == b.folded { return hasOtherLetters(a.name, b.name) }
    if a.isSurnameOnly != b.isSurnameOnly {
      let surname = a.isSurnameOnly ? a.folded[0] : b.folded[0]
      let full = a.isSurnameOnly ? b.folded : a.folded
      guard let last = full.last else { return false }
      if last == surname {
        let (alone, whole) = a.isSurnameOnly ? (a.name, b.name) : (b.name, a.name)
        let end = whole.split(separator: " ").last.map { String($0) } ?? whole
        return StateNames.fold(end) == surname && hasOtherLetters(alone, end)
      }
      guard !full.contains(surname) else { return false }
      return isNear(surname, last, atMost: surname.prefix(5) == last.prefix(5) ? 2 : 1)
        || (surname.prefix(4) == last.prefix(4) && isNear(surname, last, atMost: 2)
          && min(surname.utf8.count, last.utf8.count) >= 6)
    }
    guard a.folded.count == b.folded.count else { return false }
    let differing = a.folded.indices.filter { a.folded[$0] != b.folded[$0] }
    guard differing.count == 1, a.folded.count > 1 else { return false }
    let (x, y) = (a.folded[differing[0]], b.folded[differing[0]])
    return isNear(x, y, atMost: min(x.utf8.count, y.utf8.count) >= 6 ? 2 : 1)
  }

  private static func isNear(_ a: String, _ b: String, atMost most: Int) -> Bool {
    let shorter = min(a.utf8.count, b.utf8.count)
    // Of short names one is the beginning of the other: "Eze", "Ezeh".
    if shorter == 3 {
      return (a.hasPrefix(b) || b.hasPrefix(a)) && abs(a.utf8.count - b.utf8.count) == 1
    }
    guard shorter >= 4 else { return false }
    return KnownWords.faults(Array(a.utf8), Array(b.utf8), atMost: most) != nil
  }

  /// Whether names that are folded alike differ in accents, not only in capitals or blanks.
  private static func hasOtherLetters(_ a: String, _ b: String) -> Bool {
    func letters(_ text: String) -> String {
      String(text.lowercased().filter { $0 != "-" && $0 != " " && $0 != "\n" && $0 != "\u{A0}" })
    }
    return letters(a) != letters(b)
  }
}
