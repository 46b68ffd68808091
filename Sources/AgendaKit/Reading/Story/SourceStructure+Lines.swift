extension SourceStructure {
  /// The lines as those of other texts, for what is found in them.
  func sourceLines(_ bytes: Span<UInt8>) -> ContiguousArray<SourceLine> {
    var found = ContiguousArray<SourceLine>()
    found.reserveCapacity(lines.count)
    for line in lines {
      let text = bytes.trimmed(Int(line.lower), Int(line.upper))
      var read = SourceLine(lower: text.lower, upper: text.upper, indent: 0, opening: .nothing)
      read.startsPage = line.startsPage
      switch line.kind {
      case .paragraph, .continued: read.use = .text
      case .row: read.use = .table
      case .note: read.use = .note
      case .page: read.use = .page
      }
      if read.use == .text, LinePrefix.isRule(bytes, read) { read.use = .markup }
      read.signs = LineSigns(bytes, read.lower, read.upper)
      found.append(read)
    }
    return found
  }
}
