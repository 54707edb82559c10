/// Words that plans and job descriptions share, and further English ones.
extension DraftWords {
  static let moreFacts: [Draft.Kind: [(Fact, [String])]] = [
    .plan: [
      (.title, ["course title", "course name", "programme title", "program title", "plan title", "training title"]),
      (.standard, frameworks), (.level, targetLevels + levels), (.fromLevel, entrances), (.notCovered, excluded),
    ],
    .job: [(.standard, frameworks), (.level, targetLevels), (.notCovered, excluded), (.other, certificates), (.language, papers)],
  ]
  static let moreColumns: [(Column, [String])] = [
    (.covers, competencies + references), (.objectives, outcomes), (.hours, sums), (.theory, ["理论学习", "课内理论", "理论学习学时"]),
    (.practice, ["实训部分", "实操部分", "课内实践", "实操课", "实践学习", "实操教学", "实践环节", "实训环节"]),
  ]

  /// Heads for the entries of the standard.
  private static let references: [String] = [
    "对应编号", "对应代码", "职业标准要求", "所属工作内容", "对标内容", "对标条目", "standard ref.", "standard ref", "standard refs", "standard refs.",
    "standard references", "standard clause", "standard clauses", "standard items", "standard item", "contents covered", "content covered",
    "covered contents",
  ]
  private static let sums: [String] = [
    "合计课时", "合计学时", "学时小计", "课时小计", "课时合计", "学时总计", "课时总计", "教学时数", "总时数", "总学时数", "总课时数", "学时总数", "课时总数", "教学课时", "教学学时", "课程学时", "课程课时",
    "计划课时", "课时安排", "学习时长", "contact hours", "training hours", "course hours",
  ]
  /// Further labels for the level of a plan.
  private static let levels: [String] = ["证书等级", "证书级别", "申报级别", "培养目标等级", "参照等级", "参照级别", "培训目标级别", "certificate level"]
  /// Labels for what participants must have; only a level is a field of the format.
  static let entrances: [String] = [
    "entry requirement", "entry requirements", "entrance requirement", "entrance level", "prerequisite level",
  ]

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
