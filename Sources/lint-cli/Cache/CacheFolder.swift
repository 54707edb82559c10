import Linter

/// The cache folder of this program.
enum CacheFolder {
  /// Below the user's cache folder; nil when there is none. The folder is not created here.
  static var path: DiskPath? {
    base.map { $0.appending(Tool.name.utf8) }
  }

  private static var base: DiskPath? {
    // By convention, a relative path is ignored.
    if let named = Environment.value("XDG_CACHE_HOME"), named.hasPrefix("/") { return DiskPath(named).normalized }
    guard let home = Environment.value("HOME"), home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return DiskPath(home + "/Library/Caches").normalized
    #else
      return DiskPath(home + "/.cache").normalized
    #endif
  }
}
