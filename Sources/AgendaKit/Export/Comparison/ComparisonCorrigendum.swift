/// Writes a comparison as the list of a corrigendum: where, what to read for what, what to insert
/// and delete, in the order of the document. Plain text with `*for*` and `*read*` in italics, as
/// Markdown writes them.
public struct ComparisonCorrigendum: Sendable, Hashable {
  /// Creates a writer.
  public init() {}

  /// Why there can be no corrigendum, in a sentence: one corrects a document of the same meeting and
  /// of the same kind.
  public static func refusal(_ comparison: DocumentComparison) -> String? {
    var kinds: String?
    for notice in comparison.notices {
      switch notice {
      case .meetingsDiffer, .groupsDiffer:
        return "no corrigendum: " + ComparisonWords.uncapitalized(ComparisonWords.sentence(notice))
      case .kindsDiffer(let a, let b):
        kinds =
          "no corrigendum: the documents are of different kinds, \(ComparisonWords.phrase(a)) and "
          + "\(ComparisonWords.phrase(b))."
      default: continue
      }
    }
    return kinds
  }

  /// A comparison as a corrigendum of the first document, in UTF-8.
  /// - Parameters:
  ///   - comparison: what to write.
  ///   - source: the text of the first document, where each entry is to name the place it is about.
  /// - Complexity: O(n log n) in the comparison.
  public func write(
    _ comparison: DocumentComparison,
    source: SourceText? = nil
  ) -> ContiguousArray<UInt8> {
    var text = CorrigendumHead(comparison).text
    if let refusal = Self.refusal(comparison) {
      text = ComparisonWords.capitalized(refusal) + "\n"
    } else {
      text += entries(comparison, source)
    }
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.escaped(String($0)) }.joined(separator: "\n")
    return ContiguousArray(safe.utf8)
  }

  private func entries(_ comparison: DocumentComparison, _ source: SourceText?) -> String {
    var text = ""
    let lines = source?.lineTable()
    for notice in comparison.notices {
      switch notice {
      case .notStated, .changesWithoutWords: continue
      default: break
      }
      text += "\n" + ComparisonWords.sentence(notice) + "\n"
    }
    let entries = entries(comparison)
    for (number, entry) in entries.enumerated() {
      text += "\n\(number + 1). \(entry.place)"
      if let source, let lines, let offset = entry.offset {
        let place = source.shownPlaceWithWords(of: offset, lines)
        // The paragraphs of the file are not those of the text.
        text += source.isText ? ", " + place : " (in the file: \(place))"
      }
      text += "\n"
      for line in entry.lines { text += "   \(line)\n" }
    }
    return entries.isEmpty ? text + "\nNothing to correct.\n" : text
  }

  /// The entries in the order of the document. What follows from a change is printed too, and has
  /// entries of its own; those of one place are one.
  private func entries(_ comparison: DocumentComparison) -> [CorrigendumEntry] {
    let words = ComparisonWords(comparison)
    let numbers = OldNumbers(comparison)
    let printed = PrintedFacts(comparison)
    let lists = CorrigendumLists(comparison)
    var entries: [CorrigendumEntry] = []
    var inReport: [Int] = [CorrigendumEntry.report]
    for change in comparison.changes {
      let all = [(change, nil)] + change.consequences.map { ($0, change) }
      for (told, cause) in all.flatMap({ told, cause in told.inPlaces.map { ($0, cause) } }) {
        for var entry in CorrigendumEntry.all(numbers.inOldTerms(told), under: cause) {
          entry.group = words.group(of: told)
          if let line = printed.line(told) {
            entry.lines = [line]
            // What is new to the masthead has no place in the old one.
            if printed.isNew(told) { entry.offset = nil }
          }
          if let lines = lists.lines(told) { entry.lines = lines }
          // What came to a report stands after what was told before it.
          if entry.order == [CorrigendumEntry.report] { entry.order = inReport }
          if entry.order.first == CorrigendumEntry.report, change.subject != .attendance {
            inReport = entry.order
          }
          entries.append(entry)
        }
      }
    }
    var joined: [CorrigendumEntry] = []
    let sorted = entries.enumerated().sorted { a, b in
      a.element.order == b.element.order
        ? a.offset < b.offset : a.element.order.lexicographicallyPrecedes(b.element.order)
    }
    for (_, entry) in sorted {
      var entry = entry
      if words.namesGroups, let group = entry.group { entry.place = group + ", " + entry.place }
      // The same lines at another offset correct another place of that name.
      if let last = joined.last, last.place == entry.place,
        last.offset == entry.offset || !entry.lines.contains(where: { last.lines.contains($0) })
      {
        joined[joined.count - 1].lines += entry.lines.filter { !last.lines.contains($0) }
      } else {
        joined.append(entry)
      }
    }
    return joined
  }
}

/// The numbers that the first document gives to items that have others in the second: what comes
/// under such an item is inserted where the first document has it.
private struct OldNumbers {
  private struct Key: Hashable {
    var group: String?
    var number: ItemNumber
  }

  private var numbers: [Key: ItemNumber] = [:]

  init(_ comparison: DocumentComparison) {
    for change in comparison.changes.flatMap({ [$0] + $0.consequences })
    where change.subject == .item {
      for (a, b) in [(change.from, change.to), (change.with?.from, change.with?.to)] {
        if case .item(let old)? = a?.content, case .item(let new)? = b?.content,
          let before = old.number, let after = new.number
        {
          numbers[Key(group: change.group, number: after)] = before
        }
      }
    }
  }

  /// A change with what came under an item of the first document by that item's number there.
  func inOldTerms(_ change: Change) -> Change {
    guard change.kind == .added, case .item(let number?, let title)? = change.to?.owner,
      let old = numbers[Key(group: change.group, number: number)]
    else { return change }
    var result = change
    result.to?.owner = .item(old, title: title)
    return result
  }
}
