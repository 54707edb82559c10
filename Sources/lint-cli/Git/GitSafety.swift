/// Keeps Git from running programs that the repository's configuration names: checking another person's folder must not run its programs.
/// Configuration on the command line overrides that of the repository.
enum GitSafety {
  private static let settings = [
    // A file system monitor is a program, and so are hooks.
    ("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null"),
    // A folder that looks like a bare repository is not treated as one.
    ("safe.bareRepository", "explicit"), ("diff.orderFile", "/dev/null"),
  ]

  /// The arguments that follow `git`.
  static let arguments = settings.flatMap { ["-c", "\($0.0)=\($0.1)"] }

  /// Variables that are the same for each call.
  private static let fixed = [
    // Git's messages are parsed here, so they must be in English.
    "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_PAGER=cat", "GIT_TERMINAL_PROMPT=0",
    // Objects that are missing from a partial clone are not fetched: that would run programs for the transport.
    "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
  ]

  /// The environment of a call. `filters` are the names of the configured filters, which are turned off: files are not passed through them.
  static func variables(filters: [String] = []) -> [String] {
    let off = filters.flatMap { filter in
      [("clean", ""), ("smudge", ""), ("process", ""), ("required", "false")].map { ("filter.\(filter).\($0.0)", $0.1) }
    }
    // Set through the environment, since names may contain characters that arguments do not allow. The user's own settings are kept.
    let first = max(0, Environment.value("GIT_CONFIG_COUNT").flatMap(Int.init) ?? 0)
    var variables = fixed + ["GIT_CONFIG_COUNT=\(first + off.count)"]
    for (index, setting) in off.enumerated() {
      variables += ["GIT_CONFIG_KEY_\(first + index)=\(setting.0)", "GIT_CONFIG_VALUE_\(first + index)=\(setting.1)"]
    }
    return variables
  }

  /// The names of filters in what `git config --name-only` lists.
  static func filters(_ list: [UInt8]) -> [String] {
    let prefix = "filter."
    let names = list.split(separator: 0).compactMap { key -> String? in
      let key = String(decoding: key, as: UTF8.self)
      guard key.hasPrefix(prefix), let end = key.lastIndex(of: "."), end > key.index(key.startIndex, offsetBy: prefix.count) else {
        return nil
      }
      return String(key[key.index(key.startIndex, offsetBy: prefix.count)..<end])
    }
    return Set(names).sorted()
  }
}
