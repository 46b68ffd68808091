@testable import AgendaKit

/// More faults, each in other words or at another place than those beside the tests: what is found
/// must not hang on the wording of one document.
extension PlantedFault {
  static let days: [PlantedFault] = [
    // The masthead alone is wrong: its year, its days, its month.
    .init(
      .agenda,
      "Vienna, 14 and 15 October 2031\n\nAnnotated",
      "Vienna, 14 and 15 October 2030\n\nAnnotated",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "Vienna, 14 and 15 October 2031\n\nAnnotated",
      "Vienna, 14 and 16 October 2031\n\nAnnotated",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "Vienna, 14 and 15 October 2031\n\nAnnotated",
      "Vienna, 14 and 15 November 2031\n\nAnnotated",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "Firearms on 14 and 15 October 2031.",
      "Firearms on 14 and 15 October 2032.",
      "meeting-dates-mismatch"
    ),
    // One of the two mastheads of a joint document.
    .init(
      .jointAgendas,
      "Vienna, 12–14 May 2031\n\nWorking Group on the Smuggling",
      "Vienna, 12–15 May 2031\n\nWorking Group on the Smuggling",
      "meeting-dates-mismatch"
    ),
    .init(
      .jointAgendas,
      "Vienna, 12–14 May 2031\n\nAnnotated",
      "Vienna, 12–14 May 2030\n\nAnnotated",
      "meeting-dates-mismatch"
    ),
    .init(
      .jointAgendas,
      "Vienna, 12–14 May 2031\n\nAnnotated",
      "Vienna, 12 and 13 May 2031\n\nAnnotated",
      "meeting-dates-mismatch"
    ),
    // The text of a report alone.
    .init(.report, "met on 14 and 15", "met in Vienna on 14 and 16", "meeting-dates-mismatch"),
    .init(
      .report,
      "met on 14 and 15",
      "held its ninth meeting in Vienna on 14 and 16",
      "meeting-dates-mismatch"
    ),
    .init(
      .report,
      "Vienna, 14 and 15 October 2031\n\nDraft",
      "Vienna, 14 and 15 October 2030\n\nDraft",
      "meeting-dates-mismatch"
    ),
    .init(
      .agenda,
      "on Tuesday, 14 October 2031, at",
      "on Tuesday, 21 October 2031, at",
      "meeting-dates-mismatch"
    ),
    // The row of a day is lost, bears another day, or that of a day before.
    .init(.agenda, "Wednesday, 15 October\t\t\n", "", "slot-overlap"),
    .init(.jointAgendas, "Tuesday, 13 May 2031\t\t\t\t\n", "", "slot-overlap"),
    .init(.agenda, "Wednesday, 15 October\t", "Tuesday, 14 October\t", "slot-overlap"),
    .init(.agenda, "Wednesday, 15 October\t", "Thursday, 16 October\t", "slot-outside-meeting"),
    .init(.agenda, "Tuesday, 14 October\t\t\n", "", "day-without-slot"),
  ]

  static let forms: [PlantedFault] =
    [
      "30 June, 2031", "30. June 2031", "30 june 2031", "30th of June 2031", "30/06/2031",
      "30.6.2031", "2031-06-30", "30 Jun 2031", "30 June of 2031",
    ].map { .init(.agenda, "held on 30 June 2031", "held on \($0)", "date-format") }
    + ["10 A.M.", "10 a.m", "1000 hours", "10h00", "10.00 a.m.", "10 AM"].map {
      .init(.agenda, "2031, at 10 a.m.\n\n(b)", "2031, at \($0)\n\n(b)", "time-format")
    }
    + ["Restricted access", "Publc", "Internal"].map {
      .init(.agenda, "Distr.: General", "Distr.: \($0)", "distribution-unknown")
    }

  static let symbols: [PlantedFault] =
    [
      "CTOC/COP/WG.6/2031/", "CTOC/COPP/WG.6/2031/3", "CTOC/COP/WG.6/2031", "CTCO/COP/WG.6/2031/3",
      "CTOC/COP/WG.6/31/3", "CTOC/COP/WG./2031/3", "CTOC.COP/WG.6/2031/3", "ctoc/cop/WG.6/2031/3",
      "CTOC\\COP\\WG.6\\2031\\3", "CTOC/COP/WG.6/20313", "CTOC/COP/WG.6/2031/3//",
    ].flatMap { (symbol: String) -> [PlantedFault] in
      [
        .init(
          .agenda,
          "archives (CTOC/COP/WG.6/2031/3).\n",
          "archives (\(symbol)).\n",
          "symbol-malformed"
        ),
        .init(
          .agenda,
          "archives (CTOC/COP/WG.6/2031/3)\n",
          "archives (\(symbol))\n",
          "symbol-malformed"
        ),
      ]
    } + [
      .init(
        .agenda,
        "CTOC/COP/WG.6/2031/1\n\nConf",
        "CTOC/COP/WG.6/2031/\n\nConf",
        "symbol-malformed"
      ),
      .init(
        .report,
        "CTOC/COP/WG.6/2031/L.1",
        "CTOC/COP/WG.6/2030/L.1",
        "symbol-year-mismatch"
      ),
      .init(.report, "CTOC/COP/WG.6/2031/L.1", "CTOC/COP/WG.5/2031/L.1", "symbol-group-mismatch"),
      .init(
        .agenda,
        "CTOC/COP/WG.6/2031/1\n\nConf",
        "CTOC/COP/WG.6/2030/1\n\nConf",
        "symbol-year-mismatch"
      ),
      .init(.report, "WG.6/2031/INF/1", "WG.6/2030/INF/1", "symbol-year-mismatch"),
      .init(
        .jointAgendas,
        "CTOC/COP/WG.6/2031/4–CTOC",
        "CTOC/COP/WG.5/2031/4–CTOC",
        "symbol-group-mismatch"
      ),
    ]

  static let lists: [PlantedFault] = [
    .init(
      .agenda,
      "\n2. Digitization of meeting records.",
      "\nDigitization of meeting records.",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "\n1. Organizational matters:",
      "\nOrganizational matters:",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "\n3. Custody and transfer of archives:",
      "\nCustody and transfer of archives:",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "\n5. Adoption of the report.",
      "\nAdoption of the report.",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "(a) Return of recovered records;",
      "Return of recovered records;",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "(b) Handover to national archives.",
      "Handover to national archives.",
      "item-number-missing"
    ),
    .init(
      .agenda,
      "\n2. Digitization of meeting records.",
      "\n1. Digitization of meeting records.",
      "item-number-repeated"
    ),
    .init(
      .agenda,
      "\n2. Digitization of meeting records.",
      "\n4. Digitization of meeting records.",
      "item-number-repeated"
    ),
    .init(
      .agenda,
      "\n(b) Handover to national archives\n\nThe",
      "\n(c) Handover to national archives\n\nThe",
      "annotation-unknown"
    ),
    .init(
      .agenda,
      "on the same day.",
      "on the same day.\n\n(c) Election of officers\n\nThe "
        + "Working Group may wish to elect a Vice-Chair.",
      "annotation-unknown"
    ),
    .init(
      .agenda,
      "\n3. Custody and transfer of archives\n",
      "\n4. Custody and transfer of "
        + "archives\n",
      "annotation-unknown"
    ),
    .init(.agenda, "\n4. Other matters\n", "\nOther matters\n", "annotation-unknown"),
  ]

  /// What is not a fault: a number whose point is missing names its item all the same.
  static let harmless: [PlantedFault] = [
    .init(
      .agenda,
      "\n3. Custody and transfer of archives:",
      "\n3 Custody and transfer of archives:"
    ),
    .init(.agenda, "\n2. Digitization of meeting records.", "\n2 Digitization of meeting records."),
    .init(.agenda, "\n4. Other matters\n", "\n4 Other matters\n"),
    .init(.agenda, "\n1. Organizational matters:", "\n1 Organizational matters:"),
  ]

  static let sittings: [PlantedFault] = [
    .init(
      .report,
      "16. At its 4th meeting",
      "16. At its 5th meeting",
      "consideration-out-of-meeting"
    ),
    .init(
      .report,
      "16. At its 4th meeting, on 15",
      "16. At its 4th meeting, on 16",
      "consideration-out-of-meeting"
    ),
    .init(
      .report,
      "11. At its 1st meeting, on 14",
      "11. At its 1st meeting, on 13",
      "consideration-out-of-meeting"
    ),
    .init(
      .report,
      "entitled “Digitization of meeting records”",
      "entitled “Digitization of old records”",
      "consideration-missing"
    ),
    .init(
      .report,
      "considered agenda item 3, entitled",
      "considered agenda item 2, entitled",
      "consideration-missing"
    ),
    .init(
      .report,
      "considered agenda item 3, entitled",
      "considered agenda item 8, entitled",
      "cross-reference-unknown"
    ),
    .init(.report, "II. Recommendations", "II. Outcome", "section-missing"),
    .init(.report, "Norway, Türkiye", "Nórway, Türkiye", "state-name-unknown"),
    .init(.report, "\n3. At its", "\n9. At its", "paragraph-number-repeated"),
    .init(.report, "\n3. At its", "\n30. At its", "paragraph-number-gap"),
    .init(.report, "\nIII. Summary", "\nVII. Summary", "section-number-gap"),
  ]

  static let pairs: [PlantedFault] = [
    .init(.agenda, "volumes.<sup>1</sup>", "volumes.<sup>3</sup>", "footnote-unmatched"),
    .init(
      .agenda,
      "Secretariat (CTOC/COP/WG.6/2031/2), the",
      "Secretariat [CTOC/COP/WG.6/2031/2), the",
      "bracket-unbalanced"
    ),
    .init(
      .jointAgendas,
      "scheduled to be discussed in the afternoon of Wednesday",
      "scheduled to be discussed in the morning of Wednesday",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "will adopt a report on its meeting, the",
      "is to adopt its report on Tuesday, 14 October 2031, the",
      "timetable-text-mismatch"
    ),
    .init(
      .jointAgendas,
      "10 a.m.–1 p.m.\t\t\t3\tSafety of vessels in harbour",
      "10 a.m.–1 p.m.\t3\tSafety of vessels in harbour\t\t",
      "slot-title-mismatch"
    ),
  ]

  static let inOtherWords = days + forms + symbols + lists + harmless + sittings + pairs
}
