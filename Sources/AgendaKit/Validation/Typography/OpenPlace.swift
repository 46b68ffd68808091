/// A place in a text that somebody meant to fill in: "[date]", "XX April", "??", "TBD".
struct OpenPlace {
  let range: SourceRange

  /// Every one in a document, in the order of the text.
  /// - Complexity: O(n) in the bytes.
  static func all(in context: ValidationContext) -> [OpenPlace] {
    var finder = Finder(context: context)
    for part in context.textParts { finder.scan(part) }
    var found = finder.found + OpenWords.all(in: context)
    found.sort { $0.range < $1.range }
    var kept: [OpenPlace] = []
    for place in found {
      // "[XX April]" is one place, and "xx/xx/2033", and "XX and XX October".
      if let last = kept.last,
        last.range.upper > place.range.lower || isOnly(joint: last.range, place.range, context)
      {
        if last.range.upper < place.range.upper {
          kept[kept.count - 1] = OpenPlace(range: last.range.union(place.range))
        }
        continue
      }
      kept.append(place)
    }
    return kept
  }

  /// Whether nothing but "and", "to" or a sign stands between two places.
  private static func isOnly(
    joint a: SourceRange,
    _ b: SourceRange,
    _ context: ValidationContext
  ) -> Bool {
    let bytes = context.text.bytes
    guard b.lower > a.upper, b.lower - a.upper <= 5, bytes[Int(a.lower)] != ASCII.openSquare,
      bytes[Int(b.lower)] != ASCII.openSquare
    else { return false }
    let between = context.plainText(SourceRange(Int(a.upper), Int(b.lower)))
    return ["and", "to", "or", "–", "-", ",", "/"].contains(between)
  }

  /// Finds what signs show: brackets, question marks, lines, points.
  private struct Finder {
    let context: ValidationContext
    var found: [OpenPlace] = []

    mutating func scan(_ part: SourceRange) {
      let text = context.text
      let s = text.bytes.span
      let end = Int(part.upper)
      var i = Int(part.lower)
      var isQuoted = false
      var lineStart = i
      while i < end {
        switch s[i] {
        case ASCII.lineFeed, ASCII.carriageReturn:
          // A quotation that was not closed ends with its paragraph.
          if i + 1 < end, ASCII.isBlank(s[i + 1]) { isQuoted = false }
          lineStart = i + 1
        case 0xE2 where i + 2 < end && s[i + 1] == 0x80:
          if s[i + 2] == 0x9C { isQuoted = true }
          if s[i + 2] == 0x9D { isQuoted = false }
          if s[i + 2] == 0xA6, !isQuoted { addPoints(i, i + 3, s, end) }
          i += 2
        case ASCII.quote: isQuoted = !isQuoted && !hasEqualsSign(before: i, s)
        case ASCII.openSquare:
          if let upper = closing(of: i, s, end) {
            let place = context.block(around: SourceRange(i, upper))?.kind
            if Brackets.isOpen(
              s,
              i..<upper,
              in: Int(part.lower)..<end,
              isQuoted: isQuoted,
              isCitation: place == .footnote || place == .documentation
            ) {
              add(i, upper)
            }
            i = upper - 1
          }
        case 0x3F: i = run(0x3F, i, end, s, least: 2) - 1
        case ASCII.slash where i > 0 && ASCII.isDigit(s[i - 1]): i = addNumber(after: i, s, end) - 1
        case 0x23 where i > 0 && ASCII.isBlank(s[i - 1]) && i > lineStart:
          i = addNumberSigns(i, s, end) - 1
        case ASCII.openRound: if let upper = question(i, s, end) { add(i, upper) }
        case 0xC2 where i + 1 < end && s[i + 1] == 0xAB:
          if let upper = guillemets(i, s, end) { i = upper - 1 }
        case 0x4E where isUnnamed(i, s, end): add(i, i + 4)
        case ASCII.underscore: i = addLine(i, lineStart, s, end) - 1
        case ASCII.point where !isQuoted && i + 2 < end && s[i + 1] == ASCII.point:
          var upper = i
          while upper < end, s[upper] == ASCII.point { upper += 1 }
          if upper - i >= 3 { addPoints(i, upper, s, end) }
          i = upper - 1
        case 0x3C: if let upper = field(i, s, end) { i = upper - 1 }
        case 0x7B: if let upper = template(i, s, end) { i = upper - 1 }
        default: break
        }
        i += 1
      }
    }

    private mutating func add(_ lower: Int, _ upper: Int) {
      found.append(OpenPlace(range: SourceRange(lower, upper)))
    }

    /// A run of a sign of some length that stands for a word; one past it.
    private mutating func run(
      _ sign: UInt8,
      _ start: Int,
      _ end: Int,
      _ s: Span<UInt8>,
      least: Int
    ) -> Int {
      var upper = start
      while upper < end, s[upper] == sign { upper += 1 }
      // "(?)" asks too.
      let isBracketed =
        start > 0 && s[start - 1] == ASCII.openRound && upper < end && s[upper] == ASCII.closeRound
      if upper - start >= least || isBracketed {
        add(isBracketed ? start - 1 : start, isBracketed ? upper + 1 : upper)
      }
      return upper
    }

    /// "Resolution 17/--", "decision 4/…": a number that is to come; one past it.
    private mutating func addNumber(after slash: Int, _ s: Span<UInt8>, _ end: Int) -> Int {
      var upper = slash + 1
      while upper < end, s[upper] == ASCII.hyphen || s[upper] == ASCII.point { upper += 1 }
      while let dash = Dash.end(s, upper, end) { upper = dash }
      let isAtEnd = upper == end || !ASCII.isAlphanumeric(s[upper]) && s[upper] != ASCII.slash
      guard upper - slash >= 3, isAtEnd else { return slash + 1 }
      var lower = slash
      while lower > 0, ASCII.isDigit(s[lower - 1]) { lower -= 1 }
      add(lower, upper)
      return upper
    }

    /// A line to write on, within a sentence: "on __ April"; a line of its own is a rule of the page.
    private mutating func addLine(_ start: Int, _ line: Int, _ s: Span<UInt8>, _ end: Int) -> Int {
      var upper = start
      while upper < end, s[upper] == ASCII.underscore { upper += 1 }
      guard upper - start >= 2 else { return upper }
      let isAfterWord = start > 0 && ASCII.isWord(s[start - 1])
      let isBeforeWord = upper < end && (ASCII.isWord(s[upper]) || s[upper] == ASCII.star)
      // "20__"
      if isAfterWord, !isBeforeWord, upper - start == 2, start > 2, s[start - 1] == 0x30,
        s[start - 2] == 0x32, !ASCII.isWord(s[start - 3])
      {
        add(start - 2, upper)
        return upper
      }
      // In Markdown lines of two are marks on a word.
      guard !isAfterWord, !isBeforeWord, hasText(line, start, s) || hasTextAfter(upper, s, end)
      else { return upper }
      add(start, upper)
      return upper
    }

    /// "### August", "practice of # States": signs for figures that are to come.
    private mutating func addNumberSigns(_ start: Int, _ s: Span<UInt8>, _ end: Int) -> Int {
      var upper = start
      while upper < end, s[upper] == 0x23 { upper += 1 }
      // "Room # 3" has its number.
      let next = upper + 1 < end ? s[upper + 1] : ASCII.space
      let isFree =
        upper == end || ASCII.isBlank(s[upper]) && !ASCII.isDigit(next)
        || s[upper] == ASCII.point
      if isFree, hasTextOnLine(before: start, s) { add(start, upper) }
      return upper
    }

    private func hasTextOnLine(before start: Int, _ s: Span<UInt8>) -> Bool {
      var i = start - 1
      while i >= 0, s[i] != ASCII.lineFeed, start - i < 80 {
        if ASCII.isLetter(s[i]) { return true }
        i -= 1
      }
      return false
    }

    private static let questions: Set<String> = [
      "source", "date", "name", "number", "title", "spelling", "year", "place", "country",
      "figure", "figures", "correct", "when", "who", "check", "to check", "verify", "to verify",
      "please check", "please verify", "please confirm", "confirm", "to confirm", "missing",
      "number missing", "date missing", "name missing",
    ]

    /// "(source?)", "(check)": one past a bracket that asks.
    private func question(_ open: Int, _ s: Span<UInt8>, _ end: Int) -> Int? {
      var i = open + 1
      while i < end, i - open < 24, s[i] != ASCII.closeRound, s[i] != ASCII.lineFeed { i += 1 }
      guard i < end, s[i] == ASCII.closeRound, i > open + 2 else { return nil }
      let asks = s[i - 1] == 0x3F
      let words = (open + 1..<(asks ? i - 1 : i)).map { ASCII.lowercased(s[$0]) }
      let text = String(decoding: words, as: UTF8.self)
      if !asks,
        [
          "number", "name", "date", "place", "country", "title", "symbol", "venue", "reference",
          "ref", "amount", "page", "ordinal",
        ].contains(text)
      {
        return i + 1
      }
      guard Self.questions.contains(text),
        asks || words.starts(with: "check".utf8) || words.contains(ASCII.space)
          || words.starts(with: "verify".utf8) || words.starts(with: "missing".utf8)
      else { return nil }
      return i + 1
    }

    /// "«date»".
    private mutating func guillemets(_ open: Int, _ s: Span<UInt8>, _ end: Int) -> Int? {
      var i = open + 2
      while i + 1 < end, i - open < 40, s[i] != 0xC2 {
        guard ASCII.isLetter(s[i]) || ASCII.isBlank(s[i]) || s[i] == ASCII.underscore else {
          return nil
        }
        i += 1
      }
      guard i + 1 < end, s[i] == 0xC2, s[i + 1] == 0xBB, OpenWords.isField(s, open + 2, i) else {
        return nil
      }
      add(open, i + 2)
      return i + 2
    }

    /// "N.N.", a name that is not yet known.
    private func isUnnamed(_ i: Int, _ s: Span<UInt8>, _ end: Int) -> Bool {
      i + 3 < end && s[i + 1] == ASCII.point && s[i + 2] == 0x4E && s[i + 3] == ASCII.point
        && (i == 0 || ASCII.isBlank(s[i - 1])) && (i + 4 == end || !ASCII.isWord(s[i + 4]))
    }

    private func hasText(_ lower: Int, _ upper: Int, _ s: Span<UInt8>) -> Bool {
      (lower..<upper).contains { ASCII.isAlphanumeric(s[$0]) }
    }

    private func hasTextAfter(_ start: Int, _ s: Span<UInt8>, _ end: Int) -> Bool {
      var i = start
      while i < end, s[i] != ASCII.lineFeed, s[i] != ASCII.carriageReturn, i - start < 200 {
        if ASCII.isAlphanumeric(s[i]) { return true }
        i += 1
      }
      return false
    }

    /// Points that stand for words, with a blank on both sides or a sign behind: "on … September".
    private mutating func addPoints(_ lower: Int, _ upper: Int, _ s: Span<UInt8>, _ end: Int) {
      guard lower > 0, upper < end else { return }
      // Leaders of a list of contents are longer, and have a figure behind them.
      guard upper - lower <= 6 else { return }
      let isAfterBlank =
        ASCII.isBlank(s[lower - 1]) || s[lower - 1] == ASCII.openRound
        || s[lower - 1] == ASCII.slash
      var next = upper
      while next < end, s[next] == ASCII.space { next += 1 }
      guard isAfterBlank, next < end,
        ASCII.isWord(s[next]) || s[next] == ASCII.comma || s[next] == ASCII.closeRound
          || s[next] == ASCII.point || s[next] == ASCII.semicolon || s[next] == ASCII.openRound
      else { return }
      // "Others … did not": something is left out, nothing is to come.
      if ASCII.isLower(s[next]), !OpenWords.leadsOn(s, before: lower) { return }
      guard lower < 4 || s[lower - 2] != ASCII.point || ASCII.isUpper(s[lower - 4]) else { return }
      add(lower, upper)
    }

    private func hasEqualsSign(before i: Int, _ s: Span<UInt8>) -> Bool {
      i > 0 && s[i - 1] == 0x3D
    }

    /// One past the bracket that closes the one at an offset, on the same line or the next ones.
    private func closing(of open: Int, _ s: Span<UInt8>, _ end: Int) -> Int? {
      var depth = 0
      var i = open
      while i < end, i - open < 2000 {
        switch s[i] {
        case ASCII.openSquare: depth += 1
        case ASCII.closeSquare:
          depth -= 1
          if depth == 0 { return i + 1 }
        case ASCII.lineFeed where i + 1 < end && s[i + 1] == ASCII.lineFeed: return nil
        default: break
        }
        i += 1
      }
      return nil
    }

    /// A field in angle brackets, "<date>": words of a field, no tag.
    private mutating func field(_ open: Int, _ s: Span<UInt8>, _ end: Int) -> Int? {
      var i = open + 1
      while i < end, i - open < 40, s[i] != 0x3E {
        guard ASCII.isLetter(s[i]) || s[i] == ASCII.space else { return nil }
        i += 1
      }
      guard i < end, s[i] == 0x3E, OpenWords.isField(s, open + 1, i) else { return nil }
      add(open, i + 1)
      return i + 1
    }

    /// A field of a template, "{date}", "{{ name }}"; "{#heading}" is none.
    private mutating func template(_ open: Int, _ s: Span<UInt8>, _ end: Int) -> Int? {
      var i = open
      while i < end, s[i] == 0x7B { i += 1 }
      let inner = i
      while i < end, i - open < 40, s[i] != 0x7D {
        guard ASCII.isAlphanumeric(s[i]) || s[i] == ASCII.space || s[i] == ASCII.underscore else {
          return nil
        }
        i += 1
      }
      guard i < end, i > inner else { return nil }
      while i < end, s[i] == 0x7D { i += 1 }
      add(open, i)
      return i
    }
  }
}
