import Testing

@testable import AgendaKit

@Suite("A joint report") struct JointReportTests {
  private static let text = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    CTOC/COP/WG.6/2031/L.2–CTOC/COP/WG.7/2031/L.2

    Distr.: Limited
    14 May 2031

    Original: English

    Working Group on Firearms
    Vienna, 12–14 May 2031

    Working Group on the Smuggling of Migrants
    Vienna, 12–14 May 2031

    Draft joint report on the meetings of the Working Group on Firearms and the Working Group on the \
    Smuggling of Migrants held in Vienna from 12 to 14 May 2031

    I. Introduction

    1. The two groups met jointly in part.

    II. Recommendations

    2. The two groups recommended that harbours be lit.

    III. Summary of deliberations

    A. Marking of exhibits

    3. At its 1st and 2nd meetings, on 12 May 2031, the Working Group on Firearms considered agenda \
    item 2, entitled “Marking of exhibits”.

    B. Safety of vessels in harbour

    4. At its 3rd and 4th meetings, on 13 May 2031, the Working Group on the Smuggling of Migrants \
    considered agenda item 2, entitled “Safety of vessels in harbour”.

    IV. Organization of the meetings

    A. Opening of the meetings

    5. The meetings were opened by Ms. Ada Berg (Norway).

    B. Adoption of the agendas and organization of work

    6. At their 1st joint meeting, on 12 May 2031, the Working Groups adopted the following agendas:

    Working Group on Firearms

    1. Organizational matters (joint item):
    (a) Opening of the meetings;
    (b) Adoption of the agenda and organization of work.
    2. Marking of exhibits.
    3. Other matters (joint item).
    4. Adoption of the joint report (joint item).

    Working Group on the Smuggling of Migrants

    1. Organizational matters (joint item):
    (a) Opening of the meetings;
    (b) Adoption of the agenda and organization of work.
    2. Safety of vessels in harbour.
    3. Other matters (joint item).
    4. Adoption of the joint report (joint item).

    C. Attendance

    7. The following parties to the Convention were represented at the meetings: Kenya and Norway.

    V. Adoption of the joint report

    8. On 14 May 2031, the Working Groups adopted the present joint report.

    """

  @Test("is a report, with an agenda for each group") func agendas() {
    let document = MeetingDocument(parsing: SourceText(name: "joint.txt", text: Self.text))
    #expect(document.kind == .draftReport)
    #expect(
      document.meetings.map { $0.agenda.map(\.title) } == [
        [
          "Organizational matters", "Marking of exhibits", "Other matters",
          "Adoption of the joint report",
        ],
        [
          "Organizational matters", "Safety of vessels in harbour", "Other matters",
          "Adoption of the joint report",
        ],
      ]
    )
  }

  @Test("takes an agenda for each group from paragraphs that name it") func announced() {
    let text = Self.text
      .replacing(
        "6. At their 1st joint meeting, on 12 May 2031, the Working Groups adopted the following "
          + "agendas:\n\nWorking Group on Firearms\n\n",
        with:
          "6. On 12 May 2031, the Working Group on the Smuggling of Migrants adopted the following "
          + "agenda:\n\n"
      )
      .replacing("Marking of exhibits.\n", with: "Safety of vessels in harbour.\n")
    let document = MeetingDocument(parsing: SourceText(name: "joint.txt", text: text))
    #expect(document.meetings.last?.agenda.first?.title == "Organizational matters")
    #expect(
      document.meetings.last?.agenda.dropFirst().first?.title == "Safety of vessels in harbour"
    )
  }

  @Test("has no finding without a fault") func clean() {
    let findings = Judging.findings(Self.text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test(
    "tells the items of the groups apart by their titles, and the days of a group by its title",
    arguments: [
      (
        "entitled “Safety of vessels in harbour”", "entitled “Marking of harbours”",
        "consideration-missing"
      ),
      ("\nB. Safety of vessels in harbour", "\nB. Vessels in harbour", "consideration-missing"),
      (
        "2. Safety of vessels in harbour.", "3. Safety of vessels in harbour.",
        "item-number-repeated"
      ),
      (
        "Migrants\nVienna, 12–14 May 2031", "Migrants\nVienna, 12–15 May 2031",
        "meeting-dates-mismatch"
      ),
      (
        "Migrants\nVienna, 12–14 May 2031", "Migrants\nVienna, 12–14 May 2030",
        "meeting-dates-mismatch"
      ),
      ("on 13 May 2031, the", "on 12 May 2031, the", "consideration-out-of-meeting"),
    ]
  )
  func faults(_ words: String, _ fault: String, _ rule: String) {
    let text = Self.text.replacing(words, with: fault)
    #expect(text != Self.text)
    let findings = Judging.findings(text)
    #expect(findings.map(\.rule) == [rule], "\(Judging.shown(findings))")
  }

  @Test("points at the heading of the item that it names") func heading() {
    let text = Self.text.replacing(
      "\nB. Safety of vessels in harbour",
      with: "\nB. Vessels in harbour"
    )
    #expect(Judging.findings(text).first?.message.contains("“Vessels in harbour”") == true)
  }
}

@Suite("A joint item of three groups") struct ThreeGroupsTests {
  private static func agenda(_ group: String, _ topic: String, _ joint: String) -> String {
    "\(group)\n\n1. Organizational matters (joint item):\n(a) Opening of the meeting;\n(b) Adoption of "
      + "the agenda and organization of work.\n2. \(topic).\n3. \(joint) (joint item).\n4. Other "
      + "matters (joint item).\n5. Adoption of the joint report (joint item).\n\n"
  }

  private static func text(_ joint: [String]) -> String {
    let groups = [
      "Working Group on International Cooperation", "Working Group on Firearms",
      "Working Group on the Smuggling of Migrants",
    ]
    return "CTOC/COP/WG.3/2031/1–CTOC/COP/WG.6/2031/1–CTOC/COP/WG.7/2031/1\n\nConference of the "
      + "Parties to the United Nations Convention against Transnational Organized Crime\n\nDistr.: "
      + "General\n3 February 2031\n\nOriginal: English\n\n"
      + groups.map { "\($0)\nVienna, 12–14 May 2031\n\n" }.joined() + "Provisional agendas\n\n"
      + zip(groups, zip(["Letters", "Marking", "Harbours"], joint)).map {
        agenda($0, $1.0, $1.1)
      }.joined()
  }

  @Test("under another title in one agenda is one finding, there", arguments: 0..<3)
  func other(_ odd: Int) {
    var titles = ["Shared storage", "Shared storage", "Shared storage"]
    #expect(Judging.findings(Self.text(titles)).isEmpty)
    titles[odd] = "Storage of exhibits"
    let findings = Judging.findings(Self.text(titles))
    #expect(findings.map(\.rule) == ["joint-item-unpaired"], "\(Judging.shown(findings))")
    #expect(findings.first?.message.contains("“Storage of exhibits”") == true)
  }
}
