/// Takes messages with headers apart, however they are cut into pieces: `Content-Length: n`, an empty
/// line, n bytes (Language Server Protocol 3.17, "Base Protocol").
struct MessageSplitter {
  private var waiting = ContiguousArray<UInt8>()

  /// The most bytes that a message may have.
  static let limit = 1 << 30
  /// The most bytes that its headers may have.
  private static let headLimit = 1 << 16

  /// Why no message can be read any more.
  enum Fault: Error, Sendable, Hashable {
    /// The headers say no length.
    case noLength
    /// The message is too long.
    case tooLong
  }

  /// Adds what came in, and gives the messages that are complete with it.
  mutating func add(_ piece: ContiguousArray<UInt8>) throws(Fault) -> [ContiguousArray<UInt8>] {
    waiting += piece
    var messages: [ContiguousArray<UInt8>] = []
    var start = 0
    while let (length, head) = try head(from: start) {
      guard waiting.count - start - head >= length else { break }
      messages.append(ContiguousArray(waiting[(start + head)..<(start + head + length)]))
      start += head + length
    }
    if start > 0 { waiting.removeFirst(start) }
    return messages
  }

  /// The length of the message that begins at a place, and of its headers; nil where these are not
  /// complete.
  private func head(from start: Int) throws(Fault) -> (length: Int, head: Int)? {
    guard let end = end(from: start) else {
      if waiting.count - start > Self.headLimit { throw .noLength }
      return nil
    }
    let text = String(decoding: waiting[start..<end], as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      let digits = parts[1].drop { $0 == " " }.prefix { $0 != " " }
      guard let length = Int(digits), length >= 0 else { throw .noLength }
      if length > Self.limit { throw .tooLong }
      return (length, end + 4 - start)
    }
    throw .noLength
  }

  /// Where the empty line after the headers begins.
  private func end(from start: Int) -> Int? {
    let mark = Array("\r\n\r\n".utf8)
    var i = start
    while i + 4 <= waiting.count, i - start <= Self.headLimit {
      if waiting[i] == mark[0], waiting[i..<(i + 4)].elementsEqual(mark) { return i }
      i += 1
    }
    return nil
  }
}
