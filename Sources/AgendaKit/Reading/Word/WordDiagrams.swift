/// The texts of diagrams, SmartArt, which stand in parts of their own (ECMA-376 21.4).
enum WordDiagrams {
  /// The texts of each diagram that a part shows, by the identifier of its relation.
  static func read(
    _ tree: XMLTree,
    from package: inout WordPackage
  ) throws(SourceError) -> [String: [ContiguousArray<UInt8>]] {
    var diagrams: [String: [ContiguousArray<UInt8>]] = [:]
    for node in tree.elements where tree.name(node) == .relIds {
      guard let id = tree.value(node, .diagramData), diagrams[id] == nil else { continue }
      let name = package.name(ofRelation: id)
      if let name, let data = try package.tree(named: name) {
        diagrams[id] = texts(data)
      } else {
        package.note(missing: .diagram, name)
      }
    }
    return diagrams
  }

  /// The paragraphs in the points of a diagram; those that only lay it out have none of their own.
  private static func texts(_ tree: XMLTree) -> [ContiguousArray<UInt8>] {
    var texts: [ContiguousArray<UInt8>] = []
    for point in tree.elements where tree.name(point) == .pt {
      guard tree.value(point, .type) != "pres", let body = tree.child(point, .t) else { continue }
      for paragraph in tree.children(body) where tree.name(paragraph) == .p {
        var text = ContiguousArray<UInt8>()
        for run in tree.children(paragraph) {
          if tree.name(run) == .br { text.append(ASCII.lineFeed) }
          if let words = tree.child(run, .t) { text += tree.text(words) }
        }
        if !text.allSatisfy(ASCII.isBlank) { texts.append(text) }
      }
    }
    return texts
  }
}
