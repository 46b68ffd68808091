/// Reads an agenda: items, subitems, and items under those, for one group or for several.
///
/// An item is known by its number, a subitem by its letter; a line without either is an item whose
/// number is missing only if it stands between numbered ones.
struct AgendaListParser {
  private var items: [AgendaItem] = []
  private var meeting: Int
  private let blocks: [Block]

  /// Reads the list that begins at `start` or after headings there; the index of the block after it.
  /// - Parameter meeting: the group whose agenda it is, by position, unless a heading names one.
  static func parse(
    _ blocks: [Block],
    from start: Int,
    upTo end: Int,
    of meeting: Int = 0,
    into builder: inout DocumentBuilder
  ) -> Int {
    var parser = AgendaListParser(meeting: meeting, blocks: blocks)
    return parser.parse(from: start, upTo: end, into: &builder)
  }

  private init(meeting: Int, blocks: [Block]) {
    self.meeting = meeting
    self.blocks = blocks
  }

  private mutating func parse(
    from start: Int,
    upTo end: Int,
    into builder: inout DocumentBuilder
  ) -> Int {
    var i = start
    var hasItems = false
    loop: while i < end {
      let block = blocks[i]
      guard block.kind == .text else { break }
      if builder.takeStarredNote(block) {
        i += 1
        continue
      }
      if let formula = builder.reading.formula(block) {
        guard formula == .agenda || formula == .annotatedAgenda, items.isEmpty else { break }
        builder.furnish(block.source, .heading)
        i += 1
        continue
      }
      if let group = builder.meeting(headedBy: block) {
        // The name of a group after its own items begins the annotations on them.
        if hasItems,
          !builder.document.meetings[group].agenda.isEmpty || group == meeting && !items.isEmpty
        {
          break
        }
        finish(into: &builder)
        meeting = group
        builder.document.meetings[group].places.group.append(block.source)
        i += 1
        continue
      }
      if let apart = LabelsApart(blocks, at: i, end, builder) {
        add(apart, into: &builder)
        hasItems = true
        i = apart.end
        continue
      }
      switch builder.reading.label(block)?.kind {
      case .number(let number, let letter):
        if letter == nil, number == 1, !items.isEmpty, !isRepeatedInList(i, end, builder.reading) {
          break loop
        }
        let start = builder.reading.label(block)?.end
        if let letter {
          add(ItemNumber(number, letter: letter), block, from: start, into: &builder)
        } else {
          add(ItemNumber(number), block, from: start, into: &builder)
        }
        hasItems = true
      case .letter, .roman:
        guard let label = builder.reading.label(block), let number = subnumber(label) else {
          break loop
        }
        add(number, block, from: label.end, into: &builder)
      default:
        if let bare = numberWithoutPoint(i, end, builder.reading) {
          add(bare.number, block, from: bare.end, into: &builder)
          hasItems = true
        } else if isSubitemWithoutLetter(i, end, builder.reading) {
          add(nil, level: 2, block, into: &builder)
        } else if isItemWithoutNumber(i, end, builder.reading) {
          add(nil, block, into: &builder)
          hasItems = true
        } else if !hasItems, isHeadLine(block, builder.reading) {
          builder.furnish(block.source, .heading)
        } else if !hasItems {
          guard let list = listAfter(i, end, builder.reading) else { break loop }
          i = list
          continue
        } else {
          break loop
        }
      }
      i += 1
    }
    finish(into: &builder)
    return i
  }

  /// A short line between title and list: a note on the author, the name of a session.
  private func isHeadLine(_ block: Block, _ reading: Reading) -> Bool {
    block.text.count <= 200 && !Sentence.isRunning(reading.text.bytes.span, block.text)
  }

  /// How many paragraphs may stand between a title and its list.
  private static let introductionLimit = 12

  /// The heading of the list, or its first item, where running text introduces it: "The session
  /// will be held…".
  private func listAfter(_ start: Int, _ end: Int, _ reading: Reading) -> Int? {
    for i in start + 1..<max(start + 1, min(end - 1, start + Self.introductionLimit)) {
      if reading.formula(blocks[i]) == .agenda { return i }
      guard case .number(1, nil) = reading.label(blocks[i])?.kind,
        !Sentence.isRunning(reading.text.bytes.span, blocks[i].text)
      else { continue }
      switch reading.label(blocks[i + 1])?.kind {
      case .number(2, nil), .letter(1): return i
      default: return nil
      }
    }
    return nil
  }

  private func isItemWithoutNumber(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    let block = blocks[i]
    let text = reading.text.bytes.span
    guard block.text.count <= 300, ASCII.isUpper(text[block.text.lowerBound]),
      let last = block.text.last.map({ text[$0] }), !Sentence.isRunning(text, block.text)
    else { return false }
    guard i + 1 < end, let next = reading.label(blocks[i + 1]) else {
      // The last item of a list, before a heading or the end.
      return !items.isEmpty && last == ASCII.point && block.text.count <= 120
        && (i + 1 == end || reading.formula(blocks[i + 1]) != nil)
    }
    switch next.kind {
    case .number(let number, nil): return number > 1 && Sentence.isEnded(text, block.text)
    case .letter(1): return last == ASCII.colon
    default: return false
    }
  }

  /// Whether a line without a label stands where a subitem is missing: (a), this one, (c); after a
  /// colon, before (b); or after "(b) …;", before the next item.
  private func isSubitemWithoutLetter(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    let text = reading.text.bytes.span
    guard let item = items.last, i > 0, blocks[i].text.count <= 300,
      let last = blocks[i].text.last.map({ text[$0] }),
      let before = blocks[i - 1].text.last.map({ text[$0] }),
      last == ASCII.semicolon || last == ASCII.point, !Sentence.isRunning(text, blocks[i].text)
    else { return false }
    let next = i + 1 < end ? reading.label(blocks[i + 1])?.kind : nil
    guard let letter = item.subitems.last?.number?.letter else {
      if case .letter(2)? = next { return item.subitems.isEmpty && before == ASCII.colon }
      return false
    }
    switch next {
    case .letter(letter + 2)?: return true
    case .number(let number, nil)?:
      return before == ASCII.semicolon && last == ASCII.point
        && number == (item.number?.number ?? 0) + 1
    default: return false
    }
  }

  /// Whether a second "1." is an item under a wrong number: the list goes on after it, and it is
  /// not the first item again, with which the annotations begin.
  private func isRepeatedInList(_ i: Int, _ end: Int, _ reading: Reading) -> Bool {
    guard items.count == 1, i + 1 < end, case .number(3, nil)? = reading.label(blocks[i + 1])?.kind,
      let start = reading.label(blocks[i])?.end
    else { return false }
    let line = ItemLine(reading, start..<blocks[i].text.upperBound)
    return TitleText.normalized(reading.string(line.title))
      != TitleText.normalized(items[0].title)
  }

  /// `3 Technical assistance`: the number that comes next, without its point, or with a bracket.
  private func numberWithoutPoint(
    _ i: Int,
    _ end: Int,
    _ reading: Reading
  ) -> (number: ItemNumber, end: Int)? {
    let text = reading.text.bytes.span
    let range = blocks[i].text
    let next = (items.last?.number?.number ?? 0) + 1
    var k = range.lowerBound
    var value = 0
    while k < range.upperBound, ASCII.isDigit(text[k]), k - range.lowerBound < 3 {
      value = value * 10 + Int(text[k] & 0x0F)
      k += 1
    }
    guard k > range.lowerBound, value == next, range.count <= 300 else { return nil }
    if k < range.upperBound, text[k] == ASCII.closeRound { k += 1 }
    guard k < range.upperBound, ASCII.isBlank(text[k]) else { return nil }
    while k < range.upperBound, ASCII.isBlank(text[k]) { k += 1 }
    guard k < range.upperBound, ASCII.isUpper(text[k]),
      !Sentence.isRunning(text, k..<range.upperBound)
    else { return nil }
    if items.isEmpty {
      // The first item of a list is followed by another one.
      guard i + 1 < end, let label = reading.label(blocks[i + 1]) else { return nil }
      switch label.kind {
      case .letter(1), .number(2, nil): break
      default: return nil
      }
    }
    return (ItemNumber(value), k)
  }

  /// The number of a subitem or of an item under one, from its label and the items before.
  private func subnumber(_ label: LineLabel) -> ItemNumber? {
    // Under an item whose number is missing stand the subitems of the one that comes next.
    guard let item = items.last,
      let number = item.number?.number ?? items.dropLast().last?.number.map({ $0.number + 1 })
        ?? (items.count == 1 ? 1 : nil)
    else { return nil }
    let lastLetter = item.subitems.last?.number?.letter ?? 0
    let lastRoman = item.subitems.last?.subitems.last?.number?.roman ?? 0
    switch label.kind {
    case .letter(let value):
      if let roman = label.romanValue, value != lastLetter + 1, lastLetter > 0,
        roman == lastRoman + 1
      {
        return ItemNumber(number, letter: lastLetter, roman: roman)
      }
      return ItemNumber(number, letter: value)
    case .roman(let value):
      return lastLetter > 0 ? ItemNumber(number, letter: lastLetter, roman: value) : nil
    default: return nil
    }
  }

  private mutating func add(
    _ number: ItemNumber?,
    level: Int = 1,
    _ block: Block,
    from start: Int? = nil,
    into builder: inout DocumentBuilder
  ) {
    let reading = builder.reading
    let line = ItemLine(reading, (start ?? block.text.lowerBound)..<block.text.upperBound)
    var item = AgendaItem(
      number: number,
      title: reading.string(line.title),
      range: reading.marks(in: block.text).reduce(block.source) { $0.union($1.range) }
    )
    if let joint = line.joint {
      let own =
        builder.document.meetings.indices.contains(meeting)
        ? builder.document.meetings[meeting].group.reference : nil
      item.joint = JointItem(
        with: builder.groups(in: reading.string(joint)).filter { $0 != own }
      )
    }
    switch number?.level ?? level {
    case 1: items.append(item)
    case 2:
      guard let last = items.indices.last else { return items.append(item) }
      items[last].subitems.append(item)
      items[last].range = items[last].range.union(item.range)
    default:
      guard let last = items.indices.last, let sub = items[last].subitems.indices.last else {
        return items.append(item)
      }
      items[last].subitems[sub].subitems.append(item)
      items[last].subitems[sub].range = items[last].subitems[sub].range.union(item.range)
      items[last].range = items[last].range.union(item.range)
    }
  }

  /// Adds items whose numbers stood apart from their titles, and says so.
  private mutating func add(_ apart: LabelsApart, into builder: inout DocumentBuilder) {
    for block in apart.alone { builder.furnish(block.source, .markup) }
    for title in apart.titles {
      var number = subnumber(title.label)
      if case .number(let value, nil) = title.label.kind { number = ItemNumber(value) }
      add(number, title.block, from: title.start, into: &builder)
    }
    builder.say(
      "column-order-lost",
      .note,
      "the numbers of these items stand before their titles; they are put together in their order",
      at: apart.titles.reduce(.none) { $0.union($1.block.source) }
    )
  }

  private mutating func finish(into builder: inout DocumentBuilder) {
    guard !items.isEmpty else { return }
    if builder.document.meetings.isEmpty {
      builder.document.meetings.append(Meeting(group: Group(id: nil, name: "")))
    }
    builder.document.meetings[min(meeting, builder.document.meetings.count - 1)].agenda += items
    items = []
  }
}

extension DocumentBuilder {
  /// Takes a note that a star begins.
  mutating func takeStarredNote(_ block: Block) -> Bool {
    let text = reading.text.bytes
    var i = block.text.lowerBound
    while i < block.text.upperBound, text[i] == ASCII.star { i += 1 }
    guard i > block.text.lowerBound, i - block.text.lowerBound <= 4, i < block.text.upperBound
    else {
      return false
    }
    let note = reading.string(reading.trimmed(i..<block.text.upperBound))
    document.masthead.notes.append(note)
    document.masthead.places.notes.append(block.source)
    if note.hasPrefix("Reissued") { document.masthead.reissued = true }
    return true
  }
}
