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
    guard i < upper, ASCII.isBlank(text[i]) else { return nil }
    while i < upper, ASCII.isBlank(text[i]) { i += 1 }
    guard i < upper, ASCII.isUpper(text[i]) || text[i] >= 0x80 else { return nil }
    self.number = number.value
    self.part = part.value
    end = i
  }
}
