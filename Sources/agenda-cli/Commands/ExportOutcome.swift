import AgendaKit

/// What became of one document.
enum ExportOutcome: Sendable {
  /// It was written.
  case text(ExportedText)
  /// It has not the group that was asked for.
  case failure(UnknownGroupError)

  init(_ write: () throws(UnknownGroupError) -> ExportedText) {
    do throws(UnknownGroupError) {
      self = .text(try write())
    } catch {
      self = .failure(error)
    }
  }

  /// What was written, after what there is to say about it; nil, with a failure as the status, if it
  /// failed.
  func bytes(
    of input: Input,
    _ console: Console,
    _ status: inout RunStatus
  ) -> ContiguousArray<UInt8>? {
    switch self {
    case .text(let text):
      if let fault = text.fault {
        console.report("\(input.shownName): \(TerminalText.escaped(fault))")
        status = .failure
        return nil
      }
      for note in text.notes { console.note("\(input.shownName): \(TerminalText.escaped(note))") }
      return text.bytes
    case .failure(let error):
      console.report("\(input.shownName): \(error.message)")
      status = .failure
      return nil
    }
  }
}

extension UnknownGroupError {
  /// What is wrong, and which groups there are.
  var message: String {
    let group = TerminalText.escaped(name)
    if known.isEmpty { return "no group '\(group)'; the document names none" }
    let names = known.map { "'\(TerminalText.escaped($0))'" }.joined(separator: ", ")
    return "no group '\(group)'; there \(known.count == 1 ? "is" : "are") \(names)"
  }
}
