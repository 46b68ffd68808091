/// The timetable of a document from tabs to every other form in which converters print tables.
extension Conversion {
  static let tables: [Conversion] = [
    Conversion(
      "tabs in every row",
      text: { convertTable($0) { $0.map { $0.joined(separator: "\t") } } }
    ),
    Conversion("pipes", text: { convertTable($0) { pipes($0) } }),
    Conversion("pipes, aligned", text: { convertTable($0) { pipes($0, aligned: true) } }),
    Conversion("a grid", text: { convertTable($0) { grid($0) } }),
    Conversion("HTML", text: { convertTable($0) { html($0) } }),
    Conversion("one cell a line", text: { convertTable($0) { $0.flatMap { $0 } } }),
    Conversion("columns of blanks", text: { convertTable($0) { blanks($0) } }),
    Conversion("pandoc's simple table", text: { convertTable($0) { simple($0) } }),
    Conversion("pandoc's table with blank rows", text: { convertTable($0) { multiline($0) } }),
  ]

  /// Writes the rows of the table between its lines anew; nil for a text without a table of tabs.
  private static func convertTable(_ text: String, _ write: ([[String]]) -> [String]) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let head = lines.firstIndex(where: { $0.hasPrefix("Date and time\t") }) else {
      return nil
    }
    let end = lines[head...].firstIndex(of: "") ?? lines.count
    let rows = lines[head..<end].map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let width = rows.map(\.count).max() ?? 0
    let full = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    return (lines[..<head] + [""] + write(full) + lines[end...]).joined(separator: "\n")
  }

  private static func widths(_ rows: [[String]]) -> [Int] {
    (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  }

  private static func padded(_ row: [String], _ widths: [Int], _ separator: String) -> String {
    zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      .joined(separator: separator)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static func pipes(_ rows: [[String]], aligned: Bool = false) -> [String] {
    let widths = aligned ? widths(rows) : (rows.first ?? []).map { _ in 0 }
    let lines = rows.map { row in
      aligned ? "| \(padded(row, widths, " | ")) |" : "| \(row.joined(separator: " | ")) |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: max($0 + 2, 3)) + "|" }.joined()
    return Array(lines.prefix(1)) + [rule] + lines.dropFirst()
  }

  private static func grid(_ rows: [[String]]) -> [String] {
    let widths = widths(rows)
    func rule(_ sign: String) -> String {
      "+" + widths.map { String(repeating: sign, count: $0 + 2) + "+" }.joined()
    }
    var lines = [rule("-")]
    for (i, row) in rows.enumerated() {
      lines.append("| \(padded(row, widths, " | ")) |")
      lines.append(rule(i == 0 ? "=" : "-"))
    }
    return lines
  }

  private static func html(_ rows: [[String]]) -> [String] {
    var lines = ["<table>"]
    for (i, row) in rows.enumerated() {
      let tag = i == 0 ? "th" : "td"
      lines.append("<tr>")
      lines += row.map { "<\(tag)>\($0)</\(tag)>" }
      lines.append("</tr>")
    }
    return lines + ["</table>"]
  }

  private static func blanks(_ rows: [[String]]) -> [String] {
    let widths = widths(rows.filter { $0.dropFirst().contains { !$0.isEmpty } })
    return rows.map { row in
      row.dropFirst().allSatisfy(\.isEmpty) ? row[0] : trimmed(padded(row, widths, "     "))
    }
  }

  private static func simple(_ rows: [[String]]) -> [String] {
    let widths = widths(rows)
    let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let lines = rows.map { trimmed("  " + padded($0, widths, "  ")) }
    return Array(lines.prefix(1)) + [rule] + lines.dropFirst() + [rule]
  }

  private static func multiline(_ rows: [[String]]) -> [String] {
    let widths = widths(rows)
    let full = "  " + String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let lines = rows.map { trimmed("  " + padded($0, widths, "  ")) }
    var table = [full]
    table += lines.prefix(1)
    table.append(rule)
    for (i, line) in lines.dropFirst().enumerated() {
      if i > 0 { table.append("") }
      table.append(line)
    }
    return table + [full]
  }
}
