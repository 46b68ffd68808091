/// Reads the head of a document: its fields, the parent body, and who meets where and when.
struct MastheadParser {
  private var scanner: MastheadScanner
  private let reading: Reading
  private var rests: [MastheadScanner.Rest] = []
  private var plenary: String?
  /// Whether a title follows: without one, only bodies of known names are taken for bodies.
  private let hasTitle: Bool

  /// Longer texts are no names.
  private static let nameLimit = 300

  init(_ reading: Reading, hasTitle: Bool) {
    self.reading = reading
    self.hasTitle = hasTitle
    scanner = MastheadScanner(reading)
  }

  /// Parses the blocks before the title.
  mutating func parse(_ blocks: ArraySlice<Block>, into builder: inout DocumentBuilder) {
    for block in blocks where block.kind == .text { scanner.scan(block) }
    builder.document.masthead = scanner.masthead
    if !scanner.symbolParts.isEmpty {
      var parts: [DocumentSymbol] = []
      var known: Set<String> = []
      for part in scanner.symbolParts.map({ $0.withoutStar })
      where known.insert(part.description).inserted {
        parts.append(part)
      }
      builder.document.masthead.symbol = JointSymbol(parts)
    }
    SymbolElsewhere.take(into: &builder)
    rests = scanner.rests.filter { rest in
      let text = reading.text.bytes.span
      let isLanguage = KnownOrgans.languages.isWhole(
        text,
        rest.text.lowerBound,
        rest.text.upperBound
      )
      if isLanguage { builder.furnish(reading.place(rest.text), .heading) }
      let isJoiner = Self.joiners.isWhole(text, rest.text.lowerBound, rest.text.upperBound)
      if isJoiner { builder.furnish(reading.place(rest.text), .heading) }
      let isTitle = isTitle(rest.text)
      if isTitle { builder.furnish(reading.place(rest.text), .heading) }
      return !isLanguage && !isJoiner && !isTitle
    }
    for place in scanner.furniture { builder.furnish(place, .page) }
    names(into: &builder)
    if builder.document.masthead.jobNumber == nil { jobNumber(into: &builder) }
  }

  /// Whether a stretch is the title once more, after a symbol on one line: "SYMBOL – Provisional
  /// agenda".
  private func isTitle(_ range: Range<Int>) -> Bool {
    let text = reading.text.bytes.span
    var lower = range.lowerBound
    while lower < range.upperBound, [ASCII.space, ASCII.colon, ASCII.comma].contains(text[lower]) {
      lower += 1
    }
    if let dash = Dash.end(text, lower, range.upperBound) { lower = dash }
    while lower < range.upperBound, text[lower] == ASCII.space { lower += 1 }
    return Formula.whole(text, lower, range.upperBound) != nil
  }

  /// What stands between two places.
  private static let joiners: Phrases = ["and", ", and", "; and", ";", "/", "&", "et", "y", "и"]

  /// Names of bodies, which may be spread over stretches.
  private struct Names {
    var text = ContiguousArray<UInt8>()
    var parts: [(joined: Range<Int>, clean: Range<Int>)] = []

    init(_ rests: ArraySlice<MastheadScanner.Rest>, _ reading: Reading) {
      for rest in rests {
        if !text.isEmpty { text.append(ASCII.space) }
        let start = text.count
        text += reading.text.bytes[rest.text]
        parts.append((start..<text.count, rest.text))
      }
    }

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// Where a stretch of the joined text stands.
    func places(_ range: Range<Int>, _ reading: Reading) -> [SourceRange] {
      parts.flatMap { part -> [SourceRange] in
        let lower = max(part.joined.lowerBound, range.lowerBound)
        let upper = min(part.joined.upperBound, range.upperBound)
        guard lower < upper else { return [] }
        let shift = part.clean.lowerBound - part.joined.lowerBound
        return reading.places(lower + shift..<upper + shift)
      }
    }
  }

  private mutating func names(into builder: inout DocumentBuilder) {
    var start = 0
    // Below the line that names an item stands the item's title.
    let firstPlace =
      scanner.places.first.map(index) ?? scanner.restsBeforeItem.map { min($0, rests.count) }
      ?? rests.count
    let head = Names(rests[0..<firstPlace], reading)
    var group = organ(head, into: &builder)
    start = firstPlace
    for (n, place) in scanner.places.enumerated() {
      if n > 0 {
        let names = Names(rests[start..<index(place)], reading)
        start = index(place)
        group = names.text.isEmpty ? nil : (names, 0..<names.text.count)
      }
      if let group {
        // Groups that meet together may stand over one line of place and days.
        for range in groups(in: group.0, group.1) {
          let (own, above) = meeting(in: group.0, range)
          for place in group.0.places(above, reading) { builder.furnish(place, .heading) }
          addMeeting((group.0, own), place, n, into: &builder)
        }
      } else {
        addMeeting(nil, place, n, into: &builder)
      }
    }
    // What stands after the last place: the title of the item that a document belongs to. What goes
    // on in the line of the place is a remark that nothing here holds.
    for rest in rests[start...] where start > 0 || !scanner.places.isEmpty {
      guard rest.startsBlock else { continue }
      builder.furnish(reading.place(rest.text), .heading)
    }
    if scanner.places.isEmpty, let group {
      let name = group.0.string(group.1)
      if name == builder.document.masthead.organ {
        plenary = name
      } else {
        addMeeting(group, nil, 0, into: &builder)
      }
    }
  }

  /// A masthead that names the parent body alone, without place: it meets itself, unless the title
  /// names a group.
  mutating func addPlenary(into builder: inout DocumentBuilder) {
    guard let plenary, builder.document.meetings.isEmpty else { return }
    let masthead = builder.document.masthead
    let id = KnownGroups.id(of: plenary, organ: plenary, symbol: masthead.symbol)
    var meeting = Meeting(group: Group(id: id, name: plenary))
    meeting.range = masthead.places.organ.reduce(.none) { $0.union($1) }
    takeOrdinal(before: nil, into: &meeting)
    builder.document.meetings.append(meeting)
  }

  /// How many of the stretches left over stand before a place.
  private func index(_ place: PlaceLine) -> Int {
    rests.firstIndex { $0.text.lowerBound > place.text.lowerBound } ?? rests.count
  }

  /// Takes the parent body off the head; what is left names the group.
  private func organ(
    _ names: Names,
    into builder: inout DocumentBuilder
  ) -> (Names, Range<Int>)? {
    let text = names.text.span
    let count = names.text.count
    guard count > 0 else { return nil }
    var start = 0
    if let nations = KnownOrgans.unitedNations.wordEnd(in: text, at: 0, count) {
      let next = skipBlank(text, nations, count)
      if next == count || names.parts.first?.joined.upperBound == nations
        || KnownOrgans.end(text, next, count) != nil
      {
        for place in names.places(0..<nations, reading) { builder.furnish(place, .heading) }
        start = next
      }
    }
    guard start < count else { return nil }
    // A line that stands again further down is the words of a page.
    if names.parts.count > 1, start <= names.parts[0].joined.lowerBound {
      let first = TitleText.normalized(names.string(names.parts[0].joined))
      if names.parts.dropFirst().contains(where: {
        TitleText.normalized(names.string($0.joined)) == first
      }) {
        start = names.parts[1].joined.lowerBound
      }
    }
    // The name of the group stands above the parent body once more.
    if let known = knownStart(names, start), known > start, groupStart(names, known) != nil {
      start = known
    }
    if beginsGroup(names, start), KnownOrgans.end(text, start, count) == nil {
      // A commission stands over the group that it has set up.
      guard let end = superiorEnd(names, start), let group = groupStart(names, start), group > end
      else { return (names, start..<count) }
      builder.document.masthead.organ = names.string(start..<end)
      builder.document.masthead.places.organ = names.places(start..<end, reading)
      return (names, group..<count)
    }
    // Words of a web page may stand before the parent body.
    start = knownStart(names, start) ?? start
    guard
      let end = KnownOrgans.end(text, start, count)
        ?? groupStart(names, start).map({ max(start, $0 - 1) }),
      end - start <= Self.nameLimit
    else { return unknownOrgan(names, start, into: &builder) }
    builder.document.masthead.organ = names.string(start..<end)
    builder.document.masthead.places.organ = names.places(start..<end, reading)
    var rest = (groupStart(names, end) ?? skipBlank(text, end, count))..<count
    while let first = rest.first, [ASCII.comma, ASCII.space].contains(text[first]) {
      rest = first + 1..<count
    }
    if MeetingTitles.session(text, rest.lowerBound, count)?.end == count {
      return (names, start..<count)
    }
    if rest.count > Self.nameLimit { return nil }
    return rest.isEmpty ? (names, start..<end) : (names, rest)
  }

  /// One past a commission or a committee, under which the name of a group stands on another line.
  private func superiorEnd(_ names: Names, _ start: Int) -> Int? {
    let text = names.text.span
    if let end = KnownOrgans.commissionEnd(text, start, names.text.count) { return end }
    guard KnownOrgans.superiors.end(in: text, at: start, names.text.count) != nil,
      let group = groupStart(names, start)
    else { return nil }
    return group - 1
  }

  /// Where a parent body of a known name begins.
  private func knownStart(_ names: Names, _ start: Int) -> Int? {
    let text = names.text.span
    return names.parts.map { $0.joined.lowerBound }.first {
      $0 >= start && KnownOrgans.end(text, $0, names.text.count) != nil
    }
  }

  private func skipBlank(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int {
    var i = start
    while i < upper, text[i] == ASCII.space { i += 1 }
    return i
  }

  /// A parent body of no known name, and no group: the first text names the one, the next the other.
  private func unknownOrgan(
    _ names: Names,
    _ start: Int,
    into builder: inout DocumentBuilder
  ) -> (Names, Range<Int>)? {
    let parts = names.parts.map { $0.joined }.filter { $0.upperBound > start }
    guard hasTitle, let first = parts.first else { return nil }
    let organ = max(first.lowerBound, start)..<first.upperBound
    guard organ.count <= Self.nameLimit else { return nil }
    builder.document.masthead.organ = names.string(organ)
    builder.document.masthead.places.organ = names.places(organ, reading)
    return (names, parts.count > 1 ? parts[1] : organ)
  }

  private func beginsGroup(_ names: Names, _ start: Int) -> Bool {
    let text = names.text.span
    return KnownOrgans.groupHeads.end(in: text, at: start, names.text.count) != nil
  }

  /// Where the name of a group begins after a parent body that is not known.
  private func groupStart(_ names: Names, _ start: Int) -> Int? {
    for part in names.parts where part.joined.lowerBound > start {
      let text = names.text.span
      if KnownOrgans.groupHeads.end(in: text, at: part.joined.lowerBound, names.text.count) != nil {
        return part.joined.lowerBound
      }
    }
    return nil
  }

  /// The names of groups in a stretch: one that begins on a line of its own, after a name that is
  /// complete, is another.
  private func groups(in names: Names, _ range: Range<Int>) -> [Range<Int>] {
    let text = names.text.span
    let group: Phrase = "Group"
    var starts = [range.lowerBound]
    for part in names.parts.map({ $0.joined.lowerBound }) where part > starts[starts.count - 1] {
      if part < range.upperBound, group.first(in: text, starts[starts.count - 1], part) != nil,
        KnownOrgans.groupHeads.end(in: text, at: part, names.text.count) != nil
      {
        starts.append(part)
      }
    }
    return starts.enumerated().map { n, start in
      start..<(n + 1 < starts.count ? starts[n + 1] - 1 : range.upperBound)
    }
  }

  /// Of bodies one under the other the last one meets: "Committee on …", "Legal Subcommittee".
  private func meeting(in names: Names, _ range: Range<Int>) -> (own: Range<Int>, above: Range<Int>)
  {
    let text = names.text.span
    let own = names.parts.last { part in
      part.joined.lowerBound > range.lowerBound && part.joined.upperBound <= range.upperBound
        && KnownOrgans.mayMeetUnder(text, part.joined)
        && KnownOrgans.superiors.first(in: text, range.lowerBound, part.joined.lowerBound) != nil
    }
    guard let own else { return (range, range.lowerBound..<range.lowerBound) }
    return (own.joined.lowerBound..<range.upperBound, range.lowerBound..<own.joined.lowerBound - 1)
  }

  private func addMeeting(
    _ name: (Names, Range<Int>)?,
    _ place: PlaceLine?,
    _ index: Int,
    into builder: inout DocumentBuilder
  ) {
    guard let (names, range) = name else {
      if let place, !builder.document.meetings.isEmpty {
        add(place, to: &builder.document.meetings[builder.document.meetings.count - 1])
      }
      return
    }
    let masthead = builder.document.masthead
    let session = MeetingTitles.lastSession(names.text.span, range.lowerBound, range.upperBound)
    let name = session.map { range.lowerBound..<$0.nameEnd } ?? range
    let printed = names.string(name)
    var meeting = Meeting(
      group: Group(
        id: KnownGroups.id(of: printed, organ: masthead.organ, symbol: masthead.symbol),
        name: printed
      )
    )
    meeting.places.group = names.places(name, reading)
    if let place { add(place, to: &meeting) }
    takeOrdinal(before: place, into: &meeting)
    if let session, meeting.ordinal == nil {
      meeting.ordinal = session.ordinal
      meeting.places.ordinal = names.places(session.words, reading).first
    }
    meeting.range = meeting.places.group.reduce(meeting.places.days ?? .none) { $0.union($1) }
    builder.document.meetings.append(meeting)
  }

  /// `Twentieth session` on a line of its own, where the masthead announces one meeting.
  private func takeOrdinal(before place: PlaceLine?, into meeting: inout Meeting) {
    guard scanner.places.count <= 1,
      let ordinal = scanner.ordinals.first(where: {
        $0.restsBefore <= place?.restsBefore ?? .max
      })
    else { return }
    meeting.ordinal = ordinal.value
    meeting.places.ordinal = reading.place(ordinal.text)
  }

  private func add(_ line: PlaceLine, to meeting: inout Meeting) {
    let place = reading.string(line.place)
    let days = DatePhrase.ranges(line.days)
    meeting.places.days = (meeting.places.days ?? .none).union(reading.place(line.text))
    guard let first = meeting.place, let firstDay = meeting.firstDay, let lastDay = meeting.lastDay
    else {
      meeting.place = place
      meeting.timeZone = MeetingPlaces.timeZone(of: place)
      return meeting.set(days: days)
    }
    // One gathering in two towns, or in two parts.
    if first != place {
      meeting.place = first + " and " + place
      if MeetingPlaces.timeZone(of: place) != meeting.timeZone { meeting.timeZone = nil }
    }
    let before =
      meeting.days.isEmpty ? [DayRange(firstDay: firstDay, lastDay: lastDay)] : meeting.days
    meeting.set(days: before + days)
  }

  /// The job number stands at the foot of a page.
  private func jobNumber(into builder: inout DocumentBuilder) {
    let bytes = reading.source.bytes
    for line in reading.pageLines {
      var i = Int(line.lower)
      while i < line.upper {
        if let end = JobNumber.end(bytes.span, i, Int(line.upper)) {
          let range = SourceRange(i, end)
          builder.document.masthead.jobNumber = reading.source.text(in: range)
          builder.document.masthead.places.jobNumber = range
          return
        }
        while i < line.upper, !ASCII.isBlank(bytes[i]) { i += 1 }
        while i < line.upper, ASCII.isBlank(bytes[i]) { i += 1 }
      }
    }
  }
}
