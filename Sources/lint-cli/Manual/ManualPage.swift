import JSON
import Linter

/// The manual page of the program for `man`: every command with its declared arguments and options.
struct ManualPage {
  private let program: JSONValue
  private var roff = RoffWriter()

  init(_ program: JSONValue) { self.program = program }

  mutating func text() -> String {
    roff.title(Tool.name, section: 1, version: "\(Tool.name) \(Tool.version)")
    roff.section(words("名称", "NAME"))
    roff.text("\(Tool.name) - \(program.text("abstract"))")
    roff.section(words("用法", "SYNOPSIS"))
    roff.bold("\(Tool.name) [check] [\(words("选项", "option"))…] [\(words("路径", "path"))…]")
    roff.lineBreak()
    roff.bold("\(Tool.name) \(words("命令", "command")) [\(words("选项", "option"))…]")
    roff.section(words("命令", "COMMANDS"))
    for command in program.subcommands { write(command, name: [command.text("commandName")]) }
    writeCommonOptions()
    writeEnd()
    return roff.output
  }

  private mutating func write(_ command: JSONValue, name: [String]) {
    let children = command.subcommands
    roff.subsection(([Tool.name] + name).joined(separator: " "))
    roff.text(command.text("abstract"))
    let discussion = command.text("discussion")
    if !discussion.isEmpty { roff.paragraph(discussion) }
    for argument in arguments(of: command) { write(argument) }
    for child in children { write(child, name: name + [child.text("commandName")]) }
  }

  /// Without the options that every command has, which are listed once.
  private func arguments(of command: JSONValue) -> [JSONValue] {
    command.list("arguments").filter { argument in
      argument["shouldDisplay"]?.bool != false && !Self.common.contains { argument.spellings.contains($0) }
    }
  }

  private static let common = ["--lang", "--color", "--help", "--version"]

  private mutating func write(_ argument: JSONValue) {
    roff.item(heading(argument))
    var text = argument.text("abstract")
    let values = argument.list("allValues").compactMap(\.string)
    // Values that the text already mentions are not repeated.
    if !values.isEmpty, !values.allSatisfy(text.contains) {
      text += words("；可取：", "; one of: ") + values.joined(separator: ", ")
    }
    if let preset = argument["defaultValue"]?.string { text += words("（默认 \(preset)）", " (default: \(preset))") }
    roff.text(text)
  }

  private func heading(_ argument: JSONValue) -> String {
    let value = StartLanguage.value == .chinese ? ParserWords.valueName(argument.text("valueName")) : argument.text("valueName")
    switch argument["kind"]?.string {
    case "positional": return "<\(value)>" + (argument["isRepeating"]?.bool == true ? "…" : "")
    case "option": return argument.spellings.joined(separator: ", ") + " <\(value)>"
    default: return argument.spellings.joined(separator: ", ")
    }
  }
}

extension ManualPage {
  private mutating func writeCommonOptions() {
    roff.section(words("各命令共有的选项", "OPTIONS OF ALL COMMANDS"))
    roff.item("--lang <zh|en>")
    roff.text(words("输出语言", "the language of messages"))
    roff.item("--color <auto|always|never>")
    roff.text(words("是否用颜色", "whether output is coloured"))
    roff.item("-h, --help")
    roff.text(words("显示帮助", "show help"))
    roff.item("--version")
    roff.text(words("显示版本", "show the version"))
  }

  private mutating func writeEnd() {
    roff.section(words("退出码", "EXIT STATUS"))
    for (code, text) in [
      ("0", words("没有达到 --fail-on 级别的问题", "nothing at or above --fail-on")),
      ("1", words("有达到该级别的问题，或者 --check、--diff 发现需要改动", "problems of this severity, or changes that --check or --diff would make")),
      ("2", words("用法错误，或有文件无法读写", "wrong use, or something could not be read or written")),
    ] {
      roff.item(code)
      roff.text(text)
    }
    roff.section(words("环境变量", "ENVIRONMENT"))
    for (name, text) in [
      (
        "COMPETENCY_LINT_LANG, LC_ALL, LC_MESSAGES, LANG", words("输出语言，先者优先", "the language of messages; the first one that is set is used")
      ),
      ("NO_COLOR", words("设置后不用颜色和链接", "no colours and no links when it is set")),
      (
        "FORCE_HYPERLINK",
        words(
          "1：总是把规则名写成链接；0：从不（默认看终端是否支持）", "1: rule names are always links; 0: never (default: in terminals that are known to have them)")
      ),
      ("XDG_CACHE_HOME", words("缓存所在的文件夹（默认 ~/.cache）", "where results of earlier runs are kept (default: ~/.cache)")),
    ] {
      roff.item(name)
      roff.text(text)
    }
    roff.section(words("文件", "FILES"))
    for (name, text) in [
      (".competency-lint.yaml", words("所在文件夹及其下文件的设置", "the settings of the files of its folder and below")),
      (".competency-lint-baseline.yaml", words("已知的问题", "known problems")),
    ] {
      roff.item(name)
      roff.text(text)
    }
  }
}
