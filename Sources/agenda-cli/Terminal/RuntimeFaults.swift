#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the Swift runtime says when it has to end the process. That memory is short is no fault of the
/// program, and is told as every other failure of a run.
enum RuntimeFaults {
  // Read by signal handlers, which may neither lock nor allocate; nil until the process prepares.
  nonisolated(unsafe) private static var words: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var before: UnsafeMutablePointer<sigaction>?
  private static let wordLimit = 4096
  /// The signals with which the runtime ends a process after it has said why.
  private static let signals = [SIGABRT, SIGILL, SIGTRAP]

  /// Keeps what the runtime says until the process ends.
  static func prepare() {
    #if canImport(Glibc)
      let words = UnsafeMutablePointer<CChar>.allocate(capacity: wordLimit)
      words.initialize(repeating: 0, count: wordLimit)
      guard let stream = fmemopen(words, wordLimit, "w") else { return words.deallocate() }
      let before = UnsafeMutablePointer<sigaction>.allocate(capacity: signals.count)
      before.initialize(repeating: sigaction(), count: signals.count)
      (Self.words, Self.before) = (words, before)
      setvbuf(stream, nil, _IONBF, 0)
      stderr = stream
      for (i, number) in signals.enumerated() {
        sigaction(number, nil, before + i)
        signal(number) { RuntimeFaults.end(by: $0) }
      }
    #endif
  }

  /// Ends the process as a signal does by itself, in a signal handler.
  static func end(by number: Int32) {
    #if canImport(Glibc)
      if let words, let before {
        if strncmp(words, "Fatal error: failed to allocate", 31) == 0 {
          let message: StaticString = "agenda-cli: not enough memory\n"
          _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
          _exit(2)
        }
        _ = write(2, words, strlen(words))
        for i in 0..<signals.count where signals[i] == number {
          // What was there before may print a backtrace.
          sigaction(number, before + i, nil)
          raise(number)
          return
        }
      }
    #endif
    signal(number, SIG_DFL)
    raise(number)
  }
}
