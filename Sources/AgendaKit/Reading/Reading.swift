/// A document as blocks of plain text: every difference between Markdown, text saved from Word,
/// printed pages and web pages ends here.
struct Reading {
  /// The source.
  let source: SourceText
  /// The text that all blocks are stretches of.
  var text: CleanText
  /// Where words begin in `text`.
  let words: WordIndex
  /// Paragraphs, headings, list entries, rows of timetables, in the order of the document.
  var blocks: [Block]
  /// The footnotes.
  var notes: [Note]
  /// The marks of footnotes in the text, in the order of `text`.
  var footnoteMarks: [FootnoteMark]
  /// Those that are letters.
  var letterMarks: [FootnoteMark] = []
  /// The lines that belong to the page.
  var pageLines: [SourceRange]
  /// Their text.
  var pageTexts: [Range<Int>]
  /// The lines that only mark up: rules, lines of tables.
  var markup: [SourceRange]
  /// The marks of Markdown and HTML, in the order of the source, none inside another.
  var marks: [SourceRange]
  /// What was joined, repaired or lost.
  var diagnostics: [Diagnostic]
  /// Why lines were put together or not, by where each begins; kept on request.
  var joints: [(line: Int, evidence: JointEvidence, goesOn: Bool)] = []

  /// A footnote.
  struct Note {
    /// The number, as printed.
    var mark: String
    /// Its text.
    var text: Range<Int>
    /// The note with its mark.
    var source: SourceRange
  }
}

extension Reading {
  /// Where one of some phrases, which all begin with a letter or a digit, first stands in a stretch
  /// of the text, beginning with a word.
  /// - Complexity: O(n) in the words of the stretch.
  func first(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    phrases.first(in: text.bytes.span, range.lowerBound, range.upperBound, words)
  }
}

/// A stretch of a document: a paragraph, a heading, a list entry, or a row of a timetable.
struct Block {
  /// What a block is.
  enum Kind {
    /// Text: whether it is a heading or a paragraph, number and wording decide.
    case text
    /// A row of a timetable.
    case row
    /// Lines of a table whose columns came apart.
    case scattered
  }

  var kind: Kind
  /// Its text, in `Reading.text`.
  var text: Range<Int> {
    get { stretch.offsets }
    set { stretch.offsets = newValue }
  }
  private var stretch: TextRange
  /// Where it stands, its markup included.
  var source: SourceRange
  /// Whether the document sets it as a heading or in bold: a hint, no more.
  var isHeading: Bool
  /// The cells of a row.
  var cells: [Cell]

  init(
    kind: Kind,
    text: Range<Int>,
    source: SourceRange,
    isHeading: Bool = false,
    cells: [Cell] = []
  ) {
    self.kind = kind
    stretch = TextRange(text)
    self.source = source
    self.isHeading = isHeading
    self.cells = cells
  }

  /// A cell of a row.
  struct Cell {
    /// Its text, in `Reading.text`; empty for an empty cell.
    var text: Range<Int> {
      get { stretch.offsets }
      set { stretch.offsets = newValue }
    }
    private var stretch: TextRange
    /// Where it stands.
    let source: SourceRange

    init(text: Range<Int>, source: SourceRange) {
      stretch = TextRange(text)
      self.source = source
    }
  }
}
