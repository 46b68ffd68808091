import Foundation
import Testing

@testable import AgendaKit

@Suite("Comments that ask findings to be overlooked") struct SuppressionTests {
  private static let faulty = Samples.agenda
    .replacing("3–6 p.m.\t2", with: "3-6 p.m.\t2")
    .replacing("on Tuesday, 14 October 2031, at", with: "on Monday, 14 October 2031, at")

  private func rules(_ text: String) -> [String] { Judging.rules(text) }

  @Test("the sample has two faults") func sample() {
    #expect(rules(Self.faulty) == ["range-dash", "weekday-mismatch"])
  }

  @Test(
    "stand in the row or paragraph, or before it",
    arguments: [
      ("3-6 p.m.\t2", "<!-- agenda-kit: ignore range-dash -->\n3-6 p.m.\t2"),
      ("3-6 p.m.\t2", "3-6 p.m.<!-- agenda-kit: ignore range-dash -->\t2"),
      (
        "The Working Group will be opened",
        "<!-- agenda-kit: ignore weekday-mismatch -->\nThe Working Group will be opened"
      ),
      ("on Monday, 14", "on <!-- agenda-kit: ignore weekday-mismatch -->Monday, 14"),
      (
        "on Monday, 14",
        "on Monday, <!-- AGENDA-KIT: ignore weekday-mismatch, time-format: as told -->14"
      ),
    ]
  )
  func place(_ words: String, _ commented: String) throws {
    guard Self.faulty.contains(words) else { return }
    let text = Self.faulty.replacing(words, with: commented)
    let left = rules(text).filter { $0 != "suppression-unused" }
    #expect(left.count == 1, "\(Judging.shown(Judging.findings(text)))")
    let document = MeetingDocument(parsing: SourceText(name: "a", text: text))
    let plain = MeetingDocument(parsing: SourceText(name: "a", text: Self.faulty))
    expectEqual(document.content, plain.content)
    #expect(document.unplaced.isEmpty)
  }

  @Test("are no line of the text, wherever they stand alone") func lines() {
    let plain = MeetingDocument(parsing: SourceText(name: "a", text: Self.faulty))
    let lines = Self.faulty.split(separator: "\n", omittingEmptySubsequences: false)
    let comment = "<!-- agenda-kit: ignore word-limit -->"
    for end in ["\n", "\r\n"] {
      let text = lines.map { "\(comment)\(end)\($0) \(comment)" }.joined(separator: end)
      let document = MeetingDocument(parsing: SourceText(name: "a", text: text))
      expectEqual(document.content, plain.content)
      #expect(document.unplaced.isEmpty)
    }
  }

  @Test("may be for the whole document") func file() {
    let comment =
      "<!-- agenda-kit: ignore-file range-dash, weekday-mismatch -- as the host wants -->"
    #expect(rules(Self.faulty + "\n\n" + comment + "\n").isEmpty)
    #expect(rules(comment + "\n\n" + Self.faulty).isEmpty)
    #expect(rules(Self.faulty + "\n<!-- agenda-kit: ignore range-dash -->\n").count == 3)
  }

  @Test(
    "are told where they overlook nothing",
    arguments: [
      ("ignore wording", "Nothing is found here of wording; this comment is not needed"),
      ("ignore-file wording", "Nothing is found in this document of wording; this comment"),
      ("ignore wordings", "There is no rule “wordings” to ignore; did you mean “wording”?"),
      ("ignore", "This comment names no rule to ignore"),
      ("ignore -- because", "This comment names no rule to ignore"),
      ("disable wording", "This comment is not understood; expected is “agenda-kit: ignore RULE”"),
      ("", "This comment is not understood"),
    ]
  )
  func unused(_ words: String, _ message: String) throws {
    let text = Samples.agenda + "\n<!-- agenda-kit: \(words) -->\n"
    let findings = Judging.findings(text)
    #expect(findings.map(\.rule) == ["suppression-unused"], "\(Judging.shown(findings))")
    let finding = try #require(findings.first)
    #expect(finding.message.hasPrefix(message), "\(finding.message)")
    let place = SourceText(name: "a", text: text).text(in: finding.range)
    #expect(place.hasPrefix("<!-- agenda-kit:") && place.hasSuffix("-->"))
    var settings = ValidationSettings()
    settings.only = ["range-dash"]
    #expect(Judging.findings(text, settings: settings).isEmpty)
  }

  @Test("are not told of rules that were not asked") func notAsked() {
    let text =
      Samples.agenda
      + "\n<!-- agenda-kit: ignore-file wording, meeting-differs, year-inferred -->\n"
    var settings = ValidationSettings()
    settings.disabled = ["wording"]
    #expect(Judging.findings(text, settings: settings).isEmpty)
    #expect(rules(text) == ["suppression-unused"])
  }

  @Test(
    "other comments say nothing",
    arguments: ["agenda", "agenda-kit", "ignore range-dash", "--"]
  )
  func others(_ words: String) {
    #expect(rules(Self.faulty + "\n<!-- \(words) -->\n") == ["range-dash", "weekday-mismatch"])
  }

  @Test("in a Word file are its comments") func word() throws {
    var maker = WordMaker(text: Self.faulty)
    func findings() throws -> [String] {
      let source = try SourceText(name: "a.docx", file: maker.file())
      let document = MeetingDocument(parsing: source)
      return Set(Validator().validate(document).map(\.rule)).sorted()
    }
    #expect(try findings() == ["range-dash", "weekday-mismatch"])
    maker.comments = [("7", "A", "agenda-kit: ignore weekday-mismatch, the host says so")]
    let words = "Monday, 14 October 2031"
    let end = try #require(maker.body.range(of: words)?.upperBound)
    let close = try #require(maker.body[end...].range(of: "</w:p>")?.lowerBound)
    maker.body.insert(
      contentsOf: "<w:r><w:commentReference w:id=\"7\"/></w:r>",
      at: close
    )
    #expect(try findings() == ["range-dash"])
  }
}
