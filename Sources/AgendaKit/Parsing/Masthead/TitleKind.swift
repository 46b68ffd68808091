/// What a title says that a document is.
enum TitleKind {
  case annotatedAgenda, agenda, organizationOfWork, draftReport, report, paper

  /// Longer texts are no titles.
  private static let lengthLimit = 400

  /// What a block says as a title; nil if it is none.
  init?(_ block: Block, _ reading: Reading) {
    switch reading.formula(block) {
    case .annotatedAgenda, .annotations: self = .annotatedAgenda
    case .agenda: self = .agenda
    case .organizationOfWork: self = .organizationOfWork
    case .annex, .documentation, .contents: return nil
    case nil:
      guard block.kind == .text, block.text.count <= Self.lengthLimit,
        let kind = Self.kind(reading.text.bytes.span, block.text)
      else { return nil }
      self = kind
    }
  }

  private static func kind(_ text: Span<UInt8>, _ range: Range<Int>) -> TitleKind? {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    guard ASCII.isUpper(text[lower]) || text[lower] >= 0x80 else { return nil }
    for (phrases, kind) in agendas where phrases.wordEnd(in: text, at: lower, upper) != nil {
      return kind
    }
    if draftReports.wordEnd(in: text, at: lower, upper) != nil { return .draftReport }
    if papers.wordEnd(in: text, at: lower, upper) != nil { return .paper }
    if reports.wordEnd(in: text, at: lower, upper) != nil { return .report }
    guard let end = reportHeads.end(in: text, at: lower, upper) else {
      return foreign(text, lower, upper)
    }
    // "Report of the Secretariat" is written by someone; "Report of the Working Group on its ninth
    // meeting" is of a gathering.
    let isOfMeeting = gatherings.first(in: text, end, upper) != nil
    if authors.end(in: text, at: end, upper) != nil, !isOfMeeting { return .paper }
    return isOfMeeting || KnownOrgans.groupHeads.end(in: text, at: end, upper) != nil
      || bodies.first(in: text, end, upper) != nil ? .report : .paper
  }

  private static let agendas: [(Phrases, TitleKind)] = [
    (
      [
        "Annotated provisional agenda", "Annotated agenda", "Provisional agenda and annotations",
        "Provisional annotated agenda", "Annotations to the provisional agenda",
        "Annotated draft provisional agenda", "Annotated draft agenda",
        "Draft annotated provisional agenda", "Draft annotated agenda",
      ], .annotatedAgenda
    ),
    (
      [
        "Provisional agenda for", "Provisional agenda of", "Draft provisional agenda for",
        "Provisional agenda,",
      ], .agenda
    ),
  ]

  private static let draftReports: Phrases = [
    "Draft report", "Draft joint report", "Draft final report", "Revised draft report",
    "Projet de rapport", "Proyecto de informe", "Проект доклада", "مشروع تقرير",
  ]

  /// Reports whose first words leave no doubt.
  private static let reports: Phrases = [
    "Report on the meeting", "Report of the meeting", "Report on the session",
    "Report of the session", "Report on the work of", "Joint report on the", "Joint report of the",
    "Final report", "Procedural report", "Summary report", "Chair's report on",
  ]

  private static let reportHeads: Phrases = [
    "Report on the ", "Report of the ", "Report of ", "Reports of the ", "Report by the ",
  ]

  private static let gatherings: Phrases = [
    "meeting", "meetings", "session", "sessions", "held in", "held at", "held from", "held on",
    "held online",
  ]

  private static let bodies: Phrases = [
    "Conference", "Commission", "Committee", "Working Group", "working group", "Review Group",
    "Expert Group", "expert group", "Council", "Assembly", "Subcommission", "Congress",
  ]

  private static let authors: Phrases = [
    "Secretariat", "Secretary-General", "Executive Director", "Executive Secretary", "Director",
    "High Commissioner", "Board of", "Special Rapporteur", "Independent Expert", "Joint Inspection",
    "Office", "United Nations Office", "Bureau", "Advisory Committee", "Panel",
    "Administrator", "Special Representative", "International Narcotics Control Board",
  ]

  /// What papers of a meeting are called, and by whom they are.
  private static let papers: Phrases = [
    "Background paper", "Background document", "Background note", "Note by the", "Note by",
    "Note verbale", "Note from", "Working paper", "Conference room paper", "Information for",
    "Information note", "Discussion paper", "Discussion guide", "Thematic discussion guide",
    "Issues paper", "Concept note", "Concept paper", "Non-paper", "Technical paper", "Paper by",
    "Paper prepared by", "Paper submitted by", "Document prepared by", "Submitted by",
    "Prepared by the Secretariat", "List of participants", "Guidance note", "Statement by",
    "Statement submitted by", "Draft resolution", "Draft decision", "Compilation of",
    "Report of the Secretariat", "Report prepared by", "Informal paper", "Chair's summary",
    "Summary by the Chair", "Letter dated", "Note du Secrétariat",
    "Document d'information", "Document de travail", "Document de séance", "Rapport du Secrétariat",
    "Rapport de la Directrice exécutive", "Rapport du Directeur exécutif", "Nota de la Secretaría",
    "Documento de antecedentes", "Documento de trabajo", "Documento de sesión",
    "Informe de la Secretaría", "Informe de la Directora Ejecutiva",
    "Informe del Director Ejecutivo", "Записка Секретариата", "Справочный документ",
    "Рабочий документ", "Доклад Секретариата", "Доклад Директора-исполнителя",
    "مذكرة من الأمانة", "ورقة معلومات أساسية", "تقرير من الأمانة", "秘书处的说明", "秘书处编写",
    "秘书处的报告", "背景文件", "会议室文件",
  ]

  private static let foreignReports: Phrases = [
    "Rapport sur les travaux", "Rapport sur la réunion", "Rapport de la réunion",
    "Rapport du Groupe", "Rapport de la Conférence", "Rapport de la Commission",
    "Rapport du Comité", "Rapport sur la", "Informe sobre la reunión", "Informe de la reunión",
    "Informe del Grupo", "Informe de la Conferencia", "Informe de la Comisión",
    "Informe del Comité", "Informe sobre su", "Informe sobre la", "Доклад о работе", "Доклад о",
    "Доклад Рабочей группы", "Доклад Конференции", "Доклад Комиссии", "Доклад Комитета",
    "تقرير عن", "تقرير الفريق", "تقرير مؤتمر", "تقرير اللجنة",
  ]

  private static let chineseReports: [(Phrase, TitleKind)] = [
    ("报告草稿", .draftReport), ("报告草案", .draftReport), ("的报告", .report), ("会议报告", .report),
  ]

  /// Reports in the other official languages; Chinese says so at the end of the title.
  private static func foreign(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> TitleKind? {
    if foreignReports.wordEnd(in: text, at: lower, upper) != nil { return .report }
    for (words, kind) in chineseReports where upper - lower > words.count {
      if words.isWhole(text, upper - words.count, upper) { return kind }
    }
    return nil
  }
}
