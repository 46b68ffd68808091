import Foundation

@testable import AgendaKit

/// The ways in for bytes that others wrote. Whatever stands in them, nothing stops or hangs, and
/// what is promised of the results holds.
///
/// The tests ask these of inputs that we know; `Fuzzing` asks them of inputs that nobody does.
enum Entry: String, Sendable, CaseIterable {
  /// A document: read, judged, mended, written in every format, and read back.
  case document
  /// Two documents with a zero byte between them: compared both ways, judged against each other.
  case comparison
  /// A configuration or a baseline.
  case settings
  /// A Word or OpenDocument file, the packed bytes of a part, or the XML of one.
  case word
  /// A document as JSON, which anybody may have written.
  case json

  /// The promises that are broken for an input, in words; empty if all are kept.
  func problems(with bytes: ContiguousArray<UInt8>) -> [String] {
    switch self {
    case .document: Self.document(bytes)
    case .comparison: Self.comparison(bytes)
    case .settings: Self.settings(bytes)
    case .json: Self.json(bytes)
    case .word: Self.word(bytes)
    }
  }

  private static func read(
    _ bytes: ContiguousArray<UInt8>
  ) -> (document: MeetingDocument, source: SourceText) {
    let source = SourceText(name: "fuzzed.txt", contents: bytes)
    return (MeetingDocument(parsing: source), source)
  }

  private static func document(_ bytes: ContiguousArray<UInt8>) -> [String] {
    let (document, source) = read(bytes)
    var problems = Promises.broken(by: document, of: source)
    let json = JSONExport(positions: true).write(document, source: source)
    do {
      let decoded = try JSONDecoder().decode(MeetingDocument.self, from: Data(json))
      if decoded != document { problems.append("what the JSON decodes to is another document") }
      if decoded.content != document.content { problems.append("the contents differ") }
    } catch {
      problems.append("the JSON does not decode: \(error)")
    }
    for output in Output.all(of: document, source) { problems += output.problems }
    let mended = Fixer(validator: Validator()).fix(bytes, name: source.name)
    if mended.fixed == 0, mended.contents != bytes { problems.append("mended without a fix") }
    if mended.source.encoding != source.encoding { problems.append("mended in another encoding") }
    _ = UnifiedDiff.write(from: source, to: mended.source, name: source.name)
    return problems
  }

  private static func word(_ bytes: ContiguousArray<UInt8>) -> [String] {
    // As packed bytes, as the XML of either format and as a file: each way in is asked by itself.
    _ = Inflate.unpack(ArraySlice(bytes), count: min(64 * bytes.count, 1 << 20))
    let tree = try? XMLTree(bytes, part: "fuzzed.xml")
    var problems: [String] = []
    for changes in TrackedChanges.allCases {
      if let tree {
        for story in [wordStory(tree, changes), openDocumentStory(tree, changes)] {
          let source = SourceText(name: "fuzzed.xml", document: story, file: bytes)
          problems += Promises.broken(by: MeetingDocument(parsing: source), of: source)
        }
      }
      do throws(SourceError) {
        let source = try SourceText(name: "fuzzed.docx", file: bytes, changes: changes)
        problems += Promises.broken(by: MeetingDocument(parsing: source), of: source)
      } catch {
        problems += Sink.terminal.problems(with: ContiguousArray(error.message.utf8))
      }
    }
    return problems
  }

  /// One part of a Word file as all of its parts: text, styles, lists, notes, sections.
  private static func wordStory(_ tree: XMLTree, _ changes: TrackedChanges) -> StoryDocument {
    var context = WordContext(changes: changes)
    context.styles = WordStyles(tree)
    context.numbering = WordNumbering(tree)
    context.comments = WordContext.comments(in: tree)
    var document = StoryDocument(format: .word)
    document.noteForms = WordSections(tree, tree.root, tree).noteForms
    var reader = WordStoryReader(tree, links: [:], context)
    document.body = reader.readPart(tree.child(tree.root, .body) ?? tree.root)
    for node in tree.children(tree.root) where tree.name(node) == .footnote {
      let id = tree.value(node, .wordID) ?? ""
      document.notes[NoteKey(kind: .footnote, id: id)] = reader.read(node)
    }
    document.loose = reader.context.loose
    document.settleMasthead()
    return document
  }

  /// One part of an OpenDocument file as its text and its styles.
  private static func openDocumentStory(
    _ tree: XMLTree,
    _ changes: TrackedChanges
  ) -> StoryDocument {
    var styles = OpenDocumentStyles()
    styles.add(tree)
    var reader = OpenDocumentReader(tree, styles, changes)
    var document = StoryDocument(format: .openDocument)
    document.body = reader.read(tree.descendant(tree.root, .body, .text) ?? tree.root)
    document.notes = reader.notes
    document.loose = reader.finish()
    return document
  }

  private static func comparison(_ bytes: ContiguousArray<UInt8>) -> [String] {
    let middle = bytes.firstIndex(of: 0) ?? bytes.count
    let first = read(ContiguousArray(bytes[..<middle]))
    let second = read(ContiguousArray(bytes[min(middle + 1, bytes.count)...]))
    var problems: [String] = []
    for exact in [false, true] {
      let options = DocumentComparison.Options(exact: exact)
      let there = DocumentComparison(from: first.document, to: second.document, options: options)
      let back = DocumentComparison(from: second.document, to: first.document, options: options)
      let none = DocumentComparison(from: first.document, to: first.document, options: options)
      if there.isEmpty != back.isEmpty { problems.append("the changes depend on the direction") }
      if !none.isEmpty { problems.append("a document differs from itself") }
      for output in Output.all(of: there, from: first, to: second) { problems += output.problems }
    }
    let findings = Validator().validate(first.document, against: second.document)
    for output in Output.reports(on: findings, first.source) { problems += output.problems }
    return problems
  }

  private static func settings(_ bytes: ContiguousArray<UInt8>) -> [String] {
    var problems: [String] = []
    do throws(SettingsFileError) {
      let settings = try ValidationConfiguration(parsing: bytes, name: "agenda-cli.json")
      _ = settings.excludes("drafts/2031/agenda of the first meeting, first draft.txt")
      _ = settings.applied(to: ValidationSettings(), for: "drafts/a.txt")
    } catch {
      problems += Sink.terminal.problems(with: ContiguousArray(error.message.utf8))
    }
    do throws(SettingsFileError) {
      let baseline = try FindingsBaseline(parsing: bytes, name: "baseline.json")
      let again = try FindingsBaseline(parsing: baseline.write(), name: "baseline.json")
      if again != baseline { problems.append("the baseline read back is another one") }
    } catch {
      problems += Sink.terminal.problems(with: ContiguousArray(error.message.utf8))
    }
    return problems
  }

  private static func json(_ bytes: ContiguousArray<UInt8>) -> [String] {
    guard let document = try? JSONDecoder().decode(MeetingDocument.self, from: Data(bytes)) else {
      return []
    }
    // What needs the text is for the text that a document was read from, and no other.
    var problems: [String] = []
    for output in Output.plans(of: document) { problems += output.problems }
    let none = DocumentComparison(from: document, to: document)
    if !none.isEmpty { problems.append("a document differs from itself") }
    let all = DocumentComparison(from: document, to: MeetingDocument(parsing: .nothing))
    for comparison in [none, all] {
      problems += Sink.terminal.problems(with: ComparisonText().write(comparison))
      problems += Sink.terminal.problems(with: ComparisonCorrigendum().write(comparison))
    }
    if document.content != document.content { problems.append("the content changes") }
    return problems
  }
}

extension SourceText {
  /// A document that says nothing.
  fileprivate static var nothing: SourceText { SourceText(name: "empty.txt", contents: []) }
}
