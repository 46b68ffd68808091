/// A document with what was found in it, every place as people and programs name places.
///
/// It keeps the lines that findings speak of and not the text, so that many documents can be
/// reported at once.
public struct JudgedDocument: Sendable, Hashable {
  /// The path as given; `-` for standard input.
  public var name: String
  /// The SHA-256 digest of the bytes of the file; nil where it could not be read.
  public var sha256: String?
  /// The findings, by place.
  public var findings: [LocatedFinding]
  /// Why the file could not be read, and nothing of it is known; nil for one that was judged.
  public var failure: String?

  /// Stands for a file that could not be read.
  public init(name: String, failure: String) {
    self.name = name
    self.failure = failure
    findings = []
  }

  /// Finds the places of findings.
  /// - Parameters:
  ///   - name: what the document is called.
  ///   - findings: as `Validator` returns them.
  ///   - source: the text that the document was read from.
  ///   - other: the text of the document that it was judged against.
  ///   - settings: what it was judged by, which says what is a failure.
  public init(
    name: String,
    findings: [Diagnostic],
    source: SourceText,
    other: SourceText? = nil,
    settings: ValidationSettings = ValidationSettings()
  ) {
    self.name = name
    sha256 = source.sha256
    guard !findings.isEmpty else {
      self.findings = []
      return
    }
    let locator = Locator(source)
    let otherLocator = other.map(Locator.init)
    var seen: [String: Int] = [:]
    self.findings = findings.map { finding in
      var located = LocatedFinding(finding, locator, otherLocator)
      located.isFailure = settings.fails(finding)
      // A line feed is in no name of a rule.
      let key = finding.rule + "\n" + located.text
      seen[key, default: 0] += 1
      located.occurrence = seen[key] ?? 1
      return located
    }
  }
}

/// A finding with its places.
public struct LocatedFinding: Sendable, Hashable {
  /// The name of the rule.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// One plain sentence, without a final point.
  public var message: String
  /// The words that it speaks of, blanks made single, cut where they are long.
  public var text: String
  /// Which one it is of those with the same rule and the same words in its document, from 1.
  public var occurrence = 1
  /// Whether it is as bad as the settings call a failure.
  public var isFailure = false
  /// The place.
  public var place: LocatedRange
  /// The other places.
  public var notes: [LocatedNote]
  /// The edit that mends it.
  public var fix: LocatedFix?

  init(_ finding: Diagnostic, _ locator: Locator, _ other: Locator?) {
    rule = finding.rule
    severity = finding.severity
    message = finding.message
    text = locator.words(finding.range)
    place = locator.place(of: finding.range)
    notes = finding.notes.map { note in
      let home = note.source == nil ? locator : other ?? locator
      return LocatedNote(
        message: note.message,
        source: note.source,
        place: home.place(of: note.range)
      )
    }
    fix = finding.fix.map { fix in
      LocatedFix(
        message: fix.message,
        safety: fix.safety,
        edits: fix.edits.map {
          LocatedFix.Edit(place: locator.place(of: $0.range), replacement: $0.replacement)
        }
      )
    }
  }
}

extension LocatedFinding {
  /// The message in one line with its notes, for forms that have no place for those: "Monday,
  /// 14 October 2031 is a Tuesday (line 12: The date is confirmed here)". Of a Word file, which has no
  /// lines, the place comes first.
  var wholeMessage: String {
    let parts = notes.map { note in
      let place = note.source.map { "\($0), \(note.place.shownLine)" } ?? note.place.shownLine
      return "\(place): \(note.message)"
    }
    let head = place.prefix + message
    return parts.isEmpty ? head : "\(head) (\(parts.joined(separator: "; ")))"
  }
}

/// A second place.
public struct LocatedNote: Sendable, Hashable {
  /// What stands there.
  public var message: String
  /// The name of the other document; nil for the document judged.
  public var source: String?
  /// The place.
  public var place: LocatedRange
}

/// The edits that mend a finding.
public struct LocatedFix: Sendable, Hashable {
  /// What the edits do, in a few words.
  public var message: String
  /// Whether they may be applied without asking.
  public var safety: Diagnostic.Fix.Safety
  /// The edits, in the order of the text.
  public var edits: [Edit]

  /// The replacement of one stretch of text.
  public struct Edit: Sendable, Hashable {
    /// What is replaced.
    public var place: LocatedRange
    /// What comes in its place.
    public var replacement: String
  }
}

/// A stretch of text by lines and columns, with the line that it begins in.
public struct LocatedRange: Sendable, Hashable {
  /// The first byte: line and column 1-based, columns in bytes of UTF-8; in a Word or OpenDocument
  /// file those of the paragraph's own text.
  public var start: SourceLocation
  /// One past the last byte.
  public var end: SourceLocation
  /// The column of the start, 1-based, in code points; in a Word or OpenDocument file that in the
  /// paragraph's own text.
  public var startCodePoint: Int
  /// The column of the end, 1-based, in code points, one past the last.
  public var endCodePoint: Int
  /// The line that it begins in, without its end; cut around the place where it is very long.
  public var line: String
  /// Where in `line` the place begins, in bytes.
  public var lineOffset: Int
  /// How many bytes of `line` the place covers.
  public var lineCount: Int
  /// Where it begins in a Word or OpenDocument file, by part and paragraph; nil for a text.
  public var position: StructuredPosition? = nil
  /// The first words of the paragraph there, which a search finds; empty for a text.
  public var opening = ""
}

extension LocatedRange {
  /// The place as messages name it: `12:5`, or in a Word file `paragraph 12, “The Working Group…”`.
  var shown: String {
    guard let position else { return "\(start.line):\(startCodePoint)" }
    return position.shown + (opening.isEmpty ? "" : ", “\(opening)”")
  }

  /// What stands before a message in forms that show nothing of a place in a Word file but its file.
  var prefix: String { position == nil ? "" : "\(shown): " }

  /// The same in the middle of a sentence: `line 12`, `paragraph 12, “The Working Group…”`.
  var shownLine: String { position == nil ? "line \(start.line)" : shown }
}

/// Turns ranges of one text into places.
struct Locator {
  private let source: SourceText
  private let lines: LineTable
  private let marks: [Int]
  /// How much of a line is kept on either side of a place, in bytes.
  private static let context = 600

  init(_ source: SourceText) {
    self.source = source
    lines = source.lineTable()
    marks = Self.marks(source)
  }

  /// The place of a range; one that reaches beyond the text is cut to it.
  func place(of range: SourceRange) -> LocatedRange {
    let count = source.bytes.count
    let lower = min(Int(range.lower), count)
    let upper = min(max(Int(range.upper), lower), count)
    let start = source.location(of: lower, in: lines)
    let end = source.location(of: upper, in: lines)
    let whole = lines.range(ofLine: start.line).offsets
    var lineEnd = whole.upperBound
    while lineEnd > whole.lowerBound, isLineEnd(source.bytes[lineEnd - 1]) { lineEnd -= 1 }
    let first = boundary(max(whole.lowerBound, min(lower, lineEnd) - Self.context))
    let placeEnd = min(upper, lineEnd)
    let last = boundary(min(lineEnd, max(placeEnd, lower) + Self.context))
    return LocatedRange(
      start: start,
      end: end,
      startCodePoint: codePoint(lower, onLine: start.line),
      endCodePoint: codePoint(upper, onLine: end.line),
      line: source.text(in: SourceRange(first, max(first, last))),
      lineOffset: max(0, min(lower, lineEnd) - first),
      lineCount: max(0, placeEnd - lower),
      position: source.position(of: lower),
      opening: source.opening(at: lower)
    )
  }

  /// The words under a range.
  func words(_ range: SourceRange) -> String {
    let limit = 200
    var words: [UInt8] = []
    let end = min(Int(range.upper), source.bytes.count)
    var i = min(Int(range.lower), end)
    while i < end, words.count < limit {
      let byte = source.bytes[i]
      if !ASCII.isBlank(byte) {
        words.append(byte)
      } else if let last = words.last, last != ASCII.space {
        words.append(ASCII.space)
      }
      i += 1
    }
    while i < end, source.bytes[i] & 0xC0 == 0x80 {
      words.append(source.bytes[i])
      i += 1
    }
    if words.last == ASCII.space { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// The next offset that does not split a character.
  private func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The column of an offset in code points, from 1; in a Word or OpenDocument file that in the
  /// paragraph's own text.
  private func codePoint(_ offset: Int, onLine line: Int) -> Int {
    guard let structure = source.structure else {
      return codePoints(lines.range(ofLine: line).lower, offset) + 1
    }
    return structure.paragraphText(before: offset).reduce(1) { count, text in
      count + codePoints(text.lower, Int(text.upper))
    }
  }

  /// The number of characters that begin in a stretch of bytes.
  private func codePoints(_ lower: UInt32, _ upper: Int) -> Int {
    codePoints(before: upper) - codePoints(before: Int(lower))
  }

  private func codePoints(before offset: Int) -> Int {
    let mark = offset / Self.step
    return marks[mark] + ByteScan.characters(source.bytes.span, mark * Self.step, offset)
  }

  /// How many bytes lie between two marks.
  private static let step = 256

  /// The number of characters before every `step`-th byte, so that counting in a long line does not
  /// begin at its start each time.
  private static func marks(_ source: SourceText) -> [Int] {
    let bytes = source.bytes.span
    var marks = [0]
    marks.reserveCapacity(bytes.count / step + 2)
    var count = 0
    for end in stride(from: step, through: bytes.count, by: step) {
      count += ByteScan.characters(bytes, end - step, end)
      marks.append(count)
    }
    return marks
  }
}
