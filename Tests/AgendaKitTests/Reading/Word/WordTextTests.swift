import Testing

@testable import AgendaKit

@Suite("A Word file") struct WordTextTests {
  private static func text(_ maker: WordMaker, _ changes: TrackedChanges) throws -> String {
    let source = try SourceText(name: "a.docx", file: maker.file(), changes: changes)
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    let text = PlainTextExport().write(document, source: source).bytes
    return String(String(decoding: text, as: UTF8.self).dropLast())
  }

  @Test(
    "gives its text as it prints",
    arguments: WordCase.text + WordCase.lists + WordCase.tables + WordCase.changes
  )
  func text(test: WordCase) throws {
    #expect(try Self.text(test.maker, .accepted) == test.accepted)
    #expect(try Self.text(test.maker, .original) == test.original ?? test.accepted)
    var strict = test.maker
    strict.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    strict.packing = .stored
    #expect(try Self.text(strict, .accepted) == test.accepted)
  }

  @Test("has its notes in the order of their marks, and those with a sign of their own")
  func notes() throws {
    var maker = WordMaker(
      "<w:p>\(WordMaker.run("Text"))<w:r><w:footnoteReference w:id=\"9\"/></w:r>"
        + "\(WordMaker.run(" more"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r></w:p>"
    )
    maker.footnotes = [("2", "second"), ("3", "reissued"), ("9", "first")]
    #expect(
      try Self.text(maker, .accepted) == "Text[1] more[2]*\n[1] first\n[2] second\n* reissued"
    )
  }

  @Test("has its notes numbered as its sections say") func noteForms() throws {
    func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let form =
      "<w:footnotePr><w:numFmt w:val=\"lowerRoman\"/><w:numRestart w:val=\"eachSect\"/></w:footnotePr>"
    var maker = WordMaker(
      "<w:p><w:pPr><w:sectPr>\(form)</w:sectPr></w:pPr>\(WordMaker.run("a"))\(reference(1))"
        + "\(WordMaker.run(" b"))\(reference(2))</w:p><w:p>\(WordMaker.run("c"))\(reference(3))</w:p>"
    )
    maker.section =
      "<w:footnotePr><w:numFmt w:val=\"chicago\"/><w:numRestart w:val=\"eachSect\"/></w:footnotePr>"
    maker.footnotes = [("1", "one"), ("2", "two"), ("3", "three")]
    #expect(
      try Self.text(maker, .accepted) == "a[i] b[ii]\nc[*]\n[i] one\n[ii] two\n[*] three"
    )
  }

  @Test("has the notes of its end after those of its pages, with small Roman numbers")
  func endnotes() throws {
    var maker = WordMaker(
      "<w:p>\(WordMaker.run("a"))<w:r><w:endnoteReference w:id=\"5\"/></w:r>\(WordMaker.run(" b"))"
        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>\(WordMaker.run(" c"))"
        + "<w:r><w:endnoteReference w:id=\"4\"/></w:r></w:p>"
    )
    maker.footnotes = [("1", "one")]
    let notes = ["4", "5"].map {
      "<w:endnote w:id=\"\($0)\">\(WordMaker.paragraph("end \($0)"))</w:endnote>"
    }
    maker.parts = [("endnotes", "endnotes", "endnotes", notes.joined())]
    #expect(
      try Self.text(maker, .accepted) == "a[i] b[1] c[ii]\n[1] one\n[i] end 5\n[ii] end 4"
    )
    let source = try SourceText(name: "a.docx", file: maker.file())
    let reading = Reading.read(source)
    #expect(reading.notes.map(\.mark) == ["1", "2", "3"])
    #expect(reading.footnoteMarks.map(\.number) == [2, 1, 3])
  }

  @Test("with fields far in each other is read in a line", .timeLimit(.minutes(1)))
  func nestedFields() throws {
    let count = 6_000
    let begin =
      WordMaker.fieldMark("begin")
      + "<w:r><w:instrText>HYPERLINK \"https://a.org\"</w:instrText></w:r>"
    let maker = WordMaker(
      "<w:p>" + String(repeating: begin + WordMaker.fieldMark("separate"), count: count)
        + WordMaker.run("text")
        + String(repeating: "</w:p><w:p>\(WordMaker.run("x"))", count: 300)
        + String(repeating: WordMaker.fieldMark("end"), count: count) + "</w:p>"
    )
    #expect(try Self.text(maker, .accepted).hasPrefix("text\nx\nx"))
  }

  @Test("has notes that are typed: their marks are raised letters and numbers")
  func typedNotes() throws {
    let text =
      "<w:p>\(WordMaker.run("Wednesday") + WordMaker.raised("a") + WordMaker.run(", 7 July") + WordMaker.raised("1"))</w:p>"
    let notes = ["a", "1", "b"].map {
      "<w:p>\(WordMaker.raised($0) + WordMaker.run(" Note \($0)."))</w:p>"
    }
    for hasFootnotes in [false, true] {
      var maker = WordMaker(text + notes.joined())
      if hasFootnotes { maker.footnotes = [("1", "one")] }
      let source = try SourceText(name: "a.docx", file: maker.file())
      #expect(Promises.broken(by: MeetingDocument(parsing: source), of: source) == [])
      let reading = Reading.read(source)
      #expect(reading.blocks.first.map { reading.string($0.text) } == "Wednesday, 7 July")
      #expect(reading.notes.map(\.mark).sorted() == ["1", "a"])
      #expect(
        reading.notes.map { reading.string($0.text) }.sorted()
          == ["Note a.", hasFootnotes ? "one" : "Note 1."].sorted()
      )
      #expect(reading.footnoteMarks.map(\.number) == [1])
    }
  }

  @Test("keeps notes that no mark leads to, unless a change took the mark away") func lonelyNotes()
    throws
  {
    var maker = WordMaker(
      "<w:p>\(WordMaker.run("a"))<w:del><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:del></w:p>"
    )
    maker.footnotes = [("1", "deleted"), ("2", "lonely")]
    #expect(try Self.text(maker, .accepted) == "a\n[1] lonely")
    #expect(try Self.text(maker, .original) == "a[1]\n[1] deleted\n[2] lonely")
  }

  @Test("has its masthead in the head of the first page, and furniture in its feet") func heads()
    throws
  {
    var maker = WordMaker(WordMaker.paragraph("Annotated provisional agenda"))
    maker.firstHeader =
      "<w:p>\(WordMaker.run("United Nations"))</w:p><w:tbl><w:tr><w:tc>"
      + "<w:p>\(WordMaker.run("CTOC", "<w:sz w:val=\"40\"/>") + WordMaker.run("/COP/WG.6/2031/1"))</w:p>"
      + "</w:tc><w:tc>\(WordMaker.paragraph("Distr.: Limited") + WordMaker.paragraph("7 July 2031"))"
      + "</w:tc></w:tr></w:tbl>"
    maker.firstFooter = WordMaker.paragraph("V.31-01234 (E)  070731")
    let source = try SourceText(name: "a.docx", file: maker.file())
    let document = MeetingDocument(parsing: source)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
    #expect(document.masthead.distribution == .limited)
    #expect(document.masthead.date?.description == "2031-07-07")
    #expect(document.masthead.jobNumber == "V.31-01234")
    #expect(document.unplaced.isEmpty)
    let symbol = try #require(document.masthead.places.symbol)
    #expect(
      source.position(of: Int(symbol.lower))
        == StructuredPosition(
          part: .header,
          page: .first,
          paragraph: 2,
          column: 1,
          row: 1,
          cell: 1
        )
    )
  }

  @Test("says where things stand by paragraph, row and cell, empty paragraphs counted")
  func positions() throws {
    let maker = WordMaker(
      WordMaker.paragraph("") + WordMaker.paragraph("first")
        + WordMaker.table([
          [
            ("", WordMaker.paragraph("a")),
            ("", WordMaker.paragraph("") + WordMaker.paragraph("b")),
          ]
        ])
    )
    let source = try SourceText(name: "a.docx", file: maker.file())
    #expect(String(decoding: source.bytes, as: UTF8.self) == "first\na | b\n")
    let places =
      [(2, 2, 3, nil, nil), (6, 3, 1, 1, 1), (10, 5, 1, 1, 2)] as [(Int, Int, Int, Int?, Int?)]
    for (offset, paragraph, column, row, cell) in places {
      #expect(
        source.position(of: offset)
          == StructuredPosition(
            part: .document,
            paragraph: paragraph,
            column: column,
            table: row == nil ? nil : 1,
            row: row,
            cell: cell
          )
      )
    }
  }

  @Test(
    "of another kind, or with a password, says so",
    arguments: [
      ("EncryptedPackage", "password"), ("WordDocument", "old Word"),
      ("Workbook", "old spreadsheet"),
      ("Book", "old spreadsheet"), ("PowerPoint Document", "old presentation"),
      ("__properties_version1.0", "Outlook"), ("Contents", "old Office"),
    ]
  )
  func refused(name: String, word: String) throws {
    var bytes: ContiguousArray<UInt8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
    for entry in ["Root Entry", name, "WordDocument", "Workbook"] {
      let start = bytes.count
      for letter in entry.utf8 { bytes += [letter, 0] }
      bytes += [UInt8](repeating: 0, count: start + 128 - bytes.count)
      if name == "Contents", entry == name { break }
    }
    Self.expectRefusal(bytes, word)
  }

  @Test(
    "as an archive of another kind says so",
    arguments: [
      ("a.txt", "text", "ZIP archive"),
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "spreadsheet"),
      ("mimetype", "application/vnd.oasis.opendocument.presentation-template", "presentation"),
      ("mimetype", "application/vnd.oasis.opendocument.graphics", "no text"),
      ("mimetype", "application/epub+zip", "e-book"),
      (
        "[Content_Types].xml",
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
        "spreadsheet"
      ),
      (
        "[Content_Types].xml",
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>",
        "presentation"
      ),
    ]
  )
  func otherArchive(part: String, content: String, word: String) {
    var zip = ZipMaker()
    zip.add(part, content, .stored)
    Self.expectRefusal(zip.finish(), word)
  }

  private static func expectRefusal(_ file: ContiguousArray<UInt8>, _ word: String) {
    do throws(SourceError) {
      _ = try SourceText(name: "a", file: file)
      Issue.record("read")
    } catch {
      #expect(error.message.contains(word), "\(error.message)")
    }
  }

  @Test("with any byte changed or cut gives a document or a sentence") func damaged() throws {
    var maker = WordMaker(text: RuleExample.Sample.agenda.text)
    maker.packing = .stored
    let whole = maker.file()
    var generator = SeededGenerator(seed: 21)
    for i in 0..<100 {
      var bytes = whole
      let place = bytes.indices.randomElement(using: &generator) ?? 0
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      if i % 3 == 0 { bytes.removeLast(place % 997) }
      guard let source = try? SourceText(name: "a.docx", file: bytes) else { continue }
      #expect(Promises.broken(by: MeetingDocument(parsing: source), of: source) == [])
    }
  }

  /// Many traps in one text.
  private static let mixed: WordMaker = {
    let cases = WordCase.text + WordCase.lists + WordCase.tables + WordCase.changes
    var maker = WordMaker(cases.map(\.maker.body).joined())
    maker.numbering = cases.map(\.maker.numbering).max { $0.count < $1.count } ?? ""
    maker.styles = cases.map(\.maker.styles).joined()
    maker.footnotes = [("1", "one"), ("2", "two")]
    maker.firstHeader = WordMaker.paragraph("United Nations")
    return maker
  }()

  @Test(
    "with elements dropped, doubled and moved gives a document or a sentence",
    arguments: 0..<60
  )
  func mutants(seed: UInt64) throws {
    var maker = Self.mixed
    var body = MutatedXML(maker.body, seed: seed)
    maker.body = body.changed(1 + Int(seed % 20))
    var numbering = MutatedXML(maker.numbering, seed: seed + 1000)
    maker.numbering = numbering.changed(Int(seed % 4))
    for changes in TrackedChanges.allCases {
      guard let source = try? SourceText(name: "a", file: maker.file(), changes: changes) else {
        continue
      }
      #expect(Promises.broken(by: MeetingDocument(parsing: source), of: source) == [])
    }
  }
}
