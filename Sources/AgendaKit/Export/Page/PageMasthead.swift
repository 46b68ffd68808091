/// The head of the page: the parent body, the title, the facts of the document, who meets when and
/// where, and the way to the parts.
struct PageMasthead {
  private let page: DocumentPage

  init(_ page: DocumentPage) { self.page = page }

  func write(to html: inout HTMLWriter) {
    let masthead = page.document.masthead
    html.line()
    if let organ = masthead.organ {
      html.element("p", ["class": "organ", "lang": page.language.code, "dir": "auto"], text: organ)
      html.line()
    }
    html.element(
      "h1",
      ["lang": page.language.code, "dir": "auto"],
      text: masthead.title ?? "Untitled document"
    )
    html.line()
    writeBanner(masthead, to: &html)
    html.element("dl", ["class": "facts"]) { writeFacts(masthead, to: &$0) }
    html.line()
    for note in masthead.notes {
      html.element(
        "p",
        ["class": "note", "lang": page.language.code, "dir": "auto"],
        text: "* " + note
      )
      html.line()
    }
    page.findings.write(at: PageFindings.mastheadPlace, to: &html)
    if !page.meetings.isEmpty {
      html.element("div", ["class": "meetings"]) { html in
        for meeting in page.meetings { write(meeting, to: &html) }
      }
      html.line()
    }
    writeContents(to: &html)
  }

  private func writeBanner(_ masthead: Masthead, to html: inout HTMLWriter) {
    let words =
      switch masthead.status {
      case .advanceUnedited: "Advance unedited version"
      case .draftUnedited: "Draft unedited version"
      case nil: page.document.kind == .draftReport ? "Draft report" : ""
      }
    guard !words.isEmpty else { return }
    html.element("p", ["class": "banner"], text: words)
    html.line()
  }

  private func writeFacts(_ masthead: Masthead, to html: inout HTMLWriter) {
    func row(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      html.element("div") { html in
        html.element("dt", text: label)
        html.element("dd", ["dir": "auto"], text: value)
      }
      html.line()
    }
    html.line()
    if let symbol = masthead.symbol {
      html.element("div") { html in
        html.element("dt", text: symbol.parts.count == 1 ? "Symbol" : "Symbols")
        html.element("dd") { html in
          page.text.write(symbol.parts, to: &html)
          if masthead.reissued { html.text(" (reissued)") }
        }
      }
      html.line()
    } else if masthead.reissued {
      row("Issue", "reissued")
    }
    row("Date", masthead.date.map(DateWords.date))
    row(
      "Distribution",
      masthead.distribution.map { ComparisonWords.capitalized($0.rawValue) }
        ?? masthead.places.distributionValue
    )
    row("Original", masthead.originalLanguage)
    row(
      "Languages",
      masthead.languagesOnly.isEmpty ? nil : PlainEnglish.list(masthead.languagesOnly)
    )
    row("Nature", masthead.nature)
    row("For item", masthead.underItem?.description)
  }

  private func write(_ meeting: Meeting, to html: inout HTMLWriter) {
    html.element("div", ["class": "meeting"]) { html in
      html.element("p", ["class": "group", "lang": page.language.code, "dir": "auto"]) { html in
        html.text(meeting.group.name.isEmpty ? "Meeting" : meeting.group.name)
        if let id = meeting.group.id {
          html.text(" ")
          html.element("span", ["class": "id"], text: id)
        }
      }
      let when = [
        meeting.ordinal.map { "\(PlainEnglish.figureOrdinal($0)) meeting" }, meeting.place,
        days(meeting),
      ].compactMap { $0 }
      if !when.isEmpty {
        html.element("p", ["dir": "auto"], text: when.joined(separator: " · "))
      }
      if let opening = meeting.opening {
        let day = DateWords.day(opening.date)
        html.element("p", ["class": "quiet"], text: "Opens \(day), \(opening.time)")
      }
    }
    html.line()
  }

  private func days(_ meeting: Meeting) -> String? {
    if !meeting.days.isEmpty {
      return PlainEnglish.list(meeting.days.map { DateWords.days($0.firstDay, $0.lastDay) })
    }
    guard let first = meeting.firstDay ?? meeting.lastDay else { return nil }
    return DateWords.days(first, meeting.lastDay ?? first)
  }

  private func writeContents(to html: inout HTMLWriter) {
    let parts = page.parts
    guard parts.count > 1 else { return }
    html.element("nav", ["aria-label": "Contents"]) { html in
      html.element("ul") { html in
        for part in parts {
          html.element("li") { html in
            html.element("a", ["href": "#\(part.rawValue)"], text: part.heading)
          }
        }
      }
    }
    html.line()
  }
}
