import Testing

@testable import AgendaKit

/// Lists of States and organizations.
@Suite("Lists of names") struct NameListTests {
  @Test(
    "are taken apart",
    arguments: [
      ("Chile, Egypt and Japan.", ["Chile", "Egypt", "Japan"]),
      ("Japan.", ["Japan"]),
      ("Iran (Islamic Republic of), Iraq", ["Iran (Islamic Republic of)", "Iraq"]),
      ("Albania, Bosnia and Herzegovina, Chile", ["Albania", "Bosnia and Herzegovina", "Chile"]),
      ("Bosnia and Herzegovina and Chile", ["Bosnia and Herzegovina", "Chile"]),
      ("Trinidad and Tobago", ["Trinidad and Tobago"]),
      ("the European Union and the State of Palestine", ["European Union", "State of Palestine"]),
      (
        "Council of Europe and League of Arab States",
        ["Council of Europe", "League of Arab States"]
      ),
      (
        "Organization for Security and Cooperation in Europe",
        ["Organization for Security and Cooperation in Europe"]
      ),
      (
        "Organization for Security and Cooperation in Europe and World Customs Organization",
        ["Organization for Security and Cooperation in Europe", "World Customs Organization"]
      ),
      (
        "World Bank and Organization for Security and Cooperation in Europe",
        ["World Bank", "Organization for Security and Cooperation in Europe"]
      ),
      (
        "Chile, Thailand and United Kingdom of Great Britain and Northern Ireland",
        ["Chile", "Thailand", "United Kingdom of Great Britain and Northern Ireland"]
      ),
      (
        "League of Arab States and Organization for Security and Cooperation in Europe",
        ["League of Arab States", "Organization for Security and Cooperation in Europe"]
      ),
      (
        "Gulf Cooperation Council and Southeast European Law Enforcement Center",
        ["Gulf Cooperation Council", "Southeast European Law Enforcement Center"]
      ),
      (
        "United Nations Interregional Crime and Justice Research Institute",
        ["United Nations Interregional Crime and Justice Research Institute"]
      ),
      (
        "Development Committee and United Nations Interregional Crime and Justice Research Institute",
        [
          "Development Committee",
          "United Nations Interregional Crime and Justice Research Institute",
        ]
      ),
      (
        "Peru and Egypt (for the Group of 77 and China)",
        ["Peru", "Egypt (for the Group of 77 and China)"]
      ),
    ] as [(String, [String])]
  ) func read(text: String, expected: [String]) {
    let reading = Reading.read(SourceText(name: "names", text: text))
    #expect(NameList(reading, 0..<reading.text.count).names == expected)
  }

  @Test("may be open") func open() {
    let reading = Reading.read(SourceText(name: "names", text: "Chile, Egypt [...]."))
    let list = NameList(reading, 0..<reading.text.count)
    #expect(list.names == ["Chile", "Egypt"])
    #expect(list.isOpen)
  }
}
