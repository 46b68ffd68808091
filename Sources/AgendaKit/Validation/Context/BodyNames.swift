/// What bodies are called, in small letters.
enum BodyNames {
  /// Bodies that meet in sessions.
  static let plenary = [
    "conference", "commission", "committee", "congress", "council", "general assembly",
  ]

  /// These and the groups under them.
  static let all = plenary + ["working group", "review group"]
}
