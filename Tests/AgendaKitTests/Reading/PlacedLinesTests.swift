import Foundation
import Testing

@testable import AgendaKit

/// Pages of print as pdftohtml writes them: each line at its place, blanks as references.
@Suite("Lines set at places of a page") struct PlacedLinesTests {
  private static func page(_ text: String, breaks: Bool) -> String {
    let paragraphs = text.split(separator: "\n").map { Wrapping.wrapped(String($0), at: 100) }
    let lines = paragraphs.flatMap { paragraph in
      let lines = paragraph.split(separator: "\n").map {
        $0.replacingOccurrences(of: " the ", with: "&#160;the&#160;")
      }
      return breaks ? [lines.joined(separator: "<br/>\n")] : lines
    }
    return "<html><body>\n"
      + lines.map { "<p style=\"position:absolute;top:9px\" class=\"ft1\">\($0)</p>\n" }.joined()
      + "</body></html>\n"
  }

  @Test("are paragraphs again", arguments: [false, true]) func report(breaks: Bool) {
    let document = PlainTexts.document(Self.page(PlainTexts.report, breaks: breaks))
    let clean = PlainTexts.content(PlainTexts.report)
    let content = document.content
    #expect(content.meetings == clean.meetings)
    #expect(content.report == clean.report)
    #expect(document.unplaced.isEmpty)
  }
}
