import Testing

@testable import AgendaKit

@Suite("Summaries for people") struct TextSummaryTests {
  private func summary(
    _ sample: TextSample,
    width: Int = 80,
    color: Bool = false,
    attendance: Bool = false
  ) -> String {
    let summary = TextSummary(width: width, color: color, attendance: attendance)
    return String(decoding: summary.write(sample.document, source: sample.source), as: UTF8.self)
  }

  @Test("show agendas, the timetable and the papers") func jointAgenda() {
    #expect(
      summary(.jointAgenda())
        == """
        Annotated provisional agendas
          Kind          Annotated agenda
          Body          Conference on Harbours
          Symbol        HAR/COP/WG.1/2031/1–HAR/COP/WG.2/2031/1
          Date          Monday 3 March 2031
          Distribution  general
          State         reissued
          Note          Reissued for technical reasons on 8 March 2031.

        Working Group on Lights (WG.1)
          Meeting       12th meeting
          Place         Vienna
          Days          Monday 5 and Tuesday 6 May 2031
          Opens         Monday 5 May 2031, 10:00

          Agenda
            1   Opening
                joint with WG.2, item 1 there
                (a)  Opening of the meeting
                (b)  Adoption of the agenda
            2   Lights, buoys and other aids to navigation in harbours that freeze in
                winter

        Working Group on Dredging (WG.2)
          Place         Vienna
          Days          Tuesday 6 May 2031

          Agenda
            1   Opening
                joint with WG.1
            2   Dredging of shallow harbours

        Organization of work
                          WG.1                          │ WG.2
          Monday 5 May 2031
            10:00–13:00   1 (a)  Opening of the meeting │ 1      Opening
                          1 (b)  Adoption of the agenda │
            15:00–18:00   2      Lights, buoys and      │
                                 other aids to          │
                                 navigation in harbours │
                                 that freeze in winter  │
          Tuesday 6 May 2031
            10:00–13:00   2      Lights, buoys… (cont.) │ 2      Dredging of shallow
                                                        │        harbours

        Documentation
          WG.1 item 2       HAR/COP/WG.1/2031/2
                            Background paper prepared by the Secretariat on lights that
                            are seen from far away (to be recirculated)
          WG.2 item 2       none foreseen

        Remarks
          line 10       warning: the text after item 2 belongs to nothing
          line 7        the year of the days is taken from the masthead

        124 of 132 characters placed, 8 left: line 10

        """
    )
  }

  @Test("show what a report says and leaves open") func report() {
    #expect(
      summary(.draftReport()) == """
        Draft report
          Kind          Draft report
          Symbol        none stated

        Chapters
          I.    Introduction – paragraphs 1–2
            A.    Lights – paragraph 3

        Considered
          item 2        1st and 2nd meetings, 5 and 6 May 2031, not yet certain
                        (paragraph 3)
                        introduced by A. Keeper, Harbour Master

        Statements
          item 2        2 speakers, list still open (paragraph 4): Chile, Norway

        Conduct of the meeting
          Chair         B. Pilot (Malta)
          Meetings      4 held
          Hours         12:00–14:00, 1st meeting of a day

        Attendance
          Parties       3
          Signatories   0, list still open
          Participants  listed in HAR/COP/WG.1/2031/INF/1

        Documents before the meeting
          (a)  HAR/COP/WG.1/2031/1
               Annotated provisional agenda

        Still open: 1 placeholder
          paragraph 2, line 4     [first]

        all 72 characters placed

        """
    )
  }

  @Test("name who attended when asked") func attendance() {
    #expect(
      summary(.draftReport(), attendance: true).contains("Parties       3: Chile; Malta; Norway\n")
    )
  }

  @Test("keep to their width", arguments: [40, 60, 80, 120])
  func width(_ width: Int) {
    for sample in [TextSample.jointAgenda(), .draftReport()] {
      for line in summary(sample, width: width).split(separator: "\n") {
        #expect(TerminalText.columns(of: line) <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test("put groups one after the other where side by side is too narrow") func narrow() {
    let text = summary(.jointAgenda(), width: 60)
    #expect(!text.contains("│"))
    #expect(text.contains("10:00–13:00   WG.1 1 (a)  Opening of the meeting\n"))
    #expect(text.contains("              WG.2 1      Opening\n"))
  }

  @Test("colour headings and what needs a look, and nothing else changes") func color() {
    let colored = summary(.jointAgenda(), color: true)
    #expect(colored.contains("\u{1B}[1mOrganization of work\u{1B}[0m\n"))
    #expect(colored.contains("\u{1B}[33m124 of 132 characters placed"))
    var plain = ""
    var rest = colored[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      plain += rest[..<escape]
      rest = rest[escape...].drop { $0 != "m" }.dropFirst()
    }
    #expect(plain + rest == summary(.jointAgenda()))
  }

  @Test("align characters that are wide") func wide() {
    var sample = TextSample("wide.txt", "x")
    sample.document.meetings = ["A", "B"].map { Meeting(group: Group(id: $0, name: $0)) }
    sample.document.organizationOfWork = [
      sample.slot(
        5,
        10,
        13,
        [sample.entry("A", ItemNumber(1), "会议开幕"), sample.entry("B", ItemNumber(1), "Opening")]
      ),
      sample.slot(
        5,
        15,
        18,
        [
          sample.entry("A", ItemNumber(2), "cafe\u{301}"),
          sample.entry("B", ItemNumber(2), "Other"),
        ]
      ),
    ]
    let bars = summary(sample).split(separator: "\n").compactMap { line in
      line.firstIndex(of: "│").map { TerminalText.columns(of: line[..<$0]) }
    }
    #expect(bars.count == 3)
    #expect(Set(bars).count == 1)
  }

  @Test("let nothing of a document reach the terminal as a command") func escaped() {
    var sample = TextSample.jointAgenda()
    sample.document.masthead.title = "Agenda\u{1B}]0;owned\u{7}\u{202E}"
    sample.document.meetings[0].agenda[0].title = "\u{9B}2J"
    let text = summary(sample)
    #expect(text.hasPrefix("Agenda\\u{1B}]0;owned\\u{7}\\u{202E}\n"))
    #expect(text.contains("\\u{9B}2J"))
    #expect(!text.unicodeScalars.contains { TerminalText.isUnsafe($0) && $0 != "\n" })
  }

  @Test("have a line over each where there are several") func heading() {
    let heading = TextSummary.fileHeading("a\u{1B}.txt", width: 40, color: false)
    #expect(heading == "── a\\u{1B}.txt " + String(repeating: "─", count: 25) + "\n")
  }
}
