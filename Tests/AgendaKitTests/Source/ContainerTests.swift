import Foundation
import Testing

@testable import AgendaKit

@Suite("A container") struct ContainerTests {
  private static let text = String(
    repeating: "The Working Group meets in Hall C – 7 July. ",
    count: 90
  )

  private static func archive(_ change: (inout ZipMaker) -> Void = { _ in }) -> ContiguousArray<
    UInt8
  > {
    var maker = ZipMaker()
    change(&maker)
    maker.add("a.xml", text)
    return maker.finish()
  }

  private static func message(_ bytes: ContiguousArray<UInt8>, _ part: String = "a.xml") -> String {
    do throws(SourceError) {
      var archive = try ZipArchive(bytes)
      _ = try archive.part(named: part)
      return ""
    } catch {
      return error.message
    }
  }

  @Test("gives back what was packed", arguments: ZipMaker.Packing.allCases, [false, true])
  func roundTrip(packing: ZipMaker.Packing, usesDescriptors: Bool) throws {
    var maker = ZipMaker(after: usesDescriptors ? ContiguousArray("lead".utf8) : [])
    maker.usesDescriptors = usesDescriptors
    maker.add("Word/Document.xml", Self.text, packing)
    maker.add("empty", "", packing)
    var archive = try ZipArchive(maker.finish(comment: "of the archive"))
    #expect(try archive.part(named: "word/document.xml") == ContiguousArray(Self.text.utf8))
    #expect(try archive.part(named: "empty") == [])
    #expect(try archive.part(named: "none") == nil)
    #expect(archive.entry(named: "word\\document.xml") != nil)
  }

  @Test("unpacks the codes that a block brings with it") func dynamicCodes() throws {
    let packed = try #require(
      Data(
        base64Encoded: """
          7ZBXDoJQFES3cu0dxd577wV7RUVE4T1EsOva1bgIY+LfzJlkPg61ZqCLpS2HWMhJWBHhyPE8CAwjA4cgT79KCjACH\
          xQV/myFlYQFIB1AEwIBMgYSxHei0fIzud7Q+4HUz56DSq3R6vQGo8lssdoIu4N0utwer88fCIbCkWgsnkim0plsLl\
          8olsqVaq3eaLaodqfb6w+Go/FkOqPniyWzYtfcZssLCIs7aS8rh+PpfLne7g/qb/0L1p8=
          """
      )
    )
    let sentence =
      "The Working Group will meet in Hall C on 7 July, from 10 a.m. to 1 p.m. and from 3 to 6 p.m. "
    let ascii = ContiguousArray<UInt8>(32..<127)
    let text = ContiguousArray(String(repeating: sentence, count: 3).utf8) + ascii
    #expect(Inflate.unpack(Array(packed)[...], count: 748) == text + text)
    #expect(CRC32.sum(text + text) == 0xEABC_DEA)
    // Every shorter beginning is damaged, and so is any other length.
    for end in 0..<packed.count {
      #expect(Inflate.unpack(Array(packed)[..<end], count: 748) == nil)
    }
    #expect(Inflate.unpack(Array(packed)[...], count: 747) == nil)
    #expect(Inflate.unpack(Array(packed)[...], count: 749) == nil)
  }

  @Test("agrees with zlib, on any bytes") func zlib() throws {
    guard Shell.path(of: "python3") != nil else { return }
    var generator = SeededGenerator(seed: 7)
    for level in [1, 6, 9] {
      let bytes = ContiguousArray<UInt8>(
        (0..<40_000).map {
          $0 % 7 < 3 ? UInt8.random(in: 0...255, using: &generator) : UInt8($0 % 61)
        }
      )
      let script =
        "import sys,zlib;c=zlib.compressobj(\(level),8,-15);"
        + "sys.stdout.write((c.compress(sys.stdin.buffer.read())+c.flush()).hex())"
      let hex = try Shell.run("python3", ["-c", script], input: Data(bytes)).output
      let digits = Array(hex.utf8).map { Int($0) < 58 ? $0 - 48 : $0 - 87 }
      let packed = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      #expect(Inflate.unpack(packed[...], count: bytes.count) == bytes)
    }
  }

  @Test("that is damaged or too large says so in a sentence") func damaged() throws {
    #expect(Self.message(Self.archive()) == "")
    #expect(Self.message(Self.archive { $0.flags = 1 }).contains("password"))
    #expect(Self.message(Self.archive { $0.method = 14 }).contains("method 14"))
    let whole = Self.archive()
    #expect(Self.message(ContiguousArray(whole.dropLast(30))).contains("cut off"))
    var maker = ZipMaker()
    maker.add("sum", ContiguousArray(Self.text.utf8), sum: 1)
    maker.add("large", ContiguousArray(Self.text.utf8), count: 5000)
    maker.add("stored", ContiguousArray(Self.text.utf8), .stored, count: 5000)
    maker.add("bomb", ContiguousArray(Self.text.utf8), count: 60 << 20)
    maker.add("huge", ContiguousArray(Self.text.utf8), count: 65 << 20)
    let bytes = maker.finish()
    for part in ["sum", "large", "stored"] {
      #expect(Self.message(bytes, part).contains("'\(part)' cannot be unpacked"))
    }
    for part in ["bomb", "huge"] { #expect(Self.message(bytes, part).contains("more than")) }
  }

  @Test("with any byte changed or cut never stops the program") func mutants() {
    let whole = Self.archive()
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<600 {
      var bytes = whole
      let place = bytes.indices.randomElement(using: &generator) ?? 0
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      if Bool.random(using: &generator) { bytes.removeLast(place) }
      _ = Self.message(bytes)
    }
  }
}

@Suite("XML") struct XMLTests {
  private static func tree(_ text: String) throws(SourceError) -> XMLTree {
    try XMLTree(ContiguousArray(text.utf8), part: "part.xml")
  }

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  @Test("is told by namespace, whatever the prefix", arguments: [word, strict])
  func namespaces(address: String) throws {
    let tree = try Self.tree(
      """
      <?xml version="1.0"?><!-- <no/> --><x:p xmlns:x="\(address)" xmlns:y="urn:y"
        x:val='a&amp;b'><y:r x:val="2">z</y:r><y:s/><x:r><x:t>A &lt; B &#x201C;&#233;<![CDATA[<&]]></x:t></x:r></x:p>
      """
    )
    #expect(tree.name(tree.root) == .p)
    #expect(tree.value(tree.root, .val) == "a&b")
    let names = tree.children(tree.root).map { tree.name($0) }
    #expect(names == [.unknown, .r])
    let text = try #require(tree.descendant(tree.root, .r, .t))
    #expect(String(decoding: tree.text(text), as: UTF8.self) == "A < B “é<&")
  }

  @Test("in UTF-16 and with a byte order mark is read alike") func encodings() throws {
    let text = "<p xmlns=\"\(Self.word)\">é𝄞</p>"
    var little: ContiguousArray<UInt8> = [0xFF, 0xFE]
    for unit in text.utf16 { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [little, [0xEF, 0xBB, 0xBF] + ContiguousArray(text.utf8)] {
      let tree = try XMLTree(bytes, part: "p")
      #expect(tree.text(tree.root) == ContiguousArray("é𝄞".utf8))
    }
  }

  @Test(
    "that breaks the rules is refused",
    arguments: [
      "", "text", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a b=c/>", "<a b='<'/>", "<a",
      "<a>&unknown;</a>", "<a>&#;</a>", "<a><![CDATA[x</a>", "<!-- <a/>", "<a b='c/>", "</a>",
      "< a/>",
      "<a>\u{0}</a>", "<!DOCTYPE a><a/>", String(repeating: "<a>", count: 300),
    ]
  ) func malformed(text: String) {
    #expect(throws: SourceError.self) { try Self.tree(text) }
  }

  @Test(
    "with more elements or attributes than any document has is refused",
    arguments: [false, true]
  )
  func sizes(ofAttributes: Bool) {
    let count = XMLTree.nodeLimit + 1
    let text =
      ofAttributes
      ? "<p xmlns=\"\(Self.word)\" " + String(repeating: "val='' ", count: count) + "/>"
      : "<p xmlns=\"\(Self.word)\">" + String(repeating: "<p/>", count: count) + "</p>"
    do throws(SourceError) {
      _ = try Self.tree(text)
      Issue.record("accepted")
    } catch {
      #expect(error.message.contains("more than a document can hold"))
    }
  }

  @Test(
    "takes a type that only has a name where older files have one",
    arguments: [
      ("<!DOCTYPE a PUBLIC \"x\" \"y.dtd\"><a/>", true), ("<!DOCTYPE a><a/>", true),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", false), ("<a/><!DOCTYPE a>", false),
      ("<!DOCTYPE a", false),
    ]
  ) func documentType(_ text: String, isRead: Bool) {
    let tree = try? XMLTree(ContiguousArray(text.utf8), part: "part.xml", allowsType: true)
    #expect((tree != nil) == isRead)
    #expect((try? Self.tree(text)) == nil)
  }

  @Test("names a document type declaration, and a depth") func sentences() {
    let depth = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    for (text, words) in [("<!DOCTYPE a><a/>", "document type"), (depth, "nests more than 256")] {
      do throws(SourceError) {
        _ = try Self.tree(text)
        Issue.record("accepted")
      } catch {
        #expect(error.message.contains(words))
      }
    }
  }
}
