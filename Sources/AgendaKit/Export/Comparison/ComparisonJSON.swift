/// Writes a comparison as JSON: every key in its place whether it has something to say or not.
///
/// `ComparisonSchema` describes what is written. A node is written as in the export of its
/// document, with the line that it begins in.
public struct ComparisonJSON: Sendable, Hashable {
  /// The version of the contract; no key changes its meaning within one.
  public static let schemaVersion = "1"

  /// Whether to indent by two blanks a level; otherwise the comparison stands on one line.
  public var pretty: Bool

  /// Creates an export.
  public init(pretty: Bool = false) { self.pretty = pretty }

  /// The line of NDJSON that stands for a document that only one of two directories has.
  public static func alone(
    _ name: String,
    in version: DocumentComparison.Version
  ) -> ContiguousArray<UInt8> {
    var json = JSONWriter()
    json.object {
      $0.member("schemaVersion", schemaVersion)
      $0.member("onlyIn", version)
      $0.member("source") { $0.object { $0.member("name", name) } }
    }
    json.endLine()
    return json.bytes
  }

  /// A comparison as JSON, in UTF-8, with a line feed at its end.
  /// - Parameters:
  ///   - comparison: what to write.
  ///   - from: the text of the first document, for lines.
  ///   - to: the text of the second document.
  public func write(
    _ comparison: DocumentComparison,
    from: SourceText,
    to: SourceText
  ) -> ContiguousArray<UInt8> {
    var json = JSONWriter(pretty: pretty)
    let writer = ComparisonWriter(comparison, from: from, to: to)
    writer.write(comparison, to: &json)
    json.endLine()
    return json.bytes
  }
}

/// Writes the parts of a comparison.
private struct ComparisonWriter {
  let from: DocumentWriter
  let to: DocumentWriter
  private let words: ComparisonWords
  /// The exports of the two documents.
  private let exports: (from: JSONTree, to: JSONTree)

  init(_ comparison: DocumentComparison, from: SourceText, to: SourceText) {
    self.from = DocumentWriter(
      positions: false,
      source: from,
      lines: from.lineTable(),
      zones: SlotZones(comparison.from.document),
      language: DocumentLanguage(of: comparison.from.document),
      text: comparison.from.document.text
    )
    self.to = DocumentWriter(
      positions: false,
      source: to,
      lines: to.lineTable(),
      zones: SlotZones(comparison.to.document),
      language: DocumentLanguage(of: comparison.to.document),
      text: comparison.to.document.text
    )
    words = ComparisonWords(comparison)
    exports = (
      JSONTree(JSONExport().write(comparison.from.document, source: from)),
      JSONTree(JSONExport().write(comparison.to.document, source: to))
    )
  }

  func write(_ comparison: DocumentComparison, to json: inout JSONWriter) {
    json.object { json in
      json.member("schemaVersion", ComparisonJSON.schemaVersion)
      json.member("tool") { DocumentWriter.writeTool(to: &$0) }
      json.member("from") { write(comparison.from, from, to: &$0) }
      json.member("to") { write(comparison.to, to, to: &$0) }
      json.member("notices") { $0.array(comparison.notices) { write($1, to: &$0) } }
      json.member("notCompared") {
        $0.object {
          $0.member("from") { write(comparison.from.unplaced, from, to: &$0) }
          $0.member("to") { write(comparison.to.unplaced, to, to: &$0) }
        }
      }
      json.member("typographyOnly", comparison.typographyOnly)
      json.member("compared") {
        $0.array(comparison.compared) { json, tally in
          json.object {
            $0.member("subject", tally.subject)
            $0.member("from", tally.from)
            $0.member("to", tally.to)
            $0.member("same", tally.same)
          }
        }
      }
      json.member("changes") {
        $0.array(comparison.changes.enumerated()) { json, numbered in
          write(numbered.element, id: "c\(numbered.offset + 1)", under: nil, to: &json)
        }
      }
      let ids = ChangeIDs(comparison.changes)
      json.member("patch") { write(ComparisonPatch(from: exports.from, to: exports.to), ids, &$0) }
      json.member("undo") {
        write(ComparisonPatch(from: exports.to, to: exports.from), ids.exchanged, &$0)
      }
    }
  }

  private func write(
    _ side: DocumentComparison.Side,
    _ writer: DocumentWriter,
    to json: inout JSONWriter
  ) {
    json.object {
      $0.member("source") { writer.write(side.source, to: &$0) }
      $0.member("kind", side.kind)
      $0.member("symbol", side.symbol?.canonical.description)
      $0.member("title", side.title)
      $0.member("groups", side.groups.map { $0.reference })
    }
  }

  private func write(
    _ unplaced: [UnplacedText],
    _ writer: DocumentWriter,
    to json: inout JSONWriter
  ) {
    // These have line and column of their own.
    let plain = DocumentWriter(positions: false, source: writer.source)
    json.array(unplaced) { json, text in
      if let lines = writer.lines { plain.write(text, lines: lines, to: &json) }
    }
  }

  private func write(_ notice: DocumentComparison.Notice, to json: inout JSONWriter) {
    json.object { json in
      json.member("notice", notice.name)
      json.member("message", ComparisonWords.sentence(notice))
      var part: DocumentComparison.Part?
      var missing: DocumentComparison.Version?
      var fields: [String] = []
      switch notice {
      case .kindsDiffer, .groupsDiffer, .meetingsDiffer, .changesWithoutWords: break
      case .notCompared(let which, let side): (part, missing) = (which, side)
      case .notStated(let keys, let side):
        (part, fields, missing) = (keys == ["footnotes"] ? nil : .masthead, keys, side)
      case .orderLost(let which, let side): (part, missing) = (which, side)
      case .readDifferently(let keys): fields = keys
      }
      json.member("part", part)
      json.member("fields", fields)
      json.member("missingIn", missing)
    }
  }

  // MARK: - Changes

  private func write(
    _ change: Change,
    id: String,
    under cause: Change?,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", id)
      json.member("message", ComparisonText.message(words.pieces(change, under: cause)))
      json.member("change", change.kind)
      json.member("subject", change.subject)
      json.member("group", change.group)
      writeNodes(change.from, change.to, to: &json)
      json.member("fields", change.fields)
      json.member("values") { writeValues(change, to: &$0) }
      json.member("words") {
        $0.array(change.words) { json, run in
          json.object {
            $0.member("op", run.operation)
            $0.member("text", run.text)
          }
        }
      }
      json.member("with") {
        $0.optional(change.with) { json, partner in
          json.object { writeNodes(partner.from, partner.to, to: &$0) }
        }
      }
      json.member("parts") {
        $0.array(change.parts) { json, part in
          json.object { json in
            json.member("path", part.path.description)
            let writer = change.kind == .split ? to : from
            json.member("node") { write(part, writer, to: &$0) }
          }
        }
      }
      json.member("count", change.count)
      json.member("consequences") {
        $0.array(change.consequences.enumerated()) { json, numbered in
          write(numbered.element, id: "\(id).\(numbered.offset + 1)", under: change, to: &json)
        }
      }
    }
  }

  /// The old and the new value of each field, as the exports have them.
  private func writeValues(_ change: Change, to json: inout JSONWriter) {
    let stated = Set(change.facts.compactMap { ($0.to ?? $0.from)?.key })
    json.array {
      for field in change.fields where !stated.contains(field) {
        writeValue(field, change, to: &$0)
      }
      for fact in change.facts { write(fact, to: &$0) }
    }
  }

  private func write(_ fact: StatedChange, to json: inout JSONWriter) {
    func write(_ value: StatedChange.Value, _ writer: DocumentWriter, to json: inout JSONWriter) {
      switch value {
      case .consideration(let consideration): writer.write(consideration, to: &json)
      case .statements(let statements): writer.write(statements, to: &json)
      case .officer(let officer): writer.write(officer, to: &json)
      case .hours(let hours): writer.write(hours, to: &json)
      case .meetingsHeld(let count): json.int(count)
      }
    }
    json.object { json in
      json.member("field", (fact.to ?? fact.from)?.key)
      json.member("from") { $0.optional(fact.from) { write($1, from, to: &$0) } }
      json.member("to") { $0.optional(fact.to) { write($1, to, to: &$0) } }
    }
  }

  private func writeValue(_ field: String, _ change: Change, to json: inout JSONWriter) {
    func value(_ node: ChangedNode?, _ tree: JSONTree) -> Int? {
      node.flatMap { tree.node(at: $0.path) }.flatMap { tree.member(field, of: $0) }
    }
    let (old, new) = (value(change.from, exports.from), value(change.to, exports.to))
    json.object { json in
      json.member("field", field)
      json.member("from") { $0.optional(old) { exports.from.write($1, to: &$0) } }
      json.member("to") { $0.optional(new) { exports.to.write($1, to: &$0) } }
    }
  }

  // MARK: - The patch

  private func write(_ patch: ComparisonPatch, _ ids: ChangeIDs, _ json: inout JSONWriter) {
    json.array(patch.operations) { json, operation in
      json.object { json in
        json.member("op", operation.kind)
        json.member("path", operation.path.description)
        if let new = operation.new {
          json.member("value") { patch.to.write(new, to: &$0) }
        }
        if let old = operation.old {
          json.member("old") { patch.from.write(old, to: &$0) }
        }
        json.member("change", ids.id(of: operation))
      }
    }
  }

  private func writeNodes(_ old: ChangedNode?, _ new: ChangedNode?, to json: inout JSONWriter) {
    json.member("from") { $0.optional(old) { write($1, from, to: &$0) } }
    json.member("to") { $0.optional(new) { write($1, to, to: &$0) } }
    json.member("fromPath", old?.path.description)
    json.member("toPath", new?.path.description)
  }

  /// Writes a node as in the export; its line is that of the place the change is about.
  private func write(_ node: ChangedNode, _ writer: DocumentWriter, to json: inout JSONWriter) {
    switch node.content {
    case .masthead(var masthead):
      masthead.range = node.range
      writer.write(masthead, to: &json)
    case .meeting(var meeting):
      meeting.range = node.range
      writer.write(meeting, to: &json)
    case .item(let item): writer.write(item, to: &json)
    case .document(let entry): writer.write(entry, to: &json)
    case .slot(var slot):
      slot.range = node.range
      writer.write(slot, to: &json)
    case .annotation(let annotation): writer.write(annotation, to: &json)
    case .paragraph(let paragraph): writer.write(paragraph, to: &json)
    case .listItem(let item):
      json.object {
        $0.member("label", item.label)
        $0.member("text", item.text)
        writer.writeRange(node.range, to: &$0)
      }
    case .section(let section): writer.write(section, to: &json)
    case .footnote(let footnote): writer.write(footnote, to: &json)
    case .attendance(let attendance): writer.write(attendance, to: &json)
    case .attendee(let attendee):
      json.object {
        $0.member("list", attendee.list)
        $0.member("name", attendee.name)
        writer.writeRange(node.range, to: &$0)
      }
    case .placeholder(let placeholder): writer.write(placeholder, to: &json)
    case .text(let text):
      json.object {
        $0.member("text", text.text)
        writer.writeRange(node.range, to: &$0)
      }
    }
  }
}

extension DocumentComparison.Notice {
  /// What kind of notice it is.
  fileprivate var name: String {
    switch self {
    case .kindsDiffer: "kindsDiffer"
    case .groupsDiffer: "groupsDiffer"
    case .meetingsDiffer: "meetingsDiffer"
    case .notCompared: "notCompared"
    case .notStated: "notStated"
    case .orderLost: "orderLost"
    case .readDifferently: "readDifferently"
    case .changesWithoutWords: "changesWithoutWords"
    }
  }
}
