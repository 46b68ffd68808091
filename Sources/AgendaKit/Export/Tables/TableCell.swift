/// What stands in a cell of a table.
enum TableCell: Sendable, Hashable {
  case empty
  case text(String)
  case number(Int)
  case date(CalendarDate)
  case time(ClockTime)
  case flag(Bool)

  /// A text, or nothing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

  /// A day, or nothing.
  init(_ date: CalendarDate?) { self = date.map { .date($0) } ?? .empty }

  /// A time of day, or nothing.
  init(_ time: ClockTime?) { self = time.map { .time($0) } ?? .empty }

  /// A number, or nothing.
  init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }

  /// The cell as text.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .date(let date): date.description
    case .time(let time): time.description
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

/// Rows of a table, each with the group that it is about.
struct TableRows: Sendable, Hashable {
  /// A row.
  struct Row: Sendable, Hashable {
    /// The group; nil where the row is about the whole document.
    var group: String?
    var cells: [TableCell]
  }

  /// What the columns are called.
  var head: [String]
  /// The rows under it.
  private(set) var rows: [Row] = []

  init(head: [String]) { self.head = head }

  mutating func add(_ cells: [TableCell], group: String?) {
    rows.append(Row(group: group, cells: cells))
  }
}

/// The tables of one document, to be put together with those of others.
public struct DocumentTables: Sendable, Hashable {
  private struct GroupMeeting: Hashable {
    var group: String
    var label: String
  }

  private var name: String
  private var symbol: String?
  private var meetings: [GroupMeeting]
  /// The tables, in the order asked for.
  var tables: [TableRows]

  init(_ document: MeetingDocument, _ tables: [TableRows]) {
    name = document.source.name
    symbol = document.masthead.symbol?.description
    meetings = document.meetings.map { meeting in
      let which =
        meeting.ordinal.map { PlainEnglish.gathering($0, of: meeting.group) }
        ?? meeting.firstDay.map { $0.description }
      let group = meeting.group.reference
      return GroupMeeting(group: group, label: which.map { "\(group), \($0)" } ?? group)
    }
    self.tables = tables
  }

  /// The columns that tell the rows of documents apart.
  static let columns = ["document", "symbol", "meeting"]

  /// The cells of these columns for a row about a group: `WG.3, 21st meeting`.
  func cells(group: String?) -> [TableCell] {
    let own = meetings.filter { group == nil || $0.group == group }.map { $0.label }
    return [.text(name), TableCell(symbol), own.isEmpty ? .empty : .text(CellText.list(own))]
  }
}
