/// Reads who came: "The following parties to the Convention were represented at the meeting: …".
struct AttendanceReader {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private static let participantLists: Phrases = ["list of participants"]

  private static let attendanceVerbs: Phrases = [
    "represented", "attended by", "attended the meeting", "participated", "attended",
  ]

  private static let followingWords: Phrases = ["the following", "following"]

  func read(_ paragraph: ReportParagraph, into attendance: inout Attendance) {
    let text = reading.text.bytes.span
    let lower = paragraph.text.lowerBound
    let upper = paragraph.text.upperBound
    if let list = reading.first(of: Self.participantLists, in: paragraph.text) {
      attendance.listOfParticipants =
        attendance.listOfParticipants ?? symbol(list.upperBound, upper)
      return
    }
    guard let represented = reading.first(of: Self.attendanceVerbs, in: paragraph.text) else {
      return
    }
    guard
      reading.first(of: Self.followingWords, in: paragraph.text) != nil
        || ("observers" as Phrase).first(in: text, lower, upper) != nil,
      let colon = colon(text, min(represented.upperBound, upper), upper)
    else { return readOne(lower..<represented.lowerBound, into: &attendance) }
    let names = NameList(reading, colon + 1..<upper)
    guard !names.names.isEmpty || names.isOpen else { return }
    let head = lower..<colon
    let isOther = has(["non-signator", "not parties", "not party", "neither part"], head)
    if !isOther, has(["signator"], head) {
      add(names, to: &attendance.signatories)
    } else if isOther
      || has(
        ["non-governmental", "civil society", "academic"],
        head
      ) || has(["observer", "observers"], head) && !has(["intergovernmental", "signator"], head)
    {
      add(names, to: &attendance.others)
    } else if has(["intergovernmental organization"], head) {
      add(names, to: &attendance.organizations)
    } else if has(
      ["States parties", "parties to the", "States Parties", "following States", "parties"],
      head
    ) {
      add(names, to: &attendance.parties)
    } else {
      add(names, to: &attendance.others)
    }
  }

  private static let wereRepresented: Phrases = [", was", ", were"]

  /// What tells of those that are named before it.
  private static let clauseHeads: Phrases = [", which ", ", a ", ", an ", ", neither ", ", as "]

  /// How long the names are at most that are told of.
  private static let nameLimit = 2000

  /// "The European Union, a regional economic integration organization that is a party to the
  /// Convention, was represented": what stands before "represented".
  private func readOne(_ head: Range<Int>, into attendance: inout Attendance) {
    let text = reading.text.bytes.span
    let start = head.last { $0 >= head.lowerBound + 2 && text.beginsSentence(at: $0) }
    let sentence = (start ?? head.lowerBound)..<head.upperBound
    let names = sentence.prefix(Self.nameLimit)
    guard
      let comma = Self.clauseHeads.first(in: text, names.lowerBound, names.upperBound)?.lowerBound,
      Self.wereRepresented.first(in: text, comma + 1, head.upperBound) != nil
    else { return }
    let name = ("The " as Phrase).end(in: text, at: sentence.lowerBound, comma)
    let listed = NameList(reading, (name ?? sentence.lowerBound)..<comma)
    let clause = comma..<head.upperBound
    if has(["non-signator", "not parties", "neither part"], clause) {
      return add(listed, to: &attendance.others)
    }
    if has(["not a party", "observer"], clause) { return }
    if has(["signator"], clause) {
      add(listed, to: &attendance.signatories)
    } else if has(["party to the", "parties to the", "State party", "State Party"], clause) {
      add(listed, to: &attendance.parties)
    }
  }

  private func has(_ words: [Phrase], _ range: Range<Int>) -> Bool {
    let text = reading.text.bytes.span
    return words.contains { $0.first(in: text, range.lowerBound, range.upperBound) != nil }
  }

  /// The colon before the names: the first that no clock has.
  private func colon(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    for i in lower..<upper
    where text[i] == ASCII.colon && (i + 1 == upper || text[i + 1] == ASCII.space) {
      return i
    }
    return nil
  }

  private func add(_ names: NameList, to list: inout AttendanceList) {
    list.names += names.names
    list.open = list.open || names.isOpen
    list.nameRanges += names.texts.map { reading.place($0) }
    list.range = list.nameRanges.reduce(list.range) { $0.union($1) }
  }

  private func symbol(_ lower: Int, _ upper: Int) -> DocumentSymbol? {
    let text = reading.text.bytes.span
    var i = lower
    while i < upper {
      if !ASCII.isWord(text[i - 1]), let end = SymbolToken.end(text, i, upper) {
        return DocumentSymbol(reading.string(i..<end))
      }
      i += 1
    }
    return nil
  }
}
