/// The notes of a story in the order of their marks, with the marks that are printed for them.
struct WrittenNotes {
  /// A note that has a mark.
  struct Note {
    var key: NoteKey
    /// Its place among the notes that are counted, those at the end of the document after all
    /// others; nil for one whose mark is a sign. It is known when all marks are.
    var number: Int?
    /// What is written for it: `[1]`, a sign.
    var sign: ContiguousArray<UInt8>
  }

  /// A kind of notes in a section.
  private struct Place: Hashable {
    var section: Int
    var kind: NoteKey.Kind
  }

  private(set) var all: [Note] = []
  private var indices: [NoteKey: Int] = [:]
  private var forms: [Place: NoteForm] = [:]
  /// For each kind, the section of its last mark and the number of its next.
  private var counters: [NoteKey.Kind: (section: Int, next: Int)] = [:]

  init(_ document: StoryDocument) {
    for form in document.noteForms {
      forms[Place(section: form.section, kind: form.kind)] = form
    }
    for kind in [NoteKey.Kind.footnote, .endnote] {
      counters[kind] = (section: 0, next: form(of: kind, in: 0)?.start ?? 1)
    }
  }

  private func form(of kind: NoteKey.Kind, in section: Int) -> NoteForm? {
    forms[Place(section: section, kind: kind)]
  }

  /// The place of the note of a mark, which takes a number where it is its first.
  mutating func index(of mark: StoryParagraph.Mark, in paragraph: StoryParagraph) -> Int {
    if let known = indices[mark.note] { return known }
    let index = all.count
    indices[mark.note] = index
    if mark.sign > 0 {
      let end = min(paragraph.text.count, mark.offset + mark.sign)
      let sign = ContiguousArray(paragraph.text[mark.offset..<end])
      all.append(Note(key: mark.note, number: nil, sign: sign))
    } else {
      let label = label(of: mark)
      all.append(Note(key: mark.note, number: 0, sign: ContiguousArray("[\(label)]".utf8)))
    }
    return index
  }

  /// Adds notes that no mark leads to; each once.
  mutating func add(_ unmarked: [NoteKey]) {
    for key in unmarked where indices[key] == nil {
      let index = all.count
      indices[key] = index
      let section = counters[key.kind]?.section ?? 0
      let label = label(of: StoryParagraph.Mark(offset: 0, note: key, section: section))
      all.append(Note(key: key, number: 0, sign: ContiguousArray("[\(label)]".utf8)))
    }
  }

  /// Counts the notes.
  mutating func setNumbers() {
    var number = 0
    for kind in [NoteKey.Kind.footnote, .endnote] {
      for i in all.indices where all[i].key.kind == kind && all[i].number != nil {
        number += 1
        all[i].number = number
      }
    }
  }

  private mutating func label(of mark: StoryParagraph.Mark) -> String {
    if let label = mark.label { return label }
    let kind = mark.note.kind
    let form = form(of: kind, in: mark.section)
    var counter = counters[kind] ?? (section: mark.section, next: 1)
    if counter.section != mark.section, form?.restarts ?? false {
      counter.next = form?.start ?? 1
    }
    counters[kind] = (section: mark.section, next: counter.next + 1)
    let format = form?.format ?? (kind == .endnote ? "lowerRoman" : "decimal")
    return NumberFormat.string(counter.next, format) ?? String(counter.next)
  }
}

extension StoryParagraph {
  /// Takes the sign of a note off the start of its text, where it was typed there.
  mutating func dropFirst(sign: ContiguousArray<UInt8>) {
    var start = 0
    while start < text.count, ASCII.isBlank(text[start]) { start += 1 }
    guard !sign.isEmpty, text[start...].starts(with: sign), marks.isEmpty, links.isEmpty else {
      return
    }
    start += sign.count
    while start < text.count, ASCII.isBlank(text[start]) { start += 1 }
    text.removeFirst(start)
    for i in changes.indices {
      let range = changes[i].range
      changes[i].range = max(0, range.lowerBound - start)..<max(0, range.upperBound - start)
    }
    for i in comments.indices { comments[i].offset = max(0, comments[i].offset - start) }
    unknownSigns = unknownSigns.filter { $0 >= start }.map { $0 - start }
  }
}

extension StoryWriter {
  /// A cell by its place.
  struct CellPlace {
    var table = 0
    var row = 0
    var cell = 0
  }

  /// A note that is typed as a paragraph.
  struct TypedNote {
    var paragraph: StoryParagraph
    var sign: Range<Int>
    var place: CellPlace
    var part: StructuredPosition.Part
    var page: StructuredPosition.Page?
  }
}
