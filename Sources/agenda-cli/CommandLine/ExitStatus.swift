/// What the process tells its caller.
struct ExitStatus: RawRepresentable, Sendable, Hashable {
  /// The status, 0 to 255.
  var rawValue: Int32

  /// Done.
  static let done = ExitStatus(rawValue: 0)
  /// Done, and there is something to see: findings, differences.
  static let something = ExitStatus(rawValue: 1)
  /// An input could not be read or an output not written.
  static let failure = ExitStatus(rawValue: 2)
  /// The command line is wrong (`EX_USAGE` of sysexits.h).
  static let usage = ExitStatus(rawValue: 64)

  /// The status of two things done in one run: the higher one.
  func and(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
