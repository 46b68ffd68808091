/// What a document cites.
public struct References: Sendable, Hashable, Codable {
  /// The symbols, unique, by code point, joint ones apart, without the document's own.
  public var symbols: [DocumentSymbol] = []
  /// The resolutions, unique, in the order of first mention.
  public var resolutions: [DecisionReference] = []
  /// The decisions, unique, in the order of first mention.
  public var decisions: [DecisionReference] = []
  /// The articles of treaties, unique, in the order of first mention.
  public var articles: [ArticleReference] = []

  /// Creates references to nothing.
  public init() {}
}

/// A resolution or a decision.
public struct DecisionReference: Sendable, Hashable, Codable {
  /// Who adopted it; nil if the text does not say.
  public var organ: String?
  /// The number, `55/25`.
  public var number: String

  /// Creates a reference.
  public init(organ: String?, number: String) {
    self.organ = organ
    self.number = number
  }
}

/// An article of a treaty.
public struct ArticleReference: Sendable, Hashable, Codable {
  /// The treaty's full name; nil if the text does not say or plainly mean it.
  public var instrument: String?
  /// The article, `16`.
  public var article: String
  /// The paragraph, `5 (a)`; nil if none is named.
  public var paragraph: String?

  /// Creates a reference.
  public init(instrument: String?, article: String, paragraph: String? = nil) {
    self.instrument = instrument
    self.article = article
    self.paragraph = paragraph
  }
}
