import Foundation
import Testing

@testable import AgendaKit

@Suite(
  "Real documents for people",
  .enabled(if: Repository.hasShared, "the documents are not here")
)
struct RealDocumentsTests {
  static let files = ["seeds", "variants"].flatMap { folder in
    Repository.files(in: Repository.shared.appending(path: folder), extensions: ["txt", "md"])
  }

  @Test("fit in their width, and are safe to print", arguments: files)
  func fit(_ file: URL) throws {
    let contents = ContiguousArray(try Data(contentsOf: file))
    let source = SourceText(name: file.lastPathComponent, contents: contents)
    let document = MeetingDocument(parsing: source)
    for width in [44, 80] {
      let summary = TextSummary(width: width, attendance: true).write(document, source: source)
      let trace = TextTrace(width: width).write(document, source: source)
      for line in summary.split(separator: ASCII.lineFeed) {
        let line = String(decoding: line, as: UTF8.self)
        // The last line is one line, however many places it names.
        #expect(TerminalText.columns(of: line) <= width || line.contains(" placed"), "\(line)")
        #expect(!line.unicodeScalars.contains(where: TerminalText.isUnsafe))
      }
      let text = String(decoding: trace, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalText.isUnsafe($0) })
    }
  }

  @Test("have a trace line for every line that is not blank", arguments: files)
  func everyLine(_ file: URL) throws {
    let contents = ContiguousArray(try Data(contentsOf: file))
    let source = SourceText(name: file.lastPathComponent, contents: contents)
    let trace = TextTrace().write(MeetingDocument(parsing: source), source: source)
    let table = source.lineTable()
    let numbers = (1...table.starts.count).filter { line in
      source.text(in: table.range(ofLine: line)).unicodeScalars.contains {
        !SourceCharacter(ContiguousArray(String($0).utf8).span, at: 0).isBlank
      }
    }
    let traced = trace.split(separator: ASCII.lineFeed).map { line in
      Int(
        String(
          decoding: line.drop { $0 == ASCII.space }.prefix { ASCII.isDigit($0) },
          as: UTF8.self
        )
      )
    }
    #expect(traced == numbers)
  }
}
