/// Subitems on the line of their item: `Organizational matters: (a) Opening of the meeting; (b) …`.
struct InlineSubitems {
  /// The item's title.
  var title: Range<Int>
  /// The subitems, (a) first, without their letters.
  var subitems: [Range<Int>] = []

  /// Takes a line apart; nil if it has no "(a)" after a colon or at its start.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    title = range
    var open: Int?
    var i = range.lowerBound
    while i < range.upperBound {
      if text[i] == ASCII.openRound, let label = LineLabel.read(text, i, range.upperBound),
        case .letter(let value) = label.kind, value == subitems.count + (open == nil ? 1 : 2),
        label.end < range.upperBound, Self.begins(text, i, range, isFirst: open == nil)
      {
        if let open { subitems.append(open..<i) } else { title = range.lowerBound..<i }
        open = label.end
        i = label.end
      } else {
        i += 1
      }
    }
    guard let open else { return nil }
    subitems.append(open..<range.upperBound)
  }

  /// Whether a letter begins a subitem: the first after a colon or right after the number of the
  /// item, the others after a semicolon; a title with a small letter is part of a sentence.
  private static func begins(
    _ text: Span<UInt8>,
    _ i: Int,
    _ range: Range<Int>,
    isFirst: Bool
  ) -> Bool {
    var end = i
    while end > range.lowerBound, text[end - 1] == ASCII.space { end -= 1 }
    if end == range.lowerBound { return isFirst }
    if isFirst { return text[end - 1] == ASCII.colon }
    return text[end - 1] == ASCII.semicolon
      || end - range.lowerBound > 4 && (" and" as Phrase).isWhole(text, end - 4, end)
  }
}

/// `2.1`, `2.1.`: the number of an item and of its part.
struct DecimalLabel {
  var number: Int
  var part: Int
  /// One past the label and the blanks after it.
  var end: Int

  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    let upper = range.upperBound
    guard let number = CalendarWords.integer(text, range.lowerBound, upper, digits: 2),
      number.end < upper, text[number.end] == ASCII.point,
      let part = CalendarWords.integer(text, number.end + 1, upper, digits: 2), part.value > 0
    else { return nil }
    var i = part.end
    if i < upper, text[i] == ASCII.point { i += 1 }
    guard i < upper, text[i] == ASCII.space else { return nil }
    while i < upper, text[i] == ASCII.space { i += 1 }
    guard i < upper, ASCII.isUpper(text[i]) || text[i] >= 0x80 else { return nil }
    self.number = number.value
    self.part = part.value
    end = i
  }
}
