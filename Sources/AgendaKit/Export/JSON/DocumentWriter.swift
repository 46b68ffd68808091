/// Writes the parts of one document in the words and the order of the export.
///
/// `DocumentWriter+….swift` hold the parts, in the order of the document.
struct DocumentWriter {
  /// Whether to write where things stand.
  let positions: Bool

  /// The text the document was read from.
  let source: SourceText

  /// The lines of the text, where each thing is to have the line that it begins in, as `line`.
  var lines: LineTable?

  /// The time zones of the document's slots.
  var zones = SlotZones()

  /// The language in which the documents that it names are linked.
  var language = DocumentLanguage.english

  /// The clean text of the document, if it was read from one: where entries of lists stand in it.
  var text: DocumentText?

  /// Writes a document.
  func write(_ document: MeetingDocument, to json: inout JSONWriter) {
    json.object { json in
      json.member("schemaVersion", MeetingDocument.schemaVersion)
      json.member("tool") { Self.writeTool(to: &$0) }
      json.member("source") { write(document.source, to: &$0) }
      json.member("kind", document.kind)
      json.member("masthead") { write(document.masthead, to: &$0) }
      json.member("meetings") { $0.array(document.meetings) { write($1, to: &$0) } }
      json.member("organizationOfWork") {
        $0.array(document.organizationOfWork) { write($1, to: &$0) }
      }
      json.member("report") { $0.optional(document.report) { write($1, to: &$0) } }
      json.member("paper") { $0.optional(document.paper) { write($1, to: &$0) } }
      json.member("footnotes") { $0.array(document.footnotes) { write($1, to: &$0) } }
      json.member("references") { write(document.references, to: &$0) }
      if positions {
        json.member("mentions") { $0.array(document.mentions) { write($1, to: &$0) } }
        json.member("furniture") { $0.array(document.furniture) { write($1, to: &$0) } }
      }
      writeRemarks(of: document, to: &json)
    }
  }

  /// Writes what made the export.
  static func writeTool(to json: inout JSONWriter) {
    json.object {
      $0.member("name", Tool.name)
      $0.member("version", Tool.version)
    }
  }

  /// Writes what is known of a file.
  func write(_ source: SourceDescription, to json: inout JSONWriter) {
    json.object {
      $0.member("name", source.name)
      $0.member("byteCount", source.byteCount)
      $0.member("encoding", source.encoding)
      $0.member("format", self.source.format)
      $0.member("sha256", self.source.sha256)
    }
  }

  /// Writes a numbered note.
  func write(_ footnote: Footnote, to json: inout JSONWriter) {
    json.object {
      $0.member("mark", footnote.mark)
      $0.member("text", footnote.text)
      writeRange(footnote.range, to: &$0)
    }
  }

  private func write(_ furniture: Furniture, to json: inout JSONWriter) {
    json.object {
      $0.member("kind", furniture.kind)
      $0.member("range", furniture.range)
    }
  }

  /// Writes where documents are kept, in the order of their symbols.
  func writeAddresses(of symbols: [DocumentSymbol], as key: StaticString, to json: inout JSONWriter)
  {
    Self.writeAddresses(of: symbols, in: language, as: key, to: &json)
  }

  /// Writes where documents are kept in a language.
  static func writeAddresses(
    of symbols: [DocumentSymbol],
    in language: DocumentLanguage,
    as key: StaticString,
    to json: inout JSONWriter
  ) {
    json.member(key) {
      $0.array(symbols) { json, symbol in
        json.optional(SymbolAddress.of(symbol, in: language)) { $0.string($1) }
      }
    }
  }

  // MARK: - Places

  /// Writes where the open object stands, if positions or lines are asked for.
  func writeRange(_ range: SourceRange, to json: inout JSONWriter) {
    if positions {
      json.member("range", range)
    } else if let lines {
      json.member("line", range.isEmpty ? nil : lines.location(of: Int(range.lower)).line)
      if !range.isEmpty, let position = source.position(of: Int(range.lower)) {
        json.member("position") { $0.object { $0.position(position) } }
      }
    }
  }

  /// Writes where a part of the open object stands, if positions are asked for.
  func writeRange(_ range: SourceRange?, as key: StaticString, to json: inout JSONWriter) {
    if positions { json.member(key, range) }
  }

  /// Writes where parts of the open object stand, if positions are asked for.
  func writeRanges(_ ranges: [SourceRange], as key: StaticString, to json: inout JSONWriter) {
    if positions { json.member(key, ranges) }
  }
}
