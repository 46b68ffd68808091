/// Says changes of the masthead and of meetings.
enum FactWords {
  typealias Piece = ComparisonWords.Piece

  static func masthead(_ change: Change) -> [Piece] {
    guard case .masthead(let a)? = change.from?.content,
      case .masthead(let b)? = change.to?.content, let field = change.fields.first
    else { return [] }
    let label = mastheadLabels[field] ?? field
    if field == "kind" { return [.plain("The documents are of different kinds")] }
    if !change.words.isEmpty { return [.plain(label + ": "), .words(change.words)] }
    return value(label, text(of: field, in: a), text(of: field, in: b))
  }

  private static let mastheadLabels = [
    "organ": "Organ", "symbol": "Symbol", "reissued": "Reissued", "distribution": "Distribution",
    "date": "Date", "originalLanguage": "Original language",
    "originalLanguageCode": "Code of the original language", "title": "Title", "nature": "Nature",
    "notes": "Notes",
    "status": "Status", "languagesOnly": "Languages", "underItem": "Under item",
    "jobNumber": "Job number",
  ]

  /// `job number` for `jobNumber`.
  static func noun(_ field: String) -> String {
    let label = mastheadLabels[field] ?? field
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  static func text(of field: String, in masthead: Masthead) -> String? {
    switch field {
    case "organ": masthead.organ
    case "symbol": masthead.symbol?.canonical.description
    case "reissued": masthead.reissued ? "yes" : "no"
    case "distribution": masthead.distribution?.rawValue ?? masthead.places.distributionValue
    case "date": masthead.date.map(DateWords.date)
    case "originalLanguage": masthead.originalLanguage
    case "originalLanguageCode": masthead.originalLanguageCode
    case "title": masthead.title
    case "nature": masthead.nature
    case "notes": masthead.notes.joined(separator: " ")
    case "status": masthead.status.map(name)
    case "languagesOnly": masthead.languagesOnly.joined(separator: ", ")
    case "underItem": masthead.underItem?.description
    case "jobNumber": masthead.jobNumber
    default: nil
    }
  }

  private static func name(_ status: DocumentStatus) -> String {
    switch status {
    case .advanceUnedited: "advance unedited version"
    case .draftUnedited: "draft unedited version"
    }
  }

  static func meeting(_ change: Change) -> [Piece] {
    let a = change.from.flatMap(meeting)
    let b = change.to.flatMap(meeting)
    guard let a, let b else {
      guard let whole = a ?? b else { return [] }
      let what = change.kind == .added ? "Added: the meeting of " : "Removed: the meeting of "
      let name = Piece.quote(whole.group.name)
      let items = ComparisonWords.counted(whole.agenda.count, .item)
      return [.plain(what), name, .plain(", with \(items)")]
    }
    switch change.fields.first {
    case "group": return [.plain("Group: "), .words(change.words)]
    case "ordinal":
      return value("Number", ordinal(a), ordinal(b))
    case "place":
      if !change.words.isEmpty { return [.plain("Place: "), .words(change.words)] }
      return value("Place", a.place, b.place)
    case "opening": return value("Opening", a.opening.map(moment), b.opening.map(moment))
    default: return value("Days", days(a), days(b))
    }
  }

  private static func meeting(_ node: ChangedNode) -> Meeting? {
    if case .meeting(let meeting) = node.content { meeting } else { nil }
  }

  private static func ordinal(_ meeting: Meeting) -> String? {
    meeting.ordinal.map { PlainEnglish.gathering($0, of: meeting.group) }
  }

  static func moment(_ moment: LocalDateTime) -> String {
    "\(DateWords.day(moment.date)), \(moment.time)"
  }

  static func days(_ meeting: Meeting) -> String? {
    if !meeting.days.isEmpty {
      return meeting.days.map { DateWords.days($0.firstDay, $0.lastDay) }.joined(separator: "; ")
    }
    guard let first = meeting.firstDay ?? meeting.lastDay else { return nil }
    return DateWords.days(first, meeting.lastDay ?? first)
  }

  /// `Place: Vienna → Doha`, `Place added: Doha`.
  static func value(_ label: String, _ a: String?, _ b: String?) -> [Piece] {
    switch (a?.isEmpty == true ? nil : a, b?.isEmpty == true ? nil : b) {
    case (let a?, let b?): [.plain(label + ": "), .old(a), .plain(" → "), .new(b)]
    case (let a?, nil): [.plain(label + " removed: "), .old(a)]
    case (nil, let b?): [.plain(label + " added: "), .new(b)]
    case (nil, nil): [.plain(label)]
    }
  }
}
