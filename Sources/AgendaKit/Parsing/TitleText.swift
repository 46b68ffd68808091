/// Texts as they compare: small letters, plain quotes and dashes, single blanks, no final
/// punctuation.
enum TitleText {
  /// Whether a title ends with a label whose words must follow: "Organizational matters: (a)".
  static func endsWithLabel(_ title: String) -> Bool {
    let end = Array(title.utf8.suffix(5))
    return end.count == 5 && (end[0] == ASCII.colon || end[0] == ASCII.semicolon)
      && end[1] == ASCII.space && end[2] == ASCII.openRound && ASCII.isLower(end[3])
      && end[4] == ASCII.closeRound
  }

  /// Whether two long titles, normalised, are one but for a few words in one place.
  static func areNearlyOne(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.split(separator: " "), second.split(separator: " "))
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    var alike = zip(first, second).prefix { $0 == $1 }.count
    alike += zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    return longer >= 8 && 4 * min(alike, shorter) >= 3 * longer
  }

  static func normalized(_ title: String) -> String {
    let bytes = ContiguousArray(title.utf8)
    return normalized(bytes.span, 0, bytes.count)
  }

  /// A stretch of text as it compares.
  static func normalized(_ bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(upper - lower + 16)
    var i = lower
    while i < upper {
      let byte = bytes[i]
      switch byte {
      case 0xE2 where i + 2 < upper && bytes[i + 1] == 0x80:
        switch bytes[i + 2] {
        case 0x98, 0x99: out.append(ASCII.apostrophe)
        case 0x9C, 0x9D: out.append(ASCII.quote)
        case 0x90...0x95: out.append(ASCII.hyphen)
        default: for k in i...i + 2 { out.append(bytes[k]) }
        }
        i += 3
        continue
      case ASCII.openRound:
        out.append(byte)
        if let end = Self.article.end(in: bytes, at: i + 1, upper) {
          out += Self.wholeArticle.utf8
          i = end
          continue
        }
        if let end = Self.articles.end(in: bytes, at: i + 1, upper) {
          out += Self.wholeArticles.utf8
          i = end
          continue
        }
      case ASCII.space, 0x09...0x0D:
        if out.last != ASCII.space { out.append(ASCII.space) }
      default: out.append(ASCII.lowercased(byte))
      }
      i += 1
    }
    while let last = out.last {
      switch last {
      case ASCII.point, ASCII.semicolon, ASCII.colon, ASCII.space, ASCII.comma: out.removeLast()
      default: return String(decoding: out, as: UTF8.self)
      }
    }
    return ""
  }

  private static let article: Phrase = "art. "
  private static let wholeArticle = "article "
  private static let articles: Phrase = "arts. "
  private static let wholeArticles = "articles "
}
