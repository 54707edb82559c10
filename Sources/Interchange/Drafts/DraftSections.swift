import Schema

/// Headings that stand in a plan or job description, and what is said below them.
extension DraftReader {
  /// What a line is the heading of; nil for a line of text.
  func heading(_ line: ManuscriptLine) -> Place? {
    let written = DraftMatcher.trimmedBullet(Self.dividedBasis(line.text)?.heading ?? line.text)
    let text = DraftWords.withoutFrame(written)
    let bare = DraftWords.withoutMark(text)
    let isMarked = DraftWords.hasMark(text) || line.isHeading || text != written
    if Self.isAnnex(bare) { return .annex }
    let endsOpen = bare.hasSuffix("：") || bare.hasSuffix(":")
    let name = endsOpen ? String(bare.dropLast()) : bare
    guard bare.utf8.count <= 400, bare.count <= 24 || DraftWords.fact(name, kind) != nil, !bare.contains("。"), !bare.contains("；") else {
      return nil
    }
    if Self.isAnnex(name) { return .annex }
    if let fact = DraftWords.fact(name, kind) {
      guard isMarked || endsOpen || bare == text else { return nil }
      // `3 years of experience` is not a third heading.
      // `职级 Level` is a heading, 学历 MBA is not.
      if Self.isOneValue(fact), let halves = BilingualLabel(name), !halves.isWhole({ DraftWords.fact($0, kind) }) { return nil }
      if fact == .years, text.first?.isNumber == true, !line.isHeading, text.contains(" years of ") { return nil }
      switch fact {
      case .duties, .qualifications, .abilities, .knowledge, .other, .notCovered, .notes: return .fact(fact)
      case .language: return endsOpen ? .preferred(name) : nil
      case _ where Self.isOneValue(fact):
        let mayBeBare = fact == .level || fact == .fromLevel
        return endsOpen ? .value(name) : isMarked || mayBeBare && name.count > 2 ? .extra(name) : nil
      default: return isMarked || endsOpen ? .extra(name) : nil
      }
    }
    if kind == .job, DraftWords.isPreferred(name) { return .preferred(name) }
    if kind == .job, DraftWords.isSection(name) { return .extra(name) }
    if isMarked, isTableHeading(name) { return .start }
    // `1、职责，具体如下：` is an entry of the list that it stands in.
    let isEntry = isList && !line.isHeading && text == written && (!startsWithOrdinal(text) || ordinals != .headings)
    if line.isHeading || endsOpen && isMarked && !isEntry || endsOpen && place == .start && isName(name)
      || isMarked && startsWithOrdinal(text) && bare.count <= 16 && isName(bare) && !isEntry
    {
      return isTableHeading(name) ? .start : .extra(name)
    }
    return nil
  }

  private static func isOneValue(_ fact: DraftWords.Fact) -> Bool {
    [.title, .standard, .level, .fromLevel, .track, .department, .reportsTo, .education, .years, .asked].contains(fact)
  }

  /// Whether the lines here are entries of a list.
  private var isList: Bool {
    switch place {
    case .fact, .preferred: true
    default: false
    }
  }

  private func isName(_ text: String) -> Bool { !text.contains { "，、,：:".contains($0) } }

  /// `一、` heads a section; `1.` may be an entry of a list.
  func startsWithOrdinal(_ text: String) -> Bool {
    text.first.map { "一二三四五六七八九十第".contains($0) } ?? false
  }

  private func isTableHeading(_ name: String) -> Bool {
    Self.tableHeadings.contains { name.lowercased().contains($0) }
  }

  static let tableHeadings = [
    "基本信息", "课程设置", "培训内容", "模块", "学时分配", "课时分配", "教学安排", "培训安排", "基本情况", "教学计划", "培训课程", "岗位信息", "modules", "考核安排", "考核", "facts",
  ]

  private static func isAnnex(_ name: String) -> Bool {
    name.utf8.count <= 400 && ["与标准的对照", "与标准对照", "标准对照", "comparison with the standard"].contains { name.lowercased().contains($0) }
  }

  /// Goes on below a heading. What a job description says behind its lists has no field.
  mutating func begin(_ next: Place, line: Int) {
    if kind == .job, isList, case .extra(let name) = next, DraftWords.fact(name, kind) == nil { reportKept(name, line) }
    place = next
    dutyGroup = nil
    ordinals = .open
    tableHeading = nil
  }

  /// 一、 before a line.
  static func hasOrdinal(_ line: ManuscriptLine) -> Bool {
    let text = DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text))
    return DraftWords.hasMark(text) && text.first.map { "一二三四五六七八九十第".contains($0) } == true
  }

  /// The text of a heading.
  static func name(of line: ManuscriptLine) -> String {
    var name = DraftWords.withoutMark(DraftWords.withoutFrame(DraftMatcher.trimmedBullet(line.text)))
    while let last = name.last, last == "：" || last == ":" { name.removeLast() }
    return name
  }

  /// Once for each name.
  mutating func reportKept(_ label: String, _ line: Int) {
    var name = DraftWords.withoutMark(label)
    while let last = name.last, ":：*".contains(last) { name.removeLast() }
    guard keptNames.insert(name).inserted else { return }
    report.add(
      .unused, line,
      Bilingual(
        zh: "“\(PrintedText.excerpt(name))”没有对应的字段，已写入附加信息",
        en: "“\(PrintedText.excerpt(name))” has no field: it was written under additional-info"))
  }

  /// Pairs of label and value in a line; false for a line that is something else.
  mutating func take(pairsOf line: ManuscriptLine) -> Bool {
    var pairs = facts.pairs(of: line)
    if pairs.isEmpty, let only = Self.minutes(line) ?? facts.level(of: line) { pairs = [only] }
    guard !pairs.isEmpty else { return false }
    func isSection(_ label: String) -> Bool { kind == .job && (DraftWords.isSection(label) || DraftWords.isPreferred(label)) }
    guard place == .start || pairs.allSatisfy({ DraftWords.fact($0.label, kind) != nil || isSection($0.label) }) else { return false }
    for pair in pairs {
      set(pair.label, pair.value)
    }
    tableHeading = nil
    // A section in one line ends the one above.
    if case .extra = place, let last = pairs.last, isSection(last.label) { place = .start }
    // `三、工作关系：…` ends the list above.
    if isList, let last = pairs.last, DraftWords.fact(last.label, kind) == nil, startsWithOrdinal(DraftMatcher.trimmedBullet(line.text)) {
      place = .extra(last.label)
    }
    return true
  }
}

extension DraftReader {
  /// `每学时45分钟` has no colon.
  fileprivate static func minutes(_ line: ManuscriptLine) -> LabelledValue? {
    let text = PrintedText.folded(DraftMatcher.trimmedBullet(line.text))
    for label in ["每学时", "每课时", "每个学时", "每个课时"] where text.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { "为按是以计".contains($0) }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst(digits.count)
      if !digits.isEmpty, end.hasPrefix("分钟"), end.count <= 5 {
        return LabelledValue(label: "每学时", value: TableCell(String(digits), line: line.line))
      }
    }
    return nil
  }
}

extension DraftWords {
  /// A heading without the brackets around all of it: `【岗位职责】`.
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

  /// What is preferred and not asked for.
  static func isPreferred(_ label: String) -> Bool { preferred.contains(bare(withoutFrame(PrintedText.trimmed(label)))) }

  private static let preferred: Set<String> = Set(
    [
      "加分项", "加分条件", "加分", "优先条件", "优先考虑", "优先项", "优先录用", "优先录用条件", "有以下经验者优先", "符合以下条件者优先", "以下条件优先", "nice to have", "nice-to-have",
      "preferred qualifications", "preferred", "bonus points", "desirable", "plus",
    ].map { PrintedText.folded($0) })

  /// What job descriptions and advertisements say besides duties and qualifications.
  static func isSection(_ label: String) -> Bool {
    guard label.utf8.count <= longestSection else { return false }
    let name = bare(withoutFrame(PrintedText.trimmed(label)))
    return sections.contains(name) || isOffer(name)
  }

  private static let longestSection = 120

  /// 你将得到, 我们能提供什么, 加入我们你将获得: what the employer gives.
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
