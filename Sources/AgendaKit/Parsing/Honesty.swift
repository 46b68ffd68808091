/// Says what was joined, inferred, repaired or left: each under a rule of its own, with its place.
enum Honesty {
  static func report(into builder: inout DocumentBuilder) {
    let reading = builder.reading
    builder.document.diagnostics += reading.diagnostics
    for repair in reading.source.repairs.prefix(20) {
      builder.say(
        "encoding-assumed",
        .note,
        "bytes that are not valid \(reading.source.encoding.rawValue) are read as Windows-1252",
        at: repair.range
      )
    }
    let bytes = reading.source.bytes
    if reading.source.encoding == .windows1252 {
      let first = bytes.isEmpty ? 0 : UTF8Reader.scalar(bytes.span, 0).length
      builder.say(
        "encoding-assumed",
        .note,
        "the file is read as Windows-1252",
        at: SourceRange(0, first)
      )
    }
    let placed = builder.document.placements().map(\.range)
    let rest = Coverage(reading, placed: placed).rest()
    for range in rest.markup {
      builder.document.furniture.append(Furniture(kind: .markup, range: range))
    }
    builder.document.furniture.sort { $0.range < $1.range }
    builder.document.unplaced = rest.unplaced
    for text in rest.unplaced {
      builder.say(
        "text-unplaced",
        .warning,
        "no part of the document takes this text",
        at: text.range
      )
    }
    builder.document.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }
}
