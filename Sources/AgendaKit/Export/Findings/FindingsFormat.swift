/// The forms in which findings are reported.
public enum FindingsFormat: String, Sendable, Hashable, CaseIterable {
  /// Lines for people, with the words and what they contradict.
  case text
  /// One JSON object, as `FindingsSchema` describes it.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Commands that GitHub Actions turns into annotations.
  case github
  /// JUnit XML, for test reports of CI systems.
  case junit
}

/// Writes findings.
public struct FindingsExport: Sendable {
  /// The form.
  public var format: FindingsFormat
  /// The least severity that counts as a failure.
  public var failOn: Severity
  /// Whether text is coloured.
  public var color: Bool
  /// The columns that lines of text may take.
  public var width: Int

  /// Creates an export.
  public init(
    format: FindingsFormat,
    failOn: Severity = .error,
    color: Bool = false,
    width: Int = 100
  ) {
    self.format = format
    self.failOn = failOn
    self.color = color
    self.width = width
  }

  /// A report on documents, in UTF-8; text, GitHub commands and XML end with a line feed.
  public func write(_ documents: [JudgedDocument]) -> ContiguousArray<UInt8> {
    var report = FindingsReport(self)
    var bytes = ContiguousArray<UInt8>()
    for document in documents { bytes += report.add(document) }
    return bytes + report.end()
  }
}
