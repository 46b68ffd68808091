import Testing

@testable import AgendaKit

/// Reports of plenary bodies, as the official records print them.
@Suite("Reports of plenary bodies") struct PlenaryReportTests {
  private static let text = """
    E/2033/30
    E/CN.15/2033/18

    Economic and Social Council

    Commission on Crime Prevention and Criminal Justice

    Report on the forty-second session

    Summary

    The report has the deliberations of the Commission, which met in Vienna in May 2033.

    Chapter I

    Matters calling for action

    A. Draft resolution for adoption by the Council

    1. The Commission recommends the adoption of the following draft resolution:

    Trafficking in antique globes

    The Economic and Social Council,

    Recalling its resolution 2031/15 of 22 July 2031,

    1. Encourages Member States to mark their globes;

    2. Requests the Secretariat to report to the Commission.

    Chapter II. General debate

    2. The Commission considered agenda item 3.

    Chapter III of the Convention was recalled by several speakers.

    Annex

    List of documents

    E/CN.15/2033/1\tAnnotated provisional agenda
    E/CN.15/2033/2\tReport of the Executive Director
    """

  @Test func haveChaptersUnderTheirWord() {
    let sections = PlainTexts.document(Self.text).report?.sections ?? []
    #expect(sections.map { $0.number } == [nil, "I", "II", nil])
    #expect(
      sections.map { $0.title } == ["", "Matters calling for action", "General debate", "Annex"]
    )
  }

  @Test func holdWhatStandsBeforeTheFirstChapter() {
    let document = PlainTexts.document(Self.text)
    let before = document.report?.sections.first?.paragraphs.map { $0.text }
    #expect(
      before == [
        "The report has the deliberations of the Commission, which met in Vienna in May 2033."
      ]
    )
    #expect(document.unplaced.isEmpty)
  }

  @Test func numberTheParagraphsOfDraftResolutionsApart() {
    let rules = Judging.rules(Self.text, issued: true)
    #expect(!rules.contains("paragraph-number-repeated"))
    #expect(!rules.contains("paragraph-number-gap"))
    #expect(!rules.contains("running-symbol-mismatch"))
    let gap = Self.text.replacing("2. Requests the", "3. Requests the")
    #expect(Judging.rules(gap, issued: true).contains("paragraph-number-gap"))
  }
}
