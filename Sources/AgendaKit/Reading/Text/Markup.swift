/// The marks of Markdown and HTML in a source, in its order.
struct Markup {
  /// The marks, none inside another.
  var marks = ContiguousArray<Mark>()
  /// Whether the text is Markdown, so that `--` is a dash and two blanks at a line end break it.
  var isMarkdown = false
  /// Whether the text is a page of HTML, so that its line ends are blanks.
  var isHTML = false

  /// One mark.
  struct Mark {
    var lower: UInt32
    var upper: UInt32
    var kind: Kind
    /// The number of a footnote mark, otherwise 0.
    var number: UInt16 = 0
  }

  /// What a mark is.
  enum Kind: UInt8 {
    /// Stands for nothing: emphasis, the address of a link, a tag.
    case nothing
    /// Ends a line: `<br>`, a backslash at a line end.
    case lineBreak
    /// Ends a block: `<p>`, `<div>`, `<h1>`.
    case blockBreak
    /// Begins or ends a table of HTML, a row of it, a cell.
    case table, tableEnd, row, cell
    /// Begins or ends a heading: the tag, or text set in bold.
    case bold
    /// A footnote mark that can be nothing else: `<sup>1</sup>`, `¹`, `[^1]`.
    case footnote
    /// `[1]`: a footnote mark if a note bears it.
    case bracketedNumber
    /// A number glued to punctuation: a footnote mark if a note bears it.
    case gluedNumber
  }
}

extension Markup {
  /// Where the marks stand; numbers in brackets or glued to a word may be text and are left out.
  var ranges: [SourceRange] {
    marks.compactMap {
      $0.kind == .bracketedNumber || $0.kind == .gluedNumber
        ? nil : SourceRange(Int($0.lower), Int($0.upper))
    }
  }
}
