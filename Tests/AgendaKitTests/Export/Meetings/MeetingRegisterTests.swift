import Foundation
import Testing

@testable import AgendaKit

/// The documents of one meeting, written for these tests.
enum MeetingSamples {
  static let agenda = CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n")
    .replacing("The meeting will", with: "The ninth meeting of the Working Group will")
    .replacing("5 May 2031, at", with: "5 May 2031, at")
  static let revised =
    agenda
    .replacing("2031/1\n", with: "2031/1/Rev.1\n").replacing("3 March", with: "4 April")
    .replacing("3. Other matters.", with: "3. Urgent requests.\n4. Other matters.")
    .replacing("3. Other matters\n", with: "4. Other matters\n")
    .replacing("6 p.m.\t3\tOther", with: "6 p.m.\t3\tUrgent requests\n\t4\tOther")
  static let timetable = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    Working Group on International Cooperation
    Vienna, 5 and 6 May 2031

    Proposed organization of work

    Date and time\tAgenda item\tTitle or description
    Monday, 5 May 2031
    10 a.m.–1 p.m.\t1 (a)\tOpening of the meeting
    \t1 (b)\tAdoption of the agenda
    3–5 p.m.\t2\tCentral authorities, their staff; and what they do
    Tuesday, 6 May 2031
    10 a.m.–1 p.m.\t2\tCentral authorities, their staff; and what they do (continued)
    3–6 p.m.\t3\tUrgent requests
    \t4\tOther matters
    """
  static let report = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    CTOC/COP/WG.3/2031/4

    Distr.: General
    9 May 2031

    Original: English

    Working Group on International Cooperation

    Vienna, 5 and 6 May 2031

    Report on the meeting of the Working Group on International Cooperation held in Vienna on 5 and 6 May 2031

    I. Introduction

    1. The Conference made the Working Group one of its constant elements.

    II. Summary of deliberations

    A. Central authorities, their staff; and what they do

    2. At its 2nd and 3rd meetings, on 5 and 6 May 2031, the Working Group considered agenda item 2, entitled “Central authorities, their staff; and what they do”.

    III. Organization of the meeting

    A. Opening of the meeting

    3. The Working Group held its tenth meeting in Vienna on 5 and 6 May 2031, holding a total of four meetings.

    B. Statements

    4. Under agenda item 2, statements were made by representatives of the following parties to the Convention: Chile, Egypt and Japan.

    C. Adoption of the agenda and organization of work

    5. At its 1st meeting, on 5 May 2031, the Working Group adopted the following agenda:

    1. Organizational matters:
    (a) Opening of the meeting;
    (b) Adoption of the agenda.
    2. Central authorities, their staff; and what they do.
    3. Urgent requests.
    4. Other matters.

    D. Documentation

    6. The Working Group had before it the following:

    (a) Annotated provisional agenda (CTOC/COP/WG.3/2031/1/Rev.1);
    (b) Note by the Secretariat on central authorities (CTOC/COP/WG.3/2031/2).
    """

  static func document(_ name: String, _ text: String) -> SourcedDocument {
    let source = SourceText(name: name, text: text)
    return SourcedDocument(MeetingDocument(parsing: source), source)
  }

  static let all = [
    document("report.txt", report), document("timetable.txt", timetable),
    document("rev1.txt", revised), document("agenda.txt", agenda),
  ]
}

@Suite("Meetings of many documents") struct MeetingRegisterTests {
  @Test("are joined, whatever the order of the documents") func join() throws {
    for documents in [MeetingSamples.all, MeetingSamples.all.reversed()] {
      let register = MeetingRegister(documents)
      let record = try #require(register.meetings.first)
      #expect(register.meetings.count == 1)
      #expect(
        record.documents.map(\.name) == ["agenda.txt", "rev1.txt", "timetable.txt", "report.txt"]
      )
      #expect(
        record.documents.map(\.role) == [
          .provisionalAgenda, .revisedAgenda, .organizationOfWork, .report,
        ]
      )
      #expect(record.documents.map(\.isSuperseded) == [true, false, false, false])
      #expect(record.status == .reported)
      #expect(record.timetableOf == "timetable.txt")
      let numbers = record.agenda.compactMap(\.number?.description)
      #expect(numbers == ["1", "1 (a)", "1 (b)", "2", "3", "4"])
      let item = try #require(record.agenda.first { $0.number == ItemNumber(2) })
      #expect(item.considerations.first?.meetings == [2, 3])
      #expect(item.statements.first?.speakers == ["Chile", "Egypt", "Japan"])
      #expect(item.slots.count == 2)
    }
  }

  @Test("have the history of their agenda") func history() throws {
    let record = try #require(MeetingRegister(MeetingSamples.all).meetings.first)
    let step = try #require(record.history.first)
    #expect(step.from == "agenda.txt" && step.to == "rev1.txt")
    #expect(step.changes.contains { $0.subject == .item && $0.text.contains("Urgent requests") })
    #expect(step.changes.allSatisfy { !$0.places.isEmpty })
  }

  @Test("have their papers once, with the documents that list them") func papers() throws {
    var documents = MeetingSamples.all
    let paper = """
      CTOC/COP/WG.3/2031/2

      Central authorities
      """
    documents.append(MeetingSamples.document("paper.txt", paper))
    let record = try #require(MeetingRegister(documents).meetings.first)
    let listed = record.papers.filter {
      $0.entry.symbols.map(\.description) == ["CTOC/COP/WG.3/2031/2"]
    }
    #expect(listed.count == 1)
    #expect(listed.first?.item == ItemNumber(2))
    #expect(listed.first?.listedIn == ["rev1.txt", "report.txt"])
    #expect(Set(record.papers.map(\.entry.symbols)).count == record.papers.count)
  }

  @Test("tell where documents in force contradict each other, with both places")
  func contradictions() throws {
    let record = try #require(MeetingRegister(MeetingSamples.all).meetings.first)
    for contradiction in record.contradictions {
      #expect(Set(contradiction.places.map(\.document)).count >= 2, "\(contradiction.message)")
      // What a revision replaced is history and no contradiction.
      #expect(!contradiction.places.contains { $0.document == "agenda.txt" })
    }
    let ordinal = try #require(record.contradictions.first { $0.fact == .ordinal })
    #expect(ordinal.places.map(\.text) == ["9th meeting", "10th meeting"])
    let timetable = try #require(record.contradictions.first { $0.fact == .timetable })
    #expect(timetable.places.map(\.document) == ["rev1.txt", "timetable.txt"])
    #expect(Set(record.contradictions.map(\.fact)) == [.ordinal, .timetable])
  }

  @Test("show the other timetable where one has a slot alone") func alone() throws {
    let short = MeetingSamples.timetable.replacing(
      "3–6 p.m.\t3\tUrgent requests\n\t4\tOther matters",
      with: ""
    )
    #expect(short != MeetingSamples.timetable)
    let documents = [
      MeetingSamples.document("rev1.txt", MeetingSamples.revised),
      MeetingSamples.document("timetable.txt", short),
    ]
    let record = try #require(MeetingRegister(documents).meetings.first)
    let timetables = record.contradictions.filter { $0.fact == .timetable }
    #expect(!timetables.isEmpty)
    for contradiction in timetables {
      #expect(contradiction.places.map(\.document) == ["rev1.txt", "timetable.txt"])
    }
  }

  @Test("are one, in whatever language their documents are") func languages() throws {
    let names =
      ["fr", "es", "ru", "ar", "zh"].map { "\($0)-agenda.txt" } + ["cosp-review-group.txt"]
    let documents = DocumentFile.documents.filter { file in
      names.contains { file.name.hasSuffix($0) }
    }.map { SourcedDocument(MeetingDocument(parsing: $0.source), $0.source) }
    #expect(documents.count == names.count)
    let register = MeetingRegister(documents)
    let record = try #require(register.meetings.first)
    #expect(register.meetings.count == 1)
    #expect(record.group.name == "Implementation Review Group")
    #expect(record.documents.map(\.language).sorted().first == "Arabic")
    #expect(record.documents.allSatisfy { !$0.isSuperseded })
    #expect(record.agenda.first?.title == "Organizational matters")
    // A place has a name in each language; a wrong day is one in any.
    #expect(record.contradictions.isEmpty, "\(record.contradictions.map(\.message))")
    let late = documents.map { document in
      guard document.source.name.contains("fr-") else { return document }
      let text = String(decoding: document.source.bytes, as: UTF8.self)
        .replacing("1er-5 juin", with: "1er-4 juin")
      return MeetingSamples.document(document.source.name, text)
    }
    let told = MeetingRegister(late).meetings.first?.contradictions.map(\.fact)
    #expect(told == [.days])
  }

  @Test("of two are kept apart, and what is of none is told") func apart() {
    let october = MeetingSamples.agenda.replacing("ninth", with: "tenth")
      .replacing("2031/1\n", with: "2031/5\n").replacing("5 and 6 May", with: "6 and 7 October")
      .replacing("5 May", with: "6 October").replacing("6 May", with: "7 October")
    let documents = [
      MeetingSamples.document("october.txt", october), MeetingSamples.document("none.txt", "x"),
      MeetingSamples.document("agenda.txt", MeetingSamples.agenda),
    ]
    let register = MeetingRegister(documents)
    #expect(register.meetings.map(\.ordinal) == [9, 10])
    #expect(register.unjoined == ["none.txt"])
    #expect(register.meetings.allSatisfy { $0.contradictions.isEmpty && $0.history.isEmpty })
  }

  @Test("are written as their schema says") func schema() throws {
    let register = MeetingRegister(MeetingSamples.all)
    let checker = try JSONSchemaChecker(parsing: MeetingsSchema.json())
    let json = try JSONValue(parsing: MeetingsJSON(pretty: true).write(register))
    #expect(checker.problems(of: json) == [])
    let lines = MeetingsJSON().writeLines(register).split(separator: 0x0A)
    #expect(lines.count == register.meetings.count)
    for line in lines {
      let value = try JSONValue(parsing: line)
      #expect(checker.problems(of: value, definition: "meeting") == [])
    }
    let wrong = json.replacing(["meetings", 0, "status"], with: .string("x"))
    #expect(checker.problems(of: wrong) != [])
    try Golden.check(
      MeetingsSchema.json(),
      at: Repository.root.appending(path: "Documentation/meetings.schema.json")
    )
  }

  @Test("are a page that is well formed, and a text that acts on no terminal") func outputs() throws
  {
    var documents = MeetingSamples.all
    documents[0].document.masthead.title = "<b>\u{1B}[31m&"
    documents[0].document.source.name = "<i>\u{1B}[0m.txt"
    documents[0].document.meetings[0].group.name = "A<script>\u{1B}"
    let register = MeetingRegister(documents)
    let page = Output("page", .page, MeetingsPage().write(register))
    #expect(page.problems.isEmpty)
    for color in [false, true] {
      let text = String(decoding: MeetingsText(color: color).write(register), as: UTF8.self)
      #expect(!text.contains("\u{1B}[31m&"))
      #expect(text.contains("Contradictions"))
    }
  }
}
