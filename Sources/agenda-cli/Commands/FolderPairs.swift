import AgendaKit

/// Pairs the documents of two folders: by the name under the folder, and what is left by symbol, the
/// symbol of a revision being that of the first issue.
struct FolderPairs {
  /// A document that was read.
  struct Side {
    var input: Input
    var document: MeetingDocument
    var source: SourceText
  }

  /// Two documents that are one, by their places.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// What is only in the first folder.
  private(set) var left: [Int] = []
  /// What is only in the second folder.
  private(set) var came: [Int] = []

  init(_ old: [Side], _ new: [Side]) {
    var toOf = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    func pair(_ key: (Side) -> String?) {
      var places: [String: [Int]] = [:]
      for (index, side) in new.enumerated().reversed() where !isTaken[index] {
        if let key = key(side) { places[key, default: []].append(index) }
      }
      for (index, side) in old.enumerated() where toOf[index] == nil {
        guard let key = key(side), let other = places[key]?.popLast() else { continue }
        toOf[index] = other
        isTaken[other] = true
      }
    }
    pair { $0.input.place.text }
    pair { $0.document.masthead.symbol?.canonical.description }
    pair { side in
      side.document.masthead.symbol?.canonical.parts.map { symbol in
        var first = symbol
        first.components.removeAll { if case .modifier = $0 { true } else { false } }
        return first.description
      }.joined(separator: " ")
    }
    for (index, other) in toOf.enumerated() {
      if let other { pairs.append((index, other)) } else { left.append(index) }
    }
    came = isTaken.indices.filter { !isTaken[$0] }
  }
}
