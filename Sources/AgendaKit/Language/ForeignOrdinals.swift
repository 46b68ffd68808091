/// The ordinals of sessions and meetings in French, Spanish and Russian: `Sixième session`,
/// `Sexto período de sesiones`, `15ª reunión`, `Шестая сессия`.
enum ForeignOrdinals {
  private static let words: [Phrases] = [
    [
      "Première", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième", "Septième",
      "Huitième", "Neuvième", "Dixième", "Onzième", "Douzième", "Treizième", "Quatorzième",
      "Quinzième", "Seizième", "Dix-septième", "Dix-huitième", "Dix-neuvième", "Vingtième",
      "Vingt et unième", "Vingt-deuxième", "Vingt-troisième", "Vingt-quatrième", "Vingt-cinquième",
      "Vingt-sixième", "Vingt-septième", "Vingt-huitième", "Vingt-neuvième", "Trentième",
    ],
    [
      "Primer", "Segundo", "Tercer", "Cuarto", "Quinto", "Sexto", "Séptimo", "Octavo", "Noveno",
      "Décimo", "Undécimo", "Duodécimo",
    ],
    [
      "Primera", "Segunda", "Tercera", "Cuarta", "Quinta", "Sexta", "Séptima", "Octava", "Novena",
      "Décima", "Undécima", "Duodécima",
    ],
    [
      "Первая", "Вторая", "Третья", "Четвертая", "Пятая", "Шестая", "Седьмая", "Восьмая",
      "Девятая", "Десятая", "Одиннадцатая", "Двенадцатая", "Тринадцатая", "Четырнадцатая",
      "Пятнадцатая", "Шестнадцатая", "Семнадцатая", "Восемнадцатая", "Девятнадцатая", "Двадцатая",
      "Двадцать первая", "Двадцать вторая", "Двадцать третья", "Двадцать четвертая",
      "Двадцать пятая", "Двадцать шестая", "Двадцать седьмая", "Двадцать восьмая",
    ],
    [
      "Первое", "Второе", "Третье", "Четвертое", "Пятое", "Шестое", "Седьмое", "Восьмое",
      "Девятое", "Десятое", "Одиннадцатое", "Двенадцатое", "Тринадцатое", "Четырнадцатое",
      "Пятнадцатое", "Шестнадцатое", "Семнадцатое", "Восемнадцатое", "Девятнадцатое", "Двадцатое",
      "Двадцать первое", "Двадцать второе", "Двадцать третье", "Двадцать четвертое",
      "Двадцать пятое", "Двадцать шестое", "Двадцать седьмое", "Двадцать восьмое",
    ],
  ]

  private static let nouns: Phrases = [
    " session", " réunion", " período de sesiones", " reunión", " sesión", " сессия", " совещание",
  ]
  private static let suffixes: Phrases = ["e", "ème", "º", "ª", "°", "-я", "-е", "-ое", "-ая"]

  /// The ordinal of a session or meeting that stands at `start`, and one past its name.
  static func session(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (ordinal: Int, end: Int)? {
    guard let ordinal = ordinal(text, start, upper),
      let end = nouns.wordEnd(in: text, at: ordinal.end, upper)
    else { return nil }
    return (ordinal.value, end)
  }

  private static func ordinal(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (value: Int, end: Int)? {
    if let number = CalendarWords.integer(text, start, upper, digits: 3), number.value > 0 {
      return suffixes.end(in: text, at: number.end, upper).map { (number.value, $0) }
    }
    for words in words {
      if let word = words.word(in: text, at: start, upper) { return (word.index + 1, word.end) }
    }
    return nil
  }
}
