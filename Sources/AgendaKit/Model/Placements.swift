/// A stretch of the text and the part of the document that took it.
public struct Placement: Sendable, Hashable {
  /// The stretch; a smaller one may stand in it, and then its bytes belong to the smaller.
  public var range: SourceRange
  /// What took it.
  public var part: DocumentPart

  /// Creates a placement.
  public init(_ part: DocumentPart, range: SourceRange) {
    self.part = part
    self.range = range
  }
}

extension MeetingDocument {
  /// Every leaf of the document with its place, furniture and unplaced text too, in the order of
  /// the text; where two start together, the longer first.
  ///
  /// The hull of something that holds other parts (an item with its subitems, a section, a slot) is
  /// no placement: what stands in it and in none of its leaves has no place.
  /// - Complexity: O(n log n) in the leaves.
  public func placements() -> [Placement] {
    var list = PlacementList()
    list.add(self)
    list.placements.sort { $0.range < $1.range }
    return list.placements
  }

  /// The ranges of the placements, in the order of the model.
  /// - Complexity: O(n) in the leaves.
  func placedRanges() -> [SourceRange] {
    var list = PlacementList(keepsParts: false)
    list.add(self)
    return list.ranges
  }
}

/// Collects leaves; empty ranges stand for "no place" and are left out.
private struct PlacementList {
  var placements: [Placement] = []
  var ranges: [SourceRange] = []
  /// Whether the parts are kept with their ranges: they are much larger than these.
  var keepsParts = true

  mutating func add(_ document: MeetingDocument) {
    add(document.masthead.places)
    for meeting in document.meetings { add(meeting) }
    for slot in document.organizationOfWork { add(slot) }
    add(document.chapters)
    if let report = document.report { add(report) }
    for footnote in document.footnotes { add(.footnote(footnote.mark), footnote.range) }
    for piece in document.furniture { add(.furniture(piece.kind), piece.range) }
    for text in document.unplaced { add(.unplaced, text.range) }
  }

  mutating func add(_ part: @autoclosure () -> DocumentPart, _ range: SourceRange?) {
    guard let range, !range.isEmpty else { return }
    if keepsParts {
      placements.append(Placement(part(), range: range))
    } else {
      ranges.append(range)
    }
  }

  mutating func add(_ places: Masthead.Places) {
    for range in places.organ { add(.masthead(.organ), range) }
    add(.masthead(.symbol), places.symbol)
    add(.masthead(.distribution), places.distribution)
    add(.masthead(.date), places.date)
    add(.masthead(.originalLanguage), places.originalLanguage)
    add(.masthead(.title), places.title)
    add(.masthead(.nature), places.nature)
    for range in places.notes { add(.masthead(.note), range) }
    for range in places.stars { add(.masthead(.star), range) }
    add(.masthead(.status), places.status)
    add(.masthead(.languagesOnly), places.languagesOnly)
    add(.masthead(.underItem), places.underItem)
    add(.masthead(.jobNumber), places.jobNumber)
  }

  mutating func add(_ meeting: Meeting) {
    let group = meeting.group.reference
    for range in meeting.places.group { add(.meeting(group, .name), range) }
    add(.meeting(group, .days), meeting.places.days)
    add(.meeting(group, .ordinal), meeting.places.ordinal)
    add(.meeting(group, .opening), meeting.places.opening)
    // A stack instead of recursion, as everywhere that the input decides the depth.
    var pending = Array(meeting.agenda.reversed())
    while let item = pending.popLast() {
      add(.item(group, item.number), item.headRange)
      if let annotation = item.annotation {
        add(annotation, of: .item(group, item.number ?? annotation.number))
      }
      pending += item.subitems.reversed()
    }
    for annotation in meeting.otherAnnotations {
      add(annotation, of: .annotation(group, annotation.number))
    }
  }

  mutating func add(_ annotation: Annotation, of owner: DocumentPart.Owner) {
    add(.annotationHeading(owner), annotation.headingRange)
    for (index, paragraph) in annotation.paragraphs.enumerated() {
      add(.paragraph(owner, index + 1), paragraph.range)
    }
    for (index, entry) in annotation.documentation.enumerated() {
      add(.documentation(owner, index + 1), entry.range)
    }
  }

  mutating func add(_ slot: Slot) {
    let time = DocumentPart.SlotTime(date: slot.date, start: slot.start, part: slot.part)
    if let date = slot.date { add(.day(date), slot.dateRange) }
    if slot.date == nil { add(.slot(time), slot.dateRange) }
    add(.slot(time), slot.timeRange)
    for entry in slot.entries { add(.slotEntry(time, entry.group, entry.item), entry.range) }
  }

  mutating func add(_ chapters: [Section]) {
    var pending = chapters.reversed().map { (number: $0.number ?? "", section: $0) }
    while let (number, section) = pending.popLast() {
      add(.sectionHeading(number), section.headingRange)
      for (index, paragraph) in section.paragraphs.enumerated() {
        let place =
          paragraph.number.map(DocumentPart.ParagraphPlace.numbered) ?? .unnumbered(index + 1)
        add(.reportParagraph(number, place), paragraph.range)
      }
      pending += section.sections.reversed().map { part in
        let own = part.number ?? "–"
        return (number.isEmpty ? own : "\(number).\(own)", part)
      }
    }
  }

  mutating func add(_ report: Report) {
    for (index, entry) in report.documentation.enumerated() {
      add(.reportDocumentation(entry.label ?? String(index + 1)), entry.range)
    }
    let attendance = report.attendance
    for range in attendance.parties.nameRanges { add(.attendance(.parties), range) }
    for range in attendance.signatories.nameRanges { add(.attendance(.signatories), range) }
    for range in attendance.organizations.nameRanges { add(.attendance(.organizations), range) }
    for range in attendance.others.nameRanges { add(.attendance(.others), range) }
  }
}
