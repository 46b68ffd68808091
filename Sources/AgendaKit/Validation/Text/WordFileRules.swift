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
    let counts = TrackedChanges.counted(
      changes.count { $0.kind == .insertion },
      changes.count { $0.kind == .deletion },
      changes.count { $0.kind == .formatting }
    )
    // Those that have no place come last.
    let first = changes.first { $0.range != .none } ?? changes[0]
    let verb = changes.count == 1 ? "is" : "are"
    let place = changes.allSatisfy({ $0.range == .none }) ? ", in a part that is not printed" : ""
    findings.report(
      "\(counts) \(verb) still tracked\(place); accept or reject what is tracked",
      inSource: first.range
    )
  }
}

extension TrackedChanges {
  /// `1 insertion and 2 changes of formatting`.
  static func counted(_ insertions: Int, _ deletions: Int, _ formatting: Int) -> String {
    PlainEnglish.list(
      [
        (insertions, "insertion", "insertions"), (deletions, "deletion", "deletions"),
        (formatting, "change of formatting", "changes of formatting"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
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

/// A file within the file is not read.
enum EmbeddedFileUnreadRule: Rule {
  static let description = RuleDescription(
    "embedded-file-unread",
    .text,
    .warning,
    summary: "All text of a Word file stands in the file itself",
    reason: "A master document leads to files of its own, and programs put others in without "
      + "unpacking them; their text was neither read nor judged.",
    source: .logic("What was not looked at is said."),
    examples: []
  )

  static func check(_ context: ValidationContext, _ findings: inout FindingList) {
    let count = context.text.source.structure?.unreadFileCount ?? 0
    guard count > 0 else { return }
    findings.report(
      (count == 1 ? "Another file is" : "\(count) other files are")
        + " part of this one and not read; open it with Word, save it as one file and give that",
      inSource: .none
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
      guard !LinkedSymbol.names(ArraySlice(symbol), target) else { continue }
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
