/// Reads an agenda: items, subitems, and items under those, for one group or for several.
///
/// An item is known by its number, a subitem by its letter; a line without either is an item whose
/// number is missing only if it stands between numbered ones.
struct AgendaListParser {
  private(set) var items: [AgendaItem] = []
  private var meeting: Int
  let blocks: [Block]

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
    /// Lines within the list that are none of its items.
    var strange: [AgendaInterruption] = []
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
        builder.take(block, namingGroupOf: group)
        i += 1
        continue
      }
      if let apart = LabelsApart(blocks, at: i, end, builder) {
        add(apart, into: &builder)
        hasItems = true
        i = apart.end
        continue
      }
      if hasItems, takeJointRemark(block, builder) {
        i += 1
        continue
      }
      if hasItems, let next = goesOn(after: i, end, builder) {
        strange.append(AgendaInterruption(blocks: i..<next, under: items.last?.lastNumber))
        i = next
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
          addWithInline(ItemNumber(number), block, from: start, into: &builder)
        }
        hasItems = true
      case .letter, .roman:
        guard let label = builder.reading.label(block), let number = subnumber(label) else {
          break loop
        }
        add(number, block, from: label.end, into: &builder)
      default:
        if let bare = numberWithoutPoint(i, end, builder.reading)
          ?? decimal(block, builder.reading)
        {
          add(bare.number, block, from: bare.end, into: &builder)
          hasItems = true
        } else if !hasItems, let list = UnnumberedList(blocks, at: i, end, builder.reading) {
          for entry in list.entries {
            add(nil, level: entry.isSubitem ? 2 : 1, blocks[entry.block], into: &builder)
          }
          hasItems = true
          i = list.end
          continue
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
    AgendaInterruption.place(strange, blocks, listEnd: i, upTo: end, of: meeting, into: &builder)
    return i
  }

  /// A short line between title and list: a note on the author, the name of a session.
  private func isHeadLine(_ block: Block, _ reading: Reading) -> Bool {
    block.text.count <= 200 && !Sentence.isRunning(reading.text.bytes.span, block.text)
  }

  /// "(joint item …)" on a line of its own belongs to the item before it.
  private mutating func takeJointRemark(_ block: Block, _ builder: DocumentBuilder) -> Bool {
    let reading = builder.reading
    let line = ItemLine(reading, block.text)
    guard let joint = line.joint, line.title.isEmpty, let last = items.indices.last,
      items[last].subitems.isEmpty
    else { return false }
    items[last].joint = JointItem(with: groups(of: joint, builder))
    items[last].range = items[last].range.union(block.source)
    items[last].headRange = items[last].headRange.union(block.source)
    return true
  }

  private func groups(of joint: Range<Int>, _ builder: DocumentBuilder) -> [String] {
    let own =
      builder.document.meetings.indices.contains(meeting)
      ? builder.document.meetings[meeting].group.reference : nil
    return builder.groups(in: builder.reading.string(joint)).filter { $0 != own }
  }

  /// An item whose line goes on with its subitems: `1. Organizational matters: (a) Opening …;`
  private mutating func addWithInline(
    _ number: ItemNumber,
    _ block: Block,
    from start: Int?,
    into builder: inout DocumentBuilder
  ) {
    let lower = start ?? block.text.lowerBound
    let parts = InlineSubitems(builder.reading.text.bytes.span, lower..<block.text.upperBound)
    guard let parts else { return add(number, block, from: start, into: &builder) }
    var place = block.text.lowerBound..<parts.title.upperBound
    add(number, block, from: lower, place: place, into: &builder)
    for (i, part) in parts.subitems.enumerated() {
      place = place.upperBound..<part.upperBound
      let sub = ItemNumber(number.number, letter: i + 1)
      add(sub, block, from: part.lowerBound, place: place, into: &builder)
    }
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
    place: Range<Int>? = nil,
    into builder: inout DocumentBuilder
  ) {
    let reading = builder.reading
    let text = (start ?? block.text.lowerBound)..<(place ?? block.text).upperBound
    let line = builder.itemLine(text)
    // Of several items on one line each has its own stretch.
    let source = place.map { reading.place($0) } ?? block.source
    var item = AgendaItem(
      number: number,
      title: reading.string(line.title),
      range: reading.marks(in: text).reduce(source) { $0.union($1.range) }
    )
    if let joint = line.joint { item.joint = JointItem(with: groups(of: joint, builder)) }
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
