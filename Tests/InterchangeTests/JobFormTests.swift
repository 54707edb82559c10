import Interchange
import Schema
import Testing

/// Job descriptions in one table, several in one document, and in the words of English ones.
struct JobFormTests {
  static func lines(_ rows: String...) -> String { rows.map { $0.replacing("|", with: "\t") + "\n" }.joined() }

  static let cases: [DraftCase] = [
    .job(
      "a heading ends the table of duties",
      lines("岗位名称|甲|部门|乙", "岗位职责|||", "序号|职责描述|频次|占比", "1|锉削|每日|50%", "2|钻孔|每周|50%", "四、任职资格|||", "学历|大专|专业|机械", "六、工作环境|高温|七、工作时间|两班"),
      ["职责内容: 钻孔", "学历: 高等职业学校", "其他: [专业：机械]", "工作环境: 高温", "工作时间: 两班"], never: ["职责内容: 大专", "未能归入"]),
    .job(
      "facts end the table of duties", lines("岗位名称|甲||", "序号|职责|频次|占比", "1|锉削|每日|50%", "2|钻孔|每周|50%", "学历|大专|专业|机械"),
      ["学历: 高等职业学校", "专业: 机械"],
      never: ["职责内容: 大专"]),
    .job(
      "another group of duties does not", lines("岗位名称|甲|", "职责|频次|占比", "锉削|每日|50%", "其他|每周|50%"), ["职责内容: 其他\n    附加信息:\n      频次: 每周"]),
    .job(
      "sections beside their rows",
      "<table><tr><td rowspan=2>基本信息<td>岗位名称<td>甲<td>部门<td>乙</tr><tr><td>等级<td>初级<td>编制<td>6</tr>"
        + "<tr><td rowspan=2>岗位职责<td>1<td colspan=3>锉削</tr><tr><td>2<td colspan=3>钻孔，锯切</tr>"
        + "<tr><td rowspan=2>任职资格<td>学历<td>大专<td>专业<td>机械</tr><tr><td>技能<td colspan=3>识图</tr>"
        + "<tr><td>工作条件<td>场所<td>车间<td>设备<td>电脑</tr></table>",
      ["名称: 甲", "部门: 乙", "编制: \"6\"", "职责内容: 锉削\n", "职责内容: 钻孔，锯切", "学历: 高等职业学校", "其他: [专业：机械, 识图]", "工作条件: [场所：车间, 设备：电脑]"],
      never: ["附加信息:\n  基本信息"]),
    .job(
      "what is beside a duty",
      "<p>岗位名称：甲</p><table><tr><td>职责一<td colspan=2>职责表述：车间</tr><tr><td rowspan=2>工作任务<td>1.锉削<td>频次：日常</tr><tr><td>2.钻孔<td>频次：每周</tr></table>",
      ["职责内容: 车间", "职责内容: 锉削\n    附加信息:\n      频次: 日常", "职责内容: 钻孔\n    附加信息:\n      频次: 每周"]),
    .job(
      "two values of one label", "岗位名称\t甲\n工作年限\t2\t5\n岗位职责\t锉削\n", ["工作年限: 2\n", "# 2: 工作年限 | 2 | 5"], report: ["遗漏：“工作年限”后面有几个值"]),
    .job(
      "two numbers in one cell", "<table><tr><td>岗位名称<td>甲</tr><tr><td>工作年限<td>2<br>5</tr><tr><td>岗位职责<td>锉削</tr></table>",
      ["工作年限: [\"2\", \"5\"]"], report: ["“工作年限”的值“2 5”未能归入字段"], never: ["25"]),
    .job("a label without a value", lines("岗位名称|甲|部门|", "等级||学历|大专", "岗位职责|锉削||"), ["名称: 甲\n", "学历: 高等职业学校"], never: ["甲部门", "等级: 学历"]),
    .plan(
      "several values of hours", DraftCase.table(["总学时|160|40|20", "模块|学时", "乙|160"]), ["学时: 160\n", "# 3: 总学时 | 160 | 40 | 20"],
      report: ["“总学时”后面有几个值"]),
    .job(
      "numbered labels", lines("岗位名称：甲", "职责一：锉削", "职责二：钻孔"), ["职责内容: 锉削", "职责内容: 钻孔"]),
    .job("no duties", lines("岗位名称：甲", "学历：大专", "任职要求：细心"), ["职责: []"], report: ["没有找到职责"]),
    .job("numbers in one line", lines("岗位名称|甲", "职责|1）锉削 2）钻孔 3）锯切"), ["职责内容: 锉削\n", "职责内容: 钻孔\n", "职责内容: 锯切\n"]),
    .job(
      "education and more", lines("岗位名称|甲", "学历|大专及以上，机械专业", "职责|锉削"), ["学历: 高等职业学校", "其他: [学历：大专及以上，机械专业]"], never: ["未能归入字段"]),
    .job(
      "ordinals before duties", lines("甲岗位职责", "一、在班长领导下工作。", "二、认真准备：", "（一）锉削；", "三、完成钻孔，", "保证质量。", "四、遵守纪律"),
      ["职责内容: 在班长领导下工作\n", "职责内容: 认真准备：", "职责内容: 锉削\n", "职责内容: 完成钻孔，保证质量\n", "职责内容: 遵守纪律\n"], never: ["附加信息"]),
    .job(
      "an English one",
      lines(
        "Job Description", "Job Title: Fitter", "Summary", "Files parts.", "Essential Duties and Responsibilities", "• File", "• Drill",
        "Education and Experience", "High school diploma or GED",
        "Physical Demands", "Lift 50 lb.", "Salary: $25", "An equal opportunity employer."),
      [
        "职责内容: File", "职责内容: Drill", "其他: [High school diploma or GED]", "Summary: Files parts.", "Physical Demands: Lift 50 lb.",
        "Salary: $25",
      ],
      report: ["未能归入字段，已写作注释：An equal"]),
    .job(
      "an English list",
      lines(
        "Job Code|Job Title|Department|Grade|Key Responsibilities|Minimum Education|Min. Experience (yrs)|Location",
        "W-1|Fitter|Works|G3|File|College|2|Suzhou"),
      ["名称: Fitter", "部门: Works", "Grade: G3", "职责内容: File", "学历: 高等职业学校", "工作年限: 2", "Job Code: W-1", "Location: Suzhou"]),
  ]

  @Test(arguments: cases)
  func formsOfJobsAreRead(test: DraftCase) throws { try test.check() }

  static let columns: String = lines("岗位名称|甲|丙", "部门|乙部|乙部", "学历|大专|本科", "工作年限|2|5", "岗位职责|锉削|钻孔", "证书|丁|戊")
  static let advertisement: String = lines(
    "招聘启事", "一、甲（5名）", "岗位职责：锉削。", "任职要求：大专以上学历，2年以上工作经验。", "薪资待遇：8000元", "二、丙（2名）", "岗位职责：钻孔。", "任职要求：本科以上学历，5年工作经验。")

  @Test(arguments: [columns, advertisement])
  func documentsWithSeveralJobsAreDivided(text: String) throws {
    for part in [1, 2] {
      var options = DraftImport.Options()
      options.keys = .chinese
      options.part = part
      let result = DraftImport.read(Array(text.utf8), as: .jobDescription, standards: DraftImportTests.standards(), options: options)
      let draft = try #require(result.text)
      for part in part == 1 ? ["名称: 甲", "学历: 高等职业学校", "工作年限: 2\n", "职责内容: 锉削"] : ["名称: 丙", "学历: 本科", "工作年限: 5\n", "职责内容: 钻孔"] {
        #expect(draft.contains(part), "\(part) in \(draft)")
      }
      #expect(!draft.contains(part == 1 ? "丙" : "甲"), "\(draft)")
      #expect(result.report.remarks.contains { $0.message.chinese.contains("文件中有 2 份岗位说明") })
    }
  }

  @Test func numberOfOpeningsIsRead() throws {
    let result = DraftCase.job("", Self.advertisement, []).result
    #expect(result.text?.contains("招聘人数: 5名") == true)
  }

  static let sections: [DraftCase] = [
    .plan(
      "headings of tables without one", "甲培训计划\n模块\t学时\n乙\t80\n\n七、考核办法\n理论占40%。\n八、经费预算\n", ["考核办法: 理论占40%。"],
      report: ["已写作注释：八、经费预算"]),
    .plan(
      "a table of labels below a heading", DraftCase.table(["模块|学时", "乙|80", "合计|80"]) + "八、经费预算\n耗材\t2000\n课酬\t1600\n",
      ["经费预算: [耗材：2000, 课酬：1600]"]),
  ]

  @Test(arguments: sections)
  func sectionsAreRead(test: DraftCase) throws { try test.check() }
}
