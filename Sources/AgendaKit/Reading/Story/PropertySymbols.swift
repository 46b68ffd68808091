/// The symbols that the properties and variables of a file give; `-` stands for none.
struct PropertySymbols {
  private static let names = ["Symbol1", "Symbol2", "sss1", "sss2", "Symbol"]

  private(set) var all: [String] = []

  /// Takes a property, if it is one that has a symbol.
  mutating func add(_ name: String?, _ value: String) {
    let text = WordEscapes.resolved(value)
    guard let name, Self.names.contains(name), text.utf8.count > 1, !all.contains(text) else {
      return
    }
    all.append(text)
  }
}

/// Word writes control characters in its settings as `_x0009_`.
private enum WordEscapes {
  static func resolved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      let end = i + 7
      if end <= bytes.count, bytes[i] == ASCII.underscore, bytes[i + 1] == UInt8(ascii: "x"),
        bytes[end - 1] == ASCII.underscore, bytes[i + 2..<i + 6].allSatisfy(isHexadecimal)
      {
        result.append(ASCII.space)
        i = end
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    while let last = result.last, ASCII.isBlank(last) { result.removeLast() }
    return String(decoding: result.drop(while: ASCII.isBlank), as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
