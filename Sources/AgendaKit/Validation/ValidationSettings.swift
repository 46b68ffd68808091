/// What a user asks of validation.
public struct ValidationSettings: Sendable, Hashable {
  /// Whether the text is judged as published; otherwise as a draft.
  public var issued: Bool
  /// The least severity that counts as a failure.
  public var failOn: Severity
  /// The rules that are not asked.
  public var disabled: Set<String>
  /// The only rules that are asked; empty for all.
  public var only: Set<String>
  /// Severities that the user sets for rules.
  public var severities: [String: Severity]

  /// The settings of a plain `validate`: a draft, failing on errors, all rules.
  public init() {
    issued = false
    failOn = .error
    disabled = []
    only = []
    severities = [:]
  }

  /// Whether a rule is asked, or a remark of the parser shown.
  public func asks(_ rule: RuleDescription) -> Bool {
    if disabled.contains(rule.name) { return false }
    if !only.isEmpty { return only.contains(rule.name) }
    if rule.isOnRequest {
      return failOn == .note || severities[rule.name, default: .note] > .note
    }
    return true
  }

  /// How bad a breach of a rule is under these settings.
  public func severity(of rule: RuleDescription) -> Severity {
    severities[rule.name] ?? rule.severity(issued: issued)
  }
}
