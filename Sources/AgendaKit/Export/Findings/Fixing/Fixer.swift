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
    var contents = contents
    var source = SourceText(name: name, contents: contents)
    var document = MeetingDocument(parsing: source)
    var findings = validator.validate(document, in: source, against: other)
    var fixed = 0
    for _ in 0..<Self.rounds {
      let exempt = isExempt(findings, source)
      let fixes = findings.enumerated().compactMap {
        exempt.contains($0.offset) ? nil : $0.element.fix
      }
      let file = FileEdits(contents: contents, source: source)
      let chosen = Self.choose(
        fixes.filter { fix in fix.edits.allSatisfy { file.canEncode($0.replacement) } }
      )
      guard chosen.count > 0, let mended = file.applying(chosen.edits), mended != contents else {
        break
      }
      let next = SourceText(name: name, contents: mended)
      // A few bytes more or less must not change how the file is read.
      guard next.encoding == source.encoding, next.hasByteOrderMark == source.hasByteOrderMark
      else {
        break
      }
      contents = mended
      source = next
      fixed += chosen.count
      document = MeetingDocument(parsing: source)
      findings = validator.validate(document, in: source, against: other)
    }
    return Outcome(
      contents: contents,
      fixed: fixed,
      source: source,
      document: document,
      findings: findings
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
    let lower = fix.edits.map(\.range.lower).min() ?? 0
    let upper = fix.edits.map(\.range.upper).max() ?? 0
    return SourceRange(Int(lower), Int(upper))
  }
}
