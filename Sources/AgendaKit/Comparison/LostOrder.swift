/// What a converter did to a text whose columns came apart: the words are there, in an order that
/// says nothing.
extension Comparer {
  /// Takes back what differs only because one document lost the order of its timetable and of the
  /// lines around it, and notes that this was not compared. Words that came or went are told.
  mutating func noteLostOrder() {
    guard from.kind == to.kind, from.isScattered != to.isScattered else { return }
    let version: DocumentComparison.Version = from.isScattered ? .from : .to
    let (lost, whole) = from.isScattered ? (from, to) : (to, from)
    if whole.organizationOfWork.isEmpty { return }
    let scattered = lost.scattered
    let heads = whole.furniture.filter { $0.kind == .tableHead }.map { $0.range }
    func isOfTimetable(_ change: Change) -> Bool {
      if change.subject == .slot { return true }
      let (own, other) =
        version == .from
        ? (change.from?.range, change.to?.range)
        : (change.to?.range, change.from?.range)
      let isThere = own.map { own in scattered.contains { $0.contains(own) } } ?? true
      let isHere = other.map { other in heads.contains { $0.contains(other) } } ?? true
      return change.subject == .text && isThere && isHere
    }
    let all = log.roots + log.consequences.map { ($0.id, $0.change) }
    let (timetable, rest) = (
      all.filter { isOfTimetable($0.1) }, all.filter { !isOfTimetable($0.1) }
    )
    for (id, _) in timetable { log.drop(id) }
    notices.append(.orderLost(.timetable, in: version))
    let texts = rest.filter { $0.1.isOfText }
    guard !texts.isEmpty, LetterBalance(texts.map { $0.1 }, from, to).isEven else { return }
    for (id, _) in texts { log.drop(id) }
    notices.append(.orderLost(from.report == nil ? .annotations : .report, in: version))
  }
}

extension MeetingDocument {
  /// Whether it has a timetable of which only the words are left.
  fileprivate var isScattered: Bool { organizationOfWork.isEmpty && !scattered.isEmpty }

  /// The texts that were not understood because their columns came apart.
  fileprivate var scattered: [SourceRange] {
    let lost = diagnostics.filter { $0.rule == "column-order-lost" }.map { $0.range }
    if lost.isEmpty { return [] }
    return unplaced.map { $0.range }.filter { text in lost.contains { text.contains($0) } }
  }
}

extension Change {
  fileprivate var isOfText: Bool {
    [.paragraph, .annotation, .document, .footnote, .text].contains(subject)
  }
}

/// Counts the letters and the numbers that changes took away and brought.
private struct LetterBalance {
  private var letters = [Int](repeating: 0, count: 256)
  private var numbers: [Substring: Int] = [:]

  /// Whether as many of each came as went, but for the marks of notes.
  private(set) var isEven = true

  init(_ changes: [Change], _ from: MeetingDocument, _ to: MeetingDocument) {
    for change in changes where change.kind != .moved {
      if change.words.isEmpty {
        count(Self.text(change.from), -1)
        count(Self.text(change.to), 1)
      }
      for run in change.words where run.operation != .equal {
        count(run.text, run.operation == .insert ? 1 : -1)
      }
    }
    var marks: [Substring: Int] = [:]
    for note in from.footnotes + to.footnotes { marks[Substring(note.mark), default: 0] += 1 }
    isEven =
      letters.allSatisfy { $0 == 0 }
      // Each mark stands in the text and before its note.
      && numbers.allSatisfy { abs($0.value) <= 2 * marks[$0.key, default: 0] }
  }

  private mutating func count(_ text: String, _ sign: Int) {
    let text = FoldedText.normalized(text)
    for byte in text.utf8 where byte != ASCII.space && !ASCII.isDigit(byte) {
      letters[Int(byte)] += sign
    }
    for number in text.split(whereSeparator: { !("0"..."9").contains($0) }) {
      numbers[number, default: 0] += sign
    }
  }

  private static func text(_ node: ChangedNode?) -> String {
    switch node?.content {
    case .paragraph(let paragraph): paragraph.text
    case .annotation(let annotation):
      ([annotation.heading] + annotation.paragraphs.map { $0.text }).joined(separator: " ")
    case .document(let entry):
      ([entry.title, entry.note ?? ""] + entry.symbols.map { $0.description })
        .joined(separator: " ")
    case .footnote(let note): note.text
    case .text(let text): text.text
    case .listItem(let item): item.text
    default: ""
    }
  }
}
