// swift-tools-version: 6.2
import PackageDescription

// Built by Scripts/fuzz, which adds the sanitizers; without them there is no main function.
let entries = ["document", "comparison", "settings", "json", "word"]

let package = Package(
  name: "AgendaFuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "AgendaKit", path: "..")],
  targets: [
    // The sources are links to those of the tests, which ask the same of inputs that are known.
    .target(
      name: "FuzzedEntries",
      dependencies: [.product(name: "AgendaKit", package: "AgendaKit")]
    )
  ]
    + entries.map { entry in
      .executableTarget(
        name: "\(entry)-fuzzer",
        dependencies: ["FuzzedEntries"],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]
      )
    }
)
