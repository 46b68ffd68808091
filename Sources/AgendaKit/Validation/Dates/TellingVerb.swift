/// Whether words tell of a day as past or as to come.
enum TellingVerb {
  case past, future

  private static let pastVerbs: Set<String> = [
    "held", "approved", "adopted", "agreed", "decided", "met", "endorsed", "established", "took",
    "opened", "closed", "convened", "elected", "issued", "published", "circulated", "submitted",
    "received", "sent", "requested", "considered", "concluded", "ended", "began", "started",
    "nominated", "appointed", "invited", "recommended", "signed", "proposed", "confirmed", "was",
    "were", "had", "informed", "postponed", "cancelled", "reviewed", "discussed", "finalized",
    "conducted", "tested", "carried", "completed", "presented", "collected", "undertaken",
    "trained",
    "launched", "organized", "transmitted", "reported", "noted", "prepared", "communicated",
    "accessed", "consulted",
  ]
  static func isPast(_ word: String) -> Bool { pastVerbs.contains(word) }

  /// What a sentence tells of the day with which it begins, "On 4 May 2033, the Secretariat sent",
  /// "By 1 May 2033, 41 States had replied": nil if it does not begin so.
  static func of(_ words: [String], and after: [String]) -> TellingVerb? {
    guard let last = words.last, !after.isEmpty,
      words == ["on"] || words == ["by"] || words == ["as", "of"] || words == ["as", "at"]
        || words == ["since"]
    else { return nil }
    let rest = Array(after.prefix(24))
    let isAhead = rest.indices.contains { i in
      // "May 2032" and "30 May" are months.
      rest[i] == "may"
        ? !(rest[max(0, i - 1)...min(i + 1, rest.count - 1)].contains {
          $0.utf8.allSatisfy(ASCII.isDigit)
        })
        : ["will", "would", "shall", "should", "can"].contains(rest[i])
    }
    if isAhead { return .future }
    let presents: Set<String> = ["is", "are", "has", "have"]
    guard let verb = rest.first(where: { pastVerbs.contains($0) || presents.contains($0) })
    else { return nil }
    // "Since 1 January 2033, the Secretariat has received".
    if last == "since" { return presents.contains(verb) || verb == "had" ? .past : nil }
    if last == "by" || last == "of" || last == "at" {
      return ["had", "were", "was"].contains(verb) ? .past : nil
    }
    return pastVerbs.contains(verb) ? .past : nil
  }

  /// What the words before a day tell of it; nil if they tell neither.
  ///
  /// The verb nearest to the day decides, with the word before it: "was held on", "will be held on".
  static func of(_ words: [String]) -> TellingVerb? {
    guard let last = words.last else { return nil }
    // "the dates of 6 to 8 September": no verb tells of them.
    if last == "by" { return tellsReceipt(words.dropLast()) ? .past : nil }
    if last == "of" { return namesLetter(words.dropLast()) ? .past : nil }
    guard last == "on" || last == "from" || last == "between" || last == "in" || last == "dated"
    else { return nil }
    if last == "dated" { return .past }
    for i in words.indices.dropLast().reversed() {
      let distance = words.count - 1 - i
      guard distance <= 24 else { return nil }
      // Farther off, only a verb without another clause or an infinitive between governs the day.
      if distance > 8, parts(words, at: i) { return nil }
      guard pastVerbs.contains(words[i]) else {
        if words[i] == "will" || words[i] == "would" || words[i] == "shall" { return .future }
        if words[i] == "place", i > 0, words[i - 1] == "took" { return .past }
        continue
      }
      let before = words[..<i].suffix(3)
      if before.last == "be" || before.contains("will") || before.contains("to")
        || before.contains("would") || before.contains("scheduled")
      {
        return .future
      }
      return .past
    }
    return nil
  }

  /// Whether a word begins another clause, or an infinitive: "requested the Secretariat to organize".
  private static func parts(_ words: [String], at i: Int) -> Bool {
    switch words[i] {
    case "that", "which", "who", "whether", "if", "for", "during", "at": return true
    case "to":
      // "To the Conference" is where something was sent.
      let next = words.indices.contains(i + 1) ? words[i + 1] : ""
      return !["the", "all", "its", "states", "member", "governments", "a", "an", "them"]
        .contains(next)
    default: return false
    }
  }

  /// "The replies that had been received by".
  private static func tellsReceipt(_ words: ArraySlice<String>) -> Bool {
    guard let verb = words.last, ["received", "submitted", "replied", "sent"].contains(verb) else {
      return false
    }
    let before = words.dropLast().suffix(2)
    return before.last.map { $0 == "had" || $0 == "were" } ?? false
      || before.elementsEqual(["had", "been"])
  }

  /// What bears its own day: "the note verbale of 3 May", "resolution 55/25 of 15 November".
  private static func namesLetter(_ words: ArraySlice<String>) -> Bool {
    guard let last = words.last else { return false }
    if ["verbale", "letter", "memorandum", "communication"].contains(last) { return true }
    guard last.utf8.allSatisfy(ASCII.isDigit) else { return false }
    return words.suffix(3).contains { $0 == "resolution" || $0 == "decision" }
  }
}
