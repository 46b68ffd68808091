#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file; false if it could not be written.
func write(_ text: ContiguousArray<UInt8>, to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  defer { fclose(file) }
  return text.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) } == text.count
}

/// The bytes of a file; nil if it cannot be read.
func read(_ path: String) -> ContiguousArray<UInt8>? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return ContiguousArray(unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// A number with so many places after the point.
func decimal(_ value: Double, places: Int = 1) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value * scale).rounded())
  let rest = String(whole % Int(scale))
  let zeros = String(repeating: "0", count: max(0, places - rest.count))
  return "\(whole / Int(scale)).\(zeros)\(rest)"
}
