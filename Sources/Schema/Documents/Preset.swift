/// The stage of work for which a set of severities is made.
public enum Preset: Choice {
  case draft
  case review
  case publish

  public var name: KeyName {
    switch self {
    case .draft: KeyName("draft", "起草")
    case .review: KeyName("review", "评审")
    case .publish: KeyName("publish", "发布")
    }
  }

  public var aliases: [String] {
    switch self {
    case .draft: ["草案"]
    case .review: ["审查", "默认"]
    case .publish: ["报批"]
    }
  }

  public var documentation: Bilingual {
    switch self {
    case .draft:
      Bilingual(
        zh: "起草：还没写完的地方只作建议或提示，写错的地方照常报告",
        en: "While writing: what is unfinished is a hint or information, what is wrong is reported as usual")
    case .review: Bilingual(zh: "评审：各规则的默认级别", en: "For review: every rule has its default severity")
    case .publish:
      Bilingual(
        zh: "发布：占位符、未写明的选择、缺少名称的引用都按错误处理，错误不能用注释列为例外",
        en: "Before publication: placeholders, unstated choices and references without titles are errors, and comments cannot allow errors")
    }
  }
}
