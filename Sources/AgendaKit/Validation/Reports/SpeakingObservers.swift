/// The States in "Statements were also made by the observers for Chad and Fiji".
enum SpeakingObservers {
  /// Those whose name is one of a State, in use or given up; what else is named is of a body.
  static func all(in context: ValidationContext) -> [ListedState] {
    named(in: context).filter { $0.name.isKnown || $0.name.isCommon }
  }

  /// Those whose name is of a body, and begins with a capital.
  static func bodies(in context: ValidationContext) -> [ListedState] {
    named(in: context).filter { observer in
      !observer.name.isKnown && !observer.name.isCommon && !observer.name.isRunning
        && ASCII.isUpper(context.text.bytes[Int(observer.range.lower)])
        && observer.range.count >= 4 && observer.range.count <= 120
    }
  }

  /// The States in "The representative of Chad asked": the longest name behind the words.
  static func representatives(in context: ValidationContext) -> [ListedState] {
    var found: [ListedState] = []
    for sentence in context.sentences {
      guard let words = context.find("the representative of", in: sentence.range) else { continue }
      let upper = min(Int(sentence.range.upper), Int(words.upper) + 60)
      let s = context.text.bytes.span
      var ends: [Int] = []
      var i = Int(words.upper) + 1
      let start = i
      while i < upper, ends.count < 7 {
        while i < upper, !ASCII.isBlank(s[i]), s[i] != ASCII.comma, s[i] != ASCII.point { i += 1 }
        ends.append(i)
        i += 1
      }
      for end in ends.reversed() where end > start {
        if let state = state(in: SourceRange(start, end), context), state.name.isKnown {
          found.append(state)
          break
        }
      }
    }
    return found
  }

  private static func named(in context: ValidationContext) -> [ListedState] {
    context.sentences(for: .observers).flatMap { sentence -> [ListedState] in
      guard
        let words = context.find("observer for", in: sentence.range)
          ?? context.find("observers for", in: sentence.range),
        context.holds(anyOf: ["statement", "statements"], in: sentence.range)
      else { return [] }
      return names(in: SourceRange(Int(words.upper), Int(sentence.range.upper)), context)
    }
  }

  private static func names(in range: SourceRange, _ context: ValidationContext) -> [ListedState] {
    let text = context.text
    let bytes = text.bytes.span
    let and: FixedText = "and "
    var found: [ListedState] = []
    var start = Int(range.lower)
    var i = start
    while i <= Int(range.upper) {
      let isEnd =
        i == Int(range.upper) || bytes[i] == ASCII.comma || bytes[i] == ASCII.point
        || bytes[i] == ASCII.semicolon
      let next =
        isEnd || i == 0 || ASCII.isWord(bytes[i - 1])
        ? nil : PhraseMatch.match(and, bytes, at: i, limit: Int(range.upper))
      if isEnd || next != nil {
        if let state = state(in: SourceRange(start, max(start, i)), context) { found.append(state) }
        start = next ?? i + 1
        i = start
      } else {
        i += 1
      }
    }
    return found
  }

  /// The State that words name, without "the" before it and a verb after it.
  private static func state(in words: SourceRange, _ context: ValidationContext) -> ListedState? {
    let text = context.text
    let bytes = text.bytes.span
    var lower = Int(words.lower)
    var upper = Int(words.upper)
    func trim() {
      while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
      while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
    }
    trim()
    let the: FixedText = "the "
    if let end = PhraseMatch.match(the, bytes, at: lower, limit: upper) { lower = end }
    let verbs: [FixedText] = ["also", "made", "was", "were"]
    for verb in verbs {
      if let place = context.find(verb, in: SourceRange(lower, upper)) { upper = Int(place.lower) }
    }
    trim()
    guard lower < upper else { return nil }
    let range = SourceRange(lower, upper)
    let name = StateName(context.plainText(range))
    return ListedState(name: name, range: range)
  }
}
