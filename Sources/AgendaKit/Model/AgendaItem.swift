/// An item of an agenda, a subitem, or an item under that.
public struct AgendaItem: Sendable, Hashable, Codable {
  /// The number in full, `1 (a)`; nil if the list gives none.
  public var number: ItemNumber?
  /// The title as the list has it, without number, "(joint item)" and final punctuation.
  public var title: String
  /// What makes it a joint item; nil if it is none.
  public var joint: JointItem?
  /// The items under it.
  public var subitems: [AgendaItem]
  /// What the annotations say of it; nil if they give it neither text nor papers of its own.
  public var annotation: Annotation?
  /// The item in the list, its subitems included.
  public var range: SourceRange
  /// The item's own lines in the list: number, title, joint mark, punctuation.
  public var headRange: SourceRange

  /// Creates an item.
  public init(number: ItemNumber?, title: String, range: SourceRange) {
    self.number = number
    self.title = title
    joint = nil
    subitems = []
    annotation = nil
    self.range = range
    headRange = range
  }
}

/// What makes an item joint.
public struct JointItem: Sendable, Hashable, Codable {
  /// The other groups that share it.
  public var with: [String]
  /// The items of the same title in their agendas.
  public var counterparts: [ItemOfGroup]

  /// Creates the mark of a joint item.
  public init(with: [String], counterparts: [ItemOfGroup] = []) {
    self.with = with
    self.counterparts = counterparts
  }
}

/// An item of a named group's agenda.
public struct ItemOfGroup: Sendable, Hashable, Codable {
  /// The group's id, else its name; nil if the text names none.
  public var group: String?
  /// The item.
  public var item: ItemNumber

  /// Names an item.
  public init(group: String?, item: ItemNumber) {
    self.group = group
    self.item = item
  }
}

/// What the annotations say of an item.
public struct Annotation: Sendable, Hashable, Codable {
  /// The number printed in its heading; nil if there is none.
  public var number: ItemNumber?
  /// The heading as printed, without number and final punctuation.
  public var heading: String
  /// The paragraphs and free subheadings, in order.
  public var paragraphs: [Paragraph]
  /// The papers listed under "Documentation".
  public var documentation: [DocumentationEntry]
  /// Whether the text says that no documentation is foreseen.
  public var documentationNotForeseen: Bool
  /// The items of "see agenda item 3 of …".
  public var seeAlso: [ItemOfGroup]
  /// From the heading to the last paper; what stands under subitems is not in it.
  public var range: SourceRange
  /// The heading with its number; empty if the annotation has no heading of its own.
  public var headingRange: SourceRange

  /// Creates an annotation without text.
  public init(number: ItemNumber?, heading: String, range: SourceRange) {
    self.number = number
    self.heading = heading
    paragraphs = []
    documentation = []
    documentationNotForeseen = false
    seeAlso = []
    self.range = range
    headingRange = range
  }
}

/// A paragraph of an annotation or a report.
public struct Paragraph: Sendable, Hashable, Codable {
  /// The number printed before it, if any.
  public var number: Int?
  /// The text, without number and footnote marks.
  public var text: String
  /// Whether it is a heading without a number.
  public var role: Role
  /// The marks of the footnotes in it, in order.
  public var footnotes: [String]
  /// Where it stands; a footnote or a page break may stand inside.
  public var range: SourceRange

  /// Creates a paragraph.
  public init(
    number: Int? = nil,
    text: String,
    role: Role = .body,
    footnotes: [String] = [],
    range: SourceRange
  ) {
    self.number = number
    self.text = text
    self.role = role
    self.footnotes = footnotes
    self.range = range
  }

  /// What a paragraph is in its text.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Running text.
    case body
    /// A heading without a number.
    case heading
  }
}

/// One document listed for an item, or before the group.
public struct DocumentationEntry: Sendable, Hashable, Codable {
  /// The letter of a lettered list, `a`.
  public var label: String?
  /// The title, without the brackets that hold the symbols.
  public var title: String
  /// The symbols, joint ones apart, in the order printed.
  public var symbols: [DocumentSymbol]
  /// A remark in brackets after the symbols, such as "to be recirculated".
  public var note: String?
  /// Where the entry stands.
  public var range: SourceRange
}
