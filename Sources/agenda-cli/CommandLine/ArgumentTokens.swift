/// A word of the command line by its form, before anybody asks what it means.
enum ArgumentToken: Sendable, Hashable {
  /// `--name` or `--name=value`; the name is without its dashes.
  case long(String, value: ArgumentWord?)
  /// `-abc`: the bytes after the dash. Letters that are flags, or one that takes the rest as value.
  case short(ArgumentWord)
  /// Anything else; a lone `-`, which stands for standard input; everything after `--`.
  case value(ArgumentWord)

  /// The tokens of a command line, one for each word except the first `--`.
  static func tokens(of words: [ArgumentWord]) -> [ArgumentToken] {
    var tokens: [ArgumentToken] = []
    tokens.reserveCapacity(words.count)
    var onlyValues = false
    for word in words {
      let bytes = word.bytes
      let dash = UInt8(ascii: "-")
      if onlyValues || bytes.count < 2 || bytes[0] != dash {
        tokens.append(.value(word))
      } else if bytes[1] != dash {
        tokens.append(.short(ArgumentWord(bytes: Array(bytes[1...]))))
      } else if bytes.count == 2 {
        onlyValues = true
      } else if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: bytes[2..<equals], as: UTF8.self)
        tokens.append(.long(name, value: ArgumentWord(bytes: Array(bytes[(equals + 1)...]))))
      } else {
        tokens.append(.long(String(decoding: bytes[2...], as: UTF8.self), value: nil))
      }
    }
    return tokens
  }
}
