/// The months in other official languages, as dates have them: French and Spanish in small letters,
/// Russian in the genitive.
enum ForeignMonths {
  private static let languages: [Phrases] = [
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ],
  ]

  /// The month, 1 to 12, whose name stands at `start`, "de" before it passed over.
  static func month(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> (value: Int, end: Int)? {
    let word = ("de " as Phrase).end(in: text, at: start, upper) ?? start
    for months in languages {
      if let name = months.word(in: text, at: word, upper) { return (name.index + 1, name.end) }
    }
    return nil
  }
}
