import Schema

/// Why a file is not formatted.
public enum FormatRefusal: Sendable, Hashable {
  /// The file belongs to another program.
  case foreign
  /// It has invalid bytes, or syntax errors that had to be corrected to read it.
  case broken
  /// Between its nodes there is text that is neither YAML nor a comment, and would be lost.
  case hasStrangeGaps
  /// The result would have another meaning. This should not happen, but is checked each time.
  case wouldChangeMeaning
  /// A number is invalid, or cannot be replaced.
  case cannotBeNumbered

  public var message: Bilingual {
    switch self {
    case .foreign: Bilingual(zh: "不是职业标准、岗位说明或培训计划，未作改动", en: "not a standard, job description or training plan; not changed")
    case .broken: Bilingual(zh: "文件有语法错误，请先改正再整理格式；未作改动", en: "the file has syntax errors; correct them before formatting; not changed")
    case .hasStrangeGaps:
      Bilingual(
        zh: "条目之间有看不见的换行字符或 % 开头的指令，整理格式会丢失内容；请先删除它们；未作改动",
        en:
          "there is an invisible line break or a line that begins with % between the entries, and formatting would lose content; remove it first; not changed"
      )
    case .wouldChangeMeaning:
      Bilingual(
        zh: "整理格式会改变内容（工具的缺陷，请反馈），未作改动",
        en: "formatting would change the content (a fault of this tool, please report it); not changed")
    case .cannotBeNumbered:
      Bilingual(
        zh: "有的条目没有编号，或者编号写在不能改写的地方；check 会说明在哪里；未作改动",
        en: "an entry has no number, or its number is in a place where it cannot be changed; `check` shows where; not changed")
    }
  }
}
