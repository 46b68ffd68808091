/// Lines that stand within a list of items and are none: what a page or a converter printed there, or
/// the annotation of the item above, where a document annotates its items in the list itself.
struct AgendaInterruption {
  var blocks: Range<Int>
  /// The item after which they stand.
  var under: ItemNumber?

  /// Makes annotations of the running text under items, where no annotations follow the list. All
  /// else is left over, to be said.
  static func place(
    _ interruptions: [AgendaInterruption],
    _ blocks: [Block],
    listEnd: Int,
    upTo end: Int,
    of meeting: Int,
    into builder: inout DocumentBuilder
  ) {
    // An agenda that was adopted has no annotations.
    let isReported = builder.document.kind == .report || builder.document.kind == .draftReport
    guard !interruptions.isEmpty, !isReported, builder.document.meetings.indices.contains(meeting),
      !isAnnotated(blocks[min(listEnd, end)..<end], builder.reading)
    else { return }
    for interruption in interruptions {
      guard let number = interruption.under else { continue }
      let text = interruption.blocks.filter {
        Sentence.isRunning(builder.reading.text.bytes.span, blocks[$0].text)
      }
      guard let first = text.first else { continue }
      let paragraphs = text.map { builder.paragraph(blocks[$0]) }
      _ = builder.document.meetings[meeting].agenda.withItem(number, from: 0) { item -> Bool in
        guard item.annotation == nil else { return false }
        var annotation = Annotation(
          number: number,
          heading: item.title,
          range: blocks[first].source
        )
        annotation.paragraphs = paragraphs
        annotation.range = paragraphs.reduce(annotation.range) { $0.union($1.range) }
        annotation.headingRange = .none
        item.annotation = annotation
        return true
      }
    }
  }

  /// Whether annotations follow the list: under their heading, or with the first item again.
  private static func isAnnotated(_ rest: ArraySlice<Block>, _ reading: Reading) -> Bool {
    rest.contains { block in
      if reading.formula(block) == .annotations { return true }
      if case .number(1, nil)? = reading.label(block)?.kind { return true }
      return false
    }
  }
}

extension AgendaItem {
  /// The number of the last item in it: its own, or that of its last subitem.
  var lastNumber: ItemNumber? {
    subitems.last.flatMap { $0.subitems.last?.number ?? $0.number } ?? number
  }
}
