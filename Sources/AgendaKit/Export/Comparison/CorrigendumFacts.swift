/// What a corrigendum prints for facts that differ: only words that stand in the text, or that are
/// to stand there.
enum CorrigendumFacts {
  /// The lines; none for facts that the text states in paragraphs, which have entries of their own.
  static func lines(_ change: Change) -> [String] {
    switch (change.from?.content, change.to?.content) {
    case (.meeting(let a)?, .meeting(let b)?)
    where change.fields.contains { ["firstDay", "lastDay", "days"].contains($0) }:
      [CorrigendumWords.replace(CorrigendumWords.days(a), CorrigendumWords.days(b))]
    case (.item(let a)?, .item(let b)?): joint(a.joint, b.joint)
    case (.slot(let a)?, .slot(let b)?): slot(change, a, b)
    case (.paragraph(let a)?, .paragraph(let b)?): paragraph(change, a, b)
    case (.annotation?, .annotation?) where !change.fields.contains("number"): []
    default: values(change)
    }
  }

  /// A title for a title, each whole; nil for what is no title.
  static func wholeTitle(_ change: Change) -> String? {
    guard !change.words.isEmpty else { return nil }
    func title(_ node: ChangedNode?) -> String? {
      switch (change.kind, node?.content) {
      case (.retitled, .item(let item)?): CorrigendumWords.item(item)
      case (.retitled, .section(let section)?):
        CorrigendumWords.titled(section.number, section.title)
      case (.retitled, .document(let entry)?): entry.title
      case (.retitled, .slot(let slot)?): slot.entries.first?.title
      case (.edited, .annotation(let annotation)?) where change.fields == ["heading"]:
        annotation.heading
      case (.edited, .masthead(let masthead)?) where change.fields == ["title"]: masthead.title
      default: nil
      }
    }
    guard let old = title(change.from), let new = title(change.to) else { return nil }
    return CorrigendumWords.replace(old, new)
  }

  /// The text of a chapter and of its parts, a line each.
  static func text(of section: Section) -> [String] {
    FlatTree(sections: [section], at: []).nodes.enumerated().flatMap { index, node -> [String] in
      guard let part = node.section else { return [] }
      let heading = index == 0 ? [] : [CorrigendumWords.titled(part.number, part.title)]
      return heading
        + part.paragraphs.map { CorrigendumWords.titled($0.number.map { String($0) }, $0.text) }
    }
  }

  /// The remark behind a title. The numbers in the other agendas follow from these.
  private static func joint(_ old: JointItem?, _ new: JointItem?) -> [String] {
    switch (old, new) {
    case (nil, nil): return []
    case (nil, _): return ["*insert* (joint item)"]
    case (_, nil): return ["*delete* (joint item)"]
    case (let old?, let new?):
      let groups = (PlainEnglish.list(old.with), PlainEnglish.list(new.with))
      if groups.0 == groups.1 { return [] }
      return ["*in the words* (joint item) " + CorrigendumWords.replace(groups.0, groups.1)]
    }
  }

  private static func slot(_ change: Change, _ old: Slot, _ new: Slot) -> [String] {
    // Something else is taken up.
    if change.fields.contains("title") {
      return [CorrigendumWords.replace(CorrigendumWords.rows(old), CorrigendumWords.rows(new))]
    }
    var lines: [String] = []
    if change.fields.contains("continued") {
      let isContinued = new.entries.first?.continued == true
      lines.append((isContinued ? "*insert*" : "*delete*") + " (continued)")
    }
    if change.fields.contains("item") {
      func number(_ slot: Slot) -> String { slot.entries.first?.item?.description ?? "" }
      lines.append(CorrigendumWords.replace(number(old), number(new)))
    }
    return lines
  }

  private static func paragraph(_ change: Change, _ old: Paragraph, _ new: Paragraph) -> [String] {
    var lines: [String] = []
    // Where a mark only stands elsewhere, the words tell it.
    if change.fields.contains("footnotes"), old.footnotes != new.footnotes {
      let (a, b) = (marks(old.footnotes), marks(new.footnotes))
      if !a.isEmpty, !b.isEmpty {
        lines.append(CorrigendumWords.replace(a, b))
      } else {
        lines.append(CorrigendumWords.replace(a, b) + " *in the paragraph* " + beginning(new))
      }
    }
    if change.fields.contains("number") {
      func number(_ paragraph: Paragraph) -> String {
        paragraph.number.map { "the number \($0)." } ?? ""
      }
      lines.append(
        CorrigendumWords.replace(number(old), number(new)) + " *before* " + beginning(new)
      )
    }
    if change.fields.contains("role") {
      lines.append(new.role == .heading ? "*set as a heading*" : "*set as a paragraph*")
    }
    return lines
  }

  private static func marks(_ marks: [String]) -> String {
    if marks.isEmpty { return "" }
    return (marks.count == 1 ? "the footnote mark " : "the footnote marks ")
      + PlainEnglish.list(marks)
  }

  private static func beginning(_ paragraph: Paragraph) -> String {
    CorrigendumWords.beginning(paragraph.text)
  }

  /// The old and the new value, as the text output has them.
  static func values(_ change: Change) -> [String] {
    var (old, new) = ("", "")
    for piece in ComparisonWords.factPieces(change) {
      switch piece {
      case .old(let text): old += text
      case .new(let text): new += text
      case .plain, .quote, .words: break
      }
    }
    return old.isEmpty && new.isEmpty ? [] : [CorrigendumWords.replace(old, new)]
  }
}

extension Change {
  /// Whether it tells only that the second document is another issue: its symbol and its date, which
  /// a corrigendum does not correct.
  var isOfNewIssue: Bool {
    guard subject == .masthead, case .masthead(let a)? = from?.content,
      case .masthead(let b)? = to?.content
    else { return false }
    guard fields == ["symbol"] || fields == ["date"] || fields == ["reissued"] else { return false }
    if a.reissued != b.reissued { return true }
    func issue(_ masthead: Masthead) -> [String] {
      masthead.symbol?.canonical.parts.map { part in
        part.modifiers.map { "\($0.modifier) \($0.number?.text ?? "")" }.joined()
      } ?? []
    }
    return a.symbol != nil && b.symbol != nil && issue(a) != issue(b)
  }
}
