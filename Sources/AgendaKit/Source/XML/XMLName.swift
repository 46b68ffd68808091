/// The names of elements and attributes that are read, as the standards spell them (ECMA-376,
/// OpenDocument 1.3). All others are `unknown`.
enum XMLName: String, CaseIterable {
  /// A name that nothing here asks for.
  case unknown = ""
  /// No element: the text between marks.
  case characters = "#text"

  // The package: types of parts, and what leads from one to another.
  case typeOverride = "Override", typeDefault = "Default"
  case partName = "PartName", contentType = "ContentType", fileExtension = "Extension"
  case relationship = "Relationship", id = "Id", relationType = "Type", target = "Target"
  case targetMode = "TargetMode"
  /// `r:id`, which names a relationship.
  case relationID = "r:id"
  /// `r:dm`, which names the one to the texts of a diagram.
  case diagramData = "r:dm", relIds, pt
  case property, name, wideString = "lpwstr"

  // Word: blocks.
  case document, body, p, tbl, tr, tc, pPr, trPr, tcPr, sdt, sdtContent, customXml
  case gridSpan, gridBefore, vMerge, hMerge, cellIns, cellDel, cellMerge, vMergeOrig, hidden
  case sdtPr, docPartObj, docPartGallery
  case altChunk, subDoc, sectPr, titlePg, headerReference, footerReference
  case alternateContent = "AlternateContent", choice = "Choice", fallback = "Fallback"
  case footnote, endnote, comments, comment

  // Word: properties.
  case pStyle, rStyle, numPr, ilvl, numId, outlineLvl, rPr, vanish
  case pPrChange, rPrChange, b, vertAlign

  // Word: changes.
  case sectPrChange, tblPr, tblPrEx, tblGrid, tblPrChange, tblPrExChange, tblGridChange
  case trPrChange, tcPrChange, numberingChange, customXmlInsRangeStart, customXmlDelRangeStart
  case customXmlMoveFromRangeStart, customXmlMoveToRangeStart

  // Word: runs.
  case r, t, delText, tab, ptab, br, cr, noBreakHyphen, sym, font, char
  case footnoteReference, endnoteReference, customMarkFollows, drawing, pict, object, txbxContent
  case ffData, checkBox, checked, ddList, listEntry, result
  case fldSimple, fldChar, fldCharType, instrText, instr, hyperlink, rt
  case ins, del, moveTo, moveFrom, wordID = "id", val, author, date, space
  case commentReference, anchor

  // Word: styles, settings.
  case numbering, abstractNum, abstractNumId, num, lvl, start, numFmt, lvlText, lvlRestart
  case lvlOverride, startOverride, isLgl, suff, numStyleLink, numRestart, numStart, format
  case footnotePr, endnotePr
  case styles, style, styleId, basedOn, type, isDefault = "default"
  case settings, docVars, docVar

  // OpenDocument: text.
  case text, h, span, s, c, a, href, section, lineBreak = "line-break"
  case softPageBreak = "soft-page-break"
  case list, listItem = "list-item", listHeader = "list-header"
  case note, noteBody = "note-body", noteCitation = "note-citation", noteClass = "note-class"
  case notesConfiguration = "notes-configuration", startNumberingAt = "start-numbering-at"
  case label, trackedChanges = "tracked-changes", changedRegion = "changed-region"
  case insertion, deletion, formatChange = "format-change"
  case change, changeStart = "change-start", changeEnd = "change-end", changeID = "change-id"
  case hiddenText = "hidden-text", hiddenParagraph = "hidden-paragraph"
  case annotation, numberedParagraph = "numbered-paragraph", rubyText = "ruby-text"
  case styleName = "style-name", listID = "list-id"
  case continueNumbering = "continue-numbering", continueList = "continue-list"
  case startValue = "start-value", level
  case outlineLevel = "outline-level", isListHeader = "is-list-header", display
  case styleOverride = "style-override", isHidden = "is-hidden"
  case sequenceDecls = "sequence-decls", variableDecls = "variable-decls"
  case userFieldDecls = "user-field-decls", forms, dde = "dde-connection-decls"
  case tableOfContent = "table-of-content"
  case textBox = "text-box", frame, customShape = "custom-shape", title, desc

  // OpenDocument: tables.
  case table, tableRow = "table-row", tableCell = "table-cell"
  case coveredCell = "covered-table-cell", columnsRepeated = "number-columns-repeated"
  case rowsSpanned = "number-rows-spanned"
  case tableColumn = "table-column"

  // OpenDocument: styles.
  case automaticStyles = "automatic-styles", masterStyles = "master-styles"
  case masterPage = "master-page", header, headerFirst = "header-first"
  case headerLeft = "header-left", footer, footerFirst = "footer-first"
  case footerLeft = "footer-left", masterPageName = "master-page-name"
  case nextStyleName = "next-style-name"
  case parentStyleName = "parent-style-name", listStyleName = "list-style-name"
  case family
  case fontWeight = "font-weight", textPosition = "text-position", binaryData = "binary-data"
  case textProperties = "text-properties", listStyle = "list-style"
  case levelNumber = "list-level-style-number", levelBullet = "list-level-style-bullet"
  case levelImage = "list-level-style-image", outlineStyle = "outline-style"
  case outlineLevelStyle = "outline-level-style", bulletChar = "bullet-char"
  case numPrefix = "num-prefix", numSuffix = "num-suffix", numFormat = "num-format"
  case letterSync = "num-letter-sync", displayLevels = "display-levels"
  case listFormat = "num-list-format", fieldMark = "fieldmark", value
  case levelProperties = "list-level-properties", labelAlignment = "list-level-label-alignment"
  case labelFollowedBy = "label-followed-by"
  case encryptionData = "encryption-data", meta, userDefined = "user-defined"

  /// The name of what stands in a file; `unknown` if nothing asks for it.
  init(_ namespace: XMLNamespace, _ local: ArraySlice<UInt8>) {
    switch namespace {
    case .other: self = .unknown
    case .relationships:
      self =
        local.elementsEqual("id" as FixedText)
        ? .relationID : local.elementsEqual("dm" as FixedText) ? .diagramData : .unknown
    case .own, .known: self = Self.found.find(local)
    }
  }

  private static let found = XMLNameTable(allCases)
}

/// Finds names by their bytes.
private struct XMLNameTable {
  private struct Slot {
    var bytes: ContiguousArray<UInt8>
    var name: XMLName
  }

  private static let slotCount = 1024
  private var slots = [Slot?](repeating: nil, count: slotCount)

  init(_ names: [XMLName]) {
    for name in names where name != .unknown {
      let bytes = ContiguousArray(name.rawValue.utf8)
      var slot = Self.slot(of: bytes[...])
      while slots[slot] != nil { slot = (slot + 1) % Self.slotCount }
      slots[slot] = Slot(bytes: bytes, name: name)
    }
  }

  func find(_ bytes: ArraySlice<UInt8>) -> XMLName {
    var slot = Self.slot(of: bytes)
    while let found = slots[slot] {
      if found.bytes.count == bytes.count, found.bytes.elementsEqual(bytes) { return found.name }
      slot = (slot + 1) % Self.slotCount
    }
    return .unknown
  }

  private static func slot(of bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 10) & UInt32(slotCount - 1))
  }
}
