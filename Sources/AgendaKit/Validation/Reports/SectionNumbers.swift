/// How sections side by side are numbered; "I" may be one or the ninth letter.
enum SectionNumbers {
  case roman, letters, figures

  init?(_ numbers: [String]) {
    guard let first = numbers.first else { return nil }
    if Int(first) != nil {
      self = .figures
    } else if first == "A" || numbers.contains(where: { Self.roman.value($0) == nil }) {
      self = .letters
    } else {
      self = .roman
    }
  }

  func value(_ text: String) -> Int? {
    switch self {
    case .figures: Int(text)
    case .letters: ItemNumber.value(ofLetters: text.lowercased())
    case .roman: ItemNumber.value(ofRoman: text.lowercased())
    }
  }

  func text(_ value: Int) -> String {
    switch self {
    case .figures: String(value)
    case .letters: ItemNumber.letters(max(value, 1)).uppercased()
    case .roman:
      (1...39).contains(value) ? ItemNumber.romanNumeral(value).uppercased() : "\(value)"
    }
  }

  /// What is wrong with the numbers of sections side by side.
  func faults(of sections: [Section]) -> [NumberSequence.Fault] {
    NumberSequence.faults(sections.map { $0.number.flatMap(value) })
  }
}
