import AgendaKit
import Testing

/// What an annotation says of papers that are not to come.
@Suite("No documentation foreseen") struct ForeseenTests {
  /// The annotation of item 1, with the given lines under "Documentation".
  private func annotation(_ lines: String...) throws -> Annotation {
    let text =
      """
      Working Group on Firearms

      Vienna, 6 and 7 May 2019

      Annotated provisional agenda

      1. Marking of firearms.
      2. Other matters.

      Annotations

      1. Marking of firearms

      The Working Group may wish to consider how parts are marked.

      Documentation


      """ + lines.joined(separator: "\n\n") + "\n\n2. Other matters\n\nNo matters were raised.\n"
    let document = MeetingDocument(parsing: SourceText(name: "agenda", text: text))
    return try #require(document.meetings.first?.agenda.first?.annotation)
  }

  @Test("is a sentence, and no paper") func alone() throws {
    let annotation = try annotation("No documentation is foreseen under item 1.")
    #expect(annotation.documentationNotForeseen)
    #expect(annotation.documentation.isEmpty)
    #expect(annotation.paragraphs.count == 2)
  }

  @Test("does not hide a paper that follows") func before() throws {
    let annotation = try annotation(
      "No documentation is foreseen under item 1, apart from the following.",
      "Note by the Secretariat (CTOC/COP/WG.6/2019/2)",
      "Delegations may bring papers of their own."
    )
    #expect(annotation.documentation.map(\.title) == ["Note by the Secretariat"])
    #expect(annotation.paragraphs.count == 3)
  }
}
