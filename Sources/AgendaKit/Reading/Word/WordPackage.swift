/// The parts of a Word file and what leads from one to another (ECMA-376 part 2).
struct WordPackage {
  private var archive: ZipArchive
  /// The name of the main part.
  let mainPart: String
  private let mainRelations: [Relation]
  private let mainParts: [String: String]
  /// The parts that were asked for and are not there.
  private(set) var missingParts: [MissingPart] = []

  /// What one part says of another.
  struct Relation {
    var id: String
    /// The end of the type's address, such as `footnotes`.
    var type: String
    var target: String
    var isExternal: Bool
  }

  /// Opens a package; nil if it holds no Word document.
  init?(_ archive: ZipArchive) throws(SourceError) {
    var archive = archive
    let root = try Self.relations(of: "", in: &archive)
    guard let main = root.first(where: { $0.type == "officeDocument" && !$0.isExternal }) else {
      return nil
    }
    mainPart = Self.name(main.target, from: "")
    guard try Self.isWord(mainPart, in: &archive) else { return nil }
    mainRelations = try Self.relations(of: mainPart, in: &archive)
    var parts: [String: String] = [:]
    for relation in mainRelations where !relation.isExternal {
      parts[relation.id] = Self.name(relation.target, from: mainPart)
    }
    mainParts = parts
    self.archive = archive
  }

  /// Whether the main part is a text, a template or one of them with macros.
  private static func isWord(
    _ part: String,
    in archive: inout ZipArchive
  ) throws(SourceError) -> Bool {
    guard let bytes = try archive.part(named: "[Content_Types].xml") else { return false }
    let tree = try XMLTree(bytes, part: "[Content_Types].xml")
    var type: String?
    for node in tree.children(tree.root) {
      if tree.name(node) == .typeOverride, let name = tree.value(node, .partName),
        Self.isSame(name, "/" + part)
      {
        type = tree.value(node, .contentType)
      } else if tree.name(node) == .typeDefault, type == nil,
        let ending = tree.value(node, .fileExtension), part.hasSuffix("." + ending)
      {
        type = tree.value(node, .contentType)
      }
    }
    return type.map(isWordType) ?? false
  }

  private static func isWordType(_ type: String) -> Bool {
    let known = [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      "application/vnd.ms-word.document.macroenabled.main+xml",
      "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
    ]
    return known.contains(type.lowercased())
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count
      && zip(a.utf8, b.utf8).allSatisfy { ASCII.lowercased($0) == ASCII.lowercased($1) }
  }

  // MARK: - Relations

  private static func relations(
    of part: String,
    in archive: inout ZipArchive
  ) throws(SourceError) -> [Relation] {
    let name = relationsName(of: part)
    guard let bytes = try archive.part(named: name) else { return [] }
    let tree = try XMLTree(bytes, part: name)
    return tree.children(tree.root).compactMap { node in
      guard tree.name(node) == .relationship, let id = tree.value(node, .id),
        let type = tree.value(node, .relationType), let target = tree.value(node, .target)
      else { return nil }
      let utf8 = Array(type.utf8)
      let start = (utf8.lastIndex(of: ASCII.slash) ?? -1) + 1
      return Relation(
        id: id,
        type: String(decoding: utf8[start...], as: UTF8.self),
        target: target,
        isExternal: tree.value(node, .targetMode) == "External"
      )
    }
  }

  private static func relationsName(of part: String) -> String {
    let folder = folder(of: part)
    let file = String(decoding: Array(part.utf8)[folder.utf8.count...], as: UTF8.self)
    return "\(folder)_rels/\(file).rels"
  }

  private static func folder(of part: String) -> String {
    let utf8 = Array(part.utf8)
    return String(decoding: utf8[..<((utf8.lastIndex(of: ASCII.slash) ?? -1) + 1)], as: UTF8.self)
  }

  /// The name of a part that a target names, from the root or from the part's own folder.
  private static func name(_ target: String, from part: String) -> String {
    let utf8 = Array(target.utf8)
    if utf8.first == ASCII.slash { return String(decoding: utf8[1...], as: UTF8.self) }
    var path = Array(folder(of: part).utf8)
    for step in utf8.split(separator: ASCII.slash) {
      if step.elementsEqual("..".utf8) {
        path = path.isEmpty ? path : Array(path.dropLast())
        while let last = path.last, last != ASCII.slash { path.removeLast() }
      } else if !step.elementsEqual(".".utf8) {
        if let last = path.last, last != ASCII.slash { path.append(ASCII.slash) }
        path += step
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  // MARK: - Parts

  /// The main part.
  mutating func document() throws(SourceError) -> XMLTree {
    guard let tree = try tree(named: mainPart) else { throw .missing(mainPart) }
    return tree
  }

  /// The part that the main part has for a purpose, such as `styles`.
  /// - Parameter isUsed: whether the text needs it, whether the file leads to one or not.
  mutating func part(
    for kind: MissingPart.Kind,
    isUsed: Bool = false
  ) throws(SourceError) -> (tree: XMLTree, name: String)? {
    guard let relation = mainRelations.first(where: { $0.type == kind.rawValue && !$0.isExternal })
    else {
      if isUsed { note(missing: kind, nil) }
      return nil
    }
    let name = Self.name(relation.target, from: mainPart)
    guard let tree = try tree(named: name) else {
      note(missing: kind, name)
      return nil
    }
    return (tree, name)
  }

  /// Takes note of a part that is not there; where the list of all is not, that tells of each.
  mutating func note(missing kind: MissingPart.Kind, _ name: String?) {
    let list = Self.relationsName(of: mainPart)
    let missing =
      archive.entry(named: list) == nil
      ? MissingPart(kind: .relations, name: list) : MissingPart(kind: kind, name: name)
    if !missingParts.contains(missing) { missingParts.append(missing) }
  }

  /// The name of the part that the main part names by the identifier of a relation.
  func name(ofRelation id: String) -> String? { mainParts[id] }

  /// The addresses that a part links to, by identifier.
  mutating func links(of part: String) throws(SourceError) -> [String: String] {
    let relations = part == mainPart ? mainRelations : try Self.relations(of: part, in: &archive)
    var links: [String: String] = [:]
    for relation in relations where relation.type == "hyperlink" {
      links[relation.id] = relation.target
    }
    return links
  }

  /// The properties that the document's makers gave it.
  mutating func customProperties() throws(SourceError) -> XMLTree? {
    let root = try Self.relations(of: "", in: &archive)
    guard let relation = root.first(where: { $0.type == "custom-properties" }) else { return nil }
    return try tree(named: Self.name(relation.target, from: ""))
  }

  mutating func tree(named name: String) throws(SourceError) -> XMLTree? {
    guard let bytes = try archive.part(named: name) else { return nil }
    return try XMLTree(bytes, part: name)
  }
}
