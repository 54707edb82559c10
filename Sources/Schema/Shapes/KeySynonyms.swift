/// Other words for keys of the format, so that messages can suggest the right key.
enum KeySynonyms {
  /// The keys for each word. A word may mean different keys in different records.
  static let keys: [String: [String]] = [
    "编号": ["标识", "标准编号"], "代码": ["标识", "工种", "等级"], "代号": ["标识", "工种", "等级"], "标题": ["名称", "模块名", "单元名"], "题目": ["名称"],
    "标识": ["工种", "等级"], "工种标识": ["工种"], "等级标识": ["等级"], "工种名称": ["等级名称"], "工种名": ["等级名称"],
    "名称": ["模块名", "单元名", "功能", "内容", "职责内容", "术语名"], "职业功能": ["功能"], "工作内容": ["内容", "职责内容"],
    "计划名称": ["名称"], "标准名称": ["名称", "标准"], "岗位名称": ["名称"], "岗位": ["名称"], "职位": ["对应岗位", "名称"], "专业": ["名称"],
    "课程": ["模块", "模块名"], "课程模块": ["模块"], "模块名称": ["模块名"], "课程名称": ["模块名"], "科目": ["模块名"], "项目": ["模块名"], "项目名称": ["模块名"],
    "章节": ["单元", "单元名"], "单元名称": ["单元名"], "课题": ["单元名"], "主题": ["模块名", "单元名"],
    "合计": ["总计"], "总学时": ["总计", "学时"], "课时": ["学时"], "理论学时": ["理论"], "实践学时": ["实践"], "实训": ["实践"], "实操": ["实践"],
    "引用": ["条目", "对应"], "内容": ["条目"], "覆盖": ["对应"], "对应标准": ["对应", "标准"], "依据标准": ["标准"], "依据": ["标准", "来源"], "职业标准": ["标准"],
    "执行标准": ["标准"],
    "原因": ["理由"], "说明": ["理由", "其他"], "不对应": ["不覆盖"], "未覆盖": ["不覆盖"], "例外": ["不覆盖"],
    "权重": ["权重表"], "比例": ["权重"], "占比": ["权重"], "比重": ["权重"], "分值": ["权重"], "方法": ["方式"], "考核方式": ["考核", "方式"], "考核方法": ["考核", "方式"],
    "评价": ["考核"],
    "培训目标": ["目标"], "教学目标": ["目标"], "学习目标": ["目标"],
    "级别": ["等级"], "培训等级": ["等级"], "职业等级": ["等级"], "技能等级": ["等级"], "岗位等级": ["等级"],
    "技能要求": ["能力"], "能力要求": ["能力"], "工作能力要求": ["能力"], "职业技能要求": ["能力"], "专业技能": ["能力"], "技能": ["能力"],
    "相关知识": ["知识"], "相关知识要求": ["知识"], "知识要求": ["知识"], "理论知识": ["知识"], "工作任务": ["任务", "职责"],
    "岗位职责": ["职责", "职责内容"], "工作职责": ["职责", "职责内容"], "主要职责": ["职责"], "职责描述": ["职责内容"], "任职要求": ["任职资格"], "任职条件": ["任职资格"], "岗位要求": ["任职资格"],
    "汇报对象": ["直接上级"], "直属上级": ["直接上级"], "上级岗位": ["直接上级"], "所属部门": ["部门"], "所在部门": ["部门"],
    "学历要求": ["学历"], "文化程度": ["学历"], "最低学历": ["学历"], "工作年限要求": ["工作年限"], "工作经验": ["工作年限"], "从业年限": ["工作年限"],
    "类型": ["文件类型"], "文档类型": ["文件类型"], "种类": ["文件类型"], "日期": ["发布日期"], "发布单位": ["发布机构"], "颁布单位": ["发布机构"],
    "name": ["title", "module", "unit", "function", "content", "duty", "term"],
    "title": ["module", "unit", "function", "content", "duty", "term", "name"],
    "description": ["duty", "definition"], "covered": ["covers"], "coverage": ["covers"], "reference": ["ref", "references"],
    "refs": ["covers"], "item": ["ref"], "skills": ["abilities"], "competencies": ["abilities"], "competences": ["abilities"],
    "courses": ["modules"], "course": ["module"], "topics": ["units"], "topic": ["unit"], "lessons": ["units"], "lesson": ["unit"],
    "goals": ["objectives"], "outcomes": ["objectives"], "duration": ["hours"], "percent": ["weight"], "share": ["weight"],
    "exam": ["assessment"],
    "because": ["reason"], "code": ["id", "track", "level"], "id": ["track", "level"], "responsibilities": ["duties"],
    "responsibility": ["duty"], "duty": ["duties"], "ability": ["abilities"], "职责内容": ["职责"],
    "requirements": ["qualifications"], "experience": ["years"], "degree": ["education"], "manager": ["reports-to"],
    "supervisor": ["reports-to"],
    "type": ["kind"], "document-type": ["kind"], "publisher": ["issuer"], "published-by": ["issuer"], "date": ["published"],
  ]

  static func contains(_ word: String) -> Bool { keys[word] != nil }

  /// The only key among `names` that a word may mean; nil if there are none or several.
  static func find(_ word: String, among names: [KeyName]) -> (index: Int, spelling: String)? {
    for key in keys[word] ?? [] {
      if let index = names.firstIndex(where: { $0.isSpelled(key) }) { return (index, key) }
    }
    return nil
  }
}
