/// The words of a document, piece by piece, found in one walk.
///
/// A word is a run of letters and figures; what belongs to a page is none.
struct DocumentWords: Sendable {
  /// A word and what stands before it.
  struct Word: Sendable {
    let lower: UInt32
    let upper: UInt32
    /// The position of its piece in the blocks of the context; nil for text outside them, as in the
    /// masthead.
    let block: Int?
    /// What stands between the word before and this one.
    let gap: Gap

    var range: SourceRange { SourceRange(Int(lower), Int(upper)) }
    var count: Int { Int(upper - lower) }
  }

  /// What stands before a word.
  enum Gap: Sendable {
    /// Nothing: it is the first of its piece.
    case start
    /// A blank.
    case blank
    /// Punctuation or anything else.
    case other
  }

  private(set) var all = ContiguousArray<Word>()

  /// - Complexity: O(n) in the bytes of the document.
  init(_ context: ValidationContext) {
    let text = context.text
    let bytes = text.bytes.span
    let pages = context.document.furniture.filter { $0.kind == .page && !$0.range.isEmpty }
      .map { $0.range }.sorted()
    var page = 0
    var read = 0
    for (index, block) in context.blocks.enumerated() where block.range.upper > read {
      if Int(block.range.lower) > read {
        addOutside(read, Int(block.range.lower), bytes, pages, &page)
      }
      add(bytes, max(Int(block.range.lower), read), Int(block.range.upper), block: index)
      read = Int(block.range.upper)
    }
    addOutside(read, bytes.count, bytes, pages, &page)
  }

  /// Adds the words between two pieces that stand on no page's head or foot.
  private mutating func addOutside(
    _ lower: Int,
    _ upper: Int,
    _ bytes: Span<UInt8>,
    _ pages: [SourceRange],
    _ page: inout Int
  ) {
    var start = lower
    while page < pages.count, Int(pages[page].upper) <= start { page += 1 }
    while page < pages.count, Int(pages[page].lower) < upper {
      add(bytes, start, Int(pages[page].lower), block: nil)
      start = max(start, Int(pages[page].upper))
      page += 1
    }
    add(bytes, start, upper, block: nil)
  }

  private mutating func add(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int, block: Int?) {
    var gap = Gap.start
    var i = lower
    while i < upper {
      let end = Self.wordEnd(bytes, i, upper)
      if end > i {
        all.append(Word(lower: UInt32(i), upper: UInt32(end), block: block, gap: gap))
        gap = .blank
        i = end
        continue
      }
      let next = Self.characterEnd(bytes, i, upper)
      if bytes[i] == ASCII.lineFeed {
        gap = .start
      } else if !ASCII.isBlank(bytes[i]), next > i + 1 || bytes[i] != 0xC2, gap == .blank {
        gap = .other
      }
      i = next
    }
  }

  /// Where the word that begins at an offset ends; the offset itself if none does.
  private static func wordEnd(_ s: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while i < upper {
      if ASCII.isAlphanumeric(s[i]) {
        i += 1
      } else if s[i] >= 0xC3, s[i] != 0xE2, s[i] != 0xEF {
        i = characterEnd(s, i, upper)
      } else {
        break
      }
    }
    return i
  }

  private static func characterEnd(_ s: Span<UInt8>, _ i: Int, _ upper: Int) -> Int {
    var end = i + 1
    guard s[i] >= 0x80 else { return end }
    while end < upper, s[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
