/// The notes of a story in the order of their marks, with the marks that are printed for them.
struct WrittenNotes {
  /// A note that has a mark.
  struct Note {
    var key: NoteKey
    /// Its place among the notes that are counted; nil for one whose mark is a sign.
    var number: Int?
    /// What is written for it: `[1]`, a sign.
    var sign: ContiguousArray<UInt8>
  }

  private(set) var all: [Note] = []
  private var indices: [NoteKey: Int] = [:]
  private var nextNumber = 1
  private let forms: [NoteForm]
  /// For each kind, the section of its last mark and the number of its next.
  private var counters: [NoteKey.Kind: (section: Int, next: Int)] = [:]

  init(_ document: StoryDocument) {
    forms = document.noteForms
    // Where there are both, the marks of the notes at the end go on after the others, unless the
    // document says where they begin.
    let footnotes = document.notes.keys.count { $0.kind == .footnote }
    for (kind, first) in [(NoteKey.Kind.footnote, 1), (.endnote, footnotes + 1)] {
      let form = form(of: kind, in: 0)
      let start = form?.start ?? (form?.format == nil ? first : 1)
      counters[kind] = (section: 0, next: start)
    }
  }

  private func form(of kind: NoteKey.Kind, in section: Int) -> NoteForm? {
    forms.first { $0.kind == kind && $0.section == section }
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
      all.append(Note(key: mark.note, number: nextNumber, sign: ContiguousArray("[\(label)]".utf8)))
      nextNumber += 1
    }
    return index
  }

  /// Adds notes that no mark leads to; each once.
  mutating func add(_ unmarked: [NoteKey]) {
    for key in unmarked where indices[key] == nil {
      let index = all.count
      indices[key] = index
      all.append(Note(key: key, number: nextNumber, sign: ContiguousArray("[\(nextNumber)]".utf8)))
      nextNumber += 1
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
    return NumberFormat.string(counter.next, form?.format ?? "decimal") ?? String(counter.next)
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
    changes = []
    comments = []
    unknownSigns = unknownSigns.filter { $0 >= start }.map { $0 - start }
  }
}
