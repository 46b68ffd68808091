/// Says what was joined, inferred, repaired or left: each under a rule of its own, with its place.
enum Honesty {
  static func report(into builder: inout DocumentBuilder) {
    let reading = builder.reading
    builder.document.diagnostics += reading.diagnostics
    for repair in reading.source.repairs.prefix(20) {
      builder.say(
        "encoding-assumed",
        .note,
        "bytes that are not valid \(reading.source.encoding.rawValue) are read as Windows-1252",
        at: repair.range
      )
    }
    if reading.source.encoding == .windows1252 {
      builder.say(
        "encoding-assumed",
        .note,
        "the file is read as Windows-1252",
        at: firstCharacter(of: reading.source)
      )
    }
    let placed = furnishMarks(into: &builder)
    let rest = Coverage(reading, placed: placed).rest()
    for range in rest.markup {
      builder.document.furniture.append(Furniture(kind: .markup, range: range))
    }
    builder.document.furniture.sort { $0.range < $1.range }
    let beside = builder.besideAgenda.sorted()
    let unplaced = adding(beside, to: joined(rest.unplaced, in: builder.document), reading)
    builder.document.unplaced = unplaced
    // What stands inside text that is unplaced is unplaced with it.
    builder.document.furniture.removeAll { mark in
      let text = unplaced.sortedIndex { $0.range.upper >= mark.range.upper }
      return text < unplaced.count && unplaced[text].range.lower <= mark.range.lower
    }
    for text in unplaced {
      let next = beside.sortedIndex { $0.upper > text.range.lower }
      if next < beside.count, beside[next].lower < text.range.upper { continue }
      builder.say(
        "text-unplaced",
        .warning,
        "no part of the document takes this text",
        at: text.range
      )
    }
    builder.document.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }

  /// Text in whose midst are only tags and blanks is one text; what a note or anything else
  /// that has a place interrupts is two.
  private static func joined(
    _ pieces: [UnplacedText],
    in document: MeetingDocument
  ) -> [UnplacedText] {
    guard pieces.count > 1, let text = document.text else { return pieces }
    let markup = Set(document.furniture.filter { $0.kind == .markup }.map { $0.range })
    let apart = document.placedRanges().filter { !markup.contains($0) }.sorted()
    var joined: [UnplacedText] = []
    for piece in pieces {
      let next = apart.sortedIndex { $0.lower >= joined.last?.range.upper ?? 0 }
      guard let last = joined.last, let gap = text.gap(between: last.range, piece.range),
        next == apart.count || apart[next].lower >= piece.range.lower
      else {
        joined.append(piece)
        continue
      }
      joined[joined.count - 1].text += gap + piece.text
      joined[joined.count - 1].range = last.range.union(piece.range)
    }
    return joined
  }

  /// Adds the texts that stand beside the agenda, and within a row that has a place.
  private static func adding(
    _ beside: [SourceRange],
    to unplaced: [UnplacedText],
    _ reading: Reading
  ) -> [UnplacedText] {
    let within = beside.filter { range in
      let next = unplaced.sortedIndex { $0.range.upper > range.lower }
      return next == unplaced.count || unplaced[next].range.lower >= range.upper
    }
    if within.isEmpty { return unplaced }
    let texts = within.map { UnplacedText(text: reading.source.text(in: $0), range: $0) }
    return (unplaced + texts).sorted { $0.range < $1.range }
  }

  private static func firstCharacter(of source: SourceText) -> SourceRange {
    let bytes = source.bytes
    guard !bytes.isEmpty else { return .none }
    return SourceRange(0, min(bytes.count, UTF8Reader.scalar(bytes.span, 0).length))
  }

  /// Makes furniture of the footnote marks that stand in no part of the model, such as one after a
  /// heading; all places that are taken then.
  private static func furnishMarks(into builder: inout DocumentBuilder) -> [SourceRange] {
    var placed = builder.document.placedRanges()
    placed.sort()
    var next = 0
    var end: UInt32 = 0
    for mark in builder.reading.footnoteMarks.map({ $0.range }).sorted() {
      while next < placed.count, placed[next].lower <= mark.lower {
        end = max(end, placed[next].upper)
        next += 1
      }
      if mark.upper > end { builder.furnish(mark, .markup) }
    }
    placed += builder.reading.footnoteMarks.map { $0.range }
    return placed
  }
}
