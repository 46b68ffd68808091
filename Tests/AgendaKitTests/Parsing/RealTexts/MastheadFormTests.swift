import Foundation
import Testing

@testable import AgendaKit

/// What stands above the masthead, and in what forms mastheads are printed.
@Suite("Mastheads of real texts") struct MastheadFormTests {
  @Test(
    "are found below what a page or a converter prints",
    arguments: [
      "%", "# %", "%\n====", "**%**", "% | Meetings", "% - Working Group - 2033", "Title: %",
      "---\ntitle: %\nauthor: Secretariat\n---", "Home > Meetings > Documents\n\n%",
      "Skip to main content\n\nSearch\n\nMenu\n\n%", "% (PDF, 120 KB)",
      "%\n\nPublished on 5 April 2033",
      "https://www.example.org/documents/wg7.html", "Microsoft Word - V3300123.docx", "Page 1 of 7",
      "Working Group on the Smuggling of Migrants", "Download\nShare\nPrint", "ADVANCE COPY",
      "Vienna, 13 and 14 June 2033", "<title>%</title>", "Agenda",
    ]
  ) func above(form: String) {
    for (text, title) in [
      (PlainTexts.agenda, PlainTexts.agendaTitle), (PlainTexts.report, PlainTexts.reportTitle),
    ] {
      let above = form.replacingOccurrences(of: "%", with: title)
      #expect(PlainTexts.content(above + "\n\n" + text) == PlainTexts.content(text))
    }
  }

  @Test(
    "name the place in all its forms",
    arguments: [
      "Vienna and online", "Online", "Virtual meeting", "Vienna (hybrid)", "Vienna and Geneva",
      "Online meeting", "New York", "Doha, Qatar", "Sharm el-Sheikh, Egypt",
    ]
  ) func place(place: String) {
    let document = PlainTexts.document(PlainTexts.agenda.replacing("Vienna, 13", "\(place), 13"))
    #expect(document.meetings.map { $0.place } == [place])
    #expect(document.meetings.first?.group.id == "WG.7")
    #expect(document.meetings.first?.lastDay == CalendarDate(year: 2033, month: 6, day: 14))
  }

  @Test(
    "give the days before the place or after it",
    arguments: [
      "13 and 14 June 2033, Vienna", "Vienna, June 13-14, 2033", "Vienna, June 13 and 14, 2033",
      "13–14 June 2033, Vienna", "Vienna, 13 to 14 June 2033",
    ]
  ) func order(line: String) {
    let text = PlainTexts.agenda.replacing("Vienna, 13 and 14 June 2033", line)
    let meeting = PlainTexts.document(text).meetings.first
    #expect(meeting?.group.name == "Working Group on the Smuggling of Migrants")
    #expect(meeting?.place == "Vienna")
    #expect(meeting?.firstDay == CalendarDate(year: 2033, month: 6, day: 13))
    #expect(meeting?.lastDay == CalendarDate(year: 2033, month: 6, day: 14))
  }

  @Test("give the session of a plenary body without its days") func plenary() {
    let text = """
      A/88/77

      Distr.: General
      4 July 2033

      Original: English

      General Assembly
      Eighty-eighth session
      Item 109 of the provisional agenda
      Crime prevention

      Report of the Secretary-General

      1. In its resolution 87/123, the Assembly reaffirmed the importance of the Convention.
      """
    #expect(PlainTexts.document(text).meetings.map { $0.ordinal } == [88])
    #expect(!Judging.rules(text, issued: true).contains("masthead-incomplete"))
  }

  @Test(
    "have two stretches of days, in one town or in two",
    arguments: [
      ("Vienna, 13 and 14 June and 4 and 5 July 2033", "Vienna"),
      ("Vienna, 13 and 14 June 2033, and Geneva, 4 and 5 July 2033", "Vienna and Geneva"),
    ]
  ) func stretches(line: String, place: String) {
    let document = PlainTexts.document(
      PlainTexts.agenda.replacing("Vienna, 13 and 14 June 2033", line)
    )
    #expect(document.meetings.map { $0.group.id } == ["WG.7"])
    #expect(document.meetings.first?.place == place)
    #expect(document.meetings.first?.days.count == 2)
    #expect(document.meetings.first?.lastDay == CalendarDate(year: 2033, month: 7, day: 5))
  }

  @Test(
    "give the session on the line of the body or on its own",
    arguments: [
      "\n115th session", "\nTenth meeting", ", tenth session", " Tenth meeting", ", 10th session",
    ]
  ) func session(words: String) {
    let document = PlainTexts.document(
      PlainTexts.agenda.replacing("of Migrants\nVienna", "of Migrants\(words)\nVienna")
    )
    #expect(document.meetings.first?.group.name == "Working Group on the Smuggling of Migrants")
    #expect(document.meetings.first?.ordinal == (words.contains("115") ? 115 : 10))
  }

  @Test(
    "have symbols that lines cut",
    arguments: [
      ("A\n/AC.105/L.280", "A/AC.105/L.280"), ("A\n\n/AC.105/L.280", "A/AC.105/L.280"),
      ("A/AC.105/\nL.280", "A/AC.105/L.280"), ("CTOC/COP/WG.7/\n2033/1", "CTOC/COP/WG.7/2033/1"),
      ("United Nations A\n/AC.105/L.280", "A/AC.105/L.280"),
      ("CTOC/COP/WG.7\n/2033/1", "CTOC/COP/WG.7/2033/1"),
    ]
  ) func symbol(printed: String, symbol: String) {
    let document = PlainTexts.document(
      PlainTexts.agenda.replacing("CTOC/COP/WG.7/2033/1\n", printed + "\n")
    )
    #expect(document.masthead.symbol?.description == symbol)
    #expect(document.kind == .annotatedAgenda)
  }

  @Test(
    "glue no job number and no page to a name",
    arguments: [
      "of Migrants V.33-00123 (E)\nVienna", "of Migrants\nPage 1 of 7\nVienna",
      "of Migrants\n1/7\nVienna", "of Migrants\n*3300123*\nVienna",
      "of Migrants\nV.33-00123 (E) 010433 020433\nVienna",
    ]
  ) func job(words: String) {
    let document = PlainTexts.document(PlainTexts.agenda.replacing("of Migrants\nVienna", words))
    #expect(
      document.meetings.map { $0.group.name } == ["Working Group on the Smuggling of Migrants"]
    )
    #expect(document.meetings.first?.place == "Vienna")
  }

  @Test(
    "give the language its English name and its code",
    arguments: [
      ("anglais", "English", "en"), ("INGLÉS", "English", "en"), ("английский", "English", "en"),
      ("French", "French", "fr"), ("español", "Spanish", "es"), ("РУССКИЙ", "Russian", "ru"),
      ("ARABIC", "Arabic", "ar"), ("chino", "Chinese", "zh"),
    ]
  ) func language(word: String, name: String, code: String) {
    let masthead = PlainTexts.document(
      PlainTexts.agenda.replacing("Original: English", "Original: \(word)")
    ).masthead
    #expect(masthead.originalLanguage == name)
    #expect(masthead.originalLanguageCode == code)
  }

  @Test("keep a word that is no official language") func otherLanguage() {
    let masthead = PlainTexts.document(
      PlainTexts.agenda.replacing("Original: English", "Original: Klingon")
    ).masthead
    #expect(masthead.originalLanguage == "Klingon")
    #expect(masthead.originalLanguageCode == nil)
  }

  @Test(
    "are reissued if the note says so",
    arguments: [
      ("Reissued for technical reasons on 5 May 2033.", true),
      ("The present document was submitted late.", false), ("CTOC/COP/WG.7/2032/1.", false),
    ]
  ) func star(note: String, isReissued: Bool) {
    let text =
      PlainTexts.agenda.replacing(PlainTexts.agendaTitle, PlainTexts.agendaTitle + "*")
      + "\n____________________* \(note)\n"
    let document = PlainTexts.document(text)
    #expect(document.masthead.notes == [note])
    #expect(document.masthead.reissued == isReissued)
    #expect(document.unplaced.isEmpty)
  }
}
