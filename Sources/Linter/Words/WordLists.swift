import Schema
import TextModel

/// The words that the rules on wording use. Data: the configuration can replace any list.
public struct WordLists: Sendable {
  /// How an ability begins.
  public var modals = ["能够", "能"]
  /// Words that only look like a modal.
  public var notModals = WordBeginnings(Column.notModals)
  /// What an ability may put between modal and verb.
  public var adverbs = ["熟练", "基本", "初步", "全面", "充分", "准确", "正确", "深入", "较好", "独立", "自主"]
  /// Verbs of knowing, as opposed to verbs of doing.
  public var cognitionVerbs = ["了解", "掌握", "熟悉", "具备", "具有", "理解", "知道", "懂得", "明白", "熟知", "通晓"]
  /// The nouns that a knowledge item ends in.
  public var knowledgeNouns: WordEndings = [
    "知识", "常识", "方法", "办法", "做法", "手段", "方式", "技巧", "技术", "技能", "技法", "要领", "要点", "流程", "程序", "步骤", "环节", "过程", "周期", "要求", "规定", "规则",
    "规范", "规程", "规律", "标准", "准则", "原则", "制度", "政策", "法规", "法律", "条例", "协议", "守则", "须知", "事项", "原理", "理论", "概念", "定义", "含义", "意义", "内涵",
    "特点", "特征", "特性", "性质", "性能", "功能", "作用", "用途", "优势", "优缺点", "内容", "范围", "对象", "类型", "种类", "分类", "类别", "品种", "名称", "术语", "符号", "代码",
    "编码", "指标", "参数", "公差", "误差", "数据", "信息", "体系", "系统", "模型", "模式", "结构", "构成", "组成", "框架", "架构", "格式", "模板", "因素", "原因", "条件", "依据",
    "关系", "影响",
    "方案", "策略", "措施", "对策", "计划", "思路", "场景", "时机", "渠道", "途径", "工具", "设备", "软件", "平台", "材料", "资料", "文件", "文档", "工艺", "公式", "语言", "词汇",
    "文化", "习俗", "礼仪", "心理", "心理学", "安全", "质量", "风险", "责任", "权利", "义务", "现状", "趋势", "动态", "基础", "背景", "案例", "使用", "应用", "运用", "操作", "设计",
    "设置", "维护", "管理", "分析", "计算", "核算", "归纳", "选择", "控制", "识别", "处理", "学",
  ]
  /// A word that is written twice by mistake.
  public var doubledWords: WordList = [
    "的的", "了了", "和和", "进行进行", "能够能够", "以及以及", "通过通过", "根据根据", "相关相关", "具有具有", "使用使用", "，，", "、、", "。。", "；；", "：：",
  ]
  /// Words in which such a pair is correct.
  public var rightDoubles = [
    "不了了之", "的的确确", "了了解", "和和气气", "和和田", "打的的", "和和平", "目的的", "标的的", "的的士", "的的确", "总和和", "柔和和", "温和和", "饱和和", "中和和", "平和和", "缓和和", "调和和",
    "亲和和",
    "随和和", "求和和", "共和和", "暖和和", "和和面", "和和谐", "和和解", "和和声", "和和弦", "为了了", "除了了",
    "为为老", "为为人", "使使用", "以以旧", "以以人", "用用能", "用用户", "织织补", "导导游", "导导师", "会会计", "能能源",
  ]
  /// Spellings or terms of which a standard should keep to one.
  public var variants = VariantWords.default
  /// Placeholders for text that is still to be written. Letters are matched as whole words, and Chinese at the end of a phrase.
  public var placeholders: WordList = [
    "待定", "待补充", "待补", "待填写", "待填", "待完善", "待确认", "TBD", "TODO", "TBC", "tbd", "todo", "某某",
    "未命名标准", "Untitled standard",
  ]
  /// Characters that turn 待定 into another word: 等待定价, 对待定性.
  public var notBeforePlaceholder = ["等", "期", "招", "接", "对", "看", "优", "款", "亏", "善"]
  public var vagueWords: WordList = ["相关事宜", "有关事宜", "适当", "适量", "一定的", "较好", "良好的", "必要的", "大概", "左右", "尽量", "尽可能", "酌情", "视情况", "若干"]
  /// Endings that leave a list open.
  public var openListEnds = ["等等", "等", "之类", "诸如此类"]
  /// Short forms that stand for a part of a term.
  public var termAbbreviations = [(long: "电子商务", short: "电商")]
  /// Characters that are ignored when an example is compared.
  public var emptyCharacters = "的之及和与或等、，。以对为将把在进行相关其各类"
  /// Compounds in which the name of a level means something else.
  public var notLevelNames = [
    "高级管理人员", "高级管理层", "高级语言", "高级搜索", "高级检索", "高级筛选", "高级设置", "高级功能", "高级别", "高级持续性威胁", "初级产品", "初级农产品", "初级市场", "中级人民法院", "中级市场",
    "高级人民法院",
    "高级职称", "中级职称", "初级职称", "高级工", "中级工", "初级工", "高级技师", "高级工程师", "中级工程师", "高级技工", "中级技工",
  ]
  /// Words that show that another level is named on purpose: people of that level are taught or led.
  public var coachingWords: WordList = ["及以下", "以下级别", "以下人员", "培训", "指导", "培养", "传授", "带教", "考核", "晋升"]
  public var discriminatoryPhrases = DiscriminatoryPhrases.default

  public static let `default` = WordLists()
}

/// Synonyms of which one text should use one.
public struct VariantWords: Sendable {
  public struct Group: Sendable {
    public let words: [String]
    /// Preceding characters that make it another word: 控制订单 does not contain 制订.
    public let notAfter: String

    public init(_ words: String..., notAfter: String = "") {
      self.words = words
      self.notAfter = notAfter
    }

    public init(_ words: [String]) {
      self.words = words
      notAfter = ""
    }
  }

  public let groups: [Group]
  /// For each word of the finder the index of its group, and its index in the group.
  public let wordIndices: [(group: Int, word: Int)]
  /// Only standards are searched for them.
  private let lazyFinder = LazyValue<WordFinder>()
  public var finder: WordFinder { lazyFinder.value { WordFinder(groups.flatMap(\.words)) } }

  public init(_ groups: [Group]) {
    self.groups = groups
    wordIndices = groups.indices.flatMap { group in groups[group].words.indices.map { (group, $0) } }
  }

  static let `default` = VariantWords([
    Group("账户", "账号", "帐户", "帐号"),
    Group("制定", "制订", notAfter: "控限抑编复定绘管克强体"),
    Group("登录", "登陆"),
    Group("其他", "其它"),
    Group("成分", "成份"),
    Group("图像", "图象"),
    Group("账目", "帐目"),
    Group("账单", "帐单"),
    Group("对账", "对帐", notAfter: "应"),
    Group("撤销", "撤消"),
    Group("粘贴", "黏贴"),
    Group("网络", "网路"),
    Group("缴纳", "交纳", notAfter: "提"),
    Group("部分", "部份", notAfter: "内全"),
    Group("二维码", "二维条码"),
    Group("渠道", "管道", notAfter: "水气油"),
    Group("短视频", "小视频"),
  ])
}

/// What a job description may not ask for, by the ground of discrimination.
public struct DiscriminatoryPhrases: Sendable {
  public enum Ground: Sendable, Hashable, CaseIterable {
    case sex
    case marriage
    case origin
    case religion
    case health
    case looks
    case age
    /// What the configuration adds.
    case other
  }

  public let phrases: [(ground: Ground, words: [String])]
  public let grounds: [Ground]
  /// Only job descriptions are searched for them.
  private let lazyFinder = LazyValue<WordFinder>()
  public var finder: WordFinder { lazyFinder.value { WordFinder(phrases.flatMap(\.words)) } }

  public init(_ phrases: [(Ground, [String])]) {
    self.phrases = phrases.map { ($0, $1) }
    grounds = phrases.flatMap { ground, words in words.map { _ in ground } }
  }

  static let `default` = DiscriminatoryPhrases([
    (
      .sex,
      [
        "限男性", "限女性", "限男生", "限女生", "限男", "限女", "限招男", "限招女", "只招男", "只招女", "仅招男", "仅招女", "只要男", "只要女", "不要男", "不要女", "不招女", "不招男", "谢绝男",
        "谢绝女", "男性优先", "女性优先", "男士优先", "女士优先", "男生优先", "女生优先", "女孩优先", "男孩优先", "小姐优先", "先生优先", "男优先", "女优先", "男性为佳", "女性为佳", "男性为主", "女性为主",
        "适合男性", "适合女性", "要求男", "要求女", "须为男", "须为女", "需为男", "需为女", "应为男", "应为女", "性别男", "性别女", "性别为男", "性别为女", "性别：男", "性别：女", "性别:男",
        "性别:女", "性别: 男", "性别: 女", "性别限", "性别要求", "帅哥", "美女",
      ]
    ),
    (
      .marriage,
      [
        "已婚已育", "未婚未育", "已婚未育", "已婚", "未婚", "已育", "未育", "限单身", "单身优先", "离异勿", "婚育状况", "婚姻状况", "婚育情况", "婚否", "无生育计划", "无婚育计划", "无生育",
        "近期无婚育", "暂无生育", "不考虑婚育", "不招孕妇", "孕妇除外", "哺乳期勿",
        "两年内不生育", "三年内不生育", "不得怀孕", "不得生育", "不得结婚", "无怀孕计划", "怀孕勿", "备孕勿", "孕妇勿",
      ]
    ),
    (.origin, ["限本地人", "本地人优先", "不招外地", "限汉族", "汉族优先", "须为汉族", "要求汉族", "少数民族勿", "不招少数民族"]),
    (.religion, ["无宗教信仰", "不得信教", "信教者勿", "宗教信仰要求"]),
    (.health, ["无乙肝", "乙肝勿", "不招乙肝", "乙肝携带者除外", "携带者勿", "非乙肝", "乙肝阴性", "无传染病史", "残疾人勿", "残疾人除外", "无残疾", "非残疾"]),
    (
      .looks,
      [
        "相貌", "容貌", "外貌", "长相", "五官端正", "五官清秀", "形象气质", "形象好", "形象佳", "形象良好", "形象端庄", "形象端正", "气质佳", "气质好", "外形好", "外形佳", "外形靓丽", "外形条件",
        "颜值",
        "身材匀称", "身材好", "身材苗条", "身材高挑", "身材要求", "体态匀称", "净身高", "身高1", "身高 1", "身高：", "身高:", "身高≥", "身高不", "身高在", "身高要求", "身高须", "身高需",
        "身高一米",
        "身高超过", "身高达", "体重要求", "体重不", "体重在", "体重须",
      ]
    ),
    (.age, ["年龄不超过", "年龄限", "年龄要求", "年轻有活力"]),
  ])
}

/// Words with the finder for them, made once.
public struct WordList: Sendable, ExpressibleByArrayLiteral {
  public let words: [String]
  public let finder: WordFinder

  public init(_ words: [String]) {
    self.words = words
    finder = WordFinder(words)
  }

  public init(arrayLiteral words: String...) { self.init(words) }
}
