// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "AgendaKit",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "AgendaKit", targets: ["AgendaKit"]),
    .executable(name: "agenda-cli", targets: ["agenda-cli"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "AgendaKit", swiftSettings: strict),
    .executableTarget(name: "agenda-cli", dependencies: ["AgendaKit"], swiftSettings: strict),
    .target(name: "agenda-web", dependencies: ["AgendaKit"], swiftSettings: strict),
    .testTarget(
      name: "AgendaKitTests",
      dependencies: ["AgendaKit", "agenda-cli", "agenda-web"],
      swiftSettings: strict
    ),
  ]
)
