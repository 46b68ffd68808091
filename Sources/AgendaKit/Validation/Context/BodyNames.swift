/// What bodies are called, in small letters.
enum BodyNames {
  /// Bodies that meet in sessions.
  static let plenary = [
    "conference", "commission", "committee", "congress", "council", "general assembly",
  ]

  /// These and the groups under them.
  static let all = plenary + ["working group", "review group"]
}

/// The bodies that a sentence names.
struct SentenceBodies {
  let sentence: SourceRange
  /// Each by its name in `BodyNames`, in the order of their ends.
  fileprivate(set) var named: [(name: String, range: SourceRange)] = []
  /// Whether it speaks of a bureau, which is of a body and none itself.
  fileprivate(set) var hasBureau = false
  /// Whether it speaks of "the Group" in short.
  fileprivate(set) var saysGroup = false

  /// The last body that is named before an offset.
  func last(before offset: UInt32) -> (name: String, range: SourceRange)? {
    let end = named.sortedIndex { $0.range.upper > offset }
    return end > 0 ? named[end - 1] : nil
  }
}

extension MeetingIndex {
  /// Whether its group is what a name in `BodyNames` says; a review group is a working group too.
  func isCalled(_ body: String) -> Bool {
    foldedName.contains(body) || body == "working group" && foldedName.contains("group")
  }
}

extension ValidationContext {
  /// The first body that a stretch names.
  /// - Parameter article: what stands before it there, with a blank.
  func bodyNamed(_ article: String = "", in range: SourceRange) -> String? {
    BodyNames.all.compactMap { body in
      find(name: article + body, in: range).map { (body, $0.lower) }
    }.min { $0.1 < $1.1 }?.0
  }

  /// The bodies that a sentence names: found once for all that ask.
  func bodies(in sentence: RunningSentence) -> SentenceBodies {
    if let last = lastBodies, last.sentence == sentence.range { return last }
    var found = SentenceBodies(sentence: sentence.range)
    for name in BodyNames.all {
      var rest = sentence.range
      while let place = find(name: name, in: rest) {
        found.named.append((name, place))
        rest = SourceRange(Int(place.upper), Int(sentence.range.upper))
      }
    }
    found.named.sort { $0.range.upper < $1.range.upper }
    found.hasBureau = holds("bureau", in: sentence.range)
    found.saysGroup = holds("the group", in: sentence.range)
    lastBodies = found
    return found
  }

  /// The last place of a name in a stretch.
  func last(name: String, in range: SourceRange) -> SourceRange? {
    var found: SourceRange?
    var rest = range
    while let place = find(name: name, in: rest) {
      found = place
      rest = SourceRange(Int(place.upper), Int(range.upper))
    }
    return found
  }

  /// Whether the name of a working group goes on as that of another one: "the Working Group on
  /// Firearms", where one on trafficking meets.
  func isOfOtherGroup(_ place: SourceRange, in range: SourceRange, _ meeting: MeetingIndex) -> Bool
  {
    let rest = SourceRange(Int(place.upper), min(Int(range.upper), Int(place.upper) + 80))
    let words = ComparedTitle.fold(plainText(rest))
    guard words.hasPrefix("on ") || words.hasPrefix("of government") else { return false }
    guard
      let subject = meeting.foldedName.firstRange(of: "group ").map({
        String(meeting.foldedName[$0.upperBound...])
      })
    else { return false }
    return !words.hasPrefix(subject)
  }

  /// Whether the words behind a gathering say that it is not one of a meeting's group: "of the informal
  /// consultations", but not "of the Open-ended Intergovernmental Working Group".
  func isOfOther(_ after: SourceRange, than meeting: MeetingIndex) -> Bool {
    guard
      holds("of", in: SourceRange(Int(after.lower), min(Int(after.lower) + 4, Int(after.upper))))
    else { return false }
    let words = SourceRange(Int(after.lower), min(Int(after.lower) + 120, Int(after.upper)))
    return !(bodyNamed(in: words).map { meeting.isCalled($0) } ?? holds("the group", in: words))
  }
}
