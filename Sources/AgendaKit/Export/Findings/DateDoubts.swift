/// Where a document contradicts itself about its days: what a calendar or a table made of it cannot
/// settle, and must not keep to itself.
public struct DateDoubts: Sendable, Hashable {
  /// One contradiction.
  private struct Doubt: Sendable, Hashable {
    /// What is wrong, with its line.
    var message: String
    /// The places that it speaks of.
    var places: CoveredPlaces
    /// Whether it stands outside the timetable, and so concerns all of it.
    var isOfMeeting: Bool
  }

  private var doubts: [Doubt] = []
  private let name: String
  /// The findings.
  let findings: [Diagnostic]

  /// The rules whose findings concern the days and hours of a meeting.
  private static let rules: Set<String> = [
    WeekdayMismatchRule.description.name, MeetingDatesMismatchRule.description.name,
    SlotOutsideMeetingRule.description.name, OpeningSlotMismatchRule.description.name,
    DateImpossibleRule.description.name, TimetableTextMismatchRule.description.name,
  ]

  /// Judges the days of a document.
  public init(_ document: MeetingDocument, in source: SourceText) {
    name = document.source.name
    var settings = ValidationSettings()
    settings.only = Self.rules
    settings.minLevel = .warning
    let slots = CoveredPlaces(document.organizationOfWork.flatMap { $0.placesOfDay })
    let head = CoveredPlaces(
      [document.masthead.range]
        + document.meetings.flatMap {
          [$0.range] + [$0.places.days, $0.places.opening].compactMap { $0 }
        }
    )
    // The day of the document itself, and what its notes tell.
    let places = document.masthead.places
    let asides = CoveredPlaces([places.date].compactMap { $0 } + places.notes)
    let lines = source.lineTable()
    var findings: [Diagnostic] = []
    for finding in document.kind == .unknown ? [] : Validator(settings: settings).validate(document)
    {
      let isInTimetable = slots.meet(finding.range)
      // A weekday that is wrong in a sentence about something else moves no event.
      let isOfDates = [
        WeekdayMismatchRule.description.name, DateImpossibleRule.description.name,
      ].contains(finding.rule)
      guard !isOfDates || isInTimetable || head.meet(finding.range) && !asides.meet(finding.range)
      else { continue }
      findings.append(finding)
      doubts.append(
        Doubt(
          message: "\(source.shownPlace(of: Int(finding.range.lower), lines)): \(finding.message)",
          places: CoveredPlaces([finding.range] + finding.notes.map { $0.range }),
          isOfMeeting: !isInTimetable
        )
      )
    }
    self.findings = findings
  }

  /// The contradictions in words: three, and how many more there are.
  public var notes: [String] {
    var notes = doubts.prefix(3).map { "the dates contradict each other: " + $0.message }
    let more = doubts.count - notes.count
    if more > 0 { notes.append("and \(more) more: agenda-cli validate \(name)") }
    return notes
  }

  /// More than these concern no reader of an event.
  private static let limit = 100

  /// What concerns a slot of the timetable.
  func messages(of slot: Slot) -> [String] {
    doubts.prefix(Self.limit).filter { doubt in
      doubt.isOfMeeting || slot.placesOfDay.contains { doubt.places.meet($0) }
    }.map { $0.message }
  }

  /// What concerns all events.
  var messagesOfMeeting: [String] {
    doubts.prefix(Self.limit).filter { $0.isOfMeeting }.map { $0.message }
  }
}

extension Slot {
  /// The row of its day, and its own rows.
  fileprivate var placesOfDay: [SourceRange] { [dateRange ?? .none, range] }
}

/// Places of a text, those that touch made one, to be asked in O(log n).
private struct CoveredPlaces: Sendable, Hashable {
  private var places: [SourceRange] = []

  init(_ ranges: [SourceRange]) {
    for range in ranges.filter({ !$0.isEmpty }).sorted() {
      if let last = places.last, range.lower <= last.upper {
        places[places.count - 1] = last.union(range)
      } else {
        places.append(range)
      }
    }
  }

  func meet(_ other: SourceRange) -> Bool {
    let index = places.sortedIndex { $0.upper > other.lower }
    return !other.isEmpty && index < places.count && places[index].lower < other.upper
  }
}
