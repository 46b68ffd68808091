/// What was left open is filled in.
enum PlaceholderLeftRule: Rule {
  static let description = RuleDescription(
    "placeholder-left",
    .text,
    .note,
    issued: .error,
    summary: "Text in square brackets is settled, and what stands for words to come is filled in: "
      + "“XX April”, “??”, “__”, “TBD”, “NAME”, “(to be completed)”, “was/were”",
    reason: "Such signs stand around text that is not yet agreed, or for what is not yet known.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(
        in: .report,
        keeps: "3. At its 1st and 2nd meetings",
        breaks: "3. At its 1st and [2nd] meetings"
      ),
      RuleExample(
        in: .agenda,
        keeps: "The second topic concerns records",
        breaks: "The second topic (TBC) concerns records"
      ),
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let told = context.document.report?.placeholders ?? []
    var paragraphs: [UInt32: Int] = [:]
    for placeholder in told { paragraphs[placeholder.range.lower] = placeholder.paragraph }
    for open in OpenPlace.all(in: context) {
      let place = paragraphs[open.range.lower].map { " in paragraph \($0)" } ?? ""
      findings.report(
        "\(PlainEnglish.quote(context.plainText(open.range)))\(place) is still open",
        at: open.range,
        marks: marks(open.range, context),
        claim: context.isInMasthead(open.range) ? context.wholeLine(of: open.range) : open.range
      )
    }
  }

  /// What cannot be read for an open place: the title of an item, the days of the masthead, a symbol.
  private static func marks(_ place: SourceRange, _ context: ValidationContext) -> [Fact] {
    if let block = context.block(around: place) {
      guard block.kind == .item, let meeting = block.meeting, let item = block.item else {
        return [.place(place)]
      }
      return [.title(meeting, item)]
    }
    return context.isInMasthead(place) ? [.readableDates, .structure] : []
  }
}

extension ValidationContext {
  /// Whether a place stands before the first piece of text.
  fileprivate func isInMasthead(_ place: SourceRange) -> Bool {
    block(around: place) == nil
      && blocks.first { $0.kind != .title }.map { place < $0.range } ?? true
  }
}
