import Linter

/// Limits of origin: 本市户籍优先, 外地人勿扰, 上海户口. 了解户籍政策 is about something else.
struct OriginLimit {
  static func find(in text: ApplicantText) -> [Range<Int>] {
    (0..<text.count).compactMap { index in residence(text, at: index) ?? people(text, at: index) }
  }

  /// 户口 or 户籍 that the applicant is to have.
  private static func residence(_ text: ApplicantText, at index: Int) -> Range<Int>? {
    guard let word = text.has(anyOf: ["户口", "户籍"], at: index) else { return nil }
    let end = index + word.unicodeScalars.count
    if text.has(anyOf: affairs, at: end) != nil || text.has(anyOf: handling, endingAt: index) != nil { return nil }
    if let owner = qualifier(text, endingAt: index) {
      // A benefit: 公司协助办理本地户口, 解决子女本地户口入学.
      let isBenefit = text.has(anyOf: benefits, endingAt: owner) != nil
      return isBenefit ? nil : owner..<end
    }
    let isDemanded =
      text.has(anyOf: ["限", "限定", "要求", "须", "需", "具有", "持", "有"], endingAt: index) != nil
      || text.has(anyOf: ["优先", "要求", "限", "者", "人员", "：", ":", "在本", "为"], at: text.skippingBlanks(from: end)) != nil
    return isDemanded ? index..<end : nil
  }

  private static let affairs = ["管理", "登记", "迁移", "办理", "业务", "手续", "政策", "制度", "咨询", "档案", "证明", "信息", "知识", "落户", "本", "民警"]
  private static let benefits = ["办理", "解决", "协助", "代办", "解决子女", "办理子女", "解决家属", "办理家属", "解决配偶"]
  private static let handling = ["办理", "解决", "协助", "提供", "管理", "了解", "熟悉", "代办", "掌握", "落"]

  /// 外地人勿扰, 本地优先, 河南人除外.
  private static func people(_ text: ApplicantText, at index: Int) -> Range<Int>? {
    guard let start = text.has(anyOf: regions + provinces, at: index) else { return nil }
    var end = index + start.unicodeScalars.count
    if let administration = text.has(anyOf: ["省", "市", "县", "区"], at: end) { end += administration.unicodeScalars.count }
    if let noun = text.has(anyOf: ["籍人员", "籍人士", "籍", "人员", "人士", "居民", "市民", "生源", "人"], at: end) {
      end += noun.unicodeScalars.count
    }
    let next = text.skippingBlanks(from: text.has("者", at: end) ? end + 1 : end)
    if text.has(anyOf: limits, at: next) != nil { return index..<end }
    // 非河南籍.
    if text.has("非", endingAt: index), text.has("籍", at: end - 1) || text.has(anyOf: ["籍人员", "籍人士"], endingAt: end) != nil {
      return index - 1..<end
    }
    return text.has(anyOf: ["限", "只招", "仅招", "不招", "不要", "谢绝", "拒绝", "只要", "拒收"], endingAt: index) != nil ? index..<end : nil
  }

  private static let limits = ["优先", "勿扰", "勿投", "勿试", "勿进", "免谈", "除外", "不要", "不招", "不考虑", "慎投", "止步", "请绕行"]
  private static let regions = ["本地", "本市", "本省", "本县", "本区", "本村", "本镇", "当地", "外地", "外省", "外来", "外市", "外县", "异地", "农村", "城镇", "京籍", "沪籍"]
  private static let provinces = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州",
    "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "东北",
  ]

  /// Where the name of the region before 户口 begins: 本市, 上海市, 非农业.
  private static func qualifier(_ text: ApplicantText, endingAt end: Int) -> Int? {
    let words = [
      "本地", "本市", "本省", "本县", "本区", "本村", "本镇", "当地", "外地", "外省", "异地", "农村", "城镇", "城市", "农业", "非农业", "非农", "居民", "常住", "北京市", "上海市",
      "天津市", "重庆市",
    ]
    if let word = text.has(anyOf: words + provinces, endingAt: end) {
      let start = end - word.unicodeScalars.count
      return text.has("非", endingAt: start) ? start - 1 : start
    }
    // Any other town: 苏州市户口, 浙江省户籍.
    guard let last = text[end - 1], "省市县区镇村".unicodeScalars.contains(last) else { return nil }
    var start = end - 1
    while start > 0, end - start < 5, let scalar = text[start - 1], (0x4E00...0x9FFF).contains(scalar.value) { start -= 1 }
    return start
  }
}

/// A clause that is nothing but a sex or a marital status: `女，已婚，身体健康`.
struct SoleWord {
  private static let words: [(DiscriminatoryPhrases.Ground, [String])] = [
    (.sex, ["男", "女", "男性", "女性", "男士", "女士", "男生", "女生"]), (.marriage, ["已婚", "未婚", "已育", "未育", "离异", "单身", "无孩"]),
    (.origin, ["汉族", "本地人", "本市人", "本省人"]),
  ]

  static func find(in text: ApplicantText) -> [(DiscriminatoryPhrases.Ground, Range<Int>)] {
    var found: [(DiscriminatoryPhrases.Ground, Range<Int>)] = []
    var index = 0
    while index < text.count {
      let clause = text.clause(around: index..<index)
      let start = text.skippingBlanks(from: clause.lowerBound)
      let end = text.skippingBlanks(before: clause.upperBound)
      for (ground, words) in words where start < end {
        for word in words where text.has(word, at: start) && start + word.unicodeScalars.count == end {
          found.append((ground, start..<end))
        }
      }
      index = max(index, clause.upperBound) + 1
    }
    return found
  }
}
