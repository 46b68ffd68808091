#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a repository calls a file: annotations and alerts are shown at that path, wherever the command
/// was run.
enum RepositoryPath {
  /// The path below the nearest folder above the file that holds `.git`, else below the folder of the
  /// CI run; a file outside of both keeps the path that was given.
  static func text(of name: String) -> String {
    let path = Path(name)
    if path.isDash { return name }
    if let root = root(above: path.absolute) ?? runFolder(above: path) {
      return path.text(below: root)
    }
    return name.hasPrefix("./") ? String(name.dropFirst(2)) : name
  }

  private static func root(above file: Path) -> Path? {
    var folder = file.folder
    while true {
      // In a worktree and in a submodule it is a file.
      if folder.appending(Path(".git")).withCString({ access($0, F_OK) }) == 0 { return folder }
      let above = folder.folder
      guard above != folder else { return nil }
      folder = above
    }
  }

  private static func runFolder(above file: Path) -> Path? {
    for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      guard let value = getenv(variable) else { continue }
      let folder = Path(String(cString: value))
      guard !folder.bytes.isEmpty, !file.text(below: folder).hasPrefix("..") else { continue }
      return folder
    }
    return nil
  }
}
