/// An agenda or a report in which one thing grows and all else stays: what is asked once of each thing
/// about all others shows as time that grows faster than the text.
struct GrowthShape: Sendable {
  /// What grows.
  let name: String
  private let frame: Frame
  private let unit: @Sendable (Int) -> String

  private enum Frame: Sendable {
    case sentence, paragraphs, items, subitems, papers, timetable, notes
    case recommendations, reportSentence, reportParagraphs
  }

  private init(_ name: String, _ frame: Frame, _ unit: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.frame = frame
    self.unit = unit
  }

  /// A text of about so many bytes.
  func text(byteCount: Int) -> String {
    var grown = ""
    var index = 0
    while grown.utf8.count < byteCount {
      grown += unit(index)
      index += 1
    }
    return switch frame {
    case .sentence: Self.agenda(annotation: "The Working Group, \(grown)will meet.")
    case .paragraphs: Self.agenda(annotation: grown)
    case .items: Self.agenda(items: grown)
    case .subitems: Self.agenda(items: "2. Matters to consider:\n\(grown)")
    case .papers: Self.agenda(papers: grown)
    case .timetable: Self.agenda(timetable: "Proposed organization of work\n\n\(grown)")
    case .notes:
      Self.agenda(
        annotation: grown + "\n\n"
          + (1...max(index, 1)).map { "\($0) See \(Self.word($0)).\n" }.joined()
      )
    case .recommendations: Self.report(recommendations: grown)
    case .reportSentence: Self.report(text: "5. \(grown)and Norway.")
    case .reportParagraphs: Self.report(text: grown)
    }
  }

  /// The shapes that are measured.
  static let all: [GrowthShape] = [
    GrowthShape("words of a sentence", .sentence) { "\(word($0)) " },
    GrowthShape("days of a sentence", .sentence) { "on \($0 % 28 + 1) March 20\($0 % 30 + 31), " },
    GrowthShape("weekdays and hours of a sentence", .sentence) {
      "on Monday, \($0 % 28 + 1) June 2031, at 10 a.m., "
    },
    GrowthShape("ordinals of a sentence", .sentence) { "at its \(ordinal($0)) meeting, " },
    GrowthShape("references of a sentence", .sentence) {
      "under agenda item \($0 % 4 + 1) and article \($0 % 40 + 1), paragraph \($0 % 50 + 1), "
    },
    GrowthShape("symbols of a sentence", .sentence) {
      "with CTOC/COP/WG.3/20\($0 % 11 + 20)/\($0 + 1), "
    },
    GrowthShape("sentences of a paragraph", .paragraphs) {
      "The Working Group may wish to consider \(word($0)) and \(word($0 + 2)). "
    },
    GrowthShape("deadlines of a paragraph", .paragraphs) {
      "Comments should be sent by \($0 % 28 + 1) April 2031 to the secretariat. "
    },
    GrowthShape("slips of a paragraph", .paragraphs) {
      "The the \(word($0)) ,, was  recieved .. Monday, 3-6 p.m. "
    },
    GrowthShape("open points of a paragraph", .paragraphs) {
      "The [\(word($0))] was [...] and XX April TBD. "
    },
    GrowthShape("emphasis of a paragraph", .paragraphs) {
      "The *\(word($0))* and **\(word($0 + 1))** [there](http://example.org/\($0)). "
    },
    GrowthShape("tags of a paragraph", .paragraphs) { "<span>The \(word($0)) was</span>. " },
    GrowthShape("paragraphs", .paragraphs) {
      "The Working Group may wish to consider \(word($0)) and \(word($0 + 2)).\n\n"
    },
    GrowthShape("entries of a list", .paragraphs) {
      "(\(letter($0))) To consider \(word($0));\n\n"
    },
    GrowthShape("notes", .notes) { "The \(word($0)) was sent.\($0 + 1) " },
    GrowthShape("papers", .papers) {
      "Background paper on \(word($0)) (CTOC/COP/WG.3/2031/\($0 + 2))\n\n"
    },
    GrowthShape("papers of one symbol", .papers) { _ in
      "Background paper on measures (CTOC/COP/WG.3/2031/2)\n\n"
    },
    GrowthShape("items", .items) { "\($0 + 2). Matters of \(word($0)) and \(word($0 + 2)).\n" },
    GrowthShape("items of one title", .items) { "\($0 + 2). Matters of one kind.\n" },
    GrowthShape("joint items", .items) {
      "\($0 + 2). Matters of \(word($0)) (joint item with the Working Group on Firearms).\n"
    },
    GrowthShape("subitems", .subitems) { "(\(letter($0))) Matters of \(word($0));\n" },
    GrowthShape("days of the timetable", .timetable) {
      "Monday, \($0 % 28 + 1) June\n10 a.m.–1 p.m.\t2\tMatters of \(word($0))\n"
        + "3–6 p.m.\t3\tOther \(word($0))\n"
    },
    GrowthShape("one day, many times", .timetable) {
      "Monday, 9 June\n10 a.m.–1 p.m.\t2\tMatters of \(word($0))\n"
    },
    GrowthShape("slots of a day", .timetable) {
      ($0 == 0 ? "Monday, 9 June\n" : "") + "10 a.m.–1 p.m.\t2\tMatters of \(word($0))\n"
    },
    GrowthShape("rows laid out in blanks", .timetable) {
      "Monday, \($0 % 28 + 1) June\n  10 a.m.-1 p.m.      2         Matters of \(word($0))\n"
    },
    GrowthShape("recommendations", .recommendations) {
      "(\(letter($0))) States are encouraged to share \(word($0)) and \(word($0 + 2));\n\n"
    },
    GrowthShape("paragraphs of a report", .reportParagraphs) {
      "\($0 + 5). The representative of \(state($0)) spoke on \(word($0)).\n\n"
    },
    GrowthShape("chapters of a report", .reportParagraphs) {
      "\(letter($0).uppercased()). Consideration of \(word($0))\n\n"
        + "\($0 + 5). At its 2nd meeting, on 9 June 2031, the Working Group considered \(word($0)).\n\n"
    },
    GrowthShape("speakers", .reportSentence) {
      ($0 == 0 ? "Statements were made by the representatives of " : "") + "\(state($0)), "
    },
    GrowthShape("States", .reportSentence) {
      ($0 == 0 ? "The following States parties were represented: " : "") + "\(state($0)), "
    },
    GrowthShape("panellists", .reportSentence) {
      ($0 == 0 ? "Presentations were made by " : "")
        + "Ms. Ann\(letter($0)) Bell\(letter($0 * 3)) (\(state($0))), "
    },
  ]

  // MARK: - Words

  private static let words = [
    "measures", "evidence", "requests", "authority", "practice", "networks", "exchange", "borders",
    "training", "assets", "liaison", "statistics", "guidance", "hearings", "transfers", "costs",
  ]
  private static let states = [
    "Albania", "Angola", "Austria", "Brazil", "Canada", "Chile", "Cyprus", "Egypt", "Finland",
    "Ghana", "Italy", "Japan", "Kenya", "Mexico", "Peru", "Spain", "Togo",
  ]
  private static let ordinals = ["first", "second", "third", "tenth", "eleventh", "twelfth"]

  private static func word(_ index: Int) -> String {
    "\(words[index * 7 % words.count])\(index % 5 == 0 ? String(index % 97) : "")"
  }
  private static func state(_ index: Int) -> String { states[index * 5 % states.count] }
  private static func ordinal(_ index: Int) -> String { ordinals[index % ordinals.count] }
  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  }

  // MARK: - Frames

  private static let masthead = """
    CTOC/COP/WG.3/2031/1

    Working Group on International Cooperation
    Twelfth meeting
    Vienna, 9 and 10 June 2031


    """

  private static func agenda(
    items: String = "2. Matters to consider.\n",
    annotation: String = "A text of it.",
    papers: String = "Background paper (CTOC/COP/WG.3/2031/2)",
    timetable: String = ""
  ) -> String {
    """
    \(masthead)Provisional agenda

    1. Opening of the meeting.
    \(items)

    Annotations

    1. Opening of the meeting

    The twelfth meeting will be opened on Monday, 9 June 2031, at 10 a.m.

    2. Matters to consider

    \(annotation)

    Documentation

    \(papers)

    \(timetable)

    """
  }

  private static func report(
    recommendations: String = "(a) States are encouraged to share evidence;",
    text: String = "5. A text of it."
  ) -> String {
    """
    \(masthead)Draft report

    I. Introduction

    1. The Working Group held its twelfth meeting in Vienna on 9 and 10 June 2031.

    II. Recommendations

    2. The Working Group adopted the following recommendations:

    \(recommendations)

    III. Organization of the meeting

    4. The meeting was opened by the Chair.

    \(text)

    """
  }
}
