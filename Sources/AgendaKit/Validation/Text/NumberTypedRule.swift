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
      var last: LabelValue?
      // The typed numbers since the last automatic one.
      var typed: [(label: SourceRange, value: LabelValue)] = []
      for line in structure.lines {
        guard let label = line.label, label.isLetter == isLetter,
          let value = LabelValue(bytes[label.range.offsets])
        else { continue }
        guard line.numbering == .automatic else {
          typed.append((label.range, value))
          continue
        }
        if let last, value.follows(last) || typed.last.map({ value.follows($0.value) }) ?? false,
          typed.first.map({ $0.value.follows(last) }) ?? false
        {
          for number in typed {
            findings.report(
              "This number is typed, those before and after it are automatic and do not count it",
              inSource: number.label
            )
          }
        }
        last = value
        typed = []
      }
    }
  }
}

/// What a number or letter before a paragraph counts: `(b)` is 2, `1.3` is 3 under 1.
private struct LabelValue {
  /// What stands before the last number.
  let above: ContiguousArray<UInt8>
  let value: Int

  init?(_ label: ArraySlice<UInt8>) {
    let words = label.split { !ASCII.isWord($0) }
    guard let last = words.last, last.count <= 4 else { return nil }
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
}
