/// What an `agenda-cli.json` says: how the documents beside and below it are judged.
public struct ValidationConfiguration: Sendable, Hashable {
  /// The name of the file that is looked for.
  public static let fileName = "agenda-cli.json"

  /// The least severity that is a failure; nil if the file does not say.
  public var failOn: Severity?
  /// Whether texts are judged as published; nil if the file does not say.
  public var issued: Bool?
  /// The rules that are not asked.
  public var disable: [String]
  /// The only rules that are asked; empty for all.
  public var only: [String]
  /// Severities of rules.
  public var severity: [String: Severity]
  /// The files that are not judged, as patterns of paths below the configuration.
  public var exclude: [String]

  /// A configuration that says nothing.
  public init() {
    disable = []
    only = []
    severity = [:]
    exclude = []
  }

  /// Settings as they are under this configuration.
  public func applied(to settings: ValidationSettings) -> ValidationSettings {
    var settings = settings
    if let failOn { settings.failOn = failOn }
    if let issued { settings.issued = issued }
    settings.disabled.formUnion(disable)
    if !only.isEmpty { settings.only = Set(only) }
    for (rule, level) in severity { settings.severities[rule] = level }
    return settings
  }

  /// Whether a file is left out.
  /// - Parameter path: the path below the configuration's folder.
  public func excludes(_ path: String) -> Bool {
    exclude.contains { PathPattern($0).matches(path) }
  }
}

extension ValidationConfiguration {
  private enum Key: String, CaseIterable {
    case failOn, issued, disable, only, severity, exclude
  }

  /// Reads a configuration.
  /// - Parameters:
  ///   - name: what to call the file in errors.
  ///   - bytes: its JSON, in UTF-8.
  /// - Throws: the first thing that is wrong, with its line.
  public init(
    parsing bytes: ContiguousArray<UInt8>,
    name: String
  ) throws(SettingsFileError) {
    self.init()
    let root = try JSONReader.read(bytes, name: name)
    let fields = SettingsFields(name: name)
    for member in try fields.members(of: root, what: "the configuration") {
      guard let key = Key(rawValue: member.key) else {
        throw fields.unknownKey(member, known: Key.allCases.map { $0.rawValue })
      }
      switch key {
      case .failOn: failOn = try fields.severity(member.value, key.rawValue)
      case .issued: issued = try fields.bool(member.value, key.rawValue)
      case .disable: disable = try fields.rules(member.value, key.rawValue)
      case .only: only = try fields.rules(member.value, key.rawValue)
      case .severity:
        for entry in try fields.members(of: member.value, what: "'severity'") {
          try fields.checkRule(entry.key, line: entry.line)
          severity[entry.key] = try fields.severity(entry.value, entry.key)
        }
      case .exclude: exclude = try fields.strings(member.value, key.rawValue)
      }
    }
  }
}

/// Takes typed values from the fields of a settings file.
struct SettingsFields {
  let name: String

  func error(_ line: Int, _ reason: String) -> SettingsFileError {
    SettingsFileError(name: name, line: line, reason: reason)
  }

  func members(
    of node: JSONNode,
    what: String
  ) throws(SettingsFileError) -> [JSONNode.Member] {
    guard case .object(let members) = node.value else {
      throw error(node.line, "\(what) is \(node.kind); an object is expected")
    }
    return members
  }

  func unknownKey(_ member: JSONNode.Member, known: [String]) -> SettingsFileError {
    let nearest = Nearness.nearest(to: member.key, among: known)
    let hint =
      nearest.map { "did you mean '\($0)'?" }
      ?? "expected is one of \(known.joined(separator: ", "))"
    return error(member.line, "unknown key '\(member.key)'; \(hint)")
  }

  func severity(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> Severity {
    if case .string(let word) = node.value, let severity = Severity(rawValue: word) {
      return severity
    }
    throw error(node.line, "'\(key)' is error, warning or note")
  }

  func bool(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> Bool {
    if case .bool(let value) = node.value { return value }
    throw error(node.line, "'\(key)' is true or false, not \(node.kind)")
  }

  func int(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> Int {
    if case .number(let value) = node.value { return value }
    throw error(node.line, "'\(key)' is a number, not \(node.kind)")
  }

  func string(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> String {
    if case .string(let value) = node.value { return value }
    throw error(node.line, "'\(key)' is a string, not \(node.kind)")
  }

  func elements(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> [JSONNode] {
    if case .array(let values) = node.value { return values }
    throw error(node.line, "'\(key)' is a list, not \(node.kind)")
  }

  func strings(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> [String] {
    var strings: [String] = []
    for element in try elements(node, key) {
      strings.append(try string(element, "an element of \(key)"))
    }
    return strings
  }

  func rules(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> [String] {
    var names: [String] = []
    for element in try elements(node, key) {
      let name = try string(element, "an element of \(key)")
      try checkRule(name, line: element.line)
      names.append(name)
    }
    return names
  }

  func checkRule(_ rule: String, line: Int) throws(SettingsFileError) {
    guard RuleSet.rule(named: rule) == nil else { return }
    let hint = RuleSet.nearest(to: rule).map { "; did you mean '\($0)'?" } ?? ""
    throw error(line, "there is no rule '\(rule)'\(hint)")
  }
}
