/// The text of a Word or OpenDocument file as it is read from its parts, before it is written out as
/// lines: what both formats have in common.
struct Story {
  /// Paragraphs and tables in their order.
  var blocks: [StoryBlock] = []
}

/// A part of a story.
enum StoryBlock {
  case paragraph(StoryParagraph)
  case table(StoryTable)
}

/// A paragraph.
struct StoryParagraph {
  /// Its place in its part, 1-based.
  var index: Int
  /// The number that the program counts for it, with what follows it (a tab, a blank, nothing).
  var number = ContiguousArray<UInt8>()
  /// How the number came there.
  var numbering = SourceStructure.Numbering.none
  /// Its number as an entry of an agenda has it, `(a)` for an automatic `a.`; nil where it has none that
  /// lists of an agenda have.
  var entry: (style: ListStyle, number: Int)?
  /// The bytes of the paragraph's text before it, where it is a part of one.
  var before = 0
  /// Its text: tabs as tabs, breaks of lines as line feeds.
  var text = ContiguousArray<UInt8>()
  /// Whether the document sets it as a heading or in bold.
  var isHeading = false
  /// Whether it is a line of a table of contents, which the program makes of the headings.
  var isContents = false
  /// Whether a page begins with it.
  var startsPage = false
  /// What stands in the text, by its places in `text`.
  var marks: [Mark] = []
  var links: [Link] = []
  var changes: [Change] = []
  var comments: [Comment] = []
  /// Stretches that are raised.
  var raised: [Range<Int>] = []
  /// Signs that only their font knows.
  var unknownSigns: [Int] = []
  /// Whether the form of its number is not known.
  var hasUnknownNumber = false
  /// Paragraphs of text boxes that are anchored here.
  var boxes: [StoryBlock] = []

  init(index: Int) { self.index = index }

  /// A mark of a note.
  struct Mark {
    /// Where it stands: behind so many bytes of the text.
    var offset: Int
    /// The note.
    var note: NoteKey
    /// The bytes of the text that are its mark, such as a star; empty where it has a number.
    var sign = 0
    /// The section it stands in, the first 0.
    var section = 0
    /// Its number as the file has it, where it is not to be counted.
    var label: String?
  }

  /// A link over a stretch of the text.
  struct Link {
    var range: Range<Int>
    var target: String
  }

  /// A tracked change over a stretch of the text, empty for what is not in it.
  struct Change {
    var range: Range<Int>
    var kind: SourceStructure.ChangeKind
    var author: String
  }

  /// A comment that is attached to the text.
  struct Comment {
    /// Where: behind so many bytes.
    var offset: Int
    /// The beginning of what it says.
    var text: ContiguousArray<UInt8>
    /// How much of what comments say is kept.
    static let limit = 400
  }

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { text.allSatisfy(ASCII.isBlank) && marks.isEmpty }

  /// The paragraph as a cell shows it: of one without text its automatic number alone; nil for nothing.
  var inCell: StoryParagraph? {
    guard isBlank else { return self }
    guard numbering == .automatic else { return nil }
    var alone = self
    alone.dropBlanks()
    while alone.number.last.map(ASCII.isBlank) ?? false { alone.number.removeLast() }
    return alone.number.isEmpty ? nil : alone
  }

  /// Lets go of a text that is nothing but blanks: what goes on with it need not look at them again.
  mutating func dropBlanks() {
    guard isBlank, !text.isEmpty else { return }
    text = []
    links = []
    raised = []
    // Those before have no text already.
    for i in changes.indices.reversed() {
      guard !changes[i].range.isEmpty || changes[i].range.lowerBound > 0 else { break }
      changes[i].range = 0..<0
    }
  }

  /// Goes on with another paragraph, as where the mark between them is gone: its properties and its
  /// number count.
  mutating func append(_ next: StoryParagraph) {
    let count = text.count
    if isBlank { index = next.index }
    text += next.text
    for var mark in next.marks {
      mark.offset += count
      marks.append(mark)
    }
    for var link in next.links {
      link.range = link.range.moved(by: count)
      links.append(link)
    }
    for var change in next.changes {
      change.range = change.range.moved(by: count)
      changes.append(change)
    }
    for var comment in next.comments {
      comment.offset += count
      comments.append(comment)
    }
    raised += next.raised.map { $0.moved(by: count) }
    for sign in next.unknownSigns { unknownSigns.append(sign + count) }
    boxes += next.boxes
    isContents = isContents && next.isContents
    startsPage = startsPage || next.startsPage
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

/// A note, told from all others.
struct NoteKey: Hashable {
  /// What kind of note it is.
  enum Kind { case footnote, endnote }
  var kind: Kind
  var id: String
}

/// How the notes of a kind are numbered in a section.
struct NoteForm {
  /// The section, the first 0.
  var section: Int
  var kind: NoteKey.Kind
  /// Where they begin, where that is said.
  var start: Int?
  /// The form of their numbers.
  var format: String?
  /// Whether they begin anew with the section.
  var restarts = false
}

/// A table, its cells in their columns.
struct StoryTable {
  var rows: [StoryRow] = []
  /// How many rows it has, those that are not shown too.
  var rowCount = 0
}

/// A row: a cell for each column; columns that a cell spans are empty after it.
struct StoryRow {
  var cells: [StoryCell] = []
  /// Its place in the table, 1-based, those counted that are not shown; 0 where all are.
  var number = 0

  /// No table has more columns; what stands further right is read with the last.
  static let columnLimit = 64

  /// Puts a cell at the end, over so many columns.
  mutating func append(_ cell: StoryCell, columns: Int = 1) {
    guard cells.count < Self.columnLimit else {
      cells[cells.count - 1].blocks += cell.blocks
      return
    }
    cells.append(cell)
    let room = Self.columnLimit - cells.count
    for _ in 0..<min(max(0, columns - 1), room) { cells.append(StoryCell()) }
  }
}

/// A cell.
struct StoryCell {
  var blocks: [StoryBlock] = []

  /// Its paragraphs, those of tables in it too, in their order.
  var paragraphs: [StoryParagraph] {
    var found: [StoryParagraph] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        found.append(paragraph)
        found += StoryCell(blocks: paragraph.boxes).paragraphs
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { found += cell.paragraphs }
        }
      }
    }
    return found
  }
}

/// All that is read from a file.
struct StoryDocument {
  var format: SourceFormat
  /// The head of the first page.
  var masthead: [StoryBlock] = []
  /// The pages that have that head; nil where it is that of all.
  var mastheadPage: StructuredPosition.Page?
  /// Whether that is the head of all pages.
  var isMastheadOnAllPages = false
  var body: [StoryBlock] = []
  /// The paragraphs of each note that has any.
  var notes: [NoteKey: [StoryBlock]] = [:]
  /// Notes that no mark leads to, in any view.
  var unmarkedNotes: [NoteKey] = []
  /// How the notes of each section are numbered.
  var noteForms: [NoteForm] = []
  /// Other heads and feet of the pages.
  var pages: [Page] = []
  var propertySymbols: [String] = []
  /// How many files are embedded or linked whose text belongs to this one.
  var unreadFileCount = 0
  /// The parts that the file refers to and does not have.
  var missingParts: [MissingPart] = []
  /// Changes and comments that no paragraph of the text has.
  var loose = LooseChanges()

  /// A head or foot of the pages.
  struct Page {
    var part: StructuredPosition.Part
    /// The pages that have it; nil for all others.
    var page: StructuredPosition.Page?
    var blocks: [StoryBlock]
  }
}
