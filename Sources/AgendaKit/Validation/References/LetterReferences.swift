/// References to the entries of a list by their letters.
extension CrossReferenceUnknownRule {
  /// Under what a list stands.
  private struct List: Hashable {
    let meeting: Int?
    let item: ItemNumber?
  }

  /// The letters of the lists under each item.
  private static func lettersByItem(_ context: ValidationContext) -> [List: Set<Int>] {
    var found: [List: Set<Int>] = [:]
    for list in context.letteredLists {
      guard let first = list.entries.first, let block = context.block(around: first.label) else {
        continue
      }
      found[List(meeting: block.meeting, item: block.item), default: []]
        .formUnion(list.entries.map { $0.letter })
    }
    return found
  }

  /// "Subparagraphs (a) and (d) above", in an annotation with a list.
  static func checkLettersAbove(_ context: ValidationContext, _ findings: inout FindingList) {
    guard !context.isReport, context.document.paper == nil else { return }
    let s = context.text.bytes.span
    let words = context.words.all
    var lists: [List: Set<Int>]?
    for (i, word) in words.enumerated() {
      guard word.count == 12 || word.count == 13, let block = word.block,
        isOne(of: ["subparagraph", "subparagraphs"], s, word.range)
      else { continue }
      var letters: [SourceRange] = []
      var next = i + 1
      while next < words.count, words[next].block == block, next - i <= 8 {
        if isLetter(s, words[next].range) {
          letters.append(words[next].range)
        } else if !isJoiner(s, words[next].range) {
          break
        }
        next += 1
      }
      guard !letters.isEmpty, next < words.count, words[next].block == block,
        isOne(of: ["above", "below"], s, words[next].range)
      else { continue }
      if lists == nil { lists = lettersByItem(context) }
      let known = lists?[
        List(meeting: context.blocks[block].meeting, item: context.blocks[block].item)
      ]
      guard let known,
        let wrong = letters.first(where: { !known.contains(Int(s[Int($0.lower)]) - 96) })
      else { continue }
      let place = SourceRange(Int(wrong.lower) - 1, Int(wrong.upper) + 1)
      findings.report(
        "There is no subparagraph \(context.text.string(under: place)) here",
        at: place,
        reliesOn: [.structure]
      )
    }
  }
}
