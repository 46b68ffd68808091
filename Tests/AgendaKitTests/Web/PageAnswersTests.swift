import AgendaKit
import Foundation
import Testing

@testable import agenda_cli
@testable import agenda_web

/// What the page asks, and what the command line says for it.
struct PageQuestion: Sendable, CustomTestStringConvertible {
  var command: String
  var members: String
  var testDescription: String { command }

  /// The questions about one document.
  static let single = [
    PageQuestion(command: "parse", members: #""ask": "parse""#),
    PageQuestion(
      command: "validate --format json",
      members: #""ask": "validate", "format": "json""#
    ),
    PageQuestion(
      command: "validate --issued",
      members: #""ask": "validate", "issued": true"#
    ),
    PageQuestion(command: "export", members: #""ask": "export""#),
    PageQuestion(
      command: "export --pretty --positions",
      members: #""ask": "export", "pretty": true, "positions": true"#
    ),
    PageQuestion(command: "export --format ics", members: #""ask": "export", "format": "ics""#),
    PageQuestion(
      command: "export --format csv --table slots",
      members: #""ask": "export", "format": "csv", "table": "slots""#
    ),
    PageQuestion(
      command: "export --format tsv --table documents",
      members: #""ask": "export", "format": "tsv", "table": "documents""#
    ),
    PageQuestion(
      command: "export --format indico --per item",
      members: #""ask": "export", "format": "indico", "per": "item""#
    ),
    PageQuestion(
      command: "export --format markdown",
      members: #""ask": "export", "format": "markdown""#
    ),
    PageQuestion(
      command: "export --format html --with-findings",
      members: #""ask": "export", "format": "html", "withFindings": true"#
    ),
  ]

  /// The formats of a comparison.
  static let comparisons = ["text", "json", "html", "corrigendum"].map {
    PageQuestion(command: "diff --format \($0)", members: #""ask": "diff", "format": "\#($0)""#)
  }

  func answer(
    _ name: String,
    _ contents: Data,
    other: (name: String, contents: Data)? = nil
  ) -> Answer {
    let names = [("name", name)] + (other.map { [("otherName", $0.name)] } ?? [])
    let words = names.map { #", "\#($0)": "\#($1)""# }.joined()
    return PageAnswers.answer(
      ContiguousArray("{\(members)\(words)}".utf8),
      ContiguousArray(contents),
      other.map { ContiguousArray($0.contents) }
    )
  }
}

@Suite("The page's answers") struct PageAnswersTests {
  static let documents = ["Documents", "Faults", "Comparison"].flatMap {
    Repository.files(in: Repository.fixtures.appending(path: $0), extensions: ["txt", "md"])
  }

  @Test("are what the command prints", arguments: PageQuestion.single)
  func same(_ question: PageQuestion) throws {
    for file in Self.documents {
      let words = question.command.split(separator: " ").map(String.init) + [file.path]
      let printed = ProgramRun(words.map { ArgumentWord($0) })
      let answer = question.answer(file.path, try Data(contentsOf: file))
      // Of a document that names no day there is no calendar: a sentence says so.
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(answer.isFailure == (printed.status == .failure), "\(text)")
      guard !answer.isFailure else { continue }
      #expect(text == printed.output, "\(question.command) \(file.lastPathComponent)")
    }
  }

  @Test("about a Word file are what the command prints", arguments: PageQuestion.single)
  func word(_ question: PageQuestion) throws {
    let folder = try TemporaryFolder()
    let contents = Data(WordMaker(text: RuleExample.Sample.agenda.text).file())
    let file = try folder.write(contents, to: "agenda.docx")
    let words = question.command.split(separator: " ").map(String.init) + [file.path]
    let printed = ProgramRun(words.map { ArgumentWord($0) })
    let answer = question.answer(file.path, contents)
    #expect(!answer.isFailure)
    #expect(String(decoding: answer.bytes, as: UTF8.self) == printed.output)
  }

  @Test("leave a Word file as it is, and say why a broken one is not read") func wordFaults() {
    let file = Data(WordMaker(text: RuleExample.Sample.agenda.text).file())
    for ask in ["fix", "revise"] {
      let question = PageQuestion(command: "", members: #""ask": "\#(ask)""#)
      #expect(question.answer("a.docx", file, other: ("b", Data())).isFailure)
    }
    let look = PageQuestion(command: "", members: #""ask": "look""#)
    let answer = look.answer("a.docx", file.prefix(file.count / 2))
    #expect(answer.isFailure)
    #expect(String(decoding: answer.bytes, as: UTF8.self).hasPrefix("‘a.docx’ is "))
  }

  @Test("of two documents are what the command prints", arguments: PageQuestion.comparisons)
  func compared(_ question: PageQuestion) throws {
    let files = Self.documents.filter { $0.pathExtension == "txt" }
    for (old, new) in zip(files, files.dropFirst()) {
      let words = question.command.split(separator: " ").map(String.init) + [old.path, new.path]
      let printed = ProgramRun(words.map { ArgumentWord($0) })
      let answer = question.answer(
        new.path,
        try Data(contentsOf: new),
        other: (old.path, try Data(contentsOf: old))
      )
      // There is no corrigendum between two meetings: a sentence says so, and nothing is printed.
      let isRefused = printed.output.isEmpty && printed.status == .something
      #expect(answer.isFailure == (isRefused || printed.status == .failure))
      guard !answer.isFailure else { continue }
      #expect(String(decoding: answer.bytes, as: UTF8.self) == printed.output)
    }
  }

  @Test(
    "refuse in a sentence what they do not understand",
    arguments: [
      "", "[]", "{}", #"{"ask": "sing"}"#, #"{"ask": "export", "format": "pdf"}"#,
      #"{"ask": "diff"}"#,
      #"{"ask": "export", "format": "ics", "group": "WG.99"}"#,
    ]
  ) func refusal(_ question: String) {
    let answer = PageAnswers.answer(ContiguousArray(question.utf8), ContiguousArray("x".utf8), nil)
    #expect(answer.isFailure)
    #expect(answer.bytes.count > 10)
  }
}

@Suite("A file with another text") struct FileRevisionTests {
  @Test("keeps its encoding and the bytes that did not change") func encodings() {
    let latin =
      ContiguousArray<UInt8>("a caf".utf8) + [0xE9, 0x0D, 0x0A] + ContiguousArray("two".utf8)
    let revised = FileRevision.contents(of: latin, with: ContiguousArray("a café\r\nthree é".utf8))
    #expect(revised == latin.dropLast(3) + ContiguousArray("three ".utf8) + [0xE9])
    #expect(FileRevision.contents(of: latin, with: ContiguousArray("日本".utf8)) == nil)
    let marked = ContiguousArray<UInt8>([0xEF, 0xBB, 0xBF]) + ContiguousArray("día".utf8)
    #expect(
      FileRevision.contents(of: marked, with: ContiguousArray("dîa".utf8))
        == [0xEF, 0xBB, 0xBF] + ContiguousArray("dîa".utf8)
    )
    #expect(FileRevision.contents(of: marked, with: ContiguousArray("día".utf8)) == marked)
    #expect(
      FileRevision.contents(of: [], with: ContiguousArray("x".utf8)) == ContiguousArray("x".utf8)
    )
    #expect(FileRevision.contents(of: marked, with: []) == [0xEF, 0xBB, 0xBF])
  }
}
