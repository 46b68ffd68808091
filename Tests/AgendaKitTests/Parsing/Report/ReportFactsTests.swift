import AgendaKit
import Testing

/// What the sentences of a report say, in the wordings that reports use.
@Suite("Reports say") struct ReportFactsTests {
  /// A report with one chapter of the given paragraphs.
  private func report(_ paragraphs: String...) throws -> (MeetingDocument, Report) {
    var text = """
      Conference of the Parties to the United Nations Convention against Transnational Organized Crime

      Working Group on Firearms

      Vienna, 6 and 7 May 2019

      Report on the meeting of the Working Group on Firearms held in Vienna on 6 and 7 May 2019

      I. Organization of the meeting


      """
    for (i, paragraph) in paragraphs.enumerated() { text += "\(i + 1). \(paragraph)\n\n" }
    let document = MeetingDocument(parsing: SourceText(name: "report", text: text))
    return (document, try #require(document.report))
  }

  @Test(
    "who led a discussion",
    arguments: [
      "The discussion was led by the panellist Ana Lima, Prosecutor, Ministry of Justice of Peru.",
      "The discussion was led by the following panellists: Ms. Ana Lima, Prosecutor, Ministry of "
        + "Justice of Peru.",
      "A presentation was made by the panellist Ana Lima, Prosecutor, Ministry of Justice of Peru.",
    ]
  ) func panellists(sentence: String) throws {
    let considered =
      "At its 1st meeting, on 6 May 2019, the Working Group considered agenda item 2."
    for report in [
      try report("\(considered) \(sentence)").1, try report(considered, sentence).1,
    ] {
      let found = try #require(report.considerations.first)
      #expect(found.panellists.map(\.name) == ["Ana Lima"])
      #expect(found.panellists.map(\.description) == ["Prosecutor, Ministry of Justice of Peru"])
    }
  }

  @Test("who was in the chair, and who beside") func officers() throws {
    let (_, report) = try report(
      "The meeting was chaired by Ana Lima (Peru), Chair, and Omar Said (Egypt), Vice-Chair."
    )
    #expect(report.officers.map(\.role) == ["Chair", "Vice-Chair"])
    #expect(report.officers.map(\.name) == ["Ana Lima", "Omar Said"])
    #expect(report.officers.map(\.country) == ["Peru", "Egypt"])
  }

  @Test("who opened it, if an officer") func openedBy() throws {
    let (_, report) = try report(
      "The meeting was opened by Ms. Ana Lima (Peru), Chair of the Working Group."
    )
    #expect(report.officers.map { "\($0.role) \($0.name)" } == ["Chair Ana Lima"])
    let other = try self.report("The meeting was opened by Omar Said (Egypt).").1
    #expect(other.officers == [])
  }

  @Test(
    "how many meetings were held",
    arguments: [
      "Four meetings were held.", "In all, four meetings were held.",
      "It was a meeting that consisted of four meetings.",
    ]
  ) func meetingsHeld(sentence: String) throws {
    #expect(try report(sentence).1.meetingsHeld == 4)
  }

  @Test(
    "who spoke on an item, before or after the verb",
    arguments: [
      "Under agenda item 2, statements were made by the representatives of Chile and Peru.",
      "Statements were made under agenda item 2 by the representatives of Chile and Peru.",
      "Statements under item 2 were made by the representatives of Chile and Peru.",
      "Statements were made by the representatives of Chile and Peru under agenda item 2.",
      "The representatives of Chile and Peru made statements on agenda item 2.",
      "The following States made statements under item 2: Chile and Peru.",
      "On item 2, the floor was taken by the representatives of Chile and Peru.",
    ]
  ) func speakers(sentence: String) throws {
    let (_, report) = try report(sentence)
    let found = try #require(report.statements.first)
    #expect(report.statements.count == 1)
    #expect(found.item.description == "2")
    #expect(found.speakers == ["Chile", "Peru"])
  }

  @Test(
    "nothing of speakers where none is named, or no item",
    arguments: [
      "Under agenda item 2, the Chair made a statement: the work was hard.",
      "The representatives of Chile and Peru made statements.",
      "The Working Group considered agenda item 2 in the light of the statement of the Chair.",
    ]
  ) func noSpeakers(sentence: String) throws {
    #expect(try report(sentence).1.statements.isEmpty)
  }

  @Test("who came without being a party or a signatory") func neither() throws {
    let (_, report) = try report(
      "Chad, Fiji and Palau, which are neither parties nor signatories to the Protocol, were "
        + "represented by observers.",
      "The following parties to the Protocol were represented: Peru, Egypt and [...]."
    )
    #expect(report.attendance.others.names == ["Chad", "Fiji", "Palau"])
    #expect(report.attendance.signatories.names == [])
    #expect(report.attendance.parties.names == ["Peru", "Egypt"])
    #expect(report.attendance.parties.open)
  }

  @Test("when the meetings of a day were held") func hours() throws {
    let (_, report) = try report(
      "The morning meetings were held from 10 a.m. to noon and the afternoon meetings from 3 p.m. "
        + "to 6 p.m."
    )
    #expect(report.hours.map(\.meetingOfDay) == [1, 2])
    #expect(report.hours.map(\.start.description) == ["10:00", "15:00"])
    #expect(report.hours.map(\.end.description) == ["12:00", "18:00"])
  }

  @Test(
    "which meeting of its group it was, only with its own days",
    arguments: [
      ("The Working Group on Firearms held its seventh meeting", "6 and 7 May 2019", 7),
      ("The Working Group on Firearms held its sixth meeting", "2 and 3 May 2018", nil),
      ("The seventh meeting of the Working Group on Firearms was held", "6 and 7 May 2019", 7),
      ("The sixth meeting of the Working Group on Firearms was held", "2 and 3 May 2018", nil),
    ] as [(String, String, Int?)]
  ) func ordinal(words: String, days: String, ordinal: Int?) throws {
    let document = try report("\(words) in Vienna on \(days).").0
    #expect(document.meetings.first?.ordinal == ordinal)
  }
}
