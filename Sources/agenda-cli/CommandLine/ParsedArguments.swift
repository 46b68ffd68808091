import AgendaKit

/// The options and arguments of one command, bound to its description.
struct ParsedArguments: Sendable {
  private var options: [String: [ArgumentWord]] = [:]
  /// The arguments without a name, in order.
  private(set) var positionals: [ArgumentWord] = []

  /// Whether an option was given.
  func has(_ option: OptionSpec) -> Bool { options[option.name] != nil }

  /// The value of an option, the last one given.
  func value(_ option: OptionSpec) -> ArgumentWord? { options[option.name]?.last }

  /// The values of an option, in order.
  func values(_ option: OptionSpec) -> [ArgumentWord] { options[option.name] ?? [] }

  /// The value of an option that takes a number.
  func number(_ option: OptionSpec) -> Int? { value(option).flatMap { Int($0.text) } }

  /// The words of an option that takes several with commas between, of all its uses.
  func list(_ option: OptionSpec) -> [String] {
    values(option).flatMap { $0.text.split(separator: ",").map(String.init) }
  }

  fileprivate mutating func add(_ value: ArgumentWord?, for option: OptionSpec) {
    options[option.name, default: []] += value.map { [$0] } ?? []
  }

  fileprivate mutating func add(positional: ArgumentWord) { positionals.append(positional) }
}

/// What a command line asks for.
enum Invocation: Sendable {
  /// The help page of a command: the words that lead to it, from the program's name.
  case help([CommandSpec])
  /// The version.
  case version
  /// A command, as the words that lead to it, with its arguments.
  case run([CommandSpec], ParsedArguments)
}

/// Binds the tokens of a command line to the description of the commands.
///
/// The first error is kept and the rest still read, because a help flag wins over any error.
struct ArgumentParser {
  private(set) var path: [CommandSpec]
  private var arguments = ParsedArguments()
  private var error: CommandLineError?
  private var asksForHelp = false
  private var asksForVersion = false
  private let tokens: [ArgumentToken]
  private var next = 0

  /// Prepares to read the words after the program's name.
  init(_ words: [ArgumentWord], root: CommandSpec) {
    path = [root]
    tokens = ArgumentToken.tokens(of: words)
  }

  /// Reads the command line; `path` is then the command that it or its error is about.
  mutating func parse() throws(CommandLineError) -> Invocation {
    while next < tokens.count {
      let token = tokens[next]
      next += 1
      switch token {
      case .long(let name, let value): long(name, value)
      case .short(let letters): short(letters.bytes)
      case .value(let word): positional(word)
      }
    }
    if asksForHelp { return .help(path) }
    if asksForVersion { return .version }
    if let error { throw error }
    if !command.commands.isEmpty { throw .missingCommand }
    try checkPositionals()
    return .run(path, arguments)
  }

  private var command: CommandSpec { path[path.count - 1] }

  private mutating func fail(_ problem: CommandLineError) {
    if error == nil { error = problem }
  }

  private mutating func unknown(_ label: String) {
    let labels = command.allOptions.filter { !$0.isHidden }.map { "--\($0.name)" }
    // Before a file, whose name comes later, no command is meant yet.
    let first = command.subcommands.first { $0.option(label) != nil }
    let nearest =
      OtherWords.option(for: label, of: command)
      ?? first.map { "\(command.name) \($0.name) \(label)" }
      ?? (label.hasPrefix("--") ? Nearness.nearest(to: label, among: labels) : nil)
    fail(.unknownOption(label, suggestion: nearest))
  }

  private mutating func long(_ name: String, _ value: ArgumentWord?) {
    guard let option = command.option("--\(name)") else { return unknown("--\(name)") }
    guard option.valueName != nil else {
      return value == nil ? flag(option) : fail(.unexpectedValue(option))
    }
    bind(value ?? nextValue(for: option), to: option)
  }

  private mutating func short(_ letters: [UInt8]) {
    var index = 0
    while index < letters.count {
      let letter = String(decoding: letters[index...index], as: UTF8.self)
      guard letters[index] < 0x80, let option = command.option("-\(letter)") else {
        return unknown("-" + String(decoding: letters[index...], as: UTF8.self))
      }
      index += 1
      if option.valueName == nil {
        flag(option)
      } else {
        if index == letters.count { return bind(nextValue(for: option), to: option) }
        let equals = letters[index] == UInt8(ascii: "=") ? 1 : 0
        return bind(ArgumentWord(bytes: Array(letters[(index + equals)...])), to: option)
      }
    }
  }

  private mutating func flag(_ option: OptionSpec) {
    if option == .help { asksForHelp = true }
    if option == .version { asksForVersion = true }
    arguments.add(nil, for: option)
  }

  private mutating func nextValue(for option: OptionSpec) -> ArgumentWord? {
    guard next < tokens.count else { return nil }
    switch tokens[next] {
    case .value(let word):
      next += 1
      return word
    case .short(let letters):
      // `-1` after an option that takes a number is a number, if a wrong one, and no option.
      guard case .number = option.kind, let first = letters.bytes.first,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      else { return nil }
      next += 1
      return ArgumentWord(bytes: [UInt8(ascii: "-")] + letters.bytes)
    case .long: return nil
    }
  }

  private mutating func bind(_ value: ArgumentWord?, to option: OptionSpec) {
    guard let value else { return fail(.missingValue(option)) }
    if let problem = option.kind.problem(with: value, place: "--\(option.name)") {
      fail(problem)
    }
    arguments.add(value, for: option)
  }

  private mutating func positional(_ word: ArgumentWord) {
    guard !command.commands.isEmpty else { return arguments.add(positional: word) }
    // After a command that is not known, its words mean nothing.
    if case .unknownCommand = error { return }
    let name = word.text
    if let found = command.commands.first(where: { $0.name == name }) {
      path.append(found.spec())
    } else {
      let names = command.commands.map(\.name)
      let meant = OtherWords.command(for: name) ?? Nearness.nearest(to: name, among: names)
      fail(.unknownCommand(name, suggestion: meant))
    }
  }

  private func checkPositionals() throws(CommandLineError) {
    let given = arguments.positionals
    var index = 0
    for positional in command.positionals {
      if index >= given.count {
        if positional.isOptional { continue }
        throw .missingArgument(positional.label)
      }
      let end = positional.isRepeating ? given.count : index + 1
      for word in given[index..<end] {
        if let problem = positional.kind.problem(with: word, place: positional.label) {
          throw problem
        }
      }
      index = end
    }
    if index < given.count { throw .unexpectedArguments(given[index...].map(\.text)) }
  }
}

extension ValueKind {
  /// What is wrong with a value; nil if nothing is.
  fileprivate func problem(with value: ArgumentWord, place: String) -> CommandLineError? {
    let text = value.text
    func unknown(_ word: some StringProtocol, _ known: [String], _ noun: String) -> CommandLineError
    {
      let word = String(word)
      let suggestion =
        (noun == "format" ? OtherWords.format(for: word, among: known) : nil)
        ?? Nearness.nearest(to: word, among: known)
      return .unknownWord(word, noun: noun, place: place, known: known, suggestion: suggestion)
    }
    switch self {
    case .text, .command: return nil
    case .document, .file: return value.bytes.isEmpty ? .emptyName(place) : nil
    case .number(let range):
      guard let number = Int(text), range.contains(number) else {
        return .noNumber(text, place: place, range: range)
      }
      return nil
    case .word(let known, let noun):
      return known.contains(text) ? nil : unknown(text, known, noun)
    case .words(let known, let noun):
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      return words.first { !known.contains(String($0)) }.map { unknown($0, known, noun) }
    case .assignment(let known, let noun, let values):
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else {
        return .noAssignment(text, place: place, noun: noun)
      }
      if !known.contains(String(parts[0])) { return unknown(parts[0], known, noun) }
      return values.isEmpty || values.contains(String(parts[1]))
        ? nil : unknown(parts[1], values, "value")
    }
  }
}

extension CommandLineError {
  fileprivate static func emptyName(_ place: String) -> CommandLineError {
    .conflict("the name for '\(place)' is empty")
  }
}
