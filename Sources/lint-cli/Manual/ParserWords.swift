/// Chinese translations of ArgumentParser's own texts, which it has only in English.
enum ParserWords {
  /// The translation of a text that the parser adds to every command. Any other text is returned unchanged, since it is translated already.
  static func chinese(_ text: String) -> String { texts.first { $0.english == text }?.chinese ?? text }

  /// The texts of help, completions and manual pages.
  static let texts: [(english: String, chinese: String)] = [
    ("Show help information.", "显示帮助。"),
    ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
  ]

  /// The name of a value, such as `<path>`, in Chinese. Literal values, such as `zh|en`, stay.
  static func valueName(_ name: String) -> String { valueNames[name] ?? name }

  private static let valueNames = [
    "path": "路径", "file": "文件", "file|-": "文件|-", "dir": "文件夹", "rule": "规则", "rule=level": "规则=级别", "preset": "预设", "format": "格式",
    "format:path": "格式:路径", "key=head,…": "栏=表头,…", "level": "等级", "severity": "级别", "n": "数量", "url": "网址", "ref": "提交", "text": "文字",
    "when": "何时", "kind": "类型",
    "id": "标识",
    "id@version": "标识@版本", "version": "版本", "track": "工种", "standard": "标准", "uri": "地址", "shell": "外壳", "options": "选项",
    "subcommand": "子命令", "subcommands": "子命令", "old": "旧版", "new": "新版",
  ]

  /// Translates the names of values in a text such as `'--jobs <n>'`.
  static func withValueNames(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: ">") else {
        result += "<"
        break
      }
      result += "<\(valueName(String(rest[..<close])))>"
      rest = rest[close...].dropFirst()
    }
    return result + rest
  }
}
