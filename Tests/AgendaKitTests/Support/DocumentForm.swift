import Testing

/// A form in which a document reaches its reader: another width, another markup. It says the same,
/// and so the same is wrong with it.
struct DocumentForm: Sendable, CustomTestStringConvertible {
  var name: String
  /// Writes a plain text with tables of tabs in this form.
  var write: @Sendable (String) -> String

  /// Whether no empty lines divide the paragraphs.
  var isTight = false

  var testDescription: String { name }

  static let all: [DocumentForm] = [
    DocumentForm(name: "plain") { $0 },
    DocumentForm(name: "wrapped at 72") { wrapped($0, indent: 0) },
    DocumentForm(name: "wrapped and indented by 14") { wrapped($0, indent: 14) },
    DocumentForm(name: "wrapped and indented by 24") { wrapped($0, indent: 24) },
    DocumentForm(name: "one paragraph a line", write: unspaced, isTight: true),
    DocumentForm(name: "HTML, paragraphs") { html($0) { $0 } },
    DocumentForm(name: "HTML, a span a paragraph") { html($0) { spans($0, every: .max) } },
    DocumentForm(name: "HTML, a span every twelve words") { html($0) { spans($0, every: 12) } },
    DocumentForm(name: "HTML, a span every five words") { html($0) { spans($0, every: 5) } },
    DocumentForm(name: "HTML, a span a word") { html($0) { spans($0, every: 1) } },
    DocumentForm(name: "HTML, broken lines") { broken(html($0) { spans($0, every: 5) }) },
    DocumentForm(name: "Markdown, emphasis and links", write: marked),
  ]

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return lines(text).map { line in
      if line.contains("\t") || line.isEmpty { return line }
      let start = String(line.prefix { $0 == " " })
      var rows: [String] = []
      var row = start
      for word in line.split(separator: " ") {
        if row.count > start.count, row.count + 1 + word.count > 72 {
          rows.append(row)
          row = start
        }
        row += row.count == start.count ? String(word) : " \(word)"
      }
      return (rows + [row]).map { margin + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Without the empty lines.
  private static func unspaced(_ text: String) -> String {
    lines(text).filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static func html(_ text: String, _ words: (String) -> String) -> String {
    var out = ["<html><body>"]
    var isInTable = false
    for line in lines(text) {
      if line.contains("\t") {
        if !isInTable { out.append("<table>") }
        isInTable = true
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { "<td><p>\(words(String($0)))</p></td>" }
        out.append("<tr>\(cells.joined())</tr>")
        continue
      }
      if isInTable { out.append("</table>") }
      isInTable = false
      let trimmed = String(line.drop { $0 == " " })
      if !trimmed.isEmpty { out.append("<p class=MsoNormal>\(words(trimmed))</p>") }
    }
    if isInTable { out.append("</table>") }
    return (out + ["</body></html>", ""]).joined(separator: "\n")
  }

  private static func spans(_ text: String, every count: Int) -> String {
    let words = words(of: text)
    var spans: [String] = []
    var i = 0
    while i < words.count {
      let end = count < words.count - i ? i + count : words.count
      let tag = spans.count % 2 == 0 ? "lang=\"EN-GB\"" : "style='color:#1F1F1F;mso-ansi:14-15'"
      spans.append("<span \(tag)>\(words[i..<end].joined(separator: " "))</span>")
      i = end
    }
    return spans.joined(separator: " ")
  }

  /// The words between blanks; those within a tag divide nothing.
  private static func words(of text: String) -> [String] {
    var words = [""]
    var isInTag = false
    for character in text {
      if character == "<" { isInTag = true }
      if character == ">" { isInTag = false }
      if character == " ", !isInTag {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// As Word writes it: lines of some 80 columns, broken at any blank, in tags too.
  private static func broken(_ text: String) -> String {
    lines(text).map { line in
      var column = 0
      return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        defer { column = column > 76 ? word.count : column + word.count + 1 }
        return column > 76 ? "\n\(word)" : (column == 0 ? String(word) : " \(word)")
      }.joined()
    }.joined(separator: "\n")
  }

  /// Every third word of a longer line bold or in italics, every seventh a link.
  private static func marked(_ text: String) -> String {
    lines(text).map { line in
      guard line.count > 60, !line.contains("\t") else { return line }
      return words(of: line).enumerated()
        .map { index, word in
          let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "," }
          guard index > 0, !word.contains("<") else { return word }
          if index % 7 == 3, isPlain { return "[\(word)](https://un.example/14-15)" }
          if index % 6 == 1 { return "**\(word)**" }
          if index % 6 == 4 { return "*\(word)*" }
          return word
        }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
