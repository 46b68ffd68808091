/// What the page is answered: bytes as the command prints them, or a sentence that says why not.
struct Answer {
  /// What was asked for; of a failure, the sentence.
  var bytes: ContiguousArray<UInt8>
  /// What is to be said about it, a sentence a line.
  var remarks: ContiguousArray<UInt8> = []
  /// Whether it is a failure.
  var isFailure = false

  /// An answer.
  init(_ bytes: ContiguousArray<UInt8>, remarks: [String] = []) {
    self.bytes = bytes
    self.remarks = ContiguousArray(remarks.joined(separator: "\n").utf8)
  }

  /// An answer in words.
  init(_ text: String) { bytes = ContiguousArray(text.utf8) }

  /// A failure.
  static func failure(_ sentence: String) -> Answer {
    var answer = Answer(sentence)
    answer.isFailure = true
    return answer
  }
}
