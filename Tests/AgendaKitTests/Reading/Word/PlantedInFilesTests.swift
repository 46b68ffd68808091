import Testing

@testable import AgendaKit

/// The faults that are planted in texts, planted in Word and OpenDocument files.
@Suite("A fault planted in a file without lines") struct PlantedInFilesTests {
  /// The file that a text is made into.
  enum Form: String, CaseIterable {
    case word, openDocument

    func make(_ text: String) throws -> (source: SourceText, places: [MadePlace]) {
      switch self {
      case .word:
        let maker = WordMaker(text: text)
        return (try SourceText(name: "a.docx", file: maker.file()), maker.places)
      case .openDocument:
        let maker = OpenDocumentMaker(text: text)
        return (try SourceText(name: "a.odt", file: maker.file()), maker.places)
      }
    }

    /// In OpenDocument files each note stands in its mark, so that none is without the other.
    func mayHold(_ fault: PlantedFault) -> Bool {
      self == .word || !fault.rules.contains("footnote-unmatched")
    }
  }

  @Test(
    "is found, and nothing else, in the paragraph, row and cell where it is",
    arguments: Form.allCases,
    FaultFormTests.faults
  )
  func found(form: Form, fault: PlantedFault) throws {
    guard form.mayHold(fault) else { return }
    let text = try #require(fault.text)
    let (source, places) = try form.make(text)
    let findings = Self.sorted(Validator().validate(MeetingDocument(parsing: source)))
    #expect(findings.map(\.rule) == fault.rules, "\(Judging.shown(findings))")
    // Where a finding stands is known from the same one in the text.
    let inText = Self.sorted(Judging.findings(text))
    let judged = JudgedDocument(name: "a", findings: findings, source: source).findings
    for (finding, original) in zip(judged, inText) where finding.rule == original.rule {
      #expect(finding.fix == nil)
      let position = try #require(finding.place.position, "\(finding.message)")
      let lower = original.range.lower
      guard
        let place = places.last(where: {
          !$0.words.isEmpty && $0.source.lower <= lower && lower <= $0.source.upper
        })
      else {
        #expect(position.part != .document, "\(finding.message)")
        continue
      }
      #expect(position.part == .document)
      #expect(position.paragraph == place.position.paragraph, "\(finding.message)")
      #expect(position.row == place.position.row)
      #expect(position.cell == place.position.cell)
      #expect(finding.place.start.column == position.column)
      let opening = finding.place.opening.prefix { $0 != "…" }
      #expect(place.words.hasPrefix(opening), "\(opening)")
      #expect(!opening.isEmpty)
    }
  }

  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.sorted { ($0.rule, $0.range.lower) < ($1.rule, $1.range.lower) }
  }

  @Test("is in none without it", arguments: Form.allCases, RuleExample.Sample.allCases)
  func none(form: Form, sample: RuleExample.Sample) throws {
    let findings = Validator().validate(
      MeetingDocument(parsing: try form.make(sample.text).source)
    )
    #expect(findings.isEmpty, "\(Judging.shown(findings))")
  }

  @Test("says the same as its text", arguments: Form.allCases, DocumentFile.documents)
  func same(form: Form, file: DocumentFile) throws {
    let source = try form.make(file.text).source
    let document = MeetingDocument(parsing: source)
    #expect(Promises.broken(by: document, of: source) == [])
    expectEqual(document.content, MeetingDocument(parsing: file.source).content)
  }

  @Test("says the same as the text that is written from it", arguments: Form.allCases)
  func written(form: Form) throws {
    for file in DocumentFile.documents {
      let source = try form.make(file.text).source
      let document = MeetingDocument(parsing: source)
      let bytes = PlainTextExport().write(document, source: source).bytes
      // As it stands, and as Word saves the cells of a table.
      for divider in [" | ", "\t"] {
        let text = String(decoding: bytes, as: UTF8.self).replacing(" | ", with: divider)
        let other = MeetingDocument(parsing: SourceText(name: "a.txt", text: text))
        let comparison = DocumentComparison(from: document, to: other)
        #expect(comparison.changes.isEmpty, "\(file): \(comparison.changes)")
      }
    }
  }
}
