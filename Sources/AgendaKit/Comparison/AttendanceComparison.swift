/// A list of those who came that has other names now.
struct AttendanceChange {
  /// The change of the first of its names.
  var id: ChangeLog.ID
  /// The list in the first document.
  var from: SourceRange
  /// The list in the second document.
  var to: SourceRange
  /// The words of names that went and came, folded, for the paragraph that lists them.
  var words: Set<String>
  /// Whether there was one name and are several now, or the other way round, so that the words
  /// before them have another number.
  var isOtherNumber: Bool
}

extension Comparer {
  /// Compares who came: names by their words, in all lists.
  mutating func compareAttendance() {
    let (a, b) = (from.report?.attendance ?? Attendance(), to.report?.attendance ?? Attendance())
    let old = Attendees(a, from)
    let new = Attendees(b, to)
    // First within each list, then names that changed lists.
    var toOf = [Int?](repeating: nil, count: old.names.count)
    var fromOf = [Int?](repeating: nil, count: new.names.count)
    for list in Attendee.List.allCases {
      let x = old.names.indices.filter { old.names[$0].attendee.list == list }
      let y = new.names.indices.filter { new.names[$0].attendee.list == list }
      let matching = ListMatching(x.map(old.entry), y.map(new.entry), similar: .exact)
      work += matching.work
      for pair in matching.pairs {
        toOf[x[pair.from]] = y[pair.to]
        fromOf[y[pair.to]] = x[pair.from]
      }
    }
    let restOld = old.names.indices.filter { toOf[$0] == nil }
    let restNew = new.names.indices.filter { fromOf[$0] == nil }
    let rest = ListMatching(restOld.map(old.entry), restNew.map(new.entry), similar: .names)
    work += rest.work
    for pair in rest.pairs {
      toOf[restOld[pair.from]] = restNew[pair.to]
      fromOf[restNew[pair.to]] = restOld[pair.from]
    }
    for (i, j) in old.replaced(in: new, toOf: toOf, fromOf: fromOf) {
      toOf[i] = j
      fromOf[j] = i
    }
    var changes = ListChanges()
    var same = 0
    for step in MergeStep.walk(fromOf: fromOf, toOf: toOf, stays: { _ in true }) {
      switch step {
      case .removed(let i):
        let id = log.add(Change(.removed, .attendance, from: old.names[i].node))
        changes.note(id, old.names[i], nil)
      case .added(let j):
        let id = log.add(Change(.added, .attendance, to: new.names[j].node))
        changes.note(id, nil, new.names[j])
      case .kept(let i, let j):
        let (x, y) = (old.names[i], new.names[j])
        var isSame = true
        if x.attendee.list != y.attendee.list {
          isSame = false
          let id = log.add(Change(.moved, .attendance, from: x.node, to: y.node, fields: ["list"]))
          changes.note(id, x, nil)
          changes.note(id, nil, y)
        }
        if differ(x.attendee.name, y.attendee.name) {
          isSame = false
          var change = Change(.edited, .attendance, from: x.node, to: y.node, fields: ["name"])
          change.words = words(x.attendee.name, y.attendee.name)
          let id = log.add(change)
          changes.note(id, x, nil)
          changes.note(id, nil, y)
        }
        if isSame { same += 1 }
      }
    }
    tally(.attendance, from: old.names.count, to: new.names.count, same: same)
    let opened = compareAttendanceFacts(a, b)
    attendanceChanges = changes.all(a, b, opened)
  }

  /// Compares whether lists are complete; gives the change for those that differ in that.
  private mutating func compareAttendanceFacts(_ a: Attendance, _ b: Attendance)
    -> [Attendee.List: ChangeLog.ID]
  {
    var fields: [String] = []
    for list in Attendee.List.allCases where a[list].open != b[list].open {
      // A list that came or went is told by its names.
      if a[list].names.isEmpty == b[list].names.isEmpty { fields.append(list.rawValue) }
    }
    if a.listOfParticipants?.withoutStar != b.listOfParticipants?.withoutStar {
      fields.append("listOfParticipants")
    }
    if fields.isEmpty { return [:] }
    func node(_ attendance: Attendance) -> ChangedNode {
      let range = Attendee.List.allCases.map { attendance[$0].range }.reduce(SourceRange.none) {
        $0.union($1)
      }
      return ChangedNode(.attendance(attendance), path: ["report", "attendance"], range: range)
    }
    func tell(_ fields: [String]) -> ChangeLog.ID? {
      if fields.isEmpty { return nil }
      return log.add(Change(.edited, .attendance, from: node(a), to: node(b), fields: fields))
    }
    let lists = fields.compactMap(Attendee.List.init(rawValue:))
    let id = tell(lists.map { $0.rawValue })
    participantsChange = tell(fields.filter { $0 == "listOfParticipants" })
    guard let id else { return [:] }
    return Dictionary(uniqueKeysWithValues: lists.map { ($0, id) })
  }
}

extension Attendance {
  /// A list by its name.
  subscript(list: Attendee.List) -> AttendanceList {
    switch list {
    case .parties: parties
    case .signatories: signatories
    case .organizations: organizations
    case .others: others
    }
  }
}

/// The names of an attendance in one list.
private struct Attendees {
  struct Name {
    var attendee: Attendee
    var node: ChangedNode
  }

  var names: [Name] = []

  init(_ attendance: Attendance, _ document: MeetingDocument) {
    for list in Attendee.List.allCases {
      for (index, name) in attendance[list].names.enumerated() {
        let ranges = attendance[list].nameRanges
        let attendee = Attendee(list: list, name: name)
        let node = ChangedNode(
          .attendee(attendee),
          path: ["report", "attendance", .key(list.rawValue), "names", .index(index)],
          range: index < ranges.count ? ranges[index] : attendance[list].range
        )
        names.append(Name(attendee: attendee, node: node))
      }
    }
  }

  /// Names that stand alone between the same neighbours of one list: "Turkey" and "Türkiye".
  func replaced(in new: Attendees, toOf: [Int?], fromOf: [Int?]) -> [(from: Int, to: Int)] {
    let firsts = Dictionary(
      names.indices.map { (names[$0].attendee.list, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var pairs: [(from: Int, to: Int)] = []
    for j in new.names.indices where fromOf[j] == nil {
      let list = new.names[j].attendee.list
      let before = new.index(j - 1, in: list)
      let i: Int?
      if let before {
        i = fromOf[before].map { $0 + 1 }
      } else {
        i = firsts[list]
      }
      guard let i, index(i, in: list) != nil, toOf[i] == nil,
        before == nil || index(i - 1, in: list) != nil
      else { continue }
      let after = new.index(j + 1, in: list)
      let isAlone =
        index(i + 1, in: list).map { after != nil && toOf[$0] == after } ?? (after == nil)
      if isAlone { pairs.append((i, j)) }
    }
    return pairs
  }

  /// An index, if a name of the list stands there.
  private func index(_ index: Int, in list: Attendee.List) -> Int? {
    names.indices.contains(index) && names[index].attendee.list == list ? index : nil
  }

  func entry(_ index: Int) -> ListMatching.Entry {
    let name = names[index].attendee.name
    return .init(key: FoldedText.of(name), text: name, label: nil)
  }
}

/// The first change of each list, and the words of its names.
private struct ListChanges {
  private var ids: [Attendee.List: ChangeLog.ID] = [:]
  private var words: [Attendee.List: Set<String>] = [:]

  mutating func note(_ id: ChangeLog.ID, _ old: Attendees.Name?, _ new: Attendees.Name?) {
    for name in [old, new].compactMap({ $0 }) {
      let list = name.attendee.list
      if ids[list] == nil { ids[list] = id }
      let split = FoldedText.normalized(name.attendee.name).split(separator: " ")
      words[list, default: []].formUnion(split.map(String.init))
    }
  }

  /// The changes of the lists; of one whose names stayed, that it was opened or completed.
  func all(
    _ a: Attendance,
    _ b: Attendance,
    _ opened: [Attendee.List: ChangeLog.ID]
  ) -> [AttendanceChange] {
    Attendee.List.allCases.compactMap { list in
      (ids[list] ?? opened[list]).map {
        AttendanceChange(
          id: $0,
          from: a[list].range,
          to: b[list].range,
          words: words[list] ?? [],
          isOtherNumber: (a[list].names.count == 1) != (b[list].names.count == 1)
        )
      }
    }
  }
}
