/// Mends what findings have fixes for.
///
/// After edits the text is read again, and it must be the document that it was but for what was
/// mended; a fix of which that does not hold is dropped and told.
public struct Fixer: Sendable {
  /// Finds what is to be mended.
  public var validator: Validator
  /// Whether fixes are applied too that decide between two facts.
  public var appliesUnsafe: Bool

  /// Creates a fixer that mends what a validator finds.
  public init(validator: Validator, appliesUnsafe: Bool = false) {
    self.validator = validator
    self.appliesUnsafe = appliesUnsafe
  }

  /// What became of a file.
  public struct Outcome: Sendable {
    /// The file's bytes: those given, but for what was mended.
    public var contents: ContiguousArray<UInt8>
    /// The findings that were mended, with their places in the text as it was then.
    public var mended: [LocatedFinding]
    /// The findings whose fixes were dropped.
    public var dropped: [DroppedFix]
    /// The text as it is now.
    public var source: SourceText
    /// The document as it is now.
    public var document: MeetingDocument
    /// What is still wrong, without the fixes that were dropped.
    public var findings: [Diagnostic]
    /// The number of findings that were mended.
    public var fixed: Int { mended.count }
  }

  /// A finding whose fix would have harmed.
  public struct DroppedFix: Sendable, Hashable {
    /// The finding, with its place in the text as it is now.
    public var finding: LocatedFinding
    /// Why the fix was dropped.
    public var reason: Reason

    /// Why a fix is dropped.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// An edit would touch marks of Markdown or HTML, or reach over a line.
      case notPlainText = "the edit would touch markup or reach over a line end"
      /// The file cannot hold a character.
      case encoding = "the file's encoding lacks a character, or would be taken for another"
      /// The text would be read as another document.
      case changesMore = "more than this would be read otherwise"
      /// The same would be found again.
      case mendsNothing = "it would be found again"
      /// Another fix would undo it.
      case undone = "another fix undoes it"
      /// So many fixes of the same rule did harm that this one was not tried.
      case likeOthers = "fixes of this kind do harm here"
      /// There were too many to try each.
      case tooMany = "there are too many to try each; run again"
    }
  }

  /// Mends a file. Fixes that touch each other are applied one after the other, each to the text
  /// judged anew, so that none is applied twice.
  /// - Parameters:
  ///   - contents: the file's bytes.
  ///   - name: what to call the document in messages.
  ///   - other: the document to judge against.
  ///   - isExempt: findings that are to stay, such as those of a baseline.
  /// - Complexity: O(n) in the file for each time that it is read, of which there are no more than
  ///   `FixTrials` allows.
  public func fix(
    _ contents: ContiguousArray<UInt8>,
    name: String,
    against other: MeetingDocument? = nil,
    exempting isExempt: ([Diagnostic], SourceText) -> Set<Int> = { _, _ in [] }
  ) -> Outcome {
    var trials = FixTrials(validator: validator, other: other, name: name, size: contents.count)
    var file = trials.judge(contents)
    var mended: [LocatedFinding] = []
    // What the file was, and how much was mended then.
    var history: [(contents: ContiguousArray<UInt8>, mended: Int)] = []
    // What seemed to do harm in a round; it is tried again at the end, for other edits may let it.
    var suspects: Set<FixKind> = []
    while true {
      let exempt = isExempt(file.findings, file.source)
      var candidates = fixes(in: file, exempting: exempt)
      for i in candidates.indices {
        candidates[i].isSuspect = suspects.contains(kind(candidates[i].finding, in: file))
      }
      let round = trials.apply(candidates, to: file)
      guard let next = round.file else {
        return outcome(file, mended, round.dropped)
      }
      for finding in round.suspects + round.dropped.map({ $0.finding }) {
        suspects.insert(kind(finding, in: file))
      }
      history.append((file.contents, mended.count))
      mended += located(round.applied.map { file.findings[$0] }, file.source)
      // Where fixes undo each other, only what was mended before them stays.
      if let known = history.firstIndex(where: { $0.contents == next.contents }) {
        file = trials.judge(history[known].contents)
        mended.removeSubrange(history[known].mended...)
        let rest = fixes(in: file, exempting: isExempt(file.findings, file.source))
        return outcome(file, mended, rest.map { ($0.finding, .undone) })
      }
      file = next
    }
  }

  /// What a fix is, wherever it stands now.
  private struct FixKind: Hashable {
    let rule: String
    let message: String
    let fix: String?
  }

  private func kind(_ finding: Int, in file: FixTrials.File) -> FixKind {
    let finding = file.findings[finding]
    return FixKind(rule: finding.rule, message: finding.message, fix: finding.fix?.message)
  }

  /// The fixes that may be applied, those that change no fact first.
  private func fixes(in file: FixTrials.File, exempting exempt: Set<Int>) -> [FixTrials.Candidate] {
    let all = file.findings.enumerated().compactMap { i, finding -> FixTrials.Candidate? in
      guard !exempt.contains(i), let fix = finding.fix, !fix.edits.isEmpty else { return nil }
      return FixTrials.Candidate(finding: i, safety: fix.safety, edits: fix.edits)
    }
    let safe = all.filter { $0.safety == .safe }
    return appliesUnsafe ? safe + all.filter { $0.safety == .unsafe } : safe
  }

  private func outcome(
    _ file: FixTrials.File,
    _ mended: [LocatedFinding],
    _ dropped: [(finding: Int, reason: DroppedFix.Reason)]
  ) -> Outcome {
    let dropped = dropped.sorted { $0.finding < $1.finding }
    let places = located(dropped.map { file.findings[$0.finding] }, file.source)
    var findings = file.findings
    for one in dropped { findings[one.finding].fix = nil }
    return Outcome(
      contents: file.contents,
      mended: mended,
      dropped: zip(places, dropped).map { DroppedFix(finding: $0, reason: $1.reason) },
      source: file.source,
      document: file.document,
      findings: findings
    )
  }

  private func located(_ findings: [Diagnostic], _ source: SourceText) -> [LocatedFinding] {
    // What another document says is no matter here.
    let plain = findings.map { finding in
      var finding = finding
      finding.notes = []
      return finding
    }
    return JudgedDocument(name: source.name, findings: plain, source: source).findings
  }
}
