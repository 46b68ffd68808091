/// How much was found in how many documents.
struct FindingCounts {
  var documents = 0
  var severities: [Severity: Int] = [:]
  /// The findings with a fix that changes no fact.
  var safe = 0
  /// The findings with a fix that decides between two facts.
  var unsafe = 0
  private var rules: [Kind: Count] = [:]

  /// Findings of one rule that are equally bad.
  private struct Kind: Hashable {
    var rule: String
    var severity: Severity
  }

  private struct Count {
    var findings = 0
    var safe = 0
    var unsafe = 0
  }

  /// A row of the table by rules.
  struct Row {
    var rule: String
    var severity: Severity
    var findings: Int
    var safe: Int
    var unsafe: Int
  }

  mutating func add(_ document: JudgedDocument) {
    guard document.failure == nil else { return }
    documents += 1
    for finding in document.findings {
      severities[finding.severity, default: 0] += 1
      var count = rules[Kind(rule: finding.rule, severity: finding.severity)] ?? Count()
      count.findings += 1
      switch finding.fix?.safety {
      case .safe:
        safe += 1
        count.safe += 1
      case .unsafe:
        unsafe += 1
        count.unsafe += 1
      case nil: break
      }
      rules[Kind(rule: finding.rule, severity: finding.severity)] = count
    }
  }

  /// The rules that found something: the worst first, of those the most frequent, then by name.
  var rows: [Row] {
    rules.map { kind, count in
      Row(
        rule: kind.rule,
        severity: kind.severity,
        findings: count.findings,
        safe: count.safe,
        unsafe: count.unsafe
      )
    }.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      return a.findings != b.findings ? a.findings > b.findings : a.rule < b.rule
    }
  }
}
