/// What a paper says: a document of a meeting that is neither its agenda nor its report.
public struct MeetingPaper: Sendable, Hashable, Codable {
  /// The chapters; text before the first one stands in a section without number and title.
  public var sections: [Section]

  /// Creates a paper that says nothing.
  public init() { sections = [] }
}

extension MeetingDocument {
  /// The chapters of a report or a paper.
  var chapters: [Section] { report?.sections ?? paper?.sections ?? [] }
}
