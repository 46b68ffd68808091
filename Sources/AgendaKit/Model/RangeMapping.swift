/// The document with other places: the same visit to every range of the model for whoever needs it.
extension MeetingDocument {
  /// Puts another range in the place of each; those of diagnostics stay.
  mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    masthead.mapRanges(map)
    for i in meetings.indices { meetings[i].mapRanges(map) }
    for i in organizationOfWork.indices { organizationOfWork[i].mapRanges(map) }
    report?.mapRanges(map)
    paper?.mapRanges(map)
    for i in footnotes.indices { footnotes[i].range = map(footnotes[i].range) }
    for i in mentions.indices { mentions[i].range = map(mentions[i].range) }
    for i in furniture.indices { furniture[i].range = map(furniture[i].range) }
    for i in unplaced.indices { unplaced[i].range = map(unplaced[i].range) }
  }
}

extension Masthead {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    places.organ = places.organ.map(map)
    places.symbol = places.symbol.map(map)
    places.distribution = places.distribution.map(map)
    places.date = places.date.map(map)
    places.originalLanguage = places.originalLanguage.map(map)
    places.title = places.title.map(map)
    places.nature = places.nature.map(map)
    places.notes = places.notes.map(map)
    places.stars = places.stars.map(map)
    places.status = places.status.map(map)
    places.languagesOnly = places.languagesOnly.map(map)
    places.underItem = places.underItem.map(map)
    places.jobNumber = places.jobNumber.map(map)
  }
}

extension Meeting {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    places.group = places.group.map(map)
    places.days = places.days.map(map)
    places.ordinal = places.ordinal.map(map)
    places.opening = places.opening.map(map)
    for i in agenda.indices { agenda[i].mapRanges(map) }
    for i in otherAnnotations.indices { otherAnnotations[i].mapRanges(map) }
  }
}

extension AgendaItem {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    headRange = map(headRange)
    annotation?.mapRanges(map)
    for i in subitems.indices { subitems[i].mapRanges(map) }
  }
}

extension Annotation {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    headingRange = map(headingRange)
    for i in paragraphs.indices { paragraphs[i].range = map(paragraphs[i].range) }
    for i in documentation.indices { documentation[i].range = map(documentation[i].range) }
  }
}

extension Slot {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    dateRange = dateRange.map(map)
    timeRange = timeRange.map(map)
    for i in entries.indices {
      entries[i].range = map(entries[i].range)
      entries[i].titleRange = map(entries[i].titleRange)
    }
  }
}

extension Report {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    for i in sections.indices { sections[i].mapRanges(map) }
    for i in considerations.indices {
      considerations[i].range = map(considerations[i].range)
      for j in considerations[i].panellists.indices {
        considerations[i].panellists[j].range = map(considerations[i].panellists[j].range)
      }
    }
    for i in statements.indices {
      statements[i].range = map(statements[i].range)
      statements[i].speakerRanges = statements[i].speakerRanges.map(map)
    }
    for i in officers.indices { officers[i].range = map(officers[i].range) }
    for i in hours.indices { hours[i].range = map(hours[i].range) }
    attendance.parties.mapRanges(map)
    attendance.signatories.mapRanges(map)
    attendance.organizations.mapRanges(map)
    attendance.others.mapRanges(map)
    for i in documentation.indices { documentation[i].range = map(documentation[i].range) }
    for i in placeholders.indices { placeholders[i].range = map(placeholders[i].range) }
    meetingsHeldRange = meetingsHeldRange.map(map)
  }
}

extension MeetingPaper {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    for i in sections.indices { sections[i].mapRanges(map) }
  }
}

extension Section {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    headingRange = map(headingRange)
    for i in paragraphs.indices { paragraphs[i].range = map(paragraphs[i].range) }
    for i in sections.indices { sections[i].mapRanges(map) }
  }
}

extension AttendanceList {
  fileprivate mutating func mapRanges(_ map: (SourceRange) -> SourceRange) {
    range = map(range)
    nameRanges = nameRanges.map(map)
  }
}
