import Foundation
import Testing

@testable import AgendaKit

/// A fault planted into a document without one.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let sample: RuleExample.Sample
  /// The words that are replaced; they stand in the sample once.
  let words: String
  let fault: String
  /// The rules that the fault contradicts; mostly one.
  let rules: [String]

  init(
    _ sample: RuleExample.Sample,
    _ words: String,
    _ fault: String,
    _ rules: String...
  ) {
    self.sample = sample
    self.words = words
    self.fault = fault
    self.rules = rules.sorted()
  }

  init(_ sample: RuleExample.Sample, _ words: String, _ fault: String, rules: [String]) {
    self.sample = sample
    self.words = words
    self.fault = fault
    self.rules = rules
  }

  var testDescription: String { "\(rules.joined(separator: ", ")): \(fault)" }

  /// The sample with the fault; nil if the words do not stand in it once.
  var text: String? {
    let parts = sample.text.components(separatedBy: words)
    return parts.count == 2 ? parts.joined(separator: fault) : nil
  }

  static let dates: [PlantedFault] = [
    .init(.agenda, "opened on Tuesday, 14", "opened on Tuesday, 15", "weekday-mismatch"),
    .init(.agenda, "Wednesday, 15 October\t", "Wednesday, 16 October\t", "weekday-mismatch"),
    .init(.agenda, "of Tuesday, 14 October", "of Friday, 14 October", "weekday-mismatch"),
    .init(.agenda, "\n7 July 2031", "\n31 June 2031", "date-impossible"),
    .init(
      .agenda,
      "on Tuesday, 14 October 2031, at",
      "on Wednesday, 15 October 2031, at",
      "opening-slot-mismatch"
    ),
    .init(.report, "met on 14 and 15", "met on 15 and 16", "meeting-dates-mismatch"),
    .init(.agenda, "held on 30 June 2031", "held on 30th June 2031", "date-format"),
    .init(.agenda, "at 10 a.m.\n\n(b)", "at 10am\n\n(b)", "time-format"),
    .init(.agenda, "10 a.m.–1 p.m.\t3", "10 a.m. – 1 p.m.\t3", "range-dash"),
    .init(.agenda, "10 a.m.–1 p.m.\t3", "10 a.m.—1 p.m.\t3", "range-dash"),
  ]

  static let agenda: [PlantedFault] = [
    .init(.agenda, "\n2. Digitization of meeting records.", "", "item-number-gap"),
    .init(
      .agenda,
      "(b) Handover to national archives.",
      "(c) Handover to national archives.",
      "item-number-gap"
    ),
    .init(
      .agenda,
      "\n3. Custody and transfer of archives:",
      "\n2. Custody and transfer of archives:",
      "item-number-repeated"
    ),
    .init(.agenda, "\n5. Adoption of the report.", "", "annotation-unknown"),
    .init(.agenda, "archives:\n", "archives.\n", "agenda-punctuation"),
    .init(.agenda, "records;\n", "records.\n", "agenda-punctuation"),
    .init(
      .jointAgendas,
      "3. Shared storage of exhibits (*joint item*).",
      "3. Shared storage of exhibits.",
      "joint-item-unpaired"
    ),
    .init(
      .jointAgendas,
      "2. Shared storage of exhibits (*joint item*).",
      "2. Shared storage of exhibits.",
      "joint-item-unpaired"
    ),
    .init(
      .agenda,
      "2. Digitization of meeting records.",
      "2. Digitization of records.",
      "annotation-title-mismatch"
    ),
  ]

  static let annotations: [PlantedFault] = [
    .init(
      .agenda,
      "\n2. Digitization of meeting records\n",
      "\n2. Digitization of records\n",
      "annotation-title-mismatch"
    ),
    .init(
      .agenda,
      "5. Adoption of the report\n\nThe Working Group will adopt a report on its "
        + "meeting, the draft of which will be prepared by the secretariat.\n\n",
      "",
      "annotation-missing"
    ),
    .init(
      .agenda,
      "The Working Group will adopt a report on its meeting, the draft of which will "
        + "be prepared by the secretariat.\n",
      "",
      "annotation-empty"
    ),
    .init(
      .agenda,
      "raised under agenda item 4",
      "raised under agenda item 6",
      "cross-reference-unknown"
    ),
    .init(
      .jointAgendas,
      "see agenda item 1 (b)",
      "see agenda item 1 (d)",
      "cross-reference-unknown"
    ),
    .init(.agenda, "The ninth meeting", "The tenth meeting", "ordinal-mismatch"),
    .init(
      .agenda,
      "records (CTOC/COP/WG.6/2031/2)",
      "records (CTOC/COP/WG.6/2031//2)",
      "symbol-malformed"
    ),
    .init(
      .agenda,
      "archives (CTOC/COP/WG.6/2031/3).\n\nDocumentation\n",
      "archives (CTOC/COP/WG.6/2031/3). A note by the Secretariat on seals is contained in document "
        + "CTOC/COP/WG.6/2031/5.\n\nDocumentation\n\nNote by the Secretariat on seals "
        + "(CTOC/COP/WG.6/2031/5)\n\nNote by the Secretariat on shelves (CTOC/COP/WG.6/2031/6)\n",
      "document-not-cited"
    ),
  ]

  static let timetable: [PlantedFault] = [
    .init(.agenda, "\t4\tOther matters", "\t7\tOther matters", "slot-item-unknown"),
    .init(.agenda, "\t4\tOther matters", "\t2\tOther matters", "slot-title-mismatch"),
    .init(
      .agenda,
      "\t1 (b)\tAdoption of the agenda and organization of work\n",
      "",
      "item-not-scheduled"
    ),
    .init(
      .agenda,
      "\t4\tOther matters\n\t5\tAdoption of the report",
      "\t5\tAdoption of the report\n\t4\tOther matters",
      "slot-order"
    ),
    .init(
      .agenda,
      "3–6 p.m.\t3\tCustody and transfer of archives (<i>continued</i>)",
      "3–6 p.m.\t3\tCustody and transfer of archives",
      "slot-continued-missing"
    ),
    .init(
      .agenda,
      "\t2\tDigitization of meeting records\n",
      "\t2\tDigitization of meeting records (continued)\n",
      "slot-continued-early"
    ),
    .init(
      .agenda,
      "\t4\tOther matters\n",
      "\t4\tOther matters\n\t4\tOther matters (continued)\n",
      "slot-continued-early"
    ),
    .init(.agenda, "3–6 p.m.\t3", "6–3 p.m.\t3", "slot-overlap"),
    .init(.agenda, "Tuesday, 14 October\t", "Monday, 13 October\t", "slot-outside-meeting"),
    .init(.agenda, "3–6 p.m.\t3", "3–7 p.m.\t3", "slot-time-unusual"),
    .init(
      .jointAgendas,
      "\t4\tOther matters\t4\tOther matters",
      "\t4\tOther matters\t\t",
      "item-not-scheduled"
    ),
    .init(
      .jointAgendas,
      "3–6 p.m.\t3\tShared storage of exhibits (<i>continued</i>)\t2\tShared "
        + "storage of exhibits (<i>continued</i>)",
      "3–6 p.m.\t3\tShared storage of exhibits "
        + "(<i>continued</i>)\t\t",
      "joint-slot-split"
    ),
    .init(
      .jointAgendas,
      "Agenda item 2 of the Working Group on Firearms will be discussed in the "
        + "afternoon",
      "Agenda item 2 of the Working Group on Firearms will be discussed in the "
        + "morning",
      "timetable-text-mismatch"
    ),
    .init(
      .agenda,
      "begin in the morning of",
      "begin in the afternoon of",
      "timetable-text-mismatch"
    ),
    .init(.agenda, "over two days", "over three days", "timetable-text-mismatch"),
    .init(.agenda, "at 10 a.m.\n\n(b)", "at 3 p.m.\n\n(b)", "opening-slot-mismatch"),
  ]

  static let reports: [PlantedFault] = [
    .init(.report, "\n7. The Working", "\n8. The Working", "paragraph-number-repeated"),
    .init(
      .report,
      "\n4. One speaker described a scanning programme.\n",
      "",
      "paragraph-number-gap"
    ),
    .init(.report, "\nB. Custody", "\nC. Custody", "section-number-gap"),
    .init(.report, "\nV. Adoption", "\nVII. Adoption", "section-number-gap"),
    .init(.report, "\nI. Introduction", "\nI. Background", "section-missing"),
    .init(
      .report,
      "\n2. The Working Group recommended that meeting records be kept.\n",
      "\n",
      "paragraph-number-gap",
      "section-empty"
    ),
    .init(.report, "Norway, Türkiye", "Norway, [Peru,] Türkiye", "placeholder-left"),
    .init(
      .report,
      "considered agenda item 3, entitled “Custody and transfer of archives”.",
      "heard a talk.",
      "consideration-missing"
    ),
    .init(
      .report,
      "5. At its 3rd meeting",
      "5. At its 6th meeting",
      "consideration-out-of-meeting"
    ),
    .init(.report, "Convention: Czechia and", "Convention: Chile and", "speaker-not-attending"),
    .init(.report, "Kenya, Mexico", "Mexico, Kenya", "state-order"),
    .init(.report, "Kenya, Mexico", "Kenya, Kenya, Mexico", "state-repeated"),
    .init(.report, "Türkiye.", "Turkey.", "state-name-unknown"),
    .init(
      .report,
      "Norway, Türkiye",
      "Norwey, Türkiye",
      "state-name-unknown"
    ),
  ]

  static let text: [PlantedFault] = [
    .init(
      .agenda,
      "<sup>1</sup> The volumes are kept in the library of the Vienna International "
        + "Centre.\n",
      "",
      "footnote-unmatched"
    ),
    .init(.agenda, "<sup>1</sup> The", "<sup>2</sup> The", "footnote-unmatched"),
    .init(.agenda, "use.\n\nFor", "use).\n\nFor", "bracket-unbalanced"),
    .init(
      .agenda,
      "use.\n\nFor",
      "use (as [some] say.\n\nFor",
      "bracket-unbalanced",
      "placeholder-left"
    ),
    .init(.agenda, "entitled “Records for all”", "entitled Records for all”", "quote-unbalanced"),
    .init(.agenda, "compare the", "analyze and organise the", "wording"),
    .init(.agenda, "compare the experience", "compare 70% of the experience", "wording"),
    .init(.report, "One speaker", "The Chairman", "wording"),
    .init(.agenda, "Distr.: General\n", "", "masthead-incomplete"),
    .init(
      .agenda,
      "CTOC/COP/WG.6/2031/1\n\nConf",
      "CTOC/COP/WG.6/2031/1*\n\nConf",
      "reissue-without-note"
    ),
    .init(.report, "2031/L.1", "2031/6", "distribution-symbol-mismatch"),
  ]

  static let all =
    dates + agenda + annotations + timetable + reports
    + text
}

@Suite("Planted faults") struct SeededFaultTests {
  @Test(
    "are found, and nothing else",
    arguments: PlantedFault.all + PlantedFault.inOtherWords + PlantedFault.contradictions
      + PlantedFault.slips
  )
  func planted(_ fault: PlantedFault) throws {
    let text = try #require(fault.text, "the words stand once in the sample")
    let findings = Judging.findings(text)
    #expect(findings.map(\.rule).sorted() == fault.rules, "\(Judging.shown(findings))")
  }
}

@Suite("An addendum") struct AddendumTests {
  /// The second part of a draft report.
  private static let text =
    Samples.report.replacing("/L.1\n", with: "/L.1/Add.1\n").components(separatedBy: "I. Intro")[0]
    + "Addendum\n\nIII. Summary of deliberations (continued)\n\n"
    + Samples.report.components(separatedBy: "entitled “Digitization of meeting records”.\n\n")[1]
    .components(separatedBy: "\nIV.")[0]

  @Test("begins with any chapter, part and paragraph") func addendum() {
    let findings = Judging.findings(Self.text)
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test("goes on without a gap") func gap() {
    let text = Self.text.replacing("\n5. At", with: "\n6. At")
    #expect(Judging.rules(text) == ["paragraph-number-repeated"])
  }
}

@Suite("The real documents", .enabled(if: Repository.hasShared)) struct SeedValidationTests {
  /// The findings of a real document, as issued; the report as a draft.
  private func findings(_ number: String, against other: String? = nil) throws -> [Diagnostic] {
    func text(_ number: String) throws -> String {
      let folder = Repository.shared.appending(path: "seeds")
      let file = try #require(
        Repository.files(in: folder, extensions: ["txt"]).first {
          $0.lastPathComponent.hasPrefix(number)
        }
      )
      return try String(contentsOf: file, encoding: .utf8)
    }
    return Judging.findings(
      try text(number),
      issued: number != "003",
      against: try other.map { try text($0) }
    )
  }

  @Test("no agenda has an error", arguments: ["000", "001", "002", "004"])
  func noErrors(_ number: String) throws {
    #expect(try findings(number).filter { $0.severity == .error } == [])
  }

  @Test("short forms and a mark in the middle of a sentence") func findings001() throws {
    let found = try findings("001")
    let titles = found.filter { $0.rule == "slot-title-mismatch" }
    #expect(titles.count == 2 && titles.allSatisfy { $0.severity == .note })
    #expect(found.filter { $0.rule == "footnote-position" }.count == 1)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("hyphens in ranges, and times with minutes") func findings002() throws {
    let found = try findings("002")
    #expect(found.filter { $0.rule == "range-dash" }.count == 5)
    #expect(found.contains { $0.message.contains("3:00 p.m.") })
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("what is still open in a draft") func findings003() throws {
    let found = try findings("003")
    #expect(found.filter { $0.rule == "placeholder-left" }.count == 17)
    #expect(found.filter { $0.rule == "section-empty" }.count == 2)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("a title in the plural, and an item twice in one slot") func findings004() throws {
    let found = try findings("004").filter { $0.severity > .note }
    #expect(
      found.map(\.rule).sorted() == [
        "annotation-title-mismatch", "slot-continued-early", "timetable-text-mismatch",
      ]
    )
    #expect(found.contains { $0.notes.contains { $0.message.contains("10 a.m.") } })
  }

  @Test("the agenda was adopted as proposed, and the hours were others") func against() throws {
    let found = try findings("003", against: "000")
    #expect(!found.contains { $0.rule == "adopted-agenda-differs" })
    #expect(!found.contains { $0.rule == "meeting-differs" })
    #expect(found.filter { $0.rule == "schedule-differs" }.count == 2)
  }
}
