import Foundation
import Synchronization
import Testing

@testable import AgendaKit

@Suite("The language server") struct LanguageServerTests {
  /// A wrong day of the week after characters of several bytes, and a date without a blank dash.
  static let text = CalendarSamples.text(symbol: "CTOC/COP/WG.3/2031/1\n")
    .replacing("The meeting will", with: "“😀” – The meeting will")
    .replacing("opened on Monday,", with: "opened on Tuesday,")
    .replacing("at its central authorities.", with: "at agenda item 3, and CTOC/COP/WG.3/2031/2.")

  private static let uri = "file:///drafts/an%20agenda.txt"

  private func place(of words: String, in text: String = text, utf8: Bool) throws -> String {
    let range = try #require(text.range(of: words))
    let before = text[..<range.lowerBound]
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let start = before.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    let characters = text[start..<range.lowerBound]
    let count = utf8 ? characters.utf8.count : characters.utf16.count
    return #"{"line":\#(line),"character":\#(count)}"#
  }

  private func request(_ id: Int, _ method: String, _ more: String = "") -> String {
    let document = #""textDocument":{"uri":"\#(Self.uri)"}"#
    return
      #"{"jsonrpc":"2.0","id":\#(id),"method":"textDocument/\#(method)","params":{\#(document)\#(more)}}"#
  }

  private func opening(_ text: String = text) throws -> String {
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    return
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(Self.uri)","languageId":"plaintext","version":1,"text":\#(quoted)}}}"#
  }

  private func initialize(utf8: Bool) -> String {
    let encodings = utf8 ? #"["utf-8","utf-16"]"# : #"["utf-16"]"#
    return
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{"general":{"positionEncodings":\#(encodings)}},"x":1.5e3}}"#
  }

  private func bytes(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

  /// Lines that begin with an arrow to the right are the editor's, the others the answers to them.
  @Test("answers a session as it was recorded", arguments: ["utf8", "utf16"])
  func recorded(_ encoding: String) throws {
    let file = Repository.root.appending(path: "Fixtures/Editor/session-\(encoding).lsp")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var server = LanguageServer(version: "0.1.0")
    var record = ""
    for line in lines where line.hasPrefix("→ ") {
      record += line + "\n"
      for answer in server.take(bytes(String(line.dropFirst(2)))) {
        record += "← " + String(decoding: answer, as: UTF8.self) + "\n"
      }
    }
    #expect(server.endedInOrder == true)
    try Golden.check(record.utf8, at: file)
  }

  /// The same place, however the editor counts.
  @Test("counts as the editor does", arguments: [true, false]) func positions(_ utf8: Bool) throws {
    var server = LanguageServer(version: "1")
    _ = server.take(bytes(initialize(utf8: utf8)))
    let told = try #require(server.take(bytes(opening())).first)
    let findings = try #require(
      JSONValue(parsing: told)["params"]?["diagnostics"]?.array
    )
    let finding = try #require(findings.first { $0["code"] == .string("weekday-mismatch") })
    let start = try JSONValue(parsing: try place(of: "Tuesday, 5 May", utf8: utf8).utf8)
    #expect(finding["range"]?["start"] == start)
  }

  @Test("mends what a quick fix says") func fix() throws {
    var server = LanguageServer(version: "1")
    _ = server.take(bytes(initialize(utf8: true)))
    let text = Self.text.replacing("10 a.m.–1 p.m.", with: "10 a.m.-1 p.m.")
    let told = try #require(server.take(bytes(opening(text))).first)
    let findings = try #require(JSONValue(parsing: told)["params"]?["diagnostics"]?.array)
    #expect(!findings.isEmpty)
    let whole = #","range":{"start":{"line":0,"character":0},"end":{"line":999,"character":0}}"#
    let answer = try #require(
      server.take(bytes(request(1, "codeAction", whole + #","context":{"only":["source"]}"#))).first
    )
    let actions = try #require(JSONValue(parsing: answer)["result"]?.array)
    #expect(actions.count == 1)
    #expect(actions.first?["kind"] == .string("source.fixAll"))
  }

  private func actions(_ text: String, only kind: String) throws -> [JSONValue] {
    var server = LanguageServer(version: "1")
    _ = server.take(bytes(initialize(utf8: true)))
    _ = server.take(bytes(try opening(text)))
    let whole = #","range":{"start":{"line":0,"character":0},"end":{"line":999,"character":0}}"#
    let asked = whole + #","context":{"only":["\#(kind)"]}"#
    let answer = try #require(server.take(bytes(request(1, "codeAction", asked))).first)
    return try #require(JSONValue(parsing: answer)["result"]?.array)
  }

  /// The weekday or the date is wrong: only a person knows which.
  @Test("decides between two facts only when asked to, and says so") func unsafe() throws {
    let quick = try actions(Self.text, only: "quickfix")
    let weekday = try #require(quick.first { "\($0["title"] as Any)".contains("Tuesday") })
    #expect("\(weekday["title"] as Any)".contains("(decides between two facts)"))
    #expect(weekday["isPreferred"] == nil)
    #expect(try actions(Self.text, only: "source.fixAll").isEmpty)
    let text = Self.text.replacing("10 a.m.–1 p.m.", with: "10 a.m.-1 p.m.")
    let all = try #require(try actions(text, only: "source.fixAll").first)
    #expect(!"\(all)".contains("Monday"))
    let safe = try #require(try actions(text, only: "quickfix").first { $0["isPreferred"] != nil })
    #expect(!"\(safe["title"] as Any)".contains("decides"))
  }

  private func messages(_ settings: EditorSettings, _ text: String = text) throws -> [JSONValue] {
    var server = LanguageServer(version: "1") { _ in settings }
    _ = server.take(bytes(initialize(utf8: true)))
    return try (0..<2).flatMap { _ in
      try server.take(bytes(opening(text))).map { try JSONValue(parsing: $0) }
    }
  }

  @Test("finds nothing in what the configuration leaves out") func excluded() throws {
    for message in try messages(EditorSettings(isExcluded: true)) {
      #expect(message["params"]?["diagnostics"]?.array?.isEmpty == true)
    }
  }

  @Test(
    "finds nothing in what is no document",
    arguments: ["", "TODO\n\nbuy milk\n", "# README\n"]
  )
  func noDocument(_ text: String) throws {
    for message in try messages(EditorSettings(), text) {
      #expect(message["params"]?["diagnostics"]?.array?.isEmpty == true)
    }
  }

  @Test("tells once of a broken configuration") func fault() throws {
    let methods = try messages(EditorSettings(fault: "agenda-cli.json: is no JSON"))
    let shown = methods.filter { $0["method"] == .string("window/showMessage") }
    #expect(shown.count == 1)
    #expect(
      shown.first?["params"]?["message"] == .string("agenda-cli: agenda-cli.json: is no JSON")
    )
    #expect(methods.contains { $0["params"]?["diagnostics"]?.array?.isEmpty == false })
  }

  @Test(
    "judges anew when a configuration may have changed",
    arguments: [
      "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration", "textDocument/didSave",
    ]
  ) func configurationChanged(_ method: String) throws {
    let isExcluded = Mutex(false)
    var server = LanguageServer(version: "1") { _ in
      EditorSettings(isExcluded: isExcluded.withLock { $0 })
    }
    let watched = #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#
    let parameters = #""params":{"capabilities":\#(watched)}"#
    _ = server.take(bytes(#"{"id":1,"method":"initialize",\#(parameters)}"#))
    let registration = try #require(server.take(bytes(#"{"method":"initialized"}"#)).first)
    #expect(try JSONValue(parsing: registration)["method"] == .string("client/registerCapability"))
    func findings(_ messages: [ContiguousArray<UInt8>]) throws -> Int? {
      try messages.last.map { try JSONValue(parsing: $0) }?["params"]?["diagnostics"]?.array?.count
    }
    let before = try findings(server.take(bytes(opening(Self.text))))
    #expect(before.map { $0 > 0 } == true)
    isExcluded.withLock { $0 = true }
    #expect(try findings(server.take(bytes(#"{"method":"\#(method)","params":{}}"#))) == 0)
  }

  @Test("tells of one broken configuration once, whichever document is looked at")
  func faultOfOne() throws {
    var server = LanguageServer(version: "1") { path in
      EditorSettings(fault: path.hasSuffix("a.txt") ? "agenda-cli.json: is no JSON" : nil)
    }
    _ = server.take(bytes(initialize(utf8: true)))
    let documents = ["file:///a.txt", "file:///b.txt", "file:///a.txt"]
    let shown = try documents.flatMap { uri in
      try server.take(bytes(opening(Self.text).replacing(Self.uri, with: uri)))
    }.filter { String(decoding: $0, as: UTF8.self).contains("showMessage") }
    #expect(shown.count == 1)
  }

  @Test(
    "takes no harm from what is no message",
    arguments: [
      "", "x", "[]", "{}", #"{"id":1}"#, #"{"method":"exit"}"#, #"{"id":1,"method":"x"}"#,
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":1}}}"#,
      #"{"id":{},"method":"initialize","params":[[[[]]]]}"#, #"{"id":1,"result":null}"#,
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"x","text":"\ud800"}}}"#,
    ]
  ) func hostile(_ message: String) throws {
    for isInitialized in [false, true] {
      var server = LanguageServer(version: "1")
      if isInitialized { _ = server.take(bytes(initialize(utf8: false))) }
      for answer in server.take(bytes(message)) { _ = try JSONValue(parsing: answer) }
      _ = server.take(bytes(request(7, "hover", #","position":{"line":-1,"character":9e99}"#)))
    }
  }

  @Test(
    "takes every position of any document",
    arguments: ["", "\u{FEFF}x", "é\r\n😀\r", "1. A\n", text]
  ) func everywhere(_ text: String) throws {
    for utf8 in [true, false] {
      var server = LanguageServer(version: "1")
      _ = server.take(bytes(initialize(utf8: utf8)))
      _ = server.take(bytes(try opening(text)))
      for method in ["hover", "definition", "references"] {
        for (line, character) in [(0, 0), (0, 1), (1, 1), (1, 99), (99, 0), (30, 20)] {
          let place = #","position":{"line":\#(line),"character":\#(character)}"#
          let answer = try #require(server.take(bytes(request(1, method, place))).first)
          #expect(try JSONValue(parsing: answer)["result"] != nil)
        }
      }
      for method in ["documentSymbol", "documentLink", "foldingRange"] {
        let answer = try #require(server.take(bytes(request(1, method))).first)
        #expect(try JSONValue(parsing: answer)["result"]?.array != nil)
      }
    }
  }
}
