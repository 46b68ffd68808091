/// A list of items whose numbers a converter dropped: each on a line, told apart by their final
/// punctuation. After a colon stand subitems with semicolons, the last of them with a point.
struct UnnumberedList {
  /// An item.
  struct Entry {
    var block: Int
    var isSubitem: Bool
  }

  private(set) var entries: [Entry] = []
  /// The block after the last item.
  private(set) var end: Int

  /// Longer lists are none of an agenda.
  private static let entryLimit = 60
  /// Longer texts are no titles.
  private static let titleLimit = 300

  /// Titles that agendas of all bodies have.
  private static let usual: Phrases = [
    "Opening of", "Adoption of", "Organizational matters", "Organization of work",
    "Other matters", "Other business", "Any other", "Election of", "Closing of", "Closure of",
    "Provisional agenda for", "Procedural matters",
  ]

  /// Reads the list that begins at `start`; nil if the lines are no list.
  init?(_ blocks: [Block], at start: Int, _ upper: Int, _ reading: Reading) {
    let text = reading.text.bytes.span
    end = start
    var isOpen = false
    var isPunctuated = true
    var usual = 0
    while end < upper, entries.count <= Self.entryLimit, blocks[end].kind == .text,
      reading.formula(blocks[end]) == nil,
      reading.label(blocks[end]) == nil, blocks[end].text.count <= Self.titleLimit,
      !Sentence.isRunning(text, blocks[end].text), let last = blocks[end].text.last
    {
      let title = blocks[end].text
      if Self.usual.end(in: text, at: title.lowerBound, title.upperBound) != nil { usual += 1 }
      entries.append(Entry(block: end, isSubitem: isOpen && text[last] != ASCII.colon))
      switch text[last] {
      case ASCII.colon: isOpen = true
      case ASCII.semicolon: break
      case ASCII.point: isOpen = false
      default: isPunctuated = false
      }
      end += 1
    }
    guard entries.count <= Self.entryLimit else { return nil }
    guard entries.count >= 2 && isPunctuated || entries.count >= 3 && usual >= 2 else { return nil }
    if !isPunctuated { for i in entries.indices { entries[i].isSubitem = false } }
  }
}
