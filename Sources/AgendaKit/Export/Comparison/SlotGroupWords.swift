/// Says what happened to several slots at once: `Five slots are one hour later`.
struct SlotGroupWords {
  private let change: Change

  init(_ change: Change) { self.change = change }

  var pieces: [ComparisonWords.Piece] {
    let old = SlotWords.slot(change.from)
    let new = SlotWords.slot(change.to)
    let count = "\(change.count) slots"
    switch (change.kind, old, new) {
    case (.added, _, let new?):
      return [.plain("Added, \(count), the first \(SlotWords.time(new)): ")]
        + [.new(SlotWords.content(new))]
    case (.removed, let old?, _):
      return [.plain("Removed, \(count), the first \(SlotWords.time(old)): ")]
        + [.old(SlotWords.content(old))]
    case (.edited, _, let new?):
      return [
        .plain("Days of the week over \(change.count) days: "), .words(change.words),
        .plain(" over \(new.date.map { DateWords.date($0) } ?? SlotWords.time(new)), and so on"),
      ]
    case (.rescheduled, let old?, _) where shifts.count > 1 && old.date != nil:
      return [.plain("All \(count) have other hours: ")] + hours
    case (_, let old?, let new?):
      let shift = Self.shift(old, new).map { " are \($0)" } ?? " have another time"
      return [
        .plain("\(count)\(shift): "), .old(SlotWords.time(old)), .plain(" → "),
        .new(SlotWords.time(new)), .plain(change.count > 2 ? " and so on" : " and the other"),
      ]
    default: return []
    }
  }

  /// The old and new hours of the slots, each once.
  private var hours: [ComparisonWords.Piece] {
    var seen: Set<[String]> = []
    var pieces: [ComparisonWords.Piece] = []
    for member in [change] + change.consequences where member.kind == .rescheduled {
      guard let old = SlotWords.slot(member.from), let new = SlotWords.slot(member.to) else {
        continue
      }
      let times = [DateWords.time(old), DateWords.time(new)]
      guard seen.insert(times).inserted, seen.count <= 6 else { continue }
      if !pieces.isEmpty { pieces.append(.plain(", ")) }
      pieces += [.old(times[0]), .plain(" → "), .new(times[1])]
    }
    return pieces
  }

  /// The different shifts of the slots.
  private var shifts: Set<String> {
    Set(
      ([change] + change.consequences).filter { $0.kind == .rescheduled }.map { member in
        guard let old = SlotWords.slot(member.from), let new = SlotWords.slot(member.to) else {
          return ""
        }
        return Self.shift(old, new) ?? "other"
      }
    )
  }

  /// By how much a slot moved; nil where it changed in another way.
  static func shift(_ change: Change) -> String? {
    guard let old = SlotWords.slot(change.from), let new = SlotWords.slot(change.to) else {
      return nil
    }
    return shift(old, new)
  }

  /// `one hour later`, `two days earlier`; nil where the slots changed in another way.
  private static func shift(_ old: Slot, _ new: Slot) -> String? {
    guard let days = difference(old.date?.dayNumber, new.date?.dayNumber) else { return nil }
    let start = difference(old.start?.minutes, new.start?.minutes) ?? 0
    let end = difference(old.end?.minutes, new.end?.minutes) ?? 0
    if days != 0, start == 0, end == 0 { return amount(days, "day") + direction(days) }
    if days == 0, start != 0, start == end { return time(start) }
    if days == 0, start != 0, end != 0 {
      return "beginning \(time(start)) and ending \(time(end))"
    }
    if days == 0, start != 0 { return "beginning \(time(start))" }
    if days == 0, start == 0, end != 0 {
      return (end < 0 ? "shorter by " : "longer by ") + minutes(end)
    }
    return nil
  }

  private static func difference(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return a == nil && b == nil ? 0 : nil }
    return b - a
  }

  private static func time(_ minutes: Int) -> String {
    self.minutes(minutes) + direction(minutes)
  }

  private static func minutes(_ minutes: Int) -> String {
    minutes % 60 == 0 ? amount(minutes / 60, "hour") : "\(minutes.magnitude) minutes"
  }

  private static func amount(_ count: Int, _ noun: String) -> String {
    count.magnitude == 1 ? "one \(noun)" : "\(count.magnitude) \(noun)s"
  }

  private static func direction(_ amount: Int) -> String { amount < 0 ? " earlier" : " later" }
}
