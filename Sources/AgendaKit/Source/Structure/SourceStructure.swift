/// What the lines of a text are, where the format of the file says so: paragraphs, rows of tables,
/// notes, what belongs to the page.
///
/// Word and OpenDocument files have no text to point at; the one that they are read as
/// (`SourceText.bytes`) is written for them, and this tells what it was written from.
struct SourceStructure: Sendable {
  /// The format of the file.
  var format: SourceFormat
  /// The lines, in the order of the text.
  var lines = ContiguousArray<Line>()
  /// The stretches that lines are made of, in the order of the text.
  var pieces = ContiguousArray<Piece>()
  /// The marks of notes in the text, in its order.
  var marks: [Mark] = []
  /// Marks of notes that are typed and raised, `[a]`, in the order of the text.
  var raised: [SourceRange] = []
  /// Notes that are typed as paragraphs, each beginning with its mark.
  var typedNotes: [TypedNote] = []
  /// The notes that stand at the end, in their order.
  var notes: [Note] = []
  /// The links, in the order of the text.
  var links: [Link] = []
  /// Where the lines begin that belong to the page; the end of the text if there are none.
  var pageStart = 0
  /// The changes that are still tracked.
  var changes: [Change] = []
  /// The comments that are still there, each where it is attached.
  var comments: [Comment] = []
  /// The symbols that the properties of the document say it has.
  var propertySymbols: [String] = []
  /// How many files are embedded or linked whose text belongs to this one, and is not read.
  var unreadFileCount = 0
  /// The parts that the file refers to and does not have.
  var missingParts: [MissingPart] = []
  /// Signs that are shown by a font alone, and numbers in a form that is not known.
  var doubts: [Doubt] = []

  /// A line of the text.
  struct Line: Sendable {
    var kind: Kind
    /// The whole line, without its end.
    var lower: UInt32
    var upper: UInt32
    /// Its pieces.
    var pieces: Range<Int>
    /// The table of a row, 1-based; 0 for other lines.
    var table = 0
    /// How many columns the row has.
    var columns = 0
    /// Whether the document sets it as a heading or in bold.
    var isHeading = false
    /// Whether a page begins with it.
    var startsPage = false
    /// How its number came there.
    var numbering = Numbering.none
    /// The number or letter that it begins with, automatic or typed; nil if it has none.
    var label: Label?
  }

  /// The label of a paragraph.
  struct Label: Sendable {
    /// Whether it is a letter, `(a)`, and no number.
    var isLetter: Bool
    var range: SourceRange
  }

  /// What a line is.
  enum Kind: UInt8, Sendable {
    /// A paragraph.
    case paragraph
    /// What goes on with the paragraph of the line before, after a break of the line.
    case continued
    /// A row of a table.
    case row
    /// A note.
    case note
    /// A head or foot of the pages.
    case page
  }

  /// How the number of a paragraph came there.
  enum Numbering: UInt8, Sendable {
    /// It has none, or one that was typed.
    case none
    /// Word counts it.
    case automatic
    /// A sign of a list, which is no number.
    case bullet
  }

  /// A stretch of one paragraph.
  struct Piece: Sendable {
    var lower: UInt32
    var upper: UInt32
    /// Where the paragraph's own text begins, behind its number.
    var textLower: UInt32
    /// How an agenda prints its number, where the file prints it otherwise: `(a) ` for `a.`.
    var entry: String?
    /// The bytes of the paragraph's text before this piece.
    var before: UInt32 = 0
    var part: StructuredPosition.Part
    var page: StructuredPosition.Page?
    var paragraph: Int32
    /// The table in the part, 1-based; 0 outside one.
    var table: Int32 = 0
    /// The row and the column in a table, 1-based; 0 outside one.
    var row: Int32 = 0
    var cell: Int32 = 0
    /// Whether it begins a paragraph, and does not go on with the piece before.
    var startsParagraph = true
  }

  /// The mark of a note.
  struct Mark: Sendable {
    var range: SourceRange
    /// The note's place in `notes`.
    var note: Int
  }

  /// A note.
  struct Note: Sendable {
    /// Its number as printed; a sign that somebody chose, such as a star, is none.
    var number: Int?
    /// Its line; nil where a mark leads to no note.
    var line: Int?
    /// Its text, without its mark.
    var text: SourceRange
  }

  /// A note that is typed: `a Text`, the mark raised.
  struct TypedNote: Sendable {
    var mark: String
    var line: Int
    /// Its text, without its mark.
    var text: SourceRange
  }

  /// A link.
  struct Link: Sendable {
    /// Where it stands, without blanks at its ends.
    var range: SourceRange
    var target: String
    /// Whether the symbol of a document is all that it stands on.
    var isSymbol: Bool
  }

  /// A tracked change.
  struct Change: Sendable {
    var range: SourceRange
    var kind: ChangeKind
    /// Who made it; empty where the file does not say.
    var author: String
  }

  /// What a tracked change did.
  enum ChangeKind: UInt8, Sendable { case insertion, deletion, formatting }

  /// A comment.
  struct Comment: Sendable {
    var range: SourceRange
    /// The beginning of what it says.
    var text: ContiguousArray<UInt8>
  }

  /// Something that cannot be read for sure.
  struct Doubt: Sendable {
    var range: SourceRange
    var kind: Kind

    /// What is in doubt.
    enum Kind: Sendable {
      /// A sign that only its font knows.
      case sign
      /// A number whose form is not known, read as a decimal one.
      case numberFormat
    }
  }

  /// The place of an offset of the text; nil between the pieces.
  func position(of offset: Int) -> StructuredPosition? {
    guard let piece = piece(at: offset) else { return nil }
    return StructuredPosition(
      part: piece.part,
      page: piece.page,
      paragraph: Int(piece.paragraph),
      column: Int(piece.before) + max(0, min(offset, Int(piece.upper)) - Int(piece.textLower)) + 1,
      table: piece.table > 0 ? Int(piece.table) : nil,
      row: piece.row > 0 ? Int(piece.row) : nil,
      cell: piece.cell > 0 ? Int(piece.cell) : nil
    )
  }

  /// The piece at an offset; between two, where a line or a cell begins, the next.
  private func piece(at offset: Int) -> Piece? { pieceIndex(at: offset).map { pieces[$0] } }

  private func pieceIndex(at offset: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(pieces[middle].lower) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return pieces.isEmpty ? nil : 0 }
    return low < pieces.count && Int(pieces[low - 1].upper) < offset ? low : low - 1
  }

  /// The text of the paragraph before an offset, without its number, from the last piece to the first.
  func paragraphText(before offset: Int) -> [SourceRange] {
    guard var i = pieceIndex(at: offset) else { return [] }
    let last = pieces[i]
    let end = min(max(offset, Int(last.textLower)), Int(max(last.textLower, last.upper)))
    var texts = [SourceRange(Int(last.textLower), end)]
    while i > 0, pieces[i].before > 0, pieces[i - 1].part == last.part,
      pieces[i - 1].paragraph == last.paragraph
    {
      i -= 1
      texts.append(
        SourceRange(Int(pieces[i].textLower), Int(max(pieces[i].textLower, pieces[i].upper)))
      )
    }
    return texts
  }

  /// The text of the paragraph's piece at an offset, its number not counted.
  func pieceText(at offset: Int) -> SourceRange? {
    guard let piece = piece(at: offset) else { return nil }
    return SourceRange(Int(piece.textLower), Int(max(piece.textLower, piece.upper)))
  }
}
