import Testing

/// Tables without a place in the format, and the lines above them.
struct PlainTableTests {
  private static func plan(_ rows: [String]) -> String {
    DraftCase.table(["模块|学时", "甲|8", "合计|8"]) + rows.map { $0.replacing("|", with: "\t") + "\n" }.joined()
  }

  static let cases: [DraftCase] = [
    .plan(
      "numbers below the heads", plan(["学期|理论教学|实训|机动", "一|16|2|1", "二|15|2|2"]), ["学期: [学期：一；理论教学：16；实训：2；机动：1, 学期：二；理论教学：15；实训：2；机动：2]"]),
    .plan("counts", plan(["设备|数量", "无人机|3", "电池|12"]), ["设备: [无人机：3, 电池：12]"]),
    .plan("costs", plan(["六、经费", "科目|金额（元）", "课酬|12000"]), ["经费: 课酬：12000"]),
    .plan("signatures", plan(["编制|审核|批准|任职者签字", "王|||"]), ["编制: 王"], report: ["签名栏没有填写：审核 | 批准 | 任职者签字"], never: ["编制: 审核"]),
    .plan(
      "signatures that are not there", plan(["任课教师签字：||教务处（盖章）：|", "批准|||日期"]), ["模块名: 甲"], report: ["签名栏没有填写"], never: ["未能归入", "附加信息"]),
    .plan(
      "captions", plan(["师资", "姓名|职称", "王|讲师", "", "附件1：学员名单", "学号|姓名|班级|电话", "01|李|甲班|1"]),
      ["师资: 王：讲师", "附件1 学员名单: 学号：01；姓名：李；班级：甲班；电话：1"], never: ["未能归入"]),
    .plan("a list to fill in", plan(["附件2 登记表", "序号|姓名|性别|身份证号", "1|||"]), ["附件2 登记表: 序号 | 姓名 | 性别 | 身份证号"], never: ["未能归入"]),
    .plan("a form is none", plan(["课程性质|必修|授课对象|大二", "学分|4|考核|考试"]), ["课程性质: 必修", "授课对象: 大二", "学分: \"4\""]),
  ]

  @Test(arguments: cases)
  func tablesWithoutKnownHeadersAreRead(test: DraftCase) throws { try test.check() }
}
