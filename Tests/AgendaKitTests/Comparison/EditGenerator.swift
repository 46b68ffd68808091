import Foundation

@testable import AgendaKit

/// Makes edits of any document from what was read of it: each paragraph, title, paper, fact, slot, note
/// and name is edited alone, throughout the text where a person would.
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
      add(
        "a paragraph replaced",
        paragraph,
        "Quite another thing is told here now.",
        facts + ["removed"]
      )
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
    for (first, second) in neighbours(of: document) {
      let old = first + "\n\n" + second
      add("two paragraphs exchanged", old, second + "\n\n" + first, ["moved paragraph"])
      add("two paragraphs joined", old, first + " " + second, ["merged paragraph"])
      add("a paragraph gone", "\n\n" + second, "", ["removed paragraph"])
      add(
        "a paragraph more",
        old,
        first + "\n\nNo one spoke on it.\n\n" + second,
        ["added paragraph"]
      )
    }
    for sentences in paragraphs(of: document).map({ $0.components(separatedBy: ". ") })
    where sentences.count == 2 && sentences.allSatisfy({ $0.split(separator: " ").count > 5 }) {
      add(
        "a paragraph divided",
        sentences.joined(separator: ". "),
        sentences.joined(separator: ".\n\n"),
        ["split paragraph"]
      )
    }
    for note in document.footnotes {
      add(
        "a note that says more",
        note.text,
        note.text + " Both are in force.",
        ["edited footnote"]
      )
    }
    addFacts(of: document, text: text, to: &cases)
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

  /// Edits of the facts of the masthead and the meetings, of slots, of who came.
  private static func addFacts(
    of document: MeetingDocument,
    text: String,
    to cases: inout [EditCases.Case]
  ) {
    func add(_ name: String, _ place: Int, _ old: String, _ new: String, _ wanted: [String]) {
      let edit = EditCases.Edit(place: place, old: [old], new: [new])
      let one = EditCases.Case(name: "\(name): \(old)", edits: [edit], wanted: [wanted])
      if one.applied(to: text).map({ $0 != text }) == true { cases.append(one) }
    }
    add("limited", 1, "Distr.: General", "Distr.: Limited", ["edited masthead distribution"])
    add("another language", 1, "Original: English", "Original: French", ["edited masthead"])
    if let symbol = document.masthead.symbol?.description, !symbol.contains("–") {
      add("a revision", 1, symbol, symbol + "/Rev.3", ["edited masthead symbol"])
    }
    if document.meetings.count == 1, let place = document.meetings.first?.place {
      add("another place", 0, place, "Doha", ["edited meeting place"])
    }
    let rows = text.split(separator: "\n").filter { $0.contains("\t") }
    for (hours, later) in [("3–6 p.m.", "4–6 p.m."), ("10 a.m.–1 p.m.", "9 a.m.–1 p.m.")] {
      let count = rows.count { $0.hasPrefix(hours + "\t") }
      for place in 1...max(count, 1) {
        add("a slot later", place, "\n\(hours)\t", "\n\(later)\t", ["rescheduled slot"])
      }
    }
    for row in rows where row.first == "\t" && rows.count(where: { $0 == row }) == 1 {
      add("a row of the timetable gone", 1, "\n" + row, "", ["removed slot"])
    }
    let attendance = document.report?.attendance
    for list in [attendance?.parties, attendance?.organizations] {
      for name in list?.names.dropLast(2) ?? [] {
        add("someone more", 1, ": \(name), ", ": \(name), Ruritania, ", ["added attendance"])
        add("someone less", 1, ", \(name), ", ", ", ["removed attendance"])
        add(
          "someone else",
          1,
          ": \(name), ",
          ": Ruritania, ",
          ["edited attendance", "edited paragraph"]
        )
      }
    }
    for item in paragraphs(of: document, \.items).joined() {
      let end = item.text.reversed().prefix { !$0.isLetter }.count
      let words = String(item.text.dropLast(end))
      add("an entry that says more", 1, words, words + " at once", ["edited paragraph"])
    }
  }

  /// A sentence may state a fact, which then is the change.
  private static let facts = [
    "edited paragraph", "edited meeting", "edited attendance", "removed attendance", "retitled",
    "edited document", "removed document", "added attendance",
  ]

  private static func paragraphs(of document: MeetingDocument) -> [String] {
    paragraphs(of: document, \.text)
  }

  /// Unnumbered paragraphs that follow each other under one heading.
  private static func neighbours(of document: MeetingDocument) -> [(String, String)] {
    document.meetings.flatMap { meeting in
      FlatTree(items: meeting.agenda).nodes.flatMap { node -> [(String, String)] in
        let all = node.item?.annotation?.paragraphs.map(\.text) ?? []
        return Array(zip(all, all.dropFirst()))
      }
    }
  }

  private static func paragraphs<T>(
    of document: MeetingDocument,
    _ value: (Paragraph) -> T
  ) -> [T] {
    let annotations = document.meetings.flatMap { meeting in
      FlatTree(items: meeting.agenda).nodes.compactMap { $0.item?.annotation }
        + meeting.otherAnnotations
    }
    let sections = FlatTree(sections: document.report?.sections ?? [], at: []).nodes
    let all =
      annotations.flatMap(\.paragraphs) + sections.flatMap { $0.section?.paragraphs ?? [] }
    return all.map(value)
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
