extension Comparer {
  /// Compares what the heads of the documents say, a change for each fact.
  ///
  /// Between an agenda and a report only what belongs to the parent body is compared: symbol,
  /// date, title and the like are each document's own.
  mutating func compareMasthead() {
    let (a, b) = (from.masthead, to.masthead)
    let kind = from.kind == to.kind ? nil : masthead(["kind"], [], (a.places.title, b.places.title))
    masthead("organ", a.organ, b.organ, (a.places.organ.first, b.places.organ.first))
    guard compares(.masthead) else { return }
    let places = (a.places, b.places)
    let symbols = (a.symbol?.canonical.description, b.symbol?.canonical.description)
    if !lacksPage(a.symbol == nil, b.symbol == nil) {
      masthead("symbol", symbols.0, symbols.1, (places.0.symbol, places.1.symbol))
    }
    if a.reissued != b.reissued {
      masthead(["reissued"], [], (places.0.stars.first, places.1.stars.first))
    }
    if a.distribution != b.distribution
      || differ(a.places.distributionValue, b.places.distributionValue)
    {
      masthead(["distribution"], [], (places.0.distribution, places.1.distribution))
    }
    if a.date != b.date { masthead(["date"], [], (places.0.date, places.1.date)) }
    masthead(
      "originalLanguage",
      a.originalLanguage,
      b.originalLanguage,
      (places.0.originalLanguage, places.1.originalLanguage)
    )
    if !differ(a.originalLanguage, b.originalLanguage),
      a.originalLanguageCode != b.originalLanguageCode
    {
      masthead(
        ["originalLanguageCode"],
        [],
        (places.0.originalLanguage, places.1.originalLanguage)
      )
    }
    // The title says of which kind a document is.
    masthead("title", a.title, b.title, (places.0.title, places.1.title), cause: kind)
    masthead("nature", a.nature, b.nature, (places.0.nature, places.1.nature))
    compareNotes(a, b)
    if a.status != b.status { masthead(["status"], [], (places.0.status, places.1.status)) }
    if a.languagesOnly != b.languagesOnly {
      masthead(["languagesOnly"], [], (places.0.languagesOnly, places.1.languagesOnly))
    }
    if a.underItem != b.underItem {
      masthead(["underItem"], [], (places.0.underItem, places.1.underItem))
    }
    if a.jobNumber != nil, b.jobNumber != nil {
      masthead("jobNumber", a.jobNumber, b.jobNumber, (places.0.jobNumber, places.1.jobNumber))
    }
    noteUnstated(a, b, .to)
    noteUnstated(b, a, .from)
  }

  /// Whether one of two documents has no symbol because its text was taken without the head of the
  /// printed page, "United Nations" and the symbol beside it.
  private func lacksPage(_ isMissing: Bool, _ isMissingInTo: Bool) -> Bool {
    guard isMissing != isMissingInTo else { return false }
    let (old, new) = (from.headOfPage.isEmpty, to.headOfPage.isEmpty)
    return isMissing ? old && !new : new && !old
  }

  /// Whether one of the texts was taken from the printed document and the other one was not.
  var areOfTwoForms: Bool {
    notices.contains { if case .notStated = $0 { true } else { false } }
  }

  /// Symbol and job number stand on every printed page, and not in every text of the document: that
  /// one text lacks them with the page is no change of the document.
  private mutating func noteUnstated(
    _ stating: Masthead,
    _ other: Masthead,
    _ version: DocumentComparison.Version
  ) {
    var fields: [String] = []
    let isInTo = version == .to
    if stating.symbol != nil, other.symbol == nil, lacksPage(!isInTo, isInTo) {
      fields.append("symbol")
    }
    if stating.jobNumber != nil, other.jobNumber == nil { fields.append("jobNumber") }
    if !fields.isEmpty { notices.append(.notStated(fields, missingIn: version)) }
  }

  /// Compares the starred notes: as one fact, for they have no identity.
  private mutating func compareNotes(_ a: Masthead, _ b: Masthead) {
    var differs = a.notes.count != b.notes.count
    for (old, new) in zip(a.notes, b.notes) where differ(old, new) { differs = true }
    if differs {
      let runs = words(a.notes.joined(separator: " "), b.notes.joined(separator: " "))
      masthead(["notes"], runs, (a.places.notes.first, b.places.notes.first))
    }
  }

  private mutating func masthead(
    _ field: String,
    _ a: String?,
    _ b: String?,
    _ places: (SourceRange?, SourceRange?),
    cause: ChangeLog.ID? = nil
  ) {
    guard differ(a, b) else { return }
    masthead([field], a == nil || b == nil ? [] : words(a, b), places, cause: cause)
  }

  @discardableResult
  private mutating func masthead(
    _ fields: [String],
    _ words: [WordRun],
    _ places: (SourceRange?, SourceRange?),
    cause: ChangeLog.ID? = nil
  ) -> ChangeLog.ID {
    func node(_ masthead: Masthead, _ place: SourceRange?) -> ChangedNode {
      ChangedNode(.masthead(masthead), path: ["masthead"], range: place ?? masthead.range)
    }
    let change = Change(
      .edited,
      .masthead,
      from: node(from.masthead, places.0),
      to: node(to.masthead, places.1),
      fields: fields,
      words: words
    )
    return log.add(change, cause: cause)
  }
}

extension NodePath: ExpressibleByArrayLiteral {
  /// Creates a path from its steps.
  public init(arrayLiteral elements: Step...) { self.init(elements) }
}
