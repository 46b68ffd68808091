/// When what a sentence says takes place.
extension ValidationContext {
  /// The first verb after some words, and whether it speaks of the future: "will be opened", "may
  /// wish"; nil if none is known among the words that follow.
  func firstVerb(
    after words: SourceRange,
    in sentence: RunningSentence
  ) -> (word: String, isFuture: Bool)? {
    let text = text
    let bytes = text.bytes.span
    var i = Int(words.upper)
    let end = min(Int(sentence.range.upper), i + 240)
    while i < end {
      while i < end, !ASCII.isLetter(bytes[i]) { i += 1 }
      let start = i
      while i < end, ASCII.isWord(bytes[i]) { i += 1 }
      // "United", "Organized" are parts of names, "Open-ended" of another word.
      let isPast =
        i - start > 4 && bytes[i - 2] == UInt8(ascii: "e") && bytes[i - 1] == UInt8(ascii: "d")
        && !ASCII.isUpper(bytes[start]) && bytes[start - 1] != ASCII.hyphen
      guard i - start <= 8 || isPast else { continue }
      let word = String(decoding: text.bytes[start..<i], as: UTF8.self)
      switch word {
      case "will", "may", "could", "would", "offers", "provides", "is", "shall":
        return (word, true)
      case "was", "were", "had", "has", "have", "held", "met", "took":
        return (word, false)
      default:
        if isPast { return (word, false) }
      }
    }
    return nil
  }

  /// The years that stand in a range after "in", alone: "in 2018".
  func years(in range: SourceRange) -> [Int] {
    let text = text
    let bytes = text.bytes.span
    var years: [Int] = []
    var i = Int(range.lower)
    let end = Int(range.upper)
    let words: FixedText = "in "
    while i < end {
      defer { i += 1 }
      guard ASCII.lowercased(bytes[i]) == words[0], i == 0 || !ASCII.isWord(bytes[i - 1]),
        let start = PhraseMatch.match(words, bytes, at: i, limit: end), start + 4 <= end,
        (start..<start + 4).allSatisfy({ ASCII.isDigit(text.bytes[$0]) }),
        start + 4 == end || !ASCII.isWord(bytes[start + 4])
      else { continue }
      let year = text.bytes[start..<start + 4].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if 1900...2200 ~= year { years.append(year) }
    }
    return years
  }
}
