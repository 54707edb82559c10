import Schema

/// The fixed texts of a printed standard.
struct ExportWords: Sendable {
  let language: Language

  init(_ standard: Standard) {
    language = standard.language.string?.hasPrefix("zh") == false ? .english : .chinese
  }

  var references: String { language.text(zh: "规范性引用文件", en: "Normative references") }
  var terms: String { language.text(zh: "术语和定义", en: "Terms and definitions") }
  var basics: String { language.text(zh: "基本条件", en: "Basic requirements") }
  var requirements: String { language.text(zh: "工作要求", en: "Requirements") }
  var catalogue: String { language.text(zh: "工作内容", en: "Work content") }
  var function: String { language.text(zh: "职业功能", en: "Function") }
  var content: String { language.text(zh: "工作内容", en: "Work content") }
  var level: String { language.text(zh: "职业能力等级", en: "Level") }
  var positions: String { language.text(zh: "相关岗位、职位", en: "Positions") }
  var annex: String { language.text(zh: "附录 A 等级与岗位、职位对照表", en: "Annex A Levels and positions") }
  var entry: String { language.text(zh: "学历及工作经验要求", en: "Entry conditions") }
  var oneOf: String { language.text(zh: "应满足以下条件之一：", en: "One of the following conditions:") }
  var trainingHours: String { language.text(zh: "培训参考学时", en: "Training hours") }
  var cumulative: String {
    language.text(zh: "各等级的要求依次递进，高级别涵盖低级别的要求。", en: "The requirements of a level include those of the levels below it.")
  }
  var theoryWeights: String { language.text(zh: "理论知识权重表", en: "Weights of theory") }
  var skillWeights: String { language.text(zh: "技能要求权重表", en: "Weights of skills") }
  var weightItem: String { language.text(zh: "项目", en: "Part") }

  /// The number, with a label if it would not be recognized without one.
  func number(_ number: String) -> String {
    PrintedNumber.isPlain(number) ? number : language.text(zh: "标准编号：\(number)", en: "Standard number: \(number)")
  }
  func published(_ day: String) -> String { language.text(zh: "\(day) 发布", en: "Published \(day)") }
  func effective(_ day: String) -> String { language.text(zh: "\(day) 实施", en: "Effective \(day)") }
  func issued(_ issuer: String) -> String { language.text(zh: "\(issuer) 发布", en: "Issued by \(issuer)") }
  /// The id, version, status and profile on a cover, which an import reads back.
  func edition(_ id: String, _ version: String, _ status: StandardStatus?, _ profile: StandardProfile?) -> String {
    let chinese = (status.map { "，状态：\($0.name.chinese)" } ?? "") + (profile.map { "\(Self.profileLabel.chinese)\($0.name.chinese)" } ?? "")
    let english =
      (status.map { ", status: \($0.name.english)" } ?? "") + (profile.map { "\(Self.profileLabel.english)\($0.name.english)" } ?? "")
    return language.text(zh: "标识：\(id)，版本：\(version)\(chinese)", en: "Id: \(id), version: \(version)\(english)")
  }
  private static let profileLabel = Bilingual(zh: "，适用规则：", en: ", profile: ")
  /// The header of a column for which the standard has no name.
  func header(_ column: Column, in standard: Standard) -> String {
    guard language == .english, standard.columns?.value.value(of: column.name.english) == nil else { return standard.name(of: column) }
    return Self.englishHeaders[column] ?? standard.name(of: column)
  }
  static let englishHeaders: [Column: String] = [.tasks: "Tasks", .abilities: "Abilities", .knowledge: "Knowledge"]

  /// What such a line says.
  static func edition(in line: String) -> (id: String, version: String, status: StandardStatus?, profile: StandardProfile?)? {
    for profile in StandardProfile.allCases {
      let end = [profileLabel.chinese + profile.name.chinese, profileLabel.english + profile.name.english].first { line.hasSuffix($0) }
      guard let end, let found = edition(in: String(line.dropLast(end.count))) else { continue }
      return (found.id, found.version, found.status, profile)
    }
    for (start, middle, end) in [("标识：", "，版本：", "，状态："), ("Id: ", ", version: ", ", status: ")] where line.hasPrefix(start) {
      guard let range = line.firstRange(of: middle) else { continue }
      let id = String(line[..<range.lowerBound].dropFirst(start.count))
      let rest = line[range.upperBound...]
      let after = rest.ranges(of: end).last
      let word = after.map { PrintedText.trimmed(rest[$0.upperBound...]) }
      let status = word.flatMap { word in StandardStatus.allCases.first { $0.name.isSpelled(word) } }
      // Words that are not a status belong to the version.
      let version = PrintedText.trimmed(status == nil ? rest : after.map { rest[..<$0.lowerBound] } ?? rest)
      if !id.isEmpty, !version.isEmpty, !id.contains(" ") { return (id, version, status, nil) }
    }
    return nil
  }

  func levelTitle(_ level: String) -> String { language.text(zh: "\(level)工作要求", en: "Requirements for \(level)") }
  func caption(_ number: Int, _ level: String) -> String {
    language.text(zh: "表\(number) \(level)工作要求", en: "Table \(number) Requirements for \(level)")
  }
  func contains(_ function: String) -> String {
    language.text(zh: "\(function)的工作内容包括但不限于：", en: "\(function) includes, but is not limited to:")
  }
  func tracks(_ function: String, _ tracks: [String]) -> String {
    language.text(
      zh: "“\(function)”只适用于：\(tracks.joined(separator: "、"))。", en: "“\(function)” is for \(tracks.joined(separator: ", ")) only.")
  }
  /// Printed for a function only if another one has the same name.
  func allTracks(_ function: String) -> String { language.text(zh: "“\(function)”适用于各工种。", en: "“\(function)” is for all tracks.") }
  func levels(_ function: String, _ levels: [String]) -> String {
    language.text(
      zh: "“\(function)”只设于：\(levels.joined(separator: "、"))。", en: "“\(function)” is at \(levels.joined(separator: ", ")) only.")
  }

  /// A track with its id and levels on the cover, which an import reads back.
  func track(_ name: String, id: String, levels: [String]) -> String {
    let chinese = levels.isEmpty ? "" : "；等级：\(levels.joined(separator: "、"))"
    let english = levels.isEmpty ? "" : "; levels: \(levels.joined(separator: ", "))"
    return language.text(zh: "工种：\(name)（标识：\(id)\(chinese)）", en: "Track: \(name) (id: \(id)\(english))")
  }

  func hours(_ level: String, _ hours: Quantity) -> String {
    language.text(zh: "\(level)不少于\(hours)标准学时。", en: "\(level): \(hours) hours at least.")
  }

  /// `产品选择，如产品市场调研、竞品分析等；`, with the levels of the content if not all levels have it.
  func catalogueEntry(_ content: CatalogueContent, levelName: (String) -> String) -> String {
    let levels = content.levels.strings.map(levelName)
    let title =
      levels.isEmpty
      ? content.title
      : language.text(zh: "\(content.title)（\(levels.joined(separator: "、"))）", en: "\(content.title) (\(levels.joined(separator: ", ")))")
    let examples = content.examples.strings
    guard !examples.isEmpty else { return title }
    return language.text(zh: "\(title)，如\(examples.joined(separator: "、"))等", en: "\(title), such as \(examples.joined(separator: ", "))")
  }

  /// `中等职业学校及以上学历，累计从事本职业或相关职业工作2年（含）以上`
  func condition(_ entry: EntryCondition, levelName: (String) -> String) -> String {
    var parts: [String] = []
    if let previous = entry.previousLevel.string {
      parts.append(language.text(zh: "取得本职业\(levelName(previous))职业技能等级证书后", en: Self.holdingCertificate + levelName(previous)))
    }
    let years = (entry.years?.value).flatMap { $0 > .zero ? $0 : nil }
    if let education = entry.education?.value, education != .any || years == nil {
      parts.append(
        education == .any
          ? Self.anyEducation[language]
          : language.text(zh: "\(education.name.chinese)及以上学历", en: education.name.english + Self.orHigher))
    }
    if entry.years?.value == .zero, !parts.isEmpty { parts.append(Self.noWork[language]) }
    if let years {
      parts.append(language.text(zh: "累计从事本职业或相关职业工作\(years)年（含）以上", en: "\(years) \(Self.yearsOfWork)"))
    }
    if let other = entry.other.string { parts.append(other) }
    return parts.joined(separator: language.text(zh: "，", en: ", "))
  }

  static let anyEducation = Bilingual(zh: "学历不限", en: "any education")
  static let holdingCertificate = "holding the certificate of "
  static let orHigher = " or higher education"
  static let yearsOfWork = "years of work in the trade or more"
  static let noWork = Bilingual(zh: "不要求工作年限", en: "no years of work required")
}
