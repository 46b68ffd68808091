import Testing

@testable import AgendaKit

@Suite("Symbols") struct DocumentSymbolTests {
  @Test(
    "parse and print back exactly",
    arguments: [
      "CTOC/COP/WG.3/2020/2", "CTOC/COP/WG.3/2020/INF/1/Rev.1", "CAC/COSP/WG.4/2011/INF.1",
      "CTOC/COP/2008/CRP.5", "CTOC/COP/WG.3/2020/L.1/Add.1", "CTOC/COP/2004/6*",
      "CAC/COSP/2017/[..]", "E/CN.15/2011/1", "E/2001/28", "A/65/32", "A/CONF.222/11",
      "UNEP/OzL.Pro.27/1/Add.1", "CMW/C/28/1", "A/RES/55/25", "FCCC/SBI/2005/1/Add.1",
      "A/AC.291/8", "CAC/COSP/IRG/2015/1", "UNODC/CCPCJ/EG.4/2013/2",
    ]
  ) func roundTrip(_ text: String) throws {
    #expect(try #require(DocumentSymbol(text)).description == text)
  }

  @Test(
    "what is no symbol does not parse",
    arguments: [
      "", "and/or", "WG.3", "CTOC", "CTOC/COP", "CTOC//2", "CTOC/COP/WG.3/2020/2/", "3/9",
    ]
  ) func rejected(_ text: String) {
    #expect(DocumentSymbol(text) == nil)
  }

  @Test("are taken apart") func parts() throws {
    let symbol = try #require(DocumentSymbol("CTOC/COP/WG.3/2020/INF/1/Rev.1"))
    #expect(symbol.series == "CTOC")
    #expect(symbol.bodies == ["COP", "WG.3"])
    #expect(symbol.year == 2020)
    #expect(symbol.nature == .information)
    #expect(symbol.number == .stated("1"))
    #expect(symbol.modifiers.map(\.modifier) == [.revision])
  }

  @Test(
    "joint ones keep their joiner and print an en dash when canonical",
    arguments: [
      "CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4", "CTOC/COP/WG.2/2022/3–CTOC/COP/WG.3/2022/3",
      "CTOC/COP/WG.3/2023/3 – CTOC/COP/WG.4/2023/3 – CTOC/COP/WG.7/2023/3",
    ]
  ) func joint(_ text: String) throws {
    let symbol = try #require(JointSymbol(text))
    #expect(symbol.description == text)
    #expect(symbol.parts.count >= 2)
    #expect(symbol.canonical.description.contains("–"))
    #expect(!symbol.canonical.description.contains(" "))
  }
}

@Suite("Dates and numbers") struct ValueTests {
  @Test("know their weekday") func weekday() {
    #expect(CalendarDate(year: 2020, month: 7, day: 7).weekday == .tuesday)
    #expect(CalendarDate(year: 1970, month: 1, day: 1).weekday == .thursday)
    #expect(CalendarDate(year: 2000, month: 2, day: 29).isValid)
    #expect(!CalendarDate(year: 1900, month: 2, day: 29).isValid)
  }

  @Test("day numbers go there and back", arguments: [-719_468, -1, 0, 59, 18_450, 2_932_896])
  func dayNumber(_ number: Int) {
    #expect(CalendarDate(dayNumber: number).dayNumber == number)
  }

  @Test(
    "item numbers parse, print and compare",
    arguments: ["1", "1 (a)", "12 (aa)", "1 (a) (iv)"]
  )
  func item(_ text: String) throws {
    #expect(try #require(ItemNumber(text)).description == text)
  }

  @Test("an item comes before its subitems") func order() {
    #expect(ItemNumber(1) < ItemNumber(1, letter: 1))
    #expect(ItemNumber(1, letter: 2) < ItemNumber(2))
  }
}
