import AgendaKit
import Testing

/// What pages, sizes of type and tabs broke, put together again by what the words say.
@Suite("What print broke") struct PageJointsTests {
  @Test("the title of a report goes on up to its year, however short its lines are") func title() {
    let document = MeetingDocument(
      parsing: SourceText(
        name: "report",
        text: """
          Conference of the States Parties to the United Nations Convention against Corruption

          Distr.: Limited
          7 May 2031
          Original: English

          Draft report on the meeting of the Open-ended
          Working Group on Asset Recovery held in Vienna
          on 6 and 7 May 2031

          I. Introduction

          1. The Working Group met in Vienna and adopted the report that follows, as it did every year
          since it was established by the Conference in its resolution 1/4.
          """
      )
    )
    #expect(
      document.masthead.title
        == "Draft report on the meeting of the Open-ended Working Group on Asset Recovery held in "
        + "Vienna on 6 and 7 May 2031"
    )
  }

  @Test("a remark in brackets belongs to the paper above it") func remark() throws {
    let document = ConvertedDocument.parse(
      ConvertedDocument.head + """
        Annotations

        2. Marking of parts and components

        Documentation

        Paper submitted by a State on marking (CTOC/COP/WG.6/2031/CRP.1)

        (English only)
        """
    )
    let papers = document.meetings.first?.agenda[1].annotation?.documentation ?? []
    #expect(papers.map(\.note) == ["English only"])
  }

  @Test("what introduces the list of items does not hide it") func introduction() {
    let list = "1. Organizational matters.\n"
    let document = ConvertedDocument.parse(
      ConvertedDocument.head.replacing(
        list,
        with: """
          The meeting will be held in the building of the Office, and the documents will be sent to all.

          Provisional agenda

          1. Organizational matters.

          """
      )
    )
    #expect(document.meetings.first?.agenda.count == 3)
  }

  /// Numbered paragraphs, of which the first ends its page as given.
  private func report(_ end: String, _ next: String) -> [String] {
    let document = MeetingDocument(
      parsing: SourceText(
        name: "report",
        text: """
          Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2031

          I. Introduction

          1. The Working Group considered the marking of firearms and of their parts, which was its
          main topic for the whole of the first day and for a good part of the second one as well,
          \(end)

          V.31-00123  2/3
          \u{0C}CTOC/COP/WG.6/2031/2

          \(next)

          2. The Working Group adopted its report.
          """
      )
    )
    return document.report?.sections.first?.paragraphs.map(\.text) ?? []
  }

  @Test(
    "a numbered paragraph goes on after a page",
    arguments: [
      (
        "and heard what three of them had done;",
        "64 replies were received by the end of the meeting."
      ),
      ("and statements were made by the following States:", "Chile, Egypt and Japan."),
    ]
  ) func numbered(end: String, next: String) {
    let paragraphs = report(end, next)
    #expect(paragraphs.count == 2)
    #expect(paragraphs.first?.hasSuffix("\(end) \(next)") == true)
  }
}
