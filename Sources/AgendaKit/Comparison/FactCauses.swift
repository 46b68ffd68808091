extension Comparer {
  /// Sets what follows from a fact under it: the first slot under the hour of opening, what is said of
  /// papers under the papers, the notes of a text under what came or went with it.
  mutating func setFactCauses() {
    causeOpeningSlots()
    causeNotForeseen()
    causeNotes()
    causeReissue()
  }

  // MARK: - The opening

  /// The slot that begins when the meeting is opened, with all that moved as it did.
  private mutating func causeOpeningSlots() {
    let slots = log.rooted.filter { $0.change.subject == .slot && $0.change.kind == .rescheduled }
    for root in log.roots
    where root.change.subject == .meeting && root.change.fields == ["opening"] {
      guard case .meeting(let a)? = root.change.from?.content,
        case .meeting(let b)? = root.change.to?.content, let old = a.opening, let new = b.opening
      else { continue }
      for slot in slots {
        guard case .slot(let before)? = slot.change.from?.content,
          case .slot(let after)? = slot.change.to?.content,
          before.date == old.date, before.start == old.time,
          after.date == new.date, after.start == new.time,
          isFirst(before, in: from), isFirst(after, in: to)
        else { continue }
        log.setCause(of: slot.root, to: root.id)
      }
    }
  }

  /// Whether no slot of a day begins before one.
  private func isFirst(_ slot: Slot, in document: MeetingDocument) -> Bool {
    !document.organizationOfWork.contains { other in
      guard other.date == slot.date, let start = slot.start else { return false }
      return other.start.map { $0 < start } ?? false
    }
  }

  // MARK: - Papers

  /// A sentence that no papers are foreseen comes or goes with the papers.
  private mutating func causeNotForeseen() {
    let all = log.all
    guard all.contains(where: { $0.fields.contains("documentationNotForeseen") }) else { return }
    let roots = log.roots
    // Each paper is looked at with each text.
    guard roots.count <= 2000 else { return }
    func owner(_ change: Change) -> NodePath? {
      (change.to ?? change.from).map { node in
        NodePath(Array(node.path.steps.prefix { $0 != "documentation" && $0 != "paragraphs" }))
      }
    }
    for paper in roots
    where paper.change.subject == .document
      && (paper.change.kind == .added || paper.change.kind == .removed)
    {
      for text in roots
      where text.change.subject == .paragraph || text.change.subject == .annotation {
        guard owner(text.change) == owner(paper.change) else { continue }
        let isSaid =
          text.change.fields.contains("documentationNotForeseen")
          || log.consequences(of: text.id).contains {
            $0.fields.contains("documentationNotForeseen")
          }
        if isSaid { log.setCause(of: text.id, to: paper.id) }
      }
    }
  }

  // MARK: - The reissue

  /// The note that says why a document was issued again.
  private mutating func causeReissue() {
    let roots = log.roots.filter { $0.change.subject == .masthead }
    guard let reissued = roots.first(where: { $0.change.fields == ["reissued"] }),
      let notes = roots.first(where: { $0.change.fields == ["notes"] })
    else { return }
    log.setCause(of: notes.id, to: reissued.id)
  }

  // MARK: - Notes

  /// The notes whose marks stood in a text that went, or stand in one that came.
  private mutating func causeNotes() {
    let roots = log.roots
    let notes = roots.filter { $0.change.subject == .footnote }
    if notes.isEmpty { return }
    var holders: (went: [String: ChangeLog.ID], came: [String: ChangeLog.ID]) = ([:], [:])
    for root in roots where root.change.kind == .added || root.change.kind == .removed {
      for mark in Self.marks(in: root.change.from) { holders.went[mark] = root.id }
      for mark in Self.marks(in: root.change.to) { holders.came[mark] = root.id }
    }
    for note in notes {
      switch (note.change.kind, note.change.from?.content, note.change.to?.content) {
      case (.removed, .footnote(let old)?, _):
        if let holder = holders.went[old.mark] { log.setCause(of: note.id, to: holder) }
      case (.added, _, .footnote(let new)?):
        if let holder = holders.came[new.mark] { log.setCause(of: note.id, to: holder) }
      default: break
      }
    }
  }

  /// The marks of notes in the text of a thing and of all that stands in it.
  private static func marks(in node: ChangedNode?) -> [String] {
    func marks(_ paragraphs: [Paragraph]) -> [String] { paragraphs.flatMap { $0.footnotes } }
    switch node?.content {
    case .paragraph(let paragraph)?: return paragraph.footnotes
    case .annotation(let annotation)?: return marks(annotation.paragraphs)
    case .item(let item)?:
      return FlatTree(items: [item]).nodes.flatMap {
        marks($0.item?.annotation?.paragraphs ?? [])
      }
    case .section(let section)?:
      return FlatTree(sections: [section], at: []).nodes.flatMap {
        marks($0.section?.paragraphs ?? [])
      }
    default: return []
    }
  }
}
