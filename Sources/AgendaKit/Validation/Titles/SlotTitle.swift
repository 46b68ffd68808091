/// Whether the title in a row of the timetable is that of its item.
///
/// A row may go on with the titles of subitems, "(a) … (b) …", and a row of a subitem may begin
/// with the title of its item.
enum SlotTitle {
  static func compare(_ title: String, with item: AgendaItem, parent: AgendaItem?)
    -> ComparedTitle.Likeness
  {
    var best = ComparedTitle.compare(title, item.title)
    if best <= .normalised { return best }
    best = min(best, withSubitems(title, item))
    if let parent {
      best = min(best, ComparedTitle.compare(title, parent.title + ": " + item.title))
      best = min(best, ComparedTitle.compare(title, parent.title + " " + item.label + item.title))
      best = min(best, ComparedTitle.compare(title, item.label + item.title))
    }
    return best
  }

  /// Compares where the row goes on after the item's title with some of its subitems in order,
  /// with or without their letters.
  private static func withSubitems(_ title: String, _ item: AgendaItem) -> ComparedTitle.Likeness {
    guard !item.subitems.isEmpty else { return .different }
    var best = ComparedTitle.Likeness.different
    for form in [Form.normalised, .expanded] {
      var rest = Substring(form.apply(title))
      let subtitles = item.subitems.map { ($0.label, form.apply($0.title)) }
      take(&rest, form.apply(item.title))
      var last = -1
      var taken = 0
      while !rest.isEmpty {
        var found = false
        for (i, (label, text)) in subtitles.enumerated() where i > last {
          var attempt = rest
          take(&attempt, label)
          if take(&attempt, text) {
            rest = attempt
            last = i
            taken += 1
            found = true
            break
          }
        }
        if !found { break }
      }
      if rest.isEmpty, taken > 0 {
        best = form == .normalised ? .normalised : .expanded
        break
      }
    }
    return best
  }

  private enum Form {
    case normalised, expanded

    func apply(_ title: String) -> String {
      let text = ComparedTitle(title)
      return self == .normalised ? text.normalised : text.expanded
    }
  }

  /// Takes a text from the start of another, with the punctuation and blanks after it.
  @discardableResult
  private static func take(_ rest: inout Substring, _ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    rest = rest.drop { " :;,.".contains($0) }
    return true
  }
}

extension AgendaItem {
  /// The letter of a subitem as it stands before its title, with a blank: `(a) `.
  fileprivate var label: String { number.map { $0.label + " " } ?? "" }
}
