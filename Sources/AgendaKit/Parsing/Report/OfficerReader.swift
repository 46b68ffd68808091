/// Reads who held an office at the meeting: "The meeting was chaired by …", "… was elected Chair",
/// "under the chairship of …", and lists of officers.
///
/// Who was in the chair of something else, such as a side event or a contact group, held no office
/// of the meeting.
struct OfficerReader {
  private let reading: Reading
  private let document: MeetingDocument

  init(_ reading: Reading, _ document: MeetingDocument) {
    self.reading = reading
    self.document = document
  }

  /// What stands before officers; nil where it gives them no role, though one may follow the name.
  private static let roles: [(head: Phrase, role: String?)] = [
    ("chaired by", "Chair"), ("presided over by", "Chair"), ("under the chairship of", "Chair"),
    ("under the chairmanship of", "Chair"), ("under the chairpersonship of", "Chair"),
    ("under the presidency of", "Chair"), ("under the leadership of", "Chair"),
    ("Chair:", "Chair"), ("Chairperson:", "Chair"), ("Chairman:", "Chair"),
    ("President:", "President"),
    ("Vice-Chair:", "Vice-Chair"), ("Vice-Chairs:", "Vice-Chair"), ("Rapporteur:", "Rapporteur"),
    ("Rapporteurs:", "Rapporteur"), ("Co-Chair:", "Co-Chair"), ("Co-Chairs:", "Co-Chair"),
    ("Vice-Chairperson:", "Vice-Chair"), ("Vice-Chairpersons:", "Vice-Chair"),
    ("Vice-President:", "Vice-President"), ("Vice-Presidents:", "Vice-President"),
    ("opened by", nil), ("elected by acclamation", nil), ("elected", nil), ("appointed", nil),
    ("designated", nil),
  ]

  private static let roleHeads = Phrases(roles.map { $0.head })

  /// What the bearer of an office is called before the name: "The Chair of the Working Group, …".
  private static let titles: [(head: Phrase, role: String)] = [
    ("The Chair", "Chair"), ("The Chairperson", "Chair"), ("The Vice-Chair", "Vice-Chair"),
    ("Its Chair", "Chair"), ("The Rapporteur", "Rapporteur"), ("The Co-Chair", "Co-Chair"),
    ("The President", "President"), ("The Vice-President", "Vice-President"),
    ("The Chairman", "Chair"), ("The Chairwoman", "Chair"), ("The outgoing Chair", "Chair"),
    ("The newly elected Chair", "Chair"),
  ]

  private static let titleHeads = Phrases(titles.map { $0.head })

  /// What is chaired too, and is not the meeting.
  private static let otherGatherings: Phrases = [
    "informal consultation", "informal consultations", "consultations", "side event",
    "side events", "contact group", "contact groups", "drafting group", "informal group",
    "informal working group", "subgroup", "panel", "panel discussion", "round table",
    "round-table", "workshop", "seminar", "special event", "high-level event", "event",
    "friends of the chair", "committee of the whole", "task force", "briefing", "reception",
    "thematic discussion",
  ]

  /// Reads the officers that a paragraph names.
  func read(_ paragraph: Range<Int>) -> [Officer] {
    let text = reading.text.bytes.span
    var officers: [Officer] = []
    var lower = paragraph.lowerBound
    while lower < paragraph.upperBound {
      let end = text.sentenceEnd(from: lower, paragraph.upperBound)
      let sentence = lower..<max(end, lower + 1)
      officers += afterHeads(sentence, upTo: paragraph.upperBound)
      officers += beforeVerbs(sentence)
      lower = end + 1
    }
    return officers
  }

  // MARK: - Names after words

  private func afterHeads(_ sentence: Range<Int>, upTo upper: Int) -> [Officer] {
    let text = reading.text.bytes.span
    var found: [Officer] = []
    var start = sentence.lowerBound
    while let place = reading.first(of: Self.roleHeads, in: start..<sentence.upperBound),
      let head = Self.roleHeads.beginning(in: text, at: place.lowerBound, sentence.upperBound)
    {
      start = place.upperBound
      // "Acting-Chair:" is not "Chair:".
      if place.lowerBound > sentence.lowerBound, text[place.lowerBound - 1] == ASCII.hyphen {
        continue
      }
      guard isOfMeeting(before(place.lowerBound, sentence)) else { continue }
      found += list(Self.roles[head.index].role, from: place.upperBound, upper)
    }
    return found + afterTitle(sentence)
  }

  /// "The Chair of the Working Group, Ann Roe (Austria), opened the meeting."
  private func afterTitle(_ sentence: Range<Int>) -> [Officer] {
    let text = reading.text.bytes.span
    var found: [Officer] = []
    var start = sentence.lowerBound
    while let place = reading.first(of: Self.titleHeads, in: start..<sentence.upperBound),
      let head = Self.titleHeads.beginning(in: text, at: place.lowerBound, sentence.upperBound)
    {
      start = place.upperBound
      var i = head.end
      if let of = Self.ofWords.end(in: text, at: i, sentence.upperBound) {
        guard let name = BodyName.name(text, of, sentence.upperBound) ?? gathering(of, sentence),
          isOwn(name)
        else { continue }
        i = name.upperBound
      }
      guard i < sentence.upperBound, text[i] == ASCII.comma,
        isOfMeeting(before(place.lowerBound, sentence))
      else { continue }
      let officers = list(Self.titles[head.index].role, from: i + 1, sentence.upperBound)
      // Without a country the words after the title are no certain name.
      found += officers.prefix(1).filter { $0.country != nil }
    }
    return found
  }

  private static let ofWords: Phrases = [" of the ", " of its "]
  private static let gatherings: Phrases = ["meeting", "session"]

  private func gathering(_ start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let text = reading.text.bytes.span
    var i = start
    if let ordinal = CalendarWords.ordinal(text, i, sentence.upperBound) { i = ordinal.end + 1 }
    return Self.gatherings.wordEnd(in: text, at: min(i, sentence.upperBound), sentence.upperBound)
      .map { i..<$0 }
  }

  // MARK: - Names before words

  /// What follows the name of the bearer of an office.
  private static let verbs: [(head: Phrase, role: String)] = [
    (", Chair", "Chair"), (", the Chair", "Chair"), (", acting as Chair", "Chair"),
    (", in her capacity as Chair", "Chair"), (", in his capacity as Chair", "Chair"),
    (", in their capacity as Chair", "Chair"), (", as Chair", "Chair"),
    (", Vice-Chair", "Vice-Chair"), (", Rapporteur", "Rapporteur"),
    (" chaired the meeting", "Chair"), (" chaired the session", "Chair"),
    (" chaired all meetings", "Chair"), (" chaired its", "Chair"),
    (" presided over the", "Chair"), (" presided", "Chair"), (" took the chair", "Chair"),
    (" was in the chair", "Chair"), (" in the chair", "Chair"), (" assumed the chair", "Chair"),
    (" was elected Chair", "Chair"), (" was elected as Chair", "Chair"),
    (" was elected by acclamation as Chair", "Chair"), (" was elected Chair by", "Chair"),
    (" was elected its Chair", "Chair"), (" as its Chair", "Chair"), (" as Chair", "Chair"),
    (" as the Chair", "Chair"), (" to the office of Chair", "Chair"), (" Chair of the", "Chair"),
    (" to be Chair", "Chair"), (" Chair by acclamation", "Chair"),
    (" served as Chair", "Chair"), (" acted as Chair", "Chair"), (" acting as Chair", "Chair"),
    (" was appointed Chair", "Chair"), (" was designated Chair", "Chair"),
    (" was elected Vice-Chair", "Vice-Chair"), (" as Vice-Chair", "Vice-Chair"),
    (" as its Vice-Chair", "Vice-Chair"), (" served as Vice-Chair", "Vice-Chair"),
    (" was elected Rapporteur", "Rapporteur"), (" as Rapporteur", "Rapporteur"),
    (" as its Rapporteur", "Rapporteur"), (" served as Rapporteur", "Rapporteur"),
    (" acted as Rapporteur", "Rapporteur"), (" was elected President", "President"),
    (" as President", "President"), (" chaired", "Chair"),
  ]

  private static let verbHeads = Phrases(verbs.map { $0.head })

  /// "Ann Roe (Austria) was elected Chair": each bracket after a name, and the words behind it.
  private func beforeVerbs(_ sentence: Range<Int>) -> [Officer] {
    let text = reading.text.bytes.span
    var found: [Officer] = []
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      defer { i += 1 }
      guard let country = country(at: i, sentence.upperBound),
        let verb = Self.verbHeads.word(in: text, at: country.end, sentence.upperBound),
        let name = name(before: i, sentence.lowerBound), isNameOfCountry(country.name),
        isOfMeeting(before(name.lowerBound, sentence)),
        isOfMeeting(verb.end..<min(sentence.upperBound, verb.end + 60))
      else { continue }
      found.append(
        Officer(
          role: Self.verbs[verb.index].role,
          name: reading.string(name),
          country: reading.string(country.name),
          range: reading.place(name.lowerBound..<country.end)
        )
      )
    }
    return found
  }

  private static let of: Phrase = " of "
  private static let smallWordsOfCountries: Phrases = ["of", "the", "and"]

  /// The country after a name, `(Norway)` or ` of Norway`, and one past it.
  private func country(at i: Int, _ upper: Int) -> (name: Range<Int>, end: Int)? {
    let text = reading.text.bytes.span
    let limit = min(upper, i + Self.countryLimit)
    if text[i] == ASCII.openRound {
      return closing(i, limit).map { (i + 1..<$0, $0 + 1) }
    }
    guard let start = Self.of.end(in: text, at: i, limit) else { return nil }
    var end = start
    while end < limit, text[end] != ASCII.comma {
      let isWord = ASCII.isUpper(text[end]) || text[end] >= 0xC3
      guard isWord || Self.smallWordsOfCountries.wordEnd(in: text, at: end, limit) != nil else {
        break
      }
      while end < limit, text[end] != ASCII.space, text[end] != ASCII.comma { end += 1 }
      if Self.verbHeads.word(in: text, at: end, upper) != nil { return (start..<end, end) }
      guard end < limit, text[end] == ASCII.space else { break }
      end += 1
    }
    return nil
  }

  /// The name right before a bracket: words that begin with capitals, after "Mr." or "Ms.".
  private func name(before open: Int, _ lower: Int) -> Range<Int>? {
    let text = reading.text.bytes.span
    var end = open
    while end > lower, text[end - 1] == ASCII.space { end -= 1 }
    var start = end
    var words = 0
    while start > lower, words < 7 {
      var word = start
      while word > lower, text[word - 1] != ASCII.space { word -= 1 }
      guard word < start,
        ASCII.isUpper(text[word]) || text[word] >= 0xC3
          || Self.particles.isWhole(text, word, start),
        ![ASCII.comma, ASCII.semicolon, ASCII.colon].contains(text[start - 1])
      else { break }
      words += 1
      start = word
      while start > lower, text[start - 1] == ASCII.space { start -= 1 }
      guard start > lower else { break }
    }
    guard words > 0 else { return nil }
    while start < end, text[start] == ASCII.space { start += 1 }
    if let with = Self.leadingWords.end(in: text, at: start, end) { start = with }
    let name = PersonName.afterTitle(text, start, end)
    return name < end && ASCII.isUpper(text[name]) || text[name] >= 0xC3 ? name..<end : nil
  }

  /// What begins a sentence before a name.
  private static let leadingWords: Phrases = ["With ", "When ", "As ", "After ", "Under "]

  private static let particles: Phrases = [
    "de", "da", "del", "della", "der", "van", "von", "al", "bin", "ben", "el", "la", "le", "dos",
  ]

  /// Whether what stands in brackets can be a country.
  private func isNameOfCountry(_ range: Range<Int>) -> Bool {
    guard let first = range.first, range.count <= 80 else { return false }
    let text = reading.text.bytes.span
    return (ASCII.isUpper(text[first]) || text[first] >= 0xC3)
      && SymbolToken.end(text, first, range.upperBound) == nil
  }

  /// How long the name of a country in brackets is at most.
  private static let countryLimit = 120
  /// How far before an officer it is said what was chaired.
  private static let reach = 300

  /// The words of a sentence before an offset, as far as they matter.
  private func before(_ end: Int, _ sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, end - Self.reach)..<max(sentence.lowerBound, end)
  }

  // MARK: - Of which gathering

  /// Whether words speak of no other gathering than the meeting.
  private func isOfMeeting(_ words: Range<Int>) -> Bool {
    let text = reading.text.bytes.span
    if let other = Self.otherGatherings.first(in: text, words.lowerBound, words.upperBound),
      !Phrase.wordGoesOn(text, other.upperBound, words.upperBound)
    {
      return false
    }
    var i = words.lowerBound
    while i < words.upperBound {
      if ASCII.isUpper(text[i]), i == words.lowerBound || text[i - 1] == ASCII.space,
        Self.groups.end(in: text, at: i, words.upperBound) != nil,
        let name = BodyName.name(text, i, words.upperBound)
      {
        if !isOwn(name) { return false }
        i = name.upperBound
      } else {
        i += 1
      }
    }
    return true
  }

  private static let groups: Phrases = [
    "Working Group on", "Expert Group on", "Open-ended", "Commission on", "Committee on",
    "Implementation Review Group", "Bureau of",
  ]

  /// Whether a name is that of a group that meets, or the short form of one.
  private func isOwn(_ name: Range<Int>) -> Bool {
    let plain = reading.plain(name)
    return document.meetings.contains {
      let own = TitleText.normalized($0.group.name)
      return own.isEmpty || own.hasPrefix(plain) || plain.hasPrefix(own) || own.contains(plain)
    } || Self.short.isWhole(ContiguousArray(plain.utf8).span, 0, plain.utf8.count)
  }

  private static let short: Phrases = [
    "working group", "group", "meeting", "session", "conference", "commission", "committee",
    "expert group", "working groups",
  ]

  // MARK: - Lists of names

  /// `Mr. Thomas Burrows (United States of America)`, several with "and" or commas between.
  private func list(_ role: String?, from start: Int, _ upper: Int) -> [Officer] {
    let bytes = reading.text.bytes
    var officers: [Officer] = []
    var i = start
    while i < upper {
      while i < upper, bytes[i] == ASCII.space || bytes[i] == ASCII.comma { i += 1 }
      if let and = ("and " as Phrase).end(in: bytes.span, at: i, upper) { i = and }
      let lower = PersonName.afterTitle(bytes.span, i, upper)
      var end = lower
      while end < upper, end - lower < Self.countryLimit,
        ASCII.isWord(bytes[end])
          || [ASCII.space, ASCII.hyphen, ASCII.apostrophe]
            .contains(bytes[end])
          || bytes[end] == ASCII.point && isInitial(end)
      { end += 1 }
      var name = reading.trimmed(lower..<end)
      guard !name.isEmpty, ASCII.isUpper(bytes[name.lowerBound]) || bytes[name.lowerBound] >= 0x80
      else { break }
      var country: String?
      if end < upper, bytes[end] == ASCII.openRound, let close = closing(end, upper) {
        country = reading.string(end + 1..<close)
        end = close + 1
      } else if let of = Self.of.first(in: bytes.span, name.lowerBound, name.upperBound),
        isNameOfCountry(of.upperBound..<name.upperBound)
      {
        country = reading.string(of.upperBound..<name.upperBound)
        end = name.upperBound
        name = name.lowerBound..<of.lowerBound
      } else if name.count > 60 {
        break
      }
      let printed = country == nil ? nil : roleAfter(end, upper)
      if let role = printed?.role ?? role {
        officers.append(
          Officer(
            role: role,
            name: reading.string(name),
            country: country,
            range: reading.place(lower..<end)
          )
        )
      }
      end = printed?.end ?? end
      guard country != nil, end < upper, bytes[end] == ASCII.comma || bytes[end] == ASCII.space
      else {
        break
      }
      i = end
    }
    return officers.filter { $0.country != nil || officers.count == 1 }
  }

  private static let rolesAfter: [(head: Phrase, role: String)] = [
    (", Chair", "Chair"), (", Vice-Chair", "Vice-Chair"), (", Co-Chair", "Co-Chair"),
    (", Rapporteur", "Rapporteur"), (", Chairperson", "Chair"), (", the Chair", "Chair"),
    (", in her capacity as Chair", "Chair"), (", in his capacity as Chair", "Chair"),
    (", Vice-Chairperson", "Vice-Chair"), (", Chairman", "Chair"), (", Chairwoman", "Chair"),
    (", served as Rapporteur", "Rapporteur"),
  ]

  /// The role that stands after a name, `A (Italy), Chair, and B (Egypt), Vice-Chair`.
  private func roleAfter(_ start: Int, _ upper: Int) -> (role: String, end: Int)? {
    let bytes = reading.text.bytes
    for (head, role) in Self.rolesAfter {
      if let end = head.wordEnd(in: bytes.span, at: start, upper) { return (role, end) }
    }
    return nil
  }

  private func isInitial(_ point: Int) -> Bool {
    let bytes = reading.text.bytes
    return point >= 2 && ASCII.isUpper(bytes[point - 1]) && !ASCII.isWord(bytes[point - 2])
  }

  private func closing(_ open: Int, _ upper: Int) -> Int? {
    let bytes = reading.text.bytes
    var depth = 0
    var i = open
    while i < upper {
      if bytes[i] == ASCII.openRound { depth += 1 }
      if bytes[i] == ASCII.closeRound {
        depth -= 1
        if depth == 0 { return i }
      }
      i += 1
    }
    return nil
  }
}
