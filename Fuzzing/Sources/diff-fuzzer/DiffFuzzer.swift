import AgendaKit

/// Two documents, divided by the first zero byte: compared both ways; a document does not differ from
/// itself.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDiff(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let middle = bytes.firstIndex(of: 0) ?? count
  let first = document(bytes[..<middle])
  let second = document(bytes[min(middle + 1, count)...])
  let there = DocumentComparison(from: first, to: second)
  let back = DocumentComparison(from: second, to: first)
  precondition(there.isEmpty == back.isEmpty, "the changes depend on the direction")
  precondition(DocumentComparison(from: first, to: first).isEmpty, "a document differs from itself")
  return 0
}

private func document(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> MeetingDocument {
  MeetingDocument(parsing: SourceText(name: "-", contents: ContiguousArray(bytes)))
}
