/// Text as XML 1.0 may hold it: markup escaped, characters that it forbids replaced by U+FFFD.
enum ReportXML {
  /// Text between tags.
  static func text(_ value: String) -> String { escaped(value, inAttribute: false) }

  /// Text in quotation marks.
  static func attribute(_ value: String) -> String { escaped(value, inAttribute: true) }

  private static func escaped(_ value: String, inAttribute: Bool) -> String {
    var out = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r":
        // A reader would make blanks of them in an attribute, and a line feed of the last.
        if inAttribute || scalar == "\r" {
          out += "&#\(scalar.value);"
        } else {
          out.unicodeScalars.append(scalar)
        }
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      // XML allows the rest of what a terminal obeys; as references they say the same.
      case _ where TerminalText.isUnsafe(scalar): out += "&#\(scalar.value);"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
