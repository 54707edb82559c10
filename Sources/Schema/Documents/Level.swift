import TextModel

/// An ability, knowledge item or task in the table of a level.
public struct Item: Record {
  public var text: Located<NumberedText>?
  public var english: Located<Text>?
  public var align: Located<[Located<Text>]>?
  public init() {}

  public init(_ text: Located<NumberedText>) { self.text = text }

  public static let shape = Shape<Item>(
    KeyName("item", "条目"), doc: Bilingual(zh: "一条要求：编号、空格、文字", en: "One requirement: number, space, text"),
    shorthand: Shorthand(.numberedText(.item(.abilities))) { node, reader in
      reader.numberedText(node, .numberedText(.item(.abilities)), .item(.abilities)).map { Item(Located($0, at: node.range)) }
    },
    fields: [
      .required("text", "文本", { swap(&$0.text, &$1) }, .numbered(.item(.abilities)), doc: Bilingual(zh: "编号和文字", en: "Number and text")),
      .optional("en", "英文", { swap(&$0.english, &$1) }, .text(.prose), doc: Bilingual(zh: "英文译文", en: "The text in English")),
      .optional(
        "align", "对照", { swap(&$0.align, &$1) }, .list(of: .text(.name)),
        doc: Bilingual(zh: "与其他标准、框架条目的对照", en: "Corresponding items of other standards and frameworks")),
    ])
}

/// A work content in the table of a level.
public struct Content: Record {
  public var content: Located<NumberedText>?
  public var tasks: Located<[Located<Item>]>?
  public var abilities: Located<[Located<Item>]>?
  public var knowledge: Located<[Located<Item>]>?
  public init() {}

  /// The list of a column; nil if the file does not have it.
  public func items(in column: Column) -> Located<[Located<Item>]>? {
    switch column {
    case .tasks: tasks
    case .abilities: abilities
    case .knowledge: knowledge
    }
  }

  public static let shape = Shape<Content>(
    KeyName("content", "工作内容"), doc: Bilingual(zh: "一项工作内容及其要求", en: "A work content and its requirements"),
    fields: [
      .required(
        "content", "内容", { swap(&$0.content, &$1) }, .numbered(.content),
        doc: Bilingual(zh: "编号和名称，如“2.2 账户管理”", en: "Number and name, as in `2.2 账户管理`")),
      .optional("tasks", "任务", { swap(&$0.tasks, &$1) }, .list(of: .record), doc: Bilingual(zh: "工作任务", en: "Tasks")),
      .optional(
        "abilities", "能力", { swap(&$0.abilities, &$1) }, .list(of: .record),
        doc: Bilingual(zh: "能力要求，每条以“能”开头", en: "Abilities, each beginning with 能 (can)")),
      .optional("knowledge", "知识", { swap(&$0.knowledge, &$1) }, .list(of: .record), doc: Bilingual(zh: "相关知识要求", en: "Related knowledge")),
    ],
    finish: { content, node, reader in
      guard let abilities = content.abilities, let knowledge = content.knowledge else {
        if reader.reportRepeatedColumn(in: node) { return }
        if let abilities = content.abilities { reader.reportMissingColumn(in: abilities, of: node, key: KeyName("knowledge", "知识")) }
        return
      }
      reader.reportSwapped(titles(of: abilities), titles(of: knowledge), in: node)
    })

  private static func titles(of items: Located<[Located<Item>]>) -> ColumnCount {
    ColumnCount(items.value.lazy.compactMap(\.value.text?.value.title), key: items.keyRange)
  }
}

/// A job function in the table of a level.
public struct Function: Record {
  public var function: Located<NumberedText>?
  public var tracks: Located<[Located<Text>]>?
  public var contents: Located<[Located<Content>]>?
  public init() {}

  public static let shape = Shape<Function>(
    KeyName("function", "职业功能"), doc: Bilingual(zh: "一项职业功能", en: "A job function"),
    fields: [
      .required(
        "function", "功能", { swap(&$0.function, &$1) }, .numbered(.function),
        doc: Bilingual(zh: "编号和名称，如“2 平台运营”", en: "Number and name, as in `2 平台运营`")),
      .optional(
        "tracks", "工种表", { swap(&$0.tracks, &$1) }, .list(of: .track),
        doc: Bilingual(zh: "只属于这些工种；省略即各工种都有", en: "Only these tracks have it; all tracks if left out")),
      .required(
        "contents", "工作内容", { swap(&$0.contents, &$1) }, .list(of: .record), doc: Bilingual(zh: "该功能的工作内容", en: "Its work contents")),
    ])
}

/// One of the conditions for applying for a level.
public struct EntryCondition: Record {
  public var education: Located<Education>?
  public var years: Located<Quantity>?
  public var previousLevel: Located<Text>?
  public var other: Located<Text>?
  public init() {}

  public static let shape = Shape<EntryCondition>(
    KeyName("entry", "申报条件"), doc: Bilingual(zh: "一条申报条件；满足任意一条即可", en: "One entry condition; meeting any one is enough"),
    fields: [
      .optional("education", "学历", { swap(&$0.education, &$1) }, .choice, doc: Bilingual(zh: "最低学历", en: "The minimum education")),
      .optional(
        "years", "工作年限", { swap(&$0.years, &$1) }, .quantity(in: .years),
        doc: Bilingual(zh: "从事本职业或相关职业的最少年数", en: "The minimum years of work in this or a related occupation")),
      .optional(
        "previous-level", "前一等级", { swap(&$0.previousLevel, &$1) }, .level,
        doc: Bilingual(zh: "须先取得的等级", en: "The level that must be held before")
      ),
      .optional("other", "其他", { swap(&$0.other, &$1) }, .text(.prose), doc: Bilingual(zh: "其他条件", en: "Other conditions")),
    ])
}

/// A level of a standard.
public struct Level: Record {
  public var level: Located<Text>?
  public var name: Located<Text>?
  public var positions: Located<[Located<Text>]>?
  public var entry: Located<[Located<EntryCondition>]>?
  public var trainingHours: Located<Quantity>?
  public var functions: Located<[Located<Function>]>?
  public init() {}

  public static let shape = Shape<Level>(
    KeyName("level", "等级"), doc: Bilingual(zh: "一个等级；从低到高排列", en: "A level; levels are listed from low to high"), standsApart: true,
    fields: [
      .required(
        "level", "等级", { swap(&$0.level, &$1) }, .text(.id),
        doc: Bilingual(zh: "等级标识，如 junior、L5", en: "The level's id, as in `junior` or `L5`")),
      .required(
        "name", "等级名称", { swap(&$0.name, &$1) }, .text(.name), doc: Bilingual(zh: "等级名称，如“初级”“五级/初级工”", en: "The level's name, as in 初级")),
      .optional(
        "positions", "对应岗位", { swap(&$0.positions, &$1) }, .list(of: .text(.position)),
        doc: Bilingual(zh: "该等级对应的岗位、职位", en: "The positions at this level")),
      .optional(
        "entry", "申报条件", { swap(&$0.entry, &$1) }, .list(of: .record),
        doc: Bilingual(zh: "申报条件，满足其一即可", en: "Entry conditions; meeting one of them is enough")),
      .optional(
        "training-hours", "培训学时", { swap(&$0.trainingHours, &$1) }, .quantity(in: .hours),
        doc: Bilingual(zh: "该等级的最少培训学时", en: "The minimum hours of training for the level")),
      .required(
        "functions", "职业功能", { swap(&$0.functions, &$1) }, .list(of: .record),
        doc: Bilingual(zh: "该等级的职业功能表", en: "The level's table of job functions")),
    ])
}
