/// Takes the fields of a masthead out of its text, wherever they stand in it; what is left over are
/// the names of the bodies.
///
/// Converters interleave the two columns of a masthead, so nothing is expected on a line of its own.
struct MastheadScanner {
  /// A stretch that no field took.
  struct Rest {
    /// The stretch, in `Reading.text`.
    var text: Range<Int>
    /// Whether it begins its block.
    var startsBlock: Bool
  }

  private(set) var masthead = Masthead()
  private(set) var rests: [Rest] = []
  private(set) var places: [PlaceLine] = []
  /// "Twentieth session", with the number of stretches left over before it.
  private(set) var ordinals: [(value: Int, text: Range<Int>, restsBefore: Int)] = []
  private(set) var symbolParts: [DocumentSymbol] = []
  /// What stands beside a job number.
  private(set) var furniture: [SourceRange] = []
  /// How many stretches were left over before the line that names an item.
  private(set) var restsBeforeItem: Int?
  private let reading: Reading
  private var restStart: Int?
  private var blockStart = 0
  private var symbolEnd = 0

  init(_ reading: Reading) { self.reading = reading }

  /// Scans one block of the head.
  mutating func scan(_ block: Block) {
    let contents = reading.text.bytes
    let text = contents.span
    let upper = block.text.upperBound
    blockStart = block.text.lowerBound
    // `* Reissued for technical reasons…`
    let note = NoteSign.starsEnd(text, blockStart, upper)
    if note > blockStart, note - blockStart <= 4 {
      masthead.notes.append(reading.string(reading.trimmed(note..<upper)))
      masthead.places.notes.append(block.source)
      return
    }
    var i = rejoinedSymbol(text, block.text) ?? block.text.lowerBound
    while i < upper {
      if text[i] == ASCII.space || text[i] == ASCII.comma && restStart == nil {
        i += 1
        continue
      }
      if i == block.text.lowerBound || !ASCII.isWord(text[i - 1]), let end = field(text, i, upper) {
        i = end
        continue
      }
      let stars = restStart == nil ? NoteSign.starsEnd(text, i, upper) : i
      if stars > i {
        // Marks of notes behind a field.
        masthead.places.stars.append(reading.place(i..<stars))
        i = stars
        continue
      }
      if restStart == nil { restStart = i }
      i += 1
    }
    closeRest(at: upper)
  }

  private mutating func closeRest(at end: Int) {
    guard let start = restStart else { return }
    restStart = nil
    let range = reading.trimmed(start..<end)
    guard !range.isEmpty else { return }
    rests.append(Rest(text: range, startsBlock: start == blockStart))
  }

  /// Reads the field that begins at `i`; one past it.
  private mutating func field(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    let byte = text[i]
    if ASCII.isDigit(byte), restStart == nil || standsAlone(text, i) {
      return date(text, i, upper) ?? placeLine(text, i, upper)
        ?? sessionOrdinal(text, i, upper) ?? jobNumber(text, i, upper)
    }
    if byte >= 0xC3, restStart == nil {
      if let end = labelled(text, i, upper) { return end }
      return i == blockStart ? placeLine(text, i, upper) ?? sessionOrdinal(text, i, upper) : nil
    }
    guard ASCII.isUpper(byte) else { return nil }
    if let end = labelled(text, i, upper) ?? jobNumber(text, i, upper) { return end }
    if let end = SymbolToken.jointEnd(text, i, upper) { return symbol(text, i, end) }
    if restStart == nil || i == blockStart || isTown(text, i, upper) {
      if let end = placeLine(text, i, upper) { return end }
    }
    if restStart == nil, let end = sessionOrdinal(text, i, upper) { return end }
    if restStart == nil, let date = DatePhrase.read(text, i, upper), date.weekday == nil {
      return self.date(text, i, upper)
    }
    return nil
  }

  /// In interleaved columns a date may stand in the middle of a name.
  private func standsAlone(_ text: Span<UInt8>, _ i: Int) -> Bool {
    masthead.distribution != nil && masthead.date == nil && i > 0 && text[i - 1] == ASCII.space
  }

  private func isTown(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Bool {
    MeetingPlaces.townEnd(text, i, upper).map { $0 < upper && text[$0] == ASCII.comma } ?? false
  }

  // MARK: - Labels

  private static let distributionLabels: Phrases = [
    "Distr.:", "Distr. :", "Distr.", "Distribution:",
  ]

  private static let originalLabels: Phrases = [
    "Original:", "Original :", "Original language:", "Language: ", "Язык оригинала:", "原文：", "原件：",
    "الأصل:",
  ]

  private mutating func labelled(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    if let end = Self.distributionLabels.end(in: text, at: i, upper) {
      return distribution(text, i, end, upper)
    }
    if let end = Self.originalLabels.end(in: text, at: i, upper) {
      let value = word(text, end, upper)
      guard !value.isEmpty, masthead.originalLanguage == nil else { return nil }
      closeRest(at: i)
      let known = LanguageNames.language(text, value.lowerBound, value.upperBound)
      masthead.originalLanguage = known?.language.rawValue ?? reading.string(value)
      masthead.originalLanguageCode = known?.code
      masthead.places.originalLanguage = reading.place(i..<value.upperBound)
      return value.upperBound
    }
    if let item = Self.itemLabels.end(in: text, at: i, upper) {
      return underItem(text, i, item, upper)
    }
    if let end = Self.banners.compactMap({ $0.0.wordEnd(in: text, at: i, upper) }).max() {
      masthead.status = Self.banners.first { $0.0.wordEnd(in: text, at: i, upper) == end }?.1
      masthead.places.status = reading.place(i..<end)
      closeRest(at: i)
      return end
    }
    return languagesOnly(text, i, upper)
  }

  private static let banners: [(Phrase, DocumentStatus)] = [
    ("Advance unedited version", .advanceUnedited), ("Advance unedited copy", .advanceUnedited),
    ("Draft unedited version", .draftUnedited),
  ]

  private mutating func distribution(
    _ text: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ upper: Int
  ) -> Int? {
    guard masthead.places.distribution == nil else { return nil }
    var value = word(text, end, upper)
    // "Restricted access" is no known word either.
    while value.upperBound + 1 < upper, text[value.upperBound] == ASCII.space,
      ASCII.isLower(text[value.upperBound + 1])
    {
      value = value.lowerBound..<word(text, value.upperBound, upper).upperBound
    }
    closeRest(at: start)
    masthead.places.distribution = reading.place(start..<max(value.upperBound, end))
    guard !value.isEmpty else { return end }
    let printed = reading.string(value)
    let words: [(Phrases, Distribution)] = [
      (["general", "générale", "общее"], .general), (["limited", "limitée", "limitada"], .limited),
      (["restricted", "restreinte", "reservada"], .restricted),
    ]
    masthead.distribution =
      words.first {
        $0.0.isWhole(text, value.lowerBound, value.upperBound)
      }?.1
    if masthead.distribution == nil { masthead.places.distributionValue = printed }
    return value.upperBound
  }

  /// The word after `start`.
  private func word(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Range<Int> {
    var lower = start
    while lower < upper, text[lower] == ASCII.space { lower += 1 }
    var end = lower
    while end < upper, ASCII.isWord(text[end]) { end += 1 }
    return lower..<end
  }

  private static let agendaNames: Phrases = [
    " of the provisional agenda", " of the agenda", " of the draft agenda",
  ]

  private static let itemLabels: Phrases = [
    "Item ", "Items ", "Agenda item ", "Agenda items ", "Provisional agenda item ",
  ]

  /// `Item 2 of the provisional agenda*`, or `Agenda item 6` alone, with the item's title after it.
  private mutating func underItem(
    _ text: Span<UInt8>,
    _ start: Int,
    _ list: Int,
    _ upper: Int
  ) -> Int? {
    let items = ItemNumberList.read(text, list, upper)
    guard let first = items.first, let last = items.last,
      var end = Self.agendaNames.end(in: text, at: last.upper, upper)
        ?? (last.upper == upper && start == blockStart ? upper : nil)
    else { return nil }
    let star = end
    end = NoteSign.starsEnd(text, end, upper)
    closeRest(at: start)
    if end > star { masthead.places.stars.append(reading.place(star..<end)) }
    masthead.underItem = first.number
    restsBeforeItem = restsBeforeItem ?? rests.count
    masthead.places.underItem = reading.place(start..<end)
    return end
  }

  private static let languageNames: Phrases = [
    "Arabic", "Chinese", "English", "French", "Russian", "Spanish",
  ]

  private static let languageJoiners: Phrases = [", and ", " and ", ", "]

  /// `English only`, `English, French and Spanish only`.
  private mutating func languagesOnly(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var languages: [String] = []
    var i = start
    while let end = Self.languageNames.wordEnd(in: text, at: i, upper) {
      languages.append(reading.string(i..<end))
      guard
        let next = Self.languageJoiners.end(in: text, at: end, upper)
      else {
        guard let only = (" only" as Phrase).wordEnd(in: text, at: end, upper) else { return nil }
        closeRest(at: start)
        masthead.languagesOnly = languages
        masthead.places.languagesOnly = reading.place(start..<only)
        return only
      }
      i = next
    }
    return nil
  }

  /// `V.20-02013 (E)  160420  170420`, where a page printed it beside a name: no part of the name.
  private mutating func jobNumber(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    guard var end = JobNumber.end(text, start, upper) else { return nil }
    masthead.jobNumber = reading.string(start..<end)
    masthead.places.jobNumber = reading.place(start..<end)
    closeRest(at: start)
    while end < upper {
      var word = end
      while word < upper, text[word] == ASCII.space { word += 1 }
      let first = word
      while word < upper, text[word] != ASCII.space { word += 1 }
      guard first < word, JobNumber.isTail(text, first, word) else { break }
      furniture.append(reading.place(first..<word))
      end = word
    }
    return end
  }

  // MARK: - Symbol, date, place

  private mutating func symbol(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard let symbol = JointSymbol(reading.string(start..<end)) ?? split(text, start, end) else {
      return nil
    }
    // Only symbols that stand together are the document's own: stacked, or joined.
    guard symbolParts.isEmpty || start - symbolEnd <= 2 else { return nil }
    closeRest(at: start)
    var upper = end
    var star = symbol.reissued
    if !star, upper + 1 < text.count, text[upper] == ASCII.space, text[upper + 1] == ASCII.star {
      star = true
      upper += 2
    }
    symbolParts += symbol.parts
    symbolEnd = upper
    if star { masthead.reissued = true }
    let place = reading.place(start..<upper)
    if star { masthead.places.stars.append(reading.place(upper - 1..<upper)) }
    masthead.places.symbol = (masthead.places.symbol ?? place).union(place)
    return upper
  }

  /// `A`, and on a line further down `/AC.105/L.280`: one past the symbol that was cut.
  private mutating func rejoinedSymbol(_ text: Span<UInt8>, _ block: Range<Int>) -> Int? {
    guard symbolParts.isEmpty, let first = block.first, text[first] == ASCII.slash,
      let series = rests.last, series.text.count <= 8,
      series.text.allSatisfy({ ASCII.isUpper(text[$0]) })
    else { return nil }
    var end = first
    while end < block.upperBound, text[end] > ASCII.space { end += 1 }
    guard let symbol = JointSymbol(reading.string(series.text) + reading.string(first..<end)) else {
      return nil
    }
    rests.removeLast()
    symbolParts = symbol.parts
    symbolEnd = end
    if symbol.reissued { masthead.reissued = true }
    masthead.places.symbol = reading.place(series.text).union(reading.place(first..<end))
    return end
  }

  /// Symbols that stand one after the other without a joiner.
  private func split(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> JointSymbol? {
    var parts: [DocumentSymbol] = []
    var i = start
    while i < end {
      guard let next = SymbolToken.end(text, i, end),
        let part = DocumentSymbol(reading.string(i..<next))
      else { return nil }
      parts.append(part)
      i = next
      while i < end, text[i] == ASCII.space || Dash.end(text, i, end) != nil {
        i = Dash.end(text, i, end) ?? i + 1
      }
    }
    return parts.isEmpty ? nil : JointSymbol(parts)
  }

  private mutating func date(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard masthead.date == nil, let date = DatePhrase.read(text, i, upper), !date.isRange,
      let year = date.year
    else { return nil }
    closeRest(at: i)
    masthead.date = CalendarDate(year: year, month: date.firstMonth, day: date.firstDay)
    masthead.places.date = reading.place(i..<date.end)
    return date.end
  }

  /// How many gatherings a masthead announces at most.
  private static let placeLimit = 32

  /// `Vienna, 7 and 8 July 2020`, or the days before the place.
  private mutating func placeLine(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    // "Ninth session Vienna, 15–19 October 2018", where a line broke between the two.
    guard places.count < Self.placeLimit, MeetingTitles.session(text, start, upper) == nil else {
      return nil
    }
    let line =
      ASCII.isDigit(text[start])
      ? start == blockStart ? PlaceLine.daysFirst(reading, start..<upper) : nil
      : PlaceLine.placeFirst(reading, start..<upper)
    guard var line else { return nil }
    closeRest(at: start)
    line.restsBefore = rests.count
    places.append(line)
    return line.text.upperBound
  }

  /// `Twentieth session`, `Resumed seventh session` on a line of its own.
  private mutating func sessionOrdinal(_ text: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard i == blockStart, let session = MeetingTitles.session(text, i, upper) else { return nil }
    ordinals.append((session.ordinal, i..<session.end, rests.count))
    return session.end
  }
}
