import AgendaKit

/// How a format makes one file of several documents.
struct Gathering: Sendable {
  /// What is kept of each document; made on any thread.
  var part:
    @Sendable (MeetingDocument, SourceText, ExportSettings) throws(UnknownGroupError) -> Part
  /// Makes the file of the parts, in the order of the documents.
  var finish: @Sendable ([Part], ExportSettings) throws(UnknownGroupError) -> ExportedText

  /// What is kept of a document until all are read.
  enum Part: Sendable {
    /// A document, with what it contradicts itself in, which its events tell.
    case document(MeetingDocument, DateDoubts)
    /// Its tables, with what it contradicts itself in.
    case tables(DocumentTables, DateDoubts)

    var document: (MeetingDocument, DateDoubts)? {
      if case .document(let document, let doubts) = self { (document, doubts) } else { nil }
    }
    var tables: DocumentTables? { if case .tables(let tables, _) = self { tables } else { nil } }

    /// What is to be said of it beside the file.
    var notes: [String] { if case .tables(_, let doubts) = self { doubts.notes } else { [] } }
  }
}

/// Writes one file of all documents.
struct GatheredExport {
  let gathering: Gathering
  let settings: ExportSettings
  let target: Path?

  private enum Outcome: Sendable {
    case part(Gathering.Part)
    case failure(UnknownGroupError)
  }

  /// Reads the documents, and writes when all are read. A document without the group that was asked
  /// for is passed over with a note, if another has it.
  func run(
    _ list: InputList,
    _ run: DocumentRun,
    _ console: Console
  ) throws(OutputError) -> RunStatus {
    var parts: [Gathering.Part] = []
    var failures: [String] = []
    let status = try run.run(list) { [gathering, settings] document, source -> Outcome in
      do throws(UnknownGroupError) {
        return .part(try gathering.part(document, source, settings))
      } catch {
        return .failure(error)
      }
    } consume: { input, outcome in
      switch outcome {
      case .part(let part):
        parts.append(part)
        for note in part.notes {
          console.note("\(input.shownName): \(TerminalText.escaped(note))")
        }
      case .failure(let error): failures.append("\(input.shownName): \(error.message)")
      case nil: break
      }
    }
    guard !parts.isEmpty else {
      for failure in failures { console.report(failure) }
      return failures.isEmpty ? status : .failure
    }
    for failure in failures { console.note(failure) }
    let text: ExportedText
    do throws(UnknownGroupError) {
      text = try gathering.finish(parts, settings)
    } catch {
      console.report(error.message)
      return .failure
    }
    let name = list.isSeveral ? "" : (list.inputs.first.map { $0.shownName + ": " } ?? "")
    if let fault = text.fault {
      console.report(name + TerminalText.escaped(fault))
      return .failure
    }
    for note in text.notes { console.note(name + TerminalText.escaped(note)) }
    guard let target else {
      try console.writeData(text.bytes)
      return status
    }
    let file = try AtomicFile(target)
    try file.writer.write(text.bytes)
    try file.commit()
    return status
  }
}
