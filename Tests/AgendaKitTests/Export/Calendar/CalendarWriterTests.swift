import Testing

@testable import AgendaKit

@Suite("Calendar lines") struct CalendarWriterTests {
  private func written(_ write: (inout CalendarWriter) -> Void) -> [UInt8] {
    var writer = CalendarWriter()
    write(&writer)
    return Array(writer.bytes)
  }

  @Test(
    "are folded at 75 octets, never inside a character",
    arguments: ["a", "é", "€", "😀", "ä😀b", ",", "\\", "\n"],
    Array(60...80) + [149, 150, 151, 900]
  ) func folding(_ character: String, _ count: Int) throws {
    let text = String(repeating: character, count: count)
    let bytes = written { $0.text("SUMMARY", text) }
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    var unfolded: [UInt8] = []
    for (index, line) in bytes.dropLast(2).split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      var line = line
      if line.last == 0x0D { line.removeLast() }
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
      if index > 0 {
        #expect(line.first == 0x20)
        line.removeFirst()
      }
      unfolded += line
    }
    let escaped = [",": "\\,", "\\": "\\\\", "\n": "\\n"][character] ?? character
    let expected = "SUMMARY:" + String(repeating: escaped, count: count)
    #expect(String(decoding: unfolded, as: UTF8.self) == expected)
  }

  @Test(
    "escape what a text may not hold as it is",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\r\nb\rc\nd", "a\\nb\\nc\\nd"),
      ("\r\nEND:VEVENT\r\nX:y", "\\nEND:VEVENT\\nX:y"), ("a\u{0}\u{1B}[31m\u{7F}b\tc", "a[31mb\tc"),
      ("“é”", "“é”"), ("a:b\"c", "a:b\"c"),
    ]
  ) func escaping(_ text: String, _ expected: String) {
    #expect(
      written { $0.text("X", text) } == Array("X:\(expected)\r\n".utf8)
    )
    #expect(
      written { $0.texts("X", [text, text]) } == Array("X:\(expected),\(expected)\r\n".utf8)
    )
  }

  @Test("write a list of nothing not at all") func emptyList() {
    #expect(written { $0.texts("X", []) }.isEmpty)
  }

  @Test("end a day at midnight of the next") func midnight() throws {
    let date = CalendarDate(year: 2031, month: 12, day: 31)
    let end = try #require(ClockTime(hour: 24, minute: 0))
    #expect(CalendarWriter.local(LocalDateTime(date: date, time: end)) == "20320101T000000")
  }
}
