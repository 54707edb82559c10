import Linter
import Schema

/// The names of the subcommands of `baseline`.
enum BaselinePart: String, CaseIterable {
  case create, update, show
}

/// The names of the commands, in the order of help and of the manual.
enum CommandName: String, CaseIterable {
  case check, merge, fmt, explain, rules, coverage, baseline
  case create = "init"
  case `import`, export, schema, diff, migrate, server, doctor, completions, manual

  /// The message for `help` with a command that does not exist; nil for any other arguments.
  static func unknownHelp(_ arguments: some Sequence<String>) -> Bilingual? {
    let words = Array(arguments.prefix(2))
    guard words.first == "help", let word = words.dropFirst().first, !word.hasPrefix("-"), word != "help",
      CommandName(rawValue: word) == nil
    else { return nil }
    return Bilingual(
      zh: "没有命令“\(word)”；\(Tool.name) --help 列出全部命令", en: "there is no command `\(word)`; `\(Tool.name) --help` lists all commands")
  }

  /// The message for a subcommand that does not exist, such as `baseline creat`; nil for any other arguments.
  static func unknownSubcommand(_ arguments: some Sequence<String>) -> Bilingual? {
    let words = Array(arguments.prefix(2))
    guard words.first == baseline.rawValue, let word = words.dropFirst().first, !word.hasPrefix("-") else { return nil }
    let names = BaselinePart.allCases.map(\.rawValue)
    guard !names.contains(word) else { return nil }
    if let name = NearestName.find(word, among: names) {
      return Bilingual(
        zh: "没有子命令“\(word)”；是否想用 baseline \(name)？", en: "there is no subcommand `\(word)`; did you mean `baseline \(name)`?")
    }
    return Bilingual(
      zh: "没有子命令“\(word)”；可用：\(names.joined(separator: "、"))",
      en: "there is no subcommand `\(word)`; there are: \(names.joined(separator: ", "))")
  }

  /// The message for a path that does not exist and is probably a misspelled command: since `check` is the default, such a command is read
  /// as a path. Nil if it does not resemble a command.
  static func guess(_ path: String) -> Bilingual? {
    guard path.utf8.allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return NearestName.find(path, among: allCases.map(\.rawValue)).map { name in
      Bilingual(zh: "没有这个文件或命令；是否想用命令 \(name)？", en: "neither a file nor a command; did you mean the command `\(name)`?")
    }
  }
}
