/// The line of a place in three parts, cut to some room around the one that is marked.
struct MarkedLine {
  let before: String
  let marked: String
  let after: String

  /// - Parameter room: how many characters may stand there; of more, dots take the place.
  init(_ place: LocatedRange, _ room: Int) {
    let bytes = Array(place.line.utf8)
    let start = min(place.lineOffset, bytes.count)
    let end = min(start + place.lineCount, bytes.count)
    // What is further away than the room is not seen; a simple character has at most 3 bytes.
    let near = 3 * (room + 2)
    let lower = max(start - near, 0)
    let upper = min(end + near, bytes.count)
    var line = Self.spaced(bytes[lower..<upper])
    if upper < bytes.count {
      // The cut may go through a character.
      while let last = line.last, last & 0xC0 == 0x80 { line.removeLast() }
      if let last = line.last, last >= 0xC0 { line.removeLast() }
    }
    if let starts = SimpleCharacters.starts(in: line) {
      let first = starts.sortedIndex { $0 >= start - lower }
      let last = starts.sortedIndex { $0 >= end - lower }
      let isIndent = bytes[..<lower].allSatisfy { $0 == ASCII.space || $0 == ASCII.tab }
      let shown = line
      self.init(starts[..<first], starts[first..<last], starts[last...], room) {
        SimpleCharacters.text($0, of: shown)
      } isBlank: {
        isIndent && shown[$0] == ASCII.space
      }
      return
    }
    let whole = Self.spaced(bytes[...])
    func part(_ range: Range<Int>) -> ArraySlice<Character> {
      Array(TerminalText.escaped(String(decoding: whole[range], as: UTF8.self)))[...]
    }
    self.init(part(0..<start), part(start..<end), part(end..<whole.count), room) {
      String($0)
    } isBlank: {
      $0 == " "
    }
  }

  /// A tab takes one column here, so that the caret stands where it belongs.
  private static func spaced(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var line = Array(bytes)
    for i in line.indices where line[i] == ASCII.tab { line[i] = ASCII.space }
    return line
  }

  /// - Parameter text: what characters read.
  private init<Element>(
    _ before: ArraySlice<Element>,
    _ marked: ArraySlice<Element>,
    _ after: ArraySlice<Element>,
    _ room: Int,
    text: (ArraySlice<Element>) -> String,
    isBlank: (Element) -> Bool
  ) {
    let most = room * 2 / 3
    let isCut = marked.count > most
    self.marked = isCut ? text(marked.prefix(most)) + "…" : text(marked)
    let beside = max(room - (isCut ? most + 1 : marked.count), 8)
    // Blanks that indent the line say nothing.
    let before = before.drop(while: isBlank)
    let after = isCut ? after.prefix(0) : after
    let left = min(before.count, max(beside / 2, beside - after.count))
    let isBeforeCut = before.count > left
    self.before = isBeforeCut ? "…" + text(before.suffix(max(left - 1, 0))) : text(before)
    let right = max(beside - (isBeforeCut ? max(left, 1) : before.count), 0)
    let isAfterCut = after.count > right
    self.after = isAfterCut ? text(after.prefix(max(right - 1, 0))) + "…" : text(after)
  }

  /// Whether there is nothing to see.
  var isBlank: Bool {
    [before, marked, after].allSatisfy { $0.utf8.allSatisfy { $0 == ASCII.space } }
  }
}

/// Characters that take one column each and combine with nothing: ASCII, the letters of Latin
/// scripts, dashes and quotation marks. Most lines have no others.
private enum SimpleCharacters {
  /// Where each character begins; nil where one of another kind is among them.
  static func starts(in line: [UInt8]) -> [Int]? {
    var starts: [Int] = []
    starts.reserveCapacity(line.count)
    var i = 0
    // The line may be cut within a character.
    while i < line.count, line[i] & 0xC0 == 0x80 { i += 1 }
    while i < line.count {
      starts.append(i)
      switch line[i] {
      case 0x20..<0x7F: i += 1
      case 0xC2 where i + 1 < line.count && line[i + 1] >= 0xA0 && line[i + 1] != 0xAD,
        0xC3...0xC8 where i + 1 < line.count:
        i += 2
      case 0xE2 where i + 2 < line.count && line[i + 1] == 0x80 && 0x90...0xA7 ~= line[i + 2]:
        i += 3
      default: return nil
      }
    }
    return starts
  }

  /// What characters that follow each other read.
  static func text(_ starts: ArraySlice<Int>, of line: [UInt8]) -> String {
    guard let first = starts.first, let last = starts.last else { return "" }
    var end = last + 1
    while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: line[first..<end], as: UTF8.self)
  }
}
