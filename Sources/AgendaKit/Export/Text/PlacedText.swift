/// The text cut into stretches, each with the part of the document that took it.
///
/// Where placements stand in each other, a byte belongs to the smallest; what no placement covers
/// is not in the list.
struct PlacedText {
  /// A stretch of one part.
  struct Stretch {
    /// Its bytes.
    var range: Range<Int>
    /// What took them.
    var part: DocumentPart
  }

  /// The stretches, in order; they do not overlap.
  private(set) var stretches: [Stretch] = []

  /// Cuts the text of a document.
  /// - Complexity: O(n log n) in the leaves of the document.
  init(_ document: MeetingDocument) {
    let placements = document.placements()
    // The placements that are open at `position`, the innermost last.
    var open: [Placement] = []
    var position = 0
    for placement in placements {
      let start = Int(placement.range.lower)
      close(&open, upTo: start, &position)
      if let around = open.last { add(around.part, from: position, to: start) }
      position = max(position, start)
      open.append(placement)
    }
    close(&open, upTo: .max, &position)
  }

  private mutating func close(_ open: inout [Placement], upTo limit: Int, _ position: inout Int) {
    while let last = open.last, Int(last.range.upper) <= limit {
      add(last.part, from: position, to: Int(last.range.upper))
      position = max(position, Int(last.range.upper))
      open.removeLast()
    }
  }

  private mutating func add(_ part: DocumentPart, from start: Int, to end: Int) {
    if start < end { stretches.append(Stretch(range: start..<end, part: part)) }
  }
}

/// How much of a text found its place in a document.
public struct TextCoverage: Sendable, Hashable {
  /// The characters that are not blank.
  public private(set) var total = 0
  /// Those of them that are in no part of the document.
  public private(set) var left = 0
  /// The lines with such characters, 1-based, neighbours joined.
  public private(set) var lines: [ClosedRange<Int>] = []
  /// In a Word or OpenDocument file, the places of such lines, by part and paragraph.
  private var places: [StructuredPosition] = []

  /// Counts the characters of a document's text. Blanks are white space of any kind, and what has
  /// no width: soft hyphens, zero-width spaces and joiners, byte order marks.
  /// - Complexity: O(n) in the bytes, and O(m log m) in the leaves of the document.
  public init(_ document: MeetingDocument, source: SourceText) {
    let stretches = PlacedText(document).stretches
    let bytes = source.bytes.span
    var next = 0
    var line = 1
    var i = 0
    while i < bytes.count {
      let character = SourceCharacter(bytes, at: i)
      if character.isLineEnd(in: bytes, at: i) { line += 1 }
      if !character.isBlank {
        total += 1
        while next < stretches.count, stretches[next].range.upperBound <= i { next += 1 }
        let isPlaced =
          next < stretches.count && stretches[next].range.lowerBound <= i
          && stretches[next].part != .unplaced
        if !isPlaced { leave(line, at: source.position(of: i)) }
      }
      i += character.length
    }
  }

  private mutating func leave(_ line: Int, at position: StructuredPosition?) {
    left += 1
    if var position {
      position.column = 1
      if position != places.last { places.append(position) }
    }
    guard let last = lines.last, line <= last.upperBound + 1 else {
      return lines.append(line...line)
    }
    lines[lines.count - 1] = last.lowerBound...line
  }

  /// `all 21,418 characters placed`, or how many are left and in which lines or paragraphs.
  public var summary: String {
    let noun = total == 1 ? "character" : "characters"
    if left == 0 { return "all \(Self.grouped(total)) \(noun) placed" }
    let isOne = lines.count == 1 && lines[0].count == 1
    let left = places.isEmpty ? (isOne ? "line " : "lines ") : ""
    let start =
      "\(Self.grouped(total - self.left)) of \(Self.grouped(total)) \(noun) placed, "
      + "\(Self.grouped(self.left)) left: \(left)"
    let more = " and more"
    var room = 80 - start.utf8.count - more.utf8.count
    let ranges = lines.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
    let all = places.isEmpty ? ranges : places.map { $0.shown }
    let shown = all.prefix { text in
      // As many as stand on a line of 80 columns.
      let columns = TerminalText.columns(of: text)
      defer { room -= columns + 2 }
      return columns <= room
    }
    if shown.isEmpty { return start + all[0] + (all.count > 1 ? more : "") }
    let separator = places.isEmpty ? ", " : "; "
    return start + shown.joined(separator: separator) + (shown.count < all.count ? more : "")
  }

  /// `21,418`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

/// One character of valid UTF-8.
struct SourceCharacter {
  /// Its number in Unicode.
  let value: UInt32
  /// Its bytes.
  let length: Int

  /// Reads the character that starts at `i`.
  init(_ bytes: Span<UInt8>, at i: Int) {
    let first = bytes[i]
    func tail(_ offset: Int) -> UInt32 {
      i + offset < bytes.count ? UInt32(bytes[i + offset] & 0x3F) : 0
    }
    switch first {
    case 0..<0xC0: (value, length) = (UInt32(first), 1)
    case 0xC0..<0xE0: (value, length) = (UInt32(first & 0x1F) << 6 | tail(1), 2)
    case 0xE0..<0xF0:
      (value, length) = (UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    default:
      value = UInt32(first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
      length = 4
    }
  }

  /// Whether nothing is seen where it stands.
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028, 0x2029: true
    case 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether a line ends with it: LF, or CR without an LF after it.
  func isLineEnd(in bytes: Span<UInt8>, at i: Int) -> Bool {
    value == 0x0A || value == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
  }
}
