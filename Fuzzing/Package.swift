// swift-tools-version: 6.2
import PackageDescription

// Built by Scripts/fuzz, which adds the sanitizers; without them there is no main function.
let package = Package(
  name: "AgendaFuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "AgendaKit", path: "..")],
  targets: [
    .executableTarget(
      name: "parse-fuzzer",
      dependencies: [.product(name: "AgendaKit", package: "AgendaKit")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    ),
    .executableTarget(
      name: "diff-fuzzer",
      dependencies: [.product(name: "AgendaKit", package: "AgendaKit")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    ),
  ]
)
