import AgendaKit

/// One of the things that are written about documents, with the form that it is written in.
struct Output {
  /// The format, as the command line calls it.
  var name: String
  /// What reads it.
  var sink: Sink
  /// What was written.
  var bytes: ContiguousArray<UInt8>

  init(_ name: String, _ sink: Sink, _ bytes: ContiguousArray<UInt8>) {
    self.name = name
    self.sink = sink
    self.bytes = bytes
  }

  /// What its reader would take wrongly, in words.
  var problems: [String] { sink.problems(with: bytes).map { "\(name): \($0)" } }
}

extension Output {
  /// Everything that is written about one document, in every format and with every option that
  /// shows more of it.
  static func all(of document: MeetingDocument, _ source: SourceText) -> [Output] {
    let findings = Validator().validate(document)
    return data(of: document, source) + plans(of: document)
      + pages(of: document, source, findings)
      + reports(on: findings, source)
  }

  /// What programs read.
  private static func data(of document: MeetingDocument, _ source: SourceText) -> [Output] {
    var outputs: [Output] = []
    for positions in [false, true] {
      let json = JSONExport(pretty: positions, positions: positions)
      outputs.append(Output("json", .json, json.write(document, source: source)))
    }
    for table in TableExport.Table.allCases {
      for syntax in TableExport.Syntax.allCases {
        let sink = syntax == .csv ? Sink.spreadsheet : .table(syntax)
        outputs += written("\(syntax.rawValue) of \(table.rawValue)", sink) {
          () throws(UnknownGroupError) in
          try TableExport(table: table, syntax: syntax).write(document, source: source)
        }
      }
    }
    return outputs
  }

  /// What needs the document alone, and not its text.
  static func plans(of document: MeetingDocument) -> [Output] {
    CalendarExport.Unit.allCases.flatMap { unit in
      written("ics", .calendar) { () throws(UnknownGroupError) in
        try CalendarExport(unit: unit).write(document)
      }
        + written("indico", .table(.csv)) { () throws(UnknownGroupError) in
          try IndicoExport(unit: unit).write(document)
        }
    }
  }

  /// What people read.
  private static func pages(
    of document: MeetingDocument,
    _ source: SourceText,
    _ findings: [Diagnostic]
  ) -> [Output] {
    let summary = TextSummary(attendance: true).write(document, source: source)
    let trace = TextTrace().write(document, source: source)
    let markdown = MarkdownExport().write(document, source: source).bytes
    return [
      Output("parse", .terminal, summary), Output("parse --trace", .terminal, trace),
      Output("markdown", .markdown, markdown),
    ]
      + written("html", .page) { () throws(UnknownGroupError) in
        try PageExport(findings: findings).write(document, source: source)
      }
  }

  /// What is reported of findings, and their baseline.
  static func reports(on findings: [Diagnostic], _ source: SourceText) -> [Output] {
    var settings = ValidationSettings()
    settings.failOn = .note
    let judged = [
      JudgedDocument(name: source.name, findings: findings, source: source, settings: settings)
    ]
    var baseline = FindingsBaseline()
    for document in judged { baseline.add(document.findings, file: document.name) }
    return FindingsFormat.allCases.map { format in
      let bytes = FindingsExport(format: format).write(judged)
      let sink: Sink =
        switch format {
        case .text, .concise: .terminal
        case .json, .sarif, .gitlab, .rdjson: .json
        case .github: .annotations
        case .junit, .checkstyle: .testReport
        }
      return Output("validate --format \(format.rawValue)", sink, bytes)
    } + [Output("baseline", .json, baseline.write())]
  }

  /// Everything that is written about the changes between two documents.
  static func all(
    of comparison: DocumentComparison,
    from: (document: MeetingDocument, source: SourceText),
    to: (document: MeetingDocument, source: SourceText)
  ) -> [Output] {
    let json = ComparisonJSON(pretty: true)
      .write(comparison, from: from.source, to: to.source)
    let page = ComparisonPage().write(
      comparison,
      from: from.document,
      to: to.document,
      sources: (from.source, to.source)
    )
    return [
      Output("diff", .terminal, ComparisonText().write(comparison)),
      Output("diff --format json", .json, json), Output("diff --format html", .page, page),
      Output("corrigendum", .terminal, ComparisonCorrigendum().write(comparison)),
    ]
  }

  /// A text for one group, of which all are asked for; there is none that could be missing.
  private static func written(
    _ name: String,
    _ sink: Sink,
    _ write: () throws(UnknownGroupError) -> ExportedText
  ) -> [Output] {
    do throws(UnknownGroupError) {
      return [Output(name, sink, try write().bytes)]
    } catch {
      return [Output("\(name): no group \(error.name)", .json, [])]
    }
  }
}
