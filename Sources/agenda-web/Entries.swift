// The functions that the module shows to the page.

/// A stretch of memory of `count` bytes for the page to write to; it gives it back to `agenda_free`.
@_cdecl("agenda_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 8)
}

/// Takes back a stretch of memory.
@_cdecl("agenda_free")
public func free(_ memory: UnsafeMutableRawPointer) { memory.deallocate() }

/// Answers a question about the bytes of a file, and of another where `other` is not null.
///
/// The answer is a stretch of memory that the page gives back: three numbers of 32 bits (whether it is
/// a failure, how many bytes the answer has, how many the remarks), then the answer, then the remarks.
@_cdecl("agenda_answer")
public func answer(
  _ question: UnsafePointer<UInt8>,
  _ questionCount: Int,
  _ contents: UnsafePointer<UInt8>,
  _ count: Int,
  _ other: UnsafePointer<UInt8>?,
  _ otherCount: Int
) -> UnsafeMutableRawPointer {
  func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> ContiguousArray<UInt8> {
    ContiguousArray(UnsafeBufferPointer(start: start, count: count))
  }
  let answer = PageAnswers.answer(
    bytes(question, questionCount),
    bytes(contents, count),
    other.map { bytes($0, otherCount) }
  )
  let memory = allocate(12 + answer.bytes.count + answer.remarks.count)
  let head = [answer.isFailure ? 1 : 0, answer.bytes.count, answer.remarks.count]
  for (i, number) in head.enumerated() {
    memory.storeBytes(of: UInt32(number), toByteOffset: 4 * i, as: UInt32.self)
  }
  let body = UnsafeMutableRawBufferPointer(
    start: memory + 12,
    count: answer.bytes.count + answer.remarks.count
  )
  body.copyBytes(from: answer.bytes)
  UnsafeMutableRawBufferPointer(rebasing: body[answer.bytes.count...]).copyBytes(
    from: answer.remarks
  )
  return memory
}
