@testable import AgendaKit

/// What reads an output, and obeys what stands in it: the text of a document may say anything, and
/// must be taken for text by all of them.
enum Sink {
  /// A terminal or the log of a run, which obeys control characters.
  case terminal
  /// A program that reads JSON, one value in the file.
  case json
  /// A program for calendars (RFC 5545).
  case calendar
  /// A spreadsheet, which takes what begins with a sign for a formula.
  case spreadsheet
  /// A program that reads a table as it stands.
  case table(TableExport.Syntax)
  /// A browser.
  case page
  /// A reader of Markdown.
  case markdown
  /// GitHub Actions, which obeys lines that begin with `::`.
  case annotations
  /// A CI system that reads JUnit's XML.
  case testReport

  /// What the reader would take wrongly, in words; empty if nothing.
  func problems(with bytes: ContiguousArray<UInt8>) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    let lineEnds: Set<UnicodeScalar> =
      switch self {
      // Marks of direction reorder nothing but the signs beside them.
      case .calendar, .spreadsheet, .table(.csv): ["\r", "\n", "\u{200E}", "\u{200F}", "\u{61C}"]
      case .table(.tsv): ["\t", "\n", "\u{200E}", "\u{200F}", "\u{61C}"]
      case .markdown, .testReport: ["\t", "\n"]
      default: ["\n"]
      }
    let obeyed = text.unicodeScalars.first { TerminalText.isUnsafe($0) && !lineEnds.contains($0) }
    var problems = obeyed.map { ["the character U+\(String($0.value, radix: 16))"] } ?? []
    switch self {
    case .terminal, .markdown: break
    case .json: problems += Self.json(bytes)
    case .calendar: problems += Self.calendar(bytes)
    case .spreadsheet:
      let rows = Self.rows(bytes)
      problems += Self.columns(rows)
      let signs = Set("=+-@\t\r".utf8)
      let formulas = rows.joined().filter { $0.first.map(signs.contains) ?? false }
      problems += formulas.prefix(1).map { "the formula '\(String(decoding: $0, as: UTF8.self))'" }
    case .table(.csv): problems += Self.columns(Self.rows(bytes))
    case .table(.tsv):
      let lines = bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
        .dropLast()
      problems += Self.columns(
        lines.map {
          $0.split(separator: ASCII.tab, omittingEmptySubsequences: false).map(Array.init)
        }
      )
    case .page:
      problems += StrictMarkup(bytes).problems
        .filter { !$0.hasPrefix("a link leads out: https://docs.un.org/") }
    case .annotations: problems += Self.annotations(text)
    case .testReport:
      do { try StrictXML.check(text) } catch { problems.append("\(error)") }
    }
    return problems
  }

  private static func json(_ bytes: ContiguousArray<UInt8>) -> [String] {
    do {
      _ = try JSONValue(parsing: bytes)
      return []
    } catch {
      return ["no JSON: \(error)"]
    }
  }

  /// Lines of 75 octets at most that end in CR LF, each a property or the rest of one, and components
  /// that close what they open (RFC 5545, 3.1 and 3.6).
  private static func calendar(_ bytes: ContiguousArray<UInt8>) -> [String] {
    var problems: [String] = []
    var open: [String] = []
    var lines = bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    if lines.popLast()?.isEmpty != true { problems.append("the last line does not end") }
    for line in lines {
      guard line.last == ASCII.carriageReturn else { return ["a line ends in LF alone"] }
      let line = line.dropLast()
      if line.count > 75 { problems.append("a line of \(line.count) octets") }
      if line.contains(ASCII.carriageReturn) { problems.append("CR in a line") }
      if line.first == ASCII.space { continue }
      let name = line.prefix { ASCII.isUpper($0) || $0 == ASCII.hyphen }
      let next = line.dropFirst(name.count).first
      guard !name.isEmpty, next == ASCII.colon || next == ASCII.semicolon else {
        problems.append("the line '\(String(decoding: line, as: UTF8.self))' is no property")
        continue
      }
      let value = String(decoding: line.dropFirst(name.count + 1), as: UTF8.self)
      if name.elementsEqual("BEGIN".utf8) { open.append(value) }
      if name.elementsEqual("END".utf8), open.popLast() != value {
        problems.append("END:\(value) closes another component")
      }
    }
    if !open.isEmpty { problems.append("not closed: \(open)") }
    return problems
  }

  /// Every row of a table has as many cells as the first.
  private static func columns(_ rows: [[[UInt8]]]) -> [String] {
    let counts = Set(rows.map(\.count))
    return counts.count > 1 ? ["rows of \(counts.sorted()) cells"] : []
  }

  /// The cells of comma-separated values (RFC 4180), strictly.
  static func rows(_ bytes: ContiguousArray<UInt8>) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if isQuoted {
        if byte != ASCII.quote {
          cell.append(byte)
        } else if i < bytes.count, bytes[i] == ASCII.quote {
          cell.append(byte)
          i += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case ASCII.quote where cell.isEmpty: isQuoted = true
      case ASCII.comma:
        row.append(cell)
        cell = []
      case ASCII.carriageReturn where i < bytes.count && bytes[i] == ASCII.lineFeed:
        i += 1
        rows.append(row + [cell])
        row = []
        cell = []
      default: cell.append(byte)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : rows + [row + [cell]]
  }

  /// Every line is one command for an annotation, and no more.
  private static func annotations(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let isCommand = ["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) }
      return isCommand ? nil : "the line '\(line)'"
    }
  }
}
