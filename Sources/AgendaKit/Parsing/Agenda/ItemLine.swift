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
