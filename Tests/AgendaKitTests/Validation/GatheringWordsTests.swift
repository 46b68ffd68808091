import Testing

@testable import AgendaKit

@Suite("What the gatherings of a body are called") struct GatheringWordsTests {
  @Test(
    "is meeting for groups of experts, session for bodies",
    arguments: [
      (Group(id: "WG.3", name: "International Cooperation"), 21, "21st meeting"),
      (Group(id: nil, name: "Working Group on Firearms"), 2, "2nd meeting"),
      (Group(id: nil, name: "Open-ended expert group on vessels"), 3, "3rd meeting"),
      (Group(id: "COP", name: "Conference of the Parties"), 11, "11th session"),
      (Group(id: "IRG", name: "Implementation Review Group"), 6, "6th session"),
    ]
  ) func words(group: Group, number: Int, words: String) {
    #expect(PlainEnglish.gathering(number, of: group) == words)
    #expect(PageWords(language: .english).gathering(number, of: group) == words)
  }
}
