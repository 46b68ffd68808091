/// The annotations of a meeting that belong to no item: those to show, and those that are only the
/// heading of an item that the agenda has. Above subitems that are annotated each for itself such a
/// heading says nothing that the item's own does not say.
struct StrayAnnotations {
  /// What is shown, in the order of the document.
  private(set) var shown: [Annotation] = []
  /// Where a bare heading stands, and where the head of its item stands.
  private(set) var bareHeadings: [(heading: SourceRange, item: SourceRange)] = []

  init(of meeting: Meeting) {
    guard !meeting.otherAnnotations.isEmpty else { return }
    var heads: [ItemNumber: SourceRange] = [:]
    for item in FlatItems.of(meeting.agenda) {
      if let number = item.number, heads[number] == nil { heads[number] = item.headRange }
    }
    for annotation in meeting.otherAnnotations {
      let isBare =
        annotation.paragraphs.isEmpty && annotation.documentation.isEmpty
        && !annotation.documentationNotForeseen
      if isBare, let head = annotation.number.flatMap({ heads[$0] }) {
        bareHeadings.append((annotation.headingRange, head))
      } else {
        shown.append(annotation)
      }
    }
  }
}

/// The annotations: for each item its text and its papers.
struct PageAnnotations {
  private let page: DocumentPage

  init(_ page: DocumentPage) { self.page = page }

  /// Whether a meeting has annotations.
  static func has(_ meeting: Meeting) -> Bool {
    !StrayAnnotations(of: meeting).shown.isEmpty
      || FlatItems.of(meeting.agenda).contains { $0.annotation != nil }
  }

  func write(to html: inout HTMLWriter) {
    let meetings = page.meetings.filter(Self.has)
    for meeting in meetings {
      if meetings.count > 1 {
        html.element("h3", ["class": "group-title", "dir": "auto"], text: meeting.group.name)
        html.line()
      }
      for item in meeting.agenda
      where FlatItems.of([item]).contains(where: { $0.annotation != nil }) {
        write(item, of: meeting, to: &html)
      }
      for annotation in StrayAnnotations(of: meeting).shown {
        html.element("article", ["class": "annotation c-none"]) { html in
          if !annotation.headingRange.isEmpty {
            writeHeading(annotation.number?.label, annotation.heading, annotation, "h4", to: &html)
          }
          writeText(annotation, to: &html)
        }
        html.line()
      }
    }
  }

  /// Writes an item with its subitems.
  private func write(_ item: AgendaItem, of meeting: Meeting, to html: inout HTMLWriter) {
    let group = meeting.group.reference
    let colour = page.marks.colourClass(of: item.number, group: group)
    html.element("article", ["class": "annotation \(colour)"]) { html in
      html.line()
      for part in FlatItems.of([item]) {
        guard part.annotation != nil || part.headRange == item.headRange else { continue }
        let level = (part.number?.level ?? 1) == 1 ? "h4" : "h5"
        html.element("div", ["class": "part", "id": page.marks.mark(of: part, group: group)]) {
          html in
          let heading = part.annotation.map { $0.heading } ?? ""
          writeHeading(
            part.number?.label,
            heading.isEmpty ? part.title : heading,
            part.annotation,
            level,
            to: &html
          )
          if let annotation = part.annotation { writeText(annotation, to: &html) }
        }
        html.line()
      }
    }
    html.line()
  }

  private func writeHeading(
    _ label: String?,
    _ heading: String,
    _ annotation: Annotation?,
    _ level: String,
    to html: inout HTMLWriter
  ) {
    html.element(level) { html in
      if let label {
        html.element("span", ["class": "number"], text: label)
        html.text(" ")
      }
      html.element("span", ["dir": "auto"], text: heading)
    }
    html.line()
    if let annotation, !annotation.headingRange.isEmpty {
      page.findings.write(at: annotation.headingRange, to: &html)
    }
  }

  private func writeText(_ annotation: Annotation, to html: inout HTMLWriter) {
    for paragraph in annotation.paragraphs { page.write(paragraph, to: &html) }
    if !annotation.documentation.isEmpty {
      html.element("div", ["class": "papers"]) { html in
        html.element("p", ["class": "label"], text: page.words[.documentation])
        page.write(annotation.documentation, to: &html)
      }
      html.line()
    } else if annotation.documentationNotForeseen {
      html.element("p", ["class": "quiet"], text: page.words[.noDocumentation])
      html.line()
    }
  }
}

extension DocumentPage {
  /// Writes a paragraph, with the findings on it.
  func write(_ paragraph: Paragraph, to html: inout HTMLWriter) {
    guard findings.has(at: paragraph.range) else { return writeText(paragraph, to: &html) }
    html.element("div", ["class": "beside"]) { html in
      html.line()
      writeText(paragraph, to: &html)
      html.element("div") { findings.write(at: paragraph.range, to: &$0) }
      html.line()
    }
    html.line()
  }

  private func writeText(_ paragraph: Paragraph, to html: inout HTMLWriter) {
    let isHeading = paragraph.role == .heading
    html.element(
      "p",
      ["class": isHeading ? "subheading" : paragraph.number == nil ? "text" : "text numbered"]
    ) { html in
      if let number = paragraph.number {
        html.element("span", ["class": "paragraph"], text: "\(number).")
        html.text(" ")
      }
      html.element("span", ["dir": "auto"]) { html in
        text.write(
          paragraph.text,
          at: paragraph.range,
          footnotes: paragraph.footnotes,
          to: &html
        )
      }
    }
    html.line()
  }

  /// Writes papers as a list.
  func write(_ papers: [DocumentationEntry], to html: inout HTMLWriter) {
    html.element("ul") { html in
      html.line()
      for paper in papers {
        html.element("li") { html in
          if let label = paper.label { html.text("(\(label)) ") }
          html.element("span", ["dir": "auto"], text: paper.title)
          if !paper.symbols.isEmpty {
            html.text(paper.title.isEmpty ? "" : " ")
            text.write(paper.symbols, to: &html)
          }
          if let note = paper.note {
            html.element("span", ["class": "quiet"], text: " (\(note))")
          }
          findings.write(at: paper.range, to: &html)
        }
        html.line()
      }
    }
  }
}
