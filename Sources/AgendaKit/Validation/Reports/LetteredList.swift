/// A list whose entries run (a), (b), (c)…: subparagraphs, the papers before the group, or an
/// enumeration within a sentence.
struct LetteredList {
  /// An entry.
  struct Entry {
    /// 1 for (a).
    let letter: Int
    /// The letter in its brackets.
    let label: SourceRange
  }

  let entries: [Entry]
  /// From the first paper to the last, of a list of papers.
  let papers: SourceRange?

  /// What is wrong with the letters.
  var faults: [NumberSequence.Fault] {
    // Where the beginning is on another page or under another heading, it runs from where it begins.
    NumberSequence.faults(entries.map { $0.letter }, from: entries[0].letter)
  }

  /// `(c)`.
  func name(_ letter: Int) -> String { "(\(ItemNumber.letters(max(letter, 1))))" }

  /// The lists of a document, in its order; papers last.
  static func all(in context: ValidationContext) -> [LetteredList] {
    var collector = Collector(context: context)
    for place in context.reportParts?.sections ?? [] {
      for paragraph in place.section.paragraphs { collector.add(paragraph.range) }
      collector.close()
    }
    collector.addAnnotations()
    if let report = context.document.report {
      if let first = report.documentation.first, let last = report.documentation.last {
        collector.papers = first.range.union(last.range)
      }
      for entry in report.documentation { collector.add(entry.range) }
      collector.close()
      collector.papers = nil
    }
    for block in context.blocks where block.kind == .paragraph {
      collector.addEnumeration(in: block.range)
    }
    return collector.lists
  }

  private struct Collector {
    let context: ValidationContext
    var lists: [LetteredList] = []
    var open: [Entry] = []
    var papers: SourceRange?
    /// The last numeral under the last letter: 4 after (iv).
    var roman = 0

    mutating func close() {
      roman = 0
      if open.count > 1 { lists.append(LetteredList(entries: open, papers: papers)) }
      open = []
    }

    /// Adds the lists whose entries are paragraphs of an annotation.
    mutating func addAnnotations() {
      var last: TextBlock?
      for block in context.blocks where block.meeting != nil {
        if block.kind != .paragraph || block.item != last?.item || block.meeting != last?.meeting {
          close()
        }
        if block.kind == .paragraph { add(block.range) }
        last = block
      }
      close()
    }

    /// Adds the label at the start of a paragraph; a paragraph without one ends the list.
    mutating func add(_ range: SourceRange) {
      guard let start = context.afterListMark(range),
        let (label, place) = context.bracketedLabel(at: start, before: Int(range.upper))
      else { return close() }
      add(label, place)
    }

    private mutating func add(_ label: String, _ place: SourceRange) {
      // (i) and (ii) stand under a letter, unless (h) is before them.
      let letter = ItemNumber.value(ofLetters: label)
      if isNumeral(label) { return }
      roman = 0
      guard let letter else { return close() }
      if letter == 1, open.last?.letter != 1 { close() }
      open.append(Entry(letter: letter, label: place))
    }

    /// Whether a label is the numeral that comes next under the last letter.
    private mutating func isNumeral(_ label: String) -> Bool {
      let text = Array(label.utf8)
      let value = RomanNumeral.value(text.span, 0, text.count, capital: false)
      if let value, value == roman + 1, let last = open.last?.letter,
        ItemNumber.value(ofLetters: label) != last + 1 || roman > 0
      {
        roman = value
        return true
      }
      guard label.utf8.count > 1 else { return false }
      // The first one may stand within the sentence.
      if let value { roman = value }
      return true
    }

    /// Adds the list inside a paragraph: "the following: (a) …; (b) …; and (c) …".
    mutating func addEnumeration(in range: SourceRange) {
      let bytes = context.text.bytes
      var next = Int(range.lower)
      while next < Int(range.upper) {
        let i = ByteScan.firstBracketOrQuote(bytes.span, next, Int(range.upper))
        next = i + 1
        guard i < Int(range.upper), bytes[i] == ASCII.openRound, i > Int(range.lower) else {
          continue
        }
        guard let (label, place) = context.bracketedLabel(at: i, before: Int(range.upper)),
          let before = context.endOfWords(before: i, after: Int(range.lower))
        else { continue }
        let isFirst = label == "a"
        // Labels elsewhere in a sentence refer to subparagraphs; one that begins a line and is the next
        // belongs to the list, whatever the entry before ends with.
        let isNext =
          open.last.map { ItemNumber.value(ofLetters: label) == $0.letter + 1 } ?? false
        guard
          before == ASCII.semicolon && !open.isEmpty || isFirst && before == ASCII.colon
            || isNext && context.beginsLine(place)
        else { continue }
        add(label, place)
      }
      close()
    }
  }
}

extension ValidationContext {
  /// Whether a place begins a line of the text.
  func beginsLine(_ place: SourceRange) -> Bool {
    var i = Int(place.lower)
    while i > 0, text.bytes[i - 1] == ASCII.space || text.bytes[i - 1] == ASCII.tab { i -= 1 }
    return i == 0 || text.bytes[i - 1] == ASCII.lineFeed
  }

  /// Where a paragraph begins after the mark of a list in Markdown: `- (a)`.
  fileprivate func afterListMark(_ range: SourceRange) -> Int? {
    let bytes = text.bytes
    var i = Int(range.lower)
    guard i < Int(range.upper) else { return nil }
    if [ASCII.hyphen, ASCII.star, UInt8(ascii: "+")].contains(bytes[i]) {
      i += 1
      while i < Int(range.upper), bytes[i] == ASCII.space { i += 1 }
    }
    return i < Int(range.upper) ? i : nil
  }

  /// The label "(a)" at an offset.
  fileprivate func bracketedLabel(
    at start: Int,
    before upper: Int
  ) -> (label: String, place: SourceRange)? {
    let bytes = text.bytes
    guard start < upper, bytes[start] == ASCII.openRound else { return nil }
    var end = start + 1
    while end < upper, end - start < 6, ASCII.isLower(bytes[end]) { end += 1 }
    guard end > start + 1, end < upper, bytes[end] == ASCII.closeRound else { return nil }
    let label = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return (label, SourceRange(start, end + 1))
  }

  /// The last byte of the words before an offset, without blanks and "and" or "or".
  fileprivate func endOfWords(before offset: Int, after lower: Int) -> UInt8? {
    let bytes = text.bytes
    var i = offset
    func skipBlanks() { while i > lower, ASCII.isBlank(bytes[i - 1]) { i -= 1 } }
    skipBlanks()
    for word in ["and", "or"] where i - lower > word.utf8.count {
      let start = i - word.utf8.count
      if bytes[start..<i].elementsEqual(word.utf8), ASCII.isBlank(bytes[start - 1]) {
        i = start
        skipBlanks()
        break
      }
    }
    return i > lower ? bytes[i - 1] : nil
  }
}
