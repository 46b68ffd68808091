/// One thing that a document must hold, judged over the model.
///
/// A rule is one file: what it holds and why stands in its description, next to the code that
/// judges it. Rules do not read text again; those about characters look at the bytes under a
/// node's range.
protocol Rule: Sendable {
  /// What the rule holds, why, and how bad it is to break it.
  static var description: RuleDescription { get }

  /// Reports every place that breaks the rule.
  /// - Complexity: O(n) in the document, or O(n log n).
  static func check(_ context: ValidationContext, _ findings: inout FindingList)
}

/// A rule in the list of all rules: its description and its judgement, as values.
struct RegisteredRule: Sendable {
  let description: RuleDescription
  let check: @Sendable (ValidationContext, inout FindingList) -> Void

  init<R: Rule>(_ rule: R.Type) {
    description = R.description
    check = { context, findings in R.check(context, &findings) }
  }
}

/// What there is to say about a rule: its page in the rule reference, and how it is judged.
public struct RuleDescription: Sendable, Hashable {
  /// The name, in kebab-case; it names the fault and never changes.
  public var name: String
  /// The part of a document that the rule is about.
  public var subject: RuleSubject
  /// What holds when the rule is kept, one sentence without a final point.
  public var summary: String
  /// Why it matters.
  public var reason: String
  /// Where the rule comes from.
  public var source: RuleSource
  /// How bad a breach is in a draft.
  public var draftSeverity: Severity
  /// How bad a breach is in a text as issued.
  public var issuedSeverity: Severity
  /// Fragments that keep and break the rule; empty where it speaks of the file, not of its words.
  public var examples: [RuleExample]
  /// Whether it is a hint of the parser, which is told on request and never makes `validate` fail.
  public var isHint: Bool
  /// Whether the rule needs a text in PlainEnglish.
  public var needsEnglish: Bool
  /// What the fixes of its findings do; nil if they have none.
  public var fix: RuleFix?

  init(
    _ name: String,
    _ subject: RuleSubject,
    _ draftSeverity: Severity,
    issued: Severity? = nil,
    summary: String,
    reason: String,
    source: RuleSource,
    examples: [RuleExample],
    isHint: Bool = false,
    needsEnglish: Bool = false,
    fix: RuleFix? = nil
  ) {
    self.name = name
    self.subject = subject
    self.draftSeverity = draftSeverity
    issuedSeverity = issued ?? draftSeverity
    self.summary = summary
    self.reason = reason
    self.source = source
    self.examples = examples
    self.isHint = isHint
    self.needsEnglish = needsEnglish
    self.fix = fix
  }

  /// How bad a breach is.
  public func severity(issued: Bool) -> Severity { issued ? issuedSeverity : draftSeverity }
}

/// What the fixes of a rule do, by whether they may be applied without asking; sentences without a
/// final point.
public struct RuleFix: Sendable, Hashable {
  /// What a fix does that changes no fact; nil if there is none.
  public var safe: String?
  /// What a fix does that decides between two facts; nil if there is none.
  public var unsafe: String?

  init(safe: String? = nil, unsafe: String? = nil) {
    self.safe = safe
    self.unsafe = unsafe
  }
}

/// The part of a document that a rule is about, in the order of the rule reference.
public enum RuleSubject: String, Sendable, Hashable, CaseIterable {
  /// Dates, weekdays, times of day.
  case dates = "Dates and times"
  /// The head of a document.
  case masthead = "Masthead"
  /// The list of items.
  case agenda = "Agenda"
  /// What stands under the items' headings.
  case annotations = "Annotations"
  /// Papers and their symbols.
  case documents = "Documents and symbols"
  /// The timetable.
  case organizationOfWork = "Organization of work"
  /// Chapters, paragraphs, lists of States.
  case reports = "Reports"
  /// Notes, brackets, words.
  case text = "Text"
  /// What another document says of the same meeting.
  case against = "Against another document"
}

/// Where a rule comes from.
public enum RuleSource: Sendable, Hashable {
  /// A page of the United Nations Editorial Manual Online.
  case editorialManual(page: String, address: String)
  /// Another published page.
  case published(title: String, address: String)
  /// What the documents of the family do, without a written rule.
  case practice(String)
  /// The calendar, or plain logic: two statements exclude each other.
  case logic(String)

  /// The source in words, with its address where it has one.
  public var text: String {
    switch self {
    case .editorialManual(let page, let address):
      "United Nations Editorial Manual, \(page) (\(address))"
    case .published(let title, let address): "\(title) (\(address))"
    case .practice(let text): "Practice: \(text)"
    case .logic(let text): text
    }
  }
}

/// A fragment of a document that keeps a rule, and the same fragment breaking it.
///
/// The tests put `breaks` in the place of `keeps` in one of the sample documents and expect
/// exactly this rule to speak.
public struct RuleExample: Sendable, Hashable {
  /// The sample document that the fragment stands in.
  public var sample: Sample
  /// The fragment as it stands in the sample.
  public var keeps: String
  /// The fragment with the fault.
  public var breaks: String
  /// Other rules that the fault truly contradicts too.
  public var alsoBreaks: [String]

  init(in sample: Sample, keeps: String, breaks: String, alsoBreaks: [String] = []) {
    self.sample = sample
    self.keeps = keeps
    self.breaks = breaks
    self.alsoBreaks = alsoBreaks
  }

  /// The sample documents of the tests.
  public enum Sample: String, Sendable, Hashable, CaseIterable {
    /// The annotated provisional agenda of one working group.
    case agenda = "annotated agenda"
    /// The annotated provisional agendas of two groups that meet jointly.
    case jointAgendas = "joint agendas"
    /// The draft report of a working group.
    case report = "draft report"
  }
}
