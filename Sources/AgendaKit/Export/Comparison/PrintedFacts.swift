/// The facts of a masthead and of meetings in the words of the texts themselves. A corrigendum in
/// another language than English prints these, and no words of ours.
struct PrintedFacts {
  private let texts: (from: DocumentText, to: DocumentText)?

  init(_ comparison: DocumentComparison) {
    let (old, new) = (comparison.from.document, comparison.to.document)
    let isEnglish = !old.diagnostics.contains { $0.rule == "language-unsupported" }
    if !isEnglish, let from = old.text, let to = new.text {
      texts = (from, to)
    } else {
      texts = nil
    }
  }

  /// What the first document prints in a place; nil in English, where the form is ours.
  func old(_ range: SourceRange?) -> String? { printed(range, texts?.from) }

  /// What the second document prints in a place.
  func new(_ range: SourceRange?) -> String? { printed(range, texts?.to) }

  private func printed(_ range: SourceRange?, _ text: DocumentText?) -> String? {
    guard let text, let range, !range.isEmpty else { return nil }
    let words = text.string(in: range).split(separator: "\n").joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// `*for* … *read* …` for a fact that both documents print; nil for anything else.
  func line(_ change: Change) -> String? {
    guard change.subject == .masthead || change.subject == .meeting, change.kind == .edited,
      let old = old(change.from?.range), let new = new(change.to?.range), old != new
    else { return nil }
    return CorrigendumWords.replace(old, new)
  }
}
