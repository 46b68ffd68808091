/// How documents name a meeting: `Resumed seventh session`, `Provisional agenda for the ninth meeting
/// of the …`.
enum MeetingTitles {
  private static let nouns: Phrases = [
    " session", " meeting", " regular session", " special session",
  ]

  /// The ordinal of a session or meeting that stands at `start`, and one past its name.
  static func session(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (ordinal: Int, end: Int)? {
    let first = CalendarWords.resumed.end(in: text, at: start, upper) ?? start
    guard let ordinal = CalendarWords.ordinal(text, first, upper),
      let end = nouns.wordEnd(in: text, at: ordinal.end, upper)
    else { return nil }
    return (ordinal.value, end)
  }

  private static let agendas: Phrases = [
    "Provisional agenda for the", "Annotations to the provisional agenda for the",
    "Agenda for the", "Annotations to the agenda for the", "Annotated provisional agenda for the",
  ]

  /// One past "Annotations to the provisional agenda for the", which the name of the meeting or of
  /// its group follows: the heading over what belongs to one of several groups.
  static func agendaHeadEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    agendas.wordEnd(in: text, at: start, upper)
  }
}
