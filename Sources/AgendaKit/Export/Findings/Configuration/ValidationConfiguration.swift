/// What an `agenda-cli.json` says: how the documents beside and below it are judged.
public struct ValidationConfiguration: Sendable, Hashable {
  /// The name of the file that is looked for.
  public static let fileName = "agenda-cli.json"

  /// What it sets, each over those before: first for all documents, then for some of them.
  public var layers: [SettingsLayer] = []
  /// The files that are not judged, as patterns of paths below the configuration.
  public var exclude: [String] = []
  /// The configuration that it builds upon.
  public var base: Base?

  /// Another configuration, as this one names it.
  public struct Base: Sendable, Hashable {
    /// The path, relative to the file that names it.
    public var path: String
    /// The line on which it stands.
    public var line: Int
  }

  /// A configuration that says nothing.
  public init() {}

  /// Settings as they are for a document under this configuration.
  /// - Parameters:
  ///   - settings: what they are without it.
  ///   - path: the document's path below the configuration's folder.
  public func applied(to settings: ValidationSettings, for path: String) -> ValidationSettings {
    var settings = settings
    for i in layers(for: path) { layers[i].apply(to: &settings) }
    return settings
  }

  /// Which of the layers are for a document: all documents with the same have the same settings.
  package func layers(for path: String) -> [Int] {
    layers.indices.filter { layers[$0].isFor(path) }
  }

  /// Whether a file is left out.
  /// - Parameter path: the path below the configuration's folder.
  public func excludes(_ path: String) -> Bool {
    exclude.contains { PathPattern($0).matches(path) }
  }

  /// This configuration over the one that it builds upon. Patterns of both are of paths below the
  /// folder of this one.
  public func over(_ base: ValidationConfiguration) -> ValidationConfiguration {
    var whole = base
    whole.layers += layers
    whole.exclude += exclude
    return whole
  }
}

extension ValidationConfiguration {
  private enum Key: String, CaseIterable {
    case schema = "$schema"
    case extends, failOn, minLevel, issued, hints, disable, only, severity, files, overrides,
      exclude

    /// The keys of a configuration, and of what it sets for some documents.
    static let ofFile = allCases.filter { $0 != .files }
    static let ofOverride: [Key] = [
      .files, .failOn, .minLevel, .issued, .hints, .disable, .only, .severity,
    ]
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
    var layer = SettingsLayer()
    var overrides: [SettingsLayer] = []
    for member in try fields.members(of: root, what: "the configuration") {
      let key = try Self.key(of: member, among: Key.ofFile, fields)
      switch key {
      case .schema: _ = try fields.string(member.value, key.rawValue)
      case .extends:
        base = Base(path: try fields.string(member.value, key.rawValue), line: member.value.line)
      case .exclude: exclude = try fields.strings(member.value, key.rawValue)
      case .overrides:
        for element in try fields.elements(member.value, key.rawValue) {
          overrides.append(try Self.override(element, fields))
        }
      default: try layer.set(key.rawValue, to: member.value, fields)
      }
    }
    layers = [layer] + overrides
  }

  private static func key(
    of member: JSONNode.Member,
    among known: [Key],
    _ fields: SettingsFields
  ) throws(SettingsFileError) -> Key {
    guard let key = Key(rawValue: member.key), known.contains(key) else {
      throw fields.unknownKey(member, known: known.map { $0.rawValue })
    }
    return key
  }

  private static func override(
    _ element: JSONNode,
    _ fields: SettingsFields
  ) throws(SettingsFileError) -> SettingsLayer {
    var layer = SettingsLayer()
    for member in try fields.members(of: element, what: "an element of overrides") {
      let key = try key(of: member, among: Key.ofOverride, fields)
      if key == .files {
        layer.files = try fields.strings(member.value, key.rawValue)
      } else {
        try layer.set(key.rawValue, to: member.value, fields)
      }
    }
    guard !layer.files.isEmpty else {
      throw fields.error(element.line, "an element of overrides names no 'files'")
    }
    return layer
  }
}

extension SettingsLayer {
  /// Whether it is for a document.
  /// - Parameter path: the path below the folder of the configuration.
  fileprivate func isFor(_ path: String) -> Bool {
    files.isEmpty || files.contains { PathPattern($0).matches(path) }
  }

  /// Takes what stands under a key of a configuration.
  fileprivate mutating func set(
    _ key: String,
    to value: JSONNode,
    _ fields: SettingsFields
  ) throws(SettingsFileError) {
    switch key {
    case "failOn": failOn = try fields.severity(value, key)
    case "minLevel": minLevel = try fields.severity(value, key)
    case "issued": issued = try fields.bool(value, key)
    case "hints": hints = try fields.bool(value, key)
    case "disable": disable = try fields.rules(value, key)
    case "only": only = try fields.rules(value, key)
    case "severity":
      for entry in try fields.members(of: value, what: "'severity'") {
        try fields.checkRule(entry.key, line: entry.line)
        severity[entry.key] = try fields.level(entry.value, entry.key)
      }
    default: preconditionFailure("a key without a setting")
    }
  }
}
