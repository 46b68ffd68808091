/// A document that an editor has open, with its findings, and its positions as the editor counts them.
struct EditorDocument {
  let uri: String
  let version: Int?
  let source: SourceText
  let document: MeetingDocument
  private(set) var findings: [Diagnostic] = []
  let directory: ItemDirectory
  /// The language of the document.
  let language: DocumentLanguage
  private let lines: LineTable
  private let encoding: PositionEncoding

  init(
    uri: String,
    version: Int?,
    source: SourceText,
    encoding: PositionEncoding
  ) {
    self.uri = uri
    self.version = version
    self.source = source
    self.encoding = encoding
    document = MeetingDocument(parsing: source)
    directory = ItemDirectory(document)
    language = DocumentLanguage(of: document)
    lines = source.lineTable()
  }

  /// Finds what is wrong by a configuration.
  mutating func judge(_ settings: EditorSettings) {
    // What cannot be read as a document of a meeting is most often a note or a README beside it.
    findings =
      settings.isExcluded || document.kind == .unknown
      ? [] : Validator(settings: settings.validation).validate(document)
  }

  // MARK: Positions

  /// Writes a position: line and character from 0.
  func write(position offset: Int, to json: inout JSONWriter) {
    let offset = min(max(offset, 0), source.bytes.count)
    let place = lines.location(of: offset)
    let start = offset - (place.column - 1)
    json.object {
      $0.member("line", place.line - 1)
      $0.member("character", length(start, offset))
    }
  }

  /// Writes a range.
  func write(_ range: SourceRange, to json: inout JSONWriter) {
    json.object { json in
      json.member("start") { write(position: Int(range.lower), to: &$0) }
      json.member("end") { write(position: Int(range.upper), to: &$0) }
    }
  }

  /// The characters of a stretch of the text, as the editor counts them.
  private func length(_ lower: Int, _ upper: Int) -> Int {
    guard encoding == .utf16 else { return upper - lower }
    var count = 0
    for byte in source.bytes[lower..<upper] {
      // A character begins with any byte but one that continues; those of four bytes are two units.
      if byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
    }
    return count
  }

  /// The offset of a position that the editor names; one beyond a line's end is its end.
  func offset(of position: JSONNode?) -> Int? {
    guard let line = position?["line"]?.number, let character = position?["character"]?.number,
      line >= 0, character >= 0
    else { return nil }
    guard line < lines.starts.count else { return source.bytes.count }
    let range = lines.range(ofLine: line + 1)
    var offset = Int(range.lower)
    let end = Int(range.upper)
    var count = 0
    while offset < end, count < character, !Self.endsLine(source.bytes[offset]) {
      var next = offset + 1
      while next < end, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
      count += length(offset, next)
      offset = next
    }
    return offset
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// The first and the last line of a range, from 0; the last is that of its last character.
  func lines(of range: SourceRange) -> (first: Int, last: Int) {
    let last = max(Int(range.upper) - 1, Int(range.lower))
    return (
      lines.location(of: Int(range.lower)).line - 1, lines.location(of: last).line - 1
    )
  }

  /// Writes a place in this document.
  func writeLocation(_ range: SourceRange, to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", uri)
      json.member("range") { write(range, to: &$0) }
    }
  }

  // MARK: Answers

  /// Answers what the editor asks.
  func write(_ feature: EditorFeature, _ parameters: JSONNode, to json: inout JSONWriter) {
    switch feature {
    case .symbols: EditorOutline(self).write(to: &json)
    case .links: writeLinks(to: &json)
    case .folds: EditorFolds(self).write(to: &json)
    case .actions: EditorActions(self).write(parameters, to: &json)
    case .hover, .definition, .references:
      guard let offset = offset(of: parameters["position"]) else { return json.null() }
      let items = EditorItems(self)
      switch feature {
      case .hover: EditorHover(self, items).write(at: offset, to: &json)
      case .definition: items.writeDefinition(at: offset, to: &json)
      default:
        let isDeclared = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
        items.writeReferences(at: offset, withDeclaration: isDeclared, to: &json)
      }
    }
  }

  /// Writes a finding as the editor shows it.
  func write(_ finding: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("range") { write(finding.range, to: &$0) }
      json.member("severity", finding.severity == .error ? 1 : finding.severity == .warning ? 2 : 3)
      json.member("code", finding.rule)
      json.member("source", "agenda-cli")
      json.member("message", finding.message)
      let notes = finding.notes.filter { $0.source == nil }
      guard !notes.isEmpty else { return }
      json.member("relatedInformation") {
        $0.array(notes) { json, note in
          json.object { json in
            json.member("location") { writeLocation(note.range, to: &$0) }
            json.member("message", note.message)
          }
        }
      }
    }
  }

  private func writeLinks(to json: inout JSONWriter) {
    json.array { json in
      for mention in document.mentions {
        guard case .symbol(let symbol) = mention.value,
          let address = SymbolAddress.of(symbol, in: language)
        else {
          continue
        }
        json.object { json in
          json.member("range") { write(mention.range, to: &$0) }
          json.member("target", address)
          json.member("tooltip", symbol.description)
        }
      }
    }
  }
}

extension JSONNode {
  /// Whether it is true.
  var isTrue: Bool { if case .bool(true) = value { true } else { false } }
}
