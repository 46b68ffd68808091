#if !hasFeature(Embedded)
  extension Mention: Codable {
    enum CodingKeys: String, CodingKey {
      case kind, date, weekday, yearStated, firstDay, lastDay, time, start, end, ordinal, noun, body
      case item, group, symbol, text, organ, number, instrument, article, paragraph, mark, range
    }

    /// Reads a mention by its `kind`.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      func value<T: Decodable>(_ key: CodingKeys, _ type: T.Type = T.self) throws -> T {
        try values.decode(type, forKey: key)
      }
      func optional<T: Decodable>(_ key: CodingKeys, _ type: T.Type = T.self) throws -> T? {
        try values.decodeIfPresent(type, forKey: key)
      }
      range = try value(.range)
      switch try value(.kind, Kind.self) {
      case .date:
        self.value = .date(
          try value(.date),
          weekday: try optional(.weekday),
          yearStated: try value(.yearStated)
        )
      case .days:
        let days = DayRange(firstDay: try value(.firstDay), lastDay: try value(.lastDay))
        self.value = .days(days, yearStated: try value(.yearStated))
      case .time: self.value = .time(try value(.time))
      case .hours: self.value = .hours(start: try value(.start), end: try value(.end))
      case .ordinal:
        self.value = .ordinal(
          try value(.ordinal),
          noun: try value(.noun),
          body: try optional(.body)
        )
      case .item: self.value = .item(try value(.item), group: try optional(.group))
      case .symbol: self.value = .symbol(try value(.symbol))
      case .malformedSymbol: self.value = .malformedSymbol(try value(.text))
      case .runningSymbol: self.value = .runningSymbol(try value(.symbol))
      case .resolution:
        self.value = .resolution(
          DecisionReference(organ: try optional(.organ), number: try value(.number))
        )
      case .decision:
        self.value = .decision(
          DecisionReference(organ: try optional(.organ), number: try value(.number))
        )
      case .article:
        self.value = .article(
          ArticleReference(
            instrument: try optional(.instrument),
            article: try value(.article),
            paragraph: try optional(.paragraph)
          )
        )
      case .footnoteMark: self.value = .footnoteMark(try value(.mark))
      }
    }

    /// Writes the kind, what belongs to it, and the range.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(kind, forKey: .kind)
      switch value {
      case .date(let date, let weekday, let yearStated):
        try values.encode(date, forKey: .date)
        try values.encode(weekday, forKey: .weekday)
        try values.encode(yearStated, forKey: .yearStated)
      case .days(let days, let yearStated):
        try values.encode(days.firstDay, forKey: .firstDay)
        try values.encode(days.lastDay, forKey: .lastDay)
        try values.encode(yearStated, forKey: .yearStated)
      case .time(let time): try values.encode(time, forKey: .time)
      case .hours(let start, let end):
        try values.encode(start, forKey: .start)
        try values.encode(end, forKey: .end)
      case .ordinal(let ordinal, let noun, let body):
        try values.encode(ordinal, forKey: .ordinal)
        try values.encode(noun, forKey: .noun)
        try values.encode(body, forKey: .body)
      case .item(let item, let group):
        try values.encode(item, forKey: .item)
        try values.encode(group, forKey: .group)
      case .symbol(let symbol): try values.encode(symbol, forKey: .symbol)
      case .malformedSymbol(let text): try values.encode(text, forKey: .text)
      case .runningSymbol(let symbol): try values.encode(symbol, forKey: .symbol)
      case .resolution(let reference), .decision(let reference):
        try values.encode(reference.organ, forKey: .organ)
        try values.encode(reference.number, forKey: .number)
      case .article(let reference):
        try values.encode(reference.instrument, forKey: .instrument)
        try values.encode(reference.article, forKey: .article)
        try values.encode(reference.paragraph, forKey: .paragraph)
      case .footnoteMark(let mark): try values.encode(mark, forKey: .mark)
      }
      try values.encode(range, forKey: .range)
    }
  }
#endif
