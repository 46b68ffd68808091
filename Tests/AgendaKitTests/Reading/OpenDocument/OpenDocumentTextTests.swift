import Testing

@testable import AgendaKit

@Suite("An OpenDocument file") struct OpenDocumentTextTests {
  private static func text(_ maker: OpenDocumentMaker, _ changes: TrackedChanges) throws -> String {
    let source = try SourceText(name: "a.odt", file: maker.file(), changes: changes)
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    let text = PlainTextExport().write(document, source: source).bytes
    return String(String(decoding: text, as: UTF8.self).dropLast())
  }

  @Test(
    "gives its text as it prints",
    arguments: OpenDocumentCase.text + OpenDocumentCase.lists + OpenDocumentCase.tables
      + OpenDocumentCase.changes + OpenDocumentCase.notes
  )
  func text(test: OpenDocumentCase) throws {
    #expect(try Self.text(test.maker, .accepted) == test.accepted)
    #expect(try Self.text(test.maker, .original) == test.original ?? test.accepted)
  }

  private static let head =
    OpenDocumentMaker.paragraph("United Nations")
    + OpenDocumentMaker.table([
      [
        ("", OpenDocumentMaker.paragraph("CTOC/COP/WG.6/2031/1")),
        (
          "",
          OpenDocumentMaker.paragraph("Distr.: Limited")
            + OpenDocumentMaker.paragraph("7 July 2031")
        ),
      ]
    ])

  @Test("has its masthead in the head of its first page", arguments: [false, true])
  func masthead(asFirstHeader: Bool) throws {
    var maker = OpenDocumentMaker(
      OpenDocumentMaker.paragraph("Annotated provisional agenda", style: "P1")
    )
    let runningHead = OpenDocumentMaker.paragraph("CTOC/COP/WG.6/2031/1")
    let foot = OpenDocumentMaker.paragraph("V.31-01234 (E)  070731")
    if asFirstHeader {
      maker.masterPages =
        "<style:master-page style:name=\"Standard\"><style:header>\(runningHead)</style:header>"
        + "<style:header-first>\(Self.head)</style:header-first>"
        + "<style:footer>\(foot)</style:footer></style:master-page>"
    } else {
      maker.automaticStyles =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" "
        + "style:master-page-name=\"First\"/>"
      maker.masterPages =
        "<style:master-page style:name=\"Standard\"><style:header>\(runningHead)</style:header>"
        + "</style:master-page><style:master-page style:name=\"First\" "
        + "style:next-style-name=\"Standard\"><style:header>\(Self.head)</style:header>"
        + "<style:footer>\(foot)</style:footer></style:master-page>"
    }
    let source = try SourceText(name: "a.odt", file: maker.file())
    let document = MeetingDocument(parsing: source)
    #expect(document.masthead.symbol?.description == "CTOC/COP/WG.6/2031/1")
    #expect(document.masthead.distribution == .limited)
    #expect(document.masthead.date?.description == "2031-07-07")
    #expect(document.masthead.jobNumber == "V.31-01234")
    #expect(document.unplaced.isEmpty)
    let symbol = try #require(document.masthead.places.symbol)
    #expect(source.position(of: Int(symbol.lower))?.part == .header)
  }

  @Test("that a password protects, or that holds no text, says so") func refused() throws {
    for (name, part, words) in [
      ("META-INF/manifest.xml", "manifest:encryption-data", "password"),
      ("content.xml", "office:spreadsheet", "without a text"),
    ] {
      var zip = ZipMaker()
      zip.add("mimetype", "application/vnd.oasis.opendocument.text", .stored)
      zip.add(
        name,
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
          + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
          + "<manifest:file-entry><\(part)/></manifest:file-entry></manifest:manifest>"
      )
      do throws(SourceError) {
        _ = try SourceText(name: "a", file: zip.finish())
        Issue.record("read")
      } catch {
        #expect(error.message.contains(words))
      }
    }
  }

  @Test("with deletions in each other without end gives a document") func chainedDeletions() throws
  {
    let regions = (0..<20_000).map { i in
      "<text:changed-region text:id=\"c\(i)\"><text:deletion><text:p>x"
        + "<text:change text:change-id=\"c\(i + 1)\"/></text:p></text:deletion></text:changed-region>"
    }
    let maker = OpenDocumentMaker(
      "<text:tracked-changes>\(regions.joined())</text:tracked-changes>"
        + OpenDocumentMaker.paragraph("a<text:change text:change-id=\"c0\"/>b")
    )
    let text = try Self.text(maker, .original)
    #expect(text.hasPrefix("axxx") && text.hasSuffix("xb"))
  }

  @Test("with any byte changed or cut gives a document or a sentence") func mutants() throws {
    let whole = OpenDocumentMaker(text: RuleExample.Sample.agenda.text).file()
    var generator = SeededGenerator(seed: 22)
    for i in 0..<150 {
      var bytes = whole
      let place = bytes.indices.randomElement(using: &generator) ?? 0
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      if i % 3 == 0 { bytes.removeLast(place % 997) }
      guard let source = try? SourceText(name: "a.odt", file: bytes) else { continue }
      #expect(Promises.broken(by: MeetingDocument(parsing: source), of: source) == [])
    }
  }
}
