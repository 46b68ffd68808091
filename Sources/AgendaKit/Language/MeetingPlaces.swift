/// The towns that meetings are held in, with their time zones (IANA).
enum MeetingPlaces {
  private static let zones: [(town: Phrase, zone: String)] = [
    ("Vienna", "Europe/Vienna"), ("Geneva", "Europe/Zurich"), ("New York", "America/New_York"),
    ("Nairobi", "Africa/Nairobi"), ("Bangkok", "Asia/Bangkok"), ("The Hague", "Europe/Amsterdam"),
    ("Addis Ababa", "Africa/Addis_Ababa"), ("Santiago", "America/Santiago"),
    ("Beirut", "Asia/Beirut"), ("Rome", "Europe/Rome"), ("Palermo", "Europe/Rome"),
    ("Paris", "Europe/Paris"), ("Bonn", "Europe/Berlin"), ("London", "Europe/London"),
    ("St. Petersburg", "Europe/Moscow"), ("Saint Petersburg", "Europe/Moscow"),
    ("Moscow", "Europe/Moscow"), ("Doha", "Asia/Qatar"),
    ("Abu Dhabi", "Asia/Dubai"), ("Dubai", "Asia/Dubai"), ("Sharm el-Sheikh", "Africa/Cairo"),
    ("Sharm El Sheikh", "Africa/Cairo"),
    ("Cairo", "Africa/Cairo"), ("Atlanta", "America/New_York"), ("Marrakech", "Africa/Casablanca"),
    ("Marrakesh", "Africa/Casablanca"), ("Panama", "America/Panama"),
    ("Jakarta", "Asia/Jakarta"), ("Bali", "Asia/Makassar"), ("Nusa Dua", "Asia/Makassar"),
    ("Amman", "Asia/Amman"), ("Kyoto", "Asia/Tokyo"), ("Salvador", "America/Bahia"),
    ("Montevideo", "America/Montevideo"), ("Tashkent", "Asia/Tashkent"),
    ("Beijing", "Asia/Shanghai"),
    ("Riyadh", "Asia/Riyadh"), ("Merida", "America/Merida"), ("Mérida", "America/Merida"),
    ("Washington", "America/New_York"), ("Montreal", "America/Toronto"),
  ]

  /// The time zone of a place as printed; what follows the town, such as its country, is passed over.
  static func timeZone(of place: String) -> String? {
    let text = ContiguousArray(place.utf8)
    let entry = zones.first {
      guard let end = $0.town.end(in: text.span, at: 0, text.count) else { return false }
      return end == text.count || text[end] == ASCII.comma || text[end] == ASCII.space
    }
    return entry?.zone
  }

  /// Whether a known town stands at `start`: where columns came apart, that shows a place.
  static func townEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    towns.wordEnd(in: text, at: start, upper)
  }

  private static let towns = Phrases(zones.map { $0.town })
}
