import Foundation
import Testing

@testable import AgendaKit

@Suite("The index of pages") struct PageIndexTests {
  private func entry(_ path: String, _ text: String, findings: [Diagnostic]? = nil)
    -> PageIndex.Entry
  {
    let source = SourceText(name: "folder/\(path)", text: text)
    let document = MeetingDocument(parsing: source)
    return PageIndex.Entry(document, source: source, path: Array(path.utf8), findings: findings)
  }

  private func index(_ entries: [PageIndex.Entry]) -> String {
    String(decoding: PageIndex().write(entries), as: UTF8.self)
  }

  @Test("lists documents by the days of their meetings, with ways that work") func order() throws {
    let late = entry("late & new.html", CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n"))
    let early = entry(
      "sub/früh.html",
      CalendarSamples.text().replacing("5 and 6 May 2031", with: "7 and 8 April 2031")
    )
    let none = entry("no:day.html", "Nothing that is known")
    let index = index([none, late, early])
    let markup = StrictMarkup(index.utf8)
    #expect(
      markup.links.filter { !$0.hasPrefix("https:") } == [
        "./sub/fr%C3%BCh.html", "./late%20%26%20new.html", "./no%3Aday.html",
      ]
    )
    #expect(
      markup.problems.filter { !$0.hasPrefix("a link leads out: ") } == []
    )
    #expect(markup.text.contains("3 documents."))
    #expect(markup.text.contains("5 and 6 May 2031, Vienna"))
    #expect(markup.text.contains("late &amp; new.html") || markup.text.contains("late & new.html"))
    #expect(index.contains("href=\"https://docs.un.org/en/CTOC/COP/WG.3/2031/1\""))
    #expect(!markup.text.contains("Findings"))
  }

  @Test("counts findings where they were looked for") func findings() {
    let finding = Diagnostic(rule: "x", severity: .error, message: "m", range: SourceRange(0, 1))
    let index = index([
      entry("a.html", CalendarSamples.text(), findings: [finding, finding]),
      entry("b.html", CalendarSamples.text(), findings: []),
    ])
    #expect(index.contains("<td>2 errors</td>") && index.contains("<td>none</td>"))
  }

  @Test(
    "is valid for a parser of HTML that forgives nothing",
    .enabled(if: StrictHTML.isInstalled, "Python's html5lib is not installed")
  ) func valid() throws {
    let hostile = "</td><script>alert(1)</script>\u{202E}"
    var document = CalendarSamples.agenda()
    document.masthead.title = hostile
    document.meetings[0].group.name = hostile
    document.meetings[0].place = hostile
    let source = SourceText(name: hostile, text: "")
    let entry = PageIndex.Entry(document, source: source, path: Array(hostile.utf8))
    let page = PageIndex().write([entry])
    #expect(try StrictHTML.errors([page, PageIndex().write([])]) == "")
    #expect(!StrictMarkup(page).elements.contains("script"))
  }
}
