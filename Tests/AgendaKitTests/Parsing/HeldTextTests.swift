import Testing

@testable import AgendaKit

/// What a part of the document takes, its values hold; what they do not hold is told.
@Suite("Text that is taken is held") struct HeldTextTests {
  private static let head = "Working Group on Firearms\n\nVienna, 5 and 6 May 2031\n\n"
  private static let list =
    "Provisional agenda\n\n1. Opening of the meeting.\n2. Other matters.\n\n"
  private static let table =
    "Annex\n\nProposed organization of work\n\nDate and time\tAgenda item\tTitle or description\n"

  private static func document(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "a", text: text))
  }

  private static func unplaced(_ text: String) -> [String] { document(text).unplaced.map(\.text) }

  @Test("a remark beside a day or a place is told, a part of the day and a mark are not")
  func remarks() {
    let place = Self.head.replacing("2031", with: "2031 (dates to be confirmed)")
    #expect(Self.unplaced(place + Self.list) == ["(dates to be confirmed)"])
    for (remark, left) in [
      ("(cancelled)", ["(cancelled)"]), ("(morning)", []), (", afternoon", []), ("(continued)", []),
    ] {
      let rows = "Tuesday, 6 May \(remark)\n10 a.m.–1 p.m.\t2\tOther matters\n"
      let text = Self.head + Self.list + Self.table + rows
      #expect(Self.unplaced(text) == left, "\(remark)")
      #expect(Self.document(text).organizationOfWork.last?.date?.description == "2031-05-06")
    }
  }

  @Test("a heading gives a group its name, and is a heading before it") func groupHeadings() throws
  {
    let file = try #require(DocumentFile.fixtures.first { $0.name.hasSuffix("joint-agendas.md") })
    let document = MeetingDocument(parsing: file.source)
    for meeting in document.meetings {
      let names = meeting.places.group.map { file.source.text(in: $0) }
      #expect(names == Array(repeating: meeting.group.name, count: 3))
    }
    let headings = document.furniture.map { file.source.text(in: $0.range) }
    #expect(headings.contains("Provisional agenda for the eleventh meeting of the"))
  }

  @Test("entries beside each other on several lines share the place of the row") func interleaved()
  {
    let rows = """
                       Working Group              Working Group
                       on Firearms                on Trafficking
      Date and time    Item  Title                Item  Title
      Monday, 5 May
      10 a.m.–1        2     Other matters        3     Tracing of parts
      p.m.                   of the first               and of whole
                             group                      weapons

      """
    let list = "Provisional agenda\n\n1. Opening.\n2. Other matters.\n3. Tracing.\n\n"
    let text = Self.head + list + "Annex\n\nProposed organization of work\n\n" + rows
    let ranges = Self.document(text).organizationOfWork.flatMap { $0.entries.map(\.range) }
    #expect(ranges.count == 2 && Set(ranges).count == 1, "\(ranges)")
  }

  @Test("words beside the numbers in the column of items are told") func numbers() {
    let rows =
      "Monday, 5 May\n10 a.m.–1 p.m.\t1\tOpening of the meeting\n3–6 p.m.\t2 tbc\tOther matters\n"
    let text = Self.head + Self.list + Self.table + rows
    #expect(Self.unplaced(text) == ["2 tbc"])
    #expect(Self.document(text).organizationOfWork.last?.entries.first?.item == ItemNumber(2))
  }

  @Test("what stands in the other column of a masthead is told") func columns() {
    let text = """
                                                           CTOC/COP/WG.3/2031/1
      Conference of the Parties to                         Distr.: General
      the United Nations Convention                        Embargoed until 9 June
      against Transnational Organized                      3 March 2031
      Crime                                                Original: English

      Working Group on International Cooperation

      Vienna, 5 and 6 May 2031


      """
    let document = Self.document(text + Self.list)
    #expect(document.unplaced.map(\.text) == ["Embargoed until 9 June"])
    #expect(document.masthead.organ?.hasSuffix("Organized Crime") == true)
    #expect(document.masthead.places.organ.count == 4)
  }

  @Test("the words of a joint item that say more than who shares it stay in the title") func joint()
  {
    let words = "1. Opening of the meeting (joint item with the Panel)"
    let text =
      Self.head + Self.list + "Annotations\n\n\(words)\n\nText.\n\n2. Other matters\n\nText.\n"
    let annotation = Self.document(text).meetings.first?.agenda.first?.annotation
    #expect(annotation?.heading == "Opening of the meeting (joint item with the Panel)")
    let plain = Self.head + Self.list.replacing("meeting.", with: "meeting (joint item).")
    #expect(Self.document(plain).meetings.first?.agenda.first?.title == "Opening of the meeting")
  }

  @Test(
    "a sign that opens no tag is text",
    arguments: [
      "If p <a then q.\n\nThe Group meets on 5 May > not later.",
      "The Group will take a <b and c> d up.", "The Group will take x <! y > z up.",
      "The Group knows that <p this is no tag> either.",
    ]
  )
  func tags(_ words: String) {
    let text = Self.head + Self.list + "Annotations\n\n1. Opening of the meeting\n\n\(words)\n"
    let paragraphs = Self.document(text).meetings.first?.agenda.first?.annotation?.paragraphs ?? []
    #expect(paragraphs.map(\.text).joined(separator: "\n\n") == words)
  }

  @Test(
    "tags as programs write them are markup",
    arguments: [
      "<p class=MsoNormal style='margin:0'>Text</p>", "<o:p></o:p>Text", "<br clear=all>Text",
      "<td nowrap\n valign=top>Text</td>", "<a name=\"_Toc1\"></a>Text", "<!DOCTYPE html>Text",
      "<![if !supportLists]>Text<![endif]>", "<!-- a > b -->Text",
      "<st1:place w:st=\"on\">Text</st1:place>",
    ]
  )
  func markup(_ words: String) {
    let reading = Reading.read(SourceText(name: "a", text: words))
    let text = reading.blocks.map { reading.string($0.text) }.joined(separator: " ")
    #expect(text == "Text")
  }

  @Test("a part that the model took is no furniture as well") func once() {
    let text = """
      Report on the meeting of the Working Group on Firearms held in Vienna on 2 May 2018

      I. Introduction

      1. Text of it.

      Documentation

      2. More text.

      """
    let document = Self.document(text)
    let places = document.placements().filter { !$0.range.isEmpty }
    var seen: Set<SourceRange> = []
    for placement in places {
      if case .furniture = placement.part { #expect(!seen.contains(placement.range)) }
      seen.insert(placement.range)
    }
  }

  @Test(
    "the words of a joint item whose heading no item takes stay in it",
    arguments: ["Opening (joint item)", "(joint item)"]
  ) func jointHeadings(_ title: String) {
    let text =
      "1. Opening.\n\n5. Closing (joint item).\n\nAnnotations\n\n1. Opening\n\nText of it.\n\n5. \(title)\n"
    let document = Self.document(text)
    let headings = document.meetings.flatMap { $0.otherAnnotations.map { $0.heading } }
    #expect(headings == [title])
  }

  @Test(
    "a comment over several lines is part of no line",
    arguments: [
      "2. Other <!-- a\nmatter--> business\n", "2. Other <![CDATA[x\ny]]>business\n",
      "2. Other business <!-- a\n\nb -->\n",
    ]
  ) func comments(_ line: String) {
    let document = Self.document("Provisional agenda\n\n1. Opening.\n\(line)3. Closing.\n")
    let source = Array("Provisional agenda\n\n1. Opening.\n\(line)3. Closing.\n".utf8)
    #expect(document.meetings.first?.agenda.last?.title == "Closing")
    for item in document.meetings.flatMap({ $0.agenda }) {
      let place = String(decoding: source[item.headRange.offsets], as: UTF8.self)
      #expect(place.contains("<!") == place.contains("->") || place.contains("]>"))
      #expect(!place.hasSuffix("<!-- a") && !place.hasPrefix("matter-->"))
    }
  }

  @Test(
    "words in the column of items that are the number of none are held",
    arguments: ["31 June 2031", "(iv)", "morning"]
  ) func wordsAmongItems(_ words: String) {
    let text = """
      Provisional agenda

      1. Opening.
      2. Closing.

      Annex

      Proposed organization of work

      | Date and time | Item | Title |
      |---|---|---|
      | Monday, 9 May 2031 |  |  |
      | 10 a.m.–1 p.m. | 1 | Opening |
      | Tuesday, 10 May 2031 | \(words) |  |
      | 10 a.m.–1 p.m. | 2 | Closing |

      """
    let document = Self.document(text)
    let entries = document.organizationOfWork.flatMap { $0.entries }
    for entry in entries { #expect(entry.item?.number != 31, "\(entry)") }
    let isHeld =
      entries.contains { $0.title.contains(words) }
      || document.unplaced.contains { $0.text.contains(words) }
    #expect(isHeld)
  }

  @Test(
    "the element that no reader of a page sees is furniture",
    arguments: ["style", "script", "template"]
  ) func hiddenElements(_ name: String) {
    let hidden = "<\(name)>words that are many and not seen</\(name)>"
    let document = Self.document(
      "Provisional agenda\n\n1. Opening.\n2. Closing.\n\nAnnotations\n\n1. Opening\n\nDocumentation\n\n"
        + "Background paper prepared by the Secretariat on the use of\n\(hidden)\n(CTOC/COP/2031/2)\n"
    )
    let furniture = document.furniture.filter { $0.kind == .markup }.map { $0.range.count }
    #expect(furniture == [hidden.utf8.count])
  }

  @Test("the word before the number of a heading that no item takes is its mark") func headWords() {
    let text =
      "1. Opening.\n\n5. Closing (joint item).\n\nAnnotations\n\n1. Opening\n\nText of it.\n\n"
      + "Item 5. Closing (joint item)\n"
    let document = Self.document(text)
    let other = document.meetings.flatMap { $0.otherAnnotations }
    #expect(other.map { $0.heading } == ["Closing (joint item)"])
    #expect(other.map { $0.headingRange.count } == ["5. Closing (joint item)".utf8.count])
    #expect(document.furniture.contains { $0.kind == .markup && $0.range.count == 4 })
  }

  @Test("a note by the Secretariat that lists the items of groups is an agenda")
  func noteWithItems() {
    let groups = ["Working Group on Firearms", "Working Group on International Cooperation"]
    let names = groups.map { "\($0)\n\nVienna, 5 May 2031\n\n" }.joined()
    let lists = groups.map { "\($0)\n\n1. Opening of the meeting.\n2. Other matters.\n\n" }
      .joined()
    let head = "Distr.: General\n1 March 2031\n\nOriginal: English\n\n"
    let document = Self.document(head + names + "Note by the Secretariat\n\n" + lists)
    #expect(document.kind == .agenda)
    #expect(document.meetings.map { $0.agenda.count } == [2, 2])
    let paper = Self.document(
      head + names + "Note by the Secretariat\n\nI. Introduction\n\n1. Text is here.\n"
    )
    #expect(paper.kind == .paper)
  }

  @Test("items of one title have few counterparts, however many they are") func counterparts() {
    let items = (1...400).map { "\($0). Same (joint item).\n" }.joined()
    let text = """
      Working Group on Firearms

      Vienna, 5 May 2031

      Working Group on International Cooperation

      Vienna, 5 May 2031

      Provisional agendas

      Working Group on Firearms

      \(items)
      Working Group on International Cooperation

      \(items)
      """
    let document = Self.document(text)
    let counts = document.meetings.flatMap { $0.agenda.map { $0.joint?.counterparts.count ?? 0 } }
    #expect(counts.count == 800)
    #expect(counts.allSatisfy { $0 > 0 && $0 <= 4 })
  }

  @Test("text that is unplaced has its marks with it") func marksWithin() {
    let document = Self.document(
      "# Bulletin\n\nSome *words* of <sup>1</sup> a `page` that is no *agenda*.\n"
    )
    #expect(!document.unplaced.isEmpty)
    for mark in document.furniture {
      for text in document.unplaced {
        #expect(mark.range.upper <= text.range.lower || text.range.upper <= mark.range.lower)
      }
    }
  }
}
