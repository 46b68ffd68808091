/// Joins documents to meetings: by group and ordinal, else days, else the series and year of their
/// symbols.
public struct MeetingRegister: Sendable {
  /// The meetings, by day, then in the order of the documents.
  public private(set) var meetings: [MeetingRecord] = []
  /// The documents that belong to no meeting, by name.
  public private(set) var unjoined: [String] = []

  /// Joins documents.
  public init(_ documents: [SourcedDocument]) {
    var clusters: [MeetingCluster] = []
    for sourced in documents where Self.tellsOfMeeting(sourced.document) {
      for index in sourced.document.meetings.indices {
        let member = MeetingCluster.Member(sourced, meeting: index)
        if let place = Self.cluster(of: member.identity, in: clusters) {
          clusters[place].add(member)
        } else {
          clusters.append(MeetingCluster(member))
        }
      }
    }
    for sourced in documents where !Self.tellsOfMeeting(sourced.document) {
      guard let place = Self.cluster(listing: sourced.document, in: clusters) else {
        unjoined.append(sourced.document.source.name)
        continue
      }
      clusters[place].papers.append(sourced)
    }
    var records = clusters.map { $0.record() }
    let end = CalendarDate(year: 9999, month: 12, day: 31)
    let order = records.indices.sorted {
      (records[$0].firstDay ?? end, $0) < (records[$1].firstDay ?? end, $1)
    }
    records = order.map { records[$0] }
    meetings = records
  }

  /// Whether a document is of a meeting: what is headed by sentences is a text about something else.
  private static func tellsOfMeeting(_ document: MeetingDocument) -> Bool {
    document.meetings.contains { !$0.group.name.hasSuffix(".") }
  }

  /// The meeting that a document's is: one that is certainly the same, else one of the same series and
  /// year, if there is no other.
  private static func cluster(
    of identity: MeetingIdentity,
    in clusters: [MeetingCluster]
  ) -> Int? {
    func verdicts(_ cluster: MeetingCluster) -> [MeetingIdentity.Verdict] {
      cluster.members.map { $0.identity.compared(to: identity) }
    }
    let verdicts = clusters.map(verdicts)
    if let same = verdicts.firstIndex(where: { $0.contains(.same) }) { return same }
    let open = clusters.indices.filter { index in
      !verdicts[index].contains(.different)
        && clusters[index].members.contains { $0.identity.isOfOneYear(as: identity) }
    }
    return open.count == 1 ? open[0] : nil
  }

  /// The meeting whose documents list a paper, else the only one of its series and year.
  private static func cluster(
    listing document: MeetingDocument,
    in clusters: [MeetingCluster]
  ) -> Int? {
    let symbols = Set((document.masthead.symbol?.parts ?? []).map { $0.withoutStar })
    guard !symbols.isEmpty else { return nil }
    let listing = clusters.firstIndex { cluster in
      cluster.members.contains { member in
        member.papers.contains {
          !symbols.isDisjoint(with: $0.entry.symbols.map { $0.withoutStar })
        }
      }
    }
    if let listing { return listing }
    let families = symbols.compactMap { MeetingIdentity.family($0) }
    let near = clusters.indices.filter { index in
      clusters[index].members.contains { member in
        member.identity.families.contains(where: families.contains)
      }
    }
    return near.count == 1 ? near[0] : nil
  }
}

/// The documents of one meeting.
struct MeetingCluster {
  /// A document with its meeting.
  struct Member {
    let sourced: SourcedDocument
    let meeting: Meeting
    let identity: MeetingIdentity
    /// The language of the document.
    let language: DocumentLanguage
    private let lines: LineTable

    init(_ sourced: SourcedDocument, meeting index: Int) {
      self.sourced = sourced
      meeting = sourced.document.meetings[index]
      identity = MeetingIdentity(meeting, of: sourced.document)
      language = PageLanguage(sourced.document, source: sourced.source).language
      lines = sourced.source.lineTable()
    }

    var document: MeetingDocument { sourced.document }
    var name: String { sourced.document.source.name }
    var isReport: Bool { document.kind == .report || document.kind == .draftReport }

    /// The papers that it lists for the meeting's items, joint ones among them, and before the group.
    var papers: [(item: ItemNumber?, entry: DocumentationEntry)] {
      var papers: [(item: ItemNumber?, entry: DocumentationEntry)] = []
      let directory = ItemDirectory(document)
      for item in FlatItems.of(meeting.agenda) {
        for entry in directory.rowPapers(of: item) { papers.append((item.number, entry)) }
      }
      for annotation in meeting.otherAnnotations {
        for entry in annotation.documentation { papers.append((annotation.number, entry)) }
      }
      for entry in document.report?.documentation ?? [] { papers.append((nil, entry)) }
      return papers
    }

    /// The slots that the group has part in.
    var slots: [Slot] {
      guard let selection = try? GroupSelection(meeting.group.reference, of: document) else {
        return document.organizationOfWork
      }
      return selection.slots(of: document)
    }

    /// A place in the document.
    func place(_ range: SourceRange?, _ text: String? = nil) -> MeetingRecord.Place {
      sourced.place(range ?? meeting.range, text, in: lines)
    }
  }

  /// The documents that speak of the meeting, from the call to the report.
  private(set) var members: [Member]
  /// Documents for its items.
  var papers: [SourcedDocument] = []

  init(_ member: Member) { members = [member] }

  /// Adds a document in its place: by what it is, then its revision, then its date.
  mutating func add(_ member: Member) {
    let rank = Self.rank(member.document)
    let place = members.firstIndex { rank < Self.rank($0.document) } ?? members.count
    members.insert(member, at: place)
  }

  private struct Rank: Comparable {
    var stage: Int
    var revision: Int
    var date: CalendarDate

    static func < (a: Rank, b: Rank) -> Bool {
      if a.stage != b.stage { return a.stage < b.stage }
      return a.revision != b.revision ? a.revision < b.revision : a.date < b.date
    }
  }

  private static func rank(_ document: MeetingDocument) -> Rank {
    let stage =
      switch document.kind {
      case .agenda, .annotatedAgenda: 0
      case .organizationOfWork: 1
      case .draftReport: 3
      case .report: 4
      default: 2
      }
    return Rank(
      stage: stage,
      revision: CalendarExport.sequence(of: document.masthead),
      date: document.masthead.date ?? CalendarDate(year: 0, month: 1, day: 1)
    )
  }

  /// What a document is for the meeting.
  static func role(_ document: MeetingDocument) -> MeetingRecord.Role {
    switch document.kind {
    case .agenda, .annotatedAgenda:
      if document.masthead.reissued { return .reissuedAgenda }
      let isRevised = CalendarExport.sequence(of: document.masthead) > 0
      return isRevised ? .revisedAgenda : .provisionalAgenda
    case .organizationOfWork: return .organizationOfWork
    case .draftReport: return .draftReport
    case .report: return .report
    default: return .paper
    }
  }

  /// The language that the record is told in: English, where a document is.
  var language: DocumentLanguage {
    members.contains { $0.language == .english } ? .english : members[0].language
  }

  /// The documents in that language.
  var inOneLanguage: [Member] { members.filter { $0.language == language } }

  /// Whether a later document stands in the place of a member: a revision of the same number and kind,
  /// one in the same language that bears a later day, or the report in the place of its draft.
  func isSuperseded(_ index: Int) -> Bool {
    let member = members[index]
    return members[(index + 1)...].contains { later in
      if member.document.kind == .draftReport, later.document.kind == .report { return true }
      let (old, new) = (Self.rank(member.document), Self.rank(later.document))
      guard old.stage == new.stage, member.identity.isOfOneText(as: later.identity) else {
        return false
      }
      if old.revision != new.revision { return old.revision < new.revision }
      guard member.language == later.language, let day = member.document.masthead.date,
        let other = later.document.masthead.date
      else { return false }
      return day < other
    }
  }

  /// The documents that no later one replaces; those in the language of the record come last.
  var inForce: [Member] {
    let inForce = members.indices.filter { !isSuperseded($0) }.map { members[$0] }
    return inForce.filter { $0.language != language } + inForce.filter { $0.language == language }
  }
}
