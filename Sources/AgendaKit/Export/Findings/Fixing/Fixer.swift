/// Mends what findings have fixes for.
public struct Fixer: Sendable {
  /// Finds what is to be mended.
  public var validator: Validator

  /// How often a text is judged anew: a fix may uncover another one.
  private static let rounds = 8

  /// Creates a fixer that mends what a validator finds.
  public init(validator: Validator) { self.validator = validator }

  /// What became of a file.
  public struct Outcome: Sendable {
    /// The file's bytes: those given, but for what was mended.
    public var contents: ContiguousArray<UInt8>
    /// The number of findings that were mended.
    public var fixed: Int
    /// The text as it is now.
    public var source: SourceText
    /// The document as it is now.
    public var document: MeetingDocument
    /// What is still wrong.
    public var findings: [Diagnostic]
  }

  /// Mends a file. Fixes that touch each other are applied one after the other, each to the text
  /// judged anew, so that none is applied twice.
  /// - Parameters:
  ///   - contents: the file's bytes.
  ///   - name: what to call the document in messages.
  ///   - other: the document to judge against.
  ///   - isExempt: findings that are to stay, such as those of a baseline.
  public func fix(
    _ contents: ContiguousArray<UInt8>,
    name: String,
    against other: MeetingDocument? = nil,
    exempting isExempt: ([Diagnostic], SourceText) -> Set<Int> = { _, _ in [] }
  ) -> Outcome {
    var states = [judge(contents, SourceText(name: name, contents: contents), other, fixed: 0)]
    while let state = states.last, states.count <= Self.rounds {
      let exempt = isExempt(state.findings, state.source)
      let fixes = state.findings.enumerated().compactMap {
        exempt.contains($0.offset) ? nil : $0.element.fix
      }
      let file = FileEdits(contents: state.contents, source: state.source)
      let chosen = Self.choose(
        fixes.filter { fix in fix.edits.allSatisfy { file.canEncode($0.replacement) } }
      )
      guard chosen.count > 0, let mended = file.applying(chosen.edits) else { break }
      // Where fixes undo each other, only what was mended before them stays.
      if let known = states.firstIndex(where: { $0.contents == mended }) {
        states.removeSubrange((known + 1)...)
        break
      }
      let next = SourceText(name: name, contents: mended)
      // A few bytes more or less must not change how the file is read.
      guard next.encoding == state.source.encoding,
        next.hasByteOrderMark == state.source.hasByteOrderMark
      else { break }
      states.append(judge(mended, next, other, fixed: state.fixed + chosen.count))
    }
    return states[states.count - 1]
  }

  private func judge(
    _ contents: ContiguousArray<UInt8>,
    _ source: SourceText,
    _ other: MeetingDocument?,
    fixed: Int
  ) -> Outcome {
    let document = MeetingDocument(parsing: source)
    return Outcome(
      contents: contents,
      fixed: fixed,
      source: source,
      document: document,
      findings: validator.validate(document, against: other)
    )
  }

  /// The fixes that do not touch each other, from the start of the text on: all edits of a fix or
  /// none.
  static func choose(_ fixes: [Diagnostic.Fix]) -> (edits: [Diagnostic.Edit], count: Int) {
    var taken: [Diagnostic.Edit] = []
    var count = 0
    let ordered = fixes.filter { !$0.edits.isEmpty }.sorted { hull($0) < hull($1) }
    var end: UInt32 = 0
    var isFirst = true
    for fix in ordered {
      let range = hull(fix)
      // Two insertions at one place would touch too.
      guard isFirst || range.lower > end else { continue }
      taken += fix.edits.sorted { $0.range < $1.range }
      end = range.upper
      count += 1
      isFirst = false
    }
    return (taken, count)
  }

  private static func hull(_ fix: Diagnostic.Fix) -> SourceRange {
    let lower = fix.edits.map { $0.range.lower }.min() ?? 0
    let upper = fix.edits.map { $0.range.upper }.max() ?? 0
    return SourceRange(Int(lower), Int(upper))
  }
}
