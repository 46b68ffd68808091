/// Any JSON, parsed strictly (RFC 8259), without Foundation: its numbers pass for booleans on Linux.
enum JSONValue: Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why bytes are no JSON.
  struct Malformed: Error, CustomStringConvertible {
    /// What is wrong.
    var reason: String
    /// Where, in bytes.
    var offset: Int

    var description: String { "\(reason) at byte \(offset)" }
  }

  /// Reads one JSON value, which may have white space around it. Keys that stand twice in an object
  /// are an error.
  init(parsing bytes: some Sequence<UInt8>) throws {
    var parser = JSONParser(bytes: Array(bytes))
    self = try parser.document()
  }

  /// Reads one JSON value from text.
  init(parsing text: String) throws { try self.init(parsing: text.utf8) }

  /// The member of an object; nil if this is no object or has no such key.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The element of an array; nil if this is no array or is shorter.
  subscript(index: Int) -> JSONValue? {
    if case .array(let elements) = self, elements.indices.contains(index) {
      elements[index]
    } else {
      nil
    }
  }

  /// The text of a string; nil if this is none.
  var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number of a whole number; nil if this is none.
  var int: Int? { if case .int(let value) = self { value } else { nil } }

  /// Whether this is `true`; nil if it is neither `true` nor `false`.
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements of an array; nil if this is none.
  var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members of an object; nil if this is none.
  var object: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }

  /// Whether this is `null`.
  var isNull: Bool { self == .null }

  /// The same value with what stands at a path replaced, or removed by nil; a path that leads
  /// nowhere changes nothing.
  func replacing(_ path: [Step], with value: JSONValue?) -> JSONValue {
    guard let step = path.first else { return value ?? .null }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.object(var members), .key(let key)):
      if rest.isEmpty {
        members[key] = value
      } else if let member = members[key] {
        members[key] = member.replacing(rest, with: value)
      }
      return .object(members)
    case (.array(var elements), .index(let index)) where elements.indices.contains(index):
      if rest.isEmpty, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].replacing(rest, with: value)
      }
      return .array(elements)
    default: return self
    }
  }

  /// One step of a path into JSON.
  enum Step: Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    init(stringLiteral value: String) { self = .key(value) }
    init(integerLiteral value: Int) { self = .index(value) }
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var position = 0

  mutating func document() throws -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw malformed("text after the value") }
    return value
  }

  private func malformed(_ reason: String) -> JSONValue.Malformed {
    JSONValue.Malformed(reason: reason, offset: position)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard current == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws {
    guard take(character) else { throw malformed("no '\(character)'") }
  }

  private mutating func value() throws -> JSONValue {
    skipBlanks()
    switch current.map({ Character(UnicodeScalar($0)) }) {
    case "{": return try object()
    case "[": return try array()
    case "\"": return .string(try string())
    case "t": return try word("true", .bool(true))
    case "f": return try word("false", .bool(false))
    case "n": return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("no value") }
    position += word.utf8.count
    return value
  }

  private mutating func object() throws -> JSONValue {
    try expect("{")
    var members: [String: JSONValue] = [:]
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      let key = try string()
      guard members[key] == nil else { throw malformed("the key '\(key)' twice") }
      skipBlanks()
      try expect(":")
      members[key] = try value()
      skipBlanks()
    } while take(",")
    try expect("}")
    return .object(members)
  }

  private mutating func array() throws -> JSONValue {
    try expect("[")
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value())
      skipBlanks()
    } while take(",")
    try expect("]")
    return .array(elements)
  }

  private mutating func number() throws -> JSONValue {
    let start = position
    while let byte = current, "+-.0123456789Ee".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let hasLeadingZero = digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
    let hasBarePoint = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
      .contains { $0.first?.isNumber != true }
    guard digits.first?.isNumber == true, !hasLeadingZero, !hasBarePoint else {
      throw malformed("no number")
    }
    if let value = Int(text) { return .int(value) }
    guard let value = Double(text) else { throw malformed("no number") }
    return .double(value)
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case 0x22:
        guard let string = String(validating: text, as: UTF8.self) else {
          throw malformed("a string that is not UTF-8")
        }
        return string
      case 0x5C: text.append(contentsOf: try escape())
      case 0..<0x20: throw malformed("a bare control character")
      default: text.append(byte)
      }
    }
    throw malformed("a string without end")
  }

  private mutating func escape() throws -> [UInt8] {
    guard let byte = current else { throw malformed("a string without end") }
    position += 1
    switch Character(UnicodeScalar(byte)) {
    case "\"", "\\", "/": return [byte]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "u":
      var unit = try hexadecimal()
      if unit & 0xFC00 == 0xD800 {
        try expect("\\")
        try expect("u")
        let low = try hexadecimal()
        guard low & 0xFC00 == 0xDC00 else { throw malformed("half a surrogate pair") }
        unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = UnicodeScalar(unit) else { throw malformed("half a surrogate pair") }
      return Array(String(scalar).utf8)
    default: throw malformed("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, !text.hasPrefix("+"), let unit = UInt32(text, radix: 16) else {
      throw malformed("an escape without four digits")
    }
    position += 4
    return unit
  }
}
