/// The title of an item as its line has it, taken apart.
struct ItemLine {
  /// The title, without number, joint remark and final punctuation.
  var title: Range<Int>
  /// The words in "(joint item …)"; nil for an item that is not joint.
  var joint: Range<Int>?

  private static let jointHeads: Phrases = ["joint item", "joint agenda item", "joint items"]

  /// Takes apart the text after a label.
  init(_ reading: Reading, _ text: Range<Int>) {
    var title = reading.withoutFinalPunctuation(reading.trimmed(text))
    let bytes = reading.text.bytes
    if let last = title.last, bytes[last] == ASCII.closeRound {
      var open = last
      var depth = 0
      while open > title.lowerBound {
        if bytes[open] == ASCII.closeRound { depth += 1 }
        if bytes[open] == ASCII.openRound {
          depth -= 1
          if depth == 0 { break }
        }
        open -= 1
      }
      // A title may be a closing bracket and nothing else.
      if bytes[open] == ASCII.openRound,
        Self.jointHeads.wordEnd(in: bytes.span, at: open + 1, last) != nil
      {
        joint = open + 1..<last
        title = reading.withoutFinalPunctuation(reading.trimmed(title.lowerBound..<open))
      }
    }
    self.title = title
  }
}

extension ItemLine {
  /// The words that a remark on a joint item is made of, beside the names of groups.
  private static let remarkWords: Set<String> = [
    "a", "agenda", "agendas", "all", "and", "both", "by", "for", "group", "groups", "in", "item",
    "items", "joint", "of", "on", "the", "two", "with", "working",
  ]

  /// The line with the joint remark in its title, where the remark says more than who shares the
  /// item.
  func holding(_ reading: Reading, _ whole: Range<Int>, names: [String]) -> ItemLine {
    guard let joint else { return self }
    var words = TitleText.normalized(reading.string(joint))
    for name in names { words = words.without(TitleText.normalized(name)) }
    // A group that the document does not announce is named all the same.
    if words.split(whereSeparator: { !$0.isLetter }).contains("group") { return self }
    let isKnown = words.split { !($0.isLetter || $0.isNumber) }.allSatisfy { word in
      Self.remarkWords.contains(String(word))
    }
    if isKnown { return self }
    var line = self
    line.title = reading.withoutFinalPunctuation(reading.trimmed(whole))
    return line
  }
}

extension DocumentBuilder {
  /// Takes apart the line of an item after its label.
  func itemLine(_ text: Range<Int>) -> ItemLine {
    let names =
      document.meetings.map { $0.group.name } + document.meetings.compactMap { $0.group.id }
    return ItemLine(reading, text).holding(reading, text, names: names)
  }
}

extension String {
  /// The text with a blank for every place where another one stands in it.
  fileprivate func without(_ other: String) -> String {
    let (text, pattern) = (Array(utf8), Array(other.utf8))
    guard !pattern.isEmpty, text.count >= pattern.count else { return self }
    var out: [UInt8] = []
    var i = 0
    while i < text.count {
      if text[i] == pattern[0], text[i...].starts(with: pattern) {
        out.append(ASCII.space)
        i += pattern.count
      } else {
        out.append(text[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
