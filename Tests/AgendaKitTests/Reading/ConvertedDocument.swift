import AgendaKit

/// A small document of our own, in the shapes that converters give.
enum ConvertedDocument {
  /// The head of every document here, after the symbol.
  static let masthead = """
    Conference of the Parties to the United Nations Convention against Transnational Organized Crime
    Distr.: General
    3 March 2031
    Original: English

    Working Group on Firearms
    Vienna, 6 and 7 May 2031
    """

  /// The head of an annotated agenda and its list of three items.
  static let head = """
    United Nations CTOC/COP/WG.6/2031/1
    \(masthead)

    Annotated provisional agenda

    1. Organizational matters.

    2. Marking of parts and components.

    3. Adoption of the report.


    """

  /// The agenda of two groups that meet together.
  static let jointHead = """
    United Nations CTOC/COP/WG.6/2031/1–CTOC/COP/WG.7/2031/1
    \(masthead)

    Working Group on the Smuggling of Migrants
    Vienna, 6 and 7 May 2031

    Annotated provisional agendas

    Working Group on Firearms

    1. Opening of the meeting.

    2. Marking of parts and components.

    3. Other matters.

    Working Group on the Smuggling of Migrants

    1. Opening of the meeting.

    2. Rescue at sea.

    3. Carriers by air.

    4. Other matters.


    """

  /// Parses a text.
  static func parse(_ text: String) -> MeetingDocument {
    MeetingDocument(parsing: SourceText(name: "converted", text: text))
  }

  /// The slots of a document, one line each: `6 10:00 WG.6 1 Title | WG.7 2 Title (continued)`.
  static func slots(_ document: MeetingDocument) -> [String] {
    document.organizationOfWork.map { slot in
      let day = slot.date.map { String($0.day) } ?? "-"
      let start = slot.start.map { "\($0)" } ?? slot.part?.rawValue ?? "-"
      let entries = slot.entries.map { entry in
        let item = entry.item.map { "\($0)" } ?? "-"
        return "\(entry.group ?? "-") \(item) \(entry.title)"
          + (entry.continued ? " (continued)" : "")
      }
      return "\(day) \(start) " + entries.joined(separator: " | ")
    }
  }
}
