@testable import AgendaKit

/// Makes OpenDocument texts for the tests from the elements that they are about.
struct OpenDocumentMaker: Sendable {
  /// What stands in `office:text`.
  var body = ""
  /// The automatic styles of the text.
  var automaticStyles = ""
  /// The named styles: lists, levels of headings.
  var styles = ""
  /// The kinds of pages, with their heads and feet.
  var masterPages = ""
  /// The property that holds the symbol.
  var propertySymbol: String?
  /// Whether the part with the styles and the pages is left out.
  var lacksStyles = false
  /// The places of the blocks, in their order.
  private(set) var places: [MadePlace] = []

  init(_ body: String = "") { self.body = body }

  private static let namespaces =
    [
      ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
      ("draw", "drawing"), ("fo", "xsl-fo-compatible"),
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }
    .joined(separator: " ") + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    + "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

  /// The bytes of the file.
  func file() -> ContiguousArray<UInt8> {
    var zip = ZipMaker()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text", .stored)
    if !lacksStyles {
      zip.add(
        "styles.xml",
        "<office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles>"
          + "<office:master-styles>\(masterPages)</office:master-styles></office:document-styles>"
      )
    }
    zip.add(
      "content.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(Self.namespaces)>"
        + "<office:automatic-styles>\(automaticStyles)</office:automatic-styles>"
        + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    )
    if let propertySymbol {
      zip.add(
        "meta.xml",
        "<office:document-meta \(Self.namespaces) "
          + "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"><office:meta>"
          + "<meta:user-defined meta:name=\"Symbol1\">\(propertySymbol)</meta:user-defined>"
          + "</office:meta></office:document-meta>"
      )
    }
    return zip.finish()
  }

  // MARK: - Pieces

  /// Text as it stands in a paragraph: tabs and the second of two blanks are elements.
  static func text(_ text: String) -> String {
    WordMaker.escaped(text).replacing("\t", with: "<text:tab/>")
      .replacing("  ", with: " <text:s/>")
  }

  /// A paragraph.
  static func paragraph(_ content: String, style: String = "Standard") -> String {
    "<text:p text:style-name=\"\(style)\">\(content)</text:p>"
  }

  /// A heading.
  static func heading(_ content: String, level: Int) -> String {
    "<text:h text:outline-level=\"\(level)\">\(content)</text:h>"
  }

  /// A list of items, each with its blocks.
  static func list(_ style: String, _ more: String = "", _ items: String...) -> String {
    let name = style.isEmpty ? "" : "text:style-name=\"\(style)\""
    let all = items.map { "<text:list-item>\($0)</text:list-item>" }.joined()
    return "<text:list \(name) \(more)>\(all)</text:list>"
  }

  /// A style of lists.
  static func listStyle(_ name: String, _ levels: String...) -> String {
    "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
  }

  /// A level of numbers.
  static func level(_ level: Int, _ format: String, suffix: String = ".", _ more: String = "")
    -> String
  {
    "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"\(format)\" "
      + "style:num-suffix=\"\(suffix)\" \(more)/>"
  }

  /// A table of cells, each with its properties and blocks; no blocks for one that is covered.
  static func table(_ rows: [[(properties: String, blocks: String?)]]) -> String {
    let all = rows.map { row in
      let cells = row.map { cell in
        cell.blocks.map { "<table:table-cell \(cell.properties)>\($0)</table:table-cell>" }
          ?? "<table:covered-table-cell \(cell.properties)/>"
      }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    return "<table:table>\(all.joined())</table:table>"
  }

  /// A note with its mark.
  static func note(
    _ text: String,
    _ citation: String = "<text:note-citation>1</text:note-citation>"
  )
    -> String
  {
    "<text:note text:note-class=\"footnote\">\(citation)<text:note-body>\(paragraph(text))"
      + "</text:note-body></text:note>"
  }

  // MARK: - From a text

  /// A text as its author would have it: a paragraph a block, the rows of its timetable as a table,
  /// its notes where their marks stand.
  init(text: String) {
    let reading = Reading.read(SourceText(name: "text", text: text))
    var story = MadeStory(reading)
    body = story.write(
      paragraph: { Self.paragraph(Self.paragraph($0, of: reading)) },
      table: { rows in Self.table(rows.map { row in row.map { ("", $0) } }) }
    )
    places = story.places
    let pages = reading.pageTexts.map { Self.paragraph(Self.text(reading.text.string($0))) }
    if !pages.isEmpty {
      masterPages =
        "<style:master-page style:name=\"Standard\"><style:footer>\(pages.joined())</style:footer>"
        + "</style:master-page>"
    }
  }

  private static func paragraph(_ range: Range<Int>, of reading: Reading) -> String {
    var content = ""
    var start = range.lowerBound
    for mark in reading.marks(in: range) {
      content += text(reading.text.string(start..<mark.offset))
      let note = reading.notes.first { $0.mark == String(mark.number) }
      content += Self.note(note.map { text(reading.text.string($0.text)) } ?? "")
      start = mark.offset
    }
    return content + text(reading.text.string(start..<range.upperBound))
  }
}
