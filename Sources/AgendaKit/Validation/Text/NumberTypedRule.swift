/// A number is typed among automatic ones.
enum NumberTypedRule: Rule {
  static let description = RuleDescription(
    "number-typed",
    .text,
    .warning,
    summary: "Among automatic numbers none is typed by hand",
    reason:
      "Word does not count a number that was typed: the next automatic one repeats it, and it "
      + "stays as it is when the list changes.",
    source: .logic("Automatic numbers count each other and nothing else."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let structure = context.text.source.structure else { return }
    let bytes = context.text.source.bytes
    for isLetter in [false, true] {
      var entries: [NumberedEntry] = []
      for (place, line) in structure.lines.enumerated() {
        guard let label = line.label, label.isLetter == isLetter,
          let value = LabelValue(bytes[label.range.offsets])
        else { continue }
        entries.append(NumberedEntry(place: place, line: line, range: label.range, value: value))
      }
      var i = 0
      // How many automatic ones count each other up to here.
      var count = 0
      while i < entries.count {
        if entries[i].isAutomatic {
          count = i > 0 && entries[i].value.follows(entries[i - 1].value) ? count + 1 : 1
          i += 1
          continue
        }
        let start = i
        while i < entries.count, !entries[i].isAutomatic { i += 1 }
        let before = start > 0 ? entries[start - 1] : nil
        let after = i < entries.count ? entries[i] : nil
        guard areAmong(entries[start..<i], before, count, after) else { continue }
        for entry in entries[start..<i] {
          findings.report(
            "This number is typed, those beside it are automatic and do not count it",
            inSource: entry.range
          )
        }
      }
    }
  }

  /// Whether typed numbers belong to the automatic ones before or after them.
  private static func areAmong(
    _ typed: ArraySlice<NumberedEntry>,
    _ before: NumberedEntry?,
    _ count: Int,
    _ after: NumberedEntry?
  ) -> Bool {
    guard let first = typed.first, let last = typed.last else { return false }
    if let before, first.goesOn(before) {
      // Between two automatic ones, the first of which the second counts, or as the last of them.
      if let after, after.value.follows(before.value) || after.value.follows(last.value) {
        return true
      }
      return typed.count < count && zip(typed.dropFirst(), typed).allSatisfy { $0.goesOn($1) }
    }
    // As the first: the automatic one that comes next repeats it, or was told to begin after it.
    guard typed.count == 1, first.value.value == 1, let after, after.place == first.place + 1,
      after.isLikeIt(first)
    else { return false }
    return after.value.follows(first.value)
      || first.line.label?.isLetter ?? false && after.value.isSame(first.value)
  }
}

/// A line with a number or letter.
private struct NumberedEntry {
  var place: Int
  var line: SourceStructure.Line
  var range: SourceRange
  var value: LabelValue

  var isAutomatic: Bool { line.numbering == .automatic }

  /// Whether it looks like another: headings count apart from paragraphs.
  func isLikeIt(_ other: NumberedEntry) -> Bool {
    line.isHeading == other.line.isHeading && value.signs == other.value.signs
  }

  func goesOn(_ other: NumberedEntry) -> Bool { value.follows(other.value) && isLikeIt(other) }
}

/// What a number or letter before a paragraph counts: `(b)` is 2, `1.3` is 3 under 1.
private struct LabelValue {
  /// What stands before the last number.
  let above: ContiguousArray<UInt8>
  let value: Int
  /// The signs around it.
  let signs: ContiguousArray<UInt8>

  init?(_ label: ArraySlice<UInt8>) {
    let words = label.split { !ASCII.isWord($0) }
    guard let last = words.last, last.count <= 4 else { return nil }
    signs = ContiguousArray(label.filter { !ASCII.isWord($0) && !ASCII.isBlank($0) })
    above = ContiguousArray(words.dropLast().joined(separator: [ASCII.point]))
    if last.allSatisfy(ASCII.isDigit) {
      value = last.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    } else if last.count == 1, let letter = last.first, ASCII.isLower(letter | 0x20) {
      value = Int(letter | 0x20) - 0x60
    } else {
      return nil
    }
  }

  func follows(_ other: LabelValue) -> Bool { value == other.value + 1 && above == other.above }

  func isSame(_ other: LabelValue) -> Bool { value == other.value && above == other.above }
}
