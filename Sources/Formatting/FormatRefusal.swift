import Schema

/// Why a file is not formatted.
public enum FormatRefusal: Sendable, Hashable {
  /// A file of another tool.
  case foreign
  /// It has invalid bytes, or syntax that had to be corrected to be read.
  case broken
  /// There is text between the entries that is neither YAML nor a comment, and would be lost.
  case hasStrangeGaps
  /// The meaning would change; this should not happen, and is checked every time.
  case wouldChangeMeaning
  /// A number cannot be replaced, or is invalid.
  case cannotBeNumbered

  public var message: Bilingual {
    switch self {
    case .foreign: Bilingual(zh: "不是职业标准、岗位说明或培训计划，未作改动", en: "no standard, job description or training plan; left alone")
    case .broken: Bilingual(zh: "文件有语法错误，请先改正再整理格式；未作改动", en: "the file has syntax errors; correct them first; left alone")
    case .hasStrangeGaps:
      Bilingual(
        zh: "条目之间有看不见的换行字符或 % 开头的指令，整理格式会丢失内容；请先删除它们；未作改动",
        en: "between the entries stands a line break that is not visible, or a line that begins with %; remove it first; left alone")
    case .wouldChangeMeaning:
      Bilingual(
        zh: "整理格式会改变内容（工具的缺陷，请反馈），未作改动",
        en: "formatting would change what the file says (a fault of this tool, please report it); left alone")
    case .cannotBeNumbered:
      Bilingual(
        zh: "有的条目没有编号，或者编号写在不能改写的地方；check 会说明在哪里；未作改动",
        en: "an entry lacks its number, or has it where it cannot be replaced; `check` says where; left alone")
    }
  }
}
