// The values of the field, written as they print themselves, but without a string in between where
// they are many.

extension JSONWriter {
  /// Writes a member with a day, `2020-07-07`, or `null`.
  mutating func member(_ key: StaticString, _ date: CalendarDate?) {
    self.key(key)
    optional(date) { $0.date($1) }
  }

  /// Writes a member with a time, `15:00`, or `null`.
  mutating func member(_ key: StaticString, _ time: ClockTime?) {
    self.key(key)
    optional(time) { json, time in json.plain { Self.append(time, to: &$0) } }
  }

  /// Writes a member with a day and a time, `2020-07-07T10:00`, or `null`.
  mutating func member(_ key: StaticString, _ moment: LocalDateTime?) {
    self.key(key)
    optional(moment) { json, moment in
      json.plain {
        Self.append(moment.date, to: &$0)
        $0.append(0x54)
        Self.append(moment.time, to: &$0)
      }
    }
  }

  /// Writes a member with a moment in UTC, `2020-07-07T08:00:00Z`, or `null`.
  mutating func member(_ key: StaticString, utc moment: LocalDateTime?) {
    self.key(key)
    optional(moment) { json, moment in
      json.plain {
        Self.append(moment.date, to: &$0)
        $0.append(0x54)
        Self.append(moment.time, to: &$0)
        $0.append(contentsOf: ":00Z".utf8)
      }
    }
  }

  /// Writes a member with an item, `1 (a)`, or `null`.
  mutating func member(_ key: StaticString, _ item: ItemNumber?) {
    member(key, item?.description)
  }

  /// Writes a member with a place, `[12, 40]`, or `null`.
  mutating func member(_ key: StaticString, _ range: SourceRange?) {
    self.key(key)
    optional(range) { $0.range($1) }
  }

  /// Writes a member with a list of places.
  mutating func member(_ key: StaticString, _ ranges: [SourceRange]) {
    self.key(key)
    array(ranges) { $0.range($1) }
  }

  /// Writes a day, `2020-07-07`.
  mutating func date(_ date: CalendarDate) {
    plain { Self.append(date, to: &$0) }
  }

  /// Writes a place, `[12, 40]`.
  mutating func range(_ range: SourceRange) {
    array {
      $0.int(Int(range.lower))
      $0.int(Int(range.upper))
    }
  }

  private static func append(_ date: CalendarDate, to bytes: inout ContiguousArray<UInt8>) {
    DecimalWriter.append(date.year, width: 4, to: &bytes)
    bytes.append(ASCII.hyphen)
    DecimalWriter.append(date.month, width: 2, to: &bytes)
    bytes.append(ASCII.hyphen)
    DecimalWriter.append(date.day, width: 2, to: &bytes)
  }

  private static func append(_ time: ClockTime, to bytes: inout ContiguousArray<UInt8>) {
    DecimalWriter.append(time.hour, width: 2, to: &bytes)
    bytes.append(ASCII.colon)
    DecimalWriter.append(time.minute, width: 2, to: &bytes)
  }
}
