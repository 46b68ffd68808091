import Testing

@testable import AgendaKit

/// One trap of Word files, with the text that each view of it gives.
struct WordCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var maker: WordMaker
  var accepted: String
  var original: String?

  init(_ name: String, _ body: String, _ accepted: String, original: String? = nil) {
    testDescription = name
    maker = WordMaker(body)
    self.accepted = accepted
    self.original = original
  }

  /// The same with lists.
  init(_ name: String, lists: String, styles: String = "", _ body: String, _ accepted: String) {
    self.init(name, body, accepted)
    maker.numbering = lists
    maker.styles = styles
  }

  private static func p(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }
  private static func t(_ text: String) -> String { WordMaker.run(text) }
  private static func n(_ text: String, _ list: Int, _ level: Int = 0) -> String {
    WordMaker.numbered(text, list: list, level: level)
  }
  private static func raised(_ text: String) -> String {
    WordMaker.raised(text)
  }
  private static let outline = WordMaker.list(
    1,
    WordMaker.level(0, "upperRoman", "%1.") + WordMaker.level(1, "decimal", "%2.")
      + WordMaker.level(2, "lowerLetter", "(%3)"),
    numbers: [1]
  )

  static let text: [WordCase] = [
    WordCase("runs are one text", p(t("Hall ") + t("C")), "Hall C"),
    WordCase(
      "blanks at the ends of a text that does not keep them",
      p("<w:r><w:t> Hall </w:t></w:r>" + t("C")),
      "HallC"
    ),
    WordCase(
      "breaks, tabs and hyphens",
      p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
          + "<w:softHyphen/><w:t>e\u{AD}f</w:t><w:br w:type=\"column\"/></w:r>"
      ),
      "a\tb\nc-def"
    ),
    WordCase(
      "hidden text",
      p(WordMaker.run("secret ", "<w:vanish/>") + t("shown"))
        + p(WordMaker.run("shown too", "<w:vanish w:val=\"0\"/>")),
      "shown\nshown too"
    ),
    WordCase(
      "a hidden end, as a heading that runs on into its text has",
      p(t("A. Opening."), "<w:rPr><w:vanish/></w:rPr>") + p(t(" The meeting")),
      "A. Opening. The meeting"
    ),
    WordCase(
      "formulas, and the base of text with its reading above it",
      p(
        "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r>"
          + "<m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>\(t("r"))</w:rt><w:rubyBase>"
          + "\(t("b"))</w:rubyBase></w:ruby></w:r>"
      ),
      "x=1b"
    ),
    WordCase(
      "boxes to tick and lists to choose from",
      p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/>"
          + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
          + t(" yes ")
          + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
          + "<w:listEntry w:val=\"Vienna\"/><w:listEntry w:val=\"Geneva\"/></w:ddList></w:ffData>"
          + "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
      ),
      "☒ yes Geneva"
    ),
    WordCase(
      "raised letters and numbers are marks of notes, unless they belong to the word",
      p(
        t("on Wednesday") + raised("a") + t(", the 1") + raised("st") + t(" of 20 km") + raised("2")
          + t(" in 10") + raised("3") + t(" words") + raised("1") + raised("2") + t(". No")
          + raised("b, c/") + t(" N") + raised("o") + t(" 2") + raised("e")
      ) + p(raised("a") + t(" Text")),
      "on Wednesday[a], the 1st of 20 km2 in 103 words[12]. No[b, c/] No 2e\n[a] Text"
    ),
    WordCase(
      "superior digits are marks of notes, unless they belong to the word",
      p(t("as annexed.¹ On 20 km² of 10³ parts¹²")) + p(t("¹ Text")),
      "as annexed.[1] On 20 km² of 10³ parts[12]\n[1] Text"
    ),
    WordCase(
      "signs of fonts",
      p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + t(" yes")),
      "☑ yes"
    ),
    WordCase(
      "controls, smart tags and custom XML are looked through",
      "<w:sdt><w:sdtPr/><w:sdtContent>\(p("<w:smartTag>\(t("Vienna"))</w:smartTag>"))"
        + "<w:customXml>\(p("<w:sdt><w:sdtContent>\(t("Hall C"))</w:sdtContent></w:sdt>"))"
        + "</w:customXml></w:sdtContent></w:sdt>",
      "Vienna\nHall C"
    ),
    WordCase(
      "of alternatives only the first",
      p(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(p(t("ADVANCE VERSION")))"
          + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
          + "\(p(t("ADVANCE VERSION")))</w:txbxContent></w:pict></mc:Fallback>"
          + "</mc:AlternateContent></w:r>" + t("body")
      ),
      "body\nADVANCE VERSION"
    ),
    WordCase(
      "the results of fields, over paragraphs and within each other",
      p(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
          + WordMaker.fieldMark("begin") + t("inner code")
          + WordMaker.fieldMark("separate") + t("inner")
          + WordMaker.fieldMark("end")
          + WordMaker.fieldMark("separate") + t("one")
      ) + p(t("two") + WordMaker.fieldMark("end") + t(" after")),
      "one\ntwo after"
    ),
    WordCase(
      "a field that never ends hides nothing",
      p(WordMaker.fieldMark("begin") + t("shown")),
      "shown"
    ),
  ]

  static let lists: [WordCase] = [
    WordCase(
      "levels begin anew under a higher one",
      lists: outline,
      n("A", 1) + n("a", 1, 1) + n("b", 1, 1) + n("B", 1) + n("c", 1, 1) + n("d", 1, 2),
      "I.\tA\n1.\ta\n2.\tb\nII.\tB\n1.\tc\n(a)\td"
    ),
    WordCase(
      "a level that never begins anew",
      lists: WordMaker.list(
        1,
        WordMaker.level(0, "upperRoman", "%1.")
          + WordMaker.level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>"),
        numbers: [1]
      ),
      n("A", 1) + n("a", 1, 1) + n("B", 1) + n("b", 1, 1),
      "I.\tA\n1.\ta\nII.\tB\n2.\tb"
    ),
    WordCase(
      "lists of one make count on; a start said for one acts once",
      lists: WordMaker.list(1, WordMaker.level(0, "decimal", "%1."), numbers: [1, 2])
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
      n("a", 1) + n("b", 2) + n("c", 3) + n("d", 3) + n("e", 1),
      "1.\ta\n2.\tb\n1.\tc\n2.\td\n3.\te"
    ),
    WordCase(
      "each number has the form of its own level, unless all are decimal",
      lists: WordMaker.list(
        1,
        WordMaker.level(0, "upperLetter", "%1") + WordMaker.level(1, "decimal", "%1.%2")
          + WordMaker.level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
        numbers: [1]
      ),
      n("x", 1) + n("y", 1, 1) + n("z", 1, 2),
      "A\tx\nA.1\ty\n1.1.1\tz"
    ),
    WordCase(
      "the style gives the list, the level its link; 0 is none; an empty paragraph takes a number",
      lists: WordMaker.list(
        1,
        WordMaker.level(0, "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>")
          + WordMaker.level(1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"H2\"/>"),
        numbers: [1]
      ),
      styles: """
        <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
        """,
      WordMaker.paragraph("One", "<w:pStyle w:val=\"H1\"/>")
        + WordMaker.paragraph("Sub", "<w:pStyle w:val=\"H2\"/>")
        + WordMaker.paragraph("", "<w:pStyle w:val=\"H1\"/>")
        + WordMaker.paragraph(
          "3. typed",
          "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"
        )
        + WordMaker.paragraph("Three", "<w:pStyle w:val=\"H1\"/>"),
      "1.\tOne\n(a)\tSub\n3. typed\n3.\tThree"
    ),
    WordCase(
      "numbers with zeros before them, and numbers that are hidden",
      lists: WordMaker.list(
        1,
        WordMaker.level(0, "custom\" w:format=\"001, 002, 003, ...", "%1")
          + WordMaker.level(1, "decimal", "%2.", "<w:rPr><w:vanish/></w:rPr>"),
        numbers: [1]
      ),
      n("a", 1) + n("b", 1, 1) + n("c", 1),
      "001\ta\nb\n002\tc"
    ),
    WordCase(
      "what follows a number, bullets, and forms of other scripts",
      lists: WordMaker.list(
        1,
        WordMaker.level(0, "bullet", "\u{F0B7}")
          + WordMaker.level(1, "russianLower", "%2)", "<w:suff w:val=\"space\"/>")
          + WordMaker.level(2, "chineseCounting", "%3.", "<w:suff w:val=\"nothing\"/>"),
        numbers: [1]
      ),
      n("a", 1) + n("b", 1, 1) + n("c", 1, 2),
      "•\ta\nа) b\n一.c"
    ),
  ]

  static let tables: [WordCase] = [
    WordCase(
      "spans are empty cells, a cell that goes on shows nothing",
      WordMaker.table([
        [("<w:gridSpan w:val=\"2\"/>", WordMaker.paragraph("a")), ("", WordMaker.paragraph("b"))],
        [
          ("<w:vMerge w:val=\"restart\"/>", WordMaker.paragraph("c")),
          ("", WordMaker.paragraph("d")), ("", WordMaker.paragraph("e")),
        ],
        [
          ("<w:vMerge/>", WordMaker.paragraph("stale")), ("", WordMaker.paragraph("f")),
          ("", WordMaker.paragraph("g") + WordMaker.paragraph("h")),
        ],
      ]),
      "a |  | b\nc | d | e\n | f | g h"
    ),
    WordCase(
      "numbers in cells count with the text",
      lists: outline,
      n("A", 1) + WordMaker.table([[("", n("B", 1)), ("", WordMaker.paragraph("x"))]]) + n("C", 1),
      "I.\tA\nII.\tB | x\nIII.\tC"
    ),
    WordCase(
      "a table in a cell belongs to it",
      WordMaker.table([
        [
          ("", WordMaker.paragraph("o") + WordMaker.table([[("", WordMaker.paragraph("i"))]])),
          ("", WordMaker.paragraph("x")),
        ]
      ]),
      "o i | x"
    ),
  ]

  private static func ins(_ content: String) -> String {
    "<w:ins w:author=\"A\">\(content)</w:ins>"
  }
  private static func del(_ text: String) -> String {
    "<w:del w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
  }

  static let changes: [WordCase] = [
    WordCase(
      "words",
      p(del("Wednesday") + ins(t("Tuesday")) + t(", 7 July")),
      "Tuesday, 7 July",
      original: "Wednesday, 7 July"
    ),
    WordCase(
      "a deleted mark joins paragraphs",
      p(t("First "), "<w:rPr><w:del/></w:rPr>") + p(t("second")),
      "First second",
      original: "First \nsecond"
    ),
    WordCase(
      "an inserted mark parts them",
      p(t("First"), "<w:rPr><w:ins/></w:rPr>") + p(t("second")),
      "First\nsecond",
      original: "Firstsecond"
    ),
    WordCase(
      "a move is in one place",
      "<w:moveFrom>\(p("<w:moveFrom>\(t("one"))</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>"))</w:moveFrom>"
        + p(t("two")) + p("<w:moveTo>\(t("one"))</w:moveTo>", "<w:rPr><w:moveTo/></w:rPr>"),
      "two\none",
      original: "one\ntwo"
    ),
    WordCase(
      "whole paragraphs and tables",
      ins(p(t("new")) + WordMaker.table([[("", p(t("cell")))]])) + "<w:del>\(p(del("gone")))"
        + "\(WordMaker.table([[("", p(del("old")))]]))</w:del>" + p(t("kept")),
      "new\ncell\nkept",
      original: "gone\nold\nkept"
    ),
    WordCase(
      "a row",
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(p(del("gone")))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(p(t("kept")))</w:tc></w:tr></w:tbl>",
      "kept",
      original: "gone\nkept"
    ),
    {
      var test = WordCase(
        "a paragraph that is deleted takes no number",
        lists: outline,
        n("A", 1)
          + p(
            del("B"),
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
          ) + n("C", 1),
        "I.\tA\nII.\tC"
      )
      test.original = "I.\tA\nII.\tB\nIII.\tC"
      return test
    }(),
    WordCase(
      "a row that was inserted and deleted again is in neither",
      "<w:tbl><w:tr><w:trPr><w:ins/><w:del/></w:trPr><w:tc>\(p(t("never")))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(p(t("kept")))</w:tc></w:tr></w:tbl>",
      "kept",
      original: "kept"
    ),
    WordCase(
      "cells that were inserted, deleted and merged",
      WordMaker.table([
        [
          ("", p(t("a"))), ("<w:cellIns/>", p(t("new"))), ("<w:cellDel/>", p(t("old"))),
          ("<w:cellMerge w:vMerge=\"rest\"/>", p(t("b"))),
        ],
        [
          ("", p(t("c"))), ("", p(t("d"))),
          ("<w:cellMerge w:vMerge=\"cont\"/>", p(t("under"))),
        ],
      ]),
      "a | new | b\nc | d | ",
      original: "a | old | b\nc | d | under"
    ),
    WordCase(
      "text that was hidden, and text that is hidden now",
      p(
        WordMaker.run("a", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
          + WordMaker.run("b", "<w:vanish/><w:rPrChange><w:rPr/></w:rPrChange>")
      ),
      "a",
      original: "b"
    ),
    WordCase(
      "what was inserted and deleted again is in neither",
      p(t("kept") + ins(del(" never"))),
      "kept",
      original: "kept"
    ),
  ]
}
