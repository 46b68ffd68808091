/// The head of a corrigendum: that of the document, with the symbol and the date of the corrigendum.
struct CorrigendumHead {
  private let comparison: DocumentComparison

  init(_ comparison: DocumentComparison) { self.comparison = comparison }

  var text: String {
    let (old, new) = (comparison.from.document, comparison.to.document)
    let printed = PrintedFacts(comparison)
    var lines: [String] = []
    if let symbol = old.masthead.symbol?.canonical {
      lines.append("United Nations")
      lines.append(symbol.parts.map { "\($0.withoutStar)/Corr.1" }.joined(separator: "–"))
    }
    lines += [old.masthead.organ].compactMap { $0 }
    if let distribution = printed.old(old.masthead.places.distribution) {
      lines.append(distribution)
    } else if let distribution = old.masthead.distribution {
      lines.append("Distr.: " + ComparisonWords.capitalized(distribution.rawValue))
    }
    if let date = new.masthead.date ?? old.masthead.date {
      lines.append(printed.new(new.masthead.places.date) ?? DateWords.date(date))
    }
    if let language = old.masthead.originalLanguage {
      lines.append(printed.old(old.masthead.places.originalLanguage) ?? "Original: " + language)
    }
    for meeting in old.meetings {
      if !meeting.group.name.isEmpty { lines.append(meeting.group.name) }
      let days = printed.old(meeting.places.days) ?? CorrigendumWords.days(meeting)
      let isNamed = meeting.place.map { days.hasPrefix($0) } ?? true
      let held = [isNamed ? nil : meeting.place, days].compactMap { $0 }.filter { !$0.isEmpty }
      if !held.isEmpty { lines.append(held.joined(separator: ", ")) }
    }
    lines.append(comparison.from.title ?? comparison.from.source.name)
    return (lines + ["Corrigendum"]).joined(separator: "\n\n") + "\n"
  }
}
