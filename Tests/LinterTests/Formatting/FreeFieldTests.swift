import Schema
import TestSupport
import Testing

/// `notes` and `additional-info`: `fmt` keeps their content, and no rule reports it.
struct FreeFieldTests {
  static let values = [
    "在机房上课", "[甲, {乙: 丙}]", "{编制人: 王老师, 教材: [《电商运营》, 讲义], 薪资: 8000-12000元/月}", "{日期: 2024-05-01, 是否: yes, 空: }", "{学时: 3, 标题: x, kind: y}",
    "1.10", "|\n  两行\n  文字", "\n  - 甲\n  - 乙", "\n  编制人: 王老师\n  审核:\n    人: 李老师\n    日: 5月1日",
  ]

  private static func plan(_ value: String, key: String) -> String {
    """
    文件类型: 培训计划
    格式版本: 1
    标识: p
    名称: 计划
    标准: {标识: baker, 版本: 2024-a}
    等级: junior

    模块:
      - 模块名: M1 甲
        对应: [1 原料准备, 2 面点制作]
        \(key):\(value.hasPrefix("\n") ? "" : " ")\(value.replacing("\n", with: "\n    "))

    \(key):\(value.hasPrefix("\n") ? "" : " ")\(value)

    """
  }

  @Test(arguments: values, ["备注", "附加信息"])
  func additionalInfoIsKeptWithoutFindings(value: String, key: String) throws {
    let text = Self.plan(value, key: key)
    let workspace = LintText.workspace([(path: "p.plan.yaml", text: text)])
    #expect(LintText.check(workspace).filter { $0.severity >= .warning }.map(\.rule.name) == [])
    try FormatterCase(name: key, before: text, after: text).check()
  }
}
