/// Writes meetings for people at a terminal.
public struct MeetingsText: Sendable, Hashable {
  /// The columns of a line.
  public var width: Int
  /// Whether to colour.
  public var color: Bool

  /// Creates a writer.
  public init(width: Int = 80, color: Bool = false) {
    self.width = width
    self.color = color
  }

  /// Meetings as text, in UTF-8. Nothing in it can act on a terminal.
  public func write(_ register: MeetingRegister) -> ContiguousArray<UInt8> {
    var page = TextPage(width: width, color: color)
    for record in register.meetings { write(record, to: &page) }
    if !register.unjoined.isEmpty {
      page.heading("Of no meeting")
      for name in register.unjoined { page.text(name, indent: 2) }
    }
    return page.bytes
  }

  private static let labels = 14

  private func write(_ record: MeetingRecord, to page: inout TextPage) {
    page.heading(Self.title(record))
    let days = record.firstDay.map { DateWords.days($0, record.lastDay ?? $0) }
    let facts = [record.place, days].compactMap { $0 }.joined(separator: ", ")
    if !facts.isEmpty { row(record.status == .announced ? "To be held" : "Held", facts, &page) }
    if let opening = record.opening {
      row("Opens", "\(DateWords.day(opening.date)), \(opening.time)", &page)
    }
    row("Status", Self.words(record.status), &page)
    for (index, paper) in record.documents.enumerated() {
      row(index == 0 ? "Documents" : "", Self.line(paper), &page)
    }
    write(record.contradictions, to: &page)
    if !record.agenda.isEmpty {
      page.blank()
      page.text("Agenda", indent: 2, style: .bold)
      for item in record.agenda { write(item, to: &page) }
    }
    if !record.papers.isEmpty {
      page.blank()
      page.text("Papers", indent: 2, style: .bold)
      for paper in record.papers {
        let label = paper.item.map { "item \($0)" } ?? "no item"
        let symbols = paper.entry.symbols.map { $0.description }.joined(separator: ", ")
        let text = [symbols, paper.entry.title].filter { !$0.isEmpty }.joined(separator: "  ")
        page.row(label, text, indent: 4, labelColumns: Self.labels - 2)
      }
    }
    if !record.history.isEmpty {
      page.blank()
      page.text("What changed", indent: 2, style: .bold)
      for step in record.history {
        page.text("\(step.from) → \(step.to)", indent: 4)
        for change in step.changes { page.text(change.text, indent: 6) }
      }
    }
  }

  private func write(_ item: MeetingRecord.Item, to page: inout TextPage) {
    let number = item.number?.description ?? "–"
    page.row(number, item.title, indent: 4, labelColumns: 8)
    var facts: [String] = []
    for slot in item.slots {
      facts.append((slot.date.map { DateWords.day($0) + ", " } ?? "") + DateWords.time(slot))
    }
    for consideration in item.considerations {
      let days = DateWords.dates(consideration.dates)
      let paragraph = consideration.paragraph.map { ", paragraph \($0)" } ?? ""
      facts.append("considered" + (days.isEmpty ? "" : " on \(days)") + paragraph)
    }
    let speakers = item.statements.reduce(0) { $0 + $1.speakers.count }
    if speakers > 0 { facts.append(DateWords.count(speakers, "speaker", "speakers")) }
    if !facts.isEmpty { page.text(facts.joined(separator: "; "), indent: 12, style: .dim) }
  }

  private func write(
    _ contradictions: [MeetingRecord.Contradiction],
    to page: inout TextPage
  ) {
    guard !contradictions.isEmpty else { return }
    page.blank()
    page.text("Contradictions", indent: 2, style: .bold)
    for contradiction in contradictions {
      page.text(contradiction.message, indent: 4, style: .warning)
      for place in contradiction.places {
        let position =
          place.position.map { "\(place.document): \($0.shown)" }
          ?? "\(place.document):\(place.location.line):\(place.location.column)"
        page.text(position + (place.text.map { ": \($0)" } ?? ""), indent: 6, style: .dim)
      }
    }
  }

  private func row(_ label: String, _ text: String, _ page: inout TextPage) {
    page.row(label, text, labelColumns: Self.labels)
  }

  /// `WG.3, Working Group on International Cooperation, 21st meeting`.
  static func title(_ record: MeetingRecord) -> String {
    let ordinal = record.ordinal.map { PlainEnglish.gathering($0, of: record.group) }
    return [record.group.id, record.group.name, ordinal].compactMap { $0 }.joined(separator: ", ")
  }

  /// How far a meeting is, in words.
  static func words(_ status: MeetingRecord.Status) -> String {
    switch status {
    case .announced: "announced"
    case .reportDrafted: "report drafted"
    case .reported: "reported"
    }
  }

  /// What a document is for its meeting, in words.
  static func words(_ role: MeetingRecord.Role) -> String {
    switch role {
    case .provisionalAgenda: "agenda"
    case .revisedAgenda: "revised agenda"
    case .reissuedAgenda: "reissued agenda"
    case .organizationOfWork: "organization of work"
    case .paper: "paper"
    case .draftReport: "draft report"
    case .report: "report"
    }
  }

  /// `revised agenda, CTOC/COP/WG.3/2031/1/Rev.1, 22 April 2031 (agenda.txt)`.
  static func line(_ paper: MeetingRecord.Paper) -> String {
    let facts = [
      words(paper.role), paper.symbol?.description, paper.date.map(DateWords.date),
      paper.language == DocumentLanguage.english.rawValue ? nil : "in \(paper.language)",
    ]
    let text = facts.compactMap { $0 }.joined(separator: ", ")
    return "\(text) (\(paper.name))" + (paper.isSuperseded ? ", superseded" : "")
  }
}
