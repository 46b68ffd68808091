/// Every item of substance is considered.
enum ConsiderationMissingRule: Rule {
  static let description = RuleDescription(
    "consideration-missing",
    .reports,
    .warning,
    summary:
      "Every substantive item of the adopted agenda is considered, in a section of its title, and "
      + "quoted by that title",
    reason: "An item that the report does not speak of was not taken up, or its section was lost.",
    source: .practice("the reports of the working groups"),
    examples: [
      RuleExample(
        in: .report,
        keeps: "\nA. Digitization of meeting records\n",
        breaks: "\nA. Digital records of meetings\n"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let report = context.document.report, !report.considerations.isEmpty,
      let parts = context.reportParts, context.isReportOfWorkingGroup
    else { return }
    let headings = Set(parts.sections.map { ComparedTitle($0.section.title).expanded })
    // Earlier reports tell all deliberations in one section.
    let hasSections = context.meetings.contains { meeting in
      meeting.items.contains { entry in
        !isProcedural(entry.item, in: meeting.meeting.agenda)
          && headings.contains(ComparedTitle(entry.item.title).expanded)
      }
    }
    for consideration in report.considerations {
      judgeTitle(consideration, context, &findings)
    }
    findings.goOn()
    let ofDeliberations = parts.deliberations(
      on: Set(context.meetings.flatMap { $0.items.map { ComparedTitle($0.item.title).expanded } })
    ).map { Fact.place($0.headingRange) }
    var considered: [ItemNumber: [Consideration]] = [:]
    for consideration in report.considerations {
      considered[consideration.item, default: []].append(consideration)
    }
    let byTitle = titledMeetings(report.considerations, context)
    var told: Set<SourceRange> = []
    let alsoConsidered = itemsConsidered(context)
    let titlesConsidered = titlesConsidered(context)
    let unknown = report.considerations.filter { consideration in
      !context.meetings.contains { $0.byNumber[consideration.item] != nil }
    }
    for meeting in context.meetings {
      for item in meeting.meeting.agenda {
        guard let number = item.number else { continue }
        let family = [number] + subnumbers(item)
        let found = family.flatMap { considered[$0] ?? [] }.filter {
          byTitle[$0.range].map { $0.contains(meeting.index) } ?? true
        }
        if found.isEmpty {
          guard !isProcedural(item, in: meeting.meeting.agenda),
            !family.contains(where: alsoConsidered.contains),
            !titlesConsidered.contains(ComparedTitle.key(item.title))
          else { continue }
          findings.report(
            "The report does not say that item \(number), \(PlainEnglish.quote(item.title)), was "
              + "considered",
            at: item.headRange,
            reliesOn: [.item(meeting.index, number)]
              + ofDeliberations + numbers(of: unknown, under: item.title, parts, context)
          )
        } else if hasSections {
          judge(found, item, parts, meeting.index, told: &told, &findings)
        }
      }
    }
  }

  /// Where the sections of an item's title speak of items that are not on the agenda: a wrong number
  /// keeps the item from being considered.
  private static func numbers(
    of considerations: [Consideration],
    under title: String,
    _ parts: ReportParts,
    _ context: ValidationContext
  ) -> [Fact] {
    considerations.prefix(16).flatMap { consideration -> [Fact] in
      guard let section = parts.section(around: consideration.range),
        ComparedTitle.compare(parts.sections[section].section.title, title) < .different
      else { return [] }
      return context.document.mentions(in: consideration.range).compactMap { mention in
        if case .item(consideration.item, _) = mention.value { return .place(mention.range) }
        return nil
      }
    }
  }

  /// The items that a sentence says were considered, in whatever order of its words: "Agenda item 3
  /// was considered at the 3rd meeting".
  private static func itemsConsidered(_ context: ValidationContext) -> Set<ItemNumber> {
    var found: Set<ItemNumber> = []
    for mention in context.document.mentions {
      guard case .item(let number, _) = mention.value,
        let sentence = context.sentence(around: mention.range)
      else { continue }
      let lower = max(Int(sentence.range.lower), Int(mention.range.lower) - 80)
      let upper = min(Int(sentence.range.upper), Int(mention.range.upper) + 80)
      if context.holds(
        anyOf: ["considered", "discussed", "took up", "taken up"],
        in: SourceRange(lower, upper)
      ) {
        found.insert(number)
      }
    }
    return found
  }

  /// The titles of items that groups which met jointly considered, and named without a number, which
  /// would be another one in each agenda: "jointly considered the item entitled “…”".
  private static func titlesConsidered(_ context: ValidationContext) -> Set<String> {
    guard context.meetings.count > 1 else { return [] }
    var found: Set<String> = []
    for sentence in context.sentences
    where context.holds(anyOf: ["considered", "discussed", "took up"], in: sentence.range) {
      guard let quoted = context.titleQuoted(from: sentence.range, in: sentence) else { continue }
      found.insert(ComparedTitle.key(quoted.title))
    }
    return found
  }

  /// Of groups that met jointly, those whose item of the number bears the title that is quoted: item
  /// 2 of one is another than item 2 of the other.
  private static func titledMeetings(
    _ considerations: [Consideration],
    _ context: ValidationContext
  ) -> [SourceRange: Set<Int>] {
    guard context.meetings.count > 1 else { return [:] }
    var found: [SourceRange: Set<Int>] = [:]
    for consideration in considerations {
      guard let quoted = context.titleQuoted(with: consideration.item, in: consideration.range)
      else { continue }
      let same = context.meetings.filter { meeting in
        meeting.item(consideration.item).map {
          ComparedTitle.compare(quoted.title, $0.title) < .different
        } ?? false
      }
      if !same.isEmpty { found[consideration.range] = Set(same.map({ $0.index })) }
    }
    return found
  }

  /// Whether one of the considerations stands in a section of the item's or a subitem's title.
  private static func judge(
    _ found: [Consideration],
    _ item: AgendaItem,
    _ parts: ReportParts,
    _ meeting: Int,
    told: inout Set<SourceRange>,
    _ findings: inout FindingList
  ) {
    let titles = [item.title] + item.subitems.map { $0.title }
    for consideration in found {
      var section = parts.section(around: consideration.range)
      while let i = section {
        if titles.contains(where: {
          ComparedTitle.compare(parts.sections[i].section.title, $0) < .different
        }) {
          return
        }
        section = parts.sections[i].parent
      }
    }
    guard let first = found.first, let number = item.number,
      let section = parts.section(around: first.range)
    else { return }
    let heading = parts.sections[section].section
    guard told.insert(heading.headingRange).inserted else { return }
    findings.report(
      "Item \(number), \(PlainEnglish.quote(item.title)), is considered in the section "
        + PlainEnglish.quote(heading.title),
      at: heading.headingRange,
      notes: [Diagnostic.Note(message: "The item as adopted", range: item.headRange)],
      reliesOn: [
        .title(meeting, number), .item(meeting, number), .place(heading.headingRange),
      ]
    )
  }

  /// The title quoted where an item is said to be considered: "agenda item 3, entitled “…”".
  private static func judgeTitle(
    _ consideration: Consideration,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    let number = consideration.item
    guard let quoted = context.titleQuoted(with: number, in: consideration.range) else { return }
    // Of groups that met jointly, each has an item of that number.
    let numbered = context.meetings.compactMap { meeting in
      meeting.item(number).map { (meeting: meeting, item: $0) }
    }
    let titles = numbered.flatMap { [$0.item.title] + $0.item.subitems.map { $0.title } }
    if numbered.isEmpty { return judgeHeading(over: consideration, quoted, context, &findings) }
    guard let (meeting, item) = numbered.first,
      !titles.contains(where: { ComparedTitle.compare(quoted.title, $0) < .different })
    else { return }
    let meant = context.item(titled: quoted.title)
    let both = TwoTitles(quoted.title, item.title)
    let message =
      meant.flatMap { $0.number }.map {
        "Item \(number) is quoted here with the title of item \($0), "
          + PlainEnglish.quote(quoted.title)
      }
      ?? "Item \(number) is quoted as \(both.first), the agenda says \(both.second)"
    let spoilt = [number] + [meant?.number].compactMap { $0 }
    findings.report(
      message,
      at: meant == nil ? both.place(in: quoted.range, of: context.text) : quoted.range,
      notes: [Diagnostic.Note(message: "The item as adopted", range: (meant ?? item).headRange)],
      marks: spoilt.flatMap { [.item(meeting.index, $0), .title(meeting.index, $0)] },
      // The item may have been meant to be that of another group.
      reliesOn: context.meetings.indices.flatMap { m in
        spoilt.flatMap { [.item(m, $0), .title(m, $0)] }
      }
    )
  }

  /// A part of a report has no agenda: there the heading bears the title.
  private static func judgeHeading(
    over consideration: Consideration,
    _ quoted: (title: String, range: SourceRange),
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard context.meetings.allSatisfy({ $0.items.isEmpty }), let parts = context.reportParts,
      let place = parts.section(around: consideration.range), place < parts.sections.count
    else { return }
    let section = parts.sections[place].section
    // A heading of its own is told from one that is the title but for a word or two.
    guard ComparedTitle.compare(section.title, quoted.title) == .different,
      section.paragraphs.first?.number == consideration.paragraph,
      shareMostWords(section.title, quoted.title)
    else { return }
    let both = TwoTitles(quoted.title, section.title)
    findings.report(
      "Item \(consideration.item) is quoted as \(both.first), the heading says \(both.second)",
      at: both.place(in: quoted.range, of: context.text),
      notes: [Diagnostic.Note(message: "The heading", range: section.headingRange)]
    )
  }

  /// Whether two titles are alike, and neither goes on where the other ends: "… (agenda item 3)".
  private static func shareMostWords(_ a: String, _ b: String) -> Bool {
    let (a, b) = (ComparedTitle.fold(a), ComparedTitle.fold(b))
    guard !a.hasPrefix(b), !b.hasPrefix(a) else { return false }
    let (first, second) = (a.split(separator: " "), b.split(separator: " "))
    return Set(first).intersection(second).count * 2 >= max(first.count, second.count)
  }

  private static func subnumbers(_ item: AgendaItem) -> [ItemNumber] {
    item.subitems.flatMap { [$0.number].compactMap { $0 } + subnumbers($0) }
  }

  /// Opening, agenda, other matters and the report itself need no section of deliberations.
  private static func isProcedural(_ item: AgendaItem, in agenda: [AgendaItem]) -> Bool {
    if item.number == agenda.first?.number { return true }
    let title = ComparedTitle.fold(item.title)
    return title.hasPrefix("other matters") || title.hasPrefix("other business")
      || title.hasPrefix("adoption of the") || title.hasPrefix("organizational matters")
  }
}

extension ValidationContext {
  /// The title in quotation marks that follows the number of an item, "agenda item 3, entitled “…”",
  /// in the sentence of a range.
  func titleQuoted(
    with number: ItemNumber,
    in range: SourceRange
  ) -> (title: String, range: SourceRange)? {
    for mention in document.mentions(in: range) {
      guard case .item(number, _) = mention.value else { continue }
      return titleQuoted(after: mention)
    }
    return nil
  }

  /// The title in quotation marks after an item's number.
  func titleQuoted(after item: Mention) -> (title: String, range: SourceRange)? {
    guard let sentence = sentence(around: item.range) else { return nil }
    let upper = min(Int(sentence.range.upper), Int(item.range.upper) + 24)
    return titleQuoted(from: SourceRange(Int(item.range.upper), upper), in: sentence)
  }

  /// The title in quotation marks after the word "entitled" in a range.
  func titleQuoted(
    from rest: SourceRange,
    in sentence: RunningSentence
  ) -> (title: String, range: SourceRange)? {
    let upper = Int(sentence.range.upper)
    guard let entitled = find("entitled", in: rest) else { return nil }
    let bytes = text.bytes
    var open = Int(entitled.upper)
    while open < upper, ASCII.isBlank(bytes[open]) { open += 1 }
    let isStraight = open < upper && bytes[open] == ASCII.quote
    let mark: [UInt8] = isStraight ? [ASCII.quote] : [0xE2, 0x80, 0x9C]
    guard open + mark.count < upper, bytes[open...].starts(with: mark) else { return nil }
    let start = open + mark.count
    let end: [UInt8] = isStraight ? [ASCII.quote] : [0xE2, 0x80, 0x9D]
    var close = start
    // No title is longer.
    let limit = min(upper, start + 1000)
    while close < limit, !bytes[close...].starts(with: end) { close += 1 }
    guard close < limit else { return nil }
    let title = SourceRange(start, close)
    return (plainText(title), title)
  }

  /// The item, or subitem, of any agenda of the document that has a title.
  func item(titled title: String) -> AgendaItem? {
    itemsByTitle[ComparedTitle.key(title)]?.first?.item
  }
}
