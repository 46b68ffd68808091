import Foundation
import Testing

@testable import AgendaKit

@Suite("Fixes") struct FixerTests {
  /// A text with a fault of every kind that has a fix, and what becomes of it.
  private static let faults: [(words: String, fault: String, mended: String)] = [
    ("opened on Tuesday, 14", "opened on Monday, 14", "opened on Tuesday, 14"),
    ("at 10 a.m.\n\n(b)", "at 10:00 a.m.\n\n(b)", "at 10 a.m.\n\n(b)"),
    ("3–6 p.m.\t2", "3:00-6:00 p.m.\t2", "3–6 p.m.\t2"),
    ("(a) Opening of the meeting;", "(a) Opening of the meeting.", "(a) Opening of the meeting;"),
    ("volumes.<sup>1</sup>", "volumes<sup>1</sup>.", "volumes.<sup>1</sup>"),
    (
      "\t2\tDigitization of meeting records\n",
      "\t2\tDigitization of meeting records (continued)\n",
      "\t2\tDigitization of meeting records\n"
    ),
    (
      "archives (<i>continued</i>)\n\t4", "archives\n\t4", "archives (continued)\n\t4"
    ),
  ]

  private static let broken = faults.reduce(Samples.agenda) {
    $0.replacing($1.words, with: $1.fault)
  }

  private static let mended = faults.reduce(broken) { $0.replacing($1.fault, with: $1.mended) }

  private func fix(_ contents: [UInt8]) -> Fixer.Outcome {
    Fixer(validator: Validator(), appliesUnsafe: true).fix(ContiguousArray(contents), name: "a.txt")
  }

  @Test("mend what they can, and the text is then without fault") func mends() {
    let outcome = fix(Array(Self.broken.utf8))
    #expect(String(decoding: outcome.contents, as: UTF8.self) == Self.mended)
    #expect(outcome.findings.isEmpty, "\(Judging.shown(outcome.findings))")
    #expect(outcome.fixed >= Self.faults.count)
  }

  @Test("change nothing in a text without fault") func leaves() {
    let outcome = fix(Array(Samples.agenda.utf8))
    #expect(outcome.fixed == 0)
    #expect(Array(outcome.contents) == Array(Samples.agenda.utf8))
  }

  @Test("mended twice is mended once", arguments: DocumentFile.fixtures)
  func settles(_ file: DocumentFile) {
    let once = fix(Array(file.contents))
    let twice = fix(Array(once.contents))
    #expect(twice.fixed == 0)
    #expect(twice.contents == once.contents)
  }

  @Test("a row of several items is not called continued for one of them") func sharedRow() {
    let text = Samples.agenda.replacing(
      "3–6 p.m.\t3\tCustody and transfer of archives (<i>continued</i>)",
      with: "3–6 p.m.\t3 and 4\tCustody and transfer of archives; other matters"
    ).replacing("\n\t4\tOther matters", with: "")
    let outcome = fix(Array(text.utf8))
    #expect(text != Samples.agenda && outcome.fixed == 0)
    let rules = outcome.findings.map(\.rule)
    #expect(rules.contains("slot-continued-missing"))
    #expect(!rules.contains("slot-continued-early"))
  }

  @Test("keep line ends and the byte order mark") func lineEnds() {
    func file(_ text: String) -> [UInt8] {
      [0xEF, 0xBB, 0xBF] + text.replacing("\n", with: "\r\n").utf8
    }
    #expect(Array(fix(file(Self.broken)).contents) == file(Self.mended))
  }

  @Test(
    "keep UTF-16, either way, with and without a mark",
    arguments: [
      (true, true), (true, false), (false, true), (false, false),
    ]
  )
  func utf16(_ isBigEndian: Bool, _ hasMark: Bool) {
    func file(_ text: String) -> [UInt8] {
      var bytes: [UInt8] = hasMark ? (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
      for unit in text.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        bytes += isBigEndian ? pair : pair.reversed()
      }
      return bytes
    }
    #expect(Array(fix(file(Self.broken)).contents) == file(Self.mended))
  }

  @Test("keep Windows-1252") func windows1252() {
    func file(_ text: String) -> [UInt8] {
      text.unicodeScalars.map { Windows1252.byte($0.value) ?? 0x3F }
    }
    #expect(Array(fix(file(Self.broken)).contents) == file(Self.mended))
  }

  @Test("keep bytes that were damaged") func damaged() throws {
    var bytes = Array(Self.broken.utf8)
    let place = try #require(Self.broken.range(of: "library"))
    let offset = Self.broken.utf8.distance(from: Self.broken.startIndex, to: place.lowerBound)
    bytes.insert(0xE9, at: offset)
    var expected = Array(Self.mended.utf8)
    let mendedPlace = try #require(Self.mended.range(of: "library"))
    expected.insert(
      0xE9,
      at: Self.mended.utf8.distance(from: Self.mended.startIndex, to: mendedPlace.lowerBound)
    )
    #expect(Array(fix(bytes).contents) == expected)
  }

  @Test("that touch each other are chosen one at a time") func overlapping() {
    func fix(_ lower: Int, _ upper: Int) -> FixTrials.Candidate {
      FixTrials.Candidate(
        finding: lower,
        safety: .safe,
        edits: [Diagnostic.Edit(range: SourceRange(lower, upper), replacement: "x")]
      )
    }
    let chosen = FixTrials.choose([fix(5, 8), fix(0, 5), fix(7, 9), fix(12, 12), fix(12, 14)])
    #expect(chosen.map(\.finding) == [0, 7, 12])
  }

  @Test("as a diff are what patch needs", .enabled(if: Shell.path(of: "patch") != nil))
  func patch() throws {
    let old = SourceText(name: "a.txt", text: Self.broken)
    let new = SourceText(name: "a.txt", text: Self.mended)
    let folder = try TemporaryFolder()
    try folder.write(Self.broken, to: "a.txt")
    let diff = UnifiedDiff.write(from: old, to: new, name: "a.txt")
    let result = try Shell.run("patch", ["-p0"], input: Data(diff), in: folder.url)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(try folder.text(of: "a.txt") == Self.mended)
  }

  @Test(
    "as a diff show hunks with three lines around",
    arguments: [
      (
        "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nX\nf\ng\nh\n",
        "--- n\n+++ n\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+X\n f\n g\n h\n"
      ),
      (
        "a\nb", "a\nc",
        "--- n\n+++ n\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
          + "\\ No newline at end of file\n"
      ),
      ("a\nb\nc\n", "a\nc\n", "--- n\n+++ n\n@@ -1,3 +1,2 @@\n a\n-b\n c\n"),
      ("a\n", "a\n", ""),
      (
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
        "--- n\n+++ n\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"
      ),
    ]
  )
  func diff(_ old: String, _ new: String, _ expected: String) {
    let diff = UnifiedDiff.write(
      from: SourceText(name: "n", text: old),
      to: SourceText(name: "n", text: new),
      name: "n"
    )
    #expect(String(decoding: diff, as: UTF8.self) == expected)
  }
}
