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
    else { return ForeignOrdinals.session(text, start, upper) }
    return (ordinal.value, end)
  }

  /// The session at the end of a name: `Commission on Narcotic Drugs, sixty-eighth session`.
  static func lastSession(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (ordinal: Int, nameEnd: Int, words: Range<Int>)? {
    var i = lower + 1
    while i < upper {
      if text[i - 1] == ASCII.space, text[i] != ASCII.space,
        let session = session(text, i, upper), session.end == upper
      {
        var end = i
        while end > lower,
          [ASCII.space, ASCII.comma, ASCII.hyphen, ASCII.colon].contains(text[end - 1])
        {
          end -= 1
        }
        return end > lower ? (session.ordinal, end, i..<upper) : nil
      }
      i += 1
    }
    return nil
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
