/// What Markdown puts before the text of a line: `##`, `>`, the dash of a list.
struct LinePrefix {
  /// Where the text begins.
  var lower: Int
  /// The level of a heading, 0 for none.
  var heading = 0
  /// Whether a dash or dot of a list stands before the text.
  var isListItem = false

  init(_ bytes: Span<UInt8>, _ line: SourceLine) {
    lower = line.lower
    while lower < line.upper, bytes[lower] == UInt8(ascii: ">"), skipTo(bytes, lower + 1, line) {}
    var i = lower
    while i < line.upper, bytes[i] == UInt8(ascii: "#") { i += 1 }
    if i > lower, i - lower <= 6, Self.blankEnd(bytes, i, line.upper) != nil {
      heading = i - lower
      _ = skipTo(bytes, i, line)
      return
    }
    if i == line.upper { return }
    if let end = Self.bulletEnd(bytes, lower, line.upper) {
      isListItem = skipTo(bytes, end, line)
    } else if bytes[lower] == ASCII.star, lower + 2 < line.upper, bytes[lower + 1] == ASCII.space,
      LineLabel.read(bytes, lower + 2, line.upper) != nil
    {
      // A star begins a note, unless a label shows that it is the dot of a list.
      isListItem = skipTo(bytes, lower + 1, line)
    } else if bytes[lower] == 0xE2, let end = Dash.end(bytes, lower, line.upper),
      end + 1 < line.upper, bytes[end] == ASCII.space,
      LineLabel.read(bytes, end + 1, line.upper) != nil
    {
      isListItem = skipTo(bytes, end, line)
    }
  }

  private mutating func skipTo(_ bytes: Span<UInt8>, _ start: Int, _ line: SourceLine) -> Bool {
    var i = start
    while let end = Self.blankEnd(bytes, i, line.upper) { i = end }
    guard i < line.upper else { return false }
    lower = i
    return true
  }

  /// One past the dot or dash of a list at `i`, which a blank follows unless it can be nothing else.
  private static func bulletEnd(_ bytes: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    switch bytes[i] {
    case ASCII.hyphen, UInt8(ascii: "+"), UInt8(ascii: "o"):
      guard let end = blankEnd(bytes, i + 1, upper) else { return nil }
      // Word puts a tab after the letter that its second dot is without its font.
      return bytes[i] != UInt8(ascii: "o") || bytes[i + 1] == ASCII.tab ? end : nil
    case 0xC2 where i + 2 < upper && bytes[i + 1] == 0xB7: return blankEnd(bytes, i + 2, upper)
    case 0xE2, 0xEF:
      guard i + 3 < upper else { return nil }
      switch UTF8Reader.scalar(bytes, i).value {
      case 0x2022, 0x2023, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0xF0B7, 0xF0A7, 0xF02D: return i + 3
      default: return nil
      }
    default: return nil
    }
  }

  /// One past the blank at `i`, a non-breaking one too.
  private static func blankEnd(_ bytes: Span<UInt8>, _ i: Int, _ upper: Int) -> Int? {
    guard i < upper else { return nil }
    if ASCII.isBlank(bytes[i]) { return i + 1 }
    return bytes[i] == 0xC2 && i + 1 < upper && bytes[i + 1] == 0xA0 ? i + 2 : nil
  }

  /// Whether a line is an empty comment, `<!-- -->`: what is put between two texts to keep them apart.
  static func isEmptyComment(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    let length = line.upper - line.lower
    guard length >= 7, bytes[line.lower] == UInt8(ascii: "<"),
      bytes[line.lower + 1] == UInt8(ascii: "!"), bytes[line.upper - 1] == UInt8(ascii: ">")
    else { return false }
    for i in line.lower + 2..<line.upper - 1 {
      let isEdge = i < line.lower + 4 || i >= line.upper - 3
      guard bytes[i] == (isEdge ? ASCII.hyphen : ASCII.space) else { return false }
    }
    return true
  }

  /// Whether a line only draws: `---`, `***`, `====`, a fence of code, a quotation's empty `>`.
  static func isRule(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
    if !line.isEmpty, bytes[line.lower] == UInt8(ascii: ">") {
      for i in line.lower..<line.upper
      where bytes[i] != UInt8(ascii: ">") && !ASCII.isBlank(bytes[i]) { return false }
      return true
    }
    guard line.upper - line.lower >= 2 else { return false }
    let sign = bytes[line.lower]
    switch sign {
    case ASCII.hyphen, ASCII.star, ASCII.underscore, UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "`"):
      break
    default: return false
    }
    var count = 0
    for i in line.lower..<line.upper {
      if bytes[i] == sign { count += 1 } else if bytes[i] != ASCII.space { return false }
    }
    return count >= 3 || (sign == ASCII.underscore && count >= 2)
  }
}
