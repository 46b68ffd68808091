/// Reads a supplement to an agenda, which has no list of items of its own: an addendum with further
/// annotations, a corrigendum.
enum Supplement {
  private static let addendum: Phrases = ["Addendum", "Addenda"]
  private static let corrigendum: Phrases = ["Corrigendum", "Corrigenda"]

  /// How many blocks after the title say that a document is a supplement.
  private static let headLimit = 3

  /// Reads the supplement whose body begins at `start`; false for a document that is none.
  static func parse(
    _ blocks: [Block],
    from start: Int,
    upTo end: Int,
    into builder: inout DocumentBuilder
  ) -> Bool {
    let reading = builder.reading
    guard
      let head = (start..<min(end, start + headLimit)).first(where: {
        let text = blocks[$0].text
        return (addendum.all + corrigendum.all).contains {
          $0.isWhole(reading.text.bytes.span, text.lowerBound, text.upperBound)
        }
      })
    else { return false }
    let text = blocks[head].text
    let corrects = corrigendum.isWhole(reading.text.bytes.span, text.lowerBound, text.upperBound)
    let first = corrects ? end : firstHeading(blocks, head + 1, end, reading)
    guard let first else { return false }
    if builder.document.meetings.isEmpty {
      builder.document.meetings.append(Meeting(group: Group(id: nil, name: "")))
    }
    for block in blocks[start..<head] { builder.furnish(block.source, .heading) }
    var annotation = Annotation(
      number: nil,
      heading: reading.string(text),
      range: blocks[head].source
    )
    for block in blocks[head + 1..<first] where !builder.takeStarredNote(block) {
      let paragraph = builder.paragraph(block)
      annotation.paragraphs.append(paragraph)
      annotation.range = annotation.range.union(block.source).union(paragraph.range)
    }
    builder.document.meetings[0].otherAnnotations.append(annotation)
    AnnotationsParser.parse(blocks, from: first, upTo: end, into: &builder)
    return true
  }

  /// Where the annotations of an addendum begin: at a numbered line that text follows. After an item
  /// of a list stands another one.
  private static func firstHeading(
    _ blocks: [Block],
    _ start: Int,
    _ end: Int,
    _ reading: Reading
  ) -> Int? {
    for i in start..<max(start, end) {
      if let formula = reading.formula(blocks[i]), formula != .annotations { return nil }
      guard reading.label(blocks[i]) != nil else { continue }
      guard i + 1 < end, reading.label(blocks[i + 1]) == nil,
        reading.formula(blocks[i + 1]) == .documentation
          || Sentence.isRunning(reading.text.bytes.span, blocks[i + 1].text)
      else { return nil }
      return i
    }
    return nil
  }
}
