/// The official languages of the United Nations, as documents are recognized by their headings.
enum DocumentLanguage: String {
  case english = "English"
  case french = "French"
  case spanish = "Spanish"
  case russian = "Russian"
  case arabic = "Arabic"
  case chinese = "Chinese"

  private static let frenchTitles: Phrases = [
    "Rapport", "Projet de", "Note du", "Note de la", "Document d'information", "Document de",
  ]
  private static let spanishTitles: Phrases = [
    "Informe", "Proyecto de", "Nota de", "Nota del", "Documento de",
  ]

  /// The code of the language (BCP 47).
  var code: String {
    switch self {
    case .english: "en"
    case .french: "fr"
    case .spanish: "es"
    case .russian: "ru"
    case .arabic: "ar"
    case .chinese: "zh"
    }
  }

  /// Whether `ForeignTimetableWords` has its words, or it is English.
  var timetablesAreRead: Bool { self != .arabic && self != .chinese }

  /// The language in which a title says that a document is a report or a paper.
  static func byTitle(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> DocumentLanguage? {
    if frenchTitles.wordEnd(in: text, at: lower, upper) != nil { return .french }
    return spanishTitles.wordEnd(in: text, at: lower, upper) != nil ? .spanish : nil
  }

  /// The language whose script most letters of a text have, where that is not Latin.
  static func byScript(_ text: Span<UInt8>) -> DocumentLanguage? {
    var letters = 0
    var cyrillic = 0
    var arabic = 0
    var chinese = 0
    for i in 0..<min(text.count, 20_000) {
      switch text[i] {
      case 0xD0, 0xD1: cyrillic += 1
      case 0xD8...0xDB: arabic += 1
      case 0xE4...0xE9: chinese += 1
      default: if ASCII.isLetter(text[i]) { letters += 1 }
      }
    }
    if cyrillic > letters { return .russian }
    if arabic > letters { return .arabic }
    return chinese > letters ? .chinese : nil
  }
}

/// The headings in the other official languages: enough to know a document and to read its lists by
/// their numbers.
enum ForeignFormulas {
  /// What a title says of an agenda that is not adopted yet; the Spanish word is the English one.
  static let openWords: [Phrase] = [
    "provisoire", "projet", "proposée", "proyecto", "propuesta", "предварительная",
    "Предварительная", "предварительной", "Предлагаемая", "проект", "Проект", "المؤقَّت", "المؤقت",
    "المقترح", "مشروع", "临时议程", "附加说明的临时议程", "拟议", "草案",
  ]

  static let table: [(formula: Formula, language: DocumentLanguage, phrases: Phrases)] = [
    (.annotatedAgenda, .french, ["Ordre du jour provisoire annoté", "Ordre du jour annoté"]),
    (.agenda, .french, ["Ordre du jour provisoire", "Ordre du jour"]),
    (.annotations, .french, ["Annotations"]),
    (.annex, .french, ["Annexe", "Annexe I", "Annexe II"]),
    (
      .organizationOfWork, .french,
      ["Projet d'organisation des travaux", "Organisation des travaux proposée"]
    ),
    (
      .annotatedAgenda, .spanish,
      ["Programa provisional anotado", "Programa provisional y anotaciones", "Programa anotado"]
    ),
    (.agenda, .spanish, ["Programa provisional", "Programa"]),
    (.annotations, .spanish, ["Anotaciones"]),
    (.documentation, .spanish, ["Documentación"]),
    (.annex, .spanish, ["Anexo", "Anexo I", "Anexo II"]),
    (
      .organizationOfWork, .spanish,
      ["Proyecto de organización de los trabajos", "Organización de los trabajos propuesta"]
    ),
    (
      .annotatedAgenda, .russian,
      ["Аннотированная предварительная повестка дня", "Предварительная повестка дня и аннотации"]
    ),
    (.agenda, .russian, ["Предварительная повестка дня", "Повестка дня"]),
    (.annotations, .russian, ["Аннотации"]),
    (.documentation, .russian, ["Документация"]),
    (.annex, .russian, ["Приложение"]),
    (.organizationOfWork, .russian, ["Предлагаемая организация работы"]),
    (
      .annotatedAgenda, .arabic,
      ["جدول الأعمال المؤقَّت المشروح", "جدول الأعمال المؤقت المشروح"]
    ),
    (.agenda, .arabic, ["جدول الأعمال المؤقَّت", "جدول الأعمال المؤقت", "جدول الأعمال"]),
    (.annotations, .arabic, ["الشروح"]),
    (.documentation, .arabic, ["الوثائق"]),
    (.annex, .arabic, ["المرفق"]),
    (.organizationOfWork, .arabic, ["تنظيم الأعمال المقترح"]),
    (.annotatedAgenda, .chinese, ["临时议程和说明", "临时议程说明", "附加说明的临时议程"]),
    (.agenda, .chinese, ["临时议程", "议程"]),
    (.annotations, .chinese, ["说明"]),
    (.documentation, .chinese, ["文件"]),
    (.annex, .chinese, ["附件"]),
    (.organizationOfWork, .chinese, ["拟议工作安排"]),
  ]
}
