import Foundation
import Testing

@testable import AgendaKit
@testable import agenda_cli

extension Path {
  init(_ url: URL) { self.init(url.path) }
}

@Suite("Foreign formats") struct ForeignFormatTests {
  static let office = [UInt8]([0x50, 0x4B, 3, 4]) + [UInt8](repeating: 0, count: 22)

  static func zip(_ names: [String]) -> [UInt8] {
    names.flatMap { office + [UInt8($0.utf8.count), 0, 0, 0] + Array($0.utf8) + [1, 2, 3] }
  }

  @Test(
    "are known by their first bytes",
    arguments: [
      (Array("%PDF-1.7\n".utf8), ForeignFormat.pdf),
      ([0xEF, 0xBB, 0xBF] + Array("%PDF-1.7\n".utf8), .pdf),
      (Array("%!PS-Adobe".utf8), .postScript),
      (Array(#"{\rtf1\ansi"#.utf8), .rtf),
      (Array("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\">".utf8), .flatXML),
      (Array("<?xml version=\"1.0\"?><?mso-application?><pkg:package >".utf8), .flatXML),
      (zip(["[Content_Types].xml", "word/document.xml"]), .docx),
      (zip(["[Content_Types].xml", "xl/workbook.xml"]), .spreadsheet),
      (zip(["mimetypeapplication/vnd.oasis.opendocument.text"]), .openDocument),
      (zip(["mimetypeapplication/epub+zip"]), .epub),
      (zip(["agenda.txt"]), .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
      ([0x1F, 0x8B, 8, 0], .compressed),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32),
      (Array("agenda\0more".utf8), .binary),
      ([0xFF, 0xFE, 0x41, 0, 0, 0, 0x41, 0], .binary),
    ] as [([UInt8], ForeignFormat)]
  ) func known(_ bytes: [UInt8], _ format: ForeignFormat) {
    #expect(ForeignFormat(prefix: ContiguousArray(bytes)) == format)
  }

  @Test(
    "are not seen in text",
    arguments: [
      [], Array("Agenda".utf8), Array("PK is a pair of letters".utf8),
      Array("<?xml version=\"1.0\"?><html xmlns:w=\"urn:w\">".utf8), [0xE9, 0x74, 0xE9],
      [0xFF, 0xFE, 0x41, 0, 0x0A, 0], [0xFE, 0xFF, 0, 0x41, 0, 0x0A],
      Array("Agenda of the meeting".utf8).flatMap { [$0, 0] },
      Array("Agenda of the meeting".utf8).flatMap { [0, $0] },
    ] as [[UInt8]]
  ) func text(_ bytes: [UInt8]) {
    #expect(ForeignFormat(prefix: ContiguousArray(bytes)) == nil)
  }
}

@Suite("Paths") struct PathTests {
  @Test(
    "come apart",
    arguments: [
      ("a/b.txt", "a", "b.txt", "txt", "a/b"), ("b.TXT", ".", "b.TXT", "txt", "b"),
      ("/b", "/", "b", nil, "/b"), ("a.b/c", "a.b", "c", nil, "a.b/c"),
      (".hidden", ".", ".hidden", nil, ".hidden"),
    ]
  ) func parts(
    _ text: String,
    _ folder: String,
    _ last: String,
    _ fileExtension: String?,
    _ without: String
  ) {
    let path = Path(text)
    #expect(path.folder == Path(folder))
    #expect(path.lastComponent == Path(last))
    #expect(path.fileExtension == fileExtension)
    #expect(path.withoutExtension == Path(without))
  }

  @Test("show bytes that are no text, and nothing that a terminal obeys") func shown() {
    #expect(Path(bytes: [0x61, 0xE9, 0xC3, 0xA9, 0x1B]).shown == "a\\xE9é\\u{1B}")
    #expect(Path("a\u{202E}b").shown == "a\\u{202E}b")
  }

  @Test("are kept apart by the names that reports and baselines give them") func apart() {
    let names = [[0xFE], [0xFF], Array("\u{FFFD}".utf8)].map {
      Path(bytes: $0 + Array(".txt".utf8))
    }
    #expect(Set(names.map(\.text)).count == 3)
    #expect(Set(names.map { $0.text(below: Path("a")) }).count == 3)
    #expect(Path("a\u{202E}b").text == "a\u{202E}b")
  }
}

@Suite("Folders") struct FolderListingTests {
  @Test("give their documents, sorted, without hidden files and links") func listing() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.md", "a.txt", "c/d.text", "c/e.TXT", "c.txt", "note.pdf", ".hidden.txt", ".git/x.txt",
      "é.txt",
    ] {
      try folder.write("x", to: name)
    }
    let manager = FileManager.default
    let link = folder.url.appending(path: "link.txt")
    try manager.createSymbolicLink(
      at: link,
      withDestinationURL: folder.url.appending(path: "a.txt")
    )
    let loop = folder.url.appending(path: "loop")
    try manager.createSymbolicLink(at: loop, withDestinationURL: folder.url)
    let root = Path(folder.url)
    let listing = FolderListing(root)
    let names = listing.documents.map { String($0.text.dropFirst(root.text.count + 1)) }
    #expect(names == ["a.txt", "b.md", "c/d.text", "c/e.TXT", "c.txt", "é.txt"])
    #expect(listing.failures.isEmpty)
  }

  @Test("of one name get one output each") func places() throws {
    func input(_ place: String) -> Input {
      Input(path: Path("in/\(place)"), name: place, place: Path(place), folder: nil, failure: nil)
    }
    let folder = OutputFolder(Path("out/"), extension: "json")
    let places = try folder.places(for: [input("a.txt"), input("b.txt"), input("b.md")])
    #expect(places.map(\.text) == ["out/a.json", "out/b.json", "out/b.md.json"])
    #expect(throws: PlaceConflict.self) {
      _ = try folder.places(for: [input("a.txt"), input("a.txt")])
    }
  }
}

@Suite("Written files") struct AtomicFileTests {
  static let isRoot = geteuid() == 0

  @Test("take their name when they are whole, and keep mode and links") func commit() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("old", to: "old.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: old.path)
    let link = folder.url.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: old)
    let file = try AtomicFile(Path(link))
    try file.writer.write("new")
    #expect(try folder.text(of: "old.json") == "old")
    #expect(try folder.names().count == 3)
    try file.commit()
    #expect(try folder.text(of: "old.json") == "new")
    #expect(try folder.names() == ["link.json", "old.json"])
    let attributes = try FileManager.default.attributesOfItem(atPath: old.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == old.path)
  }

  @Test("leave nothing behind when they are given up") func discard() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "old.json")
    do {
      let file = try AtomicFile(Path(folder.url.appending(path: "old.json")))
      try file.writer.write(String(repeating: "new", count: 100_000))
    }
    #expect(try folder.names() == ["old.json"])
    #expect(try folder.text(of: "old.json") == "old")
  }

  @Test("say why they cannot be") func refused() throws {
    let folder = try TemporaryFolder()
    let path = Path(folder.url.appending(path: "missing/new.json"))
    let missing = OutputError(
      name: path.shown,
      error: SystemError(code: ENOENT),
      folder: path.folder.shown
    )
    #expect(throws: missing) { _ = try AtomicFile(path) }
  }
}

@Suite("Work on many") struct OrderedQueueTests {
  @Test("comes out in order, each once", arguments: [1, 2, 7])
  func order(_ jobs: Int) {
    let inputs = Array(0..<500)
    var outputs: [Int] = []
    OrderedQueue.run(inputs, jobs: jobs) { input in
      // The first of each ten take longest, so that results overtake each other.
      if input % 10 == 0 { usleep(2000) }
      return input * 2
    } consume: { input, output in
      #expect(output == input * 2)
      outputs.append(output)
    }
    #expect(outputs == inputs.map { $0 * 2 })
  }

  @Test("ends when the results are not wanted any more") func stop() {
    struct Enough: Error, Equatable {}
    var count = 0
    #expect(throws: Enough()) {
      try OrderedQueue.run(Array(0..<1000), jobs: 3) {
        $0
      } consume: { (_: Int, _: Int) throws(Enough) in
        count += 1
        if count == 5 { throw Enough() }
      }
    }
    #expect(count == 5)
  }

  @Test(
    "are listed and not read where that is asked",
    arguments: ["parse", "export", "validate", "meetings"]
  )
  func listed(_ command: String) throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.md", "sub/c.txt", "no.xyz"] { try folder.write("x", to: name) }
    let path = folder.url.path
    let run = ProgramRun("\(command) --list-files \(path) \(path)/no.xyz")
    #expect(run.status == .done)
    #expect(
      run.output == ["a.md", "b.txt", "sub/c.txt", "no.xyz"].map { "\(path)/\($0)\n" }.joined()
    )
    // The same names in a file, one a line or with NULs between.
    try folder.write("\(path)/a.md\n\(path)/sub\n", to: "lines")
    try folder.write("\(path)/a.md\0\(path)/sub\0", to: "nulls")
    for list in ["lines", "nulls"] {
      let run = ProgramRun("\(command) --list-files \(path)/b.txt --files-from \(path)/\(list)")
      #expect(run.output == ["b.txt", "a.md", "sub/c.txt"].map { "\(path)/\($0)\n" }.joined())
    }
    #expect(ProgramRun("\(command) --list-files").errors.contains("missing argument"))
    try folder.write("", to: "empty/x.xyz")
    #expect(ProgramRun("\(command) --list-files \(path)/empty").status == .failure)
  }

  @Test("are all that a folder has, but for what is kept beside open ones") func ownerFiles() throws
  {
    let folder = try TemporaryFolder()
    for name in ["a.docx", "~$a.docx", ".~lock.b.odt#"] { try folder.write("x", to: name) }
    let path = folder.url.path
    #expect(ProgramRun("parse --list-files \(path)").output == "\(path)/a.docx\n")
    let run = ProgramRun("parse --list-files \(path)/a.docx \(path)/~$a.docx")
    #expect(run.output == "\(path)/a.docx\n" && run.errors.isEmpty)
    #expect(ProgramRun("parse \(path)/~$a.docx").errors.contains("Word keeps it beside one"))
    let alone = ProgramRun("parse --list-files \(path)/~$a.docx \(path)/~$b.docx")
    #expect(alone.status == .failure && alone.errors.contains("Word keeps it beside one"))
  }

  @Test("are known by the same endings everywhere") func endings() throws {
    let endings = SourceFormat.fileExtensions
    let folder = try TemporaryFolder()
    for ending in endings { try folder.write("x", to: "a.\(ending.uppercased())") }
    let run = ProgramRun("parse --list-files \(folder.url.path)")
    #expect(run.output.split(separator: "\n").count == endings.count)
    func text(_ name: String) throws -> String {
      try String(contentsOf: Repository.root.appending(path: name), encoding: .utf8)
    }
    let pattern = "\\.(\(endings.joined(separator: "|")))$"
    #expect(try text(".pre-commit-hooks.yaml").contains("files: \(pattern)\n"))
    #expect(try text("Web/page.js").contains("/\(pattern)/i"))
    let bounds = try text("Documentation/Bounds.md")
    for ending in endings + FolderListing.unreadExtensions {
      #expect(bounds.contains("`.\(ending)`"))
    }
    for shell in CompletionShell.allCases {
      let script = shell.script(for: Agenda.spec)
      for ending in endings { #expect(script.contains(ending)) }
    }
  }

  @Test("that a configuration excludes, all of a folder, are an error") func excluded() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"exclude": ["*.txt"]}"#, to: "agenda-cli.json")
    for name in ["a.txt", "b.txt"] { try folder.write("x", to: name) }
    let run = ProgramRun("validate \(folder.url.path)")
    #expect(run.status == .failure)
    #expect(run.errors.contains("all 2 documents are excluded by "))
    #expect(ProgramRun("validate \(folder.url.path)/a.txt").status == .done)
  }
}
