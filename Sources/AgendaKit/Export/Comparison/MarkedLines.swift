/// Lines of text with marked words, broken at blanks where they are to be of a width.
struct MarkedLines {
  /// A stretch of text in one style.
  struct Span {
    var text: String
    var style: Style?

    init(_ text: String, _ style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// How a stretch looks on a terminal.
  enum Style: String {
    case bold = "1"
    case old = "31;9"
    case new = "32;4"
  }

  /// What was written so far.
  private(set) var text = ""
  private let width: Int?
  private let color: Bool

  init(width: Int?, color: Bool) {
    self.width = width
    self.color = color
  }

  /// Ends a group of lines.
  mutating func blank() { text += "\n" }

  /// Adds a line, indented; where it is broken, what follows stands two blanks further in.
  mutating func add(_ spans: [Span], indent: Int = 0) {
    let safe = spans.map { Span(TerminalText.escaped($0.text), $0.style) }
    var line = String(repeating: " ", count: indent)
    guard let width else {
      for span in safe { line += styled(span.text, span.style) }
      text += line + "\n"
      return
    }
    var used = indent
    var isStart = true
    for word in Self.words(safe) {
      let columns = word.reduce(0) { $0 + TerminalText.columns(of: $1.text[...]) }
      if !isStart, used + 1 + columns > width {
        text += line + "\n"
        line = String(repeating: " ", count: indent + 2)
        used = indent + 2
        isStart = true
      }
      if !isStart {
        line += " "
        used += 1
      }
      for span in word { line += styled(span.text, span.style) }
      used += columns
      isStart = false
    }
    text += line + "\n"
  }

  private func styled(_ text: String, _ style: Style?) -> String {
    guard color, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// The words, each of one or several styles.
  private static func words(_ spans: [Span]) -> [[Span]] {
    var words: [[Span]] = []
    var isOpen = false
    for span in spans {
      let parts = span.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { isOpen = false }
        if part.isEmpty { continue }
        if isOpen {
          words[words.count - 1].append(Span(String(part), span.style))
        } else {
          words.append([Span(String(part), span.style)])
          isOpen = true
        }
      }
    }
    return words
  }
}
