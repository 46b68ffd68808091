/// Writes a comparison as one page of HTML that needs nothing else: a summary that links to each
/// change, the agendas and timetables side by side, then the changes with their old and new words.
///
/// It has no script and loads nothing. It reads light and dark, on a telephone, on paper, by
/// keyboard and by ear.
public struct ComparisonPage: Sendable, Hashable {
  /// Creates a writer.
  public init() {}

  /// A comparison as a page, in UTF-8.
  /// - Parameters:
  ///   - comparison: what to write.
  ///   - from: the first document, for what stands beside the changes.
  ///   - to: the second document.
  ///   - sources: the two texts, to say where things stand.
  /// - Complexity: O(n) in the comparison and the agendas.
  public func write(
    _ comparison: DocumentComparison,
    from: MeetingDocument,
    to: MeetingDocument,
    sources: (from: SourceText, to: SourceText)
  ) -> ContiguousArray<UInt8> {
    let parts = PageParts(
      comparison: comparison,
      from: from,
      to: to,
      sources: sources
    )
    var html = HTMLWriter()
    html.element("html", ["lang": "en"]) { html in
      html.line()
      html.element("head") { parts.writeHead(to: &$0) }
      html.line()
      html.element("body") { parts.writeBody(to: &$0) }
      html.line()
    }
    html.line()
    return html.bytes
  }
}

/// The parts of the page.
struct PageParts {
  let comparison: DocumentComparison
  let from: MeetingDocument
  let to: MeetingDocument
  private let sources: (from: SourceText, to: SourceText)
  private let lines: (from: LineTable, to: LineTable)
  let words: ComparisonWords

  init(
    comparison: DocumentComparison,
    from: MeetingDocument,
    to: MeetingDocument,
    sources: (from: SourceText, to: SourceText)
  ) {
    self.comparison = comparison
    self.from = from
    self.to = to
    self.sources = sources
    lines = (sources.from.lineTable(), sources.to.lineTable())
    words = ComparisonWords(comparison)
  }

  /// Where a place of one of the documents is: `line 12`, in a Word file `paragraph 12`.
  func place(_ range: SourceRange, in version: DocumentComparison.Version) -> String {
    version == .from
      ? sources.from.shownPlace(of: Int(range.lower), lines.from)
      : sources.to.shownPlace(of: Int(range.lower), lines.to)
  }

  private var title: String {
    "What changed: \(comparison.from.source.name) → \(comparison.to.source.name)"
  }

  func writeHead(to html: inout HTMLWriter) {
    html.line()
    html.element("meta", ["charset": "utf-8"])
    html.line()
    html.element(
      "meta",
      ["name": "viewport", "content": "width=device-width, initial-scale=1"]
    )
    html.line()
    html.element(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ]
    )
    html.line()
    html.element("meta", ["name": "color-scheme", "content": "light dark"])
    html.line()
    html.element("title", text: title)
    html.line()
    html.style(PageStyle.sheet)
    html.line()
  }

  func writeBody(to html: inout HTMLWriter) {
    html.line()
    html.element("a", ["class": "skip", "href": "#summary"], text: "Skip to the summary")
    html.line()
    html.element("header") { writeHeader(to: &$0) }
    html.line()
    html.element("main") { html in
      html.line()
      writeSummary(to: &html)
      PageOutline(self).write(to: &html)
      writeChanges(to: &html)
    }
    html.line()
  }

  // MARK: - The head of the page

  private func writeHeader(to html: inout HTMLWriter) {
    html.element("h1", text: "What changed")
    html.line()
    html.element("dl", ["class": "documents"]) { html in
      write("Old", comparison.from, from, to: &html)
      write("New", comparison.to, to, to: &html)
    }
  }

  private func write(
    _ label: String,
    _ side: DocumentComparison.Side,
    _ document: MeetingDocument,
    to html: inout HTMLWriter
  ) {
    html.element("div") { html in
      html.element("dt", text: label)
      html.element("dd") { html in
        html.element("p", ["class": "file"], text: side.source.name)
        let facts = [
          side.symbol?.canonical.description, side.title,
          document.masthead.date.map(DateWords.date),
        ].compactMap { $0 }
        let text =
          facts.isEmpty
          ? ComparisonWords.capitalized(ComparisonWords.phrase(side.kind))
          : facts.joined(separator: " · ")
        html.element("p", ["dir": "auto"], text: text)
        for group in side.groups { html.element("p", ["dir": "auto"], text: group.name) }
      }
    }
    html.line()
  }

  // MARK: - The summary

  private func writeSummary(to html: inout HTMLWriter) {
    html.element("section", ["id": "summary", "aria-labelledby": "summary-title"]) { html in
      html.line()
      html.element("h2", ["id": "summary-title"], text: ComparisonWords.headline(comparison))
      html.line()
      if !comparison.notices.isEmpty {
        html.element("div", ["class": "notice"]) { html in
          for notice in comparison.notices {
            html.element("p", text: ComparisonWords.sentence(notice))
          }
        }
        html.line()
      }
      if let limits = ComparisonWords.limits(comparison) {
        html.element("p", ["class": "notice"], text: limits)
        html.line()
      }
      if !comparison.changes.isEmpty { writeList(to: &html) }
      writeClosing(to: &html)
    }
    html.line()
  }

  private func writeList(to html: inout HTMLWriter) {
    html.element("nav", ["aria-label": "Changes"]) { html in
      for (heading, numbers) in groups {
        html.element("h3", text: heading)
        html.element("ol", ["class": "list"]) { html in
          for number in numbers {
            html.element("li", ["value": String(number + 1)]) { html in
              html.element("a", ["href": "#c\(number + 1)"]) {
                Self.write(words.pieces(comparison.changes[number]), shortened: true, to: &$0)
              }
            }
            html.line()
          }
        }
        html.line()
      }
    }
    html.line()
  }

  private func writeClosing(to html: inout HTMLWriter) {
    let same = ComparisonWords.sameness(comparison)
    if !same.isEmpty { html.element("p", text: same.joined(separator: " ")) }
    if comparison.typographyOnly > 0 {
      let texts = DateWords.count(comparison.typographyOnly, "text differs", "texts differ")
      html.element(
        "p",
        text: "\(texts) in quotation marks, apostrophes, dashes or white space only."
      )
    }
    for (side, version) in [
      (comparison.from, DocumentComparison.Version.from), (comparison.to, .to),
    ]
    where !side.unplaced.isEmpty {
      let pieces = DateWords.count(side.unplaced.count, "piece", "pieces")
      html.element("p", text: "Not compared: \(pieces) of text of \(side.source.name).")
      html.element("ul", ["class": "unplaced"]) { html in
        for unplaced in side.unplaced {
          html.element("li") { html in
            html.element("span", ["class": "line"], text: place(unplaced.range, in: version) + " ")
            html.element("q", ["dir": "auto"], text: unplaced.text)
          }
          html.line()
        }
      }
    }
    html.line()
  }

  /// The changes by heading, as indices.
  var groups: [(heading: String, numbers: [Int])] {
    var groups: [(heading: String, numbers: [Int])] = []
    for (number, change) in comparison.changes.enumerated() {
      let heading = ComparisonWords.heading(change.subject)
      if groups.last?.heading == heading {
        groups[groups.count - 1].numbers.append(number)
      } else {
        groups.append((heading, [number]))
      }
    }
    return groups
  }
}
