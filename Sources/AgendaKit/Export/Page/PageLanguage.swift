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
    let title = ContiguousArray((document.masthead.title ?? "").utf8)
    let byTitle = Formula.match(title.span, 0, title.count)?.language
    self.init(
      byTitle ?? DocumentLanguage.byTitle(title.span, 0, title.count)
        ?? DocumentLanguage.byScript(source.bytes.span) ?? .english
    )
  }

  private init(_ language: DocumentLanguage) {
    self.language = language
    words = PageWords(language: language)
    code =
      switch language {
      case .english: "en"
      case .french: "fr"
      case .spanish: "es"
      case .russian: "ru"
      case .arabic: "ar"
      case .chinese: "zh"
      }
    direction = language == .arabic ? "rtl" : "ltr"
  }
}
