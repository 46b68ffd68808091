import Testing

@testable import AgendaKit

/// Dates and times of day as documents write them.
@Suite("Written dates") struct DatePhraseTests {
  /// A date as text: weekday, first and last day, year as stated.
  private static func summary(_ text: String) -> String? {
    let bytes = ContiguousArray(text.utf8)
    guard let date = DatePhrase.read(bytes.span, 0, bytes.count) else { return nil }
    let rest = String(decoding: bytes[date.end...], as: UTF8.self)
    let weekday = date.weekday.map { "\($0) " } ?? ""
    let days =
      date.isRange
      ? "\(date.firstDay).\(date.firstMonth)-\(date.lastDay).\(date.lastMonth)"
      : "\(date.firstDay).\(date.firstMonth)"
    let year = date.year.map { ".\($0)" } ?? ""
    return weekday + days + year + (date.hasBrackets ? " []" : "")
      + (rest.isEmpty ? "" : "|\(rest)")
  }

  @Test(
    "are read",
    arguments: [
      ("7 July 2020", "7.7.2020"),
      ("Tuesday, 7 July 2020", "1 7.7.2020"),
      ("Tuesday 7 July", "1 7.7"),
      ("7 and 8 July 2020", "7.7-8.7.2020"),
      ("23–27 May 2022", "23.5-27.5.2022"),
      ("23-27 May 2022", "23.5-27.5.2022"),
      ("23 to 27 May 2022", "23.5-27.5.2022"),
      ("30 May–1 June 2012", "30.5-1.6.2012"),
      ("28 June to 8 July 2004", "28.6-8.7.2004"),
      ("19, 20 and 21 October 2016", "19.10-21.10.2016"),
      ("July 7, 2020", "7.7.2020"),
      ("1st June 2020", "1.6.2020"),
      ("[7 and 8] July 2020", "7.7-8.7.2020 []"),
      ("[8] July 2020", "8.7.2020 []"),
      ("20 Sept. 2013", "20.9.2013"),
      ("Monday and Tuesday, 7 and 8 July", "7.7-8.7"),
      ("7 July 2020, at 10 a.m.", "7.7.2020|, at 10 a.m."),
      ("9 May, morning", "9.5|, morning"),
    ]
  ) func read(text: String, expected: String) {
    #expect(Self.summary(text) == expected)
  }

  @Test(
    "are none",
    arguments: [
      "", "7", "July", "July 2020", "7 and 8", "40 July 2020", "0 July 2020", "7 Julys", "Tuesday",
      "[[[7 July", "1 (a)", "2020",
    ]
  ) func none(text: String) {
    #expect(Self.summary(text) == nil)
  }

  @Test("end the search in a list of days without a month") func long() {
    #expect(Self.summary(String(repeating: "7, ", count: 20_000)) == nil)
  }
}

@Suite("Written times of day") struct ClockPhraseTests {
  private static func clock(_ minutes: Int) -> String {
    let text = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(text(minutes / 60)):\(text(minutes % 60))"
  }

  private static func summary(_ text: String) -> String? {
    let bytes = ContiguousArray(text.utf8)
    guard let phrase = ClockPhrase.read(bytes.span, 0, bytes.count) else { return nil }
    let rest = String(decoding: bytes[phrase.upper...], as: UTF8.self)
    let end = phrase.end.map { "-" + clock($0) } ?? ""
    return clock(phrase.start) + end + (rest.isEmpty ? "" : "|\(rest)")
  }

  @Test(
    "are read",
    arguments: [
      ("10 a.m.", "10:00"),
      ("10 a.m.–1 p.m.", "10:00-13:00"),
      ("10 a.m. to 1 p.m.", "10:00-13:00"),
      ("3–6 p.m.", "15:00-18:00"),
      ("3-6 p.m.", "15:00-18:00"),
      ("3:00 p.m.", "15:00"),
      ("3.30–6 p.m.", "15:30-18:00"),
      ("12 noon–2 p.m.", "12:00-14:00"),
      ("12 noon to 2 pm", "12:00-14:00"),
      ("10 a.m.–12 noon", "10:00-12:00"),
      ("10:00 a.m. to 12:00 p.m.", "10:00-12:00"),
      ("10:00 - 13:00", "10:00-13:00"),
      ("12:00 to 14:00 hrs.", "12:00-14:00"),
      ("10-11:30 a.m.", "10:00-11:30"),
      ("11 –1 p.m.", "11:00-13:00"),
      ("6-8 p.m.", "18:00-20:00"),
      ("noon", "12:00"),
      ("10 a.m., in the Boardroom", "10:00|, in the Boardroom"),
      ("10 heures-13 heures", "10:00-13:00"),
      ("15-18 h", "15:00-18:00"),
      ("10 h 30 à 13 h", "10:30-13:00"),
      ("10.00 a 13.00 horas", "10:00-13:00"),
      ("10 час. 00 мин. – 13 час. 30 мин.", "10:00-13:30"),
    ]
  ) func read(text: String, expected: String) {
    #expect(Self.summary(text) == expected)
  }

  @Test(
    "are none",
    arguments: [
      "", "10", "3–6", "25 p.m.", "0 a.m.", "1 (a)", "13/9", "7 July", "10 heures", "2 à 3 heures",
    ]
  )
  func none(text: String) {
    #expect(Self.summary(text) == nil)
  }
}

@Suite("Numbers in words") struct CalendarWordsTests {
  @Test(
    "ordinals",
    arguments: [
      ("first", 1), ("twelfth", 12), ("twentieth", 20), ("twenty-first", 21), ("sixty-fifth", 65),
      ("16th ", 16), ("2nd ", 2), ("Eleventh", 11), ("thirty-ninth", 39),
    ] as [(String, Int)]
  ) func ordinal(text: String, value: Int) {
    let bytes = ContiguousArray(text.utf8)
    let found = CalendarWords.ordinal(bytes.span, 0, bytes.count)?.value
    #expect(found == value)
  }

  @Test("what is no ordinal", arguments: ["", "one", "firstly", "16", "thirds", "twenty"])
  func noOrdinal(text: String) {
    let bytes = ContiguousArray(text.utf8)
    let found = CalendarWords.ordinal(bytes.span, 0, bytes.count)
    #expect(found == nil)
  }

  @Test("cardinals", arguments: [("four", 4), ("12", 12), ("nineteen", 19)] as [(String, Int)])
  func cardinal(text: String, value: Int) {
    let bytes = ContiguousArray(text.utf8)
    let found = CalendarWords.cardinal(bytes.span, 0, bytes.count)?.value
    #expect(found == value)
  }
}

@Suite("Ordinals in other languages") struct ForeignOrdinalTests {
  @Test(
    "are read",
    arguments: [
      ("Sixième session", 6), ("Quinzième réunion", 15), ("Sexto período de sesiones", 6),
      ("15ª reunión", 15), ("12e session", 12), ("Шестая сессия", 6),
      ("Двадцать первое совещание", 21), ("Sixième", nil), ("Sexto", nil), ("15 reunión", nil),
    ]
  ) func read(text: String, expected: Int?) {
    let bytes = ContiguousArray(text.utf8)
    let session = MeetingTitles.session(bytes.span, 0, bytes.count)
    #expect(session?.ordinal == expected)
    #expect(expected == nil || session?.end == bytes.count)
  }
}
