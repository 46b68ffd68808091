extension DocumentWriter {
  /// Writes the head of the document.
  func write(_ masthead: Masthead, to json: inout JSONWriter) {
    json.object { json in
      json.member("organ", masthead.organ)
      json.member("symbol", masthead.symbol?.canonical.description)
      writeAddresses(of: masthead.symbol?.parts ?? [], as: "addresses", to: &json)
      json.member("reissued", masthead.reissued)
      json.member("distribution", masthead.distribution)
      json.member("date", masthead.date)
      json.member("originalLanguage", masthead.originalLanguage)
      json.member("originalLanguageCode", masthead.originalLanguageCode)
      json.member("title", masthead.title)
      json.member("nature", masthead.nature)
      json.member("notes", masthead.notes)
      json.member("status", masthead.status)
      json.member("languagesOnly", masthead.languagesOnly)
      json.member("underItem", masthead.underItem)
      json.member("jobNumber", masthead.jobNumber)
      writeRange(masthead.range, to: &json)
      guard positions else { return }
      json.member("places") { write(masthead.places, symbol: masthead.symbol, to: &$0) }
    }
  }

  /// Writes where the fields stand. `symbolValue` keeps what the canonical symbol leaves out: the
  /// star, and the dash and blanks between joint symbols as printed.
  private func write(
    _ places: Masthead.Places,
    symbol: JointSymbol?,
    to json: inout JSONWriter
  ) {
    json.object {
      $0.member("organ", places.organ)
      $0.member("symbol", places.symbol)
      $0.member("symbolValue", symbol?.description)
      $0.member("distribution", places.distribution)
      $0.member("distributionValue", places.distributionValue)
      $0.member("date", places.date)
      $0.member("originalLanguage", places.originalLanguage)
      $0.member("title", places.title)
      $0.member("nature", places.nature)
      $0.member("notes", places.notes)
      $0.member("stars", places.stars)
      $0.member("status", places.status)
      $0.member("languagesOnly", places.languagesOnly)
      $0.member("underItem", places.underItem)
      $0.member("jobNumber", places.jobNumber)
    }
  }
}
