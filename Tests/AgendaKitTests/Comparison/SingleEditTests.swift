import Testing

@testable import AgendaKit

/// One edit at a time: exactly that change, and what follows from it under it.
@Suite("One edit is one change") struct SingleEditTests {
  let old = DocumentDraft.sample

  private func changes(_ edit: (inout DocumentDraft) -> Void) -> [Change] {
    let new = old.with(edit)
    let comparison = DocumentComparison(from: old.document, to: new.document)
    expectSymmetry(old.document, new.document)
    return comparison.changes
  }

  /// `kind subject: number title`, for what a change is about.
  private func summary(_ change: Change) -> String {
    var text = "\(change.kind) \(change.subject)"
    if let name = name(change.from) ?? name(change.to) { text += ": " + name }
    if let with = change.with, let name = name(with.from) { text += " with " + name }
    return text
  }

  private func name(_ node: ChangedNode?) -> String? {
    switch node?.content {
    case .item(let item): "\(item.number.map(\.description) ?? "-")"
    case .document(let entry): entry.symbols.first?.description
    case .slot(let slot): "\(slot.date.map(\.description) ?? "-") \(slot.entries.count)"
    case .paragraph(let paragraph): String(paragraph.text.prefix(12))
    default: nil
    }
  }

  @Test("the same") func same() {
    let comparison = DocumentComparison(from: old.document, to: old.document)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.typographyOnly == 0)
    #expect(comparison.compared.contains { $0.subject == .item && $0.same == 7 && $0.from == 7 })
  }

  @Test("two items change places") func swap() {
    let changes = changes { $0.items.swapAt(1, 2) }
    #expect(changes.map(summary) == ["moved item: 2 with 3"])
    // The timetable is as it was, under other numbers; what is said of the items follows them.
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered slot: 2031-06-10 1", "renumbered slot: 2031-06-10 1",
        "renumbered slot: 2031-06-11 1", "moved annotation",
      ]
    )
  }

  @Test("two items change places, and the timetable with them") func swapWithSlots() {
    let changes = changes {
      $0.items.swapAt(1, 2)
      $0.slots[0].entries[2] = $0.items[1].title
      $0.slots[1].entries[0] = $0.items[1].title
      $0.slots[2].entries[0] = $0.items[2].title
    }
    #expect(changes.map(summary) == ["moved item: 2 with 3"])
    #expect(
      changes.first?.consequences.map(\.subject) == [.slot, .slot, .slot, .slot, .annotation]
    )
    // The one had two slots and the other one: each has what the other had.
    #expect(
      changes.first?.consequences.map(\.kind) == [
        .removed, .rescheduled, .added, .rescheduled, .moved,
      ]
    )
  }

  @Test("an item comes in the middle") func insert() {
    let changes = changes {
      $0.items.insert(
        .init(title: "Spontaneous transmission of information", paragraphs: ["New words."]),
        at: 2
      )
    }
    #expect(changes.map(summary) == ["added item: 3"])
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered item: 3", "renumbered item: 4", "renumbered item: 5",
        "renumbered slot: 2031-06-11 1", "renumbered slot: 2031-06-11 2", "added annotation",
      ]
    )
  }

  @Test("an item comes with a paper and a slot") func insertWhole() {
    let changes = changes {
      let title = "Spontaneous transmission of information"
      let paper = DocumentDraft.Paper(title: "A note", symbol: "CTOC/COP/WG.3/2031/4")
      $0.items.insert(.init(title: title, papers: [paper]), at: 4)
      $0.slots[3].entries.insert(title, at: 1)
    }
    #expect(changes.map(summary) == ["added item: 5"])
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered item: 5", "added document: CTOC/COP/WG.3/2031/4", "added slot: 2031-06-11 1",
        "renumbered slot: 2031-06-11 1",
      ]
    )
  }

  @Test("an item goes") func remove() {
    let changes = changes {
      $0.items.remove(at: 2)
      $0.slots.remove(at: 2)
    }
    #expect(changes.map(summary) == ["removed item: 3"])
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered item: 4", "renumbered item: 5", "removed document: CTOC/COP/WG.3/2031/3",
        "removed document: CTOC/COP/WG.3/2031/CRP.1", "removed slot: 2031-06-11 1",
        "renumbered slot: 2031-06-11 2", "removed annotation",
      ]
    )
  }

  @Test("an item moves") func move() {
    let changes = changes {
      let item = $0.items.remove(at: 1)
      $0.items.insert(item, at: 3)
    }
    #expect(changes.map(summary) == ["moved item: 2"])
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered item: 3", "renumbered item: 4", "renumbered slot: 2031-06-10 1",
        "renumbered slot: 2031-06-10 1", "renumbered slot: 2031-06-11 1",
        "renumbered slot: 2031-06-11 1", "moved annotation",
      ]
    )
  }

  @Test("an item is retitled") func retitle() {
    let changes = changes {
      let title = "Joint investigative bodies and why they are used"
      $0.items[1].title = title
      $0.slots[0].entries[2] = title
      $0.slots[1].entries[0] = title
    }
    #expect(changes.map(summary) == ["retitled item: 2"])
    #expect(
      changes.first?.words == [
        .init(.equal, "Joint investigative bodies and "), .init(.delete, "how"),
        .init(.insert, "why"), .init(.equal, " they are used"),
      ]
    )
    #expect(
      changes.first?.consequences.map(\.subject) == [.slot, .slot, .annotation]
    )
  }

  @Test("a slot moves to another day") func moveSlot() {
    let changes = changes { $0.slots[1].date = $0.slots[1].date.adding(days: 2) }
    #expect(changes.map(summary) == ["rescheduled slot: 2031-06-10 1"])
    #expect(changes.first?.fields == ["date"])
  }

  @Test("an entry moves to another slot") func moveEntry() {
    let changes = changes {
      let entry = $0.slots[3].entries.remove(at: 0)
      $0.slots[2].entries.append(entry)
    }
    #expect(changes.map(summary) == ["rescheduled slot: 2031-06-11 1"])
    #expect(changes.first?.fields == ["start", "end"])
  }

  @Test("a slot starts at another hour") func hours() {
    let changes = changes { $0.slots[0].hours = (9, 12) }
    #expect(changes.map(summary) == ["rescheduled slot: 2031-06-10 3"])
  }

  @Test("a paper comes") func addPaper() {
    let changes = changes {
      $0.items[1].papers.append(.init(title: "A note", symbol: "CTOC/COP/WG.3/2031/5"))
    }
    #expect(changes.map(summary) == ["added document: CTOC/COP/WG.3/2031/5"])
    #expect(changes.first?.to?.owner == .item(ItemNumber(2), title: old.items[1].title))
  }

  @Test("a paper is listed for another item") func movePaper() {
    let changes = changes {
      let paper = $0.items[2].papers.remove(at: 1)
      $0.items[1].papers.append(paper)
    }
    #expect(changes.map(summary) == ["moved document: CTOC/COP/WG.3/2031/CRP.1"])
  }

  @Test("a subitem goes") func dropSubitem() {
    let changes = changes {
      $0.items[0].subitems.remove(at: 0)
      $0.slots[0].entries.remove(at: 0)
    }
    #expect(changes.map(summary) == ["removed item: 1 (a)"])
    #expect(
      changes.first?.consequences.map(summary) == [
        "renumbered item: 1 (b)", "removed slot: 2031-06-10 1", "renumbered slot: 2031-06-10 1",
        "removed annotation",
      ]
    )
  }

  @Test("a sentence is reworded") func reword() {
    let changes = changes {
      $0.items[1].paragraphs[1] =
        "The Working Group may wish to hear of arrangements that were made in urgent cases."
    }
    #expect(changes.map(summary) == ["edited paragraph: The Working "])
    #expect(
      changes.first?.words.filter { $0.operation == .delete }.map(\.text) == [
        "agreements", "concluded",
      ]
    )
  }

  @Test("a date changes") func changeDate() {
    #expect(
      changes { $0.date = $0.date.adding(days: 1) }.map(\.fields) == [["date"]]
    )
    #expect(
      changes { $0.opening = ClockTime(hour: 9, minute: 30) }.map(\.fields) == [["opening"]]
    )
  }

  @Test("the meeting moves, and all days with it") func shiftMeeting() {
    let changes = changes { draft in
      draft.days.firstDay = draft.days.firstDay.adding(days: 7)
      draft.days.lastDay = draft.days.lastDay.adding(days: 7)
      for index in draft.slots.indices {
        draft.slots[index].date = draft.slots[index].date.adding(days: 7)
      }
    }
    #expect(changes.map(\.fields) == [["firstDay", "lastDay"]])
    #expect(
      changes.first?.consequences.map(\.subject) == [.meeting, .slot, .slot, .slot, .slot]
    )
  }

  @Test("annotations follow their items") func annotationsFollow() {
    let changes = changes {
      let item = $0.items.remove(at: 3)
      $0.items.insert(item, at: 1)
    }
    #expect(changes.map(summary) == ["moved item: 4"])
  }

  @Test("a paragraph comes, goes, moves") func paragraphs() {
    #expect(
      changes { $0.items[1].paragraphs.insert("Quite another thought.", at: 1) }.map(summary)
        == ["added paragraph: Quite anothe"]
    )
    #expect(
      changes { $0.items[1].paragraphs.remove(at: 1) }.map(summary)
        == ["removed paragraph: The Working "]
    )
    let moved = changes {
      let text = $0.items[1].paragraphs.remove(at: 0)
      $0.items[2].paragraphs.append(text)
    }
    #expect(moved.map(summary) == ["moved paragraph: States have "])
  }

  @Test("a paragraph is joined to its neighbour, or parted from it") func joined() {
    let whole = old.with {
      let first = $0.items[1].paragraphs.remove(at: 0)
      $0.items[1].paragraphs[0] = first + " " + $0.items[1].paragraphs[0]
    }
    let joined = DocumentComparison(from: old.document, to: whole.document).changes
    #expect(joined.map(\.kind) == [.merged])
    #expect(joined.first?.consequences.map(summary) == ["removed paragraph: The Working "])
    let parted = DocumentComparison(from: whole.document, to: old.document).changes
    #expect(parted.map(\.kind) == [.split])
    #expect(parted.first?.consequences.map(summary) == ["added paragraph: The Working "])
  }

  @Test("an item of quite another title is the same where it says the same") func replaced() {
    let changes = changes {
      $0.items[1].title = "Extradition"
      for slot in [0, 1] {
        $0.slots[slot].entries[$0.slots[slot].entries.count - 1] = "Extradition"
      }
    }
    #expect(changes.map(summary) == ["retitled item: 2"])
  }

  @Test("a note comes, and the marks of others follow") func notes() {
    let old = old.with { $0.notes = ["See the first report.", "See the second report."] }
    let new = old.with { $0.notes.insert("On a quite different subject.", at: 0) }
    let changes = DocumentComparison(from: old.document, to: new.document).changes
    #expect(changes.map(summary) == ["added footnote"])
    #expect(changes.first?.consequences.map(\.kind) == [.renumbered])
    #expect(changes.first?.consequences.first?.count == 2)
  }

  @Test("typography is counted, and compared when asked") func typography() {
    let new = old.with {
      $0.items[1].paragraphs[0] = $0.items[1].paragraphs[0].replacing(" set", with: "\u{A0}set")
      $0.title = "Annotated provisional\u{2009}agenda"
    }
    let comparison = DocumentComparison(from: old.document, to: new.document)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.typographyOnly == 2)
    let exact = DocumentComparison(
      from: old.document,
      to: new.document,
      options: .init(exact: true)
    )
    #expect(exact.changes.map(\.subject) == [.masthead, .paragraph])
    #expect(exact.typographyOnly == 0)
  }
}

/// Expects that the comparison of B with A is that of A with B, with `from` and `to` exchanged.
func expectSymmetry(
  _ a: MeetingDocument,
  _ b: MeetingDocument,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let there = DocumentComparison(from: a, to: b).changes.flatMap(Fingerprint.all)
  let back = DocumentComparison(from: b, to: a).changes.map(Fingerprint.exchanged).flatMap(
    Fingerprint.all
  )
  let (x, y) = (there.map(\.description), back.map(\.description))
  let onlyThere = x.filter { !y.contains($0) }
  let onlyBack = y.filter { !x.contains($0) }
  #expect(onlyThere == [], sourceLocation: sourceLocation)
  #expect(onlyBack == [], sourceLocation: sourceLocation)
  #expect(x.count == y.count, sourceLocation: sourceLocation)
}

/// What a change says, whatever the order of changes.
struct Fingerprint: CustomStringConvertible {
  var description: String

  static func all(_ change: Change) -> [Fingerprint] {
    [Fingerprint(description: line(change, under: nil))]
      + change.consequences.map { Fingerprint(description: line($0, under: change)) }
  }

  private static func line(_ change: Change, under cause: Change?) -> String {
    let nodes = [change.from, change.to, change.with?.from, change.with?.to]
      .map { $0?.path.description ?? "-" }
    let cause = cause.map { " < \($0.kind) \($0.from?.path.description ?? "-")" } ?? ""
    let words = change.words.filter { $0.operation != .equal }
      .map { "\($0.operation)\($0.text)" }.sorted()
    return "\(change.kind) \(change.subject) \(nodes) \(change.fields) \(words)" + cause
  }

  static func exchanged(_ change: Change) -> Change {
    var result = change
    (result.from, result.to) = (change.to, change.from)
    switch change.kind {
    case .added: result.kind = .removed
    case .removed: result.kind = .added
    case .split: result.kind = .merged
    case .merged: result.kind = .split
    default: break
    }
    result.with = change.with.map { SwapPartner(from: $0.to, to: $0.from) }
    result.words = change.words.map { run in
      switch run.operation {
      case .equal: run
      case .delete: WordRun(.insert, run.text)
      case .insert: WordRun(.delete, run.text)
      }
    }
    result.consequences = change.consequences.map(exchanged)
    return result
  }
}
