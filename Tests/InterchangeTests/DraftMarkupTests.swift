import Testing

/// Marks of lists, footnotes, menus and labels as web pages, Markdown and chat programs write them.
struct DraftMarkupTests {
  private static let post = "运营专员\n标准：cbec-operator@2021-draft\n等级：初级\n"
  private static let plan = "跨境电商（中级）培训计划\n标准：cbec-operator@2021-draft\n"

  static let marks: [DraftCase] = [
    .job(
      "pictures before entries", post + "岗位职责\n✅ 负责店铺信息展示\n👉 负责客服\n任职要求\n1️⃣ 大专及以上学历\n2️⃣ 英语四级\n",
      ["职责内容: 负责店铺信息展示", "职责内容: 负责客服", "学历: 高等职业学校", "其他: [英语四级]"], never: ["✅", "1️⃣"]),
    .job(
      "letters in brackets", post + "岗位职责\n(a) 负责店铺\n(b) 负责客服\n", ["职责内容: 负责店铺", "职责内容: 负责客服"], never: ["(a)"]),
    .plan(
      "tasks and bare labels",
      "# 跨境电商（中级）培训计划\n\n标准：cbec-operator@2021-draft\n\n## 模块一 选品（12 课时）\n\n**目标**\n\n- [ ] 能询价\n- [x] 能签约\n\n**覆盖**：1.1、1.2[^1]\n\n"
        + "## 模块二 平台（18 课时）\n\n**覆盖**：2 平台运营\n\n[^1]: 由财务讲解。\n",
      ["目标: [能询价, 能签约]", "对应: [1.1 产品选择, 1.2 产品采购]", "由财务讲解"], never: ["[^1]", "[ ]", "目标: [目标"]),
    .job(
      "the menu of a site",
      "<html><body><nav><ul><li>首页</li><li>社会招聘</li></ul></nav><h1>运营专员</h1><p>标准：cbec-operator@2021-draft</p><p>等级：初级</p>"
        + "<h3>岗位职责</h3><ul><li>负责店铺</li></ul></body></html>",
      ["名称: 运营专员", "职责内容: 负责店铺"], report: ["网页导航、页脚的文字没有读取：“首页 社会招聘”"], never: ["名称: 首页"]),
    .job(
      "a menu that is a list",
      "<html><body><ul><li>首页</li><li>社会招聘</li></ul><h1>运营专员</h1><p>标准：cbec-operator@2021-draft</p><p>等级：初级</p><h3>岗位职责</h3><ul><li>负责店铺</li></ul>"
        + "<h3>福利待遇</h3><ul><li>五险一金</li></ul><footer><p>© 2026 甲公司</p></footer></body></html>",
      ["名称: 运营专员", "职责内容: 负责店铺", "福利待遇: 五险一金"], report: ["首页", "页脚的文字没有读取：“© 2026 甲公司”"], never: ["名称: 首页"]),
    .plan(
      "a title over two lines", "海州跨境电商运营人员\n中级培训计划\n标准：cbec-operator@2021-draft\n模块\t学时\n甲\t8\n", ["名称: 海州跨境电商运营人员中级培训计划\n"],
      never: ["标题: "]),
    .plan(
      "a school above the title", "海州商贸学院\n中级培训计划\n标准：cbec-operator@2021-draft\n模块\t学时\n甲\t8\n", ["名称: 中级培训计划\n", "单位: 海州商贸学院"]),
    .plan(
      "a broken heading",
      "<html><h1>Store Operator<br>Course plan</h1><p>Standard: cbec-operator@2021-draft</p><p>Level: intermediate</p><table><tr><td>Module<td>Hours<tr><td>Shop<td>8</table>",
      ["名称: Store Operator Course plan"], never: ["未能归入"]),
    .job(
      "a menu without an end",
      "<html><body><nav><a>首页</a><h1>运营专员</h1><p>标准：cbec-operator@2021-draft</p><p>等级：初级</p><h3>岗位职责</h3><ul><li>负责店铺</li></ul></body></html>",
      ["名称: 运营专员", "职责内容: 负责店铺"]),
  ]

  static let values: [DraftCase] = [
    .plan(
      "a form that is not filled in", plan + "班主任：\n教材：\n授课地点：____\n开班日期：2026/10/12\n模块\t学时\n甲\t8\n", ["开班日期: 2026/10/12"],
      never: ["班主任: ", "未能归入"]),
    .plan("a label above its list", plan + "联系方式：\n电话：0571-8888\n模块\t学时\n甲\t8\n", ["0571-8888"]),
    .plan(
      "shares of the hours", plan + "总课时：56（线上20，线下36）\n模块\t学时\n甲\t56\n", ["学时: 56\n", "56（线上20，线下36）"], never: ["遗漏"]),
    .plan("weeks after the hours", plan + "总课时：56学时/18周\n模块\t学时\n甲\t56\n", ["学时: 56\n", "56学时/18周"], never: ["遗漏"]),
    .plan(
      "weeks in English", plan + "Duration: 56 hours over 9 weeks\n模块\t学时\n甲\t56\n", ["学时: 56\n", "56 hours over 9 weeks"], never: ["遗漏"]),
    .plan("hours a week", plan + "总课时：4学时/周\n模块\t学时\n甲\t20\n", ["4学时/周"], never: ["\n学时: 4"]),
    .plan("hours of practice", plan + "实训总学时：20\n模块\t学时\n甲\t20\n", ["学时: 20\n"], never: ["遗漏"]),
    .plan("other brackets", plan + "总课时：56（每周4，共14周）\n模块\t学时\n甲\t20\n", ["56（每周4，共14周）"], never: ["\n学时: 56"]),
    .plan(
      "a label with its value in the first cell",
      plan.replacing("标准：cbec-operator@2021-draft\n", with: "")
        + "标准：cbec-operator@2021-draft\t开班日期：\t2026/10/12\n模块\t学时\n甲\t8\n",
      ["标准: cbec-operator@2021-draft", "开班日期: 2026/10/12"], never: ["这一行表格"]),
    .plan(
      "the total below the hours",
      "<html><p>跨境电商（中级）培训计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><td rowspan=2>模块<td colspan=3>学时<tr><td>理论<td>实操<td>总"
        + "<tr><td>甲<td>4<td>8<td>12<tr><td>乙<td>6<td>6<td>12<tr><td>合计<td>10<td>14<td>24</table>",
      ["模块名: 甲\n    学时: {理论: 4, 实践: 8}", "学时: {理论: 10, 实践: 14}"], never: ["学时: 24", "“总”"]),
    .plan(
      "shares of the assessment", plan + "模块\t学时\t考核方式\t考核占比\n甲\t8\t笔试\t40%\n乙\t8\t实操\t60%\n", ["考核: {方式: 笔试, 权重: 40}"],
      never: ["考核占比"]),
  ]

  static let names: [DraftCase] = [
    .plan(
      "units named by contents",
      "# 跨境电商（中级）培训计划\n\n标准：cbec-operator@2021-draft\n\n| 模块 | 周次 | 授课内容 | 学时 |\n|---|---|---|---|\n| 选品 | 1 | 调研：电话 | 4 |\n|  | 2 | 比较 | 4 |\n",
      ["单元名: 调研：电话", "单元名: 比较"], never: ["“授课内容”没有对应的字段"]),
    .plan(
      "a name in two languages",
      "<html><p>跨境电商（中级）培训计划</p><p>标准：cbec-operator@2021-draft</p><table><tr><td>模块<td>学时<tr><td>选品与采购<br>Purchasing<br>desk<td>8<tr><td>店铺<br>Shop<td>8</table>",
      ["模块名: 选品与采购 Purchasing desk\n", "模块名: 店铺 Shop\n"]),
  ]

  @Test(arguments: marks + values + names)
  func markupIsNotPartOfTheText(test: DraftCase) throws { try test.check() }
}
