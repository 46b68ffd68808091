/// The facts of a masthead and of meetings in the words of the texts themselves. A corrigendum in
/// another language than English prints these, and no words of ours; one in English does where ours
/// are not those of the text.
struct PrintedFacts {
  private let texts: (from: DocumentText, to: DocumentText)?
  /// The texts in whatever language.
  private let both: (from: DocumentText?, to: DocumentText?)

  init(_ comparison: DocumentComparison) {
    let (old, new) = (comparison.from.document, comparison.to.document)
    let isEnglish = !old.diagnostics.contains { $0.rule == "language-unsupported" }
    both = (old.text, new.text)
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
    if let places = Self.places(change) {
      let old = printed(places.from, both.from) ?? ""
      let new = printed(places.to, both.to) ?? ""
      if old != new { return CorrigendumWords.replace(old, new) }
    }
    guard change.subject == .masthead || change.subject == .meeting, change.kind == .edited,
      let old = old(change.from?.range), let new = new(change.to?.range), old != new
    else { return nil }
    return CorrigendumWords.replace(old, new)
  }

  /// Whether the first document prints nothing of it.
  func isNew(_ change: Change) -> Bool {
    Self.places(change).map { printed($0.from, both.from) == nil } ?? false
  }

  /// Where the documents print what our words would tell otherwise: who may have the document, a
  /// language that came or went, a paper with several symbols; nil for anything else.
  private static func places(_ change: Change) -> (from: SourceRange?, to: SourceRange?)? {
    guard change.kind == .edited else { return nil }
    switch (change.from?.content, change.to?.content) {
    case (.masthead(let a)?, .masthead(let b)?):
      let (old, new) = (a.places, b.places)
      switch change.fields.first {
      case "distribution": return (old.distribution, new.distribution)
      case "originalLanguage" where (a.originalLanguage == nil) != (b.originalLanguage == nil):
        return (old.originalLanguage, new.originalLanguage)
      case "languagesOnly" where a.languagesOnly.isEmpty != b.languagesOnly.isEmpty:
        return (old.languagesOnly, new.languagesOnly)
      default: return nil
      }
    case (.document(let a)?, .document(let b)?)
    where change.fields.count > 1 || max(a.symbols.count, b.symbols.count) > 1:
      return (change.from?.range, change.to?.range)
    default: return nil
    }
  }
}
