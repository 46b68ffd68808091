import Foundation
import Testing

@testable import AgendaKit

/// Every input that ever broke a promise, in the folder of the entry that it came in by; and those
/// that we know, so that what is asked of unknown ones is asked of them first.
@Suite("Entries") struct FuzzedInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    var entry: Entry
    var name: String
    var bytes: ContiguousArray<UInt8>

    var testDescription: String { "\(entry.rawValue)/\(name)" }
  }

  static let failed = Entry.allCases.flatMap { entry in
    let folder = Repository.fixtures.appending(path: "Fuzzed/\(entry.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let data = try? Data(contentsOf: folder.appending(path: name))
      return data.map { Input(entry: entry, name: name, bytes: ContiguousArray($0)) }
    }
  }

  @Test("keep their promises where they once broke them", arguments: failed)
  func failedOnce(input: Input) {
    #expect(input.entry.problems(with: input.bytes) == [])
  }

  @Test("keep them for documents", arguments: DocumentFile.fixtures + DocumentFile.seeds)
  func document(file: DocumentFile) {
    #expect(Entry.document.problems(with: file.contents) == [])
    let json = JSONExport(positions: true).write(
      MeetingDocument(parsing: file.source),
      source: file.source
    )
    #expect(Entry.json.problems(with: json) == [])
  }
}
