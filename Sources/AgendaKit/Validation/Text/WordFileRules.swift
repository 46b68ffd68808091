// Rules that only a Word or OpenDocument file can break: what it holds beside its words.

/// A draft still has tracked changes.
enum ChangesTrackedRule: Rule {
  static let description = RuleDescription(
    "changes-tracked",
    .text,
    .note,
    issued: .error,
    summary: "A Word file has no tracked changes that are neither accepted nor rejected",
    reason: "What is read, and what is printed, depends on the view; a text as issued has one.",
    source: .logic("A text is what remains when all changes are accepted or rejected."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let changes = context.text.source.structure?.changes, !changes.isEmpty else { return }
    let parts: [(SourceStructure.ChangeKind, String)] = [
      (.insertion, "insertion"), (.deletion, "deletion"), (.formatting, "change of form"),
    ]
    let counts: [String] = parts.compactMap { kind, noun in
      let count = changes.count { $0.kind == kind }
      guard count > 0 else { return nil }
      if count == 1 { return "1 \(noun)" }
      return kind == .formatting ? "\(count) changes of form" : "\(count) \(noun)s"
    }
    let first = changes.first { !$0.range.isEmpty } ?? changes[0]
    let verb = changes.count == 1 ? "is" : "are"
    findings.report(
      "\(PlainEnglish.list(counts)) \(verb) still tracked; accept or reject what is tracked",
      inSource: first.range
    )
  }
}

/// A draft still has comments.
enum CommentsLeftRule: Rule {
  static let description = RuleDescription(
    "comments-left",
    .text,
    .note,
    issued: .error,
    summary: "A Word file has no comments of its editors left",
    reason: "A comment is a question that nobody has answered yet, and is sent out with the file.",
    source: .logic("Comments are about a text and no part of it."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    // In a draft, a comment for this program is no question; nothing of the kind is published.
    let comments = (context.text.source.structure?.comments ?? []).filter {
      context.issued || Suppression(ArraySlice($0.text)) == nil
    }
    guard let first = comments.first else { return }
    let count = comments.count
    findings.report(
      count == 1 ? "A comment is still there" : "\(count) comments are still there, the first here",
      inSource: first.range
    )
  }
}

/// The link of a symbol leads to another document.
enum SymbolLinkMismatchRule: Rule {
  static let description = RuleDescription(
    "symbol-link-mismatch",
    .documents,
    .warning,
    summary: "The link on a symbol leads to the document of that symbol",
    reason:
      "Symbols are copied with their links and then changed; the reader gets another document.",
    source: .practice("Symbols link to https://docs.un.org/en/ and the symbol."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let structure = context.text.source.structure else { return }
    for link in structure.links where link.isSymbol {
      guard let target = LinkedSymbol.symbol(of: link.target) else { continue }
      let symbol = context.text.source.bytes[link.range.offsets]
      guard LinkedSymbol.folded(ArraySlice(symbol)) != LinkedSymbol.folded(ArraySlice(target))
      else { continue }
      findings.report(
        "The link on this symbol leads to \(String(decoding: target, as: UTF8.self))",
        inSource: link.range
      )
    }
  }
}

/// The properties of the file say another symbol than the masthead.
enum PropertySymbolMismatchRule: Rule {
  static let description = RuleDescription(
    "property-symbol-mismatch",
    .masthead,
    .warning,
    summary: "The symbol in the properties of a Word file is that of its masthead",
    reason:
      "Running heads and archives take the symbol from the properties, which stay behind when a "
      + "file is made from that of another meeting.",
    source: .practice("Files of the documents services have the properties Symbol1 and Symbol2."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let structure = context.text.source.structure,
      let symbol = context.document.masthead.symbol
    else { return }
    let own = ContiguousArray(symbol.description.utf8)
    var known: Set<ContiguousArray<UInt8>> = [LinkedSymbol.folded(ArraySlice(own))]
    for part in symbol.parts {
      known.insert(LinkedSymbol.folded(ArraySlice(part.description.utf8)))
    }
    for property in structure.propertySymbols {
      let folded = LinkedSymbol.folded(ArraySlice(property.utf8))
      guard !folded.isEmpty, !known.contains(folded) else { continue }
      findings.report(
        "The properties of the file say \(property), the masthead \(symbol)",
        at: context.document.masthead.places.symbol ?? context.document.masthead.range
      )
    }
  }
}

/// A number is typed among automatic ones.
enum NumberTypedRule: Rule {
  static let description = RuleDescription(
    "number-typed",
    .text,
    .warning,
    summary: "Among automatic numbers none is typed by hand",
    reason:
      "Word does not count a number that was typed: the next automatic one repeats it, and it "
      + "stays as it is when the list changes.",
    source: .logic("Automatic numbers count each other and nothing else."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    guard let structure = context.text.source.structure else { return }
    for isLetter in [false, true] {
      let lines = structure.lines.filter { $0.label?.isLetter == isLetter }
      guard lines.count >= 3 else { continue }
      for i in 1..<lines.count - 1 where lines[i].numbering == .none {
        guard lines[i - 1].numbering == .automatic, lines[i + 1].numbering == .automatic,
          let label = lines[i].label
        else { continue }
        findings.report(
          "This number is typed, those before and after it are automatic and do not count it",
          inSource: label.range
        )
      }
    }
  }
}

/// Addresses under which documents are found by their symbols.
private enum LinkedSymbol {
  private static let hosts: [FixedText] = ["docs.un.org/", "undocs.org/"]
  private static let languages: [FixedText] = ["ar/", "zh/", "en/", "fr/", "ru/", "es/"]

  /// The symbol that an address leads to; nil for any other address.
  static func symbol(of address: String) -> ContiguousArray<UInt8>? {
    let bytes = ContiguousArray(address.utf8)
    let text = bytes.span
    var start: Int?
    for i in bytes.indices.prefix(64) where start == nil {
      for host in hosts where start == nil { start = host.end(in: text, at: i, bytes.count) }
    }
    guard var i = start else { return nil }
    for language in languages {
      if let end = language.end(in: text, at: i, bytes.count) {
        i = end
        break
      }
    }
    var symbol = ContiguousArray<UInt8>()
    while i < bytes.count, bytes[i] != UInt8(ascii: "?"), bytes[i] != UInt8(ascii: "#") {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = digit(bytes[i + 1]),
        let low = digit(bytes[i + 2])
      {
        symbol.append(high << 4 | low)
        i += 3
      } else {
        symbol.append(bytes[i])
        i += 1
      }
    }
    while symbol.last == ASCII.slash { symbol.removeLast() }
    return symbol.isEmpty ? nil : symbol
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if ASCII.isDigit(byte) { return byte - 0x30 }
    let letter = byte | 0x20
    return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
  }

  /// A symbol as it compares: without blanks, a star, and in small letters.
  static func folded(_ symbol: ArraySlice<UInt8>) -> ContiguousArray<UInt8> {
    ContiguousArray(
      symbol.filter { !ASCII.isBlank($0) && $0 != ASCII.star }.map { ASCII.lowercased($0) }
    )
  }
}
