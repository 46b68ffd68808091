/// Reads the annotations: under the heading of each item its paragraphs, its free subheadings, and
/// the papers listed under "Documentation".
///
/// A heading is known by its number and by the title that the agenda gives that number. A number
/// before running text that is not that title numbers a paragraph.
struct AnnotationsParser {
  private let blocks: [Block]
  private let reading: Reading
  private var builder: DocumentBuilder
  private var meeting = 0
  /// The item under whose heading the text stands.
  private var current: ItemNumber?
  private var annotation: Annotation?
  /// The items of each meeting as headings ask for them.
  private let index: [AgendaLookup]
  private var isInDocumentation = false
  /// The last paragraph that had a number, whatever it is the text of.
  private var lastNumbered: (number: Int, isHeading: Bool, isEnded: Bool)?
  /// The block after the one that is read.
  private var following: Block?
  /// The annotations read so far, with the items that they belong to.
  private var finished: [Finished] = []

  private struct Finished {
    var meeting: Int
    var item: ItemNumber?
    /// The heading with its joint remark.
    var heading: String
    var annotation: Annotation
  }

  /// Parses up to the annex; the index of the block after the last that was taken.
  static func parse(
    _ blocks: [Block],
    from start: Int,
    upTo end: Int,
    into builder: inout DocumentBuilder
  ) {
    var parser = AnnotationsParser(blocks, builder)
    parser.parse(from: start, upTo: end)
    builder = parser.builder
  }

  private init(_ blocks: [Block], _ builder: DocumentBuilder) {
    self.blocks = blocks
    self.builder = builder
    reading = builder.reading
    index = builder.document.meetings.map { AgendaLookup($0.agenda) }
  }

  private mutating func parse(from start: Int, upTo end: Int) {
    for i in start..<end {
      let block = blocks[i]
      guard block.kind == .text else { continue }
      following = i + 1 < end ? blocks[i + 1] : nil
      if builder.takeStarredNote(block) { continue }
      switch reading.formula(block) {
      case .documentation where annotation != nil:
        builder.furnish(block.source, .heading)
        isInDocumentation = true
        continue
      case .some(let formula) where formula != .documentation:
        builder.furnish(block.source, .heading)
        continue
      default: break
      }
      if let group = builder.meeting(headedBy: block) {
        finish()
        meeting = group
        current = nil
        lastNumbered = nil
        builder.take(block, namingGroupOf: group)
        continue
      }
      if let heading = heading(block) {
        begin(heading, block)
      } else if annotation != nil {
        add(block, isLast: i + 1 == end, next: i + 1 < end ? blocks[i + 1] : nil)
      }
    }
    finish()
    attach()
  }

  // MARK: - Headings

  private struct Heading {
    /// Nil where none is printed.
    var number: ItemNumber?
    var item: ItemNumber?
    var title: Range<Int>
    /// Where text begins that follows the title on its line; nil if none does.
    var rest: Int?
  }

  private var agenda: [AgendaItem] {
    builder.document.meetings.indices.contains(meeting)
      ? builder.document.meetings[meeting].agenda : []
  }

  private func heading(_ block: Block) -> Heading? {
    guard let label = reading.label(block) else {
      return letteredHeading(block) ?? titleHeading(block)
    }
    let text = label.end..<block.text.upperBound
    switch label.kind {
    case .number(let number, let letter):
      let item = ItemNumber(number, letter: letter)
      guard let level = match(item, text, block) else { return nil }
      return level
    case .letter(let value):
      guard let current else { return nil }
      if let roman = label.romanValue, let letter = current.letter, value != letter + 1,
        let third = match(ItemNumber(current.number, letter: letter, roman: roman), text, block)
      {
        return third
      }
      return match(ItemNumber(current.number, letter: value), text, block)
    case .roman(let value):
      guard let current, let letter = current.letter else { return nil }
      return match(ItemNumber(current.number, letter: letter, roman: value), text, block)
    case .chapter, .part: return letteredHeading(block)
    }
  }

  /// A heading of the number `item`: the agenda's title agrees, or it reads as a title and its
  /// number is one that may come.
  private func match(_ item: ItemNumber, _ text: Range<Int>, _ block: Block) -> Heading? {
    let listed = find(item)
    if let listed, let end = titleEnd(listed, text) {
      let rest = hasWords(end..<text.upperBound) ? reading.trimmed(end..<text.upperBound) : nil
      let title = text.lowerBound..<end
      return Heading(number: item, item: item, title: title, rest: rest?.lowerBound)
    }
    if let title = listed?.title, text.count <= 2 * title.utf8.count,
      TitleText.areNearlyOne(TitleText.normalized(title), reading.plain(text))
    {
      return Heading(number: item, item: item, title: text, rest: nil)
    }
    let isTitle = text.count <= 400 && !Sentence.isRunning(reading.text.bytes.span, text)
    guard isTitle, !text.isEmpty else { return nil }
    // Out of its turn, a number is wrong where the title is that of another item.
    let isNext = item.level == 1 && item.number == (current?.number ?? 0) + 1
    if listed == nil || !isNext, let byTitle = listedItem(titled: text, beside: item) {
      return Heading(number: item, item: byTitle, title: text, rest: nil)
    }
    guard isInTurn(item, block) else { return nil }
    if listed == nil, item.level > 1, !isStraySubitem(item, text) { return nil }
    if let last = text.last, reading.text.bytes[last] == ASCII.semicolon, item.level > 1 {
      return nil
    }
    return Heading(number: item, item: listed == nil ? nil : item, title: text, rest: nil)
  }

  /// Whether a number may head an annotation although its title is no item's: it comes after the last
  /// heading, and does not go on with numbered paragraphs.
  private func isInTurn(_ item: ItemNumber, _ block: Block) -> Bool {
    guard item.level == 1, let current else { return true }
    guard item.number > current.number else { return false }
    guard let lastNumbered, item.number == lastNumbered.number + 1 else { return true }
    let isEnded = Sentence.isEnded(reading.text.bytes.span, block.text)
    return block.isHeading && !lastNumbered.isHeading || !isEnded && lastNumbered.isEnded
  }

  private func hasWords(_ range: Range<Int>) -> Bool {
    range.count(where: { ASCII.isWord(reading.text.bytes[$0]) }) > 3
  }

  /// One past the agenda's title of an item where the text begins with it; typography may differ.
  private func titleEnd(_ item: AgendaItem, _ text: Range<Int>) -> Int? {
    let title = TitleText.normalized(item.title)
    // What stands behind the title need not be looked at.
    let part = text.prefix(3 * item.title.utf8.count + 64)
    let whole = reading.plain(part.lowerBound..<part.upperBound)
    if title == whole { return text.upperBound }
    guard whole.utf8.count > title.utf8.count, whole.hasPrefix(title), title.utf8.count >= 8 else {
      return nil
    }
    // Text on the line of the title begins after a point or with a capital.
    let bytes = reading.text.bytes
    var i = text.lowerBound + min(title.utf8.count, text.count)
    while i < text.upperBound, bytes[i] & 0xC0 == 0x80 { i += 1 }
    var next = i
    while next < text.upperBound, [ASCII.space, ASCII.point, ASCII.colon].contains(bytes[next]) {
      next += 1
    }
    guard next > i, next < text.upperBound, ASCII.isUpper(bytes[next]) else { return nil }
    return next
  }

  /// The title of an item that is not annotated yet, and nothing else; its number may stand before
  /// it without a point.
  private func titleHeading(_ block: Block) -> Heading? {
    let bytes = reading.text.bytes.span
    var text = block.text
    guard text.count <= 400, index.indices.contains(meeting), let last = text.last,
      bytes[last] != ASCII.point, bytes[last] != ASCII.semicolon
    else { return nil }
    let digits = text.prefix { ASCII.isDigit(bytes[$0]) }
    if !digits.isEmpty, digits.count <= 2, digits.upperBound < text.upperBound,
      ASCII.isBlank(bytes[digits.upperBound])
    {
      text = reading.trimmed(digits.upperBound..<text.upperBound)
    }
    let number = digits.isEmpty ? nil : Int(reading.string(digits))
    guard let item = listedItem(titled: text, beside: ItemNumber(number ?? 1)),
      number == nil || number == item.number, current != item,
      !finished.contains(where: { $0.meeting == meeting && $0.item == item })
    else { return nil }
    return Heading(number: number == nil ? nil : item, item: item, title: text, rest: nil)
  }

  private static let bracketedItems: Phrases = [
    "(item ", "(agenda item ", "(items ", "(agenda items ",
  ]

  /// `A. Opening (item 1 (a) of the provisional agenda)`: the item stands in brackets.
  private func letteredHeading(_ block: Block) -> Heading? {
    guard block.text.count <= 400 else { return nil }
    let bytes = reading.text.bytes
    guard
      let open = Self.bracketedItems
        .first(in: bytes.span, block.text.lowerBound, block.text.upperBound)
    else { return nil }
    let list = ItemNumberList.read(bytes.span, open.upperBound, block.text.upperBound)
    guard let first = list.first, find(first.number) != nil,
      !Sentence.isRunning(bytes.span, block.text)
    else { return nil }
    let start = reading.label(block)?.end ?? block.text.lowerBound
    return Heading(
      number: first.number,
      item: first.number,
      title: reading.trimmed(start..<open.lowerBound),
      rest: nil
    )
  }

  private func find(_ number: ItemNumber) -> AgendaItem? {
    guard index.indices.contains(meeting), let place = index[meeting].place(of: number.number)
    else {
      return nil
    }
    let item = agenda[place]
    guard let letter = number.letter else { return item }
    let part = ItemNumber(number.number, letter: letter)
    guard let sub = item.subitems.first(where: { $0.number == part }) else { return nil }
    return number.roman == nil ? sub : sub.subitems.first { $0.number == number }
  }

  /// The item whose title is exactly this text; for a subitem, one of the same item.
  private func listedItem(titled text: Range<Int>, beside item: ItemNumber) -> ItemNumber? {
    guard index.indices.contains(meeting) else { return nil }
    let title = reading.plain(text)
    if item.level > 1 {
      // An item with more subitems than the alphabet has letters is no item of an agenda.
      guard item.level == 2, let subitems = find(ItemNumber(item.number))?.subitems,
        subitems.count <= 26
      else { return nil }
      return subitems.first { TitleText.normalized($0.title) == title }?.number
    }
    return index[meeting].titles[title].flatMap { agenda[$0].number }
  }

  /// Whether a letter that the agenda does not have heads an annotation: it follows the letter of
  /// the heading before, ends as no entry of a list inside the text does, and text follows.
  private func isStraySubitem(_ item: ItemNumber, _ text: Range<Int>) -> Bool {
    guard item.level == 2, let letter = item.letter, let current, current.number == item.number,
      let before = current.letter, before + 1 == letter, find(current) != nil,
      let last = text.last, let next = following, next.kind == .text, reading.label(next) == nil
    else { return false }
    let bytes = reading.text.bytes.span
    return ASCII.isUpper(bytes[text.lowerBound])
      && ![ASCII.point, ASCII.semicolon, ASCII.comma, ASCII.colon].contains(bytes[last])
      && Sentence.isEnded(bytes, next.text)
  }

  private mutating func begin(_ heading: Heading, _ block: Block) {
    finish()
    let title = reading.withoutFinalPunctuation(reading.trimmed(heading.title))
    // The words of a joint item are left out where the agenda has them as well.
    let isJoint = heading.item.flatMap(find)?.joint != nil
    let line = builder.itemLine(title)
    let headEnd =
      heading.rest == nil
      ? block.source.upper : reading.place(block.text.lowerBound..<title.upperBound).upper
    let range = SourceRange(Int(block.source.lower), Int(headEnd))
    wholeHeading = reading.string(title)
    annotation = Annotation(
      number: heading.number,
      heading: isJoint ? reading.string(line.title) : wholeHeading,
      range: range
    )
    current = heading.number ?? heading.item
    isInDocumentation = false
    finishedItem = heading.item
    if let rest = heading.rest {
      let text = reading.trimmed(rest..<block.text.upperBound)
      extend(with: block.source)
      append(Paragraph(text: reading.string(text), range: reading.placeWithMarks(text)))
    }
  }

  private var finishedItem: ItemNumber?
  private var wholeHeading = ""

  private mutating func finish() {
    guard let done = annotation else { return }
    finished.append(
      Finished(
        meeting: meeting,
        item: finishedItem,
        heading: wholeHeading,
        annotation: done
      )
    )
    annotation = nil
    isInDocumentation = false
  }

  private mutating func append(_ paragraph: Paragraph) {
    annotation?.paragraphs.append(paragraph)
    // Its footnote marks may stand behind the block.
    extend(with: paragraph.range)
  }

  private mutating func extend(with range: SourceRange) {
    if let hull = annotation?.range.union(range) { annotation?.range = hull }
  }

  // MARK: - Text

  private mutating func add(_ block: Block, isLast: Bool, next: Block?) {
    extend(with: block.source)
    if isInDocumentation {
      // After "No documentation is foreseen" only what has a symbol is a paper.
      let isForeseen = annotation?.documentationNotForeseen != true
      if let entry = DocumentationEntryParser.entry(block, reading),
        isForeseen || !entry.symbols.isEmpty
      {
        annotation?.documentation.append(entry)
        return
      }
      // Running text without a symbol is no paper: the list has ended.
      isInDocumentation = Foreseen.says(reading.text.bytes.span, block.text)
    }
    let isHeading = isSubheading(block, next)
    var paragraph = builder.paragraph(block, role: isHeading ? .heading : .body)
    if let label = reading.label(block), case .number(let number, nil) = label.kind {
      paragraph = builder.paragraph(block, from: label.end, number: number)
      lastNumbered = (
        number, block.isHeading, Sentence.isEnded(reading.text.bytes.span, block.text)
      )
    }
    append(paragraph)
    if Foreseen.says(reading.text.bytes.span, block.text) {
      annotation?.documentationNotForeseen = true
    }
  }

  /// A heading without a number: a short text that does not end a sentence, before a text.
  private func isSubheading(_ block: Block, _ next: Block?) -> Bool {
    let text = reading.text.bytes.span
    guard let next, next.kind == .text, block.text.count <= 200, reading.label(block) == nil,
      !Sentence.isEnded(text, block.text), !Sentence.isRunning(text, block.text),
      ASCII.isUpper(text[block.text.lowerBound]), reading.formula(next) == nil
    else { return false }
    return reading.label(next) == nil || heading(next) == nil
  }

  // MARK: - To the items

  private mutating func attach() {
    for entry in finished {
      guard builder.document.meetings.indices.contains(entry.meeting) else { continue }
      let isEmpty = entry.annotation.paragraphs.isEmpty && entry.annotation.documentation.isEmpty
      let taken = entry.item.flatMap { number in
        let start = index[entry.meeting].place(of: number.number) ?? 0
        return builder.document.meetings[entry.meeting].agenda.withItem(number, from: start) {
          item -> Bool in
          guard item.annotation == nil, !isEmpty else { return false }
          item.annotation = entry.annotation
          return true
        }
      }
      if taken != true {
        // No item beside it has the joint remark.
        var other = entry.annotation
        other.heading = entry.heading
        builder.takeWord(off: &other)
        builder.document.meetings[entry.meeting].otherAnnotations.append(other)
      }
    }
    for m in builder.document.meetings.indices {
      builder.document.meetings[m].liftDocumentation()
    }
  }
}
