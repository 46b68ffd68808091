import Foundation
import Testing

@testable import AgendaKit

/// Documents of a meeting that are neither its agenda nor its report.
@Suite("Papers") struct PaperTests {
  static let natures = [
    "Background paper prepared by the Secretariat", "Note by the Secretariat",
    "Report of the Secretariat", "Report of the Executive Director",
    "Working paper submitted by Norway", "Conference room paper prepared by the Secretariat",
    "Information for participants", "Note by the Chair", "Report of the Secretary-General",
  ]

  /// The same paper without the line of the item, without chapters, without numbers.
  static let forms: [@Sendable (String) -> String] = [
    { $0 },
    { $0.replacing("Item 2 of the provisional agenda*\nRescue at sea\n", "") },
    { $0.replacing("I. Introduction\n\n", "").replacing("II. What crews can do\n\n", "") },
    { $0.replacing("1. This", "This").replacing("2. It", "It").replacing("3. Few", "Few") },
    { $0.replacing("Crews and the rescue of migrants\n\n", "") },
  ]

  @Test("are known by what they call themselves", arguments: natures) func nature(nature: String) {
    for form in Self.forms {
      let document = PlainTexts.document(
        form(PlainTexts.paper.replacing(PlainTexts.nature, nature))
      )
      #expect(document.kind == .paper)
      #expect(document.masthead.nature == nature)
      #expect(document.meetings.map { $0.group.id } == ["WG.7"])
      #expect(document.meetings.allSatisfy { $0.agenda.isEmpty })
      #expect(document.paper?.sections.isEmpty == false)
    }
  }

  @Test("are judged as papers", arguments: natures) func quiet(nature: String) {
    let findings = Judging.findings(
      PlainTexts.paper.replacing(PlainTexts.nature, nature),
      issued: true
    ).filter { $0.severity != .note }
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test("are judged in every form of the text") func everyForm() {
    let pages = PlainTexts.paper.components(separatedBy: "\n\n").map { block in
      let lines = block.components(separatedBy: "\n")
      return "<p><span lang=\"EN-GB\">\(lines.joined(separator: "<br>"))</span></p>"
    }
    let text = "<html><body>\n\(pages.joined(separator: "\n"))\n</body></html>"
    #expect(PlainTexts.document(text).kind == .paper)
    #expect(Judging.rules(text, issued: true).contains("paragraph-number-gap") == false)
    let gap = text.replacing("3. Few", "4. Few")
    #expect(Judging.rules(gap, issued: true).contains("paragraph-number-gap"))
    let wide = PlainTexts.paper.replacing(
      "1. This",
      "1." + String(repeating: " ", count: 400) + "This"
    )
    #expect(Judging.rules(wide, issued: true).contains("paragraph-number-gap") == false)
  }

  @Test("have their masthead, title, chapters and paragraphs") func parts() throws {
    let document = PlainTexts.document(PlainTexts.paper)
    #expect(document.masthead.title == "Crews and the rescue of migrants")
    #expect(document.masthead.underItem == ItemNumber(2))
    #expect(document.masthead.notes == ["CTOC/COP/WG.7/2033/1."])
    let sections = try #require(document.paper).sections
    #expect(sections.map { $0.number } == ["I", "II"])
    #expect(sections.map { $0.title } == ["Introduction", "What crews can do"])
    #expect(sections.map { $0.paragraphs.map { $0.number } } == [[1, 2], [3]])
    #expect(document.unplaced.isEmpty)
  }

  @Test("keep their title as Markdown, which reads back the same") func markdown() {
    func markdown(_ text: String) -> (title: String?, text: String) {
      let source = SourceText(name: "a.md", text: text)
      let document = MeetingDocument(parsing: source)
      let page = MarkdownExport().write(document, source: source)
      return (document.masthead.title, String(decoding: page.bytes, as: UTF8.self))
    }
    let first = markdown(PlainTexts.paper)
    #expect(markdown(first.text) == first)
  }

  @Test("without a title of their own are known by sentences under numbers") func untitled() {
    let document = PlainTexts.document(PlainTexts.paper.replacing(PlainTexts.nature + "\n\n", ""))
    #expect(document.kind == .paper)
    #expect(document.masthead.title == "Crews and the rescue of migrants")
  }

  @Test("keep the text before the first chapter") func summary() throws {
    let document = PlainTexts.document(
      PlainTexts.paper.replacing(
        "I. Introduction\n",
        "Summary\n\nThis paper is short. It asks for training.\n\nI. Introduction\n"
      )
    )
    let first = try #require(document.paper?.sections.first)
    #expect(first.number == nil)
    #expect(first.paragraphs.map { $0.text }.contains("This paper is short. It asks for training."))
  }

  @Test("can have faults: a chapter or a paragraph is missing") func faults() {
    let gap = PlainTexts.paper.replacing("3. Few", "4. Few")
    #expect(Judging.rules(gap, issued: true).contains("paragraph-number-gap"))
    let chapter = PlainTexts.paper.replacing("II. What", "III. What")
    #expect(Judging.rules(chapter, issued: true).contains("section-number-gap"))
  }

  @Test("are compared with one another") func compared() {
    let old = PlainTexts.document(PlainTexts.paper)
    let new = PlainTexts.document(PlainTexts.paper.replacing("nine States", "ten States"))
    let changes = DocumentComparison(from: old, to: new).changes
    #expect(changes.map { $0.subject } == [.paragraph])
    #expect(DocumentComparison(from: old, to: old).isEmpty)
  }

  @Test("agendas with a note of who wrote them are agendas") func agendas() {
    let text = PlainTexts.agenda.replacing(
      PlainTexts.agendaTitle,
      PlainTexts.agendaTitle + "\n\nNote by the Secretariat"
    )
    #expect(PlainTexts.document(text).kind == .annotatedAgenda)
    #expect(PlainTexts.document(text).meetings.first?.agenda.count == 5)
  }

  @Test(
    "reports in other languages are reports",
    arguments: [
      "Rapport sur les travaux de sa dixième réunion, tenue à Vienne les 13 et 14 juin 2033",
      "Informe sobre la reunión del Grupo de Trabajo celebrada en Viena",
      "Доклад о работе совещания, проведенного в Вене 13 и 14 июня 2033 года",
    ]
  ) func foreign(title: String) {
    let document = PlainTexts.document(
      PlainTexts.report.replacing(PlainTexts.reportTitle, title)
    )
    #expect(document.kind == .report)
  }
}
