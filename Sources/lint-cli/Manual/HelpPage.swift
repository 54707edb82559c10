import JSON
import Linter
import Reports
import TextModel

/// The help of a command in Chinese, made from its declaration: ArgumentParser has its headings only in English.
struct HelpPage {
  private let command: JSONValue
  /// The full name, such as `competency-lint baseline create`.
  private let name: String
  private let isRoot: Bool
  private let columns: Int
  /// The column, from 0, at which explanations begin.
  private static let margin = 26

  /// The page for `help baseline create`, `baseline create --help` or `--help`; `program` is the dump of all commands.
  init(of program: JSONValue, arguments: [String], columns: Int) {
    var command = program
    var name = Tool.name
    for word in arguments.filter({ !$0.hasPrefix("-") && $0 != "help" }) {
      guard let child = command.subcommands.first(where: { $0.text("commandName") == word }) else { break }
      command = child
      name += " " + word
    }
    self.command = command
    self.name = name
    isRoot = name == Tool.name
    self.columns = min(max(columns, 60), 100)
  }

  var text: String {
    var text = TextWrapping.wrap("概述：" + command.text("abstract"), columns: columns) + "\n"
    let discussion = command.text("discussion")
    if !discussion.isEmpty { text += "\n" + TextWrapping.wrap(discussion, columns: columns) + "\n" }
    text += "\n用法：\(usage)\n"
    let arguments = command.list("arguments").filter { $0["shouldDisplay"]?.bool != false }
    text += section("参数", arguments.filter(isPositional).map { (heading($0), explanation($0)) })
    text += section("选项", arguments.filter { !isPositional($0) }.map { (heading($0), explanation($0)) })
    let standard = command["defaultSubcommand"]?.string
    text += section(
      "子命令",
      command.subcommands.map { child in
        let name = child.text("commandName")
        return (name + (name == standard ? "（默认）" : ""), child.text("abstract"))
      })
    if !command.subcommands.isEmpty {
      text += "\n用“\(isRoot ? Tool.name + " help" : Tool.name + " help " + ownName) <子命令>”查看详细说明。\n"
    }
    return text
  }

  private var ownName: String { name.split(separator: " ").dropFirst().joined(separator: " ") }

  private var usage: String {
    if !command.subcommands.isEmpty { return "\(name) <子命令>" }
    let arguments = command.list("arguments").filter(isPositional).map { argument in
      let value = "<\(valueName(argument))>" + (argument["isRepeating"]?.bool == true ? "…" : "")
      return argument["isOptional"]?.bool == true ? "[\(value)]" : value
    }
    return ([name, "[<选项>]"] + arguments).joined(separator: " ")
  }

  private func section(_ title: String, _ rows: [(label: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    return "\n\(title)：\n" + rows.map { row($0.label, $0.text) }.joined()
  }

  private func row(_ label: String, _ explanation: String) -> String {
    let lines = TextWrapping.wrap(explanation, columns: columns - Self.margin).split(separator: "\n").map(String.init)
    let width = DisplayWidth.columns(of: label.utf8) + 2
    let start = "  " + label
    // A label that is too long gets its own line.
    let first = width + 1 < Self.margin ? start + String(" ", times: Self.margin - width) + (lines.first ?? "") : start
    let rest = width + 1 < Self.margin ? Array(lines.dropFirst()) : lines
    return ([first] + rest.map { String(" ", times: Self.margin) + $0 }).joined(separator: "\n") + "\n"
  }

  private func heading(_ argument: JSONValue) -> String {
    if isPositional(argument) { return "<\(valueName(argument))>" }
    return argument.spellings.joined(separator: ", ") + (argument["kind"]?.string == "option" ? " <\(valueName(argument))>" : "")
  }

  private func explanation(_ argument: JSONValue) -> String {
    let text = ParserWords.chinese(argument.text("abstract"))
    let values = argument.list("allValues").compactMap(\.string)
    var more: [String] = []
    // Values that the text already mentions are not repeated.
    if !values.isEmpty, !values.allSatisfy(text.contains) { more.append("可取 " + values.joined(separator: "、")) }
    if let preset = argument["defaultValue"]?.string { more.append("默认 \(preset)") }
    if more.isEmpty { return text }
    // If the text ends in parentheses, the additions are put inside them.
    let inside = more.joined(separator: "；")
    return text.hasSuffix("）") ? "\(text.dropLast())；\(inside)）" : "\(text)（\(inside)）"
  }

  private func valueName(_ argument: JSONValue) -> String { ParserWords.valueName(argument.text("valueName")) }
  private func isPositional(_ argument: JSONValue) -> Bool { argument["kind"]?.string == "positional" }
}
