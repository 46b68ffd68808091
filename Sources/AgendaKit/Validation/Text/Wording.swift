/// The table of words that are written in another way.
struct Wording: Sendable {
  /// The words as they should not be written, letter by letter; blanks stand for one or more. With
  /// a final star, any ending may follow.
  let words: String
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
    _ words: String,
    _ preferred: String,
    _ source: Source,
    _ place: Place = .anywhere
  ) -> Wording {
    Wording(words: words, preferred: preferred, source: source, place: place)
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
    entry("organis*", "organiz…", .spelling), entry("recognis*", "recogniz…", .spelling),
    entry("realis*", "realiz…", .spelling), entry("utilis*", "utiliz…", .spelling),
    entry("emphasis*", "emphasiz…", .spelling), entry("finalis*", "finaliz…", .spelling),
    entry("globalis*", "globaliz…", .spelling), entry("harmonis*", "harmoniz…", .spelling),
    entry("criminalis*", "criminaliz…", .spelling), entry("authoris*", "authoriz…", .spelling),
    entry("prioritis*", "prioritiz…", .spelling), entry("summaris*", "summariz…", .spelling),
    entry("standardis*", "standardiz…", .spelling), entry("digitis*", "digitiz…", .spelling),
    entry("mobilis*", "mobiliz…", .spelling), entry("specialis*", "specializ…", .spelling),
    entry("co-operat*", "cooperat…", .spelling), entry("co-ordinat*", "coordinat…", .spelling),
    entry("focussed", "focused", .spelling), entry("focussing", "focusing", .spelling),
    entry("judgment", "judgement", .spelling), entry("fulfill", "fulfil", .spelling),
    entry("behavior", "behaviour", .spelling), entry("labor", "labour", .spelling),
    entry("defense", "defence", .spelling), entry("offense", "offence", .spelling),
    entry("offenses", "offences", .spelling), entry("centers", "centres", .spelling),
    entry("program", "programme", .spelling), entry("programs", "programmes", .spelling),
    entry("web site", "website", .spelling), entry("web sites", "websites", .spelling),
    entry("webpage", "web page", .spelling), entry("webpages", "web pages", .spelling),
    entry("e-mail", "email", .spelling), entry("cyber crime", "cybercrime", .spelling),
    entry("cyber-crime", "cybercrime", .spelling), entry("inter-alia", "inter alia", .spelling),
  ]

  /// The words that begin like an entry with a star and are right.
  private static let right: Set<String> = [
    "emphasis", "specialist", "specialists", "realism", "realist", "realistic", "realistically",
    "organism", "organisms", "organist", "finalist", "finalists", "globalism", "emphases",
    "specialism", "specialisms", "summarist",
  ]

  private struct Pattern: Sendable {
    let entry: Int
    let bytes: [UInt8]
    let isStem: Bool
  }

  /// The patterns by their first byte.
  private static let patterns: [[Pattern]] = {
    var table = [[Pattern]](repeating: [], count: 256)
    for (i, entry) in all.enumerated() {
      let isStem = entry.words.hasSuffix("*")
      let bytes = Array((isStem ? entry.words.dropLast() : entry.words[...]).utf8)
      guard let first = bytes.first else { continue }
      table[Int(first)].append(Pattern(entry: i, bytes: bytes, isStem: isStem))
    }
    return table
  }()

  /// For each first byte the second bytes that follow it in a pattern, folded to five bits: with most
  /// words no pattern begins.
  private static let seconds: [UInt32] = patterns.map { patterns in
    patterns.reduce(into: 0) { set, pattern in
      let second = pattern.bytes.dropFirst().first ?? ASCII.space
      // Any blank may stand for a space.
      set |= second == ASCII.space ? .max : 1 << UInt32(second & 0x1F)
    }
  }

  /// The entry whose words stand at an offset, and the offset after them.
  static func match(_ s: Span<UInt8>, at start: Int, limit: Int) -> (entry: Wording, upper: Int)? {
    let second = start + 1 < limit ? s[start + 1] : 0
    guard seconds[Int(s[start])] >> UInt32(second & 0x1F) & 1 != 0 else { return nil }
    for pattern in patterns[Int(s[start])] {
      guard var upper = end(of: pattern.bytes, s, start, limit) else { continue }
      let word = upper
      while upper < limit, ASCII.isWord(s[upper]) { upper += 1 }
      if pattern.isStem {
        guard upper > word else { continue }
        var text: [UInt8] = []
        for i in start..<upper { text.append(s[i]) }
        if right.contains(String(decoding: text, as: UTF8.self)) { continue }
      } else if upper != word {
        continue
      }
      return (all[pattern.entry], upper)
    }
    return nil
  }

  private static func end(of words: [UInt8], _ s: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
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
