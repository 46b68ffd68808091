/// What may be wrong on a command line. The words for it are in `message`.
enum CommandLineError: Error, Sendable, Hashable {
  /// No command has such an option; the label is with its dashes.
  case unknownOption(String, suggestion: String?)
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
  /// No command was given.
  case missingCommand
  /// An option that needs a value has none.
  case missingValue(OptionSpec)
  /// A flag has a value.
  case unexpectedValue(OptionSpec)
  /// A value is none of the words known; `place` is the option or argument it was given for.
  case unknownWord(String, noun: String, place: String, known: [String], suggestion: String?)
  /// A value is no number, or out of range.
  case noNumber(String, place: String, range: ClosedRange<Int>)
  /// A value is no `word=value`.
  case noAssignment(String, place: String, noun: String)
  /// An argument is missing; the label is with its brackets.
  case missingArgument(String)
  /// There are more arguments than the command takes.
  case unexpectedArguments([String])
  /// Something that only a command can know: options that exclude each other.
  case conflict(String)
}
