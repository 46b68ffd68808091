/// The numbers of HTML's lists, which stand in tags and not in the text: `<ol start="3" type="a">`,
/// `<li value="5">`.
struct ListNumbers {
  /// A list that is open.
  private struct OpenList {
    /// Nil for a list with dots, or one that prints no numbers.
    var style: ListStyle?
    var next: Int
    var step: Int
  }

  private var open: [OpenList] = []

  /// Deeper lists are passed over.
  private static let depthLimit = 32

  /// Takes a tag of a list: for an entry with a number, that number and its style.
  mutating func take(
    _ tag: HTMLTag,
    _ bytes: Span<UInt8>,
    _ start: Int
  ) -> (number: Int, style: ListStyle)? {
    switch tag.name {
    case "ol", "ul":
      if tag.isEnd {
        _ = open.popLast()
      } else if open.count < Self.depthLimit {
        open.append(list(tag, bytes, start))
      }
      return nil
    case "li": return tag.isEnd ? nil : entry(tag, bytes, start)
    default: return nil
    }
  }

  private mutating func entry(
    _ tag: HTMLTag,
    _ bytes: Span<UInt8>,
    _ start: Int
  ) -> (number: Int, style: ListStyle)? {
    guard let last = open.indices.last, let style = open[last].style else { return nil }
    let value = tag.attribute("value", bytes, start).flatMap { Int($0) }
    let number = value ?? open[last].next
    open[last].next = number &+ open[last].step
    // No list has more entries than there are numerals for, or letters.
    let limit =
      switch style {
      case .number: 4000
      case .letter, .capital: 78
      case .roman, .capitalRoman: 39
      }
    return (1...limit).contains(number) ? (number, style) : nil
  }

  private func list(_ tag: HTMLTag, _ bytes: Span<UInt8>, _ start: Int) -> OpenList {
    guard tag.name == "ol" else { return OpenList(style: nil, next: 1, step: 1) }
    let first = tag.attribute("start", bytes, start).flatMap { Int($0) } ?? 1
    let isReversed = tag.attribute("reversed", bytes, start) != nil
    return OpenList(
      style: style(tag, bytes, start),
      next: max(-10_000, min(first, 10_000)),
      step: isReversed ? -1 : 1
    )
  }

  /// The style that the list names; else that of its depth, as items, subitems and those under them
  /// are printed.
  private func style(_ tag: HTMLTag, _ bytes: Span<UInt8>, _ start: Int) -> ListStyle? {
    switch tag.attribute("type", bytes, start) {
    case "1": return .number
    case "a": return .letter
    case "i": return .roman
    case "A": return .capital
    case "I": return .capitalRoman
    default: break
    }
    let words = Array((tag.attribute("style", bytes, start) ?? "").utf8)
    for (word, style) in Self.named {
      if word.first(in: words.span, 0, words.count) != nil { return style }
    }
    switch open.count(where: { $0.style != nil }) {
    case 0: return .number
    case 1: return .letter
    default: return .roman
    }
  }

  private static let named: [(Phrase, ListStyle?)] = [
    ("lower-alpha", .letter), ("lower-latin", .letter), ("lower-roman", .roman),
    ("upper-alpha", .capital), ("upper-latin", .capital), ("upper-roman", .capitalRoman),
    ("decimal", .number), ("none", nil),
  ]
}

extension HTMLTag {
  /// The value of an attribute of the tag that begins at `start`; empty for one without a value, nil
  /// for one that is not there.
  func attribute(_ name: String, _ bytes: Span<UInt8>, _ start: Int) -> String? {
    let wanted = Array(name.utf8)
    var i = start
    while i < end, !ASCII.isBlank(bytes[i]) { i += 1 }
    while i < end {
      while i < end, ASCII.isBlank(bytes[i]) || bytes[i] == ASCII.slash { i += 1 }
      let lower = i
      while i < end, ASCII.isAlphanumeric(bytes[i]) || bytes[i] == ASCII.hyphen { i += 1 }
      guard i > lower else { return nil }
      let isWanted =
        i - lower == wanted.count
        && wanted.indices.allSatisfy { ASCII.lowercased(bytes[lower + $0]) == wanted[$0] }
      while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
      guard i < end, bytes[i] == UInt8(ascii: "=") else {
        if isWanted { return "" }
        continue
      }
      i += 1
      while i < end, ASCII.isBlank(bytes[i]) { i += 1 }
      let value = self.value(bytes, &i)
      if isWanted { return value }
    }
    return nil
  }

  /// The value at `i`, in quotes or without; `i` moves past it.
  private func value(_ bytes: Span<UInt8>, _ i: inout Int) -> String {
    var quote: UInt8?
    if i < end, bytes[i] == ASCII.quote || bytes[i] == ASCII.apostrophe {
      quote = bytes[i]
      i += 1
    }
    var text: [UInt8] = []
    while i < end, bytes[i] != UInt8(ascii: ">") {
      if let quote {
        if bytes[i] == quote { break }
      } else if ASCII.isBlank(bytes[i]) {
        break
      }
      text.append(bytes[i])
      i += 1
    }
    if quote != nil, i < end { i += 1 }
    return String(decoding: text, as: UTF8.self)
  }
}
