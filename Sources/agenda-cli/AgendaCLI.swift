#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process: real streams, real arguments, one exit status.
@main
enum AgendaCLI {
  static func main() {
    StandardStreams.prepare()
    RuntimeFaults.prepare()
    let status = Agenda.run(ArgumentWord.ofProcess(), console: .standard())
    exit(status.rawValue)
  }
}
