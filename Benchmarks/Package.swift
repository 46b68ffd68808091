// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "AgendaBenchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "AgendaKit", path: "..")],
  targets: [
    .executableTarget(
      name: "agenda-benchmark",
      dependencies: [.product(name: "AgendaKit", package: "AgendaKit")]
    )
  ]
)
