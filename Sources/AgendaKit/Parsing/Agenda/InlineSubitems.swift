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
