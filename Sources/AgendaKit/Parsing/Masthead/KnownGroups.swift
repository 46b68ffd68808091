/// The groups of the parent bodies, by the names that documents give them.
///
/// Sources: the symbols and names in the documents of the groups. Numbers that no document has shown
/// (WG.1, WG.5, WG.8 of the UNTOC Conference) are not here: such a group gets its id from the
/// document's own symbol.
enum KnownGroups {
  private struct Entry {
    /// Words that the name of the parent body has.
    let organ: String
    /// Words that the name of the group has, in small letters.
    let name: String
    let id: String
  }

  private static let table = [
    Entry(organ: "Transnational Organized Crime", name: "technical assistance", id: "WG.2"),
    Entry(organ: "Transnational Organized Crime", name: "international cooperation", id: "WG.3"),
    Entry(organ: "Transnational Organized Crime", name: "trafficking in persons", id: "WG.4"),
    Entry(organ: "Transnational Organized Crime", name: "firearms", id: "WG.6"),
    Entry(organ: "Transnational Organized Crime", name: "smuggling of migrants", id: "WG.7"),
    Entry(organ: "Convention against Corruption", name: "asset recovery", id: "WG.2"),
    Entry(organ: "Convention against Corruption", name: "prevention of corruption", id: "WG.4"),
    Entry(organ: "Convention against Corruption", name: "on prevention", id: "WG.4"),
    Entry(organ: "Convention against Corruption", name: "implementation review group", id: "IRG"),
  ]

  private static let plenaries = [
    ("conference of the parties to the united nations convention against transnational", "COP"),
    (
      "conference of the states parties to the united nations convention against corruption", "COSP"
    ),
    ("commission on crime prevention and criminal justice", "CN.15"),
    ("commission on narcotic drugs", "CN.7"),
  ]

  /// The id of a group: by its name, else by the document's own symbol, else nil.
  static func id(of name: String, organ: String?, symbol: JointSymbol?) -> String? {
    let plain = TitleText.normalized(name)
    for (plenary, id) in plenaries where plain.hasPrefix(plenary) { return id }
    let isGroup = plain.contains("working group") || plain.contains("review group")
    let named = table.first { entry in
      // Without the parent body a name counts only if it says that it is a group.
      plain.contains(entry.name) && (organ?.contains(entry.organ) ?? isGroup)
    }
    if let named, isGroup { return named.id }
    // Words in a name, as in "Expert meeting on technical assistance", say less than the symbol.
    if let own = symbol?.parts.first?.bodies.last, symbol?.parts.count == 1, isOfGroup(own) {
      return own
    }
    if let named { return named.id }
    guard let symbol, symbol.parts.count == 1, let part = symbol.parts.first else { return nil }
    // A treaty has one committee, which its series names: `CMW/C/33/1`.
    if part.bodies == ["C"] || part.bodies.isEmpty {
      return plain.hasPrefix("committee") ? part.series : nil
    }
    return part.bodies.last
  }

  private static let groupSeries: Phrases = ["WG.", "EG.", "AC.", "SC.", "IRG", "GE."]

  /// Whether a part of a symbol stands for a group and not for its parent body.
  private static func isOfGroup(_ body: String) -> Bool {
    let text = ContiguousArray(body.utf8)
    return groupSeries.end(in: text.span, at: 0, text.count) != nil
  }

  /// Takes the id away from groups that got the one of the document's own symbol, where another
  /// group of the document has it as well: it names one of them at most.
  static func tellApart(_ meetings: inout [Meeting], organ: String?) {
    var counts: [String: Int] = [:]
    for meeting in meetings {
      if let id = meeting.group.id { counts[id, default: 0] += 1 }
    }
    for index in meetings.indices {
      let group = meetings[index].group
      guard let id = group.id, counts[id] ?? 0 > 1,
        self.id(of: group.name, organ: organ, symbol: nil) != id
      else { continue }
      meetings[index].group.id = nil
    }
  }
}

/// The parent bodies, by the names in mastheads.
enum KnownOrgans {
  private static let phrases: Phrases = [
    "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
    "Conference of the States Parties to the United Nations Convention against Corruption",
    "Economic and Social Council", "General Assembly", "Human Rights Council", "Security Council",
    "Trade and Development Board", "Economic Commission for Europe",
    "United Nations Environment Programme",
  ]

  /// The head of every masthead, which names no body.
  static let unitedNations: Phrases = [
    "United Nations", "Nations Unies", "Naciones Unidas", "Организация Объединенных Наций",
    "الأمم المتحدة", "联合国",
  ]

  /// The language of a copy, on a line of its own before the language of the original.
  static let languages: Phrases = [
    "English", "Français", "French", "Español", "Spanish", "Russian", "Chinese", "Arabic",
    "العربية", "中文", "Русский",
  ]

  /// One past the name of a parent body that stands at `start`.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    phrases.wordEnd(in: text, at: start, upper)
  }

  private static let commissions: Phrases = [
    "Commission on Crime Prevention and Criminal Justice", "Commission on Narcotic Drugs",
  ]

  /// One past the name of a commission that stands at `start`: it meets itself, or is the parent of a
  /// group named after it.
  static func commissionEnd(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    commissions.wordEnd(in: text, at: start, upper)
  }

  /// How the names of bodies begin under which others stand.
  static let superiors: Phrases = [
    "Committee", "Commission", "Conference", "Council", "Assembly", "Ad Hoc Committee",
  ]

  private static let inferiors: Phrases = [
    "Subcommittee", "Subcommission", "Working Group", "Expert Group", "Group of", "Sub-Committee",
    "Working Party", "Task Force", "Open-ended", "Preparatory",
  ]

  /// Whether a line names a body that meets under another: "Legal Subcommittee".
  static func mayMeetUnder(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    inferiors.first(in: text, range.lowerBound, range.upperBound) != nil
  }

  /// How the names of groups begin.
  static let groupHeads: Phrases = [
    "Working Group", "Open-ended", "Intergovernmental", "Expert Group",
    "Implementation Review Group",
    "Group of", "Committee", "Commission on", "Meeting of", "Subcommission", "Subcommittee",
    "Ad Hoc", "Ad hoc", "Constructive dialogue", "Interim",
    "Joint meeting", "Sessional", "Subsidiary Body",
  ]
}
