/// The replacements in a text: each with as many words around it as make it the only such place.
struct Replacements {
  /// `*for* … *read* …`, one for each place.
  private(set) var lines: [String] = []

  /// More places than these, or more new text than old, and the whole text is given anew.
  private static let most = 6
  /// So many words around a place are given at most.
  private static let mostAround = 8

  init(_ runs: [WordRun]) {
    let old = runs.filter { $0.operation != .insert }.map { $0.text }.joined()
    let new = runs.filter { $0.operation != .delete }.map { $0.text }.joined()
    let edits = WordEdit.all(in: runs)
    let kept = runs.filter { $0.operation == .equal }.reduce(0) { $0 + $1.text.utf8.count }
    if edits.count > Self.most || kept * 2 < min(old.utf8.count, new.utf8.count) {
      lines = [CorrigendumWords.replace(old, new)]
      return
    }
    var index = 0
    while index < runs.count {
      if runs[index].operation == .equal {
        index += 1
        continue
      }
      let start = index
      while index < runs.count, Self.isOfOnePlace(runs, index) { index += 1 }
      lines.append(Self.line(runs, start..<index, old))
    }
  }

  /// Whether a run is changed, or as little between two that are as makes them one place.
  private static func isOfOnePlace(_ runs: [WordRun], _ index: Int) -> Bool {
    if runs[index].operation != .equal { return true }
    return index + 1 < runs.count && runs[index].text.split(separator: " ").count <= 2
  }

  private static func line(_ runs: [WordRun], _ range: Range<Int>, _ whole: String) -> String {
    func text(_ operation: WordRun.Operation) -> String {
      runs[range].filter { $0.operation == operation || $0.operation == .equal }
        .map { $0.text }.joined()
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
    // Nor does a lone point or comma.
    if 1...2 ~= trimmed(widened(old)).utf8.count, FoldedText.normalized(widened(old)).isEmpty {
      left = min(max(left, 1), before.count)
    }
    while old.isEmpty && left + right == 0 || occurrences(of: widened(old), in: whole) > 1 {
      let (oldLeft, oldRight) = (left, right)
      left = min(left + 1, before.count, Self.mostAround)
      right = min(right + 1, after.count, Self.mostAround)
      if (left, right) == (oldLeft, oldRight) { break }
    }
    (old, new) = (trimmed(widened(old)), trimmed(widened(new)))
    // A point or comma at the end of both need not be read.
    let (shortOld, shortNew) = (withoutMark(old), withoutMark(new))
    if old.last == new.last, let shortOld, let shortNew,
      occurrences(of: shortOld, in: whole) == 1
    {
      (old, new) = (trimmed(shortOld), trimmed(shortNew))
    }
    return CorrigendumWords.replace(old, new)
  }

  /// A text without the mark at its end; nil where it ends otherwise.
  private static func withoutMark(_ text: String) -> String? {
    guard let last = text.last, last == "." || last == "," || last == ";" || last == ":" else {
      return nil
    }
    return String(text.dropLast())
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
