/// Goes through the marks and the text of an XML part, in one pass (XML 1.0, Namespaces 1.0).
///
/// It reads what Word and OpenDocument files need and refuses what they may not have: a document type
/// declaration, marks that do not close in their order, names without a namespace declared. Values and
/// text are handed out as they stand; `XMLText` resolves their references.
struct XMLReader {
  /// What the reader comes to. Elements that nothing asks for and that hold nothing are passed over.
  enum Event {
    /// A start tag; its name and attributes are the reader's.
    case start
    /// An end tag, also of an element without content.
    case end
    /// Text: a stretch of the bytes, with references in it.
    case text(Range<Int>)
    /// Text of a CDATA section: a stretch of the bytes as they are.
    case literal(Range<Int>)
    /// The end of the part.
    case finish
  }

  /// An attribute: what it is, and where its value stands.
  struct Attribute {
    var name: XMLName
    var value: Range<Int>
  }

  /// Elements are not nested deeper in any document.
  static let depthLimit = 256
  /// No element has more attributes.
  private static let attributeLimit = 10_000
  /// So many namespaces are in force nowhere.
  private static let declarationLimit = 256

  /// The bytes that are read, in UTF-8.
  let bytes: ContiguousArray<UInt8>
  /// The name of the element whose start tag was read last.
  private(set) var name = XMLName.unknown
  /// Its attributes that have a name which is known.
  private(set) var attributes: [Attribute] = []

  private let part: String
  private let allowsType: Bool
  private var i = 0
  private var open: [Element] = []
  private var namespaces: [Declaration] = []
  private var names = SeenNames()
  /// The attributes of the start tag that is read.
  private var raw: [RawAttribute] = []
  private var closesAtOnce = false
  private var hasRoot = false

  private struct Element {
    /// The name as it stands, with its prefix.
    var tag: Range<Int>
    /// How many declarations were in force before it.
    var declarations: Int
  }

  private struct Declaration {
    var prefix: Range<Int>
    var namespace: XMLNamespace
  }

  private struct RawAttribute {
    var tag: Range<Int>
    var value: Range<Int>
  }

  /// Begins with the bytes of a part, in UTF-8 or UTF-16.
  /// - Parameter allowsType: whether a document type declaration may stand before the root that only
  ///   names a type, as in the manifests of older OpenDocument files.
  init(
    _ bytes: ContiguousArray<UInt8>,
    part: String,
    allowsType: Bool = false
  ) throws(SourceError) {
    self.part = part
    self.allowsType = allowsType
    let decoded = SourceDecoder.decode(bytes)
    // Many bytes are compared at once so; a search would look at them one by one.
    let least = decoded.bytes.reduce(UInt8.max, min)
    if !decoded.repairs.isEmpty || decoded.encoding == .windows1252 || least == 0 {
      throw SourceError("is damaged: its part '\(part)' is no text in UTF-8")
    }
    self.bytes = decoded.bytes
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// The next event.
  mutating func next() throws(SourceError) -> Event {
    if closesAtOnce {
      closesAtOnce = false
      closeElement()
      return .end
    }
    while i < bytes.count {
      if bytes[i] != UInt8(ascii: "<") {
        let start = i
        while i < bytes.count, bytes[i] != UInt8(ascii: "<") { i += 1 }
        // Outside the root only blanks can stand.
        if !open.isEmpty { return .text(start..<i) }
        if (start..<i).contains(where: { !ASCII.isBlank(bytes[$0]) }) { throw malformed }
        continue
      }
      guard i + 1 < bytes.count else { throw malformed }
      switch bytes[i + 1] {
      case UInt8(ascii: "?"): try skip(to: "?>")
      case UInt8(ascii: "!"):
        if begins(with: "<!--") {
          i += 2
          try skip(to: "-->")
        } else if begins(with: "<![CDATA["), !open.isEmpty {
          let start = i + 9
          try skip(to: "]]>")
          return .literal(start..<i - 3)
        } else if begins(with: "<!DOCTYPE") {
          if allowsType, !hasRoot, let end = plainTypeEnd {
            i = end
            continue
          }
          throw SourceError(
            "is not read: its part '\(part)' has a document type declaration, which no Word or "
              + "OpenDocument file may have"
          )
        } else {
          throw malformed
        }
      case ASCII.slash:
        try readEnd()
        return .end
      default:
        try readStart()
        guard closesAtOnce, name == .unknown, open.count > 1 else { return .start }
        closesAtOnce = false
        closeElement()
      }
    }
    guard open.isEmpty, hasRoot else { throw malformed }
    return .finish
  }

  /// What is wrong with a part that is no XML.
  private var malformed: SourceError {
    SourceError(
      "is damaged: its part '\(part)' breaks the rules of XML; open it with Word and save it again"
    )
  }

  /// One past a document type declaration that only names a type, and declares nothing itself.
  private var plainTypeEnd: Int? {
    let limit = min(bytes.count, i + 512)
    for j in i..<limit {
      if bytes[j] == ASCII.openSquare { return nil }
      if bytes[j] == UInt8(ascii: ">") { return j + 1 }
    }
    return nil
  }

  private func begins(with text: FixedText) -> Bool {
    guard i + text.count <= bytes.count else { return false }
    for j in 0..<text.count where bytes[i + j] != text[j] { return false }
    return true
  }

  private mutating func skip(to end: FixedText) throws(SourceError) {
    while i + end.count <= bytes.count {
      if begins(with: end) {
        i += end.count
        return
      }
      i += 1
    }
    throw malformed
  }

  // MARK: - Tags

  private mutating func readEnd() throws(SourceError) {
    let start = i + 2
    i = start
    while i < bytes.count, bytes[i] != UInt8(ascii: ">"), !ASCII.isBlank(bytes[i]) { i += 1 }
    let tag = start..<i
    while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: ">"), let element = open.last,
      isSame(tag, element.tag)
    else { throw malformed }
    i += 1
    closeElement()
  }

  private mutating func closeElement() {
    let element = open.removeLast()
    guard namespaces.count > element.declarations else { return }
    namespaces.removeLast(namespaces.count - element.declarations)
    names.forget()
  }

  private mutating func readStart() throws(SourceError) {
    guard !open.isEmpty || !hasRoot else { throw malformed }
    hasRoot = true
    let start = i + 1
    i = start
    while i < bytes.count, !endsName(bytes[i]) { i += 1 }
    let tag = start..<i
    guard !tag.isEmpty else { throw malformed }
    let declarations = namespaces.count
    if !raw.isEmpty { raw.removeAll(keepingCapacity: true) }
    while true {
      while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
      guard i < bytes.count else { throw malformed }
      if bytes[i] == UInt8(ascii: ">") {
        i += 1
        break
      }
      if bytes[i] == ASCII.slash {
        guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: ">") else { throw malformed }
        i += 2
        closesAtOnce = true
        break
      }
      let attribute = try readAttribute()
      if !declares(attribute) { raw.append(attribute) }
      guard namespaces.count <= Self.declarationLimit else { throw malformed }
      guard raw.count <= Self.attributeLimit else { throw .oversized(part) }
    }
    guard open.count < Self.depthLimit else {
      throw SourceError(
        "is not read: its part '\(part)' nests more than \(Self.depthLimit) elements in each other"
      )
    }
    open.append(Element(tag: tag, declarations: declarations))
    name = resolved(tag, isAttribute: false)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    guard name != .unknown else { return }
    for attribute in raw {
      let name = resolved(attribute.tag, isAttribute: true)
      if name != .unknown { attributes.append(Attribute(name: name, value: attribute.value)) }
    }
  }

  /// The bytes that end a name, a bit for each: blanks (0x09 to 0x0D, 0x20), `/`, `<`, `=` and `>`.
  private static let nameEnds: UInt64 = 0x7000_8001_0000_3E00

  @inline(__always) private func endsName(_ byte: UInt8) -> Bool {
    byte < 64 && Self.nameEnds &>> UInt64(byte) & 1 == 1
  }

  private mutating func readAttribute() throws(SourceError) -> RawAttribute {
    let start = i
    while i < bytes.count, !endsName(bytes[i]) { i += 1 }
    let tag = start..<i
    while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
    guard !tag.isEmpty, i < bytes.count, bytes[i] == UInt8(ascii: "=") else { throw malformed }
    i += 1
    while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
    guard i < bytes.count, bytes[i] == ASCII.quote || bytes[i] == ASCII.apostrophe else {
      throw malformed
    }
    let quote = bytes[i]
    let lower = i + 1
    i = lower
    while i < bytes.count, bytes[i] != quote {
      if bytes[i] == UInt8(ascii: "<") { throw malformed }
      i += 1
    }
    guard i < bytes.count else { throw malformed }
    i += 1
    return RawAttribute(tag: tag, value: lower..<i - 1)
  }

  // MARK: - Namespaces

  private static let declaration: FixedText = "xmlns"

  /// Takes `xmlns="…"` and `xmlns:w="…"`.
  private mutating func declares(_ attribute: RawAttribute) -> Bool {
    let tag = attribute.tag
    let word = Self.declaration
    guard tag.count >= word.count, bytes[tag.lowerBound] == word[0],
      (0..<word.count).allSatisfy({ bytes[tag.lowerBound + $0] == word[$0] })
    else { return false }
    let prefix: Range<Int>
    if tag.count == word.count {
      prefix = tag.upperBound..<tag.upperBound
    } else if bytes[tag.lowerBound + word.count] == ASCII.colon {
      prefix = tag.lowerBound + word.count + 1..<tag.upperBound
    } else {
      return false
    }
    names.forget()
    namespaces.append(
      Declaration(prefix: prefix, namespace: XMLNamespace(address: bytes[attribute.value]))
    )
    return true
  }

  private mutating func resolved(_ tag: Range<Int>, isAttribute: Bool) -> XMLName {
    let slot = names.slot(of: tag, bytes, isAttribute: isAttribute)
    if let seen = names.tag(in: slot, isAttribute: isAttribute), isSame(seen, tag) {
      return names.name(in: slot)
    }
    let name = lookUp(tag, isAttribute: isAttribute)
    names.note(name, of: tag, in: slot, isAttribute: isAttribute)
    return name
  }

  private func lookUp(_ tag: Range<Int>, isAttribute: Bool) -> XMLName {
    let colon = tag.first { bytes[$0] == ASCII.colon }
    let prefix = tag.lowerBound..<(colon ?? tag.lowerBound)
    let local = (colon.map { $0 + 1 } ?? tag.lowerBound)..<tag.upperBound
    // An attribute without a prefix is in no namespace; it means what its element says.
    return XMLName(colon == nil && isAttribute ? .own : namespace(of: prefix), bytes[local])
  }

  private func namespace(of prefix: Range<Int>) -> XMLNamespace {
    namespaces.last { isSame($0.prefix, prefix) }?.namespace
      ?? (bytes[prefix].elementsEqual("xml" as FixedText) ? .own : .other)
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    var i = a.lowerBound
    var j = b.lowerBound
    while i < a.upperBound {
      guard bytes[i] == bytes[j] else { return false }
      i &+= 1
      j &+= 1
    }
    return true
  }
}

/// Tags that were seen while the same namespaces were in force, and what they mean: a part has few
/// different ones.
private struct SeenNames {
  private struct Seen {
    var lower = 0
    var count = 0
    var isAttribute = false
    var generation = 0
    var name = XMLName.unknown
  }

  private static let slotCount = 256
  private var slots = ContiguousArray(repeating: Seen(), count: slotCount)
  /// Goes up when the namespaces change: what was seen before counts no longer.
  private var generation = 1

  mutating func forget() { generation += 1 }

  func slot(of tag: Range<Int>, _ bytes: ContiguousArray<UInt8>, isAttribute: Bool) -> Int {
    var hash: UInt32 = isAttribute ? 1 : 0
    var i = tag.lowerBound
    while i < tag.upperBound {
      hash = hash &* 31 &+ UInt32(bytes[i])
      i &+= 1
    }
    return Int((hash ^ hash >> 8) & UInt32(Self.slotCount - 1))
  }

  func tag(in slot: Int, isAttribute: Bool) -> Range<Int>? {
    let seen = slots[slot]
    guard seen.generation == generation, seen.isAttribute == isAttribute else { return nil }
    return seen.lower..<seen.lower + seen.count
  }

  func name(in slot: Int) -> XMLName { slots[slot].name }

  mutating func note(_ name: XMLName, of tag: Range<Int>, in slot: Int, isAttribute: Bool) {
    slots[slot] = Seen(
      lower: tag.lowerBound,
      count: tag.count,
      isAttribute: isAttribute,
      generation: generation,
      name: name
    )
  }
}
