/// The agendas: items with numbers, joint ones marked, papers by symbol; groups side by side.
struct PageAgenda {
  private let page: DocumentPage

  init(_ page: DocumentPage) { self.page = page }

  func write(to html: inout HTMLWriter) {
    let meetings = page.meetings.filter { !$0.agenda.isEmpty }
    html.element("div", ["class": meetings.count > 1 ? "columns" : "column"]) { html in
      html.line()
      for meeting in meetings {
        html.element("div") { html in
          if meetings.count > 1 {
            html.element("h3", ["dir": "auto"], text: meeting.group.name)
            html.line()
          }
          write(meeting.agenda, of: meeting, to: &html)
        }
        html.line()
      }
    }
    html.line()
  }

  /// Items nest as deep as their numbers do, three levels, so that this may recurse.
  private func write(_ items: [AgendaItem], of meeting: Meeting, to html: inout HTMLWriter) {
    html.element("ol", ["class": "items"]) { html in
      html.line()
      for item in items {
        html.element("li", ["class": colour(item, meeting)]) { html in
          writeHead(item, of: meeting, to: &html)
          page.findings.write(at: item.headRange, to: &html)
          if !item.subitems.isEmpty { write(item.subitems, of: meeting, to: &html) }
        }
        html.line()
      }
    }
  }

  private func colour(_ item: AgendaItem, _ meeting: Meeting) -> String {
    page.marks.colourClass(of: item.number, group: meeting.group.reference)
  }

  private func writeHead(_ item: AgendaItem, of meeting: Meeting, to html: inout HTMLWriter) {
    let group = meeting.group.reference
    html.element("div", ["class": "item"]) { html in
      html.element("span", ["class": "number"], text: item.number?.label ?? "–")
      html.element("div") { html in
        html.element("span", ["dir": "auto"]) { html in
          let anchor = page.marks.anchor(of: item.number, group: group)
          if item.annotation != nil, let anchor {
            html.element("a", ["class": "title", "href": "#\(anchor)"], text: item.title)
          } else {
            html.element("span", ["class": "title"], text: item.title)
          }
        }
        if let joint = item.joint { writeJoint(joint, to: &html) }
        writePapers(item, to: &html)
      }
    }
  }

  /// `Joint with WG.2, item 6`, the item a link.
  private func writeJoint(_ joint: JointItem, to html: inout HTMLWriter) {
    html.text(" ")
    html.element("span", ["class": "joint"]) { html in
      html.text(joint.with.isEmpty ? page.words[.jointItem] : page.words[.jointWith] + " ")
      for (index, group) in joint.with.enumerated() {
        if index > 0 { html.text("; ") }
        html.text(group)
        for counterpart in joint.counterparts where counterpart.group == group {
          let words = "\(page.words[.item]) \(counterpart.item)"
          html.text(", ")
          if let anchor = page.marks.anchor(of: counterpart.item, group: group), shows(group),
            page.directory.item(counterpart.item, of: group)?.annotation != nil
          {
            html.element("a", ["href": "#\(anchor)"], text: words)
          } else {
            html.text(words)
          }
        }
      }
    }
  }

  private func shows(_ group: String) -> Bool {
    page.meetings.contains { $0.group.reference == group }
  }

  private func writePapers(_ item: AgendaItem, to html: inout HTMLWriter) {
    let symbols = item.annotation?.documentation.flatMap { $0.symbols } ?? []
    guard !symbols.isEmpty else { return }
    html.element("div", ["class": "papers-line"]) { html in
      html.element("span", ["class": "unseen"], text: page.words[.papers] + " ")
      page.text.write(symbols, to: &html)
    }
  }
}
