import Testing

@testable import AgendaKit

/// Paragraphs of annotations that have numbers of their own.
@Suite("A numbered paragraph under an item") struct NumberedTextTests {
  private static func document(_ annotations: String) -> MeetingDocument {
    let text = """
      United Nations
      CTOC/COP/WG.3/2031/1
      Conference of the Parties to the United Nations Convention against Transnational Organized Crime
      Working Group on International Cooperation
      Twentieth meeting
      Vienna, 10 and 11 June 2031
      Annotated provisional agenda
      Provisional agenda
      1. Opening of the meeting.
      2. Joint investigative teams.
      3. Video links for hearings.
      4. Adoption of the report.
      Annotations
      1. Opening of the meeting
      The meeting will be opened on Tuesday.
      2. Joint investigative teams
      \(annotations)
      4. Adoption of the report
      The Working Group will adopt a report on its meeting.
      """
    return MeetingDocument(
      parsing: SourceText(name: "a", text: text.split(separator: "\n").joined(separator: "\n\n"))
    )
  }

  private static func annotations(_ document: MeetingDocument) -> [String] {
    document.meetings[0].agenda.map { item in
      (item.annotation?.paragraphs ?? []).map { $0.number.map { "\($0)" } ?? "–" }
        .joined(separator: " ")
    }
  }

  @Test(
    "is none of the headings",
    arguments: [
      // The words of a list, which goes on with the number of the next item.
      (
        "1. Legal basis\n2. Sharing of evidence\n3. Costs\n3. Video links for hearings\nText.",
        "1 2 3"
      ),
      // Paragraphs that go on through the items.
      (
        "1. Teams need a legal basis.\n2. Both sides know it.\n3. Video links for hearings\n"
          + "3. Links spare a journey.", "1 2"
      ),
    ]
  ) func paragraphs(_ text: String, _ numbers: String) {
    let document = Self.document(text)
    #expect(Self.annotations(document)[1] == numbers)
    #expect(document.meetings[0].otherAnnotations.isEmpty)
    #expect(document.meetings[0].agenda[2].annotation != nil)
    #expect(document.unplaced.isEmpty)
  }

  @Test("does not hide a heading with another title") func heading() {
    let document = Self.document(
      "1. Teams need a basis.\n2. It is known.\n3. Video hearings\nText."
    )
    #expect(document.meetings[0].agenda[2].annotation?.heading == "Video hearings")
  }

  @Test("in Word in the style of headings is none of them", arguments: [false, true])
  func inWord(_ isHeading: Bool) throws {
    func paragraph(_ text: String, _ list: Int) -> String {
      let style = isHeading || list == 2 ? "<w:pStyle w:val=\"Heading2\"/>" : ""
      return WordMaker.paragraph(text, "\(style)<w:numPr><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let titles = ["Opening of the meeting", "Joint investigative teams", "Adoption of the report"]
    var body = WordMaker.paragraph("Annotated provisional agenda")
    body += WordMaker.paragraph("Provisional agenda")
    body += titles.map { WordMaker.numbered($0 + ".", list: 1) }.joined()
    body += WordMaker.paragraph("Annotations")
    for title in titles {
      body += paragraph(title, 2) + paragraph("A text on this item.", 3)
      body += paragraph("Another text of the same list.", 3)
    }
    var maker = WordMaker(body)
    maker.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/></w:style>"
    maker.numbering = (1...3).map {
      WordMaker.list($0, WordMaker.level(0, "decimal", "%1."), numbers: [$0])
    }.joined()
    let document = MeetingDocument(parsing: try SourceText(name: "a.docx", file: maker.file()))
    #expect(Self.annotations(document) == ["1 2", "3 4", "5 6"])
    #expect(document.meetings.first?.otherAnnotations.isEmpty ?? false)
  }
}
