/// The other document, and how the two speak of the same meetings.
struct OtherDocument {
  let document: MeetingDocument
  /// For each meeting of the document judged, the one of the same group.
  let partners: [Meeting?]

  init?(_ context: ValidationContext) {
    guard let other = context.other else { return nil }
    document = other
    partners = context.document.meetings.map { meeting in
      other.meetings.first { $0.group.id != nil && $0.group.id == meeting.group.id }
        ?? other.meetings.first {
          ComparedTitle.fold($0.group.name) == ComparedTitle.fold(meeting.group.name)
        }
    }
  }

  /// A note on a place in the other document.
  func note(_ message: String, _ range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(message: message, range: range, source: document.source.name)
  }
}
