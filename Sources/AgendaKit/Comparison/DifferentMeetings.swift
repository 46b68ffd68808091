extension Comparer {
  /// Notes that the documents are of two different gatherings: where one fact says so it may be
  /// mended, where two do it is another meeting.
  mutating func noteDifferentMeetings() {
    guard let pair = meetings.first else { return }
    let (a, b) = (from.meetings[pair.from], to.meetings[pair.to])
    var reasons = 0
    if notices.contains(where: { if case .groupsDiffer = $0 { true } else { false } }) {
      reasons += 1
    }
    if let x = a.ordinal, let y = b.ordinal, x != y { reasons += 1 }
    if let shift = pair.shift, abs(shift) >= Self.otherMeeting { reasons += 1 }
    if let x = from.masthead.symbol, let y = to.masthead.symbol,
      // The agenda and the report of one meeting have the number of the year in common.
      isSameFamily ? x.firstIssue != y.firstIssue : x.years.isDisjoint(with: y.years)
    {
      reasons += 1
    }
    if reasons > 1 { notices.append(.meetingsDiffer(from: .init(a), to: .init(b))) }
  }

  /// Whether they were found to be of two different gatherings.
  var areOfDifferentMeetings: Bool {
    notices.contains { if case .meetingsDiffer = $0 { true } else { false } }
  }

  /// A meeting that is so many days away is hardly the same that was put off.
  private static let otherMeeting = 28
}

extension JointSymbol {
  /// The years and sessions that the symbols name.
  fileprivate var years: Set<String> {
    Set(
      canonical.parts.flatMap { part in
        part.components.compactMap { component in
          switch component {
          case .year(let year): String(year)
          case .session(let session): session
          default: nil
          }
        }
      }
    )
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
