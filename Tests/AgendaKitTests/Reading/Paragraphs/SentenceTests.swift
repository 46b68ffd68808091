import Testing

@testable import AgendaKit

/// What the words of a text say about whether it is complete.
@Suite("Sentences") struct SentenceTests {
  private func ask(_ text: String, _ question: (Span<UInt8>, Range<Int>) -> Bool) -> Bool {
    let bytes = ContiguousArray(text.utf8)
    return question(bytes.span, 0..<bytes.count)
  }

  @Test(
    "are ended",
    arguments: [
      "It met.", "It met:", "the first;", "It said “yes.”", "(It met.)", "Why?",
      "Background paper (CTOC/COP/WG.3/2020/2)", "Agenda*",
    ]
  ) func ended(text: String) {
    #expect(ask(text, Sentence.isEnded))
  }

  @Test("are not ended", arguments: ["", "It met", "the first,", "Opening (of the meeting)"])
  func notEnded(text: String) {
    #expect(!ask(text, Sentence.isEnded))
  }

  @Test(
    "cannot end where they do",
    arguments: [
      "The Conference of", "the first,", "an open (bracket", "the up-", "said “that it",
      "States and the",
    ]
  ) func cut(text: String) {
    #expect(ask(text, Sentence.isCut))
  }

  @Test("may end where they do", arguments: ["", "Other matters", "It met.", "(closed)"])
  func notCut(text: String) {
    #expect(!ask(text, Sentence.isCut))
  }

  @Test("are running text") func running() {
    #expect(ask("The Working Group will take up the item on Monday", Sentence.isRunning))
    #expect(ask("The list is long here. It has two sentences", Sentence.isRunning))
    #expect(!ask("Adoption of the agenda and organization of the work", Sentence.isRunning))
    #expect(!ask("It is short", Sentence.isRunning))
  }
}

@Suite("Words of timetables") struct TimetableWordsTests {
  private func ask(_ text: String, _ question: (Span<UInt8>, Int, Int) -> Bool) -> Bool {
    let bytes = ContiguousArray(text.utf8)
    return question(bytes.span, 0, bytes.count)
  }

  @Test(
    "know a day",
    arguments: [
      "Tuesday, 7 July", "Tuesday, 7 July 2020", "7 July 2020", "Friday, 19 October, morning",
      "Tuesday", "Tuesday (7 July)", "Tuesday, July 7", "2020-07-07", "Day 2",
      "Day 1: Tuesday, 7 July 2020", "Day 1 (Tuesday, 7 July)", "First day – Tuesday",
    ]
  ) func day(text: String) {
    #expect(ask(text, TimetableWords.isDay))
  }

  @Test(
    "know what is no day",
    arguments: ["", "7–8 July 2020", "10 a.m.", "Tuesday review", "Opening"]
  )
  func noDay(text: String) {
    #expect(!ask(text, TimetableWords.isDay))
  }

  @Test("know an item", arguments: ["1 (a)", "2", "2 and 3", "1 (a)–(c)", "Item 2", "Item 1 (a):"])
  func item(text: String) {
    #expect(ask(text, TimetableWords.isItem))
  }

  @Test("know what is no item", arguments: ["", "Opening", "10 a.m.", "2 Title"])
  func noItem(text: String) {
    #expect(!ask(text, TimetableWords.isItem))
  }

  @Test("know the heads of columns") func heads() {
    #expect(ask("Date and time", TimetableWords.timeHeads.isWhole))
    #expect(ask("Agenda item", TimetableWords.itemHeads.isWhole))
    #expect(ask("Title or description", TimetableWords.titleHeads.isWhole))
    #expect(!ask("Date and times", TimetableWords.timeHeads.isWhole))
  }
}
