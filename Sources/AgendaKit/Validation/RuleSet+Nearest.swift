extension RuleSet {
  /// The rule whose name is nearest to a word that is none; nil if none is near.
  public static func nearest(to name: String) -> String? {
    if let found = Nearness.nearest(to: name, among: all.map({ $0.name })) { return found }
    // A part of a name, in whatever order: "weekday" or "mismatch-weekday".
    let words = Set(name.lowercased().split(separator: "-"))
    let likely = all.filter { words.isSubset(of: Set($0.name.split(separator: "-"))) }
    return words.isEmpty || likely.count != 1 ? nil : likely.first?.name
  }
}
