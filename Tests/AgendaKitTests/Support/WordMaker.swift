@testable import AgendaKit

/// Makes Word files for the tests from the parts of WordprocessingML that they are about.
struct WordMaker: Sendable {
  /// The blocks of the text.
  var body = ""
  /// The properties of the section.
  var section = ""
  /// The definitions of lists: `w:abstractNum` and `w:num`.
  var numbering = ""
  /// The styles.
  var styles = ""
  /// The notes, with their identifiers.
  var footnotes: [(id: String, text: String)] = []
  /// The head of the first page, which holds the masthead.
  var firstHeader: String?
  /// The foot of the first page.
  var firstFooter: String?
  /// Other parts, such as `("header2", "header", "hdr", blocks)`; their relations are `rId-header2`.
  var parts: [(name: String, type: String, root: String, content: String)] = []
  /// Comments, by identifier.
  var comments: [(id: String, author: String, text: String)] = []
  /// The addresses of links, by identifier.
  var links: [(id: String, target: String)] = []
  /// The property that holds the symbol.
  var propertySymbol: String?
  /// The namespace of the text.
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The places of the blocks, in their order.
  private(set) var places: [MadePlace] = []
  /// Parts that are left out, although others lead to them.
  var missing: Set<String> = []
  /// How the parts are packed.
  var packing = ZipMaker.Packing.deflated

  init(_ body: String = "") { self.body = body }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The bytes of the file.
  func file() -> ContiguousArray<UInt8> {
    var zip = ZipMaker()
    var relations: [(id: String, type: String, target: String)] = []
    func part(_ root: String, _ content: String) -> String {
      """
      <?xml version="1.0" encoding="UTF-8"?><w:\(root) xmlns:w="\(namespace)" xmlns:r="\(Self.office)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(content)</w:\(root)>
      """
    }
    func add(_ name: String, _ type: String, _ root: String, _ content: String) {
      if !missing.contains(name) { zip.add("word/\(name).xml", part(root, content), packing) }
      relations.append(("rId-\(name)", type, "\(name).xml"))
    }
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"\(type)\"/></Types>",
      packing
    )
    add("styles", "styles", "styles", styles)
    add("numbering", "numbering", "numbering", numbering)
    if !footnotes.isEmpty {
      let separator =
        "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p>\(Self.run("____"))</w:p></w:footnote>"
      let notes = footnotes.map { note in
        "<w:footnote w:id=\"\(note.id)\"><w:p><w:r><w:footnoteRef/></w:r>\(Self.run(" " + note.text))</w:p></w:footnote>"
      }
      add("footnotes", "footnotes", "footnotes", separator + notes.joined())
    }
    if !comments.isEmpty {
      let all = comments.map { comment in
        "<w:comment w:id=\"\(comment.id)\" w:author=\"\(comment.author)\">\(Self.paragraph(comment.text))</w:comment>"
      }
      add("comments", "comments", "comments", all.joined())
    }
    for more in parts { add(more.name, more.type, more.root, more.content) }
    var section = section
    if let firstHeader {
      add("header1", "header", "hdr", firstHeader)
      section += "<w:headerReference w:type=\"first\" r:id=\"rId-header1\"/>"
    }
    if let firstFooter {
      add("footer1", "footer", "ftr", firstFooter)
      section += "<w:footerReference w:type=\"first\" r:id=\"rId-footer1\"/>"
    }
    if firstHeader != nil || firstFooter != nil { section += "<w:titlePg/>" }
    zip.add(
      "word/document.xml",
      part("document", "<w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body>"),
      packing
    )
    var list = relations.map { relation in
      "<Relationship Id=\"\(relation.id)\" Type=\"\(Self.office)/\(relation.type)\" Target=\"\(relation.target)\"/>"
    }
    list += links.map { link in
      "<Relationship Id=\"\(link.id)\" Type=\"\(Self.office)/hyperlink\" Target=\"\(Self.escaped(link.target))\" TargetMode=\"External\"/>"
    }
    if !missing.contains("relations") {
      addRelations("word/_rels/document.xml.rels", list, to: &zip)
    }
    var root = [
      "<Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"/word/document.xml\"/>"
    ]
    if let propertySymbol {
      zip.add(
        "docProps/custom.xml",
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
        xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
        <property name="Symbol1"><vt:lpwstr>\(propertySymbol)</vt:lpwstr></property></Properties>
        """,
        packing
      )
      root.append(
        "<Relationship Id=\"r2\" Type=\"\(Self.office)/custom-properties\" Target=\"docProps/custom.xml\"/>"
      )
    }
    if !missing.contains("root") { addRelations("_rels/.rels", root, to: &zip) }
    return zip.finish()
  }

  private func addRelations(_ name: String, _ list: [String], to zip: inout ZipMaker) {
    zip.add(
      name,
      "<Relationships xmlns=\"\(Self.package)/relationships\">\(list.joined())</Relationships>",
      packing
    )
  }

  // MARK: - Pieces

  /// Text as XML has it.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A run of text; tabs as Word writes them.
  static func run(_ text: String, _ properties: String = "") -> String {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map { part in
      part.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(escaped(String(part)))</w:t>"
    }
    return "<w:r><w:rPr>\(properties)</w:rPr>\(parts.joined(separator: "<w:tab/>"))</w:r>"
  }

  /// A run that is raised.
  static func raised(_ text: String) -> String {
    run(text, "<w:vertAlign w:val=\"superscript\"/>")
  }

  /// A mark of a field: `begin`, `separate`, `end`.
  static func fieldMark(_ type: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(text.isEmpty ? "" : run(text))</w:p>"
  }

  /// A numbered paragraph.
  static func numbered(_ text: String, list: Int, level: Int = 0) -> String {
    paragraph(
      text,
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    )
  }

  /// A table of cells, each with its properties and blocks.
  static func table(_ rows: [[(properties: String, blocks: String)]]) -> String {
    let all = rows.map { row in
      let cells = row.map { "<w:tc><w:tcPr>\($0.properties)</w:tcPr>\($0.blocks)</w:tc>" }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    return "<w:tbl>\(all.joined())</w:tbl>"
  }

  /// A level of a list.
  static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    """
    <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
    <w:lvlText w:val="\(text)"/>\(more)</w:lvl>
    """
  }

  /// A list of levels and the numbers that use it.
  static func list(_ abstract: Int, _ levels: String, numbers: [Int]) -> String {
    "<w:abstractNum w:abstractNumId=\"\(abstract)\">\(levels)</w:abstractNum>"
      + numbers.map {
        "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\(abstract)\"/></w:num>"
      }.joined()
  }

  // MARK: - From a text

  /// A text as its author would have it in Word: a paragraph a block, the rows of its timetable as a
  /// table, its notes as notes.
  init(text: String) {
    let reading = Reading.read(SourceText(name: "text", text: text))
    var story = MadeStory(reading)
    body = story.write(
      paragraph: { Self.paragraph($0, of: reading) },
      table: { rows in Self.table(rows.map { row in row.map { ("", $0) } }) }
    )
    places = story.places
    footnotes = reading.notes.map { ($0.mark, reading.text.string($0.text)) }
    let pages = reading.pageTexts.map { Self.paragraph(reading.text.string($0)) }
    if !pages.isEmpty { firstFooter = pages.joined() }
  }

  /// A paragraph of the text with the references of its notes; a tab after its number.
  private static func paragraph(_ range: Range<Int>, of reading: Reading) -> String {
    var runs = ""
    var start = range.lowerBound
    for mark in reading.marks(in: range) {
      runs += run(reading.text.string(start..<mark.offset))
      runs += "<w:r><w:footnoteReference w:id=\"\(mark.number)\"/></w:r>"
      start = mark.offset
    }
    runs += run(reading.text.string(start..<range.upperBound))
    return "<w:p>\(runs)</w:p>"
  }
}
