import Foundation
import Testing

@testable import AgendaKit

/// What reports of all bodies say in words of their own.
@Suite("Wordings of reports") struct ReportWordingTests {
  @Test(
    "of the adoption of the agenda",
    arguments: [
      "The agenda was adopted as follows:", "The agenda, as adopted, read as follows:",
      "The Working Group adopted its agenda, as orally amended, as follows:",
      "The Working Group adopted the provisional agenda (CTOC/COP/WG.7/2033/1), which read as follows:",
      "The following agenda was adopted:", "The Group approved the agenda as follows:",
      "The meeting adopted the agenda reproduced below:",
      "The agenda as adopted is set out below:",
    ]
  ) func agenda(words: String) {
    let text = PlainTexts.report.replacing(PlainTexts.adoption, words)
    #expect(
      PlainTexts.content(text).meetings.map { $0.agenda }
        == PlainTexts.content(PlainTexts.report).meetings.map { $0.agenda }
    )
  }

  @Test(
    "of who was in the chair",
    arguments: [
      "The meeting was presided over by Ida Lund (Norway).",
      "Ida Lund (Norway) chaired the meeting.",
      "The Chair of the Working Group, Ida Lund (Norway), opened the meeting.",
      "Ms. Ida Lund (Norway) was elected Chair of the meeting.",
      "The meeting was held under the chairship of Ida Lund (Norway).",
      "The Working Group elected Ms. Ida Lund (Norway) as Chair.",
      "The Working Group elected by acclamation Ida Lund (Norway) as its Chair.",
      "Ida Lund (Norway) presided over the meeting.", "Ida Lund (Norway) served as Chair.",
      "The Chair, Ida Lund (Norway), made an opening statement.",
      "Ida Lund (Norway), Chair of the Working Group, opened the meeting.",
      "With Ida Lund (Norway) in the chair, the Working Group took up its work.",
      "Ida Lund (Norway), acting as Chair, opened the meeting.",
      "Ms. Ida Lund of Norway served as Chair.", "The meeting was chaired by Ida Lund of Norway.",
    ]
  ) func chair(words: String) {
    let report = PlainTexts.document(PlainTexts.report.replacing(PlainTexts.chair, words)).report
    #expect(
      report?.officers.map { "\($0.role) \($0.name) \($0.country ?? "")" } == [
        "Chair Ida Lund Norway"
      ]
    )
  }

  @Test(
    "of who was in the chair of something else",
    arguments: [
      "Informal consultations chaired by Otto Rask (Chad) were held.",
      "A side event chaired by Otto Rask (Chad) took place.",
      "A contact group, under the chairship of Otto Rask (Chad), met twice.",
      "Otto Rask (Chad) chaired a panel discussion.",
      "Otto Rask (Chad) was elected Chair of the drafting group.",
      "The Chair of the Working Group on Firearms, Otto Rask (Chad), made a statement.",
      "Otto Rask (Chad), Chair of the Commission on Narcotic Drugs, made a statement.",
    ]
  ) func otherChair(words: String) {
    let text = PlainTexts.report.replacing(PlainTexts.chair, PlainTexts.chair + " " + words)
    #expect(PlainTexts.document(text).report?.officers.map { $0.name } == ["Ida Lund"])
  }

  @Test("of vice-chairs and rapporteurs") func officers() {
    let text = PlainTexts.report.replacing(
      PlainTexts.chair,
      PlainTexts.chair
        + " Bo Ek (Peru) was elected Vice-Chair and Di Fo (Chad) was elected Rapporteur."
    )
    let officers = PlainTexts.document(text).report?.officers ?? []
    #expect(officers.map { $0.role } == ["Chair", "Vice-Chair", "Rapporteur"])
    #expect(officers.map { $0.name } == ["Ida Lund", "Bo Ek", "Di Fo"])
  }

  @Test(
    "of what was considered when",
    arguments: [
      "Agenda item 2, entitled “Rescue at sea”, was considered by the Working Group at its 1st and 2nd meetings, on 13 June 2033.",
      "The Working Group considered agenda item 2, entitled “Rescue at sea”, at its 1st and 2nd meetings, on 13 June 2033.",
      "At its 1st and 2nd meetings, on 13 June 2033, the Working Group discussed item 2.",
      "At its 1st and 2nd meetings, on 13 June 2033, the Working Group took up agenda item 2.",
      "Item 2 (Rescue at sea) was taken up at the 1st and 2nd meetings, on 13 June 2033.",
      "At its 1st and 2nd meetings, on 13 June 2033, the Working Group considered the topic “Rescue at sea” under agenda item 2.",
      "On 13 June 2033, at its 1st and 2nd meetings, the Working Group considered item 2 of its agenda.",
      "The Working Group began its consideration of agenda item 2 at its 1st meeting and concluded it at its 2nd meeting, on 13 June 2033.",
    ]
  ) func consideration(words: String) throws {
    let text = PlainTexts.report.replacing(PlainTexts.consideration, words)
    let found = try #require(PlainTexts.document(text).report).considerations
    #expect(found.map { $0.item } == [ItemNumber(2)])
    #expect(found.map { $0.meetings } == [[1, 2]])
    #expect(found.map { $0.dates } == [[CalendarDate(year: 2033, month: 6, day: 13)]])
  }

  @Test("of two organizations") func organizations() throws {
    let text = PlainTexts.report.replacing(
      "Chad, Norway and Peru.",
      "Chad, Norway and Peru.\n\n8. The following intergovernmental organizations were represented: the European Union and the League of Arab States."
    ).replacing("8. The Working Group had", "9. The Working Group had").replacing(
      "9. On 14",
      "10. On 14"
    )
    let attendance = try #require(PlainTexts.document(text).report).attendance
    #expect(attendance.organizations.names == ["European Union", "League of Arab States"])
    #expect(attendance.parties.names == ["Chad", "Norway", "Peru"])
  }

  @Test("of States that came as observers") func observers() throws {
    let text = PlainTexts.report.replacing(
      "Chad, Norway and Peru.",
      "Chad, Norway and Peru.\n\n8. The following States were represented by observers: Bhutan and Tonga."
    ).replacing("8. The Working Group had", "9. The Working Group had").replacing(
      "9. On 14",
      "10. On 14"
    )
    let attendance = try #require(PlainTexts.document(text).report).attendance
    #expect(attendance.parties.names == ["Chad", "Norway", "Peru"])
    #expect(attendance.others.names == ["Bhutan", "Tonga"])
  }

  @Test(
    "in which nothing is wrong",
    arguments: [
      "States should recall “data of there [sic] own”.",
      "States should recall that “[a] State Party shall cooperate”.",
      "States should recall the “[a]greements” of 2010.",
      "States should recall General Assembly resolution 55/25 [15 November 2000].",
      "States should note the text [emphasis added].",
      "States should discuss item 7 at the next meeting.",
      "States should take up winches under agenda item 7 of its next session.",
      "States should recall goal 16 and item 5 of the 2030 Agenda for Sustainable Development.",
      "States should recall item 9 of the agenda of the General Assembly.",
      "States should recall the Conference of the States Parties to the United Nations Convention against Corruption.",
      "The Commission on Narcotic Drugs held its sixty-first session in Vienna from 12 to 16 March 2018.",
      "States should:\n\n(a) Train:\n\n(i) Crews;\n\n(ii) Pilots;\n\n(b) Mark:\n\n(i) Bows;\n\n(ii) Sterns;\n\n(iii) Masts;\n\n(iv) Hulls;\n\n(v) Keels;\n\n(vi) Sails;\n\n(c) Report.",
    ]
  ) func quiet(words: String) {
    let text = PlainTexts.report.replacing(PlainTexts.recommendation, words)
    let findings = Judging.findings(text, issued: true).filter { $0.severity != .note }
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test(
    "with a remark on the language of a paper",
    arguments: ["[English only]", "[Original: Spanish]", "[in French only]"]
  ) func language(remark: String) {
    let text = PlainTexts.report.replacing("WG.7/2033/2).\n", "WG.7/2033/2) \(remark).\n")
    #expect(!Judging.rules(text, issued: true).contains("placeholder-left"))
  }

  @Test("with brackets that are open") func open() {
    for words in ["States should [train] their crews.", "States should train [...]."] {
      let text = PlainTexts.report.replacing(PlainTexts.recommendation, words)
      #expect(Judging.rules(text, issued: true).contains("placeholder-left"))
    }
  }

  @Test("with a table of contents that gives no pages") func contents() {
    let text = PlainTexts.report.replacing(
      "I. Introduction\n",
      "Contents\n\nI. Introduction\n\nII. Recommendations\n\nIII. Summary of deliberations\n\nIV. Organization of the meeting\n\nV. Adoption of the report\n\nI. Introduction\n"
    )
    #expect(PlainTexts.content(text) == PlainTexts.content(PlainTexts.report))
  }

  @Test("of plenary bodies, which have chapters of their own") func plenary() {
    let text = """
      United Nations

      CTOC/COP/2033/9

      Conference of the Parties to the United Nations Convention against Transnational Organized Crime

      Distr.: General
      3 July 2033

      Original: English

      Thirteenth session
      Vienna, 13–17 June 2033

      Report of the Conference on its thirteenth session, held in Vienna from 13 to 17 June 2033

      I. Matters calling for action

      1. The Conference adopted three resolutions.

      II. Attendance

      2. States took part.

      """
    let findings = Judging.findings(text, issued: true).filter { $0.severity != .note }
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }
}
