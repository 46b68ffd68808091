/// Makes the lasting names of events: from group, year, item and a count, not from the time, so that a
/// revised timetable moves an event instead of adding one.
///
/// The count is the n-th slot that this item leads, or the n-th entry of this item where each entry is
/// an event. The other entries of a slot do not count: what is added or deleted beside a slot's first
/// entry leaves every name as it was.
struct CalendarIdentifier {
  /// What kind of event it is; slots and entries of one document are apart.
  private let scope: String
  private let organ: String
  private var appearances: [String: Int] = [:]

  /// Prepares names for the events of a document; `organ` tells apart groups of one name.
  init(scope: String, organ: String?) {
    self.scope = scope
    self.organ = Self.digest(organ.map(Self.plain) ?? "")
  }

  /// The name of the next event of an item.
  /// - Parameters:
  ///   - group: the group; nil if none is named.
  ///   - year: the year of the meeting.
  ///   - item: the number of the item, else its title.
  mutating func next(group: String?, year: Int, item: String) -> String {
    let stem = [scope, Self.part(group ?? "meeting"), String(year), Self.part(item)]
      .joined(separator: "-")
    appearances[stem, default: 0] += 1
    return "\(stem)-\(appearances[stem, default: 1])@\(organ).agendakit"
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
