import AgendaKit

/// A format of `export`.
struct ExportFormat: Sendable {
  /// Its name on the command line.
  var name: String
  /// The extension of its files, without the point.
  var fileExtension: String
  /// Whether `--pretty` and `--positions` mean something, and several documents make NDJSON.
  var isJSON = false
  /// Writes one document, with a line end.
  var write: @Sendable (MeetingDocument, SourceText, JSONExport) -> ContiguousArray<UInt8>

  /// The formats, in the order of the help page.
  static let all = [
    ExportFormat(name: "json", fileExtension: "json", isJSON: true) { $2.write($0, source: $1) },
    ExportFormat(name: "ndjson", fileExtension: "ndjson", isJSON: true) {
      $2.write($0, source: $1)
    },
  ]

  /// The one that stands where none is named.
  static let standard = all[0]
}
