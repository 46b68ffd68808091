/// All rules.
public enum RuleSet {
  /// The rules in the order in which they are asked: where a fault shows in two rules of one
  /// severity, the one that stands first here is its cause.
  static let rules: [RegisteredRule] = [
    .init(DateImpossibleRule.self),
    .init(WeekdayMismatchRule.self),
    .init(MeetingDiffersRule.self),
    .init(MeetingDatesMismatchRule.self),
    .init(DocumentDateImplausibleRule.self),
    .init(DeadlineAfterMeetingRule.self),
    .init(DateFormatRule.self),
    .init(RangeDashRule.self),
    .init(TimeFormatRule.self),
    .init(MeetingGroupMismatchRule.self),
    .init(MeetingPlaceMismatchRule.self),
    .init(MastheadIncompleteRule.self),
    .init(DistributionUnknownRule.self),
    .init(ReissueWithoutNoteRule.self),
    .init(AgendaEmptyRule.self),
    .init(ItemNumberMissingRule.self),
    .init(ItemNumberRepeatedRule.self),
    .init(ItemNumberGapRule.self),
    .init(SubitemLonelyRule.self),
    .init(ItemTitleEmptyRule.self),
    .init(ItemTitleRepeatedRule.self),
    .init(JointReportTitleRule.self),
    .init(JointItemUnpairedRule.self),
    .init(OpeningItemsMissingRule.self),
    .init(AgendaPunctuationRule.self),
    .init(AnnotationUnknownRule.self),
    .init(AnnotationMissingRule.self),
    .init(AnnotationOrderRule.self),
    .init(OrdinalMismatchRule.self),
    .init(AnnotationTitleMismatchRule.self),
    .init(AnnotationEmptyRule.self),
    .init(CrossReferenceUnknownRule.self),
    .init(CrossReferenceMismatchRule.self),
    .init(SymbolMalformedRule.self),
    .init(SymbolYearMismatchRule.self),
    .init(SymbolGroupMismatchRule.self),
    .init(SymbolRepeatedRule.self),
    .init(DocumentationContradictionRule.self),
    .init(DocumentNotListedRule.self),
    .init(DocumentNotCitedRule.self),
    .init(JointSymbolDashRule.self),
    .init(DistributionSymbolMismatchRule.self),
    .init(RunningSymbolMismatchRule.self),
    .init(SlotItemUnknownRule.self),
    .init(SlotOverlapRule.self),
    .init(SlotOutsideMeetingRule.self),
    .init(OpeningSlotMismatchRule.self),
    .init(SlotTitleMismatchRule.self),
    .init(JointSlotSplitRule.self),
    .init(ItemNotScheduledRule.self),
    .init(SlotOrderRule.self),
    .init(SlotContinuedEarlyRule.self),
    .init(SlotContinuedMissingRule.self),
    .init(TimetableTextMismatchRule.self),
    .init(DayWithoutSlotRule.self),
    .init(SlotTimeUnusualRule.self),
    .init(SectionMissingRule.self),
    .init(SectionNumberGapRule.self),
    .init(AdoptedAgendaDiffersRule.self),
    .init(DocumentsBeforeDifferRule.self),
    .init(ParagraphNumberRepeatedRule.self),
    .init(ParagraphNumberGapRule.self),
    .init(SectionEmptyRule.self),
    .init(PlaceholderLeftRule.self),
    .init(ConsiderationOutOfMeetingRule.self),
    .init(ConsiderationMissingRule.self),
    .init(StateNameUnknownRule.self),
    .init(StateRepeatedRule.self),
    .init(StateOrderRule.self),
    .init(SpeakerNotAttendingRule.self),
    .init(FootnoteUnmatchedRule.self),
    .init(FootnoteOrderRule.self),
    .init(FootnotePositionRule.self),
    .init(BracketUnbalancedRule.self),
    .init(QuoteUnbalancedRule.self),
    .init(WordingRule.self),
    .init(WordLimitRule.self),
    .init(SymbolLinkMismatchRule.self),
    .init(PropertySymbolMismatchRule.self),
    .init(NumberTypedRule.self),
    .init(ChangesTrackedRule.self),
    .init(CommentsLeftRule.self),
    .init(ParagraphRejoinedRule.self),
    .init(TextRepairedRule.self),
    .init(EncodingAssumedRule.self),
    .init(SignUnknownRule.self),
    .init(YearInferredRule.self),
    .init(RowAmbiguousRule.self),
    .init(ColumnOrderLostRule.self),
    .init(SymbolMissingRule.self),
    .init(LanguageUnsupportedRule.self),
    .init(TextUnplacedRule.self),
    .init(DocumentUnknownRule.self),
    .init(ScheduleDiffersRule.self),
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
    rules.reduce(into: [:]) { table, rule in
      if table[rule.description.name] == nil { table[rule.description.name] = rule.description }
    }

  /// The rule of a name; nil if there is none.
  public static func rule(named name: String) -> RuleDescription? { byName[name] }
}
