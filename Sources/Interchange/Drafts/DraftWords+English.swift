/// Words that plans and job descriptions share, and further English ones.
extension DraftWords {
  static let moreFacts: [Draft.Kind: [(Fact, [String])]] = [
    .plan: [(.standard, frameworks), (.level, targetLevels), (.notCovered, excluded)],
    .job: [(.standard, frameworks), (.level, targetLevels), (.notCovered, excluded), (.other, certificates), (.language, papers)],
  ]
  static let moreColumns: [(Column, [String])] = [(.covers, competencies), (.objectives, outcomes)]

  private static let frameworks: [String] = [
    "competency standard", "occupational standard", "reference standard", "competency framework", "national occupational standard",
  ]
  private static let targetLevels: [String] = [
    "target level", "award level", "training level", "course level", "qualification level", "competency level",
  ]
  private static let competencies: [String] = [
    "competencies", "competencies covered", "competency", "competences", "competences covered", "units of competency", "standards covered",
    "covered competencies",
  ]
  private static let outcomes: [String] = [
    "learning outcomes", "learning outcome", "learning objectives", "outcomes", "training objectives",
  ]

  /// Labels for the entries of the standard that a plan or job leaves out.
  private static let excluded: [String] = [
    "不覆盖", "未覆盖", "未覆盖内容", "未覆盖的内容", "不覆盖内容", "不覆盖的内容", "未覆盖条目", "不覆盖的条目", "未涵盖内容", "未涵盖的内容", "未包含内容", "未包含的内容", "不包含的内容",
    "未覆盖的标准内容", "标准中未覆盖的内容", "未培训的内容", "不培训的内容", "not covered", "not included", "not part of this role", "not part of the role",
    "not part of this job", "not part of this programme", "not part of this program", "not part of this course", "out of scope",
    "exclusions",
    "excluded", "not required",
  ]

  private static let certificates: [String] = ["certificates", "certifications", "licenses", "certificates and licenses"]
  /// Labels for certificates, which are kept with their labels, as languages are.
  private static let papers: [String] = [
    "证书", "证书要求", "资格证书", "所需证书", "职业资格证书", "职业技能证书", "技能证书", "持证要求",
  ]
}
