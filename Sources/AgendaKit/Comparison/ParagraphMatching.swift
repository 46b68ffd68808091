/// Finds which paragraphs of two documents are the same: under the same heading by their words,
/// then by similarity; then those with the same words anywhere.
struct ParagraphMatching {
  /// For each paragraph of the second document that both have, its place in the first.
  private(set) var fromOf: [ParagraphPlace: ParagraphPlace] = [:]
  /// For each paragraph of the first document that both have, its place in the second.
  private(set) var toOf: [ParagraphPlace: ParagraphPlace] = [:]
  /// How the blocks that both documents have match.
  private(set) var lists: [Int: ListMatching] = [:]
  /// The paragraphs of the second document that say something else in the place of another one.
  private(set) var replaced: Set<ParagraphPlace> = []
  /// The paragraphs that were joined to a neighbour, or parted from one: of the first document, those
  /// that went and whose words a neighbour has now; of the second, those that came and whose words a
  /// neighbour had. Each with that neighbour's place in the second document.
  typealias Merged = (from: [ParagraphPlace: ParagraphPlace], to: [ParagraphPlace: ParagraphPlace])
  private(set) var merged: Merged = ([:], [:])
  /// The comparisons made.
  private(set) var work = 0

  /// A paragraph of fewer words that turns up elsewhere is another one, not moved.
  static let leastWords = 6

  init(_ blocks: ComparedBlocks) {
    func entry(_ paragraph: Paragraph) -> ListMatching.Entry {
      let text = LetteredParagraph.text(paragraph.text)
      return .init(key: FoldedText.of(text), text: text, label: nil)
    }
    for (j, i) in blocks.fromOf.enumerated() {
      guard let i else { continue }
      let matching = ListMatching(
        blocks.from[i].paragraphs.map(entry),
        blocks.to[j].paragraphs.map(entry),
        similar: .paragraphs
      )
      work += matching.work
      lists[j] = matching
      for pair in matching.pairs {
        join(.init(block: i, index: pair.from), .init(block: j, index: pair.to))
      }
    }
    matchElsewhere(blocks)
    merged = merged(blocks)
    for (j, list) in lists {
      guard let i = blocks.fromOf[j] else { continue }
      var list = list
      let pairs = list.pairReplaced { from, to in
        let (a, b) = (ParagraphPlace(block: i, index: from), ParagraphPlace(block: j, index: to))
        return toOf[a] == nil && fromOf[b] == nil && merged.from[a] == nil && merged.to[b] == nil
      }
      lists[j] = list
      for pair in pairs {
        join(.init(block: i, index: pair.from), .init(block: j, index: pair.to))
        replaced.insert(.init(block: j, index: pair.to))
      }
    }
  }

  private mutating func join(_ a: ParagraphPlace, _ b: ParagraphPlace) {
    toOf[a] = b
    fromOf[b] = a
  }

  private mutating func matchElsewhere(_ blocks: ComparedBlocks) {
    func single(
      _ all: [ComparedBlock],
      _ isMatched: (ParagraphPlace) -> Bool
    ) -> [String: ParagraphPlace?] {
      var places: [String: ParagraphPlace?] = [:]
      for place in ComparedBlocks.places(all) where !isMatched(place) {
        let text = FoldedText.of(all[place.block].paragraphs[place.index].text)
        places[text] = .some(places[text] == nil ? place : nil)
      }
      return places
    }
    let old = single(blocks.from) { toOf[$0] != nil }
    if old.isEmpty { return }
    let new = single(blocks.to) { fromOf[$0] != nil }
    for (text, place) in old {
      guard let a = place, case .some(.some(let b)) = new[text] else { continue }
      // With a chapter that came or went also a short paragraph went elsewhere.
      let isOfChapter = blocks.from[a.block].whole != nil || blocks.to[b.block].whole != nil
      let least = isOfChapter ? Self.leastWords / 2 : Self.leastWords
      if FoldedText.normalized(text).split(separator: " ").count >= least { join(a, b) }
    }
  }

  private func merged(_ blocks: ComparedBlocks) -> Merged {
    var from: [ParagraphPlace: ParagraphPlace] = [:]
    var to: [ParagraphPlace: ParagraphPlace] = [:]
    for (j, list) in lists {
      guard let i = blocks.fromOf[j] else { continue }
      let old = blocks.from[i].paragraphs.map { $0.text }
      let new = blocks.to[j].paragraphs.map { $0.text }
      for index in old.indices where toOf[.init(block: i, index: index)] == nil {
        let neighbour = JoinedText.neighbour(of: index, among: old) { other in
          list.toOf[other].map { new[$0] }
        }
        if let other = neighbour.flatMap({ list.toOf[$0] }) {
          from[.init(block: i, index: index)] = .init(block: j, index: other)
        }
      }
      for index in new.indices where fromOf[.init(block: j, index: index)] == nil {
        let neighbour = JoinedText.neighbour(of: index, among: new) { other in
          list.fromOf[other].map { old[$0] }
        }
        if let neighbour {
          to[.init(block: j, index: index)] = .init(block: j, index: neighbour)
        }
      }
    }
    return (from, to)
  }
}

/// Tells of a text that one document has alone whether its neighbour has its words in the other one.
enum JoinedText {
  /// The neighbour of a text that has its words in the other document, the one after it first.
  /// - Parameter other: the words of a text in the other document; nil for none.
  static func neighbour(
    of index: Int,
    among texts: [String],
    _ other: (Int) -> String?
  ) -> Int? {
    for (neighbour, isBefore) in [(index + 1, true), (index - 1, false)]
    where texts.indices.contains(neighbour) {
      guard let whole = other(neighbour) else { continue }
      if holds(whole, texts[index], beside: texts[neighbour], atStart: isBefore) {
        return neighbour
      }
    }
    return nil
  }

  /// A part of fewer words may begin or end a text by chance.
  private static let leastWords = 6

  /// Whether a text begins, or ends, with a part; or has, beside the words of its other part, most
  /// words of it.
  private static func holds(
    _ whole: String,
    _ part: String,
    beside rest: String,
    atStart: Bool
  ) -> Bool {
    func words(_ text: String) -> [Substring] {
      FoldedText.normalized(text).split(separator: " ")
    }
    let (all, own) = (words(whole), words(part))
    guard own.count < all.count, own.count > 1 else { return false }
    let isAtEdge = atStart ? all.starts(with: own) : all.suffix(own.count).elementsEqual(own)
    if isAtEdge, own.count >= leastWords { return true }
    let kept = words(rest)
    if isAtEdge, all.count == own.count + kept.count {
      return atStart ? all.suffix(kept.count).elementsEqual(kept) : all.starts(with: kept)
    }
    var counts: [Substring: Int] = [:]
    for word in all { counts[word, default: 0] += 1 }
    func take(_ words: [Substring]) -> Int {
      words.reduce(0) { taken, word in
        guard let count = counts[word], count > 0 else { return taken }
        counts[word] = count - 1
        return taken + 1
      }
    }
    // The other part stayed, but for a word or two, and most of what is new is the part.
    guard take(kept) * 10 >= kept.count * 9 else { return false }
    let came = counts.values.reduce(0, +)
    // The part may say in words of its own whom or what the rest is about.
    let pairs = atStart ? Array(zip(all, own)) : Array(zip(all.reversed(), own.reversed()))
    let edge = pairs.prefix { $0 == $1 }.map { $0.0 }
    if came >= leastWords / 2, edge.count * 3 >= came * 2, came * 3 >= edge.count * 2,
      edge.count(where: { $0.utf8.count >= 4 }) > 1
    {
      return true
    }
    let shared = take(own)
    return shared >= leastWords / 2 && shared * 3 >= own.count * 2 && shared * 3 >= came * 2
  }
}
