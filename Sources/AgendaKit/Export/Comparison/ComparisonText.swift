/// Writes a comparison for people at a terminal: one line a change, grouped, what followed from it
/// under it.
public struct ComparisonText: Sendable, Hashable {
  /// Whether to mark words by colour; otherwise by `[-old-]` and `{+new+}`.
  public var color: Bool

  /// Creates a writer.
  public init(color: Bool = false) { self.color = color }

  /// So many characters of a long text are shown.
  private static let shown = 140
  /// So many characters of what stayed are shown beside what changed.
  private static let context = 40

  /// A comparison as text, in UTF-8. Nothing in it can act on a terminal.
  /// - Complexity: O(n) in the comparison.
  public func write(_ comparison: DocumentComparison) -> ContiguousArray<UInt8> {
    var text = ""
    func name(_ side: DocumentComparison.Side) -> String { TerminalText.escaped(side.source.name) }
    text += style("\(name(comparison.from)) → \(name(comparison.to))", .bold) + "\n"
    for notice in comparison.notices {
      text += TerminalText.escaped(ComparisonWords.sentence(notice)) + "\n"
    }
    let words = ComparisonWords(comparison)
    var heading = ""
    for change in comparison.changes {
      let next = ComparisonWords.heading(change.subject)
      if next != heading {
        heading = next
        text += "\n" + style(heading, .bold) + "\n"
      }
      text += "  " + line(words.pieces(change)) + "\n"
      for pieces in words.consequences(of: change) { text += "      " + line(pieces) + "\n" }
    }
    text += "\n" + closing(comparison)
    return ContiguousArray(text.utf8)
  }

  // MARK: - The end

  /// What did not change, and what was not compared.
  private func closing(_ comparison: DocumentComparison) -> String {
    var lines: [String] = []
    if comparison.isEmpty { lines.append("No changes.") }
    if let limits = ComparisonWords.limits(comparison) { lines.append(limits) }
    lines += comparison.compared.compactMap(ComparisonWords.sameness)
    let count = comparison.typographyOnly
    if count > 0 {
      lines.append(
        "\(DateWords.count(count, "text differs", "texts differ")) in typography only (quotation "
          + "marks, apostrophes, dashes, white space)."
      )
    }
    for side in [comparison.from, comparison.to] where !side.unplaced.isEmpty {
      let pieces = DateWords.count(side.unplaced.count, "piece", "pieces")
      let first = side.unplaced.first.map { shortened($0.text, 60) } ?? ""
      lines.append(
        "Not compared: \(pieces) of text of \(TerminalText.escaped(side.source.name)) without a "
          + "place: “\(TerminalText.escaped(first))”"
          + (side.unplaced.count > 1 ? " and more." : ".")
      )
    }
    if lines.isEmpty {
      lines.append(DateWords.count(comparison.changes.count, "change", "changes") + ".")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - A line

  private func line(_ pieces: [ComparisonWords.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text): TerminalText.escaped(text)
      case .quote(let text): TerminalText.escaped(shortened(text, Self.shown))
      case .old(let text): mark(.delete, shortened(text, Self.shown))
      case .new(let text): mark(.insert, shortened(text, Self.shown))
      case .words(let runs): marked(runs)
      }
    }.joined()
  }

  private func marked(_ runs: [WordRun]) -> String {
    var text = ""
    for (index, run) in runs.enumerated() {
      if run.operation == .equal {
        let isFirst = index == 0
        let isLast = index == runs.count - 1
        text += TerminalText.escaped(elided(run.text, isFirst: isFirst, isLast: isLast))
      } else {
        text += mark(run.operation, shortened(run.text, Self.shown))
      }
    }
    return text
  }

  private func mark(_ operation: WordRun.Operation, _ text: String) -> String {
    let safe = TerminalText.escaped(text)
    if color { return style(safe, operation == .delete ? .old : .new) }
    return operation == .delete ? "[-\(safe)-]" : "{+\(safe)+}"
  }

  /// What stayed, without its middle; at the ends of the text, only what is next to a change.
  private func elided(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard text.utf8.count > 2 * Self.context + 20 else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    func take(_ words: some Collection<Substring>) -> [Substring] {
      var taken: [Substring] = []
      var count = 0
      for word in words where count < Self.context {
        taken.append(word)
        count += word.utf8.count + 1
        if count >= Self.context { break }
      }
      return taken
    }
    let head = isFirst ? "" : take(words).joined(separator: " ") + " "
    let tail = isLast ? "" : " " + take(words.reversed()).reversed().joined(separator: " ")
    return head + "…" + tail
  }

  private func shortened(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit + 30 else { return text }
    var short = ""
    var count = 0
    let words = text.split(separator: " ")
    for word in words {
      if count + word.utf8.count > limit { break }
      short += (short.isEmpty ? "" : " ") + word
      count += word.utf8.count + 1
    }
    if short.isEmpty { short = String(text.prefix(limit)) }
    return short + " …"
  }

  private enum Style: String {
    case bold = "1"
    case old = "31;9"
    case new = "32;4"
  }

  private func style(_ text: String, _ style: Style) -> String {
    color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
