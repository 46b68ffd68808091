/// Finds which paragraphs of two documents are the same: under the same heading by their words,
/// then by similarity; then those with the same words anywhere.
struct ParagraphMatching {
  /// For each paragraph of the second document that both have, its place in the first.
  private(set) var fromOf: [ParagraphPlace: ParagraphPlace] = [:]
  /// For each paragraph of the first document that both have, its place in the second.
  private(set) var toOf: [ParagraphPlace: ParagraphPlace] = [:]
  /// How the blocks that both documents have match.
  private(set) var lists: [Int: ListMatching] = [:]
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
      if FoldedText.normalized(text).split(separator: " ").count >= Self.leastWords { join(a, b) }
    }
  }

  /// Finds the paragraphs that were joined to a neighbour, or parted from one: of the first
  /// document, those that went and with whose words a neighbour begins or ends now; of the second,
  /// those that came and with whose words a neighbour began or ended. Each with that neighbour's
  /// place in the second document.
  func merged(_ blocks: ComparedBlocks)
    -> (from: [ParagraphPlace: ParagraphPlace], to: [ParagraphPlace: ParagraphPlace])
  {
    var from: [ParagraphPlace: ParagraphPlace] = [:]
    var to: [ParagraphPlace: ParagraphPlace] = [:]
    for (j, list) in lists {
      guard let i = blocks.fromOf[j] else { continue }
      let (old, new) = (blocks.from[i].paragraphs, blocks.to[j].paragraphs)
      for index in old.indices where toOf[.init(block: i, index: index)] == nil {
        for (neighbour, isBefore) in [(index + 1, true), (index - 1, false)] {
          guard old.indices.contains(neighbour), let other = list.toOf[neighbour],
            Self.text(new[other].text, holds: old[index].text, atStart: isBefore)
          else { continue }
          from[.init(block: i, index: index)] = .init(block: j, index: other)
          break
        }
      }
      for index in new.indices where fromOf[.init(block: j, index: index)] == nil {
        for (neighbour, isBefore) in [(index + 1, true), (index - 1, false)] {
          guard new.indices.contains(neighbour), let other = list.fromOf[neighbour],
            Self.text(old[other].text, holds: new[index].text, atStart: isBefore)
          else { continue }
          to[.init(block: j, index: index)] = .init(block: j, index: neighbour)
          break
        }
      }
    }
    return (from, to)
  }

  /// Whether a text begins, or ends, with another one of more than a few words.
  private static func text(_ text: String, holds part: String, atStart: Bool) -> Bool {
    guard part.utf8.count < text.utf8.count + 8 else { return false }
    let (whole, part) = (FoldedText.normalized(text), FoldedText.normalized(part))
    guard part.split(separator: " ").count >= leastWords, part != whole else { return false }
    return atStart ? whole.hasPrefix(part) : whole.hasSuffix(part)
  }
}
