import Foundation
import Testing

@Suite("The scripts that install") struct InstallTests {
  static let places = [
    "bin/agenda-cli", "share/bash-completion/completions/agenda-cli",
    "share/fish/vendor_completions.d/agenda-cli.fish", "share/man/man1/agenda-cli.1",
    "share/zsh/site-functions/_agenda-cli",
  ]

  @Test("put five files under a prefix, again and again, and take them away") func install() throws
  {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "a prefix/share/man/man1/other.1")
    for _ in 1...2 {
      let run = try install(["--prefix", folder.url.appending(path: "a prefix").path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try files(in: folder) == (Self.places + ["share/man/man1/other.1"]).sorted())
    }
    let program = folder.url.appending(path: "a prefix/bin/agenda-cli").path
    #expect(try Shell.run(program, ["--version"]).status == 0)
    #expect(try folder.text(of: "a prefix/share/man/man1/agenda-cli.1").hasPrefix(".TH"))
    let removed = try install(["--uninstall", "--prefix=\(folder.url.path)/a prefix"])
    #expect(removed.status == 0)
    #expect(try folder.names(in: "a prefix") == ["share"])
    #expect(try files(in: folder) == ["share/man/man1/other.1"])
    #expect(try install(["--uninstall", "--prefix=\(folder.url.path)/a prefix"]).output.isEmpty)
  }

  @Test("put files where a package is made") func staging() throws {
    let folder = try TemporaryFolder()
    let stage = ["DESTDIR": folder.url.appending(path: "stage").path]
    let run = try install(["--prefix", "/usr"], environment: stage)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try files(in: folder, "stage/usr") == Self.places)
  }

  @Test("pack the same bytes each time") func archive() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--output", folder.url.path, "--program", try #require(BuiltProgram.path)]
    var archives: [Data] = []
    for _ in 1...2 {
      let run = try script("release-archive", arguments)
      #expect(run.status == 0, "\(run.errors)")
      let name = try #require(try folder.names().first)
      #expect(name.wholeMatch(of: /agenda-cli-[0-9.]+-[a-z]+-[a-z0-9_]+\.tar\.gz/) != nil)
      archives.append(try Data(contentsOf: folder.url.appending(path: name)))
      let list = try Shell.run("tar", ["-tzf", folder.url.appending(path: name).path])
      let top = String(name.dropLast(".tar.gz".count))
      for place in Self.places + ["share/doc/agenda-cli/LICENSE", "share/doc/agenda-cli/README.md"]
      {
        #expect(list.output.split(separator: "\n").contains("\(top)/\(place)"))
      }
    }
    #expect(archives[0] == archives[1])
  }

  @Test(
    "refuse what they do not know",
    arguments: [["--prefx", "x"], ["--prefix"], ["extra"]],
    ["install", "release-archive"]
  )
  func usage(_ arguments: [String], _ name: String) throws {
    let run = try script(name, arguments)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Scripts/\(name): "))
  }

  private func install(
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> Shell.Result {
    let program = ["--program", try #require(BuiltProgram.path)]
    return try script("install", arguments + program, environment: environment)
  }

  private func script(
    _ name: String,
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> Shell.Result {
    let script = Repository.root.appending(path: "Scripts").appending(path: name).path
    return try Shell.run("sh", [script] + arguments, environment: environment)
  }

  private func files(in folder: TemporaryFolder, _ prefix: String = "a prefix") throws -> [String] {
    let run = try Shell.run(
      "find",
      [".", "-type", "f"],
      in: folder.url.appending(path: prefix)
    )
    return run.output.split(separator: "\n").map { String($0.dropFirst(2)) }.sorted()
  }
}
