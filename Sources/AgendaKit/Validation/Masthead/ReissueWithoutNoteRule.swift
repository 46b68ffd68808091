/// A star has its note, and a starred note its star.
enum ReissueWithoutNoteRule: Rule {
  static let description = RuleDescription(
    "reissue-without-note",
    .masthead,
    .warning,
    summary: "A star on title or symbol has its note at the foot, and a starred note has its star; "
      + "the latter is not asked where the masthead has no symbol, which may have borne it",
    reason: "A star says that a text replaces an earlier one; the note says why and since when.",
    source: .practice("CTOC/COP/WG.3/2016/1*, “Reissued for technical reasons on 8 August 2016.”"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "\nAnnotated provisional agenda\n",
        breaks: "\nAnnotated provisional agenda*\n"
      )
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let masthead = context.document.masthead
    var notes: [Int: SourceRange] = [:]
    for place in masthead.places.notes { notes[stars(in: place, context)] = place }
    var stars: [Int: SourceRange] = [:]
    for place in masthead.places.stars { stars[Self.stars(in: place, context)] = place }
    for (count, place) in stars.sorted(by: { $0.key < $1.key }) where notes[count] == nil {
      findings.report(
        "The \(String(repeating: "*", count: count)) here has no note",
        at: place
      )
    }
    guard masthead.symbol != nil else { return }
    for (count, place) in notes.sorted(by: { $0.key < $1.key }) where stars[count] == nil {
      findings.report(
        "No \(String(repeating: "*", count: count)) on title or symbol leads to this note",
        at: place
      )
    }
  }

  /// How many stars a place begins with, behind backslashes; at least one.
  private static func stars(in range: SourceRange, _ context: ValidationContext) -> Int {
    var count = 0
    for byte in context.text.bytes[range.offsets] {
      if byte == ASCII.star {
        count += 1
      } else if byte != ASCII.backslash {
        break
      }
    }
    return max(count, 1)
  }
}
