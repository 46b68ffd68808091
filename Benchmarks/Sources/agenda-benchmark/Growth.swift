import AgendaKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done to a text to see how its time grows.
private enum GrowthWork: String, CaseIterable {
  case parse, validate, against, fix
  case unsafe = "unsafe fix"
  case reports, json, markdown, page, csv, calendar, diff
  case mirror = "diff back"
  case diffPage = "diff page"
  case patch = "diff JSON"
  case corrigendum
}

/// Two versions of a text, one word in fifty of the second another.
private struct GrowthPair {
  let old: SourceText
  let new: SourceText
  let first: MeetingDocument
  let second: MeetingDocument

  init(_ text: String) {
    old = SourceText(name: "old.txt", text: text)
    new = SourceText(name: "new.txt", text: Self.edited(text))
    first = MeetingDocument(parsing: old)
    second = MeetingDocument(parsing: new)
  }

  private static func edited(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    for index in stride(from: 60, to: words.count, by: 50)
    where words[index].utf8.count > 3 && words[index].allSatisfy(\.isLetter) {
      words[index] = "changed"
    }
    return words.joined(separator: " ")
  }

  /// The seconds of the processor that a work takes, the fewer of two runs.
  func seconds(of work: GrowthWork) -> Double {
    var comparison: DocumentComparison?
    if [.diffPage, .patch, .corrigendum].contains(work) {
      comparison = DocumentComparison(from: first, to: second)
    }
    let findings = work == .reports ? Validator().validate(first) : []
    func once() -> Double {
      processorSeconds { keep(result(of: work, comparison, findings)) }
    }
    let first = once()
    // What takes long is not disturbed by much.
    return first > 0.5 ? first : min(first, once())
  }

  private func result(
    of work: GrowthWork,
    _ comparison: DocumentComparison?,
    _ findings: [Diagnostic]
  ) -> Int {
    switch work {
    case .parse: MeetingDocument(parsing: old).mentions.count
    case .validate: Validator().validate(first).count
    case .against: Validator().validate(second, against: first).count
    case .fix: Fixer(validator: Validator()).fix(old.bytes, name: old.name).fixed
    case .unsafe:
      Fixer(validator: Validator(), appliesUnsafe: true).fix(old.bytes, name: old.name).fixed
    case .reports:
      FindingsFormat.allCases.reduce(0) { count, format in
        let judged = JudgedDocument(
          name: old.name,
          findings: findings,
          source: old,
          settings: ValidationSettings()
        )
        return count + FindingsExport(format: format).write([judged]).count
      }
    case .json: JSONExport(positions: true).write(first, source: old).count
    case .markdown: MarkdownExport().write(first, source: old).bytes.count
    case .page: (try? PageExport().write(first, source: old).bytes.count) ?? 0
    case .csv:
      TableExport.Table.allCases.reduce(0) { count, table in
        let export = TableExport(table: table, syntax: .csv)
        return count + ((try? export.write(first, source: old).bytes.count) ?? 0)
      }
    case .calendar: (try? CalendarExport(unit: .item).write(first).bytes.count) ?? 0
    case .diff: DocumentComparison(from: first, to: second).changes.count
    case .mirror: DocumentComparison(from: second, to: first).changes.count
    case .diffPage:
      comparison.map {
        ComparisonPage().write($0, from: first, to: second, sources: (old, new)).count
      } ?? 0
    case .patch: comparison.map { ComparisonJSON().write($0, from: old, to: new).count } ?? 0
    case .corrigendum: comparison.map { ComparisonCorrigendum().write($0).count } ?? 0
    }
  }
}

/// Prints how the time of each work grows with each thing that a document holds.
enum Growth {
  /// How much longer twice as much may take, as a multiple of twice the time.
  static let limit = 1.5
  /// Below this, in seconds, the clock says little.
  private static let least = 0.02

  /// Measures a text and one of four times its size.
  /// - Returns: whether every quotient is within the limit.
  static func measure(byteCount: Int) -> Bool {
    print("## Growth\n")
    print(
      "How much longer a text of twice the size takes, as a multiple of twice the time: 1 is linear, 2 is"
    )
    print("quadratic. From \(byteCount / 1000) kB to four times as much; “–”: too short to tell.\n")
    print("| what grows | \(GrowthWork.allCases.map(\.rawValue).joined(separator: " | ")) |")
    print("|---|\(String(repeating: "--:|", count: GrowthWork.allCases.count))")
    var beyond: [String] = []
    for shape in GrowthShape.all {
      let small = GrowthPair(shape.text(byteCount: byteCount))
      let large = GrowthPair(shape.text(byteCount: 4 * byteCount))
      let cells = GrowthWork.allCases.map { work in
        guard large.seconds(of: work) >= least else { return "–" }
        var quotient = Double.infinity
        // What disturbed the machine once does not do so three times.
        for _ in 0..<3 where quotient > limit {
          let grown = large.seconds(of: work) / (4 * small.seconds(of: work))
          quotient = min(quotient, grown.squareRoot())
        }
        if quotient > limit { beyond.append("\(shape.name), \(work.rawValue)") }
        return decimal(quotient)
      }
      print("| \(shape.name) | \(cells.joined(separator: " | ")) |")
      fflush(nil)
    }
    print()
    for cell in beyond { print("Above \(limit): \(cell)") }
    return beyond.isEmpty
  }
}
