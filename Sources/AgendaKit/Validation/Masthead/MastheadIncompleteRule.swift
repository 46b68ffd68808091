/// The masthead says everything a masthead says.
enum MastheadIncompleteRule: Rule {
  static let description = RuleDescription(
    "masthead-incomplete",
    .masthead,
    .warning,
    issued: .error,
    summary: "The masthead has the parent body, the distribution, the date, the original language, "
      + "the group, and place and days of the meeting; a missing symbol is a note, since "
      + "conversions to text lose it",
    reason: "A document without one of these cannot be registered.",
    source: .editorialManual(
      page: "mastheads",
      address: "http://un.org/dgacm/en/content/editorial-manual/mast-cover"
    ),
    examples: [
      RuleExample(in: .agenda, keeps: "Original: English\n", breaks: "")
    ]
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let document = context.document
    let masthead = document.masthead
    var missing: [String] = []
    if masthead.organ == nil, !isPlenary(document) { missing.append("the parent body") }
    // Conference room papers are not distributed outside the room.
    let isOfTheRoom = masthead.symbol?.parts.first?.nature == .conferenceRoomPaper
    if masthead.distribution == nil, masthead.places.distributionValue == nil, !isOfTheRoom {
      missing.append("the distribution")
    }
    if masthead.date == nil { missing.append("the date") }
    if masthead.originalLanguage == nil, masthead.languagesOnly.isEmpty {
      missing.append("the original language")
    }
    // A text without any of these is an extract: it has no masthead.
    if masthead.distribution == nil, masthead.places.distributionValue == nil, masthead.date == nil,
      masthead.originalLanguage == nil, masthead.languagesOnly.isEmpty
    {
      return
    }
    if document.meetings.isEmpty || context.meetings.contains(where: context.lacksGroup) {
      missing.append("the group")
    }
    // A document may say when and where in its title alone.
    let hasDaysInTitle =
      masthead.places.title.map { title in
        context.document.mentions(in: title).contains { $0.value.days != nil || $0.value.isDate }
      } ?? false
    for (m, meeting) in document.meetings.enumerated() {
      let noun = context.noun(of: m)
      let whose = document.meetings.count > 1 ? " of the \(meeting.group.name)" : ""
      if meeting.group.name.isEmpty { missing.append("the group") }
      // Days in a language without a vocabulary are not read; the papers of a plenary body give its
      // session alone.
      if hasDaysInTitle || !context.isEnglish
        || masthead.underItem != nil && meeting.group.name == masthead.organ
      {
        continue
      }
      if meeting.place == nil { missing.append("the place of the \(noun)\(whose)") }
      if meeting.firstDay == nil { missing.append("the days of the \(noun)\(whose)") }
    }
    let place = firstLine(masthead, document, context)
    if !missing.isEmpty {
      findings.report(
        "The masthead does not state \(PlainEnglish.list(missing))",
        at: place,
        reliesOn: [.readableDates, .structure]
      )
    }
    if let language = masthead.originalLanguage, let range = masthead.places.originalLanguage,
      let meant = misspelt(language)
    {
      findings.report(
        "\(PlainEnglish.quote(language)) is no language; \(meant) may be meant",
        at: range
      )
    }
    if masthead.symbol == nil {
      findings.report(
        "The masthead has no symbol",
        at: place,
        severity: .note,
        reliesOn: [.structure]
      )
    }
  }

  private static let languages = ["Arabic", "Chinese", "English", "French", "Russian", "Spanish"]

  /// The official language that a word is near to and is not.
  private static func misspelt(_ language: String) -> String? {
    guard !languages.contains(language), language.utf8.count >= 5 else { return nil }
    let letters = Array(language.lowercased().utf8)
    guard letters.count <= 9 else { return nil }
    return languages.first { name in
      let right = Array(name.lowercased().utf8)
      return letters != right
        && (Nearness.distance(letters, right) == 1 || letters.sorted() == right.sorted())
    }
  }

  /// Whether the body that meets is the parent body itself.
  private static func isPlenary(_ document: MeetingDocument) -> Bool {
    document.meetings.contains { meeting in
      let name = ComparedTitle.fold(meeting.group.name)
      return BodyNames.plenary.contains { name.contains($0) } && !name.contains("working group")
    }
  }

  /// The first field that stands there, to point at.
  private static func firstLine(
    _ masthead: Masthead,
    _ document: MeetingDocument,
    _ context: ValidationContext
  ) -> SourceRange {
    let places = masthead.places
    let fields: [SourceRange?] = [
      places.organ.first, places.distribution, places.date, places.originalLanguage, places.title,
    ]
    return fields.compactMap { $0 }.min() ?? masthead.range
  }
}
