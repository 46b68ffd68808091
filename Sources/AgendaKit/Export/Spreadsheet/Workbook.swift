/// A workbook of sheets, as parts of an Office Open XML package.
struct Workbook {
  /// A sheet: a head and rows of cells.
  struct Sheet {
    let name: String
    let head: [String]
    private(set) var rows: [[TableCell]] = []

    init(name: String, head: [String]) {
      self.name = name
      self.head = head
    }

    mutating func add(_ row: [TableCell]) { rows.append(row) }
  }

  private var sheets: [Sheet] = []
  /// What did not fit.
  private(set) var notes: [String] = []

  /// The rows that a sheet may have, its head included.
  static let rowLimit = 1_048_576

  mutating func add(_ sheet: Sheet) {
    sheets.append(sheet)
    let more = sheet.rows.count + 1 - Self.rowLimit
    if more > 0 {
      notes.append("the sheet \(sheet.name) is full: \(more) rows are left out")
    }
  }

  /// The file.
  mutating func written() -> ContiguousArray<UInt8> {
    var strings = SharedStrings()
    var parts: [(name: String, content: ContiguousArray<UInt8>)] = []
    for (index, sheet) in sheets.enumerated() {
      let part = SheetPart(sheet, isFirst: index == 0)
      parts.append(("xl/worksheets/sheet\(index + 1).xml", part.written(&strings)))
    }
    if strings.cut > 0 {
      let texts = DateWords.count(strings.cut, "text is", "texts are")
      notes.append("\(texts) longer than a cell takes, and cut")
    }
    var file = ZipWriter()
    file.add("[Content_Types].xml", contentTypes)
    file.add("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")]))
    file.add("xl/workbook.xml", workbook)
    var related: [(type: String, target: String)] = sheets.indices.map {
      ("worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    related += [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    file.add("xl/_rels/workbook.xml.rels", Self.relations(related))
    file.add("xl/styles.xml", CellStyle.part)
    file.add("xl/sharedStrings.xml", strings.part)
    for part in parts { file.add(part.name, part.content) }
    return file.finished()
  }

  private var contentTypes: ContiguousArray<UInt8> {
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var xml = SheetXML()
    xml.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    xml.raw("<Default Extension=\"rels\" ContentType=")
    xml.raw("\"application/vnd.openxmlformats-package.relationships+xml\"/>")
    xml.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    var names = [
      ("workbook", "sheet.main"), ("styles", "styles"), ("sharedStrings", "sharedStrings"),
    ]
    names += sheets.indices.map { ("worksheets/sheet\($0 + 1)", "worksheet") }
    for (name, type) in names {
      xml.raw("<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(types).\(type)+xml\"/>")
    }
    xml.raw("</Types>")
    return xml.bytes
  }

  private static let namespaces =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var workbook: ContiguousArray<UInt8> {
    var xml = SheetXML()
    xml.raw("<workbook \(Self.namespaces) xmlns:r=\"\(Self.relationships)\"><sheets>")
    for (index, sheet) in sheets.enumerated() {
      xml.raw("<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.raw("</sheets><definedNames>")
    for (index, sheet) in sheets.enumerated() {
      xml.raw("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">")
      xml.raw("\(sheet.name)!\(SheetPart(sheet, isFirst: false).absoluteRange)</definedName>")
    }
    xml.raw("</definedNames></workbook>")
    return xml.bytes
  }

  private static func relations(_ parts: [(type: String, target: String)]) -> ContiguousArray<UInt8>
  {
    var xml = SheetXML()
    xml.raw("<Relationships xmlns=")
    xml.raw("\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for (index, part) in parts.enumerated() {
      xml.raw("<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationships)/\(part.type)\" ")
      xml.raw("Target=\"\(part.target)\"/>")
    }
    xml.raw("</Relationships>")
    return xml.bytes
  }
}

/// Writes one sheet.
struct SheetPart {
  private let sheet: Workbook.Sheet
  private let isFirst: Bool
  private let rowCount: Int

  init(_ sheet: Workbook.Sheet, isFirst: Bool) {
    self.sheet = sheet
    self.isFirst = isFirst
    rowCount = min(sheet.rows.count, Workbook.rowLimit - 1)
  }

  /// The cells of the sheet, `$A$1:$C$7`.
  var absoluteRange: String {
    "$A$1:$\(Self.column(max(sheet.head.count - 1, 0)))$\(rowCount + 1)"
  }

  func written(_ strings: inout SharedStrings) -> ContiguousArray<UInt8> {
    let last = Self.column(max(sheet.head.count - 1, 0))
    var xml = SheetXML()
    xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
    xml.raw("<dimension ref=\"A1:\(last)\(rowCount + 1)\"/><sheetViews>")
    xml.raw("<sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId=\"0\">")
    xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    xml.raw("</sheetView></sheetViews><cols>")
    for (index, width) in widths.enumerated() {
      xml.raw("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" ")
      xml.raw("customWidth=\"1\"/>")
    }
    xml.raw("</cols><sheetData>")
    row(1, sheet.head.map { .text($0) }, style: .head, &xml, &strings)
    for index in 0..<rowCount { row(index + 2, sheet.rows[index], style: nil, &xml, &strings) }
    xml.raw("</sheetData><autoFilter ref=\"A1:\(last)\(rowCount + 1)\"/></worksheet>")
    return xml.bytes
  }

  private func row(
    _ number: Int,
    _ cells: [TableCell],
    style: CellStyle?,
    _ xml: inout SheetXML,
    _ strings: inout SharedStrings
  ) {
    xml.raw("<row r=\"\(number)\">")
    for (index, cell) in cells.enumerated() {
      let kind = CellStyle.kind(of: cell)
      let start = "<c r=\"\(Self.column(index))\(number)\" s=\"\((style ?? kind.style).rawValue)\""
      switch kind {
      case .nothing: continue
      case .text(let text): xml.raw(start + " t=\"s\"><v>\(strings.index(of: text))</v></c>")
      case .flag(let flag): xml.raw(start + " t=\"b\"><v>\(flag ? 1 : 0)</v></c>")
      case .number(let number, _): xml.raw(start + "><v>\(number)</v></c>")
      }
    }
    xml.raw("</row>")
  }

  /// The width of each column in characters: that of its longest text, within bounds.
  private var widths: [Int] {
    var widths = sheet.head.map { TerminalText.columns(of: $0) + 4 }
    for row in sheet.rows.prefix(1000) {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], min(cell.text.utf8.count, 400) + 2)
      }
    }
    return widths.map { min($0, 60) }
  }

  /// `A`, `B`, … `Z`, `AA`.
  static func column(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      name = String(UnicodeScalar(letter)) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
