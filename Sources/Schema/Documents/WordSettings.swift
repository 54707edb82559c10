import TextModel

/// A change to a list of words that a rule uses.
public struct WordChange: Record {
  public var only: Located<[Located<Text>]>?
  public var add: Located<[Located<Text>]>?
  public var remove: Located<[Located<Text>]>?
  public init() {}

  public static let shape = Shape<WordChange>(
    KeyName("word-list", "词表"), doc: Bilingual(zh: "对一个词表的增减或替换", en: "Additions to a word list, removals from it, or a replacement"),
    fields: [
      .optional(
        "only", "只用", { swap(&$0.only, &$1) }, .list(of: .text(.name)),
        doc: Bilingual(zh: "用这些词代替原有的词", en: "These words replace the existing ones")
      ),
      .optional("add", "增加", { swap(&$0.add, &$1) }, .list(of: .text(.name)), doc: Bilingual(zh: "在原有的词之外增加", en: "Words to add")),
      .optional("remove", "去掉", { swap(&$0.remove, &$1) }, .list(of: .text(.name)), doc: Bilingual(zh: "从原有的词中去掉", en: "Words to remove")),
    ])
}

/// Changes to the word lists.
public struct WordSettings: Record {
  public var modals: Located<WordChange>?
  public var notModals: Located<WordChange>?
  public var adverbs: Located<WordChange>?
  public var cognitionVerbs: Located<WordChange>?
  public var knowledgeNouns: Located<WordChange>?
  public var doubledWords: Located<WordChange>?
  public var rightDoubles: Located<WordChange>?
  public var variants: Located<WordChange>?
  public var placeholders: Located<WordChange>?
  public var notBeforePlaceholder: Located<WordChange>?
  public var vagueWords: Located<WordChange>?
  public var openListEnds: Located<WordChange>?
  public var notLevelNames: Located<WordChange>?
  public var coachingWords: Located<WordChange>?
  public var discriminatoryPhrases: Located<WordChange>?
  public init() {}

  public static let shape = Shape<WordSettings>(
    KeyName("words", "词表"), doc: Bilingual(zh: "表述类规则所用的词表", en: "The word lists of the rules on wording"),
    fields: [
      .optional(
        "modals", "能愿动词", { swap(&$0.modals, &$1) }, .record,
        doc: Bilingual(zh: "能力要求开头的词，如“能”“能够”", en: "The words that an ability begins with: 能, 能够")),
      .optional(
        "not-modals", "非能愿动词", { swap(&$0.notModals, &$1) }, .record,
        doc: Bilingual(zh: "以“能”开头但不是能愿动词的词，如“能源”", en: "Words that begin with 能 in another meaning, such as 能源")),
      .optional(
        "adverbs", "状语", { swap(&$0.adverbs, &$1) }, .record,
        doc: Bilingual(zh: "能愿动词与动词之间可以出现的词，如“熟练”", en: "Words that may stand between 能 and the verb, such as 熟练")),
      .optional(
        "cognition-verbs", "认知动词", { swap(&$0.cognitionVerbs, &$1) }, .record,
        doc: Bilingual(zh: "表示知道而不是会做的动词，如“了解”“掌握”", en: "Verbs of knowing, not of doing: 了解, 掌握")),
      .optional(
        "knowledge-nouns", "知识名词", { swap(&$0.knowledgeNouns, &$1) }, .record,
        doc: Bilingual(zh: "知识条目结尾的名词，如“知识”“方法”“流程”", en: "The nouns that a knowledge item ends in: 知识, 方法, 流程")),
      .optional(
        "doubled-words", "重复字词", { swap(&$0.doubledWords, &$1) }, .record,
        doc: Bilingual(zh: "误写两遍的字词，如“的的”", en: "Words that are repeated by mistake, such as 的的")),
      .optional(
        "right-doubles", "合理重复", { swap(&$0.rightDoubles, &$1) }, .record,
        doc: Bilingual(zh: "本来就重复的词，如“不了了之”", en: "Words in which the repetition is correct, such as 不了了之")),
      .optional(
        "variants", "异形词", { swap(&$0.variants, &$1) }, .record,
        doc: Bilingual(
          zh: "同一标准里应当统一的写法，各写法用 / 隔开，如“账户/账号”", en: "Variants of which a standard should use only one, separated by a slash: 账户/账号")),
      .optional(
        "placeholders", "占位词", { swap(&$0.placeholders, &$1) }, .record,
        doc: Bilingual(zh: "表示尚未写完的词，如“待定”“TBD”", en: "Words for text that is still to be written: 待定, TBD")),
      .optional(
        "not-before-placeholder", "占位词前字", { swap(&$0.notBeforePlaceholder, &$1) }, .record,
        doc: Bilingual(
          zh: "占位词前面出现这些字时不算占位，如“等待定价”的“等”", en: "Characters before a placeholder that make it part of another word, such as 等 in 等待定价")),
      .optional(
        "vague-words", "模糊词", { swap(&$0.vagueWords, &$1) }, .record, doc: Bilingual(zh: "含义模糊的词，如“适当”“尽量”", en: "Vague words: 适当, 尽量")),
      .optional(
        "open-list-ends", "列举尾词", { swap(&$0.openListEnds, &$1) }, .record,
        doc: Bilingual(zh: "使列举没有穷尽的词，如“等”“之类”", en: "Words that leave a list open: 等, 之类")),
      .optional(
        "not-level-names", "非等级用语", { swap(&$0.notLevelNames, &$1) }, .record,
        doc: Bilingual(zh: "含等级名称而不指等级的词，如“高级搜索”", en: "Words that contain the name of a level and do not mean it, such as 高级搜索")),
      .optional(
        "coaching-words", "带教用语", { swap(&$0.coachingWords, &$1) }, .record,
        doc: Bilingual(zh: "表明有意提到其他等级的词，如“指导”“培训”", en: "Words that show that another level is mentioned on purpose: 指导, 培训")),
      .optional(
        "discriminatory-phrases", "歧视性用语", { swap(&$0.discriminatoryPhrases, &$1) }, .record,
        doc: Bilingual(zh: "岗位说明中不得出现的条件，如“限男性”", en: "Conditions that a job description must not contain, such as 限男性")),
    ])
}
