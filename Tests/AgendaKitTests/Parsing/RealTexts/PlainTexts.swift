import Foundation

@testable import AgendaKit

/// Clean documents in our own words, which tests alter as converters and pages do.
enum PlainTexts {
  static let head = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    CTOC/COP/WG.7/2033/1

    Distr.: General
    4 April 2033

    Original: English

    Working Group on the Smuggling of Migrants
    Vienna, 13 and 14 June 2033


    """

  static let list = """
    1. Opening matters:

    (a) Opening of the meeting;

    (b) Adoption of the agenda and organization of work.

    2. Rescue at sea.

    3. Forged seals of ships.

    4. Other matters.

    5. Adoption of the report.


    """

  static let annotations = """
    Annotations

    1. Opening matters

    (a) Opening of the meeting

    The meeting will be opened on Monday, 13 June 2033, at 10 a.m.

    (b) Adoption of the agenda and organization of work

    The annex has the proposed organization of work.

    2. Rescue at sea

    The Working Group will have before it a paper on rescue (CTOC/COP/WG.7/2033/2).

    Documentation

    Background paper on rescue (CTOC/COP/WG.7/2033/2)

    3. Forged seals of ships

    A seal shows where a ship was last inspected, and by whom.

    4. Other matters

    No documentation is foreseen under this item.

    5. Adoption of the report

    The Working Group will adopt its report.

    Annex

    Proposed organization of work


    """

  static let agendaTitle = "Annotated provisional agenda"

  /// An annotated agenda up to its timetable.
  static let untimed = head + agendaTitle + "\n\nProvisional agenda\n\n" + list + annotations

  static let agenda =
    untimed
      + """
      Date and time\tAgenda item\tTitle or description
      Monday, 13 June
      10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
      \t1 (b)\tAdoption of the agenda and organization of work
      \t2\tRescue at sea
      3–6 p.m.\t2\tRescue at sea (continued)
      Tuesday, 14 June
      10 a.m.–1 p.m.\t3\tForged seals of ships
      3–6 p.m.\t4\tOther matters
      \t5\tAdoption of the report

      """

  static let reportTitle =
    "Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna on "
    + "13 and 14 June 2033"

  static let adoption =
    "At its 1st meeting, on 13 June 2033, the Working Group adopted the following agenda:"
  static let chair = "The meeting was chaired by Ida Lund (Norway)."
  static let consideration =
    "At its 1st and 2nd meetings, on 13 June 2033, the Working Group considered agenda item 2, "
    + "entitled “Rescue at sea”."
  static let recommendation = "States should train their crews."

  static let report =
    head.replacing("2033/1\n", "2033/5\n").replacing("4 April", "20 July") + reportTitle
      + """


      I. Introduction

      1. The Conference established the Working Group in its resolution 5/3.

      II. Recommendations

      2. \(recommendation)

      III. Summary of deliberations

      A. Rescue at sea

      3. \(consideration)

      IV. Organization of the meeting

      A. Opening of the meeting

      4. The Working Group held its tenth meeting in Vienna on 13 and 14 June 2033.

      5. \(chair)

      B. Adoption of the agenda and organization of work

      6. \(adoption)

      1. Opening matters:

      (a) Opening of the meeting;

      (b) Adoption of the agenda and organization of work.

      2. Rescue at sea.

      3. Other matters.

      4. Adoption of the report.

      C. Attendance

      7. The following parties to the Convention were represented at the meeting: Chad, Norway and Peru.

      D. Documentation

      8. The Working Group had before it the following:

      (a) Annotated provisional agenda (CTOC/COP/WG.7/2033/1);

      (b) Background paper on rescue (CTOC/COP/WG.7/2033/2).

      V. Adoption of the report

      9. On 14 June 2033, the Working Group adopted the present report.

      """

  static let nature = "Background paper prepared by the Secretariat"

  static let paper =
    head.replacing("2033/1\n", "2033/2\n").replacing("14 June 2033\n\n", "14 June 2033\n")
      + """
      Item 2 of the provisional agenda*
      Rescue at sea

      Crews and the rescue of migrants

      \(nature)

      I. Introduction

      1. This paper is about crews that come to the help of others.

      2. It rests on what nine States have sent.

      II. What crews can do

      3. Few crews are trained for it.

      ____________________
      * CTOC/COP/WG.7/2033/1.

      """

  /// What a text says, but for what no part of the document took.
  static func content(_ text: String) -> DocumentContent {
    var content = document(text).content
    content.unplaced = []
    content.masthead.jobNumber = nil
    return content
  }

  /// The same, whatever a line that belongs to no part cites.
  static func content(_ text: String, citing other: DocumentContent) -> DocumentContent {
    var content = content(text)
    content.references = other.references
    return content
  }

  static func document(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "-", text: text))
  }
}

extension String {
  /// The text with the first place of some words changed.
  func replacing(_ words: String, _ others: String) -> String {
    guard let place = range(of: words) else { return self + "\u{0}\(words) is missing" }
    return replacingCharacters(in: place, with: others)
  }
}
