/// Paragraphs are numbered through the report.
enum ParagraphNumberGapRule: Rule {
  static let description = RuleDescription(
    "paragraph-number-gap",
    .reports,
    .error,
    summary:
      "Paragraphs run through the whole report without a gap, and (a), (b), (c)… through a list",
    reason: "Reports are cited by paragraph, in six languages.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(in: .report, keeps: "\n16. At its", breaks: "\n17. At its")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let headings = Headings(context)
    ParagraphNumbers.forEachFault(context) { fault, paragraphs in
      switch fault {
      case .gap(let i, let missing):
        findings.report(
          "Paragraph \(ParagraphNumbers.name(paragraphs[i])) follows "
            + (i > 0 ? "paragraph \(ParagraphNumbers.name(paragraphs[i - 1]))" : "nothing")
            + "; \(missing.lowerBound) is missing",
          at: ParagraphNumbers.place(paragraphs[i], context),
          reliesOn: headings.between(i > 0 ? paragraphs[i - 1] : nil, paragraphs[i])
        )
      case .outOfOrder(let i, let expected):
        findings.report(
          "Paragraph \(ParagraphNumbers.name(paragraphs[i])) stands where paragraph \(expected) "
            + "belongs",
          at: ParagraphNumbers.place(paragraphs[i], context)
        )
      case .repeated, .none: break
      }
    }
    for list in context.letteredLists { judge(list, &findings) }
  }

  private static func judge(_ list: LetteredList, _ findings: inout FindingList) {
    for fault in list.faults {
      switch fault {
      case .gap(let i, let missing):
        findings.report(
          "\(list.name(list.entries[i].letter)) follows \(list.name(list.entries[i - 1].letter)); "
            + "\(list.name(missing.lowerBound)) is missing",
          at: list.entries[i].label,
          severity: .warning,
          reliesOn: list.papers.map { [.place($0)] } ?? []
        )
      case .outOfOrder(let i, let expected):
        findings.report(
          "\(list.name(list.entries[i].letter)) stands where \(list.name(expected)) belongs",
          at: list.entries[i].label,
          severity: .warning
        )
      case .repeated, .none: break
      }
    }
  }
}

/// No two paragraphs have one number.
enum ParagraphNumberRepeatedRule: Rule {
  static let description = RuleDescription(
    "paragraph-number-repeated",
    .reports,
    .error,
    summary:
      "No two paragraphs of a report have the same number, no two entries of a list one letter",
    reason: "A citation of the number would mean two paragraphs.",
    source: .editorialManual(
      page: "paragraphs and subparagraphs",
      address: "http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm"
    ),
    examples: [
      RuleExample(in: .report, keeps: "\n3. At its", breaks: "\n2. At its")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    ParagraphNumbers.forEachFault(context) { fault, paragraphs in
      guard case .repeated(let i, let first, let instead) = fault else { return }
      findings.report(
        "Paragraph \(ParagraphNumbers.name(paragraphs[i])) stands twice"
          + (instead.map { "; this one stands where paragraph \($0) belongs" } ?? ""),
        at: ParagraphNumbers.place(paragraphs[i], context),
        notes: [
          Diagnostic.Note(
            message: "The other one",
            range: ParagraphNumbers.place(paragraphs[first], context)
          )
        ]
      )
    }
    for list in context.letteredLists {
      for fault in list.faults {
        guard case .repeated(let i, let first, let instead) = fault else { continue }
        findings.report(
          "\(list.name(list.entries[i].letter)) stands twice"
            + (instead.map { "; this one stands where \(list.name($0)) belongs" } ?? ""),
          at: list.entries[i].label,
          severity: .warning,
          notes: [Diagnostic.Note(message: "The other one", range: list.entries[first].label)]
        )
      }
    }
  }
}

/// The headings of a report, in its order.
private struct Headings {
  private let ranges: [SourceRange]

  init(_ context: ValidationContext) {
    ranges = context.reportParts?.sections.map { $0.section.headingRange } ?? []
  }

  /// The headings between two paragraphs: where a section is missing there, so are its paragraphs.
  func between(_ before: Paragraph?, _ after: Paragraph) -> [Fact] {
    let start = before?.range.upper ?? 0
    let low = ranges.sortedIndex { $0.upper > after.range.lower }
    // A paragraph stands under a chapter, its part and perhaps a part of that.
    return ranges[..<low].suffix(3).filter { start <= $0.lower }.map { .place($0) }
  }
}

private enum ParagraphNumbers {
  static func forEachFault(
    _ context: ValidationContext,
    _ body: (NumberSequence.Fault, [Paragraph]) -> Void
  ) {
    // The paragraphs of an annex have their own numbers.
    let end = context.annexes.headings.first?.range.lower ?? .max
    let paragraphs = (context.reportParts?.paragraphs ?? []).map { $0.paragraph }
      .filter { $0.range.lower < end }
    guard let first = paragraphs.first?.number else { return }
    // An addendum goes on with the numbers of the text before it.
    var start = context.isAddendum ? first : 1
    for run in runs(of: paragraphs) {
      for fault in NumberSequence.faults(run.map { $0.number }, from: start) { body(fault, run) }
      start = 1
    }
  }

  /// Paragraphs that count up together: where 1 and 2 stand again after a longer run, decisions or
  /// annexes have numbers of their own. The paragraphs of a draft resolution, which end with
  /// semicolons, stand between those of the report.
  private static func runs(of all: [Paragraph]) -> [[Paragraph]] {
    var resolutions: [[Paragraph]] = []
    var paragraphs: [Paragraph] = []
    var i = 0
    while i < all.count {
      let operative = operative(all[i...])
      if operative.isEmpty {
        paragraphs.append(all[i])
      } else {
        resolutions.append(Array(operative))
      }
      i += max(1, operative.count)
    }
    var runs: [[Paragraph]] = [[]]
    for (i, paragraph) in paragraphs.enumerated() {
      let isRestart =
        paragraph.number == 1 && i + 1 < paragraphs.count && paragraphs[i + 1].number == 2
      if isRestart, runs[runs.count - 1].count > 2 { runs.append([]) }
      runs[runs.count - 1].append(paragraph)
    }
    return runs + resolutions
  }

  /// The paragraphs of a draft resolution at the start of some: from 1 on with semicolons, the last
  /// with a point.
  private static func operative(_ paragraphs: ArraySlice<Paragraph>) -> ArraySlice<Paragraph> {
    var end = paragraphs.startIndex
    while end < paragraphs.endIndex, paragraphs[end].number == end - paragraphs.startIndex + 1 {
      guard paragraphs[end].text.utf8.last == ASCII.semicolon else {
        return end > paragraphs.startIndex ? paragraphs[...end] : []
      }
      end += 1
    }
    return []
  }

  static func name(_ paragraph: Paragraph) -> String {
    paragraph.number.map(String.init) ?? "without a number"
  }

  /// The number at the start of a paragraph.
  static func place(_ paragraph: Paragraph, _ context: ValidationContext) -> SourceRange {
    let bytes = context.text.bytes
    let start = Int(paragraph.range.lower)
    var end = start
    while end < Int(paragraph.range.upper), end - start < 12, !ASCII.isBlank(bytes[end]) {
      end += 1
    }
    return SourceRange(start, end)
  }
}
