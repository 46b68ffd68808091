import Testing

@testable import AgendaKit

/// References, counts and deadlines that nothing in the document bears out.
extension PlantedFault {
  static let referencesAstray: [PlantedFault] = [
    .init(
      .report,
      "described a scanning programme",
      "described a scanning programme (see para. 41 below)",
      "cross-reference-unknown"
    ),
    .init(
      .report,
      "described a scanning programme",
      "described a scanning programme (see paragraphs 6 and 7 above)",
      "cross-reference-unknown"
    ),
    .init(
      .report,
      "described a scanning programme",
      "described a scanning programme (see paras. 6 and 7 below, and paragraph 53 of the guide)"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages (see CTOC/COP/WG.6/2029/4, paras. 12-14)",
      "range-dash"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages (see CTOC/COP/WG.6/2029/4, paras. 12–14)"
    ),
    .init(
      .report,
      "Ada Berg (Norway)",
      "Ada Berg (Norway), and 1) and 3) were read",
      "bracket-unbalanced"
    ),
  ]

  static let documentsAstray: [PlantedFault] = [
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages (see CTOC/COP/WG.6/2029/4, paras. 14–12)",
      "cross-reference-unknown"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nAnnotated provisional agenda*\n\n* Reissued for technical reasons on 2 July 2031.\n",
      "document-date-implausible"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nAnnotated provisional agenda*\n\n* Reissued for technical reasons on 21 July 2031.\n"
    ),
  ]

  static let countsAstray: [PlantedFault] = [
    .init(
      .agenda,
      "The resources available permit the holding of four plenary meetings over two days",
      "The organization of work was drawn up so that five meetings would be held, two on each day",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "The resources available permit the holding of four plenary meetings over two days",
      "The organization of work was drawn up so that four meetings would be held, two on each day"
    ),
    .init(
      .agenda,
      "The resources available permit the holding of four plenary meetings over two days",
      "Four meetings will be held over three days",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "The resources available permit the holding of four plenary meetings over two days",
      "Two meetings will be held each day"
    ),
  ]

  static let schedulesAstray: [PlantedFault] = [
    .init(
      .agenda,
      "Discussion of agenda item 2 will begin in the morning of Tuesday, 14 October 2031.",
      "Agenda item 2 will be considered on Tuesday, 14 October, and agenda item 3 on Wednesday, 15 "
        + "October 2031."
    ),
    .init(
      .agenda,
      "Discussion of agenda item 2 will begin in the morning of Tuesday, 14 October 2031.",
      "Agenda item 2 will be considered on Tuesday, 14 October, and agenda item 3 on Tuesday, 14 "
        + "October 2031.",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "The Working Group will adopt a report on its meeting, the draft of which will be prepared by "
        + "the secretariat.",
      "The report, the draft of which will be prepared by the secretariat, is to be adopted on 14 "
        + "October 2031.",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "The Working Group will adopt a report on its meeting, the draft of which will be prepared by "
        + "the secretariat.",
      "The report, the draft of which will be prepared by the secretariat, is to be adopted on 15 "
        + "October 2031."
    ),
    .init(
      .agenda,
      "a report on its meeting",
      "a report on its meeting, as it is expected to adopt the report on its tenth meeting",
      "ordinal-mismatch"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages; the list of speakers is open until 3 November 2031",
      "deadline-after-meeting"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages; States are to send replies by 3 November 2031"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages; speakers wishing to intervene are asked to write by 3 "
        + "November 2031",
      "deadline-after-meeting"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages; the ninth meeting will be opened on Tuesday, 14 October "
        + "2031, in Conference Room 3, at 9.30 a.m",
      "opening-slot-mismatch"
    ),
    .init(
      .agenda,
      "interpretation in six languages",
      "interpretation in six languages; the ninth meeting will be opened on Tuesday, 14 October "
        + "2031, with a reception at 6 p.m"
    ),
  ]

  static let groupsAstray: [PlantedFault] = [
    .init(
      .jointAgendas,
      "Migrants\nVienna, 12–14 May 2031",
      "Migrants\nGeneva, 12–14 May 2031",
      "meeting-place-mismatch"
    ),
    .init(
      .jointAgendas,
      "Migrants\nVienna, 12–14 May 2031",
      "Migrants\nVienna, 12–14 May 2030",
      "meeting-dates-mismatch"
    ),
  ]

  static let attendanceAstray: [PlantedFault] = [
    .init(
      .report,
      organizations,
      "States that are not parties or signatories to the Convention were represented by observers: "
        + "Chad and Kenya.",
      "state-repeated"
    ),
    .init(
      .report,
      organizations,
      "States that are not parties or signatories to the Convention were represented by observers: "
        + "Chad and Fiji."
    ),
  ]

  private static let organizations =
    "intergovernmental organizations were represented by observers: International Council on "
    + "Archives, League of Arab States."
}

@Suite("References, counts and schedules") struct PlantedReferenceTests {
  @Test(
    "a fault is one finding, what is right is none",
    arguments: PlantedFault.referencesAstray + PlantedFault.documentsAstray
      + PlantedFault.countsAstray
      + PlantedFault.schedulesAstray
      + PlantedFault.groupsAstray + PlantedFault.attendanceAstray
  )
  func planted(_ fault: PlantedFault) throws {
    let before = Judging.findings(fault.sample.text)
    let text = try #require(fault.text)
    let after = Judging.findings(text)
    let new = after.filter { finding in
      !before.contains { $0.rule == finding.rule && $0.message == finding.message }
    }
    #expect(new.map(\.rule) == fault.rules, "\(Judging.shown(new))")
  }

  @Test("earlier meetings are not those of this one") func earlierMeetings() {
    let text = Samples.report.replacing(
      "established the Working Group.",
      with: "established the Working Group, which had held two meetings before 2031."
    )
    .replacing(", holding a total of four meetings", with: "")
    let findings = Judging.findings(text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test("a two-hour timetable with one wrong hour is still one of two hours") func hybridHours() {
    let hybrid = Samples.agenda.replacing("10 a.m.–1 p.m.", with: "12 noon–2 p.m.")
      .replacing("3–6 p.m.", with: "4–6 p.m.").replacing("at 10 a.m.", with: "at 12 noon")
    #expect(Judging.findings(hybrid).isEmpty, "\(Judging.shown(Judging.findings(hybrid)))")
    let wrong = hybrid.replacing("12 noon–2 p.m.\t3", with: "12 midnight–2 p.m.\t3")
    #expect(wrong != hybrid)
    #expect(Judging.findings(wrong).map(\.rule) == ["slot-overlap"])
  }
}
