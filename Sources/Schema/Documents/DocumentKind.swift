import YAML

/// The kinds of file that are ours.
package enum DocumentKind: Choice {
  case standard
  case jobDescription
  case trainingPlan

  package var name: KeyName {
    switch self {
    case .standard: KeyName("standard", "职业标准")
    case .jobDescription: KeyName("job-description", "岗位说明")
    case .trainingPlan: KeyName("training-plan", "培训计划")
    }
  }

  package var aliases: [String] {
    switch self {
    case .standard: ["职业能力标准", "标准"]
    case .jobDescription: ["岗位说明书", "职位说明"]
    case .trainingPlan: ["培训方案"]
    }
  }

  package var documentation: Bilingual {
    switch self {
    case .standard:
      Bilingual(
        zh: "职业能力标准：各等级的职业功能、工作内容、能力要求和相关知识",
        en: "A competency standard: job functions, work contents, abilities and knowledge of every level")
    case .jobDescription:
      Bilingual(zh: "岗位说明：职责与任职资格，对应标准的一个等级", en: "A job description: duties and qualifications, set against one level of a standard")
    case .trainingPlan:
      Bilingual(zh: "培训计划：模块、学时与考核，对应标准的一个等级", en: "A training plan: modules, hours and assessment, set against one level of a standard")
    }
  }

  /// The middle part of the recommended file names: `x.plan.yaml`.
  package var fileNameMark: String {
    switch self {
    case .standard: "standard"
    case .jobDescription: "job"
    case .trainingPlan: "plan"
    }
  }

  /// The kind that a file's name promises.
  package static func promised(byFileName name: String) -> DocumentKind? {
    let lower = name.lowercased()
    return allCases.first { lower.hasSuffix(".\($0.fileNameMark).yaml") || lower.hasSuffix(".\($0.fileNameMark).yml") }
  }

  package var shape: ShapeDescription {
    switch self {
    case .standard: Standard.shape.description
    case .jobDescription: JobDescription.shape.description
    case .trainingPlan: TrainingPlan.shape.description
    }
  }
}
