/// What bodies are called, in small letters.
enum BodyNames {
  /// Bodies that meet in sessions.
  static let plenary = [
    "conference", "commission", "committee", "congress", "council", "general assembly",
  ]

  /// These and the groups under them.
  static let all = plenary + ["working group", "review group"]
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
