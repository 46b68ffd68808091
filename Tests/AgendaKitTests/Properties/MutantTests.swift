import Foundation
import Testing

@testable import AgendaKit

/// Documents that were damaged at random: nothing in them may stop the parser, and it must keep its
/// promises. The numbers are seeded, so that a failure comes back.
///
/// `MUTANTS=10000 MUTANTS_OF=FOLDER swift test --disable-xctest --filter MutantTests` makes more of
/// them, and of the documents in a folder instead of the fixtures.
@Suite("Damaged documents") struct MutantTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let mutantsARound = 100
  static let rounds = Array(
    0..<((environment["MUTANTS"].flatMap { Int($0) } ?? 2_100) / mutantsARound)
  )
  private static let files =
    (environment["MUTANTS_OF"].map { DocumentFile.files(in: URL(filePath: $0)) }
    ?? DocumentFile.fixtures).map(\.contents)

  @Test("keep the promises", .timeLimit(.minutes(30)), arguments: rounds)
  func mutants(round: Int) throws {
    try #require(!Self.files.isEmpty)
    for number in 0..<Self.mutantsARound {
      let seed = UInt64(round * Self.mutantsARound + number)
      var mutation = Mutation(seed: seed)
      let bytes = mutation.mutant(of: Self.files)
      let source = SourceText(name: "mutant", contents: bytes)
      let document = MeetingDocument(parsing: source)
      #expect(Promises.broken(by: document, of: source) == [], "seed \(seed)")
      // What is written about them takes longer than to read them.
      guard seed.isMultiple(of: 16) else { continue }
      #expect(MeetingDocument(parsing: source) == document, "seed \(seed)")
      #expect(Entry.document.problems(with: bytes) == [], "seed \(seed)")
      let pair = Self.files[Int(seed / 16) % Self.files.count] + [0] + bytes
      #expect(Entry.comparison.problems(with: pair) == [], "seed \(seed) and a document")
    }
  }
}

/// Damages documents.
struct Mutation {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Pieces that mean something to the parser, wherever they stand.
  private static let pieces: [String] = [
    "\t", "\n", "\r", "\r\n", "\u{C}", "|", "|---|---|\n", "<table>", "</td>", "<br>",
    "<sup>1</sup>",
    "[^1]", "[^1]: ", "[1] ", "¹", "**", "*", "_", "`", "\\", "[", "]", "(", ")", "](", "&nbsp;",
    "&#x2013;", "--", "–", "“", "”", "\u{AD}", "\u{200B}", "\u{FEFF}", "e\u{301}", "ﬁ", "1. ",
    "(a) ",
    "(i) ", "IV. ", "A. ", "## ", "> ", "- ", "---\n", "+---+---+\n", "Annotations\n", "Annex\n",
    "Documentation\n", "Provisional agenda\n", "Tuesday, 7 July 2020", "10 a.m.–1 p.m.", "99",
    "CTOC/COP/WG.3/2020/2", "[...]", "V.20-02013 (E)\n", "3/9\n", "agenda item 2", "article 16",
    "resolution 10/6", "(continued)", "(joint item)", "\0", "\u{1F600}", "٢٠٢١", "临时议程\n",
    "Under agenda item 2, statements were made by representatives of: ", "* ", "•", "     ",
  ]

  /// One document, damaged in one to six places.
  mutating func mutant(of files: [ContiguousArray<UInt8>]) -> ContiguousArray<UInt8> {
    var bytes = files[Int.random(in: 0..<files.count, using: &random)]
    for _ in 0..<Int.random(in: 1...6, using: &random) { damage(&bytes, files) }
    return bytes
  }

  private mutating func stretch(of count: Int, atMost length: Int) -> Range<Int> {
    let lower = Int.random(in: 0...count, using: &random)
    return lower..<min(count, lower + Int.random(in: 0...length, using: &random))
  }

  private mutating func damage(
    _ bytes: inout ContiguousArray<UInt8>,
    _ files: [ContiguousArray<UInt8>]
  ) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    case 1: bytes.removeSubrange(stretch(of: bytes.count, atMost: 400))
    case 2:
      let copied = bytes[stretch(of: bytes.count, atMost: 300)]
      bytes.insert(contentsOf: Array(copied), at: stretch(of: bytes.count, atMost: 0).lowerBound)
    case 3:
      let other = files[Int.random(in: 0..<files.count, using: &random)]
      let taken = other[stretch(of: other.count, atMost: 600)]
      bytes.insert(contentsOf: taken, at: stretch(of: bytes.count, atMost: 0).lowerBound)
    case 4:
      // The head of one document, the tail of another.
      let other = files[Int.random(in: 0..<files.count, using: &random)]
      bytes.removeSubrange(stretch(of: bytes.count, atMost: 0).lowerBound...)
      bytes += other[stretch(of: other.count, atMost: 0).lowerBound...]
    case 5, 6:
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        bytes.insert(contentsOf: piece.utf8, at: stretch(of: bytes.count, atMost: 0).lowerBound)
      }
    case 7:
      // A byte that divides, everywhere another.
      let dividers: [UInt8] = [0x09, 0x0A, 0x0D, 0x20, 0x7C, 0x2E, 0x28, 0x2A]
      let from = dividers[Int.random(in: 0..<dividers.count, using: &random)]
      let to = dividers[Int.random(in: 0..<dividers.count, using: &random)]
      for i in stretch(of: bytes.count, atMost: 500) where bytes[i] == from { bytes[i] = to }
    default: bytes.removeSubrange(stretch(of: bytes.count, atMost: 0).lowerBound...)
    }
  }
}
