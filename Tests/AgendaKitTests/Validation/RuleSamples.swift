@testable import AgendaKit

/// Documents without a fault, into which the tests plant one. Their prose and the meetings in them
/// are made up.
extension RuleExample.Sample {
  /// The text of the document.
  var text: String {
    switch self {
    case .agenda: Samples.agenda
    case .jointAgendas: Samples.jointAgendas
    case .report: Samples.report
    }
  }
}

enum Samples {
  static let agenda = """
    CTOC/COP/WG.6/2031/1

    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    Distr.: General
    7 July 2031

    Original: English

    Working Group on Firearms
    Vienna, 14 and 15 October 2031

    Annotated provisional agenda

    Provisional agenda

    1. Organizational matters:
       (a) Opening of the meeting;
       (b) Adoption of the agenda and organization of work.
    2. Digitization of meeting records.
    3. Custody and transfer of archives:
       (a) Return of recovered records;
       (b) Handover to national archives.
    4. Other matters.
    5. Adoption of the report.

    Annotations

    1. Organizational matters

    (a) Opening of the meeting

    The ninth meeting of the Working Group on Firearms will be opened on Tuesday, 14 October 2031, \
    at 10 a.m.

    (b) Adoption of the agenda and organization of work

    At its fifth meeting, held on 30 June 2031, the extended Bureau of the Conference of the Parties \
    agreed to hold the ninth meeting of the Working Group on Firearms on 14 and 15 October 2031.

    The topics for the ninth meeting of the Working Group on Firearms were approved on the same day. \
    The resources available permit the holding of four plenary meetings over two days, with \
    interpretation in six languages. Discussion of agenda item 2 will begin in \
    the morning of Tuesday, 14 October 2031.

    2. Digitization of meeting records

    Under agenda item 2, the Working Group may wish to exchange views on how the records of its \
    earlier meetings can be scanned, which are stored in bound volumes.<sup>1</sup> It may also wish \
    to draw on a leaflet entitled “Records for all”, which several archives use.

    With the help of the background paper prepared by the Secretariat (CTOC/COP/WG.6/2031/2), the \
    Working Group may wish to compare the experience of States parties.

    CTOC/COP/WG.6/2031/1

    2/4

    <sup>1</sup> The volumes are kept in the library of the Vienna International Centre.

    Documentation

    Background paper prepared by the Secretariat on the digitization of meeting records \
    (CTOC/COP/WG.6/2031/2)

    3. Custody and transfer of archives

    (a) Return of recovered records

    The first of the two topics concerns records that were lost and found again. Under agenda item \
    3, the Working Group may wish to begin with these.

    (b) Handover to national archives

    The second topic concerns records that are no longer in use.

    For its consideration of the subitem, the Working Group will have before it a note by the \
    Secretariat on custody transfers between archives (CTOC/COP/WG.6/2031/3).

    Documentation

    Note by the Secretariat on custody transfers between archives (CTOC/COP/WG.6/2031/3)

    4. Other matters

    No issues have been raised under agenda item 4, and no documentation regarding the item is \
    currently foreseen.

    5. Adoption of the report

    The Working Group will adopt a report on its meeting, the draft of which will be prepared by the \
    secretariat.

    Annex

    Proposed organization of work

    Date and time\tAgenda item\tTitle or description
    Tuesday, 14 October\t\t
    10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda and organization of work
    \t2\tDigitization of meeting records
    3–6 p.m.\t2\tDigitization of meeting records (<i>continued</i>)
    Wednesday, 15 October\t\t
    10 a.m.–1 p.m.\t3\tCustody and transfer of archives
    3–6 p.m.\t3\tCustody and transfer of archives (<i>continued</i>)
    \t4\tOther matters
    \t5\tAdoption of the report

    """

  static let jointAgendas = """
    CTOC/COP/WG.6/2031/4–CTOC/COP/WG.7/2031/4

    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    Distr.: General
    3 February 2031

    Original: English

    Working Group on Firearms
    Vienna, 12–14 May 2031

    Working Group on the Smuggling of Migrants
    Vienna, 12–14 May 2031

    Annotated provisional agendas

    Working Group on Firearms

    1. Organizational matters (*joint item*):
       (a) Opening of the meeting;
       (b) Adoption of the agenda and organization of work.
    2. Marking of exhibits.
    3. Shared storage of exhibits (*joint item*).
    4. Other matters (*joint item*).
    5. Adoption of the joint report (*joint item*).

    Working Group on the Smuggling of Migrants

    1. Organizational matters (*joint item*):
       (a) Opening of the meeting;
       (b) Adoption of the agenda and organization of work.
    2. Shared storage of exhibits (*joint item*).
    3. Safety of vessels in harbour.
    4. Other matters (*joint item*).
    5. Adoption of the joint report (*joint item*).

    Annotations

    Working Group on Firearms

    1. Organizational matters

    (a) Opening of the meeting

    The tenth meeting of the Working Group on Firearms will be opened on Monday, 12 May 2031, at \
    10 a.m.

    (b) Adoption of the agenda and organization of work

    Agenda item 2 of the Working Group on Firearms will be discussed in the afternoon of Monday, \
    12 May 2031. The adoption of the joint report is scheduled to be discussed in the afternoon of \
    Wednesday, 14 May 2031.

    2. Marking of exhibits

    The Working Group may wish to discuss how exhibits are marked.

    3. Shared storage of exhibits

    The two groups may wish to exchange experience, on the basis of the background paper that was \
    prepared for them (CTOC/COP/WG.6/2031/5–CTOC/COP/WG.7/2031/5).

    Documentation

    Background paper prepared by the Secretariat on shared storage of exhibits \
    (CTOC/COP/WG.6/2031/5–CTOC/COP/WG.7/2031/5)

    4. Other matters

    No documentation regarding the item is currently foreseen.

    5. Adoption of the joint report

    The two groups will adopt a joint report on their meetings.

    Working Group on the Smuggling of Migrants

    1. Organizational matters

    (a) Opening of the meeting

    The twelfth meeting of the Working Group on the Smuggling of Migrants will be opened on Monday, \
    12 May 2031, at 10 a.m.

    (b) Adoption of the agenda and organization of work

    For annotations on this item, see agenda item 1 (b) of the provisional agenda for the tenth \
    meeting of the Working Group on Firearms, above.

    2. Shared storage of exhibits

    For annotations on this item, see agenda item 3 of the provisional agenda for the tenth meeting \
    of the Working Group on Firearms, above.

    3. Safety of vessels in harbour

    The Working Group may wish to discuss how seized vessels are kept afloat.

    4. Other matters

    No documentation regarding the item is currently foreseen.

    5. Adoption of the joint report

    The two groups will adopt a joint report on their meetings.

    Annex

    Proposed organization of work

    Date and time\tWorking Group on Firearms\t\tWorking Group on the Smuggling of Migrants
    \tAgenda item\tTitle or description\tAgenda item\tTitle or description
    Monday, 12 May 2031\t\t\t\t
    10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda and organization of work\t1 (b)\tAdoption of the agenda and \
    organization of work
    3–6 p.m.\t2\tMarking of exhibits\t\t
    Tuesday, 13 May 2031\t\t\t\t
    10 a.m.–1 p.m.\t3\tShared storage of exhibits\t2\tShared storage of exhibits
    3–6 p.m.\t3\tShared storage of exhibits (<i>continued</i>)\t2\tShared storage of exhibits \
    (<i>continued</i>)
    Wednesday, 14 May 2031\t\t\t\t
    10 a.m.–1 p.m.\t\t\t3\tSafety of vessels in harbour
    3–6 p.m.\t4\tOther matters\t4\tOther matters
    \t5\tAdoption of the joint report\t5\tAdoption of the joint report

    """

  static let report = """
    CTOC/COP/WG.6/2031/L.1

    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    Distr.: Limited
    15 October 2031

    Original: English

    Working Group on Firearms
    Vienna, 14 and 15 October 2031

    Draft report on the meeting of the Working Group on Firearms held in Vienna on 14 and 15 October \
    2031

    I. Introduction

    1. In its decision 4/6, the Conference of the Parties to the United Nations Convention against \
    Transnational Organized Crime established the Working Group.

    II. Recommendations

    2. The Working Group recommended that meeting records be kept.

    III. Summary of deliberations

    A. Digitization of meeting records

    3. At its 1st and 2nd meetings, on 14 October 2031, the Working Group considered agenda item 2, \
    entitled “Digitization of meeting records”.

    4. One speaker described a scanning programme.

    B. Custody and transfer of archives

    5. At its 3rd meeting, on 15 October 2031, the Working Group considered agenda item 3, entitled \
    “Custody and transfer of archives”.

    C. Other matters

    6. At its 4th meeting, on 15 October 2031, the Working Group considered agenda item 4, entitled \
    “Other matters”.

    IV. Organization of the meeting

    A. Opening of the meeting

    7. The Working Group met on 14 and 15 October 2031, holding a total of four meetings.

    8. The meetings were chaired by Ms. Ada Berg (Norway).

    B. Statements

    9. Under agenda item 2, statements were made by representatives of the following parties to the \
    Convention: Brazil, Kenya and Norway.

    10. Under agenda item 3, statements were made by representatives of the following parties to the \
    Convention: Czechia and Mexico.

    C. Adoption of the agenda and organization of work

    11. At its 1st meeting, on 14 October 2031, the Working Group adopted the following agenda:

    1. Organizational matters:
       (a) Opening of the meeting;
       (b) Adoption of the agenda and organization of work.
    2. Digitization of meeting records.
    3. Custody and transfer of archives:
       (a) Return of recovered records;
       (b) Handover to national archives.
    4. Other matters.
    5. Adoption of the report.

    D. Attendance

    12. The following parties to the Convention were represented at the meeting: Brazil, \
    Côte d’Ivoire, Czechia, Kenya, Mexico, Norway, Türkiye.

    13. The following intergovernmental organizations were represented by observers: International \
    Council on Archives, League of Arab States.

    14. A list of participants is contained in document CTOC/COP/WG.6/2031/INF/1.

    E. Documentation

    15. The Working Group had before it the following documents:

    (a) Annotated provisional agenda (CTOC/COP/WG.6/2031/1);
    (b) Background paper prepared by the Secretariat on the digitization of meeting records \
    (CTOC/COP/WG.6/2031/2);
    (c) Note by the Secretariat on custody transfers between archives (CTOC/COP/WG.6/2031/3).

    V. Adoption of the report

    16. At its 4th meeting, on 15 October 2031, the Working Group adopted the present report.

    """
}
