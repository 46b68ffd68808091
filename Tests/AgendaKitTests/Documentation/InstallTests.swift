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

  @Test(
    "leave what is not theirs in the place of the program",
    arguments: ["ln -s /bin/true", "mkdir", "echo other >"]
  )
  func foreign(_ make: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "p/bin/other")
    _ = try Shell.run("sh", ["-c", "\(make) agenda-cli"], in: folder.url.appending(path: "p/bin"))
    for arguments in [[], ["--uninstall"]] {
      let run = try install(["--prefix", folder.url.appending(path: "p").path] + arguments)
      #expect(run.status == 1)
      #expect(run.errors.hasSuffix("; remove it first\n"))
      #expect(try folder.names(in: "p/bin") == ["agenda-cli", "other"])
      #expect(try folder.names(in: "p") == ["bin"])
    }
  }

  @Test("install no other program") func otherProgram() throws {
    let run = try script("install", ["--program", "/bin/sh", "--prefix", "/nowhere"])
    #expect(run.status == 1)
    #expect(run.errors == "Scripts/install: /bin/sh: is not agenda-cli\n")
  }

  @Test("put files where a package is made") func staging() throws {
    let folder = try TemporaryFolder()
    let stage = ["DESTDIR": folder.url.appending(path: "stage").path]
    let run = try install(["--prefix", "/usr"], environment: stage)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try files(in: folder, "stage/usr") == Self.places)
  }

  @Test("pack the same bytes each time, whoever packs them") func archive() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--output", folder.url.path, "--program", try #require(BuiltProgram.path)]
    var archives: [Data] = []
    for mask in ["022", "077"] {
      let line = "umask \(mask); exec sh Scripts/release-archive \"$@\""
      let run = try Shell.run("sh", ["-c", line, "sh"] + arguments, in: Repository.root)
      #expect(run.status == 0, "\(run.errors)")
      let name = try #require(try folder.names().first { $0.hasSuffix(".tar.gz") })
      #expect(name.wholeMatch(of: /agenda-cli-[0-9.]+-[a-z]+-[a-z0-9_]+\.tar\.gz/) != nil)
      archives.append(try Data(contentsOf: folder.url.appending(path: name)))
      let list = try Shell.run("tar", ["-tzf", folder.url.appending(path: name).path])
      let top = String(name.dropLast(".tar.gz".count))
      let documents = ["LICENSE", "README.md", "agenda-cli.spdx"].map {
        "share/doc/agenda-cli/\($0)"
      }
      for place in Self.places + documents {
        #expect(list.output.split(separator: "\n").contains("\(top)/\(place)"))
      }
      let spdx = try Shell.run(
        "tar",
        ["-xOzf", folder.url.appending(path: name).path, "\(top)/\(documents[2])"]
      )
      for place in Self.places { #expect(spdx.output.contains("FileName: ./\(place)\n")) }
      let sums = try Shell.run("sha256sum", ["-c", name + ".sha256"], in: folder.url)
      #expect(sums.output == "\(name): OK\n")
    }
    #expect(archives[0] == archives[1])
  }

  static let hasPython = (try? Shell.run("python3", ["-c", "import venv, ensurepip"]))?.status == 0

  @Test(
    "make a wheel that installs the program",
    .enabled(if: hasPython, "Python with venv is not installed")
  ) func wheel() throws {
    let folder = try TemporaryFolder()
    let program = try #require(BuiltProgram.path)
    let made = try script(
      "release-archive",
      ["--wheel", "--output", folder.url.path, "--program", program]
    )
    try #require(made.status == 0, "\(made.errors)")
    let wheel = try #require(try folder.names().first { $0.hasSuffix(".whl") })
    let again = try Shell.run(
      "python3",
      [
        Repository.root.appending(path: "Scripts/make-wheel").path, program, "--output",
        folder.url.path,
      ]
    )
    #expect(again.status == 0)
    let environment = folder.url.appending(path: "environment").path
    #expect(try Shell.run("python3", ["-m", "venv", environment]).status == 0)
    let pip = try Shell.run(
      environment + "/bin/pip",
      [
        "install", "--no-index", "--disable-pip-version-check",
        folder.url.appending(path: wheel).path,
      ]
    )
    #expect(pip.status == 0, "\(pip.errors)")
    let run = try Shell.run(environment + "/bin/agenda-cli", ["--version"])
    #expect(run.status == 0)
    #expect(run.output == (try Shell.run(program, ["--version"]).output))
  }

  @Test(
    "tell the oldest glibc, as objdump reads it",
    .enabled(if: Shell.path(of: "objdump") != nil)
  )
  func glibc() throws {
    let program = try #require(BuiltProgram.path)
    let told = try script("glibc-needed", [program])
    let symbols = try Shell.run("objdump", ["-T", program]).output
    let versions = symbols.matches(of: /GLIBC_(\d+)\.(\d+)/).map {
      (Int($0.1) ?? 0, Int($0.2) ?? 0)
    }
    let newest = try #require(versions.max { $0 < $1 })
    #expect(told.output == "\(newest.0).\(newest.1)\n")
    #expect(try script("glibc-needed", []).status == 64)
  }

  @Test(
    "are used by templates whose scripts are right",
    .enabled(if: Shell.path(of: "bash") != nil)
  )
  func templates() throws {
    let python = """
      import sys, yaml
      for file in sys.argv[1:]:
          data = yaml.safe_load(open(file))
          for step in data.get("runs", {}).get("steps", []):
              print(step["run"])
          for job in data.values():
              if isinstance(job, dict) and "script" in job:
                  print("\\n".join(job["before_script"] + job["script"]))
      """
    let files = ["action.yml", "Templates/gitlab-ci.yml"].map {
      Repository.root.appending(path: $0).path
    }
    let read = try Shell.run("python3", ["-c", python] + files)
    // Without a reader of YAML there is nothing to check with.
    guard read.status == 0 else { return }
    #expect(read.output.contains("agenda-cli validate"))
    let checked = try Shell.run("bash", ["-n"], input: Data(read.output.utf8))
    #expect(checked.status == 0, "\(checked.errors)")
  }

  @Test("are run by the action as a workflow does") func action() throws {
    let folder = try TemporaryFolder()
    let program = try #require(BuiltProgram.path)
    let made = try script("release-archive", ["--output", folder.url.path, "--program", program])
    try #require(made.status == 0, "\(made.errors)")
    let archive = try #require(try folder.names().first { $0.hasSuffix(".tar.gz") })
    try folder.write(LanguageServerTests.text, to: "drafts/wrong.txt")
    try folder.write("", to: "path")
    let action = try String(
      contentsOf: Repository.root.appending(path: "action.yml"),
      encoding: .utf8
    )
    let scripts = action.components(separatedBy: "      run: |\n").dropFirst().map { part in
      part.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix { $0.isEmpty || $0.hasPrefix("        ") }.map { $0.dropFirst(8) }
        .joined(separator: "\n")
    }
    try #require(scripts.count == 2)
    let environment = [
      "ARCHIVE": archive, "RUNNER_TEMP": folder.url.appending(path: "tool").path,
      "GITHUB_PATH": folder.url.appending(path: "path").path, "ACTION_FOLDER": "nowhere",
    ]
    let installed = try Shell.run(
      "bash",
      ["-c", scripts[0]],
      in: folder.url,
      environment: environment
    )
    try #require(installed.status == 0, "\(installed.errors)")
    let place = try folder.text(of: "path").split(separator: "\n").first.map(String.init)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let run = try Shell.run(
      "bash",
      ["-c", scripts[1]],
      in: folder.url,
      environment: [
        "PATH": "\(try #require(place)):\(path)", "PATHS": "drafts", "FAIL_ON": "error",
        "SARIF": "findings.sarif",
      ]
    )
    #expect(run.status == 1)
    #expect(run.output.contains("::error file=drafts/wrong.txt"))
    #expect(try folder.text(of: "findings.sarif").contains("weekday-mismatch"))
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
