/// A list of a report whose entries run (a), (b), (c)…: subparagraphs, or the papers before the group.
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
    NumberSequence.faults(entries.map(\.letter), from: entries[0].letter)
  }

  /// `(c)`.
  func name(_ letter: Int) -> String { "(\(ItemNumber.letters(max(letter, 1))))" }

  /// The lists of a report, in its order.
  static func all(in context: ValidationContext) -> [LetteredList] {
    guard let report = context.document.report else { return [] }
    var lists: [LetteredList] = []
    var open: [Entry] = []
    var papers: SourceRange?
    func close() {
      if open.count > 1 { lists.append(LetteredList(entries: open, papers: papers)) }
      open = []
    }
    func add(_ range: SourceRange) {
      guard let (label, place) = context.bracketedLabel(at: range) else { return close() }
      // (i) and (ii) stand under a letter, unless (h) is before them.
      let letter = ItemNumber.value(ofLetters: label)
      if label.utf8.count > 1 || (letter == 9 && open.last?.letter != 8) { return }
      guard let letter else { return close() }
      if letter == 1, open.last?.letter != 1 { close() }
      open.append(Entry(letter: letter, label: place))
    }
    for place in ReportParts(report).sections {
      for paragraph in place.section.paragraphs { add(paragraph.range) }
      close()
    }
    if let first = report.documentation.first, let last = report.documentation.last {
      papers = first.range.union(last.range)
    }
    for entry in report.documentation { add(entry.range) }
    close()
    return lists
  }
}

extension ValidationContext {
  /// The label "(a)" at the start of a range.
  fileprivate func bracketedLabel(at range: SourceRange) -> (label: String, place: SourceRange)? {
    let bytes = source.bytes
    let start = Int(range.lower)
    guard start < Int(range.upper), bytes[start] == ASCII.openRound else { return nil }
    var end = start + 1
    while end < Int(range.upper), end - start < 6, ASCII.isLower(bytes[end]) { end += 1 }
    guard end > start + 1, end < Int(range.upper), bytes[end] == ASCII.closeRound else {
      return nil
    }
    let label = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    return (label, SourceRange(start, end + 1))
  }
}
