import Foundation
import Testing

@testable import AgendaKit

/// Whole small documents, each beside the JSON that it must give.
@Suite("Documents give") struct DocumentsTests {
  @Test("the expected JSON", arguments: DocumentFile.documents) func golden(file: DocumentFile)
    throws
  {
    let source = SourceText(name: file.url.lastPathComponent, contents: file.contents)
    let document = MeetingDocument(parsing: source)
    let json = JSONExport(pretty: true).write(document, source: source)
    try Golden.check(json, at: file.url.deletingPathExtension().appendingPathExtension("json"))
  }
}
