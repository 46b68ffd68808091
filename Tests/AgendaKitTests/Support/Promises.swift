@testable import AgendaKit

/// What must hold of every reading of every text, whatever is in it.
enum Promises {
  /// The promises that a reading breaks, in words; empty if it keeps all.
  static func broken(by document: MeetingDocument, of source: SourceText) -> [String] {
    var check = PromiseCheck(source: source)
    check.places(document)
    check.hulls(document)
    check.coverage(document)
    check.mentions(document)
    return check.problems
  }
}

/// Goes through a document and notes what is wrong.
private struct PromiseCheck {
  let source: SourceText
  var problems: [String] = []

  private mutating func note(_ problem: String) {
    if problems.count < 12 { problems.append(problem) }
  }

  private func excerpt(_ range: SourceRange) -> String {
    guard Int(range.upper) <= source.bytes.count else { return "" }
    return String(source.text(in: range).prefix(60))
  }

  // MARK: - Ranges

  /// A range stands inside the source and cuts no character.
  private mutating func place(_ range: SourceRange?, _ what: @autoclosure () -> String) {
    guard let range else { return }
    let bytes = source.bytes
    guard Int(range.upper) <= bytes.count else {
      return note("\(what()) ends at \(range.upper), after the source (\(bytes.count))")
    }
    for offset in [Int(range.lower), Int(range.upper)]
    where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
      note("\(what()) cuts a character at \(offset)")
    }
  }

  mutating func places(_ document: MeetingDocument) {
    for placement in document.placements() { place(placement.range, "\(placement.part)") }
    for mention in document.mentions { place(mention.range, "mention \(mention.value)") }
    for diagnostic in document.diagnostics { place(diagnostic.range, diagnostic.rule) }
    place(document.masthead.range, "masthead")
    for meeting in document.meetings { place(meeting.range, "meeting") }
  }

  // MARK: - Hulls

  private mutating func hull(_ outer: SourceRange, _ inner: SourceRange?, _ what: String) {
    place(outer, what)
    guard let inner, !inner.isEmpty else { return }
    if !outer.contains(inner) {
      note("\(what): \(inner) is not in \(outer): '\(excerpt(inner))'")
    }
  }

  mutating func hulls(_ document: MeetingDocument) {
    for meeting in document.meetings {
      for item in meeting.agenda { item_(item) }
      for annotation in meeting.otherAnnotations { annotation_(annotation) }
    }
    for slot in document.organizationOfWork {
      hull(slot.range, slot.timeRange, "slot's time")
      for entry in slot.entries {
        hull(slot.range, entry.range, "slot's entry")
        hull(entry.range, entry.titleRange, "entry's title")
      }
    }
    if let report = document.report { report_(report) }
  }

  private mutating func item_(_ item: AgendaItem) {
    hull(item.range, item.headRange, "item's head")
    for subitem in item.subitems {
      hull(item.range, subitem.range, "subitem")
      item_(subitem)
    }
    if let annotation = item.annotation { annotation_(annotation) }
  }

  private mutating func annotation_(_ annotation: Annotation) {
    hull(annotation.range, annotation.headingRange, "annotation's heading")
    for paragraph in annotation.paragraphs {
      hull(annotation.range, paragraph.range, "annotation's paragraph")
    }
    for entry in annotation.documentation {
      hull(annotation.range, entry.range, "annotation's paper")
    }
  }

  private mutating func report_(_ report: Report) {
    var sections = report.sections
    while let section = sections.popLast() {
      hull(section.range, section.headingRange, "section's heading")
      for paragraph in section.paragraphs {
        hull(section.range, paragraph.range, "section's paragraph")
      }
      for part in section.sections { hull(section.range, part.range, "section's part") }
      sections += section.sections
    }
    for consideration in report.considerations {
      for panellist in consideration.panellists {
        hull(consideration.range, panellist.range, "panellist")
      }
    }
    for statements in report.statements {
      for range in statements.speakerRanges { hull(statements.range, range, "speaker") }
      if statements.speakers.count != statements.speakerRanges.count { note("speakers' places") }
    }
    let attendance = report.attendance
    for list in [
      attendance.parties, attendance.signatories, attendance.organizations, attendance.others,
    ] {
      for range in list.nameRanges { hull(list.range, range, "name") }
      if list.names.count != list.nameRanges.count { note("names and places differ in number") }
    }
    for placeholder in report.placeholders { place(placeholder.range, "placeholder") }
    for officer in report.officers { place(officer.range, "officer") }
    for hours in report.hours { place(hours.range, "hours") }
    place(report.meetingsHeldRange, "meetings held")
  }

  // MARK: - Nothing lost

  /// Adds the ranges up: every character that is not blank is in a leaf of the model, furniture or
  /// `unplaced`; what is unplaced is in nothing else, and no heading of the model is furniture too.
  mutating func coverage(_ document: MeetingDocument) {
    let bytes = source.bytes
    let placements = document.placements()
    guard placements.allSatisfy({ Int($0.range.upper) <= bytes.count }) else { return }
    var end = 0
    var unplacedEnd = 0
    var model: [SourceRange: DocumentPart] = [:]
    for placement in placements {
      if case .furniture = placement.part { continue }
      model[placement.range] = placement.part
    }
    for placement in placements {
      let lower = Int(placement.range.lower)
      if lower < unplacedEnd { note("text is placed that is unplaced too: \(lower)") }
      if placement.part == .unplaced { unplacedEnd = Int(placement.range.upper) }
      if placement.part == .furniture(.heading), let part = model[placement.range] {
        note("\(part) is furniture too: \(excerpt(placement.range))")
      }
      if placement.part == .unplaced, lower < end { note("unplaced text is placed too: \(lower)") }
      end = max(end, Int(placement.range.upper))
    }
    blank(from: end, to: bytes.count)
    for text in document.unplaced where text.text.isEmpty { note("unplaced text without text") }
    var last = 0
    for text in document.unplaced {
      if Int(text.range.lower) < last { note("unplaced texts overlap at \(text.range.lower)") }
      last = Int(text.range.upper)
    }
  }

  private mutating func blank(from lower: Int, to upper: Int) {
    var i = lower
    while i < upper {
      let scalar = UTF8Reader.scalar(source.bytes.span, i)
      guard
        ASCII.isBlank(UInt8(truncatingIfNeeded: min(scalar.value, 0xFF)))
          || UnicodeTables.isBlank(scalar.value) || UnicodeTables.isIgnorable(scalar.value)
      else {
        return note("lost at \(i): '\(excerpt(SourceRange(lower, upper)))'")
      }
      i += scalar.length
    }
  }

  // MARK: - Mentions

  mutating func mentions(_ document: MeetingDocument) {
    var last: UInt32 = 0
    for mention in document.mentions {
      if mention.range.lower < last { note("mentions are out of order at \(mention.range.lower)") }
      last = mention.range.lower
      if mention.range.isEmpty { note("a mention without a place: \(mention.value)") }
    }
  }
}
