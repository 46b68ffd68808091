/// Whether a document is, after edits of its text, the one that it was.
///
/// Both are compared as the JSON that they are exported as, place by place: every part must be there
/// as before and stand where the edits have moved it, and every value but running text must be the
/// same, and the figures of titles. What the text itself says is the same wherever the bytes are.
struct DocumentAgreement {
  private let map: EditMap
  /// Whether facts may differ, of which a fix has chosen one.
  private let allowsFacts: Bool
  private var old: JSONTokens
  private var new: JSONTokens

  /// The keys of running text, which has the edits in it.
  private static let texts: Set<String> = ["text", "title", "heading", "note"]
  /// The keys of what is no part of the document, or repeats its places.
  private static let passedOver: Set<String> = [
    "source", "diagnostics", "line", "column", "endLine", "endColumn",
  ]

  /// The place in the old text that was read last.
  private var place = 0

  /// Where values differ, and whether one does whose place is still to come.
  private var differing: [Int] = []
  private var isWaiting = false

  /// Compares two documents, given as exported with positions: empty where they agree, otherwise
  /// offsets of the old text about where they do not, up to the first part that only one has.
  static func disagreements(
    from old: ContiguousArray<UInt8>,
    to new: ContiguousArray<UInt8>,
    _ map: EditMap,
    allowingFacts: Bool
  ) -> [Int] {
    var agreement = DocumentAgreement(
      map: map,
      allowsFacts: allowingFacts,
      old: JSONTokens(old),
      new: JSONTokens(new)
    )
    guard agreement.compare() else { return agreement.differing + [agreement.nextPlace()] }
    return agreement.differing
  }

  private mutating func compare() -> Bool {
    var key = ""
    while let a = old.next() {
      guard let b = new.next() else { return false }
      switch (a, b) {
      case (.sign(let x), .sign(let y)): guard x == y else { return false }
      case (.key(let x), .key(let y)):
        guard x == y else { return false }
        key = x
        if Self.passedOver.contains(key) {
          old.skipValue()
          new.skipValue()
        }
      case (.number(let x), .number(let y)) where Self.isPlace(key, old.depthOfPlaces):
        place = x
        guard map.maps(x, to: y) else { return false }
        if isWaiting {
          differing.append(x)
          isWaiting = false
        }
      case (.sign, _), (_, .sign), (.key, _), (_, .key): return false
      default:
        if a != b, !allowsFacts, !isText(key, a, b) { isWaiting = true }
      }
    }
    if isWaiting { differing.append(place) }
    return new.next() == nil
  }

  /// The place that stands next in the old document: those of a value come after it.
  private mutating func nextPlace() -> Int {
    var key = ""
    while let token = old.next() {
      if case .key(let name) = token {
        key = name
        if Self.passedOver.contains(key) { old.skipValue() }
      }
      if case .number(let offset) = token, Self.isPlace(key, old.depthOfPlaces) { return offset }
    }
    return place
  }

  private func isText(_ key: String, _ a: JSONTokens.Token, _ b: JSONTokens.Token) -> Bool {
    guard case (.string(let x), .string(let y)) = (a, b), Self.texts.contains(key) else {
      return false
    }
    // The figures of a title are facts, such as an hour that was not understood.
    return key != "title" || x.filter(ASCII.isDigit) == y.filter(ASCII.isDigit)
  }

  private static func isPlace(_ key: String, _ depthOfPlaces: Int?) -> Bool {
    depthOfPlaces != nil || key.hasSuffix("ange") || key.hasSuffix("anges")
  }
}

/// Reads the tokens of JSON that the program wrote itself.
private struct JSONTokens {
  enum Token: Equatable {
    case sign(UInt8)
    case key(String)
    case string(ArraySlice<UInt8>)
    case number(Int)
    case word(UInt8)
  }

  private let bytes: ContiguousArray<UInt8>
  private var i = 0
  private var depth = 0
  private var lastKey = ""
  /// How deep the object of places lies that is read; nil outside of one.
  private(set) var depthOfPlaces: Int?

  init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// The next token; nil at the end. Commas and colons are passed over.
  mutating func next() -> Token? {
    while i < bytes.count, bytes[i] == ASCII.comma || bytes[i] == ASCII.colon || isBlank(bytes[i]) {
      i += 1
    }
    guard i < bytes.count else { return nil }
    let byte = bytes[i]
    switch byte {
    case 0x7B, ASCII.openSquare:
      i += 1
      depth += 1
      if byte == 0x7B, lastKey == "places", depthOfPlaces == nil { depthOfPlaces = depth }
      return .sign(byte)
    case 0x7D, ASCII.closeSquare:
      i += 1
      if depthOfPlaces == depth { depthOfPlaces = nil }
      depth -= 1
      return .sign(byte)
    case ASCII.quote: return stringOrKey()
    case ASCII.hyphen, 0x30...0x39:
      let start = i
      while i < bytes.count, ASCII.isDigit(bytes[i]) || bytes[i] == ASCII.hyphen { i += 1 }
      return .number(Int(String(decoding: bytes[start..<i], as: UTF8.self)) ?? 0)
    default:
      while i < bytes.count, ASCII.isLetter(bytes[i]) { i += 1 }
      // Of true, false and null the first letter tells.
      return .word(byte)
    }
  }

  /// Passes over the value that comes next, whatever it holds.
  mutating func skipValue() {
    let start = depth
    repeat {
      guard next() != nil else { return }
    } while depth > start
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.lineFeed }

  private mutating func stringOrKey() -> Token {
    let start = i + 1
    i = start
    while i < bytes.count, bytes[i] != ASCII.quote { i += bytes[i] == ASCII.backslash ? 2 : 1 }
    let end = min(i, bytes.count)
    i = end + 1
    guard i < bytes.count, bytes[i] == ASCII.colon else {
      return .string(ArraySlice(bytes[start..<end]))
    }
    lastKey = String(decoding: bytes[start..<end], as: UTF8.self)
    return .key(lastKey)
  }
}
