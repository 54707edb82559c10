import Testing

/// References in the words of schools: with 职业功能 or 技能要求 before their numbers, a part of an entry, and an entry with an exception.
struct ReferenceWordingTests {
  private static func plan(_ cell: String, _ draft: [String], report: [String] = [], never: [String] = []) -> DraftCase {
    DraftCase.plan(cell, DraftCase.table(["模块|学时|对应", "甲|10|\(cell)"]), draft, report: report, never: never)
  }

  static let words: [(String, String)] = [
    ("职业功能1、职业功能2", "[1 选品与采购, 2 平台运营]"), ("职业功能一、职业功能三", "[1 选品与采购, 3 物流管理]"), ("第3项职业功能 物流管理", "[3 物流管理]"),
    ("第三项职业功能", "[3 物流管理]"), ("职业功能3 物流管理", "[3 物流管理]"), ("工作内容2.1、2.2", "[2.1 信息展示, 2.2 账户管理]"), ("工作内容：1.1 产品选择", "[1.1 产品选择]"),
    ("技能要求1.1.1", "[能1.1.1 能协助目标市场调研]"), ("能力要求1.1.1-1.1.2", "[能1.1.1-1.1.2]"), ("相关知识要求1.1.1", "[知1.1.1 "),
    ("技能要求1.1.1、1.1.2", "[能1.1.1 能协助目标市场调研, 能1.1.2 能对意向供应商进行询价]"), ("职业功能1；工作内容2.1", "[1 选品与采购, 2.1 信息展示]"),
  ]

  @Test(arguments: words)
  func wordsAroundReferencesAreAccepted(cell: String, covers: String) throws {
    try Self.plan(cell, ["    对应: \(covers)"], never: ["标准中没有", "# 4"]).check()
  }

  static let parts = [
    ("3.2 发货管理（部分）", "3.2 发货管理"), ("3.2（部分）", "3.2 发货管理"), ("发货管理(部分内容)", "3.2 发货管理"), ("3.2 发货管理（节选）", "3.2 发货管理"), ("物流管理部分内容", "3 物流管理"),
  ]

  @Test(arguments: parts)
  func partsOfReferencesAreRead(cell: String, covers: String) throws {
    try Self.plan(cell, ["    对应: [\(covers)]", ": \(cell)\n"], report: ["存疑：“\(cell)”只是一部分"], never: ["标准中没有"]).check()
  }

  static let exceptions: [(String, String)] = [
    ("5（5.2除外）", "[5.1 数据采集, 5.3 数据监控与报告撰写]"), ("5 数据采集与分析（除5.2外）", "[5.1 数据采集, 5.3 数据监控与报告撰写]"),
    ("5，5.2除外", "[5.1 数据采集, 5.3 数据监控与报告撰写]"), ("5；5.2除外", "[5.1 数据采集, 5.3 数据监控与报告撰写]"), ("职业功能5（不含5.2）", "[5.1 数据采集, 5.3 数据监控与报告撰写]"),
    ("除5.2外的5", "[5.1 数据采集, 5.3 数据监控与报告撰写]"), ("5 除5.1、5.2外", "[5.3 数据监控与报告撰写]"), ("1、5（5.1、5.2除外）", "[1 选品与采购, 5.3 数据监控与报告撰写]"),
    ("数据采集与分析（数据分析除外）", "[5.1 数据采集, 5.3 数据监控与报告撰写]"), ("5 except 5.2", "[5.1 数据采集, 5.3 数据监控与报告撰写]"),
  ]

  @Test(arguments: exceptions)
  func exceptionsAreRead(cell: String, covers: String) throws {
    try Self.plan(cell, ["    对应: \(covers)\n"], report: ["读作：5."], never: ["标准中没有"]).check()
  }

  /// Nothing is excepted from what is not there.
  static let kept = ["5（3.1除外）", "5（9.9除外）", "9（9.1除外）", "5.2除外", "3.2（3.2除外）"]

  @Test(arguments: kept)
  func unknownReferenceTextIsKept(cell: String) throws {
    let test = Self.plan(cell, [": \(cell)\n"], report: ["标准中没有“\(cell)”"])
    try test.check()
    #expect(test.result.text?.contains("对应: [") == false)
  }

  /// A cell of many unknown numbers is one comment with all of them, and one remark.
  @Test func manyUnknownNumbersGiveOneRemark() throws {
    let numbers = (1...30).map { "9.\($0)" }
    let test = Self.plan(numbers.joined(separator: "、"), [": " + numbers.joined(separator: "、") + "\n"], report: ["标准中没有“9.1"])
    try test.check()
    #expect(test.result.report.remarks.count { $0.message.chinese.contains("标准中没有") } == 1)
  }

  // MARK: Days

  static let days: [(String, String, String?)] = [
    ("2天", "学时", nil), ("半天", "学时", nil), ("3个工作日", "学时", nil), ("2 days", "学时", nil), ("1周", "学时", nil), ("2天（16学时）", "学时", "16"),
    ("16学时（2天）", "学时", "16"),
    ("2天", "总学时", nil), ("2天", "培训时间", nil), ("2天", "时长", nil),
  ]

  @Test(arguments: days)
  func daysAreNotReadAsHours(text: String, header: String, hours: String?) throws {
    let asked = hours.map { ["    学时: \($0)\n"] } ?? [text]
    let test = DraftCase.plan(text, DraftCase.table(["模块|\(header)|对应", "甲|\(text)|1 选品与采购"]), asked)
    try test.check()
    if hours == nil { #expect(test.result.text?.contains("    学时: ") == false) }
    let fact = DraftCase.plan(
      text, DraftCase.table(["\(header)|\(text)", "模块|对应", "甲|1 选品与采购"]), hours.map { ["\n学时: \($0)\n"] } ?? [text])
    try fact.check()
    if hours == nil { #expect(fact.result.text?.contains("\n学时: ") == false) }
  }
}
