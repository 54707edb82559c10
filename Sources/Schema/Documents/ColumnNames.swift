import TextModel

/// The display names of a standard's columns.
public struct ColumnNames: Record {
  public var tasks: Located<Text>?
  public var abilities: Located<Text>?
  public var knowledge: Located<Text>?
  public init() {}

  public static let shape = Shape<ColumnNames>(
    KeyName("columns", "栏目"), doc: Bilingual(zh: "表格各栏在标准中的名称，只用于显示", en: "What the standard calls its columns, for display"),
    fields: [
      .optional("tasks", "任务", { swap(&$0.tasks, &$1) }, .text(.name), doc: Bilingual(zh: "“任务”栏的名称", en: "Name of the column of tasks")),
      .optional(
        "abilities", "能力", { swap(&$0.abilities, &$1) }, .text(.name),
        doc: Bilingual(zh: "能力栏的名称，如“工作能力要求”", en: "Name of the column of abilities")),
      .optional(
        "knowledge", "知识", { swap(&$0.knowledge, &$1) }, .text(.name),
        doc: Bilingual(zh: "知识栏的名称，如“相关知识要求”", en: "Name of the column of knowledge")),
    ])
}
