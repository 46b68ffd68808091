extension Mention {
  /// The names of the kinds in the export.
  enum Kind: String, Codable, CaseIterable {
    case date, days, time, hours, ordinal, item, symbol, malformedSymbol, runningSymbol
    case resolution, decision, article, footnoteMark
  }

  /// The name of the kind of thing that is named.
  var kind: Kind {
    switch value {
    case .date: .date
    case .days: .days
    case .time: .time
    case .hours: .hours
    case .ordinal: .ordinal
    case .item: .item
    case .symbol: .symbol
    case .malformedSymbol: .malformedSymbol
    case .runningSymbol: .runningSymbol
    case .resolution: .resolution
    case .decision: .decision
    case .article: .article
    case .footnoteMark: .footnoteMark
    }
  }
}
