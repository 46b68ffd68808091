import Foundation
import Testing

@testable import AgendaKit

/// Two groups that meet under one agenda, and a report whose meetings do not fit its days.
@Suite("Groups with one agenda, meetings of a report") struct SharedAgendaTests {
  @Test("A paper may be of either group", arguments: ["WG.7", "WG.2", "WG.6"])
  func paper(series: String) {
    let text = PlainTexts.agenda
      .replacing("CTOC/COP/WG.7/2033/1", "CTOC/COP/WG.7/2033/1–CTOC/COP/WG.2/2033/1")
      .replacing(
        "Vienna, 13 and 14 June 2033\n",
        "Vienna, 13 and 14 June 2033\n\nWorking Group of Government Experts on Technical "
          + "Assistance\nVienna, 13 and 14 June 2033\n"
      )
      .replacingOccurrences(of: "WG.7/2033/2", with: "\(series)/2033/2")
    #expect(Judging.rules(text).contains("symbol-group-mismatch") == (series == "WG.6"))
  }

  @Test("The last day has room for its own meetings only") func lastDay() {
    let text = PlainTexts.report
      .replacing("At its 1st and 2nd meetings, on 13 June", "At its 2nd meeting, on 14 June")
      .replacing("on 13 and 14 June 2033.", "on 13 and 14 June 2033, holding four meetings.")
    let messages = Judging.findings(text).map { $0.message }
    #expect(
      messages.contains {
        $0.contains("of four meetings, only the last two can have been held on the last day")
      },
      "\(messages)"
    )
  }
}
