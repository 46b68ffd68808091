/// A document's lines, each with its number, the parts of the document that took it, and its text.
public struct TextTrace: Sendable, Hashable {
  /// The columns of a line; the document's text is cut to fit, the parts are not.
  public var width: Int
  /// Whether to colour for a terminal.
  public var color: Bool
  /// Whether to say why lines were put together to one text.
  public var joints: Bool

  /// The columns of the parts, where they are short enough.
  private static let partColumns = 34

  /// Creates a trace.
  public init(width: Int = 80, color: Bool = false, joints: Bool = false) {
    self.width = max(width, 40)
    self.color = color
    self.joints = joints
  }

  /// The trace of a document, in UTF-8; blank lines are left out.
  /// - Parameters:
  ///   - document: whose parts to show.
  ///   - source: the text the document was read from.
  /// - Complexity: O(n) in the bytes, and O(m log m) in the leaves of the document.
  public func write(_ document: MeetingDocument, source: SourceText) -> ContiguousArray<UInt8> {
    var page = TextPage(width: width, color: color)
    let stretches = PlacedText(document).stretches
    let table = source.lineTable()
    let numbers = numbers(of: source, table)
    let numberColumns = numbers.reduce(0) { max($0, $1.utf8.count) }
    var evidence: [Int: JointEvidence] = [:]
    if joints {
      for joint in Reading.read(source, keepsJoints: true).joints where joint.goesOn {
        evidence[table.location(of: joint.line).line] = joint.evidence
      }
    }
    var next = 0
    for line in 1...table.starts.count {
      let range = table.range(ofLine: line).offsets
      let parts = parts(of: range, in: source, stretches, &next)
      guard !parts.isEmpty else { continue }
      let number = numbers[line - 1]
      let label = TerminalText.escaped(parts.map { $0.description }.joined(separator: "; "))
      let gap = String(repeating: " ", count: numberColumns - number.utf8.count)
      let padding = Self.partColumns - TerminalText.columns(of: label)
      var pieces = [
        TextPage.Piece(text: "\(gap)\(number)  ", style: .dim),
        TextPage.Piece(text: label, style: parts.contains(.unplaced) ? .warning : .plain),
      ]
      let room = width - numberColumns - 4 - max(Self.partColumns, TerminalText.columns(of: label))
      if room >= 12 {
        let text = TerminalText.shortened(Self.text(of: range, in: source, room), width: room)
        pieces.append(TextPage.Piece(text: String(repeating: " ", count: max(0, padding)) + "  "))
        pieces.append(TextPage.Piece(text: text, style: .dim))
      }
      page.line(pieces)
      if let evidence = evidence[line] {
        let indent = String(repeating: " ", count: numberColumns + 4)
        page.line([
          TextPage.Piece(text: "\(indent)goes on: \(evidence.rawValue)", style: .dim)
        ])
      }
    }
    return page.bytes
  }

  /// What stands before each line: its number, or in a Word file the part and paragraph, and in a
  /// table the row.
  private func numbers(of source: SourceText, _ table: LineTable) -> [String] {
    table.starts.enumerated().map { line, start in
      guard let position = source.position(of: Int(start)) else { return String(line + 1) }
      let part =
        switch position.part {
        case .document: ""
        case .header: "head "
        case .footer: "foot "
        case .footnote: "note "
        case .endnote: "end note "
        }
      return part + String(position.paragraph) + (position.row.map { " row \($0)" } ?? "")
    }
  }

  /// The parts that took the characters of a line, each once, in their order.
  private func parts(
    of line: Range<Int>,
    in source: SourceText,
    _ stretches: [PlacedText.Stretch],
    _ next: inout Int
  ) -> [DocumentPart] {
    let bytes = source.bytes.span
    var parts: [DocumentPart] = []
    var seen: Set<DocumentPart> = []
    var i = line.lowerBound
    while i < line.upperBound {
      let character = SourceCharacter(bytes, at: i)
      defer { i += character.length }
      if character.isBlank { continue }
      while next < stretches.count, stretches[next].range.upperBound <= i { next += 1 }
      let isPlaced = next < stretches.count && stretches[next].range.lowerBound <= i
      let part = isPlaced ? stretches[next].part : .unplaced
      if parts.last != part, seen.insert(part).inserted { parts.append(part) }
    }
    return parts
  }

  /// The start of a line as one text, blanks made single; no more of it than can be shown.
  private static func text(of line: Range<Int>, in source: SourceText, _ columns: Int) -> String {
    // A character takes at most four bytes; blanks are few.
    let end = min(line.upperBound, line.lowerBound + 8 * columns)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - line.lowerBound)
    for byte in source.bytes[line.lowerBound..<end] {
      if !ASCII.isBlank(byte) {
        bytes.append(byte)
      } else if let last = bytes.last, last != ASCII.space {
        bytes.append(ASCII.space)
      }
    }
    if bytes.last == ASCII.space { bytes.removeLast() }
    return TerminalText.escaped(String(decoding: bytes, as: UTF8.self))
  }
}
