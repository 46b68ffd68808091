/// A comment in a document that asks for findings to be overlooked: `agenda-kit: ignore range-dash` for
/// the paragraph or row that it stands in or before, `agenda-kit: ignore-file range-dash` for all of it.
///
/// In a text it stands in `<!-- … -->`, in a Word or OpenDocument file it is a comment. What follows
/// the rules is the reason.
struct Suppression: Sendable {
  /// Where the comment stands in the source.
  var place = SourceRange.none
  /// What it is for; nil for the whole document.
  var scope: SourceRange?
  /// Whether it is for the whole document.
  var isForFile = false
  /// Whether it says `ignore` or `ignore-file`.
  var isUnderstood = false
  /// What it names, rules first; words that name none, and all after them, are the reason.
  var words: [String] = []

  /// Reads a comment, without its marks; nil for one that is not for this program.
  init?(_ comment: ArraySlice<UInt8>) {
    var words =
      comment.split {
        ASCII.isBlank($0) || $0 == ASCII.comma || $0 == ASCII.semicolon
      }.map { String(decoding: $0.map(ASCII.lowercased), as: UTF8.self) }
    // "agenda-kit:ignore" is meant for this program too.
    if let first = words.first, let colon = first.firstIndex(of: ":"), first.last != ":" {
      words[0] = String(first[...colon])
      words.insert(String(first[first.index(after: colon)...]), at: 1)
    }
    guard let first = words.first,
      ["agenda-kit:", "agenda-cli:", "agenda-kit", "agenda-cli"].contains(first),
      first.last == ":" || words.count > 1 && words[1].hasPrefix("ignore")
    else { return nil }
    guard words.count > 1 else { return }
    isForFile = words[1] == "ignore-file"
    isUnderstood = first.last == ":" && (isForFile || words[1] == "ignore")
    for word in words.dropFirst(2) {
      guard let start = word.utf8.first, ASCII.isLetter(start) else { break }
      self.words.append(word.hasSuffix(":") ? String(word.dropLast()) : word)
      if word.hasSuffix(":") { break }
    }
  }

  /// Where a comment for this program begins that ends a line; nil if none does.
  static func start(endingAt upper: Int, from lower: Int, in bytes: Span<UInt8>) -> Int? {
    guard upper - lower >= 7, bytes[upper - 1] == UInt8(ascii: ">"),
      bytes[upper - 2] == ASCII.hyphen, bytes[upper - 3] == ASCII.hyphen
    else { return nil }
    var i = upper - 7
    while i >= lower {
      if bytes[i] == UInt8(ascii: "<"), bytes[i + 1] == UInt8(ascii: "!"),
        bytes[i + 2] == ASCII.hyphen, bytes[i + 3] == ASCII.hyphen
      {
        var comment: [UInt8] = []
        for k in (i + 4)..<(upper - 3) { comment.append(bytes[k]) }
        return Suppression(comment[...]) == nil ? nil : i
      }
      if bytes[i] == UInt8(ascii: ">") { return nil }
      i -= 1
    }
    return nil
  }
}
