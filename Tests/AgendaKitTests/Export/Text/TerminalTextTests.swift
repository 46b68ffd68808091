import Testing

@testable import AgendaKit

@Suite("Text for a terminal") struct TerminalTextTests {
  @Test(
    "obeys nothing in a document",
    arguments: [
      ("plain – “text”", "plain – “text”"),
      ("\u{1B}[31mred", "\\u{1B}[31mred"),
      ("a\tb\nc\rd", "a\\u{9}b\\u{A}c\\u{D}d"),
      ("\u{9B}31m\u{7F}", "\\u{9B}31m\\u{7F}"),
      ("\u{202E}gpj.exe\u{2066}", "\\u{202E}gpj.exe\\u{2066}"),
      ("a\u{2028}b\u{E0041}", "a\\u{2028}b\\u{E0041}"),
      ("e\u{301} 議題 ملاحظة", "e\u{301} 議題 ملاحظة"),
    ]
  ) func escaped(_ text: String, _ expected: String) {
    #expect(TerminalText.escaped(text) == expected)
  }

  @Test(
    "counts columns",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("議題", 4), ("Ａ", 2), ("한국", 4),
      ("–…“”", 4), ("soft\u{AD}hyphen", 10), ("a\u{200B}b", 2), ("🙂", 2),
    ]
  ) func columns(_ text: String, _ expected: Int) {
    #expect(TerminalText.columns(of: text) == expected)
  }

  @Test(
    "breaks at blanks, and inside what is too long",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one  two", 20, ["one two"]),
      ("", 10, []),
      ("CTOC/COP/WG.3/2020/2", 12, ["CTOC/COP/", "WG.3/2020/2"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("議題議題", 5, ["議題", "議題"]),
      ("議", 1, ["議"]),
      ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]),
    ] as [(String, Int, [String])]
  ) func wrapped(_ text: String, _ width: Int, _ expected: [String]) {
    #expect(TerminalText.wrapped(text, width: width) == expected)
  }

  @Test(
    "is cut with an ellipsis",
    arguments: [
      ("short", 5, "short"), ("longer", 5, "long…"), ("two words", 5, "two…"),
      ("議題議題", 6, "議題…"),
    ]
  ) func shortened(_ text: String, _ width: Int, _ expected: String) {
    #expect(TerminalText.shortened(text, width: width) == expected)
  }
}

@Suite("Days in words") struct DateWordsTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    "name what differs",
    arguments: [
      ("2020-07-07", "2020-07-07", "Tuesday 7 July 2020"),
      ("2020-07-07", "2020-07-08", "Tuesday 7 and Wednesday 8 July 2020"),
      ("2022-05-23", "2022-05-27", "Monday 23 to Friday 27 May 2022"),
      ("2021-06-30", "2021-07-02", "Wednesday 30 June to Friday 2 July 2021"),
      ("2021-12-31", "2022-01-01", "Friday 31 December 2021 and Saturday 1 January 2022"),
      ("2021-06-31", "2021-06-31", "31 June 2021 (no such day)"),
      ("2021-13-01", "2021-13-01", "2021-13-01 (no such day)"),
    ]
  ) func days(_ first: String, _ last: String, _ expected: String) throws {
    #expect(try DateWords.days(date(first), date(last)) == expected)
  }

  @Test(
    "count",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (112, "112th"), (22, "22nd"),
    ]
  ) func ordinal(_ number: Int, _ expected: String) {
    #expect(DateWords.ordinal(number) == expected)
  }

  @Test("list") func list() throws {
    let dates = try ["2020-07-07", "2020-07-08", "2020-07-09"].map(date)
    #expect(DateWords.dates(dates) == "7, 8 and 9 July 2020")
    #expect(
      try DateWords.dates([date("2020-06-30"), date("2020-07-01")])
        == "30 June 2020 and 1 July 2020"
    )
    #expect(DateWords.dates([]) == "")
  }
}
