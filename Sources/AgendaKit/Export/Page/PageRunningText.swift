/// Writes running text: symbols as links, open placeholders and footnotes marked.
struct PageRunningText {
  private let document: MeetingDocument
  private let placeholders: [Placeholder]
  private let reading: Reading?
  private let noteMarks: Set<String>
  private let labels: PageWords
  /// The language that the documents are linked in.
  private let language: DocumentLanguage

  init(_ document: MeetingDocument, _ language: PageLanguage) {
    labels = language.words
    self.language = language.language
    self.document = document
    placeholders = (document.report?.placeholders ?? []).sorted { $0.range < $1.range }
    reading = document.text?.reading
    noteMarks = Set(document.footnotes.map { $0.mark })
  }

  /// A stretch of a text that is more than text.
  private struct Span {
    var range: Range<Int>
    var kind: Kind

    enum Kind {
      case link(String)
      case placeholder
      case footnote(String)
    }
  }

  /// Writes a text that stands at a range.
  /// - Parameter footnotes: the marks in it, in order.
  func write(
    _ text: String,
    at range: SourceRange,
    footnotes: [String] = [],
    to html: inout HTMLWriter
  ) {
    let bytes = ContiguousArray(text.utf8)
    var spans = links(bytes, range)
    spans += openStretches(bytes, range)
    spans += marks(bytes, range, footnotes)
    spans.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    write(bytes, 0..<bytes.count, spans[...], to: &html)
  }

  /// Writes a symbol, as a link where there is a document.
  func write(_ symbol: DocumentSymbol, to html: inout HTMLWriter) {
    if let address = SymbolAddress.of(symbol, in: language) {
      html.element("a", ["class": "symbol", "href": address], text: symbol.description)
    } else {
      html.element("span", ["class": "symbol"], text: symbol.description)
    }
  }

  /// Writes symbols with commas between.
  func write(_ symbols: [DocumentSymbol], to html: inout HTMLWriter) {
    for (index, symbol) in symbols.enumerated() {
      if index > 0 { html.text(", ") }
      write(symbol, to: &html)
    }
  }

  private func write(
    _ bytes: ContiguousArray<UInt8>,
    _ range: Range<Int>,
    _ spans: ArraySlice<Span>,
    to html: inout HTMLWriter
  ) {
    var position = range.lowerBound
    var index = spans.startIndex
    func plain(_ upper: Int, _ html: inout HTMLWriter) {
      if position < upper { html.text(String(decoding: bytes[position..<upper], as: UTF8.self)) }
      position = max(position, upper)
    }
    while index < spans.endIndex {
      let span = spans[index]
      index += 1
      guard span.range.lowerBound >= position, span.range.upperBound <= range.upperBound else {
        continue
      }
      plain(span.range.lowerBound, &html)
      let words = String(decoding: bytes[span.range], as: UTF8.self)
      switch span.kind {
      case .link(let address):
        html.element("a", ["class": "symbol", "href": address], text: words)
      case .footnote(let mark):
        html.element("sup") { html in
          if noteMarks.contains(mark) {
            html.element(
              "a",
              ["href": "#note-\(mark)", "aria-label": "\(labels[.note]) \(mark)"],
              text: mark
            )
          } else {
            html.text(mark)
          }
        }
      case .placeholder:
        // A link in a placeholder stays a link; placeholders are not in one another.
        let end = spans[index...].firstIndex { $0.range.lowerBound >= span.range.upperBound }
        let inner = spans[index..<(end ?? spans.endIndex)]
        html.element("mark", ["title": labels[.openMark]]) { html in
          write(bytes, span.range, inner, to: &html)
        }
        index = end ?? spans.endIndex
      }
      position = max(position, span.range.upperBound)
    }
    plain(range.upperBound, &html)
  }

  private func links(_ bytes: ContiguousArray<UInt8>, _ range: SourceRange) -> [Span] {
    var spans: [Span] = []
    var from = 0
    for mention in document.mentions(in: range) {
      guard case .symbol(let symbol) = mention.value,
        let address = SymbolAddress.of(symbol, in: language),
        let place = Self.find(ContiguousArray(symbol.description.utf8), in: bytes, from: from)
      else { continue }
      spans.append(Span(range: place, kind: .link(address)))
      from = place.upperBound
    }
    return spans
  }

  private func openStretches(_ bytes: ContiguousArray<UInt8>, _ range: SourceRange) -> [Span] {
    var low = placeholders.sortedIndex { $0.range.lower >= range.lower }
    var spans: [Span] = []
    var from = 0
    while low < placeholders.count, placeholders[low].range.lower < range.upper {
      let text = ContiguousArray(placeholders[low].text.utf8)
      low += 1
      guard let place = Self.find(text, in: bytes, from: from) else { continue }
      spans.append(Span(range: place, kind: .placeholder))
      from = place.upperBound
    }
    return spans
  }

  /// The marks of footnotes, in their places; at the end of the text where those are not found.
  private func marks(
    _ bytes: ContiguousArray<UInt8>,
    _ range: SourceRange,
    _ footnotes: [String]
  ) -> [Span] {
    guard !footnotes.isEmpty else { return [] }
    let places = reading?.markPlaces(in: range, text: bytes) ?? []
    return footnotes.enumerated().map { index, mark in
      let place = places.count == footnotes.count ? places[index] : bytes.count
      return Span(range: place..<place, kind: .footnote(mark))
    }
  }

  private static func find(
    _ needle: ContiguousArray<UInt8>,
    in bytes: ContiguousArray<UInt8>,
    from start: Int
  ) -> Range<Int>? {
    guard let first = needle.first, needle.count <= bytes.count else { return nil }
    var i = start
    while i + needle.count <= bytes.count {
      if bytes[i] == first, bytes[i..<i + needle.count].elementsEqual(needle) {
        return i..<i + needle.count
      }
      i += 1
    }
    return nil
  }
}

extension Reading {
  /// Where marks of footnotes stand in a text that was read from a range, in its bytes.
  fileprivate func markPlaces(in range: SourceRange, text wanted: ContiguousArray<UInt8>) -> [Int] {
    let first = blocks.sortedIndex { $0.source.upper > range.lower }
    guard first < blocks.count, blocks[first].source.lower < range.upper else { return [] }
    let block = blocks[first].text
    var start = block.lowerBound
    while start + wanted.count <= block.upperBound,
      !text.bytes[start..<start + wanted.count].elementsEqual(wanted)
    {
      start += 1
    }
    guard start + wanted.count <= block.upperBound else { return [] }
    let mark = footnoteMarks.sortedIndex { $0.offset >= start }
    return footnoteMarks[mark...].prefix { $0.offset <= start + wanted.count }
      .map { $0.offset - start }
  }
}
