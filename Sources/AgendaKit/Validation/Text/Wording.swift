/// The table of words that are written in another way.
struct Wording: Sendable {
  /// The words as they should not be written, letter by letter; blanks stand for one or more.
  let words: FixedText
  /// Whether the words are the beginning of one, with any ending.
  var isStem = false
  /// What is preferred.
  let preferred: String
  /// Where that is said.
  let source: Source
  /// Where the entry applies.
  let place: Place

  /// The pages that the entries come from.
  enum Source: String, Sendable {
    case spelling = "Editorial Manual, spelling"
    case capitals = "Editorial Manual, capitalization"
    case numbers = "Editorial Manual, numbers, dates and time"
    case gender = "Guidelines for gender-inclusive language in English"
    case titles = "practice of the working groups"
  }

  /// Where an entry applies.
  enum Place: Sendable {
    case anywhere
    /// Only in lists of papers.
    case list
    /// Not at the start of a sentence, where a capital is right.
    case insideSentence
    /// Only in documents of a group that is called a Working Group.
    case workingGroup
    /// An office, unless it is one of another body, which may call it so.
    case office
  }

  /// Whether the entry applies where it was found.
  func applies(isList: Bool, isStart: Bool, isWorkingGroup: Bool) -> Bool {
    switch place {
    case .anywhere: true
    case .list: isList
    case .insideSentence: !isStart
    case .workingGroup: isWorkingGroup && !isList
    case .office: true
    }
  }

  private static func entry(
    _ words: FixedText,
    _ preferred: String,
    _ source: Source,
    _ place: Place = .anywhere
  ) -> Wording {
    Wording(words: words, preferred: preferred, source: source, place: place)
  }

  private static func stem(_ words: FixedText, _ preferred: String) -> Wording {
    Wording(
      words: words,
      isStem: true,
      preferred: preferred,
      source: .spelling,
      place: .anywhere
    )
  }

  /// What is to stand in the place of some words: of a word that only begins like the entry, its own
  /// ending is kept.
  func replacement(for text: String) -> String {
    guard isStem else { return preferred }
    return String(preferred.dropLast()) + String(text.dropFirst(words.count))
  }

  /// All entries. Sources: un.org/dgacm/en/content/editorial-manual (spelling, capitalization,
  /// numbers-dates-time); un.org/en/gender-inclusive-language for "Chair".
  static let all: [Wording] = [
    entry("States Parties", "States parties", .capitals),
    entry("States Party", "State party", .capitals),
    entry("State Party", "State party", .capitals),
    entry("State Parties", "States parties", .capitals),
    entry("states parties", "States parties", .capitals),
    entry("state party", "State party", .capitals),
    entry("Member states", "Member States", .capitals),
    entry("Agenda Item", "agenda item", .capitals),
    entry("agenda Item", "agenda item", .capitals),
    entry("Agenda item", "agenda item", .capitals, .insideSentence),
    entry("the working group", "the Working Group", .capitals, .workingGroup),
    entry("prepared by the secretariat", "prepared by the Secretariat", .capitals, .list),
    entry("by the secretariat", "by the Secretariat", .capitals, .list),
    entry("Note Verbale", "note verbale", .capitals),
    entry("Notes Verbales", "notes verbales", .capitals),
    entry("Secretary General", "Secretary-General", .spelling),
    entry("Vice Chair", "Vice-Chair", .spelling),
    entry("Under Secretary", "Under-Secretary", .spelling),
    entry("Chairman", "Chair", .gender, .office),
    entry("Chairperson", "Chair", .gender, .office),
    entry("Chairwoman", "Chair", .gender, .office),
    entry("Vice-Chairperson", "Vice-Chair", .gender),
    entry("percent", "per cent", .numbers),
    stem("organis", "organiz…"), stem("recognis", "recogniz…"),
    stem("Organis", "Organiz…"), stem("Digitis", "Digitiz…"), stem("Criminalis", "Criminaliz…"),
    stem("Finalis", "Finaliz…"), stem("Standardis", "Standardiz…"), stem("Recognis", "Recogniz…"),
    stem("Harmonis", "Harmoniz…"), stem("Mobilis", "Mobiliz…"), stem("Specialis", "Specializ…"),
    stem("Utilis", "Utiliz…"), stem("Prioritis", "Prioritiz…"),
    stem("realis", "realiz…"), stem("utilis", "utiliz…"),
    stem("emphasis", "emphasiz…"), stem("finalis", "finaliz…"),
    stem("globalis", "globaliz…"), stem("harmonis", "harmoniz…"),
    stem("criminalis", "criminaliz…"), stem("authoris", "authoriz…"),
    stem("prioritis", "prioritiz…"), stem("summaris", "summariz…"),
    stem("standardis", "standardiz…"), stem("digitis", "digitiz…"),
    stem("mobilis", "mobiliz…"), stem("specialis", "specializ…"),
    stem("co-operat", "cooperat…"), stem("co-ordinat", "coordinat…"),
    entry("focussed", "focused", .spelling), entry("focussing", "focusing", .spelling),
    entry("judgment", "judgement", .spelling), entry("fulfill", "fulfil", .spelling),
    entry("behavior", "behaviour", .spelling), entry("labor", "labour", .spelling),
    entry("defense", "defence", .spelling), entry("offense", "offence", .spelling),
    entry("offenses", "offences", .spelling), entry("centers", "centres", .spelling),
    entry("center", "centre", .spelling), entry("practise of", "practice of", .spelling),
    entry("program", "programme", .spelling), entry("programs", "programmes", .spelling),
    entry("web site", "website", .spelling), entry("web sites", "websites", .spelling),
    entry("webpage", "web page", .spelling), entry("webpages", "web pages", .spelling),
    entry("e-mail", "email", .spelling), entry("cyber crime", "cybercrime", .spelling),
    entry("cyber-crime", "cybercrime", .spelling), entry("inter-alia", "inter alia", .spelling),
  ]

  /// The words that begin like an entry with a star and are right.
  private static let right: Set<String> = [
    "emphasis", "Organism", "Organisms", "Finalist", "Finalists", "Specialist", "Specialists",
    "specialist", "specialists", "realism", "realist", "realistic", "realistically",
    "organism", "organisms", "organist", "finalist", "finalists", "globalism", "emphases",
    "specialism", "specialisms", "summarist",
  ]

  /// The words of all entries.
  static let table = PhraseTable(all.map { $0.words })

  /// The entry whose words stand at an offset, and the offset after them.
  static func match(_ s: Span<UInt8>, at start: Int, limit: Int) -> (entry: Wording, upper: Int)? {
    let candidates = table.candidates(s, at: start, limit: limit)
    for (i, pattern) in candidates.lazy.map({ ($0, patterns[$0]) }) {
      guard var upper = end(of: pattern.words, s, start, limit) else { continue }
      let word = upper
      while upper < limit, ASCII.isWord(s[upper]) { upper += 1 }
      if pattern.isStem {
        guard upper > word else { continue }
        let text = String(decoding: (start..<upper).map { s[$0] }, as: UTF8.self)
        if right.contains(text) { continue }
      } else if upper != word {
        continue
      }
      return (all[i], upper)
    }
    return nil
  }

  /// What of the entries is looked at most.
  private static let patterns = all.map { (words: $0.words, isStem: $0.isStem) }

  private static func end(of words: FixedText, _ s: Span<UInt8>, _ start: Int, _ limit: Int) -> Int?
  {
    var i = start
    for byte in words {
      guard i < limit else { return nil }
      if byte == ASCII.space {
        guard ASCII.isBlank(s[i]) else { return nil }
        while i < limit, ASCII.isBlank(s[i]) { i += 1 }
      } else {
        guard s[i] == byte else { return nil }
        i += 1
      }
    }
    return i
  }
}
