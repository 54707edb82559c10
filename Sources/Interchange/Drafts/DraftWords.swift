import Schema

/// The usual words for facts at the start of a plan or job description, and for the columns of its tables.
enum DraftWords {
  enum Fact: Sendable, Hashable {
    case id, title, standard, standardVersion, standardFile, standardDigest, level, fromLevel, track, hourMinutes
    case hours, theory, practice
    case department, reportsTo, education, years
    /// Education and years in one value, possibly with other requirements.
    case requirement
    /// Requirements for languages and certificates, which are kept with their labels.
    case language
    case duties, qualifications, abilities, knowledge, other
    case notes, notCovered
  }

  enum Column: Sendable, Hashable, CaseIterable {
    case number, module, unit, content
    case hours, theory, practice
    case covers, objectives, method, weight, notes
    case duty, reference, reason
  }

  static let facts: [Draft.Kind: [(Fact, [String])]] = [
    .plan: [
      (.id, ["标识", "计划编号", "方案编号", "id"]),
      (
        .title,
        [
          "名称", "计划名称", "培训计划名称", "培训名称", "项目名称", "培训项目", "培训项目名称", "方案名称", "课程名称", "班级名称", "培训班名称", "培训主题", "title", "plan",
          "programme", "program",
        ]
      ),
      (
        .standard,
        standards + ["standard", "based on"]
      ),
      (.standardVersion, ["标准版本", "版本"]), (.standardFile, ["标准文件", "standard file"]), (.standardDigest, ["标准摘要", "standard digest"]),
      (
        .level,
        [
          "等级", "级别", "课程等级", "课程级别", "班级等级", "培训等级", "职业等级", "技能等级", "培训级别", "培训层次", "技能级别", "目标等级", "职业技能等级", "鉴定等级", "培养等级", "培养层次",
          "培养级别", "认定等级", "考核等级",
          "申报等级", "适用级别", "适用层次", "培训层级", "认定级别", "对应级别", "目标级别",
          "职业资格等级", "培训目标等级", "对应等级", "适用等级", "level",
        ]
      ),
      (.fromLevel, ["起点等级", "入学等级", "原有等级", "现有等级", "起始等级", "起点级别", "入学级别", "entry level", "from level"] + starts),
      (.track, ["工种", "方向", "track"]), (.hourMinutes, minutes),
      (
        .hours,
        totalHeaders + [
          "学时", "总学时", "课时", "总课时", "培训学时", "学时数", "课时数", "总学时数", "计划学时", "培训课时", "学时安排", "学时分配", "其中", "hours", "total hours",
        ]
      ),
      (.theory, ["理论", "theory", "theory hours"] + parts(of: ["理论", "讲授", "理论教学"])),
      (.practice, ["实践", "practice", "practice hours"] + parts(of: ["实践", "实操", "实训", "实践教学"]) + hours(of: ["技能"])),
      (.notes, ["备注", "说明", "其他说明", "注", "notes", "remarks"]), (.notCovered, ["不安排的内容", "未安排的内容", "不安排培训的内容"]),
    ],
    .job: [
      (.id, ["标识", "id"]),
      (
        .title,
        [
          "名称", "岗位名称", "职位名称", "岗位", "职位", "职务名称", "招聘岗位", "招聘职位", "招聘", "诚聘", "急聘", "title", "job title", "position", "position title",
          "job name", "role",
        ]
      ),
      (.standard, standards + ["standard"]), (.standardVersion, ["标准版本", "版本"]),
      (.standardFile, ["标准文件", "standard file"]), (.standardDigest, ["标准摘要", "standard digest"]),
      (.level, ["等级", "岗位等级", "职业等级", "技能等级", "职业技能等级", "级别", "岗位级别", "对应等级", "对应级别", "适用等级", "适用级别", "level", "job level"] + grades),
      (.track, ["工种", "track"]),
      (.department, ["部门", "所属部门", "所在部门", "用人部门", "任职部门", "department"]),
      (.reportsTo, superiors),
      (.education, ["学历", "学历要求", "文化程度", "最低学历", "教育程度", "教育背景", "教育水平", "最低学历要求", "education"] + education),
      (
        .years,
        ["工作年限", "工作经验", "经验要求", "工作经历", "从业年限", "年限", "经验", "工作年限要求", "工作经验要求", "years", "experience", "years of experience"] + experience
      ),
      (
        .duties,
        [
          "职责", "岗位职责", "工作职责", "主要职责", "职责描述", "工作内容", "主要工作", "岗位描述", "工作描述", "职责范围", "主要工作内容", "工作任务", "主要工作职责", "职责表述",
          "职责内容", "职位描述", "职位职责", "岗位任务", "duties", "responsibilities",
        ] + duties
      ),
      (
        .qualifications,
        ["任职资格", "任职要求", "岗位要求", "任职条件", "职位要求", "应聘条件", "招聘要求", "资格要求", "任职资格要求", "应聘要求", "qualifications", "requirements"]
          + qualifications
      ),
      (
        .abilities,
        ["能力", "能力要求", "技能要求", "技能", "专业技能", "岗位技能", "职业技能要求", "abilities", "skills", "required skills", "key skills", "technical skills"]
      ),
      (.knowledge, ["知识", "知识要求", "专业知识", "相关知识", "相关知识要求", "knowledge"]),
      (.other, ["其他", "其他要求", "其他条件", "other"]),
      (.notes, ["备注", "说明", "notes", "remarks"]), (.notCovered, ["不要求的内容", "不承担的工作", "不承担的内容"]), (.language, languages),
    ],
  ]

  /// Labels for what participants must have; only a level is a field of the format.
  private static let starts = ["起点", "入学起点", "起点水平", "入学水平", "学员起点"]
  private static let minutes = [
    "每学时分钟", "学时分钟", "每课时分钟", "每学时", "每课时", "学时时长", "课时时长", "每学时分钟数", "每课时分钟数", "每学时时长", "每课时时长", "单位学时", "学时长度", "每节课时长",
    "hour minutes", "minutes per hour", "minutes per lesson", "lesson length", "length of lesson", "lesson duration", "length of a lesson",
  ]
  private static let totalHeaders = [
    "课时合计", "学时合计", "合计学时", "合计课时", "学时总计", "课时总计", "学时总数", "课时总数", "总课时数", "培训总学时", "培训总课时", "课程学时", "课程总学时", "教学时数", "教学学时",
    "计划课时", "总时数",
  ]

  /// Words such as 其中理论 and 理论学时.
  private static func parts(of kinds: [String]) -> [String] { hours(of: kinds) + kinds.flatMap { ["其中\($0)", "其中\($0)学时", "其中\($0)课时"] } }

  static func isStart(_ label: String) -> Bool { (starts + entrances).contains { PrintedText.folded($0) == bare(label) } }

  static let grades = ["grade", "job grade", "pay grade", "职级"] + abilityLevels
  private static let education = [
    "minimum education", "min. education", "education level", "required education", "education required", "education requirements",
    "educational requirements",
  ]
  private static let experience = [
    "minimum experience", "min. experience", "required experience", "experience required", "work experience", "minimum years of experience",
  ]
  private static let duties = [
    "key responsibilities", "main responsibilities", "primary responsibilities", "core responsibilities", "job responsibilities",
    "roles and responsibilities", "duties and responsibilities", "responsibilities and duties", "essential duties and responsibilities",
    "essential duties", "essential functions", "key duties", "main duties", "job duties", "main tasks", "key tasks",
    "what you will do", "what you'll do", "what you’ll do", "your tasks", "tasks", "your responsibilities", "your role", "the role",
    "what you will be doing", "what you'll be doing", "what you’ll be doing", "your duties", "the job", "你将负责", "你要做的", "你将", "你的工作",
    "你的职责", "你会做什么",
    "你要做什么", "你将会做", "你需要做的", "你需要做什么", "你的工作内容", "你的任务", "你要做的事", "你将要做的", "你将承担", "您将负责", "您的职责", "岗位内容", "工作要做什么",
  ]
  private static let qualifications = [
    "education and experience", "education and/or experience", "education & experience", "job requirements", "minimum qualifications",
    "required qualifications", "qualifications and experience", "person specification", "essential", "essential criteria",
    "essential requirements", "essential skills", "skills and qualifications", "knowledge, skills and abilities",
    "what we are looking for", "what we're looking for", "what we’re looking for", "who we are looking for", "your profile", "must have",
    "must-have", "must haves", "must-haves", "what you bring", "what you will bring", "what you'll bring", "what you’ll bring", "about you",
    "who you are", "your qualifications", "your skills",
    "我们希望你", "希望你", "希望你具备", "希望你有", "我们希望你具备", "我们希望您", "希望您具备", "你需要", "你需要具备", "你需要具备什么", "你需要有", "你应具备", "你应该具备", "你具备", "您需要", "您需要具备",
    "我们需要你", "我们需要您", "我们需要", "我们需要你具备", "我们期待你", "我们期望你", "期待你", "期望你", "我们期待的你", "我们希望的你", "理想的你", "我们在找", "我们在寻找", "我们在找的你",
    "候选人要求", "我们对你的期待", "我们对你的要求", "对你的要求", "我们的要求", "如果你", "我们想要的你", "这样的你",
  ]

  private static let standards = [
    "标准", "依据标准", "标准依据", "依据", "培训依据", "编制依据", "编写依据", "制订依据", "制定依据", "开发依据", "执行标准", "职业标准", "国家职业标准", "国家职业技能标准", "对应标准", "职业技能标准",
    "职业能力标准", "参照标准", "标准及等级", "标准和等级", "标准与等级", "标准/等级", "参照标准及等级", "依据标准及等级", "对应标准及等级", "执行标准及等级",
    "参考标准",
    "采用标准", "所依据标准", "参照", "对标标准", "对接标准", "对应职业标准", "对应职业技能标准", "依据的标准", "能力标准", "标准名称", "职业标准名称",
  ]

  /// Words such as 实操学时 and 实操课时.
  private static func hours(of kinds: [String]) -> [String] {
    kinds.flatMap { kind in ["学时", "课时", "学时数", "课时数", "时数"].map { kind + $0 } }
  }

  /// Words for hours that may also be the headers of contents.
  private static let theoryContents = ["理论知识", "专业理论", "知识"]
  private static let practiceContents = ["操作技能", "技能操作", "技能训练", "技能实训", "实习", "实验", "技能", "练习"]

  static let contents = Set(theoryContents + practiceContents)

  static let columns: [(Column, [String])] = [
    (.number, ["序号", "编号", "no", "no.", "#", "模块编号", "单元编号"]),
    (
      .module,
      [
        "模块", "模块名称", "模块名", "培训模块", "课程", "课程名称", "课程模块", "学习领域", "项目", "项目名称", "培训项目", "学习项目", "章", "章节", "阶段", "教学模块", "主题", "教学项目",
        "考核项目", "考核科目", "考核模块", "考核课程", "考试科目", "评价项目", "评价模块", "职责模块", "职责类别", "职责分类", "工作模块",
        "训练项目", "技能训练项目", "训练模块", "实践项目", "培训主题", "主题名称", "课程主题", "教学主题", "学习主题", "授课主题", "培训专题", "专题", "专题名称", "培训科目", "科目",
        "科目名称", "训练科目", "讲座主题", "培训课题",
        "授课章节", "章节名称", "学习情境", "情境", "培训课程", "实训项目", "实训模块", "情境名称", "学习情境名称",
        "module",
        "course", "topic", "training topic",
      ]
    ),
    (
      .unit,
      [
        "单元", "单元名称", "训练任务", "实训任务", "子任务", "子项目", "单元名", "培训单元", "任务", "任务名称", "学习任务", "教学任务", "课题", "课题名称", "授课课题", "授课题目", "节", "子模块",
        "学习单元", "教学单元", "unit", "task",
        "lesson",
      ]
    ),
    (
      .content,
      [
        "内容", "培训内容", "教学内容", "课程内容", "主要内容", "学习内容", "教学要点", "知识点", "培训要点", "主要教学内容", "授课内容", "培训内容要点", "内容要点", "课程要点", "要点",
        "教学内容与要求", "教学内容及要求", "教学内容与目标", "教学内容及目标", "培训内容与目标", "培训内容及目标", "培训内容与要求", "培训内容及要求", "内容与要求", "内容及要求", "课程内容与要求", "课程内容及要求",
        "contents",
        "content", "topics",
      ]
    ),
    (
      .hours,
      [
        "学时", "课时", "合计", "总学时", "总课时", "学时数", "课时数", "小计", "总计", "学时合计", "计划学时", "学时分配", "课时分配", "学时安排", "培训学时", "培训时长", "课程时长", "授课时长",
        "教学时长", "时长", "小时", "小时数", "培训课时", "hours", "duration", "total",
        "total hours",
      ]
    ),
    (
      .theory,
      ["理论", "讲授", "理论教学", "理论讲授", "其中理论", "讲课", "授课", "课堂讲授", "理论课", "理论部分", "理论授课", "theory", "theory hours", "lecture", "lectures"]
        + hours(of: ["理论", "讲授", "讲课", "授课", "理论教学"]) + theoryContents
    ),
    (
      .practice,
      [
        "实践", "实操", "实训", "实践教学", "上机", "操作", "其中实践", "其中实操", "其中实训", "实践课", "实训课", "实践部分", "实操训练", "实践操作", "实际操作", "实习实训", "实验实训",
        "实训实习", "practice", "practical", "practice hours", "practical hours", "lab", "labs", "workshop",
      ] + hours(of: ["实践", "实操", "实训", "操作", "上机", "技能", "实习", "实验", "实践教学", "实训教学"]) + practiceContents
    ),
    (
      .covers,
      [
        "对应", "对应标准", "对应标准内容", "对应内容", "对应条目", "对应职业功能", "对应工作内容", "标准条目", "覆盖内容", "覆盖", "对应能力", "对应能力要求", "对应标准条目", "标准内容", "职业功能",
        "能力要求", "能力标准", "对应能力标准", "能力标准条目", "职业能力标准", "对应职业能力标准", "标准对应",
        "对应的职业功能", "对应的工作内容", "对应标准要求", "工作内容", "covers", "standard reference", "standard", "references", "coverage",
      ]
    ),
    (.objectives, ["目标", "培训目标", "教学目标", "学习目标", "培训要求", "教学要求", "objectives", "objective", "goals"]),
    (
      .method,
      [
        "考核", "考核方式", "方式", "考核形式", "评价方式", "考核方法", "考核内容", "考核及权重", "考核方式及权重", "考核方式及占比", "考核与权重", "assessment", "method",
      ]
    ),
    (
      .weight,
      [
        "权重", "占比", "考核权重", "比例", "比重", "分值", "成绩占比", "分值占比", "分值比例", "权重（%）", "所占比例", "所占比重", "占用时间比", "占用时间", "时间占比",
        "时间比例", "工作时间占比",
        "工作占比", "精力占比",
        "工作量占比", "时间分配", "weight", "share",
      ]
    ), (.notes, ["备注", "说明", "notes", "remarks"]),
    (
      .duty,
      [
        "职责", "岗位职责", "工作职责", "主要职责", "职责内容", "职责描述", "具体工作内容", "具体职责", "具体内容", "具体工作", "职责要求", "职责细项", "职责说明", "职责明细",
        "工作内容描述", "工作描述", "工作内容说明", "工作任务描述", "任务描述", "工作内容及要求", "岗位职责描述", "工作职责描述",
        "主要工作内容", "工作任务", "主要任务", "工作事项", "duty", "duties", "responsibility", "responsibilities",
      ]
    ),
    (.reference, ["条目", "不覆盖的条目", "不覆盖", "标准条目", "item", "reference", "not covered"]), (.reason, ["理由", "原因", "reason"]),
  ]
}
