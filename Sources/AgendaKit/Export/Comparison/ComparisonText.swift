/// Writes a comparison for people at a terminal: one line a change, grouped, what followed from it
/// under it.
public struct ComparisonText: Sendable, Hashable {
  /// Whether to colour words beside marking them, `[-old-]` and `{+new+}`.
  public var color: Bool
  /// Lines are broken to be so many columns wide; nil for lines as long as they are.
  public var width: Int?
  /// Whether to show all of a long text, and each of many changes that are the same.
  public var isFull: Bool

  /// Creates a writer.
  public init(color: Bool = false, width: Int? = nil, isFull: Bool = false) {
    self.color = color
    self.width = width
    self.isFull = isFull
  }

  /// So many characters of a long text are shown.
  private static let shown = 140
  /// So many characters of what stayed are shown beside what changed.
  private static let context = 40

  /// A comparison as text, in UTF-8. Nothing in it can act on a terminal.
  /// - Complexity: O(n) in the comparison.
  public func write(_ comparison: DocumentComparison) -> ContiguousArray<UInt8> {
    var page = MarkedLines(width: width, color: color)
    page.add([.init("\(comparison.from.source.name) → \(comparison.to.source.name)", .bold)])
    for notice in comparison.notices { page.add([.init(ComparisonWords.sentence(notice))]) }
    if let sharing = ComparisonWords.sharing(comparison) { page.add([.init(sharing)]) }
    let words = ComparisonWords(comparison)
    var heading = ""
    for change in comparison.changes {
      let next = ComparisonWords.heading(change.subject)
      if next != heading {
        heading = next
        page.blank()
        page.add([.init(heading, .bold)])
      }
      page.add(line(words.pieces(change)), indent: 2)
      for pieces in words.consequences(of: change, all: isFull) {
        page.add(line(pieces), indent: 6)
      }
    }
    page.blank()
    for line in closing(comparison) { page.add([.init(line)]) }
    return ContiguousArray(page.text.utf8)
  }

  // MARK: - The end

  /// What did not change, what was compared by its words alone, and how much changed.
  private func closing(_ comparison: DocumentComparison) -> [String] {
    var lines = [ComparisonWords.limits(comparison)].compactMap { $0 }
    lines += ComparisonWords.sameness(comparison)
    let count = comparison.typographyOnly
    if count > 0 {
      lines.append(
        "\(DateWords.count(count, "text differs", "texts differ")) in typography only (quotation "
          + "marks, apostrophes, dashes, white space, signs between words)."
      )
    }
    for side in [comparison.from, comparison.to] where !side.unplaced.isEmpty {
      let pieces = DateWords.count(side.unplaced.count, "piece", "pieces")
      let first = side.unplaced.first.map { TerminalText.shortened($0.text, width: 60) } ?? ""
      lines.append(
        "Compared by words alone: \(pieces) of text of \(side.source.name) that was not "
          + "understood: “\(first)”" + (side.unplaced.count > 1 ? " and more." : ".")
      )
    }
    return lines + [ComparisonWords.summary(comparison)]
  }

  // MARK: - A line

  /// A change in one line, whole and without colour.
  /// - Parameter marked: whether values that went and came are marked; changed words always are.
  static func message(_ pieces: [ComparisonWords.Piece], marked: Bool = true) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text), .quote(let text): text
      case .old(let text) where !marked: text
      case .new(let text) where !marked: text
      case .old(let text): "[-\(text)-]"
      case .new(let text): "{+\(text)+}"
      case .words(let runs):
        runs.map { run in
          switch run.operation {
          case .equal: run.text
          case .delete: "[-\(run.text)-]"
          case .insert: "{+\(run.text)+}"
          }
        }.joined()
      }
    }.joined()
  }

  private func line(_ pieces: [ComparisonWords.Piece]) -> [MarkedLines.Span] {
    pieces.flatMap { piece -> [MarkedLines.Span] in
      switch piece {
      case .plain(let text): [.init(text)]
      case .quote(let text): [.init(shortened(text))]
      case .old(let text): [mark(.delete, shortened(text))]
      case .new(let text): [mark(.insert, shortened(text))]
      case .words(let runs): marked(runs)
      }
    }
  }

  private func marked(_ runs: [WordRun]) -> [MarkedLines.Span] {
    runs.enumerated().map { index, run in
      if run.operation != .equal { return mark(run.operation, shortened(run.text)) }
      let text =
        isFull ? run.text : elided(run.text, isFirst: index == 0, isLast: index == runs.count - 1)
      return .init(text)
    }
  }

  private func mark(_ operation: WordRun.Operation, _ text: String) -> MarkedLines.Span {
    operation == .delete ? .init("[-\(text)-]", .old) : .init("{+\(text)+}", .new)
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

  private func shortened(_ text: String) -> String {
    guard !isFull, text.utf8.count > Self.shown + 30 else { return text }
    var short = ""
    var count = 0
    let words = text.split(separator: " ")
    for word in words {
      if count + word.utf8.count > Self.shown { break }
      short += (short.isEmpty ? "" : " ") + word
      count += word.utf8.count + 1
    }
    if short.isEmpty { short = String(text.prefix(Self.shown)) }
    return short + " …"
  }
}
