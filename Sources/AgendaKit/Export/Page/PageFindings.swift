/// Findings beside the text that they speak of: each stands at the smallest part of the page that
/// holds its first character; what is in no part stands in the summary only.
struct PageFindings {
  /// Whether findings are spoken of.
  let isShown: Bool
  private var all: [Diagnostic] = []
  private var byPlace: [SourceRange: [Int]] = [:]
  private let source: SourceText
  private let lines: LineTable
  private let shown = Shown()

  /// What was written: two entries of a timetable may stand in one place.
  private final class Shown {
    var places: Set<SourceRange> = []
  }

  /// The place of what is in the masthead.
  static let mastheadPlace = SourceRange.none

  init(
    _ findings: [Diagnostic]?,
    _ document: MeetingDocument,
    _ meetings: [Meeting],
    _ slots: [Slot],
    _ source: SourceText
  ) {
    isShown = findings != nil
    lines = source.lineTable()
    self.source = source
    guard let findings else { return }
    all = findings.sorted { $0.range < $1.range }
    let places = Self.places(document, meetings, slots).sorted()
    // What is said of a heading that the page leaves out stands at the item of that heading.
    let bareHeadings = meetings.flatMap { StrayAnnotations(of: $0).bareHeadings }
    let heads = Dictionary(
      bareHeadings.map { ($0.heading, $0.item) },
      uniquingKeysWith: { first, _ in first }
    )
    let masthead = document.masthead.range
    var open: [SourceRange] = []
    var next = 0
    for (index, finding) in all.enumerated() {
      let offset = finding.range.lower
      while next < places.count, places[next].lower <= offset {
        open.append(places[next])
        next += 1
      }
      while let last = open.last, last.upper <= offset { open.removeLast() }
      if let place = open.last {
        byPlace[heads[place] ?? place, default: []].append(index)
      } else if masthead.contains(finding.range) {
        byPlace[Self.mastheadPlace, default: []].append(index)
      }
    }
  }

  /// The parts of the page at which findings may stand.
  private static func places(
    _ document: MeetingDocument,
    _ meetings: [Meeting],
    _ slots: [Slot]
  ) -> [SourceRange] {
    var places: [SourceRange] = []
    func add(_ annotation: Annotation) {
      places.append(annotation.headingRange)
      places += annotation.paragraphs.map { $0.range }
      places += annotation.documentation.map { $0.range }
    }
    for meeting in meetings {
      for item in FlatItems.of(meeting.agenda) {
        places.append(item.headRange)
        if let annotation = item.annotation { add(annotation) }
      }
      for annotation in meeting.otherAnnotations { add(annotation) }
    }
    for slot in slots {
      places.append(slot.range)
      places += slot.entries.map { $0.range }
    }
    var waiting = document.chapters
    while let section = waiting.popLast() {
      places.append(section.headingRange)
      places += section.paragraphs.map { $0.range }
      waiting += section.sections
    }
    places += document.report?.documentation.map { $0.range } ?? []
    places += document.footnotes.map { $0.range }
    places += document.unplaced.map { $0.range }
    return places.filter { !$0.isEmpty }
  }

  /// Whether there are findings at a place.
  func has(at place: SourceRange) -> Bool { byPlace[place] != nil }

  /// Writes the findings at a place.
  func write(at place: SourceRange, to html: inout HTMLWriter) {
    guard let indices = byPlace[place], shown.places.insert(place).inserted else { return }
    for index in indices {
      let finding = all[index]
      let attributes: KeyValuePairs = [
        "class": "finding \(finding.severity.rawValue)", "id": "f\(index + 1)", "role": "note",
        "lang": "en", "dir": "ltr",
      ]
      html.element("div", attributes) { write(finding, to: &$0) }
      html.line()
    }
  }

  // MARK: - The list of all

  /// Findings of one rule that are equally bad.
  private struct Group {
    var severity: Severity
    var rule: String
    var findings: [Int]
  }

  /// The findings by severity, the worst first, and by rule, in the order of the text.
  private var groups: [Group] {
    var groups: [Group] = []
    for severity in Severity.allCases.reversed() {
      var places: [String: Int] = [:]
      for (index, finding) in all.enumerated() where finding.severity == severity {
        if let place = places[finding.rule] {
          groups[place].findings.append(index)
        } else {
          places[finding.rule] = groups.count
          groups.append(Group(severity: severity, rule: finding.rule, findings: [index]))
        }
      }
    }
    return groups
  }

  /// Writes how many there are, and each under its rule, with the way to it.
  func writeSummary(to html: inout HTMLWriter) {
    html.element("p", text: headline)
    html.line()
    let placed = Set(byPlace.values.joined())
    for group in groups {
      html.element("div", ["class": "rule-group \(group.severity.rawValue)"]) { html in
        html.line()
        writeHeading(of: group, to: &html)
        html.element("ul", ["class": "findings"]) { html in
          html.line()
          for index in group.findings {
            html.element("li", ["class": group.severity.rawValue]) { html in
              html.element("span", ["dir": "auto"], text: all[index].message)
              html.text(" ")
              html.element("span", ["class": "rule"], text: place(of: all[index].range))
              if placed.contains(index) {
                html.text(" ")
                html.element("a", ["href": "#f\(index + 1)"], text: "Show")
              }
              writeMore(of: all[index], to: &html)
            }
            html.line()
          }
        }
        html.line()
      }
      html.line()
    }
  }

  /// What the rule holds, with its name.
  private func writeHeading(of group: Group, to html: inout HTMLWriter) {
    html.element("h3") { html in
      html.element("strong", text: Self.word(group.severity))
      let summary = RuleSet.all.first { $0.name == group.rule }?.summary
      // The summary says what should hold, and not what is wrong.
      html.text(summary == nil ? " " : " – the rule: ")
      // What the summary of a rule names as written stands between backticks.
      for (index, part) in (summary ?? group.rule).split(
        separator: "`",
        omittingEmptySubsequences: false
      ).enumerated() {
        if index % 2 == 1 {
          html.element("code", text: String(part))
        } else {
          html.text(String(part))
        }
      }
      html.text(" ")
      if summary != nil {
        html.element("span", ["class": "id"], text: group.rule)
      }
    }
    html.line()
  }

  private var headline: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = all.filter { $0.severity == severity }.count
      guard count > 0 else { return nil }
      return DateWords.count(count, severity.rawValue, severity.rawValue + "s")
    }
    return counts.isEmpty ? "There is nothing to remark." : PlainEnglish.list(counts) + "."
  }

  private static func word(_ severity: Severity) -> String {
    ComparisonWords.capitalized(severity.rawValue)
  }

  // MARK: - One finding

  private func write(_ finding: Diagnostic, to html: inout HTMLWriter) {
    html.element("strong", text: Self.word(finding.severity))
    html.text(" ")
    html.element("span", ["dir": "auto"], text: finding.message)
    html.text(" ")
    let words = "\(finding.rule), \(place(of: finding.range))"
    html.element("span", ["class": "rule"], text: words)
    writeMore(of: finding, to: &html)
  }

  /// Writes the other places that a finding speaks of, and how it is mended.
  private func writeMore(of finding: Diagnostic, to html: inout HTMLWriter) {
    for note in finding.notes {
      html.element("p", ["class": "more"]) { html in
        html.element("span", ["dir": "auto"], text: note.message)
        html.text(": ")
        let place = note.source ?? place(of: note.range)
        html.element("span", ["class": "rule"], text: place)
      }
    }
    guard let fix = finding.fix else { return }
    html.element("p", ["class": "more fix"]) { html in
      html.element("strong", text: "Fix")
      html.text(": ")
      html.element("span", ["dir": "auto"], text: fix.message)
      if fix.safety == .unsafe { html.text(" (it decides between two facts)") }
    }
  }

  /// Where something stands, as those find it who have the document open.
  private func place(of range: SourceRange) -> String {
    source.shownPlace(of: Int(range.lower), lines)
  }
}
