/// The words of timetables in French, Spanish and Russian: `Lundi 14 octobre`, `10 heures-13 heures`,
/// `De 10.00 a 13.00 horas`, `10 час. 00 мин. – 13 час. 00 мин.`
enum ForeignTimetableWords {
  static let weekdays: Phrases = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    "Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье",
  ]

  /// The weekday, 0 for Monday, whose name stands at `start`.
  static func weekday(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    weekdays.word(in: text, at: start, upper).map { ($0.index % 7, $0.end) }
  }

  // MARK: Times

  /// What follows the number of an hour.
  static let hours: Phrases = [
    "heures", "heure", "h", "horas", "hora", "hs", "h.", "час.", "часов", "часа", "час", "ч.", "ч",
  ]
  /// What follows the number of minutes after it.
  static let minutes: Phrases = ["min", "min.", "мин.", "мин"]
  /// What stands before the first of two times, and between them.
  static let from: [Phrase] = ["de ", "de las ", "с "]
  static let until: [Phrase] = ["à ", "a ", "a las ", "до "]
  static let untilWords = Phrases(until)

  static let mornings: [Phrase] = [
    "Matin", "Matinée", "Séance du matin", "Mañana", "Por la mañana", "Sesión de la mañana", "Утро",
    "Утреннее заседание", "Первая половина дня",
  ]
  static let afternoons: [Phrase] = [
    "Après-midi", "Séance de l'après-midi", "Tarde", "Por la tarde", "Sesión de la tarde",
    "Дневное заседание", "Вторая половина дня",
  ]
  /// What may follow a day on its line.
  static let dayParts: [Phrase] = ["matin", "après-midi", "mañana", "tarde", "утро", "года", "г."]

  // MARK: Columns

  static let timeHeads: [Phrase] = [
    "Date et heure", "Dates et heures", "Date et horaire", "Heure", "Horaire", "Jour et heure",
    "Fecha y hora", "Fecha", "Hora", "Дата и время", "Дата", "Время",
  ]
  static let itemHeads: [Phrase] = [
    "Point de l'ordre du jour", "Points de l'ordre du jour", "Point", "Points", "Tema del programa",
    "Temas del programa", "Tema", "Temas", "Пункт повестки дня", "Пункты повестки дня", "Пункт",
  ]
  static let titleHeads: [Phrase] = [
    "Titre ou description", "Titre", "Intitulé", "Intitulé ou description", "Objet", "Thème",
    "Título o descripción", "Título", "Asunto", "Название или описание", "Название",
    "Название или содержание",
  ]
  static let firstHeads: [Phrase] = ["Date et heure ", "Fecha y hora "]
  static let itemWords: [Phrase] = ["Points ", "Point ", "Temas ", "Tema ", "Пункты ", "Пункт "]
  /// What joins the numbers of items.
  static let itemJoiners: Phrases = ["et ", "y ", "и "]
  static let joinersOfItems: [Phrase] = [" et ", " y ", " и "]

  // MARK: Rows

  static let continued: [Phrase] = ["suite", "fin", "continuación", "продолжение", "окончание"]
  static let breaks: [Phrase] = [
    "Pause", "Pause déjeuner", "Pause-déjeuner", "Déjeuner", "Pause café", "Almuerzo", "Pausa",
    "Pausa para el almuerzo", "Receso", "Перерыв", "Обед", "Перерыв на обед",
  ]
}
