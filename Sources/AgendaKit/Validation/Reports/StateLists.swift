/// A name in a list, in its place.
struct ListedState: Sendable {
  let name: StateName
  let range: SourceRange

  static func all(_ names: [String], _ ranges: [SourceRange]) -> [ListedState] {
    zip(names, ranges).map { ListedState(name: StateName($0), range: $1) }
  }
}

/// The lists of a report that name States.
struct StateLists {
  /// Those who spoke under one item or several.
  struct Speakers {
    let names: [ListedState]
    /// "item 2", "items 2 and 3".
    let items: String
  }

  let parties: [ListedState]
  let signatories: [ListedState]
  let organizations: [ListedState]
  let others: [ListedState]
  /// The statements, those of one sentence once.
  let statements: [Speakers]
  /// States that are said to have spoken as observers, in sentences and not in lists.
  let observers: [ListedState]

  init(_ report: Report, _ context: ValidationContext) {
    let attendance = report.attendance
    func names(_ list: AttendanceList) -> [ListedState] {
      ListedState.all(list.names, list.nameRanges)
    }
    parties = names(attendance.parties)
    signatories = names(attendance.signatories)
    organizations = names(attendance.organizations)
    others = names(attendance.others)
    var found: [(Statements, numbers: [String])] = []
    for statements in report.statements {
      if let last = found.last, last.0.speakerRanges == statements.speakerRanges {
        found[found.count - 1].numbers.append(statements.item.description)
      } else {
        found.append((statements, [statements.item.description]))
      }
    }
    statements = found.map { statements, numbers in
      Speakers(
        names: ListedState.all(statements.speakers, statements.speakerRanges),
        items: (numbers.count > 1 ? "items " : "item ") + PlainEnglish.list(numbers)
      )
    }
    let told = Set(report.statements.flatMap { $0.speakerRanges.map { $0.lower } })
    observers = SpeakingObservers.all(in: context).filter { !told.contains($0.range.lower) }
  }

  /// Whether a place is in one of the lists, whose names are judged there.
  func hold(_ place: SourceRange) -> Bool {
    (ofStates + [organizations, others, observers]).contains { list in
      list.contains { $0.range.contains(place) }
    }
  }

  /// The lists of States, without those of organizations and other bodies.
  var ofStates: [[ListedState]] { [parties, signatories] + statements.map { $0.names } }
}
