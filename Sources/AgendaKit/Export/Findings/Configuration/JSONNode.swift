/// A JSON value with the line that it stands in: what configurations and baselines are read from,
/// so that their errors can name a place.
package struct JSONNode: Sendable {
  /// The line of its first character, 1-based.
  package let line: Int
  package let value: Value

  /// The kinds of values; the members of an object keep their order, and numbers are whole.
  package indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key with its value.
  package struct Member: Sendable {
    package let key: String
    package let line: Int
    package let value: JSONNode
  }

  /// What the value is, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Reads JSON strictly (RFC 8259), but for numbers, which must be whole.
///
/// What a program sends is read with more patience: of a number with a fraction the whole part counts,
/// of a key that stands twice the last value, and half a surrogate pair is U+FFFD.
package struct JSONReader {
  private let isPatient: Bool
  private let name: String
  private let bytes: ContiguousArray<UInt8>
  private var position = 0
  private var line = 1
  private var depth = 0

  /// How deep values may stand in each other; settings need three levels.
  private static let depthLimit = 64

  /// Reads one value with nothing after it.
  package static func read(
    _ bytes: ContiguousArray<UInt8>,
    name: String,
    isPatient: Bool = false
  ) throws(SettingsFileError) -> JSONNode {
    var reader = JSONReader(isPatient: isPatient, name: name, bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.position == bytes.count else {
      throw reader.error("there is text after the value")
    }
    return value
  }

  private init(isPatient: Bool, name: String, bytes: ContiguousArray<UInt8>) {
    self.isPatient = isPatient
    self.name = name
    self.bytes = bytes
  }

  private func error(_ reason: String) -> SettingsFileError {
    SettingsFileError(name: name, line: line, reason: reason)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current {
      switch byte {
      case ASCII.lineFeed: line += 1
      case ASCII.space, ASCII.tab, ASCII.carriageReturn: break
      default: return
      }
      position += 1
    }
  }

  private mutating func value() throws(SettingsFileError) -> JSONNode {
    skipBlanks()
    let start = line
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw error("values stand too deep in each other") }
    let value: JSONNode.Value
    switch current {
    case 0x7B: value = .object(try members())
    case ASCII.openSquare: value = .array(try elements())
    case ASCII.quote: value = .string(try string())
    case 0x74: value = try word("true", .bool(true))
    case 0x66: value = try word("false", .bool(false))
    case 0x6E: value = try word("null", .null)
    case .some(let byte) where byte == ASCII.hyphen || ASCII.isDigit(byte):
      value = .number(try number())
    case nil: throw error("the file ends where a value is expected")
    default:
      throw error("a value is expected: an object, a list, a string, a number, true, false or null")
    }
    return JSONNode(line: start, value: value)
  }

  private mutating func word(
    _ word: String,
    _ value: JSONNode.Value
  ) throws(SettingsFileError) -> JSONNode.Value {
    guard bytes[position...].starts(with: word.utf8) else {
      throw error("a value is expected; did you mean \(word)?")
    }
    position += word.utf8.count
    return value
  }

  private mutating func members() throws(SettingsFileError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    position += 1
    skipBlanks()
    if take(0x7D) { return [] }
    while true {
      skipBlanks()
      guard current == ASCII.quote else { throw error("a key in quotation marks is expected") }
      let start = line
      let key = try string()
      guard keys.insert(key).inserted || isPatient else {
        throw error("the key '\(key)' stands twice")
      }
      skipBlanks()
      guard take(ASCII.colon) else { throw error("a colon is expected after '\(key)'") }
      members.append(JSONNode.Member(key: key, line: start, value: try value()))
      skipBlanks()
      if take(0x7D) { return members }
      guard take(ASCII.comma) else { throw error("a comma or } is expected") }
    }
  }

  private mutating func elements() throws(SettingsFileError) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipBlanks()
    if take(ASCII.closeSquare) { return [] }
    while true {
      elements.append(try value())
      skipBlanks()
      if take(ASCII.closeSquare) { return elements }
      guard take(ASCII.comma) else { throw error("a comma or ] is expected") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func number() throws(SettingsFileError) -> Int {
    let start = position
    if current == ASCII.hyphen { position += 1 }
    while let byte = current, ASCII.isDigit(byte) { position += 1 }
    let end = position
    if let byte = current, byte == ASCII.point || byte | 0x20 == 0x65 {
      guard isPatient else { throw error("a whole number is expected") }
      while let byte = current, Self.isInNumber(byte) { position += 1 }
      return Int(String(decoding: bytes[start..<end], as: UTF8.self)) ?? 0
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    guard let value = Int(text), !digits.hasPrefix("0") || digits == "0" else {
      throw error("a whole number is expected")
    }
    return value
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == ASCII.point || byte | 0x20 == 0x65 || byte == ASCII.hyphen
      || byte == UInt8(ascii: "+")
  }

  private mutating func string() throws(SettingsFileError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case ASCII.quote:
        guard let string = String(validating: text, as: UTF8.self) else {
          throw error("the string is not valid UTF-8")
        }
        return string
      case ASCII.backslash: try escape(&text)
      case 0..<0x20: throw error("the string does not end on its line")
      default: text.append(byte)
      }
    }
    throw error("the file ends within a string")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(SettingsFileError) {
    guard let byte = current else { throw error("the file ends within a string") }
    position += 1
    switch byte {
    case ASCII.quote, ASCII.backslash, ASCII.slash: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var unit = try hexadecimal()
      if unit & 0xFC00 == 0xD800, bytes[position...].starts(with: [ASCII.backslash, 0x75]) {
        position += 2
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else {
          guard isPatient else { throw error("half a surrogate pair stands alone") }
          text += Array("\u{FFFD}\u{FFFD}".utf8)
          return
        }
        unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = UnicodeScalar(unit) ?? (isPatient ? "\u{FFFD}" : nil) else {
        throw error("half a surrogate pair stands alone")
      }
      text += Array(String(scalar).utf8)
    default: throw error("there is no such escape in a string")
    }
  }

  private mutating func hexadecimal() throws(SettingsFileError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits are expected after \\u")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
