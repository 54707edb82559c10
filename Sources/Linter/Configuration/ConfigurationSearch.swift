import Schema

/// Where configuration files are looked for. Whoever has a disk asks it; this only says in which order.
public enum ConfigurationSearch {
  public static let fileNames = [".competency-lint.yaml", ".competency-lint.yml"]

  /// The folders that may hold the configuration of the files in a folder: the folder itself, then those above it, up to `root` or the top.
  /// `folder` and `root` are absolute, without `.` and `..`.
  public static func folders(from folder: String, upTo root: String? = nil) -> [String] {
    var folders: [String] = []
    var parts = folder.split(separator: "/").map(String.init)
    while true {
      let current = "/" + parts.joined(separator: "/")
      folders.append(current)
      if parts.isEmpty || current == root { return folders }
      parts.removeLast()
    }
  }
}
