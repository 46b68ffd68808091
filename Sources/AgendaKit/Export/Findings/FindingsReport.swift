/// A report that is written while documents come in.
///
/// Text and GitHub commands are written at once and nothing is kept; the other forms need all
/// documents before their first line.
public struct FindingsReport: Sendable {
  private let export: FindingsExport
  private var kept: [JudgedDocument] = []
  private var counts = FindingCounts()

  /// Begins a report.
  public init(_ export: FindingsExport) { self.export = export }

  /// Whether anything came in.
  public var isEmpty: Bool { counts.documents == 0 && kept.isEmpty }

  /// Takes a document; what there is to write of it now.
  public mutating func add(_ document: JudgedDocument) -> ContiguousArray<UInt8> {
    switch export.format {
    case .text:
      // A file that could not be read is reported where errors are.
      guard document.failure == nil else { return [] }
      counts.add(document)
      return ContiguousArray(text.page(document).utf8)
    case .github:
      counts.add(document)
      return ContiguousArray(FindingsGitHub.lines(document).utf8)
    case .json, .sarif, .junit:
      kept.append(document)
      return []
    }
  }

  /// The rest of the report.
  public func end() -> ContiguousArray<UInt8> {
    switch export.format {
    case .text: ContiguousArray((text.summary(counts) + "\n").utf8)
    case .github: []
    case .json: FindingsJSON.write(kept)
    case .sarif: FindingsSARIF.write(kept)
    case .junit: FindingsJUnit(failOn: export.failOn).write(kept)
    }
  }

  private var text: FindingsText { FindingsText(color: export.color, width: export.width) }
}

/// How much was found in how many documents.
struct FindingCounts {
  var documents = 0
  var severities: [Severity: Int] = [:]
  /// The findings with a fix that changes no fact.
  var safe = 0
  /// The findings with a fix that decides between two facts.
  var unsafe = 0

  mutating func add(_ document: JudgedDocument) {
    documents += 1
    for finding in document.findings {
      severities[finding.severity, default: 0] += 1
      switch finding.fix?.safety {
      case .safe: safe += 1
      case .unsafe: unsafe += 1
      case nil: break
      }
    }
  }
}
