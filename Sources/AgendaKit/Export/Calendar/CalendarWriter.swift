/// Writes the lines of a calendar: names and values, folded and escaped (RFC 5545).
struct CalendarWriter {
  /// What was written, in UTF-8.
  private(set) var bytes = ContiguousArray<UInt8>()

  /// The octets of a line without its end (RFC 5545, section 3.1).
  private static let lineLimit = 75

  /// Writes a component; the closure writes what is in it.
  mutating func component(_ name: String, _ content: (inout CalendarWriter) -> Void) {
    value("BEGIN", name)
    content(&self)
    value("END", name)
  }

  /// Writes a property whose value needs no escapes: a date, a number, a rule.
  mutating func value(_ name: String, _ value: String) {
    line(ContiguousArray((name + ":" + value).utf8))
  }

  /// Writes a property with a text (RFC 5545, section 3.3.11).
  mutating func text(_ name: String, _ text: String) {
    var line = ContiguousArray((name + ":").utf8)
    Self.append(text, to: &line)
    self.line(line)
  }

  /// Writes a property with a list of texts.
  mutating func texts(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    var line = ContiguousArray((name + ":").utf8)
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(ASCII.comma) }
      Self.append(text, to: &line)
    }
    self.line(line)
  }

  /// `1000`.
  static func digits(_ time: ClockTime) -> String {
    Digits.padded(time.hour, 2) + Digits.padded(time.minute, 2)
  }

  /// `20200707T100000`; 24:00 is midnight of the day after.
  static func local(_ moment: LocalDateTime) -> String {
    guard moment.time.hour < 24 else { return date(moment.date.adding(days: 1)) + "T000000" }
    return date(moment.date) + "T" + digits(moment.time) + "00"
  }

  /// `20200707`.
  static func date(_ date: CalendarDate) -> String {
    Digits.padded(date.year, 4) + Digits.padded(date.month, 2) + Digits.padded(date.day, 2)
  }

  /// Appends a text with its escapes, without what no program may show.
  private static func append(_ text: String, to line: inout ContiguousArray<UInt8>) {
    var isAfterReturn = false
    for byte in ShownText.plain(text).utf8 {
      switch byte {
      case ASCII.backslash, ASCII.semicolon, ASCII.comma:
        line.append(ASCII.backslash)
        line.append(byte)
      case ASCII.carriageReturn:
        line += [ASCII.backslash, UInt8(ascii: "n")]
      case ASCII.lineFeed:
        if !isAfterReturn { line += [ASCII.backslash, UInt8(ascii: "n")] }
      default: line.append(byte)
      }
      isAfterReturn = byte == ASCII.carriageReturn
    }
  }

  /// Writes a line, folded between characters where it is too long.
  private mutating func line(_ line: ContiguousArray<UInt8>) {
    var start = 0
    var limit = Self.lineLimit
    while line.count - start > limit {
      var end = start + limit
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [ASCII.carriageReturn, ASCII.lineFeed, ASCII.space]
      start = end
      // The blank that begins a continuation counts.
      limit = Self.lineLimit - 1
    }
    bytes += line[start...]
    bytes += [ASCII.carriageReturn, ASCII.lineFeed]
  }
}
