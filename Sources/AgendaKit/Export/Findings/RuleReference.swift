/// The pages of the rules, for people: in a terminal, and as one Markdown document.
public enum RuleReference {
  /// The rules by subject, one line or two each.
  public static func list(width: Int = 80, color: Bool = false) -> String {
    var page = ""
    let column = 32
    for subject in RuleSubject.allCases {
      page += (page.isEmpty ? "" : "\n") + styled(subject.rawValue, "1", color) + "\n"
      for rule in RuleSet.all where rule.subject == subject {
        let head = "  " + rule.name
        let text = "\(severities(rule)): \(rule.summary)"
        let lines = TerminalText.wrapped(text, width: max(width - column, 30))
        var first = lines.first ?? ""
        if head.count < column {
          first = head + String(repeating: " ", count: column - head.count) + first
        } else {
          first = head + "\n" + String(repeating: " ", count: column) + first
        }
        page += first + "\n"
        for line in lines.dropFirst() {
          page += String(repeating: " ", count: column) + line + "\n"
        }
      }
    }
    return page
  }

  /// The page of one rule.
  public static func page(_ rule: RuleDescription, width: Int = 80, color: Bool = false) -> String {
    func paragraph(_ title: String, _ text: String) -> String {
      let lines = TerminalText.wrapped(text, width: max(width - 2, 30)).map { "  " + $0 + "\n" }
      return styled(title, "1", color) + "\n" + lines.joined() + "\n"
    }
    func example(_ title: String, _ text: String) -> String {
      let lines = shown(text).map { "  | " + TerminalText.escaped($0) + "\n" }
      return styled(title, "1", color) + "\n" + lines.joined() + "\n"
    }
    var page =
      styled(rule.name, "1", color) + " (\(rule.subject.rawValue), \(severities(rule)))\n\n"
    page += paragraph("Holds when", rule.summary + ".")
    page += paragraph("Why", rule.reason)
    page += paragraph("Source", rule.source.text)
    page += paragraph("Fix", fixes(rule).joined(separator: " "))
    if rule.isHint {
      page += paragraph("Shown", "Only on request: --hints, or --only \(rule.name). \(hint)")
    }
    for entry in rule.examples {
      page += example("Breaks it, in \(article(entry.sample))", entry.breaks)
      page += example("Keeps it", entry.keeps)
    }
    while page.hasSuffix("\n\n") { page.removeLast() }
    return page
  }

  /// All rules as a Markdown document.
  public static func markdown() -> String {
    var page = """
      # Rules

      What `agenda-cli validate` holds. Made from the descriptions beside the rules: `RECORD=1 swift \
      test --disable-xctest --filter RuleReference` writes it anew. In a terminal, `agenda-cli rules \
      RULE` prints the page of one rule.

      Severity: *error*, the document contradicts itself or breaks a written rule; *warning*, very \
      likely wrong; *note*, house style or worth a look. Where two are given, the first is that of a \
      draft, the second that of a text judged with `--issued`.

      Fix: *safe* is what `--fix` mends, the form and no fact; *unsafe* what `--fix --unsafe-fixes` mends \
      too, a choice between two facts that a person should look at.

      """
    for subject in RuleSubject.allCases {
      page +=
        "\n## \(subject.rawValue)\n\n| rule | severity | fix | holds when |\n|---|---|---|---|\n"
      for rule in RuleSet.all where rule.subject == subject {
        let cell = rule.summary.split(separator: "|").joined(separator: "\\|")
        page += "| [`\(rule.name)`](#\(rule.name)) | \(severities(rule)) | \(classes(rule)) | "
        page += "\(cell) |\n"
      }
      for rule in RuleSet.all where rule.subject == subject { page += "\n" + section(rule) }
    }
    return page
  }

  /// What there is to say about a rule, in Markdown.
  static func section(_ rule: RuleDescription, heading: Bool = true) -> String {
    var page = heading ? "### \(rule.name)\n\n" : ""
    page += "\(rule.summary). \(rule.reason)\n\n"
    page += "Severity: \(severities(rule)). Source: \(sentence(rule.source.text))\n"
    page += "\nFix: \(fixes(rule).joined(separator: " "))\n"
    if rule.isHint {
      page += "\nShown only on request: `--hints`, or `--only \(rule.name)`. \(hint)\n"
    }
    for entry in rule.examples {
      page += "\nBreaks it, in \(article(entry.sample)):\n\n"
      page += fenced(entry.breaks) + "\nKeeps it:\n\n" + fenced(entry.keeps)
    }
    return page
  }

  private static let hint = "--fail-on note does not count it."

  /// What the fixes of a rule do, a sentence for each class.
  private static func fixes(_ rule: RuleDescription) -> [String] {
    let safe = rule.fix?.safe.map { "\($0) (safe)." }
    let unsafe = rule.fix?.unsafe.map { "\($0) (unsafe)." }
    let all = [safe, unsafe].compactMap { $0 }
    return all.isEmpty ? ["None; a person has to look."] : all
  }

  /// "safe", "unsafe", both or a dash.
  private static func classes(_ rule: RuleDescription) -> String {
    let all = [rule.fix?.safe.map { _ in "safe" }, rule.fix?.unsafe.map { _ in "unsafe" }]
    let words = all.compactMap { $0 }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }

  /// A text as a sentence, with one final point.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix(".”") ? text : text + "."
  }

  private static func fenced(_ text: String) -> String {
    "```text\n" + shown(text).map { $0 + "\n" }.joined() + "```\n"
  }

  /// The lines of a fragment; a tab, which parts the columns of a table, is shown as a bar.
  private static func shown(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " | ")
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? ["(nothing)"] : lines
  }

  private static func article(_ sample: RuleExample.Sample) -> String {
    switch sample {
    case .agenda: "an annotated agenda"
    case .jointAgendas: "joint agendas"
    case .report: "a draft report"
    }
  }

  private static func severities(_ rule: RuleDescription) -> String {
    rule.draftSeverity == rule.issuedSeverity
      ? rule.draftSeverity.rawValue
      : "\(rule.draftSeverity.rawValue)/\(rule.issuedSeverity.rawValue)"
  }

  private static func styled(_ text: String, _ style: String, _ color: Bool) -> String {
    color ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
