/// All rules.
public enum RuleSet {
  /// The rules in the order in which they are asked: where a fault shows in two rules of one
  /// severity, the one that stands first here is its cause.
  static let rules: [any Rule.Type] = [
    DateImpossibleRule.self, WeekdayMismatchRule.self, MeetingDiffersRule.self,
    MeetingDatesMismatchRule.self,
    DocumentDateImplausibleRule.self, DeadlineAfterMeetingRule.self, DateFormatRule.self,
    RangeDashRule.self, TimeFormatRule.self,
    MeetingGroupMismatchRule.self, MeetingPlaceMismatchRule.self, MastheadIncompleteRule.self,
    DistributionUnknownRule.self, ReissueWithoutNoteRule.self,
    ItemNumberMissingRule.self, ItemNumberRepeatedRule.self, ItemNumberGapRule.self,
    SubitemLonelyRule.self, ItemTitleEmptyRule.self, ItemTitleRepeatedRule.self,
    JointReportTitleRule.self, JointItemUnpairedRule.self, OpeningItemsMissingRule.self,
    AgendaPunctuationRule.self, AnnotationUnknownRule.self, AnnotationMissingRule.self,
    AnnotationOrderRule.self, OrdinalMismatchRule.self, AnnotationTitleMismatchRule.self,
    AnnotationEmptyRule.self, CrossReferenceUnknownRule.self, CrossReferenceMismatchRule.self,
    SymbolMalformedRule.self,
    SymbolYearMismatchRule.self, SymbolGroupMismatchRule.self, SymbolRepeatedRule.self,
    DocumentationContradictionRule.self, DocumentNotListedRule.self, DocumentNotCitedRule.self,
    JointSymbolDashRule.self, DistributionSymbolMismatchRule.self, RunningSymbolMismatchRule.self,
    SlotItemUnknownRule.self, SlotOverlapRule.self, SlotOutsideMeetingRule.self,
    OpeningSlotMismatchRule.self, SlotTitleMismatchRule.self, JointSlotSplitRule.self,
    ItemNotScheduledRule.self, SlotOrderRule.self, SlotContinuedEarlyRule.self,
    SlotContinuedMissingRule.self, TimetableTextMismatchRule.self, DayWithoutSlotRule.self,
    SlotTimeUnusualRule.self, SectionMissingRule.self, SectionNumberGapRule.self,
    AdoptedAgendaDiffersRule.self, DocumentsBeforeDifferRule.self,
    ParagraphNumberRepeatedRule.self, ParagraphNumberGapRule.self, SectionEmptyRule.self,
    PlaceholderLeftRule.self, ConsiderationOutOfMeetingRule.self, ConsiderationMissingRule.self,
    StateNameUnknownRule.self, StateRepeatedRule.self, StateOrderRule.self,
    SpeakerNotAttendingRule.self, FootnoteUnmatchedRule.self, FootnoteOrderRule.self,
    FootnotePositionRule.self, BracketUnbalancedRule.self, QuoteUnbalancedRule.self,
    WordingRule.self, WordLimitRule.self, ParagraphRejoinedRule.self, TextRepairedRule.self,
    EncodingAssumedRule.self, YearInferredRule.self, RowAmbiguousRule.self,
    ColumnOrderLostRule.self, SymbolMissingRule.self, LanguageUnsupportedRule.self,
    TextUnplacedRule.self, DocumentUnknownRule.self, ScheduleDiffersRule.self,
  ]

  /// The descriptions of all rules, by subject and in a subject by name.
  public static let all: [RuleDescription] = {
    // Every start of the command comes here, as the names of rules are words of its options.
    let descriptions = rules.map { $0.description }
    return RuleSubject.allCases.flatMap { subject in
      descriptions.filter { $0.subject == subject }.sorted { $0.name < $1.name }
    }
  }()

  private static let byName: [String: RuleDescription] =
    Dictionary(rules.map { ($0.description.name, $0.description) }) { first, _ in first }

  /// The rule of a name; nil if there is none.
  public static func rule(named name: String) -> RuleDescription? { byName[name] }
}
