import Foundation
import Testing

/// Files that hold what a test must get, byte by byte.
///
/// `RECORD=1 swift test --disable-xctest` writes them anew; the tests that did so fail, so that
/// nobody takes a recording for a pass. Look at the difference, then run without it.
enum Golden {
  /// Whether the run writes the files instead of comparing with them.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares what a test got with a file.
  static func check(
    _ actual: some Sequence<UInt8>,
    at url: URL,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let actual = Array(actual)
    let name = url.path.replacing(Repository.root.path + "/", with: "")
    if isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual).write(to: url)
      Issue.record("recorded \(name); run again without RECORD=1", sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? Data(contentsOf: url) else {
      Issue.record("no \(name); RECORD=1 writes it", sourceLocation: sourceLocation)
      return
    }
    guard Array(expected) != actual else { return }
    Issue.record(
      "\(name) differs; RECORD=1 writes it anew\n\(difference(Array(expected), actual))",
      sourceLocation: sourceLocation
    )
  }

  /// The first line that differs, as expected and as it is.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
    let common = zip(old, new).prefix { $0 == $1 }.count
    func line(_ lines: [ArraySlice<UInt8>]) -> String {
      guard lines.indices.contains(common) else { return "(the end)" }
      return String(decoding: lines[common].prefix(400), as: UTF8.self)
    }
    return "line \(common + 1)\nexpected: \(line(old))\n     got: \(line(new))"
  }
}
