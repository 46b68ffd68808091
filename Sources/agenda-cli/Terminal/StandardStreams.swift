#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a caller may have done to the process's own streams before it started.
enum StandardStreams {
  /// Makes the streams behave as everybody expects.
  static func prepare() {
    // A closed pipe ends the process quietly, also under a caller that ignores the signal.
    signal(SIGPIPE, SIG_DFL)
    // Some callers block signals in the programs they start, which then cannot be ended politely.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    // A closed stream's number would be given to the next file that is opened, and results or
    // messages written into it. These stand in its place and refuse what the stream is for.
    for (descriptor, mode) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", mode)
    }
  }
}
