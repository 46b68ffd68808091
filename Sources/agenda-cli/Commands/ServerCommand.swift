import AgendaKit

/// `agenda-cli server`: answers an editor over standard input and output.
struct ServerCommand: Command {
  /// What many editors give, and what it does anyway.
  static let standardStreams = OptionSpec(
    name: "stdio",
    help: "Speak over standard input and output.",
    isHidden: true
  )

  static let name = "server"
  static let spec = CommandSpec(
    name: name,
    abstract: "Answer an editor: findings, quick fixes, outline (Language Server Protocol).",
    discussion: """
      An editor starts it and speaks with it over standard input and output: findings while one writes, \
      quick fixes, what an item is and where it is named, links of symbols, outline and folds. The \
      configuration of 'validate' counts. Documentation/Editors.md has the settings for Neovim, Helix, \
      Zed, Emacs and VS Code.
      """,
    options: [standardStreams],
    examples: [
      CommandSpec.Entry(
        "agenda-cli server",
        "What an editor runs:"
      )
    ]
  )

  init(_ arguments: ParsedArguments) {}

  func run(_ console: Console) throws(OutputError) -> RunStatus {
    var server = LanguageServer(version: Agenda.version) { path in
      var finder = ConfigurationFinder(file: nil, given: GivenSettings(ParsedArguments()))
      return finder.editorSettings(for: Path(path))
    }
    var splitter = MessageSplitter()
    while server.endedInOrder == nil {
      let messages: [ContiguousArray<UInt8>]
      do throws(InputError) {
        let piece = try NameStream.piece(of: 0)
        // An editor that goes without a word leaves nothing to do.
        if piece.isEmpty { return .failure }
        messages = try Self.messages(piece, &splitter)
      } catch {
        console.report("standard input: \(error.message)")
        return .failure
      }
      for message in messages {
        for answer in server.take(message) { try console.send(answer) }
      }
      try console.output.flush()
    }
    return server.endedInOrder == true ? .done : .something
  }

  private static func messages(
    _ piece: ContiguousArray<UInt8>,
    _ splitter: inout MessageSplitter
  ) throws(InputError) -> [ContiguousArray<UInt8>] {
    do throws(MessageSplitter.Fault) {
      return try splitter.add(piece)
    } catch {
      throw error == .tooLong ? .tooLarge : .noMessage
    }
  }
}

extension Console {
  /// Sends a message with its header.
  fileprivate func send(_ message: ContiguousArray<UInt8>) throws(OutputError) {
    try output.write(ContiguousArray("Content-Length: \(message.count)\r\n\r\n".utf8))
    try output.write(message)
  }
}
