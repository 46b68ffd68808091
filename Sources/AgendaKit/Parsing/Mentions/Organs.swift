/// The organs that adopt resolutions and decisions, as the text names them.
enum Organs {
  static let generalAssembly = "General Assembly"
  static let economicAndSocialCouncil = "Economic and Social Council"
  static let conference = "Conference of the Parties"
  static let conferenceOfStates = "Conference of the States Parties"

  private static let names: [(phrase: Phrase, name: String)] = [
    ("General Assembly", generalAssembly), ("Assembly", generalAssembly),
    ("Economic and Social Council", economicAndSocialCouncil),
    ("Council", economicAndSocialCouncil),
    ("Security Council", "Security Council"), ("Human Rights Council", "Human Rights Council"),
    ("Conference of the States Parties", conferenceOfStates),
    ("Conference of the Parties", conference), ("Conference", conference),
    (
      "Commission on Crime Prevention and Criminal Justice",
      "Commission on Crime Prevention and Criminal Justice"
    ),
    ("Commission on Narcotic Drugs", "Commission on Narcotic Drugs"),
  ]

  private static let phrases = Phrases(names.map { $0.phrase })

  /// The organ whose name stands at `start`; the longest name wins.
  static func name(
    _ text: Span<UInt8>,
    _ start: Int,
    _ upper: Int
  ) -> (name: String, end: Int)? {
    phrases.word(in: text, at: start, upper).map { (names[$0.index].name, $0.end) }
  }
}
