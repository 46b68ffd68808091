@testable import AgendaKit

/// Pairs of documents whose comparisons hold every kind of change.
struct ComparisonSample: Sendable, CustomStringConvertible {
  var description: String
  var from: MeetingDocument
  var to: MeetingDocument
  var options = DocumentComparison.Options()

  var comparison: DocumentComparison { DocumentComparison(from: from, to: to, options: options) }

  /// A text long enough for every place of a draft.
  static let source = SourceText(
    name: "draft.txt",
    text: String(repeating: "A line of some words.\n", count: 400)
  )

  static let all = [agenda, report, kinds, same, hostile, other]

  static var agenda: ComparisonSample {
    let old = DocumentDraft.sample
    let new = old.with {
      $0.date = $0.date.adding(days: 20)
      $0.items.swapAt(1, 2)
      $0.items.insert(
        .init(
          title: "Spontaneous transmission of information",
          paragraphs: ["The item is new."],
          papers: [.init(title: "A note", symbol: "CTOC/COP/WG.3/2031/4")]
        ),
        at: 3
      )
      $0.items[1].paragraphs[1] += " Some courts accept it."
      $0.items[0].subitems[0].title = "Opening"
      $0.slots[0].entries[0] = "Opening"
      $0.slots[2].date = $0.slots[2].date.adding(days: 1)
      $0.slots[3].entries.insert("Spontaneous transmission of information", at: 0)
      $0.items[2].papers[0].title = "Paper on joint teams and bodies"
      $0.notes = ["A note that came."]
      $0.unplaced = ["left over"]
    }
    return .init(description: "an agenda", from: old.document, to: new.document)
  }

  static var report: ComparisonSample {
    let old = DocumentDraft.report
    let new = old.with {
      $0.chapters[1].parts[0].paragraphs.insert("A paragraph that says something new.", at: 1)
      $0.chapters[1].parts[1].paragraphs[0] =
        "At its second and third meetings the group took up the other item."
      $0.chapters[2].paragraphs[0] =
        "The following parties were represented: Albania, Chad, Denmark."
      $0.parties = ["Albania", "Chad", "Denmark"]
      $0.chapters.swapAt(0, 2)
    }
    return .init(description: "a report", from: old.document, to: new.document)
  }

  static var kinds: ComparisonSample {
    .init(
      description: "an agenda and a report",
      from: DocumentDraft.sample.document,
      to: DocumentDraft.report.document
    )
  }

  static var same: ComparisonSample {
    let document = DocumentDraft.sample.document
    return .init(description: "the same", from: document, to: document)
  }

  /// Text that tries to be markup, to move the cursor, and to turn the order of letters.
  static var hostile: ComparisonSample {
    let nasty = "<script>alert(1)</script>&amp;\"'\u{1B}[2J\u{202E}cod.exe\u{0}\u{9B}1m`*_[x](y)"
    let old = DocumentDraft.sample
    let new = old.with {
      $0.name = "a\u{1B}[31m<b>.txt"
      $0.title += nasty
      $0.items[1].title += nasty
      $0.items[1].paragraphs[0] += nasty
      $0.items[2].papers[0].title += nasty
      $0.items.append(.init(title: nasty))
      $0.slots[0].entries[2] = nasty
      $0.unplaced = [nasty]
      $0.notes = [nasty]
      $0.place = nasty
      $0.group.name += nasty
    }
    return .init(description: "hostile text", from: old.document, to: new.document)
  }

  static var other: ComparisonSample {
    let old = DocumentDraft.sample
    let new = old.with {
      $0.group = Group(id: "WG.2", name: "Working Group on Technical Assistance")
      $0.ordinal = nil
      $0.days.lastDay = $0.days.lastDay.adding(days: 1)
    }
    return .init(
      description: "another group",
      from: old.document,
      to: new.document,
      options: .init(only: [.meeting, .item])
    )
  }
}
