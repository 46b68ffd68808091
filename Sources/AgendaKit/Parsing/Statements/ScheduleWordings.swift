/// What a sentence says of the hours of items.
enum ScheduleClaim: Equatable, Sendable {
  /// The items begin then.
  case begins
  /// They are taken up then, perhaps at other times too.
  case takenUp
  /// They end at that time.
  case continuesUntil
  /// They end on that day, or in that part of it.
  case ends
}

/// A verb that schedules: "item 2 will be considered on", "Tuesday is reserved for item 3".
struct ScheduleVerb: Sendable {
  let words: FixedText
  let claim: ScheduleClaim
  let isAdoption: Bool
  /// Whether what is adopted stands before it: "The report is to be adopted on".
  let isAdopted: Bool
  /// Whether the verb says many things, and schedules only with a day right after it or its item.
  let isNear: Bool
  /// Whether the day stands before and the item after: "Tuesday, 14 October, is reserved for".
  let isReversed: Bool
  /// Whether it says that an item is taken up only of its discussion: "Consideration of agenda
  /// item 2 will take place on", and not "A side event on agenda item 2 will take place on".
  let needsNoun: Bool

  init(
    _ words: FixedText,
    _ claim: ScheduleClaim,
    isAdoption: Bool = false,
    isAdopted: Bool = false,
    isNear: Bool = false,
    isReversed: Bool = false,
    needsNoun: Bool = false
  ) {
    self.words = words
    self.claim = claim
    self.isAdoption = isAdoption
    self.isAdopted = isAdopted
    self.isNear = isNear || isAdopted
    self.isReversed = isReversed
    self.needsNoun = needsNoun
  }
}

extension ScheduleVerb {
  /// The verbs that schedule, in small letters.
  static let all: [ScheduleVerb] = [
    .init("will begin", .begins), .init("will start", .begins), .init("will commence", .begins),
    .init("scheduled to begin", .begins), .init("will continue until", .continuesUntil),
    .init("will end at", .continuesUntil), .init("will continue", .takenUp),
    .init("will be discussed", .takenUp), .init("will be considered", .takenUp),
    .init("will be taken up", .takenUp), .init("scheduled to be discussed", .takenUp),
    .init("scheduled to be considered", .takenUp), .init("scheduled to be taken up", .takenUp),
    .init("to be discussed", .takenUp), .init("to be considered", .takenUp),
    .init("to be taken up", .takenUp), .init("scheduled for", .takenUp),
    .init("to be adopted", .takenUp, isAdopted: true),
    .init("will be adopted", .takenUp, isAdopted: true),
    .init("will adopt", .takenUp, isAdoption: true),
    .init("is to adopt", .takenUp, isAdoption: true),
    .init("are to adopt", .takenUp, isAdoption: true),
    .init("is expected to adopt", .takenUp, isAdoption: true),
    .init("will be concluded", .ends, isNear: true), .init("be concluded", .ends, isNear: true),
    .init("will conclude", .ends, isNear: true), .init("conclude", .ends, isNear: true),
    .init("will consider", .takenUp, isNear: true), .init("will discuss", .takenUp, isNear: true),
    .init("will take up", .takenUp, isNear: true), .init("will examine", .takenUp, isNear: true),
    .init("will address", .takenUp, isNear: true), .init("will deal with", .takenUp, isNear: true),
    .init("will turn to", .takenUp, isNear: true), .init("will resume", .takenUp, isNear: true),
    .init("will open", .begins, needsNoun: true), .init("is to begin", .begins),
    .init("is to start", .begins),
    .init("is due to begin", .begins), .init("is due to start", .begins),
    .init("is expected to begin", .begins), .init("is expected to start", .begins),
    .init("is planned to begin", .begins), .init("begins", .begins, needsNoun: true),
    .init("starts", .begins, needsNoun: true),
    .init("commences", .begins, needsNoun: true), .init("will be opened", .begins, needsNoun: true),
    .init("opens", .begins, needsNoun: true),
    .init("will be taken", .takenUp), .init("will be dealt with", .takenUp),
    .init("will be addressed", .takenUp), .init("will be examined", .takenUp),
    .init("will be reviewed", .takenUp), .init("will be debated", .takenUp),
    .init("will be before the working group", .takenUp),
    .init("will come up", .takenUp, needsNoun: true),
    .init("will be resumed", .takenUp),
    .init("is considered", .takenUp), .init("is discussed", .takenUp),
    .init("is taken up", .takenUp), .init("comes up", .takenUp, needsNoun: true),
    .init("is foreseen for", .takenUp),
    .init("is planned for", .takenUp), .init("is set for", .takenUp),
    .init("is slated for", .takenUp),
    .init("is on the programme for", .takenUp), .init("is envisaged for", .takenUp),
    .init("is expected to be considered", .takenUp), .init("is expected to be discussed", .takenUp),
    .init("is expected to be taken up", .takenUp),
    .init("will take place", .takenUp, needsNoun: true),
    .init("will be held", .takenUp, needsNoun: true),
    .init("takes place", .takenUp, needsNoun: true),
    .init("will be completed", .ends, isNear: true), .init("will be finished", .ends, isNear: true),
    .init("is to be concluded", .ends, isNear: true),
    .init("will be closed", .ends, needsNoun: true),
    .init("is to be completed", .ends, isNear: true), .init("will finish", .ends, isNear: true),
    .init("will complete", .ends, isNear: true), .init("will end on", .ends, needsNoun: true),
    .init("is to be held", .takenUp, needsNoun: true),
    .init("are to be held", .takenUp, needsNoun: true),
    .init("is to consider", .takenUp, isNear: true), .init("is to discuss", .takenUp, isNear: true),
    .init("is to take up", .takenUp, isNear: true),
    .init("is expected to consider", .takenUp, isNear: true),
    .init("is expected to discuss", .takenUp, isNear: true),
    .init("is expected to take up", .takenUp, isNear: true),
    .init("is scheduled to consider", .takenUp, isNear: true),
    .init("is scheduled to take up", .takenUp, isNear: true),
    .init("plans to take up", .takenUp, isNear: true),
    .init("plans to consider", .takenUp, isNear: true),
    .init("intends to take up", .takenUp, isNear: true),
    .init("reserved for", .takenUp, isReversed: true),
    .init("set aside for", .takenUp, isReversed: true),
    .init("devoted to", .takenUp, isReversed: true),
    .init("dedicated to", .takenUp, isReversed: true),
    .init("allocated to", .takenUp, isReversed: true),
    .init("allotted to", .takenUp, isReversed: true),
    .init("assigned to", .takenUp, isReversed: true),
  ]
}
