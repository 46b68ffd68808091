/// The lines of a calendar, put together where they are folded (RFC 5545, section 3.1).
struct CalendarLines {
  /// A property: its name and the names of its parameters in capital letters.
  struct Line {
    var name: String
    var parameters: [String: String]
    /// The value as written, with its escapes.
    var value: String

    /// The value of a text, without its escapes.
    var text: String { texts.joined(separator: ",") }

    /// The values of a list of texts.
    var texts: [String] {
      var texts: [ContiguousArray<UInt8>] = [[]]
      var isEscaped = false
      for byte in value.utf8 {
        let last = texts.count - 1
        if isEscaped {
          isEscaped = false
          texts[last].append(ASCII.lowercased(byte) == UInt8(ascii: "n") ? ASCII.lineFeed : byte)
        } else if byte == ASCII.backslash {
          isEscaped = true
        } else if byte == ASCII.comma {
          texts.append([])
        } else {
          texts[last].append(byte)
        }
      }
      return texts.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The lines, in order.
  private(set) var lines: [Line] = []

  /// Reads the bytes of a calendar; a line without a colon is passed over.
  init(_ bytes: ContiguousArray<UInt8>) {
    var line = ContiguousArray<UInt8>()
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == ASCII.carriageReturn, i < bytes.count, bytes[i] == ASCII.lineFeed { continue }
      guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else {
        line.append(byte)
        continue
      }
      if i < bytes.count, bytes[i] == ASCII.space || bytes[i] == ASCII.tab {
        i += 1
        continue
      }
      add(line)
      line = []
    }
    add(line)
  }

  private mutating func add(_ bytes: ContiguousArray<UInt8>) {
    var parts: [ContiguousArray<UInt8>] = [[]]
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == ASCII.quote {
        isQuoted.toggle()
      } else if !isQuoted, byte == ASCII.semicolon {
        parts.append([])
      } else if !isQuoted, byte == ASCII.colon {
        let value = String(decoding: bytes[(index + 1)...], as: UTF8.self)
        add(parts.map { String(decoding: $0, as: UTF8.self) }, value)
        return
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
  }

  private mutating func add(_ parts: [String], _ value: String) {
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != "=" }
      parameters[name.uppercased()] = String(part.dropFirst(name.count + 1))
    }
    lines.append(Line(name: parts[0].uppercased(), parameters: parameters, value: value))
  }
}
