@testable import AgendaKit

/// What one sentence says against another: each fault is one finding, whatever follows from it.
extension PlantedFault {
  /// The meeting itself: its ordinal, group, place and days.
  static let meeting: [PlantedFault] = [
    .init(
      .agenda,
      "\nProvisional agenda\n",
      "\nProvisional agenda for the tenth meeting of the Working Group on Firearms\n",
      "ordinal-mismatch"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nAnnotated provisional agenda for the tenth meeting of the Working Group on Firearms\n",
      "ordinal-mismatch"
    ),
    .init(
      .agenda,
      "\nProvisional agenda\n",
      "\nProvisional agenda for the ninth meeting of the Working Group on Firearms\n"
    ),
    .init(
      .agenda,
      "a report on its meeting",
      "the report on its tenth meeting",
      "ordinal-mismatch"
    ),
    .init(.agenda, "a report on its meeting", "the report on its ninth meeting"),
    .init(
      .agenda,
      "The topics for",
      "The meeting of the Working Group on Firearms will be held in Vienna on 14 and 16 October "
        + "2031. The topics for",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "agreed to hold the ninth meeting of the Working Group on Firearms on 14 and 15",
      "approved the dates of 14 (from 3 p.m.) to 16",
      "meeting-dates-mismatch"
    ).followed(by: "October 2031.", "October 2031 for the ninth meeting of the Working Group."),
    .init(
      .jointAgendas,
      "Agenda item 2 of the Working Group on Firearms will",
      "The meetings of the two groups are to be held back-to-back from 12 to 15 May 2031. Agenda "
        + "item 2 of the Working Group on Firearms will",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "Firearms on 14 and 15 October 2031.",
      "Firearms on Wednesday and Thursday, 14 and 15 October 2031.",
      "weekday-mismatch"
    ),
    .init(.report, "Firearms held in Vienna", "Firearms held in Doha", "meeting-place-mismatch"),
    .init(
      .report,
      "Vienna, 14 and 15 October 2031\n\nDraft",
      "Doha, 14 and 15 October 2031\n\nDraft",
      "meeting-place-mismatch"
    ),
    .init(
      .report,
      "Draft report on the meeting of the Working Group on Firearms",
      "Draft report on the meeting of the Working Group on Trafficking in Persons",
      "meeting-group-mismatch"
    ),
    .init(
      .jointAgendas,
      "The twelfth meeting of the Working Group on the Smuggling of Migrants",
      "The twelfth meeting of the Working Group on International Cooperation",
      "meeting-group-mismatch"
    ),
    // The masthead is another group's: every symbol contradicts it.
    .init(
      .agenda,
      "Working Group on Firearms\nVienna",
      "Working Group on International Cooperation\nVienna",
      "meeting-group-mismatch"
    ),
    .init(.agenda, "held on 30 June 2031", "held on 30 Jnue 2031", "date-impossible"),
    .init(.agenda, "\n7 July 2031", "\n7 Jully 2031", "date-impossible"),
    .init(.agenda, "opened on Tuesday", "opened on Tusday", "date-impossible"),
    .init(.agenda, "Wednesday, 15 October\t", "Wendesday, 15 October\t", "date-impossible"),
    .init(.agenda, "Original: English", "Original: Englsh", "word-misspelt"),
  ]

  /// Items and papers.
  static let references: [PlantedFault] = [
    .init(
      .agenda,
      "raised under agenda item 4",
      "raised under agenda item 3",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "Under agenda item 3, the Working Group",
      "Under agenda item 2, the Working Group",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "Discussion of agenda item 2 will begin",
      "Discussion of the agenda item entitled “Digitization of minutes” will begin",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nItem 9 of the provisional agenda\n\nAnnotated provisional agenda\n",
      "cross-reference-unknown"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nItem 1 (a) of the provisional agenda\n\nAnnotated provisional agenda\n",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "\nAnnotated provisional agenda\n",
      "\nItem 1 (b) of the provisional agenda\n\nAnnotated provisional agenda\n"
    ),
    .init(
      .jointAgendas,
      "3. Shared storage of exhibits (*joint item*).",
      "3. Shared storage of exhibits (*joint item of the Working Group on Firearms and the Working "
        + "Group on Trafficking in Persons*).",
      "joint-item-unpaired"
    ),
    .init(
      .jointAgendas,
      "3. Shared storage of exhibits (*joint item*).",
      "3. Shared storage of exhibits (*joint item of the Working Group on Firearms and the Working "
        + "Group on the Smuggling of Migrants*)."
    ),
    // Without its heading the text speaks of its item under another one.
    .init(.agenda, "\n2. Digitization of meeting records\n\n", "\n", "annotation-missing"),
    .init(
      .agenda,
      "Documentation\n\nBackground paper prepared by the Secretariat on the digitization of meeting "
        + "records (CTOC/COP/WG.6/2031/2)\n\n",
      "",
      "document-not-listed"
    ),
    .init(
      .agenda,
      "Documentation\n\nNote by the Secretariat on custody transfers between archives "
        + "(CTOC/COP/WG.6/2031/3)\n\n",
      "",
      "document-not-listed"
    ),
    .init(
      .jointAgendas,
      "Documentation\n\nBackground paper prepared by the Secretariat on shared storage of exhibits "
        + "(CTOC/COP/WG.6/2031/5–CTOC/COP/WG.7/2031/5)\n\n",
      "",
      "document-not-listed"
    ),
    .init(
      .agenda,
      "archives (CTOC/COP/WG.6/2031/3)\n",
      "archives (CTOC/COP/WG.6/2031/3 and Corr 1)\n",
      "symbol-malformed"
    ),
    .init(.agenda, "10 a.m.–1 p.m.\t1 (a)", "10.00–13.00\t1 (a)", "time-format"),
    .init(.agenda, "10 a.m.–1 p.m.\t1 (a)", "1000–1300\t1 (a)", "time-format"),
    .init(
      .jointAgendas,
      "\t4\tOther matters\t4\tOther matters\n\t5\tAdoption of the joint report\t5\tAdoption of the "
        + "joint report",
      "\t5\tAdoption of the joint report\t5\tAdoption of the joint report\n\t4\tOther matters\t4\t"
        + "Other matters",
      "slot-order"
    ),
  ]

  /// Reports.
  static let chapters: [PlantedFault] =
    [
      "I. Introduction", "II. Recommendations", "III. Summary of deliberations",
      "IV. Organization of the meeting", "V. Adoption of the report",
    ].map { .init(.report, "\n\($0)\n", "", "section-missing") } + [
      .init(.report, "\nA. Digitization of meeting records\n", "", "section-number-gap"),
      .init(.report, "\nB. Custody and transfer of archives\n", "", "section-number-gap"),
      .init(.report, "\nC. Other matters\n", "", "consideration-missing"),
      .init(
        .report,
        "\nB. Custody and transfer of archives\n\n5. At its 3rd meeting, on 15 October 2031, the "
          + "Working Group considered agenda item 3, entitled “Custody and transfer of "
          + "archives”.\n",
        "",
        "section-number-gap"
      ),
      .init(.report, "(b) Background paper", "(c) Background paper", "paragraph-number-repeated"),
      .init(.report, "(c) Note by", "(d) Note by", "paragraph-number-gap"),
      .init(
        .report,
        "International Council on Archives, League",
        "International Council on Archives, International Council on Archives, League",
        "state-repeated"
      ),
    ]

  /// Meetings of reports, and their days.
  static let numbers: [PlantedFault] = [
    ("5. At its 3rd meeting", "5. At its 2nd meeting"),
    ("11. At its 1st meeting, on 14", "11. At its 1st meeting, on 15"),
    ("16. At its 4th meeting, on 15", "16. At its 4th meeting, on 14"),
    ("a total of four meetings", "a total of five meetings"),
  ].map { .init(.report, $0.0, $0.1, "consideration-out-of-meeting") }

  private static let resources =
    "The resources available permit the holding of four plenary meetings over two days, with "
    + "interpretation in six languages."
  private static let discussion =
    "Discussion of agenda item 2 will begin in the morning of Tuesday, 14 October 2031."

  /// What the annotations say of the schedule: how many meetings, how many days, and when what ends.
  static let schedule: [PlantedFault] =
    [
      "The resources permit the holding of two plenary meetings per day, that is, eight in total.",
      "The resources permit the holding of three plenary meetings a day, with interpretation.",
      "The resources permit the holding of a total of six plenary meetings.",
      "The Working Group is to hold six meetings over its three days.",
    ].map { .init(.agenda, resources, $0, "timetable-text-mismatch") }
    + [
      "The Working Group is expected to conclude item 2 on the second day.",
      "Discussion of agenda item 2 will be concluded on Wednesday, 15 October 2031.",
      "The Working Group will conclude agenda item 2 on Tuesday, 14 October 2031, at 1 p.m.",
      "The Working Group will begin its consideration of agenda item 3 on Tuesday, 14 October 2031.",
      "The Working Group will take up item 3 in the afternoon of Tuesday, 14 October 2031.",
      "Agenda item 2 will be discussed on the last day.",
    ].map { .init(.agenda, discussion, $0, "timetable-text-mismatch") }
    + [
      "The meeting will last three days.", "The three-day meeting will be webcast.",
      "The ninth meeting of the Working Group on Firearms will last three days.",
      "During its four-day session, the Working Group will hear two archivists.",
    ].map { .init(.agenda, discussion, $0, "meeting-dates-mismatch") }
    + [
      // In the columns of both groups, which is one fault.
      .init(
        .jointAgendas,
        "3\tShared storage of exhibits (<i>continued</i>)\t2\tShared storage of exhibits "
          + "(<i>continued</i>)",
        "3\tShared storage of exhibits\t2\tShared storage of exhibits",
        "slot-continued-missing"
      ),
      .init(
        .jointAgendas,
        "10 a.m.–1 p.m.\t3\tShared storage of exhibits\t2\tShared storage of exhibits",
        "10 a.m.–1 p.m.\t3\tShared storage of exhibits (<i>continued</i>)\t2\tShared storage of "
          + "exhibits (<i>continued</i>)",
        "slot-continued-early"
      ),
    ]

  /// Who spoke as an observer.
  static let observers: [PlantedFault] = [
    ("the observer for Turkey", "state-name-unknown"),
    ("the observers for Ivory Coast and Czechia", "state-name-unknown"),
    ("the observers for Czechia and Fiji", "speaker-not-attending"),
  ].map {
    .init(
      .report,
      "Brazil, Kenya and Norway.\n",
      "Brazil, Kenya and Norway. A statement was also made by \($0.0).\n",
      $0.1
    )
  }

  static let contradictions =
    meeting + references + chapters + numbers + schedule + observers

  /// The same fault, with further words replaced.
  private func followed(by words: String, _ fault: String) -> PlantedFault {
    PlantedFault(sample, self.words + " " + words, self.fault + " " + fault, rules: rules)
  }
}
