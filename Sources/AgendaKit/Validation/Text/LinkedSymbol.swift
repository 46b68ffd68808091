/// Addresses under which documents are found by their symbols.
enum LinkedSymbol {
  private static let hosts: [FixedText] = [
    "docs.un.org/", "undocs.org/", "documents.un.org/", "daccess-ods.un.org/",
  ]
  private static let languages: [FixedText] = ["ar/", "zh/", "en/", "fr/", "ru/", "es/"]
  /// What stands before the symbol in addresses that ask for it.
  private static let questions: [FixedText] = ["s=", "DS=", "FinalSymbol="]

  /// The symbol that an address leads to; nil for any other address.
  static func symbol(of address: String) -> ContiguousArray<UInt8>? {
    var bytes = ContiguousArray(address.utf8)
    for _ in 0..<wrapperLimit {
      guard let inner = wrapped(bytes) else { break }
      bytes = inner
    }
    let text = bytes.span
    guard var i = hostEnd(text) else { return nil }
    if let asked = questionEnd(text, from: i) {
      i = asked
    } else {
      for language in languages {
        if let end = language.end(in: text, at: i, bytes.count) {
          i = end
          break
        }
      }
    }
    var symbol = PercentEncoding.decoded(
      bytes[i...].prefix { !endsSymbol($0) }
    )
    while symbol.last == ASCII.slash { symbol.removeLast() }
    // An address of the same house that is no symbol's: a page, a file.
    let capitals = ContiguousArray(symbol.map { ASCII.isLower($0) ? $0 - 0x20 : $0 })
    return SymbolToken.isWhole(capitals.span, 0, capitals.count) ? symbol : nil
  }

  /// Mail programs put an address into one of their own, and forwarded mail does so again.
  private static let wrapperLimit = 4
  /// Programs that wrap addresses: what theirs begin with, and what stands before the address in them.
  private static let wrappers: [(host: FixedText, question: FixedText, usesOwnSigns: Bool)] = [
    ("safelinks.protection.outlook.com/", "url=", false), ("www.google.com/url", "q=", false),
    ("urldefense.com/v3/__", "", false), ("urldefense.us/v3/__", "", false),
    // These write `-` for `%` and `_` for `/`.
    ("urldefense.proofpoint.com/v2/url", "u=", true), ("urldefense.us/v2/url", "u=", true),
  ]

  /// The address that a program wrapped in another to look at it first; nil for any other address.
  private static func wrapped(_ address: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    let text = address.span
    for i in 0..<min(text.count, 40) where i == 0 || !ASCII.isAlphanumeric(text[i - 1]) {
      for (host, question, usesOwnSigns) in wrappers {
        guard let end = host.end(in: text, at: i, text.count) else { continue }
        return inner(address, from: end, question, usesOwnSigns)
      }
    }
    return nil
  }

  private static func inner(
    _ address: ContiguousArray<UInt8>,
    from end: Int,
    _ question: FixedText,
    _ usesOwnSigns: Bool
  ) -> ContiguousArray<UInt8>? {
    let text = address.span
    if question.isEmpty {
      // `…/v3/__https://docs.un.org/en/A/80/1__;!!…`
      let rest = address[end...]
      let close = rest.indices.first { rest[$0...].starts(with: "__;".utf8) } ?? rest.endIndex
      return ContiguousArray(rest[..<close])
    }
    for i in end..<text.count where text[i] == UInt8(ascii: "?") || text[i] == UInt8(ascii: "&") {
      guard let start = question.end(in: text, at: i + 1, text.count) else { continue }
      var inner = ContiguousArray(address[start...].prefix { $0 != UInt8(ascii: "&") })
      if usesOwnSigns {
        for j in inner.indices {
          if inner[j] == ASCII.hyphen { inner[j] = UInt8(ascii: "%") }
          if inner[j] == ASCII.underscore { inner[j] = ASCII.slash }
        }
      }
      return PercentEncoding.decoded(inner[...])
    }
    return nil
  }

  /// One past a host that has documents by symbol, at the start of the address.
  private static func hostEnd(_ text: Span<UInt8>) -> Int? {
    for i in 0..<min(text.count, 16)
    where i == 0 || text[i - 1] == ASCII.slash || text[i - 1] == ASCII.point {
      for host in hosts {
        if let end = host.end(in: text, at: i, text.count) { return end }
      }
    }
    return nil
  }

  /// One past what asks for a symbol: `…/access.nsf/Get?Open&DS=`.
  private static func questionEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    for i in start..<text.count where text[i] == UInt8(ascii: "?") || text[i] == UInt8(ascii: "&") {
      for question in questions {
        if let end = question.end(in: text, at: i + 1, text.count) { return end }
      }
    }
    return nil
  }

  private static func endsSymbol(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "&")
  }

  /// Whether a symbol is that of a document, or for a joint document one of its symbols.
  static func names(_ symbol: ArraySlice<UInt8>, _ target: ContiguousArray<UInt8>) -> Bool {
    let symbol = folded(symbol)
    let target = folded(ArraySlice(target))
    guard symbol.count > target.count else { return symbol == target }
    return symbol.starts(with: target) && symbol[target.count] == ASCII.hyphen
      || symbol.suffix(target.count).elementsEqual(target)
        && symbol[symbol.count - target.count - 1] == ASCII.hyphen
  }

  /// A symbol as it compares: without blanks of any kind, a star, and in small letters.
  static func folded(_ symbol: ArraySlice<UInt8>) -> ContiguousArray<UInt8> {
    var folded = ContiguousArray<UInt8>()
    for scalar in String(decoding: symbol, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "*", "\u{A0}", "\u{202F}", "\u{200B}", "\u{2060}": continue
      case "\u{2010}", "\u{2011}": folded.append(ASCII.hyphen)
      case _ where scalar.value < 0x80:
        let byte = UInt8(scalar.value)
        if !ASCII.isBlank(byte) { folded.append(ASCII.lowercased(byte)) }
      default: UTF8Writer.append(scalar.value, to: &folded)
      }
    }
    return folded
  }
}
