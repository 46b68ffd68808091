/// Finds the item that a place of the text is about, where it is defined, and where it is named.
struct EditorItems {
  /// An item of a group's agenda.
  struct Reference: Hashable {
    var group: String?
    var number: ItemNumber
  }

  /// A place that names an item.
  private struct Place {
    var reference: Reference
    var range: SourceRange
    /// Whether it is the item's line in the agenda.
    var isDefinition = false
  }

  private let editor: EditorDocument
  private var places: [Place] = []

  init(_ editor: EditorDocument) {
    self.editor = editor
    let document = editor.document
    for meeting in document.meetings {
      let group = meeting.group.reference
      for item in FlatItems.of(meeting.agenda) {
        guard let number = item.number else { continue }
        let reference = Reference(group: group, number: number)
        places.append(Place(reference: reference, range: item.headRange, isDefinition: true))
        if let heading = item.annotation?.headingRange, !heading.isEmpty {
          places.append(Place(reference: reference, range: heading))
        }
      }
    }
    for slot in document.organizationOfWork {
      for entry in slot.entries {
        guard let number = entry.item else { continue }
        places.append(Place(reference: reference(entry.group, number), range: entry.range))
      }
    }
    for mention in document.mentions {
      guard case .item(let number, let group) = mention.value else { continue }
      places.append(Place(reference: reference(group, number), range: mention.range))
    }
  }

  /// The item of a group, or of the only group where none is named.
  private func reference(_ group: String?, _ number: ItemNumber) -> Reference {
    Reference(
      group: editor.directory.meeting(of: group)?.group.reference ?? group,
      number: number
    )
  }

  /// The item that the smallest place around an offset names.
  func item(at offset: Int) -> (reference: Reference, range: SourceRange)? {
    var found: Place?
    for place in places where place.range.holds(offset) {
      if found.map({ place.range.count < $0.range.count }) ?? true { found = place }
    }
    return found.map { ($0.reference, $0.range) }
  }

  /// Writes where the item at an offset is defined: its line in the agenda; from there, its annotation.
  func writeDefinition(at offset: Int, to json: inout JSONWriter) {
    guard let (reference, range) = item(at: offset) else { return json.null() }
    let own = places.filter { $0.reference == reference }
    let target =
      own.first { $0.isDefinition && $0.range != range } ?? own.first { $0.range != range }
    guard let target else { return json.null() }
    editor.writeLocation(target.range, to: &json)
  }

  /// Writes all places that name the item at an offset, in the order of the text.
  func writeReferences(
    at offset: Int,
    withDeclaration: Bool,
    to json: inout JSONWriter
  ) {
    guard let (reference, _) = item(at: offset) else { return json.null() }
    let own = places.filter { $0.reference == reference && (withDeclaration || !$0.isDefinition) }
    json.array(own.sorted { $0.range.lower < $1.range.lower }) { json, place in
      editor.writeLocation(place.range, to: &json)
    }
  }
}

extension SourceRange {
  /// Whether an offset is in the range, or at its end.
  func holds(_ offset: Int) -> Bool { !isEmpty && Int(lower) <= offset && offset <= Int(upper) }
}
