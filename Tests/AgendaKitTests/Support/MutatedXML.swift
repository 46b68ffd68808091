@testable import AgendaKit

/// Changes XML so that it stays well-formed: elements are dropped, doubled and moved, numbers become
/// others, so that what reads it comes to what no program writes.
struct MutatedXML {
  private var pieces: [String] = []
  private var generator: SeededGenerator

  init(_ text: String, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    var piece = ""
    for character in text {
      if character == "<", !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      if character == ">" {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
  }

  /// The text after so many changes.
  mutating func changed(_ times: Int) -> String {
    for _ in 0..<times where !pieces.isEmpty { change() }
    return pieces.joined()
  }

  private mutating func change() {
    let start = Int.random(in: 0..<pieces.count, using: &generator)
    guard let element = element(from: start) else {
      pieces[start] = "\u{301}\u{200F}7 July"
      return
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: pieces.removeSubrange(element)
    case 1: pieces.insert(contentsOf: Array(pieces[element]), at: element.lowerBound)
    case 2:
      let moved = Array(pieces[element])
      pieces.removeSubrange(element)
      // Between two pieces that are each whole, the order of marks stays right.
      let place = pieces.isEmpty ? 0 : Int.random(in: 0...pieces.count, using: &generator)
      pieces.insert(contentsOf: moved, at: place)
    case 3:
      // The element goes, what it holds stays.
      guard element.count > 2 else { return }
      pieces.remove(at: element.upperBound - 1)
      pieces.remove(at: element.lowerBound)
    default:
      let numbers = ["0", "-1", "9", "1073741823", "99999999999999999999", "x", "2147483648"]
      let number = numbers.randomElement(using: &generator) ?? "0"
      pieces[start] = pieces[start].replacing(#/"\d+"/#) { _ in "\"\(number)\"" }
    }
  }

  /// The pieces from a start tag to its end; nil where none begins.
  private func element(from start: Int) -> Range<Int>? {
    var depth = 0
    for i in start..<pieces.count {
      let piece = pieces[i]
      guard piece.hasPrefix("<") else {
        if i == start { return nil }
        continue
      }
      if piece.hasPrefix("</") {
        depth -= 1
      } else if !piece.hasSuffix("/>") {
        depth += 1
      }
      if depth < 0 { return nil }
      if depth == 0 { return start..<i + 1 }
    }
    return nil
  }
}
