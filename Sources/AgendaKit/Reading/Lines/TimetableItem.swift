// Numbers of items as the rows of a timetable have them.

extension TimetableWords {
  /// One past the number of an item, or of several: `1 (a)`, `2 and 3`, `Item 4`, `1 (a)–(c)`.
  static func itemEnd(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var i = lower
    if let end = Self.itemWords.end(in: text, at: lower, upper) {
      i = end
    }
    guard let number = CalendarWords.integer(text, i, upper, digits: 2), number.value > 0 else {
      return nil
    }
    i = labelsEnd(text, number.end, upper)
    while true {
      var next = i
      var isJoined = false
      while next < upper, [ASCII.space, ASCII.comma, ASCII.semicolon].contains(text[next]) {
        isJoined = isJoined || text[next] != ASCII.space
        next += 1
      }
      if let and = ("and " as Phrase).end(in: text, at: next, upper)
        ?? ForeignTimetableWords.itemJoiners.end(in: text, at: next, upper)
      {
        next = and
      } else if let dash = Dash.end(text, next, upper) {
        next = dash
      } else if let slash = ("/ " as Phrase).end(in: text, at: next, upper), next > i {
        next = slash
      } else if !isJoined {
        return i
      }
      while next < upper, text[next] == ASCII.space { next += 1 }
      if let further = CalendarWords.integer(text, next, upper, digits: 2), further.value > 0 {
        i = labelsEnd(text, further.end, upper)
      } else {
        let labels = labelsEnd(text, next, upper)
        guard labels > next else { return i }
        i = labels
      }
    }
  }

  /// One past the labels ` (a) (i)` at `start`.
  private static func labelsEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while true {
      var next = i
      while next < upper, text[next] == ASCII.space { next += 1 }
      // "1 a)" in other languages.
      if let half = LineLabel.halfBracketed(text, next, upper) {
        i = half.end
        continue
      }
      guard next < upper, text[next] == ASCII.openRound else { return i }
      var close = next + 1
      while close < upper, close - next < 6, ASCII.isLower(text[close]) { close += 1 }
      guard close > next + 1, close < upper, text[close] == ASCII.closeRound else { return i }
      i = close + 1
    }
  }

  /// Whether the text is the number of an item and nothing else.
  static func isItem(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    guard let end = itemEnd(text, lower, upper) else { return false }
    return end == upper
      || end + 1 == upper && (text[end] == ASCII.point || text[end] == ASCII.colon)
  }
}
