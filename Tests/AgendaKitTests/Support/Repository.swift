import Foundation

/// Where things stand in this checkout.
enum Repository {
  /// The top folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the fixtures.
  static let fixtures = root.appending(path: "Fixtures")

  /// The folder beside the checkout with real documents; most machines have none.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  /// Whether the real documents are here.
  static let hasShared = FileManager.default.fileExists(
    atPath: shared.appending(path: "seeds").path
  )

  /// The files below a folder whose names end in one of the extensions, sorted by path.
  static func files(in folder: URL, extensions: Set<String>) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (all?.allObjects as? [URL] ?? []).filter { extensions.contains($0.pathExtension) }
    return files.sorted { $0.path < $1.path }
  }
}
