/// How cells look: the formats of the style part, by their number.
enum CellStyle: Int, CaseIterable {
  case plain
  case head
  case day
  case clock
  /// Hours beyond a day's: 24:00.
  case hours
  case longText

  /// What a cell is to a spreadsheet.
  enum Kind {
    case nothing
    case text(String)
    case flag(Bool)
    /// A number in digits, with its format.
    case number(String, CellStyle)

    /// How it looks.
    var style: CellStyle {
      switch self {
      case .number(_, let style): style
      case .text: .longText
      default: .plain
      }
    }
  }

  /// What a cell is. Days count from 30 December 1899, hours are parts of a day; a day that no calendar
  /// has, or from before March 1900, stays a text (spreadsheets take 1900 for a leap year).
  static func kind(of cell: TableCell) -> Kind {
    switch cell {
    case .empty: return .nothing
    case .text(let text):
      let text = ShownText.plain(text)
      return text.isEmpty ? .nothing : .text(text)
    case .number(let number): return .number(String(number), .plain)
    case .flag(let flag): return .flag(flag)
    case .date(let date):
      let number = date.isValid ? date.dayNumber + 25_569 : 0
      guard number >= 61, date.year <= 9999 else { return .text(date.description) }
      return .number(String(number), .day)
    case .time(let time): return .number(partOfDay(time), time.hour < 24 ? .clock : .hours)
    }
  }

  /// A time of day as a part of a day, in fourteen digits.
  private static func partOfDay(_ time: ClockTime) -> String {
    let digits: Int64 = 100_000_000_000_000
    let part = (Int64(time.minutes) &* digits + 720) / 1440
    guard part < digits else { return "1" }
    let text = String(part)
    return "0." + String(repeating: "0", count: 14 - text.utf8.count) + text
  }

  /// The style part: one font plain and one bold, one fill for the head, the formats in the order of
  /// the cases.
  static var part: ContiguousArray<UInt8> {
    var xml = SheetXML()
    xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    xml.raw("<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>")
    xml.raw("<numFmt numFmtId=\"165\" formatCode=\"hh:mm\"/>")
    xml.raw("<numFmt numFmtId=\"166\" formatCode=\"[hh]:mm\"/></numFmts>")
    xml.raw("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>")
    xml.raw("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>")
    xml.raw("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>")
    xml.raw("<fill><patternFill patternType=\"gray125\"/></fill><fill>")
    xml.raw(
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EEF5\"/></patternFill></fill></fills>"
    )
    xml.raw(
      "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    )
    xml.raw(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    )
    xml.raw("</cellStyleXfs><cellXfs count=\"\(allCases.count)\">")
    for style in allCases {
      let (format, font, fill) =
        switch style {
        case .plain, .longText: (0, 0, 0)
        case .head: (0, 1, 2)
        case .day: (164, 0, 0)
        case .clock: (165, 0, 0)
        case .hours: (166, 0, 0)
        }
      xml.raw(
        "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"0\" xfId=\"0\""
      )
      xml.raw(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">")
      xml.raw("<alignment vertical=\"top\"\(style == .longText ? " wrapText=\"1\"" : "")/></xf>")
    }
    xml.raw(
      "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
    )
    xml.raw("</cellStyles></styleSheet>")
    return xml.bytes
  }
}
