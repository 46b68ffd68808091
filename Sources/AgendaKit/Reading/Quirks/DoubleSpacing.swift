/// Text recognition and old converters: a blank line stands after every line, within paragraphs too.
///
///     The Working Group considered the
///
///     draft report and adopted it.
enum DoubleSpacing {
  /// Takes one blank line out of each run of them, if the text is spaced so: hardly two lines follow
  /// each other, and many go on with a small letter after one blank line.
  static func undo(_ lines: inout ContiguousArray<SourceLine>, _ bytes: Span<UInt8>) {
    var texts = 0
    var adjacent = 0
    var goingOn = 0
    var blanks = 0
    for line in lines {
      if line.isEmpty {
        blanks += 1
        continue
      }
      if texts > 0 {
        if blanks == 0 { adjacent += 1 }
        if blanks == 1, ASCII.isLower(bytes[line.lower]) { goingOn += 1 }
      }
      texts += 1
      blanks = 0
    }
    guard texts >= 8, adjacent * 50 <= texts, goingOn * 8 >= texts else { return }
    var spaced = ContiguousArray<SourceLine>()
    spaced.reserveCapacity(lines.count)
    var isFirst = false
    for line in lines {
      if line.isEmpty, isFirst, line.opening == .nothing, !line.startsPage {
        isFirst = false
        continue
      }
      isFirst = !line.isEmpty
      spaced.append(line)
    }
    lines = spaced
  }
}
