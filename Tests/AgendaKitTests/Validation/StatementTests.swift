import Testing

@testable import AgendaKit

/// What a document says counts, and not in which of the usual words it says it.
@Suite("Statements in everyday words") struct StatementTests {
  /// A sentence in its place in the annotations, `@` filled in.
  private func agenda(_ sentence: String, _ word: String) -> String {
    var text = sentence.replacing("@", with: word)
    text = text.prefix(1).uppercased() + text.dropFirst()
    let place = "were approved on the same day."
    return Samples.agenda.replacing(place, with: "\(place) \(text)")
  }

  /// Nothing is found where the word is right, one rule where it is wrong.
  private func expect(_ rule: String, _ sentence: String, right: String, wrong: String) {
    let quiet = Judging.findings(agenda(sentence, right))
    #expect(quiet.isEmpty, "\(Judging.shown(quiet))")
    let findings = Judging.findings(agenda(sentence, wrong))
    #expect(findings.map(\.rule) == [rule], "\(Judging.shown(findings))")
  }

  @Test("say when the meeting is", arguments: StatedWordings.days) func days(sentence: String) {
    expect(
      "meeting-dates-mismatch",
      sentence,
      right: "14 and 15 October 2031",
      wrong: "15 and 16 October 2031"
    )
  }

  @Test("say which meeting it is", arguments: StatedWordings.ordinals)
  func ordinals(sentence: String) {
    expect("ordinal-mismatch", sentence, right: "ninth", wrong: "tenth")
  }

  @Test("give a meeting its ordinal", arguments: StatedWordings.ordinals)
  func read(sentence: String) {
    let text = agenda(sentence, "ninth").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line -> String in
        // The only sentence that says it.
        let words = sentence.replacing("@", with: "ninth")
        if line.contains(words) { return words }
        return String(line).replacing("ninth meeting", with: "meeting")
      }.joined(separator: "\n")
    let document = MeetingDocument(parsing: SourceText(name: "a.txt", text: text))
    #expect(document.meetings.map { $0.ordinal } == [9])
  }

  @Test("say how many meetings there are", arguments: StatedWordings.counts)
  func counts(sentence: String) {
    expect("timetable-text-mismatch", sentence, right: "four", wrong: "five")
  }

  @Test("say when an item is taken up", arguments: StatedWordings.schedules)
  func schedules(sentence: String) {
    expect(
      "timetable-text-mismatch",
      sentence,
      right: "Wednesday, 15 October 2031",
      wrong: "Tuesday, 14 October 2031"
    )
  }

  private func report(_ words: String, instead sentence: String) throws -> Report {
    let text = Samples.report.replacing(words, with: sentence)
    try #require(text.contains(sentence))
    return try #require(
      MeetingDocument(parsing: SourceText(name: "a.txt", text: text)).report
    )
  }

  @Test("say who spoke", arguments: StatedWordings.speakers) func speakers(sentence: String) throws
  {
    let report = try report(StatedWordings.speakers[0], instead: sentence)
    let found = report.statements.first { $0.item == ItemNumber(2) }
    #expect(found?.speakers == ["Brazil", "Kenya", "Norway"])
    #expect(report.statements.count == 2)
  }

  @Test("say what was considered", arguments: StatedWordings.considerations)
  func considerations(sentence: String) throws {
    let words =
      "At its 1st and 2nd meetings, on 14 October 2031, the Working Group considered agenda item 2, "
      + "entitled “Digitization of meeting records”."
    let report = try report(words, instead: sentence)
    let found = report.considerations.first { $0.item == ItemNumber(2) }
    #expect(found?.meetings == [1, 2])
    #expect(found?.dates.map(\.description) == ["2031-10-14"])
    #expect(report.considerations.count == 3)
  }
}
