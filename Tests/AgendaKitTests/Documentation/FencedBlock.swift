/// A block of code or console between fences in a Markdown file.
struct FencedBlock: Equatable {
  /// The word after the opening fence.
  var language: String
  /// The lines between the fences.
  var lines: [String]
  /// The line of the opening fence, 1-based.
  var line: Int
  /// Why the block is not run, as a comment directly above it says; nil if it is.
  var reasonNotRun: String?

  /// The blocks of a file, in order; a fence that nothing closes reaches to the end.
  static func all(in markdown: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    var reason: String?
    for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let mark = "```"
      if var block = open {
        if line == mark {
          blocks.append(block)
          open = nil
        } else {
          block.lines.append(String(line))
          open = block
        }
      } else if line.hasPrefix(mark) {
        let language = String(line.dropFirst(mark.count))
        open = FencedBlock(language: language, lines: [], line: index + 1, reasonNotRun: reason)
        reason = nil
      } else {
        reason = Self.reason(in: line) ?? (line.isEmpty ? reason : nil)
      }
    }
    if let open { blocks.append(open) }
    return blocks
  }

  private static func reason(in line: Substring) -> String? {
    let (start, end) = ("<!-- not run: ", " -->")
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }
}
