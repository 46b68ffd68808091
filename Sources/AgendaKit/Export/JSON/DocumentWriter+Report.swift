extension DocumentWriter {
  /// Writes what a report says beside its agenda.
  func write(_ report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("sections") { $0.array(report.sections) { write($1, to: &$0) } }
      json.member("considerations") { $0.array(report.considerations) { write($1, to: &$0) } }
      json.member("statements") { $0.array(report.statements) { write($1, to: &$0) } }
      json.member("officers") { $0.array(report.officers) { write($1, to: &$0) } }
      json.member("meetingsHeld", report.meetingsHeld)
      json.member("hours") { $0.array(report.hours) { write($1, to: &$0) } }
      json.member("attendance") { write(report.attendance, to: &$0) }
      json.member("documentation") { $0.array(report.documentation) { write($1, to: &$0) } }
      json.member("placeholders") { $0.array(report.placeholders) { write($1, to: &$0) } }
      writeRange(report.meetingsHeldRange, as: "meetingsHeldRange", to: &json)
    }
  }

  /// Writes what a paper says.
  func write(_ paper: MeetingPaper, to json: inout JSONWriter) {
    json.object { json in
      json.member("sections") { $0.array(paper.sections) { write($1, to: &$0) } }
    }
  }

  /// Writes a chapter with its parts.
  func write(_ section: Section, to json: inout JSONWriter) {
    json.object { json in
      json.member("number", section.number)
      json.member("title", section.title)
      json.member("paragraphs") { $0.array(section.paragraphs) { write($1, to: &$0) } }
      json.member("sections") { $0.array(section.sections) { write($1, to: &$0) } }
      writeRange(section.range, to: &json)
      writeRange(section.headingRange, as: "headingRange", to: &json)
    }
  }

  func write(_ consideration: Consideration, to json: inout JSONWriter) {
    json.object { json in
      json.member("item", consideration.item)
      json.member("paragraph", consideration.paragraph)
      json.member("meetings", consideration.meetings)
      json.member("dates") { $0.array(consideration.dates) { $0.date($1) } }
      json.member("tentative", consideration.tentative)
      json.member("panellists") {
        $0.array(consideration.panellists) { json, panellist in
          json.object {
            $0.member("name", panellist.name)
            $0.member("description", panellist.description)
            writeRange(panellist.range, to: &$0)
          }
        }
      }
      writeRange(consideration.range, to: &json)
    }
  }

  func write(_ statements: Statements, to json: inout JSONWriter) {
    json.object {
      $0.member("item", statements.item)
      $0.member("paragraph", statements.paragraph)
      $0.member("speakers", statements.speakers)
      $0.member("open", statements.open)
      writeRange(statements.range, to: &$0)
      writeRanges(statements.speakerRanges, as: "speakerRanges", to: &$0)
    }
  }

  func write(_ officer: Officer, to json: inout JSONWriter) {
    json.object {
      $0.member("role", officer.role)
      $0.member("name", officer.name)
      $0.member("country", officer.country)
      writeRange(officer.range, to: &$0)
    }
  }

  func write(_ hours: MeetingHours, to json: inout JSONWriter) {
    json.object {
      $0.member("meetingOfDay", hours.meetingOfDay)
      $0.member("start", hours.start)
      $0.member("end", hours.end)
      writeRange(hours.range, to: &$0)
    }
  }

  /// Writes who came.
  func write(_ attendance: Attendance, to json: inout JSONWriter) {
    json.object { json in
      json.member("parties") { write(attendance.parties, to: &$0) }
      json.member("signatories") { write(attendance.signatories, to: &$0) }
      json.member("organizations") { write(attendance.organizations, to: &$0) }
      json.member("others") { write(attendance.others, to: &$0) }
      json.member("listOfParticipants", attendance.listOfParticipants?.description)
    }
  }

  private func write(_ list: AttendanceList, to json: inout JSONWriter) {
    json.object {
      $0.member("names", list.names)
      $0.member("open", list.open)
      writeRanges(list.nameRanges, as: "nameRanges", to: &$0)
      writeRange(list.range, to: &$0)
    }
  }

  /// Writes draft text in brackets.
  func write(_ placeholder: Placeholder, to json: inout JSONWriter) {
    json.object {
      $0.member("text", placeholder.text)
      $0.member("paragraph", placeholder.paragraph)
      writeRange(placeholder.range, to: &$0)
    }
  }
}
