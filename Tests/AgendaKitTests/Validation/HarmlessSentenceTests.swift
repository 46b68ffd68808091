import Testing

@testable import AgendaKit

@Suite("What is no fault") struct HarmlessSentenceTests {
  @Test(
    "a sentence about another meeting, another body or another year",
    arguments: [
      "The Conference, under its agenda item 8, agreed to keep its records.",
      "The Commission, under its agenda item 8, agreed to keep its records.",
      "In 2018, under agenda item 7, the Conference had agreed to keep its records.",
      "In 2018, under agenda item 7, the Working Group discussed bound volumes.",
      "Under agenda item 7, the Working Group had discussed bound volumes.",
      "The tenth meeting of the Working Group on Firearms is scheduled for 6 and 7 July 2032.",
      "The tenth meeting of the Working Group on Firearms will be held in Vienna in 2032.",
      "Under agenda items 2 and 3, the Working Group may wish to take the two together.",
      "In line with agenda item 2, the Working Group may wish to look at scanned records.",
      "Under agenda item 2, the eighth meeting of the Working Group had heard two archivists.",
      "At its eighth meeting, held in Geneva on 6 and 7 July 2029, the Working Group agreed on it.",
      "The meetings of the two groups were held back-to-back from 6 to 9 July 2029.",
      "The next meeting of the Working Group on Firearms will be held on 6 and 7 December 2031.",
      "See the report of the Working Group of 14 April 2031 (CTOC/COP/WG.6/2031/9).",
      "The guide of 3 Mars 2031 was printed in Geneva on 14 and 15 June 2031.",
      "The next meeting of the Working Group will last three days.",
      "The training session will last three days.",
      "The four-day session of the Conference will be held in October 2032.",
      "The Conference decided to hold a three-day meeting each year.",
      "The Working Group recommended that its sessions last three days.",
      "During the four-day meeting of the informal consultations, two texts were merged.",
      "By 30 May, two States had replied, and the Secretariat thanked them.",
      "The ninth meeting will be held in Boardroom A on 14 and 15 October 2031.",
    ]
  )
  func sentence(_ sentence: String) {
    let place = "The second topic concerns records that are no longer in use."
    let text = Samples.agenda.replacing(place, with: place + " " + sentence)
    #expect(text != Samples.agenda)
    let findings = Judging.findings(text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test(
    "a sentence about the schedule that the timetable bears out, or about other meetings",
    arguments: [
      "The Working Group will hold two meetings per day, that is, four in total.",
      "The two-day meeting will be webcast.", "The meeting will last two days.",
      "The Bureau will hold three meetings per day in 2033.",
      "A total of three meetings of experts will be convened before 2033.",
      "The experts will hold a total of five informal meetings.",
      "Replies were received from eight States in total before the meetings.",
      "In all, three of the meetings will be webcast.",
      "The Working Group will conclude agenda item 2 on the first day, and agenda item 3 on the "
        + "second day.",
      "The Working Group will consider agenda item 3 on Wednesday, 15 October, and agenda item 2 on "
        + "Tuesday, 14 October 2031.",
      "The Working Group will consider agenda item 2 on the basis of the note of 3 May 2030.",
      "Under agenda item 2, the Working Group will consider the report of 5 May 2030.",
      "States may wish to conclude agreements on the first day of their membership.",
      "Consideration of agenda item 2 will be concluded on the first day, after two meetings in all.",
    ]
  )
  func schedule(_ sentence: String) {
    let place = "(b) Adoption of the agenda and organization of work\n\nAt its fifth"
    let text = Samples.agenda.replacing(
      place,
      with: place.replacing("At its fifth", with: sentence + "\n\nAt its fifth")
    )
    #expect(text != Samples.agenda)
    let findings = Judging.findings(text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test(
    "an observer that is in the list of those who attended, or a body",
    arguments: [
      "the observers for Czechia and Mexico", "the observer for the League of Arab States",
      "the observers for the League of Arab States and Kenya",
    ]
  )
  func observer(_ who: String) {
    let place = "Brazil, Kenya and Norway.\n"
    let text = Samples.report.replacing(
      place,
      with: "Brazil, Kenya and Norway. A statement was also made by \(who).\n"
    )
    #expect(text != Samples.report)
    let findings = Judging.findings(text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test(
    "the same words about this agenda are one",
    arguments: [
      (
        "Under agenda item 7, the Working Group may wish to see the guide published in 2018.",
        "cross-reference-unknown"
      ),
      ("The Conference may wish to note agenda item 8.", "cross-reference-unknown"),
      (
        "The tenth meeting of the Working Group on Firearms will be held on 14 and 15 October 2031.",
        "ordinal-mismatch"
      ),
    ]
  )
  func fault(_ sentence: String, _ rule: String) {
    let place = "The second topic concerns records that are no longer in use."
    let text = Samples.agenda.replacing(place, with: place + " " + sentence)
    #expect(Judging.rules(text) == [rule])
  }

  @Test("the report on an earlier meeting is a paper of its own year") func earlierReport() {
    let paper = "Note by the Secretariat on custody transfers between archives"
    let text = Samples.agenda.replacing(
      "\(paper) (CTOC/COP/WG.6/2031/3)",
      with: "\(paper) (CTOC/COP/WG.6/2031/3)\n\n"
        + "Report on the eighth meeting of the Working Group on Firearms (CTOC/COP/WG.6/2029/6)"
    )
    #expect(text != Samples.agenda)
    #expect(!Judging.rules(text).contains("symbol-year-mismatch"))
  }

  @Test("long titles are quoted around the words in which they differ") func longTitles() throws {
    let start = String(repeating: "custody and transfer of archives and ", count: 4)
    let titles = TwoTitles(start + "records of meetings", start + "records of sessions")
    #expect(titles.first.hasSuffix("records of meetings”"))
    #expect(titles.second.hasSuffix("records of sessions”"))
    #expect(titles.first.hasPrefix("“…") && titles.first.count < 90)
    let source = SourceText(name: "a.txt", text: "2 " + start + "records\n  of meetings\n")
    let text = DocumentText(Reading.read(source))
    let place = titles.place(in: text.range(of: SourceRange(2, source.bytes.count - 1)), of: text)
    #expect(text.string(under: place) == "meetings")
    let short = TwoTitles("Other matters", "Other business")
    #expect(short.first == "“Other matters”" && short.second == "“Other business”")
  }
}
