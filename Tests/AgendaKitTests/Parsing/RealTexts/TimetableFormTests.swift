import Foundation
import Testing

@testable import AgendaKit

/// Every form of a day in every shape of a table.
@Suite("Timetables of real texts") struct TimetableFormTests {
  /// How the two days are printed.
  static let days = [
    ["Monday, 13 June", "Tuesday, 14 June"], ["Monday, 13 June 2033", "Tuesday, 14 June 2033"],
    ["Day 1: Monday, 13 June 2033", "Day 2: Tuesday, 14 June 2033"],
    ["Day 1 – Monday, 13 June", "Day 2 – Tuesday, 14 June"],
    ["Day 1 (Monday, 13 June)", "Day 2 (Tuesday, 14 June)"], ["2033-06-13", "2033-06-14"],
    ["Monday (13 June)", "Tuesday (14 June)"], ["Monday", "Tuesday"],
    ["Monday, June 13", "Tuesday, June 14"], ["Monday, June 13, 2033", "Tuesday, June 14, 2033"],
    ["13 June 2033", "14 June 2033"], ["Day 1", "Day 2"], ["MONDAY, 13 JUNE", "TUESDAY, 14 JUNE"],
    ["First day: Monday, 13 June", "Second day: Tuesday, 14 June"],
    ["Monday 13 June 2033", "Tuesday 14 June 2033"],
    ["Monday, 13/06/2033", "Tuesday, 14/06/2033"], ["06/13/2033", "06/14/2033"],
    ["Monday 13.06.2033", "Tuesday 14.06.2033"],
  ]

  private struct Slot {
    var day: Int
    var time: String
    var entries: [(String, String)]
  }

  private static let slots = [
    Slot(
      day: 0,
      time: "10 a.m.–1 p.m.",
      entries: [
        ("1 (a)", "Opening of the meeting"),
        ("1 (b)", "Adoption of the agenda and organization of work"), ("2", "Rescue at sea"),
      ]
    ), Slot(day: 0, time: "3–6 p.m.", entries: [("2", "Rescue at sea (continued)")]),
    Slot(day: 1, time: "10 a.m.–1 p.m.", entries: [("3", "Forged seals of ships")]),
    Slot(
      day: 1,
      time: "3–6 p.m.",
      entries: [("4", "Other matters"), ("5", "Adoption of the report")]
    ),
  ]

  /// A table whose rows are made by the two closures.
  private static func table(
    _ days: [String],
    day: (String) -> String,
    slot: (String, [(String, String)]) -> String
  ) -> String {
    var text = ""
    for (i, one) in slots.enumerated() {
      if i == 0 || slots[i - 1].day != one.day { text += day(days[one.day]) }
      text += slot(one.time, one.entries)
    }
    return text
  }

  private static let head = "| Date and time | Agenda item | Title |\n|---|---|---|\n"

  enum Shape: CaseIterable, Sendable {
    case tabs, pipes, dayInTheMiddle, repeated, breaks, rowSpans, paragraphs, titlesOfOneCell, grid
    case aligned, dayInEachRow, itemsInARow

    func text(_ days: [String]) -> String {
      func rows(_ write: @escaping (String, String, String) -> String) -> (
        String, [(String, String)]
      ) ->
        String
      {
        { time, entries in
          entries.enumerated().map { write($0.offset == 0 ? time : "", $0.element.0, $0.element.1) }
            .joined()
        }
      }
      switch self {
      case .tabs:
        return "Date and time\tAgenda item\tTitle\n"
          + table(days, day: { "\($0)\n" }, slot: rows { "\($0)\t\($1)\t\($2)\n" })
      case .pipes:
        return head
          + table(days, day: { "| \($0) | | |\n" }, slot: rows { "| \($0) | \($1) | \($2) |\n" })
      case .dayInTheMiddle:
        return head
          + table(days, day: { "| | | \($0) |\n" }, slot: rows { "| \($0) | \($1) | \($2) |\n" })
      case .repeated:
        return head
          + table(
            days,
            day: { "| \($0) | \($0) | \($0) |\n" },
            slot: { time, entries in
              entries.map { "| \(time) | \($0.0) | \($0.1) |\n" }.joined()
            }
          )
      case .breaks:
        return head
          + table(
            days,
            day: { "| **\($0)** | | |\n" },
            slot: { time, entries in
              "| \(time) | \(entries.map { $0.0 }.joined(separator: "<br>")) | "
                + "\(entries.map { $0.1 }.joined(separator: "<br/>")) |\n"
            }
          )
      case .rowSpans:
        return html(
          days,
          slot: { time, entries in
            entries.enumerated().map { n, entry in
              (n == 0 ? "<tr><td rowspan=\"\(entries.count)\">\(time)</td>" : "<tr>")
                + "<td>\(entry.0)</td><td>\(entry.1)</td></tr>\n"
            }.joined()
          }
        )
      case .paragraphs:
        return html(
          days,
          slot: { time, entries in
            "<tr><td>\(time)</td><td>\(entries.map { "<p>\($0.0)</p>" }.joined())</td>"
              + "<td>\(entries.map { "<p>\($0.1)</p>" }.joined())</td></tr>\n"
          }
        )
      case .titlesOfOneCell:
        return html(
          days,
          slot: { time, entries in
            "<tr><td>\(time)</td><td></td><td>"
              + entries.map { "\($0.0) \($0.1)" }.joined(separator: "<br>") + "</td></tr>\n"
          }
        )
      case .grid: return grid(days)
      case .dayInEachRow:
        return "| Date | Time | Item | Title |\n|---|---|---|---|\n"
          + slots.flatMap { slot in
            slot.entries.map { "| \(days[slot.day]) | \(slot.time) | \($0.0) | \($0.1) |\n" }
          }.joined()
      case .itemsInARow:
        return head
          + table(
            days,
            day: { "| \($0) | | |\n" },
            slot: { time, entries in
              "| \(time) | \(entries.map { $0.0 }.joined(separator: "; ")) | "
                + "\(entries.map { $0.1 }.joined(separator: "; ")) |\n"
            }
          )
      case .aligned:
        return "Date and time       Item      Title\n"
          + table(
            days,
            day: { "\($0)\n" },
            slot: rows { pad($0, 20) + pad($1, 10) + $2 + "\n" }
          )
      }
    }

    private func pad(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func html(_ days: [String], slot: (String, [(String, String)]) -> String) -> String {
      "<table><tr><th>Date and time</th><th>Agenda item</th><th>Title</th></tr>\n"
        + table(days, day: { "<tr><td colspan=\"3\">\($0)</td></tr>\n" }, slot: slot) + "</table>\n"
    }

    private func grid(_ days: [String]) -> String {
      let border =
        "+----------------------------------+----------+-------------------------------------------------------+\n"
      func row(_ a: String, _ b: String, _ c: String) -> String {
        "| \(pad(a, 33))| \(pad(b, 9))| \(pad(c, 54))|\n"
      }
      return border + row("Date and time", "Item", "Title") + border
        + table(
          days,
          day: { row($0, "", "") + border },
          slot: { time, entries in
            entries.enumerated().map { row($0.offset == 0 ? time : "", $0.element.0, $0.element.1) }
              .joined() + border
          }
        )
    }
  }

  @Test(
    "give hours in every form",
    arguments: [
      ("10 a.m. to 1 p.m.", "3 to 6 p.m."), ("From 10 a.m. to 1 p.m.", "From 3 p.m. to 6 p.m."),
      ("1000–1300 hours", "1500–1800 hours"), ("1000 to 1300 hrs", "1500 to 1800 hrs"),
      ("10.00–13.00 hours", "15.00–18.00 hours"), ("10:00–13:00", "15:00–18:00"),
      ("10h00–13h00", "15h00–18h00"), ("Morning (10 a.m.–1 p.m.)", "Afternoon (3–6 p.m.)"),
    ]
  ) func hours(morning: String, afternoon: String) {
    let clean = PlainTexts.content(PlainTexts.agenda)
    let text = PlainTexts.agenda.replacing("10 a.m.–1 p.m.", morning)
      .replacing("3–6 p.m.", afternoon)
    #expect(PlainTexts.content(text).organizationOfWork == clean.organizationOfWork)
  }

  @Test("say the same in every shape and with every form of the day", arguments: Shape.allCases)
  func forms(shape: Shape) {
    let clean = PlainTexts.content(PlainTexts.agenda)
    for days in Self.days {
      let content = PlainTexts.content(PlainTexts.untimed + shape.text(days))
      #expect(content.organizationOfWork == clean.organizationOfWork, "\(days[0])")
      #expect(content.meetings == clean.meetings, "\(days[0])")
    }
  }
}
