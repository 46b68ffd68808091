// Who meets, the agenda with its annotations, and the timetable.

extension DocumentWriter {
  /// Writes one gathering of a group.
  func write(_ meeting: Meeting, to json: inout JSONWriter) {
    json.object { json in
      json.member("group") {
        $0.object {
          $0.member("id", meeting.group.id)
          $0.member("name", meeting.group.name)
        }
      }
      json.member("ordinal", meeting.ordinal)
      json.member("place", meeting.place)
      json.member("timeZone", meeting.timeZone)
      json.member("firstDay", meeting.firstDay)
      json.member("lastDay", meeting.lastDay)
      json.member("days") {
        $0.array(meeting.days) { json, days in
          json.object {
            $0.member("firstDay", days.firstDay)
            $0.member("lastDay", days.lastDay)
          }
        }
      }
      json.member("opening", meeting.opening)
      let clock = zones.clock(of: meeting.timeZone)
      json.member("openingUTC", utc: clock.moment(meeting.opening?.date, meeting.opening?.time))
      json.member("agenda") { $0.array(meeting.agenda) { write($1, to: &$0) } }
      json.member("otherAnnotations") {
        $0.array(meeting.otherAnnotations) { write($1, to: &$0) }
      }
      writeRange(meeting.range, to: &json)
      guard positions else { return }
      json.member("places") {
        $0.object {
          $0.member("group", meeting.places.group)
          $0.member("days", meeting.places.days)
          $0.member("ordinal", meeting.places.ordinal)
          $0.member("opening", meeting.places.opening)
        }
      }
    }
  }

  /// Writes an item with what stands under it.
  func write(_ item: AgendaItem, to json: inout JSONWriter) {
    json.object { json in
      json.member("number", item.number)
      json.member("title", item.title)
      json.member("joint") {
        $0.optional(item.joint) { json, joint in
          json.object {
            $0.member("with", joint.with)
            $0.member("counterparts") { $0.array(joint.counterparts) { write($1, to: &$0) } }
          }
        }
      }
      json.member("subitems") { $0.array(item.subitems) { write($1, to: &$0) } }
      json.member("annotation") { $0.optional(item.annotation) { write($1, to: &$0) } }
      writeRange(item.range, to: &json)
      writeRange(item.headRange, as: "headRange", to: &json)
    }
  }

  private func write(_ item: ItemOfGroup, to json: inout JSONWriter) {
    json.object {
      $0.member("group", item.group)
      $0.member("item", item.item)
    }
  }

  /// Writes what is said of an item.
  func write(_ annotation: Annotation, to json: inout JSONWriter) {
    json.object { json in
      json.member("number", annotation.number)
      json.member("heading", annotation.heading)
      json.member("paragraphs") { $0.array(annotation.paragraphs) { write($1, to: &$0) } }
      json.member("documentation") { $0.array(annotation.documentation) { write($1, to: &$0) } }
      json.member("documentationNotForeseen", annotation.documentationNotForeseen)
      json.member("seeAlso") { $0.array(annotation.seeAlso) { write($1, to: &$0) } }
      writeRange(annotation.range, to: &json)
      writeRange(annotation.headingRange, as: "headingRange", to: &json)
    }
  }

  /// Writes an entry of a list in a paragraph.
  func write(_ item: ListItem, at range: SourceRange, to json: inout JSONWriter) {
    json.object {
      $0.member("label", item.label)
      $0.member("text", item.text)
      writeRange(range, to: &$0)
    }
  }

  /// The entries of the list in a paragraph, and where they stand if that is asked for.
  private func items(of paragraph: Paragraph) -> [(ListItem, SourceRange)] {
    guard let list = ListInText(paragraph.text) else { return [] }
    let isAsked = positions || lines != nil
    let places = isAsked ? list.places(in: paragraph.range, of: text) : []
    return list.items.enumerated().map { ($1, $0 < places.count ? places[$0] : paragraph.range) }
  }

  /// Writes a paragraph of an annotation or of a report.
  func write(_ paragraph: Paragraph, to json: inout JSONWriter) {
    json.object {
      $0.member("number", paragraph.number)
      $0.member("text", paragraph.text)
      $0.member("role", paragraph.role)
      $0.member("footnotes", paragraph.footnotes)
      $0.member("items") { $0.array(items(of: paragraph)) { write($1.0, at: $1.1, to: &$0) } }
      writeRange(paragraph.range, to: &$0)
    }
  }

  /// Writes a document listed for an item, or before the group.
  func write(_ entry: DocumentationEntry, to json: inout JSONWriter) {
    json.object {
      $0.member("label", entry.label)
      $0.member("title", entry.title)
      $0.member("symbols") { $0.array(entry.symbols) { $0.string($1.description) } }
      writeAddresses(of: entry.symbols, as: "addresses", to: &$0)
      $0.member("note", entry.note)
      writeRange(entry.range, to: &$0)
    }
  }

  /// Writes one date and time of the timetable.
  func write(_ slot: Slot, to json: inout JSONWriter) {
    let zone = zones.zone(of: slot)
    write(slot, zone: zone, clock: zones.clock(of: zone), to: &json)
  }

  /// Writes one date and time of the timetable of a meeting in a time zone.
  func write(_ slot: Slot, zone: String?, clock: UTCClock, to json: inout JSONWriter) {
    let moments = clock.moments(of: slot)
    json.object { json in
      json.member("date", slot.date)
      json.member("start", slot.start)
      json.member("end", slot.end)
      json.member("part", slot.part)
      json.member("timeZone", zone)
      json.member("startUTC", utc: moments.start)
      json.member("endUTC", utc: moments.end)
      json.member("entries") { $0.array(slot.entries) { write($1, to: &$0) } }
      writeRange(slot.range, to: &json)
      writeRange(slot.dateRange, as: "dateRange", to: &json)
      writeRange(slot.timeRange, as: "timeRange", to: &json)
    }
  }

  private func write(_ entry: SlotEntry, to json: inout JSONWriter) {
    json.object {
      $0.member("group", entry.group)
      $0.member("item", entry.item)
      $0.member("title", entry.title)
      $0.member("continued", entry.continued)
      writeRange(entry.range, to: &$0)
      writeRange(entry.titleRange, as: "titleRange", to: &$0)
    }
  }
}
