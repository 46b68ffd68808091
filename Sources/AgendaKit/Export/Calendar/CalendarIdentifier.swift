/// Makes the lasting names of events: from the group, the meeting, the day of it and the half of the
/// day; where each item is an event, also from its title.
///
/// Nothing is counted, so that no slot that comes or goes gives another one its name: a postponed
/// meeting takes its events along, and what is taken up in a slot may change.
struct CalendarIdentifier {
  private var taken: Set<String>
  /// The first number that may be free behind a name.
  private var numbers: [String: Int] = [:]

  /// Prepares names beside those that are not free.
  init(taken: Set<String> = []) { self.taken = taken }

  /// What an event is, for its name.
  struct Subject {
    /// What stands for the parent body, which tells apart groups of one name.
    var body: String
    /// The group; nil if none is named.
    var group: String?
    /// The meeting within its group.
    var meeting: String
    /// When it is in the meeting.
    var place: Place
    /// The clock or day of its start, which tells apart what would have one name.
    var start: String?
    /// The item's title, where each item is an event.
    var item: String?
  }

  /// When an event is in its meeting.
  enum Place {
    /// Half of a day; the first day is 1.
    case half(day: Int, String)
    /// The days of the meeting, where there is no timetable.
    case days
  }

  /// A name for an event that no other event has.
  mutating func name(of subject: Subject) -> String {
    let organ = subject.body
    var stem = Self.part(subject.group ?? "meeting") + "-" + subject.meeting
    switch subject.place {
    case .half(let day, let half):
      stem = (subject.item == nil ? "slot-" : "item-") + stem + "-d\(day)-\(half)"
    case .days: stem = "days-" + stem
    }
    if let item = subject.item { stem += "-" + Self.part(item) }
    var name = "\(stem)@\(organ).agendakit"
    if taken.contains(name), let start = subject.start {
      stem += "-" + start
      name = "\(stem)@\(organ).agendakit"
    }
    let plain = name
    while taken.contains(name) {
      let number = numbers[plain, default: 2]
      name = "\(stem)-\(number)@\(organ).agendakit"
      numbers[plain] = number + 1
    }
    taken.insert(name)
    return name
  }

  /// What stands for the parent body of a document in names: `ctoc-cop`, the series of its symbol,
  /// which stays when the name is printed otherwise; without a symbol a digest of the name.
  static func body(of masthead: Masthead) -> String { bodies(of: masthead)[0] }

  /// All that may stand for it: names that were made before the document had a symbol stay known.
  static func bodies(of masthead: Masthead) -> [String] {
    let ofName = digest(masthead.organ.map(plain) ?? "")
    guard let symbol = masthead.symbol?.parts.first else { return [ofName] }
    var parts = [symbol.series]
    for case .body(let body) in symbol.components where !body.hasPrefix("WG.") {
      parts.append(body)
    }
    return [parts.map(plain).joined(separator: "-"), ofName]
  }

  private static let partLimit = 40

  /// A part of a name: small letters, digits and points, short; what that leaves out counts in a
  /// digest at its end.
  private static func part(_ text: String) -> String {
    let plain = plain(text)
    let isWhole = plain.utf8.count <= partLimit && text.utf8.allSatisfy { $0 < 0x80 }
    return isWhole ? plain : String(plain.prefix(partLimit - 9)) + "-" + digest(text)
  }

  /// The letters, digits and points of a text in small letters; a hyphen for what is between.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for byte in text.utf8 {
      if ASCII.isAlphanumeric(byte) || byte == ASCII.point {
        plain.unicodeScalars.append(UnicodeScalar(ASCII.lowercased(byte)))
      } else if plain.utf8.last != ASCII.hyphen, !plain.isEmpty {
        plain += "-"
      }
    }
    return plain.utf8.last == ASCII.hyphen ? String(plain.dropLast()) : plain
  }

  /// Eight hexadecimal digits that hang on every byte (FNV-1a, 32 bits).
  private static func digest(_ text: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
