/// The words that a page says by itself, in the language of its document.
struct PageWords {
  /// The language.
  let language: DocumentLanguage

  /// A word or phrase of the page.
  subscript(_ label: PageLabel) -> String { Self.choose(language, of: label.words) }

  /// What a table of six words says in a language; they stand in this order.
  private static func choose(_ language: DocumentLanguage, of words: [String]) -> String {
    switch language {
    case .english: words[0]
    case .french: words[1]
    case .spanish: words[2]
    case .russian: words[3]
    case .arabic: words[4]
    case .chinese: words[5]
    }
  }

  // MARK: - Days and times

  /// `Tuesday 7 July 2020`, `2020年7月7日星期二`.
  func day(_ date: CalendarDate) -> String {
    guard language != .english, date.isValid else { return DateWords.day(date) }
    let weekday = weekday(of: date)
    switch language {
    case .chinese: return self.date(date) + weekday
    case .russian: return "\(weekday), \(self.date(date))"
    default: return "\(weekday) \(self.date(date))"
    }
  }

  /// `7 July 2020`, `7 de julio de 2020`.
  func date(_ date: CalendarDate) -> String {
    guard language != .english, date.isValid else { return DateWords.date(date) }
    let month = month(of: date)
    switch language {
    case .spanish: return "\(date.day) de \(month) de \(date.year)"
    case .russian: return "\(date.day) \(month) \(date.year) года"
    case .chinese: return "\(date.year)年\(month)\(date.day)日"
    case .french where date.day == 1: return "1er \(month) \(date.year)"
    default: return "\(date.day) \(month) \(date.year)"
    }
  }

  /// `Tuesday 7 and Wednesday 8 July 2020`; a dash between the days in other languages.
  func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if language == .english { return DateWords.days(first, last) }
    return first == last ? day(first) : "\(day(first)) – \(day(last))"
  }

  /// The days of a list.
  func dates(_ dates: [CalendarDate]) -> String {
    if language == .english { return DateWords.dates(dates) }
    return list(dates.map { date($0) })
  }

  /// `10:00–13:00`, `morning`; a dash where nothing is known.
  func time(_ slot: Slot) -> String {
    guard slot.start == nil, let part = slot.part else { return DateWords.time(slot) }
    return self[part == .morning ? .morning : .afternoon]
  }

  /// `5th meeting`.
  func meeting(_ ordinal: Int) -> String {
    switch language {
    case .english: "\(PlainEnglish.figureOrdinal(ordinal)) meeting"
    case .french: ordinal == 1 ? "1re réunion" : "\(ordinal)e réunion"
    case .spanish: "\(ordinal)ª reunión"
    case .russian: "\(ordinal)-е совещание"
    case .arabic: "الاجتماع \(ordinal)"
    case .chinese: "第\(ordinal)次会议"
    }
  }

  /// `5th meeting` of a working group, `9th session` of another body.
  func gathering(_ ordinal: Int, of group: Group) -> String {
    guard group.gathers == .session else { return meeting(ordinal) }
    switch language {
    case .english: return PlainEnglish.gathering(ordinal, of: group)
    case .french: return ordinal == 1 ? "1re session" : "\(ordinal)e session"
    case .spanish: return "\(ordinal)º período de sesiones"
    case .russian: return "\(ordinal)-я сессия"
    case .arabic: return "الدورة \(ordinal)"
    case .chinese: return "第\(ordinal)届会议"
    }
  }

  /// `1st and 2nd meetings`.
  func meetings(_ ordinals: [Int]) -> String {
    guard language == .english, ordinals.count > 1 else {
      return list(ordinals.map { meeting($0) })
    }
    return PlainEnglish.list(ordinals.map(PlainEnglish.figureOrdinal)) + " meetings"
  }

  /// `Poland and Peru`; commas alone in other languages.
  func list(_ parts: [String]) -> String {
    switch language {
    case .english: PlainEnglish.list(parts)
    case .arabic: parts.joined(separator: "، ")
    case .chinese: parts.joined(separator: "、")
    default: parts.joined(separator: ", ")
    }
  }

  private func weekday(of date: CalendarDate) -> String {
    let index = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
    return Self.choose(language, of: Self.weekdays[index])
  }

  private func month(of date: CalendarDate) -> String {
    if language == .chinese { return "\(date.month)月" }
    return Self.choose(language, of: Self.months[date.month - 1])
  }

  private static let weekdays = [
    ["Monday", "lundi", "lunes", "понедельник", "الاثنين", "星期一"],
    ["Tuesday", "mardi", "martes", "вторник", "الثلاثاء", "星期二"],
    ["Wednesday", "mercredi", "miércoles", "среда", "الأربعاء", "星期三"],
    ["Thursday", "jeudi", "jueves", "четверг", "الخميس", "星期四"],
    ["Friday", "vendredi", "viernes", "пятница", "الجمعة", "星期五"],
    ["Saturday", "samedi", "sábado", "суббота", "السبت", "星期六"],
    ["Sunday", "dimanche", "domingo", "воскресенье", "الأحد", "星期日"],
  ]

  private static let months = [
    ["January", "janvier", "enero", "января", "كانون الثاني/يناير"],
    ["February", "février", "febrero", "февраля", "شباط/فبراير"],
    ["March", "mars", "marzo", "марта", "آذار/مارس"],
    ["April", "avril", "abril", "апреля", "نيسان/أبريل"],
    ["May", "mai", "mayo", "мая", "أيار/مايو"],
    ["June", "juin", "junio", "июня", "حزيران/يونيه"],
    ["July", "juillet", "julio", "июля", "تموز/يوليه"],
    ["August", "août", "agosto", "августа", "آب/أغسطس"],
    ["September", "septembre", "septiembre", "сентября", "أيلول/سبتمبر"],
    ["October", "octobre", "octubre", "октября", "تشرين الأول/أكتوبر"],
    ["November", "novembre", "noviembre", "ноября", "تشرين الثاني/نوفمبر"],
    ["December", "décembre", "diciembre", "декабря", "كانون الأول/ديسمبر"],
  ]
}
