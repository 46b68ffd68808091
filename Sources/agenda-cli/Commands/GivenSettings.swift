import AgendaKit

/// The settings given on the command line.
struct GivenSettings: Sendable {
  private var layer = SettingsLayer()

  init(_ arguments: ParsedArguments) {
    func level(_ option: OptionSpec) -> Severity? {
      arguments.value(option).flatMap { Severity(rawValue: $0.text) }
    }
    if arguments.has(ValidateOptions.issued) { layer.issued = true }
    if arguments.has(ValidateOptions.hints) { layer.hints = true }
    layer.failOn = level(ValidateOptions.failOn)
    layer.minLevel = level(ValidateOptions.minLevel)
    layer.disable = arguments.list(ValidateOptions.disable)
    layer.only = arguments.list(ValidateOptions.only)
    for word in arguments.values(ValidateOptions.severity) {
      let parts = word.text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { layer.severity[parts[0]] = RuleLevel(rawValue: parts[1]) }
    }
  }

  /// These settings over those that a configuration has for a document.
  /// - Parameter path: the document's path below the configuration's folder.
  func applied(over configuration: ValidationConfiguration, for path: String) -> ValidationSettings
  {
    var settings = configuration.applied(to: ValidationSettings(), for: path)
    layer.apply(to: &settings)
    return settings
  }
}

/// What is read once for all documents.
struct ValidationFiles: Sendable {
  var other: (document: MeetingDocument, source: SourceText)?
  var baseline: FindingsBaseline?
  var baselineFolder = Path(".")
}
