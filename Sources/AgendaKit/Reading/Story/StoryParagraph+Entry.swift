extension StoryParagraph {
  /// The number as an agenda has it, where it is printed in a way that no agenda prints.
  var unreadEntry: String? {
    guard let entry else { return nil }
    let printed = number + text.prefix(4)
    var label = LineLabel.read(printed.span, 0, printed.count)
    if label?.hasPoint ?? false { label = nil }
    switch (entry.style, label?.kind) {
    case (.number, .number(_, nil)), (.letter, .letter), (.roman, .roman): return nil
    case (.roman, .letter): return label?.romanValue == nil ? entry.style.label(entry.number) : nil
    default: return entry.style.label(entry.number)
    }
  }
}
