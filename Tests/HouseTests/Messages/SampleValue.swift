import Schema

/// What to show for a value of which there is no instance.
enum SampleValue {
  static func of(_ expression: String, _ language: Language) -> String {
    if expression.contains("English.count(") { return countOf(expression) }
    if expression == "Tool.name" { return "competency-lint" }
    let name = lastName(of: expression)
    if numbers.contains(name) { return "3" }
    return known[name]?[language] ?? "‹\(name)›"
  }

  /// `English.count(files, "file")` as `3 files`.
  private static func countOf(_ expression: String) -> String {
    let parts = expression.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return "3" }
    return "3 " + (parts.count > 3 ? String(parts[3]) : parts[1] + "s")
  }

  private static let numbers: Set<String> = [
    "count", "files", "lines", "fixes", "checked", "changed", "unchanged", "left", "more", "notListed", "repaired", "safe", "unsafe",
    "removed",
    "added", "moved", "renumbered", "reworded", "line", "new", "abilities", "knowledge", "contents", "sum", "whole", "weightSum",
    "findingCount",
    "position", "limit",
  ]

  private static let known: [String: Bilingual] = [
    "level": Bilingual(zh: "中级", en: "intermediate"), "levelTitle": Bilingual(zh: "中级", en: "中级"),
    "own": Bilingual(zh: "中级", en: "intermediate"),
    "from": Bilingual(zh: "高级", en: "senior"), "to": Bilingual(zh: "初级", en: "junior"),
    "version": Bilingual(zh: "2021-draft", en: "2021-draft"),
    "path": Bilingual(zh: "标准.yaml", en: "standard.yaml"), "file": Bilingual(zh: "标准.yaml", en: "standard.yaml"),
    "output": Bilingual(zh: "计划.plan.yaml", en: "my.plan.yaml"), "excerpt": Bilingual(zh: "能进行账户信息设置", en: "能进行账户信息设置"),
    "title": Bilingual(zh: "账户管理", en: "账户管理"), "label": Bilingual(zh: "2.2 账户管理", en: "2.2 账户管理"), "code": Bilingual(zh: "2.2", en: "2.2"),
    "text": Bilingual(zh: "2.2 账户管理", en: "2.2 账户管理"), "written": Bilingual(zh: "2.2 账号管理", en: "2.2 账号管理"),
    "first": Bilingual(zh: "2.2", en: "2.2"),
    "id": Bilingual(zh: "cbec-operator", en: "cbec-operator"), "rule": Bilingual(zh: "title-mismatch", en: "title-mismatch"),
    "candidates": Bilingual(zh: "初级、中级", en: "junior, intermediate"), "problems": Bilingual(zh: "3 个问题", en: "3 problems"),
    "places": Bilingual(zh: "3 个文件", en: "3 files"), "name": Bilingual(zh: "账户管理", en: "账户管理"),
  ]

  /// The last name of an expression, without what is done to it in the end.
  private static func lastName(of expression: String) -> String {
    let unnamed: Set<Substring> = ["chinese", "english", "string", "value", "Self", "joined", "separator", "map", "description", "display"]
    let start = expression.prefix { $0 != "{" && $0 != "\"" && $0 != "?" }
    let names = start.split { !($0.isLetter || $0.isNumber) }.filter { !unnamed.contains($0) && $0.first?.isNumber == false }
    return names.last.map(String.init) ?? "…"
  }
}
