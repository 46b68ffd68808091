/// Leaves out the findings that comments in a document ask to be overlooked, and tells of comments that
/// overlook nothing.
struct Suppressions {
  private let comments: [(comment: Suppression, rules: [String])]

  init(in text: DocumentText) { comments = text.suppressions.map { ($0, $0.rules) } }

  /// The findings that are left, by place.
  /// - Parameters:
  ///   - isAsked: whether a rule was asked, so that its silence says something.
  ///   - unused: how bad it is that a comment overlooks nothing; nil where nobody wants to know.
  func applied(
    to findings: [Diagnostic],
    isAsked: (RuleDescription) -> Bool,
    unused: (RuleDescription) -> Severity?
  ) -> [Diagnostic] {
    guard !comments.isEmpty else { return findings }
    var isUsed = comments.map { [Bool](repeating: false, count: $0.rules.count) }
    var left = findings.filter { finding in
      var isOverlooked = false
      for (i, entry) in comments.enumerated() where entry.comment.covers(finding.range) {
        for (k, rule) in entry.rules.enumerated() where rule == finding.rule {
          isUsed[i][k] = true
          isOverlooked = true
        }
      }
      return !isOverlooked
    }
    guard let severity = unused(SuppressionUnusedRule.description) else { return left }
    for ((comment, rules), isUsed) in zip(comments, isUsed) {
      guard let message = Self.fault(of: comment, rules, isUsed, isAsked) else { continue }
      left.append(
        Diagnostic(
          rule: SuppressionUnusedRule.description.name,
          severity: severity,
          message: message,
          range: comment.place
        )
      )
    }
    return left.sorted { $0.range != $1.range ? $0.range < $1.range : $0.rule < $1.rule }
  }

  /// What is wrong with a comment; nil if nothing is.
  private static func fault(
    of comment: Suppression,
    _ rules: [String],
    _ isUsed: [Bool],
    _ isAsked: (RuleDescription) -> Bool
  ) -> String? {
    guard comment.isUnderstood else {
      return "This comment is not understood; expected is “agenda-kit: ignore RULE” or "
        + "“agenda-kit: ignore-file RULE”"
    }
    guard !rules.isEmpty else { return "This comment names no rule to ignore" }
    var idle: [String] = []
    for (name, isUsed) in zip(rules, isUsed) where !isUsed {
      guard let rule = RuleSet.rule(named: name) else {
        let hint = RuleSet.nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
        return "There is no rule “\(name)” to ignore\(hint)"
      }
      if isAsked(rule) { idle.append(name) }
    }
    guard !idle.isEmpty else { return nil }
    let place = comment.isForFile ? "in this document" : "here"
    return "Nothing is found \(place) of \(PlainEnglish.list(idle)); this comment is not needed"
  }
}

extension Suppression {
  /// The rules that it names: its first word, and those that follow as long as they are names of rules
  /// or look like one.
  fileprivate var rules: [String] {
    let end = words.indices.dropFirst().first { i in
      RuleSet.rule(named: words[i]) == nil && !words[i].utf8.contains(ASCII.hyphen)
    }
    return Array(words[..<(end ?? words.count)])
  }

  /// Whether a finding stands where the comment is for.
  fileprivate func covers(_ range: SourceRange) -> Bool {
    guard isUnderstood, !isForFile else { return isUnderstood }
    guard let scope else { return false }
    return scope.lower <= range.lower && range.lower < max(scope.upper, scope.lower + 1)
      || range.isEmpty && range.lower == scope.upper
  }
}

/// A comment asks for findings to be overlooked, and there are none.
enum SuppressionUnusedRule: ParserRule {
  static let description = RuleDescription(
    "suppression-unused",
    .text,
    .warning,
    summary:
      "A comment “agenda-kit: ignore” names rules that there are, and that find something there",
    reason: "What it was for is mended or moved; left there, it will hide the next fault.",
    source: .logic("What overlooks nothing is not needed."),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "will be opened on Tuesday, 14 October 2031",
        breaks:
          "will be opened on Tuesday, <!-- agenda-kit: ignore weekday-mismatch --> 14 October 2031"
      )
    ]
  )
}
