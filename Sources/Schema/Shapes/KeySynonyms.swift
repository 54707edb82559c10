/// Other words for our keys, so that messages can suggest the right key.
enum KeySynonyms {
  /// By word; a word may mean different keys in different records.
  private static let keys: [String: [String]] = [
    "编号": ["标识", "标准编号"], "代码": ["标识"], "标题": ["名称"], "题目": ["名称"], "计划名称": ["名称"], "岗位名称": ["名称"], "岗位": ["名称"],
    "课程": ["模块"], "课程模块": ["模块"], "模块名称": ["模块名"], "课程名称": ["模块名"], "章节": ["单元"], "单元名称": ["单元名"],
    "合计": ["总计"], "总学时": ["总计", "学时"], "课时": ["学时"], "理论学时": ["理论"], "实践学时": ["实践"], "实训": ["实践"], "实操": ["实践"],
    "引用": ["条目", "对应"], "覆盖": ["对应"], "对应标准": ["对应", "标准"], "依据标准": ["标准"], "依据": ["标准", "来源"], "原因": ["理由"], "说明": ["理由", "其他"],
    "不对应": ["不覆盖"], "未覆盖": ["不覆盖"], "例外": ["不覆盖"], "权重": ["权重表", "占比"], "比例": ["占比"], "比重": ["占比"],
    "考核方式": ["考核", "方式"], "评价": ["考核"], "培训目标": ["目标"], "教学目标": ["目标"], "职位": ["对应岗位", "名称"], "工作年限要求": ["工作年限"],
    "级别": ["等级"], "技能要求": ["能力"], "能力要求": ["能力"], "工作能力要求": ["能力"], "职业技能要求": ["能力"], "相关知识": ["知识"], "相关知识要求": ["知识"],
    "岗位职责": ["职责"], "任职要求": ["任职资格"], "汇报对象": ["汇报给"], "所属部门": ["部门"], "日期": ["发布日期"], "工作任务": ["任务"],
    "name": ["title"], "description": ["duty", "definition"], "covered": ["covers"], "coverage": ["covers"],
    "reference": ["ref", "references"],
    "refs": ["covers"], "item": ["ref"], "skills": ["abilities"], "courses": ["modules"], "course": ["module"], "goals": ["objectives"],
    "percent": ["weight"], "share": ["weight"], "exam": ["assessment"], "because": ["reason"], "code": ["id"],
  ]

  /// The only name of a record that a word stands for.
  static func find(_ word: String, among names: [KeyName]) -> (index: Int, spelling: String)? {
    for key in keys[word] ?? [] {
      if let index = names.firstIndex(where: { $0.chinese == key || $0.english == key }) { return (index, key) }
    }
    return nil
  }
}
