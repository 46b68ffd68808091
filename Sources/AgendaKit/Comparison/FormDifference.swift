/// Tells where words differ in form only: another way to print the same day or symbol, punctuation
/// outside of sentences, a remark that is shorter on the printed page.
struct FormDifference {
  /// The smallest part of a document that holds a place.
  struct Part {
    var name: String
    var isHeading: Bool
    var isTableHead = false
    var isBreak = false
  }

  private let texts: TextEdits
  private let documents: (from: MeetingDocument, to: MeetingDocument)
  private let parts: (from: PlacedParts, to: PlacedParts)
  /// The rows of tables that are heads of columns or breaks.
  private let rows: (from: [SourceRange], to: [SourceRange])
  /// The words in the names of the groups; none where both texts are of one form.
  private let names: Set<String>

  /// - Parameter areOfTwoForms: whether only one of the texts was taken from the printed document.
  init(
    _ texts: TextEdits,
    _ from: MeetingDocument,
    _ to: MeetingDocument,
    areOfTwoForms: Bool
  ) {
    self.texts = texts
    documents = (from, to)
    let groups = areOfTwoForms ? from.meetings + to.meetings : []
    names = Set(
      groups.flatMap { FoldedText.normalized($0.group.name).split(separator: " ").map(String.init) }
    )
    parts = (PlacedParts(from), PlacedParts(to))
    func rows(_ document: MeetingDocument) -> [SourceRange] {
      document.furniture.filter { $0.kind == .tableHead }.map { $0.range }.sorted()
    }
    self.rows = (rows(from), rows(to))
  }

  private func document(_ version: DocumentComparison.Version) -> MeetingDocument {
    version == .from ? documents.from : documents.to
  }

  /// The smallest part that holds a place; nil where none does.
  func part(at range: SourceRange, in version: DocumentComparison.Version) -> Part? {
    guard let part = placed(range, version), part != .unplaced else { return nil }
    if part == .furniture(.tableHead), isBreak(at: range, in: version) {
      return Part(name: "break of the timetable", isHeading: false, isBreak: true)
    }
    if case .furniture(let kind) = part {
      let name =
        switch kind {
        case .tableHead: "head of the table"
        case .page: "head or foot of the page"
        default: "heading"
        }
      return Part(
        name: name,
        isHeading: kind == .heading || kind == .tableHead,
        isTableHead: kind == .tableHead
      )
    }
    return Part(name: part.description, isHeading: false)
  }

  /// Whether a table of a document has a row of heads.
  func hasHeads(in version: DocumentComparison.Version) -> Bool {
    (version == .from ? rows.from : rows.to).contains { !isBreak(at: $0, in: version) }
  }

  /// The row of a table that holds a place.
  func row(at range: SourceRange, in version: DocumentComparison.Version) -> SourceRange? {
    let rows = version == .from ? rows.from : rows.to
    let index = rows.sortedIndex { $0.upper > range.lower }
    return index < rows.count && rows[index].lower <= range.lower ? rows[index] : nil
  }

  /// Whether a cell of a row of a table says that there is a break.
  private func isBreak(at range: SourceRange, in version: DocumentComparison.Version) -> Bool {
    guard let row = row(at: range, in: version).flatMap({ texts.place(of: $0, in: version) })
    else { return false }
    let cells = texts.string(row.offsets, in: version).split { $0 == "\n" || $0 == "\t" }
    return cells.contains { cell in
      let bytes = Array(cell.utf8)
      return TimetableWords.breaks.isWhole(bytes.span, 0, bytes.count)
    }
  }

  private func placed(
    _ range: SourceRange,
    _ version: DocumentComparison.Version
  ) -> DocumentPart? {
    range.isEmpty ? nil : (version == .from ? parts.from : parts.to).part(at: Int(range.lower))
  }

  /// Whether an edit changes the form alone, or the page.
  func isForm(_ edit: TextEdits.Edit) -> Bool {
    if isOfPage(edit) { return true }
    let old = texts.words(edit.from, in: .from)
    let new = texts.words(edit.to, in: .to)
    if old.joined() == new.joined() { return !holdsMarks(edit) }
    return isSameMention(edit) || isShorterRemark(edit, old + new)
  }

  /// Whether an edit stands on the page and not in the text; the job number is compared by itself.
  private func isOfPage(_ edit: TextEdits.Edit) -> Bool {
    func isOfPage(_ range: Range<Int>, _ version: DocumentComparison.Version) -> Bool {
      guard !range.isEmpty, let part = placed(texts.source(of: range, in: version), version) else {
        return range.isEmpty
      }
      return part == .furniture(.page) || part == .masthead(.jobNumber)
    }
    return isOfPage(edit.from, .from) && isOfPage(edit.to, .to)
  }

  /// Whether what differs is a sign that is no punctuation: a letter of another script.
  private func holdsMarks(_ edit: TextEdits.Edit) -> Bool {
    func signs(_ range: Range<Int>, _ version: DocumentComparison.Version) -> [UInt8] {
      FoldedText.of(texts.string(range, in: version)).utf8.filter { $0 >= 0x80 }
    }
    return signs(edit.from, .from) != signs(edit.to, .to)
  }

  /// Whether both sides stand in the same day, hour, item or symbol, printed in two ways.
  private func isSameMention(_ edit: TextEdits.Edit) -> Bool {
    func values(_ range: Range<Int>, _ version: DocumentComparison.Version) -> [Mention.Value]? {
      let line = texts.source(of: texts.line(around: range, in: version), in: version)
      let own = texts.source(of: range, in: version)
      let mentions = document(version).mentions(in: line)
      guard own.isEmpty || mentions.contains(where: { $0.range.contains(own) }) else { return nil }
      return mentions.map { $0.value }
    }
    guard let old = values(edit.from, .from), let new = values(edit.to, .to), !old.isEmpty else {
      return false
    }
    return old.count == new.count
      && zip(old, new).allSatisfy { Self.isSame($0, $1) }
  }

  private static func isSame(_ a: Mention.Value, _ b: Mention.Value) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.date(let x, _, _), .date(let y, _, _)): return x == y
    case (.days(let x, _), .days(let y, _)): return x == y
    default: return false
    }
  }

  /// Whether a remark on a joint item names the same groups in fewer words.
  private func isShorterRemark(_ edit: TextEdits.Edit, _ words: [String]) -> Bool {
    guard !names.isEmpty, edit.from.isEmpty != edit.to.isEmpty else { return false }
    let version: DocumentComparison.Version = edit.from.isEmpty ? .to : .from
    let place = texts.source(of: version == .to ? edit.to : edit.from, in: version)
    guard case .item? = placed(place, version) else { return false }
    return words.allSatisfy { $0.utf8.count < 4 || names.contains($0) }
  }
}

/// The parts of a document, to be asked which is the smallest at a place.
struct PlacedParts {
  private var starts: [Int] = [0]
  private var parts: [DocumentPart?] = [nil]

  /// - Complexity: O(n log n) in the parts.
  init(_ document: MeetingDocument) {
    var open: [Placement] = []
    func close(before place: Int, _ parts: inout PlacedParts) {
      while let last = open.last, Int(last.range.upper) <= place {
        open.removeLast()
        parts.add(open.last?.part, from: Int(last.range.upper))
      }
    }
    for placement in document.placements() {
      close(before: Int(placement.range.lower), &self)
      open.append(placement)
      add(placement.part, from: Int(placement.range.lower))
    }
    close(before: .max, &self)
  }

  private mutating func add(_ part: DocumentPart?, from start: Int) {
    let start = max(start, starts.last ?? 0)
    if starts.last == start {
      parts[parts.count - 1] = part
    } else {
      starts.append(start)
      parts.append(part)
    }
  }

  /// The smallest part at an offset; nil where there is none.
  func part(at offset: Int) -> DocumentPart? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? parts[low - 1] : nil
  }
}
