/// A document whose line ends are lost: everything stands on one line, or on a few.
///
/// It is cut where something surely begins: at the fields of the masthead, at fixed headings after a
/// sentence, at the next expected number of an item, at titles that the list of items has named, at
/// days and times of the timetable. Where paragraphs began cannot be told; they stay together.
struct FlatText {
  /// A document with more lines than this has kept its line ends.
  private static let lineLimit = 4
  /// A line shorter than this may be one.
  private static let lengthLimit = 600

  let text: [UInt8]
  private let lower: Int
  private var cuts: [Int] = []
  var position = 0
  /// The item that comes next, and the letter under it.
  private var nextNumber = 1
  private var nextLetter = 1
  private var part = Part.head
  /// The titles that the list names, by number and letter; letter 0 for the item itself.
  private(set) var titles: [Key: Range<Int>] = [:]
  private var openTitle: (key: Key, start: Int)?

  private enum Part { case head, list, annotations, timetable }

  struct Key: Hashable {
    var group: Int
    var number: Int
    var letter: Int
  }

  /// The names of the groups, as the masthead has them before places and days.
  private(set) var groups: [Range<Int>] = []
  /// Whose items are listed or annotated.
  private var group = 0
  /// The item that was listed or annotated last.
  private var lastNumber = 0
  /// Where notes begin, in the source.
  private var notes: Set<Int> = []
  /// Whether a list of papers goes on here.
  private var isListed = false

  /// Cuts the lines of a document that has lost its line ends.
  static func split(_ lines: inout ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) {
    guard lines.count(where: { !$0.isEmpty }) <= lineLimit,
      lines.contains(where: { $0.upper - $0.lower >= lengthLimit })
    else { return }
    var cut = ContiguousArray<SourceLine>()
    for line in lines {
      guard line.upper - line.lower >= lengthLimit else {
        cut.append(line)
        continue
      }
      var flat = FlatText(bytes, line)
      flat.run()
      var first = line
      var start = line.lower
      for end in flat.cuts + [line.upper] where end > start {
        let piece = bytes.trimmed(start, end)
        first.lower = piece.lower
        first.upper = piece.upper
        if piece.lower < piece.upper { cut.append(first) }
        // A note ends where the next thing begins, and not with the text.
        let opening: Markup.Kind = flat.notes.contains(start) ? .blockBreak : .nothing
        first = SourceLine(lower: end, upper: end, indent: 0, opening: opening)
        start = end
      }
    }
    lines = cut
  }

  private init(_ bytes: Span<UInt8>, _ line: SourceLine) {
    var text: [UInt8] = []
    text.reserveCapacity(line.upper - line.lower)
    for i in line.lower..<line.upper { text.append(bytes[i]) }
    self.text = text
    lower = line.lower
  }

  private mutating func run() {
    let text = text
    let span = text.span
    while position < text.count {
      if position == 0 || text[position - 1] == ASCII.space, step(span) { continue }
      position += 1
    }
  }

  /// Cuts before `position`, and goes on after `end`.
  mutating func cut(to end: Int, andAfter: Bool) {
    closeTitle()
    cuts.append(lower + position)
    position = max(end, position + 1)
    if andAfter {
      while position < text.count, text[position] == ASCII.space { position += 1 }
      cuts.append(lower + position)
    }
  }

  private static let jointItems: Phrases = [" (joint item", " (*joint item", " (_joint item"]

  private mutating func closeTitle() {
    guard let open = openTitle else { return }
    openTitle = nil
    var end = position
    while end > open.start,
      [ASCII.space, ASCII.point, ASCII.semicolon, ASCII.colon].contains(text[end - 1])
    {
      end -= 1
    }
    // "(joint item)" stands after the title in the list alone.
    let joint = Self.jointItems.first(in: text.span, open.start, max(open.start, end))
    titles[open.key] = open.start..<(joint?.lowerBound ?? end)
  }

  /// Whether something begins here; it is passed over.
  private mutating func step(_ span: Span<UInt8>) -> Bool {
    if part == .head, field(span) { return true }
    if part == .head, FlatReport.begins(text, position) {
      cuts += FlatReport(text, from: position).cuts.map { lower + $0 }
      position = text.count
      return true
    }
    let isNote = beginsNote(span)
    if isNote { notes.insert(lower + position) }
    if isNote || isListed && beginsEntry(span) {
      cut(to: position + 1, andAfter: false)
      return true
    }
    if let formula = formula(span) {
      isListed = formula.kind == .documentation
      switch formula.kind {
      case .annotatedAgenda, .agenda: if part == .head || part == .list { part = .list }
      case .annotations: part = .annotations
      case .organizationOfWork: part = .timetable
      default: break
      }
      nextNumber = 1
      if formula.kind == .documentation { nextNumber = max(lastNumber + 1, 1) }
      cut(to: formula.end, andAfter: true)
      return true
    }
    switch part {
    case .head: return false
    case .list, .annotations: return groupName(span) || label(span)
    case .timetable: return row(span)
    }
  }

  // MARK: - Papers, notes

  /// Whether a paper begins: after the symbol of the one before, and a remark on it.
  private func beginsEntry(_ span: Span<UInt8>) -> Bool {
    guard ASCII.isUpper(text[position]), before == ASCII.closeRound,
      let start = cuts.last.map({ $0 - lower }), start < position
    else { return false }
    var end = position
    while end > start, text[end - 1] == ASCII.space { end -= 1 }
    if Sentence.endsWithSymbol(span, start..<end) { return true }
    guard var open = (start..<end).last(where: { text[$0] == ASCII.openRound }) else {
      return false
    }
    while open > start, text[open - 1] == ASCII.space { open -= 1 }
    return Sentence.endsWithSymbol(span, start..<open)
  }

  /// Whether a note begins, or the rule above the notes: a mark in the text is glued to a word.
  private func beginsNote(_ span: Span<UInt8>) -> Bool {
    if let end = ("--- " as Phrase).end(in: span, at: position, text.count) {
      return noteMarkEnd(span, end) != nil
    }
    return noteMarkEnd(span, position) != nil
  }

  private func noteMarkEnd(_ span: Span<UInt8>, _ start: Int) -> Int? {
    if let end = ("<sup>" as Phrase).end(in: span, at: start, text.count) { return end }
    if start + 2 < text.count, text[start] == 0xC2,
      [0xB9, 0xB2, 0xB3].contains(text[start + 1])
    {
      return start + 2
    }
    return ("[^" as Phrase).end(in: span, at: start, text.count)
  }

  // MARK: - Masthead

  private static let fields: Phrases = ["Distr.:", "Original:"]
  private static let values: Phrases = ["General", "Limited", "Restricted", "English", "French"]

  private mutating func field(_ span: Span<UInt8>) -> Bool {
    if Self.fields.all.contains(where: { $0.end(in: span, at: position, text.count) != nil }) {
      var end = position
      while end < text.count, text[end] != ASCII.colon { end += 1 }
      end += 1
      while end < text.count, text[end] == ASCII.space { end += 1 }
      if let value = Self.values.wordEnd(in: span, at: end, text.count) { end = value }
      cut(to: end, andAfter: true)
      return true
    }
    if let session = sessionEnd(span) {
      addGroup(span)
      cut(to: session, andAfter: true)
      return true
    }
    if let town = MeetingPlaces.townEnd(span, position, text.count), town + 2 < text.count,
      text[town] == ASCII.comma, ASCII.isDigit(text[town + 2]),
      let date = DatePhrase.read(span, town + 2, text.count)
    {
      addGroup(span)
      cut(to: date.end, andAfter: true)
      return true
    }
    return false
  }

  /// The name of a group stands between the last field and this one.
  private mutating func addGroup(_ span: Span<UInt8>) {
    let name = span.trimmed(max(0, (cuts.last ?? lower) - lower), position)
    if name.upper - name.lower >= 12 { groups.append(name.lower..<name.upper) }
  }

  /// One past `Twentieth session` before the place or the item of the agenda.
  private func sessionEnd(_ span: Span<UInt8>) -> Int? {
    guard ASCII.isUpper(text[position]),
      let end = MeetingTitles.session(span, position, text.count)?.end, end + 1 < text.count,
      MeetingPlaces.townEnd(span, end + 1, text.count) != nil
        || ("Item " as Phrase).end(in: span, at: end + 1, text.count) != nil
    else { return nil }
    return end
  }

  // MARK: - Headings

  private static let headings: [Formula] = [
    .annotatedAgenda, .agenda, .annotations, .documentation, .annex, .organizationOfWork,
  ]

  /// The fixed heading that stands here after a sentence or a cut, and before something new.
  private func formula(_ span: Span<UInt8>) -> (kind: Formula, end: Int)? {
    guard ASCII.isUpper(text[position]), isAfterSentence else { return nil }
    var end = position
    var longest: (kind: Formula, end: Int)?
    while end < text.count, end - position < 90 {
      end += 1
      guard end == text.count || text[end] == ASCII.space else { continue }
      if let kind = Formula.whole(span, position, end), Self.headings.contains(kind),
        end == text.count || begins(end + 1), !FlatSentence.isPaper(text, kind, end)
      {
        longest = (kind, end)
      }
    }
    return longest
  }

  private var isAfterSentence: Bool {
    if cuts.last == lower + position { return true }
    guard position > 0 else { return true }
    return [ASCII.point, ASCII.colon, ASCII.closeRound].contains(before) || part == .head
  }

  private var before: UInt8 { FlatSentence.last(text, before: position) }

  private func begins(_ i: Int) -> Bool {
    i < text.count
      && (ASCII.isUpper(text[i]) || ASCII.isDigit(text[i]) || text[i] == ASCII.openRound)
  }

  // MARK: - Items

  /// The name of a group over its items: its first item follows.
  private mutating func groupName(_ span: Span<UInt8>) -> Bool {
    guard groups.count > 1, ASCII.isUpper(text[position]) else { return false }
    let start = nameStart(span)
    for (i, name) in groups.enumerated() {
      guard let end = titleEnd(name, at: start), end + 3 < text.count,
        text[end] == ASCII.space,
        case .number(1, _) = LineLabel.read(span, end + 1, text.count)?.kind
      else { continue }
      group = i
      nextNumber = 1
      isListed = false
      cut(to: end, andAfter: true)
      return true
    }
    return false
  }

  /// Where the name of the group begins in "Provisional agenda for the ninth meeting of the …".
  private func nameStart(_ span: Span<UInt8>) -> Int {
    guard isAfterSentence,
      let head = MeetingTitles.agendaHeadEnd(span, position, text.count).map({ $0 + 1 }),
      head < text.count
    else { return position }
    guard let ordinal = CalendarWords.ordinal(span, head, text.count) else { return head }
    return Self.ofGroups.end(in: span, at: ordinal.end, text.count) ?? head
  }

  private static let ofGroups: Phrases = [" meeting of the ", " session of the "]

  private mutating func label(_ span: Span<UInt8>) -> Bool {
    guard let label = LineLabel.read(span, position, text.count), label.end < text.count,
      ASCII.isUpper(text[label.end]) || text[label.end] >= 0x80
    else { return false }
    let key: Key
    switch label.kind {
    case .number(let number, nil) where number == nextNumber && isAfterSentence:
      key = Key(group: group, number: number, letter: 0)
    case .letter(let letter) where letter == nextLetter && nextNumber > 1:
      key = Key(group: group, number: nextNumber - 1, letter: letter)
    default: return false
    }
    if part == .list {
      if key.letter > 0, ![ASCII.colon, ASCII.semicolon].contains(before) { return false }
      cut(to: label.end, andAfter: false)
      openTitle = (key, label.end)
    } else {
      // The heading of an item ends where its title does.
      guard let title = titles[key], let end = titleEnd(title, at: label.end) else {
        return false
      }
      cut(to: end, andAfter: true)
    }
    isListed = false
    if key.letter == 0 {
      lastNumber = key.number
      nextNumber = key.number + 1
      nextLetter = 1
    } else {
      nextLetter = key.letter + 1
    }
    return true
  }

  /// One past a title of the list, if it stands at `start` again.
  func titleEnd(_ title: Range<Int>, at start: Int) -> Int? {
    guard start + title.count <= text.count, !title.isEmpty else { return nil }
    for i in 0..<title.count
    where ASCII.lowercased(text[start + i]) != ASCII.lowercased(text[title.lowerBound + i]) {
      return nil
    }
    return start + title.count
  }
}
