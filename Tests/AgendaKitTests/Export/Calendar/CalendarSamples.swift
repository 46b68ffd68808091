@testable import AgendaKit

/// Agendas with timetables, written for these tests.
enum CalendarSamples {
  /// An agenda of one group with a timetable.
  /// - Parameters:
  ///   - symbol: the document's own symbol, with a line end, or nothing.
  ///   - place: the place of the meeting.
  ///   - rows: the rows of the timetable, days and slots.
  static func agenda(
    symbol: String = "",
    title: String = "Annotated provisional agenda",
    place: String = "Vienna",
    note: String = "",
    rows: String = standardRows
  ) -> MeetingDocument {
    let text = text(symbol: symbol, title: title, place: place, note: note, rows: rows)
    return MeetingDocument(parsing: SourceText(name: "agenda.txt", text: text))
  }

  /// The text of that agenda.
  static func text(
    symbol: String = "",
    title: String = "Annotated provisional agenda",
    place: String = "Vienna",
    note: String = "",
    rows: String = standardRows
  ) -> String {
    """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    \(symbol)Distr.: General
    3 March 2031

    Original: English

    Working Group on International Cooperation

    \(place), 5 and 6 May 2031

    \(title)

    1. Organizational matters:
      (a) Opening of the meeting;
      (b) Adoption of the agenda.
    2. Central authorities, their staff; and what they do.
    3. Other matters.

    \(note)
    Annotations

    1. Organizational matters

    (a) Opening of the meeting

    The meeting will be opened on Monday, 5 May 2031, at 10 a.m.

    2. Central authorities, their staff; and what they do

    The Working Group will look at its central authorities.

    Documentation

    Note by the Secretariat on central authorities (CTOC/COP/WG.3/2031/2)

    3. Other matters

    No documentation is foreseen.

    Annex

    Proposed organization of work

    Date and time\tAgenda item\tTitle or description
    \(rows)
    """
  }

  static let standardRows = """
    Monday, 5 May 2031
    10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda
    3–6 p.m.\t2\tCentral authorities, their staff; and what they do
    Tuesday, 6 May 2031
    10 a.m.–1 p.m.\t2\tCentral authorities, their staff; and what they do (continued)
    3–6 p.m.\t3\tOther matters
    """

  /// The same rows after a revision: other times, and a slot more for item 2 at the end.
  static let revisedRows = """
    Monday, 5 May 2031
    11 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda
    3–5 p.m.\t2\tCentral authorities, their staff; and what they do
    Tuesday, 6 May 2031
    9 a.m.–1 p.m.\t2\tCentral authorities, their staff; and what they do (continued)
    3–4 p.m.\t3\tOther matters
    4–6 p.m.\t2\tCentral authorities, their staff; and what they do (continued)
    """
}

extension ExportedText {
  /// What was written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of a calendar, put together again where they are folded.
  var unfoldedLines: [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  /// The values of a property of a calendar, in order.
  func values(_ name: String) -> [String] {
    unfoldedLines.filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
      .map { String($0.drop { $0 != ":" }.dropFirst()) }
  }
}
