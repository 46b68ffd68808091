import Foundation
import Testing

@testable import agenda_cli

@Suite("Names that come in one by one") struct NameStreamTests {
  @Test(
    "a list in any pieces gives the same names",
    arguments: [
      ("a.txt\r\n\nb c.txt\n-\nlast", ["a.txt", "b c.txt", "./-", "last"]),
      ("a.txt\0b\nc.txt\0\0d\r\0", ["a.txt", "b\nc.txt", "d\r"]),
      ("\n\n", []), ("", []),
    ]
  )
  func pieces(list: String, names: [String]) {
    let bytes = Array(list.utf8)
    // The first piece decides whether NULs stand between names, so that it reaches to one.
    let first = (bytes.firstIndex(of: 0) ?? -1) + 1
    for cut in first...max(first, bytes.count) {
      var splitter = NameSplitter()
      var found = splitter.add(bytes[..<cut])
      for byte in bytes[cut...] { found += splitter.add([byte]) }
      found += splitter.rest()
      #expect(found.map(\.text) == names)
    }
  }

  @Test("each name is answered before the next is written") func dialogue() throws {
    let folder = try TemporaryFolder()
    let fixture = Repository.fixtures.appending(path: "Documents/wg4-annotated-agenda.txt")
    try folder.write(try Data(contentsOf: fixture), to: "a.txt")
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: try #require(BuiltProgram.path))
    process.arguments = ["export", "--files-from", "-"]
    process.currentDirectoryURL = folder.url
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Where no answer comes, the process ends instead of the test waiting for ever.
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 30, execute: limit)
    for name in ["a.txt", "none.txt", "a.txt"] {
      try input.fileHandleForWriting.write(contentsOf: Data("\(name)\n".utf8))
      let line = try self.line(of: output.fileHandleForReading)
      #expect(line.contains("\"name\":\"\(name)\""))
      #expect(line.contains("\"error\":") == (name == "none.txt"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    limit.cancel()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(try self.line(of: output.fileHandleForReading).isEmpty)
  }

  @Test("folders and words may stand among the names; no name is no mistake") func mixed() throws {
    let folder = try TemporaryFolder()
    let fixture = Repository.fixtures.appending(path: "Documents/wg4-annotated-agenda.txt")
    for name in ["one.txt", "all/two.txt", "all/three.txt"] {
      try folder.write(try Data(contentsOf: fixture), to: name)
    }
    let names = Data("all".utf8)
    let run = try BuiltProgram.run(
      ["export", "one.txt", "--files-from", "-"],
      input: names,
      in: folder
    )
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, name) in zip(lines, ["one.txt", "all/three.txt", "all/two.txt"]) {
      #expect(line.contains("\"name\":\"\(name)\""))
    }
    let none = try BuiltProgram.run(["export", "--files-from", "-"], in: folder)
    #expect(none.status == 0)
    #expect(none.output.isEmpty && none.errors.isEmpty)
  }

  private func line(of handle: FileHandle) throws -> String {
    var bytes = Data()
    while let byte = try handle.read(upToCount: 1), !byte.isEmpty, byte.first != 0x0A {
      bytes += byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
