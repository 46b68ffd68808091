extension [AgendaItem] {
  /// Changes the item of a number, at any level; nil if there is none.
  /// - Parameter start: an index before which no item of that number stands.
  mutating func withItem<T>(
    _ number: ItemNumber,
    from start: Int = 0,
    _ change: (inout AgendaItem) -> T
  ) -> T? {
    for i in start..<Swift.max(start, count) {
      if self[i].number == number { return change(&self[i]) }
      if self[i].number?.number == number.number,
        let result = self[i].subitems.withItem(number, change)
      {
        return result
      }
    }
    return nil
  }
}

extension AgendaItem {
  /// Gives the item the papers listed under the last subitem that is annotated, where no other
  /// subitem has a list: a list that closes an item belongs to it. Whether it did.
  mutating func liftDocumentation(heading: Annotation?) -> Bool {
    let annotated = subitems.indices.filter { subitems[$0].annotation != nil }
    guard subitems.count >= 2, let last = annotated.last,
      last + 1 == subitems.count || annotated.count >= 2,
      let list = subitems[last].annotation?.documentation, !list.isEmpty,
      subitems.indices.allSatisfy({
        $0 == last || subitems[$0].annotation?.documentation.isEmpty ?? true
      })
    else { return false }
    subitems[last].annotation?.documentation = []
    subitems[last].annotation?.trim()
    if subitems[last].annotation?.paragraphs.isEmpty ?? false { subitems[last].annotation = nil }
    var own =
      annotation ?? heading
      ?? Annotation(number: number, heading: title, range: list[0].range)
    if annotation == nil, heading == nil { own.headingRange = .none }
    own.documentation += list
    own.range = list.reduce(own.range) { $0.union($1.range) }
    annotation = own
    return true
  }
}

extension Annotation {
  /// Takes the range back to the heading and the paragraphs.
  fileprivate mutating func trim() {
    range = paragraphs.reduce(headingRange) { $0.union($1.range) }
  }
}

extension Meeting {
  /// Lifts the papers of subitems to the items that they close; the heading of one that has nothing
  /// else is its annotation then.
  mutating func liftDocumentation() {
    for i in agenda.indices where agenda[i].subitems.count >= 2 {
      let heading = otherAnnotations.firstIndex {
        $0.number == agenda[i].number && $0.paragraphs.isEmpty && $0.documentation.isEmpty
      }
      let own = heading.map { otherAnnotations[$0] }
      if agenda[i].liftDocumentation(heading: own), let heading {
        otherAnnotations.remove(at: heading)
      }
    }
  }
}

extension DocumentBuilder {
  /// `Item 4. Title`: the word before the number of a heading is in no value, and its mark.
  mutating func takeWord(off annotation: inout Annotation) {
    let source = reading.source.bytes
    let place = annotation.headingRange
    guard annotation.number != nil, let first = source[place.offsets].first, ASCII.isLetter(first),
      let number = source[place.offsets].firstIndex(where: ASCII.isDigit),
      source[Int(place.lower)..<number].allSatisfy({ ASCII.isLetter($0) || ASCII.isBlank($0) })
    else { return }
    let word = source.span.trimmed(Int(place.lower), number)
    annotation.headingRange = SourceRange(number, Int(place.upper))
    furnish(SourceRange(word.lower, word.upper), .markup)
  }
}
