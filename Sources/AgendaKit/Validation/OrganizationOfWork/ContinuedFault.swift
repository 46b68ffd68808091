/// A row that says "(continued)" and should not, or the reverse.
///
/// The row of a joint item stands in the columns of all groups that share it: what is wrong there is
/// one fault, with one fix.
struct ContinuedFault {
  let meeting: Int
  let item: ItemNumber
  let row: MeetingIndex.Row
  var message: String
  var range: SourceRange
  var notes: [Diagnostic.Note] = []
  /// What mends the row.
  var edit: Diagnostic.Edit?
  /// What the edit does.
  var fix = ""
  /// What the fault spoils besides.
  var marks: [Fact] = []
  let reliesOn: [Fact]

  private struct Place: Hashable {
    let slot: Int
    let meeting: Int
    let item: ItemNumber
  }

  /// Reports each fault once, with those of the counterparts in the same slot.
  static func report(
    _ faults: [ContinuedFault],
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard !faults.isEmpty else { return }
    var byPlace: [Place: Int] = [:]
    for (i, fault) in faults.enumerated() { byPlace[fault.place] = i }
    var isTold = [Bool](repeating: false, count: faults.count)
    for (i, fault) in faults.enumerated() where !isTold[i] {
      let same = fault.counterparts(context).compactMap { byPlace[$0] }.filter {
        !isTold[$0] && $0 > i
      }
      for j in same { isTold[j] = true }
      let all = [fault] + same.map { faults[$0] }
      var edits: [Diagnostic.Edit] = []
      for case let edit? in all.map({ $0.edit }) where !edits.contains(edit) { edits.append(edit) }
      edits.sort { $0.range < $1.range }
      findings.report(
        fault.message,
        at: fault.range,
        notes: fault.notes
          + all.dropFirst().map { Diagnostic.Note(message: $0.message, range: $0.range) },
        // What is missing may be the first row, not the words.
        fix: edits.isEmpty
          ? nil : Diagnostic.Fix(message: fault.fix, safety: .unsafe, edits: edits),
        marks: fault.marks,
        reliesOn: all.flatMap { $0.reliesOn }
      )
    }
  }

  private var place: Place { Place(slot: row.slot, meeting: meeting, item: item) }

  /// The rows of the other groups that a joint item, or the one above it, may have in the slot.
  private func counterparts(_ context: ValidationContext) -> [Place] {
    guard context.meetings.count > 1 else { return [] }
    let index = context.meetings[meeting]
    var number: ItemNumber? = item
    while let one = number {
      if let joint = index.item(one)?.joint {
        return joint.counterparts.compactMap { counterpart in
          guard let other = context.meeting(ofGroup: counterpart.group), other != meeting,
            let theirs = counterpart.item.replacingEnd(of: item)
          else { return nil }
          return Place(slot: row.slot, meeting: other, item: theirs)
        }
      }
      number = one.parent
    }
    return []
  }
}

extension ItemNumber {
  /// The number with the letters that another one has: of 2 and 1 (a), 2 (a).
  fileprivate func replacingEnd(of other: ItemNumber) -> ItemNumber? {
    guard letter == nil, let theirs = other.letter else { return self }
    return ItemNumber(number, letter: theirs, roman: other.roman)
  }
}
