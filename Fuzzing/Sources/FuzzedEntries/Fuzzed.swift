/// What the fuzzers run: the entries that the tests share, for bytes as libFuzzer hands them.
public enum Fuzzed {
  /// Stops the process, so that the input is kept, where a promise is broken.
  public static func run(_ entry: String, _ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let entry = Entry(rawValue: entry) else { preconditionFailure("no entry \(entry)") }
    let bytes = ContiguousArray(UnsafeBufferPointer(start: start, count: count))
    let problems = entry.problems(with: bytes)
    // A failed precondition says nothing in a release build.
    guard problems.isEmpty else { fatalError(problems.joined(separator: "\n")) }
    return 0
  }
}
