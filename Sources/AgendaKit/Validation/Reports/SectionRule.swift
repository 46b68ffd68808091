/// Chapters are numbered.
enum SectionNumberGapRule: Rule {
  static let description = RuleDescription(
    "section-number-gap",
    .reports,
    .error,
    summary: "Chapters run I, II, III…, their parts A, B, C…, without a gap or a repeat",
    reason: "After a gap nobody knows whether a chapter is missing.",
    source: .editorialManual(
      page: "headings",
      address: "https://www.un.org/dgacm/en/content/editorial-manual/headings"
    ),
    examples: [
      RuleExample(in: .report, keeps: "\nIV. Organization", breaks: "\nVI. Organization")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let chapters = context.document.chapters
    let isAddendum = context.isAddendum
    judge(chapters, above: [], isAddendum: isAddendum, &findings)
    var level = chapters
    while !level.isEmpty {
      // Parts under a chapter whose successor has lost its heading are two chapters' parts.
      findings.goOn()
      for section in level {
        judge(
          section.sections,
          above: [.place(section.headingRange)],
          isAddendum: isAddendum,
          &findings
        )
      }
      level = level.flatMap { $0.sections }
    }
  }

  /// Judges sections side by side; what they rely on is the heading above them.
  private static func judge(
    _ sections: [Section],
    above: [Fact],
    isAddendum: Bool,
    _ findings: inout FindingList
  ) {
    let numbered = sections.filter { $0.number != nil }
    guard let style = SectionNumbers(numbered.compactMap({ $0.number })) else { return }
    for fault in style.faults(of: numbered) {
      switch fault {
      // An addendum begins with any chapter and any part.
      case .gap(0, _) where isAddendum: continue
      case .gap(let i, let missing):
        let before = i > 0 ? [Fact.place(numbered[i - 1].headingRange)] : []
        findings.report(
          "Section \(name(numbered[i])) follows "
            + (i > 0 ? "section \(name(numbered[i - 1]))" : "nothing")
            + "; \(style.text(missing.lowerBound)) is missing",
          at: numbered[i].headingRange,
          marks: [.place(numbered[i].headingRange)] + (before.isEmpty ? above : before),
          reliesOn: above + [.place(numbered[i].headingRange)]
        )
      case .repeated(let i, let first, let instead):
        findings.report(
          "Section \(name(numbered[i])) stands twice"
            + (instead.map { "; this one stands where section \(style.text($0)) belongs" } ?? ""),
          at: numbered[i].headingRange,
          notes: [
            Diagnostic.Note(message: "The other one", range: numbered[first].headingRange)
          ],
          reliesOn: above
        )
      case .outOfOrder(let i, let expected), .none(let i, let expected):
        findings.report(
          "Section \(name(numbered[i])) stands where section \(style.text(expected)) belongs",
          at: numbered[i].headingRange,
          reliesOn: above
        )
      }
    }
  }

  private static func name(_ section: Section) -> String { section.number ?? "" }
}

/// A report has its chapters.
enum SectionMissingRule: Rule {
  static let description = RuleDescription(
    "section-missing",
    .reports,
    .warning,
    issued: .error,
    summary: "A report has an introduction, recommendations, a summary of deliberations, the "
      + "organization of the meeting and the adoption of the report",
    reason: "The Conference expects the same chapters of every group.",
    source: .practice("the reports of the working groups"),
    examples: [
      RuleExample(
        in: .report,
        keeps: "\nV. Adoption of the report\n",
        breaks: "\nV. Closing remarks\n"
      )
    ],
    needsEnglish: true
  )

  private static let expected: [(words: [String], name: String)] = [
    (["introduction"], "introduction"),
    (["recommendation"], "section of recommendations"),
    (["deliberations"], "summary of deliberations"),
    (
      ["organization of the meeting", "organization of the session", "organization of work"],
      "section on the organization of the meeting"
    ),
    (
      ["adoption of the report", "adoption of the joint report"],
      "section on the adoption of the report"
    ),
  ]

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, !report.sections.isEmpty, !context.isAddendum,
      context.isReportOfWorkingGroup
    else { return }
    let titles = report.sections.map { section in
      // "Organisation" is a matter of spelling, not of what is there.
      ComparedTitle.fold(section.title).split(separator: " ")
        .map { $0.hasPrefix("organis") ? "organiz" + $0.dropFirst(7) : String($0) }
        .joined(separator: " ")
    }
    let place =
      context.document.masthead.places.title ?? report.sections[0].headingRange
    // Groups of another conference deliberate in a chapter for each item, and recommend there.
    let items = Set(
      context.meetings.flatMap { $0.items.map { $0.folded } }
    )
    let hasChaptersOfItems = titles.count { items.contains($0) } > 1
    var gaps = gaps(in: report)[...]
    for (words, name) in expected {
      if hasChaptersOfItems, words == ["recommendation"] || words == ["deliberations"] { continue }
      let isThere = titles.contains { title in words.contains { title.contains($0) } }
      guard !isThere else { continue }
      guard let gap = gaps.popFirst() else {
        findings.report(
          "The report has no \(name)",
          at: place,
          reliesOn: [.structure, .ending]
        )
        continue
      }
      // A chapter that the numbers miss too is missing in a draft as well.
      findings.report(
        "The report has no \(name)",
        at: gap.after.headingRange,
        severity: .error,
        marks: [.place(gap.after.headingRange)]
          + (gap.before.map { [.place($0.headingRange)] } ?? [])
      )
    }
  }

  /// The places where the numbers of the chapters miss one.
  private static func gaps(in report: Report) -> [(before: Section?, after: Section)] {
    let numbered = report.sections.filter { $0.number != nil }
    guard let style = SectionNumbers(numbered.compactMap({ $0.number })) else { return [] }
    var gaps: [(before: Section?, after: Section)] = []
    for case .gap(let i, let missing) in style.faults(of: numbered) {
      let before = i > 0 ? numbered[i - 1] : nil
      for _ in 0..<min(missing.count, expected.count) { gaps.append((before, numbered[i])) }
    }
    return gaps
  }
}

/// A section says something.
enum SectionEmptyRule: Rule {
  static let description = RuleDescription(
    "section-empty",
    .reports,
    .note,
    issued: .error,
    summary: "A section has text or parts",
    reason: "In a draft it is still to be written; in an issued report it was forgotten.",
    source: .practice("the draft reports of the working groups"),
    examples: [
      RuleExample(
        in: .report,
        keeps: "\n16. At its 4th meeting, on 15 October 2031, the Working Group adopted the "
          + "present report.\n",
        breaks: "\n"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    for place in context.reportParts?.sections ?? [] {
      let section = place.section
      guard section.paragraphs.isEmpty, section.sections.isEmpty else { continue }
      // A list that became the agenda or the documentation is text too.
      guard section.range.upper <= section.headingRange.upper + 8 else { continue }
      let number = section.number.map { "Section \($0), " } ?? "The section "
      findings.report(
        number + "\(PlainEnglish.quote(section.title)), is empty",
        at: section.headingRange
      )
    }
  }
}
