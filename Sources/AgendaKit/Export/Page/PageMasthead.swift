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
      text: masthead.title ?? page.words[.untitled]
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
      case .advanceUnedited: page.words[.advanceUnedited]
      case .draftUnedited: page.words[.draftUnedited]
      case nil: page.document.kind == .draftReport ? page.words[.draftReport] : ""
      }
    guard !words.isEmpty else { return }
    html.element("p", ["class": "banner"], text: words)
    html.line()
  }

  private func writeFacts(_ masthead: Masthead, to html: inout HTMLWriter) {
    let words = page.words
    func row(_ label: PageLabel, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      html.element("div") { html in
        html.element("dt", text: words[label])
        html.element("dd", ["dir": "auto"], text: value)
      }
      html.line()
    }
    html.line()
    if let symbol = masthead.symbol {
      html.element("div") { html in
        html.element("dt", text: words[symbol.parts.count == 1 ? .symbol : .symbols])
        html.element("dd") { html in
          page.text.write(symbol.parts, to: &html)
          if masthead.reissued { html.text(" (\(words[.reissued]))") }
        }
      }
      html.line()
    } else if masthead.reissued {
      row(.issue, words[.reissued])
    }
    row(.date, masthead.date.map { words.date($0) })
    row(
      .distribution,
      masthead.distribution.map { ComparisonWords.capitalized($0.rawValue) }
        ?? masthead.places.distributionValue
    )
    row(.original, masthead.originalLanguage)
    row(
      .languages,
      masthead.languagesOnly.isEmpty ? nil : words.list(masthead.languagesOnly)
    )
    row(.nature, masthead.nature)
    row(.forItem, masthead.underItem?.description)
  }

  private func write(_ meeting: Meeting, to html: inout HTMLWriter) {
    let words = page.words
    html.element("div", ["class": "meeting"]) { html in
      html.element("p", ["class": "group", "lang": page.language.code, "dir": "auto"]) { html in
        html.text(meeting.group.name.isEmpty ? words[.meeting] : meeting.group.name)
        if let id = meeting.group.id {
          html.text(" ")
          html.element("span", ["class": "id"], text: id)
        }
      }
      let when = [
        meeting.ordinal.map { words.gathering($0, of: meeting.group) }, meeting.place,
        days(meeting),
      ].compactMap { $0 }
      if !when.isEmpty {
        html.element("p", ["dir": "auto"], text: when.joined(separator: " · "))
      }
      if let opening = meeting.opening {
        let day = words.day(opening.date)
        html.element("p", ["class": "quiet"], text: "\(words[.opens]) \(day), \(opening.time)")
      }
    }
    html.line()
  }

  private func days(_ meeting: Meeting) -> String? {
    if !meeting.days.isEmpty {
      return page.words.list(meeting.days.map { page.words.days($0.firstDay, $0.lastDay) })
    }
    guard let first = meeting.firstDay ?? meeting.lastDay else { return nil }
    return page.words.days(first, meeting.lastDay ?? first)
  }

  private func writeContents(to html: inout HTMLWriter) {
    let parts = page.parts
    guard parts.count > 1 else { return }
    html.element("nav", ["aria-label": page.words[.contents]]) { html in
      html.element("ul") { html in
        for part in parts {
          html.element("li") { html in
            html.element("a", ["href": "#\(part.rawValue)"], text: part.heading(page.words))
          }
        }
      }
    }
    html.line()
  }
}
