/// The head of a document: where its masthead and its title stand, and where its body begins.
///
/// The masthead is known by its fields: `Distr.`, `Original:`, the name of a parent body. What a
/// saved page or a converter prints above them does not end it; of two titles the one below the
/// masthead is the document's.
struct DocumentHead {
  /// The blocks of the masthead; the title may stand among them.
  var masthead: [Block] = []
  /// The title.
  var title: Title?
  /// The block at which the body begins.
  var body = 0
  /// The titles above the masthead.
  var titlesAbove: [Block] = []

  /// A title.
  struct Title {
    var block: Int
    var kind: TitleKind
  }

  /// How many blocks a masthead may have.
  private static let headLimit = 60
  /// How many blocks may stand above a masthead.
  private static let aboveLimit = 300

  private let reading: Reading
  private var blocks: [Block] { reading.blocks }

  init(_ reading: Reading) {
    self.reading = reading
    guard let first = firstField() else {
      findWithoutFields()
      return
    }
    let last = lastLabel(from: first)
    let earlier = (0..<last).last { isTitle($0) }
    title = title(from: last) ?? earlier.flatMap { title(at: $0) }
    let titleBlock = title?.block ?? last
    if let earlier, earlier < titleBlock, earlier < first {
      titlesAbove = (0...earlier).filter { isTitle($0) }.map { blocks[$0] }
    }
    let lower = start(above: first, after: titlesAbove.isEmpty ? -1 : earlier ?? -1)
    if titleBlock > last {
      masthead = Array(blocks[lower..<titleBlock])
      body = titleBlock + 1
    } else {
      // The title is among the fields, or stands above them alone.
      let upper = title == nil ? headEnd(from: last + 1) : last + 1
      masthead = (lower..<upper).filter { $0 != title?.block }.map { blocks[$0] }
      body = max(upper, title == nil ? 0 : titleBlock + 1)
    }
  }

  /// Without a field nothing but the words of a title end the head: the first, or a second one after
  /// a symbol, a date, a place.
  private mutating func findWithoutFields() {
    title = title(from: 0)
    if let first = title?.block, let second = title(from: first + 1),
      (first + 1..<second.block).contains(where: { FieldSign(blocks[$0], reading) != .none })
    {
      titlesAbove = [blocks[first]]
      title = second
      masthead = Array(blocks[first + 1..<second.block])
    } else {
      masthead = Array(blocks[..<(title?.block ?? headEnd(from: 0))])
    }
    body = title.map { $0.block + 1 } ?? headEnd(from: 0)
  }

  // MARK: - Fields

  /// The first block with a field that only mastheads have.
  private func firstField() -> Int? {
    for (i, block) in blocks.prefix(Self.aboveLimit).enumerated() {
      guard block.kind == .text, !isBody(block) else { return nil }
      if FieldSign(block, reading) == .sure { return i }
    }
    return nil
  }

  /// The last of the fields that begin with a label, from the first field on.
  private func lastLabel(from first: Int) -> Int {
    var last = first
    for i in first + 1..<max(first + 1, min(blocks.count, first + Self.headLimit)) {
      guard blocks[i].kind == .text, !isBody(blocks[i]) else { break }
      if FieldSign.hasLabel(blocks[i], reading) { last = i }
    }
    return last
  }

  /// Whether a block belongs to no head: an entry of a list, a paragraph with a number, the heading
  /// of a part.
  private func isBody(_ block: Block) -> Bool {
    switch reading.formula(block) {
    case .annex, .annotations, .contents, .documentation: return true
    default: break
    }
    return reading.label(block) != nil && block.text.count > 20
  }

  /// Where the masthead begins: at the first name of a body or field, after the words of a page.
  private func start(above first: Int, after title: Int) -> Int {
    let lower = min(title + 1, first)
    return (lower..<first).first { i in
      switch FieldSign(blocks[i], reading) {
      case .sure: true
      // A place or a symbol above the names may be a page's.
      case .place, .symbol: !hasAgain(FieldSign(blocks[i], reading), after: i)
      case .possible: true
      case .none: MastheadNames.mayName(blocks[i], reading)
      }
    } ?? first
  }

  /// Whether a field of the kind stands further down in the head, and not right below.
  private func hasAgain(_ sign: FieldSign, after i: Int) -> Bool {
    for j in i + 2..<max(i + 2, min(blocks.count, i + Self.headLimit)) {
      guard blocks[j].kind == .text, !isBody(blocks[j]), !isTitle(j) else { return false }
      if FieldSign(blocks[j], reading) == sign { return true }
    }
    return false
  }

  /// Without a title, what stands before the first label or row is the head.
  private func headEnd(from start: Int) -> Int {
    blocks[start...].firstIndex {
      $0.kind != .text || reading.label($0) != nil || reading.formula($0) != nil
    } ?? min(blocks.count, start + 12)
  }

  // MARK: - Titles

  private func isTitle(_ i: Int) -> Bool {
    TitleKind(blocks[i], reading).map { $0 != .paper } ?? false
  }

  private func title(at i: Int) -> Title? {
    TitleKind(blocks[i], reading).map { Title(block: i, kind: $0) }
  }

  /// The first title from a block on, before the body. Words such as "Note by the Secretariat" make
  /// a paper only of what is no agenda.
  private func title(from start: Int) -> Title? {
    var paper: Title?
    for i in start..<min(blocks.count, start + Self.headLimit) {
      guard blocks[i].kind == .text else { break }
      if let title = title(at: i) {
        switch title.kind {
        case .paper: paper = paper ?? title
        case .report where paper != nil: break
        default: return title
        }
      }
      if isBody(blocks[i]) { break }
    }
    return paper
  }
}

/// What a block alone shows of a masthead.
enum FieldSign {
  /// Nothing.
  case none
  /// A symbol alone, or a place with its days: what other text may have too.
  case symbol, place
  /// A date, the line that names an item, "Advance unedited version".
  case possible
  /// `Distr.`, `Original:`, the name of a parent body.
  case sure

  /// Longer blocks are no lines of a masthead, even of one whose lines were joined.
  private static let lengthLimit = 1000

  init(_ block: Block, _ reading: Reading) {
    self = .none
    guard block.kind == .text, block.text.count <= Self.lengthLimit else { return }
    let text = reading.text.bytes.span
    let (lower, upper) = (block.text.lowerBound, block.text.upperBound)
    if Self.hasLabel(block, reading) || KnownOrgans.end(text, lower, upper) != nil
      || KnownOrgans.unitedNations.isWhole(text, lower, upper)
    {
      self = .sure
      return
    }
    var scanner = MastheadScanner(reading)
    scanner.scan(block)
    let found = scanner.masthead.places
    if found.date != nil || found.underItem != nil || found.status != nil {
      self = .possible
    } else if found.symbol != nil {
      self = .symbol
    } else if !scanner.places.isEmpty {
      self = .place
    }
  }

  private static let labels: Phrases = [
    "Distr.:", "Distr. :", "Distr. ", "Original:", "Original :",
  ]

  /// Whether a label of a masthead stands in a block.
  static func hasLabel(_ block: Block, _ reading: Reading) -> Bool {
    guard block.kind == .text, block.text.count <= lengthLimit else { return false }
    return labels.first(in: reading.text.bytes.span, block.text.lowerBound, block.text.upperBound)
      != nil
  }
}

/// The names of bodies in a masthead, among other words.
enum MastheadNames {
  private static let nouns: Phrases = [
    "Conference", "Convention", "Assembly", "Council", "Commission", "Committee", "Board",
    "Programme", "Group", "Forum", "Meeting", "Congress", "Fund", "Authority", "Organization",
    "Agency", "Protocol", "Treaty", "Panel", "Body", "Subcommittee", "Subcommission", "Parties",
    "Conférence", "Comité", "Conseil", "Assemblée", "Groupe", "Conferencia", "Comisión", "Consejo",
    "Asamblea", "Grupo",
  ]

  /// Whether a block may name a body: it has a word that names have, or is in another script.
  static func mayName(_ block: Block, _ reading: Reading) -> Bool {
    guard block.kind == .text, let first = block.text.first else { return false }
    let text = reading.text.bytes.span
    return text[first] >= 0x80
      || ASCII.isUpper(text[first]) && block.text.count <= 300
        && nouns.first(in: text, first, block.text.upperBound) != nil
        && !Sentence.isRunning(text, block.text)
  }
}
