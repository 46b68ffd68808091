/// The marks of Markdown and HTML in a source, in its order.
struct Markup {
  /// The marks, none inside another.
  var marks = ContiguousArray<Mark>()
  /// The elements whose text no reader of a page sees.
  var hidden: [SourceRange] = []
  /// Whether the text is Markdown, so that `--` is a dash and two blanks at a line end break it.
  var isMarkdown = false
  /// Whether the text is a page of HTML, so that its line ends are blanks.
  var isHTML = false
  /// Whether the text was written from a file that has no markup in its text: nothing stands for
  /// anything else.
  var isExact = false
  /// The letters and signs that may be marks of notes: `[a]`, `[*]`.
  var signs: [String] = []

  /// One mark.
  struct Mark {
    var lower: UInt32
    var upper: UInt32
    var kind: Kind
    /// The number of a footnote mark or of an entry of a list, the rows that a cell spans, the place
    /// of a sign in `signs`; otherwise 0.
    var number: UInt16 = 0
    /// How the number of an entry of a list is printed, and that of a footnote where it is a letter
    /// or a Roman numeral; nil for all other marks.
    var style: ListStyle?
  }

  /// What a mark is.
  enum Kind: UInt8 {
    /// Stands for nothing: emphasis, the address of a link, a tag.
    case nothing
    /// Ends a line: `<br>`, a backslash at a line end.
    case lineBreak
    /// Ends a line as a line of print ends: the next one may go on with it.
    case lineEnd
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
    /// `[a]`, `<sup>a</sup>`: a mark if a note bears it; a raised one is apart from its word.
    case sign
  }
}

/// How the numbers of a list are printed, where markup holds them and not the text.
enum ListStyle: UInt8 {
  /// `1.`
  case number
  /// `(a)`
  case letter
  /// `(i)`
  case roman
  /// `A.`
  case capital
  /// `I.`
  case capitalRoman

  /// The number with its signs and a blank after it, as a line of text has it.
  func label(_ number: Int) -> String {
    switch self {
    case .number: "\(number). "
    case .letter: "(\(Self.letters(number))) "
    case .roman: "(\(RomanNumeral.spelled(number))) "
    case .capital: Self.letters(number).uppercased() + ". "
    case .capitalRoman: RomanNumeral.spelled(number).uppercased() + ". "
    }
  }
}

extension ListStyle {
  /// How an agenda prints a level of a list that counts in a form, `decimal`, `lowerLetter`; capital
  /// letters are parts of chapters, unless they stand under numbers.
  /// - Parameters:
  ///   - parent: the form of the level above; nil for the first.
  ///   - isAlone: whether nothing of the levels above is printed with it, as in `2.1`.
  static func entry(of format: String, under parent: String?, isAlone: Bool) -> ListStyle? {
    switch format {
    case "decimal": isAlone ? .number : nil
    case "lowerLetter": .letter
    case "upperLetter": parent == "decimal" ? .letter : nil
    case "lowerRoman": .roman
    default: nil
    }
  }

  /// `a` to `z`, then `aa`, as lists go on.
  private static func letters(_ number: Int) -> String {
    let letter = UnicodeScalar(UInt8(97 + (max(number, 1) - 1) % 26))
    return String(repeating: String(letter), count: (max(number, 1) - 1) / 26 + 1)
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
