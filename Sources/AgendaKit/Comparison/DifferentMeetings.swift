extension Comparer {
  /// Notes that the documents are of two different gatherings: where one fact says so it may be
  /// mended, where two do it is another meeting.
  mutating func noteDifferentMeetings() {
    guard let pair = meetings.first else { return }
    let (a, b) = (from.meetings[pair.from], to.meetings[pair.to])
    var reasons = 0
    if notices.contains(where: { $0.isOfGroups }) { reasons += 1 }
    if let x = a.ordinal, let y = b.ordinal, x != y { reasons += 1 }
    if let shift = pair.shift, abs(shift) >= Self.otherMeeting { reasons += 1 }
    if let x = from.masthead.symbol, let y = to.masthead.symbol,
      // The agenda and the report of one meeting have the number of the year in common.
      isSameFamily ? x.firstIssue != y.firstIssue : x.isOfOtherTime(than: y)
    {
      reasons += 1
    }
    if reasons < 2 { return }
    notices.append(.meetingsDiffer(from: .init(a), to: .init(b)))
    // Another meeting has other days.
    for pair in meetings {
      if let days = pair.datesChange, let number = pair.ordinalChange {
        log.setCause(of: days, to: number)
      }
    }
  }

  /// Whether they were found to be of two different gatherings.
  var areOfDifferentMeetings: Bool {
    notices.contains { $0.isOfMeetings }
  }

  /// A meeting that is so many days away is hardly the same that was put off.
  private static let otherMeeting = 28
}

extension JointSymbol {
  /// Whether the symbols name years and have none in common, or sessions of the same bodies and none
  /// of these. What names neither tells nothing.
  fileprivate func isOfOtherTime(than other: JointSymbol) -> Bool {
    let (a, b) = (canonical.parts, other.canonical.parts)
    let years = (Set(a.compactMap { $0.year }), Set(b.compactMap { $0.year }))
    if !years.0.isEmpty, !years.1.isEmpty { return years.0.isDisjoint(with: years.1) }
    let pairs = a.flatMap { x in
      b.compactMap { y in
        x.bodies == y.bodies ? x.session.flatMap { s in y.session.map { s == $0 } } : nil
      }
    }
    return !pairs.isEmpty && !pairs.contains(true)
  }

  /// The symbols without what tells a revision or an addition.
  fileprivate var firstIssue: Set<String> {
    Set(
      canonical.parts.map { part in
        var first = part.withoutStar
        first.components.removeAll { if case .modifier = $0 { true } else { false } }
        return first.description
      }
    )
  }
}
