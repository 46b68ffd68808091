extension Comparer {
  /// Of one paragraph, or row of the timetable, that went and one that came with the same stroke of a
  /// pen, says that it is another one now.
  /// - Parameter best: the change that all of these follow from.
  mutating func nameReplacement(
    _ members: [(id: ChangeLog.ID, change: Change)],
    under best: ChangeLog.ID
  ) {
    let left = members.filter { $0.change.kind == .removed }
    let came = members.filter { $0.change.kind == .added }
    guard left.count == 1, came.count == 1, let old = left.first, let new = came.first,
      old.change.subject == new.change.subject, old.change.count == 1, new.change.count == 1
    else { return }
    var change = new.change
    switch (old.change.from?.content, new.change.to?.content) {
    case (.paragraph(let a)?, .paragraph(let b)?):
      change.fields = ["text"]
      change.words = WordDifference.whole(words(a.text, b.text))
    case (.slot?, .slot?): change.fields = ["item", "title"]
    default: return
    }
    change.kind = .edited
    change.from = old.change.from
    if old.change.group != new.change.group { change.group = nil }
    if best == old.id { log.free(new.id) }
    log.replace(new.id, with: change)
    log.merge(old.id, into: new.id)
  }
}
