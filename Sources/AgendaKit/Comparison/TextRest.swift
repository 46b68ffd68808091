/// Words in a row that came, or went, with nothing else between them: an annex, a list that was not
/// understood.
struct TextRuns {
  private var runs: [(ids: [ChangeLog.ID], first: Change, end: Int)] = []
  private var isOpen = false

  /// Adds words that are told; without their text they belong to no run.
  mutating func add(_ id: ChangeLog.ID, _ change: Change, _ texts: TextEdits?) {
    let version: DocumentComparison.Version = change.kind == .added ? .to : .from
    guard let texts, change.kind == .added || change.kind == .removed,
      let node = change.to ?? change.from, let place = texts.place(of: node.range, in: version)
    else {
      isOpen = false
      return
    }
    if isOpen, let last = runs.last, last.first.kind == change.kind,
      last.end <= Int(place.lower),
      texts.words(last.end..<Int(place.lower), in: version).isEmpty
    {
      runs[runs.count - 1].ids.append(id)
      runs[runs.count - 1].end = Int(place.upper)
    } else {
      runs.append(([id], change, Int(place.upper)))
      isOpen = true
    }
  }

  /// The runs of several, each with the change that stands for it.
  var all: [(members: [ChangeLog.ID], first: Change)] {
    runs.filter { $0.ids.count > 1 }.map { run in
      var first = run.first
      first.count = run.ids.count
      return (run.ids, first)
    }
  }
}

/// Words that differ and that no change tells of, a line each.
struct TextRest {
  /// A line that differs.
  struct Place {
    var old: String
    var new: String
    var from: SourceRange
    var to: SourceRange
    /// The part of the document that it belongs to; nil for none.
    var part: String?
    /// Whether it is a structural heading or the head of a table.
    var isHeading: Bool
    /// Whether it is the head of a table.
    var isTableHead: Bool
    /// Whether it is a break of the timetable.
    var isBreak = false
  }

  /// So many heads that came or went are those of a table that was laid out in another way.
  private static let laidOutAnew = 3

  private let texts: TextEdits
  private let documents: (from: MeetingDocument, to: MeetingDocument)
  private var edits: [TextEdits.Edit] = []

  private let areOfTwoForms: Bool

  /// - Parameter areOfTwoForms: whether only one of the texts was taken from the printed document.
  init(
    _ texts: TextEdits,
    _ from: MeetingDocument,
    _ to: MeetingDocument,
    areOfTwoForms: Bool
  ) {
    self.texts = texts
    self.areOfTwoForms = areOfTwoForms
    documents = (from, to)
  }

  /// Takes up an edit. A label before a line, `3.` or `(b)`, is a number of the model and told there.
  /// - Parameter all: whether a bare number is no label: it may be the day of a date.
  mutating func add(_ edit: TextEdits.Edit, all: Bool) {
    if !texts.isLabel(edit, marked: all) { edits.append(edit) }
  }

  /// The lines, in the order of the texts, and how many differ in form only.
  /// - Parameter all: whether also those are told that differ in form only or are repeated.
  func found(all: Bool) -> (places: [Place], inForm: Int) {
    if edits.isEmpty { return ([], 0) }
    let forms = FormDifference(
      texts,
      documents.from,
      documents.to,
      areOfTwoForms: areOfTwoForms
    )
    var rest = all ? edits : edits.filter { !forms.isForm($0) }
    let form = edits.count - rest.count
    if !all { rest = withoutEqualWords(rest, forms) }
    var found: [(from: Range<Int>, to: Range<Int>)] = []
    for edit in rest {
      let line = lines(around: edit)
      if let last = found.last, last.from == line.from, last.to == line.to { continue }
      found.append(line)
    }
    var places = found.map { line in
      let (old, new) = (texts.source(of: line.from, in: .from), texts.source(of: line.to, in: .to))
      let part = new.isEmpty ? forms.part(at: old, in: .from) : forms.part(at: new, in: .to)
      return Place(
        old: texts.string(line.from, in: .from),
        new: texts.string(line.to, in: .to),
        from: old,
        to: new,
        part: part?.name,
        isHeading: part?.isHeading ?? false,
        isTableHead: part?.isTableHead ?? false,
        isBreak: part?.isBreak ?? false
      )
    }
    if !all { places = wholeRows(places, forms) }
    if all { return (places, form) }
    let lines =
      places.contains { $0.isHeading } ? (texts.lines(in: .from), texts.lines(in: .to)) : ([:], [:])
    let told = places.filter { !Self.isRepeated($0, lines) }
    let heads = told.filter { $0.isTableHead && $0.old.isEmpty != $0.new.isEmpty }
    // A table laid out anew has its heads in other cells.
    if heads.count < Self.laidOutAnew { return (told, form) }
    return (told.filter { !$0.isTableHead || $0.old.isEmpty == $0.new.isEmpty }, form)
  }

  /// A row of a table that came or went is one place, with all its words.
  private func wholeRows(_ places: [Place], _ forms: FormDifference) -> [Place] {
    let hasHeads = (from: forms.hasHeads(in: .from), to: forms.hasHeads(in: .to))
    var whole: [Place] = []
    var index = 0
    while index < places.count {
      let place = places[index]
      let version: DocumentComparison.Version = place.old.isEmpty ? .to : .from
      let own = version == .to ? place.to : place.from
      index += 1
      guard place.isBreak || place.isTableHead, place.old.isEmpty != place.new.isEmpty,
        place.isBreak || !(version == .to ? hasHeads.from : hasHeads.to),
        let row = forms.row(at: own, in: version), let range = texts.place(of: row, in: version)
      else {
        whole.append(place)
        continue
      }
      while index < places.count, places[index].old.isEmpty == place.old.isEmpty,
        places[index].new.isEmpty == place.new.isEmpty,
        row.contains(version == .to ? places[index].to : places[index].from)
      {
        index += 1
      }
      let words = texts.string(range.offsets, in: version)
        .split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")
      var joined = place
      if version == .to {
        (joined.new, joined.to) = (words, row)
      } else {
        (joined.old, joined.from) = (words, row)
      }
      whole.append(joined)
    }
    return whole
  }

  private func lines(around edit: TextEdits.Edit) -> (from: Range<Int>, to: Range<Int>) {
    let old = texts.line(around: edit.from, in: .from)
    let new = texts.line(around: edit.to, in: .to)
    if !edit.from.isEmpty, !edit.to.isEmpty { return (old, new) }
    // Of a line that came or went whole, the other side is no line.
    if edit.from.isEmpty, new == edit.to {
      return (edit.from.lowerBound..<edit.from.lowerBound, new)
    }
    if edit.to.isEmpty, old == edit.from { return (old, edit.to.lowerBound..<edit.to.lowerBound) }
    return (old, new)
  }

  /// Without the edits of a part whose words are the same, in another order or on other lines.
  private func withoutEqualWords(
    _ edits: [TextEdits.Edit],
    _ forms: FormDifference
  ) -> [TextEdits.Edit] {
    var words: [String: [String: Int]] = [:]
    let parts = edits.map { edit -> String? in
      forms.part(at: texts.source(of: edit.to, in: .to), in: .to)?.name
        ?? forms.part(at: texts.source(of: edit.from, in: .from), in: .from)?.name
    }
    for (edit, part) in zip(edits, parts) {
      guard let part else { continue }
      for word in texts.words(edit.from, in: .from) {
        words[part, default: [:]][word, default: 0] += 1
      }
      for word in texts.words(edit.to, in: .to) { words[part, default: [:]][word, default: 0] -= 1 }
    }
    return zip(edits, parts).filter { _, part in
      part.flatMap { words[$0] }.map { counts in counts.values.contains { $0 != 0 } } ?? true
    }.map { $0.0 }
  }

  /// Whether a line that came or went is the head of a table or a heading that stands in the other
  /// document as well, or twice in its own: it is repeated on each page, or over each table.
  private static func isRepeated(
    _ place: Place,
    _ lines: (from: [String: Int], to: [String: Int])
  ) -> Bool {
    guard place.isHeading, place.old.isEmpty != place.new.isEmpty else { return false }
    let line = FoldedText.normalized(place.old.isEmpty ? place.new : place.old)
    let (own, other) = place.old.isEmpty ? (lines.to, lines.from) : (lines.from, lines.to)
    return other[line] != nil || place.isTableHead && own[line, default: 0] > 1
  }
}

extension TextEdits {
  private func text(_ version: DocumentComparison.Version) -> DocumentText {
    version == .from ? from : to
  }

  /// The whole line around a stretch.
  func line(around range: Range<Int>, in version: DocumentComparison.Version) -> Range<Int> {
    let bytes = text(version).bytes
    var lower = min(range.lowerBound, bytes.count)
    var upper = min(range.upperBound, bytes.count)
    while lower > 0, bytes[lower - 1] != ASCII.lineFeed { lower -= 1 }
    while upper < bytes.count, bytes[upper] != ASCII.lineFeed { upper += 1 }
    return lower..<max(lower, upper)
  }

  /// A stretch as text.
  func string(_ range: Range<Int>, in version: DocumentComparison.Version) -> String {
    String(decoding: text(version).bytes[range], as: UTF8.self)
  }

  /// The words of a stretch, in small letters.
  func words(_ range: Range<Int>, in version: DocumentComparison.Version) -> [String] {
    FoldedText.normalized(string(range, in: version)).split(separator: " ").map { String($0) }
  }

  /// Where a stretch stands in the file.
  func source(of range: Range<Int>, in version: DocumentComparison.Version) -> SourceRange {
    range.isEmpty
      ? .none : text(version).source(of: SourceRange(range.lowerBound, range.upperBound))
  }

  /// How often each line stands in a text, by its words.
  func lines(in version: DocumentComparison.Version) -> [String: Int] {
    text(version).bytes.split(separator: ASCII.lineFeed).reduce(into: [:]) { counts, line in
      counts[FoldedText.normalized(String(decoding: line, as: UTF8.self)), default: 0] += 1
    }
  }

  /// Whether all that differs is a number or letter before a line: `3.`, `(b)`, `IV.`.
  /// - Parameter marked: whether a point or a bracket must stand behind it.
  func isLabel(_ edit: Edit, marked: Bool) -> Bool {
    func isLabel(_ range: Range<Int>, _ version: DocumentComparison.Version) -> Bool {
      let line = line(around: range, in: version)
      let bytes = text(version).bytes
      guard range.lowerBound - line.lowerBound <= 2, range.upperBound - line.lowerBound <= 8 else {
        return false
      }
      let letters = bytes[range].filter { ASCII.isLetter($0) }
      let digits = bytes[range].filter { ASCII.isDigit($0) }
      if marked,
        !bytes[range.lowerBound..<min(range.upperBound + 1, line.upperBound)]
          .contains(where: { $0 == ASCII.point || $0 == ASCII.closeRound })
      {
        return false
      }
      let isRoman = letters.allSatisfy { byte in "ivxIVX".utf8.contains(byte) }
      return range.count <= 6 && (letters.count <= 1 || isRoman)
        && (letters.isEmpty || digits.isEmpty) && letters.count + digits.count > 0
    }
    if edit.from.isEmpty && edit.to.isEmpty { return true }
    return (edit.from.isEmpty || isLabel(edit.from, .from))
      && (edit.to.isEmpty || isLabel(edit.to, .to))
  }
}
