import Testing

@testable import AgendaKit

/// One trap of OpenDocument files, with the text that each view of it gives.
struct OpenDocumentCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var maker: OpenDocumentMaker
  var accepted: String
  var original: String?

  init(
    _ name: String,
    styles: String = "",
    automatic: String = "",
    _ body: String,
    _ accepted: String,
    original: String? = nil
  ) {
    testDescription = name
    maker = OpenDocumentMaker(body)
    maker.styles = styles
    maker.automaticStyles = automatic
    self.accepted = accepted
    self.original = original
  }

  private typealias Make = OpenDocumentMaker
  private static func p(_ content: String, _ style: String = "Standard") -> String {
    Make.paragraph(content, style: style)
  }

  static let text: [OpenDocumentCase] = [
    .init(
      "white space is single, unless elements say otherwise",
      p("  Hall\n   C<text:s/><text:s text:c=\"2\"/>at<text:tab/>10<text:line-break/>a.m."),
      "Hall C   at\t10\na.m."
    ),
    .init(
      "soft hyphens are none, hyphens that do not break are hyphens",
      p("co\u{AD}operation, A/80\u{2011}B"),
      "cooperation, A/80-B"
    ),
    .init(
      "hidden text, by its own style and by that of the paragraph",
      automatic: "<style:style style:name=\"T1\" style:family=\"text\">"
        + "<style:text-properties text:display=\"none\"/></style:style>"
        + "<style:style style:name=\"P1\" style:family=\"paragraph\">"
        + "<style:text-properties text:display=\"none\"/></style:style>",
      p("<text:span text:style-name=\"T1\">secret </text:span>shown") + p("gone", "P1")
        + p("<text:hidden-text text:is-hidden=\"true\">no</text:hidden-text>yes"),
      "shown\nyes"
    ),
    .init(
      "sections that are shown, and one that is not",
      "<text:section text:name=\"a\">\(p("a"))</text:section>"
        + "<text:section text:name=\"b\" text:display=\"none\">\(p("b"))</text:section>" + p("c"),
      "a\nc"
    ),
    .init(
      "fields are their results, an index its text",
      p("page <text:page-number>3</text:page-number> of <text:page-count>9</text:page-count>")
        + "<text:table-of-content><text:index-body>\(p("I.<text:tab/>Opening<text:tab/>2"))"
        + "</text:index-body></text:table-of-content>",
      "page 3 of 9\nI.\tOpening\t2"
    ),
    .init(
      "text boxes stand after their paragraph, drawings' titles are none",
      p(
        "body<draw:frame><svg:title xmlns:svg=\"urn:x\">picture</svg:title><draw:text-box>"
          + "\(p("ADVANCE VERSION"))</draw:text-box></draw:frame>"
      ),
      "body\nADVANCE VERSION"
    ),
    .init(
      "comments are not text",
      p("a<office:annotation><dc:creator>X</dc:creator>\(p("which hall?"))</office:annotation>b"),
      "ab"
    ),
  ]

  private static let outline = Make.listStyle(
    "L",
    Make.level(1, "I"),
    Make.level(2, "1"),
    Make.level(3, "a", suffix: ")", "style:num-prefix=\"(\"")
  )

  static let lists: [OpenDocumentCase] = [
    .init(
      "levels begin anew under a higher one; an item that only holds a list takes no number",
      automatic: outline,
      Make.list(
        "L",
        "",
        p("A") + Make.list("", "", p("a"), p("b")),
        p("B") + Make.list("", "", p("c") + Make.list("", "", p("d")))
      ) + Make.list("L", "text:continue-numbering=\"true\"", Make.list("", "", p("e"))),
      "I.\tA\n1.\ta\n2.\tb\nII.\tB\n1.\tc\n(a)\td\n2.\te"
    ),
    .init(
      "only the first paragraph of an item has its number, a header has none",
      automatic: outline,
      "<text:list text:style-name=\"L\"><text:list-header>\(p("head"))</text:list-header>"
        + "<text:list-item>\(p("one") + p("more"))</text:list-item></text:list>",
      "head\nI.\tone\nmore"
    ),
    .init(
      "a list goes on with one that is named, and begins where an item says",
      automatic: outline,
      Make.list("L", "xml:id=\"first\"", p("one")) + p("between")
        + Make.list("L", "text:continue-list=\"first\"", p("two")) + Make.list("L", "", p("again"))
        + "<text:list text:style-name=\"L\"><text:list-item text:start-value=\"7\">\(p("seven"))"
        + "</text:list-item></text:list>",
      "I.\tone\nbetween\nII.\ttwo\nI.\tagain\nVII.\tseven"
    ),
    .init(
      "numbers of several levels, with signs of their own between them",
      automatic: Make.listStyle(
        "L",
        Make.level(1, "1"),
        Make.level(2, "a", suffix: "", "text:display-levels=\"2\""),
        Make.level(3, "1", "loext:num-list-format=\"%1% – %2% (%3%)\"")
      ),
      Make.list(
        "L",
        "",
        p("x") + Make.list("", "", p("y") + Make.list("", "", p("z")))
      ),
      "1.\tx\n1.a\ty\n1 – a (1)\tz"
    ),
    .init(
      "headings by their levels, bullets, letters after z",
      styles: "<text:outline-style style:name=\"Outline\">"
        + "<text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
        + "style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" "
        + "style:num-format=\"A\" text:start-value=\"26\" style:num-suffix=\".\"/>"
        + "</text:outline-style>",
      automatic: "<text:list-style style:name=\"B\"><text:list-level-style-bullet "
        + "text:level=\"1\" style:num-suffix=\"\u{F0B7}\" "
        + "text:bullet-char=\"\u{F0B7}\"/></text:list-style>",
      Make.heading("Opening", level: 1) + Make.heading("x", level: 2) + Make.heading("y", level: 2)
        + Make.list("B", "", p("point")) + Make.heading("Closing", level: 1),
      "I.\tOpening\nZ.\tx\nAA.\ty\n•\tpoint\nII.\tClosing"
    ),
  ]

  static let tables: [OpenDocumentCase] = [
    .init(
      "spans are empty cells, in rows and columns",
      Make.table([
        [("table:number-columns-spanned=\"2\"", p("a")), ("", nil), ("", p("b"))],
        [("table:number-rows-spanned=\"2\"", p("c")), ("", p("d")), ("", p("e"))],
        [("", nil), ("", p("f")), ("", p("g") + p("h"))],
      ]),
      "a |  | b\nc | d | e\n | f | g h"
    ),
    .init(
      "rows of heads and groups; a table in a cell belongs to it",
      "<table:table><table:table-header-rows><table:table-row><table:table-cell>\(p("Day"))"
        + "</table:table-cell></table:table-row></table:table-header-rows><table:table-rows>"
        + "<table:table-row><table:table-cell>\(p("o") + Make.table([[("", p("i"))]]))"
        + "</table:table-cell></table:table-row></table:table-rows></table:table>",
      "Day\no i"
    ),
    .init(
      "cells and rows that are repeated without end are cut",
      Make.table([[("table:number-columns-repeated=\"16384\"", p("")), ("", p("x"))]]),
      String(repeating: " | ", count: 63) + "x"
    ),
  ]

  private static func region(_ id: String, _ kind: String, _ content: String = "") -> String {
    "<text:changed-region xml:id=\"\(id)\" text:id=\"\(id)\"><text:\(kind)><office:change-info>"
      + "<dc:creator>A</dc:creator></office:change-info>\(content)</text:\(kind)>"
      + "</text:changed-region>"
  }
  private static func tracked(_ regions: String) -> String {
    "<text:tracked-changes>\(regions)</text:tracked-changes>"
  }
  private static func inserted(_ id: String, _ content: String) -> String {
    "<text:change-start text:change-id=\"\(id)\"/>\(content)<text:change-end text:change-id=\"\(id)\"/>"
  }
  private static func deleted(_ id: String) -> String {
    "<text:change text:change-id=\"\(id)\"/>"
  }

  static let changes: [OpenDocumentCase] = [
    .init(
      "words",
      tracked(region("d", "deletion", p("Wednesday")) + region("i", "insertion"))
        + p(deleted("d") + inserted("i", "Tuesday") + ", 7 July"),
      "Tuesday, 7 July",
      original: "Wednesday, 7 July"
    ),
    .init(
      "a deleted end joins paragraphs",
      tracked(region("d", "deletion", p("") + p(""))) + p("First \(deleted("d"))second"),
      "First second",
      original: "First \nsecond"
    ),
    .init(
      "the second half of what a deleted end joins is in its own list",
      automatic: outline,
      tracked(region("d", "deletion", p("") + Make.list("L", "", p(""))))
        + Make.list("L", "", p("one")) + p("First.\(deleted("d"))second")
        + Make.list("L", "text:continue-numbering=\"true\"", p("third")),
      "I.\tone\nFirst.second\nII.\tthird",
      original: "I.\tone\nFirst.\nII.\tsecond\nIII.\tthird"
    ),
    .init(
      "an inserted end parts them",
      tracked(region("i", "insertion"))
        + p("First<text:change-start text:change-id=\"i\"/>")
        + p("<text:change-end text:change-id=\"i\"/>second"),
      "First\nsecond",
      original: "Firstsecond"
    ),
    .init(
      "paragraphs that were inserted and deleted as a whole",
      tracked(region("d", "deletion", p("gone") + p("")) + region("i", "insertion")) + p("a")
        + p("<text:change-start text:change-id=\"i\"/>new")
        + p("<text:change-end text:change-id=\"i\"/>\(deleted("d"))b"),
      "a\nnew\nb",
      original: "a\ngone\nb"
    ),
    .init(
      "a table that was deleted between two paragraphs",
      tracked(
        region("d", "deletion", p(" one") + Make.table([[("", p("a")), ("", p("b"))]]) + p("two "))
      ) + p("First\(deleted("d"))last"),
      "Firstlast",
      original: "First one\na | b\ntwo last"
    ),
    .init(
      "a table that was deleted alone",
      tracked(region("d", "deletion", Make.table([[("", p("a")), ("", p("b"))], [("", p("c"))]])))
        + p("First") + deleted("d") + p("last"),
      "First\nlast",
      original: "First\na | b\nc\nlast"
    ),
    .init(
      "what was only made bold is the same text",
      tracked(region("f", "format-change")) + p("a \(inserted("f", "bold")) word"),
      "a bold word"
    ),
  ]

  static let notes: [OpenDocumentCase] = [
    .init(
      "superior digits are marks of notes that are typed",
      p("as annexed.¹ On 20 km²") + p("¹ Text"),
      "as annexed.[1] On 20 km²\n[1] Text"
    ),
    .init(
      "notes in the order of their marks, one with a sign of its own",
      p("a\(Make.note("one")) b\(Make.note("two"))")
        + p(
          "c\(Make.note("reissued", "<text:note-citation text:label=\"*\">*</text:note-citation>"))"
        ),
      "a[1] b[2]\nc*\n[1] one\n[2] two\n* reissued"
    ),
    .init(
      "notes with Roman numbers",
      styles: "<text:notes-configuration text:note-class=\"footnote\" style:num-format=\"i\"/>",
      p("a\(Make.note("one", "<text:note-citation>i</text:note-citation>"))"),
      "a[i]\n[i] one"
    ),
    .init(
      "in the text as it was, a note that was deleted is there",
      tracked(region("d", "deletion", p(Make.note("one"))))
        + p("a\(deleted("d")) b\(Make.note("two"))"),
      "a b[1]\n[1] two",
      original: "a[1] b[2]\n[1] one\n[2] two"
    ),
  ]
}
