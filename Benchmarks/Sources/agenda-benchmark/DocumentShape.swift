/// How a generated document is set: one for each shape of text that Reading knows.
enum DocumentShape: String, CaseIterable {
  /// A paragraph a line.
  case plain
  /// Lines broken at 72 characters.
  case wrapped
  /// Markdown with headings, emphasis, links and a pipe table.
  case markdown
  /// Pages of a layout converter: indented, hyphenless wraps, running symbols, aligned columns.
  case pdfLayout = "pdf-layout"
  /// HTML with a table.
  case html
  /// Text saved from a word processor: a timetable with tabs.
  case tabs
}

/// Text in which one thing is repeated without end, as nobody writes it.
enum HostileText: String, CaseIterable {
  case oneLine = "one line"
  case brackets = "all brackets"
  case tabs = "all tabs"
  case listMarkers = "all list markers"
  case footnotes = "all footnotes"
  case symbols = "all symbols"
  case slots = "all slots"
  case days = "all days"
  case borders = "all borders"

  private var unit: String {
    switch self {
    case .oneLine: "the words of a text without an end "
    case .brackets: "["
    case .tabs: "\t"
    case .listMarkers: "- "
    case .footnotes: "a.1\n1 Note\n\n"
    case .symbols: "CTOC/COP/WG.3/2020/2 "
    case .slots: "Tuesday, 7 July\t\t\n10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting\n"
    case .days: "1, 2, "
    case .borders: "+--+--+\n"
    }
  }

  /// A text of about so many bytes.
  func text(byteCount: Int) -> ContiguousArray<UInt8> {
    let unit = ContiguousArray(unit.utf8)
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(byteCount + unit.count)
    while text.count < byteCount { text += unit }
    return text
  }
}
