import Schema

/// A sample to show for a value without an example.
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
    "items": Bilingual(zh: "能力 3 条、知识 1 条", en: "3 abilities, 1 knowledge item"), "skipped": Bilingual(zh: "中级", en: "intermediate"),
    "units": Bilingual(zh: "理论 4、实践 8", en: "theory 4, practice 8"), "counts": Bilingual(zh: "理论 6、实践 8", en: "theory 6, practice 8"),
    "member": Bilingual(zh: "2.2.1", en: "2.2.1"), "place": Bilingual(zh: "中级 2.2", en: "intermediate 2.2"),
    "numbered": Bilingual(zh: "中级 2.2", en: "intermediate 2.2"), "realPath": Bilingual(zh: "标准", en: "standards"),
    "field": Bilingual(zh: "其他", en: "other"),
    "inner": Bilingual(zh: "其他", en: "other"), "outer": Bilingual(zh: "任职资格", en: "qualifications"),
    "asked": Bilingual(zh: "cbec@2020", en: "cbec@2020"),
    "versions": Bilingual(zh: "2021-draft、2024-a", en: "2021-draft, 2024-a"), "example": Bilingual(zh: "0.2", en: "0.2"),
    "percent": Bilingual(zh: "20", en: "20"), "number": Bilingual(zh: "2.2", en: "2.2"), "there": Bilingual(zh: "2.3", en: "2.3"),
    "prefix": Bilingual(zh: "2.", en: "2."), "previous": Bilingual(zh: "2.1", en: "2.1"), "last": Bilingual(zh: "2.4", en: "2.4"),
    "nearest": Bilingual(zh: "中级", en: "intermediate"), "what": Bilingual(zh: "工作内容", en: "work content"),
    "names": Bilingual(zh: "初级、中级", en: "junior, intermediate"), "ofTrack": Bilingual(zh: "景区讲解员", en: "景区讲解员"),
    "shown": Bilingual(zh: "培训大纲", en: "syllabus"), "bracket": Bilingual(zh: "]", en: "]"), "sign": Bilingual(zh: "*", en: "*"),
    "choices": Bilingual(zh: "草案、发布、废止", en: "draft, published, withdrawn"), "word": Bilingual(zh: "高级", en: "高级"),
    "form": Bilingual(zh: "编号和文字", en: "a number and text"), "shape": Bilingual(zh: "理论、实践", en: "theory, practice"),
    "way": Bilingual(zh: "安全", en: "safe"), "amount": Bilingual(zh: "8", en: "8"), "folder": Bilingual(zh: "标准", en: "standards"),
    "standard": Bilingual(zh: "cbec-operator@2021-draft", en: "cbec-operator@2021-draft"),
    "language": Bilingual(zh: "zh-Hans", en: "zh-Hans"),
    "kind": Bilingual(zh: "培训计划", en: "training plan"), "option": Bilingual(zh: "--select", en: "--select"),
  ]

  /// The last name of an expression, without what is done to it in the end.
  private static func lastName(of expression: String) -> String {
    let unnamed: Set<Substring> = ["chinese", "english", "string", "value", "Self", "joined", "separator", "map", "description", "display"]
    let start = expression.prefix { $0 != "{" && $0 != "\"" && $0 != "?" }
    let names = start.split { !($0.isLetter || $0.isNumber) }.filter { !unnamed.contains($0) && $0.first?.isNumber == false }
    return names.last.map(String.init) ?? "…"
  }
}
