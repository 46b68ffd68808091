/// What reads the documents, as its output names it.
package enum Tool {
  /// The name.
  package static let name = "agenda-cli"
  /// The version.
  package static let version = "0.1.0"
}
