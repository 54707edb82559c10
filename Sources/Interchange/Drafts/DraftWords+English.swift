/// Words that plans and job descriptions share, and further English ones.
extension DraftWords {
  static let moreFacts: [Draft.Kind: [(Fact, [String])]] = [
    .plan: [
      (.title, ["course title", "course name", "programme title", "program title", "plan title", "training title"]),
      (.standard, frameworks), (.level, targetLevels + levels), (.fromLevel, entrances), (.notCovered, excluded), (.hours, wholeHours),
      (.theory, ["of which theory", "of which theoretical", "theoretical hours"]),
      (.practice, ["of which practice", "of which practical", "practical hours"]),
    ],
    .job: [
      (.standard, frameworks), (.level, targetLevels), (.notCovered, excluded), (.other, certificates), (.language, papers),
      (.department, departments), (.duties, dutySections), (.qualifications, askedSections),
    ],
  ]
  static let moreColumns: [(Column, [String])] = [
    (.module, modulesOfPlans), (.content, contentsOfPlans), (.method, waysOfAssessment), (.weight, shares), (.duty, dutyItems),
    (.covers, competencies + references), (.objectives, outcomes + aims), (.hours, sums), (.theory, ["理论学习", "课内理论", "理论学习学时"]),
    (.practice, ["实训部分", "实操部分", "课内实践", "实操课", "实践学习", "实操教学", "实践环节", "实训环节"]),
  ]

  private static let modulesOfPlans: [String] = ["带教项目", "知识模块", "技能模块", "实习项目", "跟岗项目", "研修主题", "研修专题", "讲座题目"]
  /// Headers of calendars, of plans for practice, and of plans in which a master trains an apprentice.
  private static let contentsOfPlans: [String] = [
    "章节内容", "章节及内容", "章节与内容", "章节和内容", "授课章节内容", "授课章节及内容", "教学章节内容", "课程章节内容", "上课内容", "讲授内容", "讲课内容", "课堂内容", "课时内容", "单元内容", "模块内容",
    "课题内容", "带教内容", "传授内容", "传帮带内容", "师带徒内容", "帮教内容", "跟岗内容", "跟岗学习内容", "实训内容", "实习内容", "实践内容", "训练内容", "实训项目内容", "实训内容与要求",
    "实训内容及要求",
    "实习内容与要求", "实习内容及要求", "学习培训内容", "培训课程内容", "课程及内容", "研修内容", "日程内容",
  ]
  private static let waysOfAssessment: [String] = [
    "验收方式", "验收方法", "验收形式", "考评方式", "考评方法", "考评形式", "考查方式", "检验方式", "检查方式", "测评方式", "测评方法", "评定方式", "评定方法", "评价方法", "评价形式", "评估方式", "评估方法",
  ]
  private static let shares: [String] = [
    "考核占比", "考核比例", "考核比重", "成绩比例", "成绩权重", "占总成绩比例", "占总成绩", "占总评", "占总评比例", "评价权重", "评价占比", "评价比例", "weighting", "% of grade",
    "% of total", "% of final grade",
  ]
  private static let aims: [String] = [
    "阶段目标", "带教目标", "培养目标", "实训目标", "实习目标", "训练目标", "模块目标", "单元目标", "任务目标", "项目目标", "课时目标", "课程目标", "达成目标", "带教要求", "实训目的", "实习目的",
  ]
  private static let wholeHours: [String] = [
    "实训总学时", "实训总课时", "实习总学时", "集训总学时", "课程总课时",
    "带教总学时", "带教总课时", "带教学时", "带教课时", "教学总学时", "教学总课时", "培养总学时", "研修总学时", "方案总学时", "计划总学时", "计划总课时", "项目总学时",
    "专业总学时", "总计学时", "总计课时",
  ]
  /// Headers for the entries of the standard.
  private static let references: [String] = [
    "对接职业功能", "对接工作内容", "对接标准条目", "对接标准内容", "对接条目", "职业标准条款", "职业标准条目", "职业标准内容", "标准条款", "标准条目及内容",
    "对应编号", "对应代码", "职业标准要求", "所属工作内容", "对标内容", "对标条目", "standard ref.", "standard ref", "standard refs", "standard refs.",
    "standard references", "standard clause", "standard clauses", "standard items", "standard item", "contents covered", "content covered",
    "covered contents",
  ]
  private static let sums: [String] = [
    "合计课时", "合计学时", "学时小计", "课时小计", "课时合计", "学时总计", "课时总计", "教学时数", "总时数", "总学时数", "总课时数", "学时总数", "课时总数", "教学课时", "教学学时", "课程学时", "课程课时",
    "计划课时", "课时安排", "学习时长", "总", "总数", "总量", "共计", "计", "contact hours", "training hours", "course hours",
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
