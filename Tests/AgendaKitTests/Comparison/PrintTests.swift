import Foundation
import Testing

@testable import AgendaKit

@Suite struct PrintTests {
  @Test func variants() throws {
    let seeds = try FileManager.default.contentsOfDirectory(atPath: "/work/shared/seeds").sorted()
    let names = try FileManager.default.contentsOfDirectory(atPath: "/work/shared/variants").filter
    { !$0.hasSuffix("json") }.sorted()
    for name in names {
      func load(_ path: String) throws -> MeetingDocument {
        MeetingDocument(
          parsing: SourceText(
            name: path,
            contents: ContiguousArray(try Data(contentsOf: URL(filePath: path)))
          )
        )
      }
      let a = try load("/work/shared/seeds/" + seeds.first { $0.prefix(3) == name.prefix(3) }!)
      let b = try load("/work/shared/variants/" + name)
      let c = DocumentComparison(from: a, to: b)
      print(
        "== \(name): \(c.changes.count) changes, typography \(c.typographyOnly), unplaced \(b.unplaced.count)"
      )
      if !c.changes.isEmpty { print(String(decoding: ComparisonText().write(c), as: UTF8.self)) }
    }
  }
  @Test func seeds() throws {
    let shared = URL(filePath: "/work/shared");
    let names = try FileManager.default.contentsOfDirectory(atPath: "/work/shared/seeds").sorted()
    func load(_ i: Int) throws -> (MeetingDocument, SourceText) {
      let data = try Data(contentsOf: shared.appending(path: "seeds/\(names[i])"))
      let source = SourceText(name: names[i], contents: ContiguousArray(data))
      return (MeetingDocument(parsing: source), source)
    }
    for (i, j) in [(0, 1), (0, 3), (0, 0), (2, 4)] {
      let (a, s) = try load(i)
      let (b, t) = try load(j)
      let c = DocumentComparison(from: a, to: b)
      print(String(decoding: ComparisonText().write(c), as: UTF8.self))
      try Data(ComparisonPage().write(c, from: a, to: b, lines: (s.lineTable(), t.lineTable())))
        .write(to: URL(filePath: "/tmp/diffpage/s\(i)\(j).html"))
      try Data(ComparisonCorrigendum().write(c)).write(
        to: URL(filePath: "/tmp/diffpage/s\(i)\(j).corr.txt")
      )
    }
  }

  @Test func show() {
    let old = DocumentDraft.sample
    let new = old.with {
      $0.date = $0.date.adding(days: 20)
      $0.items.swapAt(1, 2)
      $0.items.insert(
        .init(
          title: "Spontaneous transmission of information",
          paragraphs: ["New words."],
          papers: [.init(title: "A note", symbol: "CTOC/COP/WG.3/2031/4")]
        ),
        at: 3
      )
      $0.items[1].paragraphs[1] =
        "Electronic surveillance raises questions of evidence that courts in many countries answer quite differently."
      $0.slots[3].entries.insert("Spontaneous transmission of information", at: 0)
      $0.slots[2].date = $0.slots[2].date.adding(days: 1)
      $0.items[0].subitems[0].title = "Opening"
      $0.unplaced = ["something \u{1B}[31m odd"]
    }
    let c = DocumentComparison(from: old.document, to: new.document)
    print(String(decoding: ComparisonText().write(c), as: UTF8.self))
    print(String(decoding: ComparisonCorrigendum().write(c), as: UTF8.self))
    let l = LineTable(ContiguousArray(String(repeating: "x\n", count: 3000).utf8))
    func save(_ name: String, _ a: MeetingDocument, _ b: MeetingDocument) {
      let page = ComparisonPage().write(
        DocumentComparison(from: a, to: b),
        from: a,
        to: b,
        lines: (l, l)
      )
      try? Data(page).write(to: URL(filePath: "/tmp/diffpage/\(name).html"))
    }
    save("agenda", old.document, new.document)
    let r = DocumentDraft.report
    let r2 = r.with {
      $0.chapters[1].parts[0].paragraphs.insert(
        "A new paragraph stands here, which says much.",
        at: 1
      )
      $0.chapters[1].parts[1].paragraphs[0] =
        "At its second and third meetings the group took up the other item."
      $0.chapters[2].paragraphs[0] =
        "The following parties were represented: Albania, Chad, Denmark."
      $0.parties = ["Albania", "Chad", "Denmark"]
    }
    print(
      String(
        decoding: ComparisonText().write(DocumentComparison(from: r.document, to: r2.document)),
        as: UTF8.self
      )
    )
    print(
      String(
        decoding: ComparisonCorrigendum().write(
          DocumentComparison(from: r.document, to: r2.document)
        ),
        as: UTF8.self
      )
    )
    save("report", r.document, r2.document)
    save("same", r.document, r.document)
    print(
      String(
        decoding: ComparisonText().write(DocumentComparison(from: old.document, to: r.document)),
        as: UTF8.self
      )
    )
  }
}
@Suite struct DebugTests {
  @Test func seed() {
    var random = SplitMix(seed: 30)
    let old = DocumentDraft.report
    var new = old
    for _ in 0..<(1 + random.below(7)) { RandomEdit.report(&new, &random) }
    let (a, b) = (old.document, new.document)
    print(a.report!.sections.map(\.title), b.report!.sections.map(\.title))
    for c in [DocumentComparison(from: a, to: b), DocumentComparison(from: b, to: a)] {
      for x in c.changes.flatMap(Fingerprint.all) { print(x) }
      print("--")
    }
  }
}
