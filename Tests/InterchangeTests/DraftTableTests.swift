import Testing

/// Tables other than those of modules and duties: qualifications, lists of jobs, and tables without a place in the format.
struct DraftTableTests {
  static func job(_ rows: String...) -> String {
    "岗位名称：甲\n标准：cbec-operator@2021-draft\n等级：初级\n" + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let cases: [DraftCase] = [
    .plan(
      "第一项 and 第2项 count the rows", DraftCase.table(["项目|模块|学时|对应", "第一项|选品|8|1.1 产品选择", "第2项|账户|12|2.2 账户管理"]),
      ["  - 模块名: 选品\n    学时: 8\n", "  - 模块名: 账户\n    学时: 12\n"], never: ["第一项", "第2项", "M2"]),
    .plan(
      "a minus is no bullet", DraftCase.table(["模块|学时|目标|对应", "甲|20|-18 ℃冷库安全操作|1.1 产品选择", "乙|8|• －3 ℃解冻|1.2 产品采购"]),
      ["目标: [-18 ℃冷库安全操作]", "目标: [－3 ℃解冻]"]),
    .job("a minus is no bullet in facts", job("冷库温度|-18 ℃", "职责|锉削"), ["冷库温度: -18 ℃"]),
    .plan(
      "第2项 below 序号", DraftCase.table(["序号|模块|学时|对应", "第一项|选品|8|1.1 产品选择", "第2项|账户|12|2.2 账户管理"]),
      ["  - 模块名: 选品\n", "  - 模块名: 账户\n"], never: ["第2项", "M2"]),
    .job(
      "第1项 beside duties", "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n项目\t职责内容\t对应\n第1项\t负责选品\t1.1 产品选择\n第2项\t管理账户\t2.2 账户管理\n",
      ["职责内容: 负责选品\n", "职责内容: 管理账户\n"], never: ["第1项", "项目"]),
    .job(
      "required and preferred", job("项目|必备条件|优先条件", "学历|大专|本科", "专业|电子商务|国际贸易", "工作经验|1年|3年", "证书|英语四级|—", "能力|能进行账户信息设置|"),
      [
        "学历: 高等职业学校", "工作年限: 1\n", "学历（优先条件）：本科", "专业：电子商务", "专业（优先条件）：国际贸易", "工作经验（优先条件）：3年", "证书：英语四级", "能力: [2.2.1 能进行账户信息设置]",
      ], never: ["项目", "—"]),
    .job(
      "other words for them", job("任职资格|最低要求|理想要求", "学历|不限|硕士", "工作经验|2年车间经验|7年", "性别|不限|"),
      ["学历（理想要求）：硕士", "工作年限: 2", "工作经验：2年车间经验", "工作经验（理想要求）：7年", "性别：不限"], never: ["最低要求"]),
    .job("one column of requirements", job("类别|要求", "学历|本科", "技能|识图"), ["学历: 本科", "其他: [识图]"], never: ["类别"]),
    .job("a form goes on below", job("类别|要求", "学历|本科", "岗位职责|锉削", "部门|乙"), ["学历: 本科", "职责内容: 锉削", "部门: 乙"]),
    .job("duties and shares of time", job("职责|占用时间比", "锉削|41%"), ["职责内容: 锉削", "占用时间比: 41%"], never: ["职责内容: 占用时间比"]),
    .job(
      "words beside education and years", job("学历|大专，本科优先", "工作经验|1年以上车间经验"),
      ["学历: 高等职业学校", "工作年限: 1", "学历：大专，本科优先", "工作经验：1年以上车间经验"]),
    .job(
      "indicators", job("六、考核指标", "指标|目标值|权重", "良品率|97%|71%", "交期|3天|29%"),
      ["考核指标: [指标：良品率；目标值：97%；权重：71%, 指标：交期；目标值：3天；权重：29%]"], report: ["表格“考核指标”没有对应的字段，已写入附加信息（2 行）"]),
    .plan(
      "teachers and equipment",
      DraftCase.table(["模块|学时", "甲|20", "合计|20", "序号|姓名|职称|任教模块", "1|张三|教授|甲", "2|李四|讲师|甲", "设备名称|数量", "电脑|40台"]),
      ["姓名: [姓名：张三；职称：教授；任教模块：甲, 姓名：李四；职称：讲师；任教模块：甲]", "设备名称: 电脑：40台"], report: ["表格“姓名”没有对应的字段"]),
    .plan(
      "assessments by another name",
      DraftCase.table(["考核项目|考核方式|占比", "甲|笔试|41%", "丙|口试|9%", "过程考核|考勤|50%", "模块|单元|学时", "M1 甲||20", "M2 乙|丙|30"]),
      ["考核: {方式: 笔试, 权重: 41}", "考核: 口试", "考核项目: 过程考核：考勤，50%"], report: ["“考核项目”中有 1 行不是模块的名称，已写入附加信息"]),
    .plan(
      "a remark in the row of totals", DraftCase.table(["模块|学时|学分|备注", "甲|20|2|", "合计|20|2|见附表"]), ["# 5: 见附表"],
      report: ["合计行中的“见附表”已写作注释"]),
    .plan(
      "words for what is covered", DraftCase.table(["模块|学时|对应职业能力点", "甲|20|1.1"]), ["对应: [1.1 产品选择]"]),
    .plan("a form is not such a table", DraftCase.table(["模块|学时", "甲|20", "合计|20", "培训时间|上午|培训地点|教学楼"]), ["培训时间: 上午", "培训地点: 教学楼"]),
    .plan(
      "contents of a calendar", DraftCase.table(["周次|日期|章节内容|课时|授课教师|标准条目", "1|9月2日|店铺装修|2|邵刚|2.1 信息展示", "2|9月9日|中秋节放假|||"]),
      ["模块名: 店铺装修\n    学时: 2\n    对应: [2.1 信息展示]", "授课教师: 邵刚"], never: ["模块名: 中秋节放假"]),
    .plan(
      "a master and an apprentice", DraftCase.table(["阶段|带教内容|带教方式|学时|阶段目标|验收方式", "熟悉平台|2.1 信息展示|跟岗|12|能装修店铺|实操检查"]),
      ["学时: 12\n", "目标: [能装修店铺]", "对应: [2.1 信息展示]", "实操检查", "带教方式: 跟岗"], never: ["带教内容"]),
    .plan(
      "between the lessons", DraftCase.table(["时间|培训主题|对应|课时", "8:30|开班仪式||", "9:00|选品|1.1 产品选择|4", "12:00|午餐、午休||", "17:00|结业典礼||"]),
      ["模块名: 选品\n    学时: 4", "# 4: 8:30 | 开班仪式", "午餐、午休"], report: ["没有学时和内容的一行不作为模块"],
      never: ["模块名: 开班仪式", "模块名: 午餐、午休", "模块名: 结业典礼"]),
    .plan(
      "a remark over the width below the table",
      DraftCase.table(["序号|模块|对应|学时", "1|选品|1.1 产品选择|4", "2|装修|2.1 信息展示|6", "备注：学员自带电脑||||"]), ["学员自带电脑", "模块名: 装修\n    学时: 6"]),
    .plan(
      "sentences below the table",
      DraftCase.table(["序号|模块|学时", "1|选品|4", "R=执行，A=审批||", "本表由教务处解释。||", "入学要求：本科||"]), ["R=执行，A=审批", "本表由教务处解释", "本科"],
      never: ["模块名: \"\"", "模块名: 本表"]),
    .plan(
      "headings between the rows", DraftCase.table(["序号|模块|学时", "第一阶段理论学习||", "1|选品|4", "第二阶段实际操作||", "2|装修|6"]),
      ["# 4: 第一阶段理论学习", "# 6: 第二阶段实际操作", "模块名: 选品\n    学时: 4", "模块名: 装修\n    学时: 6"], never: ["模块名: \"\""]),
    .plan(
      "a sentence without a column of numbers", DraftCase.table(["模块|学时", "选品|4", "学员须通过结业考核方可领取证书。|"]), ["学员须通过结业考核方可领取证书"],
      never: ["模块名: 学员"]),
    .plan("a module below the others", DraftCase.table(["模块|学时", "选品|4", "店铺装修与维护|"]), ["模块名: 店铺装修与维护"]),
    .plan(
      "chapters of a textbook", DraftCase.table(["周次|教学内容|学时|章节", "1|账户设置|2|2.2", "2|装修|2|第二章"]),
      ["模块名: 账户设置\n    学时: 2", "章节: \"2.2\"", "章节: 第二章"], never: ["2.2 账户管理", "模块名: \"2.2\"", "M2"]),
    .plan(
      "what a master teaches", DraftCase.table(["月份|带教项目|课时|达成目标|对应", "3月|装修|12|能独立装修|2.1 信息展示", "4月|机动|||"]),
      ["模块名: 装修\n    学时: 12\n    目标: [能独立装修]", "对应: [2.1 信息展示]", "# 5: 4月 | 机动"], never: ["模块名: 机动"]),
    .plan(
      "a lesson about a ceremony", DraftCase.table(["培训主题|对应|课时", "签到|1.1 产品选择|4", "开业典礼||2"]), ["模块名: 签到", "模块名: 开业典礼"]),
    .plan(
      "semesters beside the hours", DraftCase.table(["课程性质|课程名称|第一学期|第二学期|第三学期|总学时", "必修|甲|32|16||48", "选修|乙|||24|24"]),
      ["模块名: 甲\n    学时: 48", "第一学期: \"32\"", "课程性质: 选修"]),
  ]

  @Test(arguments: cases)
  func tablesOfPlansAreRead(test: DraftCase) throws { try test.check() }
}
