/// The head of a document.
public struct Masthead: Sendable, Hashable, Codable {
  /// The parent body, such as the Conference of the Parties; "United Nations" alone is not it.
  public var organ: String?
  /// The document's own symbol, joint ones with an en dash between, without a reissue star.
  public var symbol: JointSymbol?
  /// Whether a star on the symbol or title, or a note, says that the document was reissued.
  public var reissued: Bool
  /// Who may have the document.
  public var distribution: Distribution?
  /// The day the document was submitted; a reissue does not change it.
  public var date: CalendarDate?
  /// The English name of the language it was written in; as printed where it is not known.
  public var originalLanguage: String?
  /// The code of that language, `en`; nil where it is not known.
  public var originalLanguageCode: String?
  /// The title, without a star.
  public var title: String?
  /// What a paper calls itself under its title: "Background paper prepared by the Secretariat".
  public var nature: String?
  /// The starred notes, without their stars.
  public var notes: [String]
  /// What a banner says of its state.
  public var status: DocumentStatus?
  /// The languages of "English, French and Spanish only".
  public var languagesOnly: [String]
  /// The item of "Item 2 of the provisional agenda".
  public var underItem: ItemNumber?
  /// The job number, `V.20-02013`, without the language letter.
  public var jobNumber: String?
  /// From the first to the last field; empty if there is none.
  public var range: SourceRange
  /// Where each field stands.
  public var places: Places

  /// Creates an empty masthead.
  public init() {
    reissued = false
    notes = []
    languagesOnly = []
    range = .none
    places = Places()
  }

  /// Where the fields of a masthead stand.
  public struct Places: Sendable, Hashable, Codable {
    /// The parent body; in interleaved columns, each part of its name.
    public var organ: [SourceRange] = []
    /// The symbol, its star included.
    public var symbol: SourceRange?
    /// "Distr.: General".
    public var distribution: SourceRange?
    /// What "Distr.:" says, as printed, where it is no known word.
    public var distributionValue: String?
    /// The date.
    public var date: SourceRange?
    /// "Original: English".
    public var originalLanguage: SourceRange?
    /// The title, its star included.
    public var title: SourceRange?
    /// What a paper calls itself.
    public var nature: SourceRange?
    /// The starred notes, with their stars.
    public var notes: [SourceRange] = []
    /// The stars on title, symbol or item line.
    public var stars: [SourceRange] = []
    /// The banner.
    public var status: SourceRange?
    /// "English, French and Spanish only".
    public var languagesOnly: SourceRange?
    /// "Item 2 of the provisional agenda".
    public var underItem: SourceRange?
    /// The job number, at its first place.
    public var jobNumber: SourceRange?

    /// Creates places of no field.
    public init() {}
  }
}

/// Who may have a document (`Distr.:`).
public enum Distribution: String, Sendable, Hashable, Codable, CaseIterable {
  /// Basic documents, agendas, reports.
  case general
  /// Drafts; `L` in the symbol.
  case limited
  /// `R` in the symbol.
  case restricted
}

/// What a banner over a document says of its state.
public enum DocumentStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// "Advance unedited version".
  case advanceUnedited
  /// "Draft unedited version".
  case draftUnedited
}
