import Platform

/// The path of this executable, and look-up of programs in PATH.
enum Executable {
  /// The path of the executable with links resolved; its bare name if it cannot be found.
  static var path: String {
    if let link = RealPath.of(DiskPath("/proc/self/exe")) { return link.display }
    let name = CommandLine.arguments.first ?? "competency-lint"
    if name.contains("/") { return RealPath.of(DiskPath(name))?.display ?? name }
    return find(name) ?? name
  }

  /// The programs among `names` that are in PATH.
  static func found(_ names: [String]) -> [String] { names.filter { find($0) != nil } }

  private static func find(_ name: String) -> String? {
    let folders = (Environment.value("PATH") ?? "").split(separator: ":").map(String.init)
    return folders.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }
}
