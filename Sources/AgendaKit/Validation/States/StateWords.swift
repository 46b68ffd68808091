/// The States whose names are one word, as sentences name them: "a paper submitted by Thailand".
enum StateWords {
  /// The names, in small letters.
  private static let names: [[UInt8]] = StateTable.names.map { StateNames.fold($0) }
    .filter { $0.utf8.count >= 6 && $0.utf8.allSatisfy { ASCII.isLetter($0) } }
    .map { Array($0.utf8) }

  /// Words and names that are near to one of the names and right.
  private static let neighbours: Set<String> = [
    "somali", "columbia", "philippine", "brasil", "frances", "georgina", "georgiana", "irelands",
    "jordana", "jordans", "angolan", "island", "islands", "marino", "polands", "romano", "romana",
    "latvija", "switzer", "german", "malayan", "guinea", "guyanese", "samara", "belgian", "belize",
    "chilean", "cypriot", "francia", "franca", "francis", "armenien", "turkiye", "nigerien",
    "panamanian", "lebanese", "maltese", "moroccan", "algerie", "tunisie", "albanie", "australis",
  ]

  /// The endings of the words for what is of a State: "Algerian", "Israeli", "Canadians".
  private static let endings: [[UInt8]] = ["n", "i", "s", "an", "ns", "is"].map { Array($0.utf8) }

  /// The name that a word in small letters nearly is; nil for a name, and what is made of one.
  static func nearest(to letters: [UInt8]) -> String? {
    guard letters.count >= 5, !neighbours.contains(String(decoding: letters, as: UTF8.self)),
      !StateNames.byKey.keys.contains(String(decoding: letters, as: UTF8.self))
    else { return nil }
    var meant: [UInt8]?
    for name in names where abs(name.count - letters.count) <= 1 && name[0] == letters[0] {
      if endings.contains(where: { letters == name + $0 }) { return nil }
      if meant == nil, KnownWords.faults(letters, name, atMost: 1) != nil { meant = name }
    }
    return meant.map { String(decoding: $0, as: UTF8.self) }
  }
}
