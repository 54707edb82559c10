import Schema

/// A command with a typing mistake in it is read as a path, since `check` is the default.
enum CommandGuess {
  /// What to say of a path that is not there; nil where it does not look like a command.
  static func find(_ path: String) -> Bilingual? {
    guard path.utf8.allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    let names = CompetencyLint.configuration.subcommands.compactMap { $0.configuration.commandName }
    return NearestName.find(path, among: names).map { name in
      Bilingual(zh: "没有这个文件或命令；是否想用命令 \(name)？", en: "neither a file nor a command; did you mean the command `\(name)`?")
    }
  }
}
