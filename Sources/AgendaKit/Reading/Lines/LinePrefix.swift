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
    if i > lower, i - lower <= 6, i < line.upper, bytes[i] == ASCII.space {
      heading = i - lower
      _ = skipTo(bytes, i, line)
      return
    }
    if i == line.upper { return }
    if bytes[lower] == ASCII.hyphen || bytes[lower] == UInt8(ascii: "+"), lower + 1 < line.upper,
      bytes[lower + 1] == ASCII.space
    {
      isListItem = skipTo(bytes, lower + 1, line)
    } else if bytes[lower] == 0xE2, lower + 3 < line.upper, bytes[lower + 1] == 0x80,
      bytes[lower + 2] == 0xA2
    {
      isListItem = skipTo(bytes, lower + 3, line)
    } else if bytes[lower] == ASCII.star, lower + 2 < line.upper, bytes[lower + 1] == ASCII.space,
      LineLabel.read(bytes, lower + 2, line.upper) != nil
    {
      // A star begins a note, unless a label shows that it is the dot of a list.
      isListItem = skipTo(bytes, lower + 1, line)
    }
  }

  private mutating func skipTo(_ bytes: Span<UInt8>, _ start: Int, _ line: SourceLine) -> Bool {
    var i = start
    while i < line.upper, ASCII.isBlank(bytes[i]) { i += 1 }
    guard i < line.upper else { return false }
    lower = i
    return true
  }

  /// Whether a line only draws: `---`, `***`, `====`, a fence of code.
  static func isRule(_ bytes: Span<UInt8>, _ line: SourceLine) -> Bool {
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
