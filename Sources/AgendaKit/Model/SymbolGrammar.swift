extension DocumentSymbol: LosslessStringConvertible {
  /// Reads a symbol; nil for what does not follow the grammar of UN symbols.
  public init?(_ description: String) {
    var bytes = Array(description.utf8)
    var reissued = false
    if bytes.last == ASCII.star {
      reissued = true
      bytes.removeLast()
      if bytes.last == ASCII.space { return nil }
    }
    let parts = bytes.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first, (1...8).contains(first.count),
      first.allSatisfy(ASCII.isUpper)
    else { return nil }
    var grammar = SymbolGrammar()
    var index = 1
    while index < parts.count {
      let next = index + 1 < parts.count ? parts[index + 1] : nil
      guard let used = grammar.take(parts[index], next: next) else { return nil }
      index += used
    }
    guard grammar.isComplete else { return nil }
    self.init(
      series: String(decoding: first, as: UTF8.self),
      components: grammar.components,
      reissued: reissued
    )
  }
}

/// Takes the parts of a symbol one after the other, in the order that the grammar allows.
private struct SymbolGrammar {
  var components: [DocumentSymbol.Component] = []

  /// How far the symbol has come: parts of an earlier stage may not follow.
  private var stage = Stage.body

  private enum Stage: Int, Comparable {
    case body, period, nature, number, modifier

    static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
  }

  /// A symbol names a document: it has a year, a number or a nature, not only bodies.
  var isComplete: Bool { stage > .body }

  /// Takes one part, or a nature with the number after it; the number of parts taken, nil if the
  /// part fits nothing.
  mutating func take(_ part: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) -> Int? {
    if let number = Self.number(part) { return takeNumber(number, part, next: next) }
    let (word, rest) = Self.wordAndRest(part)
    if let modifier = Self.modifiers.value(of: word) {
      guard stage > .body else { return nil }
      stage = .modifier
      if rest.isEmpty, modifier == .summary {
        components.append(.modifier(modifier, nil))
        return 1
      }
      guard rest.first == ASCII.point, let number = Self.number(rest.dropFirst()) else {
        return nil
      }
      components.append(.modifier(modifier, number))
      return 1
    }
    if stage <= .nature, let nature = Self.natures.value(of: word) {
      return takeNature(nature, rest: rest, next: next)
    }
    guard stage <= .period || stage == .number, Self.isBody(part) else { return nil }
    components.append(.body(String(decoding: part, as: UTF8.self)))
    return 1
  }

  private mutating func takeNumber(
    _ number: DocumentSymbol.Number,
    _ part: ArraySlice<UInt8>,
    next: ArraySlice<UInt8>?
  ) -> Int? {
    if case .stated(let digits) = number, stage == .body, let value = Int(digits) {
      if digits.utf8.count == 4, (1900...2099).contains(value) {
        components.append(.year(value))
        stage = .period
        return 1
      }
      if let next, !next.isEmpty, Self.modifier(next) == nil {
        components.append(.session(digits))
        stage = .period
        return 1
      }
    }
    guard stage < .number else { return nil }
    components.append(.number(number))
    stage = .number
    return 1
  }

  private mutating func takeNature(
    _ nature: DocumentSymbol.Nature,
    rest: ArraySlice<UInt8>,
    next: ArraySlice<UInt8>?
  ) -> Int? {
    stage = .number
    if rest.first == ASCII.point {
      guard let number = Self.number(rest.dropFirst()) else { return nil }
      components.append(.nature(nature, separator: ".", number: number))
      return 1
    }
    guard rest.isEmpty else { return nil }
    if nature == .resolution || nature == .decision || nature == .series {
      stage = .body
    } else if let next, let number = Self.number(next) {
      components.append(.nature(nature, separator: "/", number: number))
      return 2
    } else {
      // Every document of such a series has a number.
      return nil
    }
    components.append(.nature(nature, separator: "", number: nil))
    return 1
  }

  /// The modifier that a part begins with.
  private static func modifier(_ part: ArraySlice<UInt8>) -> DocumentSymbol.Modifier? {
    modifiers.value(of: wordAndRest(part).word)
  }

  private static let modifiers = WordTable(DocumentSymbol.Modifier.self)
  private static let natures = WordTable(DocumentSymbol.Nature.self)

  private static func wordAndRest(
    _ part: ArraySlice<UInt8>
  ) -> (word: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let word = part.prefix(while: ASCII.isLetter)
    return (word, part.dropFirst(word.count))
  }

  /// `3`, `3a`, `[..]`, `[3]`, `S-10`.
  private static func number(_ part: ArraySlice<UInt8>) -> DocumentSymbol.Number? {
    if part.first == ASCII.openSquare, part.last == ASCII.closeSquare {
      let text = String(decoding: part, as: UTF8.self)
      let inner = text.dropFirst().dropLast()
      let isBlank = inner.allSatisfy {
        $0 == "." || $0 == "…" || $0 == "_" || $0 == " " || $0 == "x"
      }
      let isNumber = (1...4).contains(inner.utf8.count) && inner.utf8.allSatisfy(ASCII.isDigit)
      guard isBlank || isNumber
      else { return nil }
      return .open(text)
    }
    var digits = part
    if part.starts(with: [0x53, ASCII.hyphen]) { digits = part.dropFirst(2) }
    let tail = digits.drop(while: ASCII.isDigit)
    guard tail.count < digits.count, digits.count <= 6,
      tail.isEmpty || (tail.count == 1 && tail.allSatisfy(ASCII.isLower))
    else { return nil }
    return .stated(String(decoding: part, as: UTF8.self))
  }

  /// `COP`, `WG.3`, `Sub.2`, `OzL.Pro.27`: letters, with a number after a point.
  private static func isBody(_ part: ArraySlice<UInt8>) -> Bool {
    let names = part.split(separator: ASCII.point, omittingEmptySubsequences: false)
    guard let first = names.first, first.first.map(ASCII.isUpper) == true,
      first.allSatisfy(ASCII.isLetter), part.count <= 16
    else { return false }
    return names.dropFirst().allSatisfy { name in
      !name.isEmpty && (name.allSatisfy(ASCII.isDigit) || name.allSatisfy(ASCII.isLetter))
    }
  }
}

/// The words of a closed list, found by their bytes: most parts of a symbol are none of them, and no
/// string is made of those.
private struct WordTable<Word: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let words: [(bytes: [UInt8], word: Word)]

  init(_ type: Word.Type) { words = Word.allCases.map { (Array($0.rawValue.utf8), $0) } }

  func value(of bytes: ArraySlice<UInt8>) -> Word? {
    guard let first = bytes.first else { return nil }
    return words.first {
      $0.bytes.count == bytes.count && $0.bytes[0] == first && $0.bytes.elementsEqual(bytes)
    }?.word
  }
}
