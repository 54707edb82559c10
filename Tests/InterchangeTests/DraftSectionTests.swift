import Testing

/// Sections of a job description: where a list ends, and the text after it.
struct DraftSectionTests {
  static func job(_ lines: String...) -> String { "甲主管\n标准：cbec-operator@2021-draft\n等级：初级\n" + lines.joined(separator: "\n") + "\n" }

  static let cases: [DraftCase] = [
    .job(
      "a duty that ends in a colon", job("岗位职责：", "1、锉削，具体如下：", "（1）锉平面", "（2）锉角", "2、钻孔", "任职要求：", "1、细心；"),
      ["职责内容: 锉削，具体如下：", "职责内容: 锉平面", "职责内容: 锉角", "职责内容: 钻孔", "其他: [细心]"], never: ["附加信息"]),
    .job(
      "a qualification that ends in a colon", job("岗位职责", "1.锉削", "任职要求", "1.本科以上学历，机械专业；", "2.三年以上车间经验；", "3. 技能包括：", "（1）识图"),
      ["本科以上学历，机械专业", "三年以上车间经验", "技能包括：", "识图"], never: ["2.三年"]),
    .job(
      "later sections", job("岗位职责：", "1、锉削", "任职要求：", "1、细心", "福利待遇：", "五险一金，带薪年假", "联系人：刘小姐 13800000000", "公司简介", "成立于2001年"),
      ["其他: [细心]\n", "福利待遇: 五险一金，带薪年假", "联系人: 刘小姐 13800000000", "公司简介: 成立于2001年"], report: ["“福利待遇”没有对应的字段，已写入附加信息"]),
    .job(
      "pairs among the entries", job("任职要求", "1、细心", "福利：年终奖", "工作时间：早八点", "英语：四级"), ["其他: [细心, 英语：四级]", "福利: 年终奖", "工作时间: 早八点"],
      report: ["“工作时间”没有对应的字段，已写入附加信息"]),
    .job(
      "a numbered section after a list", job("一、岗位职责", "1、锉削", "二、任职资格", "细心", "三、工作关系：对内协调采购部；对外联系货代。", "每周开会", "四、晋升通道", "主管"),
      ["工作关系: [对内协调采购部；对外联系货代。, 每周开会]", "晋升通道: 主管"]),
    .job(
      "headings in brackets", job("【岗位职责】", "1、锉削；2、钻孔；", "【任职资格】", "1、细心；", "【薪资福利】", "面议", "【工作地点】宁波"),
      ["职责内容: 锉削\n", "职责内容: 钻孔\n", "其他: [细心]", "薪资福利: 面议", "工作地点: 宁波"]),
    .job("a heading in two languages", job("工作职责（Responsibilities）", "锉削", "Benefits:", "Lunch"), ["职责内容: 锉削", "Benefits: Lunch"]),
    .job("a heading in brackets is not a title", "【岗位职责】\n锉削\n", ["职责内容: 锉削"], report: ["没有找到名称"]),
    .plan(
      "an open label above a list", "甲培训计划\n培训目标：\n（1）会锉削；\n（2）会钻孔。\n模块\t学时\n甲\t1\n", ["培训目标: [（1）会锉削；, （2）会钻孔。]"],
      never: ["未能归入字段"]),
  ]

  @Test(arguments: cases)
  func sectionsAreRead(test: DraftCase) throws { try test.check() }
}
