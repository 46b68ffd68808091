/// Writes a comparison as the list of a corrigendum: where, what to read for what, what to insert
/// and delete. Plain text with `*for*` and `*read*` in italics, as Markdown writes them.
public struct ComparisonCorrigendum: Sendable, Hashable {
  /// Creates a writer.
  public init() {}

  /// A comparison as a corrigendum of the first document, in UTF-8.
  /// - Complexity: O(n) in the comparison.
  public func write(_ comparison: DocumentComparison) -> ContiguousArray<UInt8> {
    let side = comparison.from
    var text = "Corrigendum\n\n"
    let name = side.symbol?.canonical.description ?? side.source.name
    text += [name, side.title].compactMap { $0 }.joined(separator: ", ") + "\n"
    for notice in comparison.notices { text += ComparisonWords.sentence(notice) + "\n" }
    var number = 0
    for change in comparison.changes {
      guard let entry = CorrigendumEntry(change) else { continue }
      number += 1
      let group =
        ComparisonWords(comparison).namesGroups ? change.group.map { $0 + ", " } ?? "" : ""
      text += "\n\(number). \(group)\(entry.place)\n"
      var lines = entry.lines
      // What follows from a change must be said too, for it is to be printed.
      for consequence in change.consequences {
        if let follows = CorrigendumEntry(consequence) { lines += follows.linesWithPlace }
      }
      for line in lines { text += "   \(line)\n" }
    }
    if comparison.isEmpty { text += "\nNothing to correct.\n" }
    let unplaced = side.unplaced.count + comparison.to.unplaced.count
    if unplaced > 0 {
      text += "\nNot compared: \(DateWords.count(unplaced, "piece", "pieces")) of text.\n"
    }
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.escaped(String($0)) }.joined(separator: "\n")
    return ContiguousArray(safe.utf8)
  }
}

/// One entry of a corrigendum.
struct CorrigendumEntry {
  /// Where: `Provisional agenda, item 2`.
  var place: String
  /// What to do there.
  var lines: [String]

  /// The entry under another one.
  var linesWithPlace: [String] {
    lines.enumerated().map { $0.offset == 0 ? "\(place): \($0.element)" : $0.element }
  }

  /// The entry for a change; nil for what an editor does not print.
  init?(_ change: Change) {
    let node = change.from ?? change.to
    guard let node, change.subject != .placeholder, change.subject != .attendance else {
      // Who came and open points are words of paragraphs, which have entries of their own.
      return nil
    }
    place = Self.place(change, node)
    lines = []
    if !change.words.isEmpty {
      lines = Replacements(change.words).lines
      return
    }
    switch change.kind {
    case .added: lines = ["*insert* " + Self.content(change.to) + Self.after(change)]
    case .removed: lines = ["*delete* " + Self.content(change.from)]
    default: lines = [Self.values(change)]
    }
  }

  // MARK: - Where

  private static func place(_ change: Change, _ node: ChangedNode) -> String {
    let owner = ComparisonWords.name(node.owner)
    switch node.content {
    case .masthead: return "Masthead, " + (change.fields.first.map(FactWords.noun) ?? "")
    case .meeting: return "Heading, meeting"
    case .item(let item):
      return "Agenda" + (change.kind == .added ? "" : item.number.map { ", item \($0)" } ?? "")
    case .document: return "Documentation" + (owner.map { ", \($0)" } ?? "")
    case .slot(let slot):
      let day = slot.date.map { ", \(DateWords.day($0))" } ?? ""
      let items =
        change.kind == .added || change.kind == .removed ? "" : ", " + SlotWords.name(slot)
      return "Organization of work" + day + items
    case .annotation: return "Annotations" + (owner.map { ", \($0)" } ?? "")
    case .paragraph(let paragraph):
      if change.kind == .added { return ComparisonWords.capitalized(owner ?? "text") }
      if let number = paragraph.number { return "Paragraph \(number)" }
      let index = node.path.index.map { ", paragraph \($0 + 1)" } ?? ""
      return "Annotations" + (owner.map { ", \($0)" } ?? "") + index
    case .section(let section): return "Chapter " + (section.number ?? "“\(section.title)”")
    case .footnote(let note): return change.kind == .added ? "Footnotes" : "Footnote \(note.mark)"
    case .attendance, .attendee: return "Attendance"
    case .placeholder: return "Text"
    }
  }

  // MARK: - What

  private static func content(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .item(let item): (item.number.map { "\($0). " } ?? "") + item.title
    case .section(let section): (section.number.map { "\($0). " } ?? "") + section.title
    case .document(let entry):
      entry.title
        + (entry.symbols.isEmpty
          ? "" : " (" + entry.symbols.map(\.description).joined(separator: "–") + ")")
    case .paragraph(let paragraph):
      (paragraph.number.map { "\($0). " } ?? "") + paragraph.text
    case .footnote(let note): note.mark + " " + note.text
    case .annotation(let annotation): annotation.paragraphs.map(\.text).joined(separator: " ")
    case .slot(let slot):
      DateWords.time(slot) + " "
        + slot.entries.map { ($0.item.map { "\($0) " } ?? "") + $0.title }.joined(separator: "; ")
    case .meeting(let meeting): meeting.group.name
    default: ""
    }
  }

  /// After what something is inserted.
  private static func after(_ change: Change) -> String {
    guard case .paragraph(let paragraph)? = change.to?.content, paragraph.number == nil,
      let index = change.to?.path.index
    else { return "" }
    return index == 0 ? " *as the first paragraph*" : " *as paragraph* \(index + 1)"
  }

  /// The old value and the new one.
  private static func values(_ change: Change) -> String {
    if change.kind == .moved {
      guard let with = change.with else {
        return "*move* \(content(change.from)) *to* \(destination(change.to))"
      }
      return "*exchange* \(content(change.from)) *and* \(content(with.from))"
    }
    if change.kind == .renumbered, change.count > 1 {
      return "*renumber* this and the \(change.count - 1) after it from " + number(change.to)
    }
    if change.kind == .renumbered { return replace(number(change.from), number(change.to)) }
    let pieces = FactPair(change)
    return replace(pieces.old, pieces.new)
  }

  private static func destination(_ node: ChangedNode?) -> String {
    let owner = ComparisonWords.name(node?.owner)
    switch node?.content {
    case .item(let item): return item.number.map { "item \($0)" } ?? "its new place"
    case .paragraph(let paragraph):
      if let number = paragraph.number { return "paragraph \(number)" }
      return (owner.map { $0 + ", " } ?? "") + "paragraph \((node?.path.index ?? 0) + 1)"
    default: return owner ?? "its new place"
    }
  }

  private static func number(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .item(let item): item.number?.description ?? "no number"
    case .section(let section): section.number ?? "no number"
    case .paragraph(let paragraph): paragraph.number.map(String.init) ?? "no number"
    case .footnote(let note): note.mark
    case .document(let entry): entry.label.map { "(\($0))" } ?? "no letter"
    default: ""
    }
  }

  /// `*for* a *read* b`.
  static func replace(_ old: String, _ new: String) -> String {
    if old.isEmpty { return "*insert* \(new)" }
    return new.isEmpty ? "*delete* \(old)" : "*for* \(old) *read* \(new)"
  }
}

/// The old and the new value of a change of facts, in words.
private struct FactPair {
  var old = ""
  var new = ""

  init(_ change: Change) {
    var common = ""
    for piece in ComparisonWords.factPieces(change) {
      switch piece {
      case .old(let text): old += text
      case .new(let text): new += text
      case .plain(let text), .quote(let text): common += text
      case .words: break
      }
    }
    if old.isEmpty, new.isEmpty { new = common }
  }
}

/// The replacements in a text: each with as many words around it as make it the only such place.
struct Replacements {
  /// `*for* … *read* …`, one for each place.
  private(set) var lines: [String] = []

  /// More places than these, or more new text than old, and the whole text is given anew.
  private static let most = 6

  init(_ runs: [WordRun]) {
    let old = runs.filter { $0.operation != .insert }.map(\.text).joined()
    let new = runs.filter { $0.operation != .delete }.map(\.text).joined()
    let edits = WordEdit.all(in: runs)
    let kept = runs.filter { $0.operation == .equal }.reduce(0) { $0 + $1.text.utf8.count }
    if edits.count > Self.most || kept * 2 < min(old.utf8.count, new.utf8.count) {
      lines = [CorrigendumEntry.replace(old, new)]
      return
    }
    var index = 0
    while index < runs.count {
      if runs[index].operation == .equal {
        index += 1
        continue
      }
      let start = index
      while index < runs.count, runs[index].operation != .equal { index += 1 }
      lines.append(Self.line(runs, start..<index, old))
    }
  }

  private static func line(_ runs: [WordRun], _ range: Range<Int>, _ whole: String) -> String {
    func text(_ operation: WordRun.Operation) -> String {
      runs[range].filter { $0.operation == operation }.map(\.text).joined()
    }
    let before = range.lowerBound > 0 ? words(runs[range.lowerBound - 1].text) : []
    let after = range.upperBound < runs.count ? words(runs[range.upperBound].text) : []
    var (old, new) = (text(.delete), text(.insert))
    // Whole words around what changed, one more on either side until the place is the only one.
    var left = 0
    var right = 0
    let texts = [old, new].filter { !$0.isEmpty }
    if let last = before.last, !last.hasSuffix(" "), !texts.allSatisfy({ $0.hasPrefix(" ") }) {
      left = 1
    }
    if let first = after.first, !first.hasPrefix(" "), !texts.allSatisfy({ $0.hasSuffix(" ") }) {
      right = 1
    }
    // A lone number says little without the words before it.
    if !old.isEmpty, old.utf8.allSatisfy(ASCII.isDigit) { left = min(max(left, 2), before.count) }
    func widened(_ text: String) -> String {
      before.suffix(left).joined() + text + after.prefix(right).joined()
    }
    while old.isEmpty && left + right == 0 || occurrences(of: widened(old), in: whole) > 1 {
      let (oldLeft, oldRight) = (left, right)
      left = min(left + 1, before.count)
      right = min(right + 1, after.count)
      if (left, right) == (oldLeft, oldRight) { break }
    }
    (old, new) = (widened(old), widened(new))
    return CorrigendumEntry.replace(trimmed(old), trimmed(new))
  }

  /// Words with the blank before them.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for character in text {
      if character == " " || words.isEmpty { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }

  /// How often a text stands in another: 0, 1 or 2 for more.
  private static func occurrences(of part: String, in whole: String) -> Int {
    let part = Array(part.utf8)
    guard let first = part.first else { return 2 }
    let whole = Array(whole.utf8)
    var count = 0
    var i = 0
    while i + part.count <= whole.count, count < 2 {
      if whole[i] == first, whole[i..<i + part.count].elementsEqual(part) { count += 1 }
      i += 1
    }
    return count
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
