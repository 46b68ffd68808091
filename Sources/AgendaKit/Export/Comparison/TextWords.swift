/// Says changes of annotations, paragraphs, notes and placeholders.
enum TextWords {
  typealias Piece = ComparisonWords.Piece

  static func pieces(_ change: Change) -> [Piece] {
    switch change.subject {
    case .annotation: annotation(change)
    case .footnote: footnote(change)
    case .placeholder: placeholder(change)
    case .text: words(change)
    default: paragraph(change)
    }
  }

  // MARK: - Paragraphs

  private static func paragraph(_ change: Change) -> [Piece] {
    let old = paragraph(change.from)
    let new = paragraph(change.to)
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain(place(change.to, new) + run(change) + ", added: "), .new(new.text)]
    case (.removed, let old?, _):
      return [.plain(place(change.from, old) + run(change) + ", removed: "), .old(old.text)]
    case (.split, let old?, _), (.merged, let old?, _):
      let what = change.kind == .split ? " was divided: " : " was joined with its neighbour: "
      return [.plain(place(change.from, old) + what), .words(change.words)]
    case (.moved, let old?, let new?):
      if let with = change.with, let other = paragraph(with.from) {
        return [
          .plain(place(change.from, old) + " and " + lower(place(with.from, other))),
          .plain(" changed places"),
        ]
      }
      let (a, b) = (place(change.from, old), lower(place(change.to, new)))
      let owners = (
        ComparisonWords.name(change.from?.owner), ComparisonWords.name(change.to?.owner)
      )
      guard old.number != nil, new.number != nil, owners.0 != owners.1,
        let left = owners.0, let came = owners.1
      else { return [.plain(a + ", moved to " + b + ": "), .quote(new.text)] }
      return [.plain("\(a), moved from \(left) to \(came), \(b): "), .quote(new.text)]
    case (.renumbered, let old?, let new?): return renumbered(change, old, new)
    case (_, let old?, let new?):
      let label = place(change.to, new)
      if !change.words.isEmpty {
        return [.plain(label + ": "), .words(change.words)]
          + StatedFactWords.pieces(change.facts, after: change.words)
      }
      return [.plain(label + ": ")] + facts(change, old, new)
    default: return []
    }
  }

  /// ` and 3 after it`, where a change stands for several in a row.
  private static func run(_ change: Change) -> String {
    change.count > 1 ? " and \(change.count - 1) after it" : ""
  }

  /// What is said of a paragraph that was joined to another one, or parted from it; nil for any
  /// other consequence.
  static func merged(_ change: Change, into cause: Change) -> [Piece]? {
    guard cause.subject == .paragraph, [.split, .merged].contains(cause.kind),
      change.subject == .paragraph,
      change.words.isEmpty
    else { return nil }
    switch (change.kind, paragraph(change.from), paragraph(change.to)) {
    case (.removed, let old?, _):
      return [.plain(place(change.from, old) + ", is part of it now: "), .quote(old.text)]
    case (.added, _, let new?):
      return [.plain(place(change.to, new) + ", was part of it: "), .quote(new.text)]
    default: return nil
    }
  }

  private static func facts(_ change: Change, _ old: Paragraph, _ new: Paragraph) -> [Piece] {
    var pieces: [Piece] = []
    for field in change.fields where ["footnotes", "role", "number"].contains(field) {
      if !pieces.isEmpty { pieces.append(.plain("; ")) }
      switch field {
      case "footnotes":
        pieces += FactWords.value(
          "footnote marks",
          old.footnotes.joined(separator: ", "),
          new.footnotes.joined(separator: ", ")
        )
      case "role":
        pieces.append(.plain(new.role == .heading ? "now a heading" : "no longer a heading"))
      default:
        pieces += FactWords.value(
          "number",
          old.number.map(String.init),
          new.number.map(String.init)
        )
      }
    }
    return pieces
  }

  private static func renumbered(_ change: Change, _ old: Paragraph, _ new: Paragraph) -> [Piece] {
    guard let a = old.number, let b = new.number else { return [] }
    if change.count == 1 {
      return [.plain("Paragraph "), .old("\(a)"), .plain(" is now "), .new("\(b)")]
    }
    let last = change.count - 1
    return [
      .plain("Paragraphs "), .old("\(a)–\(a &+ last)"), .plain(" are now "),
      .new("\(b)–\(b &+ last)"),
    ]
  }

  private static func paragraph(_ node: ChangedNode?) -> Paragraph? {
    switch node?.content {
    case .paragraph(let paragraph)?: paragraph
    case .listItem(let item)?: Paragraph(text: item.text, range: node?.range ?? .none)
    default: nil
    }
  }

  /// `Item 2, paragraph 3`, `Paragraph 14`.
  private static func place(_ node: ChangedNode?, _ paragraph: Paragraph) -> String {
    if let number = paragraph.number { return "Paragraph \(number)" }
    if case .listItem(let item)? = node?.content {
      return ComparisonWords.capitalized(listed(node) + " " + item.label)
    }
    let index = (node?.path.index).map { "paragraph \($0 + 1)" } ?? "paragraph"
    let owner = ComparisonWords.name(node?.owner).map { $0 + ", " } ?? ""
    return ComparisonWords.capitalized(owner + index)
  }

  /// The paragraph in which an entry of a list stands: `paragraph 5`, `item 2, paragraph 3`.
  private static func listed(_ node: ChangedNode?) -> String {
    let owner = ComparisonWords.name(node?.owner)
    if case .part? = node?.owner { return owner ?? "" }
    let place = node?.path.steps.dropLast(2).last
    let number = if case .index(let index)? = place { " \(index + 1)" } else { "" }
    return (owner.map { $0 + ", " } ?? "") + "paragraph" + number
  }

  private static func lower(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: - Other words

  /// Words that no part of the model holds.
  private static func words(_ change: Change) -> [Piece] {
    func text(_ node: ChangedNode?) -> String? {
      if case .text(let text)? = node?.content { text.text } else { nil }
    }
    let name = ComparisonWords.name((change.to ?? change.from)?.owner)
    let more = change.count > 1 ? " and \(change.count - 1) more after it" : ""
    let place = (name.map { ComparisonWords.capitalized($0) } ?? "Text") + more
    switch (text(change.from), text(change.to)) {
    case (nil, let new?): return [.plain("\(place), added: "), .new(new)]
    case (let old?, nil): return [.plain("\(place), removed: "), .old(old)]
    default: return [.plain("\(place): "), .words(change.words)]
    }
  }

  // MARK: - Annotations

  private static func annotation(_ change: Change) -> [Piece] {
    let node = change.to ?? change.from
    guard case .annotation(let annotation)? = node?.content else { return [] }
    let name = ComparisonWords.capitalized(ComparisonWords.name(node?.owner) ?? "annotation")
    switch change.kind {
    case .added: return [.plain("\(name), annotation added: "), .new(text(annotation))]
    case .removed: return [.plain("\(name), annotation removed: "), .old(text(annotation))]
    default: break
    }
    guard case .annotation(let old)? = change.from?.content else { return [] }
    if case .annotation(let other)? = change.with?.from.content {
      let isNumber = change.fields.contains("number")
      return [
        .plain(isNumber ? "The numbers over the annotations on " : "The annotations on "),
        .quote(heading(old)), .plain(" and "), .quote(heading(other)), .plain(" changed places"),
      ]
    }
    if change.kind == .moved {
      return [.plain("\(name), annotation moved: "), .quote(old.heading)]
    }
    switch change.fields.first {
    case "heading":
      return [.plain("\(name), heading of the annotation: "), .words(change.words)]
    case "number":
      let label = "\(name), number over the annotation"
      return FactWords.value(label, old.number?.description, annotation.number?.description)
    case "documentationNotForeseen":
      let isForeseen = !annotation.documentationNotForeseen
      return [
        .plain("\(name): \(isForeseen ? "no longer" : "now") says that no documents are foreseen")
      ]
    default:
      func items(_ annotation: Annotation) -> String {
        annotation.seeAlso.map { "\($0.group.map { $0 + " " } ?? "")item \($0.item)" }
          .joined(separator: ", ")
      }
      return FactWords.value("\(name), see also", items(old), items(annotation))
    }
  }

  /// What it says, else its heading.
  private static func text(_ annotation: Annotation) -> String {
    let text = annotation.paragraphs.map { $0.text }.joined(separator: " ")
    return text.isEmpty ? annotation.heading : text
  }

  private static func heading(_ annotation: Annotation) -> String {
    (annotation.number.map { "\($0), " } ?? "") + annotation.heading
  }

  // MARK: - Notes and placeholders

  private static func footnote(_ change: Change) -> [Piece] {
    guard case .footnote(let note)? = (change.to ?? change.from)?.content else { return [] }
    switch change.kind {
    case .added: return [.plain("Footnote \(note.mark), added: "), .new(note.text)]
    case .removed: return [.plain("Footnote \(note.mark), removed: "), .old(note.text)]
    case .renumbered:
      guard case .footnote(let old)? = change.from?.content else { return [] }
      if change.count > 1, let a = Int(old.mark), let b = Int(note.mark) {
        let last = change.count - 1
        return [
          .plain("Footnotes "), .old("\(a)–\(a &+ last)"), .plain(" are now "),
          .new("\(b)–\(b &+ last)"),
        ]
      }
      return [.plain("Footnote "), .old(old.mark), .plain(" is now "), .new(note.mark)]
    default: return [.plain("Footnote \(note.mark): "), .words(change.words)]
    }
  }

  private static func placeholder(_ change: Change) -> [Piece] {
    placeholders([change], under: nil)
  }

  /// Open points that came, or that went, together.
  static func placeholders(_ changes: [Change], under cause: Change?) -> [Piece] {
    let points = changes.compactMap { change -> Placeholder? in
      let node = change.to ?? change.from
      return if case .placeholder(let point)? = node?.content { point } else { nil }
    }
    guard let first = points.first, let kind = changes.first?.kind else { return [] }
    let isOne = Set(points.map { $0.paragraph }).count == 1
    // Under the words of a paragraph its number is known.
    let isNamed = isOne && cause?.subject != .paragraph
    let place = isNamed ? first.paragraph.map { " in paragraph \($0)" } ?? "" : ""
    let went = cause?.kind == .removed ? "gone with it" : "settled"
    let what = (points.count == 1 ? "point" : "points") + place
    var pieces: [Piece] = [.plain("Open \(what), \(kind == .added ? "added" : went): ")]
    for (index, point) in points.enumerated() {
      if index > 0 { pieces.append(.plain(", ")) }
      pieces.append(kind == .added ? .new(point.text) : .old(point.text))
    }
    return pieces
  }
}

/// Says changes of the attendance.
enum AttendanceWords {
  typealias Piece = ComparisonWords.Piece

  static func pieces(_ change: Change) -> [Piece] {
    let old = attendee(change.from)
    let new = attendee(change.to)
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain("Added to the \(name(new.list)): ")]
        + names([change] + members(change)) { .new($0) }
    case (.removed, let old?, _):
      return [.plain("Removed from the \(name(old.list)): ")]
        + names([change] + members(change)) { .old($0) }
    case (.moved, let old?, let new?):
      return [.quote(new.name), .plain(": from the \(name(old.list)) to the \(name(new.list))")]
    case (_, _?, let new?):
      return [.plain("Among the \(name(new.list)): "), .words(change.words)]
    default: return facts(change)
    }
  }

  /// The others that a change stands for.
  private static func members(_ change: Change) -> [Change] {
    change.count == 1
      ? [] : change.consequences.filter { $0.subject == .attendance && $0.kind == change.kind }
  }

  private static func names(_ changes: [Change], _ piece: (String) -> Piece) -> [Piece] {
    var pieces: [Piece] = []
    for change in changes {
      guard let name = attendee(change.to ?? change.from)?.name else { continue }
      if !pieces.isEmpty { pieces.append(.plain(", ")) }
      pieces.append(piece(name))
    }
    return pieces
  }

  private static func facts(_ change: Change) -> [Piece] {
    guard case .attendance(let a)? = change.from?.content,
      case .attendance(let b)? = change.to?.content
    else { return [] }
    var pieces: [Piece] = []
    for field in change.fields {
      if !pieces.isEmpty { pieces.append(.plain("; ")) }
      if let list = Attendee.List(rawValue: field) {
        let isOpen = list.isOpen(in: b)
        pieces.append(
          .plain("The list of \(name(list)) is \(isOpen ? "open again" : "complete now")")
        )
      } else {
        pieces += FactWords.value(
          "List of participants",
          a.listOfParticipants?.description,
          b.listOfParticipants?.description
        )
      }
    }
    return pieces
  }

  private static func attendee(_ node: ChangedNode?) -> Attendee? {
    if case .attendee(let attendee)? = node?.content { attendee } else { nil }
  }

  static func name(_ list: Attendee.List) -> String {
    switch list {
    case .parties: "parties"
    case .signatories: "signatories"
    case .organizations: "intergovernmental organizations"
    case .others: "other participants"
    }
  }
}

extension Attendee.List {
  /// Whether a placeholder stands in the list.
  fileprivate func isOpen(in attendance: Attendance) -> Bool { attendance[self].open }
}
