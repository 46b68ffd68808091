/// Compares two texts word by word.
enum WordDifference {
  /// The words of a text that was replaced: all that it was and all that it is, unless most words of
  /// the one are those of the other.
  static func whole(_ runs: [WordRun]) -> [WordRun] {
    func count(_ text: String) -> Int { FoldedText.normalized(text).split(separator: " ").count }
    let (old, new) = (runs.text(.delete), runs.text(.insert))
    let kept = count(runs.filter { $0.operation == .equal }.map { $0.text }.joined(separator: " "))
    if kept * 5 >= min(count(old), count(new)) * 4 { return runs }
    return [WordRun(.delete, old), WordRun(.insert, new)]
  }

  /// The words that stayed, went and came, in the order of the texts; an old run before the new
  /// one in its place.
  /// - Parameter exact: whether quotation marks, dashes and the like count.
  static func runs(from: String, to: String, exact: Bool) -> [WordRun] {
    let old = Tokens(from, exact: exact)
    let new = Tokens(to, exact: exact)
    var pieces: [Piece] = []
    var (i, j) = (0, 0)
    for pair in wholeBrackets(pairs(old, new), old, new) + [(old.count, new.count)] {
      if pair.from > i || pair.to > j {
        pieces.append(Piece(old: i..<pair.from, new: j..<pair.to, isEqual: false))
      }
      if pair.from < old.count {
        if let last = pieces.indices.last, pieces[last].isEqual {
          pieces[last].old = pieces[last].old.lowerBound..<pair.from + 1
          pieces[last].new = pieces[last].new.lowerBound..<pair.to + 1
        } else {
          pieces.append(
            Piece(old: pair.from..<pair.from + 1, new: pair.to..<pair.to + 1, isEqual: true)
          )
        }
      }
      (i, j) = (pair.from + 1, pair.to + 1)
    }
    var whole = joined(pieces, old)
    trim(&whole, old, new)
    return texts(of: whole, old, new)
  }

  /// The tokens that stayed: words first, then blanks and punctuation between them, so that a
  /// comma never counts for more than a word.
  private static func pairs(_ old: Tokens, _ new: Tokens) -> [(from: Int, to: Int)] {
    let oldWords = old.isWord.indices.filter { old.isWord[$0] }
    let newWords = new.isWord.indices.filter { new.isWord[$0] }
    let (a, b) = (oldWords.map { old.keys[$0] }, newWords.map { new.keys[$0] })
    let words = keepingNames(SequenceAlignment(a, b).pairs, a, b)
    var pairs: [(from: Int, to: Int)] = []
    var (i, j) = (0, 0)
    let anchors = words.map { (from: oldWords[$0.from], to: newWords[$0.to]) }
    for anchor in anchors + [(old.count, new.count)] {
      let between = SequenceAlignment(
        Array(old.keys[i..<anchor.from]),
        Array(new.keys[j..<anchor.to])
      )
      pairs += between.pairs.map { (i + $0.from, j + $0.to) }
      if anchor.from < old.count { pairs.append(anchor) }
      (i, j) = (anchor.from + 1, anchor.to + 1)
    }
    return pairs
  }

  /// The pairs with a name for the "and" beside it: where "B and C" became "B, C and D", the name
  /// stayed, and "and" stands before another one.
  private static func keepingNames(
    _ pairs: [(from: Int, to: Int)],
    _ old: [String],
    _ new: [String]
  ) -> [(from: Int, to: Int)] {
    var result: [(from: Int, to: Int)] = []
    for (index, pair) in pairs.enumerated() {
      let last = result.last ?? (from: -1, to: -1)
      let next = index + 1 < pairs.count ? pairs[index + 1] : (from: old.count, to: new.count)
      guard old[pair.from].utf8.count <= 3 else {
        result.append(pair)
        continue
      }
      // How many words after it in the one text stand before it in the other.
      func count(_ a: [String], _ i: Int, _ end: Int, _ b: [String], _ j: Int, _ start: Int) -> Int
      {
        let most = min(end - i - 1, j - start - 1, 6)
        return stride(from: most, to: 0, by: -1).first { count in
          a[i + 1...i + count].elementsEqual(b[j - count..<j])
        } ?? 0
      }
      let (i, j) = pair
      let after = count(old, i, next.from, new, j, last.to)
      let before = count(new, j, next.to, old, i, last.from)
      if after > before {
        result += (1...after).map { (from: i + $0, to: j - after + $0 - 1) }
      } else if before > after {
        result += (1...before).map { (from: i - before + $0 - 1, to: j + $0) }
      } else {
        result.append(pair)
      }
    }
    return result
  }

  /// So many tokens between two brackets that came or went are taken into the change.
  private static let bracketed = 9

  /// Without what stayed between two brackets that went or came with little in them: of `[3rd]`,
  /// the whole is replaced by `3rd`.
  private static func wholeBrackets(
    _ pairs: [(from: Int, to: Int)],
    _ old: Tokens,
    _ new: Tokens
  ) -> [(from: Int, to: Int)] {
    func changed(_ tokens: Tokens, _ stayed: [Int]) -> Set<Int> {
      if !tokens.keys.contains("[") { return [] }
      var stays = [Bool](repeating: false, count: tokens.count)
      for index in stayed { stays[index] = true }
      var inside: Set<Int> = []
      var open: [Int] = []
      for (index, key) in tokens.keys.enumerated() {
        if key == "[" { open.append(index) }
        guard key == "]", let start = open.popLast() else { continue }
        if !stays[start], !stays[index], index - start <= bracketed + 1 {
          inside.formUnion(start...index)
        }
      }
      return inside
    }
    let inOld = changed(old, pairs.map { $0.from })
    let inNew = changed(new, pairs.map { $0.to })
    if inOld.isEmpty, inNew.isEmpty { return pairs }
    return pairs.filter { !inOld.contains($0.from) && !inNew.contains($0.to) }
  }

  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    var isEqual: Bool
  }

  /// Takes little that stayed between much that changed into the change: a person reads a phrase
  /// for a phrase, not every second word.
  private static func joined(_ pieces: [Piece], _ tokens: Tokens) -> [Piece] {
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      if let last = result.last, !last.isEqual {
        let isBetween = index + 1 < pieces.count
        let stays = piece.isEqual
        if !stays || (isBetween && isSlight(piece, last, pieces[index + 1], tokens)) {
          result[result.count - 1].old = last.old.lowerBound..<piece.old.upperBound
          result[result.count - 1].new = last.new.lowerBound..<piece.new.upperBound
          continue
        }
      }
      result.append(piece)
    }
    return result
  }

  /// Gives back to its neighbours what both sides of a change begin or end with.
  private static func trim(_ pieces: inout [Piece], _ old: Tokens, _ new: Tokens) {
    // A neighbour without a word at either end, where a change has none.
    if pieces.first?.isEqual == false {
      pieces.insert(Piece(old: 0..<0, new: 0..<0, isEqual: true), at: 0)
    }
    if pieces.last?.isEqual == false {
      let (i, j) = (old.count, new.count)
      pieces.append(Piece(old: i..<i, new: j..<j, isEqual: true))
    }
    defer { pieces.removeAll { $0.isEqual && $0.new.isEmpty && $0.old.isEmpty } }
    for index in pieces.indices where !pieces[index].isEqual {
      var piece = pieces[index]
      while index + 1 < pieces.count, let i = piece.old.last, let j = piece.new.last,
        old.keys[i] == new.keys[j]
      {
        piece.old.removeLast()
        piece.new.removeLast()
        pieces[index + 1].old = i..<pieces[index + 1].old.upperBound
        pieces[index + 1].new = j..<pieces[index + 1].new.upperBound
      }
      while index > 0, let i = piece.old.first, let j = piece.new.first, old.keys[i] == new.keys[j]
      {
        piece.old.removeFirst()
        piece.new.removeFirst()
        pieces[index - 1].old = pieces[index - 1].old.lowerBound..<i + 1
        pieces[index - 1].new = pieces[index - 1].new.lowerBound..<j + 1
      }
      pieces[index] = piece
    }
  }

  private static func isSlight(
    _ piece: Piece,
    _ before: Piece,
    _ after: Piece,
    _ tokens: Tokens
  ) -> Bool {
    let words = piece.old.reduce(0) { $0 + (tokens.isWord[$1] ? 1 : 0) }
    if words == 0 {
      // Blanks alone always; punctuation only where both sides of it changed on both sides.
      return tokens.isBlank(piece.old)
        || [before, after].allSatisfy { !$0.old.isEmpty && !$0.new.isEmpty }
    }
    func size(_ piece: Piece) -> Int { max(piece.old.count, piece.new.count) }
    return words <= 2 && min(size(before), size(after)) >= 4 * words
  }

  private static func texts(of pieces: [Piece], _ old: Tokens, _ new: Tokens) -> [WordRun] {
    var runs: [WordRun] = []
    for piece in pieces {
      if piece.isEqual {
        runs.append(WordRun(.equal, new.text(piece.new)))
      } else {
        if !piece.old.isEmpty { runs.append(WordRun(.delete, old.text(piece.old))) }
        if !piece.new.isEmpty { runs.append(WordRun(.insert, new.text(piece.new))) }
      }
    }
    return runs
  }
}

/// A text cut into words, blanks and punctuation marks.
struct Tokens {
  /// What each token is compared by.
  private(set) var keys: [String] = []
  /// Whether each token is a word.
  private(set) var isWord: [Bool] = []
  private let bytes: [UInt8]
  private var starts: [Int] = []

  /// The number of tokens.
  var count: Int { keys.count }

  /// Cuts a text. A symbol, a number with points or a hyphenated word is one token.
  init(_ text: String, exact: Bool) {
    bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      let start = i
      var kind = Self.kind(bytes, i)
      i += kind.length
      if kind.isWord {
        while i < bytes.count {
          kind = Self.kind(bytes, i)
          if !kind.isWord {
            let next = i + kind.length
            guard next < bytes.count, Self.joins(bytes, i), Self.kind(bytes, next).isWord else {
              break
            }
          }
          i += kind.length
        }
        if i < bytes.count, bytes[i] == ASCII.point, Self.isOfInitials(bytes[start..<i]) { i += 1 }
        append(start, i, isWord: true, exact)
      } else if kind.isBlank {
        while i < bytes.count, Self.kind(bytes, i).isBlank { i += Self.kind(bytes, i).length }
        append(start, key: " ", isWord: false)
      } else {
        append(start, i, isWord: false, exact)
      }
    }
    starts.append(bytes.count)
  }

  /// The text of some tokens in a row.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[starts[range.lowerBound]..<starts[range.upperBound]], as: UTF8.self)
  }

  /// Where a token stands, in bytes.
  func place(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// Whether some tokens in a row are blanks.
  func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { keys[$0] == " " } }

  /// Whether a word is made of single letters, as `p.m`, whose last point is part of it too.
  private static func isOfInitials(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 2
      && word.enumerated().allSatisfy { place, byte in
        place.isMultiple(of: 2) ? ASCII.isLetter(byte) : byte == ASCII.point
      } && !word.count.isMultiple(of: 2)
  }

  private mutating func append(_ start: Int, _ end: Int, isWord: Bool, _ exact: Bool) {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    append(start, key: exact ? text : FoldedText.of(text), isWord: isWord)
  }

  private mutating func append(_ start: Int, key: String, isWord: Bool) {
    starts.append(start)
    keys.append(key)
    self.isWord.append(isWord)
  }

  private static func kind(
    _ bytes: [UInt8],
    _ i: Int
  ) -> (isWord: Bool, isBlank: Bool, length: Int) {
    let (fold, length) = FoldedText.fold(bytes, i)
    switch fold {
    case .none: return (ASCII.isWord(bytes[i]), false, length)
    case .nothing: return (true, false, length)
    case .blank: return (false, true, length)
    case .byte, .ellipsis: return (false, false, length)
    }
  }

  /// Whether the mark at `i` may stand inside a word: `WG.3`, `2020/2`, `up-to-date`, `Chair’s`,
  /// `10:00`.
  private static func joins(_ bytes: [UInt8], _ i: Int) -> Bool {
    switch FoldedText.fold(bytes, i).fold {
    case .byte(let byte): return byte == ASCII.hyphen || byte == ASCII.apostrophe
    case .none:
      if bytes[i] == ASCII.colon {
        return ASCII.isDigit(bytes[i - 1]) && ASCII.isDigit(bytes[i + 1])
      }
      return bytes[i] == ASCII.slash || bytes[i] == ASCII.point || bytes[i] == ASCII.hyphen
        || bytes[i] == ASCII.apostrophe
    default: return false
    }
  }
}

extension [WordRun] {
  /// The text of which the runs are: with those that went the old one, with those that came the new.
  func text(_ operation: WordRun.Operation) -> String {
    filter { $0.operation == .equal || $0.operation == operation }.map { $0.text }.joined()
  }
}
