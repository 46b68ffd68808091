/// What the process tells its caller.
struct RunStatus: RawRepresentable, Sendable, Hashable {
  /// The status, 0 to 255.
  var rawValue: Int32

  /// Done.
  static let done = RunStatus(rawValue: 0)
  /// Done, and there is something to see: findings, differences.
  static let something = RunStatus(rawValue: 1)
  /// An input could not be read or an output not written.
  static let failure = RunStatus(rawValue: 2)
  /// The command line is wrong (`EX_USAGE` of sysexits.h).
  static let usage = RunStatus(rawValue: 64)

  /// The status of two things done in one run: the higher one.
  func and(_ other: RunStatus) -> RunStatus { rawValue >= other.rawValue ? self : other }
}
