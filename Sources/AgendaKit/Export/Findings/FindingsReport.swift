/// A report that is written while documents come in; what was written is not kept.
public struct FindingsReport: Sendable {
  private let export: FindingsExport
  private var counts = FindingCounts()
  private var hasBegun = false
  /// What the forms in JSON write with.
  private var json = JSONWriter(pretty: true)
  private var sarif: FindingsSARIF

  /// Begins a report.
  public init(_ export: FindingsExport) {
    self.export = export
    sarif = FindingsSARIF(export)
  }

  /// Whether anything came in.
  public var isEmpty: Bool { !hasBegun }

  /// Takes a document; what there is to write of it now.
  public mutating func add(_ document: JudgedDocument) -> ContiguousArray<UInt8> {
    // For people, a file that could not be read is reported where errors are.
    if document.failure != nil, export.format == .text { return [] }
    let head = begin()
    counts.add(document)
    switch export.format {
    case .text: return export.isStatistics ? [] : utf8(text.page(document))
    case .concise: return utf8(FindingsConcise.lines(document))
    case .github: return utf8(FindingsGitHub.lines(document, path: path(document)))
    case .junit: return utf8(head + FindingsJUnit.suite(document))
    case .checkstyle: return utf8(head + FindingsCheckstyle.file(document))
    case .json: FindingsJSON.write(document, to: &json)
    case .sarif: sarif.write(document, to: &json)
    case .gitlab: FindingsGitLab.write(document, path: path(document), to: &json)
    case .rdjson:
      FindingsReviewdog(rulesAddress: export.rulesAddress).write(document, to: &json)
    }
    return json.take()
  }

  /// The rest of the report.
  public mutating func end() -> ContiguousArray<UInt8> {
    let head = begin()
    switch export.format {
    case .text:
      let table = export.isStatistics ? text.table(counts) : ""
      return utf8(table + (export.hasSummary ? text.summary(counts) + "\n" : ""))
    case .concise, .github: return []
    case .junit: return utf8(head + FindingsJUnit.tail)
    case .checkstyle: return utf8(head + FindingsCheckstyle.tail)
    case .json: FindingsJSON.end(&json)
    case .sarif: sarif.end(&json)
    case .gitlab: json.endArray()
    case .rdjson: FindingsReviewdog.end(&json)
    }
    json.endLine()
    return json.take()
  }

  /// Opens the report, once; what forms without a writer begin with.
  private mutating func begin() -> String {
    guard !hasBegun else { return "" }
    hasBegun = true
    switch export.format {
    case .text, .concise, .github: break
    case .junit: return FindingsJUnit.head
    case .checkstyle: return FindingsCheckstyle.head
    case .json: FindingsJSON.begin(&json)
    case .sarif: FindingsSARIF.begin(&json)
    case .gitlab: json.beginArray()
    case .rdjson: FindingsReviewdog.begin(&json)
    }
    return ""
  }

  private func path(_ document: JudgedDocument) -> String {
    export.repositoryPath(document.name)
  }

  private func utf8(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

  private var text: FindingsText { FindingsText(color: export.color, width: export.width) }
}
