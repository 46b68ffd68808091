import Foundation
import Testing

@testable import AgendaKit

@Suite("A comparison as a page") struct ComparisonPageTests {
  private func page(_ sample: ComparisonSample) -> ContiguousArray<UInt8> {
    ComparisonPage().write(
      sample.comparison,
      from: sample.from,
      to: sample.to,
      sources: (ComparisonSample.source, ComparisonSample.source)
    )
  }

  @Test("is well-formed, links to what is there and loads nothing", arguments: ComparisonSample.all)
  func wellFormed(_ sample: ComparisonSample) {
    let markup = StrictMarkup(page(sample))
    #expect(markup.problems == [])
    #expect(markup.elements.count { $0 == "h1" } == 1)
    #expect(markup.elements.contains("main") && markup.elements.contains("header"))
  }

  @Test("its checker refuses what is wrong") func checker() {
    for wrong in [
      "<p>", "<p></b>", "<p>a<</p>", "<a href=\"#x\">y</a>", "<a href=\"http://a\">y</a>",
      "<p id=\"a\"></p><p id=\"a\"></p>", "<script></script>", "<p>&nbsp;</p>", "<p class=x></p>",
      "<p onclick=\"a\"></p>", "<style>a{b:url(c)}</style>", "<p>\u{1B}</p>",
    ] {
      let page = "<!DOCTYPE html>\n<html>" + wrong + "</html>"
      #expect(StrictMarkup(page.utf8).problems != [], "\(wrong)")
    }
    #expect(StrictMarkup("<!DOCTYPE html>\n<html><p id=\"a\">&lt;b</p></html>".utf8).problems == [])
  }

  @Test("links the summary to each change, and what moved both ways") func links() {
    let markup = StrictMarkup(page(.agenda))
    let count = ComparisonSample.agenda.comparison.changes.count
    for number in 1...count {
      #expect(markup.ids.contains("c\(number)"))
      #expect(markup.links.contains("#c\(number)"))
    }
    let moved = markup.links.filter { $0.hasPrefix("#new-meetings") }
    #expect(moved.contains("#new-meetings-0-agenda-2"))
    #expect(markup.links.contains("#old-meetings-0-agenda-1"))
    #expect(
      markup.links.contains { $0.hasSuffix("-old") }
        && markup.links.contains { $0.hasSuffix("-new") }
    )
  }

  @Test("shows hostile text as text") func hostile() {
    let markup = StrictMarkup(page(.hostile))
    #expect(markup.text.contains("<script>alert(1)</script>&amp;"))
    #expect(markup.text.contains("\\u{202E}"))
  }

  @Test("says that nothing changed") func same() {
    #expect(StrictMarkup(page(.same)).text.contains("No changes"))
  }

  @Test("tells the ear what the eye sees") func spoken() {
    let text = StrictMarkup(page(.agenda)).text
    #expect(text.contains("[added: Spontaneous transmission of information]"))
    #expect(text.contains("[removed: 3 March 2031]"))
  }

  @Test(
    "renders in a browser without one word outside the window",
    .enabled(if: Browser.path != nil, "no chromium is installed"),
    arguments: [320, 1280]
  ) func renders(_ width: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(page(.hostile)).write(to: folder.appending(path: "page.html"))
    // A frame has the width that a headless window may refuse; the page around it measures.
    let frame = """
      <!DOCTYPE html><title>-</title><iframe id="f" width="\(width)" height="900" src="page.html">
      </iframe><script>f.onload = () => { const d = f.contentDocument.documentElement;
      document.title = [d.scrollWidth <= d.clientWidth, d.scrollHeight > 900,
      f.contentDocument.querySelectorAll('article').length].join(' ') }</script>
      """
    try Data(frame.utf8).write(to: folder.appending(path: "frame.html"))
    let dom = try Browser.dom(of: folder.appending(path: "frame.html"), profile: folder)
    let count = ComparisonSample.hostile.comparison.changes.count
    #expect(dom.contains("<title>true true \(count)</title>"))
  }

  @Test(
    "prints on paper",
    .enabled(if: Browser.path != nil, "no chromium is installed")
  ) func prints() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(page(.agenda)).write(to: file)
    let paper = folder.appending(path: "page.pdf")
    try Browser.run(["--print-to-pdf=\(paper.path)", file.absoluteString], profile: folder)
    #expect(try Data(contentsOf: paper).starts(with: Data("%PDF-".utf8)))
  }
}

/// A browser without a window.
enum Browser {
  /// Where it is installed.
  static let path = ["chromium", "chromium-browser", "google-chrome", "chrome"].lazy
    .flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/\(name)" }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs it to its end; what it wrote.
  @discardableResult
  static func run(_ arguments: [String], profile: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--user-data-dir=\(profile.appending(path: "profile").path)", "--virtual-time-budget=5000",
      ] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The page as it is after its scripts ran.
  static func dom(of file: URL, profile: URL) throws -> String {
    try run(["--dump-dom", file.absoluteString], profile: profile)
  }
}
