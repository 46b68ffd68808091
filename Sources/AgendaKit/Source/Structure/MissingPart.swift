/// A part of a file that others lead to and that is not there: what it said was not read.
struct MissingPart: Sendable, Hashable {
  /// What a part holds, by the type of the relation that leads to it in a Word file.
  enum Kind: String, Sendable {
    case relations, styles, settings, numbering, footnotes, endnotes, comments, header, footer,
      diagram
    /// What OpenDocument has in one part: the styles, and the pages with their heads.
    case pageStyles
  }

  var kind: Kind
  /// Its name; nil where the file does not give it.
  var name: String?

  /// The sentence that says so.
  var message: String {
    let name = name.map { " ('\($0)')" } ?? ""
    return "the file is incomplete: the part with \(contents)\(name) is missing and was not read; "
      + "get it again from its sender"
  }

  private var contents: String {
    switch kind {
    case .relations: "the list of all parts, which leads to masthead, automatic numbers and notes,"
    case .styles: "the styles, which may number paragraphs or hide them,"
    case .settings: "the settings, which may give the numbers of notes another form,"
    case .pageStyles: "the styles and the heads of the pages, with masthead and automatic numbers,"
    case .numbering: "the automatic numbers of items and paragraphs"
    case .footnotes: "the footnotes"
    case .endnotes: "the end notes"
    case .comments: "the comments of its editors"
    case .header: "a head of its pages, where the masthead may stand,"
    case .footer: "a foot of its pages"
    case .diagram: "the texts of a diagram"
    }
  }
}
