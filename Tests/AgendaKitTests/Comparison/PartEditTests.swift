import Testing

@testable import AgendaKit

/// One part of a document edited while the others are not: nothing is told of the others, and the
/// part can be made from the old one and the changes.
@Suite("An edit of one part changes that part alone") struct PartEditTests {
  private static let words = [
    "asset tracing", "maritime routes", "witness protection", "digital evidence", "wildlife crime",
    "liaison magistrates", "controlled delivery", "undercover operations",
    "spontaneous information",
  ]

  private func title(_ random: inout SeededGenerator, not taken: [String]) -> String {
    let free = Self.words.filter { word in !taken.contains { $0.contains(word) } }
    return "New questions of " + (free.isEmpty ? "every kind" : free[random.below(free.count)])
  }

  /// Edits of the list as a secretariat makes them; one that left it as it was is made again.
  private func edit(_ items: inout [DraftText.Item], _ random: inout SeededGenerator) {
    let last = items.count - 1
    let place = 1 + random.below(max(last, 1))
    switch random.below(6) {
    case 0 where last > 2: items.swapAt(place, 1 + random.below(last))
    case 1: items.insert(.init(title: title(&random, not: items.map(\.title))), at: place)
    case 2 where last > 2: items.remove(at: place)
    case 3 where last > 2:
      let item = items.remove(at: place)
      items.insert(item, at: 1 + random.below(last))
    case 4: items[place].title += " in practice"
    default: items[0].subitems.insert("Election of further officers", at: random.below(3))
    }
  }

  private func items(_ document: MeetingDocument) -> [String] { items(Rebuilder(document, [])) }

  private func items(_ rebuilder: Rebuilder) -> [String] {
    rebuilder.items().map { "\($0.number?.description ?? "-") \($0.title)" }
  }

  @Test("the list", arguments: 0..<120) func list(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DraftText.sample
    var new = old
    for _ in 0..<(1 + random.below(3)) { edit(&new.items, &random) }
    let (a, b) = (old.document, new.document)
    let changes = changes(from: a, to: b, only: [.item])
    #expect(items(Rebuilder(a, changes)) == items(b))
    #expect(changes.isEmpty == (old.items == new.items))
  }

  @Test("the timetable", arguments: 0..<120) func timetable(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DraftText.sample
    var new = old
    for _ in 0..<(1 + random.below(3)) {
      let place = random.below(new.rows.count)
      switch random.below(5) {
      case 0:
        let other = random.below(new.rows.count)
        (new.rows[place].number, new.rows[other].number) =
          (new.rows[other].number, new.rows[place].number)
        (new.rows[place].title, new.rows[other].title) =
          (new.rows[other].title, new.rows[place].title)
      case 1 where new.rows.count > 2: new.rows.remove(at: place)
      case 2:
        for index in new.rows.indices where new.rows[index].day == 11 { new.rows[index].day = 12 }
      case 3:
        for index in new.rows.indices where new.rows[index].time == "3–6 p.m." {
          new.rows[index].time = "4–6 p.m."
        }
      default: new.rows[place].title += " and what it costs"
      }
    }
    let (a, b) = (old.document, new.document)
    let changes = changes(from: a, to: b, only: [.slot])
    #expect(Rebuilder(a, changes).timetable() == Rebuilder(b, []).timetable())
    #expect(changes.isEmpty == (old.rows == new.rows))
  }

  @Test("the annotations", arguments: 0..<120) func annotations(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DraftText.sample
    var new = old
    for _ in 0..<(1 + random.below(3)) {
      let place = 2 + random.below(new.notes.count - 2)
      switch random.below(5) {
      case 0 where !new.notes[place].paragraphs.isEmpty: new.notes[place].paragraphs.removeLast()
      case 1:
        let text = "One more remark on " + Self.words[random.below(Self.words.count)] + " is made."
        new.notes[place].paragraphs.insert(text, at: 0)
      case 2 where new.notes.count > 4: new.notes.remove(at: place)
      case 3: new.notes[place].papers = []
      default:
        if !new.notes[place].paragraphs.isEmpty { new.notes[place].paragraphs[0] += " Twice." }
      }
    }
    let (a, b) = (old.document, new.document)
    let changes = changes(from: a, to: b, only: [.annotation, .document, .paragraph])
    expectAnnotations(from: a, changes, to: b)
    #expect(changes.isEmpty == (old.notes == new.notes))
  }

  @Test("all of them alike", arguments: 0..<120) func consistent(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DraftText.sample
    var new = old
    for _ in 0..<(1 + random.below(3)) { edit(&new.items, &random) }
    new.number()
    let (a, b) = (old.document, new.document)
    let changes = changes(from: a, to: b)
    #expect(items(Rebuilder(a, changes)) == items(b))
    #expect(Rebuilder(a, changes).timetable() == Rebuilder(b, []).timetable())
    expectAnnotations(from: a, changes, to: b)
    #expect(changes.isEmpty == (old.items == new.items))
  }

  /// The changes, which are the same in the other direction and tell of the subjects alone.
  private func changes(
    from a: MeetingDocument,
    to b: MeetingDocument,
    only subjects: Set<Change.Subject> = Set(Change.Subject.allCases)
  ) -> [Change] {
    let changes = DocumentComparison(from: a, to: b).changes
    let told = changes.flatMap { [$0] + $0.consequences }
    #expect(told.filter { !subjects.contains($0.subject) }.map { "\($0.kind) \($0.subject)" } == [])
    expectSymmetry(a, b)
    return changes
  }

  // MARK: The words and papers of annotations

  private func expectAnnotations(
    from a: MeetingDocument,
    _ changes: [Change],
    to b: MeetingDocument
  ) {
    let told = changes.flatMap { [$0] + $0.consequences }
    #expect(rebuiltTexts(a, told) == texts(b))
    #expect(rebuiltPapers(a, told) == papers(b))
  }

  private func annotations(_ document: MeetingDocument) -> [Annotation] {
    document.meetings.flatMap { meeting in
      FlatTree(items: meeting.agenda).nodes.compactMap { $0.item?.annotation }
        + meeting.otherAnnotations
    }
  }

  private func texts(_ document: MeetingDocument) -> [String] {
    annotations(document).flatMap { $0.paragraphs.map(\.text) }.sorted()
  }

  private func papers(_ document: MeetingDocument) -> [String] {
    annotations(document).flatMap { $0.documentation.map(\.title) }.sorted()
  }

  private func rebuiltTexts(_ old: MeetingDocument, _ changes: [Change]) -> [String] {
    var left: Set<SourceRange> = []
    var came: [SourceRange: String] = [:]
    var edited: [SourceRange: String] = [:]
    func paragraphs(_ node: ChangedNode?) -> [Paragraph] {
      switch node?.content {
      case .paragraph(let paragraph): [paragraph]
      case .annotation(let annotation): annotation.paragraphs
      default: []
      }
    }
    for change in changes {
      switch change.kind {
      case .added: for paragraph in paragraphs(change.to) { came[paragraph.range] = paragraph.text }
      case .removed: for paragraph in paragraphs(change.from) { left.insert(paragraph.range) }
      case .edited where change.subject == .paragraph:
        if let a = paragraphs(change.from).first, let b = paragraphs(change.to).first {
          edited[a.range] = b.text
        }
      default: break
      }
    }
    // What moved within an annotation that came or went is in that annotation as well.
    for change in changes where change.kind == .moved && change.subject == .paragraph {
      for (a, b) in [(change.from, change.to), (change.with?.from, change.with?.to)] {
        guard let a = paragraphs(a).first, let b = paragraphs(b).first else { continue }
        left.insert(a.range)
        came[b.range] = b.text
      }
    }
    let kept = annotations(old).flatMap(\.paragraphs).filter { !left.contains($0.range) }
    return (kept.map { edited[$0.range] ?? $0.text } + came.values).sorted()
  }

  private func rebuiltPapers(_ old: MeetingDocument, _ changes: [Change]) -> [String] {
    var titles = annotations(old).flatMap(\.documentation)
      .reduce(into: [SourceRange: String]()) { $0[$1.range] = $1.title }
    var came: [String] = []
    for change in changes where change.subject == .document {
      switch (change.kind, change.from?.content, change.to?.content) {
      case (.added, _, .document(let entry)?): came.append(entry.title)
      case (.removed, .document(let entry)?, _): titles[entry.range] = nil
      case (.retitled, .document(let a)?, .document(let b)?): titles[a.range] = b.title
      default: break
      }
    }
    return (titles.values + came).sorted()
  }
}
