/// The commands of a block of console, each with the output that is shown.
struct ConsoleSession {
  /// One command.
  struct Step {
    /// The line of shell, without its `$ `; where it goes on, with the lines that end in `\`.
    var command: String
    /// The lines shown under it.
    var output: ExpectedOutput
  }

  /// The commands, in order.
  var steps: [Step]
  /// The lines before the first command, which are a mistake.
  var strayLines: [String]

  init(_ block: FencedBlock) {
    steps = []
    strayLines = []
    var goesOn = false
    for line in block.lines {
      if goesOn, let last = steps.indices.last {
        steps[last].command += "\n" + line
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ExpectedOutput(lines: [])))
      } else if let last = steps.indices.last {
        steps[last].output.lines.append(line)
        continue
      } else {
        strayLines.append(line)
        continue
      }
      goesOn = line.hasSuffix("\\")
    }
  }
}

/// Output as a page shows it: exact, but for a line `…`, which stands for any lines, or none.
struct ExpectedOutput {
  var lines: [String]

  /// The first thing that differs; nil if nothing does.
  func difference(from output: String) -> String? {
    var actual = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if actual.last == "" { actual.removeLast() }
    let parts = lines.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    if parts.count == 1 { return Self.difference(lines, actual) }
    // The first part begins the output, the last ends it, the others follow each other in between.
    let (first, last) = (parts[0], parts[parts.count - 1])
    if let difference = Self.difference(first, Array(actual.prefix(first.count))) {
      return difference
    }
    if let difference = Self.difference(last, Array(actual.suffix(last.count))) {
      return difference
    }
    guard actual.count >= first.count + last.count else { return "fewer lines than shown" }
    var rest = actual[first.count..<(actual.count - last.count)]
    for part in parts.dropFirst().dropLast() {
      guard
        let start = rest.indices.first(where: { rest[$0...].starts(with: part) })
      else { return "not printed: \(part.first ?? "")" }
      rest = rest[(start + part.count)...]
    }
    return nil
  }

  private static func difference(_ shown: [String], _ actual: [String]) -> String? {
    for (index, line) in shown.enumerated() {
      guard index < actual.count else { return "not printed: \(line)" }
      if actual[index] != line { return "shown:   \(line)\nprinted: \(actual[index])" }
    }
    return actual.count > shown.count ? "not shown: \(actual[shown.count])" : nil
  }
}
