/// The texts of a workbook, each once.
struct SharedStrings {
  private var places: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0
  /// How many texts were too long for a cell.
  private(set) var cut = 0

  /// The characters that a cell may have, in UTF-16.
  private static let limit = 32_767

  /// The place of a text among them.
  mutating func index(of text: String) -> Int {
    uses += 1
    if let place = places[text] { return place }
    let place = texts.count
    places[text] = place
    texts.append(shortened(text))
    return place
  }

  private mutating func shortened(_ text: String) -> String {
    guard text.utf16.count > Self.limit else { return text }
    cut += 1
    var short = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count >= Self.limit { break }
      short.unicodeScalars.append(scalar)
    }
    return short + "…"
  }

  /// The part that holds them.
  var part: ContiguousArray<UInt8> {
    var xml = SheetXML()
    xml.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ")
    xml.raw("count=\"\(uses)\" uniqueCount=\"\(texts.count)\">")
    for text in texts {
      xml.raw("<si><t xml:space=\"preserve\">")
      xml.text(text)
      xml.raw("</t></si>")
    }
    xml.raw("</sst>")
    return xml.bytes
  }
}

/// Writes XML: what is given as it stands, and texts with what needs an escape.
struct SheetXML {
  /// What was written, in UTF-8.
  private(set) var bytes = ContiguousArray(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8
  )

  /// Writes markup.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Writes a text as a spreadsheet reads it: without what XML cannot hold; `_x0041_` is what
  /// spreadsheets take for an escape, so its first mark is one.
  mutating func text(_ text: String) {
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\r": raw("&#13;")
      case "_" where Self.isEscape(scalars[index...]): raw("_x005F_")
      case "\u{0}"..<"\t", "\u{B}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: bytes += UTF8.encode(scalars[index]) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Whether a text begins with `_xHHHH_`.
  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
