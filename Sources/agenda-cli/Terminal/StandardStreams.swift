#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a caller may have done to the process's own streams before it started.
enum StandardStreams {
  /// The signals that ask a process to end, or end it for what it writes or uses.
  static let endingSignals = [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1,
    SIGUSR2,
  ]

  /// The signals that end the process for a fault of its own.
  static let faultSignals = [SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV]

  /// Makes the streams behave as everybody expects.
  static func prepare() {
    // A closed pipe ends the process quietly, also under a caller that ignores the signal.
    signal(SIGPIPE, SIG_DFL)
    // A file that would become larger than allowed is an error like a full disk, and no sudden end.
    signal(SIGXFSZ, SIG_IGN)
    // Some callers block signals in the programs they start, which then cannot be ended politely.
    var signals = endingSet
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    // A closed stream's number would be given to the next file that is opened, and results or
    // messages written into it. These stand in its place and refuse what the stream is for.
    for (descriptor, mode) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }

  /// Does something while the signals that end the process wait. Threads that are started so inherit
  /// that: these signals then come to the calling thread, where what is to be cleaned up is known.
  static func withoutSignals<Result>(_ work: () -> Result) -> Result {
    var signals = endingSet
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return work()
  }

  private static var endingSet: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in endingSignals { sigaddset(&signals, number) }
    return signals
  }
}
