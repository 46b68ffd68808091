import Foundation
import Testing

@testable import AgendaKit

@Suite("What the documents of a meeting say of its items") struct MeetingLinksTests {
  /// A timetable with an item of its own in the third place.
  private static let timetable = MeetingSamples.timetable
    .replacing(
      "10 a.m.–1 p.m.\t2\tCentral authorities, their staff; and what they do (continued)",
      with: "10 a.m.–1 p.m.\t3\tUrgent requests"
    )
    .replacing("3–6 p.m.\t3\tUrgent requests\n\t4\tOther", with: "3–6 p.m.\t4\tOther")
  /// A report that adopted an agenda without it.
  private static let report = MeetingSamples.report
    .replacing("3. Urgent requests.\n4. Other", with: "3. Other")

  private static func record(_ texts: [(name: String, text: String)]) throws -> MeetingRecord {
    let register = MeetingRegister(texts.map { MeetingSamples.document($0.name, $0.text) })
    #expect(register.meetings.count == 1)
    return try #require(register.meetings.first)
  }

  @Test("is told of the item that is meant, where another document counts otherwise")
  func numbers() throws {
    let record = try Self.record([("timetable.txt", Self.timetable), ("report.txt", Self.report)])
    let other = try #require(record.agenda.first { $0.title == "Other matters" })
    #expect(other.number == ItemNumber(3))
    #expect(other.slots.map(\.start) == [ClockTime(hour: 15, minute: 0)])
    let central = try #require(record.agenda.first { $0.number == ItemNumber(2) })
    #expect(central.slots.count == 1)
    #expect(central.considerations.count == 1)
  }

  @Test("contradicts the timetable, where it was considered on another day") func days() throws {
    let record = try Self.record([("timetable.txt", Self.timetable), ("report.txt", Self.report)])
    let told = try #require(record.contradictions.first { $0.message.contains("considered") })
    #expect(
      told.message
        == "Item 2 was considered on 6 May 2031 in report.txt, and is on the timetable of "
        + "timetable.txt on 5 May 2031"
    )
    #expect(told.places.map(\.document) == ["report.txt", "timetable.txt"])
  }

  @Test("is told of the item of each group in a joint report") func groups() throws {
    let report = """
      Conference of the Parties to the United Nations Convention against Transnational Organized Crime

      CTOC/COP/WG.6/2024/5–CTOC/COP/WG.7/2024/4

      Distr.: General
      20 May 2024

      Original: English

      Working Group on Firearms
      Vienna, 13–15 May 2024

      Working Group on the Smuggling of Migrants
      Vienna, 14 and 15 May 2024

      Joint report on the meetings of the Working Group on Firearms and the Working Group on the Smuggling of Migrants held in Vienna from 13 to 15 May 2024

      I. Introduction

      1. The groups met jointly.

      II. Summary of deliberations

      A. Routes shared by smugglers of migrants and of weapons

      2. At their joint meeting, on 14 May 2024, the Working Groups considered agenda item 3 of the Working Group on Firearms and agenda item 2 of the Working Group on the Smuggling of Migrants, entitled “Routes shared by smugglers of migrants and of weapons”.

      III. Adoption of the report

      3. On 15 May 2024, the Working Groups adopted the present report.
      """
    let agendas = try #require(
      DocumentFile.documents.first { $0.name.hasSuffix("joint-agendas.md") }
    )
    let register = MeetingRegister([
      SourcedDocument(MeetingDocument(parsing: agendas.source), agendas.source),
      MeetingSamples.document("report.txt", report),
    ])
    #expect(register.meetings.map(\.group.id) == ["WG.6", "WG.7"])
    let considered = register.meetings.map { record in
      record.agenda.filter { !$0.considerations.isEmpty }.map(\.number)
    }
    #expect(considered == [[ItemNumber(3)], [ItemNumber(2)]])
  }

  @Test("is in force in both of two documents of one number and day") func equal() throws {
    let late = MeetingSamples.agenda.replacing("3–6 p.m.\t3", with: "4–6 p.m.\t3")
    #expect(late != MeetingSamples.agenda)
    let record = try Self.record([("a.txt", MeetingSamples.agenda), ("b.txt", late)])
    #expect(record.documents.allSatisfy { !$0.isSuperseded })
    #expect(record.contradictions.map(\.fact) == [.timetable])
  }

  @Test("is in force in both where only one bears a day, and in none that was revised")
  func revised() throws {
    let undated = MeetingSamples.agenda.replacing("3 March 2031\n", with: "")
      .replacing("3–6 p.m.\t3", with: "4–6 p.m.\t3")
    let open = try Self.record([("a.txt", MeetingSamples.agenda), ("b.txt", undated)])
    #expect(open.documents.allSatisfy { !$0.isSuperseded })
    #expect(open.contradictions.map(\.fact) == [.timetable])
    // A revision takes the place of what stood in another language too.
    let names = ["fr-agenda.txt", "cosp-review-group.txt"]
    let files = DocumentFile.documents.filter { file in names.contains { file.name.hasSuffix($0) } }
    let documents = files.map { file in
      var text = String(decoding: file.contents, as: UTF8.self)
      if file.name.hasSuffix(names[1]) {
        text = text.replacing("IRG/2015/1\n", with: "IRG/2015/1/Rev.1\n")
          .replacing("1–5 June", with: "1–4 June").replacing("five days", with: "four days")
      }
      return MeetingSamples.document(file.name, text)
    }
    let record = try #require(MeetingRegister(documents).meetings.first)
    #expect(record.documents.map(\.isSuperseded).filter { $0 }.count == 1)
    #expect(record.contradictions.isEmpty, "\(record.contradictions.map(\.message))")
  }

  @Test("is in force in an agenda that a later addendum completes", arguments: ["Add.1", "Corr.1"])
  func additions(_ addition: String) throws {
    let added = MeetingSamples.agenda.replacing("2031/1\n", with: "2031/1/\(addition)\n")
      .replacing("3 March", with: "4 April")
    #expect(added.contains(addition))
    let record = try Self.record([("agenda.txt", MeetingSamples.agenda), ("added.txt", added)])
    #expect(record.documents.allSatisfy { !$0.isSuperseded })
  }

  @Test("is told by the title that a report quotes, and not by its number alone") func quoted()
    throws
  {
    let start = try #require(MeetingSamples.report.range(of: "C. Adoption of the agenda"))
    let report = String(MeetingSamples.report[..<start.lowerBound])
      .replacing("agenda item 2, entitled", with: "agenda item 3, entitled")
    for (quoted, item) in [
      ("Central authorities, their staff; and what they do", 2), ("Spontaneous information", 3),
    ] {
      let text = report.replacing(
        "entitled “Central authorities, their staff; and what they do”",
        with: "entitled “\(quoted)”"
      )
      let record = try Self.record([("agenda.txt", MeetingSamples.agenda), ("report.txt", text)])
      let told = record.agenda.filter { !$0.considerations.isEmpty }.map(\.number)
      #expect(told == [ItemNumber(item)])
      let differ = record.contradictions.filter { $0.message.hasPrefix("Item 3 is “\(quoted)”") }
      #expect(differ.count == (item == 3 ? 1 : 0), "\(record.contradictions.map(\.message))")
    }
  }

  @Test("is contradicted within one document as well") func doubts() throws {
    let wrong = MeetingSamples.agenda.replacing("Tuesday, 6 May 2031", with: "Friday, 6 May 2031")
    #expect(wrong != MeetingSamples.agenda)
    let record = try Self.record([("agenda.txt", wrong)])
    #expect(record.contradictions.map(\.fact) == [.timetable])
    #expect(
      record.contradictions.first?.message.hasPrefix("agenda.txt contradicts itself: ") == true
    )
  }

  @Test("loses nothing to a corrigendum") func corrigendum() throws {
    let short = MeetingSamples.agenda.replacing("2031/1\n", with: "2031/1/Corr.1\n")
      .replacing("3 March", with: "4 April")
    let annex = try #require(short.range(of: "Annotations"))
    let record = try Self.record([
      ("agenda.txt", MeetingSamples.agenda), ("corr.txt", String(short[..<annex.lowerBound])),
    ])
    #expect(record.history.isEmpty)
    #expect(record.timetableOf == "agenda.txt")
  }

  @Test("contradicts the heading of a paper for another item") func heading() throws {
    let paper = """
      Conference of the Parties to the United Nations Convention against Transnational Organized Crime

      CTOC/COP/WG.3/2031/2

      Distr.: General
      2 April 2031

      Original: English

      Working Group on International Cooperation

      Vienna, 5 and 6 May 2031

      Item 3 of the provisional agenda
      Central authorities, their staff; and what they do

      Central authorities

      Note by the Secretariat

      I. Introduction

      1. Central authorities receive requests.
      """
    let right = paper.replacing("Item 3 of", with: "Item 2 of")
    let both = paper.replacing("Item 3 of", with: "Items 2 and 3 of")
    // Without the lines of the meeting it is a paper of the only one there is.
    let short = paper.replacing(
      "Working Group on International Cooperation\n\nVienna, 5 and 6 May 2031\n\n",
      with: ""
    )
    .replacing(
      "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
      with: ""
    )
    for (text, facts) in [
      (paper, [MeetingRecord.Fact.documents]), (right, []), (both, []), (short, [.documents]),
    ] {
      let record = try Self.record([("agenda.txt", MeetingSamples.agenda), ("paper.txt", text)])
      #expect(record.contradictions.map(\.fact) == facts, "\(record.contradictions)")
    }
  }

  @Test("shows what went and what came as the page of a comparison does") func page() {
    let register = MeetingRegister(MeetingSamples.all)
    let page = String(decoding: MeetingsPage().write(register), as: UTF8.self)
    #expect(page.contains("<ins>"))
    #expect(!page.contains("{+"))
  }
}
