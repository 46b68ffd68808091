/// The parts of a report, flat.
struct ReportParts {
  /// A section with those above it.
  struct Place {
    let section: Section
    /// 0 for a chapter.
    let depth: Int
    /// The position of the section above in `sections`.
    let parent: Int?
  }

  /// Every section, each before its parts.
  var sections: [Place] = []
  /// Every numbered paragraph, in the order of the report.
  var paragraphs: [(paragraph: Paragraph, section: Int)] = []

  init(_ chapters: [Section]) {
    func add(_ list: [Section], depth: Int, parent: Int?) {
      for section in list {
        sections.append(Place(section: section, depth: depth, parent: parent))
        let index = sections.count - 1
        for paragraph in section.paragraphs where paragraph.number != nil {
          paragraphs.append((paragraph, index))
        }
        add(section.sections, depth: depth + 1, parent: index)
      }
    }
    add(chapters, depth: 0, parent: nil)
    paragraphs.sort { $0.paragraph.range < $1.paragraph.range }
  }

  /// The section that a place stands in, the innermost one.
  func section(around range: SourceRange) -> Int? {
    let low = sections.sortedIndex { $0.section.range.lower > range.lower }
    var found: Int? = low > 0 ? low - 1 : nil
    while let i = found, !sections[i].section.range.contains(range) { found = sections[i].parent }
    return found
  }

  /// The sections that bear the titles of items, and those above them: where one of them is
  /// missing, its item is not considered.
  func deliberations(on titles: Set<String>) -> [Section] {
    var found: Set<Int> = []
    for place in sections where titles.contains(ComparedTitle(place.section.title).expanded) {
      if let parent = place.parent { found.insert(parent) }
    }
    return sections.indices.filter { i in
      found.contains(i) || sections[i].parent.map(found.contains) == true
    }.map { sections[$0].section }
  }
}
