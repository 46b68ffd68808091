// What a line of an agenda is: the item that comes next, one that has lost its number, or none.

extension AgendaListParser {
  /// How many lines may stand within a list at most.
  fileprivate static let interruptionLimit = 6

  /// Where the list goes on after a line that is none of its items: at the number or letter that
  /// comes next, before any heading; nil if the line is an item, or the list is over.
  func goesOn(after i: Int, _ end: Int, _ builder: DocumentBuilder) -> Int? {
    let reading = builder.reading
    switch reading.label(blocks[i])?.kind {
    case .number, .letter, .roman: return nil
    case .chapter, .part, nil: break
    }
    guard decimal(blocks[i], reading) == nil, numberWithoutPoint(i, end, reading) == nil,
      !isSubitemWithoutLetter(i, end, reading),
      !isItemWithoutNumber(i, end, reading)
    else { return nil }
    for j in i + 1..<max(i + 1, min(end, i + 1 + Self.interruptionLimit)) {
      guard blocks[j].kind == .text, reading.formula(blocks[j]) == nil,
        builder.meeting(headedBy: blocks[j]) == nil
      else { return nil }
      if continues(with: blocks[j], reading) || numberWithoutPoint(j, end, reading) != nil {
        return j
      }
    }
    return nil
  }

  /// Whether a block is the item that comes next: by its number, its letter, its numeral.
  func continues(with block: Block, _ reading: Reading) -> Bool {
    guard let last = items.last else { return false }
    guard let label = reading.label(block) else { return decimal(block, reading) != nil }
    switch label.kind {
    case .number(let number, nil):
      guard let before = last.number?.number else { return true }
      return number == before + 1 || number == before + 2
    case .number(let number, let letter?):
      return number == last.number?.number
        && letter == (last.subitems.last?.number?.letter ?? 0) + 1
        || number == (last.number?.number ?? 0) + 1 && letter == 1
    case .letter(let letter):
      let before = last.subitems.last?.number?.letter ?? 0
      return letter == before + 1 || letter == before + 2 && before > 0
        || label.romanValue.map { isNextRoman($0, of: last) } ?? false
    case .roman(let roman): return isNextRoman(roman, of: last)
    case .chapter, .part: return false
    }
  }

  func isNextRoman(_ roman: Int, of item: AgendaItem) -> Bool {
    guard let sub = item.subitems.last else { return false }
    return roman == (sub.subitems.last?.number?.roman ?? 0) + 1
  }

  /// `2.1 Title` under item 2: the subitem that comes next.
  func decimal(_ block: Block, _ reading: Reading) -> (number: ItemNumber, end: Int)? {
    guard let item = items.last?.number?.number,
      let label = DecimalLabel(reading.text.bytes.span, block.text), label.number == item,
      label.part == (items.last?.subitems.last?.number?.letter ?? 0) + 1
    else { return nil }
    return (ItemNumber(item, letter: label.part), label.end)
  }

  /// Whether a line ends with the symbol of a paper, which stands under an item and is none.
  private func endsWithPaper(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] == ASCII.point { end -= 1 }
    return Sentence.endsWithSymbol(text, range.lowerBound..<end)
  }

  func isItemWithoutNumber(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    let block = blocks[i]
    let text = reading.text.bytes.span
    guard block.text.count <= 300, ASCII.isUpper(text[block.text.lowerBound]),
      let last = block.text.last.map({ text[$0] }), !Sentence.isRunning(text, block.text),
      !endsWithPaper(text, block.text)
    else { return false }
    guard i + 1 < end, let next = reading.label(blocks[i + 1]) else {
      // The last item of a list, before a heading or the end.
      return !items.isEmpty && last == ASCII.point && block.text.count <= 120
        && (i + 1 == end || reading.formula(blocks[i + 1]) != nil)
    }
    switch next.kind {
    case .number(let number, nil): return number > 1 && Sentence.isEnded(text, block.text)
    case .letter(1): return last == ASCII.colon
    default: return false
    }
  }

  /// Whether a line without a label stands where a subitem is missing: (a), this one, (c); after a
  /// colon, before (b); or after "(b) …;", before the next item.
  func isSubitemWithoutLetter(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    let text = reading.text.bytes.span
    guard let item = items.last, i > 0, blocks[i].text.count <= 300,
      let last = blocks[i].text.last.map({ text[$0] }),
      let before = blocks[i - 1].text.last.map({ text[$0] }),
      last == ASCII.semicolon || last == ASCII.point, !Sentence.isRunning(text, blocks[i].text)
    else { return false }
    let next = i + 1 < end ? reading.label(blocks[i + 1])?.kind : nil
    guard let letter = item.subitems.last?.number?.letter else {
      if case .letter(2)? = next { return item.subitems.isEmpty && before == ASCII.colon }
      return false
    }
    switch next {
    case .letter(letter + 2)?: return true
    case .number(let number, nil)?:
      return before == ASCII.semicolon && last == ASCII.point
        && number == (item.number?.number ?? 0) + 1
    default: return false
    }
  }

  /// Whether a second "1." is an item under a wrong number: the list goes on after it, and it is
  /// not the first item again, with which the annotations begin.
  func isRepeatedInList(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    guard items.count == 1, i + 1 < end, case .number(3, nil)? = reading.label(blocks[i + 1])?.kind,
      let start = reading.label(blocks[i])?.end
    else { return false }
    let line = ItemLine(reading, start..<blocks[i].text.upperBound)
    return TitleText.normalized(reading.string(line.title))
      != TitleText.normalized(items[0].title)
  }

  /// `3 Technical assistance`: the number that comes next, without its point, or with a bracket.
  func numberWithoutPoint(
    _ i: Int,
    _ end: Int,
    _ reading: Reading
  ) -> (number: ItemNumber, end: Int)? {
    let text = reading.text.bytes.span
    let range = blocks[i].text
    let next = (items.last?.number?.number ?? 0) + 1
    var k = range.lowerBound
    var value = 0
    while k < range.upperBound, ASCII.isDigit(text[k]), k - range.lowerBound < 3 {
      value = value * 10 + Int(text[k] & 0x0F)
      k += 1
    }
    guard k > range.lowerBound, value == next, range.count <= 300 else { return nil }
    if k < range.upperBound, text[k] == ASCII.closeRound { k += 1 }
    guard k < range.upperBound, ASCII.isBlank(text[k]) else { return nil }
    while k < range.upperBound, ASCII.isBlank(text[k]) { k += 1 }
    guard k < range.upperBound, ASCII.isUpper(text[k]),
      !Sentence.isRunning(text, k..<range.upperBound)
    else { return nil }
    if items.isEmpty {
      // The first item of a list is followed by another one.
      guard i + 1 < end, let label = reading.label(blocks[i + 1]) else { return nil }
      switch label.kind {
      case .letter(1), .number(2, nil): break
      default: return nil
      }
    }
    return (ItemNumber(value), k)
  }
}
