import Testing

/// Texts that imports once lost or read as something else.
struct DraftLossTests {
  private static func plan(_ rows: String...) -> String { DraftCase.table(["模块|学时|对应", "选品|8|1 选品与采购"] + rows) }

  private static func job(_ lines: String...) -> String { "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n" + lines.map { $0 + "\n" }.joined() }

  static let laterTables: [DraftCase] = [
    .plan(
      "a count below 名称", plan("合计|8|", "名称|数量", "电脑|40"), ["跨境电商（初级）培训计划", "名称: 电脑：40"], report: ["（名称 | 数量）没有对应的字段"]),
    .plan("a count below 等级", plan("合计|8|", "等级|人数", "初级|30"), ["等级: 初级\n", "初级：30"], never: ["等级: 人数"]),
    .plan("an explanation below 级别", plan("合计|8|", "级别|说明", "初级|在岗一年"), ["等级: 初级\n", "初级：在岗一年"], never: ["等级: 说明"]),
    .plan("below its heading", plan("合计|8|", "教学设备", "名称|数量", "电脑|40"), ["教学设备: 电脑：40"], never: ["名称: 数量"]),
    .plan("a label below the modules", plan("合计|8|", "项目名称|直播间建设"), ["项目名称: 直播间建设"], never: ["名称: 直播间建设\n标准"]),
    .plan(
      "facts below an unknown label", DraftCase.table(["项目|内容", "班主任|王", "级别|高级", "模块|学时", "选品|8"]), ["等级: 高级\n", "班主任: 王"], never: ["项目: "]
    ),
  ]

  @Test(arguments: laterTables)
  func laterTablesAreKept(test: DraftCase) throws { try test.check() }

  static let signatures: [DraftCase] = [
    .plan("names", plan("合计|8|", "编制人|审核人|批准人", "刘|赵|"), ["编制人: 刘", "审核人: 赵"], report: ["签名栏没有填写：批准人"], never: ["刘: "]),
    .plan(
      "names and days", plan("合计|8|", "编制|审核|批准", "刘|赵|周", "2026年3月2日|2026年3月5日|"), ["编制: [刘, 2026年3月2日]", "审核: [赵, 2026年3月5日]", "批准: 周"]),
    .plan("pairs", plan("合计|8|", "编制人|刘|审核人|赵|批准人|"), ["编制人: 刘", "审核人: 赵\n"], report: ["签名栏没有填写：批准人"]),
    .plan("something else below", plan("合计|8|", "编制|审核|批准", "备注|自带电脑|"), ["自带电脑"], report: ["签名栏没有填写"], never: ["编制: "]),
    .plan("without totals", plan("编制|审核|批准", "刘|赵|周"), ["编制: 刘", "审核: 赵", "批准: 周"], never: ["模块名: 编制", "模块名: 刘"]),
  ]

  @Test(arguments: signatures)
  func signaturesAreKept(test: DraftCase) throws { try test.check() }

  static let unknownHeaders: [DraftCase] = [
    .plan(
      "numbers and names", DraftCase.table(["模块|学时|能力单元", "选品|16|1.1 产品选择", "平台|18|2 平台运营", "仓库|10|3.1"]),
      ["对应: [1.1 产品选择]", "对应: [2 平台运营]", "对应: [3.1 "], report: ["“能力单元”一栏中标准的条目作为对应内容"], never: ["能力单元: "]),
    .plan(
      "names", DraftCase.table(["模块|学时|覆盖工作内容", "选品|16|产品选择", "平台|18|信息展示"]), ["对应: [1.1 产品选择]", "对应: [2.1 信息展示]"]),
    .job(
      "of duties", job("职责描述\t工作任务", "货源\t产品选择；产品采购", "店铺\t信息展示"), ["对应: [1.1 产品选择, 1.2 产品采购]", "对应: [2.1 信息展示]"]),
    .plan("other texts", DraftCase.table(["模块|学时|案例", "甲|8|某店", "乙|8|产品选择"]), ["案例: 某店", "案例: 产品选择"], never: ["对应: [1.1"]),
    .plan(
      "marks", DraftCase.table(["模块|学时|1 选品与采购|2 平台运营", "甲|10|√|", "乙|8|√|√"]),
      ["对应: [1 选品与采购]", "对应: [1 选品与采购, 2 平台运营]"], report: ["2 栏的表头是标准的条目"], never: ["√"]),
    .plan("degrees", DraftCase.table(["模块|学时|1 选品与采购|2 平台运营", "甲|10|●|", "乙|8|○|●"]), ["1 选品与采购: ○"], never: ["对应: ["]),
  ]

  @Test(arguments: unknownHeaders)
  func columnsWithUnknownHeadersAreKept(test: DraftCase) throws { try test.check() }

  @Test func hoursMergedOverTwoModulesAreReported() throws {
    let rows = "<tr><th>模块<th>学时<th>对应<tr><td>选品<td rowspan=2>10<td>1 选品与采购<tr><td>平台<td>2 平台运营<tr><td>物流<td>6<td>3 物流管理"
    try DraftCase.plan(
      "a merged cell", "<h1>跨境电商（初级）培训计划</h1><p>标准：cbec-operator@2021-draft</p><table>\(rows)</table>", ["模块名: 选品\n    学时: 10"],
      report: ["“选品”和“平台”合用一格学时"]
    ).check()
  }

  static let remarks: [(name: String, text: String, kept: String)] = [
    ("a label", "总学时（含线上2学时）：8\n模块\t学时\n甲\t8\n", "含线上2学时"),
    ("a header", "模块\t学时（含考试2学时）\n甲\t8\n", "含考试2学时"),
    ("minutes in a header", "模块\t学时（每学时45分钟，含考试2学时）\n甲\t8\n", "每学时分钟: 45"),
    ("the references", "模块\t学时\t对应（加★为重点）\n甲\t8\t1 选品与采购\n", "加★为重点"),
    ("the totals", "模块\t学时\n甲\t8\n合计（另有考试4学时）\t8\n", "另有考试4学时"),
    ("a heading", "一、课程设置（均为小班授课）\n模块\t学时\n甲\t8\n", "均为小班授课"),
  ]

  @Test(arguments: remarks.map(\.name))
  func remarksAreKept(name: String) throws {
    let test = try #require(Self.remarks.first { $0.name == name })
    try DraftCase.plan(
      name, "跨境电商（初级）培训计划\n标准：cbec-operator@2021-draft\n" + test.text, [test.kept],
      report: ["括号里的文字", "合计行"].filter { ($0 == "合计行") == (name == "the totals") }
    )
    .check()
  }

  @Test(arguments: ["岗位职责（试用期内不单独上岗）", "一、岗位职责（试用期内不单独上岗）：", "【岗位职责（试用期内不单独上岗）】"])
  func remarksInHeadingsAreKept(heading: String) throws {
    try DraftCase.job(
      heading, Self.job(heading, "1. 负责店铺（2.1 信息展示）"), ["职责内容: 负责店铺", "试用期内不单独上岗"], report: ["“岗位职责”后面括号里的文字已写入备注"]
    ).check()
  }

  @Test(arguments: ["总学时（学时）：8", "总学时（节）：8", "总学时 (Total hours)：8", "学时（理论/实践）：3/5"])
  func unitsAreNotReadAsRemarks(line: String) throws {
    try DraftCase.plan(line, "跨境电商（初级）培训计划\n标准：cbec-operator@2021-draft\n\(line)\n模块\t学时\n甲\t8\n", ["学时: 8"], never: ["括号里的文字"]).check()
  }
}

/// Marks before the lines of lists.
struct DraftMarkTests {
  @Test(arguments: ["二、两年以上工作经验", "二、2年以上工作经验", "二、二年以上工作经验", "二、三年以上工作经验", "（2）两年以上工作经验", "2、两年以上工作经验"])
  func yearsAfterAMarkAreRead(line: String) throws {
    let years = line.contains("三年") ? 3 : 2
    let text = "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n岗位职责\n1. 负责店铺\n任职要求\n一、大专及以上学历\n\(line)\n"
    try DraftCase.job(line, text, ["学历: 高等职业学校", "工作年限: \(years)\n"], never: ["二、"]).check()
  }

  @Test(arguments: ["2. 其他：完成上级交办的其他工作。", "2、其他：协助仓库盘点", "其他：完成领导安排的工作"])
  func otherDutiesAreDuties(line: String) throws {
    let text = "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n岗位职责\n1. 负责店铺\n\(line)\n任职要求\n1. 英语四级\n"
    try DraftCase.job(line, text, ["职责内容: 其他：", "其他: [英语四级]"]).check()
  }

  @Test(arguments: ["其他：本科学历", "2. 其他：有经验者优先"])
  func otherRequirementsAreNotDuties(line: String) throws {
    try DraftCase.job(
      line, "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n岗位职责\n1. 负责店铺\n\(line)\n", ["职责内容: 负责店铺"], never: ["职责内容: 其他"]
    ).check()
  }

  @Test(arguments: [
    "一、店铺管理\n1. 负责店铺\n2. 负责账户\n二、客户服务\n1. 负责客户\n三、任职要求\n1. 英语四级\n", "一、负责店铺\n二、负责账户\n三、负责客户\n四、任职要求\n1. 英语四级\n",
    "（一）店铺管理\n1、负责店铺\n2、负责账户\n（二）客户服务\n1、负责客户\n任职要求\n1、英语四级\n",
  ])
  func dutiesWithoutAHeadingAreRead(list: String) throws {
    try DraftCase.job(
      list, "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n" + list, ["职责内容: 负责店铺", "职责内容: 负责账户", "职责内容: 负责客户", "其他: [英语四级]"],
      report: ["从这一行起作为职责"], never: ["没有找到职责"]
    ).check()
  }

  @Test func lettersBeforeDutiesAreMarks() throws {
    try DraftCase.job(
      "a)", "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n岗位职责\na) 负责店铺\nb) 负责客服\n", ["职责内容: 负责店铺", "职责内容: 负责客服"]
    ).check()
  }

  @Test(arguments: [
    ("1.2产品采购及2.1信息展示", "1.2 产品采购, 2.1 信息展示"), ("1.1产品选择和1.2", "1.1 产品选择, 1.2 产品采购"), ("1.1 产品选择与2.2账户管理", "1.1 产品选择, 2.2 账户管理"),
  ])
  func wordsBetweenReferencesAreAccepted(cell: String, covers: String) throws {
    try DraftCase.plan(cell, DraftCase.table(["模块|学时|对应", "甲|8|\(cell)"]), ["对应: [\(covers)]"], never: ["# 4"]).check()
  }
}
