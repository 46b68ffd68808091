/// Text made fit for a terminal: nothing in it can move the cursor, change colours or reorder what
/// stands around it.
public enum TerminalText {
  /// The text with every character that a terminal would obey written out: `\u{1B}`, `\u{202E}`.
  ///
  /// Control characters (C0 with tab and line ends, DEL, C1), the marks, embeddings, overrides and
  /// isolates of bidirectional text, line and paragraph separators, and the invisible tag
  /// characters (Unicode TR 36, "Visual spoofing"; CVE-2021-42574).
  /// - Complexity: O(n) in the bytes.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A text of several lines made fit: line ends and tabs stay, the rest is `escaped`.
  /// - Complexity: O(n) in the bytes.
  public static func lines(_ text: String) -> String {
    var safe = ContiguousArray<UInt8>()
    for line in text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      if !safe.isEmpty || line.startIndex > text.startIndex { safe.append(ASCII.lineFeed) }
      let isReturned = line.last == ASCII.carriageReturn
      let cells = (isReturned ? line.dropLast() : line)
        .split(separator: ASCII.tab, omittingEmptySubsequences: false)
      for (index, cell) in cells.enumerated() {
        if index > 0 { safe.append(ASCII.tab) }
        safe += escaped(String(Substring(cell))).utf8
      }
      if isReturned { safe.append(ASCII.carriageReturn) }
    }
    return String(decoding: safe, as: UTF8.self)
  }

  /// Whether a terminal or the eye may be misled by a character.
  static func isUnsafe(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The number of columns that a text takes: two for wide characters of East Asia and emoji, none
  /// for what combines with the character before it.
  public static func columns(of text: some StringProtocol) -> Int {
    var ascii = true
    for byte in text.utf8 where byte >= 0x80 { ascii = false }
    if ascii { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of a character with what combines with it.
  private static func columns(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one scalar.
  static func columns(of scalar: UnicodeScalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  /// Whether Unicode calls a character wide or fullwidth (UAX #11, by blocks).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3: true
    case 0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB: true
    case 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3: true
    case 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E: true
    case 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C: true
    case 0x2B50, 0x2B55, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF: true
    case 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E: true
    case 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F64F, 0x1F680...0x1F6FF: true
    case 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// The lines of a text that is at most `width` columns wide, broken at blanks, after hyphens and
  /// slashes where a word alone is too long, and in the middle of a word where nothing else helps.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(width, 1)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = word[...]
      var needed = columns(of: rest)
      if used > 0, used + 1 + needed <= width {
        line += " "
        line += rest
        used += 1 + needed
        continue
      }
      if used > 0 { lines.append(line) }
      while needed > width {
        let head = prefix(of: rest, columns: width)
        lines.append(String(head))
        rest = rest[head.endIndex...]
        needed = columns(of: rest)
      }
      line = String(rest)
      used = needed
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// The longest start of a word within some columns, at least one character, and up to the last
  /// slash or hyphen in its second half.
  private static func prefix(of word: Substring, columns limit: Int) -> Substring {
    var end = word.startIndex
    var good: Substring.Index?
    var used = 0
    while end < word.endIndex {
      let character = word[end]
      let count = columns(of: character)
      if used + count > limit, end > word.startIndex { break }
      used += count
      end = word.index(after: end)
      if character == "/" || character == "-" || character == "–", used * 2 > limit { good = end }
    }
    return word[..<(good ?? end)]
  }

  /// A text cut to `width` columns, with `…` at its end where something was cut: after a word, if
  /// that leaves at least half of the width.
  public static func shortened(_ text: String, width: Int) -> String {
    guard columns(of: text) > width else { return text }
    var short = ""
    var used = 1
    var lastWord: String?
    for character in text {
      if character == " ", used * 2 > width { lastWord = short }
      used += columns(of: character)
      if used > width { break }
      short.append(character)
    }
    short = lastWord ?? short
    while short.last == " " { short.removeLast() }
    return short + "…"
  }
}
