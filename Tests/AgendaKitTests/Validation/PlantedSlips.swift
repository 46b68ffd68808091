import Foundation

@testable import AgendaKit

/// Slips of hurried editors, and beside them what looks like one and is none.
extension PlantedFault {
  /// Sentences of annotations.
  static let slipsOfAgendas: [PlantedFault] = [
    .init(
      .agenda,
      "With the help of",
      "Nevertheless, under agenda item 4, the Working Group may wish to look ahead. With the help of",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "With the help of",
      "Nevertheless, under agenda item 2, the Working Group may wish to look ahead. With the help of"
    ),
    .init(
      .agenda,
      "No issues have been raised under agenda item 4",
      "At present there is no matter under agenda item 5",
      "cross-reference-mismatch"
    ),
    .init(
      .agenda,
      "Discussion of agenda item 2 will begin in the morning of Tuesday, 14 October 2031.",
      "Agenda item 2 is to be considered on the first day and agenda item 3 on the second."
    ),
    .init(
      .agenda,
      "Discussion of agenda item 2 will begin in the morning of Tuesday, 14 October 2031.",
      "Agenda item 3 is to be considered on the first day.",
      "timetable-text-mismatch"
    ),
    // What was held before shows which of two ordinals is wrong.
    .init(
      .jointAgendas,
      "The tenth meeting of the Working Group on Firearms will",
      "The ninth meeting of the Working Group on Firearms was held on 6 and 7 May 2029. The ninth "
        + "meeting of the Working Group on Firearms will",
      "ordinal-mismatch",
      "ordinal-mismatch"
    ),
    // The draft report does not lie before the group when it meets.
    .init(
      .agenda,
      "will be prepared by the secretariat",
      "will be prepared by the secretariat and issued as CTOC/COP/WG.6/2031/L.1"
    ),
    // Enumerations.
    .init(
      .agenda,
      "may wish to compare the experience of States parties.",
      "may wish to compare: (a) costs; (b) tools; and (d) results.",
      "paragraph-number-gap"
    ),
    .init(
      .agenda,
      "may wish to compare the experience of States parties.",
      "may wish to compare: (a) costs; (b) tools; and (b) results.",
      "paragraph-number-repeated"
    ),
    .init(
      .agenda,
      "may wish to compare the experience of States parties.",
      "may wish to compare: (a) costs; (b) tools; and (c) results."
    ),
    .init(
      .agenda,
      "may wish to compare the experience of States parties.",
      "may wish to recall article 2 (a); (c) and (f) of the Convention."
    ),
    // Symbols of a cycle of reviews have no year, and addenda are named from one to another.
    .init(
      .agenda,
      "may wish to compare the experience of States parties.",
      "may wish to note the summaries (CAC/COSP/IRG/I/1/1/Add.22 and CAC/COSP/IRG/II/2/1/Add.3-9)."
    ),
    // Values of attributes.
    .init(.agenda, "volumes.<sup>1</sup>", "volumes.<sup class=\"mark\">1</sup>"),
    // A timetable for each group.
    .init(
      .jointAgendas,
      wholeTable,
      heads[0] + rows
        + "Wednesday, 14 May 2031\t\t\n3–6 p.m.\t4\tOther matters\n\t5\tAdoption of the "
        + "joint report\n\n" + heads[1] + otherRows
    ),
  ]

  /// Sentences of reports.
  static let slipsOfReports: [PlantedFault] = [
    .init(
      .report,
      "7. The Working Group met",
      "7. The meeting was opened by the Chair on 13 October 2031. The Working Group met",
      "meeting-dates-mismatch"
    ),
    .init(
      .report,
      "16. At its 4th meeting, on 15 October 2031, the Working Group adopted the present report.",
      "16. The Working Group adopted its report at its 4th meeting, on 14 October 2031.",
      "consideration-out-of-meeting"
    ),
    .init(
      .report,
      "16. At its 4th meeting, on 15 October 2031, the Working Group adopted the present report.",
      "16. At its 4th meeting, on the afternoon of 14 October 2031, the Working Group adopted it.",
      "consideration-out-of-meeting"
    ),
    // The night of a long day.
    .init(
      .report,
      "holding a total of four meetings",
      "holding a total of five meetings, one of them a night meeting"
    ),
    .init(
      .report,
      "considered agenda item 3, entitled “Custody and transfer of archives”.",
      "heard a talk. Agenda item 3 was considered at that meeting too."
    ),
    .init(.report, "Ms. Ada Berg (Norway)", "Ms. Ada Berg (Norwya)", "state-name-unknown"),
    .init(
      .report,
      "14. A list of participants is contained in document CTOC/COP/WG.6/2031/INF/1.",
      "14. The Islamic Republic of Iran, a signatory State, was represented by an observer."
    ),
    .init(
      .report,
      "Brazil, Côte d’Ivoire, Czechia, Kenya",
      "Brazil, Kenya, Côte d’Ivoire, Czechia, Kenya",
      "state-repeated"
    ),
    .init(
      .report,
      "considered agenda item 3, entitled “Custody and transfer of archives”.",
      "considered agenda item 9, on custody.",
      "cross-reference-unknown"
    ),
    .init(
      .report,
      "2. The Working Group recommended that meeting records be kept.",
      "2. States should: (a) Keep records; (c) Share them.",
      "paragraph-number-gap"
    ),
  ]

  static let slips = slipsOfAgendas + slipsOfReports

  /// The timetable of both groups, which each of them has for itself instead.
  private static let wholeTable = String(
    Samples.jointAgendas.dropFirst(
      Samples.jointAgendas.components(separatedBy: "Date and time")[0].count
    )
  )

  private static let heads = [
    "Working Group on Firearms", "Working Group on the Smuggling of Migrants",
  ]
  .map { "\($0)\n\nDate and time\tAgenda item\tTitle or description\n" }

  private static let opening = """
    Monday, 12 May 2031\t\t
    10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda and organization of work

    """

  private static let rows =
    opening + """
      3–6 p.m.\t2\tMarking of exhibits
      Tuesday, 13 May 2031\t\t
      10 a.m.–1 p.m.\t3\tShared storage of exhibits

      """

  private static let otherRows =
    opening + """
      Tuesday, 13 May 2031\t\t
      10 a.m.–1 p.m.\t2\tShared storage of exhibits
      Wednesday, 14 May 2031\t\t
      10 a.m.–1 p.m.\t3\tSafety of vessels in harbour
      3–6 p.m.\t4\tOther matters
      \t5\tAdoption of the joint report

      """
}
