import Foundation

@testable import AgendaKit

/// Makes edits of any document from what was read of it: each paragraph, title, paper and date is
/// edited alone, throughout the text where a person would.
enum EditGenerator {
  /// The documents that edits are made in, of all kinds and several languages.
  static let documents = [
    "Documents/wg4-annotated-agenda.txt", "Documents/joint-agendas.md",
    "Documents/cosp-review-group.txt", "Documents/cop-annotated-agenda.txt",
    "Documents/asset-recovery-report.txt", "Documents/wg3-draft-report.txt",
    "Documents/wg6-organization-of-work.txt", "Documents/treaty-body.txt",
    "Documents/ccpcj-agenda.txt", "Documents/wg7-agenda.txt", "Documents/fr-agenda.txt",
    "Documents/es-agenda.txt", "Documents/ru-agenda.txt", "Comparison/draft.txt",
  ]

  static func text(_ name: String) throws -> String {
    try String(contentsOf: Repository.fixtures.appending(path: name), encoding: .utf8)
  }

  /// The edits of a document.
  static func cases(of document: MeetingDocument, text: String) -> [EditCases.Case] {
    var cases: [EditCases.Case] = []
    func add(_ name: String, _ old: String, _ new: String, all: Bool = false, _ wanted: [String]) {
      guard !old.isEmpty, all || text.components(separatedBy: old).count == 2 else { return }
      let edit = EditCases.Edit(place: all ? 0 : 1, old: [old], new: [new])
      let one = EditCases.Case(name: "\(name): \(old.prefix(40))", edits: [edit], wanted: [wanted])
      if one.applied(to: text).map({ $0 != text }) == true { cases.append(one) }
    }
    for paragraph in paragraphs(of: document) {
      add("a sentence added", paragraph, paragraph + " That was new to all.", facts)
      let words = paragraph.split(separator: " ")
      guard words.count > 12 else { continue }
      let middle = words.count / 2
      let old = words[middle..<middle + 3].joined(separator: " ")
      add("three words replaced", old, "quite another thing", facts)
      add("a word more", old, old + " perhaps", facts)
    }
    for title in titles(of: document) {
      add("an item retitled", title, title + " revisited", all: true, ["retitled item"])
    }
    for paper in papers(of: document) {
      add("a paper retitled", paper.title, paper.title + " in brief", ["retitled document"])
      if let symbol = paper.symbols.first?.description {
        let wanted = ["edited document symbols", "edited masthead symbol", "edited paragraph"]
        add("a paper revised", symbol, symbol + "/Rev.2", wanted)
      }
    }
    if let year = document.masthead.date.map({ String($0.year) }),
      let line = text.split(separator: "\n").first(where: { $0.hasSuffix(year) && $0.count < 24 })
    {
      add(
        "the date",
        String(line),
        "3 " + line.drop { $0.isNumber || $0 == " " },
        ["edited masthead date"]
      )
    }
    return cases
  }

  /// A sentence may state a fact, which then is the change.
  private static let facts = [
    "edited paragraph", "edited meeting", "edited attendance", "removed attendance", "retitled",
    "edited document", "removed document", "added attendance",
  ]

  private static func paragraphs(of document: MeetingDocument) -> [String] {
    let annotations = document.meetings.flatMap { meeting in
      FlatTree(items: meeting.agenda).nodes.compactMap { $0.item?.annotation }
        + meeting.otherAnnotations
    }
    let sections = FlatTree(sections: document.report?.sections ?? [], at: []).nodes
    let all =
      annotations.flatMap(\.paragraphs) + sections.flatMap { $0.section?.paragraphs ?? [] }
    return all.map(\.text)
  }

  private static func titles(of document: MeetingDocument) -> [String] {
    var titles: [String] = []
    for meeting in document.meetings {
      for node in FlatTree(items: meeting.agenda).nodes where node.title.count > 14 {
        if !titles.contains(where: { $0.contains(node.title) || node.title.contains($0) }) {
          titles.append(node.title)
        }
      }
    }
    return titles
  }

  private static func papers(of document: MeetingDocument) -> [DocumentationEntry] {
    document.meetings.flatMap { meeting in
      FlatTree(items: meeting.agenda).nodes.flatMap { $0.item?.annotation?.documentation ?? [] }
    } + (document.report?.documentation ?? [])
  }
}
