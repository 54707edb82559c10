import Schema

/// The fixed texts of a printed standard.
struct PrintWords: Sendable {
  let language: Language

  init(_ standard: Standard) {
    language = standard.language.string?.hasPrefix("zh") == false ? .english : .chinese
  }

  private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  var references: String { word("规范性引用文件", "Normative references") }
  var terms: String { word("术语和定义", "Terms and definitions") }
  var basics: String { word("基本条件", "Basic requirements") }
  var requirements: String { word("工作要求", "Requirements") }
  var catalogue: String { word("工作内容", "Work content") }
  var function: String { word("职业功能", "Function") }
  var content: String { word("工作内容", "Work content") }
  var level: String { word("职业能力等级", "Level") }
  var positions: String { word("相关岗位、职位", "Positions") }
  var annex: String { word("附录 A 等级与岗位、职位对照表", "Annex A Levels and positions") }
  var entry: String { word("学历及工作经验要求", "Entry conditions") }
  var oneOf: String { word("应满足以下条件之一：", "One of the following conditions:") }
  var trainingHours: String { word("培训参考学时", "Training hours") }
  var cumulative: String { word("各等级的要求依次递进，高级别涵盖低级别的要求。", "The requirements of a level include those of the levels below it.") }
  var theoryWeights: String { word("理论知识权重表", "Weights of theory") }
  var skillWeights: String { word("技能要求权重表", "Weights of skills") }
  var weightItem: String { word("项目", "Part") }

  func published(_ day: String) -> String { word("\(day) 发布", "Published \(day)") }
  func effective(_ day: String) -> String { word("\(day) 实施", "Effective \(day)") }
  func issued(_ issuer: String) -> String { word("\(issuer) 发布", "Issued by \(issuer)") }
  func levelTitle(_ level: String) -> String { word("\(level)工作要求", "Requirements for \(level)") }
  func caption(_ number: Int, _ level: String) -> String { word("表\(number) \(level)工作要求", "Table \(number) Requirements for \(level)") }
  func contains(_ function: String) -> String { word("\(function)的工作内容包括但不限于：", "\(function) includes, but is not limited to:") }
  func tracks(_ function: String, _ tracks: [String]) -> String {
    word("“\(function)”只适用于：\(tracks.joined(separator: "、"))。", "\(function) is for \(tracks.joined(separator: ", ")) only.")
  }

  func hours(_ level: String, _ hours: Quantity) -> String { word("\(level)不少于\(hours)标准学时。", "\(level): \(hours) hours at least.") }

  /// `产品选择，如产品市场调研、竞品分析等；`
  func catalogueEntry(_ content: CatalogueContent) -> String {
    let examples = content.examples.strings
    guard !examples.isEmpty else { return content.title }
    return language == .chinese
      ? "\(content.title)，如\(examples.joined(separator: "、"))等"
      : "\(content.title), such as \(examples.joined(separator: ", "))"
  }

  /// `中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上`
  func condition(_ entry: EntryCondition, levelName: (String) -> String) -> String {
    var parts: [String] = []
    if let previous = entry.previousLevel.string {
      parts.append(word("取得本职业\(levelName(previous))职业技能等级证书后", "holding the certificate of \(levelName(previous))"))
    }
    let years = (entry.years?.value).flatMap { $0 > .zero ? $0 : nil }
    if let education = entry.education?.value, education != .any || years == nil {
      parts.append(word("\(education.name.chinese)及以上学历", "\(education.name.english) or higher education"))
    }
    // Zero years are not printed.
    if let years {
      parts.append(word("累计从事本职业或相关职业工作\(years)年（含）以上", "\(years) years of work in the trade or more"))
    }
    if let other = entry.other.string { parts.append(other) }
    return parts.joined(separator: word("，", ", "))
  }
}
