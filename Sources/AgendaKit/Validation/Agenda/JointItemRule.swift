/// A joint item stands on both agendas.
enum JointItemUnpairedRule: Rule {
  static let description = RuleDescription(
    "joint-item-unpaired",
    .agenda,
    .error,
    summary: "A joint item has its counterpart in the other group's agenda, marked joint, with the "
      + "same title",
    reason: "Delegations of the other group would not know that the item is theirs too.",
    source: .practice("the joint agendas of the working groups"),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.isJoint else { return }
    let agendas = context.meetings.map(JointTitle.Index.init)
    for meeting in context.meetings {
      for entry in meeting.items {
        guard let joint = entry.item.joint else { continue }
        judgeMark(of: entry.item, joint, meeting, context, &findings)
        var lacking: [Lacking] = []
        var isElsewhere = false
        for name in joint.with {
          guard let other = context.meeting(ofGroup: name), other != meeting.index else { continue }
          // Mostly the titles are alike but for typography.
          if let same = context.meetings[other].item(folded: entry.folded),
            isJoint(same, with: meeting)
          {
            isElsewhere = true
            continue
          }
          let own = agendas[meeting.index]
          let found = judge(entry.item, of: own, with: agendas[other], &findings)
          if let found { lacking.append(found) } else { isElsewhere = true }
        }
        report(entry.item, of: meeting, lacking, isElsewhere: isElsewhere, &findings)
      }
    }
  }

  /// "(joint item of the Working Group on … and the Working Group on …)" names the groups that share it.
  private static func judgeMark(
    of item: AgendaItem,
    _ joint: JointItem,
    _ meeting: MeetingIndex,
    _ context: ValidationContext,
    _ findings: inout FindingList
  ) {
    guard let mark = context.find("joint item of", in: item.headRange) else { return }
    let named = ComparedTitle.fold(
      context.plainText(SourceRange(Int(mark.upper), Int(item.headRange.upper)))
    )
    let sharing = [meeting.index] + joint.with.compactMap { context.meeting(ofGroup: $0) }
    for i in sharing {
      // A group may be called by the end of its name.
      let name = context.meetings[i].meeting.group.name
      let subject = ComparedTitle.fold(name).split(separator: " ").suffix(2).joined(separator: " ")
      guard !named.contains(subject) else { continue }
      findings.report(
        "The mark of joint item \(item.number?.description ?? "without a number") does not name the "
          + name,
        at: SourceRange(Int(mark.lower), Int(item.headRange.upper)),
        notes: context.meetings[i].meeting.places.group.first.map {
          [Diagnostic.Note(message: "The \(name)", range: $0)]
        } ?? [],
        reliesOn: [.group(i)]
      )
      return
    }
  }

  /// A group without an item of the title.
  private struct Lacking {
    let group: MeetingIndex
    /// Its joint item under another title.
    let partner: AgendaItem?
  }

  /// Returns the other group if it has no item of the title.
  private static func judge(
    _ item: AgendaItem,
    of own: JointTitle.Index,
    with other: JointTitle.Index,
    _ findings: inout FindingList
  ) -> Lacking? {
    let name = item.number?.description ?? "without a number"
    let same = other.items(titled: item.title)
    if same.contains(where: { isJoint($0, with: own.meeting) }) { return nil }
    if let partner = same.first {
      findings.report(
        "Item \(partner.number?.description ?? "of this title") of the "
          + "\(other.meeting.meeting.group.name) is not marked joint; item \(name) of the "
          + "\(own.meeting.meeting.group.name), with the same title, is",
        at: partner.headRange,
        notes: [Diagnostic.Note(message: "The item marked joint", range: item.headRange)],
        reliesOn: [.agenda(other.meeting.index)]
      )
      return nil
    }
    // The partner may bear another title: a joint item there that has none here either.
    let partner = other.joint.first { candidate in
      isJoint(candidate, with: own.meeting) && own.items(titled: candidate.title).isEmpty
    }
    return Lacking(group: other.meeting, partner: partner)
  }

  /// Reports an item that others lack. Two titles of one item are one fault, told at the title that
  /// no other group has, of two at the later agenda.
  private static func report(
    _ item: AgendaItem,
    of own: MeetingIndex,
    _ lacking: [Lacking],
    isElsewhere: Bool,
    _ findings: inout FindingList
  ) {
    let lacking = lacking.filter { other in
      guard other.partner != nil else { return true }
      return !isElsewhere && (lacking.count > 1 || other.group.index < own.index)
    }
    guard !lacking.isEmpty else { return }
    let names = PlainEnglish.list(lacking.map { "the \($0.group.meeting.group.name)" })
    findings.report(
      "Item \(item.number?.description ?? "without a number"), "
        + "\(PlainEnglish.quote(item.title)), is marked joint, but \(names) "
        + "\(lacking.count > 1 ? "have" : "has") no item of that title",
      at: item.headRange,
      notes: lacking.compactMap { other in
        other.partner.map {
          Diagnostic.Note(
            message: "The joint item there, \(PlainEnglish.quote($0.title))",
            range: $0.headRange
          )
        }
      },
      marks: (item.number.map { [.title(own.index, $0)] } ?? [])
        + lacking.compactMap { other in
          other.partner?.number.map { .title(other.group.index, $0) }
        },
      reliesOn: [.agenda(own.index), .structure] + lacking.map { .agenda($0.group.index) }
    )
  }

  private static func isJoint(_ item: AgendaItem, with meeting: MeetingIndex) -> Bool {
    item.joint.map { $0.with.contains(where: meeting.isNamed) } ?? false
  }
}

/// A joint meeting adopts a joint report.
enum JointReportTitleRule: Rule {
  static let description = RuleDescription(
    "joint-report-title",
    .agenda,
    .warning,
    summary: "Groups that meet jointly adopt a “joint report”",
    reason: "The two groups adopt one text; “the report” would be a report of its own.",
    source: .practice("the joint agendas of the working groups"),
    examples: [
      RuleExample(
        in: .jointAgendas,
        keeps: "5. Adoption of the joint report (*joint item*).\n\nWorking Group",
        breaks: "5. Adoption of the report (*joint item*).\n\nWorking Group"
      )
    ],
    needsEnglish: true
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard context.isJoint else { return }
    for meeting in context.meetings
    where meeting.items.contains(where: { $0.item.joint != nil }) {
      for entry in meeting.items {
        let title = entry.folded
        guard title.hasPrefix("adoption of the"), title.contains("report"),
          !title.contains("joint")
        else { continue }
        findings.report(
          "The groups meet jointly, but item \(entry.item.number?.description ?? "") is called "
            + PlainEnglish.quote(entry.item.title),
          at: entry.item.headRange,
          marks: entry.item.number.map { [.title(meeting.index, $0)] } ?? []
        )
      }
    }
  }
}

/// Titles of joint items.
enum JointTitle {
  /// The items of an agenda by their titles.
  final class Index {
    let meeting: MeetingIndex
    /// The items that are marked joint.
    private(set) lazy var joint = meeting.items.map { $0.item }.filter { $0.joint != nil }
    private lazy var byTitle = Dictionary(grouping: meeting.items.map { $0.item }) {
      JointTitle.key($0.title)
    }

    init(_ meeting: MeetingIndex) { self.meeting = meeting }

    /// The items with a title, in short or long form.
    func items(titled title: String) -> [AgendaItem] { byTitle[JointTitle.key(title)] ?? [] }
  }

  /// What titles of one joint item share: the long names in short, and without the word "joint",
  /// which is another rule's.
  static func key(_ title: String) -> String {
    let key = ComparedTitle.key(title)
    guard key.utf8.contains(UInt8(ascii: "j")) else { return key }
    return key.split(separator: " ").filter { $0 != "joint" }.joined(separator: " ")
  }
}
