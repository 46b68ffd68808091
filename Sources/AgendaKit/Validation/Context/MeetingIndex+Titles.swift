extension MeetingIndex {
  /// The item whose title stands in quotation marks.
  func item(quotedIn range: SourceRange, _ context: ValidationContext) -> ItemNumber? {
    guard let open = context.find(bytes: [0xE2, 0x80, 0x9C], in: range) else { return nil }
    let rest = SourceRange(Int(open.upper), Int(range.upper))
    guard let close = context.find(bytes: [0xE2, 0x80, 0x9D], in: rest) else { return nil }
    let title = context.plainText(SourceRange(Int(open.upper), Int(close.lower)))
    return item(titled: title)?.number
  }

  /// The item whose title is the beginning of the text, perhaps after "The": the longest one.
  func item(named text: String) -> ItemNumber? {
    var words = ComparedTitle.fold(text)[...]
    for and in ["and ", ",and "] where words.hasPrefix(and) { words = words.dropFirst(and.count) }
    if let found = longest(words) { return found }
    return words.hasPrefix("the ") ? longest(words.dropFirst(4)) : nil
  }

  /// The one item whose title begins with what is discussed: "The joint discussion of electronic
  /// evidence", of "Electronic evidence in the work of central authorities".
  func item(begunBy text: String) -> ItemNumber? {
    let folded = ComparedTitle.fold(text)
    let heads = ["discussion of ", "discussion on ", "consideration of ", "deliberations on "]
    guard
      let topic = heads.lazy.compactMap({ head in
        folded.firstRange(of: head).map { String(folded[$0.upperBound...]) }
      }).first, topic.contains(" ")
    else { return nil }
    let found = Set(items.filter { $0.folded.hasPrefix(topic + " ") }.compactMap { $0.item.number })
    return found.count == 1 ? found.first : nil
  }

  private func longest(_ words: Substring) -> ItemNumber? {
    let found = items.lazy.filter { entry in
      guard !entry.folded.isEmpty, words.hasPrefix(entry.folded) else { return false }
      let rest = words.utf8.dropFirst(entry.folded.utf8.count)
      return rest.isEmpty || rest.first == ASCII.space
    }
    return found.max { $0.folded.utf8.count < $1.folded.utf8.count }
      .flatMap { item(folded: $0.folded)?.number }
  }
}
