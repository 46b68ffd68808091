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
    var out = ContiguousArray("--- \(name)\n+++ \(name)\n".utf8)
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

  /// What differs. Fixes change few lines, so the common difference of the standard library is
  /// quick here.
  private static func changes(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Change] {
    let difference = b.difference(from: a)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      let (startOld, startNew) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if i > startOld || j > startNew {
        changes.append(Change(old: startOld..<i, new: startNew..<j))
      } else {
        i += 1
        j += 1
      }
    }
    return changes
  }

  private static func range(_ lines: Range<Int>) -> String {
    // An empty range is named by the line before it.
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }
}
