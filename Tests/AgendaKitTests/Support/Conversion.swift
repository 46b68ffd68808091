import Testing

@testable import AgendaKit

/// A way in which a document reaches its reader: another encoding, another width, another markup.
/// It changes the bytes and nothing that the document says.
struct Conversion: Sendable, CustomTestStringConvertible {
  var name: String
  /// The bytes of the converted text; nil where the text has nothing to convert or cannot be.
  var convert: @Sendable (String) -> ContiguousArray<UInt8>?

  var testDescription: String { name }

  init(_ name: String, _ convert: @escaping @Sendable (String) -> ContiguousArray<UInt8>?) {
    self.name = name
    self.convert = convert
  }

  /// A conversion of text to text; nil where it changes nothing.
  init(_ name: String, text convert: @escaping @Sendable (String) -> String?) {
    self.name = name
    self.convert = { text in
      // Strings are equal where only accents stand apart; bytes are not.
      guard let converted = convert(text), !converted.utf8.elementsEqual(text.utf8) else {
        return nil
      }
      return ContiguousArray(converted.utf8)
    }
  }
}

// MARK: - Bytes

extension Conversion {
  static let encodings: [Conversion] = [
    Conversion("a byte order mark") { ContiguousArray([0xEF, 0xBB, 0xBF] + Array($0.utf8)) },
    Conversion("UTF-16, low byte first") { utf16($0, bigEndian: false, mark: true) },
    Conversion("UTF-16, high byte first") { utf16($0, bigEndian: true, mark: true) },
    Conversion("UTF-16, low byte first, without mark") { utf16($0, bigEndian: false, mark: false) },
    Conversion("UTF-16, high byte first, without mark") { utf16($0, bigEndian: true, mark: false) },
    Conversion("Windows-1252") { windows1252($0) },
    Conversion("CRLF", text: { $0.replacing("\n", with: "\r\n") }),
    Conversion("CR", text: { $0.replacing("\n", with: "\r") }),
    Conversion(
      "no-break spaces",
      text: { text in
        text.replacing(" July", with: "\u{A0}July").replacing(" a.m.", with: "\u{A0}a.m.")
      }
    ),
    Conversion("soft hyphens", text: { $0.replacing("tion", with: "ti\u{AD}on") }),
    Conversion("zero-width spaces", text: { $0.replacing("ing ", with: "ing\u{200B} ") }),
    Conversion(
      "ligatures",
      text: { $0.replacing("fi", with: "ﬁ").replacing("ff", with: "ﬀ").replacing("fl", with: "ﬂ") }
    ),
    Conversion(
      "accents apart",
      text: { $0.replacing("á", with: "a\u{301}").replacing("é", with: "e\u{301}") }
    ),
    Conversion(
      "straight quotes",
      text: {
        $0.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
      }
    ),
    Conversion("hyphens for dashes", text: { $0.replacing("–", with: "-") }),
    Conversion("blanks at line ends", text: { $0.replacing("\n", with: "   \n") }),
  ]

  private static func utf16(
    _ text: String,
    bigEndian: Bool,
    mark: Bool
  ) -> ContiguousArray<UInt8>? {
    // Without a mark, text is known for UTF-16 by its ASCII; Chinese and Arabic have little.
    guard mark || text.utf8.count < text.utf16.count * 5 / 4 else { return nil }
    var bytes = ContiguousArray<UInt8>()
    for unit in (mark ? [0xFEFF] : []) + Array(text.utf16) {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    return bytes
  }

  /// The characters of Windows-1252 beyond Latin-1 that these documents use (WHATWG, windows-1252).
  private static let windowsCharacters: [UInt32: UInt8] = [
    0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96,
    0x2014: 0x97, 0x2026: 0x85,
  ]

  private static func windows1252(_ text: String) -> ContiguousArray<UInt8>? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    var bytes = ContiguousArray<UInt8>()
    for scalar in text.unicodeScalars {
      if let byte = windowsCharacters[scalar.value] {
        bytes.append(byte)
      } else if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }
}

// MARK: - Lines

extension Conversion {
  static let lines: [Conversion] =
    [60, 72, 98].map { width in
      Conversion("wrapped at \(width)", text: { text in mapLines(text) { wrap($0, width) } })
    } + [
      Conversion(
        "indented",
        text: { text in
          mapLines(text) { $0.isEmpty || $0.contains("\t") || $0.hasPrefix("|") ? $0 : "    \($0)" }
        }
      ),
      Conversion(
        "a blank line after each paragraph",
        text: { text in
          guard !text.contains("\t"), !text.contains("|") else { return nil }
          return mapLines(text) { $0.isEmpty ? $0 : "\($0)\n" }
        }
      ),
      Conversion("no empty lines at the ends", text: { "\n\n\n\($0)\n\n\n" }),
    ]

  private static func mapLines(_ text: String, _ change: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { change(String($0)) }
      .joined(separator: "\n")
  }

  private static func wrap(_ line: String, _ width: Int) -> String {
    guard line.count > width, !line.contains("\t"), !line.hasPrefix("|") else { return line }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += current.isEmpty ? String(word) : " \(word)"
    }
    return (lines + [current]).joined(separator: "\n")
  }
}

// MARK: - Markup

extension Conversion {
  static let markup: [Conversion] = [
    Conversion(
      "Markdown: numbers escaped, headings bold",
      text: { text in
        plain(text) { line, isHeading in
          let escaped = escapeLabel(line)
          return isHeading ? "**\(escaped)**" : escaped
        }
      }
    ),
    Conversion(
      "Markdown: headings of one depth",
      text: { text in plain(text) { line, isHeading in isHeading ? "## \(line)" : line } }
    ),
    Conversion(
      "Markdown: headings of any depth",
      text: { text in
        plain(text) { line, isHeading in
          isHeading ? "\(String(repeating: "#", count: line.utf8.count % 6 + 1)) \(line)" : line
        }
      }
    ),
    Conversion(
      "Markdown: en dashes as two hyphens",
      text: { text in
        guard text.contains("–") else { return nil }
        return plain(text) { line, isHeading in
          let line = line.replacing("–", with: "--")
          return isHeading ? "## \(line)" : line
        }
      }
    ),
    Conversion(
      "Markdown: emphasis off",
      text: { text in
        guard text.contains("# ") else { return nil }
        return text.replacing("#", with: "").replacing("**", with: "").replacing("*", with: "")
          .replacing("\n ", with: "\n")
      }
    ),
    Conversion(
      "footnotes in HTML",
      text: { $0.contains("¹") ? $0.replacing("¹", with: "<sup>1</sup>") : nil }
    ),
    Conversion(
      "footnotes of Markdown",
      text: { text in
        guard text.contains("¹") else { return nil }
        return text.replacing("\n¹ ", with: "\n[^1]: ").replacing("¹", with: "[^1]")
      }
    ),
    Conversion(
      "footnotes in brackets",
      text: { $0.contains("¹") ? $0.replacing("¹", with: "[1]") : nil }
    ),
  ]

  /// Changes each line of plain text; headings are the short lines between blank ones that end
  /// without a point.
  private static func plain(_ text: String, _ change: (String, Bool) -> String) -> String? {
    guard !text.contains("# "), !text.contains("\t") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.map { i in
      let alone =
        (i == 0 || lines[i - 1].isEmpty) && (i + 1 == lines.count || lines[i + 1].isEmpty)
      let isHeading =
        alone && !lines[i].isEmpty && lines[i].count < 90 && !".;:*".contains(lines[i].suffix(1))
        && !lines[i].hasPrefix("Vienna") && !lines[i].hasPrefix("Original")
      return change(lines[i], isHeading)
    }.joined(separator: "\n")
  }

  /// `1\. Title`, `\(a\) Title`.
  private static func escapeLabel(_ line: String) -> String {
    let digits = line.prefix { $0.isNumber }
    if !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") {
      return "\(digits)\\\(line.dropFirst(digits.count))"
    }
    if line.hasPrefix("("), let close = line.firstIndex(of: ")"), line[..<close].count <= 4 {
      return "\\\(line[..<close])\\\(line[close...])"
    }
    return line
  }
}
