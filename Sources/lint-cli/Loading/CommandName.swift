import Schema

/// The names of the commands.
enum CommandName: String, CaseIterable {
  case check, merge, fmt, explain, rules, coverage, baseline
  case create = "init"
  case `import`, export, schema, diff, server, doctor, completions, manual

  /// A command with a typing mistake in it is read as a path, since `check` is the default. What to say of a path that does not exist; nil
  /// where it does not look like a command.
  static func guess(_ path: String) -> Bilingual? {
    guard path.utf8.allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return NearestName.find(path, among: allCases.map(\.rawValue)).map { name in
      Bilingual(zh: "没有这个文件或命令；是否想用命令 \(name)？", en: "neither a file nor a command; did you mean the command `\(name)`?")
    }
  }
}
