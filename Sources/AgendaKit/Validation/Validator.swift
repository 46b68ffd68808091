/// Judges documents by the rules.
public struct Validator: Sendable {
  /// What is asked.
  public var settings: ValidationSettings

  /// Creates a validator.
  public init(settings: ValidationSettings = ValidationSettings()) {
    self.settings = settings
  }

  /// Everything that is wrong with a document, by place.
  ///
  /// A text that is no document of the family gets the one finding that says so, and so does a
  /// document without its text: one that was decoded cannot be judged.
  /// - Parameters:
  ///   - document: the document judged, as it was read from its text.
  ///   - other: a document about the same meeting, quoted in notes.
  /// - Complexity: O(n log n) in the length of the texts; the factor log n is of sorting only.
  public func validate(
    _ document: MeetingDocument,
    against other: MeetingDocument? = nil
  ) -> [Diagnostic] {
    guard document.kind != .unknown, let text = document.text else { return unknown(document) }
    let context = ValidationContext.of(
      document,
      in: text,
      other: other,
      issued: settings.issued
    )
    var findings = FindingList(in: text)
    for rule in RuleSet.rules {
      let description = rule.description
      guard settings.asks(description), context.isEnglish || !description.needsEnglish else {
        continue
      }
      findings.begin(
        description,
        severity: settings.severity(of: description),
        isOverridden: settings.severities[description.name] != nil
      )
      rule.check(context, &findings)
    }
    addRemarks(of: document, in: context, to: &findings)
    return Suppressions(in: text).applied(to: findings.diagnostics()) { rule in
      settings.asks(rule) && (context.isEnglish || !rule.needsEnglish)
        && (other != nil || rule.subject != .against)
    } unused: {
      settings.asks($0) ? settings.severity(of: $0) : nil
    }.filter { $0.severity >= settings.minLevel }
  }

  /// Whether findings are a failure under the settings.
  public func fails(_ findings: some Sequence<Diagnostic>) -> Bool {
    findings.contains { settings.fails($0) }
  }

  /// The one finding for a text of another kind.
  private func unknown(_ document: MeetingDocument) -> [Diagnostic] {
    let description = DocumentUnknownRule.description
    guard settings.asks(description), settings.severity(of: description) >= settings.minLevel else {
      return []
    }
    let remark = document.diagnostics.first { $0.rule == description.name }
    return [
      Diagnostic(
        rule: description.name,
        severity: settings.severity(of: description),
        message: document.kind != .unknown
          ? "Only a document that was read from its text can be judged"
          : remark?.message ?? "This is no document of a meeting",
        range: remark?.range ?? SourceRange(0, 0)
      )
    ]
  }

  /// Says which rules did not look at a document that is not in English.
  private func addUnasked(to remark: inout Diagnostic) {
    let names = RuleSet.all.filter { settings.asks($0) && $0.needsEnglish }.map { $0.name }
    guard !names.isEmpty else { return }
    remark.message +=
      "; \(names.count) \(names.count == 1 ? "rule needs" : "rules need") English and did not look"
    remark.notes.append(
      Diagnostic.Note(message: "Not asked: " + names.joined(separator: ", "), range: remark.range)
    )
  }

  /// Adds what the parser has to say, as far as it is asked for.
  private func addRemarks(
    of document: MeetingDocument,
    in context: ValidationContext,
    to findings: inout FindingList
  ) {
    for remark in document.diagnostics {
      guard let rule = RuleSet.rule(named: remark.rule) else {
        if settings.only.isEmpty { findings.add(remark) }
        continue
      }
      guard settings.asks(rule) else { continue }
      let isUnplaced = remark.rule == TextUnplacedRule.description.name
      var remark = remark
      remark.severity = settings.severity(of: rule)
      if remark.rule == LanguageUnsupportedRule.description.name { addUnasked(to: &remark) }
      var place = context.text.range(of: remark.range)
      if isUnplaced { place = context.line(of: place) }
      let mentions = isUnplaced ? context.document.mentions(in: place) : []
      findings.add(
        remark,
        reliesOn: mentions.map { .place($0.range) } + [.place(place)]
          + (isUnplaced ? [.structure, .ending] : [])
      )
    }
  }
}
