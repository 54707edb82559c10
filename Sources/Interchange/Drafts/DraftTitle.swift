import Schema
import TextModel

/// Decides which lines at the top of a document are its title.
enum DraftTitle {
  private static let kinds = [
    "计划", "大纲", "方案", "课程标准", "进度表", "安排表", "课程表", "日程", "手册", "说明书", "岗位说明", "职位说明", "岗位职责", "招聘启事", "plan", "programme", "program",
    "curriculum", "syllabus", "outline", "job description", "position description",
  ]

  /// Whether a text contains the kind of document: 培训计划, 教学大纲.
  static func namesKind(_ text: String) -> Bool {
    let folded = text.lowercased()
    return kinds.contains { folded.contains($0) || PrintedText.folded(text).contains($0) }
  }

  private static let bareKinds = [
    "岗位说明书", "职位说明书", "职务说明书", "工作说明书", "岗位说明", "职位说明", "招聘启事", "招聘信息", "招聘公告", "诚聘", "招聘", "岗位", "职位", "jobdescription",
    "positiondescription", "jobposting", "jobadvertisement", "vacancy", "培训计划", "教学计划", "授课计划", "教学大纲", "培训大纲", "培训方案", "课程标准", "计划表",
    "trainingplan", "trainingprogramme", "trainingprogram",
  ]

  /// Whether a text is only the kind of document: 职位说明书 Job Description.
  static func isKind(_ text: String) -> Bool {
    var rest = PrintedText.folded(text)
    for word in bareKinds { rest = rest.replacing(word, with: "") }
    return rest.allSatisfy { "表书/|-—（）()《》【】".contains($0) }
  }

  /// The title after the kind of document: Training Plan: Running an Online Store.
  static func titleAfterKind(_ text: String) -> String? {
    guard text.utf8.count <= 320, let colon = text.prefix(40).firstIndex(where: { "：:".contains($0) }),
      labels.contains(PrintedText.folded(text[..<colon]))
    else { return nil }
    let name = PrintedText.trimmed(text[colon...].dropFirst())
    return (2...80).contains(name.count) && !name.contains(where: { "。；：".contains($0) }) && !name.hasPrefix("见") ? name : nil
  }

  private static let labels: Set<String> = [
    "trainingplan", "trainingprogramme", "trainingprogram", "trainingcourse", "courseplan", "curriculum", "syllabus", "培训计划", "培训方案",
    "教学计划", "教学方案", "培训大纲",
    "教学大纲",
  ]

  private static let organisations = [
    "学校", "学院", "大学", "公司", "集团", "中心", "协会", "学会", "商会", "研究院", "研究所", "基地", "委员会", "人民政府", "工厂", "产业园", "工会", "人社局", "教育局", "school",
    "college", "university", "company", "corporation", "institute", "ltd", "ltd.", "inc", "inc.", "llc", "gmbh", "academy",
  ]

  /// Whether a text is the name of a school or company.
  static func isOrganisation(_ text: String) -> Bool {
    let folded = text.lowercased()
    guard text.count <= 60, !namesKind(text), !text.contains(where: { "：:，。；".contains($0) }) else { return false }
    return organisations.contains { word in
      guard folded.hasSuffix(word), let first = word.unicodeScalars.first else { return false }
      return !first.isASCII || folded == word || folded.hasSuffix(" \(word)")
    }
  }

  /// Whether `next`, the line below, is a better title than `title`.
  static func isBetter(_ next: String, than title: String, _ kind: Draft.Kind) -> Bool {
    guard !isOrganisation(next), !isKind(next) else { return false }
    // 2024年3月 is a date, 2024年度培训计划 a title.
    guard next.first?.isNumber != true || namesKind(next) else { return false }
    if namesKind(next) { return isKind(title) || !namesKind(title) }
    return kind == .job && isKind(title)
  }

  /// The name of a job without a word such as 【急聘】 before it; nil if there is none.
  static func withoutCall(_ text: String) -> String? {
    guard let first = text.first, let open = ["【": "】", "[": "]", "（": "）", "〖": "〗"][String(first)] else { return nil }
    guard let close = text.firstIndex(of: Character(open)) else { return nil }
    let inner = text[..<close].dropFirst()
    let rest = PrintedText.trimmed(text[text.index(after: close)...])
    let calls = ["聘", "招", "薪", "直招", "内推", "实习", "校招", "社招", "双休", "hiring", "urgent"]
    return inner.count <= 10 && !rest.isEmpty && calls.contains { inner.lowercased().contains($0) } ? rest : nil
  }
}
