/// The kinds of file that this program reads.
public enum DocumentKind: Choice {
  case standard
  case jobDescription
  case trainingPlan
  /// The linter's own settings, recognized by file name only and never by a `kind`.
  case configuration

  /// The kinds that a file can name.
  public static let allCases: [DocumentKind] = [.standard, .jobDescription, .trainingPlan]
  /// Every kind of file that is read by a shape.
  public static let allWithConfiguration: [DocumentKind] = allCases + [.configuration]

  public var name: KeyName {
    switch self {
    case .standard: KeyName("standard", "职业标准")
    case .jobDescription: KeyName("job-description", "岗位说明")
    case .trainingPlan: KeyName("training-plan", "培训计划")
    case .configuration: KeyName("configuration", "配置")
    }
  }

  public var aliases: [String] {
    switch self {
    case .standard: ["职业能力标准", "标准"]
    case .jobDescription: ["岗位说明书", "职位说明"]
    case .trainingPlan: ["培训方案"]
    case .configuration: []
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .standard:
      Bilingual(
        zh: "职业能力标准：各等级的职业功能、工作内容、能力要求和相关知识",
        en: "A competency standard: job functions, work contents, abilities and knowledge of every level")
    case .jobDescription:
      Bilingual(zh: "岗位说明：职责与任职资格，对应标准的一个等级", en: "A job description: duties and qualifications, set against one level of a standard")
    case .trainingPlan:
      Bilingual(zh: "培训计划：模块、学时与考核，对应标准的一个等级", en: "A training plan: modules, hours and assessment, set against one level of a standard")
    case .configuration:
      Bilingual(
        zh: "检查设置：对本文件所在文件夹及其下级文件夹中的文件生效", en: "Settings of the linter, for the files of this folder and of the folders in it")
    }
  }

  /// The middle part of the recommended file names: `x.plan.yaml`.
  public var fileNameMark: String {
    switch self {
    case .standard: "standard"
    case .jobDescription: "job"
    case .trainingPlan: "plan"
    case .configuration: "competency-lint"
    }
  }

  /// The file name of settings, which are searched for in the folder of each file and the folders above it.
  public static let configurationFileName = ".competency-lint.yaml"

  /// The kind according to a file name; nil if the name is not one of the format.
  public static func expected(byFileName name: String) -> DocumentKind? {
    let lower = name.lowercased()
    return allWithConfiguration.first { lower.hasSuffix(".\($0.fileNameMark).yaml") || lower.hasSuffix(".\($0.fileNameMark).yml") }
  }
}
