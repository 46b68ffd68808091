/// Days that stand by themselves between the rows of a timetable, as text: a table a day.
///
/// Left as text, they would give the slots of the next day to the day before.
enum LoneDays {
  /// No day is longer, with its weekday and the part of the day.
  private static let lengthLimit = 60

  /// Makes rows of the days between the first row and the last, and of one right before them.
  static func becomeRows(in blocks: inout [Block], _ text: Span<UInt8>) {
    guard let first = blocks.firstIndex(where: { $0.kind == .row }),
      let last = blocks.lastIndex(where: { $0.kind == .row })
    else { return }
    for i in max(0, first - 1)..<last where isDay(blocks[i], text) {
      blocks[i].kind = .row
      blocks[i].cells = [
        Block.Cell(text: blocks[i].text, source: blocks[i].source)
      ]
    }
  }

  private static func isDay(_ block: Block, _ text: Span<UInt8>) -> Bool {
    block.kind == .text && block.text.count <= lengthLimit
      && CalendarWords.weekday(text, block.text.lowerBound, block.text.upperBound) != nil
      && TimetableWords.isDay(text, block.text.lowerBound, block.text.upperBound)
  }
}
