/// A strict check that a text is well-formed XML 1.0, for the part that reports use: a declaration,
/// elements, attributes in double quotes, references, and the characters that XML allows.
struct StrictXML {
  /// Why a text is not well-formed.
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private let scalars: [UnicodeScalar]
  private var position = 0
  private var open: [String] = []

  /// Throws where the text is not well-formed.
  static func check(_ text: String) throws {
    var checker = StrictXML(scalars: Array(text.unicodeScalars))
    try checker.document()
  }

  private init(scalars: [UnicodeScalar]) { self.scalars = scalars }

  private func fail(_ reason: String) -> Malformed {
    Malformed(description: "\(reason) at character \(position)")
  }

  private var current: UnicodeScalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func document() throws {
    guard take("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") else { throw fail("no declaration") }
    guard current == "<" else { throw fail("no root element") }
    var roots = 0
    while position < scalars.count {
      if open.isEmpty, current != "<" {
        guard current == "\n" else { throw fail("text outside of the root element") }
        position += 1
        continue
      }
      if take("</") {
        let name = try name()
        guard open.popLast() == name, take(">") else { throw fail("a wrong end tag") }
      } else if take("<") {
        if open.isEmpty { roots += 1 }
        try startTag()
      } else {
        try character(inAttribute: false)
      }
    }
    guard open.isEmpty else { throw fail("\(open) not closed") }
    guard roots == 1 else { throw fail("\(roots) root elements") }
  }

  private mutating func startTag() throws {
    let element = try name()
    var attributes: Set<String> = []
    while true {
      if take("/>") { return }
      if take(">") {
        open.append(element)
        return
      }
      guard take(" ") else { throw fail("no blank before an attribute") }
      let attribute = try name()
      guard attributes.insert(attribute).inserted else { throw fail("\(attribute) twice") }
      guard take("=\"") else { throw fail("no value") }
      while !take("\"") { try character(inAttribute: true) }
    }
  }

  private mutating func name() throws -> String {
    var name = ""
    while let scalar = current, scalar.properties.isAlphabetic || scalar == "-" {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    if name.isEmpty { throw fail("no name") }
    return name
  }

  /// Takes the number of a character beyond ASCII's blanks and letters that XML allows.
  private mutating func takeNumber() -> Bool {
    let start = position
    guard take("&#") else { return false }
    let digits = scalars[position...].prefix { ("0"..."9").contains($0) }
    position += digits.count
    let value = UInt32(digits.map(String.init).joined()) ?? 0
    if value >= 0x7F, UnicodeScalar(value) != nil, value & 0xFFFF < 0xFFFE, take(";") {
      return true
    }
    position = start
    return false
  }

  private mutating func character(inAttribute: Bool) throws {
    guard let scalar = current else { throw fail("an early end") }
    switch scalar {
    case "&":
      let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#9;", "&#10;", "&#13;"]
      guard references.contains(where: { take($0) }) || takeNumber() else {
        throw fail("an unknown reference")
      }
      return
    case "<": throw fail("a bare <")
    case "\t", "\n", "\r":
      if inAttribute { throw fail("a bare line end or tab in an attribute") }
      position += 1
    case " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...: position += 1
    default: throw fail("a character that XML forbids")
    }
  }
}
