/// Turns what was found in clean text into the mentions of the model: with years, groups and places
/// in the source; and the citations among them into references.
struct MentionResolver {
  private let reading: Reading
  private let document: MeetingDocument
  /// The groups as the document refers to them, by their names as they compare.
  private let groups: [String: String]

  init(_ reading: Reading, _ document: MeetingDocument) {
    self.reading = reading
    self.document = document
    groups = Dictionary(
      document.meetings.map { (TitleText.normalized($0.group.name), $0.group.reference) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The mentions, in the order of the source.
  func resolve(_ found: [FoundMention]) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(found.count + reading.footnoteMarks.count)
    for one in found {
      if let mention = mention(one) { mentions.append(mention) }
    }
    for mark in reading.footnoteMarks {
      mentions.append(Mention(.footnoteMark(String(mark.number)), range: mark.range))
    }
    mentions += runningSymbols()
    // Where there are no marks, the text mostly stands in the order of the source.
    let isSorted = zip(mentions, mentions.dropFirst()).allSatisfy { $0.range <= $1.range }
    if !isSorted { mentions.sort { $0.range < $1.range } }
    return mentions
  }

  private func mention(_ found: FoundMention) -> Mention? {
    let range = reading.place(found.text)
    switch found.value {
    case .date(let phrase):
      guard let year = phrase.year ?? document.year(of: phrase) else { return nil }
      let days = phrase.days(year: year)
      let stated = phrase.year != nil
      if phrase.isRange { return Mention(.days(days, yearStated: stated), range: range) }
      let weekday = phrase.weekday.map { Weekday.allCases[$0] }
      return Mention(.date(days.firstDay, weekday: weekday, yearStated: stated), range: range)
    case .clock(let clock):
      guard let start = ClockTime(hour: clock.start / 60, minute: clock.start % 60) else {
        return nil
      }
      guard let end = clock.end else { return Mention(.time(start), range: range) }
      guard let end = ClockTime(hour: end / 60, minute: end % 60) else { return nil }
      return Mention(.hours(start: start, end: end), range: range)
    case .ordinal(let value, let noun, let body, _):
      let name = body.map { reading.string($0.offsets) }
      return Mention(.ordinal(value, noun: noun, body: name), range: range)
    case .item(let number, let group):
      let name = group.map { reading.string($0.offsets) }
      return Mention(.item(number, group: name.map(groupReference)), range: range)
    case .symbol(let symbol): return Mention(.symbol(symbol), range: range)
    case .malformedSymbol:
      return Mention(.malformedSymbol(reading.string(found.text)), range: range)
    case .resolution(let reference): return Mention(.resolution(reference), range: range)
    case .decision(let reference): return Mention(.decision(reference), range: range)
    case .article(let reference): return Mention(.article(reference), range: range)
    }
  }

  /// A group as the document refers to it, from a name in running text.
  private func groupReference(_ name: String) -> String {
    groups[TitleText.normalized(name)] ?? name
  }

  /// The symbols at the head of later pages.
  private func runningSymbols() -> [Mention] {
    let bytes = reading.source.bytes
    return reading.pageLines.compactMap { line in
      guard SymbolToken.isWhole(bytes.span, Int(line.lower), Int(line.upper)),
        let symbol = JointSymbol(reading.source.text(in: line))
      else { return nil }
      return Mention(.runningSymbol(symbol), range: line)
    }
  }
}

extension References {
  /// The citations among mentions; symbols in the masthead and at page heads are not cited.
  init(_ mentions: [Mention], own: JointSymbol?, excluding masthead: [SourceRange]) {
    // By their text: for each further kind of key Swift searches the whole program at its start.
    var symbols: [String: DocumentSymbol] = [:]
    var seen: Set<String> = []
    let own = Set(own?.parts.map { $0.withoutStar.description } ?? [])
    for mention in mentions {
      switch mention.value {
      case .symbol(let symbol):
        let cited = symbol.withoutStar
        let key = cited.description
        if !own.contains(key), !masthead.contains(where: { $0.contains(mention.range) }) {
          symbols[key] = cited
        }
      case .resolution(let reference) where seen.insert("resolution " + reference.key).inserted:
        resolutions.append(reference)
      case .decision(let reference) where seen.insert("decision " + reference.key).inserted:
        decisions.append(reference)
      case .article(let reference) where seen.insert("article " + reference.key).inserted:
        articles.append(reference)
      default: break
      }
    }
    self.symbols = symbols.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { $0.value }
  }
}

extension DecisionReference {
  /// The same for the same resolution or decision only.
  fileprivate var key: String { "\(organ ?? "")|\(number)" }
}

extension ArticleReference {
  /// The same for the same place in a treaty only.
  fileprivate var key: String { "\(instrument ?? "")|\(article)|\(paragraph ?? "-")" }
}

extension MeetingDocument {
  /// The years that the timetable's weekdays do not fit, with those that they do: the days of the
  /// meeting say one, the sentence about its opening another. Nil where nothing decides.
  /// - Complexity: O(n) in the mentions, O(m log n) in the slots.
  var yearsOfWeekdays: [Int: Int]? {
    for meeting in meetings {
      guard let stated = meeting.firstDay?.year, let other = meeting.opening?.date.year,
        stated != other
      else { continue }
      var count = 0
      for slot in organizationOfWork {
        for mention in slot.dateRange.map({ mentions(in: $0) }) ?? [] {
          guard case .date(let date, let weekday?, false) = mention.value, date.year == stated
          else {
            continue
          }
          var otherDate = date
          otherDate.year = other
          guard date.weekday != weekday, otherDate.weekday == weekday else { return nil }
          count += 1
        }
      }
      if count > 0 { return [stated: other] }
    }
    return nil
  }

  /// The year of a day that has none: that of the meeting whose days hold it, else of the first.
  func year(of phrase: DatePhrase) -> Int? {
    for meeting in meetings {
      if let first = meeting.firstDay, let last = meeting.lastDay {
        // A later year holds no day that these two do not.
        for year in first.year...max(first.year, min(last.year, first.year + 1)) {
          let day = CalendarDate(year: year, month: phrase.firstMonth, day: phrase.firstDay)
          if day >= first, day <= last { return year }
        }
      }
    }
    return meetings.first?.firstDay?.year ?? masthead.date?.year
  }
}
