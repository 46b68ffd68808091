#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs to its end with its output thrown away.
struct Program {
  /// The path of the program.
  let path: String
  /// What it is called with.
  let arguments: [String]

  /// A program of a name, where the path of the shell has it.
  static func find(_ name: String, _ arguments: [String]) -> Program? {
    if name.contains("/") {
      return access(name, X_OK) == 0 ? Program(path: name, arguments: arguments) : nil
    }
    for folder in ["/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"]
    where access("\(folder)/\(name)", X_OK) == 0 {
      return Program(path: "\(folder)/\(name)", arguments: arguments)
    }
    return nil
  }

  /// What one run cost.
  struct Cost {
    /// Seconds from start to end.
    var elapsed: Double
    /// Seconds of the processor.
    var processor: Double
    /// The most memory held, in bytes.
    var peak: Int
  }

  /// Runs the program once; nil if it could not be started.
  func run() -> Cost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var pointers = ([path] + arguments).map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    var status = Int32()
    var usage = rusage()
    var started = false
    let elapsed = seconds {
      started = posix_spawn(&process, path, &actions, nil, pointers, environ) == 0
      if started { wait4(process, &status, 0, &usage) }
    }
    guard started else { return nil }
    return Cost(
      elapsed: elapsed,
      processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peak: Int(usage.ru_maxrss) * 1024
    )
  }

  /// The cheapest of several runs, by processor time.
  func cheapest(of runs: Int) -> Cost? {
    (0..<runs).compactMap { _ in run() }.min { $0.processor < $1.processor }
  }

  /// The run in the middle of several, by elapsed time.
  func median(of runs: Int) -> Cost? {
    let costs = (0..<runs).compactMap { _ in run() }.sorted { $0.elapsed < $1.elapsed }
    return costs.isEmpty ? nil : costs[costs.count / 2]
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
