/// The forms in which findings are reported.
///
/// All count lines and columns from 1, columns in code points, the end one past the last; but for
/// `rdjson`, whose definition wants bytes of UTF-8.
public enum FindingsFormat: String, Sendable, Hashable, CaseIterable {
  /// Lines for people, with the words and what they contradict; the worst of a document first.
  case text
  /// One line for each finding, in the order of the document.
  case concise
  /// One JSON object, as `FindingsSchema` describes it.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Commands that GitHub Actions turns into annotations.
  case github
  /// A Code Quality report of GitLab.
  case gitlab
  /// JUnit XML, for test reports of CI systems.
  case junit
  /// XML as Checkstyle writes it.
  case checkstyle
  /// Reviewdog's JSON.
  case rdjson
}

/// Writes findings.
public struct FindingsExport: Sendable {
  /// The form.
  public var format: FindingsFormat
  /// Whether text is coloured.
  public var color: Bool
  /// The columns that lines of text may take.
  public var width: Int
  /// Whether text ends with how much was found in how many documents.
  public var hasSummary = true
  /// Whether text counts the findings of each rule instead of showing them.
  public var isStatistics = false
  /// The page on which the rules are explained, `Documentation/Rules.md` wherever it is published; SARIF
  /// and rdjson lead to it. Without it they lead to the sources of the rules that have an address.
  public var rulesAddress: String?
  /// What a repository calls a file, where the form names files so (GitHub, GitLab, SARIF).
  public var repositoryPath: @Sendable (String) -> String = { name in
    name.hasPrefix("./") ? String(name.dropFirst(2)) : name
  }

  /// What stands for the rule where a file could not be read.
  static let unreadable = "unreadable"

  /// Creates an export.
  public init(format: FindingsFormat, color: Bool = false, width: Int = 100) {
    self.format = format
    self.color = color
    self.width = width
  }

  /// A report on documents, in UTF-8, which ends with a line feed unless it is empty.
  public func write(_ documents: [JudgedDocument]) -> ContiguousArray<UInt8> {
    var report = FindingsReport(self)
    var bytes = ContiguousArray<UInt8>()
    for document in documents { bytes += report.add(document) }
    return bytes + report.end()
  }
}

extension RuleDescription {
  /// Where a browser finds what the rule is about: its place on the page of the rules, else its source.
  func address(in rules: String?) -> String? {
    if let rules { return "\(rules)#\(name)" }
    switch source {
    case .editorialManual(_, let address), .published(_, let address): return address
    case .practice, .logic: return nil
    }
  }
}
