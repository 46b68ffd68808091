/// The language of a document as a page declares it, so that its text is laid out and spoken rightly;
/// the page's own words are in it too.
struct PageLanguage {
  /// The code for `lang` (BCP 47).
  let code: String
  /// The language itself.
  let language: DocumentLanguage
  /// The code for `dir`: from which side the text runs.
  let direction: String
  /// The page's own words.
  let words: PageWords

  /// English, in which findings are told.
  static let english = PageLanguage(.english)

  /// Finds the language of a document by its title, else by the script of its text; what has neither
  /// is taken for English.
  init(_ document: MeetingDocument, source: SourceText) {
    self.init(
      DocumentLanguage.byTitle(of: document) ?? DocumentLanguage.byScript(source.bytes.span)
        ?? .english
    )
  }

  private init(_ language: DocumentLanguage) {
    self.language = language
    words = PageWords(language: language)
    code = language.code
    direction = language == .arabic ? "rtl" : "ltr"
  }
}

extension DocumentLanguage {
  /// The language of a document as far as its title tells it, else English.
  init(of document: MeetingDocument) {
    let title = ContiguousArray((document.masthead.title ?? "").utf8)
    self = Self.byTitle(of: document) ?? Self.byScript(title.span) ?? .english
  }

  fileprivate static func byTitle(of document: MeetingDocument) -> DocumentLanguage? {
    let title = ContiguousArray((document.masthead.title ?? "").utf8)
    return Formula.match(title.span, 0, title.count)?.language
      ?? byTitle(title.span, 0, title.count)
  }
}
