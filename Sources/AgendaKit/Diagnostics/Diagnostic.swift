/// One thing that the parser or a rule has to say about a document.
public struct Diagnostic: Sendable, Hashable {
  /// The name of the rule, in kebab-case; it never changes.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// One plain sentence that names the facts, without a final point.
  public var message: String
  /// The place it speaks of.
  public var range: SourceRange
  /// The other places it speaks of.
  public var notes: [Note]
  /// The edits that mend it, if it is known how.
  public var fix: Fix?

  /// Creates a diagnostic.
  public init(
    rule: String,
    severity: Severity,
    message: String,
    range: SourceRange,
    notes: [Note] = [],
    fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fix = fix
  }

  /// A second place that a diagnostic speaks of.
  public struct Note: Sendable, Hashable, Codable {
    /// What stands there.
    public var message: String
    /// The place.
    public var range: SourceRange
    /// The name of the other document the place is in; nil for the document judged.
    public var source: String?

    /// Creates a note.
    public init(message: String, range: SourceRange, source: String? = nil) {
      self.message = message
      self.range = range
      self.source = source
    }
  }

  /// A set of edits that mends a finding; they do not overlap.
  public struct Fix: Sendable, Hashable, Codable {
    /// What the edits do, in a few words.
    public var message: String
    /// Whether it may be applied without asking.
    public var safety: Safety
    /// The edits, in the order of the text.
    public var edits: [Edit]

    /// Creates a fix.
    public init(message: String, safety: Safety = .safe, edits: [Edit]) {
      self.message = message
      self.safety = safety
      self.edits = edits
    }

    /// Whether a fix may be applied without asking.
    public enum Safety: String, Sendable, Hashable, Codable, CaseIterable {
      /// It changes how something is written, and no fact.
      case safe
      /// It decides between two facts, a weekday and its date: a person should look.
      case unsafe
    }
  }

  /// The replacement of one stretch of text.
  public struct Edit: Sendable, Hashable, Codable {
    /// What is replaced; empty to insert.
    public var range: SourceRange
    /// What comes in its place; empty to delete.
    public var replacement: String

    /// Creates an edit.
    public init(range: SourceRange, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }
}

/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// House style, or worth a look.
  case note
  /// Very likely wrong.
  case warning
  /// The document contradicts itself or breaks a written rule.
  case error

  /// A note is less than a warning, a warning less than an error.
  public static func < (a: Severity, b: Severity) -> Bool {
    func rank(_ severity: Severity) -> Int { allCases.firstIndex(of: severity) ?? 0 }
    return rank(a) < rank(b)
  }
}

#if !hasFeature(Embedded)
  extension Diagnostic: Codable {
    private enum CodingKeys: String, CodingKey {
      case rule, severity, message, range, notes, fix
    }

    /// Reads a diagnostic; without notes and fix it has none.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      rule = try values.decode(String.self, forKey: .rule)
      severity = try values.decode(Severity.self, forKey: .severity)
      message = try values.decode(String.self, forKey: .message)
      range = try values.decode(SourceRange.self, forKey: .range)
      notes = try values.decodeIfPresent([Note].self, forKey: .notes) ?? []
      fix = try values.decodeIfPresent(Fix.self, forKey: .fix)
    }
  }
#endif
