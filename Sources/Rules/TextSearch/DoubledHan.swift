import TextModel

/// Finds words that were typed twice, in full or in part: 编制编制, 根据据, 根根据. Correct doublings (常常, 层层, 研究研究), and words that share a
/// character at their boundary (生产产品, 项目管理管理员), are not found.
enum DoubledHan {
  /// The byte range of a doubling, and the start of its second half, which is superfluous.
  struct Match {
    let start: Int
    let second: Int
    let end: Int
  }

  static func find(in text: Text) -> [Match] {
    // Two equal characters beside each other, or with one between them: nearly every text has neither.
    guard mayContain(text) else { return [] }
    let scalars = Array(text.string.unicodeScalars)
    var offsets: [Int] = []
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    var found: [Match] = []
    var index = 0
    while index + 1 < scalars.count {
      if let length = length(of: scalars, at: index) {
        found.append(Match(start: offsets[index], second: offsets[index + length], end: offsets[index + 2 * length]))
        index += 2 * length
      } else {
        index += 1
      }
    }
    return found
  }

  private static func mayContain(_ text: Text) -> Bool {
    text.withBytes { bytes in
      var offset = 3
      while offset + 2 < bytes.count {
        func isEqual(_ other: Int) -> Bool {
          other >= 0 && bytes[other] == bytes[offset] && bytes[other + 1] == bytes[offset + 1] && bytes[other + 2] == bytes[offset + 2]
        }
        if bytes[offset] >= 0xE3, isEqual(offset - 3) || isEqual(offset - 6) { return true }
        offset += 1
      }
      return false
    }
  }

  /// How long the word is that begins here and occurs twice; nil for none.
  private static func length(of scalars: [Unicode.Scalar], at index: Int) -> Int? {
    isWordDoubled(scalars, index) ? 2 : isPartDoubled(scalars, index) ? 1 : nil
  }

  // MARK: Whole words

  private static func isWordDoubled(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 3 < scalars.count else { return false }
    let (first, second) = (scalars[index], scalars[index + 1])
    guard first != second, first == scalars[index + 2], second == scalars[index + 3], first.isHan, second.isHan else { return false }
    guard !counting.contains(first), !counting.contains(second), !doubledVerbs.contains(String(first) + String(second)) else {
      return false
    }
    // 项目管理管理员: the second one begins the name of a person or a thing.
    guard let next = scalars.dropFirst(clamping: index + 4).first else { return true }
    return !agents.contains(next) && !(next == "人" && scalars.dropFirst(clamping: index + 5).first == "员")
  }

  private static let counting = Set("一二三四五六七八九十百千两几每个半逐次步".unicodeScalars)
  private static let agents = Set("员师器商者家".unicodeScalars)
  private static let doubledVerbs: Set<String> = [
    "研究", "讨论", "考虑", "商量", "休息", "打听", "活动", "尝试", "体验", "交流", "锻炼", "收拾", "打扫", "琢磨", "参考", "学习", "合计", "意思", "高兴", "打算", "商务",
  ]

  // MARK: Parts of words

  /// Whether one character of a word is there twice: 根据据 and 根根据.
  private static func isPartDoubled(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == scalars[index + 1] else { return false }
    let next = scalars.dropFirst(clamping: index + 2).first
    if index > 0, let begun = lastHalves[scalars[index]], begun.before.contains(scalars[index - 1]) {
      return next.map { !begun.words.contains($0) } ?? true
    }
    // 识别别名: the first one ends a word.
    if index > 0, wordsBefore[scalars[index]]?.contains(scalars[index - 1]) == true { return false }
    if let words = singleWords[scalars[index]], index == 0 || openings.contains(scalars[index - 1]) {
      return next.map { !words.contains($0) } ?? true
    }
    guard let next, let tails = firstHalves[scalars[index]], tails.contains(next) else { return false }
    // 员工工作: the preceding word may end in the character.
    return index == 0 || openings.contains(scalars[index - 1])
  }

  /// Words of one character that are never doubled, with the characters that may follow a second one, since both form another word: 手 in
  /// 对对手, 量 in 能能量.
  private static let singleWords: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    ("能", "量力源效耗级动够人手"), ("对", "联手象方策话比接账标外口错称应立照抗流焊偶子虾开数等准白"), ("与", "会"), ("向", "导日阳"), ("为", "人止难期"), ("和", "睦气谐解声弦面"),
    ("在", "线职岗校场建用途地编读编册"), ("从", "业事容属众"), ("将", "来要领军"), ("由", "于来头衷"), ("按", "钮摩键时照揭"), ("应", "用对急聘付变力收届"), ("及", "时格"),
    ("或", "者许有缺"), ("并", "且发行联购网"), ("其", "他它余中实次间"), ("给", "予料水药付排油"), ("以", "及便免往上下内外后来前太身"), ("于", "是"), ("被", "子单套褥"),
  ].reduce(into: [:]) { table, row in
    if let word = row.0.unicodeScalars.first { table[word] = Set(row.1.unicodeScalars) }
  }

  /// For such a character, the characters before it with which it ends another word: 目 before 的.
  private static let wordsBefore: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    ("的", "目标"), ("和", "总柔温饱中平共缓调亲随谦祥求"), ("别", "识区辨分鉴判类级性差个特"),
  ].reduce(into: [:]) { table, row in
    if let word = row.0.unicodeScalars.first { table[word] = Set(row.1.unicodeScalars) }
  }

  private static let openings = Set("能够可应须需并和与及或的地得对在，、；：。（“ ".unicodeScalars)

  /// For the last character of common words: the characters before it in these words, and the characters that form another word with a
  /// second one.
  private static let lastHalves: [Unicode.Scalar: (before: Set<Unicode.Scalar>, words: Set<Unicode.Scalar>)] = table([
    ("据", "根依数凭", "此说悉点实守"), ("够", "能足", "用本格"), ("照", "按依参遵", "明片料相顾射常例管办"), ("握", "掌", "手力住"), ("悉", "熟", "心数"),
    ("解", "了理", "决释读析答除剖冻码压密说体表热毒聘雇"), ("及", "以涉", "时格早物至"), ("于", "对关由属位基适用便利等", ""), ("过", "通经", "程滤期渡敏失量度户关热载错境往磅秤筛火硬水油去重高低大小多少"),
    ("关", "相有", "系键联注税于节闭怀卡停口心"), ("有", "具拥", "效关机害限序利偿色线声毒氧形无益力"), ("行", "进执履", "业政动程为李车情走驶距人规文"), ("备", "具配准", "件用份料案货餐注课考战"),
    ("用", "使运应利采", "户品具电水量药餐人工料途火气地语例法时于来以作"), ("且", "并而", ""), ("者", "或", ""), ("成", "完形组", "品本果套型像交员分文人长绩熟功"), ("析", "分解", "出"),
    ("定", "制确规判鉴", "期额位价点量型岗性向时义员货单金做作"), ("写", "编撰填书", "字作实真"), ("护", "维保养", "理栏具士肤坡照"), ("查", "检核排", "询验找看阅收处"),
    ("测", "检监预", "量试定算评绘距温速"),
    ("试", "调测尝", "验样剂件卷题用行块车产运压水吃做"), ("择", "选", "优机"), ("别", "识区辨", "人墅"), ("断", "判诊", "路电裂面层水点线开"), ("通", "沟", "信讯道知关风用过行车电话报气水"),
    ("导", "指引辅", "游师线航购管入出轨向电热演播"), ("训", "培", "练导诫"), ("集", "收采", "中成合团装体货市"), ("估", "评", "算值价计"), ("供", "提", "应货电水需热气给料求"),
    ("施", "实", "工肥药救教术"),
    ("录", "记", "入音像取制用播"), ("改", "修", "造进善装良版正变性"), ("求", "要需", "职和助解知证"), ("准", "标", "备确则入时点许"), ("息", "信", "税"), ("略", "策战", ""),
    ("险", "风", "情种"), ("常", "经时日", "见规识用态温量备年数务设温"),
    ("织", "组", "物造机布"), ("批", "货", "发准复改示评"), ("货", "到收发进送退订", "物架款位品源车运箱币号柜场梯单值期损样"), ("范", "规", "围例本畴"), ("程", "流过", "序度"),
    ("法", "方办", "律规定人治务院"), ("务", "服业", "工实必农"),
    ("时", "及按准随定实即同", "间候期段刻常差速效装尚而代机限令节数点钟区序态光"),
  ])

  private static func table(_ rows: [(Unicode.Scalar, String, String)])
    -> [Unicode.Scalar: (before: Set<Unicode.Scalar>, words: Set<Unicode.Scalar>)]
  {
    var table: [Unicode.Scalar: (before: Set<Unicode.Scalar>, words: Set<Unicode.Scalar>)] = [:]
    for (last, before, words) in rows { table[last] = (Set(before.unicodeScalars), Set(words.unicodeScalars)) }
    return table
  }

  /// For the first character of common words: the characters that follow it in these words.
  private static let firstHalves: [Unicode.Scalar: Set<Unicode.Scalar>] = {
    let words = [
      "根据", "进行", "通过", "使用", "按照", "利用", "运用", "完成", "掌握", "了解", "熟悉", "具有", "具备", "制定", "编制", "编写", "处理", "操作", "分析", "检查", "检测", "选择",
      "识别",
      "判断", "组织", "协调", "沟通", "指导", "培训", "收集", "采集", "制作", "评估", "评价", "提供", "实施", "执行", "确定", "确认", "核对", "记录", "修改", "维护", "安装", "调试",
      "调整", "设计",
      "设置", "配合", "参与", "负责", "独立", "相关", "以及", "对于", "符合", "满足", "解决", "撰写", "绘制", "计算", "统计", "监控", "管理", "准备",
    ]
    var table: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for word in words {
      let scalars = Array(word.unicodeScalars)
      guard let first = scalars.first, let last = scalars.last else { continue }
      table[first, default: []].insert(last)
    }
    return table
  }()
}
