/// Finds the change that tells of an operation of the patch.
struct ChangeIDs {
  private var from: [NodePath: String] = [:]
  private var to: [NodePath: String] = [:]

  init(_ changes: [Change]) {
    for (number, change) in changes.enumerated() {
      note(change, "c\(number + 1)")
      for (index, consequence) in change.consequences.enumerated() {
        note(consequence, "c\(number + 1).\(index + 1)")
      }
    }
  }

  private mutating func note(_ change: Change, _ id: String) {
    func add(_ path: NodePath?, _ places: inout [NodePath: String]) {
      if let path, places[path] == nil { places[path] = id }
    }
    add(change.from?.path, &from)
    add(change.to?.path, &to)
    add(change.with?.from.path, &from)
    add(change.with?.to.path, &to)
    for part in change.parts {
      if change.kind == .split { add(part.path, &to) } else { add(part.path, &from) }
    }
  }

  /// The same for the way back.
  var exchanged: ChangeIDs {
    var result = self
    (result.from, result.to) = (to, from)
    return result
  }

  /// The change of the thing itself, else of what it stands in.
  func id(of operation: ComparisonPatch.Operation) -> String? {
    for (path, places) in [(operation.to, to), (operation.from, from)] {
      guard let path else { continue }
      for length in stride(from: path.steps.count, to: 0, by: -1) {
        if let id = places[NodePath(Array(path.steps.prefix(length)))] { return id }
      }
    }
    return nil
  }
}
