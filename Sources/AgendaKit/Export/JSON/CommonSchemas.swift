/// The schemas of the values of the field, which every export shares.
enum CommonSchemas {
  /// A day of the calendar.
  static let day = JSONSchema.Definition("day") {
    .string(dayPattern).described(
      "A day, YYYY-MM-DD. It is the day that the document names, which the calendar need not have: "
        + "a slip such as 31 June is kept."
    )
  }

  /// A time of day.
  static let time = JSONSchema.Definition("time") {
    .string(timePattern).described(
      "A time of day at the place of the meeting, HH:MM on a 24-hour clock; 24:00 ends a day."
    )
  }

  /// A day and a time.
  static let moment = JSONSchema.Definition("moment") {
    .string("\(dayPattern)T(?:\(timePattern))").described(
      "A day and a time at the place of the meeting, YYYY-MM-DDTHH:MM, without a time zone."
    )
  }

  /// A moment in UTC.
  static let momentUTC = JSONSchema.Definition("momentUTC") {
    .string("\(dayPattern)T(?:\(timePattern)):00Z").described(
      "A moment in Coordinated Universal Time, YYYY-MM-DDTHH:MM:SSZ (RFC 3339)."
    )
  }

  /// The addresses of documents.
  static let addresses = JSONSchema.Definition("addresses") {
    .array(of: .string("https://docs\\.un\\.org/(en|fr|es|ru|ar|zh)/[!-~]+").orNull).described(
      "Where the documents are kept, in the order of their symbols, as issued documents link to "
        + "them; null where a number is still open. Whether a document is there is not looked up."
    )
  }

  /// The IANA name of a time zone.
  static let zonePattern = "[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*"

  /// The number of an agenda item.
  static let itemNumber = JSONSchema.Definition("itemNumber") {
    .string(#"[0-9]+(?: \([a-z]{1,4}\)(?: \([ivx]+\))?)?"#).described(
      "The number of an agenda item in full: an item 2, a subitem 1 (a), the level below it "
        + "1 (a) (i)."
    )
  }

  /// The symbol of one document.
  static let symbol = JSONSchema.Definition("symbol") {
    .string(symbolPattern + #"\*?"#).described(
      "The symbol of a United Nations document as printed; a star marks a reissue, [..] a number "
        + "that is not yet given."
    )
  }

  /// The canonical symbol of a document that may have several.
  static let canonicalSymbol = JSONSchema.Definition("canonicalSymbol") {
    .string("\(symbolPattern)(?:–\(symbolPattern))*").described(
      "A symbol without its star; the symbols of a joint document are joined by an en dash without "
        + "blanks."
    )
  }

  /// A stretch of the text.
  static let range = JSONSchema.Definition("range") {
    .array(of: .integer(from: 0), count: 2).described(
      "A stretch of the decoded text: the offset of its first byte and the offset one past its "
        + "last, from 0, in bytes of UTF-8, without a byte order mark."
    )
  }

  /// The definitions, in the order printed.
  static let all = [
    day, time, moment, momentUTC, itemNumber, symbol, canonicalSymbol, addresses, range,
  ]

  private static let dayPattern = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[1-9][0-9])"
  private static let timePattern = "(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00"

  /// Series, then parts: letters with points and numbers, or a number, stated or open.
  private static let symbolPattern: String = {
    let open = #"\[[.…_ x]*\]"#
    let number = "(?:S-)?[0-9]{1,6}[a-z]?"
    let named = #"[A-Za-z]+(?:\.(?:\#(number)|[A-Za-z]+|\#(open)))*"#
    return "[A-Z]{1,8}(?:/(?:\(named)|\(number)|\(open)))+"
  }()
}
