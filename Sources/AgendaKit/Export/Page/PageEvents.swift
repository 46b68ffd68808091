/// The meetings of a document as events, for programs that read pages (schema.org, JSON-LD 1.1).
struct PageEvents {
  private let page: DocumentPage
  private let zones: SlotZones

  init(_ page: DocumentPage) {
    self.page = page
    zones = SlotZones(page.document)
  }

  /// The events; nil where no meeting has a day.
  var json: ContiguousArray<UInt8>? {
    let meetings = page.meetings.filter { first($0) != nil }
    guard !meetings.isEmpty else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@graph") { $0.array(meetings) { write($1, to: &$0) } }
    }
    return json.bytes
  }

  private func first(_ meeting: Meeting) -> CalendarDate? {
    meeting.firstDay.flatMap { $0.isValid ? $0 : nil }
  }

  private func write(_ meeting: Meeting, to json: inout JSONWriter) {
    let masthead = page.document.masthead
    json.object { json in
      json.member("@type", "Event")
      let group = meeting.group.name.isEmpty ? page.words[.meeting] : meeting.group.name
      let ordinal = meeting.ordinal.map { ", " + page.words.gathering($0, of: meeting.group) } ?? ""
      json.member("name", group + ordinal)
      if let opening = meeting.opening, opening.date.isValid {
        json.member("startDate", stamp(opening.date, opening.time, meeting.timeZone))
      } else {
        json.member("startDate", meeting.firstDay)
      }
      json.member("endDate", meeting.lastDay.flatMap { $0.isValid ? $0 : nil } ?? meeting.firstDay)
      json.member("eventStatus", "https://schema.org/EventScheduled")
      if let place = meeting.place {
        json.member("eventAttendanceMode", "https://schema.org/\(Self.attendance(place))")
        json.member("location") { Self.place(place, to: &$0) }
      }
      if let organ = masthead.organ {
        json.member("organizer") {
          $0.object {
            $0.member("@type", "Organization")
            $0.member("name", organ)
          }
        }
      }
      json.member("inLanguage", page.language.code)
      let addresses = (masthead.symbol?.parts ?? []).compactMap {
        SymbolAddress.of($0, in: page.language.language)
      }
      if !addresses.isEmpty { json.member("subjectOf", addresses) }
      let slots = page.slots.filter { takes($0, meeting) }
      if !slots.isEmpty {
        json.member("subEvent") { $0.array(slots) { write($1, of: meeting, to: &$0) } }
      }
    }
  }

  /// How one takes part: there, online, or either, as in "Vienna and online".
  private static func attendance(_ place: String) -> String {
    let words = place.split { !$0.isLetter }
    guard
      words.contains(where: { MeetingPlaces.isOnline(String($0)) })
        || MeetingPlaces.isOnline(place)
    else { return "OfflineEventAttendanceMode" }
    return MeetingPlaces.timeZone(of: place) == nil
      ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode"
  }

  private static func place(_ name: String, to json: inout JSONWriter) {
    let isVirtual = MeetingPlaces.isOnline(name)
    json.object {
      $0.member("@type", isVirtual ? "VirtualLocation" : "Place")
      $0.member("name", name)
      if !isVirtual { $0.member("address", name) }
    }
  }

  /// Whether a slot is one of the meeting's.
  private func takes(_ slot: Slot, _ meeting: Meeting) -> Bool {
    guard let date = slot.date, date.isValid, slot.start != nil else { return false }
    return page.meetings.count == 1
      || slot.entries.contains { $0.group == nil || $0.group == meeting.group.reference }
  }

  private func write(_ slot: Slot, of meeting: Meeting, to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Event")
      let titles = slot.entries.filter {
        page.meetings.count == 1 || $0.group == nil || $0.group == meeting.group.reference
      }.map { $0.title }.filter { !$0.isEmpty }.withoutRepetition
      json.member("name", titles.isEmpty ? meeting.group.name : titles.joined(separator: "; "))
      let zone = meeting.timeZone ?? zones.zone(of: slot)
      json.member("startDate", stamp(slot.date, slot.start, zone))
      if let start = slot.start, let end = slot.end, end > start {
        json.member("endDate", stamp(slot.date, end, zone))
      }
      if let place = meeting.place {
        json.member("location") { Self.place(place, to: &$0) }
      }
    }
  }

  /// `2031-05-05T10:00:00+02:00` (ISO 8601), without the distance from UTC where it is not known.
  private func stamp(_ date: CalendarDate?, _ time: ClockTime?, _ zone: String?) -> String? {
    guard let date, let time else { return nil }
    let ahead = zones.clock(of: zone).minutesAhead(date, time)
    // What ends at midnight ends at the first minute of the next day.
    let isMidnight = time.hour == 24
    let day = isMidnight ? date.adding(days: 1) : date
    let clock = isMidnight ? "00:00" : time.description
    guard let ahead else { return "\(day)T\(clock):00" }
    let size = abs(ahead)
    let hours = Digits.padded(size / 60, 2) + ":" + Digits.padded(size % 60, 2)
    return "\(day)T\(clock):00\(ahead < 0 ? "-" : "+")\(hours)"
  }
}

extension [String] {
  /// Each text once, where it first stands.
  fileprivate var withoutRepetition: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
