/// The table of contents of a folder of pages: a row for each document under its meeting, as one page
/// of HTML that needs nothing else.
public struct PageIndex: Sendable, Hashable {
  /// The heading.
  public var title: String

  /// Creates an index.
  public init(title: String = "Meeting documents") { self.title = title }

  /// A document with the way to its page.
  public struct Entry: Sendable, Hashable {
    /// The page, seen from the index: the bytes of a path whose parts are divided by `/`.
    public var path: [UInt8]
    let name: String
    let title: String?
    let kind: DocumentKind
    let language: DocumentLanguage
    let direction: String
    let symbols: [DocumentSymbol]
    let date: CalendarDate?
    let meetings: [Meeting]
    /// How many findings there are of each severity, the worst first; nil where none were looked for.
    let counts: [Int]?

    /// A meeting, as the index tells of it.
    struct Meeting: Sendable, Hashable {
      var group: String
      var gathering: String?
      var place: String?
      var days: DayRange?
    }

    /// What the index tells of a document.
    /// - Parameters:
    ///   - document: the document.
    ///   - source: the text it was read from.
    ///   - path: its page, seen from the index.
    ///   - findings: what there is to say about it; nil to speak of no findings.
    public init(
      _ document: MeetingDocument,
      source: SourceText,
      path: [UInt8],
      findings: [Diagnostic]? = nil
    ) {
      self.path = path
      name = document.source.name
      title = document.masthead.title
      kind = document.kind
      let language = PageLanguage(document, source: source)
      self.language = language.language
      direction = language.direction
      symbols = document.masthead.symbol?.parts ?? []
      date = document.masthead.date
      meetings = document.meetings.map { meeting in
        let first = meeting.firstDay.flatMap { $0.isValid ? $0 : nil }
        return Meeting(
          group: meeting.group.name,
          gathering: meeting.ordinal.map { PlainEnglish.gathering($0, of: meeting.group) },
          place: meeting.place,
          days: first.map { DayRange(firstDay: $0, lastDay: meeting.lastDay ?? $0) }
        )
      }
      counts = findings.map { findings in
        Severity.allCases.reversed().map { severity in
          findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
        }
      }
    }

    /// The first day of its first meeting.
    fileprivate var firstDay: CalendarDate? { meetings.lazy.compactMap { $0.days?.firstDay }.first }
  }

  /// The index, in UTF-8: by the first day of the meetings, then in the order given; documents that name
  /// no day stand last.
  public func write(_ entries: [Entry]) -> ContiguousArray<UInt8> {
    let sorted = entries.enumerated().sorted { a, b in
      switch (a.element.firstDay, b.element.firstDay) {
      case (.some(let first), .some(let second)) where first != second: first < second
      case (.some, .none): true
      case (.none, .some): false
      default: a.offset < b.offset
      }
    }.map { $0.element }
    var html = HTMLWriter()
    html.element("html", ["lang": "en"]) { html in
      html.line()
      html.element("head") { $0.head(title: title) }
      html.line()
      html.element("body") { html in
        html.line()
        html.element("main") { html in
          html.element("h1", text: title)
          html.line()
          html.element(
            "p",
            ["class": "quiet"],
            text: DateWords.count(sorted.count, "document", "documents") + "."
          )
          html.line()
          write(sorted, to: &html)
        }
        html.line()
      }
      html.line()
    }
    html.line()
    return html.bytes
  }

  private func write(_ entries: [Entry], to html: inout HTMLWriter) {
    let showsFindings = entries.contains { $0.counts != nil }
    html.table(
      ["Meeting", "Days and place", "Document", "Symbol", "Date"]
        + (showsFindings ? ["Findings"] : []),
      class: "index"
    ) { html in
      html.line()
      for entry in entries {
        html.element("tr") { html in
          write(entry.meetings, of: entry, to: &html)
          html.element("td") { write(documentOf: entry, to: &$0) }
          cell(isEmpty: entry.symbols.isEmpty, to: &html) {
            write(entry.symbols, in: entry.language, to: &$0)
          }
          cell(isEmpty: entry.date == nil, "date", to: &html) {
            $0.text(entry.date.map(DateWords.date) ?? "")
          }
          if showsFindings { html.element("td", text: Self.words(entry.counts)) }
        }
        html.line()
      }
    }
  }

  /// Writes the two cells of the meetings.
  private func write(
    _ meetings: [Entry.Meeting],
    of entry: Entry,
    to html: inout HTMLWriter
  ) {
    html.element("td", ["lang": entry.language.code]) { html in
      if meetings.isEmpty { html.text("–") }
      for meeting in meetings {
        html.element("p") { html in
          html.element("span", ["dir": "auto"], text: meeting.group)
          if let gathering = meeting.gathering {
            html.element("span", ["lang": "en"], text: ", " + gathering)
          }
        }
      }
    }
    var facts: [String] = []
    for meeting in meetings {
      let days = meeting.days.map { PlainEnglish.days($0) }
      let fact = [days, meeting.place].compactMap { $0 }.joined(separator: ", ")
      if !fact.isEmpty, !facts.contains(fact) { facts.append(fact) }
    }
    cell(isEmpty: facts.isEmpty, to: &html) { html in
      for fact in facts { html.element("p", text: fact) }
    }
  }

  /// A cell; a dash stands in one without words, where there is room for it.
  private func cell(
    isEmpty: Bool,
    _ name: String? = nil,
    to html: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    if isEmpty {
      html.element("td", ["class": "none"], text: "–")
    } else if let name {
      html.element("td", ["class": name], content)
    } else {
      html.element("td", [:], content)
    }
  }

  private func write(documentOf entry: Entry, to html: inout HTMLWriter) {
    let file = entry.name.split(separator: "/").last.map { String($0) } ?? entry.name
    html.element(
      "a",
      [
        "href": Self.address(entry.path), "lang": entry.language.code,
        "hreflang": entry.language.code, "dir": "auto",
      ],
      text: entry.title ?? file
    )
    if entry.title != nil {
      html.text(" ")
      html.element("div", ["class": "quiet file", "dir": "auto"], text: file)
    }
  }

  private func write(
    _ symbols: [DocumentSymbol],
    in language: DocumentLanguage,
    to html: inout HTMLWriter
  ) {
    for (index, symbol) in symbols.enumerated() {
      if index > 0 { html.text(", ") }
      if let address = SymbolAddress.of(symbol, in: language) {
        html.element("a", ["class": "symbol", "href": address], text: symbol.description)
      } else {
        html.element("span", ["class": "symbol"], text: symbol.description)
      }
    }
  }

  private static func words(_ counts: [Int]?) -> String {
    guard let counts else { return "–" }
    let parts = zip(counts, Severity.allCases.reversed()).compactMap { count, severity in
      count == 0 ? nil : DateWords.count(count, severity.rawValue, severity.rawValue + "s")
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }

  /// A path as a relative address: `./` before it, as its first part may hold a colon.
  private static func address(_ path: [UInt8]) -> String {
    var address = "./"
    PercentEncoding.append(path, plain: "-._~/", to: &address)
    return address
  }
}
