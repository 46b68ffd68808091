/// What an export wrote, and what is to be said about it.
public struct ExportedText: Sendable, Hashable {
  /// What was written, in UTF-8.
  public var bytes: ContiguousArray<UInt8>
  /// What the format could not carry or had to leave open, for people, a sentence each.
  public var notes: [String]
  /// Why it is not what was asked for and no file of it should be kept; nil where it may be.
  public var fault: String?

  /// Creates a result.
  public init(bytes: ContiguousArray<UInt8>, notes: [String] = [], fault: String? = nil) {
    self.bytes = bytes
    self.notes = notes
    self.fault = fault
  }
}

/// A group was asked for that the document does not speak of.
public struct UnknownGroupError: Error, Sendable, Hashable {
  /// What was asked for.
  public var name: String
  /// The groups of the document, by id or else by name.
  public var known: [String]

  /// Creates the error.
  public init(name: String, known: [String]) {
    self.name = name
    self.known = known
  }
}

/// Which group's part of a document is exported.
struct GroupSelection {
  /// The group, as the document refers to it; nil for all.
  private let group: String?

  /// Finds a group by its id or name, in small or capital letters; nil selects all.
  init(_ name: String?, of document: MeetingDocument) throws(UnknownGroupError) {
    guard let name else {
      group = nil
      return
    }
    let wanted = name.lowercased()
    var known: [String] = []
    for meeting in document.meetings {
      known.append(meeting.group.reference)
      if meeting.group.name.lowercased() == wanted {
        group = meeting.group.reference
        return
      }
    }
    for slot in document.organizationOfWork {
      for case .some(let group) in slot.entries.map({ $0.group }) where !known.contains(group) {
        known.append(group)
      }
    }
    guard let found = known.first(where: { $0.lowercased() == wanted }) else {
      throw UnknownGroupError(name: name, known: known)
    }
    group = found
  }

  /// Whether all groups are selected.
  var takesAll: Bool { group == nil }

  /// Whether a meeting is selected.
  func takes(_ meeting: Meeting) -> Bool { takes(meeting.group.reference) }

  /// Whether what belongs to a group is selected; what belongs to none that is named always is.
  func takes(_ group: String?) -> Bool {
    self.group == nil || group == nil || self.group == group
  }

  /// The timetable of the group: slots that only others use are not in it.
  func slots(of document: MeetingDocument) -> [Slot] { pairs(of: document).map { $0.own } }

  /// The timetable of the group, each slot beside the whole one with the entries of all groups.
  func pairs(of document: MeetingDocument) -> [(own: Slot, whole: Slot)] {
    document.organizationOfWork.compactMap { slot in
      guard group != nil, !slot.entries.isEmpty else { return (slot, slot) }
      var own = slot
      own.entries.removeAll { !takes($0.group) }
      return own.entries.isEmpty ? nil : (own, slot)
    }
  }
}
