/// An agenda has what another version of it has.
enum AgendaDiffersRule: Rule {
  static let description = RuleDescription(
    "agenda-differs",
    .against,
    .warning,
    summary:
      "Items and papers are those of the other agenda; of a revised agenda, each change is a "
      + "note",
    reason: "What a new version changes is meant to be changed; the rest was altered by mistake.",
    source: .logic("Two versions of one document say the same, unless one corrects the other."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let other = OtherDocument(context), context.isVersion(of: other.document) else { return }
    let severity: Severity? = context.isRevision ? .note : nil
    for change in context.comparison?.changes ?? [] {
      guard change.subject == .item || change.subject == .document,
        let message = message(of: change)
      else { continue }
      let place = change.to?.range ?? context.meetings.first?.meeting.range ?? .none
      findings.report(
        message,
        at: change.to == nil ? context.listPlace(in: place) : place,
        severity: severity,
        notes: change.from.map { [other.note("There", $0.range)] } ?? [],
        reliesOn: [.place(place)]
      )
    }
  }

  private static func message(of change: Change) -> String? {
    switch (change.from?.content, change.to?.content) {
    case (.item(let old), .item(let new)):
      switch change.kind {
      case .retitled:
        let titles = TwoTitles(new.title, old.title)
        return "\(name(new)) is called \(titles.first) here, \(titles.second) there"
      case .renumbered, .moved:
        return old.number == new.number
          ? nil
          : "\(PlainEnglish.quote(new.title)) is \(name(new).lowercased()) here, "
            + "\(name(old).lowercased()) there"
      default: return nil
      }
    case (nil, .item(let new)):
      return "\(name(new)), \(PlainEnglish.quote(new.title)), is not in the other agenda"
    case (.item(let old), nil):
      return "\(name(old)) of the other agenda, \(PlainEnglish.quote(old.title)), is not here"
    case (nil, .document(let new)):
      return "\(PlainEnglish.quote(new.title)) is not listed in the other agenda"
    case (.document(let old), nil):
      return "\(PlainEnglish.quote(old.title)), listed in the other agenda, is not listed here"
    default: return nil
    }
  }

  private static func name(_ item: AgendaItem) -> String {
    item.number.map { "Item \($0)" } ?? "An item without a number"
  }
}

/// A paper is called the same in both documents.
enum PaperTitleDiffersRule: Rule {
  static let description = RuleDescription(
    "paper-title-differs",
    .against,
    .warning,
    summary: "A symbol stands for the same paper in both documents",
    reason: "A title was altered in one of the two, or a symbol was taken from another entry.",
    source: .logic("A symbol names one document."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let other = OtherDocument(context) else { return }
    for change in context.comparison?.changes ?? [] where change.subject == .document {
      guard case .document(let old)? = change.from?.content,
        case .document(let new)? = change.to?.content
      else { continue }
      let symbols = Set(new.symbols.map { $0.withoutStar })
      if !symbols.isEmpty, symbols == Set(old.symbols.map { $0.withoutStar }) {
        guard ComparedTitle.compare(new.title, old.title) == .different else { continue }
        let titles = TwoTitles(new.title, old.title)
        findings.report(
          "\(context.symbolText(of: new)) is \(titles.first) here, \(titles.second) there",
          at: new.range,
          notes: [other.note("The entry there", old.range)],
          reliesOn: [.place(new.range)]
        )
      } else if context.isVersion(of: other.document), !symbols.isEmpty, !old.symbols.isEmpty {
        findings.report(
          "\(PlainEnglish.quote(new.title)) is \(context.symbolText(of: new)) here, "
            + "\(context.symbolText(of: old)) there",
          at: context.symbolPlace(of: new),
          notes: [other.note("The entry there", old.range)],
          reliesOn: [.place(new.range)]
        )
      }
    }
  }
}

extension ValidationContext {
  /// Whether the other document is another version of this one: both are agendas or timetables, of
  /// one meeting.
  func isVersion(of other: MeetingDocument) -> Bool {
    !isReport && !other.kind.isReport && document.kind != .paper && other.kind != .paper
      && !(comparison?.notices ?? []).contains {
        switch $0 {
        case .groupsDiffer, .meetingsDiffer: true
        default: false
        }
      }
  }

  /// Whether the document is a revision or was reissued.
  var isRevision: Bool {
    document.masthead.reissued
      || document.masthead.symbol?.parts.contains {
        $0.modifiers.contains { $0.modifier == .revision || $0.modifier == .corrigendum }
      } ?? false
  }

  /// The last item of the agenda, to point at what is missing.
  fileprivate func listPlace(in range: SourceRange) -> SourceRange {
    meetings.lazy.compactMap { $0.items.last?.item.headRange }.first ?? range
  }
}
