import Foundation

/// Python's `html5lib`, which follows the standard's parser and tells every error.
enum StrictHTML {
  static let isInstalled: Bool = {
    (try? Shell.run("python3", ["-c", "import html5lib"]))?.status == 0
  }()

  /// The errors of pages, one a line.
  static func errors(_ pages: [ContiguousArray<UInt8>]) throws -> String {
    let script = """
      import sys, json, html5lib
      for page in json.load(sys.stdin):
          parser = html5lib.HTMLParser()
          parser.parse(page)
          for error in parser.errors: print(error)
      """
    let texts = pages.map { String(decoding: $0, as: UTF8.self) }
    let input = try JSONEncoder().encode(texts)
    let run = try Shell.run("python3", ["-c", script], input: input)
    return run.output + run.errors
  }
}
