/// Titles of an agenda whose numbers a page of print has put before them: `1.`, `2.`, then the titles
/// of both. They belong together in their order.
struct LabelsApart {
  /// A title with the label that is its own.
  struct Title {
    var label: LineLabel
    var block: Block
    /// Where the title begins in its block.
    var start: Int
  }

  /// The titles, in the order of the text.
  private(set) var titles: [Title] = []
  /// The labels that stand alone.
  private(set) var alone: [Block] = []
  /// The block after the last title.
  private(set) var end = 0

  /// How many blocks are gone through at most.
  private static let limit = 24
  /// Longer texts are no titles.
  private static let titleLimit = 300

  /// Reads from a label that stands alone; nil if the titles do not come out even.
  init?(_ blocks: [Block], at start: Int, _ upper: Int, _ builder: DocumentBuilder) {
    let reading = builder.reading
    guard let first = reading.label(blocks[start]), first.end >= blocks[start].text.upperBound
    else {
      return nil
    }
    // The labels whose titles are still to come.
    var open = [first]
    alone = [blocks[start]]
    for i in start + 1..<max(start + 1, min(upper, start + Self.limit)) {
      let block = blocks[i]
      guard block.kind == .text, block.text.count <= Self.titleLimit,
        reading.formula(block) == nil, builder.meeting(headedBy: block) == nil
      else { return nil }
      guard let label = reading.label(block) else {
        let text = reading.text.bytes.span
        guard let before = titles.last?.block, Sentence.isEnded(text, before.text),
          !UTF8Class.isLowercase(text, block.text.lowerBound), !Sentence.isRunning(text, block.text)
        else { return nil }
        titles.append(Title(label: open.removeFirst(), block: block, start: block.text.lowerBound))
        guard open.isEmpty else { continue }
        end = i + 1
        return
      }
      let isAlone = label.end >= block.text.upperBound
      if label.kind.isLetter, open.allSatisfy({ !$0.kind.isLetter }), !isAlone, !titles.isEmpty {
        // A subitem of the title before it has its own.
        titles.append(Title(label: label, block: block, start: label.end))
      } else {
        guard label.follows(open[open.count - 1]) else { return nil }
        open.append(label)
        if isAlone {
          alone.append(block)
        } else {
          titles.append(Title(label: open.removeFirst(), block: block, start: label.end))
        }
      }
    }
    return nil
  }
}

extension LineLabel {
  /// Whether the label is the next of its kind.
  fileprivate func follows(_ other: LineLabel) -> Bool {
    switch (other.kind, kind) {
    case (.number(let a, nil), .number(let b, nil)): b == a + 1
    case (.letter(let a), .letter(let b)): b == a + 1
    default: false
    }
  }
}
