/// Which sentences hold the phrases that rules look for, found in one walk over the words.
struct KeyPhrases {
  /// What a phrase is looked for.
  enum Purpose: Int, CaseIterable {
    /// How long a meeting is, or on which of its days something is done.
    case days
    /// How many meetings there are.
    case meetings
    /// An item that is named by its title alone.
    case itemEntitled
    /// A verb that schedules.
    case scheduling
    /// Who spoke as an observer.
    case observers
    /// Meetings beyond those of the morning and the afternoon.
    case evening
    /// A paragraph named by its number.
    case paragraphs
  }

  private static let phrases: [(words: FixedText, purpose: Purpose)] =
    [
      ("day", .days), ("days", .days), ("meetings", .meetings),
      ("agenda item entitled", .itemEntitled), ("observer for", .observers),
      ("observers for", .observers), ("night meeting", .evening), ("night meetings", .evening),
      ("evening", .evening), ("additional meeting", .evening),
      ("third meeting of the day", .evening), ("extended meeting", .evening),
      ("paragraph", .paragraphs), ("paragraphs", .paragraphs), ("para", .paragraphs),
      ("paras", .paragraphs),
    ] + ScheduleStatement.phrases.map { ($0, .scheduling) }

  private static let table = PhraseTable(phrases.map { $0.words })

  /// The positions of the sentences for each purpose, ascending.
  private var found = [[Int]](repeating: [], count: Purpose.allCases.count)

  /// - Complexity: O(n) in the bytes of the sentences.
  init(_ sentences: [RunningSentence], in text: DocumentText) {
    let bytes = text.bytes.span
    let (table, phrases) = (Self.table, Self.phrases)
    for (index, sentence) in sentences.enumerated() {
      var i = Int(sentence.range.lower)
      let end = Int(sentence.range.upper)
      while i < end {
        guard ASCII.isLetter(bytes[i]) else {
          i += 1
          continue
        }
        if i == 0 || !ASCII.isWord(bytes[i - 1]), table.mayBegin(bytes, at: i, limit: end) {
          for candidate in table.candidates(bytes, at: i, limit: end) {
            let purpose = phrases[candidate].purpose.rawValue
            guard found[purpose].last != index,
              PhraseMatch.match(phrases[candidate].words, bytes, at: i, limit: end) != nil
            else { continue }
            found[purpose].append(index)
          }
        }
        i = ByteScan.firstNotLetter(bytes, i, end)
      }
    }
  }

  /// The positions of the sentences that hold a phrase for a purpose, ascending.
  func sentences(for purpose: Purpose) -> [Int] { found[purpose.rawValue] }
}

extension ValidationContext {
  /// The sentences that hold a phrase for a purpose.
  func sentences(for purpose: KeyPhrases.Purpose) -> [RunningSentence] {
    keyPhrases.sentences(for: purpose).map { sentences[$0] }
  }
}
