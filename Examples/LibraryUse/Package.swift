// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "LibraryUse",
  platforms: [.macOS(.v15)],
  // Your own package names a repository and a version here.
  dependencies: [.package(name: "AgendaKit", path: "../..")],
  targets: [
    .executableTarget(
      name: "print-agenda",
      dependencies: [.product(name: "AgendaKit", package: "AgendaKit")]
    )
  ]
)
