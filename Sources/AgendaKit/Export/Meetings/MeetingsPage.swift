/// Meetings as one page of HTML that needs nothing else.
public struct MeetingsPage: Sendable, Hashable {
  /// Creates a page.
  public init() {}

  /// Meetings as a page, in UTF-8.
  public func write(_ register: MeetingRegister) -> ContiguousArray<UInt8> {
    var html = HTMLWriter()
    html.element("html", ["lang": "en"]) { html in
      html.line()
      html.element("head") { $0.head(title: "Meetings") }
      html.line()
      html.element("body") { html in
        html.line()
        html.element("h1", text: "Meetings")
        html.line()
        contents(register, to: &html)
        for (index, record) in register.meetings.enumerated() {
          write(record, id: "meeting-\(index + 1)", to: &html)
        }
        if !register.unjoined.isEmpty {
          html.element("section") { html in
            html.element("h2", text: "Of no meeting")
            list(register.unjoined, to: &html)
          }
        }
        html.line()
      }
      html.line()
    }
    html.line()
    return html.bytes
  }

  private func contents(_ register: MeetingRegister, to html: inout HTMLWriter) {
    guard register.meetings.count > 1 else { return }
    html.element("nav", ["aria-label": "Meetings"]) { html in
      html.element("ul") { html in
        for (index, record) in register.meetings.enumerated() {
          html.element("li") { html in
            let day = record.firstDay.map { ", " + DateWords.date($0) } ?? ""
            html.element(
              "a",
              ["href": "#meeting-\(index + 1)"],
              text: MeetingsText.title(record) + day
            )
          }
        }
      }
    }
  }

  private func write(_ record: MeetingRecord, id: String, to html: inout HTMLWriter) {
    html.line()
    html.element("section", ["id": id]) { html in
      html.element("h2", text: MeetingsText.title(record))
      let days = record.firstDay.map { DateWords.days($0, record.lastDay ?? $0) }
      let opening = record.opening.map { "opens \(DateWords.day($0.date)), \($0.time)" }
      let facts = [record.place, days, opening, MeetingsText.words(record.status)]
      html.element("p", text: facts.compactMap { $0 }.joined(separator: " · "))
      html.element("h3", text: "Documents")
      list(record.documents.map(MeetingsText.line), to: &html)
      contradictions(record, to: &html)
      agenda(record, to: &html)
      papers(record, to: &html)
      history(record, to: &html)
    }
    html.line()
  }

  private func agenda(_ record: MeetingRecord, to html: inout HTMLWriter) {
    guard !record.agenda.isEmpty else { return }
    html.element("h3", text: "Agenda")
    let columns = ["Item", "Title", "On the timetable", "In the report"]
    html.table(columns, class: "index record") { html in
      for item in record.agenda {
        let slots = item.slots.map { slot in
          (slot.date.map { "\(DateWords.date($0)), " } ?? "") + DateWords.time(slot)
        }
        var said: [String] = []
        for consideration in item.considerations {
          let days = DateWords.dates(consideration.dates)
          said.append(
            "considered" + (days.isEmpty ? "" : " on \(days)")
              + (consideration.paragraph.map { " (para. \($0))" } ?? "")
          )
        }
        let speakers = item.statements.flatMap { $0.speakers }
        if !speakers.isEmpty { said.append("speakers: " + speakers.joined(separator: ", ")) }
        html.element("tr") { html in
          html.element("td", text: item.number?.description ?? "")
          html.element("td", text: item.title)
          for (column, words) in [(columns[2], slots), (columns[3], said)] {
            if words.isEmpty {
              html.element("td")
            } else {
              html.element("td", ["data-label": column], text: words.joined(separator: "; "))
            }
          }
        }
      }
    }
  }

  private func papers(_ record: MeetingRecord, to html: inout HTMLWriter) {
    guard !record.papers.isEmpty else { return }
    html.element("h3", text: "Papers")
    html.table(["Item", "Symbol", "Title", "Listed in"], class: "index record") { html in
      for paper in record.papers {
        html.element("tr") { html in
          html.element("td", text: paper.item?.description ?? "")
          html.element("td") { html in
            for symbol in paper.entry.symbols {
              if let address = SymbolAddress.of(symbol, in: record.language) {
                html.element("a", ["href": address], text: symbol.description)
              } else {
                html.text(symbol.description)
              }
              html.text(" ")
            }
          }
          html.element("td", text: paper.entry.title)
          html.element(
            "td",
            ["data-label": "Listed in"],
            text: paper.listedIn.joined(separator: ", ")
          )
        }
      }
    }
  }

  private func history(_ record: MeetingRecord, to html: inout HTMLWriter) {
    guard !record.history.isEmpty else { return }
    html.element("h3", text: "What changed")
    for step in record.history {
      html.element("p", text: "\(step.from) → \(step.to)")
      html.element("ul") { html in
        for change in step.changes {
          html.element("li") { PageParts.write(change.pieces, shortened: false, to: &$0) }
        }
      }
    }
  }

  private func contradictions(_ record: MeetingRecord, to html: inout HTMLWriter) {
    guard !record.contradictions.isEmpty else { return }
    html.element("h3", text: "Contradictions")
    html.element("ul") { html in
      for contradiction in record.contradictions {
        html.element("li") { html in
          html.text(contradiction.message)
          list(
            contradiction.places.map { place in
              "\(place.document), \(place.position?.shown ?? "line \(place.location.line)")"
                + (place.text.map { ": \($0)" } ?? "")
            },
            to: &html
          )
        }
      }
    }
  }

  private func list(_ lines: [String], to html: inout HTMLWriter) {
    html.element("ul") { html in
      for line in lines { html.element("li", text: line) }
    }
  }
}
