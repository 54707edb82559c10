import Testing

/// Tables inside the cells of other tables, as word processors write the layout of a form.
struct NestedTableTests {
  private static let modules =
    "<table><tr><td>模块<td>学时<td>对应</tr><tr><td>选品<td>10<td>1 选品与采购</tr><tr><td>平台<td>20<td>2 平台运营</tr></table>"
  private static let facts =
    "<tr><td>培训名称</td><td>跨境电商（中级）培训计划</td></tr><tr><td>标准</td><td>cbec-operator@2021-draft</td></tr>"
  private static let read = ["名称: 跨境电商（中级）培训计划", "模块名: 选品\n    学时: 10\n    对应: [1 选品与采购]", "模块名: 平台\n    学时: 20"]

  static let plans: [DraftCase] = [
    .plan("a layout around all", "<html><table><tr><td><table>\(facts)</table></td></tr><tr><td>\(modules)</td></tr></table>", read),
    .plan(
      "a cell over the whole form", "<html><table>\(facts)<tr><td colspan=2>\(modules)</td></tr><tr><td>备注</td><td>自带电脑</td></tr></table>",
      read + ["备注: 自带电脑"], never: ["未能归入", "表格里还有表格"]),
    .plan(
      "a cell beside its label", "<html><table>\(facts)<tr><td>培训内容</td><td>\(modules)</td></tr><tr><td>备注</td><td>自带电脑</td></tr></table>",
      read + ["备注: 自带电脑"], never: ["未能归入", "表格里还有表格"]),
    .plan(
      "a cell below its label", "<html><table>\(facts)<tr><td colspan=2>课程安排\(modules)</td></tr><tr><td>备注</td><td>自带电脑</td></tr></table>",
      read + ["备注: 自带电脑"], never: ["未能归入", "表格里还有表格"]),
    .plan(
      "a layout in a form", "<html><table>\(facts)<tr><td colspan=2><table><tr><td>\(modules)</td></tr></table></td></tr></table>", read),
    .plan(
      "several layouts",
      "<html><table><tr><td><table><tr><td><table>\(facts)</table></td></tr><tr><td>\(modules)</td></tr></table></table>",
      read),
    .plan(
      "units of a module",
      "<html><p>跨境电商（中级）培训计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><td>模块</td><td>学时</td><td>内容</td></tr><tr><td>选品</td><td>10</td>"
        + "<td><table><tr><td>单元</td><td>学时</td></tr><tr><td>单元甲</td><td>4</td></tr><tr><td>单元乙</td><td>6</td></tr></table></td></tr></table>",
      ["单元名: 单元甲\n        学时: 4", "单元名: 单元乙\n        学时: 6"], never: ["模块名: 单元"]),
  ]

  private static let job =
    "<tr><td>岗位名称</td><td>店员</td></tr><tr><td>标准</td><td>cbec-operator@2021-draft</td></tr><tr><td>等级</td><td>初级</td></tr>"

  static let jobs: [DraftCase] = [
    .job(
      "a table of duties",
      "<html><table>\(job)<tr><td>岗位职责</td><td><table><tr><td>职责</td><td>对应</td><td>占比</td></tr><tr><td>负责展示</td><td>2.1 信息展示</td><td>60%</td></tr>"
        + "</table></td></tr></table>", ["职责内容: 负责展示\n    对应: [2.1 信息展示]"], never: ["职责内容: 职责"]),
    .job(
      "numbered rows",
      "<html><table>\(job)<tr><td>岗位职责</td><td><table><tr><td>1</td><td>负责展示</td></tr><tr><td>2</td><td>负责账户</td></tr></table></td></tr></table>",
      ["职责内容: 负责展示", "职责内容: 负责账户"], never: ["职责内容: 1"]),
  ]

  @Test(arguments: plans + jobs)
  func tableInACellIsRead(test: DraftCase) throws { try test.check() }
}
