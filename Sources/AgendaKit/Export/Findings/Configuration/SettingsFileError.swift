/// Why a configuration or a baseline cannot be used.
public struct SettingsFileError: Error, Sendable, Hashable {
  /// The file.
  public var name: String
  /// The line, 1-based; nil where the file could not be read at all.
  public var line: Int?
  /// What is wrong and what is expected, without a final point.
  public var reason: String

  /// Creates an error.
  public init(name: String, line: Int?, reason: String) {
    self.name = name
    self.line = line
    self.reason = reason
  }

  /// The error in one line, safe to print: `agenda-cli.json:3: …`.
  public var message: String {
    TerminalText.escaped(name + (line.map { ":\($0)" } ?? "") + ": " + reason)
  }
}
