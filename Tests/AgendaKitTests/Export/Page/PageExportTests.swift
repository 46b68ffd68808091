import Foundation
import Testing

@testable import AgendaKit

@Suite("The page") struct PageExportTests {
  private func page(
    _ text: String,
    group: String? = nil,
    withFindings: Bool = false
  ) throws -> String {
    let source = SourceText(name: "a.txt", text: text)
    let document = MeetingDocument(parsing: source)
    let findings = withFindings ? Validator().validate(document) : nil
    return try PageExport(group: group, findings: findings).write(document, source: source).text
  }

  /// What a strict reader has against a page; links to the document system are no fault.
  private func problems(_ page: some Sequence<UInt8>) -> [String] {
    StrictMarkup(page).problems.filter {
      !$0.hasPrefix("a link leads out: https://docs.un.org/")
    }
  }

  private static let files = Repository.files(in: Repository.fixtures, extensions: ["txt", "md"])

  private func pages(_ file: URL) throws -> [ContiguousArray<UInt8>] {
    let contents = ContiguousArray(try Data(contentsOf: file))
    let source = SourceText(name: file.lastPathComponent, contents: contents)
    let document = MeetingDocument(parsing: source)
    let findings = Validator().validate(document)
    return [
      try PageExport().write(document, source: source).bytes,
      try PageExport(findings: findings).write(document, source: source).bytes,
    ]
  }

  @Test("is well-formed, needs nothing else and has no script", arguments: files)
  func wellFormed(_ file: URL) throws {
    for page in try pages(file) { #expect(problems(page) == []) }
  }

  @Test(
    "of real documents is well-formed",
    .enabled(if: Repository.hasShared, "the real documents are not here")
  ) func realDocuments() throws {
    let files = Repository.files(
      in: Repository.shared.appending(path: "seeds"),
      extensions: ["txt"]
    )
    #expect(!files.isEmpty)
    for page in try files.flatMap(pages) { #expect(problems(page) == []) }
  }

  @Test(
    "is valid for a parser of HTML that forgives nothing",
    .enabled(if: StrictHTML.isInstalled, "Python's html5lib is not installed")
  ) func valid() throws {
    let pages = try Self.files.flatMap(pages)
    #expect(!pages.isEmpty)
    #expect(try StrictHTML.errors(pages) == "")
    #expect(try StrictHTML.errors([ContiguousArray("<p><b></p>".utf8)]) != "")
  }

  @Test(
    "links the papers in the language of the document",
    arguments: ["fr", "es", "ru", "ar", "zh"]
  )
  func languages(_ code: String) throws {
    let file = Repository.fixtures.appending(path: "Documents/\(code)-agenda.txt")
    let page = try page(String(contentsOf: file, encoding: .utf8))
    #expect(page.contains("href=\"https://docs.un.org/\(code)/CAC/COSP/IRG/2015/1\""))
    #expect(!page.contains("https://docs.un.org/en/"))
  }

  @Test("names what a rule quotes as code") func code() throws {
    let text = CalendarSamples.text().replacing("10 a.m.–1 p.m.", with: "10:00–13:00")
    let page = try page(text, withFindings: true)
    #expect(page.contains("<code>10 a.m.</code>") && !page.contains("`"))
  }

  @Test("shows masthead, agenda, timetable and annotations, and links symbols") func parts() throws
  {
    let page = try page(CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n"))
    for part in ["agenda", "timetable", "annotations"] {
      #expect(page.contains("<section id=\"\(part)\""))
      #expect(page.contains("<a href=\"#\(part)\">"))
    }
    #expect(page.contains("<h1 lang=\"en\" dir=\"auto\">Annotated provisional agenda</h1>"))
    #expect(
      page.contains(
        "<a class=\"symbol\" href=\"https://docs.un.org/en/CTOC/COP/WG.3/2031/2\">CTOC/COP/WG.3/2031/2</a>"
      )
    )
    #expect(page.contains("Monday 5 May 2031"))
    #expect(page.contains("<th scope=\"row\""))
    #expect(page.contains("<th scope=\"rowgroup\""))
    #expect(page.contains("<th scope=\"col\""))
    #expect(page.contains("<span class=\"number\">1 (b)</span> <span dir=\"auto\">Adoption of the"))
    #expect(page.contains("<span class=\"tag\">continued</span>"))
    #expect(page.contains("Times are those of Vienna (Europe/Vienna)."))
  }

  @Test("shows joint items over all their columns, in one colour") func joint() throws {
    let sample = TextSample.jointAgenda()
    let page = try PageExport().write(sample.document, source: sample.source).text
    #expect(page.contains("Joint with "))
    let marks = ItemMarks(sample.document)
    for meeting in sample.document.meetings {
      for item in meeting.agenda {
        for other in item.joint?.counterparts ?? [] {
          #expect(
            marks.colourClass(of: item.number, group: meeting.group.reference)
              == marks.colourClass(of: other.item, group: other.group)
          )
        }
      }
    }
    let name = sample.document.meetings[0].group.reference
    let half = try PageExport(group: name).write(sample.document, source: sample.source).text
    #expect(half.utf8.count < page.utf8.count)
    #expect(problems(half.utf8) == [])
  }

  private static let report = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime

    Distr.: Limited
    6 May 2031

    Original: English

    Working Group on International Cooperation

    Vienna, 5 and 6 May 2031

    Draft report on the meeting of the Working Group on International Cooperation held in Vienna on 5 and 6 May 2031

    I. Introduction

    1. The Working Group met (see CTOC/COP/WG.3/2031/2) at the request of [...] in Vienna.

    2. A second paragraph <b>stands</b> here & there.
    """

  @Test("marks what is open, and leads to it") func placeholders() throws {
    let page = try page(Self.report)
    #expect(page.contains("at the request of <mark title=\"open\">[...]</mark> in Vienna."))
    let address = "https://docs.un.org/en/CTOC/COP/WG.3/2031/2"
    #expect(page.contains("(see <a class=\"symbol\" href=\"\(address)\">"))
    #expect(page.contains("<section id=\"open\""))
    let anchor = try #require(page.firstMatch(of: /<a href="#(p\d+)">Paragraph 1<\/a>/)?.1)
    #expect(page.contains("<div id=\"\(anchor)\">"))
    #expect(page.contains("A second paragraph stands here &amp; there."))
  }

  @Test("shows each finding once beside its text, and all in a list") func findings() throws {
    let source = SourceText(name: "a.txt", text: Self.report)
    let document = MeetingDocument(parsing: source)
    let findings = Validator().validate(document)
    #expect(findings.contains { $0.rule == "placeholder-left" })
    let page = try PageExport(findings: findings).write(document, source: source).text
    #expect(
      page.ranges(of: "<li class=\"note\">").count + page.ranges(of: "<li class=\"warning\">").count
        + page.ranges(of: "<li class=\"error\">").count == findings.count
    )
    let shown = page.matches(of: #/ id="f(\d+)"/#).map(\.1)
    #expect(Set(shown).count == shown.count)
    #expect(shown.count == page.ranges(of: ">Show</a>").count)
    for rule in Set(findings.map(\.rule)) {
      #expect(page.ranges(of: "<span class=\"id\">\(rule)</span>").count == 1)
    }
    let paragraph = try #require(page.firstRange(of: "at the request of"))
    let after = page[paragraph.upperBound...]
    let finding = try #require(after.firstRange(of: "placeholder-left"))
    #expect(page[paragraph.upperBound..<finding.lowerBound].contains("role=\"note\""))
    #expect(!page[paragraph.upperBound..<finding.lowerBound].contains("second paragraph"))
    #expect(try !self.page(Self.report).contains("id=\"findings\""))
    let none = try PageExport(findings: []).write(document, source: source).text
    #expect(none.contains("There is nothing to remark."))
  }

  @Test("leaves out the bare heading of an item whose subitems are annotated") func bareHeading()
    throws
  {
    let source = SourceText(name: "a.txt", text: CalendarSamples.text())
    var document = MeetingDocument(parsing: source)
    let bare = try #require(document.meetings[0].otherAnnotations.first)
    #expect(bare.paragraphs.isEmpty)
    let finding = Diagnostic(
      rule: "sample",
      severity: .note,
      message: "said of the bare heading",
      range: bare.headingRange
    )
    func page() throws -> String {
      try PageExport(findings: [finding]).write(document, source: source).text
    }
    #expect(try !page().contains("annotation c-none"))
    // What is said of it stands at the item.
    let items = try #require(try page().firstMatch(of: /(?s)<ol class="items">.*?<\/ol>/))
    #expect(items.output.contains("said of the bare heading"))
    #expect(try page().contains("<a href=\"#f1\">Show</a>"))
    for index in document.meetings[0].agenda.indices {
      document.meetings[0].agenda[index].annotation = nil
      document.meetings[0].agenda[index].subitems = []
    }
    #expect(!PageAnnotations.has(document.meetings[0]))
    // A heading of an item that no agenda has is the only place where that item stands.
    document.meetings[0].otherAnnotations[0].number = ItemNumber(9)
    #expect(PageAnnotations.has(document.meetings[0]))
    #expect(try page().contains("annotation c-none"))
  }

  @Test("colours the items of a timetable that comes without an agenda") func timetableAlone()
    throws
  {
    let page = try page(
      """
      Conference of the Parties to the United Nations Convention against Transnational Organized Crime

      Working Group on International Cooperation
      Vienna, 5 and 6 May 2031

      Proposed organization of work

      Date and time\tAgenda item\tTitle or description
      \(CalendarSamples.standardRows)
      """
    )
    let entries = page.matches(of: /class="entry (\S+?)[ "]/).map { String($0.1) }
    #expect(entries == ["c0", "c0", "c1", "c1", "c2"])
  }

  @Test(
    "says what language the document is in, and from which side it runs",
    arguments: [
      ("ar-agenda", "ar", "rtl"), ("zh-agenda", "zh", "ltr"), ("ru-agenda", "ru", "ltr"),
      ("fr-agenda", "fr", "ltr"), ("es-agenda", "es", "ltr"), ("wg4-annotated-agenda", "en", "ltr"),
    ]
  ) func language(_ name: String, _ code: String, _ direction: String) throws {
    let file = try #require(
      Self.files.first { $0.deletingPathExtension().lastPathComponent == name }
    )
    let source = SourceText(name: "-", contents: ContiguousArray(try Data(contentsOf: file)))
    let document = MeetingDocument(parsing: source)
    let findings = Validator().validate(document)
    let page = try PageExport(findings: findings).write(document, source: source).text
    let start = "<section id=\"agenda\" aria-labelledby=\"agenda-title\""
    #expect(page.contains("\(start) lang=\"\(code)\" dir=\"\(direction)\">"))
    #expect(page.contains("<h1 lang=\"\(code)\" dir=\"auto\">"))
    // The page's own words are in it too; findings are English.
    #expect(page.contains("<html lang=\"\(code)\" dir=\"\(direction)\">"))
    let words = PageLanguage(document, source: source).words
    #expect(page.contains("<h2 id=\"agenda-title\">\(words[.agenda])</h2>"))
    #expect(page.contains(">\(words[.symbol])</dt>"))
    #expect(page.contains("aria-labelledby=\"findings-title\" lang=\"en\" dir=\"ltr\">"))
    // Nothing in the style speaks of left and right, which differ by language.
    for word in ["border-left", "padding-left", "margin-left", "text-align: left", " left:"] {
      #expect(!DocumentPageStyle.sheet.contains(word))
    }
  }

  @Test("names the file, not where it lies") func fileName() throws {
    let source = SourceText(name: "/far/away/secret/a.txt", text: CalendarSamples.text())
    let document = MeetingDocument(parsing: source)
    let page = try PageExport().write(document, source: source).text
    #expect(page.contains("<span class=\"file\" dir=\"auto\">a.txt</span>"))
    #expect(!page.contains("secret"))
    let empty = SourceText(name: "secret/b.txt", text: "Nothing")
    let untitled = try PageExport().write(MeetingDocument(parsing: empty), source: empty).text
    #expect(!untitled.contains("secret"))
  }

  @Test("puts the marks of footnotes in their places") func footnotes() throws {
    let page = try page(
      CalendarSamples.text().replacing(
        "The Working Group will look at its central authorities.",
        with: "The Working Group,<sup>1</sup> will look.\n\n<sup>1</sup> See the note & more."
      )
    )
    #expect(
      page.contains(
        "The Working Group,<sup><a href=\"#note-1\" aria-label=\"Note 1\">1</a></sup> will"
      )
    )
    #expect(
      page.contains("<div id=\"note-1\"><dt>1</dt><dd dir=\"auto\">See the note &amp; more.</dd>")
    )
  }

  /// Text that tries to leave its place, in every part of a document that holds text.
  @Test(
    "escapes everything that a document says",
    arguments: [
      "</span><script>alert(1)</script>", "\" onclick=\"x", "' x='", "&lt;", "a\u{202E}b\u{0}",
    ]
  ) func escapes(_ attack: String) throws {
    var document = CalendarSamples.agenda()
    document.source.name = attack
    document.masthead.organ = attack
    document.masthead.title = attack
    document.masthead.originalLanguage = attack
    document.masthead.notes = [attack]
    document.masthead.languagesOnly = [attack]
    document.meetings[0].group = Group(id: attack, name: attack)
    document.meetings[0].place = attack
    document.meetings[0].timeZone = attack
    document.meetings[0].agenda[1].title = attack
    document.meetings[0].agenda[1].joint = JointItem(
      with: [attack],
      counterparts: [ItemOfGroup(group: attack, item: ItemNumber(1))]
    )
    var annotation = Annotation(number: nil, heading: attack, range: .none)
    annotation.paragraphs = [Paragraph(text: attack, footnotes: [attack], range: .none)]
    annotation.documentation = [
      DocumentationEntry(label: attack, title: attack, symbols: [], note: attack, range: .none)
    ]
    document.meetings[0].agenda[1].annotation = annotation
    document.organizationOfWork[0].entries[0].group = attack
    document.organizationOfWork[0].entries[0].title = attack
    var report = Report()
    var section = Section(number: attack, title: attack, range: .none)
    section.paragraphs = [Paragraph(number: 1, text: attack, range: SourceRange(5, 6))]
    report.sections = [section]
    report.officers = [Officer(role: attack, name: attack, country: attack, range: .none)]
    report.attendance.parties.names = [attack]
    report.placeholders = [Placeholder(text: attack, paragraph: 1, range: .none)]
    report.statements = [
      Statements(
        item: ItemNumber(2),
        paragraph: 1,
        speakers: [attack],
        open: true,
        range: .none,
        speakerRanges: []
      )
    ]
    document.report = report
    document.footnotes = [Footnote(mark: "1", text: attack, range: .none)]
    document.unplaced = [UnplacedText(text: attack, range: SourceRange(1, 2))]
    let findings = [
      Diagnostic(rule: attack, severity: .error, message: attack, range: SourceRange(5, 6))
    ]
    let source = SourceText(name: attack, text: "x\ny\nz and more")
    let page = try PageExport(findings: findings).write(document, source: source)
    let markup = StrictMarkup(page.bytes)
    #expect(problems(page.bytes) == [])
    #expect(markup.elements.count { $0 == "script" } == markup.data.count)
    #expect(!page.text.unicodeScalars.contains("\u{202E}") && !page.bytes.contains(0))
    let start = TerminalText.escaped(attack).prefix(2)
    #expect(markup.text.ranges(of: start).count >= 24)
  }

  @Test("has text that can be read on its ground", arguments: ["light", "dark", "print"])
  func contrast(_ mode: String) throws {
    let sheet = DocumentPageStyle.sheet
    // The variables of :root stand three times: light, dark, print.
    let blocks = sheet.ranges(of: ":root {").map { start in
      String(sheet[start.upperBound...].prefix { $0 != "}" })
    }
    #expect(blocks.count == 3)
    let index = try #require(["light", "dark", "print"].firstIndex(of: mode))
    let colours = Contrast.variables(blocks[index])
    var pairs = [
      ("text", "ground"), ("quiet", "ground"), ("link", "ground"), ("text", "card"),
      ("quiet", "card"), ("open", "open-ground"), ("error", "error-ground"),
      ("text", "error-ground"), ("warning", "warning-ground"), ("text", "warning-ground"),
      ("c-none", "t-none"), ("chip", "c-none"),
    ]
    for n in 0..<ItemMarks.colours {
      pairs += [("chip", "c\(n)"), ("c\(n)", "t\(n)"), ("c\(n)", "ground"), ("text", "t\(n)")]
    }
    for (text, ground) in pairs {
      let ratio = Contrast.ratio(try #require(colours[text]), try #require(colours[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground) in \(mode)")
    }
  }
}
