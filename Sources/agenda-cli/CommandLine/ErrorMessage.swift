import AgendaKit

extension CommandLineError {
  /// What is wrong, in one line without a final point; what the user typed is made safe to print.
  var message: String {
    switch self {
    case .unknownOption(let label, let suggestion):
      return "unknown option \(quoted(label))" + didYouMean(suggestion)
    case .unknownCommand(let name, let suggestion):
      return "unknown command \(quoted(name))" + didYouMean(suggestion)
    case .missingCommand:
      return "missing command"
    case .missingValue(let option):
      return "missing value for '\(option.usage)'"
    case .unexpectedValue(let option):
      return "option '--\(option.name)' takes no value"
    case .unknownWord(let text, let noun, let place, let known, let suggestion):
      let start = "unknown \(noun) \(quoted(text)) for '\(place)'"
      if suggestion != nil || known.isEmpty { return start + didYouMean(suggestion) }
      // A long list helps nobody; the command that prints it is named on the help page.
      let listed = ValueKind.listed(known)
      return listed.count > 12 ? start : start + ". Use \(Self.list(listed))"
    case .noNumber(let text, let place, let range):
      return "\(quoted(text)) for '\(place)' is no whole number"
        + " from \(range.lowerBound) to \(range.upperBound)"
    case .noAssignment(let text, let place, let noun):
      return "\(quoted(text)) for '\(place)' is not of the form \(noun)=value"
    case .missingArgument(let label):
      return "missing argument '\(label)'"
    case .unexpectedArguments(let arguments):
      let list = arguments.prefix(3).map(quoted).joined(separator: ", ")
      let more = arguments.count > 3 ? ", …" : ""
      return arguments.count == 1
        ? "unexpected argument \(list)"
        : "\(arguments.count) unexpected arguments: \(list)\(more)"
    case .conflict(let text):
      return text
    }
  }

  private func quoted(_ text: String) -> String { "'\(TerminalText.escaped(text))'" }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean '\($0)'?" } ?? ""
  }

  /// `'a', 'b' or 'c'`.
  private static func list(_ words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
