import Schema

/// The usual words for the facts at the head of a plan or job description, and for the columns of its tables.
enum DraftWords {
  enum Fact: Sendable, Hashable {
    case id, title, standard, standardVersion, standardFile, standardDigest, level, fromLevel, track, hourMinutes
    case hours, theory, practice
    case department, reportsTo, education, years
    case duties, qualifications, abilities, knowledge, other
    case notes, notCovered
  }

  enum Column: Sendable, Hashable, CaseIterable {
    case number, module, unit, content
    case hours, theory, practice
    case covers, objectives, method, weight, notes
    case duty, reference, reason
  }

  private static let facts: [Draft.Kind: [(Fact, [String])]] = [
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
          "等级", "级别", "培训等级", "职业等级", "技能等级", "培训级别", "培训层次", "技能级别", "目标等级", "职业技能等级", "鉴定等级", "培养等级", "培养层次", "培养级别", "认定等级", "考核等级",
          "申报等级",
          "职业资格等级", "培训目标等级", "对应等级", "适用等级", "level",
        ]
      ),
      (.fromLevel, ["起点等级", "入学等级", "原有等级", "现有等级", "起始等级", "entry level", "from level"]),
      (.track, ["工种", "方向", "track"]), (.hourMinutes, ["每学时分钟", "学时分钟", "每课时分钟", "每学时", "hour minutes", "minutes per hour"]),
      (.hours, ["学时", "总学时", "课时", "总课时", "培训学时", "学时数", "课时数", "总学时数", "计划学时", "培训课时", "学时安排", "学时分配", "其中", "hours", "total hours"]),
      (.theory, ["理论", "theory", "theory hours"] + hours(of: ["理论", "讲授"])),
      (.practice, ["实践", "practice", "practice hours"] + hours(of: ["实践", "实操", "实训", "技能"])),
      (.notes, ["备注", "说明", "其他说明", "notes", "remarks"]), (.notCovered, ["不覆盖", "不安排的内容", "未安排的内容", "not covered"]),
    ],
    .job: [
      (.id, ["标识", "id"]),
      (.title, ["名称", "岗位名称", "职位名称", "岗位", "职位", "职务名称", "招聘岗位", "招聘职位", "title", "job title", "position"]),
      (.standard, standards + ["standard"]), (.standardVersion, ["标准版本", "版本"]),
      (.standardFile, ["标准文件", "standard file"]), (.standardDigest, ["标准摘要", "standard digest"]),
      (.level, ["等级", "岗位等级", "职业等级", "技能等级", "职业技能等级", "级别", "岗位级别", "对应等级", "level"]), (.track, ["工种", "track"]),
      (.department, ["部门", "所属部门", "所在部门", "用人部门", "任职部门", "department"]),
      (.reportsTo, ["直接上级", "汇报对象", "上级岗位", "汇报关系", "汇报给", "直属上级", "上级", "reports to"]),
      (.education, ["学历", "学历要求", "文化程度", "最低学历", "教育程度", "教育背景", "education"]),
      (.years, ["工作年限", "工作经验", "经验要求", "工作经历", "从业年限", "年限", "经验", "工作年限要求", "工作经验要求", "years", "experience", "years of experience"]),
      (
        .duties,
        [
          "职责", "岗位职责", "工作职责", "主要职责", "职责描述", "工作内容", "主要工作", "岗位描述", "工作描述", "职责范围", "主要工作内容", "工作任务", "主要工作职责", "duties",
          "responsibilities",
        ]
      ),
      (
        .qualifications,
        ["任职资格", "任职要求", "岗位要求", "任职条件", "职位要求", "应聘条件", "招聘要求", "资格要求", "任职资格要求", "qualifications", "requirements"]
      ),
      (.abilities, ["能力", "能力要求", "技能要求", "技能", "专业技能", "岗位技能", "职业技能要求", "abilities", "skills"]),
      (.knowledge, ["知识", "知识要求", "专业知识", "相关知识", "相关知识要求", "knowledge"]), (.other, ["其他", "其他要求", "其他条件", "other"]),
      (.notes, ["备注", "说明", "notes", "remarks"]), (.notCovered, ["不覆盖", "不要求的内容", "not covered"]),
    ],
  ]

  private static let standards = [
    "标准", "依据标准", "标准依据", "依据", "培训依据", "编制依据", "制定依据", "开发依据", "执行标准", "职业标准", "国家职业标准", "国家职业技能标准", "对应标准", "职业技能标准", "职业能力标准", "参照标准",
    "参考标准",
    "采用标准", "所依据标准", "依据的标准", "能力标准", "标准名称", "职业标准名称",
  ]

  /// 实操学时, 实操课时 and the like.
  private static func hours(of kinds: [String]) -> [String] {
    kinds.flatMap { kind in ["学时", "课时", "学时数", "课时数", "时数"].map { kind + $0 } }
  }

  private static let columns: [(Column, [String])] = [
    (.number, ["序号", "编号", "no", "no.", "#", "模块编号", "单元编号"]),
    (
      .module,
      [
        "模块", "模块名称", "模块名", "培训模块", "课程", "课程名称", "课程模块", "学习领域", "项目", "项目名称", "培训项目", "学习项目", "章", "章节", "阶段", "教学模块", "主题", "教学项目",
        "考核项目", "考核科目", "考核模块", "考核课程", "考试科目", "评价项目", "评价模块", "职责模块", "职责类别", "职责分类", "工作模块",
        "module",
        "course", "topic",
      ]
    ),
    (.unit, ["单元", "单元名称", "单元名", "培训单元", "任务", "任务名称", "学习任务", "课题", "节", "子模块", "学习单元", "教学单元", "unit", "task", "lesson"]),
    (
      .content,
      ["内容", "培训内容", "教学内容", "课程内容", "主要内容", "学习内容", "教学要点", "知识点", "培训要点", "主要教学内容", "授课内容", "contents", "content", "topics"]
    ),
    (
      .hours,
      [
        "学时", "课时", "合计", "总学时", "总课时", "学时数", "课时数", "小计", "总计", "学时合计", "计划学时", "学时分配", "课时分配", "学时安排", "培训学时", "hours", "total",
        "total hours",
      ]
    ),
    (.theory, ["理论", "讲授", "理论教学", "理论讲授", "其中理论", "theory"] + hours(of: ["理论", "讲授"])),
    (
      .practice,
      ["实践", "实操", "实训", "实践教学", "技能操作", "上机", "操作", "其中实践", "practice", "practical"] + hours(of: ["实践", "实操", "实训", "操作", "上机", "技能"])
    ),
    (
      .covers,
      [
        "对应", "对应标准", "对应标准内容", "对应内容", "对应条目", "对应职业功能", "对应工作内容", "标准条目", "覆盖内容", "覆盖", "对应能力", "对应能力要求", "对应标准条目", "标准内容", "职业功能",
        "能力要求",
        "对应的职业功能", "对应的工作内容", "对应标准要求", "工作内容", "covers", "standard reference", "standard", "references", "coverage",
      ]
    ),
    (.objectives, ["目标", "培训目标", "教学目标", "学习目标", "培训要求", "教学要求", "objectives", "objective", "goals"]),
    (.method, ["考核", "考核方式", "方式", "考核形式", "评价方式", "考核方法", "考核内容", "assessment", "method"]),
    (
      .weight,
      [
        "权重", "占比", "考核权重", "比例", "比重", "分值", "成绩占比", "权重（%）", "所占比例", "所占比重", "占用时间比", "占用时间", "时间占比", "时间比例", "工作时间占比", "工作占比", "精力占比",
        "工作量占比", "时间分配", "weight", "share",
      ]
    ), (.notes, ["备注", "说明", "notes", "remarks"]),
    (
      .duty,
      [
        "职责", "岗位职责", "工作职责", "主要职责", "职责内容", "职责描述", "具体工作内容", "具体职责", "具体内容", "具体工作", "职责要求", "职责细项", "工作内容及要求", "岗位职责描述", "工作职责描述",
        "主要工作内容", "工作任务", "主要任务", "工作事项", "duty", "duties", "responsibility", "responsibilities",
      ]
    ),
    (.reference, ["条目", "不覆盖的条目", "不覆盖", "标准条目", "item", "reference", "not covered"]), (.reason, ["理由", "原因", "reason"]),
  ]

  private static let factTable: [Draft.Kind: [String: Fact]] = facts.mapValues { groups in
    Dictionary(groups.flatMap { fact, words in words.map { (PrintedText.folded($0), fact) } }) { first, _ in first }
  }
  private static let columnTable: [String: Column] = Dictionary(
    columns.flatMap { column, words in words.map { (PrintedText.folded($0), column) } }
  ) { first, _ in first }

  static func fact(_ label: String, _ kind: Draft.Kind) -> Fact? { mayBeWord(label) ? factTable[kind]?[bare(label)] : nil }

  static func column(_ head: String) -> Column? {
    guard mayBeWord(head) || head.hasPrefix("对应") else { return nil }
    let word = bare(head)
    if let known = columnTable[word] { return known }
    // 对应职业能力, 对应技能点
    let isCovers = word.hasPrefix("对应") && word.count <= 12 && ["能力", "技能", "标准", "功能", "知识", "条目", "条款"].contains { word.contains($0) }
    return isCovers ? .covers : nil
  }

  /// Whether a text begins and ends as some word does. Each cell of a large table is asked, and most are not words.
  static func mayBeWord(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let scalars = text.unicodeScalars
    let last = scalars.reversed().first { !PrintedText.isSpace($0) && !closings.contains($0.value) }.map(folded)
    guard let last, last == 0x29 || isOdd(last) || endings.contains(last) else { return false }
    for scalar in scalars {
      let value = folded(scalar)
      if isOdd(value) || beginnings.contains(value) { return true }
      guard value < 0x80 && !(0x61...0x7A).contains(value) || marks.contains(value) || PrintedText.isSpace(scalar) else { return false }
    }
    return false
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return (0x41...0x5A).contains(value) ? value + 0x20 : value
  }

  /// Characters with another form.
  private static func isOdd(_ value: UInt32) -> Bool { (0x2E80...0x2FDF).contains(value) || value >= 0xF900 }

  private static let longest = 200
  private static let all = factTable.values.flatMap(\.keys) + columnTable.keys
  private static let beginnings: Set<UInt32> = Set(all.compactMap { $0.unicodeScalars.first?.value })
  private static let endings: Set<UInt32> = Set(all.compactMap { $0.unicodeScalars.last?.value })
  /// What may follow a word.
  private static let closings: Set<UInt32> = Set(":：*＊】］]\u{200B}\u{FEFF}\u{AD}\u{2060}".unicodeScalars.map(\.value))
  /// What may precede a word, as the number of a heading.
  private static let marks: Set<UInt32> = Set("一二三四五六七八九十第章节部分条（）、．。：【】［］\u{200B}\u{FEFF}\u{AD}\u{2060}".unicodeScalars.map(\.value))

  /// A label without its colon, its brackets and the number before it: `一、培训目标：`, `总学时（节）`.
  static func bare(_ label: String) -> String {
    var text = PrintedText.folded(withoutMark(label))
    while let last = text.last, ":：*".contains(last) { text.removeLast() }
    if let open = text.firstIndex(where: { $0 == "(" }), text.last == ")", open > text.startIndex { text = String(text[..<open]) }
    return text
  }

  /// `一、`, `（二）`, `3.` and `第一部分` before a heading.
  static func withoutMark(_ label: String) -> String {
    let text = PrintedText.trimmed(label)
    guard let end = text.firstIndex(where: { "、.．）) 　:：".contains($0) }), text[..<end].count <= 6 else { return text }
    let mark = text[..<end].filter { !"（(第".contains($0) }
    let digits = "一二三四五六七八九十0123456789"
    guard !mark.isEmpty, mark.allSatisfy({ digits.contains($0) || "章节部分条".contains($0) }), mark.contains(where: digits.contains) else {
      return text
    }
    return PrintedText.trimmed(text[text.index(after: end)...])
  }

  /// A heading that only numbers: whether the line begins with `一、` or the like.
  static func hasMark(_ label: String) -> Bool { withoutMark(label) != PrintedText.trimmed(label) }

  static func isTotal(_ text: String) -> Bool {
    ["合计", "总计", "共计", "总学时", "总课时", "合计学时", "学时合计", "total", "sum", "合计(学时)"].contains(bare(text.filter { $0 != " " && $0 != "　" }))
  }

  static func isSubtotal(_ text: String) -> Bool {
    ["小计", "subtotal", "模块小计", "模块整体", "module"].contains(bare(text.filter { $0 != " " && $0 != "　" }))
  }
}
