import Testing

@testable import AgendaKit

/// Many edits at once: the changes together with the old document give the new one, and both
/// directions tell the same.
@Suite("Any edits can be read back from the changes") struct RandomEditTests {
  @Test("agendas", arguments: 0..<150) func agendas(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DocumentDraft.sample
    var new = old
    for _ in 0..<(1 + random.below(7)) { RandomEdit.agenda(&new, &random) }
    let (a, b) = (old.document, new.document)
    let changes = DocumentComparison(from: a, to: b).changes
    let rebuilt = Rebuilder(a, changes)
    let expected = Rebuilder(b, [])
    func names(_ items: [Rebuilder.Item]) -> [String] {
      items.map { "\($0.number?.description ?? "-") \($0.title)" }
    }
    #expect(names(rebuilt.items()) == names(expected.items()))
    #expect(rebuilt.timetable() == expected.timetable())
    #expect(rebuilt.papers() == expected.papers())
    #expect(rebuilt.paragraphs() == expected.paragraphs())
    expectSymmetry(a, b)
  }

  @Test("reports", arguments: 0..<150) func reports(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let old = DocumentDraft.report
    var new = old
    for _ in 0..<(1 + random.below(7)) { RandomEdit.report(&new, &random) }
    let (a, b) = (old.document, new.document)
    let changes = DocumentComparison(from: a, to: b).changes
    #expect(Rebuilder(a, changes).chapters() == Rebuilder(b, []).chapters())
    expectSymmetry(a, b)
  }
}

/// Edits that a secretariat makes.
enum RandomEdit {
  private static let words = [
    "asset", "recovery", "mutual", "assistance", "maritime", "smuggling", "witness", "protection",
    "digital", "evidence", "wildlife", "trafficking", "liaison", "network", "review", "gap",
  ]

  private static func phrase(_ count: Int, _ random: inout SeededGenerator) -> String {
    (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }

  static func agenda(_ draft: inout DocumentDraft, _ random: inout SeededGenerator) {
    let count = draft.items.count
    let item = random.below(count)
    switch random.below(14) {
    case 0: draft.items.swapAt(item, random.below(count))
    case 1:
      let title = "New topic on " + phrase(4, &random)
      draft.items.insert(.init(title: title, paragraphs: [phrase(9, &random) + "."]), at: item)
      draft.slots[random.below(draft.slots.count)].entries.append(title)
    case 2 where count > 3:
      let gone = draft.items.remove(at: item)
      let titles = [gone.title] + gone.subitems.map(\.title)
      for slot in draft.slots.indices {
        draft.slots[slot].entries.removeAll { titles.contains($0) }
      }
      draft.slots.removeAll { $0.entries.isEmpty }
    case 3:
      let (old, new) = (draft.items[item].title, draft.items[item].title + " " + phrase(1, &random))
      draft.items[item].title = new
      for slot in draft.slots.indices {
        draft.slots[slot].entries = draft.slots[slot].entries.map { $0 == old ? new : $0 }
      }
    case 4:
      let moved = draft.items.remove(at: item)
      draft.items.insert(moved, at: random.below(count))
    case 5:
      let slot = random.below(draft.slots.count)
      draft.slots[slot].date = draft.slots[slot].date.adding(days: random.below(3))
    case 6:
      let symbol = "CTOC/COP/WG.3/2031/\(10 + random.below(80))"
      draft.items[item].papers.append(.init(title: "Note on " + phrase(3, &random), symbol: symbol))
    case 7:
      if let paper = draft.items[item].papers.popLast() {
        draft.items[random.below(count)].papers.append(paper)
      }
    case 8: draft.items[item].subitems.append(.init(title: "Part on " + phrase(4, &random)))
    case 9:
      if let sub = draft.items[item].subitems.first?.title {
        draft.items[item].subitems.removeFirst()
        for slot in draft.slots.indices { draft.slots[slot].entries.removeAll { $0 == sub } }
        draft.slots.removeAll { $0.entries.isEmpty }
      }
    case 10:
      if !draft.items[item].paragraphs.isEmpty {
        let index = random.below(draft.items[item].paragraphs.count)
        draft.items[item].paragraphs[index] += " " + phrase(2, &random) + "."
      }
    case 11: draft.items[item].paragraphs.insert(phrase(8, &random) + ".", at: 0)
    case 12:
      if let text = draft.items[item].paragraphs.popLast() {
        draft.items[random.below(count)].paragraphs.insert(text, at: 0)
      }
    default:
      if draft.slots.count > 1 {
        let slot = random.below(draft.slots.count)
        if let entry = draft.slots[slot].entries.popLast() {
          draft.slots[random.below(draft.slots.count)].entries.append(entry)
        }
        draft.slots.removeAll { $0.entries.isEmpty }
      }
    }
  }

  static func report(_ draft: inout DocumentDraft, _ random: inout SeededGenerator) {
    let chapter = random.below(draft.chapters.count)
    func edit(_ chapter: inout DocumentDraft.Chapter) {
      let count = chapter.paragraphs.count
      switch random.below(5) {
      case 0: chapter.paragraphs.insert(phrase(9, &random) + ".", at: random.below(count + 1))
      case 1: if count > 0 { chapter.paragraphs.remove(at: random.below(count)) }
      case 2: if count > 1 { chapter.paragraphs.swapAt(0, count - 1) }
      case 3: if count > 0 { chapter.paragraphs[random.below(count)] += " " + phrase(1, &random) }
      default: chapter.title += " " + phrase(1, &random)
      }
    }
    switch random.below(6) {
    case 0 where draft.chapters.count < 6:
      let text = phrase(9, &random) + "."
      draft.chapters.insert(
        .init(title: "Chapter on " + phrase(3, &random), paragraphs: [text]),
        at: chapter
      )
    case 1 where draft.chapters.count > 2: draft.chapters.remove(at: chapter)
    case 2: draft.chapters.swapAt(chapter, random.below(draft.chapters.count))
    case 3 where !draft.chapters[chapter].parts.isEmpty:
      edit(&draft.chapters[chapter].parts[random.below(draft.chapters[chapter].parts.count)])
    case 4:
      if let text = draft.chapters[chapter].paragraphs.popLast() {
        draft.chapters[random.below(draft.chapters.count)].paragraphs.append(text)
      }
    default: edit(&draft.chapters[chapter])
    }
  }
}
