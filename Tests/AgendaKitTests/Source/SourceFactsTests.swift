import Testing

@testable import AgendaKit

@Suite("What is known of a file") struct SourceFactsTests {
  /// Digests of n bytes, the i-th of which is 7 i + 3, as `sha256sum` tells them.
  private static let digests = [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5"),
    (55, "e7313d333c272e639f790978283f9eb392e843d0f29b7016828bb1daa4aac70b"),
    (56, "4324d65f3c103567f5589c710bc08f8523f929a9272e3af36fc968e52abc6c27"),
    (57, "35df609437dcfea3279283ab79fd554e2bf78f8f7ae2de532d8ee300b09e8f73"),
    (63, "81c80242132f230c3bd41b3e63bbcff16107339549214a99614ff26664625055"),
    (64, "39e3d7b6b5d075d37d053ad89b24b41bef4f3c29760c84447cab3f3be1882241"),
    (65, "aacca6ff74fdbb296d165a45cecfa04e5127bc008770fbbdd48006f2d2fae95e"),
    (119, "9ce7368e4daf32341631b492e80359dc9f594b48453cd0dd5bf0b19279cc177e"),
    (120, "7836b787757e95e58b3ca5aec90b1b004e8deba1e50e9675af9cabf1a13a04b5"),
    (1000, "1e9bc38cbf860b9ec31918b065f9b52476c549a782e0e7990bed8ce3868d2371"),
    (100_000, "d96bab6a55ee326ba206dd4a85a6e95e14360d7fabbf448f03e689c24382b7d0"),
  ]

  @Test("is its SHA-256 digest", arguments: digests) func digest(_ count: Int, _ digest: String) {
    let bytes = ContiguousArray((0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) })
    #expect(SHA256.hexadecimal(of: bytes) == digest)
    // The digest is that of the file, not of the text that was decoded.
    #expect(SourceText(name: "a", contents: bytes).sha256 == digest)
  }

  @Test("is the digest of the file that a text in UTF-16 came from") func decoded() {
    let file: ContiguousArray<UInt8> = [0xFF, 0xFE, 0x41, 0, 0x0A, 0]
    let source = SourceText(name: "a.txt", contents: file)
    #expect(source.bytes == [0x41, 0x0A])
    #expect(source.sha256 == SHA256.hexadecimal(of: file))
  }

  @Test(
    "is what kind of text it is",
    arguments: [
      ("a.txt", "Agenda\n\n1. Opening", .text), ("a.md", "Agenda", .markdown),
      ("b/a.MARKDOWN", "Agenda", .markdown), ("a.html", "Agenda", .html),
      ("a.htm", "# Agenda", .html), ("-", "# Agenda\n", .markdown),
      ("a.txt", "Agenda\n**1. Opening**\n", .markdown),
      ("a.txt", "| Time | Item |\n|---|---|\n", .markdown), ("-", "+---+---+\n", .text),
      ("-", "#1 of the list", .text), ("-", "** see below", .text), ("-", "- - - -\n", .text),
      ("-", "  <!DOCTYPE html>\n<html>", .html), ("-", "<p>Agenda</p>", .html),
      ("-", "<pre-session> notes", .text), ("-", "<table\nborder=1>", .html), ("", "", .text),
      (".md", "", .markdown), ("md", "", .text), ("a.md/b", "", .text),
    ] as [(String, String, SourceFormat)]
  ) func format(_ name: String, _ text: String, _ format: SourceFormat) {
    #expect(SourceText(name: name, text: text).format == format)
    #expect(SourceText(name: name, text: text).isText)
  }
}
