/// A resolution is of the session that its number names.
enum ResolutionSessionMismatchRule: Rule {
  static let description = RuleDescription(
    "resolution-session-mismatch",
    .documents,
    .warning,
    summary: "A resolution or decision bears the number of the session at which it was adopted",
    reason: "One of the two was mistyped; who looks for the resolution finds another one.",
    source: .practice("resolution 10/6 is the sixth one of the tenth session"),
    examples: [
      RuleExample(
        in: .agenda,
        keeps: "For its consideration of the subitem, the Working Group",
        breaks: "In its resolution 7/1, adopted at its eighth session, the Conference asked for a "
          + "paper. For its consideration of the subitem, the Working Group"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let mentions = context.document.mentions
    for i in mentions.indices {
      let number: Int
      switch mentions[i].value {
      case .resolution(let reference), .decision(let reference):
        // "2005/14" is of a year.
        guard let session = session(of: reference.number), session < 200 else { continue }
        number = session
      default: continue
      }
      for other in [i + 1, i - 1] where mentions.indices.contains(other) {
        guard case .ordinal(let ordinal, .session, _) = mentions[other].value, ordinal != number,
          let sentence = context.sentence(around: mentions[i].range),
          sentence.range.contains(mentions[other].range),
          context.areTied(mentions[min(i, other)].range, mentions[max(i, other)].range)
        else { continue }
        let place = mentions[i].range.union(mentions[other].range)
        findings.report(
          "By its number, \(context.plainText(mentions[i].range)) is of the "
            + "\(PlainEnglish.ordinal(number)) session, here it is of the "
            + PlainEnglish.ordinal(ordinal),
          at: place,
          marks: [.place(mentions[i].range), .place(mentions[other].range)],
          reliesOn: [.place(mentions[other].range)]
        )
        break
      }
    }
  }

  /// The session in "9/1".
  private static func session(of number: String) -> Int? {
    let parts = number.split(separator: "/")
    return parts.count == 2 ? Int(parts[0]) : nil
  }
}

extension ValidationContext {
  /// Whether only words of adopting stand between a resolution and a session: ", adopted at its",
  /// ", the Conference adopted its".
  fileprivate func areTied(_ first: SourceRange, _ second: SourceRange) -> Bool {
    guard second.lower >= first.upper, second.lower - first.upper < 80 else { return false }
    let between = plainText(SourceRange(Int(first.upper), Int(second.lower))).lowercased()
    let words = between.split { !$0.isLetter }
    return words.contains("at") || words.contains("adopted")
      ? words.allSatisfy { Self.adopting.contains(String($0)) } : false
  }

  private static let adopting: Set<String> = [
    "adopted", "by", "the", "conference", "of", "parties", "at", "its", "in", "which", "was",
    "were",
    "general", "assembly", "commission", "it", "had", "their",
  ]
}
