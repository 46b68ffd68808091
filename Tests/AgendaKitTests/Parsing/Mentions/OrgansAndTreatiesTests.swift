import AgendaKit
import Testing

/// Whose resolution and of which treaty an article is.
@Suite("Citations in running text") struct OrgansAndTreatiesTests {
  private func document(_ organ: String, _ sentence: String) -> MeetingDocument {
    MeetingDocument(
      parsing: SourceText(
        name: "agenda",
        text: """
          \(organ)

          Working Group on the Prevention of Corruption

          Vienna, 5 and 6 September 2018

          Annotated provisional agenda

          1. Opening of the meeting.
          2. Other matters.

          Annotations

          1. Opening of the meeting

          \(sentence)
          """
      )
    )
  }

  private static let corruption =
    "Conference of the States Parties to the United Nations Convention against Corruption"
  private static let crime =
    "Conference of the Parties to the United Nations Convention against Transnational Organized Crime"

  @Test("the Conference is that of the document") func conference() {
    let sentence = "The topic follows from Conference resolution 7/6."
    #expect(
      document(Self.corruption, sentence).references.resolutions.map(\.organ)
        == ["Conference of the States Parties"]
    )
    #expect(
      document(Self.crime, sentence).references.resolutions.map(\.organ)
        == ["Conference of the Parties"]
    )
  }

  @Test(
    "the treaty after a list is that of all its articles",
    arguments: [
      "articles 8 to 10 and article 16, paragraph 5, of the Firearms Protocol",
      "articles 8 to 10 and article 16 (extradition) of the Firearms Protocol",
    ]
  ) func lists(citation: String) {
    let articles = document(Self.crime, "States may use \(citation).").references.articles
    #expect(articles.map(\.article) == ["8", "9", "10", "16"])
    #expect(articles.allSatisfy { $0.instrument?.contains("Firearms") ?? false })
  }
}
