/// Tries fixes: applies them, reads the text again, and keeps what does no harm.
struct FixTrials {
  private let validator: Validator
  private let other: MeetingDocument?
  private let name: String
  /// How often the file may still be read.
  private var readings: Int
  /// How many fixes of a rule did harm alone, since one did none.
  private var harmful: [String: Int] = [:]

  /// How many bytes are read in all while one file is mended, and how often a small one is.
  private static let bytesRead = 1 << 27
  private static let mostReadings = 128
  private static let fewestReadings = 24
  /// After how many harmful fixes of a rule no other of it is tried.
  private static let mostHarmful = 16
  /// How many fixes one trial accuses.
  private static let mostAccused = 64

  init(validator: Validator, other: MeetingDocument?, name: String, size: Int) {
    self.validator = validator
    self.other = other
    self.name = name
    readings = min(Self.mostReadings, max(Self.fewestReadings, Self.bytesRead / max(size, 1)))
  }

  /// A file as it is read and judged.
  struct File {
    var contents: ContiguousArray<UInt8>
    var source: SourceText
    var document: MeetingDocument
    /// What is wrong, once it was judged.
    var findings: [Diagnostic] = []

    /// Reads a file.
    init(contents: ContiguousArray<UInt8>, source: SourceText) {
      self.contents = contents
      self.source = source
      document = MeetingDocument(parsing: source)
    }

    /// The document in the form in which it is compared.
    func exported() -> ContiguousArray<UInt8> {
      JSONExport(positions: true).write(document, source: source)
    }
  }

  /// The fix of a finding.
  struct Candidate {
    /// The position of the finding.
    var finding: Int
    var safety: Diagnostic.Fix.Safety
    var edits: [Diagnostic.Edit]
    /// Whether it seemed to do harm before: then it is tried alone, and only where no other is left.
    var isSuspect = false

    /// From the first edit to the last.
    var hull: SourceRange {
      // The edits are ascending; one that only inserts counts too.
      guard let first = edits.first, let last = edits.last else { return .none }
      return SourceRange(Int(first.range.lower), Int(last.range.upper))
    }

    /// How many bytes lie between it and an offset.
    func distance(to offset: Int) -> Int {
      max(Int(hull.lower) - offset, offset - Int(hull.upper), 0)
    }
  }

  /// What became of the fixes of a file.
  struct Round {
    /// The file as mended; nil if nothing could be.
    var file: File?
    /// The findings that were mended, by their positions.
    var applied: [Int] = []
    /// The findings whose fixes do harm.
    var dropped: [(finding: Int, reason: Fixer.DroppedFix.Reason)] = []
    /// The findings whose fixes seem to, beside others that do none.
    var suspects: [Int] = []
  }

  /// Reads and judges a file.
  func judge(_ contents: ContiguousArray<UInt8>) -> File {
    var file = File(contents: contents, source: SourceText(name: name, contents: contents))
    file.findings = validator.validate(file.document, against: other)
    return file
  }

  /// Applies as many fixes as do no harm and do not touch each other. Fixes that change no fact
  /// come first, and alone.
  mutating func apply(_ fixes: [Candidate], to file: File) -> Round {
    var round = Round()
    guard !fixes.isEmpty else { return round }
    let text = EditableText(file.source, file.document.text)
    let encoder = FileEdits(contents: file.contents, source: file.source)
    var untried: [Candidate] = []
    for var fix in fixes {
      fix.edits = fix.edits.compactMap(text.trimmed).sorted { $0.range < $1.range }
      if fix.edits.isEmpty || !fix.edits.allSatisfy(text.allows) {
        round.dropped.append((fix.finding, .notPlainText))
      } else if !fix.edits.allSatisfy({ encoder.canEncode($0.replacement) }) {
        round.dropped.append((fix.finding, .encoding))
      } else {
        untried.append(fix)
      }
    }
    guard !untried.isEmpty else { return round }
    let old = file.exported()
    while let safety = untried.first?.safety {
      let chosen = Self.choose(untried.filter { $0.safety == safety })
      let taken = Set(chosen.map { $0.finding })
      untried.removeAll { taken.contains($0.finding) }
      var good: [Candidate] = []
      grow(chosen.filter { !$0.isSuspect }[...], file, old, &good, &round)
      if good.isEmpty {
        for fix in chosen where fix.isSuspect { grow([fix], file, old, &good, &round) }
      }
      guard good.isEmpty else {
        round.applied = good.map { $0.finding }
        return round
      }
    }
    return round
  }

  /// Adds fixes to those that do no harm together. Where some do, those that a trial accuses are left
  /// out, for a later round, or where none does without harm to be tried for themselves; where a trial
  /// accuses none, or accused in vain, each half is tried.
  private mutating func grow(
    _ fixes: ArraySlice<Candidate>,
    _ file: File,
    _ old: ContiguousArray<UInt8>,
    _ good: inout [Candidate],
    _ round: inout Round
  ) {
    var rest = fixes
    var accused: [Candidate] = []
    var lastHarm: Harm?
    while !rest.isEmpty {
      let hopeless = rest.filter { isHopeless($0, in: file) }
      guard hopeless.isEmpty else {
        round.dropped += hopeless.map { ($0.finding, .likeOthers) }
        rest.removeAll { isHopeless($0, in: file) }
        continue
      }
      guard readings > 0 else {
        round.dropped += (rest + accused).map { ($0.finding, .tooMany) }
        return
      }
      readings -= 1
      switch tried(good + rest, file, old) {
      case .success(let mended):
        for fix in rest { harmful[file.findings[fix.finding].rule] = nil }
        good += rest
        round.file = mended
        rest = []
      case .failure(let harm) where rest.count == 1:
        for fix in rest { harmful[file.findings[fix.finding].rule, default: 0] += 1 }
        round.dropped += rest.map { ($0.finding, harm.reason) }
        rest = []
      case .failure(let harm):
        let isGuilty = harm == lastHarm ? [] : harm.accused
        lastHarm = harm
        let left = rest.filter { !isGuilty.contains($0.finding) }
        if left.count == rest.count || left.isEmpty {
          // As deep as the number of fixes has digits in base two.
          let middle = rest.startIndex + rest.count / 2
          grow(rest[..<middle], file, old, &good, &round)
          grow(rest[middle...], file, old, &good, &round)
          rest = []
        } else {
          accused += rest.filter { isGuilty.contains($0.finding) }
          rest = left[...]
        }
      }
    }
    guard good.isEmpty else { return round.suspects += accused.map { $0.finding } }
    for i in accused.indices { grow(accused[i...i], file, old, &good, &round) }
  }

  /// Whether so many fixes of the same rule did harm that it is not tried.
  private func isHopeless(_ fix: Candidate, in file: File) -> Bool {
    harmful[file.findings[fix.finding].rule, default: 0] >= Self.mostHarmful
  }

  private struct Harm: Error, Equatable {
    let reason: Fixer.DroppedFix.Reason
    /// The findings whose fixes are likely to do it.
    var accused: Set<Int> = []
  }

  /// The file with fixes applied, read and judged again, if they do no harm together.
  private func tried(
    _ fixes: [Candidate],
    _ file: File,
    _ old: ContiguousArray<UInt8>
  ) -> Result<File, Harm> {
    let edits = fixes.flatMap { $0.edits }.sorted { $0.range < $1.range }
    let padded = ColumnKeeping(file.source).padded(edits)
    guard
      let contents = FileEdits(contents: file.contents, source: file.source).applying(padded)
    else { return .failure(Harm(reason: .encoding)) }
    let source = SourceText(name: name, contents: contents)
    // A few bytes more or less must not change how the file is read.
    guard source.encoding == file.source.encoding,
      source.hasByteOrderMark == file.source.hasByteOrderMark,
      source.repairs.count == file.source.repairs.count
    else { return .failure(Harm(reason: .encoding)) }
    var mended = File(contents: contents, source: source)
    let map = EditMap(padded)
    let isSafe = fixes.allSatisfy { $0.safety == .safe }
    let places = DocumentAgreement.disagreements(
      from: old,
      to: mended.exported(),
      map,
      allowingFacts: !isSafe
    )
    guard places.isEmpty else {
      let accused = places.prefix(Self.mostAccused).compactMap { place in
        fixes.min { $0.distance(to: place) < $1.distance(to: place) }?.finding
      }
      return .failure(Harm(reason: .changesMore, accused: Set(accused)))
    }
    mended.findings = validator.validate(mended.document, against: other)
    guard !Self.isWorse(mended.findings, than: file.findings, from: isSafe ? .warning : .error)
    else { return .failure(Harm(reason: .changesMore)) }
    let inVain = fixes.filter {
      Self.isFoundAgain(file.findings[$0.finding], in: mended.findings, map)
    }
    guard inVain.isEmpty else {
      return .failure(Harm(reason: .mendsNothing, accused: Set(inVain.map { $0.finding })))
    }
    return .success(mended)
  }

  /// Whether a rule finds more than before that is as bad as a level or worse.
  private static func isWorse(
    _ new: [Diagnostic],
    than old: [Diagnostic],
    from level: Severity
  ) -> Bool {
    var counts: [String: Int] = [:]
    for finding in old { counts[finding.rule, default: 0] += 1 }
    for finding in new where finding.severity >= level {
      counts[finding.rule, default: 0] -= 1
      if counts[finding.rule, default: 0] < 0 { return true }
    }
    return false
  }

  /// Whether a rule still finds the same at the same place.
  private static func isFoundAgain(
    _ finding: Diagnostic,
    in findings: [Diagnostic],
    _ map: EditMap
  ) -> Bool {
    let places = map.places(of: Int(finding.range.lower))
    // Findings stand by their places.
    let start = findings.sortedIndex { Int($0.range.lower) >= places.lowerBound }
    for other in findings[start...] {
      guard Int(other.range.lower) <= places.upperBound else { break }
      if other.rule == finding.rule, other.fix?.message == finding.fix?.message { return true }
    }
    return false
  }

  /// The fixes that do not touch each other, from the start of the text on.
  static func choose(_ fixes: [Candidate]) -> [Candidate] {
    var taken: [Candidate] = []
    var end: UInt32 = 0
    for fix in fixes.sorted(by: { $0.hull < $1.hull }) {
      // Two insertions at one place would touch too.
      guard taken.isEmpty || fix.hull.lower > end else { continue }
      taken.append(fix)
      end = fix.hull.upper
    }
    return taken
  }
}
