import Testing

@testable import AgendaKit

/// Inputs that stop parsers: deep, long, or full of one sign. The time limit is there for a parser
/// that hangs; it says nothing about speed.
@Suite("Hostile input") struct HostileInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    var name: String
    var make: @Sendable () -> String

    init(_ name: String, _ make: @escaping @Sendable () -> String) {
      self.name = name
      self.make = make
    }

    var testDescription: String { name }
  }

  private static func repeated(_ text: String, _ count: Int) -> @Sendable () -> String {
    { String(repeating: text, count: count) }
  }

  static let inputs: [Input] = [
    Input("nothing", { "" }),
    Input("round brackets, opened", repeated("(", 100_000)),
    Input("round brackets, closed", repeated(")", 100_000)),
    Input("square brackets, opened", repeated("[", 100_000)),
    Input("square brackets, nested", { repeated("[", 50_000)() + repeated("]", 50_000)() }),
    Input("links, nested", repeated("[a](", 6_250)),
    Input("stars", repeated("*", 25_000)),
    Input("emphasis, opened", repeated("**a ", 6_250)),
    Input("underscores", repeated("_a ", 6_250)),
    Input("backslashes", repeated("\\", 25_000)),
    Input("tags, opened", repeated("<b>", 8_750)),
    Input("tags, unclosed", repeated("<", 25_000)),
    Input("tables in tables", repeated("<table><tr><td>", 2_500)),
    Input("entities", repeated("&#", 12_500)),
    Input("one line of words", repeated("agenda ", 18_750)),
    Input("one line of sentences", repeated("The Working Group met. ", 6_250)),
    Input("tabs", repeated("\t", 37_500)),
    Input("lines of tabs", repeated("\ta\t\tb\t\n", 5_000)),
    Input("bars", repeated("|", 25_000)),
    Input("rows of bars", repeated("| a | b |\n", 5_000)),
    Input("list markers", repeated("- ", 12_500)),
    Input("numbers of items", repeated("1. ", 12_500)),
    Input("lines of numbers", repeated("2. Title\n", 5_000)),
    Input("labels", repeated("(a) ", 12_500)),
    Input("lines of labels", repeated("(i) x\n", 5_000)),
    Input("footnote marks", repeated("¹", 12_500)),
    Input("footnotes", repeated("<sup>1</sup> a\n", 3_750)),
    Input("notes without pages", repeated("a.1\n1 Note\n", 12_500)),
    Input("borders of grids", repeated("+--+--+\n", 12_500)),
    Input("days and more days", repeated("1, ", 25_000)),
    Input("tens of ordinals", repeated("twenty-", 12_500)),
    Input(
      "items that refer",
      {
        "Provisional agenda\n\n1. Title of it\n\nAnnotations\n\n1. Title of it\n\n"
          + repeated("See agenda item 2 above.\n\n", 5_000)()
      }
    ),
    Input("bracketed notes", repeated("[^1]: a\n", 5_000)),
    Input("line feeds", repeated("\n", 1_000_000)),
    Input("carriage returns", repeated("\r", 1_000_000)),
    Input("form feeds", repeated("\u{C}", 37_500)),
    Input("pages", repeated("3/9\n\u{C}", 7_500)),
    Input("blanks", repeated(" ", 1_000_000)),
    Input("one short word a line", repeated("a\n", 12_500)),
    Input("dates", repeated("7 July 2020 ", 3_750)),
    Input("days without a month", repeated("7, ", 12_500)),
    Input("clock times", repeated("10 a.m.–", 5_000)),
    Input("ordinals", repeated("1st, ", 7_500)),
    Input("symbols", repeated("CTOC/COP/WG.3/2020/2 ", 2_500)),
    Input("symbols without end", repeated("A/", 18_750)),
    Input("joined symbols", repeated("A/1-", 7_500)),
    Input("articles", repeated("article 6, ", 5_000)),
    Input("articles in a list", { "articles " + repeated("6, ", 12_500)() }),
    Input("resolutions", repeated("resolution 10/6, ", 3_750)),
    Input("items", { "items " + repeated("1 (a), ", 6_250)() }),
    Input("quotation marks", repeated("“", 12_500)),
    Input("dashes", repeated("–", 12_500)),
    Input("accents", { "e" + repeated("\u{301}", 12_500)() }),
    Input("soft hyphens", repeated("\u{AD}", 25_000)),
    Input("zeros", repeated("\0", 37_500)),
    Input("headings", repeated("# ", 12_500)),
    Input("quotes in quotes", repeated("> ", 12_500)),
    Input("rules", repeated("---\n", 7_500)),
    Input("columns of blanks", repeated("a          b          c\n", 2_500)),
    Input(
      "agendas",
      repeated("Provisional agenda\n\n1. Opening of the meeting.\n2. Other matters.\n\n", 375)
    ),
    Input(
      "annotations",
      {
        "Annotated provisional agenda\n\nProvisional agenda\n\n1. A.\n2. B.\n\nAnnotations\n\n"
          + repeated("1. A\n\nText of it.\n\n2. B\n\nText of it.\n\n", 375)()
      }
    ),
    Input(
      "chapters",
      {
        "Report on the meeting of the Working Group on Firearms held in Vienna on 2 May 2018\n\n"
          + repeated("I. Introduction\n\n1. Text.\n\nA. Part\n\n2. Text.\n\n", 500)()
      }
    ),
    Input(
      "names",
      {
        "Report on the meeting of the Working Group on Firearms held in Vienna on 2 May 2018\n\n"
          + "I. Attendance\n\n1. The following parties were represented: "
          + repeated("Chile, ", 5_000)()
      }
    ),
    Input(
      "a timetable",
      {
        "Proposed organization of work\n\nDate and time\tAgenda item\tTitle\n"
          + repeated("10 a.m.–1 p.m.\t1\tOpening\n\t2\tOther\n", 1_000)()
      }
    ),
  ]

  @Test("is read honestly, and ends", .timeLimit(.minutes(2)), arguments: inputs)
  func hostile(input: Input) {
    let source = SourceText(name: "hostile", text: input.make())
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
  }

  @Test("of two megabytes in one line ends", .timeLimit(.minutes(2))) func longLine() {
    let source = SourceText(name: "long", text: String(repeating: "word and word ", count: 145_000))
    let document = MeetingDocument(parsing: source)
    #expect(document.kind == .unknown)
    #expect(Promises.broken(by: document, of: source) == [])
  }
}
