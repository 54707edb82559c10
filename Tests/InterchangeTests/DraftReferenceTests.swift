import Interchange
import Schema
import TestSupport
import Testing
import TextModel

/// The references in the cell of a module: every reference is found, or kept and reported.
struct DraftReferenceTests {
  /// The cell, the references, and what is reported.
  static let cells: [(String, String, String?)] = [
    ("4、5", "[4 客户管理与开发, 5 数据采集与分析]", "“4”只有编号"),
    ("1、2、3", "[1 选品与采购, 2 平台运营, 3 物流管理]", nil),
    ("4；5", "[4 客户管理与开发, 5 数据采集与分析]", nil),
    ("1.1.1～1.1.3", "[能1.1.1～1.1.3, 知1.1.1～1.1.3]", "既是能力又是知识的编号，两条都已列入"),
    ("1.2.1-1.2.8", "[能1.2.1-1.2.8", nil),
    ("2.1.1 能进行详情页基础设计 2.1.2 能进行店铺基础装修", "[能2.1.1 能进行详情页基础设计, 能2.1.2 能进行店铺基础装修]", nil),
    ("1.1 产品选择 1.2 产品采购", "[1.1 产品选择, 1.2 产品采购]", nil),
    ("1.1 产品选样", "[1.1 产品选择]", "“1.1 产品选样”与“1.1 产品选择”相近（75%），请核对"),
    ("1.1～1.2、3", "[1.1～1.2, 3 物流管理]", "“3”只有编号"), ("1.1～1.2，3", "[1.1～1.2, 3 物流管理]", nil),
    ("1.1 ～ 1.2；2", "[1.1～1.2, 2 平台运营]", nil), ("2、1.1～1.2", "[2 平台运营, 1.1～1.2]", nil),
    ("1.1产品选择～1.2产品采购", "[1.1 产品选择～1.2 产品采购]", nil), ("1.1 产品选择 ～ 1.2 产品采购", "[1.1 产品选择～1.2 产品采购]", nil),
    ("1.1和1.2", "[1.1 产品选择, 1.2 产品采购]", nil),
    ("平台运营、物流管理和客户管理与开发", "[2 平台运营, 3 物流管理, 4 客户管理与开发]", nil),
    ("①产品选择②产品采购", "[1.1 产品选择, 1.2 产品采购]", nil),
    ("5.3 数据监控", "[5.3 数据监控与报告撰写]", "“5.3 数据监控”是“5.3 数据监控与报告撰写”的开头"),
    ("1.1.1 能协助目标市场调研；1.1.2 能对意向供应商进行询价；1.2", "[能1.1.1 能协助目标市场调研, 能1.1.2 能对意向供应商进行询价, 1.2 产品采购]", nil),
    ("1.1.1能协助目标市场调研，1.1.2 能对意向供应商进行询价", "[能1.1.1 能协助目标市场调研, 能1.1.2 能对意向供应商进行询价]", nil),
    ("1.1.1 能协助目标市场调研、1.2", "[能1.1.1 能协助目标市场调研, 1.2 产品采购]", nil),
    ("4.1客户咨询；4.2客户开发", "[4.1 客户咨询与维护, 4.2 客户开发]", "的开头"),
    ("1.1 产品选择；9.9 客户回访", "[1.1 产品选择]", "标准中没有“9.9 客户回访”，已写作注释；最接近的是“能4.2.1 能进行客户回访”"),
    ("1.1 产品选择、9.9 乱写、2.1", "[1.1 产品选择, 2.1 信息展示]", "标准中没有“9.9 乱写”"),
    ("5.1、5.3；5.2除外", "[5.1 数据采集, 5.3 数据监控与报告撰写]", "标准中没有“5.2除外”"),
    ("2.1至2.3", "[2.1~2.3]", nil), ("2.1 to 2.3", "[2.1~2.3]", nil), ("数据采集、数据监控", "[5.1 数据采集, 5.3 数据监控与报告撰写]", "“数据监控”是"),
  ]

  @Test(arguments: cells)
  func rangesAndRestsAreRead(cell: String, covers: String, told: String?) throws {
    try DraftCase.plan(cell, DraftCase.table(["模块|学时|对应", "甲|10|\(cell)"]), ["    对应: \(covers)"], report: told.map { [$0] } ?? []).check()
  }

  /// In a column of contents, which need not be references.
  static let contents: [(String, String)] = [
    ("1.1.1 能协助目标市场调研 1.1.2 能对意向供应商进行询价", "对应: [能1.1.1 能协助目标市场调研, 能1.1.2 能对意向供应商进行询价]"),
    ("能进行账户信息设置、能进行账户安全设置", "对应: [能2.2.1 能进行账户信息设置, 能2.2.2 能进行账户安全设置]"),
    ("能进行账户信息设置、做笔记", "附加信息:\n      教学内容: 能进行账户信息设置、做笔记"),
  ]

  @Test(arguments: contents)
  func severalReferencesInOneLineAreRead(cell: String, said: String) throws {
    try DraftCase.plan(cell, DraftCase.table(["模块|教学内容|学时", "甲|\(cell)|10"]), [said]).check()
  }

  /// Columns whose headers are not known: entries with the number and the name of the standard are references, others are kept.
  static let unknown: [DraftCase] = [
    .plan(
      "entries below an unknown header", DraftCase.table(["模块|技能要点|学时", "甲|2.1 信息展示、2.2 账户管理|10", "乙|3.2 发货管理|8"]),
      ["对应: [2.1 信息展示, 2.2 账户管理]", "对应: [3.2 发货管理]"], report: ["“技能要点”一栏中标准的条目作为对应内容"], never: ["没有对应的字段"]),
    .plan(
      "items below heads of knowledge and skills",
      DraftCase.table(["模块|知识要求|技能要求|学时", "甲|1.1.1 市场调研的相关知识|1.1.1 能协助目标市场调研|2", "乙|2.1.1 页面|2.1.1 改页面|2"]),
      ["1.1.1 市场调研的相关知识", "1.1.1 能协助目标市场调研", "2.1.1 页面", "2.1.1 改页面"], never: ["详情页"]),
    .plan(
      "what is needed before", DraftCase.table(["模块|先修内容|学时", "甲|2.1 信息展示|10"]), ["先修内容: 2.1 信息展示"], never: ["对应: ["]),
    .plan("another name", DraftCase.table(["模块|教材内容点|学时", "甲|2.1 站内信|10"]), ["教材内容点: 2.1 站内信"], never: ["对应: ["]),
    .plan("beside references", DraftCase.table(["模块|说明栏|对应|学时", "甲|2.1 信息展示|1.1|10"]), ["说明栏: 2.1 信息展示", "对应: [1.1 产品选择]"]),
  ]

  @Test(arguments: unknown)
  func referencesInAColumnOfContentsAreRead(test: DraftCase) throws { try test.check() }

  static let kept = ["2.1.1 新建子账号", "9.9", "1.1.1～1.1.99", "1.1～9.9", "全部", "初级 2.2"]

  @Test(arguments: kept)
  func unknownReferencesAreKept(cell: String) throws {
    let test = DraftCase.plan(cell, DraftCase.table(["模块|学时|对应", "甲|10|\(cell)"]), [": \(cell)\n"], report: ["标准中没有“\(cell)”，已写作注释"])
    #expect(try test.check().text?.contains("对应: [") == false)
  }
}
