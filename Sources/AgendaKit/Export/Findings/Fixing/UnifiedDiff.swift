/// The difference between two versions of a text as `diff -u` prints it and `patch` reads it.
public enum UnifiedDiff {
  /// Lines around a change that stay the same.
  private static let context = 3

  /// The difference; empty if there is none. Line ends are part of the lines.
  public static func write(
    from old: SourceText,
    to new: SourceText,
    name: String
  ) -> ContiguousArray<UInt8> {
    let a = lines(of: old)
    let b = lines(of: new)
    let hunks = self.hunks(a, b)
    guard !hunks.isEmpty else { return [] }
    let quoted = Self.quoted(name)
    var out = ContiguousArray("--- \(quoted)\n+++ \(quoted)\n".utf8)
    for hunk in hunks {
      out += "@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n".utf8
      for line in hunk.lines {
        out.append(line.mark)
        out += line.text
        if line.text.last != ASCII.lineFeed {
          // A line that ends in CR alone would run into the next one.
          out += "\n\\ No newline at end of file\n".utf8
        }
      }
    }
    return out
  }

  private struct Line {
    let mark: UInt8
    let text: ArraySlice<UInt8>
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var lines: [Line]
  }

  private static func lines(of source: SourceText) -> [ArraySlice<UInt8>] {
    let bytes = Array(source.bytes)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for i in bytes.indices where bytes[i] == ASCII.lineFeed {
      lines.append(bytes[start...i])
      start = i + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// A stretch of lines that differs.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func hunks(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Hunk] {
    var hunks: [Hunk] = []
    var lastOld = 0
    for change in changes(a, b) {
      let lead = min(context, change.old.lowerBound - lastOld)
      if var hunk = hunks.last, change.old.lowerBound - hunk.old.upperBound <= 2 * context {
        hunk.lines += a[hunk.old.upperBound..<change.old.lowerBound].map {
          Line(mark: 0x20, text: $0)
        }
        append(change, a, b, &hunk)
        hunks[hunks.count - 1] = hunk
      } else {
        var hunk = Hunk(
          old: (change.old.lowerBound - lead)..<change.old.lowerBound,
          new: (change.new.lowerBound - lead)..<change.new.lowerBound,
          lines: a[(change.old.lowerBound - lead)..<change.old.lowerBound].map {
            Line(mark: 0x20, text: $0)
          }
        )
        append(change, a, b, &hunk)
        hunks.append(hunk)
      }
      lastOld = change.old.upperBound
    }
    for i in hunks.indices {
      let end = hunks[i].old.upperBound
      let next = i + 1 < hunks.count ? hunks[i + 1].old.lowerBound : a.count
      let tail = min(context, next - end)
      hunks[i].lines += a[end..<(end + tail)].map { Line(mark: 0x20, text: $0) }
      hunks[i].old = hunks[i].old.lowerBound..<(end + tail)
      hunks[i].new = hunks[i].new.lowerBound..<(hunks[i].new.upperBound + tail)
    }
    return hunks
  }

  private static func append(
    _ change: Change,
    _ a: [ArraySlice<UInt8>],
    _ b: [ArraySlice<UInt8>],
    _ hunk: inout Hunk
  ) {
    hunk.lines += a[change.old].map { Line(mark: ASCII.hyphen, text: $0) }
    hunk.lines += b[change.new].map { Line(mark: 0x2B, text: $0) }
    hunk.old = hunk.old.lowerBound..<change.old.upperBound
    hunk.new = hunk.new.lowerBound..<change.new.upperBound
  }

  /// What differs: line by line where there are as many, as after fixes, which leave line ends alone;
  /// else what lies between the lines that begin and end alike.
  /// - Complexity: O(n) in the bytes.
  private static func changes(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Change] {
    guard a.count == b.count else {
      var start = 0
      while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
      var end = 0
      while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
        end += 1
      }
      return [Change(old: start..<a.count - end, new: start..<b.count - end)]
    }
    var changes: [Change] = []
    var i = 0
    while i < a.count {
      let start = i
      while i < a.count, a[i] != b[i] { i += 1 }
      if i > start { changes.append(Change(old: start..<i, new: start..<i)) }
      i += 1
    }
    return changes
  }

  /// A name as `diff` writes it and `patch` reads it: in quotation marks where it has signs that would
  /// end the line or be taken for others, and with a tab after blanks.
  static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != ASCII.quote && $0 != ASCII.backslash
    }
    if isPlain { return name.utf8.contains(ASCII.space) ? name + "\t" : name }
    var out: [UInt8] = [ASCII.quote]
    for byte in name.utf8 {
      switch byte {
      case ASCII.quote, ASCII.backslash: out += [ASCII.backslash, byte]
      case ASCII.lineFeed: out += [ASCII.backslash, UInt8(ascii: "n")]
      case ASCII.tab: out += [ASCII.backslash, UInt8(ascii: "t")]
      case 0..<0x20, 0x7F:
        out.append(ASCII.backslash)
        out += [6, 3, 0].map { 0x30 + (byte >> $0) & 7 }
      default: out.append(byte)
      }
    }
    return String(decoding: out + [ASCII.quote], as: UTF8.self)
  }

  private static func range(_ lines: Range<Int>) -> String {
    // An empty range is named by the line before it.
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }
}
