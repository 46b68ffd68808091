import Testing

@testable import AgendaKit
@testable import agenda_cli

/// Documents share nothing: read on many threads at once, they say what they say alone. The thread
/// sanitizer watches this suite in `.ci/run`.
@Suite("Many threads") struct ConcurrencyTests {
  @Test("read, judge and write as one does", .timeLimit(.minutes(5))) func same() {
    @Sendable func work(_ file: DocumentFile) -> [ContiguousArray<UInt8>] {
      let source = file.source
      let document = MeetingDocument(parsing: source)
      return Output.all(of: document, source).map(\.bytes)
    }
    let files = DocumentFile.documents
    let alone = files.map(work)
    var together: [[ContiguousArray<UInt8>]] = []
    OrderedQueue.run(files + files, jobs: 4, work: work) { _, bytes in together.append(bytes) }
    #expect(together == alone + alone)
  }

  @Test("compare as one does", .timeLimit(.minutes(5))) func compare() {
    let documents = DocumentFile.documents.map { MeetingDocument(parsing: $0.source) }
    let pairs = Array(zip(documents, documents.dropFirst()))
    let alone = pairs.map { DocumentComparison(from: $0, to: $1) }
    var together: [DocumentComparison] = []
    OrderedQueue.run(pairs, jobs: 4) {
      DocumentComparison(from: $0.0, to: $0.1)
    } consume: {
      together.append($1)
    }
    #expect(together == alone)
  }
}
