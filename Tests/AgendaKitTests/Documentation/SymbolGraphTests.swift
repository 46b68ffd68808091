#if os(Linux)
  import Foundation
  import Testing

  @Suite("The reference of the library") struct SymbolGraphTests {
    static let extractor = Shell.path(of: "swift-symbolgraph-extract") ?? beside("swift")
    static let docc = Shell.path(of: "docc")

    @Test(
      "says something of every public symbol",
      .enabled(if: extractor != nil, "needs swift-symbolgraph-extract")
    )
    func comments() throws {
      let folder = try TemporaryFolder()
      let graph = try Self.extract(into: folder)
      let symbols = graph.symbols.filter { $0.location != nil }
      #expect(symbols.count > 500)
      let silent = symbols.filter { $0.docComment == nil }.map { symbol in
        let place = symbol.location.map { "\($0.uri):\($0.position.line + 1)" } ?? ""
        return "\(place): \(symbol.pathComponents.joined(separator: "."))"
      }
      #expect(silent == [])
    }

    @Test(
      "is made of the catalogue and the comments without a warning",
      .enabled(if: extractor != nil && docc != nil, "needs docc")
    )
    func pages() throws {
      let folder = try TemporaryFolder()
      _ = try Self.extract(into: folder)
      let run = try Shell.run(
        try #require(Self.docc),
        [
          "convert", "Sources/AgendaKit/AgendaKit.docc", "--additional-symbol-graph-dir",
          folder.url.appending(path: "graph").path, "--fallback-display-name", "AgendaKit",
          "--fallback-bundle-identifier", "AgendaKit", "--output-path",
          folder.url.appending(path: "AgendaKit.doccarchive").path, "--warnings-as-errors",
        ],
        in: Repository.root
      )
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      let pages = try folder.names(in: "AgendaKit.doccarchive/data/documentation/agendakit")
      #expect(pages.contains("readingadocument.json"))
      #expect(pages.contains("meetingdocument.json"))
    }

    /// What the compiler says of the module's public symbols.
    private struct SymbolGraph: Decodable {
      var symbols: [Symbol]

      struct Symbol: Decodable {
        var pathComponents: [String]
        var docComment: Comment?
        var location: Location?
      }
      struct Comment: Decodable {}
      struct Location: Decodable {
        var uri: String
        var position: Position
      }
      struct Position: Decodable { var line: Int }
    }

    private static func extract(into folder: TemporaryFolder) throws -> SymbolGraph {
      let program = try #require(BuiltProgram.path)
      let modules = URL(filePath: program).deletingLastPathComponent().appending(path: "Modules")
      let output = folder.url.appending(path: "graph")
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      // The toolchain's command for packages would wait for the build that runs these tests.
      let run = try Shell.run(
        try #require(extractor),
        [
          "-module-name", "AgendaKit", "-target", try target(), "-I", modules.path,
          "-minimum-access-level", "public", "-skip-synthesized-members", "-skip-inherited-docs",
          "-output-dir", output.path,
        ]
      )
      try #require(run.status == 0, "\(run.output)\(run.errors)")
      let file = output.appending(path: "AgendaKit.symbols.json")
      return try JSONDecoder().decode(SymbolGraph.self, from: try Data(contentsOf: file))
    }

    private static func target() throws -> String {
      struct Info: Decodable {
        var target: Target
        struct Target: Decodable { var triple: String }
      }
      let run = try Shell.run("swift", ["-print-target-info"])
      return try JSONDecoder().decode(Info.self, from: Data(run.output.utf8)).target.triple
    }

    /// The extractor in the folder of a program that is on the search path, links followed.
    private static func beside(_ program: String) -> String? {
      guard let path = Shell.path(of: program) else { return nil }
      let extractor = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "swift-symbolgraph-extract").path
      return FileManager.default.isExecutableFile(atPath: extractor) ? extractor : nil
    }
  }
#endif
