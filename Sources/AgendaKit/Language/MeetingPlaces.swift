/// The towns that meetings are held in, with their time zones (IANA), as the languages of the United
/// Nations call them.
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
    ("Lima", "America/Lima"), ("Hammamet", "Africa/Tunis"), ("Tunis", "Africa/Tunis"),
    ("Siem Reap", "Asia/Phnom_Penh"), ("Phnom Penh", "Asia/Phnom_Penh"),
    ("Brasilia", "America/Sao_Paulo"), ("Brasília", "America/Sao_Paulo"),
    ("Bogota", "America/Bogota"), ("Bogotá", "America/Bogota"), ("Seoul", "Asia/Seoul"),
    ("Tokyo", "Asia/Tokyo"), ("Shanghai", "Asia/Shanghai"), ("Abuja", "Africa/Lagos"),
    ("Lagos", "Africa/Lagos"), ("Johannesburg", "Africa/Johannesburg"),
    ("New Delhi", "Asia/Kolkata"), ("Berlin", "Europe/Berlin"), ("Madrid", "Europe/Madrid"),
    ("Brussels", "Europe/Brussels"), ("Copenhagen", "Europe/Copenhagen"),
    ("Prague", "Europe/Prague"), ("Budapest", "Europe/Budapest"), ("Warsaw", "Europe/Warsaw"),
    ("Belgrade", "Europe/Belgrade"), ("Montréal", "America/Toronto"),
  ]

  /// The seats of the United Nations in its other languages.
  private static let otherNames: [(town: Phrase, zone: String)] = [
    ("Vienne", "Europe/Vienna"), ("Viena", "Europe/Vienna"), ("Вена", "Europe/Vienna"),
    ("ВЕНА", "Europe/Vienna"), ("Wien", "Europe/Vienna"), ("فيينا", "Europe/Vienna"),
    ("维也纳", "Europe/Vienna"), ("Genève", "Europe/Zurich"), ("Ginebra", "Europe/Zurich"),
    ("Genf", "Europe/Zurich"), ("Женева", "Europe/Zurich"), ("جنيف", "Europe/Zurich"),
    ("日内瓦", "Europe/Zurich"), ("Nueva York", "America/New_York"),
    ("Нью-Йорк", "America/New_York"), ("نيويورك", "America/New_York"),
    ("纽约", "America/New_York"), ("Найроби", "Africa/Nairobi"), ("نيروبي", "Africa/Nairobi"),
    ("内罗毕", "Africa/Nairobi"), ("La Haye", "Europe/Amsterdam"), ("La Haya", "Europe/Amsterdam"),
    ("Гаага", "Europe/Amsterdam"), ("Roma", "Europe/Rome"), ("Рим", "Europe/Rome"),
    ("París", "Europe/Paris"), ("Париж", "Europe/Paris"), ("Londres", "Europe/London"),
    ("Лондон", "Europe/London"), ("Санкт-Петербург", "Europe/Moscow"),
    ("Saint-Pétersbourg", "Europe/Moscow"), ("San Petersburgo", "Europe/Moscow"),
    ("Москва", "Europe/Moscow"), ("Moscou", "Europe/Moscow"), ("Moscú", "Europe/Moscow"),
    ("Доха", "Asia/Qatar"), ("الدوحة", "Asia/Qatar"), ("多哈", "Asia/Qatar"),
    ("Abou Dhabi", "Asia/Dubai"), ("Абу-Даби", "Asia/Dubai"), ("أبو ظبي", "Asia/Dubai"),
    ("Бангкок", "Asia/Bangkok"), ("曼谷", "Asia/Bangkok"), ("Le Caire", "Africa/Cairo"),
    ("El Cairo", "Africa/Cairo"), ("Каир", "Africa/Cairo"), ("القاهرة", "Africa/Cairo"),
    ("Addis-Abeba", "Africa/Addis_Ababa"), ("Addis Abeba", "Africa/Addis_Ababa"),
  ]

  /// The time zone of a place as printed; what follows the town, such as its country, is passed over.
  static func timeZone(of place: String) -> String? {
    let text = ContiguousArray(place.utf8)
    let entry = (zones + otherNames).first {
      guard let end = $0.town.end(in: text.span, at: 0, text.count) else { return false }
      return end == text.count || text[end] == ASCII.comma || text[end] == ASCII.space
        || commas.contains { text[end...].starts(with: $0.utf8) }
    }
    return entry?.zone
  }

  /// Whether what stands in the place of a town says that a meeting is held online.
  static func isOnline(_ place: String) -> Bool {
    let text = ContiguousArray(place.utf8)
    return onlineWords.end(in: text.span, at: 0, text.count) != nil
  }

  private static let onlineWords: Phrases = [
    "online", "virtual", "en ligne", "réunion virtuelle", "en línea", "по видеосвязи", "онлайн",
    "Онлайн", "в режиме онлайн", "В режиме онлайн", "عبر الإنترنت", "线上", "在线", "网上",
  ]

  /// The commas of Chinese and Arabic.
  private static let commas = ["，", "、", "،"]

  /// Whether a known town stands at `start`: where columns came apart, that shows a place.
  static func townEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    towns.wordEnd(in: text, at: start, upper)
  }

  /// The town that a name of none is but for one letter; nil for a town, and for other names.
  static func nearest(to name: String) -> String? {
    let letters = Array(name.utf8)
    guard (4...40).contains(letters.count),
      townEnd(ContiguousArray(letters).span, 0, letters.count) == nil
    else { return nil }
    let near = letterings.first { town in
      abs(town.count - letters.count) <= 1 && town.first == letters[0]
        && Nearness.distance(letters, town) == 1
    }
    return near.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The letters of each town.
  private static let letterings = (zones + otherNames).map { entry in
    (0..<entry.town.count).map { entry.town[$0] }
  }

  private static let towns = Phrases((zones + otherNames).map { $0.town })
}
