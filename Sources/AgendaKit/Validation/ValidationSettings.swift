/// What a user asks of validation.
public struct ValidationSettings: Sendable, Hashable {
  /// Whether the text is judged as published; otherwise as a draft.
  public var issued: Bool
  /// The least severity that counts as a failure.
  public var failOn: Severity
  /// The least severity that is told at all.
  public var minLevel: Severity
  /// Whether the hints of the parser are told, what it joined, repaired or inferred.
  public var hints: Bool
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
    minLevel = .note
    hints = false
    disabled = []
    only = []
    severities = [:]
  }

  /// Whether a rule is asked, or a hint of the parser shown: who sets the severity of a hint wants it.
  public func asks(_ rule: RuleDescription) -> Bool {
    if disabled.contains(rule.name) { return false }
    if !only.isEmpty { return only.contains(rule.name) }
    return !rule.isHint || hints || severities[rule.name] != nil
  }

  /// How bad a breach of a rule is under these settings.
  public func severity(of rule: RuleDescription) -> Severity {
    severities[rule.name] ?? rule.severity(issued: issued)
  }

  /// Whether a finding is a failure: as bad as `failOn` says, and more than a hint.
  public func fails(_ finding: Diagnostic) -> Bool {
    guard finding.severity >= failOn else { return false }
    return finding.severity > .note || RuleSet.rule(named: finding.rule)?.isHint != true
  }
}

/// What is set for a rule: how bad a breach of it is, or that it is not asked.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  /// The rule is not asked.
  case off
  /// House style, or worth a look.
  case note
  /// Very likely wrong.
  case warning
  /// The document contradicts itself or breaks a written rule.
  case error

  /// The severity; nil for a rule that is not asked.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// A set of settings that come over others: what it does not say stays as it was.
public struct SettingsLayer: Sendable, Hashable {
  /// The documents that it is for, as patterns of paths; empty for all.
  public var files: [String] = []
  /// The least severity that is a failure.
  public var failOn: Severity?
  /// The least severity that is told.
  public var minLevel: Severity?
  /// Whether texts are judged as published.
  public var issued: Bool?
  /// Whether the hints of the parser are told.
  public var hints: Bool?
  /// The rules that are not asked.
  public var disable: [String] = []
  /// The only rules that are asked; empty for all.
  public var only: [String] = []
  /// What is set for rules.
  public var severity: [String: RuleLevel] = [:]

  /// A layer that says nothing.
  public init() {}

  /// Lays it over settings. A rule that it asks for or gives a level is asked again, whatever the
  /// settings below say.
  public func apply(to settings: inout ValidationSettings) {
    if let failOn { settings.failOn = failOn }
    if let minLevel { settings.minLevel = minLevel }
    if let issued { settings.issued = issued }
    if let hints { settings.hints = hints }
    if !only.isEmpty {
      settings.only = Set(only)
      settings.disabled.subtract(only)
    }
    for (rule, level) in severity {
      if let severity = level.severity {
        settings.severities[rule] = severity
        settings.disabled.remove(rule)
      } else {
        settings.disabled.insert(rule)
      }
    }
    settings.disabled.formUnion(disable)
  }
}
