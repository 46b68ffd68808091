/// The fixed headings of meeting documents in English.
///
/// Another language is another list (`ForeignFormulas`): parsers ask for the heading, not for its
/// words.
enum Formula: CaseIterable {
  /// An agenda with annotations, as a title.
  case annotatedAgenda
  /// An agenda, as a title or over the list.
  case agenda
  /// Over the annotations.
  case annotations
  /// Over the papers of an item.
  case documentation
  /// Over what is annexed.
  case annex
  /// Over the timetable, or its title where it is issued alone.
  case organizationOfWork
  /// Over the list of chapters.
  case contents

  private var english: Phrases {
    switch self {
    case .annotatedAgenda:
      [
        "Annotated provisional agenda", "Annotated provisional agendas",
        "Provisional agenda and annotations", "Provisional agendas and annotations",
        "Annotated agenda", "Annotated agendas", "Provisional annotated agenda",
        "Provisional annotated agendas", "Agenda and annotations", "Annotated draft agenda",
        "Draft annotated agenda", "Annotated draft provisional agenda",
        "Draft annotated provisional agenda", "Draft provisional agenda and annotations",
        "Annotated provisional agenda and proposed organization of work",
        "Annotated agenda and provisional organization of work",
        "Annotated provisional agenda and organization of work",
        "Annotated agenda and proposed organization of work",
        "Provisional agenda, annotations and proposed organization of work",
        "Provisional agenda and annotations and proposed organization of work",
        "Annotations to the provisional agenda", "Annotations to the agenda",
        "Revised annotated provisional agenda", "Annotated revised provisional agenda",
        "Provisional agenda and proposed organization of work",
        "Updated annotated provisional agenda",
      ]
    case .agenda:
      [
        "Provisional agenda", "Provisional agendas", "Agenda", "Draft agenda",
        "Draft provisional agenda", "Revised provisional agenda", "Proposed agenda",
        "Updated provisional agenda", "Adopted agenda", "Agendas", "Provisional agenda items",
      ]
    case .annotations: ["Annotations", "Annotation", "Annotations to the provisional agenda"]
    case .documentation: ["Documentation", "Documents", "Documentation for the item"]
    case .annex:
      [
        "Annex", "Annex I", "Annex II", "Annex III", "Annex IV", "Annex V", "Annexes", "Appendix",
        "Annex 1", "Annex 2", "Annex 3",
      ]
    case .organizationOfWork:
      [
        "Proposed organization of work", "Organization of work", "Provisional organization of work",
        "Draft organization of work", "Proposed programme of work", "Programme of work",
        "Proposed organisation of work", "Organisation of work", "Tentative timetable",
        "Proposed timetable", "Timetable", "Provisional timetable", "Indicative timetable",
        "Provisional programme of work", "Proposed organization of the work",
        "Updated organization of work", "Revised organization of work", "Programme",
        "Updated proposed organization of work", "Revised proposed organization of work",
        "Tentative programme of work", "Indicative programme of work", "Draft programme of work",
        "Provisional programme", "Work programme", "Proposed schedule of work", "Schedule of work",
        "Tentative organization of work", "Indicative organization of work",
        "Revised provisional organization of work", "Updated provisional organization of work",
      ]
    case .contents: ["Contents", "Table of contents"]
    }
  }

  private static let table: [(formula: Formula, language: DocumentLanguage, phrases: Phrases)] =
    allCases.map { ($0, .english, $0.english) } + ForeignFormulas.table

  /// The phrases of all formulas in all languages, and what each is.
  private static let all = Phrases(table.flatMap { $0.phrases.all })
  private static let owners = table.flatMap { entry in
    entry.phrases.all.map { _ in (formula: entry.formula, language: entry.language) }
  }

  /// The formula that a stretch of text is; a star, a point or a colon may follow it.
  static func whole(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Formula? {
    match(text, lower, upper)?.formula
  }

  /// The formula that a stretch of text is, and its language.
  static func match(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (formula: Formula, language: DocumentLanguage)? {
    guard upper - lower >= 4, upper - lower <= 160,
      ASCII.isUpper(text[lower]) || text[lower] >= 0x80
    else { return nil }
    var end = upper
    while end > lower,
      text[end - 1] == ASCII.star || text[end - 1] == ASCII.colon || text[end - 1] == ASCII.point
        || text[end - 1] == ASCII.space
    {
      end -= 1
    }
    if let place = all.whole(text, lower, end) { return owners[place] }
    // A timetable issued alone goes on with what it is for.
    if let start = longHeads.wordEnd(in: text, at: lower, end),
      start < end, text[end - 1] != ASCII.semicolon
    {
      return (.organizationOfWork, .english)
    }
    return nil
  }

  private static let longHeads: Phrases = [
    "Proposed organization of work in view of", "Proposed organization of work for",
    "Organization of work for", "Proposed organization of work of",
    "Proposed programme of work for",
  ]
}
