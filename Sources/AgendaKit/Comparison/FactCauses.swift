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
    let openings = log.roots.filter {
      $0.change.subject == .meeting && $0.change.fields == ["opening"]
    }
    if openings.isEmpty { return }
    let firsts = (Self.firstStarts(from), Self.firstStarts(to))
    func moment(_ node: ChangedNode?, _ firsts: [CalendarDate: ClockTime]) -> LocalDateTime? {
      guard case .slot(let slot)? = node?.content, let date = slot.date, let start = slot.start,
        firsts[date] == start
      else { return nil }
      return LocalDateTime(date: date, time: start)
    }
    // What moved with an item that moved follows from that.
    let ofSlots = Set(log.roots.filter { $0.change.subject == .slot }.map { $0.id })
    let slots = log.rooted.filter { root, change in
      ofSlots.contains(root) && change.subject == .slot && change.kind == .rescheduled
    }
    .map { (root: $0.root, moment($0.change.from, firsts.0), moment($0.change.to, firsts.1)) }
    for root in openings {
      guard case .meeting(let a)? = root.change.from?.content,
        case .meeting(let b)? = root.change.to?.content, let old = a.opening, let new = b.opening
      else { continue }
      for slot in slots where slot.1 == old && slot.2 == new {
        log.setCause(of: slot.root, to: root.id)
      }
    }
  }

  /// When the first slot of each day begins.
  private static func firstStarts(_ document: MeetingDocument) -> [CalendarDate: ClockTime] {
    var firsts: [CalendarDate: ClockTime] = [:]
    for slot in document.organizationOfWork {
      guard let date = slot.date, let start = slot.start else { continue }
      firsts[date] = min(firsts[date] ?? start, start)
    }
    return firsts
  }

  // MARK: - Papers

  /// A sentence that no papers are foreseen comes or goes with the papers.
  private mutating func causeNotForeseen() {
    func owner(_ change: Change) -> NodePath? {
      (change.to ?? change.from).map { node in
        NodePath(Array(node.path.steps.prefix { $0 != "documentation" && $0 != "paragraphs" }))
      }
    }
    let saying = Set(
      log.all.filter { $0.fields.contains("documentationNotForeseen") }.compactMap(owner)
    )
    if saying.isEmpty { return }
    let roots = log.roots
    var papers: [NodePath: ChangeLog.ID] = [:]
    var texts: [NodePath: [ChangeLog.ID]] = [:]
    for root in roots {
      guard let owner = owner(root.change), saying.contains(owner) else { continue }
      switch (root.change.subject, root.change.kind) {
      case (.document, .added), (.document, .removed): papers[owner] = root.id
      case (.paragraph, .moved): break
      case (.paragraph, _), (.annotation, _): texts[owner, default: []].append(root.id)
      default: break
      }
    }
    // Of several none is known to be the sentence that says so.
    for (owner, paper) in papers {
      if let own = texts[owner], own.count == 1 { log.setCause(of: own[0], to: paper) }
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
    var moved: [String: ChangeLog.ID] = [:]
    for root in roots {
      switch root.change.kind {
      case .added, .removed:
        for mark in Self.marks(in: root.change.from) { holders.went[mark] = root.id }
        for mark in Self.marks(in: root.change.to) { holders.came[mark] = root.id }
      case .moved:
        for node in [root.change.to, root.change.with?.to] {
          for mark in Self.marks(in: node) { moved[mark] = root.id }
        }
      default: break
      }
    }
    for note in notes {
      switch (note.change.kind, note.change.from?.content, note.change.to?.content) {
      case (.removed, .footnote(let old)?, _):
        if let holder = holders.went[old.mark] { log.setCause(of: note.id, to: holder) }
      case (.added, _, .footnote(let new)?):
        if let holder = holders.came[new.mark] { log.setCause(of: note.id, to: holder) }
      case (.renumbered, _, .footnote(let new)?):
        if let holder = moved[new.mark] { log.setCause(of: note.id, to: holder) }
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
