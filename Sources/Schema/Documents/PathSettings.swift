import TextModel

/// Settings for the files that a pattern matches.
public struct PathSettings: Record {
  public var match: Located<Text>?
  public var rules: Located<Configuration.RuleLevels>?
  public init() {}

  static let ruleLevels: FieldType<Configuration.RuleLevels> = .map(.rule, of: .choice)

  static let ruleLevelsDocumentation = Bilingual(
    zh: "各规则的级别：关闭、开启、建议、提示、警告或错误（off、on、hint、information、warning、error）",
    en: "The severity of each rule: off, on, hint, information, warning or error")

  public static let shape = Shape<PathSettings>(
    KeyName("paths", "路径"), doc: Bilingual(zh: "只对部分文件生效的设置", en: "Settings for some of the files"),
    fields: [
      .required(
        "match", "匹配", { swap(&$0.match, &$1) }, .text(.glob),
        doc: Bilingual(
          zh: "对哪些文件生效，写法同 .gitignore，如 archive/ 或 \"*.plan.yaml\"",
          en: "Which files are meant, written as in .gitignore: `archive/`, `\"*.plan.yaml\"`")),
      .optional("rules", "规则", { swap(&$0.rules, &$1) }, ruleLevels, doc: ruleLevelsDocumentation),
    ])
}
