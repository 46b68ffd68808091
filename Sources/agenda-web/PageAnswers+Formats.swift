import AgendaKit

extension PageAnswers {
  /// The formats of `agenda-cli export`.
  enum ExportFormat: String, CaseIterable {
    case json, ndjson, ics, csv, tsv, xlsx, indico, markdown, html
  }

  /// The formats of `agenda-cli diff`.
  enum ComparisonFormat: String, CaseIterable {
    case text, json, html, markdown, corrigendum
  }

  func exported(
    _ document: MeetingDocument,
    _ source: SourceText
  ) throws(Question.Fault) -> Answer {
    let group = question.text("group")
    let unit = try question.word("per", CalendarExport.Unit.self)
    let table = try question.word("table", TableExport.Table.self)
    let format = try question.word("format", ExportFormat.self)
    let doubts = DateDoubts(document, in: source)
    do throws(UnknownGroupError) {
      let text: ExportedText
      switch format {
      case .json, .ndjson:
        let json = JSONExport(
          pretty: question.says("pretty"),
          positions: question.says("positions")
        )
        text = ExportedText(bytes: json.write(document, source: source))
      case .ics:
        let calendar = CalendarExport(unit: unit, group: group)
        text = try calendar.write([document], following: [], doubts: [doubts])
      case .csv, .tsv:
        var export = TableExport(table: table, group: group)
        export.syntax = format == .csv ? .csv : .tsv
        text = try export.write(document, source: source)
      case .xlsx:
        let tables = question.text("table") == nil ? TableExport.Table.allCases : [table]
        let workbook = SpreadsheetExport(tables: tables, group: group)
        text = try workbook.write(document, source: source)
      case .indico: text = try IndicoExport(unit: unit, group: group).write(document)
      case .markdown: text = MarkdownExport().write(document, source: source)
      case .html:
        var page = PageExport(group: group)
        if question.says("withFindings") {
          page.findings = Validator().validate(document)
        }
        text = try page.write(document, source: source)
      }
      if let fault = text.fault { return .failure("‘\(question.name)’ \(fault).") }
      let isToldAlready = [.json, .ndjson, .markdown, .ics].contains(format)
      return Answer(text.bytes, remarks: text.notes + (isToldAlready ? [] : doubts.notes))
    } catch {
      return .failure("The document names no group ‘\(error.name)’.")
    }
  }

  /// What changed from the other document to this one.
  func compared(
    _ document: MeetingDocument,
    _ source: SourceText
  ) throws(Question.Fault) -> Answer {
    guard let other else { throw Question.Fault(message: "there is no other document") }
    for (side, name) in [(other.document, question.otherName), (document, question.name)]
    where side.kind == .unknown {
      return .failure("‘\(name)’ is no meeting document: nothing to compare was found in it.")
    }
    let comparison = DocumentComparison(
      from: other.document,
      to: document,
      options: DocumentComparison.Options(exact: question.says("exact"))
    )
    switch try question.word("format", ComparisonFormat.self) {
    case .text: return Answer(ComparisonText(color: false, width: 80).write(comparison))
    case .json:
      let json = ComparisonJSON(pretty: question.says("pretty"))
      return Answer(json.write(comparison, from: other.source, to: source))
    case .html:
      let sources = (other.source, source)
      return Answer(
        ComparisonPage().write(comparison, from: other.document, to: document, sources: sources)
      )
    case .markdown: return Answer(ComparisonMarkdown().write(comparison))
    case .corrigendum:
      if let refusal = ComparisonCorrigendum.refusal(comparison) {
        return .failure("There is \(refusal)")
      }
      return Answer(ComparisonCorrigendum().write(comparison, source: other.source))
    }
  }

  /// The file with its text replaced by the other file's, in the file's own encoding.
  func revised() -> Answer {
    guard let other else { return .failure("There is no text to put into the file.") }
    guard let bytes = FileRevision.contents(of: contents, with: other.source.bytes) else {
      return Answer(
        other.source.bytes,
        remarks: ["The text has characters that the file’s old encoding lacks: it is in UTF-8 now."]
      )
    }
    return Answer(bytes)
  }
}
