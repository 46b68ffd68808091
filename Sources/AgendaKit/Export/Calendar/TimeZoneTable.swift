/// The time zones of the places that meetings are held in, with the rules of their summer time.
///
/// Source: the IANA time zone database (iana.org/time-zones), release 2025b, for the years from 2000.
/// Where summer time is set anew each year, the changes stand one by one; those of coming years are
/// the database's own forecast.
enum TimeZoneTable {
  /// Before this year the rules may be wrong.
  static let firstYear = 2000

  /// The rules of a zone, by its IANA name, or of a fixed distance from UTC; nil if it is not known.
  static func rules(of name: String) -> TimeZoneRules? {
    zones.first { $0.name == name }?.rules ?? fixedRules(of: name)
  }

  /// The name under which a calendar explains a zone; nil if it is not known.
  static func name(of name: String) -> String? {
    zones.contains { $0.name == name } ? name : fixedRules(of: name)?.name
  }

  /// The name of a zone that a person writes: that of the table in letters of any size, a distance from
  /// UTC, `CET`, or a town that meetings are held in; nil if it is none.
  static func name(asWritten text: String) -> String? {
    let folded = text.lowercased()
    if let zone = zones.first(where: { $0.name.lowercased() == folded }) { return zone.name }
    if let rules = fixedRules(of: text) { return rules.name }
    if folded == "cet" || folded == "cest" { return "Europe/Brussels" }
    let words = text.split(separator: "_").joined(separator: " ")
    return MeetingPlaces.timeZone(of: words).flatMap { Self.name(of: $0) }
  }

  /// The rules of `UTC`, `UTC+5`, `UTC-03:30`, `GMT+2`, `+02:00`, `Z`.
  ///
  /// Their name has no colon, which would end the name of a zone in a calendar (RFC 5545, section 3.2).
  private static func fixedRules(of name: String) -> TimeZoneRules? {
    let upper = name.uppercased()
    let isNamed = upper.hasPrefix("UTC") || upper.hasPrefix("GMT")
    let distance = isNamed ? upper.dropFirst(3) : upper[...]
    let minutes: Int
    switch distance {
    case "" where isNamed, "Z": minutes = 0
    default:
      guard let distance = Self.distance(distance) else { return nil }
      minutes = distance
    }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    let sign = minutes < 0 ? "-" : "+"
    let digits = rest == 0 ? "\(hours)" : Digits.padded(hours, 2) + Digits.padded(rest, 2)
    let own = minutes == 0 ? "UTC" : "UTC" + sign + digits
    return TimeZoneRules(name: own, standard: .init(minutes, own))
  }

  /// The minutes of `+5`, `-03:30`, `+0530`.
  private static func distance(_ text: Substring) -> Int? {
    guard let sign = text.first, "+-−–".contains(sign) else { return nil }
    var parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 1, parts[0].utf8.count == 4 {
      parts = [parts[0].prefix(2), parts[0].suffix(2)]
    }
    guard (1...2) ~= parts.count, let hours = number(parts[0], 0...14),
      let minutes = parts.count < 2 ? 0 : number(parts[1], 0...59)
    else { return nil }
    return (hours * 60 + minutes) * (sign == "+" ? 1 : -1)
  }

  private static func number(_ digits: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard (1...2) ~= digits.utf8.count, digits.utf8.allSatisfy(ASCII.isDigit),
      let number = Int(digits), range ~= number
    else { return nil }
    return number
  }

  /// All zones.
  static let zones: [TimeZoneEntry] =
    centralEurope.map {
      TimeZoneEntry(
        name: $0,
        standard: .init(60, "CET"),
        summer: .init(120, "CEST"),
        yearly: europeanUnion(hour: 2)
      )
    }
    + fixed.map { TimeZoneEntry(name: $0.name, standard: .init($0.minutes, $0.abbreviation)) }
    + northAmerica + others

  private static let centralEurope = [
    "Europe/Vienna", "Europe/Zurich", "Europe/Amsterdam", "Europe/Rome", "Europe/Paris",
    "Europe/Berlin", "Europe/Madrid", "Europe/Brussels", "Europe/Copenhagen", "Europe/Prague",
    "Europe/Budapest", "Europe/Warsaw", "Europe/Belgrade",
  ]

  /// Zones without summer time.
  private static let fixed: [(name: String, minutes: Int, abbreviation: String)] = [
    ("Africa/Nairobi", 180, "EAT"), ("Africa/Addis_Ababa", 180, "EAT"),
    ("Africa/Johannesburg", 120, "SAST"), ("Africa/Lagos", 60, "WAT"),
    ("America/Panama", -300, "EST"), ("America/Bogota", -300, "-05"),
    ("America/Lima", -300, "-05"), ("Asia/Phnom_Penh", 420, "+07"),
    ("Asia/Bangkok", 420, "+07"), ("Asia/Dubai", 240, "+04"), ("Asia/Jakarta", 420, "WIB"),
    ("Asia/Kolkata", 330, "IST"), ("Asia/Makassar", 480, "WITA"), ("Asia/Qatar", 180, "+03"),
    ("Asia/Riyadh", 180, "+03"), ("Asia/Seoul", 540, "KST"), ("Asia/Shanghai", 480, "CST"),
    ("Asia/Tashkent", 300, "+05"), ("Asia/Tokyo", 540, "JST"), ("Etc/UTC", 0, "UTC"),
  ]

  /// From 1996 on, for clocks that go forward at `hour` (Directive 2000/84/EC and those before it).
  private static func europeanUnion(hour: Int) -> TimeZoneRules.Yearly {
    TimeZoneRules.Yearly(
      since: 1996,
      toSummer: .init(month: 3, week: .last, hour: hour),
      toStandard: .init(month: 10, week: .last, hour: hour + 1)
    )
  }

  private static let northAmerica = ["America/New_York", "America/Toronto"].map {
    TimeZoneEntry(
      name: $0,
      standard: .init(-300, "EST"),
      summer: .init(-240, "EDT"),
      changes: """
        20000402T02 20001029T02 20010401T02 20011028T02 20020407T02 20021027T02 20030406T02 \
        20031026T02 20040404T02 20041031T02 20050403T02 20051030T02 20060402T02 20061029T02
        """,
      // Energy Policy Act of 2005, section 110.
      yearly: .init(
        since: 2007,
        toSummer: .init(month: 3, week: .onOrAfter(8), hour: 2),
        toStandard: .init(month: 11, week: .onOrAfter(1), hour: 2)
      )
    )
  }

  private static let others = [
    TimeZoneEntry(
      name: "Europe/London",
      standard: .init(0, "GMT"),
      summer: .init(60, "BST"),
      yearly: europeanUnion(hour: 1)
    ),
    TimeZoneEntry(
      name: "Asia/Beirut",
      standard: .init(120, "EET"),
      summer: .init(180, "EEST"),
      yearly: .init(
        since: 1999,
        toSummer: .init(month: 3, week: .last, hour: 0),
        toStandard: .init(month: 10, week: .last, hour: 0)
      )
    ),
    // The summer time of 2011 stayed until October 2014.
    TimeZoneEntry(
      name: "Europe/Moscow",
      standard: .init(180, "MSK"),
      summer: .init(240, "MSD"),
      changes: """
        20000326T02 20001029T03 20010325T02 20011028T03 20020331T02 20021027T03 20030330T02 \
        20031026T03 20040328T02 20041031T03 20050327T02 20051030T03 20060326T02 20061029T03 \
        20070325T02 20071028T03 20080330T02 20081026T03 20090329T02 20091025T03 20100328T02 \
        20101031T03 20110327T02 20141026T02
        """
    ),
    TimeZoneEntry(
      name: "Africa/Cairo",
      standard: .init(120, "EET"),
      summer: .init(180, "EEST"),
      changes: """
        20000428T00 20000929T00 20010427T00 20010928T00 20020426T00 20020927T00 20030425T00 \
        20030926T00 20040430T00 20041001T00 20050429T00 20050930T00 20060428T00 20060922T00 \
        20070427T00 20070907T00 20080425T00 20080829T00 20090424T00 20090821T00 20100430T00 \
        20100811T00 20100910T00 20101001T00 20140516T00 20140627T00 20140801T00 20140926T00 \
        20230428T00 20231027T00 20240426T00 20241101T00 20250425T00 20251031T00 20260424T00 \
        20261030T00 20270430T00 20271029T00 20280428T00 20281027T00 20290427T00 20291026T00 \
        20300426T00 20301101T00 20310425T00 20311031T00 20320430T00 20321029T00 20330429T00 \
        20331028T00 20340428T00 20341027T00 20350427T00 20351026T00 20360425T00 20361031T00 \
        20370424T00 20371030T00
        """
    ),
    // Since 2018 the clock goes back in Ramadan only.
    TimeZoneEntry(
      name: "Africa/Casablanca",
      standard: .init(0, "+00"),
      summer: .init(60, "+01"),
      changes: """
        20080601T00 20080901T00 20090601T00 20090821T00 20100502T00 20100808T00 20110403T00 \
        20110731T00 20120429T02 20120720T03 20120820T02 20120930T03 20130428T02 20130707T03 \
        20130810T02 20131027T03 20140330T02 20140628T03 20140802T02 20141026T03 20150329T02 \
        20150614T03 20150719T02 20151025T03 20160327T02 20160605T03 20160710T02 20161030T03 \
        20170326T02 20170521T03 20170702T02 20171029T03 20180325T02 20180513T03 20180617T02 \
        20190505T03 20190609T02 20200419T03 20200531T02 20210411T03 20210516T02 20220327T03 \
        20220508T02 20230319T03 20230423T02 20240310T03 20240414T02 20250223T03 20250406T02 \
        20260215T03 20260322T02 20270207T03 20270314T02 20280123T03 20280305T02 20290114T03 \
        20290218T02 20291230T03 20300210T02 20301222T03 20310126T02 20311214T03 20320118T02 \
        20321128T03 20330109T02 20331120T03 20331225T02 20341105T03 20341217T02 20351028T03 \
        20351209T02 20361019T03 20361123T02 20371004T03 20371115T02
        """
    ),
    // Since 2022 summer time stays.
    TimeZoneEntry(
      name: "Asia/Amman",
      standard: .init(120, "EET"),
      summer: .init(180, "EEST"),
      changes: """
        20000330T00 20000929T01 20010329T00 20010928T01 20020329T00 20020927T01 20030328T00 \
        20031024T01 20040326T00 20041015T01 20050401T00 20050930T01 20060331T00 20061027T01 \
        20070330T00 20071026T01 20080328T00 20081031T01 20090327T00 20091030T01 20100326T00 \
        20101029T01 20110401T00 20111028T01 20120330T00 20131220T00 20140328T00 20141031T01 \
        20150327T00 20151030T01 20160401T00 20161028T01 20170331T00 20171027T01 20180330T00 \
        20181026T01 20190329T00 20191025T01 20200327T00 20201030T01 20210326T00 20211029T01 \
        20220225T00
        """
    ),
    TimeZoneEntry(
      name: "America/Bahia",
      standard: .init(-180, "-03"),
      summer: .init(-120, "-02"),
      changes: """
        19991003T00 20000227T00 20001008T00 20010218T00 20011014T00 20020217T00 20021103T00 \
        20030216T00 20111016T00 20120226T00
        """
    ),
    TimeZoneEntry(
      name: "America/Sao_Paulo",
      standard: .init(-180, "-03"),
      summer: .init(-120, "-02"),
      changes: """
        19991003T00 20000227T00 20001008T00 20010218T00 20011014T00 20020217T00 20021103T00 \
        20030216T00 20031019T00 20040215T00 20041102T00 20050220T00 20051016T00 20060219T00 \
        20061105T00 20070225T00 20071014T00 20080217T00 20081019T00 20090215T00 20091018T00 \
        20100221T00 20101017T00 20110220T00 20111016T00 20120226T00 20121021T00 20130217T00 \
        20131020T00 20140216T00 20141019T00 20150222T00 20151018T00 20160221T00 20161016T00 \
        20170219T00 20171015T00 20180218T00 20181104T00 20190217T00
        """
    ),
    TimeZoneEntry(
      name: "Africa/Tunis",
      standard: .init(60, "CET"),
      summer: .init(120, "CEST"),
      changes: """
        20050501T00 20050930T02 20060326T02 20061029T03 20070325T02 20071028T03 20080330T02 \
        20081026T03
        """
    ),
    TimeZoneEntry(
      name: "America/Montevideo",
      standard: .init(-180, "-03"),
      summer: .init(-120, "-02"),
      changes: """
        20040919T00 20050327T02 20051009T02 20060312T02 20061001T02 20070311T02 20071007T02 \
        20080309T02 20081005T02 20090308T02 20091004T02 20100314T02 20101003T02 20110313T02 \
        20111002T02 20120311T02 20121007T02 20130310T02 20131006T02 20140309T02 20141005T02 \
        20150308T02
        """
    ),
    TimeZoneEntry(
      name: "America/Merida",
      standard: .init(-360, "CST"),
      summer: .init(-300, "CDT"),
      changes: """
        20000402T02 20001029T02 20010506T02 20010930T02 20020407T02 20021027T02 20030406T02 \
        20031026T02 20040404T02 20041031T02 20050403T02 20051030T02 20060402T02 20061029T02 \
        20070401T02 20071028T02 20080406T02 20081026T02 20090405T02 20091025T02 20100404T02 \
        20101031T02 20110403T02 20111030T02 20120401T02 20121028T02 20130407T02 20131027T02 \
        20140406T02 20141026T02 20150405T02 20151025T02 20160403T02 20161030T02 20170402T02 \
        20171029T02 20180401T02 20181028T02 20190407T02 20191027T02 20200405T02 20201025T02 \
        20210404T02 20211031T02 20220403T02 20221030T02
        """
    ),
    TimeZoneEntry(
      name: "America/Santiago",
      standard: .init(-240, "-04"),
      summer: .init(-180, "-03"),
      changes: """
        19991010T00 20000312T00 20001015T00 20010311T00 20011014T00 20020310T00 20021013T00 \
        20030309T00 20031012T00 20040314T00 20041010T00 20050313T00 20051009T00 20060312T00 \
        20061015T00 20070311T00 20071014T00 20080330T00 20081012T00 20090315T00 20091011T00 \
        20100404T00 20101010T00 20110508T00 20110821T00 20120429T00 20120902T00 20130428T00 \
        20130908T00 20140427T00 20140907T00 20160515T00 20160814T00 20170514T00 20170813T00 \
        20180513T00 20180812T00 20190407T00 20190908T00 20200405T00 20200906T00 20210404T00 \
        20210905T00 20220403T00 20220911T00
        """,
      yearly: .init(
        since: 2023,
        toSummer: .init(month: 9, week: .onOrAfter(2), hour: 0),
        toStandard: .init(month: 4, week: .onOrAfter(2), hour: 0)
      )
    ),
  ]
}

/// The rules of a zone as they stand in the table: they are made for the zones that are asked for.
struct TimeZoneEntry: Sendable {
  var name: String
  var standard: TimeZoneRules.Offset
  var summer: TimeZoneRules.Offset?
  /// Hours on the clock that is left, `20080601T00`.
  var changes = ""
  var yearly: TimeZoneRules.Yearly?

  var rules: TimeZoneRules {
    TimeZoneRules(name: name, standard: standard, summer: summer, changes: changes, yearly: yearly)
  }
}
