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

  func level(_ node: JSONNode, _ key: String) throws(SettingsFileError) -> RuleLevel {
    if case .string(let word) = node.value, let level = RuleLevel(rawValue: word) { return level }
    throw error(node.line, "'\(key)' is error, warning, note or off")
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
