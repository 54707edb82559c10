extension DraftWords {
  /// A heading without brackets around the whole: `【岗位职责】`.
  static func withoutFrame(_ text: String) -> String {
    for (open, close) in [("【", "】"), ("〖", "〗"), ("[", "]"), ("［", "］"), ("「", "」"), ("<", ">")] where text.hasPrefix(open) {
      let body = text.dropFirst()
      for end in ["", "：", ":"] where body.hasSuffix(close + end) {
        let inner = body.dropLast(1 + end.count)
        if !inner.isEmpty, !inner.contains(close) { return PrintedText.trimmed(inner) + end }
      }
    }
    return text
  }

  /// Whether a label is for preferences, which are not requirements.
  static func isPreferred(_ label: String) -> Bool { preferred.contains(bare(withoutFrame(PrintedText.trimmed(label)))) }

  private static let preferred: Set<String> = Set(
    [
      "加分项", "加分条件", "加分", "优先条件", "优先考虑", "优先项", "优先录用", "优先录用条件", "有以下经验者优先", "符合以下条件者优先", "以下条件优先", "nice to have", "nice-to-have",
      "preferred qualifications", "preferred", "bonus points", "desirable", "desirable criteria", "desirable skills", "plus",
    ].map { PrintedText.folded($0) })

  /// Whether a label is for a section of job descriptions other than duties and qualifications.
  static func isSection(_ label: String) -> Bool {
    guard label.utf8.count <= maximumSectionLength else { return false }
    let name = bare(withoutFrame(PrintedText.trimmed(label)))
    return sections.contains(name) || isOffer(name)
  }

  private static let maximumSectionLength = 120

  /// Whether a heading is about what the employer offers: 你将得到, 我们能提供什么, 加入我们你将获得.
  private static func isOffer(_ name: String) -> Bool {
    guard name.count <= 12, ["你", "您", "我们", "公司", "加入"].contains(where: name.hasPrefix),
      !["希望", "期待", "期望", "需要", "要求"].contains(where: name.contains)
    else { return false }
    let verb = ["什么", "福利", "待遇", "的"].reduce(name) { name, ending in name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name }
    if ["得到", "获得", "收获", "提供", "给你", "给您", "享受", "享有", "拥有"].contains(where: verb.hasSuffix) { return true }
    return name == "加入我们" || verb != name && ["我们", "公司", "你", "您"].contains(verb)
  }

  private static let sections: Set<String> = Set(
    [
      "福利", "福利待遇", "公司福利", "待遇", "薪资", "薪资待遇", "薪资福利", "薪资范围", "薪酬", "薪酬福利", "薪酬待遇", "薪酬范围", "薪水", "工资", "工资待遇", "月薪", "我们提供", "职位福利",
      "薪酬与福利", "薪酬及福利", "薪资与福利", "薪资及福利", "待遇福利", "福利保障", "福利说明", "员工福利", "薪资结构",
      "岗位福利",
      "公司简介", "公司介绍", "企业简介", "企业介绍", "单位简介", "单位介绍", "关于我们", "团队介绍", "公司概况", "公司名称", "公司地址", "公司网址", "部门简介", "部门介绍", "应聘方式", "报名方式",
      "联系方式", "联系人",
      "联系电话", "电话", "手机", "微信", "邮箱", "电子邮箱", "地址", "简历投递", "投递方式", "投递邮箱", "简历邮箱", "应聘流程", "面试流程", "面试地点", "招聘流程", "招聘人数", "截止日期", "截止时间",
      "发布日期", "发布时间", "有效期",
      "工作地点", "上班地点", "办公地点", "工作地址", "工作时间", "上班时间", "作息时间", "工作环境", "工作条件", "工作关系", "协作关系", "内部关系", "外部关系", "工作权限", "岗位权限", "职权", "权限",
      "权力", "权利", "岗位权力", "工作权力",
      "工作设备", "使用工具",
      "职业发展", "发展路径", "发展方向", "晋升通道", "晋升路径", "晋升方向", "晋升空间", "培训机会", "考核指标", "绩效指标", "绩效考核", "考核标准", "关键绩效指标", "kpi", "编制人", "审核人", "批准人",
      "编制日期", "修订日期",
      "岗位概述", "职位概述", "岗位目的", "岗位目标", "工作目标", "岗位编号", "岗位编码", "summary", "job summary", "position summary", "job purpose", "purpose",
      "overview", "about the role", "about the job", "about the position", "role overview", "job overview", "position overview", "岗位简介",
      "职位简介", "关于岗位", "关于职位",
      "physical demands", "physical requirements", "work environment", "working environment", "flsa status", "job code", "employment type",
      "reporting relationships",
      "salary", "benefits", "what we offer", "we offer", "about us", "about the company", "company", "company profile", "contact",
      "how to apply",
      "what you get", "what you'll get", "what you’ll get", "what you will get", "perks", "benefits and perks", "perks and benefits",
      "compensation", "compensation and benefits", "what's in it for you", "what’s in it for you",
      "location", "working hours", "working conditions", "career path", "deadline",
    ].map { PrintedText.folded($0) })
}
