/// The texts of the argument parser in Chinese: it has them in English alone.
enum ParserWords {
  /// A text that the parser adds to every command; any other text is ours already.
  static func chinese(_ text: String) -> String { texts.first { $0.english == text }?.chinese ?? text }

  /// The texts of help, completions and manual pages.
  static let texts: [(english: String, chinese: String)] = [
    ("Show help information.", "显示帮助。"),
    ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
  ]

  /// `<path>` as Chinese readers see it. A value in two spellings, such as `zh|en`, is what is typed, and stays.
  static func valueName(_ name: String) -> String { valueNames[name] ?? name }

  private static let valueNames = [
    "path": "路径", "file": "文件", "file|-": "文件|-", "dir": "文件夹", "rule": "规则", "rule=level": "规则=级别", "preset": "预设", "format": "格式",
    "format:path": "格式:路径", "key=head,…": "栏=表头,…", "level": "等级", "severity": "级别", "n": "数量", "url": "网址", "ref": "提交", "text": "文字",
    "when": "何时", "kind": "类型",
    "id": "标识",
    "id@version": "标识@版本", "version": "版本", "track": "工种", "standard": "标准", "uri": "地址", "shell": "外壳", "options": "选项",
    "subcommand": "子命令", "subcommands": "子命令", "old": "旧版", "new": "新版",
  ]

  /// `'--jobs <n>'` with the names of its values in Chinese.
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
