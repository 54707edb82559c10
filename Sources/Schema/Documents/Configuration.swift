import TextModel

/// An organisation's settings for the files of a folder and its subfolders: `.competency-lint.yaml`.
public struct Configuration: Record {
  public var preset: Located<Preset>?
  public var rules: Located<RuleLevels>?
  public var paths: Located<[Located<PathSettings>]>?
  public var exclude: Located<[Located<Text>]>?
  public var standards: Located<[Located<Text>]>?
  public var baseline: Located<Text>?
  public var language: Located<Language>?
  public var rulePages: Located<Text>?
  public var words: Located<WordSettings>?
  public init() {}

  /// The rules that a file of settings names, each with its setting.
  public typealias RuleLevels = [MapEntry<RuleLevel>]

  public static let shape = Shape<Configuration>(
    KeyName("configuration", "配置"), doc: DocumentKind.configuration.documentation,
    fields: [
      .optional(
        "preset", "预设", { swap(&$0.preset, &$1) }, .choice,
        doc: Bilingual(zh: "成套的级别：起草、评审（默认）或发布", en: "A set of severities for a stage of the work: draft, review (the default) or publish")),
      .optional("rules", "规则", { swap(&$0.rules, &$1) }, PathSettings.ruleLevels, doc: PathSettings.ruleLevelsDocumentation),
      .optional(
        "paths", "路径", { swap(&$0.paths, &$1) }, .list(of: .record),
        doc: Bilingual(zh: "只对部分文件生效的设置；后面的优先", en: "Settings for some of the files; of two that match, the later one applies")),
      .optional(
        "exclude", "排除", { swap(&$0.exclude, &$1) }, .list(of: .text(.glob)),
        doc: Bilingual(
          zh: "不检查的文件和文件夹，写法同 .gitignore，相对于本文件所在的文件夹",
          en: "Files and folders that are not checked, written as in .gitignore, relative to the folder of this file")),
      .optional(
        "standards", "标准目录", { swap(&$0.standards, &$1) }, .list(of: .text(.folder)),
        doc: Bilingual(
          zh: "另外存放标准的文件夹：其中的标准可以引用，但不检查", en: "Other folders with standards, which can be referred to but are not checked")),
      .optional(
        "baseline", "基线", { swap(&$0.baseline, &$1) }, .text(.path),
        doc: Bilingual(
          zh: "基线文件，相对于本文件所在的文件夹：其中记录的问题不再报告",
          en: "The baseline file, relative to the folder of this file: problems recorded in it are not reported")),
      .optional(
        "language", "语言", { swap(&$0.language, &$1) }, .choice,
        doc: Bilingual(zh: "检查结果用哪种语言：zh 或 en", en: "The language of messages: zh or en")),
      .optional(
        "rule-pages", "规则网址", { swap(&$0.rulePages, &$1) }, .text(.name),
        doc: Bilingual(
          zh: "规则说明（docs/rules/）发布在哪个网址下：报告、编辑器和终端中的规则名会链接到那里",
          en: "The address under which the pages of the rules (docs/rules/) are published: reports, editors and terminals link to them")),
      .optional("words", "词表", { swap(&$0.words, &$1) }, .record, doc: WordSettings.shape.documentation),
    ])
}
