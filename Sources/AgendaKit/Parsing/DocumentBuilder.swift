/// The document while it is parsed: the model so far, over the reading it is made from.
struct DocumentBuilder {
  let reading: Reading
  var document: MeetingDocument
  /// Texts that have no place in the model, as is said of their whole column.
  var besideAgenda: [SourceRange] = []

  init(_ reading: Reading) {
    self.reading = reading
    document = MeetingDocument(
      source: SourceDescription(
        name: reading.source.name,
        byteCount: reading.source.byteCount,
        encoding: reading.source.encoding
      )
    )
  }

  /// Notes that a block is furniture.
  mutating func furnish(_ range: SourceRange, _ kind: Furniture.Kind) {
    guard !range.isEmpty else { return }
    document.furniture.append(Furniture(kind: kind, range: range))
  }

  /// Says something about a place.
  mutating func say(_ rule: String, _ severity: Severity, _ message: String, at range: SourceRange)
  {
    document.diagnostics.append(
      Diagnostic(rule: rule, severity: severity, message: message, range: range)
    )
  }

  /// Says of the years that were taken from the days of the meeting, and that weekdays do not fit, where
  /// the others are from.
  mutating func retakeYears(_ years: [Int: Int]) {
    var taken: [SourceRange: Int] = [:]
    for slot in document.organizationOfWork {
      if let range = slot.dateRange { taken[range] = slot.date?.year }
    }
    for index in document.diagnostics.indices
    where document.diagnostics[index].rule == "year-inferred" {
      guard let year = taken[document.diagnostics[index].range], years.values.contains(year) else {
        continue
      }
      document.diagnostics[index].message =
        "the year \(year) is taken from the opening of the meeting: the weekday fits no other"
    }
  }

  /// The meeting of a group whose name a text is; nil if it is none of the document's.
  func meeting(named text: String) -> Int? {
    guard let first = text.utf8.first,
      document.meetings.contains(where: { $0.group.mayBeNamed(by: first, text.utf8.count) })
    else { return nil }
    return meeting(called: TitleText.normalized(text))
  }

  /// The meeting of a group by its name as it compares; of several groups, one whose name is this but
  /// for one word that is nearly the same: the masthead or the heading has a slip.
  private func meeting(called plain: String) -> Int? {
    if let found = document.meetings.firstIndex(where: { $0.group.plainName(upTo: plain) == plain })
    {
      return found
    }
    guard document.meetings.count > 1, plain.utf8.count < 160 else { return nil }
    let near = document.meetings.indices.filter { index in
      document.meetings[index].group.plainName(upTo: plain).map { $0.isNearlyName(plain) } ?? false
    }
    return near.count == 1 ? near.first : nil
  }

  private static let agendaHeads: Phrases = ["provisional ", "agenda ", "annotat"]

  /// Longer texts are no headings.
  private static let headingLimit = 400

  /// The meeting whose group a heading is of: its name, alone or after the words for an agenda or
  /// annotations, as in "Provisional agenda for the eleventh meeting of the Working Group on …".
  func meeting(headedBy block: Block) -> Int? {
    // A paragraph is no heading: only a short text is compared.
    guard block.text.count <= Self.headingLimit else { return nil }
    let text = reading.text.bytes.span
    let headsAgenda =
      Self.agendaHeads.end(in: text, at: block.text.lowerBound, block.text.upperBound) != nil
    guard
      headsAgenda
        || document.meetings.contains(where: {
          $0.group.mayBeNamed(by: text[block.text.lowerBound], block.text.count)
        })
    else { return nil }
    let plain = reading.plain(block.text)
    if let meeting = meeting(called: plain) { return meeting }
    guard headsAgenda, !Sentence.isRunning(text, block.text) else { return nil }
    return document.meetings.indices
      .filter { plain.hasSuffix(" \(TitleText.normalized(document.meetings[$0].group.name))") }
      .max {
        document.meetings[$0].group.name.utf8.count < document.meetings[$1].group.name.utf8.count
      }
  }

  /// Takes a heading that names a group: its name is the group's, what stands around it a heading.
  mutating func take(_ block: Block, namingGroupOf meeting: Int) {
    let reading = self.reading
    let text = reading.text.bytes.span
    let name = Array(document.meetings[meeting].group.name.utf8)
    let last = block.text.upperBound - name.count
    guard !name.isEmpty,
      let start = stride(from: last, through: block.text.lowerBound, by: -1).first(where: { i in
        name.indices.allSatisfy { ASCII.lowercased(text[i + $0]) == ASCII.lowercased(name[$0]) }
      })
    else {
      document.meetings[meeting].places.group.append(block.source)
      return
    }
    let end = start + name.count
    document.meetings[meeting].places.group += reading.places(start..<end)
    for rest in [block.text.lowerBound..<start, end..<block.text.upperBound] {
      let rest = reading.trimmed(rest)
      if !rest.isEmpty { furnish(reading.place(rest), .heading) }
    }
  }

  /// The group whose name a text has in it, as the document refers to it.
  func groups(in text: String) -> [String] {
    let plain = TitleText.normalized(text)
    return document.meetings.filter { $0.group.isNamed(in: plain) }.map { $0.group.reference }
  }

  /// A paragraph of a block from an offset on.
  func paragraph(
    _ block: Block,
    from start: Int? = nil,
    number: Int? = nil,
    role: Paragraph.Role = .body
  ) -> Paragraph {
    let text = (start ?? block.text.lowerBound)..<block.text.upperBound
    let marks = reading.marks(in: block.text)
    return Paragraph(
      number: number,
      text: reading.string(text),
      role: role,
      footnotes: marks.map { String($0.number) },
      range: marks.reduce(block.source) { $0.union($1.range) }
    )
  }
}

extension Group {
  /// Whether the name may compare with a text of `count` bytes: both begin alike, as far as ASCII
  /// goes, and the text is not much longer.
  fileprivate func mayBeNamed(by first: UInt8, _ count: Int) -> Bool {
    guard let own = name.utf8.first, count <= 3 * name.utf8.count + 16 else { return false }
    return ASCII.lowercased(own) == ASCII.lowercased(first) || own >= 0x80 || first >= 0x80
  }

  /// The name as it compares; nil for one that is too long to stand in the text `plain`, so that
  /// the work is not more than that text is long. Comparing shortens a character to a third at most.
  fileprivate func plainName(upTo plain: String) -> String? {
    name.utf8.count <= 3 * plain.utf8.count + 16 ? TitleText.normalized(name) : nil
  }

  /// Whether a text, as it compares, has the name of the group in it.
  func isNamed(in plain: String) -> Bool {
    plainName(upTo: plain).map { plain.contains($0) } ?? false
  }
}

extension String {
  /// Longer words are none.
  private static let longestWord = 40

  /// Whether two names have as many words, of which one is written in two ways: "co-operation",
  /// "governmental", "assistence".
  fileprivate func isNearlyName(_ other: String) -> Bool {
    let (own, words) = (split(separator: " "), other.split(separator: " "))
    guard own.count == words.count, own.count > 3 else { return false }
    let differing = own.indices.filter { own[$0] != words[$0] }
    guard differing.count == 1, let i = differing.first else { return false }
    let (a, b) = (Array(own[i].utf8), Array(words[i].utf8))
    return (7...Self.longestWord).contains(min(a.count, b.count)) && abs(a.count - b.count) <= 2
      && Nearness.distance(a, b) <= 2
  }

  /// Whether the string has another in it.
  func contains(_ other: String) -> Bool {
    let text = Array(utf8)
    let pattern = Array(other.utf8)
    guard !pattern.isEmpty, text.count >= pattern.count else { return pattern.isEmpty }
    return text.holds(pattern)
  }
}

extension [UInt8] {
  /// Whether a pattern stands somewhere in the bytes.
  fileprivate func holds(_ pattern: [UInt8]) -> Bool {
    for start in 0...(count - pattern.count) where self[start] == pattern[0] {
      if self[start..<start + pattern.count].elementsEqual(pattern) { return true }
    }
    return false
  }
}
