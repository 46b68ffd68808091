import Foundation
import Testing

@Suite(
  "export into a folder, and after a calendar",
  .enabled(if: BuiltProgram.path != nil, "not built")
)
struct ExportFolderTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let samples = Repository.fixtures.appending(path: "Comparison")
    for (name, sample) in [("in/old one.txt", "draft.txt"), ("in/sub/new.txt", "revision.txt")] {
      try folder.write(Data(contentsOf: samples.appending(path: sample)), to: name)
    }
    return folder
  }

  @Test("pages come with an index that leads to each") func index() throws {
    let folder = try folder()
    let run = try BuiltProgram.run(["export", "in", "--format", "html", "-o", "out/"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty)
    let out = folder.url.appending(path: "out")
    let index = try String(contentsOf: out.appending(path: "index.html"), encoding: .utf8)
    let links = StrictMarkup(index.utf8).links.filter { $0.hasPrefix("./") }
    #expect(links == ["./old%20one.html", "./sub/new.html"])
    for link in links {
      let path = try #require(String(link.dropFirst(2)).removingPercentEncoding)
      #expect(FileManager.default.fileExists(atPath: out.appending(path: path).path))
    }
    let judged = try BuiltProgram.run(
      ["export", "in", "--format", "html", "--with-findings", "-o", "out/"],
      in: folder
    )
    #expect(judged.status == 0)
    let again = try String(contentsOf: out.appending(path: "index.html"), encoding: .utf8)
    #expect(again.contains(">Findings</th>"))
  }

  @Test("no index stands in the place of a page, or of an input") func places() throws {
    let folder = try folder()
    try folder.write(
      Data(contentsOf: folder.url.appending(path: "in/sub/new.txt")),
      to: "in/index.txt"
    )
    let run = try BuiltProgram.run(["export", "in", "--format", "html", "-o", "out/"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.errors
        == "agenda-cli: out/index.html: is the page of a document; there is no index of the others\n"
    )
    // One document alone has no index.
    let one = ["export", "in/index.txt", "--format", "html", "-o", "one/"]
    #expect(try BuiltProgram.run(one, in: folder).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/one") == [
        "index.html"
      ]
    )
    try folder.write(
      Data("<p>Provisional agenda</p>\n<p>1. A</p>\n<p>2. B</p>\n".utf8),
      to: "site/index.html"
    )
    try folder.write(Data(contentsOf: folder.url.appending(path: "in/index.txt")), to: "site/a.txt")
    let itself = try BuiltProgram.run(
      ["export", "site", "--format", "html", "-o", "site/"],
      in: folder
    )
    #expect(itself.status == 2)
    #expect(itself.errors.contains("site/index.html: is also an input and is not written over"))
  }

  @Test("a calendar that was sent is followed as its document is") func calendar() throws {
    let folder = try folder()
    func export(_ arguments: String...) throws -> Shell.Result {
      try BuiltProgram.run(["export", "--format", "ics", "in/sub/new.txt"] + arguments, in: folder)
    }
    let sent = try BuiltProgram.run(
      ["export", "--format", "ics", "in/old one.txt", "-o", "sent.ics"],
      in: folder
    )
    #expect(sent.status == 0)
    let byCalendar = try export("--previous", "sent.ics")
    #expect(byCalendar.status == 0)
    #expect(byCalendar.output == (try export("--previous", "in/old one.txt").output))
    #expect(byCalendar.output.contains("SEQUENCE:1"))
    try folder.write(Data("BEGIN:VCALENDAR\r\n".utf8), to: "cut.ics")
    let cut = try export("--previous", "cut.ics", "-o", "x.ics")
    #expect(cut.status == 2)
    #expect(
      cut.errors
        == "agenda-cli: cut.ics: is a calendar that is cut off: 'END:VCALENDAR' is missing\n"
    )
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/x.ics"))
  }
}
