#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Prints, as Markdown, how fast the stages are, what a whole process costs, and what other programs
/// cost for the same bytes.
///
/// Arguments: the sizes of the generated documents in MB (1 and 10 if none), and `--command PATH` for
/// the command to measure. With `--growth` it prints only how times grow, and its status is 1 where one
/// grows too fast.
@main
enum Benchmark {
  static func main() {
    var sizes: [Int] = []
    var command = "../.build/release/agenda-cli"
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument == "--growth" {
        exit(Growth.measure(byteCount: 32_000) ? 0 : 1)
      } else if argument == "--command", let path = arguments.popFirst() {
        command = path
      } else if let size = Int(argument), size > 0 {
        sizes.append(size)
      }
    }
    if sizes.isEmpty { sizes = [1, 10] }
    // Processes first: a child's peak counts what this process held when it was started.
    processes(command)
    peers(sizes, command)
    WordFiles.measure(command)
    stages(sizes)
  }

  private static func stages(_ sizes: [Int]) {
    print("## MB of input a second, by stage\n")
    print("| text | MB | decode | parse | JSON | content | validate | diff |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes {
      for shape in DocumentShape.allCases {
        let text = GeneratedDocument.text(shape, byteCount: size * 1_000_000)
        row(shape.rawValue, text, runs: size > 20 ? 1 : 3)
      }
    }
    let size = sizes.min() ?? 1
    for hostile in HostileText.allCases {
      row(hostile.rawValue, hostile.text(byteCount: size * 1_000_000), runs: 1)
    }
    print()
  }

  private static func row(_ name: String, _ text: ContiguousArray<UInt8>, runs: Int) {
    let times = StageTimes(text, runs: runs)
    let rates = [
      times.decode, times.parse, times.json, times.content, times.validate, times.compare,
    ].map { decimal(Double(text.count) / 1e6 / $0) }
    print("| \(name) | \(text.count / 1_000_000) | \(rates.joined(separator: " | ")) |")
    fflush(nil)
  }

  /// The whole command and other programs on the same file: seconds of the processor.
  private static func peers(_ sizes: [Int], _ command: String) {
    let folder = "/tmp/agenda-benchmark.\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { return }
    defer { rmdir(folder) }
    print("## The whole command beside others, on the same bytes\n")
    print("Seconds of the processor, and memory as multiples of the input.\n")
    print("| text | MB | agenda export | memory | agenda parse | cmark | pandoc | wc -l |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for size in sizes {
      for shape in DocumentShape.allCases {
        let path = "\(folder)/\(shape.rawValue).\(shape == .html ? "html" : "txt")"
        let count = size * 1_000_000
        guard write(GeneratedDocument.text(shape, byteCount: count), to: path) else { continue }
        let export = Program.find(command, ["export", path])?.cheapest(of: 3)
        let memory = export.map { decimal(Double($0.peak) / Double(count)) } ?? "–"
        let format = shape == .html ? "html" : "commonmark"
        let pandoc = size > 1 ? nil : Program.find("pandoc", ["-f", format, "-t", "json", path])
        let cells = [
          time(export), memory,
          time(Program.find(command, ["parse", path])?.cheapest(of: 3)),
          time(Program.find("cmark", [path])?.cheapest(of: 3)),
          time(pandoc?.cheapest(of: 1)),
          time(Program.find("wc", ["-l", path])?.cheapest(of: 3)),
        ]
        print("| \(shape.rawValue) | \(size) | \(cells.joined(separator: " | ")) |")
        fflush(nil)
        unlink(path)
      }
    }
    print("\n“–”: not installed, or left out for its time (pandoc above 1 MB).\n")
  }

  /// One document of 25 kB, a process each.
  private static func processes(_ command: String) {
    let path = "/tmp/agenda-benchmark.\(getpid()).txt"
    guard write(GeneratedDocument.text(.plain, byteCount: 25_000), to: path) else { return }
    defer { unlink(path) }
    print("## One document of 25 kB, a process each\n")
    print("| program | elapsed, ms | processor, ms |")
    print("|---|--:|--:|")
    for (name, arguments) in [
      ("/bin/true", []), (command, ["export", path]), (command, ["parse", path]),
      ("cmark", [path]), ("pandoc", ["-t", "json", path]),
    ] {
      guard let cost = Program.find(name, arguments)?.median(of: 41) else {
        print("| \(name) | – | – |")
        continue
      }
      let shown = ([name.split(separator: "/").last.map(String.init) ?? name] + arguments.prefix(1))
        .filter { !$0.hasPrefix("/tmp") }.joined(separator: " ")
      print("| \(shown) | \(decimal(cost.elapsed * 1000)) | \(decimal(cost.processor * 1000)) |")
    }
  }

  private static func time(_ cost: Program.Cost?) -> String {
    cost.map { decimal($0.processor, places: 3) } ?? "–"
  }
}
