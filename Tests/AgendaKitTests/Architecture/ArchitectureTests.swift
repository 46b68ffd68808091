import Foundation
import Testing

/// The layout of the library: a document flows one way, and a stage knows nothing of those after it.
@Suite("The architecture") struct ArchitectureTests {
  /// The folders of the library, each with those that it may use beside itself.
  static let mayUse: [String: Set<String>] = [
    "Source": [],
    "Diagnostics": ["Source"],
    "Language": ["Source"],
    "Reading": ["Source", "Diagnostics", "Language"],
    "Model": ["Source", "Diagnostics", "Language"],
    "Parsing": ["Source", "Diagnostics", "Language", "Reading", "Model"],
    "Validation": ["Source", "Diagnostics", "Language", "Model"],
    "Comparison": ["Source", "Language", "Model"],
    "Export": [
      "Source", "Diagnostics", "Language", "Reading", "Model", "Parsing", "Validation",
      "Comparison",
    ],
  ]

  /// Of the stage before it, a document keeps its text, and that is all that is seen of it.
  static let mayUseTypes: [String: Set<String>] = [
    "Model": ["DocumentText"],
    "Validation": [
      "DocumentText", "FootnoteMark", "StatementFinder", "StatementMark", "ScheduleClaim",
      "ScheduleVerb", "MeetingWordings", "StatementPattern", "Brackets", "SymbolToken",
      // What differs from another document is asked of the comparison.
      "DocumentComparison", "Change", "ChangedNode",
    ],
    "Comparison": ["DocumentText"],
  ]

  struct File: Sendable, CustomTestStringConvertible {
    var path: String
    var folder: String
    var text: String
    var words: SwiftWords
    var testDescription: String { path }
  }

  private static func files(in folder: String) -> [File] {
    let top = Repository.root.appending(path: folder)
    return Repository.files(in: top, extensions: ["swift"]).map { url in
      let path = url.path.replacing(top.path + "/", with: "")
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      return File(
        path: path,
        folder: String(path.prefix { $0 != "/" }),
        text: text,
        words: SwiftWords(text)
      )
    }
  }

  static let library = files(in: "Sources/AgendaKit")
  static let everything = library + files(in: "Sources/agenda-cli") + files(in: "Tests")

  /// The folders in which a type of a name is declared.
  private static let declared: [String: Set<String>] = {
    var folders: [String: Set<String>] = [:]
    for file in library {
      for name in file.words.declaredTypes(nested: false) {
        folders[name, default: []].insert(file.folder)
      }
    }
    return folders
  }()

  @Test("has a file in each of its folders, and no other folders") func folders() {
    let folders = Set(Self.library.map(\.folder))
    #expect(folders.isSubset(of: Set(Self.mayUse.keys)))
    #expect(Self.declared["MeetingDocument"] == ["Model"])
    #expect(folders.isSuperset(of: ["Source", "Diagnostics", "Reading", "Model", "Parsing"]))
  }

  @Test("lets a stage use those before it only", arguments: library) func direction(file: File) {
    let allowed = (Self.mayUse[file.folder] ?? []).union([file.folder])
    let nested = file.words.declaredTypes(nested: true)
    for word in file.words.usedNames where !nested.contains(word.text) {
      guard let folders = Self.declared[word.text], folders.isDisjoint(with: allowed),
        Self.mayUseTypes[file.folder]?.contains(word.text) != true
      else { continue }
      Issue.record(
        "\(file.path):\(word.line) uses \(word.text) of \(folders.sorted().joined(separator: ", "))"
      )
    }
  }

  @Test("keeps files under 400 lines", arguments: everything) func length(file: File) {
    #expect(file.text.utf8.count { $0 == 0x0A } < 400)
  }

  @Test("keeps Foundation out of the library", arguments: library) func imports(file: File) {
    #expect(!file.words.imports.contains { $0.hasPrefix("Foundation") })
  }

  @Test("names no place of one machine", arguments: everything) func machines(file: File) {
    for folder in ["work", "home", "Users", "root"] {
      let path = "\"/\(folder)/"
      #expect(!file.text.contains(path), "\(path)")
    }
  }
}

/// The test above is as good as what it reads with.
@Suite("Words of Swift") struct SwiftWordsTests {
  @Test("leave out comments and strings") func words() {
    let source = """
      import Foundation // import None
      /* struct No {} */ public struct Yes {
        let text = "struct Maybe \\" {"; var a: Other.Inner
        enum Inside {}
      }
      private enum Hidden {}
      """
    let words = SwiftWords(source)
    #expect(words.imports == ["Foundation"])
    #expect(words.declaredTypes(nested: false) == ["Yes"])
    #expect(words.declaredTypes(nested: true) == ["Inside"])
    #expect(words.usedNames.map(\.text).contains("Other"))
    #expect(!words.usedNames.map(\.text).contains("Inner"))
    #expect(words.words.first { $0.text == "Inside" }?.line == 4)
  }
}
