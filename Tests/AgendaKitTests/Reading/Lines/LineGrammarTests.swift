import Testing

@testable import AgendaKit

/// What lines begin with, and what stands in them by the look of its characters.
@Suite("Labels of lines") struct LineLabelTests {
  private static func summary(_ text: String) -> String? {
    let bytes = ContiguousArray(text.utf8)
    guard let label = LineLabel.read(bytes.span, 0, bytes.count) else { return nil }
    let rest = String(decoding: bytes[label.end...], as: UTF8.self)
    let kind =
      switch label.kind {
      case .number(let number, let letter):
        "number \(number)" + (letter.map { " letter \($0)" } ?? "")
      case .letter(let value): "letter \(value)"
      case .roman(let value): "roman \(value)"
      case .chapter(let value): "chapter \(value)"
      case .part(let value): "part \(value)"
      }
    return "\(kind)|\(rest)"
  }

  @Test(
    "are read",
    arguments: [
      ("2. Title", "number 2|Title"),
      ("2.Title", "number 2|Title"),
      ("12.", "number 12|"),
      ("Item 2. Title", "number 2|Title"),
      ("2 (a). Title", "number 2 letter 1|Title"),
      ("(a) Opening", "letter 1|Opening"),
      ("(aa) Opening", "letter 27|Opening"),
      ("(i) Opening", "letter 9|Opening"),
      ("(ii) Opening", "roman 2|Opening"),
      ("(iv) Opening", "roman 4|Opening"),
      ("a) Ouverture", "letter 1|Ouverture"),
      ("IV. Organization", "chapter 4|Organization"),
      ("B. Attendance", "part 2|Attendance"),
      ("II.", "chapter 2|"),
    ]
  ) func read(text: String, expected: String) {
    #expect(Self.summary(text) == expected)
  }

  @Test(
    "are none",
    arguments: [
      "", "Title", "2 Title", "2.5 per cent", "2...", "0. Zero", "()", "(A) Opening", "(word) x",
      "U.S. officials", "a)", "ab) x",
    ]
  ) func none(text: String) {
    #expect(Self.summary(text) == nil)
  }
}

@Suite("Symbols in text") struct SymbolTokenTests {
  private static func token(_ text: String) -> String? {
    let bytes = ContiguousArray(text.utf8)
    return SymbolToken.end(bytes.span, 0, bytes.count).map {
      String(decoding: bytes[..<$0], as: UTF8.self)
    }
  }

  @Test(
    "end where they end",
    arguments: [
      ("CTOC/COP/WG.3/2020/2)", "CTOC/COP/WG.3/2020/2"),
      ("CTOC/COP/WG.3/2020/2.", "CTOC/COP/WG.3/2020/2"),
      ("CTOC/COP/2004/6* and", "CTOC/COP/2004/6*"),
      ("CAC/COSP/2017/[..]", "CAC/COSP/2017/[..]"),
      ("E/CN.15/2011/1, para. 2", "E/CN.15/2011/1"),
      ("A/1-B/2", "A/1"),
      ("CTOC/COP/WG.3/2020/INF/1/Rev.1", "CTOC/COP/WG.3/2020/INF/1/Rev.1"),
    ]
  ) func read(text: String, expected: String) {
    #expect(Self.token(text) == expected)
  }

  @Test("are none", arguments: ["", "and/or", "CTOC", "CTOC/COP", "WG.3", "2/2", "V.20-02013"])
  func none(text: String) {
    #expect(Self.token(text) == nil)
  }

  @Test("are not looked for without end") func long() {
    #expect(Self.token(String(repeating: "A/", count: 10_000)) == nil)
  }

  @Test(
    "joined by a dash are one",
    arguments: [
      "CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4", "A/1–B/2", "A/1 – B/2 – C/3",
    ]
  ) func joint(text: String) {
    let bytes = ContiguousArray(text.utf8)
    let end = SymbolToken.jointEnd(bytes.span, 0, bytes.count)
    #expect(end == bytes.count)
    let isWhole = SymbolToken.isWhole(bytes.span, 0, bytes.count)
    #expect(isWhole)
  }
}

@Suite("Job numbers") struct JobNumberTests {
  @Test("are read", arguments: ["V.20-02013", "GE.18-12345"]) func read(text: String) {
    let bytes = ContiguousArray((text + " (E)").utf8)
    let end = JobNumber.end(bytes.span, 0, bytes.count)
    #expect(end == text.utf8.count)
  }

  @Test("are none", arguments: ["", "V.2-02013", "V20-02013", "V.20-1", "v.20-02013"])
  func none(text: String) {
    let bytes = ContiguousArray(text.utf8)
    let end = JobNumber.end(bytes.span, 0, bytes.count)
    #expect(end == nil)
  }
}
