import AgendaKit

/// Judges one document after the other, and mends them.
struct ValidationWork: Sendable {
  let files: ValidationFiles
  let options: ValidateOptions
  /// The settings for each document, by its name.
  let settings: [String: DocumentSettings]

  /// What became of a document.
  struct Result: Sendable {
    var document: JudgedDocument
    /// All that was found in it, known or not.
    var all: [LocatedFinding]
    /// The document as it stays where the mended one cannot be written.
    var unmended: JudgedDocument?
    /// The bytes that were mended.
    var original: ContiguousArray<UInt8> = []
    /// Whether a finding is as bad as the settings call a failure.
    var fails: Bool
    /// The file as mended; nil if nothing was.
    var mended: ContiguousArray<UInt8>?
    /// The findings that were mended.
    var fixed: [LocatedFinding] = []
    /// The findings whose fixes were dropped.
    var dropped: [Fixer.DroppedFix] = []
    /// Whether there was something to mend, but the file is read-only.
    var isRefused = false
    /// Whether the file is no text, and so is not mended.
    var isNoText = false
    /// The changes, where they are only to be shown.
    var diff: ContiguousArray<UInt8> = []
  }

  /// Judges a document, on any thread.
  func judge(_ document: MeetingDocument, _ source: SourceText) -> Result {
    let own = settings[source.name] ?? DocumentSettings(path: Path(source.name))
    let validator = Validator(settings: own.settings)
    let findings = validator.validate(document, against: files.other?.document)
    if options.fixes, !source.isText {
      var result = self.result(findings, source, own, validator)
      result.isNoText = true
      return result
    }
    guard options.fixes, findings.contains(where: isToFix),
      let contents = own.contents(of: source)
    else { return result(findings, source, own, validator) }
    if !options.isDryRun, own.path.isDash || own.path.isReadOnly {
      var result = self.result(findings, source, own, validator)
      result.isRefused = true
      return result
    }
    let outcome = Fixer(validator: validator, appliesUnsafe: options.fixesFacts).fix(
      contents,
      name: source.name,
      against: files.other?.document
    ) { findings, source in
      let known = self.known(JudgedDocument(name: "", findings: findings, source: source), own)
      return Set(known.indices.filter { known[$0] })
    }
    if options.isDryRun {
      var result = self.result(findings, source, own, validator)
      result.dropped = outcome.dropped
      result.diff = UnifiedDiff.write(from: source, to: outcome.source, name: source.name)
      return result
    }
    var result = self.result(outcome.findings, outcome.source, own, validator)
    result.unmended = self.result(findings, source, own, validator).document
    result.original = contents
    result.fixed = outcome.mended
    result.dropped = outcome.dropped
    result.mended = outcome.fixed > 0 ? outcome.contents : nil
    return result
  }

  private func isToFix(_ finding: Diagnostic) -> Bool {
    finding.fix.map { $0.safety == .safe || options.fixesFacts } ?? false
  }

  /// Writes what was mended, and says how it ended; on the main thread, in order. Where it could not
  /// be written, the result is what is in the file.
  func finish(
    _ result: inout Result,
    _ input: Input,
    _ console: Console
  ) throws(OutputError) -> RunStatus {
    if options.isDryRun { try console.writeData(result.diff) }
    if result.isNoText {
      console.report(
        "\(input.shownName): is a Word or OpenDocument file, which '--fix' does not change; mend it "
          + "in its own program, where a search for the quoted words finds each place; nothing was changed"
      )
      return .failure
    }
    if result.isRefused {
      console.report("\(input.shownName): the file is read-only; nothing in it was mended")
      return .failure
    }
    if let mended = result.mended {
      if let message = write(mended, over: result.original, input, console) {
        console.report(message)
        if let unmended = result.unmended { result.document = unmended }
        return .failure
      }
      let count = result.fixed.count == 1 ? "1 finding" : "\(result.fixed.count) findings"
      console.note("\(input.shownName): mended \(count)")
      for finding in result.fixed { console.note(line(finding, "mended", input)) }
    }
    for one in result.dropped {
      console.note("\(line(one.finding, "not mended", input)): \(one.reason.rawValue)")
    }
    return result.fails && options.newBaseline == nil ? .something : .done
  }

  /// Writes a mended file; why that cannot be, or nil.
  private func write(
    _ mended: ContiguousArray<UInt8>,
    over original: ContiguousArray<UInt8>,
    _ input: Input,
    _ console: Console
  ) -> String? {
    do throws(OutputError) {
      let file = try AtomicFile(input.path)
      for loss in file.losses { console.note(loss) }
      try file.writer.write(mended)
      // What somebody saved in the meantime is not lost.
      guard (try? FileReader.contents(of: input.path)) == original else {
        file.discard()
        return
          "\(input.shownName): the file has changed since it was read; nothing in it was mended"
      }
      try file.commit()
      return nil
    } catch {
      return error.message
    }
  }

  /// "a.txt:12:5: mended: Write 10 a.m. [time-format]".
  private func line(_ finding: LocatedFinding, _ what: String, _ input: Input) -> String {
    let place = "\(finding.place.start.line):\(finding.place.startCodePoint)"
    let fix = TerminalText.escaped(finding.fix?.message ?? finding.message)
    return "\(input.shownName):\(place): \(what): \(fix) [\(finding.rule)]"
  }

  private func result(
    _ findings: [Diagnostic],
    _ source: SourceText,
    _ own: DocumentSettings,
    _ validator: Validator
  ) -> Result {
    var document = JudgedDocument(
      name: source.name,
      findings: findings,
      source: source,
      other: files.other?.source,
      settings: own.settings
    )
    let known = known(document, own)
    let all = document.findings
    document.findings = known.indices.filter { !known[$0] }.map { document.findings[$0] }
    let fails = document.findings.contains { $0.isFailure }
    return Result(document: document, all: all, fails: fails)
  }

  private func known(_ document: JudgedDocument, _ own: DocumentSettings) -> [Bool] {
    guard let baseline = files.baseline else {
      return Array(repeating: false, count: document.findings.count)
    }
    return baseline.known(document.findings, file: own.path.text(below: files.baselineFolder))
  }
}

/// A document's file and how it is judged.
struct DocumentSettings: Sendable {
  let path: Path
  var settings = ValidationSettings()

  /// The bytes of the file, if they are still those that the text was read from.
  func contents(of source: SourceText) -> ContiguousArray<UInt8>? {
    guard !path.isDash else {
      // Standard input is gone; what it was is its text where nothing was decoded.
      let isPlain = source.encoding == .utf8 && !source.hasByteOrderMark && source.repairs.isEmpty
      return isPlain ? source.bytes : nil
    }
    guard let contents = try? FileReader.document(at: path),
      SourceText(name: source.name, contents: contents).bytes == source.bytes
    else { return nil }
    return contents
  }
}
