@testable import AgendaKit

/// Judges texts in tests.
enum Judging {
  /// What is found in a text.
  static func findings(
    _ text: String,
    issued: Bool = false,
    against other: String? = nil,
    settings: ValidationSettings = ValidationSettings(),
    name: String = "sample.txt"
  ) -> [Diagnostic] {
    var settings = settings
    if issued { settings.issued = true }
    let source = SourceText(name: name, text: text)
    let document = MeetingDocument(parsing: source)
    let another = other.map { MeetingDocument(parsing: SourceText(name: "other.txt", text: $0)) }
    return Validator(settings: settings).validate(document, against: another)
  }

  /// The rules that a text breaks, each once, sorted.
  static func rules(
    _ text: String,
    issued: Bool = false,
    against other: String? = nil
  ) -> [String] {
    Set(findings(text, issued: issued, against: other).map(\.rule)).sorted()
  }

  /// The findings in one line each, for messages of tests.
  static func shown(_ findings: [Diagnostic]) -> String {
    findings.map { finding in
      "\(finding.rule): \(finding.message)"
        + finding.notes.map { "\n    note: \($0.message)" }.joined()
    }.joined(separator: "\n")
  }
}
