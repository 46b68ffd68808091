import AgendaKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results and messages go, and what is known of the terminal there.
final class Console {
  /// Takes results.
  let output: ByteWriter
  /// Takes everything about the run.
  let errors: ByteWriter
  /// What the terminal and the environment are like.
  let surroundings: Surroundings
  /// Whether only errors are reported.
  var isQuiet = false
  private var progressIsShown = false
  /// When results go out though there are few of them.
  private var nextFlush = 0
  /// What was reported last: both views of one file fail alike.
  private var lastReport = ""

  /// Connects to some writers.
  init(output: ByteWriter, errors: ByteWriter, surroundings: Surroundings) {
    self.output = output
    self.errors = errors
    self.surroundings = surroundings
  }

  /// Connects to the process's own streams.
  static func standard() -> Console {
    Console(
      output: ByteWriter(descriptor: 1, name: "standard output"),
      errors: ByteWriter(descriptor: 2, name: "standard error"),
      surroundings: .current()
    )
  }

  /// Reports an error: `agenda-cli: agenda.txt: no such file`. The text must be safe to print.
  func report(_ message: String) {
    guard message != lastReport else { return }
    lastReport = message
    clearProgress()
    // Results come before the error that follows them, where both go to one place. If they cannot
    // be written, that is found again when the run ends.
    try? output.flush()
    say("\(Agenda.name): \(message)\n")
  }

  /// Tells something about the run that is no error, unless it is to be quiet.
  func note(_ message: String) {
    if !isQuiet { report(message) }
  }

  /// Adds a line to what was reported.
  func add(_ line: String) { say(line + "\n") }

  /// Writes a result that is meant for programs and holds the text of documents as it stands. On a
  /// terminal, what that would obey is written out.
  func writeData(_ bytes: ContiguousArray<UInt8>) throws(OutputError) {
    guard surroundings.outputIsTerminal else { return try write(bytes) }
    try write(TerminalText.lines(String(decoding: bytes, as: UTF8.self)))
  }

  /// Writes a result.
  func write(_ bytes: ContiguousArray<UInt8>) throws(OutputError) {
    clearProgress()
    try output.write(bytes)
    // Whoever watches sees each document as soon as it is done, and who waits at a pipe soon after.
    let now = Self.milliseconds()
    guard surroundings.outputIsTerminal || now >= nextFlush else { return }
    nextFlush = now + 100
    try output.flush()
  }

  /// Writes a result.
  func write(_ text: String) throws(OutputError) { try write(ContiguousArray(text.utf8)) }

  /// Shows how far the run is, in one line that the next message replaces.
  func progress(_ text: String) {
    progressIsShown = true
    say("\r\u{1B}[K" + TerminalText.shortened(text, width: surroundings.errorWidth - 1))
  }

  /// Takes the progress line away.
  func clearProgress() {
    guard progressIsShown else { return }
    progressIsShown = false
    say("\r\u{1B}[K")
  }

  /// Whether results are coloured.
  func usesColour(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: surroundings.outputIsTerminal && surroundings.allowsColour
    }
  }

  /// A clock that only goes forward.
  static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private func say(_ text: String) {
    // There is nobody to tell that standard error cannot be written.
    try? errors.write(text)
    try? errors.flush()
  }
}

/// When results are coloured.
enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// What the terminal and the environment are like.
struct Surroundings: Sendable, Hashable {
  /// Whether results go to a terminal.
  var outputIsTerminal = false
  /// Whether messages go to a terminal.
  var errorIsTerminal = false
  /// The columns for results: `COLUMNS`, else the terminal's, else 80.
  var width = 80
  /// The columns for messages.
  var errorWidth = 80
  /// The columns for help pages, whose lines would be hard to read on a very wide terminal.
  var helpWidth: Int { min(max(width, 40), 120) }
  /// Whether neither `NO_COLOR` (no-color.org) nor a dumb terminal forbids colour.
  var allowsColour = true

  /// Asks the system.
  static func current() -> Surroundings {
    var surroundings = Surroundings()
    surroundings.outputIsTerminal = isatty(1) == 1
    surroundings.errorIsTerminal = isatty(2) == 1
    let columns = variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    surroundings.width = columns ?? terminalWidth(1) ?? 80
    surroundings.errorWidth = columns ?? terminalWidth(2) ?? 80
    surroundings.allowsColour = (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    return surroundings
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
