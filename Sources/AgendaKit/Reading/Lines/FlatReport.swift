/// A report whose line ends are lost: it is cut before its chapters, their parts, and the paragraphs,
/// each known by the number that comes next.
struct FlatReport {
  private let text: [UInt8]
  private var position: Int
  /// Where pieces begin, in `text`.
  private(set) var cuts: [Int] = []
  private var nextChapter = 1
  private var nextPart = 1
  private var nextParagraph = 1
  /// The numbered heading that comes next in a part: its first paragraph has another number.
  private var nextSubheading = 1
  /// The item that comes next in a quoted agenda; nil outside of one.
  private var nextItem: Int?
  private var nextLetter = 1
  /// Whether the last cut began a heading, which ends where the next number stands.
  private var isInHeading = true

  /// What a note begins with, or the rule above it.
  private static let notes: Phrases = ["<sup>", "--- <sup>"]

  private static let titles: Phrases = [
    "Draft report", "Report on the meeting", "Report of the", "Report on the",
  ]

  /// Whether the title of a report stands at `start`.
  static func begins(_ text: [UInt8], _ start: Int) -> Bool {
    titles.wordEnd(in: text.span, at: start, text.count) != nil
  }

  /// Cuts the text from the title at `start` on.
  init(_ text: [UInt8], from start: Int) {
    self.text = text
    position = start + 1
    cuts.append(start)
    while position < text.count {
      if text[position - 1] == ASCII.space, step() {
        cuts.append(position)
      }
      position += 1
    }
  }

  private var before: UInt8 { FlatSentence.last(text, before: position) }

  private var isAfterSentence: Bool {
    [ASCII.point, ASCII.colon, ASCII.semicolon, ASCII.closeSquare].contains(before)
  }

  private mutating func step() -> Bool {
    // A mark in the text is glued to a word; one that stands alone begins a note.
    if Self.notes.end(in: text.span, at: position, text.count) != nil { return true }
    guard let label = LineLabel.read(text.span, position, text.count), label.end < text.count,
      ASCII.isUpper(text[label.end]) || text[label.end] >= 0x80
        || text[label.end] == ASCII.openSquare
    else { return false }
    switch label.kind {
    case .chapter(let value) where value == nextChapter || nextChapter == 1 && value > 1 && isFirst:
      nextChapter = value + 1
      nextPart = 1
      return heading()
    case .chapter, .part:
      let isAlone = label.end - position == 3
      let part = Int(text[position]) - 64
      // The first part of an addendum has any letter.
      let isNext = part == nextPart || nextPart == 1 && nextParagraph == 1 && nextChapter > 2
      guard isAlone, isNext, isInHeading || isAfterSentence else { return false }
      nextPart = part + 1
      return heading()
    case .number(let value, nil):
      if isSubheading(value, label.end) {
        nextSubheading += 1
        isInHeading = true
        return true
      }
      return number(value)
    case .letter(let value):
      let isNext = value == nextLetter || value == 1
      guard isNext, isAfterSentence || endsWithAnd else { return false }
      nextLetter = value + 1
      return true
    default: return false
    }
  }

  /// Whether no chapter and no paragraph has begun: an addendum begins with any chapter.
  private var isFirst: Bool { nextPart == 1 && nextParagraph == 1 }

  private static let subheadingLimit = 120

  /// Whether `2. Victims` stands here, and the paragraph that comes next after a few words.
  private func isSubheading(_ value: Int, _ title: Int) -> Bool {
    guard value == nextSubheading, value <= nextParagraph, nextItem == nil,
      isInHeading || isAfterSentence
    else { return false }
    let upper = min(text.count, title + Self.subheadingLimit)
    var i = title
    while i < upper, text[i] != ASCII.point {
      if text[i - 1] == ASCII.space, ASCII.isDigit(text[i]),
        let label = LineLabel.read(text.span, i, text.count),
        label.kind == .number(nextParagraph, letter: nil)
      {
        return true
      }
      i += 1
    }
    return false
  }

  private mutating func heading() -> Bool {
    nextSubheading = 1
    nextItem = nil
    isInHeading = true
    return true
  }

  private mutating func number(_ value: Int) -> Bool {
    guard isInHeading || isAfterSentence else { return false }
    if value == nextItem {
      nextItem = value + 1
      nextLetter = 1
      return true
    }
    if value == nextParagraph {
      nextParagraph += 1
      nextItem = nil
      nextLetter = 1
      isInHeading = false
      return true
    }
    // "…adopted the following agenda: 1. Organizational matters"
    guard value == 1, before == ASCII.colon else { return false }
    nextItem = 2
    nextLetter = 1
    return true
  }

  /// "; and" before the last entry of a list.
  private var endsWithAnd: Bool {
    let and: [UInt8] = Array("; and ".utf8)
    return position >= and.count && text[position - and.count..<position].elementsEqual(and)
  }
}

/// What stands before a place in a text without lines.
enum FlatSentence {
  /// The last byte before a place that is neither blank nor of the mark of a footnote, `.<sup>1</sup> `.
  static func last(_ text: [UInt8], before position: Int) -> UInt8 {
    var i = position
    while i > 0, ASCII.isBlank(text[i - 1]) { i -= 1 }
    if i >= 12, text[i - 1] == UInt8(ascii: ">"), text[i - 6..<i].elementsEqual("</sup>".utf8) {
      i -= 6
      while i > 0, ASCII.isDigit(text[i - 1]) { i -= 1 }
      if i >= 5, text[i - 5..<i].elementsEqual("<sup>".utf8) { i -= 5 }
    }
    return i > 0 ? text[i - 1] : ASCII.space
  }

  /// Whether "Provisional agenda" is no heading, but a paper: its symbol follows.
  static func isPaper(_ text: [UInt8], _ kind: Formula, _ end: Int) -> Bool {
    (kind == .agenda || kind == .annotatedAgenda) && end + 1 < text.count
      && text[end + 1] == ASCII.openRound
      && SymbolToken.end(text.span, end + 2, text.count) != nil
  }
}
