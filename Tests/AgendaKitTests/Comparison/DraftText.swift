@testable import AgendaKit

/// An agenda as text whose parts are numbered each for itself, so that a part can be edited alone:
/// the list, the annotations, the timetable.
struct DraftText {
  /// An item of the list, with its subitems.
  struct Item: Equatable {
    var title: String
    var subitems: [String] = []
  }

  /// An annotation: the number and title over it, its paragraphs and papers.
  struct Note: Equatable {
    var number: String
    var title: String
    var paragraphs: [String]
    var papers: [String] = []
  }

  /// A row of the timetable.
  struct Row: Equatable {
    var day: Int
    var time: String
    var number: String
    var title: String
  }

  var items: [Item]
  var notes: [Note]
  var rows: [Row]

  /// The paragraphs and papers come from the titles: each is told from the others by its words.
  init(items: [Item]) {
    self.items = items
    notes = []
    rows = []
    number()
  }

  static let sample = DraftText(items: [
    Item(
      title: "Organizational matters",
      subitems: ["Opening of the meeting", "Adoption of the agenda and organization of work"]
    ),
    Item(title: "Joint investigative teams at short notice"),
    Item(title: "Video links for the hearing of witnesses abroad"),
    Item(title: "Recovery of stolen antiquities"),
    Item(title: "Other matters"),
    Item(title: "Adoption of the report"),
  ])

  /// All items with the numbers of the list, an item before its subitems.
  var numbered: [(number: String, title: String, isLeaf: Bool)] {
    items.enumerated().flatMap { index, item in
      [("\(index + 1)", item.title, item.subitems.isEmpty)]
        + item.subitems.enumerated().map { place, title in
          ("\(index + 1) (\(["a", "b", "c", "d", "e", "f"][place % 6]))", title, true)
        }
    }
  }

  /// Makes annotations and timetable anew from the list: what a consistent edit does.
  mutating func number() {
    let leaves = numbered.filter(\.isLeaf)
    notes = leaves.map { number, title, _ in
      Note(
        number: number,
        title: title,
        paragraphs: [
          "The question of \(title.lowercased()) has been before the group for some years.",
          "The group may wish to hear what States have done about \(title.lowercased()).",
        ],
        papers: ["Paper on \(title.lowercased())"]
      )
    }
    rows = leaves.enumerated().map { index, leaf in
      Row(
        day: 10 + index / 4,
        time: index % 4 < 2 ? "10 a.m.–1 p.m." : "3–6 p.m.",
        number: leaf.number,
        title: leaf.title
      )
    }
  }

  /// The text.
  var text: String {
    var text = """
      Conference of the Parties to the United Nations Convention against Transnational Organized \
      Crime

      Distr.: General
      3 March 2031

      Original: English

      Working Group on International Cooperation

      Vienna, 10–12 June 2031

      Annotated provisional agenda

      Provisional agenda


      """
    for (index, item) in items.enumerated() {
      let mark = item.subitems.isEmpty ? "." : ":"
      text += "\(index + 1). \(item.title)\(mark)\n"
      for (place, title) in item.subitems.enumerated() {
        let end = place == item.subitems.count - 1 ? "." : ";"
        text += " (\(["a", "b", "c", "d", "e", "f"][place % 6])) \(title)\(end)\n"
      }
    }
    text += "\nAnnotations\n"
    var parent = ""
    for note in notes {
      let parts = note.number.split(separator: " ").map(String.init)
      if parts.count > 1, parts[0] != parent {
        parent = parts[0]
        text += "\n\(parent). \(items.first { $0.subitems.contains(note.title) }?.title ?? "")\n"
      }
      text += "\n\(parts.count > 1 ? parts[1] : parts[0] + ".") \(note.title)\n"
      for paragraph in note.paragraphs { text += "\n\(paragraph)\n" }
      if !note.papers.isEmpty { text += "\nDocumentation\n" }
      for paper in note.papers { text += "\n\(paper)\n" }
    }
    text += "\nAnnex\n\nProposed organization of work\n\nDate and time\tAgenda item\tTitle\n"
    var day = 0
    var time = ""
    for row in rows {
      if row.day != day {
        text += "\(["Tuesday", "Wednesday", "Thursday"][(row.day - 10) % 3]), \(row.day) June\t\t\n"
        (day, time) = (row.day, "")
      }
      text += "\(row.time == time ? "" : row.time)\t\(row.number)\t\(row.title)\n"
      time = row.time
    }
    return text
  }

  /// The document that is read from the text.
  var document: MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "draft.txt", text: text))
  }
}
